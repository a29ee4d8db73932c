"""Kunjungan: two keys record somebody who only asks; who came today stands beside it."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.visits import Result, Topic, VisitKind
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.visits.page import VisitsPage
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor
from tests.offices import CLERK, HEAD, Clock, request


@dataclass
class Hands:
    """What somebody with a keyboard does on the page."""

    page: VisitsPage
    app: App
    executor: SteppedExecutor
    gone: list[Go] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifier)

    def settle(self) -> None:
        self.executor.run_all()

    @property
    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def asked(self) -> list[tuple[Topic | None, Result | None, str]]:
        """What is stored of those who asked today, oldest first."""
        visits = reversed(self.app.visits.of_day(self.app.today()))
        return [(item.topic, item.result, item.service) for item in visits if item.kind is VisitKind.INFORMATION]


@pytest.fixture
def hands(context: Context, executor: SteppedExecutor, qtbot: QtBot) -> Hands:
    page = VisitsPage(context)
    qtbot.addWidget(page)
    made = Hands(page, context.app, executor)
    page.go.connect(made.gone.append)
    page.said.connect(made.said.append)
    page.changed.connect(made.changes.append)
    page.resize(1178, 712)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.opened()
    executor.run_all()
    return made


READY = {
    **dict.fromkeys(("formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis"), "ok"),
    **dict.fromkeys(("rekomendasi_lurah", "persetujuan_tetangga"), "ok"),
}
"""A building permit whose photographs are to follow."""


def turned_back(app: App, **more: Any) -> str:
    """Send somebody away without their papers; return the reference of the visit."""
    raw = request("IMB", "baru", complete=None, documents={"ktp": "ok"}, **more)
    return str(app.applications.register(raw, CLERK).visit.reference)


def rows(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())]


def test_two_keys_record_somebody_who_asks_and_no_name_is_wanted(hands: Hands) -> None:
    hands.press(Qt.Key.Key_2)
    hands.press(Qt.Key.Key_1)
    hands.settle()
    assert hands.asked == [(Topic.FEE, Result.ANSWERED, "")]
    assert hands.said == ["Tercatat: Biaya, dijawab."]
    assert hands.changes == [Changed(visits=True)]
    assert rows(hands.page.ui.visits)[0][1:5] == ["Informasi", "", "", "Biaya, dijawab"]
    assert hands.page.ui.information.text() == "1"
    assert hands.page.topics.buttons[0].hasFocus()


def test_two_people_are_recorded_by_four_keys_in_a_row(hands: Hands) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_3):
        hands.press(key)
    hands.settle()
    assert [asked[:2] for asked in hands.asked] == [
        (Topic.REQUIREMENTS, Result.ANSWERED),
        (Topic.PROGRESS, Result.WILL_RETURN),
    ]


def test_the_keys_of_a_number_pad_count_too(hands: Hands) -> None:
    hands.press(Qt.Key.Key_6, Qt.KeyboardModifier.KeypadModifier)
    hands.press(Qt.Key.Key_4, Qt.KeyboardModifier.KeypadModifier)
    hands.settle()
    assert hands.asked == [(Topic.OTHER, Result.UNANSWERED, "")]


def test_a_number_that_nothing_has_does_nothing(hands: Hands) -> None:
    for key in (Qt.Key.Key_9, Qt.Key.Key_1, Qt.Key.Key_7):
        hands.press(key)
    hands.settle()
    assert hands.asked == []
    hands.press(Qt.Key.Key_1)
    hands.settle()
    assert len(hands.asked) == 1


def test_escape_takes_the_first_key_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_3)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_2)
    hands.settle()
    assert hands.asked == [(Topic.REQUIREMENTS, Result.REDIRECTED, "")]


def test_a_service_may_be_named_first(hands: Hands) -> None:
    hands.page.service.setFocus()
    assert isinstance(hands.focus, QLineEdit)
    QTest.keyClicks(hands.focus, "mendirikan")
    hands.press(Qt.Key.Key_Tab)
    assert hands.page.service.text().startswith("IMB")
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_1)
    hands.settle()
    assert hands.asked == [(Topic.REQUIREMENTS, Result.ANSWERED, "IMB")]
    assert hands.page.service.text() == ""


def test_the_arrows_and_a_space_do_as_the_numbers_do(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Space)
    hands.settle()
    assert hands.asked == [(Topic.FEE, Result.REDIRECTED, "")]


def test_a_result_without_a_topic_is_told_what_comes_first(hands: Hands) -> None:
    hands.page.results.buttons[0].setFocus()
    hands.press(Qt.Key.Key_Space)
    hands.settle()
    assert hands.asked == []
    assert hands.said == ["Pilih dulu yang ditanyakan, angka 1 sampai 6."]


def test_numbers_count_while_a_list_has_the_keyboard(hands: Hands, app: App) -> None:
    turned_back(app)
    hands.page.opened()
    hands.settle()
    hands.page.ui.visits.setFocus()
    hands.press(Qt.Key.Key_5)
    hands.press(Qt.Key.Key_2)
    hands.settle()
    assert hands.asked == [(Topic.COMPLAINT, Result.REDIRECTED, "")]


def test_a_day_without_visits_says_what_will_stand_here_and_the_keys(hands: Hands) -> None:
    assert hands.page.ui.stack.currentWidget() is hands.page.ui.none
    assert "F4" in hands.page.ui.none_text.text()
    assert not hands.page.resume.isEnabled()


def test_while_nobody_looks_nothing_is_read(hands: Hands) -> None:
    hands.page.hide()
    hands.page.refresh(Changed(visits=True))
    assert hands.executor.waiting == 0


def test_everybody_who_came_is_counted_by_kind(hands: Hands, app: App, clock: Clock) -> None:
    app.officers.appoint(CLERK, HEAD)
    app.applications.register(request(), CLERK)
    clock.advance(minutes=5)
    turned_back(app)
    hands.page.refresh(Changed(applications=True))
    hands.settle()
    page = hands.page.ui
    assert [label.text() for label in (page.registered, page.turned_back, page.information, page.follow_up)] == [
        "1",
        "1",
        "0",
        "0",
    ]
    assert page.count.text() == "2 kunjungan"
    first = rows(page.visits)[0]
    assert (first[0], first[1], first[3], first[5]) == ("09.05", "Dikembalikan", "IMB", "Sitti Rahma")
    assert first[4].startswith("kurang: Formulir permohonan bermeterai, Sertifikat")


@pytest.mark.parametrize("way", ["enter", "double click"])
def test_a_visit_opens_its_file_or_goes_on_with_what_went_back(hands: Hands, app: App, clock: Clock, way: str) -> None:
    file = app.applications.register(request("IMB", "baru", complete=None, documents=READY), CLERK).application
    assert file is not None
    clock.advance(minutes=1)
    app.visits.information(Topic.FEE, Result.ANSWERED, CLERK)
    clock.advance(minutes=1)
    reference = turned_back(app)
    clock.advance(minutes=1)
    app.applications.follow_up(file.number, {"pas_foto": "ok"}, CLERK)
    hands.page.opened()
    hands.settle()
    view = hands.page.ui.visits
    assert [row[2] for row in rows(view)] == [file.number, reference, "", file.number]
    for row in range(4):
        index = view.model().index(row, 0)
        view.setFocus()
        view.setCurrentIndex(index)
        if way == "enter":
            hands.press(Qt.Key.Key_Return)
        else:
            at = view.visualRect(index).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert hands.gone == [
        Go("applications", file.number),
        Go("registration", f"resume:{reference}"),
        Go("applications", file.number),
    ]


@pytest.mark.parametrize("ways", ["enter", "key"])
def test_a_file_that_went_back_goes_on_with_its_checklist(hands: Hands, app: App, ways: str) -> None:
    turned_back(app, applicant={"name": "Andi Tenri Abeng"})
    second = turned_back(app, applicant={"name": "Baso Ngalle"})
    hands.page.opened()
    hands.settle()
    assert [row[1] for row in rows(hands.page.ui.returned)] == ["Baso Ngalle", "Andi Tenri Abeng"]
    if ways == "enter":
        hands.page.ui.returned.setFocus()
        hands.press(Qt.Key.Key_Return)
    else:
        hands.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert hands.gone == [Go("registration", f"resume:{second}")]


def test_a_file_that_came_again_is_not_offered_any_more(hands: Hands, app: App) -> None:
    reference = turned_back(app)
    app.applications.register(request(resumes=reference), CLERK)
    hands.page.opened()
    hands.settle()
    assert rows(hands.page.ui.returned) == []
    assert not hands.page.resume.isEnabled()
    assert hands.page.ui.returned_box.isHidden()


def test_tab_walks_through_everything_and_comes_back(hands: Hands, app: App) -> None:
    turned_back(app)
    hands.page.opened()
    hands.settle()
    assert reachable(hands.page) - set(walked(hands.page)) == set()
    assert unnamed(hands.page) == []
