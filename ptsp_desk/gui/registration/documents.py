"""The middle column: the checklist, its keys, and the list of reasons that takes their place."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QWidget
from typing_extensions import override

from ptsp_desk.core.catalogue import Variant
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.gui.registration.checklist import Checklist
from ptsp_desk.gui.registration.checks import Check, checks, summary
from ptsp_desk.gui.widgets.keybadge import KeyBadge

_FAULTS: Final = tuple(Fault)


class Documents(QObject):
    """Ticks and reasons of one form, shown in a list; says ``changed`` after each key that changed one."""

    changed = Signal()
    summarised = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = Checklist(parent)
        self.list.setAccessibleName(self.tr("Kelengkapan"))
        self.list.ticked.connect(self._on_ticked)
        self.list.installEventFilter(self)
        self.legend = QStackedWidget(parent)
        self.legend.addWidget(self._keys())
        self.legend.addWidget(self._reasons())
        self._ticks: dict[str, DocumentState] = {}
        self._faults: dict[str, Fault] = {}
        self._variant: Variant | None = None
        self._day = date.min

    @property
    def ticks(self) -> dict[str, DocumentState]:
        return dict(self._ticks)

    @property
    def faults(self) -> dict[str, Fault]:
        return dict(self._faults)

    @property
    def rows(self) -> tuple[Check, ...]:
        return self.list.rows

    @property
    def asks_fault(self) -> bool:
        """Whether the digits pick a reason now."""
        return self.legend.currentIndex() == 1

    def show_documents(
        self, variant: Variant | None, day: date, ticks: Mapping[str, DocumentState], faults: Mapping[str, Fault]
    ) -> None:
        """Show a variant's requirements; ``day`` is the office's business day, from which follow-ups are due."""
        self._variant, self._day = variant, day
        known = {item.code for item in variant.requirements} if variant else set()
        self._ticks = {code: state for code, state in ticks.items() if code in known}
        self._faults = {code: fault for code, fault in faults.items() if code in known}
        self.legend.setCurrentIndex(0)
        self.legend.setVisible(variant is not None)
        self._show()

    def show_day(self, day: date) -> None:
        """Count from another business day: a form may stand open over midnight."""
        if day != self._day:
            self._day = day
            self._show()

    def focus_next_open(self) -> None:
        """Give the list the keyboard, on the first row that nobody has looked at yet."""
        if self.list.current is None or not self.list.current.is_open:
            self.list.go_to_next_open()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.asks_fault:
            return False
        if event.type() == QEvent.Type.FocusOut:
            self._end_fault(None)
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._pick(event)

    def _pick(self, event: QKeyEvent) -> bool:
        """Take a key as a reason; what is none ends the asking and does what it does elsewhere."""
        if event.isAutoRepeat():
            return True  # of the 2 that asked
        place = event.key() - Qt.Key.Key_1
        picked = _FAULTS[place] if 0 <= place < len(_FAULTS) else None
        passes = picked is None and event.key() not in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not passes:
            self._end_fault(picked)
        return not passes

    def _end_fault(self, fault: Fault | None) -> None:
        self.legend.setCurrentIndex(0)
        row = self.list.current
        if row is not None and fault is not None:
            self._faults[row.code] = fault
        self._show()
        self.list.go_to_next_open()
        self.changed.emit()

    def _on_ticked(self, ticked: tuple[str, DocumentState | None]) -> None:
        code, state = ticked
        self._faults.pop(code, None)
        if state is None:
            self._ticks.pop(code, None)
        else:
            self._ticks[code] = state
        self._show()
        if state is DocumentState.PROBLEM:
            self.legend.setCurrentIndex(1)
        elif state is not None:
            self.list.go_to_next_open()
        self.changed.emit()

    def _show(self) -> None:
        rows = checks(self._variant, self._ticks, self._faults, self._day) if self._variant else ()
        self.list.show_rows(rows)
        self.summarised.emit(summary(rows))

    def _keys(self) -> QWidget:
        keys = QWidget()
        row = QHBoxLayout(keys)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.setAlignment(Qt.AlignmentFlag.AlignTop)
        for key, words in (("1", self.tr("ada")), ("2", self.tr("bermasalah")), ("3", self.tr("tidak ada"))):
            row.addWidget(KeyBadge(key))
            row.addWidget(_hint(words))
            row.addSpacing(4)
        row.addStretch()
        return keys

    def _reasons(self) -> QWidget:
        reasons = QWidget()
        grid = QGridLayout(reasons)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place, fault in enumerate(_FAULTS):
            grid.addWidget(KeyBadge(str(place + 1)), place, 0)
            grid.addWidget(_hint(fault.label), place, 1)
        return reasons


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "hint")
    return label
