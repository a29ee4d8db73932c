"""The result sheet for the wall: the index so large that it is read from the queue, and what it stands on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.surveys import BEST, chapters, sheets
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.paper import letterhead, sheet, signatures, text
from ptsp_desk.paper.fonts import Weight
from ptsp_desk.paper.sheet import Block, Column, Matter
from ptsp_desk.paper.surveys import charts
from ptsp_desk.paper.surveys.charts import Bar
from ptsp_desk.paper.text import Align, Style

if TYPE_CHECKING:
    from datetime import date

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.signatories import Signatory
    from ptsp_desk.core.surveys.sheets import Survey

_INDEX: Final = Style(Weight.BOLD, 84)
_CLASS: Final = Style(Weight.BOLD, 40)
_SHOWN_FIELDS: Final = ("Jenis kelamin", "Pendidikan")
"""What of the respondents the wall tells."""


def compose(
    survey: "Survey", office: "Office", day: "date", signatory: "Signatory | None", column: Column, _copy: int
) -> Matter:
    """Return the sheet of one period."""
    width = column.width
    blocks = [
        letterhead.letterhead(office, column),
        *_titles(survey, width),
        _figure(survey, width),
        *elements(survey, width),
        _respondents(survey, width),
        _centred(width, (chapters.THANKS, text.HEADING), gap=14),
        signatures.block(column, office, day, signatory, beside=" ".join(_notes(survey)), gap=14),
    ]
    left = letterhead.SAMPLE_NOTE if office.sample else office.name
    return Matter(
        blocks,
        foot=lambda number, count: letterhead.foot(column, left, number, count),
        head=lambda number, count: letterhead.continuation(column, survey.period, number, count),
    )


def elements(survey: "Survey", width: float) -> Iterator[Block]:
    """Yield a bar an element, in the rule's order; the first to mend are striped."""
    if not survey.is_shown:
        return
    urgent = {element.code for element, _ in survey.urgent()}
    items = [
        Bar(
            f"{element.code} {element.name.id}",
            sheets.figure(score.mean),
            None if score.mean is None else float(score.mean / BEST),
            element.code in urgent,
        )
        for element, score in zip(survey.instrument.elements, survey.index.elements, strict=True)
    ]
    told = "semua sama" if survey.index.is_level else "bergaris: pertama diperbaiki"
    yield sheet.heading(width, "Nilai rata-rata tiap unsur, 1 sampai 4", told, gap=14)
    yield from charts.bars(width, items, names=0.5)


def _titles(survey: "Survey", width: float) -> Iterator[Block]:
    is_skm = survey.moment == HANDOVER
    title = "INDEKS KEPUASAN MASYARAKAT (IKM)" if is_skm else "PENILAIAN LOKET PENDAFTARAN"
    yield _centred(width, (title, text.HEADLINE), gap=12, leads=True)
    days = f"{words.date_plain(survey.first)} – {words.date_plain(survey.last)}"
    said = survey.period if days in survey.period else f"{survey.period} ({days})"
    yield _centred(width, (f"Periode survei: {said}", text.TITLE), gap=2, leads=True)


def _figure(survey: "Survey", width: float) -> Block:
    """Return the index with its class in a box; without one what there is to say instead."""
    found = survey.index
    if found.index is None:
        said = chapters.nihil(survey) or found.reason
        return _box(width, text.text(width - 40, (said, text.LARGE)), None)
    pad = 26.0
    figure = text.text(width * 0.58 - pad, (words.number(found.index), _INDEX))
    aside = [
        text.text(width * 0.42 - pad, run)
        for run in (
            ("Mutu pelayanan", text.LABEL),
            (found.class_, _CLASS),
            ("Kinerja unit pelayanan", text.LABEL),
            (found.class_name, text.HEADLINE),
        )
    ]
    return _box(width, figure, aside)


def _box(width: float, main: text.Text, aside: list[text.Text] | None) -> Block:
    pad = 14.0
    stack = sum(line.height for line in aside or ())
    inner = max(main.height, stack)
    height = inner + 2 * pad

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        canvas.setStrokeColor(text.INK)
        canvas.setLineWidth(1.2)
        canvas.roundRect(x, top - height, width, height, 8)
        main.draw(canvas, x + (26 if aside else 20), top - pad - (inner - main.height) / 2, Align.CENTRE)
        y = top - pad - (inner - stack) / 2
        for line in aside or ():
            line.draw(canvas, x + width * 0.6, y, Align.CENTRE)
            y -= line.height

    return Block(height, draw, gap=10)


def _respondents(survey: "Survey", width: float) -> Block:
    between = 28.0
    each = (width - between) / 2
    told = {name: held for name, held in sheets.profiles(survey) if name in _SHOWN_FIELDS}
    left = [sheet.heading(each, "Responden"), *_facts(survey, each)]
    left += [_pair(each, _full(name), words.amount(count)) for name, count, _ in told.get(_SHOWN_FIELDS[0], ())]
    right = [sheet.heading(each, _SHOWN_FIELDS[1])]
    right += [_pair(each, name, words.amount(count)) for name, count, _ in told.get(_SHOWN_FIELDS[1], ())]
    lists = [left, right] if len(right) > 1 else [left]
    return charts.beside(width, lists, between, gap=14)


def _full(name: str) -> str:
    """Return the answer as it is understood without its question above it."""
    return "Jenis kelamin tidak diisi" if name == sheets.LEFT_OUT else name


def _facts(survey: "Survey", width: float) -> Iterator[Block]:
    found, sample = survey.index, survey.index.sample
    yield _pair(width, "Jumlah responden", words.amount(found.n))
    if sample.population is not None and sample.required is not None:
        yield _pair(width, "Yang dilayani", words.amount(sample.population))
        yield _pair(width, "Sampel yang diperlukan", f"{words.amount(sample.required)}, {sheets.reached(survey)}")


def _pair(width: float, name: str, said: str) -> Block:
    value = text.text(text.BODY.width(said) + 0.01, (said, text.BODY))
    label = text.text(width - value.width - 6, (name, text.LABEL))

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        label.draw(canvas, x, top)
        value.draw(canvas, x + width - value.width, top)

    return Block(max(label.height, value.height) + 1.5, draw)


def _notes(survey: "Survey") -> Iterator[str]:
    yield f"{survey.instrument.rule}. Bobot tiap unsur {survey.weight}."
    if survey.index.interval:
        yield f"Selang kepercayaan 95 %: {sheets.interval(survey.index)}."
    if survey.is_shown and not survey.index.is_level:
        yield f"Bergaris: {sheets.MOST_URGENT} terendah; bila sama, yang lebih dulu dalam daftar unsur."


def _centred(width: float, run: text.Run, gap: float, *, leads: bool = False) -> Block:
    lines = text.text(width, run)
    return Block(lines.height, lambda canvas, x, top: lines.draw(canvas, x, top, Align.CENTRE), gap, leads)
