"""The high-water mark: the last entry this machine is sure to have committed for a desk, outside the data folder.

It is written after each commit and before anything is printed. Behind the journal is normal; ahead of it means that
the data folder is an older copy of itself, which would give numbers twice.

The file has two slots, each in a disk sector of its own, written in turn and in place without waiting for the disk:
the file's size never changes, a slot half-written in a power cut is known by its digest, and the other one holds.
"""

import hashlib
import os
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import TracebackType
from typing import Final, Self

from ptsp_desk import paths
from ptsp_desk.core import numbers
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.store import locks
from ptsp_desk.store.keys import create_private_file

HASH_BYTES: Final = 32

_FACTS: Final = struct.Struct(">4sQIQ32s")  # magic, how many writes before, epoch, seq, hash
_MAGIC: Final = b"PTM1"
_SLOT_BYTES: Final = 4096


FIRST: Final = (1, 1)
"""Where the mark of a desk stands that was set up and has done nothing since."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The place of an entry in a desk's journal, and its hash."""

    epoch: int
    seq: int
    hash: bytes
    torn: bool = field(default=False, compare=False)  # read from the one slot that is sound: may be one write old

    def __post_init__(self) -> None:
        if len(self.hash) != HASH_BYTES:
            message = f"the hash of an entry is {HASH_BYTES} bytes, not {len(self.hash)}"
            raise ValueError(message)

    @property
    def place(self) -> tuple[int, int]:
        """Return what orders marks."""
        return self.epoch, self.seq


class Marks:
    """The mark of one desk; processes and threads may share it. The file stays open between writes."""

    def __init__(self, desk_id: str) -> None:
        self._desk_id = numbers.desk_id(*numbers.parse_desk_id(desk_id))
        self._path = paths.keys_folder() / f"{self._desk_id}.mark"
        self._file: int | None = None
        self._one_thread = threading.Lock()

    def read(self) -> Mark | None:
        """Return the newest mark, or None where this machine never wrote one for this desk.

        Raises:
            Damaged: neither slot is sound.
            Unavailable: the file cannot be read.
        """
        with self._locked() as file:
            return None if file is None else self._newest(file)[1]

    def write(self, mark: Mark) -> None:
        """Move the mark up; a lower one than is there comes from a slower process and changes nothing.

        Does not wait for the disk, but for the first mark of a desk.

        Raises:
            Damaged: neither slot is sound, or the same place has another hash: two journals carry this desk's id.
            Unavailable: the file cannot be written.
        """
        with self._locked() as file:
            if file is not None:
                self._move_up(file, mark)
                return
        if not self._created(mark):
            self.write(mark)

    def renew(self, mark: Mark) -> None:
        """Set the mark whatever is there, on the disk when this returns: after a restore or a new enrolment."""
        with self._locked() as file:
            if file is not None:
                _put(file, 0, _slot(0, mark))
                _put(file, 1, _slot(1, mark))
                os.fsync(file)
                return
        if not self._created(mark):
            self.renew(mark)

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        with self._one_thread:
            if self._file is not None:
                os.close(self._file)
                self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _move_up(self, file: int, mark: Mark) -> None:
        writes, last = self._newest(file)
        if mark.place > last.place:
            _put(file, (writes + 1) % 2, _slot(writes + 1, mark))
            if last.place == FIRST:
                os.fsync(file)  # once in a desk's life: from now on it can't be set up again
        elif mark.place == last.place and mark.hash != last.hash:
            message = (
                f"catatan terakhir loket {self._desk_id} tidak sama dengan yang pernah ditulis komputer ini: ada dua "
                "folder data dengan kode loket yang sama. Jangan memberi nomor lagi; hubungi admin"
            )
            raise Damaged(message)

    def _created(self, mark: Mark) -> bool:
        """Make the file; False when another process was faster."""
        slots = (_slot(writes, mark).ljust(_SLOT_BYTES, b"\0") for writes in (0, 1))
        try:
            create_private_file(self._path, b"".join(slots))
        except FileExistsError:
            return False
        return True

    def _newest(self, file: int) -> tuple[int, Mark]:
        found = [slot for slot in (_sound(_get(file, 0)), _sound(_get(file, 1))) if slot]
        if not found:
            message = (
                f"berkas penanda {self._path} rusak, jadi tidak pasti apakah folder data ini yang terbaru. "
                "Cocokkan nomor terakhir di kertas, lalu jalankan pemulihan"
            )
            raise Damaged(message)
        writes, mark = max(found, key=lambda slot: slot[0])
        return writes, replace(mark, torn=len(found) == 1)

    @contextmanager
    def _locked(self) -> Iterator[int | None]:
        """Hold the file against other threads and processes; None while there is no file."""
        try:
            with self._one_thread:
                if self._file is None:
                    self._file = self._opened()
                if self._file is None:
                    yield None
                    return
                locks.hold(self._file)
                try:
                    yield self._file
                finally:
                    locks.release(self._file)
        except OSError as error:
            message = f"berkas penanda {self._path} tidak dapat dipakai ({error.strerror}); periksa hak aksesnya"
            raise Unavailable(message) from error

    def _opened(self) -> int | None:
        try:
            return os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except FileNotFoundError:
            return None


def _slot(writes: int, mark: Mark) -> bytes:
    facts = _FACTS.pack(_MAGIC, writes, mark.epoch, mark.seq, mark.hash)
    return facts + hashlib.sha256(facts).digest()


def _sound(slot: bytes) -> tuple[int, Mark] | None:
    facts, digest = slot[: _FACTS.size], slot[_FACTS.size :]
    if len(facts) < _FACTS.size or hashlib.sha256(facts).digest() != digest:
        return None
    _, writes, epoch, seq, entry_hash = _FACTS.unpack(facts)
    return writes, Mark(epoch, seq, entry_hash)


def _get(file: int, slot: int) -> bytes:
    os.lseek(file, slot * _SLOT_BYTES, os.SEEK_SET)
    return os.read(file, _FACTS.size + hashlib.sha256().digest_size)


def _put(file: int, slot: int, content: bytes) -> None:
    os.lseek(file, slot * _SLOT_BYTES, os.SEEK_SET)  # Windows has no pwrite
    os.write(file, content)
