"""Pages of a PDF as pixels, whole and in strips."""

import pytest
from PIL import Image, ImageChops

from ptsp_desk.paper import pages, receipts
from ptsp_desk.paper.sizes import Size
from tests.paper import samples

SCALE = 150 / 72
JUST_SEEN = 16  # of 255: edges are smoothed a little otherwise where a strip ends


@pytest.mark.parametrize("rows", [48, 1000, 10_000])
def test_the_strips_of_a_page_are_the_page(rows: int) -> None:
    pdf = receipts.render(samples.receipt(), Size.A5)
    whole = pages.page(pdf, 0, SCALE)
    strips = list(pages.strips(pdf, 0, SCALE, rows))
    assert {(strip.width, strip.stride, strip.points) for strip in strips} == {
        (whole.width, whole.stride, whole.points)
    }
    assert [strip.height for strip in strips[:-1]] == [rows] * (len(strips) - 1)
    put_together = b"".join(strip.data for strip in strips)
    one, other = (Image.frombytes("L", (whole.stride, whole.height), data) for data in (whole.data, put_together))
    differing = ImageChops.difference(one, other).histogram()
    assert not any(differing[JUST_SEEN:])


def test_a_page_that_is_not_drawn_to_its_end_holds_up_no_other() -> None:
    pdf = receipts.render(samples.receipt(), Size.A5)
    strips = pages.strips(pdf, 0, SCALE, 48)
    next(strips)
    assert pages.sizes(pdf)
    del strips
    assert pages.page(pdf, 0, SCALE).height
