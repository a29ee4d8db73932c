"""Whole rupiah as they are typed and read: with points, without an upper bound."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

_MOST_DIGITS = 15


class MoneyEdit(QLineEdit):
    """An amount in whole rupiah; points are set while typing. Empty is no amount, which is not nought."""

    amount_changed = Signal(object)  # int or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount: int | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._on_text_edited)

    @property
    def amount(self) -> int | None:
        return self._amount

    def set_amount(self, amount: int | None) -> None:
        self.setText("" if amount is None else _pointed(amount))
        self._take(amount)

    def _on_text_edited(self, text: str) -> None:
        digits = re.sub(r"\D", "", re.sub(r",\d{0,2}$", "", text))[:_MOST_DIGITS]  # Rp1.500,00 pasted
        amount = int(digits) if digits else None
        after = len(re.sub(r"\D", "", text[self.cursorPosition() :]))
        shown = "" if amount is None else _pointed(amount)
        if shown != text:
            self.setText(shown)
            self.setCursorPosition(_place(shown, after))
        self._take(amount)

    def _take(self, amount: int | None) -> None:
        if amount != self._amount:
            self._amount = amount
            self.amount_changed.emit(amount)


def _pointed(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _place(text: str, digits_after: int) -> int:
    """Return the place in a text after which that many digits stand."""
    place = len(text)
    while digits_after and place:
        place -= 1
        digits_after -= text[place].isdigit()
    return place
