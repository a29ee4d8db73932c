"""How a command is called: help and wrong usage, in Indonesian."""

import textwrap
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING

from ptsp_desk.cli.surroundings import columns

if TYPE_CHECKING:
    from cyclopts import App, CycloptsError
    from cyclopts.argument import Argument

_NAME = "ptsp-desk"
_WIDTH = 100
_HELP = ("--help", "-h")


class WrongUsageError(Exception):
    """A word on the command line has not the form that it must have; ``where`` is its option or place."""

    def __init__(self, where: str, sentence: str) -> None:
        super().__init__(sentence)
        self.where = where


def version() -> str:
    """Return the program's version, as it was installed."""
    from importlib import metadata

    try:
        return metadata.version(_NAME)
    except metadata.PackageNotFoundError:
        return "dari sumber, tidak terpasang"


def help_asked(application: "App", argv: Sequence[str]) -> str:
    """Return the help that ``argv`` asks for, empty where it asks for none. A group of commands alone asks, too."""
    before = argv[: argv.index("--")] if "--" in argv else argv
    chain, path, rest = application.parse_commands([word for word in before if word not in _HELP])
    if path[-1].default_command is None and not rest:
        return _group_help(chain, path[-1])
    if any(word in _HELP for word in before):
        return "\n".join(_command_help(chain, path[-1])) if path[-1].default_command else _group_help(chain, path[-1])
    return ""


def of_command(application: "App", argv: Sequence[str]) -> str:
    """Return the line that shows how the command in ``argv`` is called."""
    chain, path, _ = application.parse_commands(list(argv))
    return _usage(chain, path[-1])


def of_error(application: "App", error: "CycloptsError") -> str:
    """Return the line that shows how the command is called in which something was wrong."""
    chain = tuple(error.command_chain or ())
    return _usage(chain, application.parse_commands(chain)[1][-1])


def sentence(error: "CycloptsError") -> str:
    """Say what is wrong with a command line."""
    from cyclopts import exceptions as wrong

    said = "Perintah ini tidak terbaca; periksa penulisannya."
    match error:
        case wrong.UnknownCommandError():
            said = _unknown_command(error)
        case wrong.UnknownOptionError():
            option = error.token.keyword or error.token.value
            names = [name for argument in error.argument_collection for name in argument.names]
            said = f"Pilihan {option} tidak dikenal.{_hint(option, names)}"
        case wrong.CoercionError():
            said = _unfit(error)
        case wrong.MissingArgumentError():
            said = _missing(error)
        case wrong.RepeatArgumentError():
            said = f"Pilihan {error.token.keyword} ditulis lebih dari sekali."
        case wrong.UnusedCliTokensError():
            said = f"Kata yang tidak terpakai: {' '.join(error.unused_tokens or ())}"
    return said


def _unknown_command(error: "CycloptsError") -> str:
    word = (error.unused_tokens or ("",))[0]
    group = error.app
    names = list(group) if group else []
    return f"Tidak ada perintah {word}.{_hint(word, names)} Yang ada: {', '.join(names)}."


def _missing(error: "CycloptsError") -> str:
    argument = error.argument
    assert argument is not None
    given = getattr(error, "keyword", None) or (argument.tokens and argument.tokens[-1].keyword)
    if given or not argument.required:
        return f"Pilihan {given or argument.name} memerlukan nilai."
    if argument.name.startswith("-"):
        return f"Pilihan {argument.name} harus diisi: {argument.parameter.help}"
    return f"{argument.name} belum ditulis."


def _unfit(error: "CycloptsError") -> str:
    token, target = getattr(error, "token", None), getattr(error, "target_type", None)
    argument = error.argument
    name = (token.keyword if token else None) or (argument.name if argument else "")
    value = f' "{token.value}"' if token else ""
    return f"Nilai{value} untuk {name} tidak cocok; {_wanted(target)}."


def _wanted(target: object) -> str:
    if target is int:
        return "harus bilangan bulat"
    if isinstance(target, type) and issubclass(target, Enum):
        return f"harus salah satu dari {', '.join(str(item.value) for item in target)}"
    return "periksa penulisannya"


def _hint(word: str, names: Sequence[str]) -> str:
    near = get_close_matches(word, names, 1)
    return f" Maksudnya {near[0]}?" if near else ""


def _group_help(chain: Sequence[str], group: "App") -> str:
    rows = [(f"  {name}", group[name].help) for name in group]
    lines = [*_wrapped(group.help, ""), "", _usage(chain, group), "", "Perintah:", *_described(rows), ""]
    if not chain:
        lines += [
            f"Bantuan satu perintah: {_NAME} PERINTAH --help. Versi: {_NAME} --version.",
            f"Periksa pemasangan: {_NAME} --self-check.",
            "Kode keluar: 0 selesai, 1 ditolak atau ditemukan salah, 2 salah pemakaian.",
        ]
    return "\n".join(lines).rstrip()


def _command_help(chain: Sequence[str], command: "App") -> Iterator[str]:
    yield from _wrapped(command.help, "")
    yield ""
    yield _usage(chain, command)
    arguments = _arguments(command)
    for title, kept in (
        ("Isian", [item for item in arguments if not item.name.startswith("-")]),
        ("Pilihan", [item for item in arguments if item.name.startswith("-")]),
    ):
        if kept:
            yield ""
            yield f"{title}:"
            yield from _described([(f"  {_label(item)}", _meaning(item)) for item in kept])


def _usage(chain: Sequence[str], command: "App") -> str:
    words = ["Pemakaian:", _NAME, *chain]
    if command.default_command is None:
        return " ".join([*words, "PERINTAH ..."])
    arguments = _arguments(command)
    words += [_label(item) for item in arguments if not item.name.startswith("-")]
    words += [_label(item) for item in arguments if item.name.startswith("-") and item.required]
    words += [f"[{_label(item)}]" for item in arguments if item.name.startswith("-") and not item.required]
    return textwrap.fill(" ".join(words), _WIDTH, subsequent_indent="    ", break_on_hyphens=False)


def _arguments(command: "App") -> "list[Argument]":
    return [item for item in command.assemble_argument_collection() if item.name != "*"]  # * holds options of its own


def _label(item: "Argument") -> str:
    if not item.name.startswith("-"):
        label = item.parameter.metavar or item.name
        return label if item.required else f"[{label}]"
    return item.name if item.hint is bool else f"{item.name}={item.parameter.metavar or 'TEKS'}"


def _meaning(item: "Argument") -> str:
    meaning = item.parameter.help or ""
    default = item.field_info.default
    if isinstance(default, str | int) and not isinstance(default, bool) and default != "":
        return f"{meaning} [{default.value if isinstance(default, Enum) else default}]"
    return meaning


def _described(rows: Sequence[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in rows) + 2
    lines = [
        (name if number == 0 else "", line)
        for name, meaning in rows
        for number, line in enumerate(_wrapped(meaning, "", _WIDTH - width) or [""])
    ]
    return columns(lines)


def _wrapped(text: str, indent: str, width: int = _WIDTH) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
