"""Lay out what is measured against under build/, apart from what the program runs on; what can't be had is said."""

import shutil
import subprocess
import sys
import tomllib

from tests.benchmarks.data import ROOT

PEERS, WINDOWS = ROOT / "build" / "peers", ROOT / "build" / "windows"


def main() -> int:
    """Install libraries and programs, each where they are not yet; a row of the table says what is missing."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    uv = shutil.which("uv")
    pip = [uv, "pip"] if uv else [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    if not PEERS.exists():
        here = ["--python", sys.executable] if uv else []
        _try([*pip, "install", "--quiet", *here, "--target", str(PEERS), *extras["bench"]])
    if not WINDOWS.exists():
        _try([sys.executable, "-m", "venv", *(["--without-pip"] if uv else []), str(WINDOWS)])
        python = WINDOWS / "bin" / "python"
        install = [*pip, "install", "--python", str(python)] if uv else [str(python), "-m", "pip", "install"]
        _try([*install, "--quiet", *extras["bench-windows"]])
    return 0


def _try(command: list[str]) -> None:
    if subprocess.run(command, check=False).returncode:
        print(f"could not be had: {' '.join(command)}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
