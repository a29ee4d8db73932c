"""The figures below the index: by element, by service and agency, and who answered."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.surveys import BEST, Element, ElementScore, SatisfactionIndex, half_up
from ptsp_desk.gui.surveys.charts import Bar
from ptsp_desk.gui.surveys.read import Result
from ptsp_desk.gui.widgets import rows

if TYPE_CHECKING:
    from ptsp_desk.operations.surveys import Part

NOTHING: Final = "–"
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


def tr(text: str) -> str:
    """Return a text of the page in the language of the window."""
    return QCoreApplication.translate("SurveyTables", text)


def fill_elements(grid: QGridLayout, result: Result) -> None:
    """Show each element's mean as a bar; the lowest is the first to mend, where they differ."""
    rows.clear(grid)
    titles = (("", _LEFT), (tr("Unsur"), _LEFT), ("", _LEFT), (tr("Rata-rata"), _RIGHT), ("n", _RIGHT))
    for column, (title, side) in enumerate((*titles, (tr("Urutan dari terendah"), _RIGHT), ("", _LEFT))):
        grid.addWidget(rows.text(title, "label", wraps=False), 0, column, side)
    for row, (element, score) in enumerate(zip(result.instrument.elements, result.index.elements, strict=True), 1):
        _fill_element(grid, row, element, score, is_first=score.rank == 1 and not result.index.is_level)
    if result.index.is_level:
        told = tr("Nilai semua unsur sama; tidak ada yang terendah atau tertinggi.")
    else:
        told = tr("Urutan 1 paling rendah; bila sama, yang lebih dulu dalam daftar unsur.")
    grid.addWidget(rows.text(told, "hint"), len(result.instrument.elements) + 1, 0, 1, 7)
    grid.setColumnMinimumWidth(6, 132)
    grid.setColumnStretch(1, 6)
    grid.setColumnStretch(2, 5)


def fill_parts(place: QVBoxLayout, title: str, parts: "Sequence[Part]", names: Mapping[str, str]) -> None:
    """Show the index of each part as a bar; of one that is hidden the reason, without its figures."""
    place.addWidget(rows.text(title, "subtitle"))
    card = QFrame()
    card.setProperty("role", "card")
    card.setAccessibleName(title)
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    for column in (0, 1):
        grid.setColumnStretch(column, 1)
    titles = ((tr("Nama"), _LEFT), ("", _LEFT), (tr("Nilai"), _RIGHT), (tr("Mutu"), _LEFT), ("n", _RIGHT))
    for column, (text, side) in enumerate(titles):
        grid.addWidget(rows.text(text, "label", wraps=False), 0, column, side)
    for row, part in enumerate(parts, 1):
        name = names.get(part.code, part.code) or tr("Tanpa jenis izin")
        _fill_part(grid, row, name, part.index)
    place.addWidget(card)
    if any(part.index.index is None for part in parts):
        told = tr("Yang disembunyikan kurang dari 5 jawaban, atau bisa dihitung dari jumlah seluruhnya.")
        place.addWidget(rows.text(told, "hint"))


def fill_profiles(place: QVBoxLayout, result: Result) -> None:
    """Show how many gave each answer about themselves."""
    if not any(result.profiles.values()):
        return
    place.addWidget(rows.text(tr("Responden"), "subtitle"))
    told = []
    for field in result.instrument.fields:
        counted = result.profiles.get(field.code, {})
        answers = [f"{option.name.id} {counted[option.code]}" for option in field.options if counted.get(option.code)]
        told.append((field.name.id, ", ".join(answers)))
    place.addWidget(rows.Facts(told))


def _fill_element(grid: QGridLayout, row: int, element: Element, score: ElementScore, *, is_first: bool) -> None:
    mean = NOTHING if score.mean is None else words.number(half_up(score.mean, 2))
    rank = str(score.rank) if score.rank else NOTHING
    urgent = tr("perbaiki lebih dulu") if is_first else ""
    bar = Bar(float(score.mean or 0) / BEST, first=is_first)
    told = tr("{code} {name}: rata-rata {mean} dari {n} jawaban, urutan {rank} {urgent}")
    bar.setAccessibleName(
        told.format(code=element.code, name=element.name.id, mean=mean, n=score.n, rank=rank, urgent=urgent).strip()
    )
    cells: tuple[tuple[QWidget, Qt.AlignmentFlag], ...] = (
        (rows.text(element.code, "hint", wraps=False), _LEFT),
        (rows.text(element.name.id, "strong" if is_first else ""), _MIDDLE),
        (bar, _MIDDLE),
        (rows.text(mean, "strong" if is_first else "", wraps=False), _RIGHT),
        (rows.text(words.amount(score.n), "hint", wraps=False), _RIGHT),
        (rows.text(rank, wraps=False), _RIGHT),
        (rows.text(urgent, "hint-warn", wraps=False), _LEFT),
    )
    for column, (cell, side) in enumerate(cells):
        grid.addWidget(cell, row, column, side)


def _fill_part(grid: QGridLayout, row: int, name: str, index: SatisfactionIndex) -> None:
    value = index.index
    bar = Bar(float(value or 0) / 100)
    shown = words.number(value) if value is not None else tr("disembunyikan")
    bar.setAccessibleName(f"{name}: {shown} {index.class_name}, n {index.n}")
    quality = f"{index.class_} · {index.class_name}" if index.class_ else ""
    cells: tuple[tuple[QWidget, Qt.AlignmentFlag], ...] = (
        (rows.text(name), _MIDDLE),
        (bar, _MIDDLE),
        (rows.text(shown, "" if value is not None else "hint", wraps=False), _RIGHT),
        (rows.text(quality, "hint", wraps=False), _LEFT),
        (rows.text(words.amount(index.n), "hint", wraps=False), _RIGHT),
    )
    for column, (cell, side) in enumerate(cells):
        grid.addWidget(cell, row, column, side)
