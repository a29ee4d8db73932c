"""Where files stand: those we ship, those of the office, and those that must not stand beside them."""

import os
from contextlib import suppress
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_data"  # only in an installed wheel
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent
_DATABASE = "desk.db"  # as the store calls it, which is slow to load


def resources() -> Path:
    """Return the folder of shipped fonts, icons and sample catalogues."""
    return _ROOT / "resources"


def migrations() -> Path:
    """Return the folder of the Alembic scripts."""
    return _ROOT / "db"


def data_folder(given: str | None = None) -> Path:
    """Return the folder of one office's data: ``given``, else ``PTSP_DESK_DATA``, else the user's own place.

    It need not exist yet.
    """
    chosen = given or os.environ.get("PTSP_DESK_DATA")
    return _folder(chosen) if chosen else _user_data() / "kantor"


def keys_folder() -> Path:
    """Return the folder of desk keys and high-water marks: ``PTSP_DESK_KEYS``, else the user's own place.

    It is never inside a data folder: whoever copies or puts back that folder must not bring the key and the mark
    along, for by them the desk notices that it runs on an older copy of itself and would give numbers twice.
    """
    chosen = os.environ.get("PTSP_DESK_KEYS")
    return _folder(chosen) if chosen else _user_data() / "keys"


def log_folder(data: Path) -> Path:
    """Return where the log belongs: in the data folder once an office is there, for it is set up in an empty one."""
    return data if (data / _DATABASE).is_file() else _user_data()


def _folder(chosen: str) -> Path:
    with suppress(RuntimeError):  # nobody is called so: the name stands for itself, as in a shell
        return Path(chosen).expanduser().absolute()
    return Path(chosen).absolute()


def _user_data() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - most commands name their folder and never need it

    return user_data_path("ptsp-desk", appauthor=False)
