"""The panel that answers *mengapa*: the whole way to the fee and to the date, beside the form and not over it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.gui.registration.derivation import Paragraph
from ptsp_desk.gui.widgets.keybadge import KeyBadge


class WhyPanel(QFrame):
    """Headings and lines; arrows scroll, Esc closes."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "column")
        self.setAccessibleName(self.tr("Mengapa"))
        title = _label(self.tr("Mengapa"), "subtitle")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(KeyBadge("Esc"))
        head.addWidget(_label(self.tr("tutup"), "hint"))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 16, 16)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.paragraphs: tuple[Paragraph, ...] = ()
        self.setFocusProxy(self._scroll)
        self.hide()

    @property
    def text(self) -> str:
        """Everything that stands there, one line each."""
        return "\n".join(line for part in self.paragraphs for line in (part.heading, *part.lines))

    def show_paragraphs(self, paragraphs: Sequence[Paragraph]) -> None:
        if tuple(paragraphs) == self.paragraphs:
            return
        self.paragraphs = tuple(paragraphs)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for part in self.paragraphs:
            column.addSpacing(8)
            column.addWidget(_label(part.heading, "label"))
            for line in part.lines:
                column.addWidget(_label(line, ""))
        column.addStretch()
        self._scroll.setWidget(content)
        self._scroll.setAccessibleName(self.text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
