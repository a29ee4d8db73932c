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
from typing import Annotated, Final, TypeAlias

import msgspec

from ptsp_desk.core import numbers, words
from ptsp_desk.core.errors import refuse
from ptsp_desk.core.journal import Act, canonical
from ptsp_desk.core.surveys import FEWEST
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
from ptsp_desk.core.surveys.instruments import BEST, Instrument
from ptsp_desk.core.surveys.settings import Period

CLOSED: Final = "survey.closed"
DAYS_VALID: Final = 180
"""A token is taken on the day of its printing and on so many days after it."""
RANDOM_BYTES: Final = 5

_TAG_BYTES: Final = 3
_TOKEN_BYTES: Final = RANDOM_BYTES + _TAG_BYTES
_SECRET: Final = b"ptsp-desk/ballot-day/1\0"
_SCORES: Final = frozenset({None, *range(1, BEST + 1)})
_TAG: Final = b"ptsp-desk/ballot/1\0"

Score: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=BEST)] | None
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
    profile: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""


class Bucket(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers about one service; what stands at the same place of two arrays is not of the same person."""

    service: str
    moment: Moment
    instrument: str
    scores: tuple[tuple[Score, ...], ...] = ()
    profiles: tuple[dict[str, str], ...] = ()
    comments: tuple[str, ...] = ()

    @property
    def name(self) -> tuple[str, str, str]:
        return self.service, self.moment, self.instrument

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
            (dict(sorted(answer.profile.items())),),
            (answer.comment,) if answer.comment else (),
        )
        buckets = {bucket.name: bucket for bucket in self.waiting}
        buckets[added.name] = added.together(filter(None, [buckets.get(added.name)]), added.service)
        return self._with(buckets.values(), self.leaving)

    def with_spent(self, token: bytes, day: date) -> "Pending":
        """Return the same after a token of a day was used."""
        digests = sorted({*self.spent.get(day, ()), _digest(token)})
        return msgspec.structs.replace(self, spent=dict(sorted({**self.spent, day: tuple(digests)}.items())))

    def without_old(self, today: date) -> "Pending":
        """Return the same without the used tokens that are too old to be taken again."""
        spent = {day: digests for day, digests in self.spent.items() if is_valid(day, today)}
        return msgspec.structs.replace(self, spent=spent)

    def full(self) -> tuple[Bucket, ...]:
        """Return the buckets that are large enough to leave as they are."""
        return tuple(bucket for bucket in self.waiting if len(bucket.scores) >= FEWEST)

    def leftovers(self, instrument: str) -> tuple[Bucket, ...]:
        """Return what is too little by service, all services together, where that is enough to leave."""
        alike: dict[str, list[Bucket]] = {}
        for bucket in self.waiting:
            if bucket.instrument == instrument and len(bucket.scores) < FEWEST:
                alike.setdefault(bucket.moment, []).append(bucket)
        merged = (first.together(others, "") for first, *others in alike.values())
        return tuple(bucket for bucket in merged if len(bucket.scores) >= FEWEST)

    def leave(self, group: Leaving) -> "Pending":
        """Return the same with a group on its way; one of no service takes the leftovers of its kind."""
        gone = group.bucket

        def stays(bucket: Bucket) -> bool:
            if gone.service or len(bucket.scores) >= FEWEST:
                return bucket.name != gone.name
            return (bucket.moment, bucket.instrument) != (gone.moment, gone.instrument)

        return self._with(filter(stays, self.waiting), [*self.leaving, group])

    def since_day(self, today: date) -> "Pending":
        """Return the same from which on leftovers wait anew."""
        return msgspec.structs.replace(self, since=today)

    def without_leaving(self) -> "Pending":
        """Return the same after every group on its way is in the journal."""
        return self._with(self.waiting, ())

    def ended(self, periods: Iterable[Period], today: date) -> dict[str, date]:
        """Return by instrument the last day of the newest period that ended since leftovers left."""
        over = [period for period in periods if self.since <= period.last < today]
        return {period.instrument: period.last for period in sorted(over, key=lambda period: period.last)}

    def _with(self, waiting: Iterable[Bucket], leaving: Iterable[Leaving]) -> "Pending":
        return msgspec.structs.replace(
            self,
            waiting=tuple(sorted(waiting, key=lambda bucket: bucket.name)),
            leaving=tuple(sorted(leaving, key=lambda group: group.id)),
        )


def checked(answer: Answer, instrument: Instrument) -> Answer:
    """Return an answer as it is stored, its comment cleaned; ``instrument`` is the one that it names.

    One answer must not keep its whole group from leaving: what no entry could hold is refused here.

    Raises:
        Refused: no service, scores or a profile that aren't the instrument's, nothing answered, too long a comment.
    """
    comment = words.clean(answer.comment, lines=True)
    if not answer.service or answer.service != words.clean(answer.service):
        raise refuse("service", "Pilih layanan yang dinilai.")
    if len(answer.scores) != len(instrument.elements) or not set(answer.scores) <= _SCORES:
        raise refuse("scores", f"Nilai ada {len(instrument.elements)}, masing-masing 1 sampai 4 atau dilewati.")
    if all(score is None for score in answer.scores):
        raise refuse("scores", "Belum ada pertanyaan yang dijawab.")
    for name, code in answer.profile.items():
        asked = instrument.field(name)
        if asked is None or asked.option(code) is None:
            raise refuse(f"profile.{name}", "Data responden ini tidak ada dalam kuesioner; pilih dari daftar.")
    if len(comment) > LONGEST_COMMENT:
        raise refuse("comment", f"Saran paling panjang {LONGEST_COMMENT} huruf; sekarang {len(comment)}.")
    return replace(answer, comment=comment)


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
