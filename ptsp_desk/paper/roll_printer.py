"""A thermal printer in the network: asked for its paper before, while and after it gets its dots."""

import socket
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Final, Protocol, cast
from urllib.parse import urlsplit

from ptsp_desk.core.errors import Unavailable

if TYPE_CHECKING:
    from PIL import Image


class _Driver(Protocol):
    """What is used of the driver, whose library has no types."""

    def hw(self, hw: str) -> None: ...
    def image(self, img_source: "Image.Image") -> None: ...
    def cut(self, *, feed: bool) -> None: ...
    def print_and_feed(self, n: int) -> None: ...
    def query_status(self, mode: bytes) -> bytes: ...


SCHEME: Final = "tcp"
_PORT: Final = 9100
_SECONDS: Final = 5.0
"""How long one question or one band may take."""
_BAND: Final = 256
"""Dots in height that are sent at once: small printers hold little more, and each is asked after."""
_FEED_LINES: Final = 6
_PROFILES: Final = {384: "NT-5890K", 576: "TM-T20II"}
"""Usual printers by the dots of their head."""

# Questions and the bits of their answers, which tell one from another (ESC/POS: DLE EOT n, GS r n).
_PAPER_NOW: Final = b"\x10\x04\x04"
_PAPER_AFTER_ALL: Final = b"\x1dr\x01"


def address_of(where: str) -> tuple[str, int]:
    """Return host and port of ``tcp://host:port``.

    Raises:
        Unavailable: it isn't such an address.
    """
    try:
        parts = urlsplit(where)
        port = _PORT if parts.port is None else parts.port
    except ValueError:
        parts, port = None, 0
    if parts is None or parts.scheme != SCHEME or not parts.hostname or not port:
        raise Unavailable(f"Alamat printer {where} keliru; tulis tcp://alamat:9100 di Pengaturan, Printer dan kertas.")
    return parts.hostname, port


def send(picture: "Image.Image", where: str, *, cut: bool, seconds: float = _SECONDS) -> bool:
    """Print a picture of one bit a dot; return whether the paper will soon be at its end.

    Raises:
        Unavailable: the address is wrong, nobody answers, the connection breaks, or there is no paper; what was
            printed of it by then is no receipt.
    """
    host, port = address_of(where)
    name = f"Printer {host}:{port}"
    try:
        connection = socket.create_connection((host, port), seconds)
    except OSError as error:
        raise Unavailable(
            f"{name} tidak bisa dihubungi. Periksa listrik, kabel jaringan, dan alamatnya di Pengaturan, "
            "lalu cetak lagi."
        ) from error
    with closing(connection):
        try:
            return _print(_driver(connection, picture.width), picture, name, cut=cut)
        except TimeoutError as error:
            raise Unavailable(
                f"{name} tidak menjawab. Periksa lampu, tutup, dan kertasnya, lalu cetak lagi."
            ) from error
        except OSError as error:
            raise Unavailable(f"Hubungan dengan {name} terputus. Periksa kabelnya, lalu cetak lagi.") from error


def _driver(connection: socket.socket, width: int) -> _Driver:
    from escpos.printer import Network  # type: ignore[import-untyped] # noqa: PLC0415 - half a second, for few desks

    driver = Network(profile=_PROFILES[width])
    driver.device = connection
    return cast("_Driver", driver)


def _print(printer: _Driver, picture: "Image.Image", name: str, *, cut: bool) -> bool:
    """Send the picture, asking after each part of it, and then wait until all of it is on paper."""
    if _paper(printer) is None:
        raise Unavailable(f"Kertas {name} habis atau tutupnya terbuka. Pasang gulungan baru, lalu cetak lagi.")
    printer.hw("INIT")
    for top in range(0, picture.height, _BAND):
        printer.image(picture.crop((0, top, picture.width, min(top + _BAND, picture.height))))
        if _paper(printer) is None:
            raise _torn(name)
    if cut:
        printer.cut(feed=False)  # this cut feeds to the knife by itself
    else:
        printer.print_and_feed(_FEED_LINES)
    low = _is_low_after_all(printer, name)
    status = _paper(printer)
    if status is None:
        raise _torn(name)
    return status or low


def _is_low_after_all(printer: _Driver, name: str) -> bool:
    """Ask what is answered in its turn, once all before it is on paper."""
    try:
        status = _answer(printer, _PAPER_AFTER_ALL, _is_after_all)
    except TimeoutError:
        return False  # some printers know only the other question, and by now they have printed
    if status & 0x0C:
        raise _torn(name)
    return bool(status & 0x03)


def _torn(name: str) -> Unavailable:
    return Unavailable(
        f"Kertas {name} habis di tengah cetakan. Pasang gulungan baru, buang potongan tadi, lalu cetak lagi."
    )


def _paper(printer: _Driver) -> bool | None:
    """Return whether the paper will soon be at its end, None where it is."""
    status = _answer(printer, _PAPER_NOW, _is_now)
    return None if status & 0x60 else bool(status & 0x0C)


def _answer(printer: _Driver, question: bytes, is_its: Callable[[int], bool]) -> int:
    """Ask; skip what the printer says unasked or answers too late."""
    while True:
        answer = printer.query_status(question)
        if not answer:
            raise ConnectionResetError
        for byte in answer:
            if is_its(byte):
                return byte
        question = b""


def _is_now(byte: int) -> bool:
    return byte & 0x93 == 0x12


def _is_after_all(byte: int) -> bool:
    return byte & 0x90 == 0x00
