"""The sample catalogue that ships with the program."""

from ptsp_desk import paths
from ptsp_desk.core.catalogue import Catalogue, Version


def sample_files() -> tuple[bytes, ...]:
    """Return the sample catalogue's files, one a service."""
    return tuple(path.read_bytes() for path in sorted((paths.resources() / "catalogue").glob("*.toml")))


def sample_catalogue() -> Catalogue:
    """Return the sample catalogue, for questions that need no office."""
    return Catalogue(Version.of(data) for data in sample_files())
