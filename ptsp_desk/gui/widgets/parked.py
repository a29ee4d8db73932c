"""The parked forms in the top bar: each by its slot, which is also its key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from ptsp_desk.gui import shortcuts, theme

_LETTERS = range(24, 5, -1)
_AROUND, _BETWEEN = 22, 6


@dataclass(frozen=True, slots=True)
class Parked:
    """A form in its slot, and for how many minutes it has been waiting."""

    slot: int
    title: str
    minutes: int


class ParkedChips(QWidget):
    """A chip a form. Without room titles are cut, then the minutes go, then the titles; the slot always stands."""

    taken = Signal(int)  # the slot

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parked: tuple[Parked, ...] = ()
        self.chips: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_BETWEEN)
        self._line.addStretch()
        self._line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_parked(self, parked: Sequence[Parked]) -> None:
        """Show other forms; the same ones keep their chips, and the keyboard with them."""
        if self._parked == tuple(parked):
            return
        self._parked = tuple(parked)
        for chip in self.chips:
            self._line.removeWidget(chip)
            chip.deleteLater()
        self.chips = [self._chip(form) for form in self._parked]
        self.setVisible(bool(self.chips))
        self._fit()
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._size(next(self._sayings(), []))

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size([str(form.slot) for form in self._parked])

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

    def _chip(self, form: Parked) -> QPushButton:
        chip = QPushButton(self)
        theme.restyle(chip, role="chip")
        chip.setToolTip(f"{form.title} ({shortcuts.shortcut(f'park_{form.slot}').shown})")
        chip.setAccessibleName(self._said(form, form.title))
        chip.clicked.connect(partial(self.taken.emit, form.slot))
        self._line.insertWidget(self._line.count() - 1, chip)  # before the room that is left over
        return chip

    def _fit(self) -> None:
        """Say as much on the chips as there is room for."""
        sayings = list(self._sayings())
        fitting = (said for said in sayings if self._size(said).width() <= self.width())
        for chip, text in zip(self.chips, next(fitting, sayings[-1]), strict=True):
            chip.setText(text)
            chip.setFixedWidth(self._width(text))

    def _sayings(self) -> Iterator[list[str]]:
        """Yield what could stand on the chips, the longest first."""
        for letters in _LETTERS:
            yield [self._said(form, _cut(form.title, letters)) for form in self._parked]
        for letters in _LETTERS:
            yield [
                self.tr("{slot} · {title}").format(slot=form.slot, title=_cut(form.title, letters))
                for form in self._parked
            ]
        yield [str(form.slot) for form in self._parked]

    def _said(self, form: Parked, title: str) -> str:
        return self.tr("{slot} · {title}, {minutes} mnt").format(slot=form.slot, title=title, minutes=form.minutes)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + _AROUND

    def _size(self, texts: Sequence[str]) -> QSize:
        width = sum(self._width(text) + _BETWEEN for text in texts) - _BETWEEN
        return QSize(max(0, width), self._line.sizeHint().height())


def _cut(title: str, letters: int) -> str:
    return title if len(title) <= letters else f"{title[: letters - 1]}…"
