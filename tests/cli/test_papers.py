"""Papers: written whole, proved by their code, and summed up at the end of the day."""

import base64
import os
from pathlib import Path

import pypdfium2
import pytest
import qrcode
from PIL import Image

from ptsp_desk.core.errors import Refused
from ptsp_desk.paper import scans
from tests.cli.conftest import INIT, Run, line, lines


@pytest.fixture
def receipt(run: Run, number: str, tmp_path: Path) -> Path:
    """The PDF of a receipt."""
    file = tmp_path / "r.pdf"
    assert run("receipt", number, "--out", file).code == 0
    return file


def picture(pdf: Path, dpi: int = 203) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        rendered: Image.Image = document[0].render(scale=dpi / 72).to_pil()
    finally:
        document.close()
    return rendered


@pytest.mark.parametrize("size", ["a5", "a4", "f4", "80mm", "58mm"])
def test_a_receipt_is_written_in_every_size(run: Run, number: str, tmp_path: Path, size: str) -> None:
    file = tmp_path / "r.pdf"
    ran = run("receipt", number, "--out", file, "--format", size)
    assert (ran.code, ran.out) == (0, f"Tanda terima {number} ditulis ke {file}.\n")
    assert file.read_bytes().startswith(b"%PDF-")
    assert run("verify", file).code == 0
    assert list(tmp_path.glob(".*")) == []


def test_a_size_that_there_is_not_is_refused_with_those_that_there_are(run: Run, number: str, tmp_path: Path) -> None:
    ran = run("receipt", number, "--out", tmp_path / "r.pdf", "--format", "mm80")
    assert ran.code == 2
    assert 'Nilai "mm80" untuk --format tidak cocok; harus salah satu dari a5, a4, f4, 58mm, 80mm.' in ran.err


def test_a_file_that_is_there_stays_unless_told(run: Run, number: str, receipt: Path) -> None:
    before = receipt.read_bytes()
    refused = run("receipt", number, "--out", receipt, "--json")
    assert (refused.code, refused.json["errors"][0]["where"]) == (1, "--out")
    assert receipt.read_bytes() == before
    assert run("show", number, "--json").json["prints"] == 1
    assert run("receipt", number, "--out", receipt, "--force").code == 0
    assert receipt.read_bytes() != before


@pytest.mark.parametrize("place", [".", "tidak-ada/r.pdf"])
def test_a_place_that_takes_no_file_is_told_before_a_print_is_counted(
    run: Run, number: str, tmp_path: Path, place: str
) -> None:
    assert run("receipt", number, "--out", tmp_path / place).code == 1
    assert run("show", number, "--json").json["prints"] == 0


@pytest.mark.parametrize("kind", ["png", "jpg", "JPEG"])
def test_a_receipt_proves_itself_as_pdf_picture_and_text(run: Run, receipt: Path, tmp_path: Path, kind: str) -> None:
    photo = tmp_path / f"r.{kind}"
    picture(receipt).convert("RGB").save(photo)
    (text,) = scans.texts(receipt)
    for given in (receipt, photo, text):
        ran = run("verify", given)
        assert (ran.code, ran.out.startswith("Asli dan tercatat. Nomor ENR-03A-00001-")) == (0, True), ran


def test_a_genuine_code_is_answered_with_what_it_says(run: Run, number: str, receipt: Path) -> None:
    (found,) = run("verify", receipt, "--json").json
    shown = run("show", number, "--json").json
    assert (found["finding"], found["genuine"], found["kind"]) == ("genuine", True, "receipt")
    assert (found["number"], found["tracking_code"], found["service"]) == (number, shown["tracking_code"], "IMB")
    assert found["promise"] == shown["promise"]["date"]
    assert found["fee"] == {"total": 140625, "final": False}


def test_one_changed_byte_is_a_forgery(run: Run, receipt: Path) -> None:
    (text,) = scans.texts(receipt)
    *said, code = text.split("\n")
    data = bytearray(base64.b32decode(code))
    data[29] += 1  # the last byte of the fee
    ran = run("verify", "\n".join([*said, base64.b32encode(data).decode()]))
    assert (ran.code, ran.out.startswith("Palsu: ")) == (1, True)


def test_what_came_after_the_print_is_told_first(run: Run, number: str, receipt: Path) -> None:
    run("correct", number, "fee_inputs.luas=200", "--reason", "salah ukur")
    ran = run("verify", receipt)
    assert (ran.code, "biayanya kini Rp281.250" in ran.out) == (0, True)
    run("stage", number, "void", "--reason", "salah layanan")
    assert "sudah batal" in run("verify", receipt).out


def test_a_receipt_of_an_office_that_is_not_known_is_not_judged(
    run: Run, receipt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = [{"ENR": "LUW", "73.16": "73.17"}.get(word, word) for word in INIT]
    monkeypatch.setenv("PTSP_DESK_DATA", str(tmp_path / "lain"))
    assert run(*other).code == 0
    ran = run("verify", receipt, "--json")
    assert (ran.code, [item["finding"] for item in ran.json]) == (1, ["unknown_key"])
    assert "Belum bisa dipastikan" in run("verify", receipt).out


def test_a_return_slip_is_written_and_proved(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    ran = run("register", "-", stdin=lines(line(complete=None, documents={"ktp": "ok"})))
    visit, file = ran.rows[0]["visit"], tmp_path / "lembar.pdf"
    assert run("receipt", visit.lower(), "--out", file).out == f"Lembar kekurangan berkas {visit} ditulis ke {file}.\n"
    (found,) = run("verify", file, "--json").json
    assert (found["kind"], found["visit"], found["service"]) == ("return_slip", visit, "IMB")
    (text,) = scans.texts(file)
    again = run("register", "-", stdin=lines(line(resumes=text)))
    assert (again.code, again.rows[0]["status"]) == (0, "registered")
    unknown = run("receipt", "ENR-03A.9999", "--out", tmp_path / "x.pdf")
    assert (unknown.code, (tmp_path / "x.pdf").exists()) == (1, False)


def test_codes_of_others_beside_ours_do_not_count(run: Run, receipt: Path, tmp_path: Path) -> None:
    strange = qrcode.make("https://contoh.id/menu").get_image().convert("L")
    page = picture(receipt).convert("L")
    both = Image.new("L", (page.width + strange.width, max(page.height, strange.height)), 255)
    both.paste(strange, (0, 0))
    both.paste(page, (strange.width, 0))
    both.save(tmp_path / "both.png")
    strange.save(tmp_path / "strange.png")
    assert len(scans.texts(tmp_path / "both.png")) == 2
    assert run("verify", tmp_path / "both.png").code == 0
    ran = run("verify", tmp_path / "strange.png")
    assert (ran.code, "bukan kode" in ran.err) == (1, True)


def test_a_device_or_a_pipe_is_never_replaced_by_a_paper(run: Run, number: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.pdf"
    os.mkfifo(pipe)
    ran = run("receipt", number, "--out", pipe, "--force")
    assert (ran.code, pipe.is_fifo(), "bukan berkas biasa" in ran.err) == (1, True, True)
    assert run("show", number, "--json").json["prints"] == 0


def test_a_file_that_is_not_there_and_a_folder_are_no_codes_but_told(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.parent)
    for given, said in (
        (office.parent / "tidak-ada.png", "tidak ada"),
        (office.parent / "tidak-ada", "tidak ada"),
        (office, "bukan berkas;"),
        (office.name, "bukan berkas;"),
        ("odd/dir", "qr: Berkas odd/dir tidak ada."),
    ):
        ran = run("verify", given)
        assert (ran.code, said in ran.err) == (1, True), ran.err
    assert "kode harus 160" in run("verify", "A" * 320).err.casefold()


def test_what_shows_no_code_is_refused(run: Run, office: Path, tmp_path: Path) -> None:  # noqa: ARG001
    Image.new("L", (50, 50), 255).save(tmp_path / "putih.png")
    (tmp_path / "rusak.png").write_bytes(b"\x89PNG\r\n\x1a\nrusak")
    (tmp_path / "rusak.pdf").write_bytes(b"%PDF-1.4 rusak")
    (tmp_path / "folder.pdf").mkdir()
    names = ("putih.png", "rusak.png", "rusak.pdf", "folder.pdf", "tidak-ada.pdf")
    for given in (*(tmp_path / name for name in names), "abc", "A" * 160, "https://contoh.id"):
        ran = run("verify", given)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err


def test_a_fine_print_is_read_at_a_finer_resolution(receipt: Path, tmp_path: Path) -> None:
    small = picture(receipt, 300)
    half = tmp_path / "half.pdf"
    small.convert("L").save(half, resolution=600)
    assert scans.texts(half) == scans.texts(receipt)


def test_a_huge_picture_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("1", (300, 300)).save(tmp_path / "besar.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 100)
    with pytest.raises(Refused):
        scans.texts(tmp_path / "besar.png")


def test_a_name_that_no_disk_takes_is_told(run: Run, number: str, tmp_path: Path) -> None:
    ran = run("receipt", number, "--out", tmp_path / ("r" * 300), "--json")
    assert (ran.code, len(ran.json["errors"])) == (1, 1)
    assert run("show", number, "--json").json["prints"] == 0


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no folder here that takes no file")
def test_a_print_that_the_disk_does_not_take_stays_counted_and_says_so(run: Run, number: str) -> None:
    ran = run("receipt", number, "--out", "/proc/self/r.pdf")
    assert ran.code == 1
    assert ran.err.endswith("cetakan ini tetap tercatat; ulangi dengan perintah yang sama.\n")
    assert run("show", number, "--json").json["prints"] == 1
