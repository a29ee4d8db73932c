"""Forms that are being typed: kept at once, parked, and gone in the moment they are registered."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused, Unavailable
from ptsp_desk.core.typed import Form, OpenForm
from ptsp_desk.operations.applications import Outcome
from tests.offices import CLERK, HEAD, Clock, request
from tests.operations.test_counters import MOST_STATEMENTS, Statements

SITI = {"applicant": {"name": "Bu Siti", "nik": ""}, "ticks": ["ok", "", "ok"], "resumed": False}


def typed(app: App, title: str = "Bu Siti, IMB", slot: int = 0) -> Form:
    form = Form.new(app.now())
    app.drafts.keep(form, SITI, title, CLERK, slot)
    return form


def slots(app: App) -> dict[int, str]:
    current = app.drafts.current()
    return {item.slot: item.title for item in [*([current] if current else []), *app.drafts.parked()]}


def test_what_is_kept_comes_back_as_it_was_typed(app: App) -> None:
    form = typed(app)
    current = app.drafts.current()
    assert current == OpenForm(0, form, "Bu Siti, IMB", "sitti", current.changed_at if current else app.now(), SITI)
    assert current is not None
    assert current.filled == 3


def test_each_field_replaces_what_was_kept_before(app: App) -> None:
    form = typed(app)
    app.drafts.keep(form, {"a": "1", "b": "\x00\ud800 “2”"}, "Bu\tSiti", HEAD)
    current = app.drafts.current()
    assert current is not None
    assert (current.content, current.title, current.officer) == ({"a": "1", "b": "\x00\ud800 “2”"}, "Bu Siti", "daeng")


def test_forms_stay_over_the_night(app: App, folder: Path, clock: Clock) -> None:
    form = typed(app)
    app.desk.close()
    with App(folder, clock=clock) as again:
        current = again.drafts.current()
        assert current is not None
        assert current.form == form


class TestParking:
    def test_a_form_is_parked_and_taken_back(self, app: App) -> None:
        form = typed(app)
        app.drafts.park(3)
        assert slots(app) == {3: "Bu Siti, IMB"}
        assert app.drafts.take(3).form == form
        assert slots(app) == {0: "Bu Siti, IMB"}

    def test_taking_one_back_parks_the_one_that_was_typed_in_its_place(self, app: App) -> None:
        typed(app, "satu")
        app.drafts.park(9)
        typed(app, "dua")
        assert app.drafts.take(9).title == "satu"
        assert slots(app) == {0: "satu", 9: "dua"}

    def test_a_place_that_is_taken_is_refused_and_both_stay(self, app: App) -> None:
        typed(app, "satu")
        app.drafts.park(1)
        typed(app, "dua")
        with pytest.raises(Refused, match="sudah terisi"):
            app.drafts.park(1)
        assert slots(app) == {0: "dua", 1: "satu"}

    @pytest.mark.parametrize("slot", [0, 10, -1])
    def test_there_are_nine_places(self, app: App, slot: int) -> None:
        typed(app)
        for act in (app.drafts.park, app.drafts.take):
            with pytest.raises(Refused, match="1 sampai 9"):
                act(slot)

    def test_nothing_can_not_be_parked_or_taken(self, app: App) -> None:
        with pytest.raises(Refused, match="Belum ada isian"):
            app.drafts.park(1)
        with pytest.raises(Refused, match="Tidak ada isian di tempat 1"):
            app.drafts.take(1)
        app.drafts.discard()

    def test_a_late_keep_of_a_parked_form_brings_it_back_and_leaves_no_second_one(self, app: App) -> None:
        form = typed(app)
        app.drafts.park(2)
        app.drafts.keep(form, SITI, "Bu Siti", CLERK)
        assert slots(app) == {0: "Bu Siti"}

    def test_a_form_is_thrown_away(self, app: App) -> None:
        typed(app, "satu")
        app.drafts.park(4)
        typed(app, "dua")
        app.drafts.discard()
        app.drafts.discard(4)
        assert slots(app) == {}


class TestRegistering:
    @pytest.mark.parametrize("slot", [0, 5])
    def test_a_registered_form_is_no_draft_any_more_wherever_it_stood(self, app: App, slot: int) -> None:
        form, other = typed(app, slot=slot), typed(app, "lain", slot=7)
        answer = app.applications.register(request(external_id=form.id), CLERK, form.opened_at)
        assert answer.application is not None
        assert answer.application.opened_at == form.opened_at
        assert [item.form for item in app.drafts.parked()] == [other]
        assert app.drafts.current() is None

    def test_neither_is_one_that_was_turned_back(self, app: App) -> None:
        form = typed(app)
        raw = request(complete=None, documents={}, external_id=form.id)
        assert app.applications.register(raw, CLERK).outcome is Outcome.TURNED_BACK
        assert slots(app) == {}

    def test_a_form_that_is_refused_stays(self, app: App) -> None:
        form = typed(app)
        with pytest.raises(Refused):
            app.applications.register(request(external_id=form.id, applicant={"name": ""}), CLERK)
        assert slots(app) == {0: "Bu Siti, IMB"}

    def test_a_form_stays_when_its_registration_can_not_be_stored(self, app: App) -> None:
        form = typed(app)
        app.desk.locked = "terkunci"
        with pytest.raises(Unavailable):
            app.applications.register(request(external_id=form.id), CLERK)
        assert slots(app) == {0: "Bu Siti, IMB"}

    def test_a_second_press_registers_nothing_and_gets_the_first_answer(self, app: App) -> None:
        form = typed(app)
        raw = request(external_id=form.id)
        first, second = (app.applications.register(raw, CLERK, form.opened_at) for _ in range(2))
        assert (second.outcome, second.application) == (Outcome.DUPLICATE, first.application)

    def test_a_field_that_is_kept_after_the_registration_brings_no_draft_back(self, app: App) -> None:
        form = typed(app)
        app.applications.register(request(external_id=form.id), CLERK)
        app.drafts.keep(form, SITI, "terlambat", CLERK)
        assert slots(app) == {}

    def test_it_takes_one_statement_more_for_a_form_and_none_for_others(self, app: App) -> None:
        form = typed(app)
        app.applications.register(request(), CLERK)
        statements = Statements(app)
        app.applications.register(request(external_id=form.id), CLERK)
        (removal,) = [statement for statement in statements.sent if "drafts" in statement]
        assert removal.startswith("DELETE")
        assert len(statements.sent) <= MOST_STATEMENTS + 1
        statements.sent.clear()
        app.applications.register(request(external_id="simbg-1"), CLERK)
        assert not [statement for statement in statements.sent if "drafts" in statement]
        assert len(statements.sent) <= MOST_STATEMENTS


def test_forms_are_no_part_of_the_journal_nor_of_what_follows_from_it(app: App) -> None:
    before = app.desk.tail
    typed(app)
    typed(app, slot=3)
    assert app.desk.look_again() is not None
    assert app.desk.tail == before
    assert app.journals.check().differing == ()
    app.journals.replay()
    assert set(slots(app)) == {0, 3}


TYPING = """
import sys
from pathlib import Path
from ptsp_desk.app import App
from ptsp_desk.core.typed import Form
from tests.offices import CLERK

with App(Path(sys.argv[1])) as app:
    form, content = Form.new(app.now()), {}
    for field in range(100_000):
        content[str(field)] = "isi"
        app.drafts.keep(form, content, "Bu Siti", CLERK)
        print(field, flush=True)
"""


def test_a_program_that_is_killed_while_somebody_types_loses_at_most_one_field(folder: Path) -> None:
    root = Path(__file__).parents[2]
    for fields in (1, 7, 30):
        command = [sys.executable, "-c", TYPING, str(folder)]
        with subprocess.Popen(command, cwd=root, env={**os.environ}, stdout=subprocess.PIPE, text=True) as typist:
            assert typist.stdout is not None
            try:
                seen = [typist.stdout.readline() for _ in range(fields)]
            finally:
                typist.send_signal(signal.SIGKILL)
            last = int((seen + typist.stdout.readlines())[-1])
        with App(folder) as app:
            current = app.drafts.current()
            assert current is not None
            assert current.filled in {last + 1, last + 2}
