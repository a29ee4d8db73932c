"""A thermal printer in the network: takes ESC/POS, says how its paper is, and shows what it put on it."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

from PIL import Image

LINE = 30  # dots of an empty line
_PLENTY: Final = 10**9
_STILL_LOW = 400  # dots of paper from which a printer warns


@dataclass
class Paper:
    """What lies in the printer: ``left`` dots of roll, and what stands on it, a row of bytes a dot."""

    width: int
    left: int = _PLENTY
    rows: list[bytes] = field(default_factory=list)
    cuts: list[int] = field(default_factory=list)

    def picture(self, start: int = 0, end: int | None = None) -> Image.Image:
        """Return what is between two places of the roll, black on white."""
        rows = self.rows[start:end]
        return Image.frombytes("1", (self.width, len(rows)), bytes(255 - byte for row in rows for byte in row))

    def pieces(self) -> list[Image.Image]:
        """Return what was cut off, one after the other."""
        return [self.picture(start, end) for start, end in zip([0, *self.cuts], self.cuts, strict=False)]

    def feed(self, dots: int) -> bool:
        return all(self.put(bytes(self.width // 8)) for _ in range(dots))

    def put(self, row: bytes) -> bool:
        """Print one row of dots; false where there is no more paper for it."""
        if self.left == 0:
            return False
        self.left -= 1
        self.rows.append(row.ljust(self.width // 8, b"\0")[: self.width // 8])
        return True


@dataclass
class RollPrinter:
    """A printer that listens at ``where``. ``answers`` false: it takes everything and says nothing.

    ``in_turn`` false: it does not know the question that is answered once all before it is printed.
    """

    where: str
    paper: Paper
    answers: bool = True
    in_turn: bool = True
    hang_up_after: int | None = None  # bytes
    asked: list[str] = field(default_factory=list)
    met: int = 0
    """How many times somebody connected."""

    def now(self) -> int:
        """DLE EOT 4: bits 2 and 3 near the end, bits 5 and 6 at it."""
        return 0x12 | (0x0C if self.paper.left < _STILL_LOW else 0) | (0x60 if self.paper.left == 0 else 0)

    def after_all(self) -> int:
        """GS r 1: bits 0 and 1 near the end, bits 2 and 3 at it."""
        return (0x03 if self.paper.left < _STILL_LOW else 0) | (0x0C if self.paper.left == 0 else 0)


class _Connection(socketserver.BaseRequestHandler):
    """Reads commands as they come; without paper all that would print is thrown away."""

    server: "_Server"

    def handle(self) -> None:
        printer = self.server.printer
        printer.met += 1
        self._taken = 0
        with suppress(EOFError, OSError):
            while True:
                self._command(self._take(1)[0])

    def _command(self, first: int) -> None:
        commands = {0x10: self._real_time, 0x1B: self._escape, 0x1D: self._group}
        commands[first]()

    def _real_time(self) -> None:
        kind, number = self._take(2)
        assert (kind, number) == (0x04, 4), "only the paper is asked after"
        self._say("now", self.server.printer.now())

    def _escape(self) -> None:
        paper, command = self.server.printer.paper, self._take(1)
        if command == b"d":
            paper.feed(LINE * self._take(1)[0])
        else:
            assert command == b"@", f"ESC {command!r} is not known here"

    def _group(self) -> None:
        paper, command = self.server.printer.paper, self._take(1)
        if command == b"v":
            self._raster()
        elif command == b"V":
            self._take(2)
            paper.feed(3 * LINE)
            paper.cuts.append(len(paper.rows))
        else:
            assert command + self._take(1) == b"r\x01", f"GS {command!r} is not known here"
            if self.server.printer.in_turn:
                self._say("after all", self.server.printer.after_all())

    def _raster(self) -> None:
        assert self._take(2) == b"0\0", "a picture at the printer's own resolution"
        wide, high = (int.from_bytes(self._take(2), "little") for _ in range(2))
        paper = self.server.printer.paper
        assert wide * 8 <= paper.width, "wider than the head"
        for _ in range(high):
            paper.put(self._take(wide))

    def _say(self, question: str, answer: int) -> None:
        self.server.printer.asked.append(question)
        if self.server.printer.answers:
            self.request.sendall(bytes([answer]))

    def _take(self, count: int) -> bytes:
        taken = b""
        while len(taken) < count:
            more = self.request.recv(count - len(taken))
            limit = self.server.printer.hang_up_after
            self._taken += len(more)
            if not more or (limit is not None and self._taken > limit):
                raise EOFError
            taken += more
        return taken


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    printer: RollPrinter


@contextmanager
def roll_printer(width: int = 576) -> Iterator[RollPrinter]:
    """A printer of ``width`` dots on this machine, until the end of the block."""
    with _Server(("127.0.0.1", 0), _Connection) as server:
        server.printer = RollPrinter(f"tcp://127.0.0.1:{server.server_address[1]}", Paper(width))
        listening = threading.Thread(target=server.serve_forever, args=(0.01,))
        listening.start()
        try:
            yield server.printer
        finally:
            server.shutdown()
            listening.join()


def free_port() -> int:
    """Return a port of this machine at which nobody listens."""
    with socketserver.TCPServer(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        return int(server.server_address[1])
