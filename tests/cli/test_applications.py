"""One application: shown, found, corrected, moved."""

from datetime import date
from pathlib import Path

import pytest

from ptsp_desk.app import App, os_user
from ptsp_desk.core.promises import Holiday
from tests.cli.conftest import Run, line, lines

NIK, PHONE = "7316044107850001", "81234567890"


def test_an_application_is_shown_whole_and_without_its_secrets(run: Run, number: str) -> None:
    for ran in (run("show", number), run("show", number.lower()), run("show", number, "--json")):
        assert ran.code == 0
        assert number in ran.out
        assert NIK not in ran.out
        assert PHONE not in ran.out
        assert "7316••••••••0001" in ran.out
        assert "0812 •••• 7890" in ran.out
    text = run("show", number).out
    assert "Andi Tenri Abeng" in text
    assert "Rp140.625" in text
    assert "  Formulir" in text
    assert "didaftarkan" in text


def test_answers_are_shown_as_people_read_them(run: Run, office: Path) -> None:  # noqa: ARG001
    answers = {"fungsi": "sosial", "luas_tanah": "320.00", "status_tanah": "skt"}
    ran = run("register", "-", stdin=lines(line(fields=answers)))
    told = run("show", ran.rows[0]["number"]).out
    assert all(said in told for said in ("Sosial, budaya atau ibadah", "320,00 m²", "Surat keterangan tanah"))
    assert "320.00" not in told


def test_proxies_and_personal_tax_numbers_are_masked_too(run: Run, office: Path) -> None:  # noqa: ARG001
    person = {"name": "Baso", "npwp": NIK, "nik": NIK}
    proxy = {"name": "Hasnah", "nik": "7316044107850002", "phone": "0812 3456 7891", "relation": "anak"}
    company = {"kind": "company", "name": "CV Maju", "npwp": "0123456789012345", "director": "Baso", "nik": NIK}
    ran = run("register", "-", stdin=lines(line(applicant=person, proxy=proxy), line(applicant=company)))
    first, second = (run("show", row["number"], "--json") for row in ran.rows)
    assert NIK not in first.out + second.out
    assert "7316044107850002" not in first.out
    assert first.json["proxy"]["relation"] == "anak"
    assert second.json["applicant"]["npwp"] == "0123456789012345"
    shown = run("show", ran.rows[0]["number"]).out
    assert "Kuasa" in shown
    assert "anak" in shown


def test_what_happened_is_told_in_its_order(run: Run, number: str, tmp_path: Path) -> None:
    run("receipt", number, "--out", tmp_path / "r.pdf")
    run("receipt", number, "--out", tmp_path / "s.pdf")
    run("stage", number, "under_review")
    run("stage", number, "correction", "--reason", "gambar kurang")
    run("correct", number, "applicant.phone=081200000000", "--reason", "salah ketik")
    shown = run("show", number, "--json").json
    assert [event["says"] for event in shown["timeline"]] == [
        "didaftarkan",
        "tanda terima dicetak, asli, A5",
        "tanda terima dicetak, salinan ke-1, A5",
        "tahap Diperiksa",
        "tahap Menunggu perbaikan pemohon; alasan: gambar kurang",
        "dikoreksi: applicant.phone; alasan: salah ketik",
    ]
    assert (shown["stage"], shown["clock"]) == ("correction", "stands")
    assert shown["remaining"] is not None
    told = run("show", number).out
    assert "berhenti, sisa " in told
    assert "dikoreksi: Telepon pemohon; alasan: salah ketik" in told


def test_documents_that_follow_name_their_last_day(run: Run, office: Path) -> None:  # noqa: ARG001
    codes = [
        item["code"]
        for item in run("catalogue", "show", "IMB", "--json").json["service"]["variants"][0]["requirements"]
    ]
    documents = dict.fromkeys(codes, "ok") | {"pas_foto": "missing"}
    ran = run("register", "-", stdin=lines(line(complete=None, documents=documents)))
    shown = run("show", ran.rows[0]["number"]).out
    assert "belum ada  menyusul paling lambat " in shown


@pytest.mark.parametrize(
    "words",
    ["abeng", "andi ten", "0001", "0812345", "ENR-03A-00001", "imb"],
)
def test_an_application_is_found_by_what_is_on_it(run: Run, number: str, words: str) -> None:
    ran = run("find", *words.split(), "--json")
    assert [item["number"] for item in ran.json] == [number]
    assert number in run("find", *words.split()).out


def test_the_newest_is_found_first_and_no_more_than_asked_for(run: Run, office: Path) -> None:  # noqa: ARG001
    run("register", "-", stdin=lines(*(line(external_id=f"{place}") for place in range(5))))
    found = run("find", "abeng", "--limit", "3", "--json").json
    assert [item["number"][4:13] for item in found] == ["03A-00005", "03A-00004", "03A-00003"]
    nothing = run("find", 'abeng" OR *', "--json")
    assert (nothing.code, nothing.json) == (0, [])


def test_a_correction_keeps_the_number_and_tells_the_new_fee(run: Run, number: str) -> None:
    ran = run("correct", number, "fee_inputs.luas=120", "applicant.name=Andi Baso", "--reason", "salah ukur")
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"{number}: koreksi ke-1 tersimpan. Cetak ulang tanda terimanya.",
        "Biaya: dari Rp140.625 menjadi Rp168.750.",
    ]
    shown = run("show", number, "--json").json
    assert shown["applicant"]["name"] == "Andi Baso"
    assert [quote["total"] for quote in shown["quotes"]] == [140625, 168750]
    answer = run("correct", number, "applicant.name=Andi Baso Abeng", "--reason", "lengkap", "--json").json
    assert (answer["number"], answer["corrections"], answer["fee"]) == (number, 2, 168750)


def test_a_correction_that_leaves_the_fee_alone_does_not_tell_an_earlier_change_again(run: Run, number: str) -> None:
    assert "Biaya: dari" in run("correct", number, "fee_inputs.luas=120", "--reason", "salah ukur").out
    ran = run("correct", number, "applicant.name=Andi Baso", "--reason", "salah tulis")
    assert ran.out.splitlines() == [f"{number}: koreksi ke-2 tersimpan. Cetak ulang tanda terimanya."]


def test_a_person_becomes_a_company_with_a_proxy_and_back(run: Run, number: str) -> None:
    run("correct", number, "applicant.kind=company", "applicant.director=Andi", "proxy.name=Baso", "--reason", "CV")
    shown = run("show", number, "--json").json
    assert (shown["applicant"]["kind"], shown["applicant"]["director"]) == ("company", "Andi")
    assert shown["proxy"] == {"kind": "proxy", "name": "Baso"}
    run("correct", number, "applicant.kind=person", "proxy.name=", "--reason", "keliru")
    shown = run("show", number, "--json").json
    assert (shown["applicant"]["kind"], shown["proxy"]) == ("person", None)


def test_a_new_fee_is_shown_beside_the_old_one_before_anything_is_stored(run: Run, number: str) -> None:
    before = run("show", number, "--json").json
    ran = run("correct", number, "fee_inputs.luas=120", "--reason", "ukur", "--check")
    assert ran.code == 0
    assert ran.out.index("Rp140.625") < ran.out.index("120,00 m² × 0,3125 × Rp4.500") < ran.out.index("Rp168.750")
    answer = run("correct", number, "fee_inputs.luas=120", "--reason", "ukur", "--check", "--json").json
    assert answer == {"fee": 140625, "new_fee": 168750}
    assert run("show", number, "--json").json == before


def test_a_promise_that_the_calendar_dates_otherwise_is_replaced_with_a_reason(
    run: Run, number: str, office: Path
) -> None:
    same = run("correct", number, "promise=ulang", "--reason", "libur", "--json")
    assert (same.code, same.json["errors"][0]["where"]) == (1, "promise")
    before = run("show", number, "--json").json["promise"]
    with App(office) as app:
        off = Holiday(date.fromisoformat(before["day_one"]), "Kantor pindah", "tutup_kantor")
        app.offices.set_holidays([off], os_user())
    ran = run("correct", number, "promise=ulang", "--reason", "kantor tutup")
    assert (ran.code, "Janji selesai: dari" in ran.out) == (0, True)
    shown = run("show", number, "--json").json
    assert shown["promise"]["date"] > before["date"]
    assert shown["timeline"][-1]["says"].startswith("janji selesai diganti, semula ")
    assert shown["timeline"][-1]["says"].endswith("; alasan: kantor tutup")


@pytest.mark.parametrize(
    ("argv", "where"),
    [
        (("applicant.warna=biru",), "applicant.warna"),
        (("warna=biru",), "warna"),
        (("applicant.nik=12",), "applicant.nik"),
        (("applicant.name=Andi Tenri Abeng",), ""),
        (("fee_inputs.luas=-1",), "fee_inputs.luas"),
    ],
)
def test_a_correction_that_says_nothing_new_or_wrong_is_refused(
    run: Run, number: str, argv: tuple[str, ...], where: str
) -> None:
    before = run("show", number, "--json").json
    ran = run("correct", number, *argv, "--reason", "coba", "--json")
    assert (ran.code, [problem["where"] for problem in ran.json["errors"]]) == (1, [where])
    assert run("show", number, "--json").json == before


def test_a_file_goes_its_way_stage_by_stage(run: Run, number: str) -> None:
    ran = run("stage", number, "UNDER_REVIEW")
    assert (ran.code, ran.out) == (0, f"{number}: Diperiksa.\n")
    assert run("stage", number, "assessed", "--json").json["stage"] == "assessed"
    wrong = run("stage", number, "handed_over", "--json")
    assert (wrong.code, wrong.json["errors"][0]["where"]) == (1, "stage")
    unexplained = run("stage", number, "rejected", "--json")
    assert (unexplained.code, unexplained.json["errors"][0]["where"]) == (1, "reason")
    assert "yang ada: received" in run("stage", number, "selesai").err


@pytest.mark.parametrize("given", ["ENR-03A-00099-9", "ENR-03A-00001-X", "abc", "ENR-04A-00001-K"])
def test_a_number_that_is_unknown_or_none_is_refused_by_every_command(
    run: Run, number: str, tmp_path: Path, given: str
) -> None:
    assert given != number
    for argv in (
        ("show", given),
        ("stage", given, "under_review"),
        ("correct", given, "applicant.name=A", "--reason", "x"),
        ("receipt", given, "--out", tmp_path / "r.pdf"),
    ):
        ran = run(*argv, "--json")
        assert (ran.code, ran.json["errors"][0]["where"]) == (1, "number")
    assert list(tmp_path.glob("*.pdf")) == []
