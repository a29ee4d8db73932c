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
    """Return the catalogue's files, all of them sound; what is wrong stands at the field of the folder."""
    from ptsp_desk.app import files_in, sample_files

    if folder is None:
        return sample_files()
    try:
        return files_in(folder, "catalogue")
    except Refused as refused:
        told = (one.sentence if one.where == "catalogue" else f"Berkas {one}" for one in refused.problems)
        raise Refused(*(Problem("catalogue", sentence) for sentence in told)) from refused
