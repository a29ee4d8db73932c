"""The exit survey's ballots: a token for whoever registers, an answer by whoever holds one, and no way back to either.

An answer is on the disk, outside the database, before it is said to be taken. Groups leave for the journal in three
steps, so that a cut-off anywhere loses none and repeats none: the file says that a group is leaving and under which id;
its entry is written unless there is one of that id; the file forgets it.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from ptsp_desk.core import ballots
from ptsp_desk.core.ballots import Answer, Leaving, Pending
from ptsp_desk.core.errors import DeskError, Unavailable, refuse
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.instruments import instruments
from ptsp_desk.store import journal
from ptsp_desk.store.ballots import Ballots as File
from ptsp_desk.store.ballots import Held

_NOBODY = Officer("", "", Role.CLERK)
_ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Ballot:
    """A token that is good and was not used: one answer may be given by it."""

    token: str


class Ballots:
    """Ballots of this machine."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._file = File(desk.folder, desk.database.file.key)

    @property
    def problem(self) -> str:
        """What somebody must look after, empty where nothing."""
        aside = self._file.set_aside()
        if not aside:
            return ""
        return (
            f"Berkas jawaban survei yang menunggu pernah rusak dan disimpan sebagai {', '.join(aside)} di folder "
            f"{self._file.path.parent}. Jawaban di dalamnya belum terhitung; jawaban sesudahnya aman. Simpan berkas "
            "itu di tempat lain dan beri tahu admin."
        )

    def waiting(self, moment: str) -> int:
        """Return how many answers wait to leave with others, of all services and days together.

        What can't be read counts as none: ``problem`` tells of it once it was set aside.
        """
        with suppress(DeskError):
            pending = self._file.read()
            return sum(len(bucket.scores) for bucket in pending.waiting if bucket.moment == moment) if pending else 0
        return 0

    def token(self) -> str:
        """Return a new token, to be printed and then forgotten: it is stored nowhere.

        Raises:
            Unavailable: this desk's key isn't on this machine.
        """
        secret = ballots.secret_of_day(self._desk.private_key, self._today())
        return ballots.new_token(self._desk.random(ballots.RANDOM_BYTES), secret)

    def open(self, token: str) -> Ballot:
        """Return the ballot of a token as people type it.

        Raises:
            Refused: it has not the form of one, is none of this desk's or too old, or was used.
            Unavailable: the file of ballots can't be reached.
        """
        read, _ = self._read(token)
        with self._file.held() as held:
            _check_unspent(held.pending, read)
        return Ballot(ballots.shown(read))

    def answer(self, answer: Answer, token: str = "") -> None:
        """Take an answer, with a token where somebody came by one; when this returns, it is on the disk.

        Raises:
            Refused: the answer isn't one, or the token as in ``open``; nothing was stored.
            Unavailable: the folder is open for reading only or the disk refuses. After the latter the answer may be
                stored: then its token is used.
        """
        if self._desk.locked:
            raise Unavailable(self._desk.locked)
        instrument = instruments().get(answer.instrument)
        if instrument is None:
            raise refuse("instrument", f"Tidak ada kuesioner {answer.instrument}.")
        answer = ballots.checked(answer, instrument)
        spending = self._read(token) if token else None
        today = self._today()
        with self._file.held() as held:
            pending = (held.pending or Pending(since=today)).without_old(today)
            if spending:
                _check_unspent(pending, spending[0])
                pending = pending.with_spent(*spending)
            pending = self._ended(pending, today).with_answer(answer)
            held.write(self._full(pending, today))
            with suppress(DeskError):  # the answer is safe; its group goes on its way with the next one or the next day
                self._close(held)

    def close(self) -> int:
        """Let every group leave that may; return how many did. Nothing is written where nothing waits.

        Groups of one service have five answers at least. What is left when a period ends leaves without its service,
        all services together; where even that is fewer than five, it waits for the next period's end.

        Raises:
            Unavailable: the folder is open for reading only or the disk refuses; what waits goes on waiting.
        """
        if not self._file.exist():
            return 0
        if self._desk.locked:
            raise Unavailable(self._desk.locked)
        today = self._today()
        with self._file.held() as held:
            if held.pending is None:
                return 0
            held.write(self._full(self._ended(held.pending, today), today))
            return self._close(held)

    def _full(self, pending: Pending, today: date) -> Pending:
        for bucket in pending.full():
            pending = pending.leave(Leaving(self._new_id(), today, bucket))
        return pending

    def _ended(self, pending: Pending, today: date) -> Pending:
        """Let leftovers leave on the last day of a period that ended meanwhile, before anything is added to them."""
        if not pending.waiting:
            return pending
        ended = pending.ended(self._desk.look_again().survey.ending(instruments(), today), today)
        return self._swept(pending, ended).since_day(today) if ended else pending

    def _swept(self, pending: Pending, ended: dict[str, date]) -> Pending:
        for instrument, day in ended.items():
            for bucket in pending.leftovers(instrument):
                pending = pending.leave(Leaving(self._new_id(), day, bucket))
        return pending

    def _close(self, held: Held) -> int:
        """Write the entries of the groups on their way, each once, then forget the groups."""
        pending = held.pending
        if pending is None or not pending.leaving:
            return 0
        with self._desk.acting(_NOBODY) as writer:
            for group in pending.leaving:
                if not journal.about(writer.connection, self._desk.office, group.id):
                    writer.add(group.entry(), timed=False)
        held.write(pending.without_leaving())
        return len(pending.leaving)

    def _read(self, token: str) -> tuple[bytes, date]:
        """Return a token of this desk, and the day on which it was printed."""
        read = ballots.token_bytes(token)
        day = ballots.day_of(read, self._secrets())
        if day is None:
            raise refuse(
                "token",
                f"Kode suara {ballots.shown(read)} bukan dari loket ini, salah ketik, atau sudah lewat "
                f"{ballots.DAYS_VALID} hari. Cocokkan dengan tanda terima.",
            )
        return read, day

    def _secrets(self) -> Iterator[tuple[date, bytes]]:
        keys = self._desk.signing_keys()
        for day in ballots.valid_days(self._today()):
            yield from ((day, ballots.secret_of_day(key, day)) for key in keys)

    def _new_id(self) -> str:
        return self._desk.random(_ID_BYTES).hex()

    def _today(self) -> date:
        return self._desk.now().astimezone(self._desk.in_force.office.zone).date()


def _check_unspent(pending: Pending | None, token: bytes) -> None:
    if pending is not None and pending.is_spent(token):
        raise refuse("token", "Kode suara ini sudah dipakai. Setiap tanda terima hanya untuk satu jawaban.")
