"""The satisfaction survey: its index, what people wrote, what the office set and published."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Final

from ptsp_desk.core import words, years
from ptsp_desk.core.datafiles import shown
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.surveys import (
    FEWEST,
    ElementScore,
    Flag,
    Instrument,
    Labels,
    Period,
    Sample,
    SatisfactionIndex,
    Tally,
    Weight,
    flags,
    hidden,
    index_of,
    labels_setting,
    periods_setting,
    sample_of,
)
from ptsp_desk.core.surveys.comments import Comment, Publication, State, followed_up, published
from ptsp_desk.core.surveys.imports import HANDOVER, served
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.instruments import instruments
from ptsp_desk.operations.questionnaires import Questionnaires
from ptsp_desk.store import offices, survey_voices, surveys
from ptsp_desk.store.database import Connection
from ptsp_desk.store.surveys import Filter, Group

NEWEST: Final = "2017"
"""The instrument of the rule that is in force."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which index: of the days from ``first`` to ``last``.

    Without an instrument it is that of the office's period of these days, else the newest that somebody answered.
    Without a weight it is that of the period. ``moment`` is "handover" for the SKM, "registration" for the counter's
    own gauge.
    """

    first: date
    last: date
    instrument: str = ""
    weight: Weight | None = None
    moment: str = HANDOVER


@dataclass(frozen=True, slots=True)
class Part:
    """The index of a service, an agency or a month among others; of a hidden one only the numbers of answers."""

    code: str
    index: SatisfactionIndex
    is_hidden: bool = False


class Surveys:
    """What the answers come to. Only groups that have left the pending file count, here and on every paper."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.questionnaires = Questionnaires(desk)

    def instruments(self) -> dict[str, Instrument]:
        """Return the instruments in this office's own words, by code."""
        settings = self._desk.look_again().survey
        return {code: settings.in_own_words(found) for code, found in instruments().items()}

    def index(self, asked: Asked, service: str | None = None) -> SatisfactionIndex:
        """Return the index of the unit, or of one service ("": of none), which may be hidden for the others' sake.

        Raises:
            Refused: no such instrument or service, its weight is another's, or the days end before they begin.
            Damaged: a table doesn't follow from the journal, so that a figure could be wrong.
        """
        with self._desk.database.reading() as connection:
            question = self._question(connection, asked)
            if service is None:
                tally = question.tally(None)
                return index_of(question.instrument, tally, question.weight, question.sample(tally.n))
            sizes, agencies = surveys.services(connection, self._desk.office, question.filter), self._agencies()
            if service not in {"", *agencies, *sizes}:
                raise refuse("service", _unknown(service, agencies))
            (part,) = question.parts([service], _hidden_services(sizes, agencies))
            return part.index

    def by_service(self, asked: Asked) -> list[Part]:
        """Return the index of each service that somebody answered about, in the order of their codes; as ``index``."""
        with self._desk.database.reading() as connection:
            question = self._question(connection, asked)
            sizes = surveys.services(connection, self._desk.office, question.filter)
            return question.parts(sizes, _hidden_services(sizes, self._agencies()))

    def by_agency(self, asked: Asked) -> list[Part]:
        """Return the index of each agency, in the order of their codes; "" is of no service. As ``index``."""
        agencies = self._agencies()
        with self._desk.database.reading() as connection:
            question = self._question(connection, asked)
            members: dict[str, list[str]] = {}
            sizes = surveys.services(connection, self._desk.office, question.filter)
            for service in sizes:
                members.setdefault(agencies.get(service, ""), []).append(service)
            together = {code: sum(sizes[service] for service in mine) for code, mine in sorted(members.items())}
            covered = hidden(together)
            return [
                question.part(code, _sum(question.tally(service) for service in members[code]), code in covered)
                for code in together
            ]

    def trend(self, asked: Asked, since: date | None = None) -> list[Part]:
        """Return the index of each month that somebody answered in, as ``2026-11``, the oldest first; as ``index``.

        With ``since``, the first day of a month, the months are told from there on instead. What can be worked out
        beside the index of what is asked stays hidden all the same.
        """
        with self._desk.database.reading() as connection:
            question = self._question(connection, asked)
            inside = surveys.months(connection, self._desk.office, question.filter)
            told = replace(question, filter=replace(question.filter, first=since or asked.first))
            sizes = surveys.months(connection, self._desk.office, told.filter)
            covered = _hidden_months(sizes, inside)
            return [told.part(month, told.tally_of(told.of_month(month)), month in covered) for month in sizes]

    def named(self, asked: Asked) -> frozenset[str]:
        """Return the services that may be named beside single answers and beside what somebody wrote.

        One that is not named on the sheet of some month is not named on that of a longer time either: the sheet of the
        other months would take all but that month's answers from it.
        """
        with self._desk.database.reading() as connection:
            return self._question(connection, asked).named(self._agencies())

    def profiles(self, asked: Asked) -> dict[str, Counter[str]]:
        """Return by field of the respondent how many gave each answer; empty below five respondents."""
        with self._desk.database.reading() as connection:
            wanted = self._question(connection, asked).filter
            counted = surveys.profiles(connection, self._desk.office, wanted)
            n = sum(surveys.services(connection, self._desk.office, wanted).values())
            return counted if n >= FEWEST else {}

    def flags(self, asked: Asked) -> list[Flag]:
        """Return what is odd in the answers; nothing is ever taken out because of it."""
        with self._desk.database.reading() as connection:
            question = self._question(connection, asked)
            named, names = question.named(self._agencies()), self._names()
            held, about = {}, {}
            for group in question.groups():
                of = f"tentang {names.get(group.service, group.service)} " if group.service in named - {""} else ""
                held[group.id], about[group.id] = group.scores, f"{of}pada {words.date_plain(group.day)}"
            return flags(question.instrument, held, question.served(sum(map(len, held.values()))), about)

    def groups(self, asked: Asked) -> list[Group]:
        """Return the answers by group, the oldest day first; the processing sheet tells them one by one."""
        with self._desk.database.reading() as connection:
            return list(self._question(connection, asked).groups())

    def comments(self, first: date, last: date, moment: str = HANDOVER) -> list[Comment]:
        """Return what people wrote on some days, the newest first, with what became of it."""
        with self._desk.database.reading() as connection:
            return survey_voices.comments(connection, self._desk.office, first, last, moment)

    def follow_up(
        self, reference: str, by: Officer, *, officer: str = "", due: date | None = None, state: State, note: str = ""
    ) -> None:
        """Say who (an officer's id) sees to a comment, until when, and how that stands.

        Raises:
            Refused: there is no such comment or officer, or the note is too long.
        """
        act = followed_up(reference, officer, due, state, note)
        with self._desk.acting(by) as writer:
            if not survey_voices.has_comment(writer.connection, self._desk.office, reference):
                raise refuse("comment", f"Tidak ada saran {words.clean(reference[:40])}.")
            if officer and officer not in {
                item.id for item in offices.officers_of(writer.connection, self._desk.office)
            }:
                raise refuse("officer", f"Tidak ada petugas {words.clean(officer[:40])}.")
            writer.add(act)

    def publish(self, item: Publication, by: Officer) -> None:
        """Note where the index of a period was published, when, and what proves it.

        Raises:
            Refused: no medium, a text that is too long, or a day to come.
        """
        act = published(item)
        with self._desk.acting(by) as writer:
            if item.day > self._today(writer.in_force):
                raise refuse("day", f"{words.date_plain(item.day)} belum tiba; catat sesudah diumumkan.")
            writer.add(act)

    def publications(self, first: date, last: date) -> list[Publication]:
        """Return where the indexes of periods that touch some days were published, by day; raises as ``index``."""
        self._desk.soundness.ensure()
        with self._desk.database.reading() as connection:
            return survey_voices.publications(connection, self._desk.office, first, last)

    def set_periods(self, periods: Iterable[Period], by: Officer) -> None:
        """Set the periods over which an index is reported, with weight and population; the list replaces the last one.

        Raises:
            Refused: ``by`` may not, or as ``periods_setting``.
        """
        check_may_set(by)
        act = periods_setting(periods, instruments())
        with self._desk.acting(by) as writer:
            writer.add(act)

    def set_period(self, period: Period, by: Officer) -> None:
        """Set one period; one of the same days and instrument is replaced. Raises as ``set_periods``."""
        others = [
            other
            for other in self._desk.look_again().survey.periods
            if (other.first, other.last, other.instrument) != (period.first, period.last, period.instrument)
        ]
        self.set_periods(sorted([*others, period], key=lambda item: (item.first, item.last, item.instrument)), by)

    def set_labels(self, labels: Labels, by: Officer) -> None:
        """Set the office's own words for questions and answers; they replace the ones before.

        Raises:
            Refused: ``by`` may not, or as ``labels_setting``.
        """
        check_may_set(by)
        act = labels_setting(labels, instruments())
        with self._desk.acting(by) as writer:
            writer.add(act)

    def _today(self, in_force: InForce) -> date:
        return self._desk.now().astimezone(in_force.office.zone).date()

    def _agencies(self) -> dict[str, str]:
        """Return the agency of each service."""
        return {item.service.code: item.service.agency for item in self._desk.look_again().catalogue.versions}

    def _names(self) -> dict[str, str]:
        return {item.service.code: item.service.name for item in self._desk.look_again().catalogue.versions}

    def _question(self, connection: Connection, asked: Asked) -> "_Question":
        if asked.last < asked.first:
            raise refuse("last", "Hari terakhir mendahului hari pertama.")
        years.check("first", asked.first)
        years.check("last", asked.last)
        self._desk.soundness.ensure()
        settings = self._desk.look_again().survey
        code = asked.instrument
        if not code:
            exact = (item for item in settings.periods if (item.first, item.last) == (asked.first, asked.last))
            answered = surveys.instruments(connection, self._desk.office, asked.first, asked.last, asked.moment)
            code = next((item.instrument for item in exact), max(answered, default=NEWEST))
        found = instruments().get(code)
        if found is None:
            known = ", ".join(instruments())
            raise refuse("instrument", f"Tidak ada kuesioner {words.clean(code[:20])}; yang ada: {known}.")
        wanted = Filter(asked.first, asked.last, code, asked.moment)
        weight = asked.weight or settings.weight(asked.first, asked.last, code)
        set_population = settings.population(asked.first, asked.last, code)
        return _Question(connection, self._desk.office, settings.in_own_words(found), wanted, weight, set_population)


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked of the tables within one transaction."""

    connection: Connection
    office: str
    instrument: Instrument
    filter: Filter
    weight: Weight
    set_population: int | None

    def named(self, agencies: Mapping[str, str]) -> frozenset[str]:
        months = surveys.months(self.connection, self.office, self.filter)
        times = map(self.of_month, months)
        return _named((surveys.services(self.connection, self.office, time) for time in times), agencies)

    def tally(self, service: str | None) -> Tally:
        return self.tally_of(replace(self.filter, service=service))

    def of_month(self, month: str) -> Filter:
        """Return what is asked for, of one month only."""
        begins = date.fromisoformat(f"{month}-01")
        ends = date(begins.year, begins.month, monthrange(begins.year, begins.month)[1])
        return replace(self.filter, first=max(begins, self.filter.first), last=min(ends, self.filter.last))

    def tally_of(self, wanted: Filter) -> Tally:
        return surveys.tally(self.connection, self.office, wanted, len(self.instrument.elements))

    def sample(self, n: int) -> Sample:
        return sample_of(self.served(n), n)

    def served(self, n: int) -> int | None:
        """Return how many were served: as told with the questionnaires, else by the period, else as handed over.

        What is told with questionnaires speaks for their respondents alone, so only where these are all ``n``.
        """
        wanted = self.filter
        if wanted.moment != HANDOVER:
            return None
        found = surveys.imported(self.connection, self.office, wanted.first, wanted.last, wanted.instrument)
        told = [item for item in found if item.population is not None]
        if told and sum(item.n for item in told) == n:
            return served(told)
        return self.set_population or sum(self.handed_over().values()) or None

    def handed_over(self) -> dict[str, int]:
        """Return by service how many files were handed over; empty of another moment."""
        wanted = self.filter
        if wanted.moment != HANDOVER:
            return {}
        return surveys.handed_over(self.connection, self.office, wanted.first, wanted.last)

    def groups(self) -> Iterator[Group]:
        return surveys.groups(self.connection, self.office, self.filter, len(self.instrument.elements))

    def parts(self, codes: Iterable[str], covered: frozenset[str]) -> list[Part]:
        handed_over = self.handed_over()
        return [self.part(code, self.tally(code), code in covered, handed_over.get(code)) for code in codes]

    def part(self, code: str, tally: Tally, is_hidden: bool, population: int | None = None) -> Part:
        found = index_of(self.instrument, tally, self.weight, sample_of(population, tally.n))
        if is_hidden and tally.n >= FEWEST:
            bare = tuple(ElementScore(item.code, item.n) for item in found.elements)
            reason = f"Disembunyikan: dengan nilai totalnya, kelompok yang kurang dari {FEWEST} jawaban bisa dihitung."
            found = SatisfactionIndex(found.instrument, found.weight, found.n, bare, sample=found.sample, reason=reason)
        return Part(code, found, is_hidden)


def _hidden_services(sizes: Mapping[str, int], agencies: Mapping[str, str]) -> frozenset[str]:
    """Return the services that stay hidden where the totals of the unit and of every agency are shown."""
    members: dict[str, dict[str, int]] = {}
    for service, n in sizes.items():
        members.setdefault(agencies.get(service, ""), {})[service] = n
    covered = hidden({agency: sum(mine.values()) for agency, mine in members.items()})
    # What is hidden of an agency that is shown comes out of its total; of the others, only out of the unit's.
    together = {code: n for agency in covered for code, n in members[agency].items()}
    apart = (mine for agency, mine in members.items() if agency not in covered)
    return frozenset().union(*map(hidden, (together, *apart)))


def _unknown(service: str, known: Iterable[str]) -> str:
    near = get_close_matches(service, sorted(known), 3, 0.4) or sorted(known)
    return f"Tidak ada layanan {shown(service)} di katalog; barangkali {', '.join(near)}."


def _named(months: Iterable[Mapping[str, int]], agencies: Mapping[str, str]) -> frozenset[str]:
    """Return the services that stay nameless in no month, nor in the months together; at least two are nameless."""
    whole: Counter[str] = Counter()
    covered: frozenset[str] = frozenset()
    for sizes in months:
        whole.update(sizes)
        covered |= hidden(sizes, _hidden_services(sizes, agencies))
    return frozenset(whole) - hidden(whole, covered | _hidden_services(whole, agencies))


def _hidden_months(sizes: Mapping[str, int], inside: Mapping[str, int]) -> frozenset[str]:
    """Return the months that stay hidden where the total of the days ``inside`` is shown beside them."""
    # Of a month that is only partly inside, the shown months and the total tell that part; what it leaves is the rest.
    cut = {month for month, n in inside.items() if 0 < sizes.get(month, n) - n < FEWEST}
    return hidden(sizes) | hidden(inside) | cut


def _sum(tallies: Iterable[Tally]) -> Tally:
    """Return several tallies as one."""
    n, elements, totals = 0, Counter[str](), Counter[tuple[int, int]]()
    sums: Counter[str] = Counter()
    for tally in tallies:
        n += tally.n
        totals.update(tally.totals)
        elements.update({code: count for code, (count, _) in tally.elements.items()})
        sums.update({code: total for code, (_, total) in tally.elements.items()})
    return Tally(n, {code: (count, sums[code]) for code, count in elements.items()}, totals)
