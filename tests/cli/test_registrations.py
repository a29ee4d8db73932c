"""Lines of JSON: good ones are registered, bad ones named, and nothing is half-written."""

import io
import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.cli import lines as reader
from ptsp_desk.core.errors import Refused
from tests.cli.conftest import Run, line, lines

KEYS = [
    "line",
    "external_id",
    "status",
    "number",
    "tracking_code",
    "fee",
    "promise",
    "visit",
    "missing",
    "errors",
]
GOOD = json.dumps(line()).encode()
BAD = {
    "cut off": (GOOD[:-3], "bukan JSON yang utuh"),
    "no object": (b"[1, 2]", "harus berupa satu objek JSON"),
    "a bare word": (b"IMB", "bukan JSON yang utuh"),
    "two objects": (GOOD + GOOD, "bukan JSON yang utuh"),
    "a name twice": (GOOD[:-1] + b', "service": "PBG"}', "service: Isian ini ditulis lebih dari sekali"),
    "a name twice within": (b'{"applicant": {"name": "A", "name": "B"}}', "name: Isian ini ditulis lebih dari sekali"),
    "no UTF-8": (b'{"service": "IMB\xff"}', "bukan UTF-8 (byte ke-17)"),
    "NUL": (b'{"service": "IMB\x00"}', "NUL"),
    "a control character": (b'{"service": "IMB\x07"}', "bukan JSON yang utuh"),
    "NaN": (b'{"fee_inputs": {"luas": NaN}}', "NaN bukan bilangan"),
    "infinity": (b'{"fee_inputs": {"luas": -Infinity}}', "-Infinity bukan bilangan"),
    "a huge integer": (b'{"fee_inputs": {"luas": %s}}' % (b"9" * 5000), "5000 angka"),
    "a huge fraction": (b'{"fee_inputs": {"luas": 0.%s}}' % (b"9" * 5000), "5002 angka"),
    "an endless exponent": (b'{"fee_inputs": {"luas": 1e99999999999999999999}}', "di luar jangkauan"),
    "brackets without end": (b"[" * 100_000, "bersarang terlalu dalam"),
    "objects in objects": (b'{"a":' * 60 + b"1" + b"}" * 60, "bersarang terlalu dalam"),
    "far too long": (b'{"service": "' + b"A" * 300_000 + b'"}', "lebih dari 256 KiB"),
    "no service": (lines(line(service=None)).strip(), "service: "),
    "an unknown service": (lines(line(service="XYZ")).strip(), "service: "),
    "an unknown key": (lines(line(warna="biru")).strip(), "warna: Isian ini tidak dikenal"),
    "no name": (lines(line(applicant={})).strip(), "applicant.name: "),
    "half a NIK": (lines(line(applicant={"name": "A", "nik": "731604"})).strip(), "applicant.nik: "),
    "neither documents nor complete": (lines(line(complete=None)).strip(), "documents: "),
    "both documents and complete": (lines(line(documents={"ktp": "ok"})).strip(), "documents: "),
    "a negative area": (lines(line(fee_inputs={"luas": -1, "indeks": 1})).strip(), "fee_inputs.luas: "),
    "an area in words": (lines(line(fee_inputs={"luas": "luas", "indeks": 1})).strip(), "fee_inputs.luas: "),
    "a village that is nowhere": (lines(line(location={"village": "Xyzzy"})).strip(), "location.village: "),
    "from the future": (lines(line(received="2150-01-01T08:00")).strip(), "received: "),
    "a day without a time": (lines(line(received="2026-01-05")).strip(), "received: Tulis tanggal dan jam"),
    "a week's day without a time": (lines(line(received="2026-W02-1")).strip(), "received: Tulis tanggal dan jam"),
    "an odd id": (lines(line(external_id="a b")).strip(), "external_id: "),
    "an odd visit": (lines(line(resumes="ENR-03A.999999")).strip(), "resumes: "),
    "a number for a name": (lines(line(applicant={"name": 7})).strip(), "applicant.name: "),
    "text with half a letter": (b'{"service": "\\ud800", "applicant": "\\udfff"}', "service: "),
}


def test_a_registration_is_answered_with_every_key(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("register", "-", stdin=lines(line(external_id="satu")))
    (row,) = ran.rows
    assert (ran.code, list(row)) == (0, KEYS)
    assert (row["line"], row["external_id"], row["status"]) == (1, "satu", "registered")
    assert row["number"].startswith("ENR-03A-00001-")
    assert row["fee"] == {"status": "estimate", "total": 140625}
    assert (row["missing"], row["errors"]) == ([], [])
    assert ran.err == "1 baris: 1 terdaftar.\n"


def test_an_incomplete_file_is_turned_back_and_taken_up_again(run: Run, office: Path) -> None:  # noqa: ARG001
    early = run("register", "-", stdin=lines(line(complete=None, documents={"ktp": "ok", "pbb": "problem"})))
    (row,) = early.rows
    assert (early.code, row["status"], row["number"], row["fee"], row["promise"]) == (0, "turned_back", *[None] * 3)
    assert "pbb" in row["missing"]
    assert "pas_foto" not in row["missing"]  # it may follow
    brought = dict.fromkeys(row["missing"], "ok")
    again = run("register", "-", stdin=lines(line(complete=None, documents=brought, resumes=row["visit"])))
    assert (again.rows[0]["status"], again.rows[0]["missing"]) == ("registered", [])


def test_every_bad_line_is_named_and_the_good_ones_around_it_are_registered(run: Run, office: Path) -> None:  # noqa: ARG001
    given: list[bytes] = []
    for bad, _ in BAD.values():
        given += [bad, b"", json.dumps(line(external_id=f"baik-{len(given)}")).encode()]
    ran = run("register", "-", stdin=lines(*given))
    assert ran.code == 1
    bad_rows, good_rows = ran.rows[0::2], ran.rows[1::2]
    for (name, (_, said)), row in zip(BAD.items(), bad_rows, strict=True):
        assert (name, row["status"], row["number"], row["visit"]) == (name, "refused", None, None)
        assert any(said in error for error in row["errors"]), (name, row["errors"])
    assert [row["line"] for row in ran.rows] == [number for number in range(1, len(given) + 1) if number % 3 != 2]
    assert {row["status"] for row in good_rows} == {"registered"}
    counters = [int(row["number"][8:13]) for row in good_rows]
    assert counters == list(range(1, len(BAD) + 1))
    assert run("replay", "--check").code == 0
    assert ran.err.splitlines()[-1] == f"{len(ran.rows)} baris: {len(BAD)} terdaftar, {len(BAD)} ditolak."


def test_a_file_given_twice_is_answered_twice_and_stored_once(run: Run, office: Path, tmp_path: Path) -> None:
    services = ["IMB", "TRAYEK", "SIUP"]
    fees = {"IMB": {"luas": 100.5, "indeks": 0.3125}, "TRAYEK": {"tempat_duduk": 12}}
    given = [
        line(
            external_id=f"{place:05}",
            service=services[place % 3],
            fee_inputs=fees.get(services[place % 3], {}),
            **({"complete": None, "documents": {}} if place % 10 == 9 else {}),
        )
        for place in range(300)
    ]
    for place in (17, 120, 299):
        given[place]["applicant"] = {}
    file = tmp_path / "berkas.jsonl"
    file.write_bytes(lines(*given))
    first = run("register", file)
    size = run("replay", "--check", "--json").json["entries"]
    second = run("register", file)
    assert (first.code, second.code) == (1, 1)
    assert len(first.rows) == len(second.rows) == 300
    for one, other in zip(first.rows, second.rows, strict=True):
        if one["status"] == "refused":
            assert other == one
        else:
            assert one["status"] in {"registered", "turned_back"}
            assert other == {**one, "status": "duplicate"}
    assert [row["line"] for row in first.rows if row["status"] == "refused"] == [18, 121, 300]
    numbers = [row["number"] for row in first.rows if row["number"]]
    assert len(set(numbers)) == len(numbers) == 300 - 3 - 29
    assert run("replay", "--check", "--json").json["entries"] == size
    assert str(office) not in first.out


def test_a_duplicate_carries_what_was_answered_first(run: Run, office: Path) -> None:  # noqa: ARG001
    given = lines(line(external_id="satu", received="2026-01-05T09:00"))
    first = run("register", "-", stdin=given).rows[0]
    for stage, reason in (("under_review", ""), ("correction", "gambar"), ("under_review", "")):
        assert run("stage", first["number"], stage, "--reason", reason).code == 0
    assert run("correct", first["number"], "fee_inputs.luas=200", "--reason", "salah ukur").code == 0
    assert run("show", first["number"], "--json").json["promise"]["date"] != first["promise"]
    assert run("register", "-", stdin=given).rows == [{**first, "status": "duplicate"}]


def test_the_same_id_with_other_content_is_refused(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("register", "-", stdin=lines(line(external_id="satu"), line(external_id="satu", variant="perubahan")))
    assert [row["status"] for row in ran.rows] == ["registered", "refused"]
    assert ran.rows[1]["external_id"] == "satu"
    assert "sudah dipakai untuk isi yang lain" in ran.rows[1]["errors"][0]


def test_an_odd_nik_blocks_nobody(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("register", "-", stdin=lines(line(applicant={"name": "A", "nik": "7316991201800001"})))
    assert (ran.code, ran.rows[0]["status"]) == (0, "registered")
    assert ran.err.startswith("Baris 1: applicant.nik: ")


def test_the_example_of_the_manual_is_registered(run: Run, office: Path) -> None:  # noqa: ARG001
    manual = (Path(__file__).parents[2] / "docs" / "register.md").read_text("utf-8")
    example, answer = map(json.loads, re.findall(r"```json\n(.*?)```", manual, re.DOTALL))
    ran = run("register", "-", stdin=lines(example))
    assert (ran.code, ran.rows[0]["status"]) == (0, "registered")
    assert {name: ran.rows[0][name] for name in ("external_id", "fee", "missing")} == {
        name: answer[name] for name in ("external_id", "fee", "missing")
    }
    assert list(answer) == KEYS
    assert ran.err == "1 baris: 1 terdaftar.\n", "the NIK of an example rouses no doubt"


def test_the_line_in_the_readme_is_registered_as_it_stands(run: Run, office: Path) -> None:  # noqa: ARG001
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    (given,) = re.findall(r"<<'END'\n(.*?\n)END\n", readme, re.DOTALL)
    ran = run("register", "-", stdin=given.encode())
    assert (ran.code, ran.err) == (0, "1 baris: 1 terdaftar.\n")
    assert ran.rows[0]["number"] in readme, "the next line prints it"


def test_an_escaped_control_character_is_dropped_from_the_text(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("register", "-", stdin=lines(line(applicant={"name": "An\u0000di\u0007\tTenri\nAbeng"})))
    shown = run("show", ran.rows[0]["number"], "--json").json
    assert shown["applicant"]["name"] == "Andi Tenri Abeng"


def test_line_ends_and_marks_of_other_systems_are_read(run: Run, office: Path) -> None:  # noqa: ARG001
    given = b"\xef\xbb\xbf" + GOOD + b"\r\n\r\n  \n" + GOOD
    ran = run("register", "-", stdin=given)
    assert [(row["line"], row["status"]) for row in ran.rows] == [(1, "registered"), (4, "registered")]
    assert run("register", "-", stdin=b"\n").err == "Tidak ada baris yang berisi.\n"


def test_a_file_that_is_not_there_is_told(run: Run, office: Path) -> None:
    for place, said in ((office / "tidak-ada.jsonl", "tidak ada"), (office, f"Folder {office} bukan berkas")):
        ran = run("register", place, "--json")
        assert (ran.code, ran.json["errors"][0]["where"]) == (1, "FILE")
        assert said in ran.json["errors"][0]["sentence"]


def test_a_closed_standard_input_is_told(run: Run, office: Path) -> None:  # noqa: ARG001
    script = 'exec "$0" -m ptsp_desk register - <&-'
    done = subprocess.run(["/bin/sh", "-c", script, sys.executable], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("FILE: Masukan baku tertutup")


def test_null_is_the_same_as_leaving_out(run: Run, office: Path) -> None:  # noqa: ARG001
    nothing = line(fee_inputs={"luas": None, "indeks": "0.3125"}, fields={"lantai": None})
    later = {**nothing, "complete": None, "documents": {"ktp": "ok"}, "received": None, "proxy": None}
    ran = run("register", "-", stdin=lines(nothing, later))
    assert [row["status"] for row in ran.rows] == ["registered", "turned_back"]
    assert ran.rows[0]["fee"] == {"status": "pending", "total": None}


def test_without_an_office_nothing_is_read(run: Run, tmp_path: Path) -> None:
    ran = run("register", "-", "--data", tmp_path / "kosong", stdin=lines(line()))
    assert (ran.code, ran.out) == (1, "")
    assert "ptsp-desk init" in ran.err
    assert not (tmp_path / "kosong").exists()


def test_a_folder_that_cannot_be_written_stops_the_run(run: Run, office: Path) -> None:
    for key in Path(os.environ["PTSP_DESK_KEYS"]).glob("*.signing-A.key"):
        key.unlink()
    ran = run("register", "-", stdin=lines(b"{", line(external_id="satu"), line()))
    assert (ran.code, [row["line"] for row in ran.rows]) == (1, [1])
    assert ran.err.startswith("Berhenti di baris 2.")
    assert "ptsp-desk restore" in ran.err
    assert office.is_dir()


def test_each_line_is_answered_before_the_next_is_there(office: Path) -> None:  # noqa: ARG001
    with subprocess.Popen(
        [sys.executable, "-m", "ptsp_desk", "register", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for place in range(3):
            process.stdin.write(lines(line(external_id=f"{place}")))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["line"] == place + 1
        process.stdin.close()
        assert process.wait() == 0


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_line_is_an_object_or_a_sentence(given: bytes) -> None:
    for number, found in reader.numbered(io.BytesIO(given)):
        assert number >= 1
        with suppress(Refused):
            assert isinstance(reader.parse(found), dict)


@given(st.dictionaries(st.text(), st.one_of(st.text(), st.integers(-(10**30), 10**30), st.none(), st.booleans())))
def test_an_object_is_read_as_it_was_written(given: dict[str, object]) -> None:
    assert reader.parse(json.dumps(given).encode()) == given


def test_no_digit_of_a_number_is_lost() -> None:
    assert str(reader.parse(b'{"luas": 0.30000000000000000004}')["luas"]) == "0.30000000000000000004"


@pytest.mark.parametrize("length", [reader.LONGEST_BYTES, reader.LONGEST_BYTES + 1, 3 * reader.LONGEST_BYTES])
def test_a_long_line_ends_where_it_ends(length: int) -> None:
    found = list(reader.numbered(io.BytesIO(b"x" * length + b"\n" + GOOD)))
    assert [number for number, _ in found] == [1, 2]
    assert found[1][1] == GOOD
    assert (len(found[0][1]) > reader.LONGEST_BYTES) == (length > reader.LONGEST_BYTES)
