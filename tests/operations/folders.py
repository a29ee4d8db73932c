"""Folders whose key, mark or database is somewhere else, and what may be done in them."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ptsp_desk.app import App, sample_files
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.operations.journals import Restoration, Restored, restore
from ptsp_desk.operations.offices import NewOffice
from ptsp_desk.paper.sizes import Size
from tests.offices import (
    ADMIN,
    CLERK,
    HEAD,
    OPENING,
    SETTINGS,
    Clock,
    everything,
)
from tests.operations.counter import registered, turned_back

NEW = NewOffice("ENR", 3, SETTINGS, sample_files())


def keys_folder() -> Path:
    return Path(os.environ["PTSP_DESK_KEYS"])


def forget_keys(*kinds: str) -> None:
    """Remove this machine's keys and mark, as on another machine; or only those named."""
    for path in keys_folder().iterdir():
        if not kinds or path.suffix.removeprefix(".") in kinds:
            path.unlink()


def going_on(folder: Path, backup: Path | None = None, last_number: str | None = None, **more: bytes) -> Restored:
    return restore(folder, Restoration(backup, last_number, **more), ADMIN, clock=Clock(OPENING + timedelta(days=1)))


def every_act(app: App, number: str) -> list[Callable[[], object]]:
    return [
        lambda: registered(app),
        lambda: turned_back(app, ktp="ok"),
        lambda: app.applications.correct(number, {"applicant.name": "Budi"}, "nama", CLERK),
        lambda: app.applications.move(number, "under_review", "", CLERK),
        lambda: app.receipts.print(number, Size.A5, CLERK),
        lambda: app.offices.set("phone", "0420 21001", HEAD),
        lambda: app.offices.adopt(sample_files()[0], OPENING.date(), HEAD),
        lambda: app.officers.appoint(CLERK, HEAD),
        app.journals.replay,
    ]


def assert_only_read(folder: Path, number: str, *said: str) -> None:
    """The folder opens; everything may be looked up, and every act is refused with the same sentence.

    Figures leave it where no entry is known to lack.
    """
    before = everything(folder)
    with App(folder, clock=Clock()) as app:
        assert app.applications.get(number).number == number
        assert app.applications.find("andi")
        if not app.desk.behind:
            assert app.summaries.paper(app.summaries.daily(OPENING.date()))
        assert all(part in app.desk.locked for part in said)
        for act in every_act(app, number):
            with pytest.raises(Unavailable) as caught:
                act()
            assert str(caught.value) == app.desk.locked
        with pytest.raises(Damaged):
            app.journals.check()
    assert everything(folder) == before
