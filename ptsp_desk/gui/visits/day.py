"""The visits of a day as the page tells them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import words
from ptsp_desk.core.catalogue import Catalogue
from ptsp_desk.core.documents import DocumentState, lacking
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.visits import Visit, VisitKind

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.offices import InForce


@dataclass(frozen=True, slots=True)
class Row:
    """One visit in words; ``number`` is that of its file, or the reference by which one that went back goes on."""

    at: str
    kind: str
    service: str
    told: str
    officer: str
    number: str
    is_returned: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day's visits, newest first. ``returned`` are the files that went back and have not come again."""

    day: date
    visits: tuple[Row, ...]
    returned: tuple[Row, ...]
    counts: dict[VisitKind, int]
    services: tuple[tuple[str, str], ...]


def read(app: "App") -> Day:
    """Return the visits of today, and what may be asked about."""
    today, by = app.today(), app.in_force
    officers = app.officers.names()
    visits = app.visits.of_day(today)
    numbers = app.applications.numbers(visit.application for visit in visits if visit.application)
    resumed = {visit.resumes for visit in visits if visit.resumes}
    rows = {visit.key: _row(visit, by, officers, numbers) for visit in visits}
    went_back = [visit for visit in visits if visit.kind is VisitKind.TURNED_BACK and visit.key not in resumed]
    return Day(
        day=today,
        visits=tuple(rows.values()),
        returned=tuple(_named(visit, rows[visit.key], by.catalogue) for visit in went_back),
        counts={kind: sum(visit.kind is kind for visit in visits) for kind in VisitKind},
        services=tuple((item.service.code, item.service.name) for item in by.catalogue.current(today)),
    )


def _row(visit: Visit, by: "InForce", officers: Mapping[str, str], numbers: Mapping[str, str]) -> Row:
    is_returned = visit.kind is VisitKind.TURNED_BACK
    return Row(
        at=words.clock(visit.at.astimezone(by.office.zone)),
        kind=visit.kind.label,
        service=visit.service,
        told=_told(visit, by.catalogue),
        officer=officers.get(visit.officer, visit.officer),
        number=str(visit.reference) if is_returned else numbers.get(visit.application, ""),
        is_returned=is_returned,
    )


def _named(visit: Visit, row: Row, catalogue: Catalogue) -> Row:
    """Return a row that tells who is to come again."""
    applicant = visit.details.get("applicant")
    name = applicant.get("name", "") if isinstance(applicant, dict) else ""
    return replace(row, kind=str(name), told=_missing(visit, catalogue))


def _told(visit: Visit, catalogue: Catalogue) -> str:
    if visit.topic is not None and visit.result is not None:
        return f"{visit.topic.label}, {visit.result.label.lower()}"
    if visit.kind is VisitKind.TURNED_BACK:
        said = QCoreApplication.translate("VisitsPage", "kurang: {missing}")
        return said.format(missing=_missing(visit, catalogue))
    came = [item.code for item in visit.documents if item.state is not DocumentState.MISSING]
    return ", ".join(_names(visit, catalogue, came)) or _variant_name(visit, catalogue)


def _missing(visit: Visit, catalogue: Catalogue) -> str:
    return ", ".join(_names(visit, catalogue, [item.code for item in lacking(visit.documents)]))


def _names(visit: Visit, catalogue: Catalogue, codes: list[str]) -> Iterator[str]:
    try:
        service = catalogue.version(visit.service, visit.service_version).service
    except DeskError:
        yield from codes
        return
    for code in codes:
        named = (variant.requirement(code) for variant in service.variants if variant.code == visit.variant)
        yield next((item.name for item in named if item), code)


def _variant_name(visit: Visit, catalogue: Catalogue) -> str:
    try:
        service = catalogue.version(visit.service, visit.service_version).service
    except DeskError:
        return visit.variant
    return next((variant.name for variant in service.variants if variant.code == visit.variant), visit.variant)
