"""Files that a person names: read whole, or written whole."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from ptsp_desk.core.errors import Unavailable, refuse

_LARGEST_BYTES = 64 * 1024 * 1024


def read(path: Path, where: str) -> bytes:
    """Return what a file holds.

    Raises:
        Refused: there is no such file, or it is far too large.
        Unavailable: it can't be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise refuse(where, f"Berkas {path} tidak ada.") from error
    except OSError as error:
        raise Unavailable(f"Berkas {path} tidak bisa dibaca ({error.strerror}).") from error
    if len(data) > _LARGEST_BYTES:
        raise refuse(where, f"Berkas {path} terlalu besar.")
    return data


def check_free(path: Path, *, force: bool) -> None:
    """Check that a file may be written, before anything is recorded that it will hold.

    Raises:
        Refused: it is there already or is no file, or there is no such folder.
    """
    target = _target(path, "--out")
    if target.exists() and not force:
        raise refuse("--out", f"Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain, atau tambahkan --force.")
    if not target.parent.is_dir():
        raise refuse("--out", f"Folder {target.parent} tidak ada.")


def save(path: Path, content: bytes, after: str = "tidak ada yang tersisa") -> None:
    """Write a file so that under its name there is never half of it, and have it on the disk.

    Raises:
        Refused: something that is no file has the name.
        Unavailable: the disk is full or fails; no file is left behind. ``after`` tells how things stand then.
    """
    try:
        target = _target(path, "")
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".ptsp-desk-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
            Path(name).replace(target)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise Unavailable(f"Berkas {path} tidak bisa ditulis ({error.strerror}); {after}.") from error


def _target(path: Path, where: str) -> Path:
    """Return the file that a name leads to: a new one takes its place, and a link to it stays.

    Raises:
        Refused: the name leads to no file, but to a folder, a device, a pipe, or around in a circle.
    """
    if path.is_dir():
        raise refuse(where, f"Folder {path} bukan berkas; sebutkan nama berkasnya.")
    if path.exists() and not path.is_file():
        raise refuse(where, f"Perangkat atau pipa {path} bukan berkas biasa; pilih nama lain.")
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise refuse(where, f"Tautan {path} tidak menuju ke mana pun; pilih nama lain.") from error
