"""The queue of papers: saved first, printed after, proved by a person."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdf
import pytest

from ptsp_desk.app import App
from ptsp_desk.core import receipts
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.prints import Print, PrintKind, PrintState, trial_code
from ptsp_desk.paper import scans
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, Clock, LayOut, raw_connection
from tests.operations.counter import code_on_slip, registered, turned_back

if TYPE_CHECKING:
    from collections.abc import Callable

RECEIPT, SLIP, SUPPLEMENT = PrintKind.RECEIPT, PrintKind.SLIP, PrintKind.SUPPLEMENT


def words(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def code(app: App, number: str) -> str:
    return app.receipts.code(app.applications.get(number))


def handed_in(app: App) -> tuple[str, str]:
    """Register a file whose photographs follow, hand them in; return its number and the visit's reference."""
    variant = app.in_force.catalogue.service("IMB", app.today()).service.variants[0]
    ticks = {item.code: "ok" for item in variant.requirements if item.is_mandatory}
    number = registered(app, complete=None, documents=ticks)
    return number, str(app.applications.follow_up(number, {"pas_foto": "ok"}, CLERK, "Pak Amir").visit.reference)


def test_a_queued_receipt_is_an_entry_and_each_further_one_a_copy(app: App) -> None:
    number = registered(app)
    prints = [app.prints.add(RECEIPT, number.lower(), size, CLERK) for size in ("a5", Size.A4, "80mm")]
    assert [(item.copy, item.size, item.subject, item.number) for item in prints] == [
        (0, "a5", number, number),
        (1, "a4", number, number),
        (2, "80mm", number, number),
    ]
    entries = [item.entry for item in app.applications.timeline(app.applications.get(number))][1:]
    assert [(entry.kind, entry.body["copy"], entry.officer) for entry in entries] == [
        ("receipt.printed", copy, "sitti") for copy in range(3)
    ]
    assert app.applications.get(number).prints == 3


def test_a_paper_is_the_copy_that_it_was_queued_as_whenever_it_is_printed(app: App) -> None:
    number = registered(app)
    first, second = (app.prints.add(RECEIPT, number, "a5", CLERK) for _ in range(2))
    assert "SALINAN" not in words(app.prints.pdf(first))
    assert "SALINAN KE-1" in words(app.prints.pdf(second))
    assert "SALINAN KE-2" in words(app.receipts.preview(number, Size.A5))
    assert app.applications.get(number).prints == 2


def test_after_a_correction_the_next_paper_is_its_original(app: App) -> None:
    number = registered(app)
    app.prints.add(RECEIPT, number, "a5", CLERK)
    app.applications.correct(number, {"applicant.phone": "0812 3456 7890"}, "salah ketik", CLERK)
    again = app.prints.add(RECEIPT, number, "a5", CLERK)
    assert (again.copy, again.correction, again.which) == (0, 1, "perbaikan ke-1")
    assert "PERBAIKAN KE-1" in words(app.prints.pdf(again))


@pytest.mark.parametrize("size", ["a5", "a4", "58mm", "80mm"])
def test_slips_and_supplements_are_printed_on_every_paper(app: App, size: str) -> None:
    back = turned_back(app, ktp="ok")
    slip = app.prints.add(SLIP, str(back.visit.reference), size, CLERK)
    assert slip.number == ""
    assert "dikembalikan" in words(app.prints.pdf(slip)) or "Lembar kekurangan" in words(app.prints.pdf(slip))
    number, reference = handed_in(app)
    supplement = app.prints.add(SUPPLEMENT, reference, size, CLERK)
    assert (supplement.subject, supplement.number) == (reference, number)
    told = words(app.prints.pdf(supplement)).replace("\xa0", " ")
    assert "susulan" in told
    assert "Pak Amir" in told
    assert number in told


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (RECEIPT, "ENR-03A-00099-X"),
        (RECEIPT, "ENR-03A-00001-P"),
        (SLIP, "ENR-03A.9999"),
        (SLIP, "apa saja"),
        (SUPPLEMENT, "ENR-03A.9999"),
    ],
)
def test_what_is_not_known_is_not_queued(app: App, kind: PrintKind, subject: str) -> None:
    with pytest.raises(Refused):
        app.prints.add(kind, subject, "a5", CLERK)
    assert app.prints.recent() == []


def test_a_slip_is_only_for_a_file_that_went_back_and_a_supplement_for_what_was_handed_in(app: App) -> None:
    _, reference = handed_in(app)
    back = str(turned_back(app, ktp="ok").visit.reference)
    for kind, subject in ((SLIP, reference), (SUPPLEMENT, back)):
        with pytest.raises(Refused, match="dengan rujukan"):
            app.prints.add(kind, subject, "a5", CLERK)


class TestStates:
    @pytest.fixture
    def paper(self, app: App) -> Print:
        return app.prints.add(RECEIPT, registered(app), "a5", CLERK)

    def test_a_paper_waits_is_printed_and_confirmed(self, app: App, paper: Print, clock: Clock) -> None:
        assert (paper.state, app.prints.open()) == (PrintState.WAITING, [paper])
        clock.advance(seconds=5)
        printed = app.prints.printed(paper.id)
        assert printed.state is PrintState.PRINTED
        assert printed.printed_at is not None
        assert printed.printed_at > paper.queued_at
        assert app.prints.open() == [printed]
        confirmed = app.prints.confirmed(paper.id)
        assert (confirmed.state, confirmed.printed_at) == (PrintState.CONFIRMED, printed.printed_at)
        assert app.prints.open() == []
        assert app.prints.recent() == [confirmed]

    def test_a_failure_says_why_and_the_same_paper_waits_again(self, app: App, paper: Print) -> None:
        failed = app.prints.failed(paper.id, "Kertas\thabis.")
        assert (failed.state, failed.error) == (PrintState.FAILED, "Kertas habis.")
        again = app.prints.retry(paper.id)
        assert (again.state, again.error, again.copy) == (PrintState.WAITING, "", 0)
        assert app.applications.get(paper.number).prints == 1

    @pytest.mark.parametrize("late", ["printed", "failed", "retry"])
    def test_what_is_proved_stays_proved(self, app: App, paper: Print, late: str) -> None:
        confirmed = app.prints.confirmed(paper.id)
        acts: dict[str, Callable[[], Print]] = {
            "printed": lambda: app.prints.printed(paper.id),
            "failed": lambda: app.prints.failed(paper.id, "?"),
            "retry": lambda: app.prints.retry(paper.id),
        }
        assert acts[late]() == confirmed
        assert app.prints.confirmed(paper.id) == confirmed

    def test_a_printed_paper_that_nobody_confirmed_is_shown_until_the_evening_a_failed_one_until_it_is_done(
        self, app: App, paper: Print, clock: Clock
    ) -> None:
        other = app.prints.failed(app.prints.add(RECEIPT, paper.number, "a5", CLERK).id, "Kertas habis.")
        unproven = app.prints.printed(paper.id)
        assert app.prints.open() == [unproven, other]
        clock.advance(days=1)
        assert app.prints.open() == [other]

    def test_a_paper_that_is_not_in_the_queue_is_refused(self, app: App) -> None:
        with pytest.raises(Refused, match="tidak ada dalam antrean"):
            app.prints.printed("tak-ada")

    def test_recent_papers_come_newest_first(self, app: App, paper: Print) -> None:
        later = [app.prints.add(RECEIPT, paper.number, "a5", CLERK) for _ in range(4)]
        assert app.prints.recent(3) == later[:0:-1]
        assert len(app.prints.recent()) == 5


class TestScanningBack:
    def test_the_newest_paper_of_the_file_that_is_not_proved_is_meant(self, app: App) -> None:
        number = registered(app)
        first, second = (app.prints.printed(app.prints.add(RECEIPT, number, "a5", CLERK).id) for _ in range(2))
        scanned = [app.prints.confirmed(code(app, number) + "\r\n") for _ in range(3)]
        assert [item.id for item in scanned] == [second.id, first.id, second.id]
        assert {item.state for item in scanned} == {PrintState.CONFIRMED}

    def test_a_code_without_a_word_around_it_is_enough(self, app: App) -> None:
        number = registered(app)
        paper = app.prints.add(RECEIPT, number, "a5", CLERK)
        assert app.prints.confirmed(receipts.find_payload(code(app, number))).id == paper.id

    def test_a_slip_is_proved_by_its_own_code_and_a_supplement_by_that_of_its_file(self, app: App) -> None:
        back = turned_back(app, ktp="ok")
        slip = app.prints.add(SLIP, str(back.visit.reference), "a5", CLERK)
        assert app.prints.confirmed(code_on_slip(app, back)).id == slip.id
        number, reference = handed_in(app)
        supplement = app.prints.add(SUPPLEMENT, reference, "a5", CLERK)
        assert app.prints.confirmed(code(app, number)).id == supplement.id

    def test_what_was_not_printed_here_proves_nothing(self, app: App) -> None:
        number = registered(app)
        with pytest.raises(Refused, match="tidak dicetak di komputer ini"):
            app.prints.confirmed(code(app, number))

    def test_neither_does_the_paper_of_another_office(self, app: App, lay_out: LayOut, tmp_path: Path) -> None:
        number = registered(app)
        paper = app.prints.add(RECEIPT, number, "a5", CLERK)
        with App(lay_out(tmp_path / "lain", desk=4)) as other:
            foreign = code(other, registered(other))
        with pytest.raises(Refused, match="bukan dari kantor ini"):
            app.prints.confirmed(foreign)
        with pytest.raises(Refused):
            app.prints.confirmed("bukan kode")
        assert app.prints.open() == [paper]


def test_the_queue_is_no_part_of_the_journal_and_outlives_a_replay(app: App) -> None:
    number = registered(app)
    paper = app.prints.add(RECEIPT, number, "a5", HEAD)
    assert app.journals.check().differing == ()
    app.journals.replay()
    assert app.prints.recent() == [paper]


def test_a_paper_and_its_entry_are_stored_together_or_not_at_all(app: App, folder: Path) -> None:
    number = registered(app)
    with raw_connection(folder) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON prints BEGIN SELECT RAISE(ABORT, 'full'); END")
    with pytest.raises(Exception, match="full"):
        app.prints.add(RECEIPT, number, "a5", CLERK)
    assert app.applications.get(number).prints == 0


@pytest.mark.parametrize("size", ["a5", "58mm"])
def test_a_test_slip_carries_a_code_that_proves_it(app: App, tmp_path: Path, size: str) -> None:
    slip = app.prints.add(PrintKind.TRIAL, "", size, CLERK)
    assert (slip.subject, slip.number) == (f"UJI-{size.upper()}", "")
    file = tmp_path / "uji.pdf"
    file.write_bytes(app.prints.pdf(slip))
    (scanned,) = scans.texts(file)
    assert scanned == trial_code(slip.id)
    app.prints.printed(slip.id)
    assert app.prints.confirmed(scanned).state is PrintState.CONFIRMED
    assert app.prints.recent()[0].state is PrintState.CONFIRMED


def test_the_code_of_a_slip_that_is_not_in_the_queue_is_refused(app: App) -> None:
    with pytest.raises(Refused):
        app.prints.confirmed(trial_code("01999999-0000-7000-8000-000000000001"))


def test_a_summary_is_queued_as_the_revision_that_stands(app: App, clock: Clock, tmp_path: Path) -> None:
    day = "2026-11-17"
    so_far = app.prints.add(PrintKind.SUMMARY, day, "a4", CLERK)
    app.days.close(None, CLERK)
    first = app.prints.add(PrintKind.SUMMARY, day, "a4", CLERK)
    app.days.reopen(None, "tertinggal", CLERK)
    registered(app)
    again = app.prints.add(PrintKind.SUMMARY, day, "a4", CLERK)
    app.days.close(None, CLERK)
    second = app.prints.add(PrintKind.SUMMARY, day, "a4", CLERK)
    assert [item.subject for item in (so_far, first, again, second)] == [day, f"{day}.A", day, f"{day}.B"]
    clock.advance(minutes=1)
    for paper in (first, second):
        file = tmp_path / f"{paper.subject}.pdf"
        file.write_bytes(app.prints.pdf(paper))
        (scanned,) = scans.texts(file)
        assert app.prints.confirmed(scanned).id == paper.id
    file = tmp_path / f"{so_far.subject}.pdf"
    file.write_bytes(app.prints.pdf(so_far))
    with pytest.raises(Refused, match="terbaca baik, tetapi tidak memuat kode QR"):
        scans.texts(file)
    assert app.prints.add(PrintKind.SUMMARY, f"{day}.A", "a4", CLERK).subject == f"{day}.A"


def test_the_summary_of_another_desk_of_the_office_proves_no_paper_of_this_one(app: App, tmp_path: Path) -> None:
    app.days.close(None, CLERK)
    paper = app.prints.add(PrintKind.SUMMARY, "2026-11-17", "a4", CLERK)
    file = tmp_path / "ringkasan.pdf"
    file.write_bytes(app.prints.pdf(paper))
    (scanned,) = scans.texts(file)
    mine, _ = receipts.decode(receipts.find_payload(scanned))
    assert isinstance(mine, receipts.SummaryPayload)
    foreign = receipts.seal(replace(mine, desk=mine.desk + 1), app.desk.private_key)
    with pytest.raises(Refused, match="dari loket lain"):
        app.prints.confirmed(foreign)
    assert app.prints.open() == [paper]


@pytest.mark.parametrize("subject", ["2026-11-17.C", "2026-11-16.A", "kemarin", ""])
def test_a_summary_that_there_is_not_is_not_queued(app: App, subject: str) -> None:
    app.days.close(None, CLERK)
    with pytest.raises(Refused):
        app.prints.add(PrintKind.SUMMARY, subject, "a4", CLERK)
    assert app.prints.recent() == []


def test_only_the_first_print_of_a_receipt_carries_a_token_and_only_when_one_is_given(app: App) -> None:
    number, token = registered(app), "3K7Q-2FX8M-9ABC"
    first, copy = (app.prints.add(RECEIPT, number, "a5", CLERK) for _ in range(2))
    assert token in words(app.prints.pdf(first, token))
    for pdf in (app.prints.pdf(first), app.prints.pdf(copy, token), app.prints.preview(RECEIPT, number, "a5")):
        assert "Kode suara" not in words(pdf)
    app.applications.correct(number, {"applicant.phone": "0812 3456 7890"}, "salah ketik", CLERK)
    again = app.prints.add(RECEIPT, number, "a5", CLERK)
    assert "Kode suara" not in words(app.prints.pdf(again, token))
