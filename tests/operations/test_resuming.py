"""Going on with a file that was turned back: by its reference, or by the signed code on its slip."""

from datetime import date
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core import signing
from ptsp_desk.core.documents import DocumentState
from ptsp_desk.operations.applications import Answer, Outcome
from tests.offices import HEAD, Clock, LayOut, raw_connection, request
from tests.operations.counter import changed_tdg, code_on_slip, refusal, register, registered, turned_back

REST = dict.fromkeys(("formulir", "bukti_tanah", "gambar_teknis", "rekomendasi_lurah", "persetujuan_tetangga"), "ok")


def states(answer: Answer) -> dict[str, DocumentState]:
    documents = answer.application.documents if answer.application else answer.visit.documents
    return {item.code: item.state for item in documents}


def test_the_reference_brings_back_what_was_ticked(app: App) -> None:
    back = turned_back(app, ktp="ok", pbb="ok")
    answer = register(app, complete=None, documents=REST, resumes=str(back.visit.reference))
    assert answer.outcome is Outcome.REGISTERED
    assert states(answer)["ktp"] is DocumentState.OK
    assert answer.visit.resumes == back.visit.key


def test_what_is_looked_at_again_counts_more_than_what_was_ticked(app: App) -> None:
    back = turned_back(app, ktp="ok", pbb="ok")
    ticks = {**REST, "pbb": "problem"}
    answer = register(app, complete=None, documents=ticks, resumes=str(back.visit.reference))
    assert (answer.outcome, answer.missing) == (Outcome.TURNED_BACK, ("pbb",))


def test_a_visit_is_resumed_again_and_again(app: App) -> None:
    one = turned_back(app, ktp="ok")
    two = register(app, complete=None, documents={"pbb": "ok"}, resumes=str(one.visit.reference))
    assert two.outcome is Outcome.TURNED_BACK
    three = register(app, complete=None, documents=REST, resumes=str(two.visit.reference))
    assert three.outcome is Outcome.REGISTERED


def test_the_signed_code_on_the_slip_does_the_same(app: App) -> None:
    back = turned_back(app, ktp="ok", pbb="problem")
    answer = register(app, complete=None, documents={}, resumes=code_on_slip(app, back))
    assert states(answer) == states(back)
    assert answer.visit.resumes == back.visit.key


def test_the_whole_text_of_the_code_is_read_in_both_forms(app: App) -> None:
    signed = code_on_slip(app, turned_back(app, ktp="ok"))
    for text in (f"HTTPS://PTSP.CONTOH.GO.ID/V/{signed}", f"DPMPTSP\nTelepon 0420\n{signed}\r\n"):
        answer = register(app, complete=None, documents={}, resumes=text)
        assert states(answer)["ktp"] is DocumentState.OK


def test_a_slip_of_a_desk_whose_key_is_unknown_here_is_looked_at_again(
    app: App, lay_out: LayOut, tmp_path: Path
) -> None:
    with App(lay_out(tmp_path / "loket-4", desk=4), clock=Clock()) as other:
        back = turned_back(other, ktp="ok")
        signed = code_on_slip(other, back)
    answer = register(app, complete=None, documents={"pbb": "ok"}, resumes=signed)
    assert states(answer)["ktp"] is DocumentState.MISSING
    assert states(answer)["pbb"] is DocumentState.OK
    assert answer.visit.resumes == back.visit.key  # it is known which visit goes on


def test_a_slip_of_another_desk_whose_key_is_known_brings_its_ticks(
    app: App, folder: Path, lay_out: LayOut, tmp_path: Path
) -> None:
    with App(lay_out(tmp_path / "loket-4", desk=4), clock=Clock()) as other:
        signed = code_on_slip(other, turned_back(other, ktp="ok"))
        public = other.desk.key_id.hex(), signing.public_key(other.desk.private_key).hex()
    with raw_connection(folder) as connection:  # as the fold of that desk's first entry would leave it
        connection.execute("INSERT INTO desks VALUES ('ENR', 'ENR-04', 1, 1, ?, ?, 0)", public[::-1])
    answer = register(app, complete=None, documents={}, resumes=signed)
    assert states(answer)["ktp"] is DocumentState.OK


def test_after_a_change_of_the_requirements_everything_on_the_slip_is_looked_at_again(app: App) -> None:
    back = turned_back(app, "TDG", "perpanjangan", ktp="ok", tdg_lama="ok")
    signed = code_on_slip(app, back)
    app.offices.adopt(changed_tdg(requirement="tdg_asli"), date(2026, 11, 17), HEAD)
    by_slip = register(app, "TDG", "perpanjangan", complete=None, documents={}, resumes=signed)
    assert set(states(by_slip).values()) == {DocumentState.MISSING}
    reference = str(back.visit.reference)
    by_reference = register(app, "TDG", "perpanjangan", complete=None, documents={}, resumes=reference)
    assert states(by_reference)["ktp"] is DocumentState.OK
    assert states(by_reference)["tdg_asli"] is DocumentState.MISSING


def test_a_change_of_anything_else_leaves_the_ticks(app: App) -> None:
    signed = code_on_slip(app, turned_back(app, "TDG", "perpanjangan", ktp="ok"))
    app.offices.adopt(changed_tdg() + b"# catatan\n", date(2026, 11, 17), HEAD)
    answer = register(app, "TDG", "perpanjangan", complete=None, documents={}, resumes=signed)
    assert states(answer)["ktp"] is DocumentState.OK


def test_a_checklist_of_another_service_is_not_gone_on_with(app: App) -> None:
    back = turned_back(app, "TDG", "perpanjangan", ktp="ok")
    for given_code in (str(back.visit.reference), code_on_slip(app, back)):
        assert "layanan TDG" in refusal(app, request("SIUP", resumes=given_code))["resumes"]


def test_a_slip_that_was_tampered_with_is_refused(app: App) -> None:
    signed = code_on_slip(app, turned_back(app, ktp="problem"))
    forged = signed[:150] + ("A" if signed[150] != "A" else "B") + signed[151:]
    assert "Tanda tangan" in refusal(app, request(resumes=forged))["resumes"]


def test_a_receipt_is_no_slip(app: App) -> None:
    code = app.receipts.code(app.applications.get(registered(app)))
    assert "bukan dari lembar kekurangan" in refusal(app, request(resumes=code))["resumes"]


@pytest.mark.parametrize("wrong", [5, ["ENR-03A.1"], "", "ENR-03A.999", "halo", "A" * 160, "x" * 500])
def test_a_reference_that_is_none_is_refused(app: App, wrong: object) -> None:
    assert refusal(app, request(resumes=wrong))


def test_of_two_that_resume_the_same_visit_both_count(app: App) -> None:
    reference = str(turned_back(app, ktp="ok").visit.reference)
    assert registered(app, resumes=reference) != registered(app, resumes=reference)
