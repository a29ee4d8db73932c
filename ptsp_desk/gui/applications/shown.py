"""All that the page says about one application, read beside the window."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core import fees, people, promises, regions, words
from ptsp_desk.core.applications import follow_ups, labels, replacements, timeline
from ptsp_desk.core.applications.stages import RULES, Clock, Stage, next_stages
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Key

if TYPE_CHECKING:
    from ptsp_desk.app import App
    from ptsp_desk.core.applications.follow_ups import Standing
    from ptsp_desk.core.applications.records import Application
    from ptsp_desk.core.applications.timeline import Event
    from ptsp_desk.core.fees import FeeQuote
    from ptsp_desk.core.officers import Officer
    from ptsp_desk.core.offices import InForce
    from ptsp_desk.core.promises import Calendar, Promise

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote with its labels, and when it was made (UTC)."""

    quote: "FeeQuote"
    at: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """An application and what it takes to tell it: ``quotes`` and ``events`` are oldest first.

    ``standing`` says that the clock stands for a late follow-up; ``late_days`` are the working days past the promise.
    ``next_stages`` are those that the officer may set now, ``villages`` names by code; ``new_promise`` is what may
    replace the one that stands.
    """

    application: "Application"
    service: Service
    variant: Variant
    quotes: tuple[Quoted, ...]
    events: tuple["Event", ...]
    officers: Mapping[str, str]
    villages: Mapping[str, str]
    zone: ZoneInfo
    region: str
    standing: "Standing | None"
    late_days: int
    next_stages: tuple[Stage, ...]
    new_promise: "Promise | None"

    @property
    def is_void(self) -> bool:
        return self.application.stage is Stage.VOID

    @property
    def may_void(self) -> bool:
        return Stage.VOID in self.next_stages

    @property
    def tariff(self) -> "fees.Tariff | None":
        return self.service.tariff_of(self.variant)

    def stage_words(self) -> str:
        """Return the stage, with what the clock of the promise does."""
        if self.standing is not None and self.application.clock is Clock.RUNS:
            name = RULES[self.application.stage].name
            return f"{name}, {promises.stopped_text(self.standing.remaining)}"
        return timeline.stage_words(self.application)

    def when(self, at: datetime) -> str:
        """Return ``20-11-2026 09.12`` in the office's zone."""
        local = at.astimezone(self.zone)
        return f"{local:%d-%m-%Y} {words.clock(local)}"

    def name_of(self, officer: str) -> str:
        """Return the name of an officer, their id where they are not on the roll any more."""
        return self.officers.get(officer, officer)

    @property
    def kind(self) -> str:
        """Whether the applicant is a ``person`` or a ``company``."""
        return people.to_dict(self.application.submission.applicant)["kind"]

    def labels(self) -> dict[str, str]:
        """Return what the fields that may be corrected are called."""
        return labels.field_labels(self.kind, self.service, self.variant)


def read(app: "App", number: str, officer: "Officer") -> Shown:
    """Read an application by its number.

    Raises:
        Refused: it is no number, or not known here.
    """
    application = app.applications.get(number)
    by = app.in_force
    service = by.catalogue.version(application.service, application.service_version).service
    variant = next(item for item in service.variants if item.code == application.variant)
    entries = app.applications.timeline(application)
    times = {sealed.key: timeline.event(sealed).at for sealed in entries}
    named = labels.field_labels(people.to_dict(application.submission.applicant)["kind"], service, variant)
    return Shown(
        application=application,
        service=service,
        variant=variant,
        quotes=tuple(_quotes(application, service, variant, times)),
        events=tuple(timeline.event(sealed, named) for sealed in entries),
        officers=app.officers.names(),
        villages=_villages(application),
        zone=by.office.zone,
        region=by.office.region,
        standing=follow_ups.standing(application, app.today(), by),
        late_days=_late_days(application, app.today(), by.calendar),
        next_stages=next_stages(application.stage, service.skip_stages, officer),
        new_promise=_new_promise(application, app.today(), by),
    )


def _quotes(
    application: "Application", service: Service, variant: Variant, times: Mapping[Key, datetime]
) -> Iterator[Quoted]:
    tariff = service.tariff_of(variant)
    for quote in application.quotes:
        yield Quoted(fees.from_body(quote.body, tariff), times.get(quote.key, application.registered_at))


def _new_promise(application: "Application", today: date, in_force: "InForce") -> "Promise | None":
    try:
        return replacements.replacement(application, today, in_force)
    except Refused:
        return None


def _late_days(application: "Application", today: date, calendar: "Calendar") -> int:
    if application.clock is not Clock.RUNS:
        return 0
    late, day = 0, application.promise.date
    while day < today:
        day += _A_DAY
        late += calendar.working(day)
    return late


def _villages(application: "Application") -> dict[str, str]:
    codes = {application.submission.applicant.village, application.submission.location.village} - {""}
    return {code: village_name(code) for code in codes}


def village_name(code: str) -> str:
    """Return the village of a code with its district; the code itself where the list no longer has it."""
    try:
        village = regions.village(code)
    except Refused:
        return code
    return f"{village.kind_word} {village.name}, Kec. {village.district}"


def applicant_facts(application: "Application", villages: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (label, value) of the applicant and the proxy; what identifies a person is masked."""
    submission = application.submission
    is_company = isinstance(submission.applicant, people.Company)
    known = people.masked(submission.applicant)
    facts = [
        (label, villages.get(known.get(name, ""), known.get(name, "")))
        for name, label in (labels.COMPANY if is_company else labels.PERSON).items()
    ]
    if submission.proxy is not None:
        proxy = people.masked(submission.proxy)
        told = " · ".join(proxy[name] for name in ("name", "relation", "phone", "nik") if name in proxy)
        facts.append((QCoreApplication.translate("ApplicationDetail", "Kuasa"), told))
    return facts
