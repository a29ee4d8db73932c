"""The file of pending ballots: outside database and backups, written anew as a whole each time.

A row in a database keeps its place and its time in pages, log and backups whatever its key is; this file keeps what it
holds now and nothing else. In an office whose database is encrypted, it is encrypted too.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from ptsp_desk.core.ballots import Pending
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.store import locks
from ptsp_desk.store.driver import flush

_FOLDER: Final = "pending"
_NAME: Final = "ballots.json"
_DAMAGED: Final = "ballots-damaged-"
_ENCRYPTED: Final = b"PTB1"
_NONCE_BYTES: Final = 12
_PURPOSE: Final = b"ptsp-desk/pending-ballots/1\0"


class _Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``sha256`` in hexadecimal is that of ``pending`` as it stands: a digit that changed is then no answer."""

    pending: msgspec.Raw
    sha256: str


class Ballots:
    """The pending ballots of one data folder; processes and threads may share it. ``key`` is the database's, or None.

    What ``held`` gives is good until it is left.
    """

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self._folder, self._key = folder / _FOLDER, key
        self.path = self._folder / _NAME

    def exist(self) -> bool:
        """Whether anything was ever answered here: where not, there is nothing to look after."""
        return self.path.exists()

    def set_aside(self) -> list[str]:
        """Return the names of the files that were damaged and are kept, oldest first."""
        return sorted(path.name for path in self._folder.glob(f"{_DAMAGED}*"))

    @contextmanager
    def held(self) -> Iterator["Held"]:
        """Hold the file against every other thread and process.

        Raises:
            Unavailable: it can't be reached.
        """
        with self._faults():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with self._faults():
                locks.hold(lock)
            try:
                yield Held(self)
            finally:
                locks.release(lock)
        finally:
            os.close(lock)

    def read(self) -> Pending | None:
        """Return what is pending, None where there is no file; of use to `Held`.

        Raises:
            Damaged: the file isn't as it was written.
        """
        with self._faults():
            try:
                content = self.path.read_bytes()
            except FileNotFoundError:
                return None
        try:
            envelope = msgspec.json.decode(_opened(content, self._key), type=_Envelope)
            if hashlib.sha256(envelope.pending).hexdigest() == envelope.sha256:
                return msgspec.json.decode(envelope.pending, type=Pending)
        except (msgspec.DecodeError, ValueError, RecursionError):
            pass
        raise Damaged(f"Berkas jawaban survei {self.path} rusak.")

    def write(self, pending: Pending) -> None:
        """Put what is pending in the place of what was; it is on the disk when this returns."""
        data = msgspec.json.encode(pending)
        whole = msgspec.json.encode(_Envelope(msgspec.Raw(data), hashlib.sha256(data).hexdigest()))
        fresh = self.path.with_suffix(".new")
        with self._faults():
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(_sealed(whole, self._key))
                file.flush()
                os.fsync(handle)
            fresh.replace(self.path)
            flush(self._folder)

    def put_aside(self) -> None:
        """Give a damaged file another name, under which nothing writes."""
        with self._faults():
            self.path.rename(self._folder / f"{_DAMAGED}{datetime.now(UTC):%Y%m%dT%H%M%S%f}.json")
            flush(self._folder)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise Unavailable(
                f"Berkas jawaban survei {self.path} tidak bisa dibaca atau ditulis ({error.strerror}), jadi jawaban "
                "yang terakhir belum pasti tersimpan. Periksa ruang disk dan hak akses folder itu."
            ) from error


class Held:
    """The pending ballots while nobody else may change them."""

    def __init__(self, file: Ballots) -> None:
        self._file = file
        try:
            self._pending = file.read()
        except Damaged:
            file.put_aside()
            self._pending = None

    @property
    def pending(self) -> Pending | None:
        """What is pending, None where there is nothing yet."""
        return self._pending

    def write(self, pending: Pending) -> None:
        """Replace it, on the disk when this returns; what is there already is not written again."""
        if pending != self._pending:
            self._file.write(pending)
            self._pending = pending


def _sealed(data: bytes, key: bytes | None) -> bytes:
    if key is None:
        return data
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - 20 ms, for few

    nonce = os.urandom(_NONCE_BYTES)
    return _ENCRYPTED + nonce + ChaCha20Poly1305(_own(key)).encrypt(nonce, data, _ENCRYPTED)


def _opened(content: bytes, key: bytes | None) -> bytes:
    """Return what was sealed; raises ValueError where it was changed or the key is another one."""
    if key is None:
        return content
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see `_sealed`
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    nonce, data = content[len(_ENCRYPTED) :][:_NONCE_BYTES], content[len(_ENCRYPTED) + _NONCE_BYTES :]
    try:
        return ChaCha20Poly1305(_own(key)).decrypt(nonce, data, content[: len(_ENCRYPTED)])
    except InvalidTag as error:
        raise ValueError from error


def _own(key: bytes) -> bytes:
    """Return a key for this file alone."""
    return hmac.digest(key, _PURPOSE, hashlib.sha256)
