import threading
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.ballots import CLOSED, DAYS_VALID, Answer, Moment, Pending
from ptsp_desk.core.errors import DeskError, Refused, Unavailable
from ptsp_desk.core.surveys import Period, periods_setting
from ptsp_desk.operations.instruments import instruments
from ptsp_desk.store import journal
from ptsp_desk.store.ballots import Ballots as File
from ptsp_desk.store.keys import Keys
from ptsp_desk.store.marks import Mark, Marks
from tests.offices import CLERK, HEAD, OPENING, Clock, LayOut, everything, request
from tests.operations.folders import forget_keys, going_on

ANSWER = Answer("IMB", Moment.HANDOVER, "2017", (4, 3, None, 4, 3, 4, 4, 3, 2), {"jenis_kelamin": "P"}, "Cepat")
SPENT = "sudah dipakai"
NOBODYS = "bukan dari loket ini, salah ketik, atau sudah lewat 180 hari"


def pending(app: App) -> Pending:
    found = File(app.desk.folder, app.desk.database.file.key).read()
    assert found is not None
    return found


def waiting(app: App) -> dict[str, int]:
    return {bucket.service: len(bucket.scores) for bucket in pending(app).waiting}


def closed(app: App) -> list[dict[str, Any]]:
    with app.desk.database.reading() as connection:
        entries = [one.entry for one in journal.entries(connection, app.desk.office) if one.entry.kind == CLOSED]
    assert {entry.officer for entry in entries} <= {""}
    return [entry.body for entry in entries]


def answer(app: App, *services: str, **other: Any) -> None:
    for service in services:
        app.ballots.answer(replace(ANSWER, service=service, **other))


def set_periods(app: App, *periods: Period) -> None:
    with app.desk.acting(HEAD) as writer:
        writer.add(periods_setting(periods, instruments()))


class TestTokens:
    def test_a_token_that_is_made_is_stored_nowhere(self, app: App, folder: Path) -> None:
        before = everything(folder)
        token = app.ballots.token()
        assert everything(folder) == before
        assert not (folder / "pending").exists()
        assert app.ballots.open(token.lower()).token == token

    def test_one_answer_is_taken_for_it_and_no_second(self, app: App) -> None:
        token = app.ballots.token()
        app.ballots.answer(ANSWER, token)
        for again in (token, token.replace("-", " ").lower()):
            with pytest.raises(Refused, match=SPENT):
                app.ballots.open(again)
            with pytest.raises(Refused, match=SPENT):
                app.ballots.answer(ANSWER, again)
        assert waiting(app) == {"IMB": 1}

    def test_a_refused_answer_spends_no_token(self, app: App) -> None:
        token = app.ballots.token()
        with pytest.raises(Refused):
            app.ballots.answer(replace(ANSWER, scores=(None,) * 9), token)
        with pytest.raises(Refused):
            app.ballots.answer(replace(ANSWER, instrument="1999"), token)
        assert app.ballots.open(token).token

    def test_it_is_good_for_180_days_and_spent_for_as_long(self, app: App, clock: Clock) -> None:
        used, kept = app.ballots.token(), app.ballots.token()
        clock.advance(days=1)
        app.ballots.answer(ANSWER, used)
        clock.advance(days=DAYS_VALID - 1)
        answer(app, "SIUP")
        assert app.ballots.open(kept).token
        with pytest.raises(Refused, match=SPENT):
            app.ballots.open(used)
        clock.advance(days=1)
        answer(app, "SIUP")
        assert pending(app).spent == {}
        for token in (used, kept):
            with pytest.raises(Refused, match=NOBODYS):
                app.ballots.open(token)

    def test_that_of_another_desk_is_told_to_be_none_of_this_one(
        self, app: App, lay_out: LayOut, tmp_path: Path
    ) -> None:
        with App(lay_out(tmp_path / "lain", desk=4), clock=Clock()) as other, pytest.raises(Refused, match=NOBODYS):
            app.ballots.open(other.ballots.token())

    def test_those_of_an_earlier_epoch_stay_good_and_spent(self, folder: Path, tmp_path: Path) -> None:
        with App(folder, clock=Clock()) as app:
            used, kept = app.ballots.token(), app.ballots.token()
            app.ballots.answer(ANSWER, used)
            app.journals.backup(tmp_path / "cadangan.db")
        going_on(folder, tmp_path / "cadangan.db")
        with App(folder, clock=Clock(OPENING + timedelta(days=2))) as app:
            assert app.desk.epoch == 2
            assert app.ballots.open(kept).token
            assert app.ballots.open(app.ballots.token()).token
            with pytest.raises(Refused, match=SPENT):
                app.ballots.open(used)


class TestGroups:
    def test_the_fifth_answer_about_a_service_makes_a_group(self, app: App) -> None:
        answer(app, *["IMB", "SIUP"] * 4)
        assert (waiting(app), closed(app)) == ({"IMB": 4, "SIUP": 4}, [])
        answer(app, "SIUP")
        [body] = closed(app)
        assert (body["service"], body["moment"], body["day"], len(body["scores"])) == (
            *("SIUP", "handover", "2026-11-17"),
            5,
        )
        assert waiting(app) == {"IMB": 4}
        assert app.journals.check().differing == ()

    def test_a_group_tells_no_time_but_that_of_the_entry_before_it(self, app: App, clock: Clock) -> None:
        app.applications.register(request(), CLERK)
        clock.advance(hours=2)
        answer(app, *["IMB"] * 5)
        with app.desk.database.reading() as connection:
            before, group = [one.entry for one in journal.entries(connection, app.desk.office)][-2:]
        assert (group.kind, group.officer, group.at) == (CLOSED, "", before.at)

    def test_moments_and_instruments_are_never_in_one_group(self, app: App) -> None:
        answer(app, *["IMB"] * 4)
        answer(app, *["IMB"] * 4, moment=Moment.REGISTRATION)
        answer(app, *["IMB"] * 4, instrument="2004", scores=(3,) * 14, profile={})
        assert closed(app) == []
        answer(app, "IMB", moment=Moment.REGISTRATION)
        assert [(body["moment"], body["instrument"]) for body in closed(app)] == [("registration", "2017")]

    def test_the_day_counts_what_left_and_nothing_that_waits(self, app: App) -> None:
        answer(app, *["IMB"] * 9)
        assert app.days.close(None, CLERK).number == 1
        assert app.summaries.counted(app.today()).survey.n == 5

    def test_where_nobody_ever_answered_nothing_is_written(self, app: App, folder: Path) -> None:
        before = everything(folder)
        assert app.ballots.close() == 0
        assert app.ballots.problem == ""
        assert everything(folder) == before
        assert not (folder / "pending").exists()

    @pytest.mark.parametrize("hook", ["open", "close", "start"])
    def test_what_could_not_leave_leaves_in_the_morning_in_the_evening_or_at_the_next_start(
        self, folder: Path, hook: str
    ) -> None:
        mark = Path(Marks("ENR-03")._path)
        with App(folder, clock=Clock()) as app:
            answer(app, *["IMB"] * 4)
            before = mark.read_bytes()
            with Marks("ENR-03") as marks:
                marks.renew(Mark(1, 9999, bytes(32)))  # as if another copy of this folder were at work
            token = app.ballots.token()
            app.ballots.answer(ANSWER, token)  # it is taken all the same
            assert (waiting(app), len(pending(app).leaving)) == ({}, 1)
            with pytest.raises(Unavailable):
                app.ballots.answer(ANSWER)
        mark.write_bytes(before)
        with App(folder, clock=Clock(OPENING + timedelta(days=1))) as app:
            assert closed(app) == []
            if hook == "open":
                app.days.open(None, [], CLERK)
            elif hook == "close":
                app.days.close(None, CLERK)
            else:
                assert app.ballots.close() == 1
            [body] = closed(app)
            assert (body["day"], len(body["scores"])) == ("2026-11-17", 5)
            assert pending(app).leaving == ()
            with pytest.raises(Refused, match=SPENT):
                app.ballots.open(token)

    def test_a_folder_for_reading_takes_no_answer_and_lets_none_go(self, folder: Path) -> None:
        with App(folder, clock=Clock()) as app:
            answer(app, "IMB")
        forget_keys()
        with App(folder, clock=Clock()) as app:
            for act in (lambda: answer(app, "IMB"), app.ballots.token, app.ballots.close):
                with pytest.raises(Unavailable):
                    act()
            assert waiting(app) == {"IMB": 1}

    def test_two_windows_at_once_lose_no_answer_and_make_whole_groups(self, folder: Path) -> None:
        def sit(number: int) -> None:
            try:
                with App(folder, clock=Clock()) as app:
                    for _ in range(8):
                        answer(app, "IMB", scores=(number,) * 9)
            except DeskError as error:
                failed.append(error)

        failed: list[DeskError] = []
        windows = [threading.Thread(target=sit, args=(number,)) for number in (1, 2, 3)]
        for window in windows:
            window.start()
        for window in windows:
            window.join()
        assert failed == []
        with App(folder) as app:
            groups = [body["scores"] for body in closed(app)]
            assert [len(group) for group in groups] == [5] * 4
            [left] = pending(app).waiting
            rows = sorted(row[0] or 0 for group in [*groups, left.scores] for row in group)
        assert rows == [1] * 8 + [2] * 8 + [3] * 8


class TestLeftovers:
    YEAR = Period(date(2026, 1, 1), date(2026, 11, 18), "2017")

    def test_they_leave_without_their_service_when_a_period_has_ended_and_count_for_its_last_day(
        self, app: App, clock: Clock
    ) -> None:
        set_periods(app, self.YEAR)
        answer(app, "IMB", "IMB", "SIUP", "SIUP", "TDP")
        clock.advance(days=1)
        app.days.close(None, CLERK)
        assert closed(app) == []  # its last day is not over
        clock.advance(days=3)
        app.days.open(None, [], CLERK)
        [body] = closed(app)
        assert (body["service"], body["day"], len(body["scores"])) == ("", "2026-11-18", 5)
        assert waiting(app) == {}

    def test_an_answer_of_the_next_period_is_not_among_them(self, app: App, clock: Clock) -> None:
        set_periods(app, self.YEAR)
        answer(app, *["IMB"] * 3, *["SIUP"] * 4)
        clock.advance(days=2)
        answer(app, "SIUP", "SIUP")
        assert [(body["service"], len(body["scores"])) for body in closed(app)] == [("", 7)]
        assert waiting(app) == {"SIUP": 2}

    def test_fewer_than_five_wait_on(self, app: App, clock: Clock) -> None:
        set_periods(app, self.YEAR, Period(date(2026, 11, 19), date(2026, 12, 31), "2017"))
        answer(app, "IMB", "SIUP", "TDP", "TDP")
        clock.advance(days=2)
        assert app.ballots.close() == 0
        answer(app, "IMB")
        assert waiting(app) == {"IMB": 2, "SIUP": 1, "TDP": 2}
        clock.advance(days=60)
        assert app.ballots.close() == 1
        assert [(body["service"], body["day"]) for body in closed(app)] == [("", "2026-12-31")]

    def test_another_instruments_period_ends_nothing(self, app: App, clock: Clock) -> None:
        set_periods(app, Period(self.YEAR.first, self.YEAR.last, "2004"))
        answer(app, "IMB", "IMB", "SIUP", "SIUP", "TDP")
        clock.advance(days=2)
        assert app.ballots.close() == 0

    def test_where_the_office_set_no_period_they_leave_when_the_year_has_ended(self, app: App, clock: Clock) -> None:
        answer(app, "IMB", "IMB", "SIUP", "SIUP", "TDP")
        clock.advance(days=44)
        assert app.ballots.close() == 0
        clock.advance(days=1)
        assert app.ballots.close() == 1
        assert [(body["service"], body["day"]) for body in closed(app)] == [("", "2026-12-31")]

    def test_a_period_that_goes_on_past_the_year_holds_them_until_its_own_end(self, app: App, clock: Clock) -> None:
        set_periods(app, Period(date(2026, 10, 1), date(2027, 3, 31), "2017"))
        answer(app, "IMB", "IMB", "SIUP", "SIUP", "TDP")
        clock.advance(days=45)
        assert app.ballots.close() == 0
        clock.advance(days=90)
        assert app.ballots.close() == 1
        assert [(body["service"], body["day"]) for body in closed(app)] == [("", "2027-03-31")]


class TestDamage:
    def test_a_damaged_file_is_set_aside_with_a_sentence_and_the_counter_goes_on(self, app: App, folder: Path) -> None:
        answer(app, "IMB")
        (folder / "pending/ballots.json").write_bytes(b"\0" * 100)
        answer(app, "SIUP")
        assert waiting(app) == {"SIUP": 1}
        [aside] = (folder / "pending").glob("ballots-damaged-*")
        assert aside.read_bytes() == b"\0" * 100
        assert aside.name in app.ballots.problem
        assert "belum terhitung; jawaban sesudahnya aman" in app.ballots.problem

    def test_an_encrypted_office_keeps_its_answers_encrypted(self, lay_out: LayOut, tmp_path: Path) -> None:
        folder = lay_out(tmp_path / "kantor", encrypted=True)
        with App(folder, clock=Clock()) as app:
            answer(app, "IMB")
            assert waiting(app) == {"IMB": 1}
        assert Keys("ENR-03").load_database_key() is not None
        assert b"Cepat" not in (folder / "pending/ballots.json").read_bytes()
