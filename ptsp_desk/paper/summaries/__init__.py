"""The ringkasan harian: what the office head reads and signs in the evening, with the balance that anyone can check."""

from functools import partial
from typing import TYPE_CHECKING

from ptsp_desk.core import words
from ptsp_desk.paper import letterhead, sheet
from ptsp_desk.paper.sheet import Block, Column, Form, Matter
from ptsp_desk.paper.summaries import attention, bars, head, tables

if TYPE_CHECKING:
    from ptsp_desk.core.offices import Office
    from ptsp_desk.core.signatories import Signatory
    from ptsp_desk.core.summaries import DailySummary, Names


def render(summary: "DailySummary", office: "Office", names: "Names", signatory: "Signatory | None" = None) -> bytes:
    """Return the PDF, A4. One of a closed day is the same every time it is made."""
    compose = partial(_compose, summary, office, names, signatory)
    return sheet.render(Form.report(), compose, _title(summary), office.name)


def _compose(
    summary: "DailySummary",
    office: "Office",
    names: "Names",
    signatory: "Signatory | None",
    column: Column,
    _copy: int,
) -> Matter:
    return Matter(
        list(_blocks(summary, office, names, signatory, column)),
        foot=partial(letterhead.foot, column, _made(summary, office)),
        head=partial(letterhead.continuation, column, _title(summary)),
    )


def _blocks(
    summary: "DailySummary", office: "Office", names: "Names", signatory: "Signatory | None", column: Column
) -> list[Block]:
    width = column.width
    return [
        head.head(summary, office, column),
        *head.banner(summary, office, width),
        head.tiles(summary, width),
        *tables.services(summary, names, width),
        *bars.pair(summary, names, width),
        *tables.month(summary, width),
        *attention.block(summary, width),
        attention.closing(summary, office, signatory, column),
        *tables.details(summary, names, width),
    ]


def _title(summary: "DailySummary") -> str:
    revision = f", revisi {summary.close.revision}" if summary.close else ""
    return f"Ringkasan harian {words.date_plain(summary.day)}{revision}"


def _made(summary: "DailySummary", office: "Office") -> str:
    close = summary.close
    if close is None:
        said = f"Dibuat {letterhead.moment(summary.made_at, office)}"
    else:
        said = f"Ditutup {letterhead.moment(close.at, office)} oleh loket {close.desk}, penutupan ke-{close.number}"
    return f"{said} · {letterhead.SAMPLE_NOTE}" if office.sample else said
