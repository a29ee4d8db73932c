"""Sizes of paper."""

from enum import StrEnum
from typing import Final

MM: Final = 72 / 25.4
"""Points in a millimetre."""


class Size(StrEnum):
    A5 = "a5"
    A4 = "a4"
    F4 = "f4"
    MM58 = "58mm"
    MM80 = "80mm"

    @property
    def is_thermal(self) -> bool:
        """Whether it is a roll for a thermal printer, which has a width but no height."""
        return self not in _MILLIMETRES

    @property
    def points(self) -> tuple[float, float]:
        """Width and height of the upright sheet; a roll has none."""
        width, height = _MILLIMETRES[self]
        return width * MM, height * MM


_MILLIMETRES: Final = {Size.A5: (148, 210), Size.A4: (210, 297), Size.F4: (215, 330)}
SHEETS: Final = tuple(_MILLIMETRES)
"""The sizes that aren't rolls."""
