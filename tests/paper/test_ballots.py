"""The line to be torn off below a first receipt."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from ptsp_desk.paper import receipts, thermal
from ptsp_desk.paper.receipts import Receipt
from ptsp_desk.paper.sizes import Size
from tests.paper import samples
from tests.paper.test_receipts import crowded

TOKEN = "3K7Q-2FX8M-9ABC"
STUB = f"Kode suara survei (tanpa nama): {TOKEN} · berlaku 180 hari"


def render(receipt: Receipt, size: Size) -> bytes:
    return thermal.render(receipt, size) if size.is_thermal else receipts.render(receipt, size)


@pytest.mark.parametrize("size", Size)
def test_the_token_is_the_last_thing_on_the_applicants_copy_and_the_receipt_stays_one_page(size: Size) -> None:
    pdf = render(replace(samples.receipt(), ballot=TOKEN), size)
    assert len(pypdf.PdfReader(BytesIO(pdf)).pages) == 1
    told = samples.words_of(pdf).replace("\xa0", " ")
    assert told.count(TOKEN) == told.count(STUB) == 1
    if size in {Size.A4, Size.F4}:
        assert told.index(TOKEN) < told.index("lembar untuk kantor")
    else:
        assert told.endswith(STUB)
    middle = {Size.A4: (142.0, 155.0), Size.F4: (158.0, 172.0)}.get(size)
    if not size.is_thermal:
        samples.assert_fits(pdf, middle)
    assert not samples.overlaps(samples.boxes_of(pdf)[0])


@pytest.mark.parametrize("size", Size)
def test_without_a_token_there_is_no_line(size: Size) -> None:
    assert "Kode suara" not in samples.words_of(render(samples.receipt(), size))


def test_on_several_sheets_the_token_is_on_the_last() -> None:
    pages = pypdf.PdfReader(BytesIO(render(replace(crowded(), ballot=TOKEN), Size.A5))).pages
    assert [TOKEN in page.extract_text() for page in pages] == [False] * (len(pages) - 1) + [True]
