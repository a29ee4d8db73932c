import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core import fees, promises, words
from ptsp_desk.core.look import FOCUS_RING
from ptsp_desk.gui.registration.bill import bill, explained
from ptsp_desk.gui.registration.derivation import derivation
from ptsp_desk.gui.registration.fee import FeeBox
from ptsp_desk.gui.widgets.pagearea import PageArea, let_scroll
from tests.gui.registration.desk import CTRL, NAME, NIK, Clerk, Key, clerk, page
from tests.gui.stepped import SteppedExecutor
from tests.offices import FEES, catalogue

__all__ = ["clerk", "page"]


@pytest.fixture
def fee(clerk: Clerk) -> FeeBox:
    return clerk.page.sheet.fee


def lines(fee: FeeBox) -> list[tuple[str, str, str]]:
    return [(line.label.text(), line.amount.text(), line.explanation.text()) for line in fee.lines]


def at_luas(clerk: Clerk, service: str = "imb") -> None:
    """Choose a service and go to the first figure of its tariff."""
    clerk.enter(service, "", NIK, NAME, "", "", "", "", "")


def test_the_lines_say_what_the_rules_say(clerk: Clerk, fee: FeeBox) -> None:
    at_luas(clerk)
    clerk.enter("100", "0,3125", "60", "3", "1")
    service = catalogue().versions[0].service
    assert service.code == "IMB"
    given = {**FEES["IMB", "baru"], "formulir": "1"}
    quote = fees.quote(service.tariff_of(service.variants[0]), given)
    assert lines(fee) == [(line.label, words.amount(line.amount or 0), explained(line)) for line in quote.lines]
    assert lines(fee)[0] == ("Bangunan", "140.625", "100,00 m² × 0,3125 × Rp4.500 · Pasal 12")
    assert fee.total.text() == "187.625"
    assert fee.under.text() == "Jumlah resmi pada SKRD. Tidak ada biaya lain di kantor ini."
    assert "Rp 187.625" in fee.accessibleName()


def test_no_line_comes_or_goes_while_figures_are_typed(clerk: Clerk, fee: FeeBox) -> None:
    at_luas(clerk)
    labels = [label for label, _, _ in lines(fee)]
    assert labels == ["Bangunan", "Pagar", "Instalasi air limbah", "Formulir"]
    assert fee.total.text() == "–"
    heights = set()
    for entry in ("1", "0", "0"):
        clerk.words(entry)
        assert [label for label, _, _ in lines(fee)] == labels
    clerk.enter("", "0,3125")
    for entry in ("6", "0", ","):
        clerk.words(entry)
        heights.add(fee.height())
        assert [label for label, _, _ in lines(fee)] == labels
    assert len(heights) == 1


def test_a_figure_that_is_none_leaves_the_other_lines_alone(clerk: Clerk, fee: FeeBox) -> None:
    at_luas(clerk)
    clerk.enter("100", "0,3125")
    clerk.words("6,")
    assert [amount for _, amount, _ in lines(fee)] == ["140.625", "0", "0", "0"]
    assert not clerk.page.sheet.fields["fee_inputs.pagar"].hint.text()  # nobody is told while typing
    clerk.key(Key.Key_Return)
    assert "bilangan" in clerk.page.sheet.fields["fee_inputs.pagar"].hint.text()


def test_a_free_service_says_that_nothing_is_asked(clerk: Clerk, fee: FeeBox) -> None:
    clerk.enter("siup")
    assert lines(fee) == []
    assert fee.total.text() == "0"
    assert fee.under.text() == "Tidak dipungut biaya. Tidak ada biaya lain di kantor ini."


def test_what_only_the_visit_can_measure_is_said(clerk: Clerk, fee: FeeBox) -> None:
    clerk.enter("imb")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("pemutihan")
    assert lines(fee) == [
        ("Bangunan yang sudah berdiri", "–", "Luas lantai hasil pengukuran × Indeks terintegrasi × Rp4.500 · Pasal 12")
    ]
    assert "setelah peninjauan" in fee.under.text()
    assert "fee_inputs.luas" not in clerk.page.sheet.fields


def test_the_promise_is_the_one_that_the_receipt_will_give(clerk: Clerk, app: App) -> None:
    clerk.enter("imb")
    box = clerk.page.sheet.promise
    in_force = app.in_force
    variant = catalogue().service("IMB", app.today()).service.variants[0]
    promise = promises.promise(app.now(), variant.duration, in_force.calendar, in_force.office.zone)
    assert box.date.text() == words.date_long(promise.date)
    assert box.why.text() == promise.explanation()


def test_f8_tells_the_whole_way_to_the_fee_beside_the_form_and_goes_back(clerk: Clerk) -> None:
    at_luas(clerk)
    clerk.enter("100", "0,3125")
    clerk.key(Key.Key_F8)
    why = clerk.page.why
    assert why.isVisible()
    assert not why.isWindow()
    text = why.text
    for line in (
        "Luas lantai: 100,00 m²",
        "100,00 m² × 0,3125 × Rp4.500 · Pasal 12",
        "Rp4.500 = Harga satuan bangunan tiap m²",
        "= Rp140.625",
        "Menurut Perda Contoh 5/2024",
        clerk.page.sheet.promise.date.text(),
    ):
        assert line in text
    assert len(why.findChildren(QLabel)) > 10
    clerk.key(Key.Key_Escape)
    assert not why.isVisible()
    assert clerk.focus.objectName() == "fee_inputs.pagar"


def test_f8_without_a_service_says_what_to_do(clerk: Clerk) -> None:
    clerk.key(Key.Key_F8)
    assert not clerk.page.why.isVisible()
    assert "Pilih dahulu" in clerk.page.ui.message.text()


def test_f6_and_f7_lead_to_fee_and_promise(clerk: Clerk, fee: FeeBox) -> None:
    clerk.enter("imb")
    clerk.key(Key.Key_F6)
    assert fee.hasFocus()
    clerk.key(Key.Key_F7)
    assert clerk.page.sheet.promise.hasFocus()
    assert clerk.focus.accessibleName().startswith("Selesai paling lambat")


def test_a_table_is_explained_by_what_it_was_looked_up_by() -> None:
    service = next(version.service for version in catalogue().versions if version.service.code == "IMB")
    variant = service.variants[1]
    quote = fees.quote(service.tariff_of(variant), FEES["IMB", "perubahan"])
    (looked_up,) = [part.lines for part in derivation(service, variant, quote, None) if part.heading == "Dari tabel"]
    (line,) = looked_up
    assert line == "Koefisien tingkat kerusakan: 0,45 (Tingkat perubahan atau kerusakan: Rehabilitasi sedang)"


def test_every_fee_of_every_service_is_explained_as_the_rules_explain_it() -> None:
    for version in catalogue().versions:
        for variant in version.service.variants:
            given = FEES.get((version.service.code, variant.code), {})
            quote = fees.quote(version.service.tariff_of(variant), given, later=True)
            shown = {line.explanation for line in bill(version.service, variant, quote).lines}
            assert {explained(line) for line in quote.lines} <= shown
            text = [line for part in derivation(version.service, variant, quote, None) for line in part.lines]
            assert {explained(line) for line in quote.lines} <= set(text)
            assert quote.total is None or quote.is_free or any(words.rupiah(quote.total) in line for line in text)


def test_typing_asks_once_for_many_letters_and_waits_for_no_answer(
    clerk: Clerk, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    at_luas(clerk)
    for digit in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        clerk.press(digit)
    qtbot.waitUntil(lambda: executor.waiting > 0, timeout=5000)
    assert executor.waiting == 1
    assert clerk.page.sheet.fee.total.text() == "–"
    clerk.press(Qt.Key.Key_4)
    clerk.page.live.now()
    clerk.page.live.now()
    assert executor.waiting == 1
    clerk.wait()
    assert lines(clerk.page.sheet.fee)[0][2].startswith("1.234,00 m²")


@pytest.mark.parametrize("key", [Key.Key_F6, Key.Key_F7])
def test_enter_goes_on_from_fee_and_promise_to_the_main_action(clerk: Clerk, key: Qt.Key) -> None:
    clerk.fill_imb()
    clerk.key(key)
    clerk.key(Key.Key_Return)
    assert clerk.focus is clerk.page.bar.save


def test_the_ring_of_the_fee_leaves_its_letters_alone(clerk: Clerk, fee: FeeBox) -> None:
    clerk.fill_imb()
    clerk.key(Key.Key_F6)
    letters = [QRect(label.mapTo(fee, QPoint()), label.size()) for label in fee.findChildren(QLabel)]
    assert min(place.left() for place in letters) >= 2 * FOCUS_RING
    assert max(place.right() for place in letters) <= fee.width() - 2 * FOCUS_RING


def test_the_panel_that_explains_stands_over_the_checklist_wherever_that_is_scrolled(
    clerk: Clerk, qtbot: QtBot
) -> None:
    page = clerk.page
    clerk.fill_imb()
    let_scroll(page)
    page.resize(700, 300)
    clerk.key(Key.Key_F8)
    area = page.findChild(PageArea)
    assert area is not None
    for bar, place in ((area.horizontalScrollBar(), 40), (area.verticalScrollBar(), 30)):
        bar.setValue(place)
        qtbot.waitUntil(
            lambda: (
                page.why.mapTo(page, QPoint()) == page.ui.middle.mapTo(page, QPoint())
                and page.why.size() == page.ui.middle.size()
            )
        )
