"""What a receipt prints where something is not known yet, or not given."""

import datetime as dt
from dataclasses import replace

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from msgspec import structs

from ptsp_desk.core.fees import FeeQuote, quote
from ptsp_desk.paper.letterhead import complaint_places
from ptsp_desk.paper.receipts import Receipt, render
from ptsp_desk.paper.sizes import SHEETS, Size
from tests.paper import samples
from tests.paper.samples import OFFICE, receipt


def told(given: Receipt, size: Size = Size.A5) -> str:
    return samples.words_of(render(given, size))


def waiting() -> FeeQuote:
    """Return a fee of which every line waits for the site visit."""
    tariff = samples.SERVICE.tariffs[0]
    luas, indeks, pagar = tariff.inputs
    inputs = (
        msgspec.structs.replace(luas, known="site_visit"),
        indeks,
        msgspec.structs.replace(pagar, known="site_visit", default=None),
    )
    return quote(msgspec.structs.replace(tariff, inputs=inputs), {"indeks": "0.3125"}, later=True)


def strokes(given: Receipt) -> int:
    page = pypdfium2.PdfDocument(render(given, Size.A5))[0]
    return sum(1 for item in page.get_objects() if item.type == pdfium.FPDF_PAGEOBJ_PATH)


@pytest.mark.parametrize("size", SHEETS)
def test_fee_lines_that_wait_for_the_site_visit_keep_to_their_rows(size: Size) -> None:
    pdf = render(replace(receipt(), quote=waiting()), size)
    samples.assert_fits(pdf)
    text = samples.words_of(pdf)
    assert text.count("Pasal 13 menunggu peninjauan") == (1 if size is Size.A5 else 2)
    assert "Retribusi ditetapkan setelah peninjauan" in text


@pytest.mark.parametrize("size", SHEETS)
@pytest.mark.parametrize("label", ["", "Bangunan bertingkat dengan ruang bawah tanah " * 3], ids=["short", "long"])
def test_no_line_of_a_waiting_fee_is_wider_or_higher_than_its_place(size: Size, label: str) -> None:
    known = waiting()
    lines = tuple(
        replace(known.lines[place % 2], code=f"l{place}", label=label or f"Baris {place}") for place in range(25)
    )
    samples.assert_fits(render(replace(receipt(), quote=replace(known, lines=lines)), size))


def test_without_a_name_only_the_time_of_the_check_is_told() -> None:
    text = told(receipt(structs.replace(samples.application(), received_by="")))
    assert "diperiksa 14.40" in text


def test_a_file_that_was_registered_on_a_later_day_tells_that_day() -> None:
    later = samples.RECEIVED + dt.timedelta(days=3)
    text = told(receipt(structs.replace(samples.application(), registered_at=later)))
    assert "diperiksa Nurhayati, 23 November 2026, 14.40" in text


def test_who_received_signs_on_a_line_where_no_name_is_printed() -> None:
    known = samples.application()
    unnamed = receipt(structs.replace(known, received_by=""))
    assert strokes(unnamed) == strokes(receipt(known)) + 1
    samples.assert_fits(render(unnamed, Size.A5))


def test_a_place_to_complain_is_named_once() -> None:
    office = replace(OFFICE, complaints="SMS 1708, (0420) 21000 atau loket 1")
    assert complaint_places(office).replace("\N{NO-BREAK SPACE}", " ") == (
        "SMS 1708, (0420) 21000 atau loket 1, atau lapor.go.id"
    )
    text = told(replace(receipt(), office=office))
    assert text.count("1708") == 1
    assert text.count("(0420) 21000") == 2, "in the letterhead, and where to complain"


def test_an_office_that_names_every_place_itself_gets_none_added() -> None:
    office = replace(OFFICE, complaints="LAPOR.GO.ID atau SMS 1708", phone="")
    assert complaint_places(office).replace("\N{NO-BREAK SPACE}", " ") == "LAPOR.GO.ID atau SMS 1708"


@pytest.mark.parametrize("place", ["Contoh", "Kota Contoh Raya", "Contohkabupaten Timur Laut"])
def test_the_date_over_a_signature_stays_on_one_line(place: str) -> None:
    pdf = render(replace(receipt(), office=replace(OFFICE, place=place)), Size.A5)
    assert any("20 November 2026" in row and "WITA" not in row for row in _rows(pdf))


def _rows(pdf: bytes) -> list[str]:
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    return [row.replace("\N{NO-BREAK SPACE}", " ") for row in page.get_text_range().splitlines()]
