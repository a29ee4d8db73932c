"""What the clerk has entered so far: the record between the page, the draft that is kept and the request."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import msgspec

from ptsp_desk.core import words
from ptsp_desk.core.documents import DocumentState, Fault
from ptsp_desk.core.typed import Form

if TYPE_CHECKING:
    from ptsp_desk.operations.resuming import Resumable

PERSON = "person"
COMPANY = "company"
RECEIVED = "received"
"""The path of the day and time of receipt: the office's own time, ISO 8601 to the minute, empty for now."""
COMPANY_ONLY = frozenset({"applicant.nib", "applicant.npwp", "applicant.director"})
_WHO = ("applicant.name", "applicant.nik", "applicant.nib")

_KEPT: Mapping[str, Any] = {
    **dict.fromkeys(("service", "variant", "kind", "resumes", "cursor"), str),
    "values": dict[str, str],
    "faults": dict[str, Fault],
    "ticks": dict[str, DocumentState],
}


@dataclass(frozen=True, slots=True)
class Entered:
    """A form as it stands. ``values`` are texts by path, such as ``applicant.nik`` or ``fee_inputs.luas``.

    ``form`` is the same from the first word to the receipt, so that a second press is the same request. ``faults``
    say what is wrong with a document, by requirement code. ``cursor`` is the path or the requirement that had the
    keyboard.
    """

    form: Form
    service: str = ""
    variant: str = ""
    kind: str = PERSON
    values: Mapping[str, str] = field(default_factory=dict)
    ticks: Mapping[str, DocumentState] = field(default_factory=dict)
    faults: Mapping[str, Fault] = field(default_factory=dict)
    resumes: str = ""
    cursor: str = ""

    @property
    def name(self) -> str:
        """Who the form is for, empty while nobody is named."""
        return words.clean(self.values.get("applicant.name", ""))

    @property
    def count(self) -> int:
        """How many entries would be lost with this form."""
        return sum(1 for text in self.values.values() if text.strip()) + len(self.ticks) + bool(self.service)

    @property
    def is_blank(self) -> bool:
        return self.count == 0

    def group(self, name: str) -> dict[str, str]:
        """Return the values of one group, such as ``fee_inputs``, without those that are empty."""
        given = {
            path.partition(".")[2]: words.clean(text)
            for path, text in self.values.items()
            if path.startswith(name + ".")
        }
        return {key: text for key, text in given.items() if text}

    def request(self) -> dict[str, object]:
        """Return the object that the desk registers; see docs/register.md."""
        applicant: dict[str, object] = {**self.group("applicant"), "kind": self.kind}
        if self.kind == PERSON:
            applicant = {key: text for key, text in applicant.items() if f"applicant.{key}" not in COMPANY_ONLY}
        asked: dict[str, object] = {
            "external_id": self.form.id,
            "service": self.service,
            "variant": self.variant,
            "applicant": applicant,
            "proxy": self.group("proxy"),
            "location": self.group("location"),
            "fields": self.group("fields"),
            "fee_inputs": self.group("fee_inputs"),
            "faults": {code: fault.value for code, fault in self.faults.items()},
            "resumes": self.resumes,
            RECEIVED: self.values.get(RECEIVED, ""),
        }
        documents = {code: state.value for code, state in self.ticks.items()}
        return {key: value for key, value in asked.items() if value} | {"documents": documents}

    def to_draft(self) -> dict[str, object]:
        """Return what is kept while nothing is registered: plain texts, no nulls."""
        plain: dict[str, object] = msgspec.to_builtins(self)
        return {key: value for key, value in plain.items() if value and key != "form"}

    @classmethod
    def of_draft(cls, form: Form, kept: Mapping[str, object]) -> Self:
        """Read a kept draft back; what another version of the program kept and nobody knows here is left out."""
        known = {name: msgspec.convert(kept[name], kind) for name, kind in _KEPT.items() if name in kept}
        return cls(form, **known)


def kind_of(raw: Mapping[str, Any]) -> str:
    """Return which kind of applicant a request, or what an earlier file gives of one, is of."""
    return str(raw.get("applicant", {}).get("kind", PERSON))


def is_another(values: Mapping[str, str], typed: Mapping[str, str]) -> bool:
    """Tell whether somebody else was typed as the applicant than values are of; what isn't typed tells nothing."""

    def said(of: Mapping[str, str], path: str) -> str:
        return "".join(filter(str.isalnum, of.get(path, ""))).casefold()

    return any(said(typed, path) not in {"", said(values, path)} for path in _WHO)


def flat(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return the values by path of the groups of a request, such as an earlier file gives; see also ``kind_of``."""
    groups = {name: group for name, group in raw.items() if isinstance(group, Mapping)}
    values = {f"{name}.{key}": str(value) for name, group in groups.items() for key, value in group.items() if value}
    values.pop("applicant.kind", None)
    return {path: text.replace("+62", "0", 1) if path.endswith(".phone") else text for path, text in values.items()}


def resumed(form: Form, found: "Resumable") -> Entered:
    """Return the form that goes on with a slip: what was in order then is ticked, the rest is looked at again."""
    return Entered(
        form,
        found.service,
        found.variant,
        kind_of(found.raw),
        flat(found.raw),
        {code: state for code, state in found.ticks.items() if state is DocumentState.OK},
        resumes=found.resumes,
    )
