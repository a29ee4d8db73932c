import json
import zipfile
from pathlib import Path

import pytest

from ptsp_desk import log
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.gui import diagnostics
from ptsp_desk.gui.context import Context
from tests.offices import CLERK, NAMES, request


def test_the_bundle_tells_the_machine_and_nobodys_name(context: Context, tmp_path: Path) -> None:
    raw = request(applicant={"name": NAMES[0], "nik": "7316044107850001", "phone": "0812 3456 7890"})
    context.app.applications.register(raw, CLERK)
    lines = [f"2026-11-17T01:00:00.000Z WARNING baris {number}" for number in range(300)]
    lines.append("2026-11-17T01:00:00.000Z ERROR NIK 7316044107850001, HP 0812-3456-7890")
    (context.app.desk.folder / log.FILE_NAME).write_text("\n".join(lines), encoding="utf-8")
    diagnostics.write(tmp_path / "diagnosis.zip", context)
    with zipfile.ZipFile(tmp_path / "diagnosis.zip") as bundle:
        facts, tail = json.loads(bundle.read("ringkasan.json")), bundle.read("log.txt").decode()
    assert facts["desk"] == "ENR-03"
    assert facts["entries"] == context.app.desk.tail.seq
    assert facts["key"] == context.app.desk.key_id.hex()
    assert facts["schema"]
    assert facts["qt"]
    assert len(tail.splitlines()) == 200
    everything = json.dumps(facts) + tail
    for secret in (NAMES[0], "Tenri", "7316044107850001", "0812-3456-7890", CLERK.name):
        assert secret not in everything


def test_a_desk_without_a_log_has_a_bundle_too(context: Context, tmp_path: Path) -> None:
    diagnostics.write(tmp_path / "diagnosis.zip", context)
    with zipfile.ZipFile(tmp_path / "diagnosis.zip") as bundle:
        assert bundle.read("log.txt") == b""


def test_a_folder_that_takes_nothing_is_told(context: Context, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="tidak bisa ditulis"):
        diagnostics.write(tmp_path / "tidak ada" / "diagnosis.zip", context)
