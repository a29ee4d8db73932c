"""The frame around the pages: the rail, the keys, the search box, the status line, what is scanned."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.core.officers import Officer
from ptsp_desk.core.prints import PrintKind, PrintState
from ptsp_desk.core.typed import Form
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.main_window import MainWindow
from ptsp_desk.gui.widgets.rail import RailButton
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK, request

PAGES = ("registration", "applications", "visits", "days", "summaries", "recaps", "surveys", "receipts", "settings")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def main(context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]) -> Iterator[MainWindow]:
    context.app.officers.appoint(CLERK, ADMIN)
    context.app.days.open(None, [CLERK.id], CLERK)
    made = MainWindow(context)
    made.resize(1366, 768)
    shown(made)
    made.begin()
    executor.run_all()
    yield made
    executor.run_all()


def current(main: MainWindow) -> str:
    """Return the page in front, by the name of its folder."""
    return type(main.page).__module__.split(".")[-2]


def letters(text: str) -> None:
    """Type wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(id_: str) -> None:
    """Press the first key of a registered act, wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keySequence(focus, QKeySequence(shortcuts.shortcut(id_).keys[0]))


def test_registration_is_in_front_at_the_start_and_has_the_keyboard(main: MainWindow) -> None:
    assert current(main) == "registration"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert main.page.isAncestorOf(focus)


def test_a_day_that_nobody_opened_begins_at_the_panel(
    context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]
) -> None:
    made = MainWindow(context)
    shown(made)
    made.begin()
    executor.run_all()
    assert current(made) == "days"


def test_who_has_begun_to_type_is_not_taken_to_the_panel(
    context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]
) -> None:
    made = MainWindow(context)
    shown(made)
    made.begin()
    letters("im")
    executor.run_all()
    assert current(made) == "registration"
    letters("b")
    assert made.page.sheet.fields["service"].edit.text() == "imb"


def test_a_word_typed_on_the_panel_that_came_by_itself_is_typed_in_the_form(
    context: Context, executor: SteppedExecutor, shown: Callable[[QWidget], None]
) -> None:
    made = MainWindow(context)
    shown(made)
    made.begin()
    executor.run_all()
    for letter in "imb":
        letters(letter)
        executor.run_all()
    assert current(made) == "registration"
    assert made.page.sheet.fields["service"].edit.text() == "imb"


def test_a_letter_on_the_panel_that_was_asked_for_goes_nowhere(main: MainWindow, executor: SteppedExecutor) -> None:
    press("days")
    executor.run_all()
    letters("i")
    assert current(main) == "days"


@pytest.mark.parametrize(
    ("key", "page"),
    [
        ("days", "days"),
        ("summary", "summaries"),
        ("information", "visits"),
        ("queue", "receipts"),
        ("settings", "settings"),
    ],
)
def test_each_page_has_its_key(main: MainWindow, executor: SteppedExecutor, key: str, page: str) -> None:
    press(key)
    executor.run_all()
    assert current(main) == page
    button = main.rail.button(page)
    assert button is not None
    assert button.isChecked()
    assert main.ui.title.text() == main.page.title
    press("new")
    executor.run_all()
    assert current(main) == "registration"


def test_the_menu_is_walked_by_arrows(main: MainWindow, qtbot: QtBot, executor: SteppedExecutor) -> None:
    press("menu")
    buttons = [main.rail.button(page) for page in PAGES]
    assert buttons[0] is not None
    assert buttons[0].hasFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Up)
    assert buttons[-1] is not None
    assert buttons[-1].hasFocus()
    qtbot.keyClick(buttons[-1], Qt.Key.Key_Return)
    executor.run_all()
    assert current(main) == "settings"


def test_words_in_the_search_box_find_files_and_an_arrow_opens_one(
    main: MainWindow, context: Context, qtbot: QtBot, executor: SteppedExecutor
) -> None:
    context.app.applications.register(request(), CLERK)
    press("find")
    assert main.finder.hasFocus()
    qtbot.keyClicks(main.finder, "tenri")
    executor.run_all()
    assert [choice.text for choice in main.finder.choices()] == ["Andi Tenri Abeng"]
    qtbot.keyClick(main.finder, Qt.Key.Key_Down)
    qtbot.keyClick(main.finder, Qt.Key.Key_Return)
    executor.run_all()
    assert current(main) == "applications"
    assert main.finder.text() == ""


def test_enter_in_the_search_box_shows_all_that_is_found(
    main: MainWindow, qtbot: QtBot, executor: SteppedExecutor
) -> None:
    press("find")
    qtbot.keyClicks(main.finder, "tidak ada begini")
    qtbot.keyClick(main.finder, Qt.Key.Key_Return)
    executor.run_all()
    assert current(main) == "applications"


def test_a_scanned_number_opens_its_file(main: MainWindow, context: Context, executor: SteppedExecutor) -> None:
    answer = context.app.applications.register(request(), CLERK)
    assert answer.application is not None
    main.scanned(answer.application.number)
    executor.run_all()
    assert current(main) == "applications"


def test_what_no_paper_carries_is_told_and_changes_nothing(main: MainWindow, executor: SteppedExecutor) -> None:
    main.scanned("https://lain.example/ABCDEFGHIJ")
    executor.run_all()
    assert current(main) == "registration"
    assert main.status.sentence


def test_parked_forms_are_chips_that_open_them(
    main: MainWindow, context: Context, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    form = Form.new(context.app.now())
    context.app.drafts.keep(form, {"service": "IMB"}, "Bpk. Rahman", CLERK, slot=1)
    main.refresh(Changed(drafts=True))
    executor.run_all()
    chips = main.parked.chips
    qtbot.waitUntil(lambda: [chip.text() for chip in chips] == ["1 · Bpk. Rahman, 0 mnt"])
    main.go(Go("summaries"))
    qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    executor.run_all()
    assert current(main) == "registration"


def test_papers_not_yet_seen_are_counted_at_their_page(main: MainWindow, executor: SteppedExecutor) -> None:
    executor.run_all()
    button = main.rail.button("receipts")
    assert button is not None
    main._on_waiting("receipts", 3)
    assert button.accessibleDescription() == "3 kertas belum terbukti keluar"
    assert not button.badge.isVisible()
    main._on_waiting("receipts", 0)
    assert button.badge.isVisible()


def test_the_sheet_of_keys_opens_beside_the_page_and_takes_no_keyboard(main: MainWindow) -> None:
    focus = QApplication.focusWidget()
    press("help")
    assert main.sheet.isVisible()
    assert QApplication.focusWidget() is focus
    press("help")
    assert not main.sheet.isVisible()


def place(widget: QWidget, main: MainWindow) -> QRect:
    return QRect(widget.mapTo(main, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("page", PAGES)
def test_a_sentence_covers_nothing(main: MainWindow, executor: SteppedExecutor, qtbot: QtBot, page: str) -> None:
    main.go(Go(page))
    executor.run_all()
    main.say("Kunci loket tidak ditemukan di komputer ini, jadi berkas tidak bisa disimpan. " * 4, "bad")
    qtbot.waitUntil(lambda: main.status.width() > main.ui.status_room.width() // 2)
    said = place(main.status, main)
    others = [*main.ui.pages.findChildren(QWidget), main.finder, main.ui.title, *main.parked.chips]
    assert main.rect().contains(said)
    assert [other for other in others if other.isVisible() and place(other, main).intersects(said)] == []


def test_a_sentence_goes_by_itself(main: MainWindow, qtbot: QtBot) -> None:
    for state, seconds in (("", 8), ("bad", 15)):
        main.say("Tersimpan.", state)  # type: ignore[arg-type]
        assert main.status.sentence == "Tersimpan."
        assert main.status.shown_for.interval() == seconds * 1_000
        main.status.shown_for.start(1)
        qtbot.waitUntil(lambda: main.status.sentence == "")


def test_an_error_goes_with_the_next_key_once_it_could_be_read(main: MainWindow, qtbot: QtBot) -> None:
    focus = QApplication.focusWidget()
    main.say("Disk penuh.", "bad")
    qtbot.keyClick(focus, Qt.Key.Key_I)
    assert main.status.sentence == "Disk penuh."
    main.status.unread_for.start(1)
    qtbot.waitUntil(lambda: not main.status.unread_for.isActive())
    assert main.status.sentence == "Disk penuh."
    qtbot.keyClick(focus, Qt.Key.Key_M)
    assert main.status.sentence == ""


def test_nine_parked_forms_all_show_their_slot_and_as_much_of_their_title_as_fits(
    main: MainWindow, context: Context, executor: SteppedExecutor, qtbot: QtBot
) -> None:
    for slot in range(1, 10):
        form = Form.new(context.app.now())
        context.app.drafts.keep(form, {"service": "IMB"}, f"Hj. Andi Tenri Abeng {slot}", CLERK, slot=slot)
    main.refresh(Changed(drafts=True))
    executor.run_all()
    shapes = list[str]()
    for width, said in ((1920, ""), (1366, "Tersimpan."), (900, "Tersimpan.")):
        main.resize(width, 700)
        main.say(said)
        qtbot.waitUntil(lambda: main.parked.chips[-1].geometry().right() < main.parked.width())
        texts = [chip.text() for chip in main.parked.chips]
        for slot, chip in enumerate(main.parked.chips, 1):
            assert chip.text().split(" ")[0] == str(slot)
            assert chip.fontMetrics().horizontalAdvance(chip.text()) <= chip.contentsRect().width()
            assert chip.accessibleName() == f"{slot} · Hj. Andi Tenri Abeng {slot}, 0 mnt"
            assert main.ui.top_bar.rect().contains(chip.mapTo(main.ui.top_bar, chip.rect().bottomRight()))
        shapes.append(texts[0])
    assert shapes[0].startswith("1 · Hj")
    assert shapes[-1] == "1"


@pytest.mark.parametrize("size", [(1366, 748), (1280, 700), (1093, 594), (960, 520), (911, 492), (683, 364)])
def test_the_bar_and_its_main_act_stay_in_a_window_of_any_size(
    main: MainWindow, executor: SteppedExecutor, qtbot: QtBot, size: tuple[int, int]
) -> None:
    def fits(button: QPushButton) -> bool:
        return button.minimumSizeHint().width() <= button.width()

    main.resize(*size)
    rail = main.rail.findChildren(RailButton)
    for page in PAGES:
        main.go(Go(page))
        executor.run_all()
        bar = main.page.layout().itemAt(1).widget()
        buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
        qtbot.waitUntil(lambda: all(map(fits, buttons)))  # noqa: B023
        inside = [bar, main.ui.officer, main.lock.parentWidget(), *buttons, *rail]
        assert [widget for widget in inside if not main.rect().contains(place(widget, main))] == []
    for upper, lower in pairwise(rail):
        assert upper.geometry().bottom() < lower.geometry().top()
    assert place(rail[-1], main).bottom() < place(main.ui.officer, main).top()


def test_the_key_and_the_button_lock(main: MainWindow, qtbot: QtBot) -> None:
    locked = list[int]()
    main.locked.connect(lambda: locked.append(1))
    press("lock")
    button = next(button for button in main.findChildren(QPushButton) if button.text() == "kunci")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert locked == [1, 1]


def test_the_frame_names_who_works_where(main: MainWindow, context: Context) -> None:
    assert main.ui.officer.text() == CLERK.name
    assert main.ui.sync_hint.text().endswith("catatan di loket ini")
    context.session.sign_in(Officer("lain", "Petugas Lain", CLERK.role))
    assert main.ui.officer.text() == "Petugas Lain"


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_round_every_page_and_comes_back(
    main: MainWindow, qtbot: QtBot, executor: SteppedExecutor, page: str
) -> None:
    main.go(Go(page))
    executor.run_all()
    before = QApplication.focusWidget()
    assert before is not None
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    start = QApplication.focusWidget()
    assert start is not None
    seen = [start]
    for _ in range(300):
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is start:
            break
        assert focus not in seen[-3:], f"Tab stays at {focus.objectName()} {focus.accessibleName()}"
        seen.append(focus)
    assert QApplication.focusWidget() is start, [widget.objectName() for widget in seen[-5:]]
    assert any(main.page.isAncestorOf(widget) for widget in seen)


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name(main: MainWindow, executor: SteppedExecutor, page: str) -> None:
    main.go(Go(page))
    executor.run_all()
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in main.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_a_scanned_slip_goes_on_where_the_visit_ended(
    main: MainWindow, context: Context, executor: SteppedExecutor
) -> None:
    answer = context.app.applications.register(request(complete=None, documents={"ktp": "ok"}), CLERK)
    assert answer.visit is not None
    main.go(Go("summaries"))
    main.scanned(str(answer.visit.reference))
    executor.run_all()
    assert current(main) == "registration"


def test_a_paper_that_is_confirmed_changes_no_page(
    main: MainWindow, context: Context, executor: SteppedExecutor
) -> None:
    answer = context.app.applications.register(request(), CLERK)
    assert answer.application is not None
    number = answer.application.number
    made = context.app.prints.add(PrintKind.RECEIPT, number, "a5", CLERK)
    context.app.prints.printed(made.id)
    main.refresh(Changed(prints=True))
    executor.run_all()
    button = main.rail.button("receipts")
    assert button is not None
    assert button.accessibleDescription() == "1 kertas belum terbukti keluar"
    main.scanned(context.app.receipts.code(answer.application))
    executor.run_all()
    assert current(main) == "registration"
    assert button.accessibleDescription() == ""
    assert context.app.prints.recent()[0].state is PrintState.CONFIRMED


def test_a_folder_that_can_only_be_read_says_so(main: MainWindow, context: Context, executor: SteppedExecutor) -> None:
    context.app.desk.locked = "Kunci loket ENR-03 tidak ada di komputer ini."
    main.refresh(Changed())
    executor.run_all()
    assert main.ui.sync.text() == "Hanya bisa dibaca"
    assert main.ui.sync_hint.text() == context.app.desk.locked


def test_a_sentence_and_the_sheet_of_keys_stay_above_the_next_page(main: MainWindow, executor: SteppedExecutor) -> None:
    main.say("Tersimpan")
    press("help")
    press("settings")
    executor.run_all()
    order = main.children()
    assert order.index(main.sheet) > order.index(main.ui.pages)
    assert main.status.sentence == "Tersimpan"


def test_a_button_that_hides_leaves_the_keyboard_on_its_page(main: MainWindow, qtbot: QtBot) -> None:
    bar = main.page.bar
    bar.save.setFocus()
    bar.save.hide()
    qtbot.waitUntil(lambda: main.page.isAncestorOf(QApplication.focusWidget() or main))
