"""The application: opens a data folder and hands out what can be done in it."""

import os
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from ptsp_desk import settings
from ptsp_desk.core.credentials import check_pin
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.officers import Officer, Role, appointment
from ptsp_desk.core.offices import InForce
from ptsp_desk.operations.applications import Applications
from ptsp_desk.operations.ballots import Ballots
from ptsp_desk.operations.catalogues import files_in, sample_catalogue, sample_files
from ptsp_desk.operations.days import Days
from ptsp_desk.operations.desks import Desk, is_set_up, utc_now
from ptsp_desk.operations.drafts import Drafts
from ptsp_desk.operations.officers import Officers
from ptsp_desk.operations.offices import NewOffice, Offices, create
from ptsp_desk.operations.permits import Permits
from ptsp_desk.operations.prints import Prints
from ptsp_desk.operations.receipts import Receipts
from ptsp_desk.operations.summaries import Summaries
from ptsp_desk.operations.visits import Visits
from ptsp_desk.settings import Settings

if TYPE_CHECKING:
    from ptsp_desk.operations.imports import Imports
    from ptsp_desk.operations.journals import Journals
    from ptsp_desk.operations.recaps import Recaps
    from ptsp_desk.operations.survey_papers import SurveyPapers
    from ptsp_desk.operations.surveys import Surveys

__all__ = ["App", "NewOffice", "files_in", "is_set_up", "os_user", "sample_catalogue", "sample_files", "set_up"]


class App:
    """One open data folder and its operations; window, kiosk and command line use it alike.

    What the counter seldom needs is loaded when it is first asked for: it was a tenth of the start.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], datetime] = utc_now,
        random: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Open the folder; raises as ``Desk`` does."""
        self.desk = Desk(folder, clock=clock, random=random)
        self.applications = Applications(self.desk)
        self.receipts = Receipts(self.desk)
        self.summaries = Summaries(self.desk)
        self.offices = Offices(self.desk)
        self.drafts = Drafts(self.desk)
        self.prints = Prints(self.desk, self.receipts, self.summaries)
        self.ballots = Ballots(self.desk)
        self.days = Days(self.desk, self.summaries, self.ballots)
        self.permits = Permits(self.desk)
        self.officers = Officers(self.desk)
        self.visits = Visits(self.desk)
        self.settings, self.settings_problem = settings.load(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.desk.close()

    @cached_property
    def imports(self) -> "Imports":
        from ptsp_desk.operations.imports import Imports  # noqa: PLC0415 - as above

        return Imports(self.desk)

    @cached_property
    def journals(self) -> "Journals":
        from ptsp_desk.operations.journals import Journals  # noqa: PLC0415 - as above

        return Journals(self.desk)

    @cached_property
    def recaps(self) -> "Recaps":
        from ptsp_desk.operations.recaps import Recaps  # noqa: PLC0415 - as above

        return Recaps(self.desk)

    @cached_property
    def surveys(self) -> "Surveys":
        from ptsp_desk.operations.surveys import Surveys  # noqa: PLC0415 - as above

        return Surveys(self.desk)

    @cached_property
    def survey_papers(self) -> "SurveyPapers":
        from ptsp_desk.operations.survey_papers import SurveyPapers  # noqa: PLC0415 - as above

        return SurveyPapers(self.desk, self.surveys)

    @property
    def in_force(self) -> InForce:
        """What an act at the counter goes by now."""
        return self.desk.look_again()

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return self.desk.now()

    def today(self) -> date:
        """Return the office's day."""
        return self.desk.now().astimezone(self.desk.in_force.office.zone).date()

    def change_settings(self, changed: Settings) -> None:
        """Store the settings of this machine.

        Raises:
            Unavailable: the disk refuses; the ones before stay.
        """
        try:
            settings.save(self.desk.folder, changed)
        except OSError as error:
            sentence = f"Pengaturan komputer ini tidak bisa disimpan di {self.desk.folder} ({error.strerror})."
            raise Unavailable(sentence) from error
        self.settings, self.settings_problem = changed, ""


def set_up(folder: Path, new: NewOffice, admin: Officer, pin: str) -> None:
    """Make an office with its first admin, who can sign in; goes on where an earlier attempt was cut off.

    Raises:
        Refused: something about the office, the admin or the PIN is wrong; an office that is made is kept.
    """
    if not is_set_up(folder):
        check_pin(pin)
        appointment(admin)
        create(folder, new, os_user())
    with App(folder) as app:
        app.officers.appoint(admin, os_user(), pin=pin)


def os_user() -> Officer:
    """Return the officer that the command line acts as: the folder's owner, trusted as its admin."""
    import getpass  # noqa: PLC0415 - only the command line asks

    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):
        name = "?"
    return Officer(f"cli:{name}", name, Role.ADMIN)
