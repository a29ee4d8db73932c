"""Compile ui/*.ui into ptsp_desk/gui/forms: forms.py [--check].

The compiler imports far more classes than a form uses, and PySide6 makes each of them on import; what is not used is
taken out again. With --check nothing is written; the exit code is 1 where a form is not what its source says.
"""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "ui"
FORMS = ROOT / "ptsp_desk" / "gui" / "forms"
_PROGRAMS = Path(sysconfig.get_path("scripts"))


def compiled(source: Path) -> bytes:
    """Return the module of one form."""
    module = _run("pyside6-uic", "--no-autoconnection", str(source))
    return _run(
        "ruff", "check", "--isolated", "--quiet", "--select=F401", "--fix-only", "--stdin-filename=form.py", "-",
        given=module,
    )  # fmt: skip


def _run(program: str, *arguments: str, given: bytes = b"") -> bytes:
    environment = {**os.environ, "PATH": f"{_PROGRAMS}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(
        [str(_PROGRAMS / program), *arguments], input=given, check=True, capture_output=True, env=environment
    ).stdout


def main(arguments: Sequence[str]) -> int:
    """Do what the module's docstring says."""
    fresh = {FORMS / f"ui_{source.stem}.py": compiled(source) for source in sorted(SOURCES.glob("*.ui"))}
    left = set(FORMS.glob("ui_*.py")) - set(fresh)
    stale = [path for path, module in fresh.items() if not path.exists() or path.read_bytes() != module]
    if "--check" in arguments:
        for path in [*stale, *left]:
            print(f"{path.relative_to(ROOT)} is not what ui/ says; run installer/forms.py")
        return int(bool(stale or left))
    for path in left:
        path.unlink()
    for path in stale:
        path.write_bytes(fresh[path])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
