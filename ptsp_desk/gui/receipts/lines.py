"""The queue as a list: what each paper is, how far it has come, and why one failed."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ptsp_desk.core import look
from ptsp_desk.core.prints import Print, PrintState
from ptsp_desk.gui import theme
from ptsp_desk.gui.receipts.wanted import Queue, subject_name
from ptsp_desk.gui.widgets.choices import Choice

translate = QCoreApplication.translate
_ROW, _SQUARE, _INSET, _LINE, _RING = 56, 20, 12, 20, 3
_SIGNS = {PrintState.CONFIRMED: "✓", PrintState.PRINTED: "○", PrintState.WAITING: "…", PrintState.FAILED: "!"}


def choice(paper: Print, queue: Queue) -> Choice:
    """Return a paper as a line of the list."""
    return Choice(paper, subject_name(paper.kind, paper.subject), _detail(paper, queue), paper.state.label)


def size_name(size: str) -> str:
    """Return ``A5`` or ``58 mm``."""
    return f"{size.removesuffix('mm')} mm" if size.endswith("mm") else size.upper()


def _detail(paper: Print, queue: Queue) -> str:
    if paper.state is PrintState.FAILED:
        return paper.error
    at = paper.confirmed_at or paper.printed_at or paper.queued_at
    return " · ".join(filter(None, (paper.kind.label, paper.which, size_name(paper.size), queue.moment(at))))


class PrintLines(QStyledItemDelegate):
    """Paints a paper: a square with the sign of its state, its number, its state in words, a line below."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: Choice = index.data(Qt.ItemDataRole.UserRole)
        state, area = line.record.state, option.rect  # type: ignore[attr-defined]
        colours = theme.palette()
        text, ground = _colours(state)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(area.adjusted(_RING, _RING, -_RING, -_RING), 4, 4)
        font, small = QFont(painter.font()), QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(look.SCREEN_SIZES[0])
        square = QRect(area.left() + _INSET, area.top() + 9, _SQUARE, _SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(square, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(text))
        painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), _SIGNS[state])
        first = QRect(square.right() + _INSET, area.top() + 8, area.right() - square.right() - 2 * _INSET, _LINE + 2)
        painter.setPen(QColor(colours.ink))
        _write(painter, first, line.text, Qt.AlignmentFlag.AlignLeft)
        painter.setFont(small)
        painter.setPen(QColor(text if state is not PrintState.PRINTED else colours.ink2))
        _write(painter, first, line.aside, Qt.AlignmentFlag.AlignRight)
        painter.setPen(QColor(colours.warn if state is PrintState.FAILED else colours.ink2))
        _write(painter, first.translated(0, _LINE), line.detail, Qt.AlignmentFlag.AlignLeft)
        painter.restore()


def _colours(state: PrintState) -> tuple[str, str]:
    """Return the colours of a state: text and ground."""
    colours = theme.palette()
    return {
        PrintState.CONFIRMED: (colours.ok, colours.ok_soft),
        PrintState.PRINTED: (colours.ink2, colours.bg),
        PrintState.WAITING: (colours.warn, colours.warn_soft),
        PrintState.FAILED: (colours.warn, colours.warn_soft),
    }[state]


def _write(painter: QPainter, area: QRect, text: str, side: Qt.AlignmentFlag) -> None:
    short = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), short)
