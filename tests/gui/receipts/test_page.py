from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core import receipts
from ptsp_desk.core.prints import PrintKind, PrintState
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.receipts.page import PrintsPage
from ptsp_desk.operations.receipts import Finding
from tests.gui.receipts.conftest import AtPage
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, Clock, everything, request
from tests.paper import samples


def test_looking_at_a_receipt_stores_and_counts_nothing(at: AtPage, folder: Path, number: str) -> None:
    before = everything(folder)
    at.show(number)
    assert at.page.ui.what.text() == f"Tanda terima berkas {number}"
    assert "Belum dicetak" in at.standing
    assert at.page.preview.images
    assert everything(folder) == before


def test_ctrl_enter_prints_what_is_shown_and_the_code_on_it_is_genuine(at: AtPage, number: str) -> None:
    at.show(number)
    at.press_print()
    at.executor.run_all()
    assert at.files == [f"{number}.pdf"]
    assert at.papers[0].state is PrintState.PRINTED
    assert at.app.receipts.verify(at.code_on(f"{number}.pdf")).finding is Finding.GENUINE
    assert at.standing.startswith("Dicetak 09.00. Pindai kode pada kertasnya")


def test_nothing_is_printed_before_it_is_stored(at: AtPage, folder: Path, number: str) -> None:
    at.show(number)
    at.press_print()
    assert (at.papers, at.files) == ([], [])
    at.executor.run_next()
    assert (at.papers[0].state, at.files) == (PrintState.WAITING, [])
    with App(folder, clock=Clock()) as after_a_power_cut:
        assert after_a_power_cut.applications.get(number).prints == 1


def test_what_is_printed_at_once_is_made_once_and_shown_and_nothing_else_is_shown_before(
    at: AtPage, number: str, slip: str
) -> None:
    at.show(f"slip:{slip}")
    assert at.page.preview.images
    at.page.show_subject(f"print:{number}")
    assert not at.page.preview.images
    at.executor.run_all()
    assert at.page.preview.pdf == (at.folder / f"{number}.pdf").read_bytes()


def test_a_paper_that_was_stored_and_never_sent_is_printed_later_as_the_original(
    come: Callable[[], AtPage], number: str, app: App
) -> None:
    paper = app.prints.add(PrintKind.RECEIPT, number, "a5", CLERK)
    at = come()
    assert at.standing == "Tersimpan, tanpa kabar dari printer. Bila kertasnya ada, pindai; bila tidak, cetak."
    at.press_print()
    at.executor.run_all()
    assert at.files == [f"{number}.pdf"]
    assert [(item.id, item.copy) for item in at.papers] == [(paper.id, 0)]
    assert "asli" in at.words_on(f"{number}.pdf")


@pytest.mark.parametrize("presses", [2, 3])
def test_a_double_press_prints_one_paper(at: AtPage, number: str, presses: int) -> None:
    at.show(number)
    for _ in range(presses):
        at.press_print()
    at.executor.run_all()
    assert len(at.papers) == 1


def test_what_another_page_asks_to_print_twice_is_printed_once(at: AtPage, number: str) -> None:
    for _ in range(2):
        at.page.show_subject(f"print:{number}")
    at.executor.run_all()
    at.show(f"print:{number}")
    assert [(item.copy, item.state) for item in at.papers] == [(0, PrintState.PRINTED)]


def test_a_copy_is_a_paper_of_its_own_and_says_so(at: AtPage, number: str) -> None:
    at.show(f"print:{number}")
    at.press_copy()
    assert [item.copy for item in at.papers] == [1, 0]
    assert "SALINAN KE-1" in at.words_on(f"{number}-SALINAN-1.pdf")
    assert at.page.ui.what.text().endswith("salinan ke-1")


def test_the_slip_of_a_turned_back_visit_prints_and_opens_its_checklist_again(at: AtPage, slip: str) -> None:
    at.show(f"print:slip:{slip}")
    [name] = at.files
    assert name == f"{slip.replace('.', '-')}.pdf"
    assert at.app.receipts.verify(at.code_on(name)).finding is Finding.GENUINE


def test_a_slip_can_be_looked_at_first(at: AtPage, slip: str) -> None:
    at.show(f"slip:{slip}")
    assert at.page.ui.what.text() == f"Lembar kekurangan berkas {slip}"
    assert at.page.preview.images
    assert at.papers == []


def test_the_supplement_of_a_visit_is_what_a_bare_reference_means(at: AtPage) -> None:
    services = {version.service.code: version.service for version in at.app.in_force.catalogue.versions}
    service, variant, late = next(
        (service, variant, item)
        for service in services.values()
        for variant in service.variants
        for item in variant.requirements
        if not item.is_mandatory and variant.tariff is None
    )
    ticks = {item.code: "ok" for item in variant.requirements if item.code != late.code} | {late.code: "missing"}
    answer = at.app.applications.register(request(service.code, variant.code, complete=None, documents=ticks), CLERK)
    assert answer.application is not None
    done = at.app.applications.follow_up(answer.application.number, {late.code: "ok"}, CLERK)
    at.show(str(done.visit.reference))
    assert at.page.ui.what.text() == f"Tanda terima susulan {done.visit.reference}"
    at.page.show_subject(f"print:supplement:{done.visit.reference}")
    at.executor.run_all()
    assert at.files == [f"{str(done.visit.reference).replace('.', '-')}.pdf"]


def test_the_print_of_a_corrected_receipt_is_another_file_and_another_line(at: AtPage, number: str) -> None:
    at.show(f"print:{number}")
    at.app.applications.correct(number, {"applicant.name": "Andi Tenri Abeng Baru"}, "salah ketik", CLERK)
    at.press_copy()
    at.press_copy()
    assert at.files == [f"{number}-PERBAIKAN-1-SALINAN-1.pdf", f"{number}-PERBAIKAN-1.pdf", f"{number}.pdf"]
    assert "PERBAIKAN" not in at.words_on(f"{number}.pdf")
    assert "PERBAIKAN KE-1" in at.words_on(f"{number}-PERBAIKAN-1.pdf")
    assert [told.split(" · ")[3] for told in at.lines] == ["perbaikan ke-1, salinan ke-1", "perbaikan ke-1", "asli"]
    assert at.page.ui.what.text().endswith("· perbaikan ke-1, salinan ke-1")


def test_the_summary_of_an_open_day_is_printed_through_the_queue(at: AtPage) -> None:
    at.show("summary:2026-11-17")
    assert at.page.ui.what.text() == "Ringkasan harian 17 November 2026"
    assert not at.page.ui.size.isEnabled()
    at.press_print()
    at.executor.run_all()
    assert at.files == ["RINGKASAN-2026-11-17-SEMENTARA.pdf"]
    assert [(paper.kind, paper.subject, paper.size, paper.state) for paper in at.papers] == [
        (PrintKind.SUMMARY, "2026-11-17", "a4", PrintState.PRINTED)
    ]
    assert at.lines == ["17 November 2026 · dicetak · Ringkasan harian · A4 · 09.00"]


def test_the_sheet_of_a_closed_day_is_proved_by_its_code_and_printed_again(at: AtPage) -> None:
    at.app.days.close(None, CLERK)
    at.show("summary:2026-11-17")
    assert at.page.preview.images
    for _ in range(2):  # a double press
        at.press_print()
    at.executor.run_all()
    [name] = at.files
    assert name == "RINGKASAN-2026-11-17-A.pdf"
    scanned = at.code_on(name)
    assert at.page.takes_scan(scanned)
    at.page.show_subject(f"confirm:{scanned}")
    at.executor.run_all()
    assert [(paper.subject, paper.state) for paper in at.papers] == [("2026-11-17.A", PrintState.CONFIRMED)]
    assert at.told[-1] == "17 November 2026, revisi A terbukti: kertasnya ada."
    at.press_copy()
    assert [(paper.subject, paper.state.name) for paper in at.papers] == [
        ("2026-11-17.A", "PRINTED"),
        ("2026-11-17.A", "CONFIRMED"),
    ]


def test_the_summary_of_another_desk_proves_nothing_here(at: AtPage) -> None:
    at.app.days.close(None, CLERK)
    at.show("summary:2026-11-17")
    at.press_print()
    at.executor.run_all()
    mine, signature = receipts.decode(receipts.find_payload(at.code_on("RINGKASAN-2026-11-17-A.pdf")))
    assert isinstance(mine, receipts.SummaryPayload)
    assert not at.page.takes_scan(receipts.encode(replace(mine, desk=mine.desk + 1), signature))


def test_a_test_slip_is_a_new_one_each_time_but_not_while_one_is_on_its_way(at: AtPage) -> None:
    for _ in range(2):
        at.page.show_subject("print:trial:")
    at.executor.run_all()
    assert [(paper.subject, paper.state) for paper in at.papers] == [("UJI-A5", PrintState.PRINTED)]
    at.show("print:trial:")
    assert len(at.papers) == 2
    assert at.page.ui.what.text() == "Lembar uji UJI-A5"


def test_another_size_is_shown_before_it_is_printed(at: AtPage, number: str) -> None:
    at.show(number)
    upright = at.page.preview.images[0]
    at.choose("a4")
    assert upright.width() < upright.height()
    assert at.page.preview.images[0].width() > at.page.preview.images[0].height(), "two copies beside each other"
    at.press_print()
    at.executor.run_all()
    assert at.papers[0].size == "a4"


def test_another_size_of_a_printed_paper_is_a_new_print(at: AtPage, number: str) -> None:
    at.show(f"print:{number}")
    at.choose("58mm")
    assert "Belum dicetak" in at.standing
    at.press_print()
    at.executor.run_all()
    assert [(item.size, item.copy) for item in at.papers] == [("58mm", 1), ("a5", 0)]


def test_a_paper_that_failed_is_printed_on_another_size_and_stays_the_same_paper(
    at: AtPage, number: str, context: Context
) -> None:
    context.settings = msgspec.structs.replace(context.settings, printers={"a5": "tidak ada"})
    at.show(f"print:{number}")
    [failed] = at.papers
    assert failed.state is PrintState.FAILED
    at.choose("a4")
    assert at.page.preview.images[0].width() > at.page.preview.images[0].height()
    at.press_print()
    at.executor.run_all()
    assert [(item.id, item.size, item.copy, item.state) for item in at.papers] == [
        (failed.id, "a4", 0, PrintState.PRINTED)
    ]
    assert at.files == [f"{number}.pdf"]


def test_the_paper_scanned_back_proves_its_print(at: AtPage, number: str) -> None:
    counts: list[int] = []
    at.page.unconfirmed.connect(counts.append)
    at.show(f"print:{number}")
    scanned = at.code_on(f"{number}.pdf")
    assert counts[-1] == 1
    assert at.page.takes_scan(scanned)
    at.page.show_subject(f"confirm:{scanned}")
    at.executor.run_all()
    assert at.told[-1] == f"{number} terbukti: kertasnya ada."
    assert at.papers[0].state is PrintState.CONFIRMED
    assert counts[-1] == 0
    assert at.standing.startswith("Terbukti 09.00")
    assert not at.page.takes_scan(scanned), "the next scan opens the file"


@pytest.mark.parametrize("text", ["", "ENR-03A-00001-P", "https://contoh.go.id", samples.QR_ADDRESS])
def test_other_scans_are_left_to_others(at: AtPage, text: str) -> None:
    assert not at.page.takes_scan(text)


def test_without_a_scanner_f9_says_that_the_paper_came_out(at: AtPage, number: str) -> None:
    at.show(f"print:{number}")
    QTest.mouseClick(at.page._out_button, Qt.MouseButton.LeftButton)
    at.executor.run_all()
    assert at.papers[0].state is PrintState.CONFIRMED
    at.page.show_subject("confirm")
    assert at.told[-1] == "Tidak ada cetakan yang menunggu bukti."


def test_f9_means_the_paper_that_is_shown(at: AtPage, number: str, slip: str) -> None:
    at.show(f"print:{number}")
    at.show(f"print:slip:{slip}")
    at.page.ui.prints.setFocus()
    at.press(Qt.Key.Key_Down, widget=at.page.ui.prints)
    at.executor.run_all()
    at.page.show_subject("confirm")
    at.executor.run_all()
    assert [(item.subject, item.state.name) for item in at.papers] == [
        (slip, "PRINTED"),
        (number, "CONFIRMED"),
    ]


def test_the_queue_shows_papers_newest_first_with_their_state_in_words(at: AtPage, number: str, slip: str) -> None:
    for subject in (f"print:{number}", f"print:slip:{slip}"):
        at.show(subject)
    at.app.prints.failed(at.papers[0].id, "Kertas habis.")
    at.page.opened()
    at.executor.run_all()
    assert at.lines == [
        f"{slip} · gagal · Kertas habis.",
        f"{number} · dicetak · Tanda terima berkas · asli · A5 · 09.00",
    ]
    assert at.page.ui.queue_count.text() == "2 belum terbukti"
    assert at.standing == "Kertas habis."
    assert at.page.ui.standing.property("role") == "hint-warn"


def test_an_empty_queue_says_what_will_stand_there(at: AtPage) -> None:
    assert at.page.ui.nothing.isVisible()
    assert "F4" in at.page.ui.nothing.text()
    assert not at.page.ui.prints.isVisible()


def test_a_number_that_is_not_known_is_told_and_nothing_prints(at: AtPage) -> None:
    at.show("ENR-03A-00099-5")
    assert at.page.ui.standing.property("role") == "hint-bad"
    assert at.standing
    at.press_print()
    at.executor.run_all()
    assert at.papers == []


def test_nobody_signed_in_prints_nothing(at: AtPage, context: Context, number: str) -> None:
    context.session.lock()
    at.show(number)
    at.press_print()
    at.executor.run_all()
    assert at.papers == []


@pytest.mark.parametrize("came_from", [Go("applications", "ENR-03A-00001-P"), None])
def test_escape_goes_back_to_where_one_came_from(at: AtPage, qtbot: QtBot, came_from: Go | None) -> None:
    at.page.came_from = came_from
    with qtbot.waitSignal(at.page.go, check_params_cb=lambda go: go == (came_from or Go("registration"))):
        at.press(Qt.Key.Key_Escape, widget=at.page.preview)


def test_a_change_of_the_file_is_seen_in_what_is_about_to_be_printed(at: AtPage, number: str) -> None:
    at.show(number)
    before = at.page.preview.images[0]
    at.app.applications.correct(number, {"applicant.name": "Andi Tenri Abeng Baru"}, "salah ketik", CLERK)
    at.page.refresh(Changed(applications=True))
    at.executor.run_all()
    assert at.page.preview.images[0] != before


def test_what_changes_while_nobody_looks_is_seen_when_somebody_does(at: AtPage, number: str) -> None:
    at.show(number)
    before = at.page.preview.images[0]
    at.page.hide()
    at.app.applications.correct(number, {"applicant.name": "Andi Tenri Abeng Baru"}, "salah ketik", CLERK)
    at.page.refresh(Changed(applications=True))
    assert at.executor.waiting == 0
    at.page.show()
    at.page.opened()
    at.executor.run_all()
    assert at.page.preview.images[0] != before


def test_a_printer_that_lets_wait_holds_up_nothing_else(
    qtbot: QtBot, context: Context, executor: SteppedExecutor, number: str
) -> None:
    waiting = SteppedExecutor()
    printers = Jobs(waiting)
    page = PrintsPage(context, printers)
    qtbot.addWidget(page)
    page.show_subject(f"print:{number}")
    executor.run_all()
    assert page.ui.standing.text() == "Sedang dicetak …"
    assert (waiting.waiting, executor.waiting) == (1, 0)
    assert context.app.prints.recent()[0].state is PrintState.WAITING
    waiting.run_all()
    executor.run_all()
    assert context.app.prints.recent()[0].state is PrintState.PRINTED
    printers.close()


def test_what_was_saved_while_the_window_locked_is_printed_for_who_saved_it(
    at: AtPage, context: Context, number: str
) -> None:
    context.session.lock()
    at.show(f"print:{number}")
    assert [(paper.subject, paper.state, paper.officer) for paper in at.papers] == [
        (number, PrintState.PRINTED, CLERK.id)
    ]
