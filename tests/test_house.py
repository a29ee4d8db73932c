"""The rules of the house: what stands where, what ships, what an empty machine needs."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer import environment, try_wheel
from ptsp_desk import __main__, paths, selfcheck

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "installer" / "requirements.lock").read_text(encoding="ascii")
TOP = {
    "pyproject.toml",
    "ptsp_desk",
    "ui",
    "resources",
    "db",
    "tests",
    "installer",
    "README.md",
    "docs",
    "Makefile",
    "LICENSE",
}


def _files() -> list[Path]:
    """Return the project's files: all but what .gitignore names."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    left_out = {".git", *(line.rstrip("/") for line in ignored)}
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in left_out]
        found += [Path(folder, name) for name in names if not any(Path(name).match(line) for line in left_out)]
    return found


def _texts() -> Iterator[tuple[Path, str]]:
    for path in _files():
        data = path.read_bytes()
        if b"\0" not in data:
            yield path.relative_to(ROOT), data.decode("utf-8")


def _pins() -> dict[str, str]:
    """Return each pin of the lock by name: its line and what belongs to it."""
    blocks = re.split(r"^(?=\S)", LOCK, flags=re.MULTILINE)
    return {canonicalize_name(re.split(r"[=\[ ;]", block)[0]): block for block in blocks if block.strip()}


def test_the_top_level_holds_only_the_agreed_names() -> None:
    names = {path.relative_to(ROOT).parts[0] for path in _files()}
    assert {name for name in names if not name.startswith(".")} <= TOP


def test_no_module_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in _files()
        if path.suffix == ".py" and path.is_relative_to(ROOT / "ptsp_desk") and "forms" not in path.parts
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_class_is_too_long_to_read() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": lines
        for path in _files()
        if path.suffix == ".py" and path.is_relative_to(ROOT / "ptsp_desk") and "forms" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef) and node.end_lineno and (lines := node.end_lineno - node.lineno + 1) > 300
    }
    assert long == {}


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    hosts = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js", "deb." + "debian.org"]
    home = re.compile(r"(?<![\w.])/(?:home|root|Users)/\w")
    found = [str(path) for path, text in _texts() if any(host in text for host in hosts) or home.search(text)]
    assert found == []


def test_the_lock_names_no_address_and_hashes_every_pin() -> None:
    assert "://" not in LOCK
    assert "--index" not in LOCK
    unhashed = [name for name, block in _pins().items() if "==" not in block or "--hash=sha256:" not in block]
    assert unhashed == []


def test_the_lock_holds_an_allowed_version_of_every_named_dependency() -> None:
    pins = _pins()
    project = PROJECT["project"]
    extras = [lines for extra, lines in project["optional-dependencies"].items() if not extra.startswith("bench")]
    named = [*project["dependencies"], *(line for lines in extras for line in lines)]
    wrong = []
    for requirement in map(Requirement, named):
        pin = re.match(r"\S+==([^\s;]+)", pins.get(canonicalize_name(requirement.name), ""))
        if pin is None or not requirement.specifier.contains(pin[1], prereleases=True):
            wrong.append(str(requirement))
    assert wrong == []


def test_the_system_packages_are_sorted_and_named_once() -> None:
    names = environment.DEBIAN.read_text(encoding="ascii").splitlines()
    assert names == sorted(set(names))


def test_a_package_counts_as_there_when_installed_or_provided() -> None:
    installed = "ii  libgl1 \nii  libglib2.0-0t64 libglib2.0-0 (= 2.80), other\nrc  libegl1 \nun  libfreetype6 \n"
    asked = ["libegl1", "libfreetype6", "libgl1", "libglib2.0-0", "libdbus-1-3"]
    assert environment.missing(asked, installed) == ["libegl1", "libfreetype6", "libdbus-1-3"]


def test_an_old_python_is_told_which_one_is_needed() -> None:
    floor = ".".join(map(str, environment.OLDEST))
    assert PROJECT["project"]["requires-python"] == f">={floor}"
    assert f"perlu Python {floor}" in environment.too_old((3, 9, 2), "/usr/bin/python3")
    assert not environment.too_old((*environment.OLDEST, 0), "/usr/bin/python3")
    ast.parse(Path(environment.__file__).read_text(encoding="utf-8"), feature_version=(3, 8))


def test_make_help_has_a_line_for_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):(?!=)", makefile, flags=re.MULTILINE)) - {"machine"}
    said = subprocess.run(["make", "--silent", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert {line.split()[1] for line in said.splitlines()} == targets


def test_the_checkout_passes_its_self_check() -> None:
    command = [sys.executable, "-m", "ptsp_desk", "--self-check"]
    surroundings = {**os.environ, "LANG": "C", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT.anchor, env=surroundings, check=False, capture_output=True, text=True)
    assert (done.returncode, "RUSAK" in done.stdout) == (0, False), done.stdout + done.stderr


def test_the_installed_wheel_passes_its_self_check(tmp_path: Path) -> None:
    said = try_wheel.try_wheel(tmp_path)
    assert "SourceSans3-Regular.ttf" in said
    assert "RUSAK" not in said


def test_every_shipped_kind_of_file_has_a_check() -> None:
    shipped = selfcheck.by_suffix([paths.resources(), paths.migrations()])
    assert set(shipped) == set(selfcheck.KINDS)


def test_a_file_that_nobody_checks_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "aneh.xyz").write_bytes(b"?")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    faults = {finding.kind: finding.fault for finding in selfcheck.check()}
    assert "aneh.xyz" in faults[".xyz"]
    assert faults[".ttf"]


def test_a_broken_file_is_named_by_its_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rusak.toml").write_bytes(b"= tidak")
    (tmp_path / "rusak.svg").write_bytes(b"<svg/>")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    assert __main__.main(["--self-check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("RUSAK  .toml:") for line in lines)
    assert any(line.startswith("RUSAK  .svg:") for line in lines)


def test_keys_never_stand_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PTSP_DESK_KEYS")
    assert not paths.keys_folder().is_relative_to(paths.data_folder())
    assert not paths.data_folder().is_relative_to(paths.keys_folder())


def test_the_data_folder_is_the_one_given_then_the_one_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PTSP_DESK_DATA", str(tmp_path / "set"))
    assert paths.data_folder(str(tmp_path / "given")) == tmp_path / "given"
    assert paths.data_folder() == tmp_path / "set"
