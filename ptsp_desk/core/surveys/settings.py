"""What the office sets for its surveys: periods with their weight, and its own words for questions and answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Annotated, Final, TypeAlias

import msgspec

from ptsp_desk.core import words, years
from ptsp_desk.core.datafiles import shown
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.core.surveys.index import Weight, check_weight
from ptsp_desk.core.surveys.instruments import Instrument, OwnWords, check_words, with_labels

PERIODS: Final = "survey_periods"
LABELS: Final = "survey_labels"
"""The names of the two settings."""

_LARGEST_POPULATION: Final = 10**9
_SPANS: Final = {1: "Bulan", 3: "Triwulan", 6: "Semester", 12: "Tahun"}
_ROMAN: Final = ("I", "II", "III", "IV")

Labels: TypeAlias = Mapping[str, Mapping[str, OwnWords]]
"""An office's own words by instrument and element code."""


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time over which one index is reported, both ends included. Periods may lie within each other.

    ``population`` is how many were served, where the office knows better than the program.
    """

    first: date
    last: date
    instrument: str
    weight: Weight = Weight.EXACT
    population: Annotated[int, msgspec.Meta(ge=1, le=_LARGEST_POPULATION)] | None = None

    @property
    def name(self) -> str:
        return period_name(self.first, self.last)


@dataclass(frozen=True, slots=True)
class SurveySettings:
    """What is in force for surveys."""

    periods: tuple[Period, ...] = ()
    labels: Labels = field(default_factory=dict)

    def period(self, first: date, last: date, instrument: str) -> Period | None:
        """Return the period of exactly these days, else the shortest that they lie in."""
        mine = [period for period in self.periods if period.instrument == instrument]
        around = [period for period in mine if period.first <= first and last <= period.last]
        return min(around, key=lambda period: period.last - period.first, default=None)

    def weight(self, first: date, last: date, instrument: str) -> Weight:
        """Return the weight of the days' period, exact where there is none."""
        found = self.period(first, last, instrument)
        return Weight.EXACT if found is None else found.weight

    def population(self, first: date, last: date, instrument: str) -> int | None:
        """Return how many the office says it served in exactly these days, None where it did not say."""
        found = self.period(first, last, instrument)
        return found.population if found is not None and (found.first, found.last) == (first, last) else None

    def ending(self, instruments: Iterable[str], today: date) -> tuple[Period, ...]:
        """Return the periods, and last year for each instrument of which none goes on past its end.

        So an office that sets no period has one all the same: the rule asks for a survey every year.
        """
        end = date(today.year - 1, 12, 31)
        crossed = {period.instrument for period in self.periods if period.first <= end < period.last}
        years = (Period(date(end.year, 1, 1), end, code) for code in instruments if code not in crossed)
        return (*self.periods, *years)

    def in_own_words(self, instrument: Instrument) -> Instrument:
        """Return the instrument as this office words it."""
        return with_labels(instrument, self.labels.get(instrument.code, {}))


def period_name(first: date, last: date) -> str:
    """Return ``Semester II 2026``, ``Triwulan IV 2026``, ``Tahun 2026``, ``November 2026``, or the two dates."""
    months = last.month - first.month + 1
    whole_months = first.year == last.year and first.day == 1 and (last + timedelta(days=1)).day == 1
    if not whole_months or months not in _SPANS or (first.month - 1) % months:
        return words.date_plain(first) if first == last else f"{words.date_plain(first)} – {words.date_plain(last)}"
    if months == 1:
        return words.month(first)
    number = "" if months == 12 else f"{_ROMAN[(first.month - 1) // months]} "
    return f"{_SPANS[months]} {number}{first.year}"


def periods_setting(periods: Iterable[Period], instruments: Mapping[str, Instrument]) -> Act:
    """Return the act that sets the periods; the list replaces the one before.

    Raises:
        Refused: an instrument is not known, a weight not its own, a period ends before it begins, stands twice or lies
            in no year that is meant; all are told.
    """
    listed = list(periods)
    problems = [*_twice(listed)]
    for place, period in enumerate(listed):
        problems += _problems(period, instruments, f"periods[{place}]")
    if problems:
        raise Refused(*problems)
    return Act("setting.set", OFFICE, {"name": PERIODS, "value": msgspec.to_builtins(listed)})


def labels_setting(labels: Labels, instruments: Mapping[str, Instrument]) -> Act:
    """Return the act that sets the office's own words; they replace the ones before. Words are free text: personal.

    Raises:
        Refused: no such instrument or element, not four labels, or a scale turned round; all are told.
    """
    problems: list[Problem] = []
    for code, own in labels.items():
        if code in instruments:
            problems += check_words(instruments[code], own, f"labels.{code}")
        else:
            problems.append(_unknown(code, instruments, f"labels.{code}"))
    if problems:
        raise Refused(*problems)
    value = {code: {element: _cleaned(own) for element, own in chosen.items()} for code, chosen in labels.items()}
    return Act("setting.set", OFFICE, {"name": LABELS}, {"value": value})


def settings_of(values: Mapping[str, object]) -> SurveySettings:
    """Read both settings back from their values by name; one that was never set, or is withheld, is empty."""
    return SurveySettings(
        msgspec.convert(values.get(PERIODS) or (), tuple[Period, ...]),
        msgspec.convert(values.get(LABELS) or {}, dict[str, dict[str, OwnWords]]),
    )


def _problems(period: Period, instruments: Mapping[str, Instrument], where: str) -> Iterator[Problem]:
    for name, day in (("first", period.first), ("last", period.last)):
        if said := years.fault(day.year):
            yield Problem(f"{where}.{name}", said)
    if period.last < period.first:
        yield Problem(f"{where}.last", "Hari terakhir mendahului hari pertama.")
    if period.population is not None and not 1 <= period.population <= _LARGEST_POPULATION:
        yield Problem(f"{where}.population", "Jumlah yang dilayani harus 1 atau lebih; kosongkan bila tidak tahu.")
    if period.instrument not in instruments:
        yield _unknown(period.instrument, instruments, f"{where}.instrument")
        return
    try:
        check_weight(instruments[period.instrument], period.weight)
    except Refused as refused:
        yield Problem(f"{where}.weight", refused.sentence)


def _twice(periods: list[Period]) -> Iterator[Problem]:
    seen: set[tuple[date, date, str]] = set()
    for place, period in enumerate(periods):
        key = period.first, period.last, period.instrument
        if key in seen:
            yield Problem(f"periods[{place}]", f"Periode {period.name} sudah ada dalam daftar.")
        seen.add(key)


def _unknown(code: str, instruments: Iterable[str], where: str) -> Problem:
    return Problem(where, f"Tidak ada kuesioner {shown(code)}; yang ada: {', '.join(sorted(instruments))}.")


def _cleaned(own: OwnWords) -> dict[str, object]:
    return {"question": words.clean(own.question), "labels": [words.clean(label) for label in own.labels]}
