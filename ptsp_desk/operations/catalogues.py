"""Catalogue files: the sample that ships with the program, and those of a folder."""

from pathlib import Path

from ptsp_desk import paths
from ptsp_desk.core.catalogue import Catalogue, Version
from ptsp_desk.core.errors import Problem, Refused, refuse


def sample_files() -> tuple[bytes, ...]:
    """Return the sample catalogue's files, one a service."""
    return tuple(path.read_bytes() for path in sorted((paths.resources() / "catalogue").glob("*.toml")))


def sample_catalogue() -> Catalogue:
    """Return the sample catalogue, for questions that need no office."""
    return Catalogue(Version.of(data) for data in sample_files())


def files_in(folder: Path, where: str) -> tuple[bytes, ...]:
    """Return the catalogue files of a folder, all of them sound.

    Raises:
        Refused: under ``where`` that there are none or one can't be read; else every problem of every file, by its
            name.
    """
    found = sorted(folder.glob("*.toml"))
    if not found:
        raise refuse(where, f"Tidak ada berkas *.toml di {folder}.")
    files, problems = [], []
    for path in found:
        try:
            files.append(path.read_bytes())
            Version.of(files[-1])
        except OSError as error:
            problems.append(Problem(where, f"Berkas {path.name} tidak bisa dibaca ({error.strerror})."))
        except Refused as refused:
            problems += [Problem(f"{path.name}: {one.where}", one.sentence) for one in refused.problems]
    if problems:
        raise Refused(*problems)
    return tuple(files)
