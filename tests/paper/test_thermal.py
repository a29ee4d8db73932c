from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
import zxingcpp
from msgspec import structs
from PIL import Image

from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.people import Person, Proxy
from ptsp_desk.core.visits import VisitKind
from ptsp_desk.paper import codes, thermal
from ptsp_desk.paper.receipts import Receipt
from ptsp_desk.paper.sizes import Size
from ptsp_desk.paper.slips import ReturnSlip
from ptsp_desk.paper.supplements import Supplement
from tests.paper import samples
from tests.paper.samples import QR_ADDRESS, QR_LINES
from tests.paper.test_slips import slip, visit

ROLLS = (Size("58mm"), Size("80mm"))
NARROW, WIDE = ROLLS
ODD = "Ćelik Šuhaimi ꦗꦮ Ἀθηνᾶ 王小明 עברית " + "Daeng-Mangngalle-" * 6
LONG = ("Jalan Poros Kampung Baru yang Panjang Sekali " * 4).strip()


def read(picture: Image.Image) -> dict[str, list[zxingcpp.Barcode]]:
    found: dict[str, list[zxingcpp.Barcode]] = {}
    for code in zxingcpp.read_barcodes(picture.convert("L")):
        found.setdefault(code.format.name, []).append(code)
    return found


def odd_receipt() -> Receipt:
    someone = Person(ODD, "7316010203900002", "+6281234567890", address=LONG)
    known = samples.application(someone, Proxy(ODD, "+6281234567890", "Saudara kandung"))
    return replace(samples.receipt(known), office=replace(samples.OFFICE, name=LONG, address=ODD, sample=True), copy=3)


def odd_slip() -> ReturnSlip:
    return replace(slip(), applicant_name=ODD, office=replace(samples.OFFICE, name=LONG, complaints=ODD))


def supplement(receipt: Receipt | None = None) -> Supplement:
    brought = (Document("foto", DocumentState.OK), Document("lurah", DocumentState.PROBLEM))
    taken = replace(visit(), kind=VisitKind.FOLLOW_UP, documents=brought, details={"handed_in_by": "Baso Amir"})
    return Supplement(receipt or samples.receipt(), taken, "Nurhayati")


PAPERS: dict[str, Callable[[], Receipt | ReturnSlip | Supplement]] = {
    "receipt": samples.receipt,
    "odd receipt": odd_receipt,
    "slip": slip,
    "odd slip": odd_slip,
    "supplement": supplement,
    "odd supplement": lambda: supplement(odd_receipt()),
}


def coded(paper: Receipt | ReturnSlip | Supplement, qr: str) -> Receipt | ReturnSlip | Supplement:
    if isinstance(paper, Supplement):
        return replace(paper, receipt=replace(paper.receipt, qr=qr))
    return replace(paper, qr=qr)


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("qr", [QR_ADDRESS, QR_LINES], ids=["address", "lines"])
def test_the_code_is_read_from_the_dots(qr: str, paper: str, size: Size) -> None:
    picture = thermal.picture(thermal.render(coded(PAPERS[paper](), qr), size), size)
    assert (picture.mode, picture.width) == ("1", {NARROW: 384, WIDE: 576}[size])
    [code] = read(picture)["QRCode"]
    assert code.text == qr
    edges = code.position
    side = ((edges.top_right.x - edges.top_left.x) ** 2 + (edges.top_right.y - edges.top_left.y) ** 2) ** 0.5
    module = (side + 1) / len(codes.qr_matrix(qr))
    assert module > 3.9  # dots: half a millimetre
    assert abs(module - round(module)) < 0.1


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_leaves_the_part_that_the_head_reaches_and_nothing_overlaps(paper: str, size: Size) -> None:
    pdf = thermal.render(PAPERS[paper](), size)
    [boxes] = samples.boxes_of(pdf)
    roll = thermal.ROLLS[size]
    edge, dot = (roll.paper - roll.head) / 2 * 72 / thermal.DPI, 72 / thermal.DPI
    for sign, (left, _, right, _) in boxes:
        assert edge - dot <= left <= right <= edge + (roll.head + 1) * dot, f"{sign} leaves the head"
    assert not samples.overlaps(boxes)
    assert samples.smallest_text(pdf) >= 8


@pytest.mark.parametrize("size", ROLLS)
def test_a_roll_says_what_a_sheet_says(size: Size) -> None:
    text = samples.words_of(thermal.render(replace(samples.receipt(), copy=2), size)).replace("\xa0", " ")
    for expected in (
        "PEMERINTAH KABUPATEN CONTOH",
        samples.NUMBER,
        f"Kode lacak {samples.TRACKING}",
        "SALINAN KE-2",
        "Andi Tenri Abeng · NIK 7316••••••••0002",
        "Syarat lengkap: 7 ada, 1 menyusul",
        "Pas foto 3×4: menyusul paling lambat 27 Nov",
        "140.625",
        "100,00 m² × 0,3125 × Rp4.500 · Pasal 12",
        "Rp170.625",
        "Tidak ada biaya lain di kantor ini.",
        "Jumat, 11 Desember 2026",
        "Tanda terima ini bukan izin",
        "Dicetak 20 November 2026, 14.40 WITA · SALINAN KE-2",
    ):
        assert expected in text
    assert "Rahasia Keluarga" not in text


@pytest.mark.parametrize("size", ROLLS)
def test_the_slip_on_a_roll_says_what_to_bring(size: Size) -> None:
    text = samples.words_of(thermal.render(slip(), size)).replace("\xa0", " ")
    for expected in (
        "Berkas ini belum didaftarkan dan tidak mendapat nomor.",
        "CTH-03A.457 · Loket 03",
        "Belum ada, bawa saat kembali: 2",
        "Di mana: Kelurahan · Biaya di sana: Rp10.000 · Pagi hari",
        "Ada, tetapi harus diperbaiki: 1",
        "Sudah baik, tetap bawa kembali",
        "Pemeriksaan berkas tidak dipungut biaya.",
    ):
        assert expected in text


@pytest.mark.parametrize("size", ROLLS)
def test_the_supplement_on_a_roll_says_what_came_and_from_whom(size: Size) -> None:
    text = samples.words_of(thermal.render(supplement(), size)).replace("\xa0", " ")
    for expected in (
        "Tanda terima susulan",
        samples.NUMBER,
        "CTH-03A.457 · Loket 03",
        "Diterima: 1 ✓ Pas foto 3×4",
        "Ada, tetapi harus diperbaiki: 1 ○ Rekomendasi lurah",
        "Yang menyerahkan Baso Amir",
        "Yang menerima Nurhayati",
    ):
        assert expected in text


@pytest.mark.parametrize("size", ROLLS)
def test_an_office_with_a_logo_has_it_above_its_name(size: Size) -> None:
    png = BytesIO()
    Image.new("RGB", (60, 60), "black").save(png, "PNG")
    plain, shown = (
        thermal.picture(thermal.render(replace(samples.receipt(), office=office), size), size).convert("L")
        for office in (samples.OFFICE, replace(samples.OFFICE, logo=png.getvalue()))
    )
    side = shown.height - plain.height
    assert side == pytest.approx(14 / 25.4 * 203, abs=12)
    middle = shown.width // 2
    assert shown.crop((middle - 50, 30, middle + 50, 130)).getextrema() == (0, 0)


def test_where_nobody_is_named_the_desk_took_the_file() -> None:
    nameless = samples.receipt(structs.replace(samples.application(), received_by=""))
    text = samples.words_of(thermal.render(nameless, NARROW))
    assert "Yang menerima Loket 03" in text
    assert "diperiksa 14.40" in text


@pytest.mark.parametrize("size", ROLLS)
def test_a_file_that_has_ended_is_marked(size: Size) -> None:
    void = samples.receipt(structs.replace(samples.application(), stage=Stage.VOID))
    text = samples.words_of(thermal.render(void, size))
    assert "BATAL" in text
    assert "Berkas ini batal sejak 20 November 2026" in text
    assert "Selesai paling lambat" not in text


def test_the_number_stands_in_bars_where_they_fit() -> None:
    wide = thermal.picture(thermal.render(samples.receipt(), WIDE), WIDE)
    assert [code.text for code in read(wide)["Code128"]] == [samples.NUMBER]
    narrow = thermal.picture(thermal.render(samples.receipt(), NARROW), NARROW)
    assert "Code128" not in read(narrow)


@pytest.mark.parametrize(("size", "millimetres"), [(NARROW, 58), (WIDE, 80)])
def test_a_print_is_one_page_of_the_rolls_width_and_no_longer_than_its_words(size: Size, millimetres: int) -> None:
    pdf = thermal.render(samples.receipt(), size)
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    assert document[0].get_width() / 72 * 25.4 == pytest.approx(millimetres, abs=0.1)
    rows = thermal.picture(pdf, size).convert("L").resize((1, document[0].render(scale=203 / 72).height)).tobytes()
    assert min(rows[-60:]) < 255, "it ends where its words end"


@pytest.mark.parametrize("size", ROLLS)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_paper_gives_the_same_dots(paper: str, size: Size) -> None:
    first, second = (thermal.render(PAPERS[paper](), size) for _ in range(2))
    assert first == second
    assert thermal.picture(first, size).tobytes() == thermal.picture(second, size).tobytes()


@pytest.mark.parametrize("size", ROLLS)
def test_any_script_prints(size: Size) -> None:
    scripts = "ꦗꦮ 王小明 🏛 עברית"
    known = samples.application(Person(scripts, "7316010203900002"))
    pdf = thermal.render(samples.receipt(known), size)
    assert all(word in samples.words_of(pdf) for word in scripts.split())
    nameless = thermal.render(samples.receipt(samples.application(Person("-", "7316010203900002"))), size)
    assert thermal.picture(pdf, size).tobytes() != thermal.picture(nameless, size).tobytes()


def test_everything_is_black_so_that_no_letter_falls_apart_into_dots() -> None:
    pdf = thermal.render(odd_receipt(), NARROW)
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=4, grayscale=True).to_pil()
    darkest = [
        min(page.crop((0, top, page.width, bottom)).tobytes()) for top, bottom in pairwise(range(0, page.height, 80))
    ]
    assert all(shade in {0, 255} for shade in darkest)
