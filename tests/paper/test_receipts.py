import datetime as dt
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import msgspec
import pypdf
import pytest
from msgspec import structs

from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.catalogue import FormField
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.fees import FREE, Factor, FeeStatus, FeeStep, quote
from ptsp_desk.core.people import Company, Person, Proxy
from ptsp_desk.core.promises import DEFAULT_HOURS, Calendar, Duration, promise
from ptsp_desk.paper import codes
from ptsp_desk.paper.receipts import Receipt, render
from ptsp_desk.paper.sizes import SHEETS, Size
from tests.paper import samples
from tests.paper.samples import NUMBER, OFFICE, QR_ADDRESS, QR_LINES, QUOTE, RECEIVED, VARIANT, receipt

LONG = ("Muhammad Abdurrahman Wahid Situmorang " * 5)[:160].strip()


def told(given: Receipt, size: Size = Size.A5) -> str:
    return samples.words_of(render(given, size))


def with_promise(duration: Duration, known_until: dt.date = samples.KNOWN_UNTIL) -> Receipt:
    made = promise(RECEIVED, duration, Calendar((DEFAULT_HOURS,), {}, known_until), OFFICE.zone)
    return receipt(structs.replace(samples.application(), promise=made))


def crowded(qr: str = QR_ADDRESS) -> Receipt:
    """Return the most that a receipt may have to say: 40 requirements, 25 fee lines, the longest names."""
    requirements = tuple(
        msgspec.structs.replace(VARIANT.requirements[place % 8], code=f"r{place}", name=f"{LONG[:140]} ke-{place}")
        for place in range(40)
    )
    variant = msgspec.structs.replace(VARIANT, requirements=requirements)
    lines = tuple(
        replace(QUOTE.lines[place % 2], code=f"l{place}", label=f"{LONG[:60]} {place}") for place in range(25)
    )
    person = Person(LONG, "7316010203900002", "+6281234567890", address=LONG)
    known = samples.application(person, Proxy(LONG, "", "+6285255512345", LONG[:80]), variant)
    office = replace(OFFICE, name=LONG, government=LONG, address=LONG, website=LONG, complaints=LONG, place=LONG[:60])
    return replace(
        receipt(structs.replace(known, received_by=LONG, corrections=12), qr),
        office=replace(office, sample=True),
        variant=variant,
        quote=replace(QUOTE, lines=lines, total=987_654_321_987, regulation=LONG),
        copy=123,
    )


def test_the_receipt_says_everything_that_was_agreed_at_the_counter() -> None:
    text = told(receipt())
    for expected in (
        "PEMERINTAH KABUPATEN CONTOH",
        OFFICE.name,
        "Jl. Jenderal Sudirman 1, Contoh 91711 · (0420) 21000 · ptsp.contohkab.go.id",
        "Tanda terima berkas permohonan",
        f"{NUMBER} Kode lacak {samples.TRACKING}",
        "lembar untuk pemohon, asli",
        "Andi Tenri Abeng · NIK 7316••••••••0002",
        "Lingk. Buntu Batu RT 02 · 0812 •••• 7890",
        "Izin Mendirikan Bangunan · Baru",
        "Fungsi: Rumah tinggal",
        "Jl. Pancaitana 5, Kel. Juppandang, Kec. Enrekang",
        "Jumat, 20 November 2026, 14.40 WITA",
        "Syarat lengkap: 7 ada, 1 menyusul",
        "diperiksa Nurhayati, 14.40",
        "✓ Formulir permohonan bermeterai asli",
        "✓ KTP pemohon fotokopi",
        "✓ Gambar teknis bangunan, 2 rangkap asli",
        "✓ Persetujuan tetangga dilegalisasi",
        "○ Pas foto 3×4: menyusul paling lambat 27 Nov",
        "Perkiraan biaya menurut Perda Contoh 5/2024",
        "jumlah resmi pada SKRD, dibayar di Bank Contoh",
        "Bangunan 100,00 m² × 0,3125 × Rp4.500 · Pasal 12 140.625",
        "Pagar 60,00 m × Rp500 · Pasal 13 30.000",
        "Perkiraan retribusi Rp170.625",
        "Seratus tujuh puluh ribu enam ratus dua puluh lima rupiah.",
        "Tidak ada biaya lain di kantor ini.",
        "(0420) 21000, lapor.go.id, atau SMS 1708",
        "Selesai paling lambat Jumat, 11 Desember 2026",
        "14 hari kerja, hari ke-1 Selasa 24 November (diterima lewat pukul 14.00).",
        "Berhenti dihitung selama menunggu pemohon.",
        "Contoh, 20 November 2026 Yang menerima,",
        "Yang menyerahkan,",
        "Loket 03",
        "bukan izin dan tidak menjamin izin terbit",
        "Bawa lembar ini saat mengambil izin.",
        "UU 27/2022",
        "Dicetak 20 November 2026, 14.40 WITA · asli",
        "lembar 1 dari 1",
    ):
        assert expected in text


def test_nothing_personal_stands_on_paper_unmasked() -> None:
    text = told(receipt())
    for secret in ("7316010203900002", "6281234567890", "0812 3456", "Rahasia Keluarga"):
        assert secret not in text


def test_answers_of_the_form_that_name_nobody_are_printed_in_words() -> None:
    service = msgspec.structs.replace(
        samples.SERVICE,
        fields=(
            *samples.SERVICE.fields,
            FormField("tanah", "Luas tanah", kind="decimal", unit="m²", personal=False),
            FormField("mulai", "Mulai", kind="date", personal=False),
            FormField("lantai", "Lantai", kind="integer", personal=False),
        ),
    )
    known = samples.application()
    answers = {"fungsi": "ruko", "tanah": "1250.50", "mulai": "2026-12-01", "lantai": "2"}
    given = receipt(structs.replace(known, submission=structs.replace(known.submission, fields=answers)))
    expected = "Objek Fungsi: Rumah toko · Luas tanah: 1.250,50 m² · Mulai: 1 Desember 2026 · Lantai: 2"
    assert expected in told(replace(given, service=service))


def test_a_company_is_named_with_its_number_its_director_and_who_came_for_it() -> None:
    company = Company("PT Sinar & Rekan <Tbk>", "0220105821234", director="Siti Aminah", phone="+62420123456")
    known = samples.application(company, Proxy("Budi Santoso", phone="+6285255512345", relation="karyawan"))
    text = told(receipt(known))
    assert "PT Sinar & Rekan <Tbk> · NIB 0220105821234" in text
    assert "Direktur Siti Aminah" in text
    assert "Kuasa Budi Santoso · karyawan · 0852 •••• 2345" in text
    assert text.count("Budi Santoso") == 2, "the proxy hands in, and signs"


def test_copies_and_corrections_are_marked_and_counted() -> None:
    corrected = structs.replace(samples.application(), corrections=1)
    assert "PERBAIKAN KE-1" in told(receipt(corrected))
    assert "SALINAN" not in told(receipt(corrected))
    copy = told(replace(receipt(), copy=2))
    assert "SALINAN KE-2" in copy
    assert "lembar untuk pemohon, salinan" in copy
    assert "asli ·" not in copy
    both = told(replace(receipt(corrected), copy=3))
    assert "· PERBAIKAN KE-1, SALINAN KE-3" in both


def test_a_sample_office_says_so() -> None:
    text = told(replace(receipt(), office=replace(OFFICE, sample=True)))
    assert "CONTOH" in text.split()
    assert "ketentuan dan tarif pada lembar ini hanya contoh" in text
    assert "hanya contoh" not in told(receipt())


def test_the_note_of_a_service_is_printed() -> None:
    service = msgspec.structs.replace(samples.SERVICE, note="Bangunan baru memakai PBG.")
    assert "Bangunan baru memakai PBG." in told(replace(receipt(), service=service))


def test_a_free_service_says_that_it_costs_nothing() -> None:
    text = told(replace(receipt(), quote=FREE))
    assert "Rp 0 - tidak dipungut biaya" in text
    assert "Tidak ada biaya lain di kantor ini." in text
    assert "SKRD" not in text


def test_a_final_fee_is_not_called_an_estimate() -> None:
    text = told(replace(receipt(), quote=replace(QUOTE, status=FeeStatus.FINAL)))
    assert "Biaya menurut Perda Contoh 5/2024 pasti, dibayar di Bank Contoh" in text
    assert "erkiraan" not in text


def test_a_fee_that_waits_for_the_site_visit_shows_its_formula() -> None:
    tariff = samples.SERVICE.tariffs[0]
    later = msgspec.structs.replace(tariff.inputs[0], known="site_visit")
    waiting = quote(msgspec.structs.replace(tariff, inputs=(later, *tariff.inputs[1:])), {"indeks": "0.3125"})
    text = told(replace(receipt(), quote=waiting))
    assert "Bangunan Luas lantai × 0,3125 × Rp4.500 · Pasal 12 menunggu peninjauan" in text
    assert "Retribusi ditetapkan setelah peninjauan" in text


def test_a_figure_that_was_worked_out_on_the_way_is_shown_before_the_lines_that_use_it() -> None:
    factors = (Factor("f", "Fungsi", "", Decimal("0.15")), Factor("p", "Parameter", "", Decimal("1.090")))
    steps = (
        FeeStep("it", "Indeks terintegrasi", "", (factors,), Decimal("0.1635")),
        FeeStep("volume", "Volume", "m³", (factors[:1],), None),
    )
    text = told(replace(receipt(), quote=replace(QUOTE, steps=steps)))
    assert "Indeks terintegrasi: 0,15 × 1,090 = 0,1635 Volume: 0,15 Bangunan 100,00" in text


def test_an_adjusted_total_says_why_it_is_not_the_sum() -> None:
    tariff = msgspec.structs.replace(samples.SERVICE.tariffs[0], minimum=500_000)
    text = told(replace(receipt(), quote=quote(tariff, {"luas": "1", "indeks": "1"})))
    assert "Paling sedikit Rp500.000" in text


def test_a_promise_in_hours_names_the_hour() -> None:
    text = told(with_promise(Duration("hours", 2)))
    assert "Selesai paling lambat Senin, 23 November 2026, pukul 09.40" in text


def test_a_service_that_is_waited_for_says_so() -> None:
    text = told(with_promise(Duration("while_waiting")))
    assert "Selesai Jumat, 20 November 2026 Dapat ditunggu, " in text
    assert "Berhenti dihitung" not in text


def test_a_provisional_date_is_called_so() -> None:
    text = told(with_promise(Duration("working_days", 14), known_until=dt.date(2026, 11, 30)))
    assert "Selesai paling lambat (sementara)" in text
    assert "hari libur setelah 30 November 2026 belum ditetapkan" in text


def test_while_the_clock_stands_no_date_is_promised() -> None:
    text = told(receipt(structs.replace(samples.application(), remaining=9)))
    assert "Berhenti, sisa 9 hari kerja" in text
    assert "11 Desember 2026" not in text


def test_a_document_that_the_catalogue_no_longer_names_is_still_listed() -> None:
    known = samples.application()
    known = structs.replace(known, documents=(*known.documents, Document("surat_lama", DocumentState.OK)))
    assert "✓ surat_lama" in told(receipt(known))


@pytest.mark.parametrize("size", [Size.A4, Size.F4])
def test_a_large_sheet_holds_a_copy_for_the_applicant_and_one_for_the_office(size: Size) -> None:
    pdf = render(receipt(), size)
    text = samples.words_of(pdf)
    assert text.count(samples.TRACKING) == 2
    assert "lembar untuk pemohon" in text
    assert "lembar untuk kantor" in text
    assert samples.codes_of(pdf) == {"QRCode": [QR_ADDRESS] * 2, "Code128": [NUMBER] * 2}


@pytest.mark.parametrize(("size", "sides"), [(Size.A5, (148, 210)), (Size.A4, (297, 210)), (Size.F4, (330, 215))])
def test_sheets_have_their_size_in_millimetres(size: Size, sides: tuple[int, int]) -> None:
    box = pypdf.PdfReader(BytesIO(render(receipt(), size))).pages[0].mediabox
    assert (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4) == pytest.approx(sides, abs=0.1)


@pytest.mark.parametrize("qr", [QR_ADDRESS, QR_LINES], ids=["address", "lines"])
@pytest.mark.parametrize("size", SHEETS)
def test_both_codes_are_read_from_the_printed_page(qr: str, size: Size) -> None:
    found = samples.codes_of(render(receipt(qr=qr), size))
    assert set(found["QRCode"]) == {qr}
    assert set(found["Code128"]) == {NUMBER}


@pytest.mark.parametrize("qr", [QR_ADDRESS, QR_LINES], ids=["address", "lines"])
@pytest.mark.parametrize("crowd", [False, True])
def test_modules_are_half_a_millimetre_however_small_the_text_is(qr: str, crowd: bool) -> None:
    dpi = 600
    pdf = render(crowded(qr) if crowd else receipt(qr=qr), Size.A5)
    (code,) = samples.scanned(pdf, dpi)["QRCode"]
    side_dots = code.position.top_right.x - code.position.top_left.x
    assert side_dots / dpi * 25.4 / len(codes.qr_matrix(qr)) >= 0.5


@pytest.mark.parametrize("size", SHEETS)
def test_an_ordinary_receipt_is_one_sheet_and_nothing_overflows(size: Size) -> None:
    pdf = render(receipt(), size)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    middle = {Size.A5: None, Size.A4: (142.0, 155.0), Size.F4: (158.0, 172.0)}[size]
    samples.assert_fits(pdf, middle)


@pytest.mark.parametrize("size", SHEETS)
def test_the_longest_receipt_flows_over_sheets_and_nothing_overflows(size: Size) -> None:
    pdf = render(crowded(), size)
    samples.assert_fits(pdf, {Size.A5: None, Size.A4: (142.0, 155.0), Size.F4: (158.0, 172.0)}[size])
    text = samples.words_of(pdf)
    copies = 1 if size is Size.A5 else 2
    for place in range(40):
        assert len(re.findall(rf"ke-{place}\b", text)) >= copies
    for place in range(25):
        assert len(re.findall(rf" {place} (?:100,00 m²|60,00 m) ×", text)) == copies
    count = len(pypdf.PdfReader(BytesIO(pdf)).pages)
    assert count > 1
    assert f"{NUMBER} · lembar untuk pemohon lembar {count} dari {count}" in text
    assert "SALINAN KE-123" in text
    assert "PERBAIKAN KE-12" in text


def test_twenty_four_short_requirements_still_fit_one_sheet() -> None:
    requirements = tuple(
        msgspec.structs.replace(VARIANT.requirements[0], code=f"r{place}", name=f"Syarat {place}")
        for place in range(24)
    )
    variant = msgspec.structs.replace(VARIANT, requirements=requirements)
    given = replace(receipt(samples.application(variant=variant)), variant=variant)
    pdf = render(given, Size.A5)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    samples.assert_fits(pdf)


def test_a_word_without_end_does_not_leave_the_sheet() -> None:
    endless = "W" * 160
    office = replace(OFFICE, name=endless, address=endless, complaints=endless)
    known = samples.application(Person(endless, address=endless), Proxy(endless, relation=endless))
    given = replace(receipt(structs.replace(known, received_by=endless)), office=office)
    samples.assert_fits(render(given, Size.A5))


def test_the_same_receipt_gives_the_same_bytes() -> None:
    assert render(crowded(), Size.A4) == render(crowded(), Size.A4)
    assert render(receipt(), Size.A5) != render(replace(receipt(), copy=1), Size.A5)


def test_receipts_may_be_made_on_several_threads_at_once() -> None:
    given = [replace(receipt(), copy=copy) for copy in range(12)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda one: render(one, Size.A5), given))
    assert made == [render(one, Size.A5) for one in given]


def test_the_file_says_what_it_is() -> None:
    reader = pypdf.PdfReader(BytesIO(render(receipt(), Size.A5)))
    assert reader.metadata is not None
    assert reader.metadata.title == f"Tanda terima {NUMBER}"
    assert reader.metadata.author == OFFICE.name
    assert str(reader.root_object["/Lang"]) == "id-ID"


def test_names_that_look_like_markup_are_printed_as_they_are() -> None:
    name = '<img src="/etc/hostname"> & <CV> =cmd'
    known = samples.application(Person(name, address="<b>Jl. & Co"))
    text = told(receipt(known))
    assert text.count(name) == 2
    assert "<b>Jl. & Co" in text


def test_what_is_not_known_leaves_no_trace() -> None:
    bare = replace(OFFICE, government="", address="", phone="", website="", place="", payment_place="", public_host="")
    known = samples.application(Person("Sinta"))
    known = structs.replace(known, submission=structs.replace(known.submission, location=Location(), fields={}))
    text = told(replace(receipt(known), office=bare, village=None))
    assert "Pemohon Sinta Izin Izin Mendirikan Bangunan · Baru Diterima Jumat" in text
    assert "laporkan: lapor.go.id, atau SMS 1708" in text
    assert "20 November 2026 Yang menerima," in text
    assert "Pindai: isi dan keaslian lembar ini" in text
