"""The words of the search are kept as an index only, and found newest first."""

from pathlib import Path

from sqlalchemy import text

from ptsp_desk.store.database import Database


def test_words_are_found_by_prefix_without_accents_and_newest_first(tmp_path: Path) -> None:
    with Database.open(tmp_path, None, create=True) as database:
        with database.writing() as connection:
            for words, application in (("José Budiman", "a"), ("BUDI", "b"), ("Jose", "c")):
                connection.execute(
                    text("INSERT INTO search (words, office, application) VALUES (:words, 'ENR', :application)"),
                    {"words": words, "application": application},
                )
            connection.execute(
                text("UPDATE search SET words = 'Rina', office = 'ENR', application = 'c' WHERE rowid = 3")
            )
        found = text("SELECT application FROM search WHERE search MATCH :query ORDER BY rowid DESC")
        with database.reading() as connection:
            assert list(connection.scalars(found, {"query": '"bud"*'})) == ["b", "a"]
            assert list(connection.scalars(found, {"query": '"jose"*'})) == ["a"]
            assert list(connection.scalars(found, {"query": '"rin"*'})) == ["c"]
            assert connection.scalar(text("SELECT max(words) FROM search")) is None
