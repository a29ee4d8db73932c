"""The rows of the page: what is ready, and what a closing would find."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.days import Closing
from ptsp_desk.core.readiness import Check, State
from ptsp_desk.gui.widgets import rows

_SIGNS: Final = {State.OK: "✓", State.WARN: "!", State.BAD: "×"}


class Panel(QWidget):
    """The rows of the readiness panel: a sign, what it is, how it stands, what to do about it."""

    def __init__(self, checks: Iterable[Check], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(1, 112)
        grid.setColumnStretch(2, 1)
        for place, check in enumerate(checks):
            row = place * 2
            sign = rows.tick(_SIGNS[check.state], check.state.value)
            told = QWidget()
            lines = QVBoxLayout(told)
            lines.setContentsMargins(0, 8, 0, 8)
            lines.setSpacing(2)
            lines.addWidget(rows.text(check.says))
            if check.does:
                lines.addWidget(rows.text(check.does, f"hint-{check.state.value}"))
            told.setAccessibleName(f"{_name(check)}: {check.says} {check.does}".strip())
            grid.addWidget(_lowered(sign), row, 0)
            grid.addWidget(_lowered(rows.text(_name(check), "label", wraps=False)), row, 1)
            grid.addWidget(told, row, 2)
            grid.addWidget(rows.line(), row + 1, 0, 1, 3)


def closing_facts(closing: Closing) -> list[tuple[str, str]]:
    """Return what the numbers of the day are, as label and fact."""
    numbers = closing.numbers
    span = f"{numbers.first} {tr('sampai')} {numbers.last}" if numbers.first != numbers.last else numbers.first
    gaps = sum(len(series.gaps) for series in numbers.series)
    used = tr("{used} dipakai, {void} batal").format(used=words.amount(numbers.used), void=words.amount(numbers.void))
    return [
        (tr("Nomor hari ini"), span or tr("belum ada")),
        (tr("Pemakaian"), used if span else ""),
        (tr("Urutan nomor"), tr("tanpa celah") if not gaps else tr("{n} celah").format(n=gaps)),
        (tr("Belum terbukti"), tr("{n} kertas").format(n=len(closing.unconfirmed)) if closing.unconfirmed else ""),
        (tr("Diparkir"), tr("{n} isian").format(n=closing.parked) if closing.parked else ""),
        (tr("Belum terkirim"), tr("{n} catatan").format(n=words.amount(closing.unsent)) if closing.unsent else ""),
    ]


def tr(text: str) -> str:
    """Return a text of the page in the language of the window."""
    return QCoreApplication.translate("Days", text)


def _name(check: Check) -> str:
    return {
        "printer": tr("Printer"),
        "clock": tr("Jam komputer"),
        "backup": tr("Cadangan"),
        "unsent": tr("Pengiriman"),
        "holidays": tr("Hari libur"),
        "tariffs": tr("Layanan, tarif"),
        "disk": tr("Ruang disk"),
    }[check.code]


def _lowered(inner: QWidget) -> QWidget:
    """Put a widget on the line of the first words beside it."""
    place = QWidget()
    lines = QVBoxLayout(place)
    lines.setContentsMargins(0, 8, 0, 8)
    lines.addWidget(inner)
    lines.addStretch()
    return place
