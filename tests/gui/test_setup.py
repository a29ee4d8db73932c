"""The first start, from an empty folder to an office in which its first admin is signed in; by keys alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ptsp_desk import paths
from ptsp_desk.app import App
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.setup.making import Made
from ptsp_desk.gui.setup.page import SetupPage
from ptsp_desk.store.keys import Keys
from tests.gui.reach import reachable, unnamed, walked
from tests.gui.stepped import SteppedExecutor

PIN = "2580"
CTRL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Types into whatever has the keyboard."""

    def __init__(self, qtbot: QtBot, executor: SteppedExecutor, page: SetupPage) -> None:
        self.page = page
        self.ended = list[Made]()
        page.done.connect(self.ended.append)
        self._qtbot, self._executor = qtbot, executor

    def type(self, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        self._qtbot.keyClicks(self._focus(), text)
        self._executor.run_all()
        self._qtbot.keyClick(self._focus(), key)
        self._executor.run_all()

    def go_on(self) -> None:
        self._qtbot.keyClick(self._focus(), Qt.Key.Key_Return, CTRL)
        self._executor.run_all()

    def fill_in_office(self, *, code: str = "ENR", desk: str = "3") -> None:
        for text in ("DPMPTSP Kabupaten Contoh", "enrek", code, desk):
            self.type(text)
        self.go_on()

    def fill_in_admin(self) -> None:
        for text in ("Nurhayati, S.Sos.", PIN, PIN):
            self.type(text)
        self.go_on()

    @staticmethod
    def _focus() -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def person(
    qtbot: QtBot, executor: SteppedExecutor, jobs: Jobs, tmp_path: Path, shown: Callable[[QWidget], None]
) -> Person:
    page = SetupPage(tmp_path / "kantor", jobs)
    shown(page)
    page.begin()
    return Person(qtbot, executor, page)


def test_an_office_is_set_up_by_keys_alone(person: Person, tmp_path: Path) -> None:
    person.fill_in_office()
    assert person.page.ui.step.text() == "Langkah 2 dari 3"
    person.go_on()
    person.fill_in_admin()
    admin = Officer("nurhayati", "Nurhayati, S.Sos.", Role.ADMIN)
    assert person.ended == [Made(admin)]
    with App(tmp_path / "kantor") as app:
        office = app.in_force.office
        assert (app.desk.id, office.name, office.region) == ("ENR-03", "DPMPTSP Kabupaten Contoh", "73.16")
        assert (office.government, str(office.zone)) == ("Pemerintah Kabupaten Enrekang", "Asia/Makassar")
        assert office.sample
        assert app.officers.sign_in("nurhayati", PIN) == admin


def test_the_zone_is_shown_with_the_region(person: Person) -> None:
    person.type("DPMPTSP Kabupaten Contoh")
    person.type("enrek")
    assert person.page.office.region.text() == "Kabupaten Enrekang"
    assert person.page.office.fields["region"].hint.text() == "Sulawesi Selatan · zona waktu WITA (Asia/Makassar)"


def test_everything_that_is_missing_is_told_at_once_and_nothing_is_made(person: Person, tmp_path: Path) -> None:
    person.go_on()
    told = {name: field.hint.text() for name, field in person.page.office.fields.items()}
    assert all(told.values())
    assert person.page.office.name.hasFocus()
    assert person.page.ui.steps.currentWidget() is person.page.office
    assert not (tmp_path / "kantor").exists()


@pytest.mark.parametrize(("pin", "again", "field"), [("1234", "1234", "pin"), (PIN, "2581", "pin_again")])
def test_a_pin_that_is_weak_or_mistyped_is_refused(person: Person, pin: str, again: str, field: str) -> None:
    person.fill_in_office()
    person.go_on()
    for text in ("Nurhayati", pin, again):
        person.type(text)
    person.go_on()
    assert person.page.admin.fields[field].hint.property("role") == "hint-bad"
    assert person.ended == []


def test_the_key_of_an_encrypted_office_must_be_written_down(person: Person, qtbot: QtBot) -> None:
    person.fill_in_office()
    person.page.services.encrypted.setFocus()
    qtbot.keyClick(person.page.services.encrypted, Qt.Key.Key_Space)
    person.go_on()
    person.fill_in_admin()
    key = Keys("ENR-03").load_database_key()
    assert key is not None
    assert person.ended == []
    assert person.page.ui.steps.currentWidget() is person.page.recovery
    assert not person.page.ui.back.isVisible()
    groups = [key.hex()[start : start + 8] for start in range(0, 64, 8)]
    person.type(groups[1])
    person.type("00000000")
    person.go_on()
    assert person.ended == []
    person.page.recovery.typed[7].setText(groups[6].upper())
    person.go_on()
    assert [made.key for made in person.ended] == [key]


def test_tab_walks_through_every_step_and_everything_has_a_name(person: Person) -> None:
    page = person.page
    for _ in range(3):
        assert reachable(page) - set(walked(page)) == set()
        assert unnamed(page) == []
        if page.step is page.office:
            person.fill_in_office()
        elif page.step is page.services:
            page.services.encrypted.setChecked(True)
            page.services.own.setChecked(True)
            page.services.own.setFocus()
            assert reachable(page) - set(walked(page)) == set()
            page.services.sample.setChecked(True)
            person.go_on()
        else:
            person.fill_in_admin()
    assert page.step is page.recovery
    assert reachable(page) - set(walked(page)) == set()
    assert unnamed(page) == []


def test_a_mended_field_is_not_told_to_be_wrong_any_more(person: Person, qtbot: QtBot) -> None:
    person.go_on()
    code = person.page.office.fields["office_code"]
    assert code.hint.property("role") == "hint-bad"
    qtbot.keyClicks(person.page.office.code, "E")
    assert (code.hint.text(), code.hint.property("role")) == ("tiga huruf, misalnya ENR", "hint")


def test_a_catalogue_with_a_mistake_leads_back_to_where_it_was_chosen(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    catalogue = tmp_path / "katalog"
    catalogue.mkdir()
    good = (paths.resources() / "catalogue" / "imb.toml").read_text(encoding="utf-8")
    (catalogue / "imb.toml").write_text(good.replace("code =", "kode =", 1), encoding="utf-8")
    person.fill_in_office()
    step = person.page.services
    qtbot.keyClick(step.sample, Qt.Key.Key_Down)
    assert step.own.isChecked()
    step.folder.setText(str(catalogue))
    person.go_on()
    person.fill_in_admin()
    assert person.page.ui.steps.currentWidget() is step
    assert "imb.toml" in step.fields["catalogue"].hint.text()
    (catalogue / "imb.toml").write_text(good, encoding="utf-8")
    person.go_on()
    person.go_on()
    assert [made.admin.id for made in person.ended] == ["nurhayati"]


def test_an_empty_folder_is_no_catalogue(person: Person, tmp_path: Path) -> None:
    person.fill_in_office()
    person.page.services.own.setChecked(True)
    person.page.services.folder.setText(str(tmp_path))
    person.go_on()
    assert person.page.services.fields["catalogue"].hint.text() == "Tidak ada berkas *.toml di folder ini."


def test_going_back_keeps_what_was_entered(person: Person, qtbot: QtBot) -> None:
    person.fill_in_office()
    qtbot.mouseClick(person.page.ui.back, Qt.MouseButton.LeftButton)
    assert person.page.ui.steps.currentWidget() is person.page.office
    assert person.page.office.series == ("ENR", 3)


def test_a_folder_in_use_is_told_in_the_bottom_bar(person: Person, tmp_path: Path) -> None:
    (tmp_path / "kantor").mkdir()
    (tmp_path / "kantor" / "surat.txt").write_text("bukan kantor", encoding="utf-8")
    person.fill_in_office()
    person.go_on()
    person.fill_in_admin()
    assert "tidak kosong" in person.page.ui.message.text()
    assert person.page.next.isEnabled()
