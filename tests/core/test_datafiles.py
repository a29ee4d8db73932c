"""TOML into records, with a sentence for every mismatch."""

from datetime import date
from decimal import Decimal
from typing import Annotated

import msgspec
import pytest
from msgspec import Meta

from ptsp_desk.core.datafiles import read_toml
from ptsp_desk.core.errors import Problem, Refused


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    size: int


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    weight: Decimal
    part: Part | str
    on: bool
    day: date = date(2020, 1, 1)
    count: Annotated[int, Meta(ge=1)] = 1
    most: Annotated[int, Meta(le=9)] = 1
    names: Annotated[tuple[str, ...], Meta(min_length=1)] = ("a",)
    word: Annotated[str, Meta(min_length=2)] = "ab"


GOOD = "weight = 1.50\npart = {size = 3}\non = true\n"


def problems_of(text: str) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        read_toml(text.encode(), Record)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def test_numbers_stay_exact_as_they_are_written() -> None:
    record = read_toml(GOOD.encode(), Record)
    assert str(record.weight) == "1.50"
    assert record.part == Part(3)
    assert read_toml(GOOD.replace("1.50", "12e2").encode(), Record).weight == Decimal(1200)


@pytest.mark.parametrize(
    ("line", "where", "sentence"),
    [
        ("count = 0", "count", "Harus bilangan bulat 1 atau lebih, tertulis 0."),
        ("count = 1.5", "count", "Harus bilangan bulat 1 atau lebih, tertulis 1.5."),
        ("most = 10", "most", "Harus bilangan bulat 9 atau kurang, tertulis 10."),
        ("names = []", "names", "Harus daftar [...] berisi paling sedikit 1 isian, tertulis 0."),
        ("names = 'a'", "names", 'Harus daftar [...] berisi paling sedikit 1 isian, tertulis "a".'),
        ("names = [[]]", "names[0]", "Harus teks dalam tanda kutip, tertulis sebuah daftar."),
        ("word = 'a'", "word", 'Harus teks dalam tanda kutip berisi paling sedikit 2 huruf, tertulis "a".'),
        ("day = 2020-02-30T", "", ""),
        ("day = '2020-01-01'", "day", 'Harus tanggal seperti 2026-01-31 tanpa tanda kutip, tertulis "2020-01-01".'),
        ("day = {}", "day", "Harus tanggal seperti 2026-01-31 tanpa tanda kutip, tertulis sebuah tabel."),
        ("wieght = 1", "wieght", "Kunci ini tidak dikenal. Maksudnya weight?"),
    ],
)
def test_a_mismatch_says_what_was_expected_and_what_stands_there(line: str, where: str, sentence: str) -> None:
    found = problems_of(GOOD + line)
    assert list(found) == [where]
    assert found[where].startswith(sentence)


def test_a_place_for_a_table_or_a_text_takes_either_and_nothing_else() -> None:
    assert read_toml(GOOD.replace("{size = 3}", "'tiga'").encode(), Record).part == "tiga"
    found = problems_of(GOOD.replace("{size = 3}", "3"))
    assert found == {"part": "Harus sebuah tabel atau teks dalam tanda kutip, tertulis 3."}
    assert list(problems_of(GOOD.replace("{size = 3}", "{sise = 3}"))) == ["part.sise", "part.size"]


@pytest.mark.parametrize("weight", ["0.1234567890123", "inf", "nan", "1e16", "true", "'1'", "-1e99"])
def test_a_number_that_cannot_be_kept_exact_is_refused(weight: str) -> None:
    assert list(problems_of(GOOD.replace("1.50", weight))) == ["weight"]


def test_all_that_is_missing_is_listed() -> None:
    assert list(problems_of("")) == ["weight", "part", "on"]


def test_a_wrong_value_is_quoted_short() -> None:
    long = problems_of(GOOD + f"count = '{'x' * 5000}'")["count"]
    assert len(long) < 120
    assert (
        "bilangan yang sangat panjang" in problems_of(GOOD.replace("3}", "9" * 60 + "}") + "word = " + "9" * 60)["word"]
    )


def test_rules_of_the_record_are_told_beside_mismatches_but_not_about_them() -> None:
    def check(record: Record) -> list[Problem]:
        assert record.weight == 0
        return [Problem("weight", "terlalu ringan"), Problem("count", "terlalu sedikit"), Problem("names[0]", "aneh")]

    with pytest.raises(Refused) as caught:
        read_toml(b"weight = 'berat'\npart = ''\non = true\nnames = 5\n", Record, check)
    assert [problem.where for problem in caught.value.problems] == ["weight", "names", "count"]


def test_an_unknown_key_is_told_what_is_known_however_near_the_guess() -> None:
    known = ", ".join(Record.__struct_fields__)
    for key in ("wieght", "warna"):
        assert problems_of(f"{GOOD}{key} = 1")[key].endswith(f" Yang dikenal: {known}.")
