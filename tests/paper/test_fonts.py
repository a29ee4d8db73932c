import re
from io import BytesIO

import pypdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core.words import clean
from ptsp_desk.paper import text
from ptsp_desk.paper.sheet import Block, Column, Form, Matter, paragraph, render
from ptsp_desk.paper.sizes import Size

# What a person can bring along: any letter, mark, number or sign that cleaning leaves.
LETTERS = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn"))
NAMES = st.text(LETTERS, min_size=1, max_size=60).map(clean).filter(bool)


def printed(*lines: str) -> bytes:
    """Print each line as a paragraph of its own."""

    def compose(column: Column, _copy: int) -> Matter:
        nothing = Block(0, lambda _canvas, _x, _top: None)
        blocks = [paragraph(column.width, (line, text.BODY)) for line in lines]
        return Matter(blocks, lambda _number, _count: nothing, lambda _number, _count: nothing)

    return render(Form.single(Size.A4), compose, "uji", "kantor")


def read(pdf: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(BytesIO(pdf)).pages)


def read_by_the_other(pdf: bytes) -> list[str]:
    page = pypdfium2.PdfDocument(pdf)[0]
    return str(page.get_textpage().get_text_bounded()).split("\r\n")


HEBREW = "".join(map(chr, range(0x5D0, 0x5EB)))
ARABIC = "".join(map(chr, range(0x621, 0x653)))


@settings(max_examples=60)
@given(NAMES)
def test_any_name_prints_and_reads_back_equal(name: str) -> None:
    assert read(printed(name)) == "".join(name.split())


@settings(max_examples=30)
@given(st.text(f"{HEBREW}{ARABIC}abcXYZ0123456789 .,'-()/&", min_size=1, max_size=30).map(clean).filter(bool))
def test_a_name_from_right_to_left_reads_back_equal(name: str) -> None:
    assert read(printed(name)) == "".join(name.split())


@pytest.mark.parametrize(
    "name",
    [
        "Ćelik Đorđević",
        "𠮷田 花子",
        "e\u0302\u0323 x\u0325",
        "😀 Sinta",
        "ᨅᨔ ᨕᨘᨁᨗ",
        "नमस्ते",
        "שלום כהן",
        "محمد بن علي",
        "\U0001bca0\u0378",  # one that no font of ours has, one that is not assigned
    ],
)
def test_two_readers_agree_on_what_is_printed(name: str) -> None:
    known = clean(name)
    pdf = printed(known)
    assert read(pdf) == "".join(known.split())
    assert read_by_the_other(pdf) == [known]


@pytest.mark.parametrize(
    "name",
    [
        '<img src="/etc/passwd"/>',
        "Budi & Anak <CV> Maju",
        "PT <b>Jaya",
        "=cmd|' /C calc'!A0",
        "%(name)s {0} \\n (tanpa) tutup (",
        "&amp; &#65; <!-- -->",
    ],
)
def test_markup_comes_out_as_text(name: str) -> None:
    pdf = printed(name)
    assert read_by_the_other(pdf) == [name]
    assert not pypdf.PdfReader(BytesIO(pdf)).pages[0].images


def test_a_word_that_is_longer_than_the_line_is_broken_and_loses_nothing() -> None:
    word = "Abdurrahman" * 30
    lines = text.text(200, (word, text.BODY)).lines
    assert "".join(piece for line in lines for piece, _ in line.runs) == word
    assert all(line.width <= 200 for line in lines)


def test_a_letter_stays_with_the_marks_on_it() -> None:
    word = "e\u0323\u0302" * 40
    lines = text.text(60, (word, text.BODY)).lines
    assert len(lines) > 1
    assert all(line.runs[0][0].startswith("e") for line in lines)


@given(st.lists(st.text("abc 12.,", max_size=12), min_size=1, max_size=8), st.integers(30, 300))
def test_breaking_lines_keeps_every_word_in_order(pieces: list[str], width: int) -> None:
    styles = (text.BODY, text.STRONG)
    runs = [(piece, styles[place % 2]) for place, piece in enumerate(pieces)]
    lines = text.text(width, *runs).lines
    assert all(line.width <= width + 0.001 for line in lines)
    told = "".join(piece for line in lines for piece, _ in line.runs)
    assert "".join(told.split()) == "".join("".join(pieces).split())


def test_a_space_that_may_not_break_reads_back_as_a_space() -> None:
    assert read_by_the_other(printed(f"27{text.NO_BREAK}Nov")) == ["27 Nov"]


def test_only_fonts_that_are_needed_are_in_the_file() -> None:
    (font,) = set(re.findall(rb"/BaseFont /\w+\+(\S+)", printed("Budi")))
    assert font == b"SourceSans3-Regular"
