"""The survey by command: files that come in, the index as text and as JSON, and what the exit code tells."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

SUMS = (105, 101, 100, 116, 102, 105, 106, 105, 115)
"""What 29 respondents of an office gave each question, in the order of the questionnaire: 955 in all."""
QUARTER = ("--from", "2026-07-01", "--to", "2026-09-30")
ELEMENTS = [f"U{place}" for place in range(1, 10)]


def scores(total: int, respondents: int) -> list[int]:
    """Scores that add up to a total, as even as can be."""
    low, high = divmod(total, respondents)
    return [low + 1] * high + [low] * (respondents - high)


def table(letter: str, sums: tuple[int, ...], respondents: int = 29, day: str = "2026-07-01") -> str:
    columns = [scores(total, respondents) for total in sums]
    header = f"date,service,{','.join(f'{letter}{place}' for place in range(1, len(sums) + 1))}"
    return "\n".join([header, *(f"{day},IMB,{','.join(map(str, row))}" for row in zip(*columns, strict=True))])


@pytest.fixture
def kemenag(tmp_path: Path) -> Path:
    path = tmp_path / "triwulan.csv"
    path.write_text(table("P", SUMS), "utf-8")
    return path


@pytest.mark.usefixtures("office")
def test_the_index_of_a_file_is_told_as_json_with_numbers(run: Run, kemenag: Path) -> None:
    assert run("survey", "import", kemenag, "--population", "30").code == 0
    ran = run("survey", "index", *QUARTER, "--json")
    found = ran.json
    low, high = found.pop("interval")
    elements = found.pop("elements")
    assert (ran.code, ran.err) == (0, "")
    assert found == {
        "instrument": "2017",
        "period": {"from": "2026-07-01", "to": "2026-09-30"},
        "weight": "exact",
        "n": 29,
        "index": 91.48,
        "class": "A",
        "class_name": "Sangat baik",
        "sample": {"population": 30, "required": 28, "reached": True},
    }
    assert low < 91.48 < high
    assert [item["code"] for item in elements] == ELEMENTS
    assert [item["mean"] for item in elements] == [3.6207, 3.4828, 3.4483, 4, 3.5172, 3.6207, 3.6552, 3.9655, 3.6207]
    assert [item["rank"] for item in elements] == [4, 2, 1, 9, 3, 5, 7, 8, 6]
    assert elements[0] == {"code": "U1", "n": 29, "mean": 3.6207, "weighted": 0.4023, "rank": 4}


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(("weight", "index"), [("0.11", 90.56), ("0,111", 91.38), ("exact", 91.48)])
def test_the_weight_is_what_the_index_is_published_with(run: Run, kemenag: Path, weight: str, index: float) -> None:
    run("survey", "import", kemenag)
    found = run("survey", "index", *QUARTER, "--weight", weight, "--json").json
    assert (found["weight"], found["index"]) == (weight.replace(",", "."), index)


@pytest.mark.usefixtures("office")
def test_the_index_is_told_to_people(run: Run, kemenag: Path) -> None:
    run("survey", "import", kemenag, "--population", "30")
    ran = run("survey", "index", *QUARTER, "--weight", "0.11", "--by", "service")
    lines = ran.out.splitlines()
    assert lines[0] == "Indeks kepuasan Triwulan III 2026, kuesioner 2017, bobot 0,11"
    assert lines[4].split() == ["U3", "Waktu", "29", "3,4483", "0,3793", "1"]
    assert "IKM 90,56 (A, Sangat baik), n 29" in lines
    assert "Sampel: dari 30 yang dilayani perlu 28 responden, tercapai" in lines
    assert lines[-1].split() == ["IMB", "29", "90,56", "A"]


@pytest.mark.usefixtures("office")
def test_what_is_odd_is_told_beside_the_index_and_stays_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "seragam.csv"
    path.write_text(table("U", (40,) * 9, 10), "utf-8")
    run("survey", "import", path)
    ran = run("survey", "index", *QUARTER)
    assert ran.err == "Perhatian: 10 dari 10 jawaban memberi nilai yang sama untuk semua unsur.\n"
    assert "IKM 100,00 (A, Sangat baik), n 10" in ran.out.splitlines()
    assert run("survey", "index", *QUARTER, "--json").err == ""


@pytest.mark.usefixtures("office")
def test_an_old_series_is_printed_with_its_weight(run: Run, kemenag: Path, tmp_path: Path) -> None:
    run("survey", "import", kemenag)
    for paper in ("result", "processing", "report"):
        out = tmp_path / f"{paper}.pdf"
        assert run("survey", paper, *QUARTER, "--weight", "0,11", "--out", out).code == 0
        told = " ".join(page.extract_text() for page in PdfReader(out).pages)
        assert "90,56" in told
        assert "0,11" in told


@pytest.mark.usefixtures("office")
def test_the_same_file_twice_is_once_and_a_dry_run_never(run: Run, kemenag: Path) -> None:
    dry = run("survey", "import", kemenag, "--dry-run")
    assert dry.out == "29 baris kuesioner 2017: 29 akan masuk.\nBelum ada yang disimpan.\n"
    assert run("survey", "import", kemenag).out == "29 baris kuesioner 2017: 29 masuk.\n"
    again = run("survey", "import", kemenag)
    assert (again.code, again.out) == (0, "Berkas ini sudah pernah diimpor; tidak ada yang ditambahkan.\n")
    assert run("survey", "import", kemenag, "--json").json["already_there"] is True
    assert run("survey", "index", *QUARTER, "--json").json["n"] == 29
    assert run("replay", "--check").code == 0


@pytest.mark.usefixtures("office")
def test_bad_rows_are_named_and_the_others_come_in(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "buruk.csv"
    good, bad = "2026-07-01,IMB" + ",4" * 9, "kemarin,XYZ,5" + ",4" * 8
    path.write_text("\n".join(["date,service," + ",".join(ELEMENTS), good, bad, *[good] * 4]), "utf-8")
    ran = run("survey", "import", path)
    assert ran.code == 1
    named, counted, advice = ran.out.splitlines()
    assert named.startswith("Baris 3, kolom date: “kemarin” bukan tanggal")
    assert "Baris 3, kolom service: Layanan “XYZ”" in named
    assert "Baris 3, kolom U1: “5” bukan nilai" in named
    assert counted == "6 baris kuesioner 2017: 5 masuk, 1 ditolak."
    assert advice.startswith("Perbaiki baris yang ditolak dalam berkas tersendiri")
    told = run("survey", "import", path, "--json").json
    assert [(row["row"], [item["column"] for item in row["problems"]]) for row in told["bad_rows"]] == [
        (3, ["date", "service", "U1"])
    ]
    assert run("survey", "index", *QUARTER, "--json").json["index"] == 100


@pytest.mark.usefixtures("office")
def test_a_published_index_that_cannot_be_is_told_and_the_file_comes_in(run: Run, kemenag: Path) -> None:
    for published in ("90,56", "91.48"):
        assert run("survey", "import", kemenag, "--dry-run", "--published", published).err == ""
    ran = run("survey", "import", kemenag, "--published", "89.11")
    assert (ran.code, ran.out) == (0, "29 baris kuesioner 2017: 29 masuk.\n")
    assert ran.err.startswith("Perhatian: Nilai yang diumumkan, 89,11, tidak bisa berasal dari jawaban ini")


@pytest.mark.usefixtures("office")
def test_a_published_index_is_said_to_be_compared_with_the_good_rows_only(run: Run, kemenag: Path) -> None:
    kemenag.write_text(f"{kemenag.read_text('utf-8')}\nkemarin,IMB{',4' * 9}", "utf-8")
    ran = run("survey", "import", kemenag, "--dry-run", "--published", "91,48")
    said = "Perhatian: nilai yang diumumkan hanya dibandingkan dengan 29 baris yang baik; 1 baris ditolak.\n"
    assert (ran.code, ran.err) == (1, said)
    assert run("survey", "import", kemenag, "--dry-run").err == ""


@pytest.mark.usefixtures("office")
def test_the_counters_own_gauge_is_never_called_an_index(run: Run) -> None:
    ran = run("survey", "index", *QUARTER, "--moment", "registration")
    heading, *others = ran.out.splitlines()
    assert heading == "Nilai loket, bukan IKM, Triwulan III 2026, kuesioner 2017, bobot 1/9"
    assert "Nilai loket –, n 0" in others
    assert not any("IKM" in line or "ndeks" in line for line in others)


@pytest.mark.usefixtures("office")
def test_one_service_is_named_in_the_heading_and_one_that_is_none_is_refused(run: Run, kemenag: Path) -> None:
    run("survey", "import", kemenag)
    ran = run("survey", "index", *QUARTER, "--service", "imb")
    assert ran.out.startswith("Indeks kepuasan Triwulan III 2026, layanan IMB, kuesioner 2017, bobot 1/9\n")
    ran = run("survey", "index", *QUARTER, "--service", "IMP")
    assert (ran.code, ran.out) == (1, "")
    assert 'Tidak ada layanan "IMP" di katalog; barangkali IMB' in ran.err


@pytest.mark.usefixtures("office")
def test_the_rule_of_equal_means_is_told_and_where_all_are_equal_that_they_are(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kuesioner.csv"
    path.write_text(table("U", (30,) * 8 + (31,), 10), "utf-8")
    run("survey", "import", path)
    rule = "Peringkat 1: nilai terendah, yang pertama perlu diperbaiki; bila sama, yang lebih dulu dalam daftar unsur."
    assert rule in run("survey", "index", *QUARTER).out.splitlines()
    path.write_text(table("U", (30,) * 9, 10, "2026-10-01"), "utf-8")
    run("survey", "import", path)
    lines = run("survey", "index", "--from", "2026-10-01", "--to", "2026-10-31").out.splitlines()
    assert "Nilai semua unsur sama; tidak ada yang terendah atau tertinggi." in lines
    assert rule not in lines


@pytest.mark.usefixtures("office")
def test_without_answers_there_is_no_index_a_sentence_and_no_fault(run: Run, tmp_path: Path) -> None:
    ran = run("survey", "index", *QUARTER, "--json")
    assert (ran.code, ran.err) == (0, "Belum ada jawaban.\n")
    empty: dict[str, Any] = ran.json
    assert (empty["n"], empty["index"], empty["class"], empty["interval"]) == (0, None, None, None)
    path = tmp_path / "empat.csv"
    path.write_text(table("U", (16,) * 9, 4), "utf-8")
    run("survey", "import", path)
    ran = run("survey", "index", *QUARTER, "--json")
    assert (ran.code, ran.json["n"], ran.json["index"]) == (0, 4, None)
    assert ran.err.startswith("Baru 4 jawaban; di bawah 5 nilainya disembunyikan")


@pytest.mark.usefixtures("office")
def test_a_series_by_the_older_rule_has_fourteen_elements(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "lama.csv"
    path.write_text(table("U", (450,) * 14, 150), "utf-8")
    run("survey", "import", path, "--instrument", "2004")
    found = run("survey", "index", *QUARTER, "--instrument", "2004", "--weight", "0.071", "--json").json
    assert (found["instrument"], len(found["elements"]), found["index"], found["class"]) == ("2004", 14, 74.55, "B")
    assert run("survey", "index", *QUARTER, "--json").json["instrument"] == "2004"


@pytest.mark.usefixtures("office")
def test_parts_are_told_beside_the_whole_and_small_ones_hidden(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "kuesioner.csv"
    other = "\n".join(f"2026-08-01,SIUP{',2' * 9}" for _ in range(3))
    path.write_text(f"{table('U', (40,) * 9, 10)}\n{other}", "utf-8")
    run("survey", "import", path)
    found = run("survey", "index", *QUARTER, "--by", "service", "--json").json
    assert [(part["code"], part["n"], part["index"], part["hidden"]) for part in found["parts"]] == [
        ("IMB", 10, None, True),
        ("SIUP", 3, None, True),
    ]
    assert (found["by"], found["n"]) == ("service", 13)
    ran = run("survey", "index", *QUARTER, "--by", "month")
    assert ran.out.splitlines()[-1] == "–: disembunyikan agar jawaban sedikit orang tidak bisa dihitung."
    assert run("survey", "index", *QUARTER, "--service", "imb", "--json").json["index"] is None
    july = ("--from", "2026-07-01", "--to", "2026-07-31")
    assert run("survey", "index", *july, "--service", "imb", "--json").json["index"] == 100


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("argv", "code", "sentence"),
    [
        (("index", "--from", "kemarin", "--to", "2026-09-30"), 2, '"kemarin" bukan tanggal'),
        (("index", "--from", "2026-07-01"), 2, "--to"),
        (("index", *QUARTER, "--weight", "0.2"), 2, "Pilih salah satu: exact, 0.11, 0.111, 0.071"),
        (("index", *QUARTER, "--by", "color"), 2, "Pilih salah satu: service, agency, month"),
        (("index", *QUARTER, "--moment", "now"), 2, "Pilih salah satu: handover, registration"),
        (("index", *QUARTER, "--weight", "0.071"), 1, "bukan untuk 9 unsur"),
        (("index", "--from", "2026-09-30", "--to", "2026-07-01"), 1, "Hari terakhir mendahului hari pertama"),
        (("index", *QUARTER, "--instrument", "1999"), 1, "Tidak ada kuesioner 1999"),
        (("import", "tidak-ada.csv"), 1, "tidak-ada.csv"),
    ],
)
def test_what_is_asked_wrongly_is_told(run: Run, argv: tuple[str, ...], code: int, sentence: str) -> None:
    ran = run("survey", *argv)
    assert (ran.code, sentence in ran.err) == (code, True), ran.err


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize(
    ("option", "code", "sentence"),
    [
        (("--published", "bagus"), 2, '"bagus" bukan nilai IKM'),
        (("--published", "101"), 2, "bukan nilai IKM"),
        (("--population", "0"), 1, "harus 1 atau lebih"),
        (("--instrument", "2004"), 1, "Kuesioner 2004 punya 14 unsur; belum ada P10"),
        (("--sheet", "Lembar 1"), 1, "hanya untuk buku kerja Excel"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    run: Run, kemenag: Path, option: tuple[str, str], code: int, sentence: str
) -> None:
    ran = run("survey", "import", kemenag, *option)
    assert (ran.code, sentence in ran.err) == (code, True), ran.err
    assert run("survey", "index", *QUARTER, "--json").json["n"] == 0
