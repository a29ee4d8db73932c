"""The desk's own secrets: outside the data folder, by desk id, so that a copied folder does not bring them along.

A secret stands in the operating system's key store where there is one, and beside it a file says so; else the file
holds it. When ``PTSP_DESK_KEYS`` names the folder, files are used and the key store is never asked: whoever names a
folder has chosen where the keys are, and can back them up.
"""

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ptsp_desk import paths
from ptsp_desk.core import numbers
from ptsp_desk.core.errors import Damaged, Unavailable, refuse

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

KEY_BYTES: Final = 32

_SERVICE: Final = "ptsp-desk"
_IN_KEY_STORE: Final = "os-key-store"


class Keys:
    """Keys of one desk. A key is written once and never overwritten: without it a folder opens read-only for ever."""

    def __init__(self, desk_id: str) -> None:
        self._desk_id = numbers.desk_id(*numbers.parse_desk_id(desk_id))

    def load_signing(self, epoch: int) -> bytes | None:
        """Return the private signing key of an epoch, or None where this machine never had it.

        Raises:
            Refused: others on this machine may read the file.
            Unavailable: the key is in a key store that cannot be reached now.
            Damaged: the file holds no key.
        """
        return self._load(f"signing-{numbers.epoch_letters(epoch)}")

    def save_signing(self, epoch: int, private: bytes) -> None:
        """Keep the private signing key of an epoch; the same key may come again.

        Raises:
            Refused: another key is kept for this epoch.
            Unavailable: it could not be kept.
        """
        self._save(f"signing-{numbers.epoch_letters(epoch)}", private)

    def load_database_key(self) -> bytes | None:
        """Return the key of the encrypted database, or None; raises as `load_signing` does."""
        return self._load("database")

    def save_database_key(self, key: bytes) -> None:
        """Keep the key of the encrypted database; raises as `save_signing` does."""
        self._save("database", key)

    def _load(self, name: str) -> bytes | None:
        path = self._path(name)
        try:
            _refuse_if_others_read(path)
            content = path.read_text("ascii", "replace").strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _unreachable(path) from error
        if content == _IN_KEY_STORE:
            content = self._asked(name)
        return _key(content, path)

    def _save(self, name: str, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            message = f"a key is {KEY_BYTES} bytes, not {len(key)}"
            raise ValueError(message)
        path = self._path(name)
        kept = self._load(name)
        if kept is None:
            content = _IN_KEY_STORE if self._given_to_key_store(name, key) else key.hex()
            # somebody may have been faster: what stands there is compared below
            with contextlib.suppress(FileExistsError):
                create_private_file(path, content.encode() + b"\n")
            kept = self._load(name)
        if kept != key:
            raise refuse(
                "desk",
                f"komputer ini sudah menyimpan kunci lain untuk loket {self._desk_id} ({path}); kunci tidak ditimpa. "
                "Pakai folder data yang lama, pulihkan cadangannya, atau pilih nomor loket lain",
            )

    def _path(self, name: str) -> Path:
        return paths.keys_folder() / f"{self._desk_id}.{name}.key"

    def _given_to_key_store(self, name: str, key: bytes) -> bool:
        """Tell whether the key store took the key and gives it back; one that fails counts as none."""
        backend = _key_store()
        if backend is None:
            return False
        from keyring.errors import KeyringError  # noqa: PLC0415 - see `_key_store`

        try:
            if backend.get_password(_SERVICE, f"{self._desk_id}.{name}") is None:
                backend.set_password(_SERVICE, f"{self._desk_id}.{name}", key.hex())
            return backend.get_password(_SERVICE, f"{self._desk_id}.{name}") is not None
        except KeyringError:
            return False

    def _asked(self, name: str) -> str:
        backend = _key_store()
        content = None
        if backend is not None:
            from keyring.errors import KeyringError  # noqa: PLC0415 - see `_key_store`

            with contextlib.suppress(KeyringError):
                content = backend.get_password(_SERVICE, f"{self._desk_id}.{name}")
        if content is None:
            message = (
                f"kunci loket {self._desk_id} ada di penyimpanan kunci sistem, yang sekarang tidak dapat dibuka. "
                "Masuklah ke komputer ini sebagai pengguna yang biasa menjalankan loket, lalu coba lagi"
            )
            raise Unavailable(message)
        return content


def create_private_file(path: Path, content: bytes) -> None:
    """Create a file that only its owner reads, whole and on the disk when this returns.

    Raises:
        FileExistsError: it is there already; it was not touched.
        Unavailable: the folder cannot be written.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
            path.hardlink_to(name)  # a rename would overwrite
        finally:
            Path(name).unlink()
        if os.name == "posix":
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except FileExistsError:
        raise
    except OSError as error:
        message = f"{path.parent} tidak dapat ditulis ({error.strerror}); periksa ruang dan hak akses folder itu"
        raise Unavailable(message) from error


def _key_store() -> "KeyringBackend | None":
    """Return the key store of the operating system, unless there is none or a folder for keys was named."""
    if os.environ.get("PTSP_DESK_KEYS"):
        return None
    import keyring  # noqa: PLC0415 - 0.1 s, and only where keys are in the key store

    backend = keyring.get_keyring()
    return backend if backend.priority >= 1 else None  # below are "none" and "refuses everything"


def _refuse_if_others_read(path: Path) -> None:
    mode = path.stat().st_mode
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise refuse(
            "desk",
            f"berkas kunci {path} dapat dibaca pengguna lain di komputer ini; jalankan: chmod 600 '{path}'. "
            "Bila ada yang mungkin sudah menyalinnya, daftarkan loket ini lagi dengan kunci baru",
        )


def _key(content: str, path: Path) -> bytes:
    try:
        key = bytes.fromhex(content)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        message = f"berkas kunci {path} rusak; pulihkan berkas itu dari cadangannya atau daftarkan loket ini lagi"
        raise Damaged(message)
    return key


def _unreachable(path: Path) -> Unavailable:
    return Unavailable(f"berkas kunci {path} tidak dapat dibaca; periksa hak akses folder {path.parent}")
