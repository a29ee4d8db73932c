"""Build the wheel, install it into a new environment, and let it check itself there: try_wheel.py [FOLDER].

The new environment holds what the wheel asks for (base and desk) and nothing else, so that a dependency nobody
declared is missing. Its packages are linked from this one, which the lock made: nothing is fetched. The wheel stays
in FOLDER where one is given.
"""

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PathDistribution, distribution
from pathlib import Path
from zipfile import Path as ZipPath

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = frozenset({"desk"})


def try_wheel(out: Path) -> str:
    """Return what the installed wheel's self-check said. Raises CalledProcessError where anything fails."""
    _run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)])
    wheel = max(out.glob("ptsp_desk-*.whl"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory() as place:
        programs = _environment_for(wheel, Path(place) / "venv")
        return _run([str(programs / "ptsp-desk"), "--self-check"], cwd=Path(place).anchor, env=_bare(place))


def _environment_for(wheel: Path, folder: Path) -> Path:
    """Return the folder of programs of a new environment with the wheel and what it needs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / "python")
    packages = Path(_run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]).strip())
    for needed in _needed(wheel):
        _link(needed, packages)
    _run([python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)])
    return programs


def _needed(wheel: Path) -> Iterator[Distribution]:
    """Yield the installed distributions that the wheel asks for, and those that they ask for, once each."""
    information = next(path for path in ZipPath(wheel).iterdir() if path.name.endswith(".dist-info"))
    waiting: list[tuple[Distribution, frozenset[str]]] = [(PathDistribution(information), EXTRAS)]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        asking, extras = waiting.pop()
        for requirement in map(Requirement, asking.requires or ()):
            marker = requirement.marker
            wanted = (requirement.name, frozenset(requirement.extras))
            applies = marker is None or any(marker.evaluate({"extra": extra}) for extra in extras | {""})
            if applies and wanted not in seen:
                seen.add(wanted)
                found = distribution(requirement.name)
                waiting.append((found, wanted[1]))
                yield found


def _link(package: Distribution, into: Path) -> None:
    for file in package.files or ():
        target = into / file
        if ".." in file.parts or target.exists():  # programs of the package; or met already under another extra
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        source = Path(str(package.locate_file(file)))
        try:
            target.hardlink_to(source)
        except OSError:  # another disk
            target.write_bytes(source.read_bytes())


def _bare(home: str) -> Mapping[str, str]:
    """Return an environment in which only the installed program can be found."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return {**system, "HOME": home, "USERPROFILE": home, "LANG": "C", "PATH": ""}


def _run(command: list[str], *, cwd: str | Path = ROOT, env: Mapping[str, str] | None = None) -> str:
    done = subprocess.run(command, check=False, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        done.check_returncode()
    return done.stdout


if __name__ == "__main__":
    if sys.argv[1:]:
        print(try_wheel(Path(sys.argv[1])))
    else:
        with tempfile.TemporaryDirectory() as scratch:
            print(try_wheel(Path(scratch)))
