"""The question after a power cut: there is a form that was never registered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from ptsp_desk.gui.widgets.keybadge import KeyBadge
from ptsp_desk.gui.widgets.passing import begins_word, pass_on


class RecoveryBar(QFrame):
    """Three answers, by letter, by Enter or by click; it stands above the form and blocks nothing.

    Any other letter or digit is the beginning of another form: it answers *later*, and is typed there. B throws away
    only when it is pressed twice, since it may begin a name.
    """

    answered = Signal(str)  # restore | discard | later

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft-warn")
        self.setAccessibleName(self.tr("Isian yang belum disimpan"))
        self._text = QLabel(self)
        self._text.setProperty("role", "strong")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        self._answers = {
            Qt.Key.Key_P: ("restore", self.tr("Pulihkan")),
            Qt.Key.Key_B: ("discard", self.tr("Buang")),
            Qt.Key.Key_N: ("later", self.tr("Nanti")),
        }
        self.buttons: list[QPushButton] = []
        for key, (answer, text) in self._answers.items():
            button = QPushButton(text, self)
            button.clicked.connect(lambda _=False, said=answer: self.answer(said))
            row.addWidget(KeyBadge(chr(key)))
            row.addWidget(button)
            self.buttons.append(button)
        self._is_sure = False
        self.hide()

    def ask(self, question: str, *, takes_keyboard: bool) -> None:
        """Show the question; where it takes the keyboard, its first answer does."""
        self._text.setText(question)
        self.buttons[0].setAccessibleDescription(question)
        self.show()
        self._set_sure(sure=False)
        if takes_keyboard:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self._answers.get(Qt.Key(event.key()))
        if answer is not None and answer[0] == "discard" and not self._is_sure and not event.modifiers():
            self._set_sure(sure=True)
        elif answer is not None and not event.modifiers():
            self.answer(answer[0])
        elif begins_word(event):
            self.answer("later")
            pass_on(event, self)
        else:
            super().keyPressEvent(event)

    def _set_sure(self, *, sure: bool) -> None:
        self._is_sure = sure
        self.buttons[1].setText(self.tr("Buang: tekan B sekali lagi") if sure else self.tr("Buang"))

    def answer(self, answer: str) -> None:
        """Close the question with this answer."""
        self.hide()
        self.answered.emit(answer)
