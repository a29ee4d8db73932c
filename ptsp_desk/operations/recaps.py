"""Recapitulations of weeks, months, quarters and years: sheets, and the papers made of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol, TypeVar

from ptsp_desk.core import words
from ptsp_desk.core.applications.labels import field_labels
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import Service, variant_of
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.recaps import deviations, fees, lists, outcomes, registers, visits, years
from ptsp_desk.core.recaps.deviations import Rules
from ptsp_desk.core.recaps.kinds import About, Kind
from ptsp_desk.core.recaps.letters import Pack, cover_letter
from ptsp_desk.core.recaps.outcomes import AMNESTY, Outcomes
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import Deviations, Fate, LoggedEntry
from ptsp_desk.core.sheets import Sheet
from ptsp_desk.core.signatories import signatory_on
from ptsp_desk.core.summaries import Names, names_of
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import closings, offices, permits
from ptsp_desk.store.database import Connection
from ptsp_desk.store.recaps import counts
from ptsp_desk.store.recaps import deviations as unusual
from ptsp_desk.store.recaps import lists as files
from ptsp_desk.store.recaps import visits as visited

_BEFORE: Final = (
    *(Kind.REGISTRATIONS, Kind.OUTCOMES, Kind.FEES, Kind.REVENUE, Kind.DISTRICTS, Kind.VILLAGES),
    *(Kind.VISITS, Kind.JOURNEYS, Kind.LACKING, Kind.SITE_VISITS, Kind.RETURNED, Kind.ISSUED, Kind.EXPIRING),
)
_AFTER: Final = (Kind.DEVIATIONS, Kind.YEAR, Kind.YEAR_ISSUED)
"""The sheets of a monthly pack before and after the registers."""


class Recaps:
    """What the office gives account of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def kinds(self) -> tuple[Kind, ...]:
        """Return every recapitulation that there is."""
        return tuple(Kind)

    def sheet(self, kind: Kind, period: Period, as_of: date | None = None, *, service: str = "") -> Sheet:
        """Return one recapitulation, as things stood at the end of a day, today where none is given.

        ``service`` limits it to one, which a register must be. A yearly matrix is that of the period's year.

        Raises:
            Refused: an unknown service, none for a register, or a day that hasn't come.
            Damaged: a table doesn't follow from the journal, so that a figure could be wrong.
        """
        self._desk.soundness.ensure()
        in_force = self._desk.look_again()
        if kind.needs_service and not service:
            raise refuse("service", f"{kind.label} dibuat untuk satu jenis izin; sebutkan kodenya, misalnya IMB.")
        code = _known(service.upper(), in_force) if service else ""
        with self._desk.database.reading() as connection:
            return _made(self._question(connection, period, self._day(as_of), code), kind)

    def pack(self, month: Period, as_of: date | None = None, *, to: str = "") -> Pack:
        """Return every recapitulation of a month with its cover letter, as things stood at the end of a day.

        ``to`` is whom the letter goes to, in as many lines as it takes.

        Raises:
            Refused: a day or a month that hasn't come.
            Damaged: as ``sheet``.
        """
        self._desk.soundness.ensure()
        in_force, day = self._desk.look_again(), self._day(as_of)
        if month.first > day:
            raise refuse("month", f"{month.words} belum mulai pada {words.date_plain(day)}.")
        with self._desk.database.reading() as connection:
            question = self._question(connection, month, day)
            found = [_made(question, kind) for kind in _BEFORE]
            codes = files.services(connection, self._desk.office, question.days)
            found += [_made(replace(question, service=code), Kind.REGISTER) for code in codes]
            found += [_made(question, kind) for kind in _AFTER]
            fates = _fates(question)
            is_recorded = bool(fates) or question.about.has_recorded(month.last)
            letter = cover_letter(in_force.office, month, day, Outcomes.of(fates), to, is_recorded=is_recorded)
        return Pack(letter, tuple(found))

    def paper(self, sheets: Sequence[Sheet], as_of: date | None = None) -> bytes:
        """Return sheets as one PDF, signed for by who signs on that day."""
        from ptsp_desk.paper import recaps as paper  # noqa: PLC0415 - reportlab costs 0.15 s

        in_force, day = self._desk.look_again(), self._day(as_of)
        return paper.render(sheets, in_force.office, day, signatory_on(in_force.signatories, day))

    def pack_paper(self, pack: Pack) -> bytes:
        """Return a pack as one PDF, the letter first."""
        from ptsp_desk.paper import recaps as paper  # noqa: PLC0415 - as above

        in_force = self._desk.look_again()
        return paper.render_pack(pack, in_force.office, signatory_on(in_force.signatories, pack.letter.day))

    def workbook(self, sheets: Sequence[Sheet], title: str) -> bytes:
        """Return sheets as a spreadsheet (XLSX), a tab for each."""
        from ptsp_desk.paper import workbooks  # noqa: PLC0415 - as above

        office = self._desk.in_force.office.name
        return workbooks.sheets_to_xlsx(sheets, title=title, author=office, head=office)

    def _day(self, as_of: date | None) -> date:
        today = self._desk.now().astimezone(self._desk.in_force.office.zone).date()
        if as_of is not None and as_of > today:
            raise refuse("as_of", f"Keadaan {words.date_plain(as_of)} belum bisa dibuat: hari itu belum tiba.")
        return as_of or today

    def _question(self, connection: Connection, period: Period, day: date, service: str = "") -> "_Question":
        office, in_force = self._desk.office, self._desk.in_force
        names = names_of(in_force.catalogue, offices.officer_names(connection, office))
        begins = closings.beginning(connection, office, in_force.office.zone)
        return _Question(connection, in_force, names, period, day, begins, service)


@dataclass(frozen=True, slots=True)
class _Question:
    """What a sheet is made from. ``service`` is the code of the one that it is limited to, empty for all."""

    connection: Connection
    in_force: InForce
    names: Names
    period: Period
    as_of: date
    begins: date
    service: str = ""

    @property
    def office(self) -> str:
        return self.in_force.office.code

    @property
    def about(self) -> About:
        name = self.names.services.get(self.service, self.service)
        return About(self.period, self.as_of, name, self.begins)

    @property
    def days(self) -> Period:
        """The days of the period that had come by ``as_of``."""
        return self.period.until(self.as_of)

    @property
    def span(self) -> unusual.Span:
        """The same days in UTC."""
        zone = self.in_force.office.zone
        first, after = self.days.first, self.days.last + timedelta(days=1)
        begins, ends = (datetime.combine(day, time(), zone).astimezone(UTC) for day in (first, after))
        return begins, ends


class _OfService(Protocol):
    @property
    def service(self) -> str: ...


_Found = TypeVar("_Found", bound=_OfService)


def _made(question: _Question, kind: Kind) -> Sheet:
    return _MAKERS[kind](question)


def _kept(found: Iterable[_Found], question: _Question) -> list[_Found]:
    return [item for item in found if question.service in {"", item.service}]


def _fates(question: _Question) -> list[Fate]:
    return _kept(counts.fates(question.connection, question.office, question.days, question.as_of), question)


def _taken_over(question: _Question) -> int:
    return counts.taken_over(question.connection, question.office, question.days, question.service)


def _registrations(question: _Question) -> Sheet:
    return outcomes.registrations(_fates(question), question.names, question.about, _taken_over(question))


def _outcomes(question: _Question) -> Sheet:
    return outcomes.outcomes(_fates(question), question.names, question.about, _taken_over(question))


def _districts(question: _Question) -> Sheet:
    return outcomes.districts(_fates(question), question.about, _amnesties(question))


def _villages(question: _Question) -> Sheet:
    return outcomes.villages(_fates(question), question.about, _amnesties(question))


def _fees(question: _Question) -> Sheet:
    found = counts.fees(question.connection, question.office, question.days, question.as_of)
    return fees.fees(_kept(found, question), question.names, question.about)


def _revenue(question: _Question) -> Sheet:
    before = question.days.last_year()
    paid, earlier = (
        {code: total for code, total in found.items() if question.service in {"", code}}
        for found in (counts.paid(question.connection, question.office, days) for days in (question.days, before))
    )
    target = fees.Target(earlier, before, question.in_force.office.target_growth)
    return fees.revenue(paid, target, question.names, question.about)


def _site_visits(question: _Question) -> Sheet:
    found = files.moved(question.connection, question.office, question.days, Stage.SITE_VISIT, question.as_of)
    return lists.inspections(_kept(found, question), question.names, question.about)


def _issued(question: _Question) -> Sheet:
    found = files.moved(question.connection, question.office, question.days, Stage.ISSUED, question.as_of)
    return lists.issued(_kept(found, question), question.names, question.about)


def _expiring(question: _Question) -> Sheet:
    found = permits.ending(question.connection, question.office, question.period.first, question.period.last)
    return lists.expiring(_kept(found, question), question.names, question.about)


def _returned(question: _Question) -> Sheet:
    found = files.returned(question.connection, question.office, question.days)
    return lists.returned(_kept(found, question), question.names, question.about)


def _register(question: _Question) -> Sheet:
    found = files.received(question.connection, question.office, question.days, question.as_of, question.service)
    return registers.register(found, _versions(question.in_force, question.service), question.about)


def _visits(question: _Question) -> Sheet:
    found = visited.tallies(question.connection, question.office, question.days)
    return visits.visits(_kept(found, question), question.names, question.about)


def _journeys(question: _Question) -> Sheet:
    found = visited.journeys(question.connection, question.office, question.days, question.as_of)
    return visits.journeys(_kept(found, question), question.names, question.about)


def _lacking(question: _Question) -> Sheet:
    tallies = _kept(visited.tallies(question.connection, question.office, question.days), question)
    turned_back = sum(item.count for item in tallies if item.kind is VisitKind.TURNED_BACK)
    found = _kept(visited.lacks(question.connection, question.office, question.days), question)
    return visits.lacking(found, turned_back, question.names, question.about)


def _deviations(question: _Question) -> Sheet:
    found = unusual.deviations(question.connection, question.office, question.days, question.span)
    kept = Deviations(
        logged=tuple(_kept(found.logged, question)),
        voided=tuple(_kept(found.voided, question)),
        backdated=tuple(_kept(found.backdated, question)),
        acts=tuple(_kept(found.acts, question)),
        proxies=tuple(_kept(found.proxies, question)),
    )
    in_force = question.in_force

    def labels(entry: LoggedEntry) -> Mapping[str, str]:
        service = in_force.catalogue.version(entry.service, entry.version).service
        return field_labels("person", service, variant_of(service, entry.variant))

    rules = Rules(in_force.calendar, in_force.office.zone, labels)
    return deviations.deviations(kept, rules, question.names, question.about)


def _year(question: _Question) -> Sheet:
    whole = _whole_year(question)
    return years.received(_fates(whole), whole.names, whole.about)


def _year_issued(question: _Question) -> Sheet:
    whole = _whole_year(question)
    found = counts.issued_by_month(whole.connection, whole.office, whole.days)
    return years.issued(_kept(found, whole), whole.names, whole.about)


def _whole_year(question: _Question) -> _Question:
    return replace(question, period=Period.year(question.period.last.year))


_MAKERS: Final[Mapping[Kind, Callable[[_Question], Sheet]]] = {
    Kind.REGISTRATIONS: _registrations,
    Kind.OUTCOMES: _outcomes,
    Kind.FEES: _fees,
    Kind.REVENUE: _revenue,
    Kind.SITE_VISITS: _site_visits,
    Kind.RETURNED: _returned,
    Kind.ISSUED: _issued,
    Kind.EXPIRING: _expiring,
    Kind.REGISTER: _register,
    Kind.DISTRICTS: _districts,
    Kind.VILLAGES: _villages,
    Kind.VISITS: _visits,
    Kind.JOURNEYS: _journeys,
    Kind.LACKING: _lacking,
    Kind.DEVIATIONS: _deviations,
    Kind.YEAR: _year,
    Kind.YEAR_ISSUED: _year_issued,
}


def _versions(in_force: InForce, code: str) -> list[Service]:
    return [version.service for version in in_force.catalogue.versions if version.service.code == code]


def _known(code: str, in_force: InForce) -> str:
    if not _versions(in_force, code):
        known = ", ".join(dict.fromkeys(version.service.code for version in in_force.catalogue.versions))
        raise refuse("service", f'Layanan "{words.clean(code[:40])}" tidak ada di katalog. Yang ada: {known}.')
    return code


def _amnesties(question: _Question) -> frozenset[str]:
    """Return the services that have a variant for buildings that stand already."""
    return frozenset(
        version.service.code
        for version in question.in_force.catalogue.versions
        if any(variant.code == AMNESTY for variant in version.service.variants)
        and question.service in {"", version.service.code}
    )
