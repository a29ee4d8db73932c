"""The high-water mark: it only goes up, and a power cut in the middle of a write costs one write at most."""

import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk import paths
from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.store.marks import Mark, Marks

SLOT = 4096


def _mark(seq: int, epoch: int = 1) -> Mark:
    return Mark(epoch, seq, hashlib.sha256(f"{epoch}.{seq}".encode()).digest())


@pytest.fixture
def marks() -> Iterator[Marks]:
    with Marks("ENR-03") as opened:
        yield opened


def _file() -> Path:
    return paths.keys_folder() / "ENR-03.mark"


def _spoil(slot: int, place: int = 10) -> None:
    content = bytearray(_file().read_bytes())
    content[slot * SLOT + place] ^= 1
    _file().write_bytes(content)


def _fresh() -> Mark | None:
    with Marks("ENR-03") as opened:
        return opened.read()


def test_a_machine_that_never_wrote_one_has_no_mark(marks: Marks) -> None:
    assert marks.read() is None
    assert not paths.keys_folder().exists()


def test_the_last_mark_comes_back(marks: Marks) -> None:
    for seq in range(1, 8):
        marks.write(_mark(seq))
        assert marks.read() == _fresh() == _mark(seq)


def test_desks_have_marks_of_their_own(marks: Marks) -> None:
    marks.write(_mark(7))
    with Marks("ENR-04") as other:
        assert other.read() is None


@pytest.mark.parametrize("lower", [_mark(4), _mark(1), _mark(9, epoch=1)])
def test_a_lower_mark_changes_nothing(marks: Marks, lower: Mark) -> None:
    marks.write(_mark(5, epoch=2))
    marks.write(lower)
    assert marks.read() == _mark(5, epoch=2)


def test_a_new_epoch_is_higher_though_it_counts_from_one(marks: Marks) -> None:
    marks.write(_mark(900))
    marks.write(_mark(1, epoch=2))
    assert marks.read() == _mark(1, epoch=2)


def test_the_same_mark_may_come_twice(marks: Marks) -> None:
    marks.write(_mark(5))
    marks.write(_mark(5))
    assert marks.read() == _mark(5)


def test_another_hash_at_the_same_place_shows_a_second_journal(marks: Marks) -> None:
    marks.write(_mark(5))
    with pytest.raises(Damaged, match="dua folder data"):
        marks.write(Mark(1, 5, bytes(32)))
    assert marks.read() == _mark(5)


def test_a_torn_newest_slot_gives_the_mark_before_and_says_so(marks: Marks) -> None:
    for seq in (1, 2, 3):
        marks.write(_mark(seq))
    _spoil(1)
    found = _fresh()
    assert found == _mark(2)
    assert found is not None
    assert found.torn
    marks.write(_mark(4))
    mended = _fresh()
    assert mended == _mark(4)
    assert mended is not None
    assert not mended.torn


def test_a_torn_older_slot_gives_the_newest_mark(marks: Marks) -> None:
    for seq in (1, 2, 3):
        marks.write(_mark(seq))
    _spoil(0)
    assert _fresh() == _mark(3)


def test_two_torn_slots_are_damage_and_not_absence(marks: Marks) -> None:
    marks.write(_mark(1))
    _spoil(0)
    _spoil(1)
    for act in (marks.read, lambda: marks.write(_mark(2))):
        with pytest.raises(Damaged, match=r"penanda .* rusak"):
            act()
    marks.renew(_mark(1, epoch=2))
    assert _fresh() == _mark(1, epoch=2)


@pytest.mark.parametrize("size", [0, 40, SLOT - 1])
def test_a_file_cut_short_is_damage(marks: Marks, size: int) -> None:
    marks.write(_mark(1))
    os.truncate(_file(), min(size, 40))
    with pytest.raises(Damaged):
        marks.read()


def test_renewing_sets_a_lower_mark_too(marks: Marks) -> None:
    marks.renew(_mark(9))
    marks.renew(_mark(3))
    assert marks.read() == _fresh() == _mark(3)
    marks.write(_mark(4))
    assert _fresh() == _mark(4)


@given(place=st.integers(0, 87), bit=st.integers(0, 7), newest=st.integers(1, 5))
def test_any_changed_bit_of_the_newest_slot_is_noticed(place: int, bit: int, newest: int) -> None:
    with Marks("ENR-03") as marks:
        marks.renew(_mark(1))
        for seq in range(2, newest + 1):
            marks.write(_mark(seq))
    content = bytearray(_file().read_bytes())
    content[newest % 2 * SLOT + place] ^= 1 << bit
    _file().write_bytes(content)
    found = _fresh()
    assert found is not None
    assert found.torn
    assert found == _mark(max(newest - 1, 1))


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 20)), min_size=1, max_size=30))
def test_the_highest_mark_of_any_order_stands(places: list[tuple[int, int]]) -> None:
    _file().unlink(missing_ok=True)
    with Marks("ENR-03") as marks:
        for epoch, seq in places:
            marks.write(_mark(seq, epoch))
        found = marks.read()
    assert found is not None
    assert found.place == max(places)


def test_writing_waits_for_the_disk_only_for_the_first_mark_and_the_first_that_follows(
    marks: Marks, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[int] = []
    monkeypatch.setattr(os, "fsync", waits.append)
    marks.write(_mark(1))
    marks.write(_mark(2))
    first = len(waits)
    for seq in range(3, 50):
        marks.write(_mark(seq))
    assert first > 1
    assert len(waits) == first


def test_the_file_never_grows(marks: Marks) -> None:
    marks.write(_mark(1))
    size = _file().stat().st_size
    for seq in range(2, 20):
        marks.write(_mark(seq))
    assert _file().stat().st_size == size == 2 * SLOT


_WRITER = """
import hashlib, sys
from ptsp_desk.store.marks import Mark, Marks
with Marks("ENR-03") as marks:
    for seq in range(int(sys.argv[1]), 601, 3):
        marks.write(Mark(1, seq, hashlib.sha256(f"1.{seq}".encode()).digest()))
"""


def test_three_processes_and_three_threads_leave_the_highest_mark(marks: Marks) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(first)]) for first in (1, 2, 3)]
    seqs = list(range(1, 600))
    random.Random(3).shuffle(seqs)
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda seq: marks.write(_mark(seq)), seqs))
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    found = _fresh()
    assert found == _mark(600)
    assert found is not None
    assert not found.torn


_KILLED = """
import hashlib, itertools, os
from ptsp_desk.store.marks import Mark, Marks
with Marks("ENR-03") as marks:
    for seq in itertools.count(1):
        marks.write(Mark(1, seq, hashlib.sha256(f"1.{seq}".encode()).digest()))
        os.write(1, b"%d\\n" % seq)
"""


def test_a_writer_killed_at_any_moment_leaves_what_it_said_it_wrote() -> None:
    writer = subprocess.Popen([sys.executable, "-c", _KILLED], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    for _ in range(200):
        said = writer.stdout.readline()
    writer.kill()
    said = (writer.stdout.read().rstrip() or said).split()[-1]
    writer.wait()
    writer.stdout.close()
    found = _fresh()
    assert found is not None
    assert found.seq - int(said) in {0, 1}
    assert found == _mark(found.seq)


def test_a_file_that_cannot_be_used_is_told(marks: Marks) -> None:
    _file().mkdir(parents=True)
    with pytest.raises(Unavailable, match="tidak dapat dipakai"):
        marks.read()


def test_only_a_desk_id_names_a_mark() -> None:
    with pytest.raises(Refused, match=r"(?i)kode loket"):
        Marks("../x")


def test_a_hash_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Mark(1, 1, b"short")
