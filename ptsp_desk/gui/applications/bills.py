"""A fee line by line, with what explains it: alone, and as it is beside what it would become."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.fees import FREE_TEXT, FeeLine, FeeQuote
from ptsp_desk.gui.widgets.rows import clear, line, text

translate = QCoreApplication.translate
_TOP = Qt.AlignmentFlag.AlignTop


def pair(left: QLabel, right: QLabel) -> QHBoxLayout:
    """Return two labels at the ends of one line."""
    row = QHBoxLayout()
    row.addWidget(left, 1)
    row.addWidget(right)
    return row


def bill_line(fee_line: FeeLine, *, before: str = "", is_new: bool = False) -> QVBoxLayout:
    """Return the line of a bill over what explains it; ``before`` says how it was, ``is_new`` that it differs."""
    amount = "–" if fee_line.amount is None else words.amount(fee_line.amount)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addLayout(pair(text(fee_line.label), text(amount, "money", wraps=False)))
    explained = " · ".join(part for part in (fee_line.explanation, fee_line.article) if part)
    column.addWidget(text(explained, "hint-warn" if is_new else "hint"))
    if before:
        column.addWidget(text(before, "hint-warn"))
    return column


def total_words(quote: FeeQuote) -> str:
    """Return the total without the sign of currency."""
    return translate("ApplicationDetail", "menunggu") if quote.total is None else words.amount(quote.total)


def status_words(quote: FeeQuote) -> str:
    """Return how firm a fee is, as a sentence."""
    said = FREE_TEXT if quote.is_free else quote.status.words
    return f"{said[:1].upper()}{said[1:]}."


class BillChange(QWidget):
    """The fee as it stands on the left, what it becomes on the right, line by line."""

    def __init__(self, old: FeeQuote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._old = old
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.shown: FeeQuote | None = None
        self.show_new(old)

    def show_new(self, new: FeeQuote | None) -> None:
        """Show what the fee becomes; None where it can't be worked out."""
        self.shown = new
        clear(self._grid)
        old = {item.code: item for item in self._old.lines}
        coming = {item.code: item for item in new.lines} if new else {}
        row = 0
        for code in {**old, **coming}:
            for column, fee_line in ((0, old.get(code)), (1, coming.get(code))):
                if fee_line is not None:
                    is_new = bool(column) and fee_line != old.get(code)
                    self._grid.addLayout(bill_line(fee_line, is_new=is_new), row, column, _TOP)
            row += 1
        for column in (0, 1):
            self._grid.addWidget(line(), row, column)
        for column, quote in ((0, self._old), (1, new)):
            self._grid.addLayout(_total(quote), row + 1, column, _TOP)
        said = translate("CorrectPanel", "Biaya sekarang Rp{old}, menjadi Rp{new}")
        self.setAccessibleName(said.format(old=total_words(self._old), new=total_words(new) if new else "–"))


def _total(quote: FeeQuote | None) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    amount = text("–" if quote is None else total_words(quote), "subtitle", wraps=False)
    column.addLayout(pair(text("Rp", "subtitle", wraps=False), amount))
    if quote is not None:
        told = " ".join(part for part in (_adjusted(quote), status_words(quote)) if part)
        column.addWidget(text(told, "hint"))
    return column


def _adjusted(quote: FeeQuote) -> str:
    return f"{quote.adjustment_text}." if quote.adjustment_text else ""
