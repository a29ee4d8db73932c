"""Questionnaires of paper: a file of them, or those that somebody keys in."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ptsp_desk.core import words
from ptsp_desk.core.errors import Problem, refuse
from ptsp_desk.core.imports.questionnaires import Filled, read
from ptsp_desk.core.imports.reading import Rules
from ptsp_desk.core.imports.reports import BadRow
from ptsp_desk.core.officers import Officer, check_may_set
from ptsp_desk.core.surveys import FEWEST, tally_of
from ptsp_desk.core.surveys.imports import Questionnaire, check, imported, too_few
from ptsp_desk.core.surveys.published import doubt
from ptsp_desk.operations.desks import Desk, new_subject
from ptsp_desk.operations.instruments import instruments
from ptsp_desk.store import journal

LARGEST_POPULATION = 10**9


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is meant; what is left out is found out, or not told.

    ``population`` is how many were served on the days that the file covers, ``published`` the index that was published
    of its answers, ``sheet`` the name of a workbook's sheet.
    """

    instrument: str = ""
    population: int | None = None
    published: Decimal | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file. ``already`` says that these very bytes were imported before, so that nothing was stored.

    ``doubt`` tells where the published index can't come from the rows; ``unused`` are headers without a meaning.
    """

    instrument: str
    dry_run: bool
    rows: int
    imported: int
    already: bool
    bad: tuple[BadRow, ...]
    warnings: tuple[tuple[int, Problem], ...]
    unused: tuple[str, ...]
    doubt: str = ""


class Questionnaires:
    """Brings paper into the journal: one entry a file or a batch, without anybody's name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def import_(
        self, data: bytes, name: str, officer: Officer, options: Options | None = None, *, dry_run: bool = False
    ) -> Report:
        """Import the rows of a file that are good, as one entry, and name the others; the same bytes again do nothing.

        Raises:
            Refused: not by this officer, the file is no table, or the options don't fit it.
        """
        check_may_set(officer)
        chosen = options or Options()
        _check(chosen)
        filled = read(data, instruments(), self._rules(), chosen.instrument, chosen.sheet)
        subject = hashlib.sha256(data).hexdigest()
        act = imported(subject, filled.instrument, filled.questionnaires, chosen.population, words.clean(name)[:100])
        if dry_run or not filled.good:
            with self._desk.database.reading() as connection:
                already = bool(journal.about(connection, self._desk.office, subject))
        else:
            with self._desk.acting(officer) as writer:
                already = bool(journal.about(writer.connection, self._desk.office, subject))
                if not already:
                    writer.add(act)
        return Report(
            instrument=filled.instrument,
            dry_run=dry_run,
            rows=filled.rows,
            imported=0 if already else len(filled.good),
            already=already,
            bad=filled.bad,
            warnings=(*filled.warnings, *_left_out(filled)),
            unused=filled.unused,
            doubt=_doubt(filled, chosen.published),
        )

    def key_in(
        self,
        filled: Sequence[Questionnaire],
        instrument: str,
        officer: Officer,
        population: int | None = None,
        batch: str = "",
    ) -> None:
        """Store questionnaires that somebody keyed in, as one entry.

        What ``batch`` names, an id that the caller made, is stored once, however often it comes.

        Raises:
            Refused: there are none, or something about one is wrong; nothing is stored.
        """
        _check(Options(instrument, population))
        rules = self._rules()
        if not filled:
            raise refuse("", "Belum ada formulir yang diisi.")
        for one in filled:
            check(one, instruments()[instrument], rules.today)
            if one.service:
                rules.versions(one.service, "service")
        act = imported(batch or new_subject(), instrument, filled, population)
        with self._desk.acting(officer) as writer:
            if not journal.about(writer.connection, self._desk.office, act.subject):
                writer.add(act)

    def _rules(self) -> Rules:
        in_force = self._desk.look_again()
        return Rules(in_force, self._desk.now().astimezone(in_force.office.zone).date())


def _check(options: Options) -> None:
    if options.instrument and options.instrument not in instruments():
        known = ", ".join(instruments())
        raise refuse("instrument", f"Tidak ada kuesioner {words.clean(options.instrument[:20])}; yang ada: {known}.")
    if options.population is not None and not 1 <= options.population <= LARGEST_POPULATION:
        raise refuse("population", "Jumlah yang dilayani harus 1 atau lebih; hilangkan bila tidak tahu.")


def _left_out(filled: Filled) -> Iterator[tuple[int, Problem]]:
    for place in too_few(filled.questionnaires):
        number, one = filled.good[place]
        month = words.month(one.day)
        told = f"Data responden tidak disimpan: kurang dari {FEWEST} formulir pada {month}, orangnya bisa dikenali."
        yield number, Problem("", told)


def _doubt(filled: Filled, published: Decimal | None) -> str:
    if published is None or not filled.good:
        return ""
    instrument = instruments()[filled.instrument]
    return doubt(published, tally_of(instrument, (one.scores for one in filled.questionnaires)), instrument)
