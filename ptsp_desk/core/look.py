"""The look as data: colours, sizes and distances that window, paper and public pages share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#RRGGBB``. ``ink``, ``ink2`` and ``ink3`` are text, labels and hints; ``on`` stands on ``primary``.

    ``soft`` grounds carry text of the colour that they are named after, or ink.
    """

    bg: str
    surface: str
    line: str
    ink: str
    ink2: str
    ink3: str
    primary: str
    on: str
    soft: str
    ok: str
    warn: str
    bad: str
    ok_soft: str
    warn_soft: str
    bad_soft: str
    focus: str

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return each (text, ground) that may meet."""
        grounds = (self.bg, self.surface)
        texts = (self.ink, self.ink2, self.ink3, self.primary, self.ok, self.warn, self.bad)
        return (
            *((text, ground) for text in texts for ground in grounds),
            (self.on, self.primary),
            *((text, self.soft) for text in (self.ink, self.ink2, self.primary)),
            *(
                (text, ground)
                for own, ground in ((self.ok, self.ok_soft), (self.warn, self.warn_soft), (self.bad, self.bad_soft))
                for text in (self.ink, own)
            ),
        )


LIGHT: Final = Palette(
    bg="#F4F6F3",
    surface="#FFFFFF",
    line="#D9DED8",
    ink="#18211D",
    ink2="#4C5852",
    ink3="#66716B",
    primary="#0B5D57",
    on="#FFFFFF",
    soft="#E1EFEC",
    ok="#1B7340",
    warn="#8F5200",
    bad="#B3261E",
    ok_soft="#E3F2E8",
    warn_soft="#FAEFDA",
    bad_soft="#FBE8E6",
    focus="#D97900",
)
DARK: Final = Palette(
    bg="#101513",
    surface="#19201D",
    line="#2D3732",
    ink="#E9EEEB",
    ink2="#B2BDB7",
    ink3="#94A09A",
    primary="#63C4B7",
    on="#05211D",
    soft="#1B332F",
    ok="#6CCB8D",
    warn="#EDB35A",
    bad="#F28B82",
    ok_soft="#16301F",
    warn_soft="#33270F",
    bad_soft="#3A1B18",
    focus="#F2A33A",
)

FAMILY: Final = "Source Sans 3"
WEIGHTS: Final = (400, 600, 700)

SCREEN_SIZES: Final = (12, 14, 16, 20, 28)
"""Pixels."""
PUBLIC_SIZES: Final = (16, 36)
"""Pixels: smallest and largest on pages and screens for applicants."""
PAPER_SIZES: Final = (10, 11, 13, 21)
"""Points."""
SPACES: Final = (4, 8, 12, 16, 24, 32)
RADII: Final[Mapping[str, int]] = {"field": 6, "block": 8, "public": 12, "public_large": 20}
FIELD_HEIGHTS: Final = (34, 38)
"""Smallest and largest height of fields and buttons."""
ICON_SIZES: Final = (16, 20)
FOCUS_RING: Final = 2


def contrast(text: str, ground: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours, 1 to 21.

    Source: WCAG 2.2, relative luminance and contrast ratio.
    """
    darker, lighter = sorted((_luminance(text), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
