"""Gather the window's texts into resources/i18n and compile the translations there: texts.py [--check].

ptsp_en.ts is the road to English: every text of the window, Indonesian in the source, waits there for its translation.
qtbase_id.ts is Indonesian for what Qt says by itself, and is written by hand. With --check nothing is written; the exit
code is 1 where a file is not what its source says.
"""

import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "resources" / "i18n"
GATHERED = TEXTS / "ptsp_en.ts"
_PROGRAMS = Path(sysconfig.get_path("scripts"))


def gather(into: Path) -> None:
    """Bring a file of texts up to what the source holds; translations that are in it stay."""
    sources = [*sorted((ROOT / "ptsp_desk" / "gui").rglob("*.py")), *sorted((ROOT / "ui").glob("*.ui"))]
    texts = [str(path.relative_to(ROOT)) for path in sources if path.parent.name != "forms"]
    languages = ["-source-language", "id_ID", "-target-language", "en"]
    _run("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", *languages, *texts, "-ts", str(into))


def compiled(source: Path) -> bytes:
    """Return the compiled form of a file of texts."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "texts.qm"
        _run("pyside6-lrelease", "-silent", str(source), "-qm", str(made))
        return made.read_bytes()


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(_PROGRAMS / program), *arguments], check=True, capture_output=True, cwd=ROOT)


def main(arguments: Sequence[str]) -> int:
    """Do what the module's docstring says."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / GATHERED.name
        if GATHERED.exists():
            fresh.write_bytes(GATHERED.read_bytes())
        gather(fresh)
        made = {GATHERED: fresh.read_bytes()}
    for source in TEXTS.glob("qtbase_*.ts"):
        made[source.with_suffix(".qm")] = compiled(source)
    stale = [path for path, content in made.items() if not path.exists() or path.read_bytes() != content]
    for path in stale:
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT)} is not what the source says; run installer/texts.py")
        else:
            path.write_bytes(made[path])
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
