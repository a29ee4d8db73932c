"""The settings of one machine: a small TOML file in the data folder, never part of the journal."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec

FILE_NAME: Final = "machine.toml"

Theme = Literal["system", "light", "dark"]
Target = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class Settings(msgspec.Struct, frozen=True):
    """What this machine looks like and prints on.

    ``idle_lock_minutes`` 0 never locks. ``printers`` says for a size of paper (``a5``, ``80mm``) where it goes: the
    name of a printer, ``pdf:<folder>``, or ``tcp://host:port`` of an ESC/POS printer; other sizes go to a PDF.
    """

    theme: Theme = "system"
    idle_lock_minutes: Annotated[int, msgspec.Meta(ge=0, le=240)] = 10
    receipt_size: str = "a5"
    printers: Mapping[str, Target] = {}


def load(folder: Path) -> tuple[Settings, str]:
    """Return the settings of the machine, and why its file was passed over, else an empty text."""
    path = folder / FILE_NAME
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings), ""
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError) as error:
        return Settings(), f"Pengaturan komputer ini di {path} tidak terbaca ({error}); dipakai pengaturan bawaan."


def save(folder: Path, settings: Settings) -> None:
    """Write the file as a whole or not at all; raises ``OSError``."""
    path, fresh = folder / FILE_NAME, folder / f"{FILE_NAME}.new"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(_toml(settings))
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _toml(settings: Settings) -> str:
    values = msgspec.to_builtins(settings)
    printers = values.pop("printers")
    lines = [f"{name} = {_value(value)}" for name, value in values.items()]
    return "\n".join([*lines, "", "[printers]", *(f"{_value(k)} = {_value(v)}" for k, v in printers.items()), ""])


def _value(value: object) -> str:
    """TOML writes texts and whole numbers as JSON does, and asks for DEL to be escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
