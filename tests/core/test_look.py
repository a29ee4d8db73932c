import pytest

from ptsp_desk.core import look


@pytest.mark.parametrize("palette", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_every_text_can_be_read_on_every_ground_it_meets(palette: look.Palette) -> None:
    faint = {pair: look.contrast(*pair) for pair in palette.pairs() if look.contrast(*pair) < 4.5}
    assert not faint


@pytest.mark.parametrize("palette", [look.LIGHT, look.DARK], ids=["light", "dark"])
def test_the_ring_of_the_focus_is_seen_beside_what_it_surrounds(palette: look.Palette) -> None:
    assert look.contrast(palette.focus, palette.surface) >= 3


def test_contrast_is_that_of_the_guideline() -> None:
    assert look.contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert look.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert look.contrast("#777777", "#FFFFFF") == look.contrast("#FFFFFF", "#777777")
