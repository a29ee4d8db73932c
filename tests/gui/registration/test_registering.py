import pytest
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.fees import FeeStatus
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.gui.context import Context
from tests.gui.registration.desk import CTRL, NAME, NIK, SHIFT, Clerk, Key, clerk, page

__all__ = ["clerk", "page"]


def only_application(app: App) -> Application:
    (found,) = app.applications.find("imb")
    return app.applications.get(found.number)


def test_an_imb_with_eight_requirements_takes_at_most_60_keys_beyond_the_words(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111")
    clerk.tick("111")
    clerk.key(Key.Key_Return, CTRL)
    application = only_application(app)
    assert [go.subject for go in clerk.gone] == [f"print:{application.number}"]
    assert clerk.presses <= 60
    assert clerk.presses <= 25  # what it takes now; more is worth a thought
    assert application.submission.applicant == Person(NAME, NIK, "+6281234567890", "", "Lingk. Buntu Batu RT 02")
    assert application.submission.location.name == "Kel. Juppandang, Kec. Enrekang"
    assert application.opened_at is not None
    assert application.opened_at < application.registered_at
    quote = app.receipts.quote_of(application)
    assert (quote.total, quote.status) == (182_625, FeeStatus.ESTIMATE)


def test_pressing_twice_registers_once(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.press(Key.Key_Return, CTRL)
    assert not clerk.page.bar.save.isEnabled()
    clerk.press(Key.Key_Return, CTRL)
    clerk.page.bar.save.click()
    clerk.wait()
    assert len(app.applications.find("imb")) == 1
    assert len(clerk.gone) == 1
    assert clerk.page.bar.save.isEnabled()


def test_after_saving_an_empty_form_is_ready(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    assert clerk.page.sheet.entered().is_blank
    assert clerk.focus.objectName() == "service"
    assert clerk.page.sheet.documents.rows == ()


def test_an_incomplete_file_gives_a_return_slip_and_no_number(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("1111")
    clerk.tick("3111")
    assert "Kembalikan" in clerk.page.bar.save.text()
    clerk.key(Key.Key_Return, CTRL)
    assert app.applications.find("imb") == []
    (visit,) = app.visits.of_day(app.today())
    assert visit.kind is VisitKind.TURNED_BACK
    assert [go.subject for go in clerk.gone] == [f"print:slip:{visit.reference}"]


def test_a_complete_file_is_not_turned_back(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    clerk.key(Key.Key_K, CTRL)
    assert clerk.gone == []
    assert "lengkap" in clerk.page.ui.message.text()


def test_a_checklist_that_is_not_looked_through_saves_nothing(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.tick("111")
    clerk.page.sheet.focus("applicant.name")
    clerk.key(Key.Key_Return, CTRL)
    assert clerk.gone == []
    assert clerk.focus is clerk.page.sheet.documents.list
    current = clerk.page.sheet.documents.list.current
    assert current is not None
    assert current.code == "pbb"


def test_what_is_refused_is_said_at_its_field_and_the_first_gets_the_keyboard(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "", "123", "", "0812 3456 7890", "", "", "", "", "-5", "0,3125")
    clerk.key(Key.Key_F5)
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    fields = clerk.page.sheet.fields
    assert "16 angka" in fields["applicant.nik"].hint.text()
    assert "belum diisi" in fields["applicant.name"].hint.text()
    assert "negatif" in fields["fee_inputs.luas"].hint.text()
    assert clerk.focus is fields["applicant.nik"].edit
    assert "Perbaiki" in clerk.page.ui.message.text()
    assert app.applications.find("imb") == []
    clerk.enter(NIK, NAME)
    assert not fields["applicant.name"].hint.text()
    clerk.page.sheet.focus("fee_inputs.luas")
    clerk.key(Key.Key_A, CTRL)
    clerk.words("100")
    clerk.key(Key.Key_Return, CTRL)
    assert len(clerk.gone) == 1


def test_a_company_applies_through_its_director(clerk: Clerk, app: App) -> None:
    clerk.enter("siup", "")
    clerk.key(Key.Key_B, CTRL)
    clerk.enter("CV Mata Allo", "9120001234567", "", "Rahman", NIK, "0420 21000", "", "Jl. Poros 7")
    clerk.key(Key.Key_F5)
    clerk.tick("1" * len(clerk.page.sheet.documents.rows))
    clerk.key(Key.Key_Return, CTRL)
    (found,) = app.applications.find("mata allo")
    applicant = found.applicant
    assert isinstance(applicant, Company)
    assert (applicant.name, applicant.nib, applicant.director, applicant.nik) == (
        "CV Mata Allo",
        "9120001234567",
        "Rahman",
        NIK,
    )


def test_a_proxys_fields_open_once_one_is_named(clerk: Clerk, app: App) -> None:
    assert "proxy.phone" not in clerk.page.sheet.fields
    clerk.enter("imb", "", NIK, NAME, "", "Baso", "anak", "", "0813 5555 1234", "Jl. Poros 7")
    clerk.enter("", "", "100", "0,3125")
    clerk.key(Key.Key_F5)
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    proxy = only_application(app).submission.proxy
    assert proxy is not None
    assert (proxy.name, proxy.relation, proxy.phone) == ("Baso", "anak", "+6281355551234")


def test_tab_walks_through_every_field_and_back_to_the_first(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.page.sheet.focus("service")
    expected = [*clerk.page.sheet.order(), clerk.page.bar.park, clerk.page.bar.turn_back, clerk.page.bar.save]
    seen = []
    for _ in expected:
        seen.append(clerk.focus)
        clerk.key(Key.Key_Tab)
    assert seen == expected
    assert clerk.focus.objectName() == "service"
    clerk.key(Key.Key_Backtab, SHIFT)
    assert clerk.focus is clerk.page.bar.save


def test_shift_enter_goes_back(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    assert clerk.focus.objectName() == "applicant.nik"
    clerk.key(Key.Key_Return, SHIFT)
    assert clerk.focus.objectName() == "variant"


def test_every_field_has_a_name_and_a_label_that_leads_to_it(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    for field in clerk.page.sheet.fields.values():
        assert field.edit.accessibleName().startswith(field.spec.label)
        assert field.label.buddy() is field.edit
    assert clerk.page.sheet.documents.list.accessibleName()


def test_nobody_signed_in_saves_nothing(clerk: Clerk, context: Context, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    context.session.lock()
    clerk.key(Key.Key_Return, CTRL)
    assert app.applications.find("imb") == []
    assert "petugas" in clerk.page.ui.message.text()


def test_ctrl_z_takes_back_the_last_change_of_a_field(clerk: Clerk) -> None:
    clerk.enter("imb", "", "", NAME)
    clerk.key(Key.Key_Return, SHIFT)
    clerk.words("x")
    assert clerk.text("applicant.name") == "x"
    clerk.key(Key.Key_Z, CTRL)
    assert clerk.text("applicant.name") == NAME


def test_a_folder_that_refuses_a_draft_is_told_and_the_form_stays(clerk: Clerk, app: App) -> None:
    clerk.enter("imb", "")
    app.desk.database.readonly = True
    clerk.enter(NIK)
    assert clerk.page.ui.message.text()
    app.desk.database.readonly = False
    clerk.enter(NAME)
    kept = app.drafts.current()
    assert kept is not None
    assert kept.content["values"]["applicant.nik"] == NIK


def test_a_folder_that_refuses_the_registration_leaves_everything_to_save_again(clerk: Clerk, app: App) -> None:
    clerk.fill_imb()
    clerk.tick("11111111")
    app.desk.locked = "Salinan lain dari folder ini sedang bekerja."
    clerk.key(Key.Key_Return, CTRL)
    assert clerk.page.ui.message.text() == app.desk.locked
    assert clerk.page.bar.save.isEnabled()
    app.desk.locked = ""
    clerk.key(Key.Key_Return, CTRL)
    assert only_application(app).submission.applicant.name == NAME


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("imb", "Baru, rumah tinggal atau ruko sampai 2 lantai"),
        ("pbg", "PBG · Persetujuan Bangunan Gedung"),
        ("sipb", "SIPB · Surat Izin Penambangan Batuan"),
        ("tdp", ""),
    ],
)
def test_a_long_name_of_a_service_is_said_whole_and_moves_no_field(clerk: Clerk, typed: str, told: str) -> None:
    width = clerk.page.sheet.fields["service"].width()
    clerk.enter(typed, "")
    whole = clerk.page.sheet.service.whole
    assert (whole.text(), whole.isVisible()) == (told, bool(told))
    assert clerk.page.sheet.fields["service"].width() == width
    assert clerk.page.ui.left.width() == clerk.page.ui.leftScroll.viewport().width()


def test_a_problem_at_its_field_does_not_say_again_what_the_field_is_called(clerk: Clerk) -> None:
    clerk.enter("imb", "", "", "", "", "", "", "", "", "abc")
    assert clerk.page.sheet.fields["fee_inputs.luas"].hint.text().startswith("Harus bilangan")


def test_a_problem_that_was_mended_is_not_told_any_more(clerk: Clerk) -> None:
    clerk.enter("imb", "", "12")
    nik = clerk.page.sheet.fields["applicant.nik"]
    assert "16 angka" in nik.hint.text()
    clerk.key(Key.Key_Return, SHIFT)
    clerk.enter(NIK)
    assert nik.hint.text() == "Perempuan, 37 tahun, Enrekang"
    assert nik.edit.property("state") == ""


def test_the_form_of_a_new_building_stands_on_one_screen(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.page.resize(1178, 694)  # what a maximised window leaves it of 1366 x 768
    clerk.fill_imb()
    bar = clerk.page.ui.leftScroll.verticalScrollBar()
    qtbot.wait(50)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    last = clerk.page.sheet.fields["fields.atas_nama"]
    assert not last.visibleRegion().isEmpty()
