"""What the codes in a summary are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ptsp_desk.core.catalogue import Catalogue

ELEMENTS: Final = {
    "U1": "Persyaratan",
    "U2": "Prosedur",
    "U3": "Waktu",
    "U4": "Biaya",
    "U5": "Produk",
    "U6": "Kompetensi",
    "U7": "Perilaku",
    "U8": "Pengaduan",
    "U9": "Sarana",
}
"""Short names of the nine elements of PermenPANRB 14/2017, in the order of the rule's list."""


@dataclass(frozen=True, slots=True)
class Names:
    """``requirements`` are by service and requirement, ``agencies`` by code, ``agency_of`` by service.

    ``officers`` are by id; one who isn't there is called by it.
    """

    services: Mapping[str, str]
    requirements: Mapping[tuple[str, str], str]
    agencies: Mapping[str, str]
    agency_of: Mapping[str, str]
    officers: Mapping[str, str]

    def officer(self, id_: str) -> str:
        """Return what an officer is called; the command line's is the user of the computer."""
        if id_.startswith("cli:"):
            return f"Baris perintah ({id_.removeprefix('cli:')})"
        return self.officers.get(id_, id_)


def names_of(catalogue: Catalogue, officers: Mapping[str, str] | None = None) -> Names:
    """Return the names by the newest version of each service, with those of ``officers`` by id."""
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
        officers or {},
    )
