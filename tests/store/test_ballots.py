import threading
from datetime import date
from pathlib import Path

import pytest

from ptsp_desk.core.ballots import Answer, Moment, Pending
from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.store.ballots import Ballots

TODAY = date(2026, 11, 20)
SECRET = bytes(range(32))
COMMENT = "Petugas di loket tiga ramah"
ONE = Pending(since=TODAY).with_answer(Answer("IMB", Moment.HANDOVER, "2017", (4,) * 9, {"usia": "20-29"}, COMMENT))


@pytest.fixture(params=[None, SECRET], ids=["plain", "encrypted"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Ballots:
    return Ballots(tmp_path, request.param)


def put(file: Ballots, pending: Pending) -> None:
    with file.held() as held:
        held.write(pending)


def test_what_is_written_is_read_again_and_only_by_its_owner(file: Ballots) -> None:
    assert not file.exist()
    with file.held() as held:
        assert held.pending is None
    put(file, ONE)
    with file.held() as held:
        assert held.pending == ONE
    assert file.path.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in file.path.parent.iterdir()) == ["ballots.json", "lock"]


def test_an_encrypted_office_keeps_no_answer_that_others_can_read(tmp_path: Path) -> None:
    put(Ballots(tmp_path, SECRET), ONE)
    data = (tmp_path / "pending/ballots.json").read_bytes()
    assert not any(word in data for word in (COMMENT.encode(), b"IMB", b"scores"))
    with pytest.raises(Damaged):
        Ballots(tmp_path, bytes(32)).read()
    with pytest.raises(Damaged):
        Ballots(tmp_path, None).read()


def test_a_file_in_which_one_byte_changed_is_set_aside_as_it_is(file: Ballots) -> None:
    put(file, ONE)
    whole = file.path.read_bytes()
    damaged = {whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :] for place in range(0, len(whole), 3)}
    damaged |= {whole[:-1], b"", b"{}", b"\xff" * 9, b"[" * 10_000}
    for content in damaged:
        file.path.write_bytes(content)
        with file.held() as held:
            assert held.pending is None
        assert not file.exist()
    aside = [(file.path.parent / name).read_bytes() for name in file.set_aside()]
    assert sorted(aside) == sorted(damaged)
    put(file, ONE)
    assert len(file.set_aside()) == len(damaged)


def test_threads_wait_for_each_other(file: Ballots) -> None:
    put(file, Pending(since=TODAY))

    def add(number: int) -> None:
        for _ in range(10):
            with file.held() as held:
                assert held.pending is not None
                held.write(held.pending.with_answer(Answer("IMB", Moment.HANDOVER, "2017", (number,) * 9)))

    threads = [threading.Thread(target=add, args=(number,)) for number in (1, 2, 3, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = file.read()
    assert found is not None
    assert [len(bucket.scores) for bucket in found.waiting] == [40]


def test_a_folder_that_is_none_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "pending").write_text("", "ascii")
    file = Ballots(tmp_path, None)
    with pytest.raises(Unavailable, match="tidak bisa dibaca atau ditulis"), file.held():
        pass
