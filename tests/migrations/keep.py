"""Keeps an office as one version of the program makes it: ``python tests/migrations/keep.py CHECKOUT``.

Runs the command line of that checkout only, so it serves every version that there ever was, and writes one archive for
a plain and one for an encrypted office into ``files/``, named after the revisions of the database. People are invented.
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

FILES = Path(__file__).parent / "files"
ANSWERS = "answers.jsonl"
DATABASE = "kantor/desk.db"
LINES = 12
QUESTIONNAIRES = 6
"""Of paper, about one service on one day, kept by every version that knows them."""

_OFFICE = ("--office-name", "Kantor Contoh", "--office-code", "ENR", "--region", "73.16", "--desk", "3")
_MOVED = (("under_review",), ("correction", "--reason", "gambar kurang"))


class Program:
    """The command line of a checkout, at work in a folder."""

    def __init__(self, checkout: Path, place: Path) -> None:
        self._checkout, self.folder = checkout, place / "kantor"
        self._surroundings = {**os.environ, "PYTHONPATH": str(checkout), "PTSP_DESK_KEYS": str(place / "keys")}

    def run(self, *command: str, given: str = "") -> str:
        done = subprocess.run(
            [sys.executable, "-m", "ptsp_desk", *command, "--data", str(self.folder)],
            cwd=self._checkout,
            env=self._surroundings,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(done.stderr)
        return done.stdout


def keep(checkout: Path, *, encrypted: bool) -> Path:
    """Let a checkout make an office and work in it; return the archive."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        program = Program(checkout, place)
        catalogue = place / "katalog"
        catalogue.mkdir()
        for name in ("siup.toml", "trayek.toml"):
            (catalogue / name).write_bytes((checkout / "resources/catalogue" / name).read_bytes())
        program.run("init", *_OFFICE, "--catalogue", str(catalogue), *(["--encrypt"] if encrypted else []))
        answers = program.run("register", "-", given=_requests())
        number = next(answer["number"] for answer in map(json.loads, answers.splitlines()) if answer["number"])
        for stage, *reason in _MOVED:
            program.run("stage", number, stage, *reason)
        program.run("correct", number, "applicant.name=Sitti Rahma", "--reason", "salah ketik")
        for migration, work in _LATER.items():
            if (checkout / "db/shared" / migration).exists():
                work(program)
        program.run("backup", str(place / "desk.db"))
        (place / "desk.db").replace(place / DATABASE)
        (place / ANSWERS).write_text(answers, "utf-8")
        target = FILES / f"{_revisions(checkout)}.{'encrypted' if encrypted else 'plain'}.tar.xz"
        with tarfile.open(target, "w:xz") as archive:
            for name in (ANSWERS, DATABASE, "kantor/desk.toml", "keys"):
                archive.add(place / name, name, filter=_anonymous)
    return target


def _answer(program: Program) -> None:
    table = program.folder.with_name("survei.csv")
    rows = [
        f"2026-11-16,SIUP,{','.join(str(1 + (row + place) % 4) for place in range(9))}" for row in range(QUESTIONNAIRES)
    ]
    table.write_text("\n".join([f"date,service,{','.join(f'U{place}' for place in range(1, 10))}", *rows]), "utf-8")
    program.run("survey", "import", str(table), "--population", "40")


_LATER: dict[str, Callable[[Program], object]] = {
    "0002_days.py": lambda program: program.run("day", "close"),
    "0003_surveys.py": _answer,
}
"""What is done besides by a version that has the tables for it."""


def _requests() -> str:
    raws = []
    for line in range(LINES):
        raw = {"service": "SIUP", "variant": "baru", "external_id": f"x{line}", "applicant": {"name": f"Budi {line}"}}
        raws.append({**raw, "documents": {"ktp": "ok"}} if line % 5 == 4 else {**raw, "complete": True})
    return "".join(json.dumps(raw) + "\n" for raw in raws)


def _revisions(checkout: Path) -> str:
    newest = [max((checkout / "db" / branch).glob("[0-9]*.py")) for branch in ("shared", "desk")]
    return "-".join(f"{path.parent.name}_{path.name[:4]}" for path in newest)


def _anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


if __name__ == "__main__":
    FILES.mkdir(exist_ok=True)
    for encrypted in (False, True):
        print(keep(Path(sys.argv[1]).absolute(), encrypted=encrypted))
