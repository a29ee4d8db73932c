"""The log: what went wrong and when, by numbers and ids, without what people are called."""

import faulthandler
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import typing_extensions

FILE_NAME = "ptsp-desk.log"
_ROOM_BYTES = 1_000_000


@contextmanager
def kept_in(folder: Path, level: int = logging.WARNING) -> Iterator[None]:
    """Write records of ``level`` and above, and the stack of a hard crash, to a file in ``folder``.

    Several processes may append to it. It is set aside at a start once it is large, and only the last one set aside
    is kept. A folder that cannot be written leaves the program without a log, not without its work.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _make_room(folder / FILE_NAME)
        handler = logging.FileHandler(folder / FILE_NAME, encoding="utf-8", errors="backslashreplace")
    except OSError:
        yield
        return
    handler.setLevel(level)
    handler.addFilter(_mask)
    handler.setFormatter(_Lines())
    root = logging.getLogger()
    root.addHandler(handler)
    assert handler.stream is not None  # it was opened with the handler
    crashes = not faulthandler.is_enabled()  # else whoever started us wants them elsewhere
    if crashes:
        faulthandler.enable(handler.stream)
    try:
        yield
    finally:
        if crashes:
            faulthandler.disable()
        root.removeHandler(handler)
        handler.close()


class _Lines(logging.Formatter):
    """Times are UTC; whatever goes on below a line is indented, so that no text can pose as a record of its own."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
        self.converter = time.gmtime

    @typing_extensions.override
    def format(self, record: logging.LogRecord) -> str:
        lines = super().format(record).splitlines()
        return "\n\t".join(
            "".join(c if c.isprintable() or c == "\t" else f"\\x{ord(c):02x}" for c in line) for line in lines
        )


def _mask(record: logging.LogRecord) -> bool:
    """Mask NIK, phone and the like in what is written. The library is slow to load and most runs log nothing."""
    from lokal.samaran.logging import SamaranFilter  # noqa: PLC0415

    return bool(SamaranFilter().filter(record))


def _make_room(file: Path) -> None:
    with suppress(OSError):  # not there yet, or another process holds it: it is set aside another time
        if file.stat().st_size > _ROOM_BYTES:
            file.replace(file.with_suffix(".1.log"))
