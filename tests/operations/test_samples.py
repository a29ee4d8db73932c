"""The sample office: the same one for the same seed and day, made by real operations, and never from the future."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.officers import Role
from ptsp_desk.core.people import Company, Person
from ptsp_desk.operations import samples
from ptsp_desk.operations.samples import Made, Wanted
from ptsp_desk.operations.surveys import Asked

NOW = datetime(2026, 11, 20, 6, 30, tzinfo=UTC)
"""A Friday, half past two in the afternoon at the office."""

Make = Callable[..., tuple[Made, list[Application], App]]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Make:
    """Make a sample office on a computer of its own."""

    def made(applications: int = 10, days: int = 3, seed: int = 1, now: datetime = NOW) -> tuple[Made, list[Any], App]:
        place = tmp_path / str(len(list(tmp_path.iterdir())))
        monkeypatch.setenv("PTSP_DESK_KEYS", str(place / "keys"))
        found = samples.make(place / "kantor", Wanted(applications, days, seed), clock=lambda: now)
        app = App(place / "kantor", clock=lambda: now)
        request.addfinalizer(app.desk.close)
        return found, everything(app), app

    return made


def everything(app: App) -> list[Application]:
    """Return every application of the sample, the oldest first; all are found by the prefix of their number."""
    return [app.applications.get(item.number) for item in app.applications.find("CTH-03A", limit=1000)[::-1]]


def seen(applications: list[Application]) -> list[tuple[object, ...]]:
    return [
        (item.number, item.tracking_code, item.quote.total, item.submission, item.business_day, item.promise.date)
        for item in applications
    ]


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Four weeks of a hundred applications."""
    place = tmp_path_factory.mktemp("weeks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", str(place / "keys"))
        found = samples.make(place / "kantor", Wanted(100, 20, 7), clock=lambda: NOW)
        with App(place / "kantor", clock=lambda: NOW) as app:
            yield found, everything(app), app


def test_the_same_seed_and_day_make_the_same_office(make: Make) -> None:
    one, others, _ = make()
    again, same, _ = make()
    assert seen(others) == seen(same)
    assert (one.stages, one.turned_back, list(one.papers)) == (again.stages, again.turned_back, list(again.papers))
    _, different, _ = make(seed=2)
    assert seen(others) != seen(different)


@pytest.mark.parametrize("hours", [-14, -6, -5, 0, 8])
def test_the_hour_changes_nothing_and_nothing_is_from_the_future(make: Make, hours: int) -> None:
    _, usual, _ = make()
    now = NOW + timedelta(hours=hours)
    found, applications, app = make(now=now)
    assert (found.last_day, len(applications)) == (date(2026, 11, 20), 10)
    assert seen(applications) == seen(usual)
    assert app.journals.clock_fault() == ""
    assert max(item.registered_at for item in applications) <= now


def test_on_a_day_off_the_last_day_is_the_working_day_before(make: Make) -> None:
    found, applications, _ = make(now=NOW + timedelta(days=2))
    assert (found.first_day, found.last_day) == (date(2026, 11, 18), date(2026, 11, 20))
    assert {item.business_day for item in applications} <= {date(2026, 11, day) for day in (18, 19, 20)}


def test_there_are_as_many_as_were_wanted_and_some_on_the_last_day(make: Make) -> None:
    for wanted in (1, 2, 9):
        found, applications, _ = make(wanted, 2, seed=wanted)
        assert (found.registered, len(applications), sum(found.stages.values())) == (wanted, wanted, wanted)
        assert any(item.business_day == found.last_day for item in applications)


def test_the_journal_of_a_sample_is_sound(weeks: tuple[Made, list[Application], App]) -> None:
    _, _, app = weeks
    replayed = app.journals.check()
    assert (replayed.differing, replayed.withheld) == ((), ())
    assert not app.desk.locked


def test_a_sample_shows_what_happens_in_an_office(weeks: tuple[Made, list[Application], App]) -> None:
    found, applications, app = weeks
    assert len({item.service for item in applications}) == 8
    assert len({item.business_day for item in applications}) > 15
    assert found.turned_back >= 10
    assert {"received", "under_review", "issued", "handed_over"} <= set(found.stages)
    assert {"rejected", "withdrawn", "void"} & set(found.stages)
    kinds = {type(item.submission.applicant) for item in applications}
    assert kinds == {Person, Company}
    assert any(item.submission.proxy for item in applications)
    assert any(item.follow_ups for item in applications)
    assert any(item.corrections for item in applications)
    assert any(len(item.quotes) > 1 for item in applications)
    assert any(item.quote.total for item in applications)
    assert len({item.received_by for item in applications}) == 3
    assert set(found.officers) == set(app.officers.roll())
    assert {officer.role for officer in found.officers} == set(Role)
    late = app.summaries.daily(found.last_day).total.late
    assert 0 < late < 30


def test_every_officer_of_a_sample_signs_in_with_its_pin(make: Make) -> None:
    found, _, app = make(1, 1)
    assert app.officers.with_pin() == {officer.id for officer in found.officers}
    for officer in (found.officers[0], found.officers[-1]):
        assert app.officers.sign_in(officer.id, samples.PIN) == officer


def test_some_who_were_turned_back_come_again(weeks: tuple[Made, list[Application], App]) -> None:
    _, applications, app = weeks
    first = [app.applications.timeline(item)[0].entry.body for item in applications]
    resumed = [body["resumes"] for body in first if "resumes" in body]
    assert len(resumed) >= 3


def test_nobody_in_a_sample_can_be_anybody(weeks: tuple[Made, list[Application], App]) -> None:
    _, applications, _ = weeks
    for item in applications:
        assert item.submission.applicant.nik.startswith("731699")
        assert item.submission.applicant.phone.startswith("+62810")
        assert item.submission.applicant.nib[:2] in {"", "99"}


def test_the_papers_are_those_of_the_end(weeks: tuple[Made, list[Application], App]) -> None:
    found, applications, _ = weeks
    receipts = [f"tanda-terima-{item.number}.pdf" for item in applications[-5:]]
    assert [name for name in found.papers if name.startswith("tanda")] == receipts
    assert any(name.startswith("lembar-kekurangan-CTH-03A.") for name in found.papers)
    assert f"ringkasan-{found.last_day}.pdf" in found.papers
    assert all(content.startswith(b"%PDF-") for content in found.papers.values())


def test_a_folder_in_use_takes_no_sample(tmp_path: Path) -> None:
    (tmp_path / "milik-orang.txt").write_text("jangan", "utf-8")
    with pytest.raises(Refused):
        samples.make(tmp_path, Wanted(1, 1, 1), clock=lambda: NOW)
    assert [path.name for path in tmp_path.iterdir()] == ["milik-orang.txt"]


def test_its_visitors_and_its_paper_answer_a_survey_that_has_an_index_and_is_published(weeks: Any) -> None:
    _, _, app = weeks
    (period,) = app.in_force.survey.periods
    index = app.surveys.index(Asked(period.first, period.last, period.instrument))
    assert index.n >= 12 + 5  # the paper, and one group at least
    assert index.index is not None
    seen_to = [item.follow_up for item in app.surveys.comments(period.first, period.last) if item.follow_up]
    assert [item.officer for item in seen_to] == ["sitti"]
    (published,) = app.surveys.publications(date(2026, 1, 1), date(2026, 12, 31))
    assert (published.first, published.last, published.day) == (
        date(2026, 1, 1),
        date(2026, 6, 30),
        date(2026, 11, 20),
    )
    assert app.surveys.index(Asked(published.first, published.last)).index is not None
