"""Files that a person names: what takes the place of what."""

import os
import stat
from pathlib import Path

import pytest

from ptsp_desk.core.errors import Refused
from ptsp_desk.operations import files


def test_what_is_no_plain_file_is_never_replaced(tmp_path: Path) -> None:
    pipe, folder, link = tmp_path / "pipa", tmp_path / "folder", tmp_path / "tautan"
    os.mkfifo(pipe)
    folder.mkdir()
    link.symlink_to(pipe)
    for place in (pipe, folder, link):
        with pytest.raises(Refused, match="bukan berkas"):
            files.check_free(place, force=True)
        with pytest.raises(Refused, match="bukan berkas"):
            files.save(place, b"isi")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipa", "tautan"]


def test_a_link_stays_and_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "lama.pdf", tmp_path / "tautan.pdf"
    target.write_bytes(b"lama")
    link.symlink_to(target)
    with pytest.raises(Refused, match="sudah ada"):
        files.check_free(link, force=False)
    files.check_free(link, force=True)
    files.save(link, b"baru")
    assert (link.readlink(), target.read_bytes()) == (target, b"baru")


def test_links_that_lead_to_each_other_are_refused(tmp_path: Path) -> None:
    one, other = tmp_path / "satu", tmp_path / "dua"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(Refused, match="tidak menuju"):
        files.check_free(one, force=True)
    with pytest.raises(Refused, match="tidak menuju"):
        files.save(one, b"isi")


def test_what_has_no_end_is_too_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "_LARGEST_BYTES", 3)
    (tmp_path / "besar").write_bytes(b"1234")
    (tmp_path / "pas").write_bytes(b"123")
    assert files.read(tmp_path / "pas", "FILE") == b"123"
    with pytest.raises(Refused, match="terlalu besar"):
        files.read(tmp_path / "besar", "FILE")
