"""No command at all: the window on a data folder, perhaps at one file."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.util import find_spec

from ptsp_desk import log, paths
from ptsp_desk.core.errors import DeskError, Unavailable
from ptsp_desk.core.numbers import RegistrationNumber


def asked(argv: Sequence[str]) -> tuple[str | None, list[str]] | None:
    """Return the data folder, where one is named, and what to show; None where the arguments are a command's."""
    data, rest, waiting = None, [], list(argv)
    while waiting:
        word = waiting.pop(0)
        if word == "--data" and waiting:
            data = waiting.pop(0)
        elif word.startswith("--data="):
            data = word.removeprefix("--data=")
        else:
            rest.append(word)
    return None if len(rest) > 1 or not all(map(_is_number, rest)) else (data, rest)


def show(data: str | None, arguments: Sequence[str]) -> int:
    """Open the window and return its exit code.

    Raises:
        Unavailable: there is no Qt, or no screen.
    """
    if not find_spec("PySide6"):
        raise Unavailable("Jendela perlu paket PySide6: pasang ptsp-desk[desk]. Perintah lain: ptsp-desk --help.")
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(map(os.environ.get, screens)):
        raise Unavailable("Tidak ada layar di sini, jadi jendela tidak bisa dibuka. Perintah lain: ptsp-desk --help.")
    folder = paths.data_folder(data)
    with ExitStack() as kept:
        kept.enter_context(log.kept_in(paths.log_folder(folder)))  # before Qt, which may end all by itself
        from ptsp_desk.gui import window

        return window.run(folder, arguments, kept)


def _is_number(word: str) -> bool:
    try:
        RegistrationNumber.parse(word)
    except DeskError:
        return False
    return True
