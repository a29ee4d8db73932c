"""What every command is given: where the office's data is, and how to answer."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import msgspec
from cyclopts import Parameter

from ptsp_desk import paths
from ptsp_desk.core import words

if TYPE_CHECKING:
    from ptsp_desk.app import App


class AnswerError(Exception):
    """The answer can't be written where it should go; what it tells of was done."""


@Parameter(name="*")
@dataclass(frozen=True)
class Surroundings:
    """The two options of every command."""

    data: Annotated[
        str | None, Parameter(help="Folder data kantor. Tanpa ini: PTSP_DESK_DATA, lalu folder pengguna.")
    ] = None
    json: Annotated[bool, Parameter(negative="", help="Jawab sebagai JSON.")] = False

    @property
    def folder(self) -> Path:
        return paths.data_folder(self.data)

    @contextmanager
    def office(self, *, quiet: bool = False) -> "Iterator[App]":
        """Open the office in the data folder, with its log; one that can only be read is told about at the end.

        Raises:
            Unavailable, Damaged: as ``Desk``.
        """
        from ptsp_desk import log
        from ptsp_desk.app import App
        from ptsp_desk.operations import desks

        desks.identity(self.folder)  # a folder without an office gets no log either
        with log.kept_in(self.folder), App(self.folder) as app:
            yield app
            if app.desk.locked and not quiet:
                note(f"Perhatian: {app.desk.locked}")

    def answer(self, data: object, lines: Callable[[], Iterable[str]]) -> None:
        """Print the answer, as JSON or as ``lines`` for a person."""
        if self.json:
            print_json(data)
        else:
            say("\n".join(lines()))


HERE = Surroundings()
"""What a command gets that was told nothing."""


def note(sentence: str) -> None:
    """Say something to the person who looks on; what came from outside cannot steer their screen."""
    print(words.clean(sentence, lines=True), file=sys.stderr, flush=True)


def say(answer: str) -> None:
    """Print an answer and let it go at once, for whoever reads the other end.

    Raises:
        AnswerError: the disk that it goes to is full or fails.
    """
    try:
        print(answer, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise AnswerError(f"Jawaban tidak bisa ditulis ({error.strerror}).") from error


def print_json(data: object) -> None:
    """Print one line of JSON, as ``say``."""
    try:
        line = msgspec.json.encode(data, enc_hook=str).decode()
    except UnicodeEncodeError:  # the name of a file that is no UTF-8
        line = json.dumps(msgspec.to_builtins(data, enc_hook=str), separators=(",", ":"))
    say(line)


def columns(rows: Iterable[tuple[str, ...]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """Return lines in which each column starts below the one above; columns in ``right`` end there."""
    kept = list(rows)
    if not kept:
        return []
    widths = [max(len(row[place]) for row in kept) for place in range(len(kept[0]))]
    return [
        "  ".join(
            cell.rjust(width) if place in right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in kept
    ]
