"""Commands that were cut off: nothing or all of what they do is there, or a sentence says how to go on."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ptsp_desk.app import App, NewOffice, sample_files
from ptsp_desk.core.errors import DeskError
from ptsp_desk.operations.journals import Restoration, restore
from ptsp_desk.operations.offices import create
from tests.faults import oracle
from tests.faults.oracle import Answers
from tests.offices import ADMIN, CLERK, HEAD, SETTINGS

OFFICE = ("--office-name", "Kantor", "--office-code", "ENR", "--region", "73.16", "--desk", "3")

AFTER_ALL = "ENR-03A-00099-A"
"""A number that comes after every one that was given."""


def set_up_faults(folder: Path, *, encrypted: bool, answered: bool) -> list[str]:
    """Return what is wrong with an office whose setting up was cut off; what isn't there is set up again."""
    if not folder.exists():
        if answered:
            return ["office lost"]
        try:
            create(folder, NewOffice("ENR", 3, SETTINGS, sample_files(), encrypted=encrypted), ADMIN)
        except DeskError as error:
            return [f"not set up again: {error}"]
    return oracle.faults(folder, {})


def today() -> date:
    """Return the office's day; a test that goes on with it need not end before midnight."""
    return datetime.now(ZoneInfo(SETTINGS["zone"])).date()


def close_faults(folder: Path, day: date, answers: Answers, *, answered: bool) -> list[str]:
    """Return what is wrong in a folder where closing a day was cut off, and after it was closed again."""
    try:
        with App(folder) as app:
            if app.desk.locked:
                return [app.desk.locked]
            if answered and not app.days.state(day).is_closed:
                return ["closing lost"]
            if app.days.close(day, HEAD) != app.days.close(day, CLERK):
                return ["closed twice"]
    except DeskError as error:
        return [f"not closed again: {error}"]
    return oracle.faults(folder, answers, closes=1)


def backup_faults(folder: Path, backup: Path, answers: Answers, *, answered: bool) -> list[str]:
    """Return what is wrong in a folder whose backup was cut off, and where that is all there is, after restoring it."""
    found = oracle.faults(folder, answers)
    if not backup.exists():
        return [*found, "backup lost"] if answered else found
    shutil.rmtree(folder)
    try:
        restore(folder, Restoration(backup, AFTER_ALL), ADMIN)
    except DeskError as error:
        return [*found, f"not restored: {error}"]
    return [*found, *oracle.faults(folder, answers)]


@dataclass(frozen=True, slots=True)
class Restoring:
    """A backup, what was answered until it was made, and what was answered in all before it was restored."""

    backup: Path
    until: Answers
    everything: Answers

    def faults(self, folder: Path, *, answered: bool) -> list[str]:
        """Return what is wrong in a folder whose restoring was cut off, and after it was restored again.

        It holds all that it held before, or the backup in a new epoch, or a sentence says to restore. What was there
        before is not lost either way.
        """
        said, epoch = _opened(folder)
        if said and ("ptsp-desk restore" not in said or answered):
            return [said]
        if answered and epoch == 1:
            return ["restoring lost"]
        found = [] if said else oracle.faults(folder, self.everything if epoch == 1 else self.until)
        if not self._is_kept(folder):
            found.append("what was replaced is lost")
        try:
            restore(folder, Restoration(self.backup), ADMIN)
        except DeskError as error:
            return [*found, f"not restored again: {error}"]
        return [*found, *oracle.faults(folder, self.until)]

    def _is_kept(self, folder: Path) -> bool:
        places = [place for place in (folder, *folder.glob("replaced-*")) if (place / "desk.db").exists()]
        return any(self.everything.items() <= oracle.stored(place).visits.items() for place in places)


def _opened(folder: Path) -> tuple[str, int]:
    """Return why nothing can be done in a folder, and its epoch."""
    try:
        with App(folder) as app:
            return app.desk.locked, app.desk.epoch
    except DeskError as error:
        return str(error), 0
