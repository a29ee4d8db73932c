"""The window in front of the applicant: it asks, keeps what was answered until it is stored, and thanks."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.answering.asked import Asked
from ptsp_desk.gui.answering.bar import Bar
from ptsp_desk.gui.answering.heading import Heading
from ptsp_desk.gui.answering.last_page import LastPage
from ptsp_desk.gui.answering.pages import ChoicePage, CommentPage, QuestionPage
from ptsp_desk.gui.answering.sheet import Kind, Sheet
from ptsp_desk.gui.answering.taking import Taking
from ptsp_desk.gui.answering.token_page import TokenPage
from ptsp_desk.gui.answering.touches import Touches
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_answering import Ui_Answering
from ptsp_desk.gui.widgets.entry import EnterMoves
from ptsp_desk.gui.widgets.pagearea import PageArea

if TYPE_CHECKING:
    from collections.abc import Callable

THANKS_MS: Final = 12_000
_PAUSE_MS: Final = 400
"""How long one sees what was chosen; a second tap or digit in that time answers nothing."""
_ROOMS = (("tiny", (800, 480)), ("small", (900, 680)))
_BARS = (72, 52)
"""How high top and bottom are, with room and without."""


class Screen(QWidget):
    """``lent`` says that it covers the desk's own monitor, whose keyboard is the applicant's meanwhile.

    Elsewhere it never takes the keyboard by itself: what an officer types must answer nothing.
    """

    ended = Signal()
    """Nobody is asked any more: it waits for the next one."""

    def __init__(self, context: Context, parent: QWidget | None = None, *, lent: bool) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.lent = self.has_keyboard = lent
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not lent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not lent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("guest", not lent)  # whoever touches it is nobody at the desk
        self.language = "id"
        self.sheet: Sheet | None = None
        self._asked: Asked | None = None
        self.ui = Ui_Answering()
        self.ui.setupUi(self)
        self.heading = Heading(self.ui, self)
        self.token, self.question, self.choice = TokenPage(self), QuestionPage(self), ChoicePage(self)
        self.comment, self.last = CommentPage(self), LastPage(self)
        self.page: QWidget = self.token
        """The one in front."""
        self._around: dict[QWidget, QWidget] = {page: PageArea(page) for page in (self.token, self.comment, self.last)}
        for page in (self.token, self.question, self.choice, self.comment, self.last):
            self.ui.pages.addWidget(self._around.get(page, page))
        slots: dict[str, Callable[[], None]] = {
            "answer_back": self._back, "answer_skip": self._skip, "save": self._send,
        }  # fmt: skip
        self.bar = Bar(self.ui.bottom_line, self, {**slots, "lock": self.end} if lent else slots)
        self.bar.show_keys(keys=lent)
        self.taking = Taking(context, self)
        self.touches = Touches(self)
        self.idle = self.touches.timer
        self.thanked = QTimer(self, singleShot=True, interval=THANKS_MS)
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()

    @property
    def is_asking(self) -> bool:
        """Whether somebody is answering, or what they answered isn't stored yet."""
        return self.sheet is not None

    def begin(self, asked: Asked) -> None:
        """Ask the first question, or wait for a token where it isn't known yet what about."""
        self._asked = asked
        self.thanked.stop()
        if asked.moment is None and not asked.token:
            self._wait()
        else:
            self.sheet = Sheet(asked)
            self._show_step()
        self.touches.watch(on=True)

    def set_keyboard(self, *, mine: bool) -> None:
        """Let the desk's keyboard answer here, or give it back."""
        had = self.isActiveWindow()
        self.has_keyboard = mine
        handle = self.windowHandle()
        if handle is not None:
            handle.setFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not mine)
        self.bar.show_keys(keys=mine)
        if self.sheet is not None and self.page is not self.last:
            self._show_step()
        desk = self.parentWidget()
        if mine:
            self.activateWindow()
        elif had and desk is not None:
            desk.activateWindow()

    def end(self) -> None:
        """Forget what isn't stored and wait for the next one."""
        self.touches.watch(on=False)
        self.thanked.stop()
        self.pause.stop()
        self.sheet = None
        self.language = "id"
        self.token.clear()
        self.comment.edit.clear()
        if self._asked is not None:
            self._wait()
        if not self.lent:
            self.set_keyboard(mine=False)
        self.ended.emit()

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        super().closeEvent(event)
        self.end()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()
        self.heading.fit()

    def _connect(self) -> None:
        self.idle.timeout.connect(self._on_idle)
        self.thanked.timeout.connect(self.end)
        self.pause.timeout.connect(self._forward)
        self.token.typed.connect(self.taking.open)
        self.token.edit.textChanged.connect(self._on_typing)
        self.question.chosen.connect(self._choose)
        self.choice.chosen.connect(self._choose)
        self.last.pressed.connect(self._on_last)
        self.bar.language_chosen.connect(self._on_language)
        self.taking.opened.connect(self._on_opened)
        self.taking.wrong_token.connect(self._on_wrong_token)
        self.taking.stored.connect(self._on_stored)
        self.taking.not_stored.connect(self._on_not_stored)
        self.taking.not_taken.connect(self._on_not_taken)
        for number in range(1, 10):
            shortcuts.bind(self, f"answer_{number}", partial(self._on_number, number))
        EnterMoves(self)

    def _fit(self) -> None:
        """Make words and bars smaller where there is less room."""
        room = next((name for name, least in _ROOMS if self.width() < least[0] or self.height() < least[1]), "")
        if (self.property("room") or "") == room:
            return
        self.setProperty("room", room)
        for bar in (self.ui.top, self.ui.bottom):
            bar.setFixedHeight(_BARS[bool(room)])
        self.last.has_room = not room
        for part in self.findChildren(QWidget):  # what stands in it looks at it too
            theme.restyle(part)

    # What is shown

    def _wait(self) -> None:
        assert self._asked is not None
        self.sheet = None
        self.heading.show_about(self.language, self._asked.office)
        self.token.show_waiting(self.language)
        self._show(self.token)
        self.token.edit.setFocus()

    def _show_step(self) -> None:
        sheet, language = self.sheet, self.language
        assert sheet is not None
        step, asked = sheet.step, sheet.asked
        self.heading.show_about(self.language, asked.office, asked.name_of(sheet.service))
        page: QWidget
        match step.kind:
            case Kind.QUESTION:
                page = self.question
                element, score = sheet.questions[step.place], sheet.scores[step.place]
                self.question.show_question(element, language, score, keys=self.has_keyboard)
            case Kind.COMMENT:
                page = self.comment
                self.comment.show_comment(language, sheet.comment)
            case _:
                page = self.choice
                title, choices, chosen = sheet.choices(language)
                self.choice.show_choices(title, choices, chosen, keys=self.has_keyboard)
        self._show(page)
        (self.comment.edit if page is self.comment else page).setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(page, page.accessibleName()))

    def _show(self, page: QWidget) -> None:
        self.page = page
        self.ui.pages.setCurrentWidget(self._around.get(page, page))
        sheet = self.sheet if page not in {self.token, self.last} else None
        is_over = page is self.last and self.sheet is None
        self.heading.show_progress(sheet, self.language)
        self.bar.show_acts(self.language, (sheet.acts if sheet else set()) | (set() if is_over else {"lock"}))
        self._show_languages(is_first=page is self.token or (sheet is not None and sheet.at == 0))

    def _show_languages(self, *, is_first: bool) -> None:
        """Offer the other languages before anything was answered."""
        asked = self.sheet.asked if self.sheet else self._asked
        self.bar.show_languages(asked.languages_beside(self.language) if asked is not None and is_first else ())

    # What is pressed

    def _on_language(self, language: str) -> None:
        self.language = language
        if self.sheet is None:
            self._wait()
        else:
            self._show_step()

    def _on_number(self, number: int) -> None:
        if self.page is self.question and number <= len(self.question.faces):
            self._choose(number)
        elif self.page is self.choice and (code := self.choice.code(number)) is not None:
            self._choose(code)

    def _choose(self, chosen: int | str) -> None:
        """Note an answer, which is seen to be marked before the next question comes."""
        sheet = self.sheet
        if sheet is None or self.pause.isActive():
            return
        sheet.choose(chosen)
        if isinstance(chosen, int):
            self.question.mark(chosen)
        else:
            self.choice.mark(chosen)
        self.pause.start()

    def _skip(self) -> None:
        assert self.sheet is not None
        if not self.pause.isActive():  # it would take back what was just answered
            self.sheet.skip()
            self._forward()

    def _back(self) -> None:
        sheet = self.sheet
        assert sheet is not None
        self.pause.stop()
        if sheet.step.kind is Kind.COMMENT:
            sheet.comment = self.comment.edit.toPlainText()
        if sheet.back():
            self._show_step()
        else:
            self._wait()

    def _forward(self) -> None:
        self.pause.stop()
        if self.sheet is None:
            return
        if self.sheet.forward():
            self._show_step()
        else:
            self._thank(stored=False)

    # What is stored

    def _on_opened(self, asked: Asked) -> None:
        if self.sheet is None and self.page is self.token and self.token.edit.text():
            self.token.clear()
            self.begin(asked)

    def _on_typing(self, text: str) -> None:
        """Let half a token not stand there for the next one."""
        if text:
            self.touches.watch(on=True)

    def _on_wrong_token(self, sentence: str) -> None:
        self.token.set_problem(sentence)
        self.token.edit.setFocus()

    def _send(self) -> None:
        sheet = self.sheet
        assert sheet is not None
        if self.page is self.comment:
            sheet.comment = self.comment.edit.toPlainText()
        self.last.show_saving(self.language)
        self._show(self.last)
        self.last.setFocus()
        self.taking.send(sheet)

    def _on_stored(self, sheet: Sheet) -> None:
        if self.sheet is sheet:
            self._thank(stored=True)

    def _on_not_stored(self, sheet: Sheet, sentence: str) -> None:
        if self.sheet is sheet:
            self._show_failure(sentence, may_help=True)

    def _on_not_taken(self, sheet: Sheet, sentence: str) -> None:
        if self.sheet is sheet:
            self.sheet = None
            self._show_failure(sentence, may_help=False)

    def _show_failure(self, sentence: str, *, may_help: bool) -> None:
        self.last.show_failure(self.language, sentence, may_help=may_help)
        self._show(self.last)
        self.last.button.setFocus()

    def _thank(self, *, stored: bool) -> None:
        assert self.sheet is not None
        office, self.sheet = self.sheet.asked.office, None
        self.touches.watch(on=False)
        self.thanked.start()
        self.last.show_thanks(self.language, office, stored=stored)
        self._show(self.last)
        self.last.button.setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.last, self.last.accessibleName()))

    def _on_last(self) -> None:
        if self.sheet is not None:
            self._send()
        else:
            self.end()

    def _on_idle(self) -> None:
        """Nobody is there any more; answers to every question are handed in, and tried again until they are stored."""
        if self.sheet is not None and self.sheet.is_complete:
            self.idle.start()
            self._send()
        else:
            self.end()
