from pytestqt.qtbot import QtBot

from ptsp_desk.app import App
from ptsp_desk.operations.applications import Outcome
from tests.gui.registration.desk import CTRL, NAME, NIK, Clerk, Key, clerk, page
from tests.offices import CLERK, request

__all__ = ["clerk", "page"]

BUDI = {
    "name": "Budi Hartono",
    "nik": "7316044107850001",
    "phone": "0811 2222 3333",
    "address": "Jl. Poros Contoh No. 7",
}
CV = {"kind": "company", "name": "CV Mata Allo", "nib": "9120001234567", "director": "Rahman", "phone": "0420 21000"}


def hint(clerk: Clerk, path: str) -> tuple[str, str]:
    label = clerk.page.sheet.fields[path].hint
    return label.text(), label.property("role")


def test_a_nik_says_who_it_may_be(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.words(NIK)
    assert hint(clerk, "applicant.nik") == ("Perempuan, 37 tahun, Enrekang", "hint-ok")


def test_an_odd_nik_is_a_remark_and_stops_nobody(clerk: Clerk, app: App) -> None:
    odd = "9999994107890002"
    clerk.enter("imb", "", odd, NAME)
    text, role = hint(clerk, "applicant.nik")
    assert "tidak ada di daftar wilayah" in text
    assert role == "hint-warn"
    clerk.enter("", "", "", "", "", "100", "0,3125")
    clerk.key(Key.Key_F5)
    clerk.tick("11111111")
    clerk.key(Key.Key_Return, CTRL)
    assert [found.applicant.nik for found in app.applications.find("imb")] == [odd]


def test_a_nik_of_a_wrong_shape_is_told_once_the_field_is_left(clerk: Clerk) -> None:
    clerk.enter("imb", "")
    clerk.words("73160")
    assert hint(clerk, "applicant.nik")[0] == ""
    clerk.key(Key.Key_Return)
    text, role = hint(clerk, "applicant.nik")
    assert "16 angka" in text
    assert role == "hint-bad"


def test_somebody_known_is_offered_and_filled_in(clerk: Clerk, app: App) -> None:
    app.applications.register(request(applicant=BUDI), CLERK)
    clerk.enter("imb", "", "")
    clerk.words("budi")
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    assert clerk.text("applicant.nik") == BUDI["nik"]
    assert clerk.text("applicant.phone") == "081122223333"
    assert clerk.text("applicant.address") == BUDI["address"]
    assert clerk.page.ui.earlier.text() == "1 permohonan terdahulu, 2026"
    assert clerk.focus.objectName() == "proxy.name"


def test_somebody_known_is_found_by_nik_and_by_telephone(clerk: Clerk, app: App) -> None:
    app.applications.register(request(applicant=BUDI), CLERK)
    for path, typed in (("applicant.nik", BUDI["nik"][:10]), ("applicant.phone", "081122223333")):
        clerk.page.sheet.clear()
        clerk.page.sheet.focus(path)
        clerk.words(typed)
        clerk.key(Key.Key_Down)
        clerk.key(Key.Key_Return)
        assert clerk.text("applicant.name") == BUDI["name"]


def test_a_known_company_makes_the_form_one_of_a_company(clerk: Clerk, app: App) -> None:
    app.applications.register(request("SIUP", applicant=CV), CLERK)
    clerk.enter("imb", "", "")
    clerk.words("mata allo")
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    assert clerk.page.sheet.applicant.kind == "company"
    assert clerk.text("applicant.nib") == CV["nib"]
    assert clerk.text("applicant.director") == "Rahman"
    assert clerk.page.ui.applicantTitle.text() == "Badan usaha"


def test_a_name_that_nobody_picks_stays_as_it_was_typed(clerk: Clerk, app: App) -> None:
    app.applications.register(request(applicant=BUDI), CLERK)
    clerk.enter("imb", "", "", "Budi")
    assert clerk.text("applicant.name") == "Budi"
    assert clerk.text("applicant.nik") == ""


def test_a_second_file_of_the_same_person_is_a_hint(clerk: Clerk, app: App) -> None:
    first = app.applications.register(request(applicant=BUDI), CLERK).application
    assert first is not None
    clerk.enter("imb", "", BUDI["nik"])
    assert first.number in clerk.page.ui.similar.text()
    assert clerk.page.ui.similar.isVisible()


def test_switching_to_a_company_keeps_what_both_have(clerk: Clerk) -> None:
    clerk.enter("siup", "", "", NAME, "0812 3456 7890")
    clerk.key(Key.Key_B, CTRL)
    assert clerk.focus.objectName() == "applicant.name"
    assert clerk.text("applicant.name") == NAME
    assert clerk.text("applicant.phone") == "0812 3456 7890"
    assert "applicant.npwp" in clerk.page.sheet.fields
    clerk.key(Key.Key_B, CTRL)
    assert clerk.text("applicant.name") == NAME
    assert "applicant.npwp" not in clerk.page.sheet.fields


def test_a_renewal_takes_over_the_earlier_file(clerk: Clerk, app: App) -> None:
    before = app.applications.register(
        request("TRAYEK", "baru", applicant=BUDI, fields={"nomor_kendaraan": "DD 1234 XY"}), CLERK
    ).application
    assert before is not None
    clerk.enter("trayek")
    assert "earlier" not in clerk.page.sheet.fields
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("pembaharuan")
    assert clerk.focus.objectName() == "earlier"
    clerk.words(before.number[-7:-2])
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    assert clerk.text("applicant.name") == BUDI["name"]
    assert clerk.text("fields.nomor_kendaraan") == "DD 1234 XY"
    assert clerk.text("fee_inputs.tempat_duduk") == "12"
    assert "periksa lagi" in clerk.page.ui.message.text()


def test_somebody_known_who_renews_brings_the_earlier_file_along(clerk: Clerk, app: App) -> None:
    app.applications.register(
        request("TRAYEK", "baru", applicant=BUDI, fields={"nomor_kendaraan": "DD 1234 XY"}), CLERK
    )
    clerk.enter("trayek")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("pembaharuan", "")
    clerk.words(BUDI["nik"])
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    assert clerk.text("fields.nomor_kendaraan") == "DD 1234 XY"


def test_a_return_slip_brings_back_what_was_in_order(clerk: Clerk, app: App) -> None:
    ticks = dict.fromkeys(("formulir", "ktp", "bukti_tanah", "gambar_teknis", "pas_foto"), "ok")
    raw = request(applicant=BUDI, complete=None, documents={**ticks, "pbb": "missing"})
    turned_back = app.applications.register(raw, CLERK)
    assert turned_back.outcome is Outcome.TURNED_BACK
    clerk.enter("siup", "", "", NAME)
    clerk.page.show_subject(f"resume:{turned_back.visit.reference}")
    clerk.wait()
    assert [form.title for form in app.drafts.parked()] == [NAME]
    assert clerk.text("applicant.name") == BUDI["name"]
    assert clerk.focus is clerk.page.sheet.documents.list
    current = clerk.page.sheet.documents.list.current
    assert current is not None
    assert current.code == "pbb"
    clerk.tick("111")
    assert clerk.text("fee_inputs.luas") == "100"
    clerk.key(Key.Key_Return, CTRL)
    (application,) = app.applications.find("imb")
    visit = app.visits.of_day(app.today())[0]
    assert visit.application == application.id
    assert visit.resumes == turned_back.visit.key


def test_a_service_is_found_by_a_word_of_its_name(clerk: Clerk) -> None:
    clerk.words("gedung")
    clerk.key(Key.Key_Return)
    assert clerk.text("service").startswith("PBG")
    assert clerk.text("variant") == "Bangunan baru atau rehabilitasi"


def test_changing_the_service_keeps_the_applicant_and_drops_the_rest(clerk: Clerk) -> None:
    clerk.fill_imb()
    clerk.page.sheet.focus("service")
    clerk.key(Key.Key_A, CTRL)
    clerk.enter("siup")
    entered = clerk.page.sheet.entered()
    assert entered.name == NAME
    assert entered.service == "SIUP"
    assert not any(path.startswith("fee_inputs") for path in entered.values)


def test_a_remark_of_several_lines_stands_whole_below_the_nik_of_somebody_known(
    clerk: Clerk, app: App, qtbot: QtBot
) -> None:
    odd = {**BUDI, "nik": "7316994903900046", "village": "73.16.02.1001"}
    app.applications.register(request(applicant=odd), CLERK)
    clerk.enter("imb", "", "")
    clerk.words("budi")
    clerk.key(Key.Key_Down)
    clerk.key(Key.Key_Return)
    said = clerk.page.sheet.fields["applicant.nik"].hint
    assert said.text().startswith("Kode wilayah pada NIK")
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()) > 40)
