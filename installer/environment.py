"""Make or renew .venv from requirements.lock: by uv where it is, by venv and pip where not.

With --system also what debian-packages.txt names. Only the standard library, and parseable by Python 3.8, so that an
old Python can still say that it is too old.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "installer" / "requirements.lock"
DEBIAN = ROOT / "installer" / "debian-packages.txt"
VENV = ROOT / ".venv"
STAMP = VENV / "made-from"
_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# The lock has named every dependency and the build tool: nothing is left to resolve.
_ITSELF = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]


def too_old(version: tuple[int, ...], executable: str) -> str:
    """Return the sentence for a Python that is too old, or nothing."""
    if version[:2] >= OLDEST:
        return ""
    has, needs = (".".join(map(str, numbers[:2])) for numbers in (version, OLDEST))
    return (
        f"{executable} adalah Python {has}; program ini perlu Python {needs} atau yang lebih baru. "
        f"Pasang, lalu sebut namanya, misalnya: make test PYTHON=python{needs}"
    )


def missing(names: Sequence[str], installed: str) -> list[str]:
    """Return those of ``names`` that no installed package has or provides.

    ``installed`` is a line a package: its state (``ii`` is installed), its name, and what else it provides. Newer
    releases rename libraries (libglib2.0-0t64) and provide the old name.
    """
    present: set[str] = set()
    for line in installed.splitlines():
        state, name, *provided = line.split(maxsplit=2)
        if state == "ii":
            present.add(name)
            present.update(word.split()[0] for word in "".join(provided).split(",") if word.strip())
    return [name for name in names if name not in present]


def _system_packages(names: Sequence[str]) -> None:
    """Install what is missing of ``names``; where another user must do it, print the line and stop."""
    if not shutil.which("dpkg-query"):
        return
    listing = subprocess.check_output(["dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Package} ${Provides}\n"])
    absent = missing(names, listing.decode())
    if not absent:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *absent]
    if os.geteuid() != 0:
        sys.exit("Paket sistem ini belum ada. Pasang dengan baris berikut, lalu ulangi:\n  sudo " + " ".join(install))
    for command in (["apt-get", "update"], install):
        _run(command, DEBIAN_FRONTEND="noninteractive")


def _virtual_environment() -> None:
    """Bring .venv to what the lock says, unless it already is."""
    state = hashlib.sha256(
        sys.version.encode() + LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    ).hexdigest()
    if STAMP.exists():
        if STAMP.read_text(encoding="ascii") == state:
            return
        STAMP.unlink()
    uv = shutil.which("uv")
    clear = [] if _same_python() else ["--clear"]
    if uv:
        here = {"VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"}
        kept = clear or ["--allow-existing"]
        _run([uv, "venv", "--quiet", *kept, "--python", sys.executable, str(VENV)], **here)
        _run([uv, "pip", "sync", "--quiet", "--require-hashes", str(LOCK)], **here)
        _run([uv, "pip", "install", "--quiet", "--offline", *_ITSELF], **here)
    else:
        _run([sys.executable, "-m", "venv", *clear, str(VENV)])
        pip = [str(_PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        _run([*pip, "--require-hashes", "-r", str(LOCK)])
        _run([*pip, "--no-index", *_ITSELF])
    STAMP.write_text(state, encoding="ascii")


def _same_python() -> bool:
    """Tell whether .venv is of the Python that runs now."""
    try:
        answer = subprocess.check_output([str(_PYTHON), "-c", "import sys; print(sys.version)"])
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.decode().split() == sys.version.split()


def _run(command: Sequence[str], **environment: str) -> None:
    try:
        subprocess.run(command, check=True, cwd=str(ROOT), env={**os.environ, **environment})
    except subprocess.CalledProcessError as error:
        sys.exit(f"Perintah ini gagal (kode {error.returncode}), sebabnya tertulis di atas:\n  {' '.join(command)}")


def main(arguments: Sequence[str]) -> None:
    """Do what the module's docstring says."""
    refusal = too_old(tuple(sys.version_info[:3]), sys.executable)
    if refusal:
        sys.exit(refusal)
    if "--system" in arguments:
        _system_packages(DEBIAN.read_text(encoding="ascii").split())
    elif not shutil.which("uv") and find_spec("ensurepip") is None:
        _system_packages(["python3-venv"])
    _virtual_environment()


if __name__ == "__main__":
    main(sys.argv[1:])
