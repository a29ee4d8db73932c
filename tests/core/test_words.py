import unicodedata
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core import words

# Lone surrogates included: they come from file names and from JSON escapes.
anything = st.text(st.characters(codec=None))


def test_rupiah_has_points_and_no_space() -> None:
    assert words.rupiah(182625) == "Rp182.625"
    assert words.rupiah(0) == "Rp0"
    assert words.rupiah(-4500) == "-Rp4.500"
    assert words.amount(12_345_678_901_234_567_890) == "12.345.678.901.234.567.890"


@pytest.mark.parametrize(
    ("rupiah", "spoken"),
    [
        (0, "Nol rupiah"),
        (1000, "Seribu rupiah"),
        (11_000, "Sebelas ribu rupiah"),
        (182_625, "Seratus delapan puluh dua ribu enam ratus dua puluh lima rupiah"),
        (12_001_053, "Dua belas juta seribu lima puluh tiga rupiah"),
        (3_000_000_100, "Tiga miliar seratus rupiah"),
    ],
)
def test_an_amount_in_words(rupiah: int, spoken: str) -> None:
    assert words.terbilang(rupiah) == spoken


@pytest.mark.parametrize(
    ("value", "written"),
    [("100.00", "100,00"), ("0.3125", "0,3125"), ("1234567.5", "1.234.567,5"), ("3", "3"), ("1E+3", "1.000")],
)
def test_a_number_keeps_its_decimals(value: str, written: str) -> None:
    assert words.number(Decimal(value)) == written


def test_dates_and_clock_are_indonesian() -> None:
    assert words.date_long(date(2026, 12, 11)) == "Jumat, 11 Desember 2026"
    assert words.date_day(date(2026, 11, 24)) == "Selasa 24 November"
    assert words.date_short(date(2026, 11, 27)) == "27 Nov"
    assert words.date_short(date(2026, 8, 17)) == "17 Agt"
    assert words.date_plain(date(2026, 11, 20)) == "20 November 2026"
    assert words.clock(datetime(2026, 11, 20, 14, 40, tzinfo=UTC)) == "14.40"
    assert words.clock(time(8, 5)) == "08.05"


def test_the_three_zones_have_their_names() -> None:
    assert words.zone_name(ZoneInfo("Asia/Makassar")) == "WITA"
    assert [words.zone_name(zone) for zone in ("Asia/Jakarta", "Asia/Pontianak", "Asia/Jayapura", "UTC")] == [
        "WIB",
        "WIB",
        "WIT",
        "UTC",
    ]


@pytest.mark.parametrize(
    ("given_text", "cleaned"),
    [
        ("  Andi \t Tenri\u00a0\u3000Abeng\r\n", "Andi Tenri Abeng"),
        ("Jose\u0301", "Jos\u00e9"),
        ("\u202eidnA\u202c", "idnA"),
        ("An\u200bdi\ufeff\x00\x1b[31m", "Andi[31m"),
        ("a\ud800b\uffffc\ufdd0d\U0001fffee", "abcde"),
        ("\u2066x\u2069 \u200ey\u200f", "x y"),
        ("\u3164\u2800\u115f", ""),
        ("e\u200d\u0301", "\u00e9"),
        (
            "=cmd|'/c calc'!A1 <img src=x> & \u00d1o\u00f1o \u5f20\u4f1f",
            "=cmd|'/c calc'!A1 <img src=x> & \u00d1o\u00f1o \u5f20\u4f1f",
        ),
    ],
)
def test_cleaning_drops_what_is_not_seen(given_text: str, cleaned: str) -> None:
    assert words.clean(given_text) == cleaned


@pytest.mark.parametrize(
    "text", ["=cmd|'/c calc'!A1 <img src=x> & </CV>", "\u00d1o\u00f1o \u5f20\u4f1f \u0391\u03b8", "\U0001f600"]
)
def test_cleaning_leaves_what_is_seen(text: str) -> None:
    assert words.clean(text) == text


def test_cleaning_lines_keeps_line_ends_and_one_blank_line() -> None:
    assert words.clean("\n a  b \r\n\n\n\u2028c\x0b\td\n\n", lines=True) == "a b\n\nc\nd"


@given(anything, st.booleans())
def test_cleaned_text_is_clean_for_ever(text: str, lines: bool) -> None:
    cleaned = words.clean(text, lines=lines)
    assert words.clean(cleaned, lines=lines) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    cleaned.encode()
    allowed = {"\n"} if lines else set()
    assert all(unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for c in set(cleaned) - allowed)
