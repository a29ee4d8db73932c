"""Numbers as people type them and as JSON brings them, read exactly."""

import re
from decimal import Decimal

_PLAIN = re.compile(r"(-?[0-9]{1,60})(?:[.,]([0-9]{1,60}))?")
_LOOKS_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}[.,][0-9]{3}")


class NotAFigureError(Exception):
    """What should have been typed, as the beginning of a sentence."""


def read_figure(value: object, decimals: int) -> Decimal:
    """Return the number with exactly so many decimals; the decimal sign is a comma or a point.

    ``1.000`` is a thousand to one reader and one to the next: it is refused where there are fewer than three decimals.

    Raises:
        NotAFigureError: no number, more decimals, or a point for thousands.
    """
    text = _digits(value)
    if isinstance(value, str) and decimals < 3 and _LOOKS_THOUSANDS.fullmatch(text):
        raise NotAFigureError(f"tulis {text[:-4]}{text[-3:]} atau {text[:-4]}, karena ini bermakna ganda")
    parts = _PLAIN.fullmatch(text)
    if parts is None:
        raise NotAFigureError("harus bilangan seperti 1250 atau 12,5 tanpa titik ribuan")
    fraction = (parts[2] or "").rstrip("0")
    if len(fraction) > decimals:
        raise NotAFigureError(
            f"paling banyak {decimals} angka di belakang koma" if decimals else "harus bilangan bulat"
        )
    figure = Decimal(f"{parts[1]}.{fraction.ljust(decimals, '0')}" if decimals else parts[1])
    return figure or abs(figure)


def _digits(value: object) -> str:
    """Return the number in digits, empty for what is none; a float is taken at its shortest text."""
    if isinstance(value, str):
        return value.strip() if len(value) <= 80 else ""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return ""
    if isinstance(value, int):
        return str(value) if value.bit_length() <= 128 else ""
    exact = Decimal(repr(value)) if isinstance(value, float) else value
    return f"{exact:f}" if exact.is_finite() and abs(exact.adjusted()) <= 40 else ""
