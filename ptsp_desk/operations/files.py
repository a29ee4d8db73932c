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
        if path.stat().st_size > _LARGEST_BYTES:
            raise refuse(where, f"Berkas {path} terlalu besar.")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise refuse(where, f"Berkas {path} tidak ada.") from error
    except OSError as error:
        raise Unavailable(f"Berkas {path} tidak bisa dibaca ({error.strerror}).") from error


def check_free(path: Path, *, force: bool) -> None:
    """Check that a file may be written, before anything is recorded that it will hold.

    Raises:
        Refused: it is there already, or there is no such folder.
    """
    if path.is_dir():
        raise refuse("--out", f"{path} adalah folder; sebutkan nama berkasnya.")
    if path.exists() and not force:
        raise refuse("--out", f"Berkas {path} sudah ada dan tidak ditimpa. Pilih nama lain, atau tambahkan --force.")
    if not path.absolute().parent.is_dir():
        raise refuse("--out", f"Folder {path.absolute().parent} tidak ada.")


def save(path: Path, content: bytes, after: str = "tidak ada yang tersisa") -> None:
    """Write a file so that under its name there is never half of it, and have it on the disk.

    Raises:
        Unavailable: the disk is full or fails; no file is left behind. ``after`` tells how things stand then.
    """
    folder = path.absolute().parent
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".ptsp-desk-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(handle)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise Unavailable(f"Berkas {path} tidak bisa ditulis ({error.strerror}); {after}.") from error
