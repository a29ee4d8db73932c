from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops

from ptsp_desk.core.errors import Unavailable
from ptsp_desk.paper import roll_printer, thermal
from ptsp_desk.paper.sizes import Size
from tests import printers
from tests.paper import samples
from tests.paper.test_slips import slip
from tests.paper.test_thermal import odd_receipt, read
from tests.printers import RollPrinter

NARROW, WIDE = Size("58mm"), Size("80mm")
WIDTHS = {NARROW: 384, WIDE: 576}
SOON = 0.3  # seconds; on this machine an answer takes a thousandth of it


@pytest.fixture
def printer() -> Iterator[RollPrinter]:
    with printers.roll_printer() as made:
        yield made


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    return thermal.picture(thermal.render(samples.receipt(), WIDE), WIDE)


def same(first: Image.Image, second: Image.Image) -> bool:
    return (
        first.size == second.size and ImageChops.difference(first.convert("L"), second.convert("L")).getbbox() is None
    )


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("paper", [samples.receipt, odd_receipt, slip])
def test_what_comes_out_of_the_printer_is_the_picture_and_its_code_is_read(paper: object, size: Size) -> None:
    assert callable(paper)
    wanted = thermal.picture(thermal.render(paper(), size), size)
    with printers.roll_printer(WIDTHS[size]) as printer:
        assert roll_printer.send(wanted, printer.where, cut=size is WIDE) is False
        printed = printer.paper.picture()
    assert same(printed.crop((0, 0, *wanted.size)), wanted)
    assert printed.height > wanted.height, "it is fed out far enough to be torn off"
    assert [code.text for code in read(printed)["QRCode"]] == [samples.QR_ADDRESS]


def test_each_paper_is_cut_off(printer: RollPrinter, picture: Image.Image) -> None:
    for _ in range(2):
        roll_printer.send(picture, printer.where, cut=True)
    pieces = printer.paper.pieces()
    assert [same(piece.crop((0, 0, *picture.size)), picture) for piece in pieces] == [True, True]


def test_a_printer_is_asked_before_while_and_after_it_prints(printer: RollPrinter, picture: Image.Image) -> None:
    roll_printer.send(picture, printer.where, cut=True)
    bands = -(-picture.height // 256)
    assert printer.asked == ["now"] * (1 + bands) + ["after all", "now"]


def test_without_paper_nothing_is_sent(printer: RollPrinter, picture: Image.Image) -> None:
    printer.paper.left = 0
    with pytest.raises(Unavailable, match=r"habis atau tutupnya terbuka\. Pasang gulungan baru"):
        roll_printer.send(picture, printer.where, cut=True)
    assert printer.paper.rows == []


@pytest.mark.parametrize("left", [1, 700, 2500])
def test_paper_that_ends_in_the_middle_is_told_and_a_new_roll_gets_the_whole(
    printer: RollPrinter, picture: Image.Image, left: int
) -> None:
    printer.paper.left = left
    with pytest.raises(Unavailable, match=r"habis di tengah cetakan.*buang potongan"):
        roll_printer.send(picture, printer.where, cut=True)
    assert len(printer.paper.rows) == left
    printer.paper.left = 10_000
    roll_printer.send(picture, printer.where, cut=True)
    assert same(printer.paper.picture(left, left + picture.height), picture)


def test_paper_that_ends_while_it_is_fed_out_is_told(printer: RollPrinter, picture: Image.Image) -> None:
    printer.paper.left = picture.height + 1
    with pytest.raises(Unavailable, match="di tengah cetakan"):
        roll_printer.send(picture, printer.where, cut=True)


def test_a_roll_near_its_end_prints_and_is_told(printer: RollPrinter, picture: Image.Image) -> None:
    printer.paper.left = picture.height + 300
    assert roll_printer.send(picture, printer.where, cut=True) is True


def test_a_printer_that_never_answers_is_given_nothing(printer: RollPrinter, picture: Image.Image) -> None:
    printer.answers = False
    with pytest.raises(Unavailable, match="tidak menjawab"):
        roll_printer.send(picture, printer.where, cut=True, seconds=SOON)
    assert printer.paper.rows == []


def test_a_printer_that_does_not_know_the_last_question_is_asked_the_other(
    printer: RollPrinter, picture: Image.Image
) -> None:
    printer.in_turn = False
    assert roll_printer.send(picture, printer.where, cut=True, seconds=SOON) is False
    assert printer.asked[-1] == "now"


def test_a_connection_that_breaks_is_told(printer: RollPrinter, picture: Image.Image) -> None:
    printer.hang_up_after = 50_000
    with pytest.raises(Unavailable, match="terputus"):
        roll_printer.send(picture, printer.where, cut=True)


def test_a_printer_that_is_not_there_is_told(picture: Image.Image) -> None:
    where = f"tcp://127.0.0.1:{printers.free_port()}"
    with pytest.raises(Unavailable, match=r"tidak bisa dihubungi\. Periksa listrik"):
        roll_printer.send(picture, where, cut=True)


@pytest.mark.parametrize(
    "where", ["tcp://", "tcp://a:b", "tcp://a:99999", "http://a", "a:9100", "tcp://a:0", "tcp://[::1"]
)
def test_an_address_that_is_none_is_told_with_one_that_is(where: str) -> None:
    with pytest.raises(Unavailable, match="tulis tcp://alamat:9100"):
        roll_printer.address_of(where)


def test_the_usual_port_need_not_be_given() -> None:
    assert roll_printer.address_of("tcp://192.168.1.50") == ("192.168.1.50", 9100)
    assert roll_printer.address_of("tcp://[::1]:9101") == ("::1", 9101)
