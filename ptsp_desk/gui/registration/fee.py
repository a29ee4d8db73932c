"""The right column: the fee line by line, the total, and the promised date with its reasons."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.look import FOCUS_RING, RADII
from ptsp_desk.core.promises import Promise
from ptsp_desk.gui import theme
from ptsp_desk.gui.registration.bill import Bill, BillLine

RING = 8
"""Between the ring of a block that has no ground of its own and its letters, in pixels."""


class FocusBox(QFrame):
    """A block that a key leads to; it shows the ring while it has the keyboard, and Tab passes it by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.palette().focus), FOCUS_RING))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADII["block"], RADII["block"])


class _Line(QWidget):
    """One line of the bill over its explanation, with a hairline below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.amount = _text("", wrap=True), _text("money")
        self.explanation = _text("hint", wrap=True)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.addWidget(self.label, 1)
        top.addWidget(self.amount)
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.explanation)
        column.addSpacing(8)
        column.addWidget(line)

    def show_line(self, line: BillLine) -> None:
        """Show a line; an explanation that gets shorter keeps its room, so that what is below stays where it is."""
        room = self.explanation.height() if self.isVisible() and self.label.text() == line.label else 0
        self.explanation.setMinimumHeight(room)
        self.label.setText(line.label)
        self.amount.setText(line.amount)
        self.explanation.setText(line.explanation)


class FeeBox(FocusBox):
    """The lines of the tariff, always all of them, then the total and what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[_Line] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.sign, self.total, self.under = _text("total"), _text("total"), _text("hint", wrap=True)
        self.sign.setText("Rp")
        total = QHBoxLayout()
        total.addWidget(self.sign)
        total.addStretch()
        total.addWidget(self.total)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, RING)
        column.setSpacing(0)
        column.addLayout(self._rows)
        column.addSpacing(8)
        column.addLayout(total)
        column.addSpacing(2)
        column.addWidget(self.under)

    def show_bill(self, bill: Bill) -> None:
        while len(self.lines) < len(bill.lines):
            self.lines.append(_Line(self))
            self._rows.addWidget(self.lines[-1])
        while len(self.lines) > len(bill.lines):
            self.lines.pop().deleteLater()
        for row, line in zip(self.lines, bill.lines, strict=True):
            row.show_line(line)
        self.total.setText(bill.total)
        self.under.setText(bill.under)
        said = [f"{line.label} {line.amount}: {line.explanation}" for line in bill.lines]
        self.setAccessibleName(f"{bill.title}: Rp {bill.total}. {bill.under}")
        self.setAccessibleDescription("; ".join(said))


class PromiseBox(FocusBox):
    """The day by which the file is done, and why that day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft")
        self.title, self.date, self.why = _text("hint"), _text("promise", wrap=True), _text("", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(3)
        for part in (self.title, self.date, self.why):
            column.addWidget(part)

    def show_promise(self, promise: Promise | None) -> None:
        self.title.setText(self.tr("Selesai paling lambat"))
        self.date.setText(words.date_long(promise.date) if promise else "–")
        self.why.setText(promise.explanation() if promise else "")
        self.setAccessibleName(f"{self.title.text()} {self.date.text()}")
        self.setAccessibleDescription(self.why.text())


def _text(role: str, *, wrap: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label
