"""Answers to the survey that an earlier version closed have their rows after this, and the day counts them."""

from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.journal import OFFICE, Act
from ptsp_desk.store import driver, migrate
from ptsp_desk.store.driver import Access, DataFile
from tests.migrations.test_shared_0002 import as_before, migrate_revisions, rows
from tests.offices import HEAD, Clock

GROUP: dict[str, Any] = {
    "day": "2026-11-17",
    "service": "IMB",
    "moment": "handover",
    "instrument": "2017",
    "scores": [[1, None, 3, 4, 4, 4, 4, 4, 4], *[[4] * 9] * 4],
    "profiles": [{"usia": "30-39"}],
}


@pytest.mark.parametrize("table", ["survey_groups", "survey_answers", "survey_profiles", "survey_comments"])
def test_answers_of_the_earlier_shape_get_their_rows(table: str, folder: Path, clock: Clock, tmp_path: Path) -> None:
    with App(folder, clock=clock) as app, app.desk.acting(HEAD) as writer:
        writer.add(Act("survey.closed", OFFICE, GROUP, {"comments": ["Terima kasih"]}))
    old = as_before(folder, tmp_path, "000[3-9]*.py")
    assert migrate_revisions(old) == {"shared_0002", "desk_0003"}
    migrate.to_newest(old)
    assert migrate_revisions(old) == migrate.NEWEST
    new = DataFile(folder / "desk.db", None)
    with (
        driver.transaction(driver.engine(old, Access.READ), old.path) as one,
        driver.transaction(driver.engine(new, Access.READ), new.path) as other,
    ):
        assert rows(one, table) == rows(other, table) != []


def test_the_day_counts_the_answers_of_every_moment(folder: Path, clock: Clock) -> None:
    with App(folder, clock=clock) as app:
        with app.desk.acting(HEAD) as writer:
            writer.add(Act("survey.closed", OFFICE, GROUP))
            writer.add(Act("survey.closed", OFFICE, {**GROUP, "moment": "registration"}))
        assert app.summaries.counted(app.today()).survey.n == 10
        assert app.journals.check().differing == ()
