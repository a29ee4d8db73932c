"""Visits: every person who comes to the counter, whether or not a file is registered."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ptsp_desk.core.applications.records import Document
from ptsp_desk.core.journal import Key, Value


class VisitKind(StrEnum):
    REGISTERED = "registered"
    TURNED_BACK = "turned_back"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, called by the key of the entry that recorded it. Times are UTC.

    ``application`` is the id of the file that it registered, empty where the file was turned back. ``external_id`` and
    ``digest`` (SHA-256 of the content) are those of the request that was answered, empty where there was none.
    ``details`` is what a turned back applicant had already told, so that the next visit resumes it.
    """

    office: str
    key: Key
    kind: VisitKind
    at: datetime
    business_day: date
    officer: str
    service: str
    service_version: str
    variant: str
    application: str
    documents: tuple[Document, ...]
    resumes: Key | None
    external_id: str
    digest: str
    details: Mapping[str, Value]
