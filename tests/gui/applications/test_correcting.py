"""Koreksi: one field or many, with a reason, and what was there before beside it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.people import Company, Person, Proxy
from ptsp_desk.gui.applications.correct import CorrectPanel
from ptsp_desk.gui.applications.correction import ChoiceCorrection
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Go
from tests.gui.applications.conftest import ANDI, Hands, words_on

Files = list[Application]


def begun(hands: Hands, application: Application) -> CorrectPanel:
    hands.look_at(application.number)
    hands.control(Qt.Key.Key_E)
    panel = hands.page.panel
    assert isinstance(panel, CorrectPanel)
    assert hands.page.isActiveWindow()  # nothing stood there as a window of its own for a moment
    return panel


def go_to(hands: Hands, path: str) -> QLineEdit | QComboBox:
    """Go to a field with Enter, as somebody with a keyboard does."""
    panel = hands.page.panel
    assert isinstance(panel, CorrectPanel)
    wanted = next(row.buddy for row in panel.rows if row.path == path)
    for _ in panel.rows:
        if hands.focus is wanted:
            break
        hands.press(Qt.Key.Key_Return)
    assert hands.focus is wanted
    assert isinstance(wanted, QLineEdit | QComboBox)
    return wanted


def choose(panel: CorrectPanel, path: str, code: str) -> None:
    row = next(row for row in panel.rows if row.path == path)
    assert isinstance(row, ChoiceCorrection)
    row.edit.setCurrentIndex(row.edit.findData(code))


def give_reason(hands: Hands, reason: str) -> None:
    panel = hands.page.panel
    assert isinstance(panel, CorrectPanel)
    panel.reason.setFocus()
    hands.type(reason)


def test_old_and_new_stand_side_by_side_before_anything_is_stored(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi Tenriabeng")
    assert panel.review.text() == "Nama pemohon: Andi Tenri Abeng → Andi Tenriabeng"
    assert "Nama pemohon, diubah\nAndi Tenri Abeng" in hands.panel
    assert app.applications.get(three[0].number).corrections == 0


def test_a_correction_keeps_the_number_and_offers_the_paper_that_is_marked(
    hands: Hands, app: App, three: Files
) -> None:
    begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi Tenriabeng")
    give_reason(hands, "salah eja")
    hands.save()
    stored = app.applications.get(three[0].number)
    assert stored.submission.applicant.name == "Andi Tenriabeng"
    assert stored.tracking_code == three[0].tracking_code
    assert hands.page.panel is None
    assert hands.said == [f"Koreksi ke-1 pada {three[0].number} tersimpan."]
    assert hands.changes[-1].applications
    assert "PERBAIKAN KE-1" in hands.page.detail.ui.notice.text()
    assert "Dikoreksi: Nama pemohon\nAlasan: salah eja" in hands.detail
    hands.control(Qt.Key.Key_P, shift=True)
    assert hands.gone == [Go("receipts", three[0].number)]


def test_a_correction_without_a_reason_stores_nothing(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi")
    hands.save()
    assert panel.fields["reason"].hint.text() == "Tulis alasan koreksinya."
    assert hands.focus is panel.reason
    assert app.applications.get(three[0].number).corrections == 0


def test_a_correction_that_changes_nothing_says_so(hands: Hands, three: Files) -> None:
    panel = begun(hands, three[0])
    hands.save()
    assert panel.problem.text() == "Belum ada isian yang diubah."


def test_what_is_wrong_stands_at_its_field_and_stores_nothing(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    edit = go_to(hands, "applicant.nik")
    hands.type("73160")
    give_reason(hands, "salah ketik")
    hands.save()
    assert "16 angka" in panel.fields["applicant.nik"].hint.text()
    assert hands.focus is edit
    assert app.applications.get(three[0].number).corrections == 0


def test_what_is_masked_is_typed_whole_and_stays_when_it_is_left_alone(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    edit = go_to(hands, "applicant.phone")
    assert isinstance(edit, QLineEdit)
    assert edit.text() == ""
    assert ANDI["nik"] not in hands.panel
    assert "0812 •••• 7890" in hands.panel
    hands.type("0812 1111 2222")
    give_reason(hands, "nomor baru")
    hands.save()
    applicant = app.applications.get(three[0].number).submission.applicant
    assert isinstance(applicant, Person)
    assert (applicant.phone, applicant.nik) == ("+6281211112222", ANDI["nik"])


def test_a_dash_removes_what_is_masked_and_an_emptied_field_is_removed(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "applicant.phone")
    hands.type("-")
    go_to(hands, "applicant.address")
    hands.type("")
    assert panel.changes == {"applicant.phone": "", "applicant.address": ""}
    give_reason(hands, "diminta pemohon")
    hands.save()
    applicant = app.applications.get(three[0].number).submission.applicant
    assert (applicant.phone, applicant.address) == ("", "")


def test_a_new_measurement_makes_a_new_fee_beside_the_old_one(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    go_to(hands, "fee_inputs.luas")
    hands.type("120")
    give_reason(hands, "diukur ulang")
    hands.save()
    assert hands.said[-1].endswith("Biaya: dari Rp182.625 menjadi Rp210.750.")
    assert len(app.applications.get(three[0].number).quotes) == 2
    assert "sebelumnya 140.625 = 100,00 m² × 0,3125 × Rp4.500" in hands.detail
    assert "Perhitungan 17-11-2026 09.00: Rp182.625" in hands.detail


def test_the_new_fee_stands_beside_the_old_one_before_anything_is_stored(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    assert panel.fee.isHidden()
    go_to(hands, "fee_inputs.luas")
    hands.type("120")
    assert panel.fee.text() == "Biaya: Rp182.625 → Rp210.750"
    told = words_on(panel.bill)
    for word in ("100,00 m² × 0,3125 × Rp4.500", "120,00 m² × 0,3125 × Rp4.500", "182.625", "210.750"):
        assert word in told
    hands.type("seratus")
    assert panel.bill.shown is None
    assert "Luas" in panel.fee.text()
    hands.type("100")
    assert "210.750" not in words_on(panel.bill)
    assert len(app.applications.get(three[0].number).quotes) == 1


def test_a_person_becomes_a_company_and_back(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    director = next(row for row in panel.rows if row.path == "applicant.director")
    assert director.isHidden()
    choose(panel, "applicant.kind", "company")
    assert not director.isHidden()
    assert panel.review.text() == "Jenis pemohon: Perorangan → Badan usaha"
    assert "NIK direktur" in hands.panel
    go_to(hands, "applicant.director")
    hands.type("Andi Tenri Abeng")
    give_reason(hands, "mendaftar atas nama CV")
    hands.save()
    company = app.applications.get(three[0].number).submission.applicant
    assert isinstance(company, Company)
    assert (company.director, company.nik) == ("Andi Tenri Abeng", ANDI["nik"])
    panel = begun(hands, three[0])
    choose(panel, "applicant.kind", "person")
    assert "Direktur: Andi Tenri Abeng → kosong" in panel.review.text()
    give_reason(hands, "ternyata perorangan")
    hands.save()
    assert isinstance(app.applications.get(three[0].number).submission.applicant, Person)
    assert app.journals.check().differing == ()


def test_a_proxy_is_given_by_a_name_and_taken_away_without_one(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    for path, value in (("proxy.name", "Baso Ngalle"), ("proxy.phone", "0812 7777 8888")):
        go_to(hands, path)
        hands.type(value)
    give_reason(hands, "dibawa adiknya")
    hands.save()
    assert app.applications.get(three[0].number).submission.proxy == Proxy("Baso Ngalle", phone="+6281277778888")
    panel = begun(hands, three[0])
    go_to(hands, "proxy.name")
    hands.type("")
    assert panel.review.text() == "Nama kuasa: Baso Ngalle → kosong\nTelepon kuasa: 0812 •••• 8888 → kosong"
    give_reason(hands, "datang sendiri")
    hands.save()
    assert app.applications.get(three[0].number).submission.proxy is None


def test_a_tick_on_what_may_follow_is_corrected_and_the_others_say_what_is_done_instead(
    hands: Hands, app: App, three: Files
) -> None:
    panel = begun(hands, three[0])
    assert [row.path for row in panel.rows if row.path.startswith("documents.")] == ["documents.pas_foto"]
    assert "Syarat wajib tidak dikoreksi" in hands.panel
    choose(panel, "documents.pas_foto", "unreadable")
    assert panel.review.text() == "Pas foto 3×4: ada → bermasalah: tidak terbaca"
    give_reason(hands, "fotonya buram")
    hands.save()
    assert [item.code for item in app.applications.get(three[0].number).follow_ups] == ["pas_foto"]
    assert "tidak terbaca, menyusul paling lambat 24 November 2026" in hands.detail
    assert "Dikoreksi: Pas foto 3×4" in hands.detail


def test_who_received_a_file_is_corrected(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    go_to(hands, "received_by")
    hands.type("Marlina Tandi")
    give_reason(hands, "salah masuk")
    hands.save()
    assert app.applications.get(three[0].number).received_by == "Marlina Tandi"


def test_what_no_correction_changes_is_said_where_one_looks_for_it(hands: Hands, three: Files) -> None:
    begun(hands, three[0])
    assert "Izin Mendirikan Bangunan" in hands.panel
    assert "Layanan, jenis permohonan dan waktu terima tidak dikoreksi" in hands.panel
    assert "batalkan berkas ini (Ctrl ⇧ X), lalu daftarkan yang benar (F4)" in hands.panel


def test_a_village_is_found_by_its_name(hands: Hands, app: App, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "location.village")
    hands.type("galonta")
    hands.executor.run_all()
    hands.press(Qt.Key.Key_Return)
    assert panel.review.text().startswith("Desa atau kelurahan lokasi: Kel. Juppandang, Kec. Enrekang → ")
    give_reason(hands, "salah kelurahan")
    hands.save()
    assert "Galonta" in app.applications.get(three[0].number).submission.location.name
    assert "Dikoreksi: Desa atau kelurahan lokasi" in hands.detail


def test_an_answer_of_a_list_is_chosen_by_the_arrows(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    go_to(hands, "fields.fungsi")
    hands.press(Qt.Key.Key_Down)
    give_reason(hands, "tidak tertulis")
    hands.save()
    assert app.applications.get(three[0].number).submission.fields["fungsi"] == "rumah"
    assert "Rumah tinggal" in hands.detail


def test_a_second_press_stores_no_second_correction(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi Tenriabeng")
    give_reason(hands, "salah eja")
    for _ in range(2):
        QTest.keyClick(hands.focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.executor.run_all()
    assert app.applications.get(three[0].number).corrections == 1


def test_escape_leaves_and_stores_nothing(hands: Hands, app: App, three: Files) -> None:
    begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi")
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.panel is None
    assert app.applications.get(three[0].number).corrections == 0


def test_what_is_being_corrected_stays_when_something_else_changes(hands: Hands, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi")
    hands.page.refresh(Changed(applications=True))
    hands.executor.run_all()
    assert hands.page.panel is panel
    assert panel.changes == {"applicant.name": "Andi"}


def test_a_correction_that_is_half_done_waits_while_another_page_is_shown(hands: Hands, three: Files) -> None:
    panel = begun(hands, three[0])
    go_to(hands, "applicant.name")
    hands.type("Andi")
    hands.page.opened()
    hands.executor.run_all()
    assert hands.page.panel is panel
    assert panel.changes == {"applicant.name": "Andi"}


def test_a_file_that_is_scanned_meanwhile_is_shown_afterwards(hands: Hands, three: Files) -> None:
    begun(hands, three[0])
    hands.page.opened()
    hands.page.show_subject(three[1].number)
    hands.executor.run_all()
    assert hands.said[-1].startswith("Isian ini belum disimpan.")
    hands.press(Qt.Key.Key_Escape)
    assert hands.shown.application.number == three[1].number


def test_what_is_searched_for_meanwhile_is_listed_and_shown_afterwards(hands: Hands, three: Files) -> None:
    panel = begun(hands, three[0])
    hands.find("maju")
    assert hands.page.panel is panel
    assert hands.listed == ["CV Maju Bersama"]
    hands.press(Qt.Key.Key_Escape)
    hands.executor.run_all()
    assert hands.shown.application.number == three[1].number
    assert hands.said == []
