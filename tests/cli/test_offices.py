"""Setting an office up, making a sample one, and finding out whether everything is in order."""

import os
import re
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from ptsp_desk import paths
from ptsp_desk.paper import scans
from tests.cli.conftest import INIT, Run, line, lines
from tests.servers import https


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is not there yet."""
    folder = tmp_path / "kantor"
    monkeypatch.setenv("PTSP_DESK_DATA", str(folder))
    return folder


def replaced(**options: str) -> list[str]:
    """Return what sets up the usual office, with other options."""
    argv = list(INIT)
    for name, value in options.items():
        argv[argv.index(f"--{name.replace('_', '-')}") + 1] = value
    return argv


def test_an_office_is_set_up_with_what_its_paper_needs(run: Run, folder: Path) -> None:
    ran = run(*INIT, "--phone", "0420 21000", "--address", "Jl. Contoh 1", "--json")
    assert ran.code == 0
    assert ran.json == {
        "desk": "ENR-03",
        "folder": str(folder),
        "services": 8,
        "zone": "Asia/Makassar",
        "sample": True,
        "public_host": None,
        "hub": None,
    }
    assert "terjangkau" not in ran.err
    assert run("doctor").code == 0


def test_a_second_time_nothing_is_changed(run: Run, office: Path) -> None:
    files = {path: path.read_bytes() for path in office.iterdir()}
    ran = run(*INIT, "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (1, "data")
    assert {path: path.read_bytes() for path in office.iterdir()} == files


def test_a_desk_that_works_elsewhere_is_not_set_up_again(run: Run, number: str, tmp_path: Path) -> None:
    ran = run(*INIT, "--data", tmp_path / "kedua", "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (1, "desk")
    assert not (tmp_path / "kedua").exists()
    assert number


@pytest.mark.parametrize(
    ("option", "value", "where"),
    [
        ("office_name", " ", "--office-name"),
        ("office_code", "ENRE", "office_code"),
        ("office_name", "n" * 121, "--office-name"),
        ("region", "99.99", "--region"),
        ("region", "73.99", "--region"),
        ("region", "73", "--region"),
        ("region", "Enrekang", "--region"),
        ("desk", "100", "desk"),
        ("desk", "0", "desk"),
    ],
)
def test_an_office_that_cannot_be_is_refused(run: Run, folder: Path, option: str, value: str, where: str) -> None:
    ran = run(*replaced(**{option: value}), "--json")
    assert (ran.code, ran.json["errors"][0]["where"]) == (1, where)
    assert not folder.exists()


def test_what_an_option_should_have_been_is_told_for_all_of_them_at_once(run: Run, folder: Path) -> None:
    assert "73.16" in run(*replaced(region="73")).err
    assert "73.16" in run(*replaced(region="99.99")).err
    long = ("--address", "a" * 121, "--payment-place", "b" * 121)
    ran = run(*INIT, "--hub", "nix", *long, "--json")
    found = {problem["where"]: problem["sentence"] for problem in ran.json["errors"]}
    assert list(found) == ["--address", "--payment-place", "--hub"]
    assert "paling banyak 120 huruf" in found["--address"]
    assert "misalnya https://" in found["--hub"]
    assert not folder.exists()
    assert run(*INIT, "--address", "a" * 120).code == 0


def test_the_zone_follows_the_province_unless_told(run: Run, folder: Path) -> None:
    assert run(*replaced(region="91.03"), "--json").json["zone"] == "Asia/Jayapura"
    elsewhere = ["--data", str(folder) + "2", "--zone"]
    assert run(*replaced(desk="4"), *elsewhere, "Asia/Jakarta", "--json").json["zone"] == "Asia/Jakarta"
    refused = run(*replaced(desk="5"), "--data", str(folder) + "3", "--zone", "Asia/Xyz", "--json")
    assert (refused.code, refused.json["errors"][0]["where"]) == (1, "zone")


def test_an_own_catalogue_takes_the_place_of_the_sample(run: Run, folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "katalog"
    own.mkdir()
    refused = run(*INIT, "--catalogue", own, "--json")
    assert (refused.code, refused.json["errors"][0]["where"]) == (1, "--catalogue")
    (own / "siup.toml").write_bytes((paths.resources() / "catalogue" / "siup.toml").read_bytes())
    (own / "salah.toml").write_text('code = "X"\n', "utf-8")
    refused = run(*INIT, "--catalogue", own, "--json")
    assert refused.code == 1
    assert all(problem["where"].startswith("salah.toml: ") for problem in refused.json["errors"])
    assert not folder.exists()
    (own / "salah.toml").unlink()
    ran = run(*INIT, "--catalogue", own, "--json")
    assert (ran.json["services"], ran.json["sample"]) == (1, False)
    assert [item["code"] for item in run("catalogue", "list", "--json").json] == ["SIUP"]


def test_an_encrypted_office_tells_its_recovery_key_once(run: Run, folder: Path) -> None:
    ran = run(*INIT, "--encrypt")
    groups = re.findall(r"\b[0-9a-f]{8}\b", ran.err)
    (kept,) = Path(os.environ["PTSP_DESK_KEYS"]).glob("*.database.key")
    assert "".join(groups) == kept.read_text("ascii").strip()
    assert "".join(groups) not in ran.out
    assert b"SQLite format" not in (folder / "desk.db").read_bytes()[:100]
    assert "terenkripsi" in run("doctor").out


def test_an_address_that_does_not_answer_is_not_printed(run: Run, folder: Path) -> None:  # noqa: ARG001
    ran = run(*INIT, "--public-address", "ptsp.contoh.invalid", "--json")
    assert (ran.code, ran.json["public_host"]) == (0, None)
    assert "ptsp.contoh.invalid belum terjangkau" in ran.err


def test_an_address_that_was_reached_is_in_every_code(
    run: Run,
    folder: Path,  # noqa: ARG001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with https(tmp_path) as (host, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        ran = run(*INIT, "--public-address", host, "--json")
    assert (ran.code, ran.json["public_host"]) == (0, host)
    assert f"https://{host}" in run("doctor").out
    number = run("register", "-", stdin=lines(line())).rows[0]["number"]
    run("receipt", number, "--out", tmp_path / "r.pdf")
    (text,) = scans.texts(tmp_path / "r.pdf")
    assert text.startswith(f"HTTPS://{host.upper()}/V/")
    assert run("verify", text).code == 0


def test_the_address_of_the_hub_is_kept_for_later(run: Run, folder: Path) -> None:  # noqa: ARG001
    assert run(*INIT, "--hub", "https://pusat.contoh.go.id/api").code == 0
    found = {check["name"]: check["sentence"] for check in run("doctor", "--json").json}
    assert "https://pusat.contoh.go.id/api" in found["Pusat"]


def test_a_logo_stands_in_the_letterhead(run: Run, folder: Path, tmp_path: Path) -> None:  # noqa: ARG001
    picture = tmp_path / "logo.png"
    Image.new("RGB", (60, 80), "#0B5D57").save(picture)
    assert run(*INIT, "--logo", str(picture)).code == 0
    number = run("register", "-", stdin=lines(line())).rows[0]["number"]
    assert run("receipt", number, "--out", str(tmp_path / "r.pdf")).code == 0
    (image,) = PdfReader(tmp_path / "r.pdf").pages[0].images
    assert image.image is not None
    assert image.image.size == (60, 80)


def test_a_file_that_is_no_picture_is_no_logo(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n broken")
    ran = run(*INIT, "--logo", str(tmp_path / "logo.png"))
    assert ran.code == 1
    assert "PNG" in ran.err
    assert not folder.exists()


def test_what_is_no_address_is_refused(run: Run, folder: Path) -> None:
    assert run(*INIT, "--public-address", "https://ptsp.contoh.go.id/").code == 1
    assert not folder.exists()


def test_a_sample_office_is_made_and_can_be_used(run: Run, folder: Path, tmp_path: Path) -> None:
    papers = tmp_path / "kertas"
    ran = run("demo", "--applications", "12", "--days", "3", "--papers", papers, "--json")
    assert ran.code == 0, ran.err
    made = ran.json
    assert (made["desk"], made["folder"], made["registered"]) == ("CTH-03", str(folder), 12)
    assert sum(made["stages"].values()) == 12
    assert sorted(map(Path, made["papers"])) == sorted(papers.iterdir())
    receipts = sorted(papers.glob("tanda-terima-*.pdf"))
    assert len(receipts) == 5
    assert len(list(papers.glob("ringkasan-*.pdf"))) == 1
    assert {"id": "sitti", "name": "Sitti Rahma", "role": "clerk"} in made["officers"]
    assert run("verify", receipts[0]).code == 0
    assert run("summary", made["last_day"], "--json").json["total"]["received"] > 0
    assert run("replay", "--check").code == 0
    assert run("register", "-", stdin=lines(line())).rows[0]["number"][:13] == "CTH-03A-00013"
    again = run("demo")
    assert (again.code, "tidak kosong" in again.err) == (1, True)
    shown = run("demo", "--data", tmp_path / "kedua")
    assert (shown.code, "CTH-03" in shown.err) == (1, True)


def test_a_sample_office_is_told_in_words(run: Run, folder: Path) -> None:
    ran = run("demo", "--applications", "3", "--days", "1")
    assert ran.code == 0
    assert "3 permohonan terdaftar" in ran.out
    assert f"ptsp-desk find andi --data {folder}" in ran.out
    assert "PIN contoh untuk semuanya 2486" in ran.out
    assert "Sitti Rahma      Petugas loket" in ran.out


def test_the_doctor_finds_a_new_office_in_order(run: Run, office: Path) -> None:  # noqa: ARG001
    ran = run("doctor", "--json")
    states = {item["name"]: item["state"] for item in ran.json}
    assert ran.code == 0
    assert states == {
        "Program": "ok",
        "SQLite": "ok",
        "Ruang disk": states["Ruang disk"],
        "Folder data": "ok",
        "Berkas database": "ok",
        "Kunci dan catatan nomor": "ok",
        "Jurnal": "ok",
        "Jam": "ok",
        "Hari libur": states["Hari libur"],
        "Katalog": "perhatian",  # it is the sample's
        "Cadangan": "perhatian",
        "Pusat": "ok",
        "Kode QR": "ok",
    }
    rows = run("doctor").out.splitlines()
    assert [row.split()[0] for row in rows] == [item["state"] for item in ran.json]


def test_the_doctor_names_what_is_wrong(run: Run, office: Path, tmp_path: Path) -> None:
    empty = run("doctor", "--data", tmp_path / "kosong")
    assert (empty.code, "salah" in empty.out) == (1, True)
    whole = (office / "desk.db").read_bytes()
    (office / "desk.db").write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
    broken = run("doctor")
    assert broken.code == 1
    assert "salah" in broken.out
    assert "Traceback" not in broken.err


def test_a_backup_beside_the_data_is_seen(run: Run, office: Path) -> None:
    (office / "backups").mkdir()
    assert run("backup", office / "backups" / "satu.db").code == 0
    states = {item["name"]: item["state"] for item in run("doctor", "--json").json}
    assert states["Cadangan"] == "ok"


def test_the_doctor_tells_of_answers_that_were_set_aside(run: Run, folder: Path) -> None:
    run(*INIT)
    aside = folder / "pending" / "ballots-damaged-20261120T010203000000.json"
    aside.parent.mkdir()
    aside.write_bytes(b"\0")
    found = {check["name"]: check for check in run("doctor", "--json").json}
    assert found["Jawaban survei"]["state"] == "perhatian"
    assert aside.name in found["Jawaban survei"]["sentence"]
