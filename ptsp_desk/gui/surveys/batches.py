"""Questionnaires of paper that wait to be stored as one entry, as the window keeps them until then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

from ptsp_desk.core import words
from ptsp_desk.core.surveys import Instrument
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.gui.widgets.tables import Column


@dataclass(frozen=True, slots=True)
class Batch:
    """``id`` names the entry that it will be, so that it is stored once. All are of one instrument."""

    id: str
    instrument: str
    forms: tuple[Questionnaire, ...] = ()
    population: str = ""

    @classmethod
    def new(cls, instrument: str) -> "Batch":
        return cls(str(uuid4()), instrument)

    def with_form(self, form: Questionnaire) -> "Batch":
        return replace(self, forms=(*self.forms, form))

    def without(self, place: int) -> "Batch":
        return replace(self, forms=self.forms[:place] + self.forms[place + 1 :])

    def content(self) -> dict[str, Any]:
        """Return it as JSON values."""
        forms = [
            {
                "day": form.day.isoformat(),
                "service": form.service,
                "scores": list(form.scores),
                "profile": dict(form.profile),
                "comment": form.comment,
            }
            for form in self.forms
        ]
        return {"id": self.id, "instrument": self.instrument, "population": self.population, "forms": forms}

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> "Batch":
        """Return what was kept as ``content``."""
        forms = tuple(
            Questionnaire(
                date.fromisoformat(form["day"]),
                form["service"],
                tuple(form["scores"]),
                form["profile"],
                form["comment"],
            )
            for form in content["forms"]
        )
        return cls(content["id"], content["instrument"], forms, content["population"])


def in_question_order(instrument: Instrument, form: Questionnaire) -> list[int | None]:
    """Return the scores as the paper has them."""
    places = {code: place for place, code in enumerate(instrument.codes)}
    return [form.scores[places[question.code]] for question in instrument.questions]


def columns(tr: Callable[[str], str], instrument: Callable[[], Instrument | None]) -> tuple[Column[Questionnaire], ...]:
    """Return what a list says of each form."""

    def digits(form: Questionnaire) -> str:
        known = instrument()
        scores = in_question_order(known, form) if known is not None else list(form.scores)
        said = "".join(str(score or "–") for score in scores)
        return " ".join(said[at : at + 3] for at in range(0, len(said), 3))

    return (
        Column(tr("Hari"), lambda form: words.date_short(form.day)),
        Column(tr("Jenis izin"), lambda form: form.service or "–"),
        Column(tr("Nilai, menurut urutan pertanyaan"), digits),
        Column(tr("Responden"), lambda form: " · ".join(form.profile.values())),
        Column(tr("Saran"), lambda form: form.comment),
    )
