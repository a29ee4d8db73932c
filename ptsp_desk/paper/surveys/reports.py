"""The report of a period: cover, chapters with charts, appendices."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import ColumnKind, shown
from ptsp_desk.core.surveys import chapters, sheets
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.core.surveys.processing import PROCESSING
from ptsp_desk.paper import letterhead, sheet, signatures, text
from ptsp_desk.paper.recaps import tables
from ptsp_desk.paper.sheet import Block, Column, Form, Laid, Matter
from ptsp_desk.paper.surveys import charts, plans, processing, results
from ptsp_desk.paper.surveys.charts import Bar
from ptsp_desk.paper.text import Align, Style

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from reportlab.pdfgen.canvas import Canvas

    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.sheets import Sheet
    from ptsp_desk.core.signatories import Signatory
    from ptsp_desk.core.surveys import SatisfactionIndex
    from ptsp_desk.core.surveys.chapters import Report

_COVER: Final = Style(text.HEADLINE.weight, 24)
_LOGO: Final = (92.0, 92.0)
_MOST_COLUMNS: Final = 12
_TOGETHER: Final = 18
"""Rows that stay on one sheet: those of the longest instrument do."""
_FEW_MONTHS: Final = 6
"""So many months fit on one sheet with the conclusion."""
_SCALES: Final = (1.0, 0.95)
_WIDE_SCALES: Final = (0.82,)


def lay_out(report: "Report", office: "Office", day: "date", signatory: "Signatory | None") -> list[Laid]:
    """Return cover, chapters and appendices, each on sheets of its own."""
    upright = replace(Form.report(), scales=_SCALES, widest=1.0)
    wide = replace(Form.wide_report(), scales=_WIDE_SCALES)
    made = [
        sheet.lay_out(upright, partial(_cover, report, office, day)),
        sheet.lay_out(upright, partial(_body, report, office, day, signatory)),
    ]
    period = report.survey.period
    return made + [sheet.lay_out(wide, partial(_appended, item, office, period)) for item in _appendices(report)]


@dataclass(frozen=True, slots=True)
class _Appendix:
    """``fill`` returns the heading that every sheet repeats, and what stands under it."""

    number: int
    title: str
    fill: Callable[[Column], tuple[Block, list[Block]]]

    @property
    def named(self) -> str:
        return f"Lampiran {self.number}"


def _appendices(report: "Report") -> Iterator[_Appendix]:
    survey = report.survey
    yield _Appendix(1, "Kuesioner", partial(_table_of, sheets.questionnaire(survey)))
    yield _Appendix(2, PROCESSING, partial(processing.blocks, survey, report.answers))
    services = sheets.service_elements(survey, report.services, report.names)
    yield _Appendix(3, services.title, partial(_table_of, services))
    voices = sheets.comments(survey, report.comments, report.told, report.officers)
    yield _Appendix(4, voices.title, partial(_table_of, voices))


def _table_of(item: "Sheet", column: Column) -> tuple[Block, list[Block]]:
    wide = tables.widths(item, tables.needs(item), column.width)
    return tables.heading(item, wide), [*tables.blocks(item, wide), *_notes(item, column.width)]


def _appended(item: _Appendix, office: "Office", period: str, column: Column, _copy: int) -> Matter:
    heading, rows = item.fill(column)
    left = f"{item.named} \N{MIDDLE DOT} {letterhead.SAMPLE_NOTE if office.sample else office.name}"
    lines = [
        sheet.paragraph(column.width, (item.named, text.LABEL), leads=True),
        sheet.paragraph(column.width, (item.title, text.LARGE), leads=True),
        sheet.paragraph(column.width, (period, text.LABEL), leads=True),
    ]
    what = f"{item.named}: {item.title.capitalize() if item.title.isupper() else item.title}"

    def head(at: int, count: int) -> Block:
        return tables.stacked(letterhead.continuation(column, what, at, count), heading)

    return Matter([*lines, heading, *rows], foot=partial(letterhead.foot, column, left), head=head)


def _cover(report: "Report", office: "Office", day: "date", column: Column, _copy: int) -> Matter:
    width = column.width
    kind = "SURVEI KEPUASAN MASYARAKAT" if report.survey.moment == HANDOVER else "PENILAIAN LOKET PENDAFTARAN"
    lines = [
        text.text(width, run)
        for run in (
            ("LAPORAN PELAKSANAAN", _COVER),
            (kind, _COVER),
            (report.survey.period.upper(), text.HEADLINE),
        )
    ]
    below = [
        text.text(width, run)
        for run in (
            (office.name.upper(), text.HEADLINE),
            (office.government.upper(), text.HEADLINE),
            (str(day.year), text.HEADLINE),
        )
        if run[0]
    ]
    height = column.height - 24

    def draw(canvas: "Canvas", x: float, top: float) -> None:
        y = top - height * 0.12
        if office.logo:
            letterhead.draw_logo(canvas, office.logo, (x + (width - _LOGO[0]) / 2, y), _LOGO)
        y -= _LOGO[1] + height * 0.1
        sheet.rule(canvas, x, y + 18, width, thickness=1.2)
        for line in lines:
            line.draw(canvas, x, y, Align.CENTRE)
            y -= line.height + 6
        sheet.rule(canvas, x, y - 10, width, thickness=1.2)
        y = top - height + sum(line.height for line in below)
        for line in below:
            line.draw(canvas, x, y, Align.CENTRE)
            y -= line.height
        if office.sample:
            tag = "CONTOH"
            letterhead.draw_tag(canvas, tag, x + width - letterhead.tag_width(tag), top)

    nothing = Block(0.0, lambda _canvas, _x, _top: None)
    return Matter([Block(height, draw)], foot=lambda _number, _count: nothing, head=lambda _number, _count: nothing)


def _body(
    report: "Report", office: "Office", day: "date", signatory: "Signatory | None", column: Column, _copy: int
) -> Matter:
    parts: list[tuple[str, Iterator[Block]]] = [
        ("Pendahuluan", _introduction(report, column)),
        ("Metodologi", _method(report, column)),
        ("Profil responden", _respondents(report, column)),
        ("Hasil survei", _results(report, column)),
        ("Rekap saran dan keluhan", _said([chapters.voices(report)], column)),
        ("Analisis dan rencana tindak lanjut", _analysis(report, column)),
        ("Tren nilai", _trend(report, column)),
        ("Kesimpulan", _said(chapters.conclusion(report), column, leads=True)),  # they are what is signed
    ]
    blocks = [
        block for number, (title, held) in enumerate(parts, 1) for block in (_chapter(number, title, column), *held)
    ]
    blocks.append(signatures.block(column, office, day, signatory, gap=22))
    left = letterhead.SAMPLE_NOTE if office.sample else office.name
    what = f"Laporan survei kepuasan masyarakat, {report.survey.period}"
    return Matter(
        blocks,
        foot=partial(letterhead.foot, column, left),
        head=partial(letterhead.continuation, column, what),
    )


_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")


def _chapter(number: int, title: str, column: Column) -> Block:
    return sheet.paragraph(
        column.width, (f"Bab {_ROMAN[number - 1]}  {title}", text.HEADLINE), gap=26 if number > 1 else 0, leads=True
    )


def _section(title: str, column: Column) -> Block:
    return sheet.heading(column.width, title, gap=14)


def _said(sentences: "Iterator[str] | Sequence[str]", column: Column, *, leads: bool = False) -> Iterator[Block]:
    for sentence in sentences:
        yield sheet.paragraph(column.width, (sentence, text.BODY), gap=6, leads=leads)


def _introduction(report: "Report", column: Column) -> Iterator[Block]:
    yield _section("Latar belakang", column)
    yield from _said(chapters.background(report), column)
    yield _section("Dasar hukum", column)
    yield from _said([f"{number}. {rule}" for number, rule in enumerate(chapters.grounds(report), 1)], column)
    yield _section("Maksud dan tujuan", column)
    yield from _said([chapters.aims()], column)


def _method(report: "Report", column: Column) -> Iterator[Block]:
    yield _section("Pelaksana, cara, dan perhitungan", column)
    *told, sample = chapters.method(report)
    yield from _said(told, column)
    yield _section("Sampel", column)
    yield from _said([sample], column)
    yield _section("Nilai persepsi, interval, mutu, dan kinerja", column)
    yield from _table(sheets.perception(report.survey.instrument), column, part=0.66)


def _respondents(report: "Report", column: Column) -> Iterator[Block]:
    n, told = report.survey.index.n, sheets.profiles(report.survey)
    if not told:
        yield from _said([chapters.nihil(report.survey) or "Data responden tidak diisi."], column)
        return
    yield sheet.paragraph(column.width, (f"Jumlah responden {words.amount(n)} orang.", text.BODY), gap=6, leads=True)
    between = 24.0
    each = (column.width - between) / 2
    lists = [_profile(name, held, n, each) for name, held in told]
    for place in range(0, len(lists), 2):
        yield charts.beside(column.width, [*lists[place : place + 2], []][:2], between, gap=14)


def _profile(name: str, held: "Sequence[tuple[str, int, Decimal | None]]", n: int, width: float) -> list[Block]:
    items = [
        Bar(option, f"{words.amount(count)} ({shown(part, ColumnKind.PERCENT)})", count / n)
        for option, count, part in held
    ]
    return [sheet.heading(width, name), *charts.bars(width, items, figures=66)]


def _results(report: "Report", column: Column) -> Iterator[Block]:
    survey = report.survey
    if not survey.is_shown:
        yield from _said([chapters.nihil(survey)], column)
        return
    yield _section(survey.value_title, column)
    yield from _said([chapters.result(survey)], column)
    yield from results.elements(survey, column.width)
    yield _section("Nilai dan peringkat tiap unsur", column)
    yield from _table(sheets.elements(survey), column)
    yield _section("Hasil per layanan", column)
    yield from _table(sheets.services(survey, report.services, report.names), column)
    if report.oddities:
        yield _section("Catatan mutu data", column)
        yield from _said(report.oddities, column)


def _analysis(report: "Report", column: Column) -> Iterator[Block]:
    survey = report.survey
    if not survey.is_shown:
        yield from _said([chapters.nihil(survey)], column)
        return
    yield _section("Kelemahan dan kelebihan", column)
    yield from _said(chapters.differences(survey), column)
    yield _section("Rencana tindak lanjut", column)
    yield from plans.table(sheets.plan(survey), column)
    yield sheet.paragraph(column.width, ("I sampai IV: triwulan pelaksanaan; beri tanda centang.", text.SMALL), gap=4)


def _trend(report: "Report", column: Column) -> Iterator[Block]:
    """Yield how the value moved; the last of it stays with the conclusion, which would else be alone on a sheet."""
    *held, last = _moved(report, column)
    yield from held
    yield replace(last, leads=True)


def _moved(report: "Report", column: Column) -> Iterator[Block]:
    if not report.survey.is_shown:
        yield from _said([chapters.nihil(report.survey)], column)
        return
    *months, note = _times("Per bulan", report, report.months, column)
    has_earlier = len(report.earlier) > 1
    yield from months
    yield replace(note, leads=not has_earlier and len(report.months) <= _FEW_MONTHS)
    if has_earlier:
        yield from _times("Dibanding masa sebelumnya", report, report.earlier, column)
    else:
        yield from _said(["Belum ada masa sebelumnya yang sama panjang untuk dibandingkan."], column)


def _times(
    title: str, report: "Report", parts: "Sequence[tuple[str, SatisfactionIndex]]", column: Column
) -> Iterator[Block]:
    yield _section(title, column)
    drawn = charts.columns(column.width, [_time(*part) for part in parts[-_MOST_COLUMNS:]], gap=8)
    yield replace(drawn, leads=True)
    yield from _table(sheets.trend(report.survey, title, parts), column)


def _time(name: str, part: "SatisfactionIndex") -> Bar:
    height = None if part.index is None else float(part.index / 100)
    return Bar(name, sheets.figure(part.index), height, below=f"n {words.amount(part.n)}")


def _table(item: "Sheet", column: Column, part: float = 1.0) -> Iterator[Block]:
    """Yield a table of the text, over that part of its width; a short one stays on one sheet."""
    heading, rows = _table_of(item, replace(column, width=column.width * part))
    yield heading
    *held, last = rows
    short = len(held) <= _TOGETHER
    yield from (replace(row, leads=row.leads or short) for row in held)
    yield last


def _notes(item: "Sheet", width: float) -> Iterator[Block]:
    yield sheet.paragraph(width, (" ".join(item.notes) or " ", text.SMALL), gap=5)
