"""The stages of an application: one table says who may move it, from where, what that needs, whether the clock runs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ptsp_desk.core.errors import refuse
from ptsp_desk.core.officers import Officer, Role


class Stage(StrEnum):
    RECEIVED = "received"
    UNDER_REVIEW = "under_review"
    CORRECTION = "correction"
    SITE_VISIT = "site_visit"
    ASSESSED = "assessed"
    AWAITING_PAYMENT = "awaiting_payment"
    APPROVED = "approved"
    ISSUED = "issued"
    HANDED_OVER = "handed_over"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    VOID = "void"


class Clock(StrEnum):
    """Whether the days of the promise are counted in a stage."""

    RUNS = "runs"
    STANDS = "stands"
    """The applicant must act."""
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Rule:
    """What entering a stage takes: ``reason`` says that one must be given."""

    name: str
    before: frozenset[Stage]
    by: frozenset[Role]
    clock: Clock
    reason: bool = False


_COUNTER = frozenset({Role.CLERK, Role.HEAD, Role.ADMIN})
_AGENCY = frozenset({Role.TECHNICAL, Role.HEAD, Role.ADMIN})
_ANYONE = frozenset(Role)
_SIGNING = frozenset({Role.HEAD, Role.ADMIN})

_R, _U, _C, _S = Stage.RECEIVED, Stage.UNDER_REVIEW, Stage.CORRECTION, Stage.SITE_VISIT
_A, _P, _OK = Stage.ASSESSED, Stage.AWAITING_PAYMENT, Stage.APPROVED
_OPEN = frozenset({_R, _U, _C, _S, _A, _P, _OK})

RULES: dict[Stage, Rule] = {
    Stage.RECEIVED: Rule("Diterima", frozenset(), _COUNTER, Clock.RUNS),
    Stage.UNDER_REVIEW: Rule("Diperiksa", frozenset({_R, _C, _S}), _ANYONE, Clock.RUNS),
    Stage.CORRECTION: Rule("Menunggu perbaikan pemohon", frozenset({_U, _S, _A}), _ANYONE, Clock.STANDS, reason=True),
    Stage.SITE_VISIT: Rule("Peninjauan lapangan", frozenset({_U}), _ANYONE, Clock.RUNS),
    Stage.ASSESSED: Rule("Retribusi ditetapkan", frozenset({_U, _S}), _AGENCY, Clock.RUNS),
    Stage.AWAITING_PAYMENT: Rule("Menunggu pembayaran", frozenset({_A}), _ANYONE, Clock.STANDS),
    Stage.APPROVED: Rule("Disetujui", frozenset({_U, _S, _A, _P}), _AGENCY, Clock.RUNS),
    Stage.ISSUED: Rule("Izin terbit", frozenset({_OK}), _SIGNING, Clock.OVER),
    Stage.HANDED_OVER: Rule("Diserahkan", frozenset({Stage.ISSUED, Stage.REJECTED}), _COUNTER, Clock.OVER),
    Stage.REJECTED: Rule("Ditolak", frozenset({_U, _S, _A}), _AGENCY, Clock.OVER, reason=True),
    Stage.WITHDRAWN: Rule("Ditarik pemohon", _OPEN, _COUNTER, Clock.OVER, reason=True),
    Stage.VOID: Rule("Batal", _OPEN, _COUNTER, Clock.OVER, reason=True),
}


def check_move(current: Stage, target: Stage, skipped: Iterable[str], officer: Officer, reason: str) -> None:
    """Check that an officer may move an application from ``current`` to ``target``.

    ``skipped`` are the stages that the service leaves out; what could follow one of them may follow its predecessor.

    Raises:
        Refused: wrong way, wrong role, or a reason is missing.
    """
    rule = RULES[target]
    left_out = frozenset(Stage(stage) for stage in skipped)
    if target in left_out:
        raise refuse("stage", f"Layanan ini tidak memakai tahap {rule.name}.")
    if target not in set(_following(current, left_out)):
        ways = ", ".join(f"{stage.value} ({RULES[stage].name})" for stage in _following(current, left_out))
        raise refuse(
            "stage",
            f"Dari tahap {RULES[current].name} berkas tidak bisa langsung ke {rule.name}. "
            + (f"Tahap berikut yang mungkin: {ways}." if ways else "Berkas ini sudah selesai."),
        )
    if officer.role not in rule.by:
        raise refuse("stage", f"{officer.role.label} tidak berwenang menetapkan tahap {rule.name}.")
    if rule.reason and not reason:
        raise refuse("reason", f"Tahap {rule.name} memerlukan alasan; tulis alasannya.")


def next_stages(current: Stage, skipped: Iterable[str], officer: Officer) -> tuple[Stage, ...]:
    """Return the stages to which an officer may move an application from ``current``, in the order of the table."""
    left_out = frozenset(Stage(stage) for stage in skipped)
    reached = set(_following(current, left_out))
    return tuple(stage for stage, rule in RULES.items() if stage in reached and officer.role in rule.by)


def _following(current: Stage, left_out: frozenset[Stage]) -> Iterator[Stage]:
    seen = {current}
    queue = [current]
    while queue:
        place = queue.pop()
        for stage, rule in RULES.items():
            if place not in rule.before or stage in seen:
                continue
            seen.add(stage)
            if stage in left_out:
                queue.append(stage)
            else:
                yield stage
