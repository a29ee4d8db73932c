"""What the codes in a summary are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from ptsp_desk.core.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Names:
    """``requirements`` are by service and requirement, ``agencies`` by code, ``agency_of`` by service."""

    services: Mapping[str, str]
    requirements: Mapping[tuple[str, str], str]
    agencies: Mapping[str, str]
    agency_of: Mapping[str, str]


def names_of(catalogue: Catalogue) -> Names:
    """Return the names by the newest version of each service."""
    services = {item.service.code: item.service for item in catalogue.versions}
    requirements = {
        (code, requirement.code): requirement.name
        for code, service in services.items()
        for variant in reversed(service.variants)  # of two names for one code the first variant's counts
        for requirement in variant.requirements
    }
    return Names(
        {code: service.name for code, service in services.items()},
        requirements,
        {service.agency: service.agency_name for service in services.values()},
        {code: service.agency for code, service in services.items()},
    )
