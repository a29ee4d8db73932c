"""The command line: a module a noun, a function a command. What a command needs beyond the rules it imports itself."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from ptsp_desk.core.errors import DeskError, Problem, Refused

if TYPE_CHECKING:
    from cyclopts import App


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or found wrong, 2 wrong usage.

    Whoever stops it by hand gets 130 and nothing on the screen.
    """
    for stream in (sys.stdout, sys.stderr):
        _speak(stream)
    try:
        return _run(list(argv))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _stop_writing()
        return 1


def _run(argv: list[str]) -> int:
    """Open the window, which waits for nothing that only commands need, or run a command."""
    from ptsp_desk.cli import window

    try:
        opening = window.asked(argv)
        if opening is not None:
            return window.show(*opening)
    except DeskError as error:
        return _refuse([Problem("", str(error))], as_json=False)
    return _command(argv)


def _command(argv: list[str]) -> int:
    from ptsp_desk.cli import commands, surroundings, usage

    try:
        application = commands.application()
        asked = f"ptsp-desk {usage.version()}" if argv == ["--version"] else usage.help_asked(application, argv)
        if asked:
            surroundings.say(asked)
            return 0
        return _called(application, argv)
    except surroundings.AnswerError as error:
        _stop_writing()
        surroundings.note(f"{error} Yang sudah dikerjakan tetap tercatat.")
        return 1


def _called(application: "App", argv: list[str]) -> int:
    from cyclopts import CycloptsError

    from ptsp_desk.cli import usage

    as_json = "--json" in argv
    try:
        code = application(argv)
    except CycloptsError as error:
        return _refuse([Problem("", usage.sentence(error))], as_json, usage.of_error(application, error))
    except usage.WrongUsageError as wrong:
        return _refuse([Problem(wrong.where, str(wrong))], as_json, usage.of_command(application, argv))
    except Refused as refused:
        return _refuse(refused.problems, as_json)
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or "yang diminta"
        return _refuse([Problem("", f"Berkas {name} tidak bisa dipakai ({error.strerror}).")], as_json)
    except DeskError as error:
        return _refuse([Problem("", str(error))], as_json)
    return int(code or 0)


def _refuse(problems: Sequence[Problem], as_json: bool, usage: str = "") -> int:
    """Say what is wrong, in sentences for people and on demand as an object for programs; return the exit code."""
    from ptsp_desk.cli import surroundings

    for problem in problems:
        surroundings.note(str(problem))
    if usage:
        print(usage, file=sys.stderr)
    if as_json:
        surroundings.print_json(
            {"errors": [{"where": problem.where, "sentence": problem.sentence} for problem in problems]}
        )
    return 2 if usage else 1


def _speak(stream: object) -> None:
    """Write UTF-8 wherever a program reads, and never fail for a letter that a screen doesn't know."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None or not hasattr(stream, "isatty"):
        return
    if stream.isatty():
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="backslashreplace")


def _stop_writing() -> None:
    """Nobody reads any more: what is left in the buffers must not complain at the end."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
