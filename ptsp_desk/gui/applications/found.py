"""The list of applications that match: two lines each."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ptsp_desk.core import look, words
from ptsp_desk.core.applications.records import Listed
from ptsp_desk.core.applications.stages import RULES
from ptsp_desk.core.applications.timeline import stage_words
from ptsp_desk.gui import theme
from ptsp_desk.gui.applications.detail import stage_state
from ptsp_desk.gui.widgets.tables import Column, RecordsModel

Index = QModelIndex | QPersistentModelIndex
_HEIGHT: Final = 54
_INSET: Final = 10
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_DAY_WIDTH: Final = 52


class FoundModel(RecordsModel[Listed]):
    """Applications in the order given; the first column stands for the whole row in a list."""

    def __init__(self, parent: QObject) -> None:
        titles = (
            parent.tr("Nomor"),
            parent.tr("Nama"),
            parent.tr("Layanan"),
            parent.tr("Diterima"),
            parent.tr("Tahap"),
        )
        texts = (
            lambda item: item.number,
            lambda item: item.applicant.name,
            lambda item: item.service,
            lambda item: words.date_plain(item.business_day),
            stage_words,
        )
        super().__init__([Column(title, said) for title, said in zip(titles, texts, strict=True)], parent)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.UserRole:
            return self.record(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = index.row()
            return ", ".join(str(super(FoundModel, self).data(self.index(row, place))) for place in range(5))
        return super().data(index, role)

    def row_of(self, number: str) -> int:
        """Return the row of an application, -1 where it isn't listed."""
        rows = (row for row in range(self.rowCount()) if self.record(row).number == number)
        return next(rows, -1)


class FoundLines(QStyledItemDelegate):
    """Paints an application: the name and its stage, below them number, service and day."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Listed = index.data(Qt.ItemDataRole.UserRole)
        colours, area = theme.palette(), QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.soft))
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        upper = QRect(area.left() + _INSET, area.top() + 7, area.width() - 2 * _INSET, 20)
        lower = upper.translated(0, 20)
        small = QFont(painter.font())
        small.setPixelSize(look.SCREEN_SIZES[0])
        strong = QFont(painter.font())
        strong.setWeight(QFont.Weight.DemiBold)
        state = {"ok": colours.ok, "warn": colours.warn, "bad": colours.bad}.get(stage_state(item), colours.ink2)
        stage = RULES[item.stage].name
        _write(painter, (small, state), lower, stage, _RIGHT)
        taken = painter.fontMetrics().horizontalAdvance(stage) + 12
        before_day = upper.adjusted(0, 0, -_DAY_WIDTH, 0)
        _write(painter, (strong, colours.ink), before_day, item.applicant.name, _LEFT)
        _write(painter, (small, colours.ink2), upper, words.date_short(item.business_day), _RIGHT)
        told = f"{item.number} · {item.service}"
        _write(painter, (small, colours.ink2), lower.adjusted(0, 0, -taken, 0), told, _LEFT)
        painter.restore()


def _write(painter: QPainter, style: tuple[QFont, str], area: QRect, words_: str, side: Qt.AlignmentFlag) -> None:
    font, colour = style
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words_, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(side), shown)
