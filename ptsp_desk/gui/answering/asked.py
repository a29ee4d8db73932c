"""What is asked about what, read beside the window."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ptsp_desk.core.ballots import Moment
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.surveys import Instrument
from ptsp_desk.gui.answering import said

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.offices import InForce


@dataclass(frozen=True, slots=True)
class Asked:
    """One questionnaire for one applicant; ``services`` are those of the catalogue, (code, name), by name.

    Without a ``moment`` nobody was asked yet: somebody with a token says what it is about. The ``token`` is that one,
    else one of its own, so that an answer which is sent twice counts once; empty where this desk can make none.
    """

    office: str
    instrument: Instrument
    services: tuple[tuple[str, str], ...]
    moment: Moment | None = None
    service: str = ""
    token: str = ""

    def name_of(self, service: str) -> str:
        """Return the name of a service by its code."""
        return dict(self.services).get(service, service)

    def languages_beside(self, spoken: str) -> list[tuple[str, str]]:
        """Return the other languages of the questions, as ``Text.said`` takes them, with their own names."""
        questions = [element.question for element in self.instrument.elements]
        known = [("id", said.INDONESIAN)]
        if any(question.en for question in questions):
            known.append(("en", said.ENGLISH))
        if self.instrument.local_language and any(question.local for question in questions):
            known.append(("local", self.instrument.local_language))
        return [language for language in known if language[0] != spoken]


def waiting(app: "App") -> Asked:
    """Return what stands before anybody was asked."""
    in_force = app.in_force
    newest = {version.service.code: version.service.name for version in in_force.catalogue.versions}
    services = tuple(sorted(newest.items(), key=lambda service: service[1]))
    return Asked(in_force.office.name, _instrument(app, in_force), services)


def after(app: "App", moment: Moment, number: str) -> Asked:
    """Return what is asked after something was done with an application; only its service is looked at.

    Raises:
        Refused: there is no such application.
    """
    service = app.applications.get(number).service
    try:
        token = app.ballots.token()
    except Unavailable:
        token = ""
    found = waiting(app)
    return Asked(found.office, found.instrument, found.services, moment, service, token)


def by_token(app: "App", typed: str) -> Asked:
    """Return what stands after a token was typed.

    Raises:
        Refused: it is none, or was used.
        Unavailable: the file of ballots can't be reached.
    """
    ballot, found = app.ballots.open(typed), waiting(app)
    return Asked(found.office, found.instrument, found.services, token=ballot.token)


def _instrument(app: "App", in_force: "InForce") -> Instrument:
    """Return the instrument of the shortest period that today lies in, else that of the rule in force."""
    from ptsp_desk.operations.instruments import instruments
    from ptsp_desk.operations.surveys import NEWEST

    today = app.today()
    now = [period for period in in_force.survey.periods if period.first <= today <= period.last]
    period = min(now, key=lambda period: period.last - period.first, default=None)
    found = instruments().get(period.instrument if period else NEWEST) or instruments()[NEWEST]
    return in_force.survey.in_own_words(found)
