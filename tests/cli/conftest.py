"""An office that the command line set up, copied for each test, and a way to call commands in it."""

import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk import cli

INIT = ("init", "--office-name", "DPMPTSP Kabupaten Contoh", "--office-code", "ENR", "--region", "73.16", "--desk", "3")


@dataclass(frozen=True)
class Ran:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Call a command as a person would type it; ``stdin`` is what comes in."""

    def call(*argv: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = cli.main([str(word) for word in argv])
        return Ran(code, *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def _set_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", str(place / "keys"))
        assert cli.main([*INIT, "--data", str(place / "kantor")]) == 0
    return place


@pytest.fixture
def office(_set_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a new office, which commands find by themselves."""
    folder = tmp_path / "kantor"
    shutil.copytree(_set_up / "kantor", folder)
    shutil.copytree(_set_up / "keys", Path(os.environ["PTSP_DESK_KEYS"]), dirs_exist_ok=True)
    monkeypatch.setenv("PTSP_DESK_DATA", str(folder))
    return folder


def line(**more: Any) -> dict[str, Any]:
    """Return a complete registration; ``more`` replaces and adds, and None leaves out."""
    raw: dict[str, Any] = {
        "service": "IMB",
        "variant": "baru",
        "applicant": {"name": "Andi Tenri Abeng", "nik": "7316044107850001", "phone": "0812 3456 7890"},
        "complete": True,
        "fee_inputs": {"luas": 100, "indeks": "0.3125"},
    }
    return {name: value for name, value in {**raw, **more}.items() if value is not None}


def lines(*raws: dict[str, Any] | bytes) -> bytes:
    """Return registrations as a file holds them; bytes stand as they are."""
    return b"\n".join(raw if isinstance(raw, bytes) else json.dumps(raw).encode() for raw in raws) + b"\n"


@pytest.fixture
def number(run: Run, office: Path) -> str:  # noqa: ARG001 - it is registered there
    """The number of one registered application."""
    ran = run("register", "-", stdin=lines(line(external_id="satu")))
    assert ran.code == 0, ran.err
    return str(ran.rows[0]["number"])
