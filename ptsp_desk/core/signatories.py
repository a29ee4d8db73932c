"""Who signs for the office, and on which days."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Final

import msgspec

from ptsp_desk.core import words, years
from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.journal import OFFICE, Act


class SignatoryKind(StrEnum):
    """By what right somebody signs."""

    DEFINITIVE = "definitive"
    PLT = "plt"
    PLH = "plh"
    AN = "an"

    @property
    def label(self) -> str:
        return _KINDS[self]

    @property
    def prefix(self) -> str:
        """What stands before the title on paper; nothing for the holder of the post."""
        return "" if self is SignatoryKind.DEFINITIVE else self.label


_KINDS: Final = {
    SignatoryKind.DEFINITIVE: "Definitif",
    SignatoryKind.PLT: "Plt.",
    SignatoryKind.PLH: "Plh.",
    SignatoryKind.AN: "a.n.",
}


class Signatory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One who signs from ``first`` to ``last``, both included; an end that is None is open.

    ``nip`` has 18 digits or is empty, ``rank`` is the pangkat, ``title`` the post that is signed for.
    """

    name: str
    nip: str = ""
    rank: str = ""
    title: str = ""
    kind: SignatoryKind = SignatoryKind.DEFINITIVE
    first: date | None = None
    last: date | None = None


def signatory_on(signatories: Iterable[Signatory], day: date) -> Signatory | None:
    """Return who signs on a day: of several the one whose time began last, of those the later in the list."""
    valid = [item for item in signatories if (item.first or day) <= day <= (item.last or day)]
    return max(reversed(valid), key=lambda item: item.first or date.min, default=None)


def signatories_setting(signatories: Iterable[Signatory]) -> Act:
    """Return the act that says who signs; the list replaces the one before.

    Raises:
        Refused: a name is missing, a NIP has not 18 digits, or a time ends before it begins or lies in no year
            that is meant; all are told.
    """
    cleaned = [_cleaned(item) for item in signatories]
    problems = [problem for place, item in enumerate(cleaned) for problem in _problems(item, f"signatories[{place}]")]
    if problems:
        raise Refused(*problems)
    return Act("setting.set", OFFICE, {"name": "signatories"}, {"value": msgspec.to_builtins(cleaned)})


def signatories_of(value: object) -> tuple[Signatory, ...]:
    """Read the list back from its entry."""
    return msgspec.convert(value, tuple[Signatory, ...])


def _cleaned(item: Signatory) -> Signatory:
    texts = {name: words.clean(getattr(item, name)) for name in ("name", "rank", "title")}
    return msgspec.structs.replace(item, **texts, nip="".join(item.nip.split()))


def _problems(item: Signatory, where: str) -> Iterable[Problem]:
    if not item.name:
        yield Problem(f"{where}.name", "Tulis nama penanda tangan.")
    if item.nip and not (len(item.nip) == 18 and item.nip.isascii() and item.nip.isdigit()):
        yield Problem(f"{where}.nip", "NIP harus 18 angka; cocokkan dengan kartu pegawai.")
    for name, day in (("first", item.first), ("last", item.last)):
        if day and (said := years.fault(day.year)):
            yield Problem(f"{where}.{name}", said)
    if item.first and item.last and item.last < item.first:
        yield Problem(f"{where}.last", "Hari terakhir mendahului hari pertama.")
