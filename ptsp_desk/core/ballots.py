"""Answers to the exit survey that nobody can lead back to a person, and the token by which one person answers once.

A token is five random bytes and three of their HMAC under the secret of the day on which it was printed. Whoever holds
the desk's private keys can tell its tokens, so nothing is stored when one is printed; that one was used is kept as its
hash. Answers wait, each array of a bucket sorted on its own, until enough of them leave together.
"""

import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any, Final, TypeAlias

import msgspec

from ptsp_desk.core import numbers, words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import Act, canonical

CLOSED: Final = "survey.closed"
FEWEST: Final = 5
"""Answers leave in groups of at least so many."""
DAYS_VALID: Final = 180
"""A token is taken on the day of its printing and on so many days after it."""
RANDOM_BYTES: Final = 5
LONGEST_COMMENT: Final = 1000

_TAG_BYTES: Final = 3
_TOKEN_BYTES: Final = RANDOM_BYTES + _TAG_BYTES
_SECRET: Final = b"ptsp-desk/ballot-day/1\0"
_TAG: Final = b"ptsp-desk/ballot/1\0"

Score: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=4)] | None
"""1 (worst) to 4 (best); None where the question was skipped."""
Secrets: TypeAlias = Iterable[tuple[date, bytes]]
"""The secrets of days, the newest day first; a day has one for each key that the desk signed with."""


class Moment(StrEnum):
    """When somebody was asked: after the hand-over (this is the SKM), or after the registration at the counter."""

    HANDOVER = "handover"
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one respondent answered: ``scores`` in the order of the rule's elements, ``profile`` by respondent field."""

    service: str
    moment: Moment
    instrument: str
    scores: Sequence[int | None]
    profile: Mapping[str, str | int] = field(default_factory=dict)
    comment: str = ""


class Bucket(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers about one service; what stands at the same place of two arrays is not of the same person."""

    service: str
    moment: Moment
    instrument: str
    scores: tuple[tuple[Score, ...], ...] = ()
    profiles: tuple[dict[str, str | int], ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def name(self) -> tuple[str, str, str]:
        return self.service, self.moment, self.instrument

    @property
    def questionnaire(self) -> tuple[str, str]:
        return self.moment, self.instrument

    def together(self, others: Iterable["Bucket"], service: str) -> "Bucket":
        """Return the answers of all as those about one service, sorted anew."""
        buckets = [self, *others]
        scores = [row for bucket in buckets for row in bucket.scores]
        profiles = [profile for bucket in buckets for profile in bucket.profiles]
        comments = [comment for bucket in buckets for comment in bucket.comments]
        return msgspec.structs.replace(
            self,
            service=service,
            scores=tuple(sorted(scores, key=lambda row: [score or 0 for score in row])),
            profiles=tuple(sorted(profiles, key=canonical)),
            comments=tuple(sorted(comments)),
        )


class Leaving(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A group on its way into the journal: ``id`` names its entry, ``day`` is the day that its answers count for."""

    id: str
    day: date
    bucket: Bucket

    def entry(self) -> Act:
        """Return the act that closes the group; free text is its personal part."""
        body = msgspec.to_builtins(self.bucket)
        comments = body.pop("comments")
        return Act(CLOSED, self.id, {"day": self.day.isoformat(), **body}, {"comments": comments} if comments else None)


class Pending(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything about ballots that is in no entry yet; none of its orders tells who came first.

    ``since`` is the day from which on leftovers wait; ``spent`` holds by the day of their printing the tokens that
    were used, as SHA-256 in hexadecimal.
    """

    since: date
    waiting: tuple[Bucket, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    spent: dict[date, tuple[str, ...]] = {}

    def is_spent(self, token: bytes) -> bool:
        """Whether a token was used."""
        digest = _digest(token)
        return any(digest in digests for digests in self.spent.values())

    def with_answer(self, answer: Answer) -> "Pending":
        """Return the same with one answer more, which was `checked`."""
        added = Bucket(
            answer.service,
            answer.moment,
            answer.instrument,
            (tuple(answer.scores),),
            (dict(answer.profile),),
            (answer.comment,) if answer.comment else (),
        )
        buckets = {bucket.name: bucket for bucket in self.waiting}
        buckets[added.name] = added.together(filter(None, [buckets.get(added.name)]), added.service)
        return self._with(buckets.values(), self.leaving)

    def with_spent(self, token: bytes, day: date) -> "Pending":
        """Return the same after a token of a day was used."""
        digests = sorted({*self.spent.get(day, ()), _digest(token)})
        return msgspec.structs.replace(self, spent={**self.spent, day: tuple(digests)})

    def without_old(self, today: date) -> "Pending":
        """Return the same without the used tokens that are too old to be taken again."""
        spent = {day: digests for day, digests in self.spent.items() if is_valid(day, today)}
        return msgspec.structs.replace(self, spent=spent)

    def full(self) -> tuple[Bucket, ...]:
        """Return the buckets that are large enough to leave as they are."""
        return tuple(bucket for bucket in self.waiting if len(bucket.scores) >= FEWEST)

    def leftovers(self) -> tuple[Bucket, ...]:
        """Return what is too little by service, together by moment and instrument, where that is enough to leave."""
        few = [bucket for bucket in self.waiting if len(bucket.scores) < FEWEST]
        alike: dict[tuple[str, str], list[Bucket]] = {}
        for bucket in few:
            alike.setdefault(bucket.questionnaire, []).append(bucket)
        merged = (first.together(others, "") for first, *others in alike.values())
        return tuple(bucket for bucket in merged if len(bucket.scores) >= FEWEST)

    def leave(self, groups: Mapping[str, Bucket], day: date) -> "Pending":
        """Return the same with groups, by the id of their entries, on their way; one of no service takes leftovers."""
        gone = {bucket.name for bucket in groups.values()}
        swept = {bucket.questionnaire for bucket in groups.values() if not bucket.service}
        staying = [
            bucket
            for bucket in self.waiting
            if bucket.name not in gone and (len(bucket.scores) >= FEWEST or bucket.questionnaire not in swept)
        ]
        return self._with(staying, [*self.leaving, *(Leaving(key, day, bucket) for key, bucket in groups.items())])

    def without_leaving(self) -> "Pending":
        """Return the same after every group on its way is in the journal."""
        return self._with(self.waiting, ())

    def ended(self, last_days: Iterable[date], today: date) -> date | None:
        """Return the last day of a period that ended since leftovers left, None where none did."""
        return max((day for day in last_days if self.since <= day < today), default=None)

    def _with(self, waiting: Iterable[Bucket], leaving: Iterable[Leaving]) -> "Pending":
        return msgspec.structs.replace(
            self,
            waiting=tuple(sorted(waiting, key=lambda bucket: bucket.name)),
            leaving=tuple(sorted(leaving, key=lambda group: group.id)),
        )


def checked(answer: Answer) -> Answer:
    """Return an answer as it is stored, its comment cleaned.

    Raises:
        Refused: no service, a score that is none, nothing answered at all, or a comment that is too long.
    """
    comment = words.clean(answer.comment, lines=True)
    if not answer.service or not answer.instrument:
        raise refuse("service", "Pilih layanan yang dinilai.")
    if any(score is not None and score not in {1, 2, 3, 4} for score in answer.scores):
        raise refuse("scores", "Nilai hanya 1 sampai 4, atau kosong bila dilewati.")
    if all(score is None for score in answer.scores):
        raise refuse("scores", "Belum ada pertanyaan yang dijawab.")
    if len(comment) > LONGEST_COMMENT:
        raise refuse("comment", f"Saran paling panjang {LONGEST_COMMENT} huruf; sekarang {len(comment)}.")
    profile = {name: words.clean(value) if isinstance(value, str) else value for name, value in answer.profile.items()}
    _check_storable({"service": answer.service, "instrument": answer.instrument, "profile": profile})
    return replace(answer, scores=tuple(answer.scores), profile=profile, comment=comment)


def secret_of_day(private_key: bytes, day: date) -> bytes:
    """Return the secret under which a desk's tokens of a day are made, from a key that it signs with."""
    return hmac.digest(private_key, _SECRET + day.isoformat().encode(), hashlib.sha256)


def new_token(random_bytes: bytes, secret: bytes) -> str:
    """Return the token of five random bytes under the secret of today, as it is printed: ``3K7Q-2FX8M-9ABC``."""
    if len(random_bytes) != RANDOM_BYTES:
        message = f"a token is made of {RANDOM_BYTES} bytes, not {len(random_bytes)}"
        raise ValueError(message)
    return shown(random_bytes + _tag(random_bytes, secret))


def shown(token: bytes) -> str:
    """Return a token as it is printed."""
    code = numbers.crockford(token)
    return f"{code[:4]}-{code[4:9]}-{code[9:]}"


def token_bytes(text: str) -> bytes:
    """Read a token as people type it; case, spaces, dashes, and O, I and L for 0 and 1 are forgiven.

    Raises:
        Refused: it has not the form of one.
    """
    token = numbers.crockford_bytes(text, _TOKEN_BYTES)
    if token is None:
        raise refuse(
            "token",
            "Kode suara terdiri dari 13 huruf dan angka, seperti 3K7Q-2FX8M-9ABC, tanpa huruf U; lihat bagian bawah "
            "tanda terima.",
        )
    return token


def day_of(token: bytes, secrets: Secrets) -> date | None:
    """Return the day on which a token was printed, None where no secret made it."""
    random_bytes, tag = token[:RANDOM_BYTES], token[RANDOM_BYTES:]
    return next((day for day, secret in secrets if hmac.compare_digest(_tag(random_bytes, secret), tag)), None)


def is_valid(day: date, today: date) -> bool:
    """Whether tokens of a day are still taken."""
    return day >= today - timedelta(days=DAYS_VALID)


def valid_days(today: date) -> tuple[date, ...]:
    """Return the days whose tokens are taken, the newest first."""
    return tuple(today - timedelta(days=back) for back in range(DAYS_VALID + 1))


def _tag(random_bytes: bytes, secret: bytes) -> bytes:
    return hmac.digest(secret, _TAG + random_bytes, hashlib.sha256)[:_TAG_BYTES]


def _digest(token: bytes) -> str:
    return hashlib.sha256(token).hexdigest()


def _check_storable(values: Mapping[str, Any]) -> None:
    """Refuse now what no entry could hold: one answer must not keep its whole group from leaving."""
    try:
        canonical(values)
    except TypeError as error:
        raise refuse("profile", "Data responden tidak bisa disimpan; pilih dari daftar.") from error
