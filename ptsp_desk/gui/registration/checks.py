"""The checklist without its looks: what stands in each row, where the cursor goes next, what is still lacking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import words
from ptsp_desk.core.applications.drafts import document
from ptsp_desk.core.catalogue import Requirement, Variant
from ptsp_desk.core.documents import DocumentState, Fault

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Check:
    """One row: a requirement, what the clerk found (None: not looked at), and what stands under and beside it."""

    code: str
    name: str
    form: str
    state: DocumentState | None
    note: str
    follows: bool
    """It may be handed in later, so its absence turns nobody back."""

    @property
    def is_open(self) -> bool:
        return self.state is None

    @property
    def is_lacking(self) -> bool:
        return self.state in {DocumentState.PROBLEM, DocumentState.MISSING} and not self.follows

    @property
    def words(self) -> str:
        """The row in one sentence, for those who hear it."""
        said = {
            None: translate("RegistrationPage", "belum diperiksa"),
            DocumentState.OK: translate("RegistrationPage", "ada"),
            DocumentState.PROBLEM: translate("RegistrationPage", "bermasalah"),
            DocumentState.MISSING: translate("RegistrationPage", "tidak ada"),
        }[self.state]
        return ", ".join(part for part in (self.name, self.form, said, self.note) if part)


def checks(
    variant: Variant, ticks: Mapping[str, DocumentState], faults: Mapping[str, Fault], day: date
) -> tuple[Check, ...]:
    """Return the rows in the catalogue's order; ``day`` is the office's business day."""
    return tuple(_check(item, ticks.get(item.code), faults.get(item.code), day) for item in variant.requirements)


def _check(item: Requirement, state: DocumentState | None, fault: Fault | None, day: date) -> Check:
    due = document(item, state, day).due if state else None
    follows = (
        translate("RegistrationPage", "menyusul paling lambat {day}").format(day=words.date_short(due)) if due else ""
    )
    note = (
        " · ".join(part for part in (fault.label if fault else "", follows) if part)
        if state is not DocumentState.OK
        else ""
    )
    return Check(item.code, item.name, _form(item), state, note[:1].upper() + note[1:], not item.is_mandatory)


def _form(item: Requirement) -> str:
    return item.form_words if item.count == 1 else f"{item.form_words} {item.count}"


def next_open(rows: Sequence[Check], after: int) -> int | None:
    """Return the first row after ``after`` that nobody has looked at, from the top again at the end."""
    places = [*range(after + 1, len(rows)), *range(after + 1)]
    return next((place for place in places if place < len(rows) and rows[place].is_open), None)


def summary(rows: Sequence[Check]) -> str:
    """Return ``7 dari 8 ada, 1 menyusul``."""
    if not rows:
        return ""
    parts = [
        translate("RegistrationPage", "{n} dari {total} ada").format(n=_count(rows, DocumentState.OK), total=len(rows))
    ]
    if later := sum(1 for row in rows if row.follows and row.state not in {None, DocumentState.OK}):
        parts.append(translate("RegistrationPage", "{n} menyusul").format(n=later))
    if lacking := sum(1 for row in rows if row.is_lacking):
        parts.append(translate("RegistrationPage", "{n} kurang").format(n=lacking))
    return ", ".join(parts)


def _count(rows: Sequence[Check], state: DocumentState) -> int:
    return sum(1 for row in rows if row.state is state)
