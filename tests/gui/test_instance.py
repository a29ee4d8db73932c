import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ptsp_desk.gui.instance import Instance, name_of

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ptsp_desk.gui.instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.is_first(), instance.hand_on(sys.argv[2:]))
"""
KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ptsp_desk.gui.instance import Instance
application = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.is_first(), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Instance]:
    made = Instance(tmp_path)
    assert made.is_first()
    yield made
    made.close()


def start(script: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_its_arguments_to_the_first(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    with start(SECOND, str(tmp_path), "CTH-03A-00018-8") as second:
        with qtbot.waitSignal(first.handed_on, timeout=30_000) as heard:
            pass
        assert heard.args == [["CTH-03A-00018-8"]]
        assert second.communicate(timeout=30)[0].split() == ["False", "True"]


def test_another_folder_has_its_own_window(first: Instance, tmp_path: Path) -> None:
    assert first is not None
    other = Instance(tmp_path / "lain")
    assert other.is_first()
    other.close()


def test_the_lock_of_a_process_that_was_killed_is_taken(tmp_path: Path) -> None:
    with start(KILLED, str(tmp_path)) as killed:
        assert killed.communicate(timeout=30)[0].strip() == "True"
    next_one = Instance(tmp_path)
    assert next_one.is_first()
    next_one.close()


@pytest.mark.parametrize(
    "message",
    [
        b"bukan json\n",
        json.dumps({"version": 99, "arguments": []}).encode() + b"\n",
        json.dumps({"version": 1, "arguments": [1]}).encode() + b"\n",
        json.dumps(["x"]).encode() + b"\n",
    ],
)
def test_what_is_no_message_is_not_heard(first: Instance, tmp_path: Path, qtbot: QtBot, message: bytes) -> None:
    heard = list[object]()
    first.handed_on.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(name_of(tmp_path))
    socket.write(message)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


def test_the_name_is_of_the_user_and_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = {name_of(tmp_path), name_of(tmp_path / "lain")}
    monkeypatch.setenv("LOGNAME", "orang-lain")
    assert len(names | {name_of(tmp_path)}) == 3
    assert QCoreApplication.instance() is not None
