"""What a clerk does again and again, in few words."""

from typing import Any

import pytest

from ptsp_desk import paths
from ptsp_desk.app import App
from ptsp_desk.core import receipts
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.visits import slip_payload
from ptsp_desk.operations.applications import Answer, Outcome
from tests.offices import CLERK, request


def register(app: App, *where: str, **more: Any) -> Answer:
    return app.applications.register(request(*where, **more), CLERK)


def registered(app: App, *where: str, **more: Any) -> str:
    """Register, and return the number."""
    application = register(app, *where, **more).application
    assert application is not None
    return application.number


def turned_back(app: App, *where: str, **ticks: str) -> Answer:
    answer = register(app, *where, complete=None, documents=ticks)
    assert answer.outcome is Outcome.TURNED_BACK
    return answer


def refusal(app: App, raw: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        app.applications.register(raw, CLERK)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def changed_tdg(**changes: str) -> bytes:
    """Return the sample's TDG with other first lines; ``requirement`` renames one."""
    text = (paths.resources() / "catalogue" / "tdg.toml").read_text("utf-8")
    renamed = changes.pop("requirement", None)
    if renamed:
        text = text.replace('code = "tdg_lama"', f'code = "{renamed}"')
    lines = [f'{name} = "{value}"' if name != "valid_until" else f"{name} = {value}" for name, value in changes.items()]
    return "\n".join([*lines, text]).encode()


def code_on_slip(app: App, answer: Answer) -> str:
    """Return the 160 characters on a return slip."""
    visit = answer.visit
    service = app.in_force.catalogue.version(visit.service, visit.service_version).service
    variant = next(item for item in service.variants if item.code == visit.variant)
    payload = slip_payload(visit, service, variant, app.desk.key_id)
    return receipts.seal(payload, app.desk.private_key)
