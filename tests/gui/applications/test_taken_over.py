"""A file that was in process before this program, in the window: what nobody recorded is said, the rest works."""

import pytest
from PySide6.QtCore import Qt

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.gui.applications.correct import CorrectPanel
from ptsp_desk.gui.registration.applicant import _choice
from tests.gui.applications.conftest import Hands
from tests.gui.applications.test_correcting import begun, give_reason, go_to
from tests.offices import ADMIN

OLD = "503/0123/IMB/2026"
TABLE = (
    f"nomor_lama;layanan;tanggal_terima;nama;telepon;desa;retribusi\n{OLD};IMB;02/11/2026;Sitti;0811 222 333;Galonta;"
)


@pytest.fixture
def taken_over(app: App) -> Application:
    app.imports.run(TABLE.encode(), ImportKind.RUNNING, ADMIN)
    return app.applications.get(OLD)


def test_it_is_shown_with_its_old_number_and_what_is_not_recorded(hands: Hands, taken_over: Application) -> None:
    hands.find("0123/IMB")
    assert hands.listed == ["Sitti"]
    hands.look_at(taken_over.number)
    shown = hands.detail
    for words in (OLD, "2 November 2026, diambil alih 17 November 2026", "menurut pencatatan lama", "menunggu"):
        assert words in shown
    assert "Menurut pencatatan lama, jumlah resmi pada SKRD." in shown
    assert "dari 0 ada" not in shown


def test_it_is_corrected_and_its_fee_stays_open(hands: Hands, app: App, taken_over: Application) -> None:
    panel = begun(hands, taken_over)
    assert isinstance(panel, CorrectPanel)
    go_to(hands, "applicant.name")
    hands.type("Sitti Rahma")
    give_reason(hands, "salah tulis")
    hands.save()
    after = app.applications.get(OLD)
    assert (after.submission.applicant.name, after.quote.total, len(after.quotes)) == ("Sitti Rahma", None, 1)
    hands.control(Qt.Key.Key_E)
    go_to(hands, "fee_inputs.luas")
    hands.type("100")
    go_to(hands, "fee_inputs.indeks")
    hands.type("0,5")
    give_reason(hands, "diukur")
    hands.save()
    assert app.applications.get(OLD).quote.total == 225_000


def test_who_is_known_from_an_old_list_is_offered_without_a_count(app: App) -> None:
    app.imports.run(b"nama;telepon\nSitti;0811222333", ImportKind.APPLICANT, ADMIN)
    (known,) = app.applications.known_applicants("sitti")
    assert _choice(known).aside == ""
