from collections.abc import Iterator

import pytest

from ptsp_desk.app import App
from tests.offices import Clock, LayOut, lay_out

__all__ = ["lay_out"]


@pytest.fixture(autouse=True, scope="module")
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep one folder of keys for all these tests: they write to one office."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PTSP_DESK_KEYS", str(tmp_path_factory.mktemp("kunci")))
        yield


@pytest.fixture(scope="module")
def office(lay_out: LayOut, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """An office that all these tests write to."""
    with App(lay_out(tmp_path_factory.mktemp("fuzz") / "kantor"), clock=Clock()) as opened:
        yield opened
