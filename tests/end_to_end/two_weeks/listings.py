"""The recapitulations that list files one by one, from what happened in a period."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from ptsp_desk.core.regions import region_name
from tests.end_to_end.two_weeks.counting import ENDS, File
from tests.end_to_end.two_weeks.reading import shown
from tests.end_to_end.two_weeks.spans import Row, Span, Table, numbered

FAULTS = {
    "expired": "masa berlaku habis",
    "unreadable": "tidak terbaca",
    "unsigned": "belum ditandatangani atau bermeterai",
}
ENDED = {"issued": "Terbit", "rejected": "Ditolak", "withdrawn": "Ditarik", "void": "Batal"}
Answer = Callable[[dict[str, str]], Any]


def site_visits(span: Span) -> Table:
    return numbered(
        (file.number, file.day, move.day, who(file.parts), span.office.service_name(file.service), where(file.parts))
        for file, move in span.moved("site_visit")
    )


def issued(span: Span) -> Table:
    rows: list[Row] = []
    for file, move in span.moved("issued"):
        taken = file.last(["handed_over"], span.as_of)
        name = span.office.service_name(file.service)
        rows.append((file.number, move.day, who(file.parts), where(file.parts), taken.day if taken else None, name))
    return numbered(rows)


def returned(span: Span) -> Table:
    """What went back at the counter and what for correction, by day; of one day the former first."""
    rows: list[tuple[date, Row]] = []
    back, mending = span.came("turned_back"), span.moved("correction")
    for visit in back:
        parts = {f"applicant.{name}": value for name, value in visit.personal["applicant"].items()}
        parts |= {"location.address": visit.personal["address"], "location.name": visit.personal["village_name"]}
        desk, epoch, seq = visit.key
        reference, service = f"{desk}{'ABCD'[epoch - 1]}.{seq}", visit.body["service"]
        why = "; ".join(_fault(span, service, line) for line in visit.lacks)
        rows.append((visit.day, (reference, None, who(parts), where(parts), why, visit.day, service)))
    for file, move in mending:
        seen = [mine.day for mine in file.moves if mine.stage == "site_visit" and mine.day <= move.day]
        told = (who(file.parts), where(file.parts), move.reason, move.day, file.service)
        rows.append((move.day, (file.number, max(seen, default=None), *told)))
    ordered = [row for _, row in sorted(rows, key=lambda item: item[0])]
    said = f"Dikembalikan di loket: {len(back)}. Dikembalikan untuk perbaikan: {len(mending)}."
    return numbered([(*row[:-1], span.office.service_name(row[-1])) for row in ordered], (), (said,))


def _fault(span: Span, service: str, line: Sequence[str]) -> str:
    code, state, _, *fault = line
    said = FAULTS[fault[0]] if fault else "belum ada" if state == "missing" else "perlu diperbaiki"
    return f"{span.office.requirement_name(service, code)}: {said}"


def expiring(span: Span) -> Table:
    """The old permits whose last day is one of the period, whether it has come or not."""
    found = [body | personal for body, personal in span.office.permits if body["valid_until"]]
    mine = [item for item in found if span.first.isoformat() <= item["valid_until"] <= span.last.isoformat()]
    rows: list[Row] = []
    for item in sorted(mine, key=lambda item: (item["valid_until"], item["service"], item["number"])):
        parts = {f"applicant.{name}": value for name, value in item["holder"].items()}
        parts |= {"location.address": item["address"], "location.name": item["village_name"]}
        days = (date.fromisoformat(item[name]) for name in ("issued_on", "valid_until"))
        rows.append((item["number"], span.office.service_name(item["service"]), who(parts), where(parts), *days))
    return numbered(rows)


def register(span: Span, service: str) -> Table:
    """The files of one service; what its form asks stands in columns of its own, of many the last in one."""
    asked = _asked(span.office.catalogue[service])
    own, more = (asked, []) if len(asked) <= 7 else (asked[:6], asked[6:])
    several = len(span.office.catalogue[service]["variants"]) > 1
    rows: list[Row] = []
    for file in sorted(span.received, key=lambda file: (file.day, file.at)):
        if file.service == service:
            rest = [(title, answer(file.parts)) for title, answer in more]
            said = "; ".join(f"{title} {shown(cell)}" for title, cell in rest if cell is not None)
            rows.append(
                (
                    *(file.number, file.day, _name(file.parts), file.parts.get("applicant.address", "")),
                    *([file.variant.replace("_", " ").capitalize()] if several else []),
                    *(answer(file.parts) for _, answer in own),
                    *([said] if more else []),
                    *_place(file.parts.get("location.village", "")),
                    _remark(span, file),
                )
            )
    return numbered(rows)


def who(parts: dict[str, str]) -> str:
    name = parts.get("applicant.director") or parts["applicant.name"]
    return ", ".join(part for part in (name, parts.get("applicant.address", "")) if part)


def where(parts: dict[str, str]) -> str:
    company = parts["applicant.name"] if parts["applicant.kind"] == "company" else ""
    told = (company, parts.get("location.address", ""), parts.get("location.name", ""))
    return ", ".join(part for part in told if part)


def _name(parts: dict[str, str]) -> str:
    name, director = parts["applicant.name"], parts.get("applicant.director")
    return f"{name} ({director})" if director else name


def _place(village: str) -> tuple[Any, Any]:
    return (region_name(village), region_name(village[:8])) if village else ("", "")


def _remark(span: Span, file: File) -> str:
    end, taken = file.last(ENDS, span.as_of), file.last(["handed_over"], span.as_of)
    if end is None:
        return "Proses"
    said = f"{ENDED[end.stage]} {shown(end.day)}"
    return f"{said}, diambil {shown(taken.day)}" if taken else said


def _asked(service: dict[str, Any]) -> list[tuple[str, Answer]]:
    """What a service's form asks, and what its tariffs need to be measured, with its unit in brackets."""
    found: dict[str, tuple[str, Answer]] = {}
    for item in service.get("fields", ()):
        path = f"fields.{item['code']}"
        found[path] = (_titled(item), partial(_answer, item, path))
    for tariff in service.get("tariffs", ()):
        for item in tariff["inputs"]:
            path, is_measured = f"fee_inputs.{item['name']}", item.get("unit") and item.get("kind") != "choice"
            if is_measured and "default" not in item and path not in found:
                found[path] = (_titled(item), partial(_answer, {"kind": "decimal"}, path))
    return list(found.values())


def _titled(item: dict[str, Any]) -> str:
    unit = item.get("unit", "")
    return f"{item['label']} ({'Rp' if unit == 'rupiah' else unit})" if unit else str(item["label"])


def _answer(item: dict[str, Any], path: str, parts: dict[str, str]) -> Any:
    value = parts.get(path)
    if value is None:
        return None
    if item.get("choices"):
        return next(choice["label"] for choice in item["choices"] if choice["code"] == value)
    is_number = item.get("kind") == "decimal" or (item.get("kind") == "integer" and item.get("unit"))
    return (int(value) if value.isdigit() else Decimal(value)) if is_number else value
