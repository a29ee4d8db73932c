"""One form a slot, each form once, one PIN an officer."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from ptsp_desk.store.database import Database

FORM = "INSERT INTO drafts VALUES ({slot}, '{form}', 1, 2, 'Bu Siti', 'sitti', '{{}}')"


def run(database: Database, statement: str) -> None:
    with database.writing() as connection:
        connection.execute(text(statement))


def test_a_form_stands_in_one_slot_and_a_slot_holds_one_form(tmp_path: Path) -> None:
    with Database.open(tmp_path, None, create=True) as database:
        run(database, FORM.format(slot=0, form="form:a"))
        run(database, FORM.format(slot=1, form="form:b"))
        for slot, form in ((0, "form:c"), (2, "form:a")):
            with pytest.raises(IntegrityError):
                run(database, FORM.format(slot=slot, form=form))
        with database.reading() as connection:
            assert list(connection.scalars(text("SELECT form FROM drafts ORDER BY slot"))) == ["form:a", "form:b"]


def test_a_print_is_called_by_its_id_and_an_officer_has_one_pin(tmp_path: Path) -> None:
    printed = (
        "INSERT INTO prints VALUES ('p', 'slip', 'ENR-03A.2', '', 'a5', 0, 'sitti', 'waiting', '', 1, NULL, NULL, 0)"
    )
    pin = "INSERT INTO credentials VALUES ('sitti', 'argon2', 0, NULL)"
    with Database.open(tmp_path, None, create=True) as database:
        for statement in (printed, pin):
            run(database, statement)
            with pytest.raises(IntegrityError):
                run(database, statement)
