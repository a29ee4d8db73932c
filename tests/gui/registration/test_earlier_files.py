"""What of an earlier file, or of a form from another time, is of a company stays of a company."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.core.imports.columns import ImportKind
from ptsp_desk.core.people import Company
from ptsp_desk.gui.context import Context
from tests.gui.registration.desk import CTRL, NAME, NIK, Clerk, Key, clerk, page, shown_page
from tests.gui.stepped import SteppedExecutor
from tests.offices import ADMIN, CLERK, request

__all__ = ["clerk", "page"]

CV = {
    "kind": "company",
    "name": "CV Bumi Contoh",
    "nib": "9120001234567",
    "npwp": "0012345678123000",
    "director": "Rahman Contoh",
    "nik": "7316044107850001",
    "phone": "0420 21000",
    "address": "Jl. Gudang No. 1",
}
PERMIT = """\
nomor_izin;layanan;pemegang;bentuk;nik;nib;npwp;direktur;telepon;alamat;tanggal_terbit;berlaku_sampai;isian_luas_gudang
503/9/TDG/2021;TDG;CV Bumi Contoh;badan usaha;7316044107850001;9120001234567;0012345678123000;Rahman Contoh;\
0420 21000;Jl. Gudang No. 1;20/11/2021;20/11/2026;320
"""


def warehouse(app: App) -> str:
    """Register the company's warehouse; return the number of its file."""
    fields = {"luas_gudang": "320", "isi_gudang": "2200,5"}
    application = app.applications.register(request("TDG", applicant=CV, fields=fields), CLERK).application
    assert application is not None
    return application.number


def renew(clerk: Clerk) -> None:
    """Begin the renewal of a warehouse, up to the field of the earlier file."""
    clerk.enter("tdg")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("perpanjangan")
    assert clerk.focus.objectName() == "earlier"


def pick(clerk: Clerk, typed: str) -> None:
    clerk.words(typed)
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)


def save(clerk: Clerk) -> None:
    clerk.key(Key.Key_F5)
    clerk.tick("1" * len(clerk.page.sheet.documents.rows))
    clerk.key(Key.Key_Return, CTRL)


def company(clerk: Clerk) -> dict[str, str]:
    """Return the applicant as the form would be registered."""
    applicant = clerk.page.sheet.entered().request()["applicant"]
    assert isinstance(applicant, dict)
    assert clerk.page.ui.applicantTitle.text() == "Badan usaha"
    return applicant


AS_TYPED = {**CV, "phone": "042021000"}


def test_a_renewal_from_a_companys_file_is_a_companys(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    renew(clerk)
    pick(clerk, number)
    assert company(clerk) == AS_TYPED
    save(clerk)
    newest = app.applications.newest(1)[0]
    assert newest.number != number
    assert newest.applicant == app.applications.get(number).submission.applicant
    assert isinstance(newest.applicant, Company)


@pytest.mark.parametrize("as_typed", [str, str.lower, lambda number: number.replace("-", " "), lambda _: "bumi contoh"])
def test_a_renewal_is_filled_in_when_the_number_is_typed_and_left(
    clerk: Clerk, app: App, as_typed: Callable[[str], str]
) -> None:
    number = warehouse(app)
    renew(clerk)
    clerk.enter(as_typed(number))
    assert company(clerk) == AS_TYPED
    assert "Diisi dari berkas terdahulu" in clerk.page.ui.message.text()
    assert clerk.focus.objectName() == "applicant.nik"


def test_an_old_permit_fills_in_a_renewal_when_its_number_is_typed(clerk: Clerk, app: App) -> None:
    app.imports.run(PERMIT.encode(), ImportKind.PERMIT, ADMIN)
    renew(clerk)
    clerk.enter("503/9/tdg/2021")
    assert company(clerk) == AS_TYPED
    assert clerk.text("fields.luas_gudang")


def test_an_earlier_file_that_is_not_found_is_told_at_its_field_until_another_is_typed(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    renew(clerk)
    clerk.enter("503/9/LAIN/2021")
    hint = clerk.page.sheet.fields["earlier"].hint
    assert (hint.text(), hint.property("role")) == (
        "Berkas tidak ditemukan; periksa nomornya, atau pilih dari daftar.",
        "hint-warn",
    )
    clerk.enter(NIK, NAME)
    assert hint.isVisible()
    clerk.page.sheet.focus("earlier")
    clerk.key(Key.Key_A, CTRL)
    clerk.words(number)
    assert not hint.isVisible()


def test_a_file_of_another_kind_is_told_at_its_field(clerk: Clerk, app: App) -> None:
    answer = app.applications.register(request(), CLERK).application
    assert answer is not None
    renew(clerk)
    clerk.enter(answer.number)
    assert clerk.page.sheet.fields["earlier"].hint.text() == f"Berkas {answer.number} untuk IMB, bukan TDG."


def test_what_was_filled_in_is_not_filled_in_again_when_the_field_is_passed_by(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    renew(clerk)
    clerk.enter(number)
    address = clerk.page.sheet.fields["applicant.address"].edit
    address.clear()
    clerk.page.sheet.focus("earlier")
    clerk.key(Key.Key_Return)
    assert address.text() == ""


def test_a_kind_that_the_service_has_not_is_told_when_the_usual_one_is_put_back(clerk: Clerk) -> None:
    clerk.enter("tdp")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("kambing")
    variant = clerk.page.sheet.fields["variant"]
    assert clerk.text("variant") == "Baru"
    assert variant.hint.text() == "“kambing” tidak ada pada TDP; tetap Baru."
    clerk.enter(NIK, NAME)
    assert variant.hint.isVisible()
    clerk.page.sheet.focus("service")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("imb")
    assert not variant.hint.isVisible()


def test_a_service_that_nobody_knows_is_told(clerk: Clerk) -> None:
    clerk.enter("xyz")
    service = clerk.page.sheet.fields["service"]
    assert service.hint.text() == "“xyz” tidak cocok dengan layanan mana pun."
    clerk.page.sheet.focus("service")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("imb")
    assert not service.hint.isVisible()


def test_a_known_company_that_renews_is_a_company(clerk: Clerk, app: App) -> None:
    warehouse(app)
    renew(clerk)
    clerk.key(Key.Key_Return)
    pick(clerk, "bumi contoh")
    assert company(clerk) == AS_TYPED
    assert clerk.text("fields.luas_gudang")


def test_an_old_permit_of_a_company_fills_the_form_of_a_company(clerk: Clerk, app: App) -> None:
    report = app.imports.run(PERMIT.encode(), ImportKind.PERMIT, ADMIN)
    assert report.imported == 1
    renew(clerk)
    clerk.key(Key.Key_Return)
    pick(clerk, "bumi contoh")
    assert company(clerk) == AS_TYPED
    assert clerk.text("fields.luas_gudang")


def test_a_companys_form_is_a_companys_after_parking(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    renew(clerk)
    pick(clerk, number)
    clerk.key(Key.Key_1, CTRL)
    assert clerk.page.sheet.applicant.kind == "person"
    clerk.enter("siup", "", NIK, NAME)
    clerk.key(Key.Key_1, CTRL)
    assert company(clerk) == AS_TYPED


def test_a_companys_form_is_a_companys_after_a_power_cut(
    clerk: Clerk, app: App, context: Context, qtbot: QtBot, executor: SteppedExecutor
) -> None:
    number = warehouse(app)
    renew(clerk)
    pick(clerk, number)
    clerk.page.hide()
    again = Clerk(shown_page(context, qtbot, executor), executor, [])
    again.key(Key.Key_P)
    assert company(again) == AS_TYPED


def test_a_companys_return_slip_goes_on_as_a_companys(clerk: Clerk, app: App) -> None:
    raw = request("TDG", applicant=CV, complete=None, documents={"ho": "missing"})
    turned_back = app.applications.register(raw, CLERK)
    clerk.page.show_subject(f"resume:{turned_back.visit.reference}")
    clerk.wait()
    assert {**company(clerk), "phone": ""} == {**CV, "phone": ""}


def test_who_was_typed_before_an_earlier_file_of_somebody_else_stays(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    clerk.enter("tdg")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("perpanjangan", "", NIK, NAME)
    clerk.page.sheet.focus("earlier")
    pick(clerk, number)
    entered = clerk.page.sheet.entered()
    assert entered.request()["applicant"] == {"kind": "person", "nik": NIK, "name": NAME}
    assert clerk.text("fields.luas_gudang")
    assert "kecuali pemohon" in clerk.page.ui.message.text()


@pytest.mark.parametrize("typed", ["CV Bumi Contoh", "cv. bumi contoh"])
def test_a_companys_name_that_was_typed_as_a_persons_is_the_companys(clerk: Clerk, app: App, typed: str) -> None:
    number = warehouse(app)
    clerk.enter("tdg")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("perpanjangan", "", "", typed)
    clerk.page.sheet.focus("earlier")
    pick(clerk, number)
    assert {**company(clerk), "name": CV["name"]} == AS_TYPED


def test_figures_of_an_earlier_file_have_a_comma_as_those_that_are_typed(clerk: Clerk, app: App) -> None:
    number = warehouse(app)
    renew(clerk)
    pick(clerk, number)
    assert (clerk.text("fields.luas_gudang"), clerk.text("fields.isi_gudang")) == ("320,00", "2200,50")
    clerk.page.sheet.focus("fields.isi_gudang")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("12.5")
    assert clerk.text("fields.isi_gudang") == "12,5"
    save(clerk)
    newest = app.applications.get(app.applications.newest(1)[0].number)
    assert newest.submission.fields == {"luas_gudang": "320.00", "isi_gudang": "12.50"}
