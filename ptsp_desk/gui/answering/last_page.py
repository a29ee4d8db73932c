"""What stands after the last question: thanks and the office's pledge, or what went wrong."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core.surveys import BEST
from ptsp_desk.gui import theme
from ptsp_desk.gui.answering import said
from ptsp_desk.gui.answering.pages import centred, label
from ptsp_desk.gui.widgets.faces import draw_face

_WIDTH, _FACE = 860, 88


class _Smile(QWidget):
    """The best face, without words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_FACE + 8)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_face(QPainter(self), BEST, middle, _FACE / 2 - 4, QColor(theme.palette().primary))


class LastPage(QWidget):
    """Thanks come after the answer is on the disk, never before."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.has_room = True
        self.smile = _Smile(self)
        self.title, self.text, self.detail = label("public-title"), label("public-text"), label("public-hint")
        self.pledge = QFrame(self)
        self.pledge_name, self.pledge_text = label("public-subtitle"), label("public-text")
        self.office = label("public-hint")
        self.button = QPushButton(self)
        theme.restyle(self.button, role="public-primary")
        self.button.clicked.connect(self.pressed)
        pledge = QVBoxLayout(self.pledge)
        pledge.setContentsMargins(32, 24, 32, 24)
        pledge.setSpacing(8)
        for part in (self.pledge_name, self.pledge_text, self.office):
            pledge.addWidget(part)
        theme.restyle(self.pledge, role="public-card")
        lines = QVBoxLayout(self)
        lines.setContentsMargins(48, 0, 48, 0)
        lines.setSpacing(12)
        lines.addStretch(1)
        lines.addWidget(self.smile)
        lines.addLayout(centred(self.title, 1000))
        lines.addLayout(centred(self.text, _WIDTH))
        lines.addLayout(centred(self.detail, _WIDTH))
        lines.addSpacing(20)
        lines.addLayout(centred(self.pledge, _WIDTH))
        lines.addSpacing(20)
        lines.addLayout(centred(self.button, 280))
        lines.addStretch(1)

    def show_saving(self, language: str) -> None:
        """Say that the answers are on their way."""
        self._show(said.SAVING.said(language), "", "")

    def show_thanks(self, language: str, office: str, *, stored: bool) -> None:
        """Thank, and say what the office has pledged."""
        told = said.STORED if stored else said.NOTHING_STORED
        self._show(said.THANKS.said(language), told.said(language), said.DONE.said(language))
        self.pledge_name.setText(said.PLEDGE_NAME.said(language))
        self.pledge_text.setText(said.PLEDGE.said(language))
        self.office.setText(office)
        self.smile.setVisible(self.has_room)
        self.pledge.show()

    def show_failure(self, language: str, sentence: str, *, may_help: bool) -> None:
        """Say why nothing was stored; ``may_help`` says that trying again may."""
        title, button = (said.NOT_STORED, said.AGAIN) if may_help else (said.NOT_TAKEN, said.DONE)
        self._show(title.said(language), said.KEPT.said(language) if may_help else "", button.said(language))
        self.detail.setText(sentence)
        self.detail.show()

    def _show(self, title: str, text: str, button: str) -> None:
        self.title.setText(title)
        self.setAccessibleName(f"{title}. {text}")
        self.text.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.text.setVisible(bool(text))
        self.detail.hide()
        self.smile.hide()
        self.pledge.hide()
