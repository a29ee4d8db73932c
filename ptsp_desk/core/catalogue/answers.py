"""The answers to a service's own form."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

import msgspec

from ptsp_desk.core import words
from ptsp_desk.core.catalogue.services import FormField, Service
from ptsp_desk.core.datafiles import shown, suggestion
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.figures import NotAFigureError, read_figure

_LONGEST_TEXT = 500
_LARGEST = Decimal(2**53 - 1)  # the largest integer of a journal entry


def field_values(service: Service, given: Mapping[str, object]) -> dict[str, str | int]:
    """Return the answers as they are kept: decimals and dates (ISO) as text, a choice as its code, texts cleaned.

    An answer that is empty or null is none.

    Raises:
        Refused: with a problem for every answer that is unknown, missing or wrong; ``where`` is ``fields.<code>``.
    """
    known = {field.code: field for field in service.fields}
    answers: dict[str, str | int] = {}
    problems: dict[str, str] = {}
    for code, value in given.items():
        field = known.get(code)
        if field is None:
            problems[code] = f"Isian ini tidak ada pada formulir {service.code}.{suggestion(code, known)}"
        elif value is not None and value != "":
            try:
                answers[code] = _answer(field, value)
            except NotAFigureError as error:
                problems[code] = f"{field.label}: {error}, tertulis {shown(value)}."
    for code, field in known.items():
        if field.required and code not in problems and answers.get(code, "") == "":
            problems[code] = f"Belum diisi: {field.label}."
    if problems:
        raise Refused(*(Problem(f"fields.{words.clean(code[:60])}", sentence) for code, sentence in problems.items()))
    return {code: answer for code, answer in answers.items() if answer != ""}


def given_values(service: Service, given: Mapping[str, object]) -> dict[str, str | int]:
    """Return answers as ``field_values``, of an old record, which need not have what the form asks for now."""
    asked = tuple(field for field in service.fields if field.code in given)
    return field_values(msgspec.structs.replace(service, fields=asked), given)


def _answer(field: FormField, value: object) -> str | int:
    match field.kind:
        case "integer" | "decimal":
            return _figure(field, value)
        case "choice":
            return _choice(field, value)
        case "date":
            return _day(value)
        case _:
            return _text(field, value)


def _figure(field: FormField, value: object) -> str | int:
    figure = read_figure(value, 0 if field.kind == "integer" else field.decimals)
    low = field.minimum if field.minimum is not None else -_LARGEST
    high = field.maximum if field.maximum is not None else _LARGEST
    if not low <= figure <= high:
        raise NotAFigureError(f"harus {words.number(low)} sampai {words.number(high)}")
    return int(figure) if field.kind == "integer" else str(figure)


def _choice(field: FormField, value: object) -> str:
    codes = [choice.code for choice in field.choices]
    if isinstance(value, str) and value in codes:
        return value
    raise NotAFigureError(f"harus salah satu dari {', '.join(codes)}")


def _day(value: object) -> str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    try:
        day = date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        day = None
    if day is None:
        raise NotAFigureError("harus tanggal seperti 2026-01-31")
    return day.isoformat()


def _text(field: FormField, value: object) -> str:
    longest = field.max_length or _LONGEST_TEXT
    if not isinstance(value, str):
        raise NotAFigureError("harus teks")
    text = words.clean(value)
    if len(text) > longest:
        raise NotAFigureError(f"paling panjang {longest} huruf")
    return text
