"""No command at all: the window on a data folder, perhaps at one file."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.util import find_spec

from ptsp_desk import log, paths
from ptsp_desk.core.errors import Problem, Refused, Unavailable
from ptsp_desk.core.numbers import RegistrationNumber


def asked(argv: Sequence[str]) -> tuple[str | None, list[str]] | None:
    """Return the data folder, where one is named, and what to show; None where the arguments are a command's.

    Raises:
        Refused: the word beside the folder is no registration number, and a command would stand before it.
    """
    data, rest, waiting = None, [], list(argv)
    while waiting:
        word = waiting.pop(0)
        if word == "--data" and waiting:
            data = waiting.pop(0)
        elif word.startswith("--data="):
            data = word.removeprefix("--data=")
        else:
            rest.append(word)
    if len(rest) > 1 or any(word.startswith("-") for word in rest):
        return None
    for word in rest:
        try:
            RegistrationNumber.parse(word)
        except Refused as refused:
            if argv[0] == word:
                return None
            why = refused.problems[0].sentence
            told = f'"{word}": {why[0].lower()}{why[1:]} Bila itu perintah, tulis sebelum --data.'
            raise Refused(Problem("", told)) from None
    return data, rest


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
        kept.callback(gc.enable)
        gc.disable()  # until the window has settled: going through what is being loaded takes a tenth of the start
        from ptsp_desk.gui import window

        return window.run(folder, arguments, kept)
