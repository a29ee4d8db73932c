"""The journal's bytes and its chain, without a database."""

import hashlib
import itertools
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs

from ptsp_desk.core.errors import Damaged
from ptsp_desk.core.journal import (
    LARGEST,
    OFFICE,
    START,
    Act,
    Sealed,
    canonical,
    milliseconds,
    moment,
    name,
    seal,
    sound,
    unseal,
)

SALT = bytes(range(16))

_LINES = "\t\n\r"
_CHARACTERS = st.one_of(
    st.characters(min_codepoint=0x20, exclude_categories=["Cs"]),
    st.sampled_from([*_LINES, '"', "\\", "/", "\x7f", "\u2028", "\u2029", "é", "\ufeff", "𐍈", "\U0010ffff"]),
)
_TEXTS = st.text(_CHARACTERS, max_size=12)
_KEYS = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7F), max_size=6)
_INTEGERS = st.one_of(st.integers(-LARGEST, LARGEST), st.sampled_from([0, -1, LARGEST, -LARGEST]))
_VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), _INTEGERS, _TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=4)),
    max_leaves=12,
)
_BODIES = st.dictionaries(_KEYS, _VALUES, max_size=6)


@given(_BODIES)
@example({"b": 1, "a": [{"\\": '"\n', "": None}], "A": "Ćelik \u2028 𐍈", "~": [True, -LARGEST]})
def test_canonical_bytes_are_those_of_rfc_8785(value: dict[str, Any]) -> None:
    assert canonical(value) == rfc8785.dumps(value)


@given(_BODIES)
def test_the_order_in_which_keys_were_given_does_not_show(value: dict[str, Any]) -> None:
    assert canonical(dict(reversed(value.items()))) == canonical(value)


@given(_BODIES)
def test_canonical_bytes_read_back_as_what_was_written(value: dict[str, Any]) -> None:
    assert msgspec.json.decode(canonical(value)) == value


def test_tuples_are_written_as_lists() -> None:
    assert canonical({"key": ("ENR-03", 1, 457)}) == b'{"key":["ENR-03",1,457]}'


_CONTROLS = [chr(code) for code in range(0x20) if chr(code) not in _LINES]


@pytest.mark.parametrize(
    "value",
    [
        *(0.5, 1.0, float("nan"), float("inf"), 1e300),
        *(LARGEST + 1, -LARGEST - 1),
        *(b"bytes", {1, 2}, datetime(2026, 11, 20, tzinfo=UTC)),
        *({"é": 1}, {1: "one"}, {"a\n\0": 1}, {"\x01": 1}),
        *("\ud800", "a\udfffb", *_CONTROLS),
    ],
    ids=repr,
)
def test_a_value_without_a_canonical_form_is_refused_at_any_depth(value: object) -> None:
    for nested in ({"v": value}, {"v": [value]}, {"v": {"w": (1, {"x": value})}}):
        with pytest.raises(TypeError, match="no canonical form"):
            canonical(nested)


@given(st.floats())
def test_no_float_is_ever_written(value: float) -> None:
    with pytest.raises(TypeError):
        canonical({"total": value})


@given(st.datetimes(datetime(1970, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - strategy bounds
def test_times_are_kept_to_the_millisecond_rounded_down(at: datetime) -> None:
    kept = moment(milliseconds(at))
    assert timedelta(0) <= at - kept < timedelta(milliseconds=1)
    assert milliseconds(kept) == milliseconds(at)


def sealed_act(act: Act, seq: int = 1, previous: str = START, epoch: int = 1, desk: str = "ENR-03") -> Sealed:
    at = 1_795_000_000_000 + seq
    return seal(act, desk=desk, epoch=epoch, seq=seq, at=at, officer="sitti", previous=previous, salt=SALT)


def opening(last: Sealed | None = None, epoch: int = 1, desk: str = "ENR-03") -> Sealed:
    follows = [last.entry.epoch, last.entry.seq, last.hash] if last else None
    body = {"reason": "init", "public_key": "00" * 32, "follows": follows}
    return sealed_act(Act("epoch.opened", OFFICE, body), 1, last.hash if last else START, epoch, desk)


def chain(epochs: Sequence[int], desk: str = "ENR-03") -> list[Sealed]:
    """Return a sound chain with so many entries in each epoch."""
    made: list[Sealed] = []
    for epoch, length in enumerate(epochs, start=1):
        made.append(opening(made[-1] if made else None, epoch, desk))
        for seq in range(2, length + 1):
            act = Act("setting.set", OFFICE, {"name": "name"}, {"value": f"Kantor {epoch}.{seq}"})
            made.append(sealed_act(act, seq, made[-1].hash, epoch, desk))
    return made


_CHAINS = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(chain)


@given(_BODIES, _BODIES)
def test_what_was_sealed_is_read_back_the_same(body: dict[str, Any], personal: dict[str, Any]) -> None:
    made = sealed_act(Act("application.received", OFFICE, body, personal))
    read = unseal(made.data, made.personal, made.salt)
    assert read == made
    assert read.details() == personal
    assert read.hash == hashlib.sha256(made.data).hexdigest()
    assert made.data == rfc8785.dumps(msgspec.json.decode(msgspec.json.encode(made.entry)))
    assert read.entry.body == body


def test_an_entry_keeps_nothing_personal_in_its_bytes() -> None:
    made = sealed_act(Act("setting.set", OFFICE, {"name": "name"}, {"value": "Andi Tenri Abeng"}))
    assert b"Andi" not in made.data
    assert made.entry.personal_digest == hashlib.sha256(SALT + b'{"value":"Andi Tenri Abeng"}').hexdigest()


def test_without_a_personal_part_there_is_no_salt_and_no_digest() -> None:
    nothing: dict[str, object] = {}
    for personal in (None, nothing):
        made = sealed_act(Act("stage.changed", OFFICE, {}, personal))
        assert (made.personal, made.salt, made.entry.personal_digest, made.withheld) == (None, None, "", False)
        assert made.details() == {}


def test_a_blanked_personal_part_is_withheld_and_leaves_the_hash_alone() -> None:
    made = sealed_act(Act("setting.set", OFFICE, {}, {"value": "Andi"}))
    blanked = unseal(made.data, None, None)
    assert blanked.withheld
    assert not made.withheld
    assert (blanked.hash, blanked.details()) == (made.hash, {})


@pytest.mark.parametrize(
    ("personal", "salt"),
    [(b'{"value":"Budi"}', SALT), (b'{"value":"Andi"}', SALT[::-1]), (b'{"value":"Andi"}', None), (b"", SALT)],
)
def test_another_personal_part_or_salt_than_was_sealed_is_damage(personal: bytes, salt: bytes | None) -> None:
    made = sealed_act(Act("setting.set", OFFICE, {}, {"value": "Andi"}))
    with pytest.raises(Damaged, match="ENR-03/1/1"):
        unseal(made.data, personal, salt)


def test_a_personal_part_that_was_never_sealed_is_damage() -> None:
    made = sealed_act(Act("setting.set", OFFICE, {"name": "region", "value": "73.16"}))
    with pytest.raises(Damaged):
        unseal(made.data, b"{}", b"")


@given(st.binary(max_size=40))
@example(b'{"desk":"\xff\xfe"}')
@example(b'{"body":{"a":' + b"[" * 5000)
@example(b"{}")
def test_bytes_that_are_no_entry_are_damage(data: bytes) -> None:
    with pytest.raises(Damaged, match="tidak terbaca"):
        unseal(data, None, None)


@given(_CHAINS)
def test_a_chain_as_it_was_written_is_sound(entries: list[Sealed]) -> None:
    assert list(sound(entries)) == entries


def test_the_chains_of_several_desks_are_sound_one_after_the_other() -> None:
    entries = [*chain([3, 2], "ENR-03"), *chain([2], "ENR-04")]
    assert list(sound(entries)) == entries


def is_broken(entries: list[Sealed]) -> bool:
    """Whether the chain is broken, with a sentence that says where."""
    try:
        list(sound(entries))
    except Damaged as damaged:
        return "putus pada catatan ENR-03/" in str(damaged)
    return False


@given(_CHAINS, st.data())
def test_an_entry_that_is_missing_anywhere_but_at_the_end_is_found(entries: list[Sealed], data: st.DataObject) -> None:
    if len(entries) > 1:
        gap = data.draw(st.integers(0, len(entries) - 2))
        assert is_broken(entries[:gap] + entries[gap + 1 :])


@given(_CHAINS, st.data())
def test_entries_in_another_order_are_found(entries: list[Sealed], data: st.DataObject) -> None:
    other = data.draw(st.permutations(entries))
    assert is_broken(other) == (other != entries)


@given(_CHAINS, st.data())
def test_an_entry_that_was_put_in_is_found(entries: list[Sealed], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    after = entries[place - 1] if place else None
    seq = after.entry.seq + 1 if after else 1
    forged = sealed_act(Act("setting.set", OFFICE, {}), seq, after.hash if after else START, entries[place].entry.epoch)
    for put_in in (forged, entries[place]):
        assert is_broken([*entries[:place], put_in, *entries[place:]])


@given(_CHAINS, st.data())
def test_an_entry_whose_bytes_were_exchanged_is_found(entries: list[Sealed], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[place].entry
    changed = msgspec.structs.replace(entry, at=entry.at + 1)
    encoded = canonical(msgspec.json.decode(msgspec.json.encode(changed)))
    other = structs.replace(entries[place], entry=changed, data=encoded, hash=hashlib.sha256(encoded).hexdigest())
    is_last = place == len(entries) - 1  # that one is held by the high-water mark, outside of the journal
    assert is_broken([*entries[:place], other, *entries[place + 1 :]]) is not is_last


@pytest.mark.parametrize(
    ("epoch", "follows"),
    [(2, [1, 2, "0" * 64]), (2, None), (2, [1, 1, ""]), (1, "right"), (2, "wrong previous")],
)
def test_an_epoch_must_follow_the_very_last_entry(epoch: int, follows: object) -> None:
    first = chain([2])
    last = first[-1]
    previous = first[0].hash if follows == "wrong previous" else last.hash
    named = [1, 2, last.hash] if isinstance(follows, str) else follows
    act = Act("epoch.opened", OFFICE, {"reason": "restore", "public_key": "00", "follows": named})
    assert is_broken([*first, sealed_act(act, 1, previous, epoch)])


def test_the_first_epoch_follows_nothing() -> None:
    follows_something = Act("epoch.opened", OFFICE, {"follows": [1, 2, "0" * 64]})
    assert is_broken([sealed_act(follows_something)])
    assert is_broken([sealed_act(Act("epoch.opened", OFFICE, {}), previous="1" * 64)])


def test_an_entry_is_named_by_desk_epoch_and_seq() -> None:
    entries = chain([2, 1])
    assert [name(sealed.entry) for sealed in entries] == ["ENR-03/1/1", "ENR-03/1/2", "ENR-03/2/1"]
    assert [sealed.key for sealed in entries] == [("ENR-03", 1, 1), ("ENR-03", 1, 2), ("ENR-03", 2, 1)]
    assert all(one.hash == two.entry.previous for one, two in itertools.pairwise(entries))
