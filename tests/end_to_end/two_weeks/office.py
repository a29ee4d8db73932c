"""An office whose papers are printed by its command line, and read back."""

import json
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from ptsp_desk.core.journal import Sealed
from tests.cli.conftest import Run
from tests.end_to_end.two_weeks import recaps
from tests.end_to_end.two_weeks.counting import ENDS, Counted, journal
from tests.end_to_end.two_weeks.evening import Evening, read_paper, read_workbook
from tests.end_to_end.two_weeks.figures import Day
from tests.end_to_end.two_weeks.fortnight import CLERKS, Fortnight, at, old_permits, running_files
from tests.end_to_end.two_weeks.reading import day_in_words, pages, tabs, words
from tests.end_to_end.two_weeks.spans import Span
from tests.offices import Clock


class Office:
    """The office, its counter and its command line, all by one clock."""

    def __init__(self, run: Run, folder: Path, clock: Clock, seed: int) -> None:
        self.run, self.folder, self.clock = run, folder, clock
        self.counter = Fortnight(folder, clock, seed)
        self.printed: dict[date, list[tuple[Path, dict[str, Any], int]]] = {}
        """Of each day its revisions: paper, figures, and how many entries there were before its closing."""

    def command(self, *argv: object, code: int = 0) -> Any:
        ran = self.run(*argv, "--json")
        assert ran.code == code, (argv, ran.out, ran.err)
        return ran.json

    def wait_until(self, day: date, hour: int, minute: int = 0) -> None:
        self.counter.wait_until(at(day, hour, minute))

    def import_running(self, day: date, numbers: range) -> None:
        """Take files over from the old book; a row that can't be is told, and the book again changes nothing."""
        table = running_files(self.counter.random, day, numbers) + b"\r\n503/9999/2026;IMB;baru;kemarin;Budi;;;;;;;"
        for imported in (len(numbers), 0):
            report = self._import("running", table, "--date", day, code=1)
            assert (report["imported"], report["refused"]) == (imported, 1)
        self.counter.take_over()

    def import_permits(self, day: date, numbers: range) -> None:
        table = old_permits(self.counter.random, day, numbers)
        assert self._import("permit", table)["imported"] == len(numbers)

    def _import(self, kind: str, table: bytes, *argv: object, code: int = 0) -> Any:
        path = self.folder.parent / f"{kind}.csv"
        path.write_bytes(table)
        return self.command("import", path, "--kind", kind, *argv, code=code)

    def open(self, day: date) -> None:
        self.wait_until(day, 7, 45)
        opened = self.command("day", "open", "--officers", ",".join(clerk.id for clerk in CLERKS))
        assert (opened["day"], opened["open"], len(opened["officers"])) == (day.isoformat(), True, len(CLERKS))

    def close(self, day: date) -> None:
        """Close a day; everything that its summary says is that of a count of what was written before."""
        closed = self.command("day", "close", day)
        assert closed["written"]
        entries = journal(self.folder)
        place = max(n for n, sealed in enumerate(entries) if sealed.entry.body.get("digest") == closed["digest"])
        before = Counted(entries[:place])
        expected = Day(before, day).figures()
        unproven = sorted(number for number, when in self.counter.unproven.items() if when == day)
        follow_ups = Day(before, day).follow_ups()
        expected["notes"] = _notes(before, unproven, follow_ups)
        paper, figures = self.check_summary(day, Evening(before, expected, closed["changed"]))
        assert figures["close"]["number"] == sum(map(len, self.printed.values())) + 1
        assert entries[place].entry.body["numbers"] | {"series": 0} == numbers_of(before, day) | {"series": 0}
        earlier = self.printed.setdefault(day, [])
        assert frozenset(closed["changed"]) == (changed(earlier[-1][1], expected) if earlier else frozenset())
        earlier.append((paper, expected, place))

    def check_summary(self, day: date, evening: Evening) -> tuple[Path, dict[str, Any]]:
        """Print a summary in its three forms and read each back."""
        name = f"ringkasan-{day}-{len(self.printed.get(day, ()))}"
        made = [self.folder.parent / f"{name}.{kind}" for kind in ("pdf", "xlsx", "json")]
        for out in made:
            self.command("summary", day, "--out", out, "--force")
        paper, workbook, told = made
        figures: dict[str, Any] = json.loads(told.read_text("utf-8"))
        assert {name: figures[name] for name in evening.figures} == evening.figures
        assert read_paper(paper.read_bytes()) == evening.paper()
        assert read_workbook(workbook.read_bytes()) == evening.workbook()
        return paper, figures

    def check_recaps(self, suffix: str, *period: object, of: Span) -> None:
        """Print every recapitulation of a period as PDF or XLSX and read each back."""
        for kind, service, counted in recaps.every(of):
            out = self.folder.parent / f"{kind}-{service}-{of.first}{suffix}"
            data = self.command("recap", kind, *period, *(("--service", service) if service else ()), "--out", out)
            expected = recaps.told(data, counted)
            if suffix == ".pdf":
                recaps.is_printed(pages(out.read_bytes()), data, expected)
            else:
                (tab,) = tabs(out.read_bytes())
                recaps.is_in_workbook(tab, data, expected)

    def tell_recaps(self, *period: object, of: Span) -> None:
        """Make every recapitulation of a period without a paper."""
        for kind, service, counted in recaps.every(of):
            recaps.told(self.command("recap", kind, *period, *(("--service", service) if service else ())), counted)

    def check_pack(self, month: str, of: Span) -> None:
        """Print the pack of a month and read it back."""
        paper, workbook, told = (self.folder.parent / f"paket-{month}.{kind}" for kind in ("pdf", "xlsx", "json"))
        for out in (paper, workbook, told):
            self.command("recap", "pack", "--month", month, "--out", out)
        sheets = json.loads(told.read_text("utf-8"))["sheets"]
        letter, *parts = recaps.enclosed(pages(paper.read_bytes()))
        every = zip(recaps.every(of), sheets, parts, tabs(workbook.read_bytes()), strict=True)
        contents = []
        for number, ((_, _, counted), sheet, part, tab) in enumerate(every, 1):
            expected = recaps.told(sheet, counted)
            recaps.is_printed(part, sheet, expected)
            recaps.is_in_workbook(tab, sheet, expected)
            contents.append(f"{number} {sheet['title']} {len(part)}")
        received, issued, _, _, rejected, _, _, withdrawn, void, running = of.counts(of.received)
        for said in (
            f"No Isi Lembar {' '.join(contents)} Jumlah {sum(map(len, parts))}",
            f"masuk {received} permohonan. Sampai {day_in_words(of.as_of)} terbit {issued}, ditolak {rejected},",
            f"ditarik pemohon {withdrawn}, batal {void}, dan masih dalam proses {running}.",
        ):
            assert f" {said} " in f" {' '.join(words(letter))} "

    def check_balance(self) -> None:
        """What was in process in the evening is so in the morning, with what came into that day besides."""
        last = [revisions[-1] for _, revisions in sorted(self.printed.items())]
        entries = journal(self.folder)
        for (_, before, closed), (_, after, later) in pairwise(last):
            day, office = date.fromisoformat(after["day"]), Counted(entries[:later])
            old = Counter(file.service for file in office.files.values() if file.is_old and file.first == day)
            known = {sealed.entry.subject for sealed in entries[:closed]}
            late = [file for file in office.files.values() if file.first < day and file.id not in known]
            brought = old + Counter(file.service for file in late)
            ended = {row["service"]: row["closing"] for row in before["services"]}
            began = {row["service"]: row["opening"] for row in after["services"]}
            assert +Counter(began) == +(Counter(ended) + brought)
            for row in after["services"]:
                assert row["opening"] + row["received"] == sum(row[stage] for stage in ENDS) + row["closing"]

    def check_papers(self) -> None:
        """Every summary that was printed is genuine; it is said which is superseded, or counts otherwise by now."""
        entries = journal(self.folder)
        now = Counted(entries)
        for day, revisions in self.printed.items():
            for revision, (paper, figures, place) in zip("AB", revisions, strict=False):
                (verdict,) = self.command("verify", paper)
                assert (verdict["genuine"], verdict["day"], verdict["revision"]) == (True, day.isoformat(), revision)
                since = sum(counts_on(sealed, day) for sealed in entries[place + 1 :])
                if figures is not revisions[-1][1]:
                    assert verdict["sentence"].startswith("Sudah ada revisi B")
                    continue
                told = self.command("summary", day)
                assert {name: told[name] for name in figures} == {
                    **figures,
                    "notes": {**figures["notes"], "after_close": since},
                }
                if Day(now, day).figures() == {name: figure for name, figure in figures.items() if name != "notes"}:
                    assert (verdict["finding"], verdict["recounted"], since) == ("genuine", True, 0)
                else:
                    assert (verdict["finding"], verdict["recounted"]) == ("changed", False)
                    assert f"{since} catatan masuk setelah penutupan" in verdict["sentence"]

    def check_open_day(self, day: date) -> None:
        """A day that nobody closed says what it comes to now."""
        now = Counted(journal(self.folder))
        follow_ups = Day(now, day).follow_ups()
        notes = _notes(now, [], follow_ups)
        paper, figures = self.check_summary(day, Evening(now, {**Day(now, day).figures(), "notes": notes}))
        assert figures["close"] is None
        assert f"{day_in_words(day)} · belum ditutup" in " ".join(words(pages(paper.read_bytes())))


def _notes(office: Counted, unproven: list[str], follow_ups: list[str]) -> dict[str, Any]:
    return {
        "lacking": [],
        "unconfirmed": unproven,
        "follow_ups": follow_ups,
        "after_close": 0,
        "begins": office.begins.isoformat(),
    }


def numbers_of(office: Counted, day: date) -> dict[str, Any]:
    """The numbers that were given on a day."""
    given = sorted((file for file in office.files.values() if file.written == day), key=lambda file: file.key)
    void = sum(file.now.stage == "void" for file in given)
    first, last = (given[0].number, given[-1].number) if given else ("", "")
    return {"first": first, "last": last, "used": len(given) - void, "void": void}


def changed(before: dict[str, Any], after: dict[str, Any]) -> frozenset[str]:
    """What two revisions differ in: rows by what they are called, else a figure's name."""
    found = set()
    for name, key in (("services", "service"), ("officers", "officer"), ("agencies", "agency")):
        one, other = ({row[key]: row for row in figures[name]} for figures in (before, after))
        found |= {f"{name}.{code}" for code in one | other if one.get(code) != other.get(code)}
    whole = before.keys() - {"services", "officers", "agencies", "notes", "turned_back"}
    pairs = [(name, before[name], after[name]) for name in ("total", "visits")]
    pairs += [("month", before["month"][span], after["month"][span]) for span in ("this", "last_year")]
    found |= {f"{name}.{each}" for name, one, other in pairs for each in one if one[each] != other[each]}
    return frozenset(found | {name for name in whole if before[name] != after[name]})


def counts_on(sealed: Sealed, day: date) -> bool:
    """Whether an entry changes the figures of a day."""
    entry = sealed.entry
    told = entry.body.get("taken_over_on") or entry.body.get("day")
    return told == day.isoformat() and not entry.kind.startswith(("day.", "holiday."))
