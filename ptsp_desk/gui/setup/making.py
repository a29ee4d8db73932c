"""Making what the set-up asked for; runs in a job, and loads what only that needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ptsp_desk.core.errors import Problem, Refused
from ptsp_desk.core.officers import Officer

if TYPE_CHECKING:
    from ptsp_desk.app import App


@dataclass(frozen=True, slots=True)
class Wanted:
    """An office as it was entered; ``catalogue`` None is the sample."""

    code: str
    desk: int
    settings: Mapping[str, str]
    catalogue: Path | None
    encrypted: bool


@dataclass(frozen=True, slots=True)
class Made:
    """What the set-up ended with: the first admin, and the key of an encrypted office."""

    admin: Officer
    key: bytes | None = None


def create(folder: Path, wanted: Wanted, admin: Officer, pin: str) -> Made:
    """Make an office with its first admin; raises as ``app.set_up`` does."""
    from ptsp_desk.app import NewOffice, set_up
    from ptsp_desk.core.numbers import desk_id
    from ptsp_desk.store.keys import Keys

    sample = {} if wanted.catalogue else {"sample": "yes"}
    files = _files(wanted.catalogue)
    new = NewOffice(wanted.code, wanted.desk, {**wanted.settings, **sample}, files, encrypted=wanted.encrypted)
    set_up(folder, new, admin, pin)
    return Made(admin, Keys(desk_id(wanted.code, wanted.desk)).load_database_key())


def appoint(app: "App", admin: Officer, pin: str) -> Made:
    """Give an office in which nobody can sign in yet its first admin."""
    from ptsp_desk.app import os_user

    app.officers.appoint(admin, os_user(), pin=pin)
    return Made(admin)


def _files(folder: Path | None) -> tuple[bytes, ...]:
    """Return the catalogue's files, all of them sound."""
    from ptsp_desk.app import sample_files
    from ptsp_desk.core.catalogue import parse_service

    if folder is None:
        return sample_files()
    files, problems = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            files.append(path.read_bytes())
            parse_service(files[-1])
        except OSError as error:
            problems.append(Problem("catalogue", f"berkas {path.name} tidak bisa dibaca ({error.strerror})"))
        except Refused as refused:
            problems += [Problem("catalogue", f"berkas {path.name}: {one}") for one in refused.problems]
    if problems:
        raise Refused(*problems)
    return tuple(files)
