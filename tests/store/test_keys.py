"""A desk's keys: kept once, read by one user, never overwritten."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyStore
from keyring.errors import KeyringLocked

from ptsp_desk import paths
from ptsp_desk.core.errors import Damaged, Refused, Unavailable
from ptsp_desk.store.keys import Keys, create_private_file

KEY, OTHER = bytes(range(32)), bytes(32)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")


class MemoryKeyStore(KeyringBackend):
    """A key store such as a desktop has."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked
        self.kept[service, username] = password


@pytest.fixture
def key_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyStore]:
    """A machine with a key store, on which nobody named a folder for keys."""
    monkeypatch.delenv("PTSP_DESK_KEYS")
    for variable in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "USERPROFILE"):
        monkeypatch.setenv(variable, str(tmp_path / "user"))
    store, before = MemoryKeyStore(), keyring.get_keyring()
    keyring.set_keyring(store)
    yield store
    keyring.set_keyring(before)


def _no_key_store() -> KeyringBackend:
    return NoKeyStore()  # type: ignore[no-untyped-call]


def _file(name: str) -> Path:
    return paths.keys_folder() / name


def test_a_machine_that_never_had_a_key_says_none() -> None:
    assert Keys("ENR-03").load_signing(1) is None
    assert Keys("ENR-03").load_database_key() is None
    assert not paths.keys_folder().exists()


def test_keys_come_back_by_desk_and_epoch() -> None:
    Keys("ENR-03").save_signing(1, KEY)
    Keys("ENR-03").save_signing(2, OTHER)
    Keys("ENR-03").save_database_key(OTHER)
    assert Keys("ENR-03").load_signing(1) == KEY
    assert Keys("ENR-03").load_signing(2) == OTHER
    assert Keys("ENR-03").load_database_key() == OTHER
    assert Keys("ENR-04").load_signing(1) is None


@posix_only
def test_only_its_user_reads_a_key() -> None:
    before = os.umask(0)
    try:
        Keys("ENR-03").save_signing(1, KEY)
    finally:
        os.umask(before)
    assert _file("ENR-03.signing-A.key").stat().st_mode & 0o777 == 0o600
    assert paths.keys_folder().stat().st_mode & 0o777 == 0o700


@posix_only
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_key_that_others_may_read_is_refused(mode: int) -> None:
    Keys("ENR-03").save_signing(1, KEY)
    _file("ENR-03.signing-A.key").chmod(mode)
    with pytest.raises(Refused, match=r"dapat dibaca pengguna lain .* chmod 600"):
        Keys("ENR-03").load_signing(1)


def test_a_key_is_never_overwritten() -> None:
    Keys("ENR-03").save_signing(1, KEY)
    Keys("ENR-03").save_signing(1, KEY)
    with pytest.raises(Refused, match="kunci lain untuk loket ENR-03"):
        Keys("ENR-03").save_signing(1, OTHER)
    assert Keys("ENR-03").load_signing(1) == KEY


def test_saving_leaves_nothing_else_in_the_folder() -> None:
    Keys("ENR-03").save_signing(1, KEY)
    assert [path.name for path in paths.keys_folder().iterdir()] == ["ENR-03.signing-A.key"]


@pytest.mark.parametrize("content", [b"", b"00", b"zz" * 32, b"\xff" * 64, KEY.hex().encode()[:-2]])
def test_a_file_that_holds_no_key_is_damaged(content: bytes) -> None:
    create_private_file(_file("ENR-03.signing-A.key"), content)
    with pytest.raises(Damaged, match="rusak"):
        Keys("ENR-03").load_signing(1)


@pytest.mark.parametrize("desk_id", ["", "../../etc/passwd", "ENR-3", "ENR-03/../x"])
def test_only_a_desk_id_names_keys(desk_id: str) -> None:
    with pytest.raises(Refused, match=r"(?i)kode loket"):
        Keys(desk_id)


def test_a_key_of_wrong_size_is_not_kept() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Keys("ENR-03").save_signing(1, b"short")
    assert Keys("ENR-03").load_signing(1) is None


def test_a_folder_that_cannot_be_made_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "file" / "keys"))
    with pytest.raises(Unavailable, match="tidak dapat"):
        Keys("ENR-03").save_signing(1, KEY)


def test_a_file_that_cannot_be_read_is_told() -> None:
    _file("ENR-03.signing-A.key").mkdir(parents=True, mode=0o700)
    with pytest.raises(Unavailable, match="tidak dapat dibaca"):
        Keys("ENR-03").load_signing(1)


def test_a_private_file_is_never_written_over() -> None:
    create_private_file(_file("x"), b"first")
    with pytest.raises(FileExistsError):
        create_private_file(_file("x"), b"second")
    assert _file("x").read_bytes() == b"first"


def test_where_there_is_a_key_store_it_holds_the_key_and_the_file_says_so(key_store: MemoryKeyStore) -> None:
    Keys("ENR-03").save_signing(1, KEY)
    assert key_store.kept == {("ptsp-desk", "ENR-03.signing-A"): KEY.hex()}
    assert KEY.hex() not in _file("ENR-03.signing-A.key").read_text()
    assert Keys("ENR-03").load_signing(1) == KEY


def test_a_named_folder_is_used_and_the_key_store_never_asked(
    key_store: MemoryKeyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTSP_DESK_KEYS", str(tmp_path / "named"))
    Keys("ENR-03").save_signing(1, KEY)
    assert not key_store.kept
    assert Keys("ENR-03").load_signing(1) == KEY


def test_a_key_in_a_key_store_that_is_locked_is_unavailable_not_absent(key_store: MemoryKeyStore) -> None:
    Keys("ENR-03").save_signing(1, KEY)
    key_store.locked = True
    with pytest.raises(Unavailable, match="penyimpanan kunci sistem"):
        Keys("ENR-03").load_signing(1)
    keyring.set_keyring(_no_key_store())  # a session without a desktop
    with pytest.raises(Unavailable, match="penyimpanan kunci sistem"):
        Keys("ENR-03").load_signing(1)


def test_a_locked_key_store_leaves_the_key_to_a_file(key_store: MemoryKeyStore) -> None:
    key_store.locked = True
    Keys("ENR-03").save_signing(1, KEY)
    assert Keys("ENR-03").load_signing(1) == KEY
    key_store.locked = False
    assert Keys("ENR-03").load_signing(1) == KEY


@pytest.mark.usefixtures("key_store")
def test_a_key_store_never_loses_an_older_key_of_the_desk() -> None:
    Keys("ENR-03").save_signing(1, KEY)
    _file("ENR-03.signing-A.key").unlink()
    with pytest.raises(Refused, match="kunci lain"):
        Keys("ENR-03").save_signing(1, OTHER)
    assert Keys("ENR-03").load_signing(1) == KEY


@pytest.mark.usefixtures("key_store")
def test_without_a_key_store_and_a_named_folder_the_file_holds_the_key() -> None:
    keyring.set_keyring(_no_key_store())
    Keys("ENR-03").save_signing(1, KEY)
    assert Keys("ENR-03").load_signing(1) == KEY
