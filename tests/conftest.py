"""What every test stands on: no screen, no key store, no folder of the person who runs the tests."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "ci",
    deadline=None,  # a busy machine is not a fault of the rule
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci")


@pytest.fixture(autouse=True, scope="session")
def _no_folder_of_a_person(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Cover what fixtures do that are made once for many tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", str(tmp_path_factory.mktemp("keys")))
        patch.delenv("PTSP_DESK_DATA", raising=False)
        yield


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep keys, marks and data of each test apart from every other's and from the machine's."""
    monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "keys"))
    monkeypatch.delenv("PTSP_DESK_DATA", raising=False)
