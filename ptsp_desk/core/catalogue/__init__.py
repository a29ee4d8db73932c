"""What the office grants: services as data, each version with its validity and successor."""

from ptsp_desk.core.catalogue.answers import field_values, given_values
from ptsp_desk.core.catalogue.services import (
    FormField,
    Requirement,
    Sector,
    Service,
    Variant,
    parse_service,
    variant_of,
)
from ptsp_desk.core.catalogue.versions import Catalogue, Version, service_tag

__all__ = [
    "Catalogue",
    "FormField",
    "Requirement",
    "Sector",
    "Service",
    "Variant",
    "Version",
    "field_values",
    "given_values",
    "parse_service",
    "service_tag",
    "variant_of",
]
