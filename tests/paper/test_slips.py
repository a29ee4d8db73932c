from dataclasses import replace
from io import BytesIO

import msgspec
import pypdf
import pytest

from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.visits import Visit, VisitKind
from ptsp_desk.paper.sizes import SHEETS, Size
from ptsp_desk.paper.slips import ReturnSlip, render
from tests.paper import samples
from tests.paper.samples import OFFICE, QR_ADDRESS, QR_LINES, RECEIVED, SERVICE, VARIANT

FOUND = {"ktp": DocumentState.MISSING, "pbb": DocumentState.PROBLEM, "lurah": DocumentState.MISSING}


def visit(found: dict[str, DocumentState] = FOUND) -> Visit:
    documents = tuple(Document(item.code, found.get(item.code, DocumentState.OK)) for item in VARIANT.requirements)
    return Visit(
        office="CTH",
        key=("CTH-03", 1, 457),
        kind=VisitKind.TURNED_BACK,
        at=RECEIVED,
        business_day=RECEIVED.date(),
        officer="nur",
        service="IMB",
        service_version="",
        variant="baru",
        application="",
        documents=documents,
        resumes=None,
        external_id="",
        digest="",
        details={},
    )


def slip(qr: str = QR_ADDRESS) -> ReturnSlip:
    hours = "Senin sampai Jumat 08.00–15.00"
    return ReturnSlip(visit(), OFFICE, SERVICE, VARIANT, "Andi Tenri Abeng", "+6281234567890", qr, RECEIVED, hours)


def told(given: ReturnSlip) -> str:
    return samples.words_of(render(given, Size.A5))


def test_the_slip_says_in_plain_words_what_to_bring_and_where_it_is_had() -> None:
    text = told(slip())
    for expected in (
        "Lembar kekurangan berkas",
        "Berkas ini belum didaftarkan dan tidak mendapat nomor.",
        "Andi Tenri Abeng",
        "0812 •••• 7890",
        "Izin Mendirikan Bangunan · Baru",
        "Jumat, 20 November 2026, 14.40 WITA",
        "CTH-03A.457 · Loket 03",
        "Belum ada, bawa saat kembali: 2",
        "KTP pemohon fotokopi",
        "Rekomendasi lurah asli Di mana: Kelurahan · Biaya di sana: Rp10.000 · Pagi hari",
        "Ada, tetapi harus diperbaiki: 1",
        "PBB tahun terakhir fotokopi Di mana: Bapenda · Biaya di sana: tidak ada",
        "Sudah baik, tetap bawa kembali",
        "✓ Gambar teknis bangunan, 2 rangkap",
        "Loket mana pun bisa melanjutkan tanpa memeriksa ulang dari awal.",
        "Jam buka: Senin sampai Jumat 08.00–15.00",
        "Pemeriksaan berkas tidak dipungut biaya.",
    ):
        assert expected in text
    assert "81234567890" not in text


def test_what_may_follow_is_not_among_what_is_missing() -> None:
    given = replace(slip(), visit=visit({"foto": DocumentState.MISSING, "ktp": DocumentState.MISSING}))
    text = told(given)
    assert "Belum ada, bawa saat kembali: 1" in text
    assert "Boleh menyusul setelah berkas didaftarkan: 1 ○ Pas foto 3×4 asli" in text
    assert "Paling lambat 7 hari setelah didaftarkan" in text


def test_a_slip_without_a_name_or_hours_leaves_them_out() -> None:
    text = told(replace(slip(), applicant_name="", phone="", hours=""))
    for label in ("Pemohon ", "Telepon", "Jam buka"):
        assert label not in text


def test_a_slip_on_which_all_is_wrong_shows_no_empty_list() -> None:
    nothing = {item.code: DocumentState.PROBLEM for item in VARIANT.requirements}
    text = told(replace(slip(), visit=visit(nothing)))
    assert "harus diperbaiki: 8" in text
    assert "Sudah baik" not in text
    assert "Belum ada" not in text


def test_a_requirement_that_the_catalogue_no_longer_names_is_still_listed() -> None:
    found = visit()
    given = replace(slip(), visit=replace(found, documents=(*found.documents, Document("lama", DocumentState.MISSING))))
    assert "○ lama" in told(given)


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize("qr", [QR_ADDRESS, QR_LINES], ids=["address", "lines"])
def test_the_code_is_read_from_the_printed_page(qr: str, size: Size) -> None:
    pdf = render(slip(qr), size)
    assert samples.codes_of(pdf) == {"QRCode": [qr]}
    samples.assert_fits(pdf)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1


@pytest.mark.parametrize("size", SHEETS)
def test_the_longest_slip_flows_over_sheets_and_nothing_overflows(size: Size) -> None:
    long = ("Kantor pertanahan dan pertanian kabupaten " * 4)[:160].strip()
    requirements = tuple(
        msgspec.structs.replace(
            VARIANT.requirements[6], code=f"r{place}", name=f"{long[:140]} ke-{place}.", obtain_at=long, note=long
        )
        for place in range(40)
    )
    variant = msgspec.structs.replace(VARIANT, requirements=requirements)
    states = (DocumentState.MISSING, DocumentState.PROBLEM, DocumentState.OK)
    documents = tuple(Document(item.code, states[place % 3]) for place, item in enumerate(requirements))
    office = replace(OFFICE, name=long, address=long, complaints=long, sample=True)
    given = replace(
        slip(), visit=replace(visit(), documents=documents), variant=variant, applicant_name=long, office=office
    )
    pdf = render(given, size)
    samples.assert_fits(pdf)
    text = samples.words_of(pdf)
    assert all(f"ke-{place}." in text for place in range(40))
    assert "hanya contoh" in text


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert render(slip(), Size.A5) == render(slip(), Size.A5)
