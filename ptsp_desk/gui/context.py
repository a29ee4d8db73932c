"""What a page is given: nothing is reached any other way."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.session import Session

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.settings import Settings


@dataclass(frozen=True, slots=True)
class Go:
    """A wish to see something: the page by its folder's name, and what is to be shown there, empty for its start.

    Subjects: for ``registration`` ``parked:3`` or the text of a return slip's code; for ``applications`` the id or the
    number of one; elsewhere what that page documents.
    """

    page: str
    subject: str = ""


@dataclass
class Context:
    """The open office, and the means to work on it beside the window."""

    app: "App"
    jobs: Jobs
    session: Session
    settings: "Settings"
    go: Callable[[Go], None]
