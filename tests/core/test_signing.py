"""A signature proves one thing, of one kind, by one key."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core import signing
from ptsp_desk.core.signing import Kind

# first key pair of RFC 8032, section 7.1
SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
PUBLIC = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")


def test_the_public_key_is_that_of_the_standard() -> None:
    assert signing.public_key(signing.new_private_key(SEED)) == PUBLIC


def test_a_key_is_named_by_the_first_bytes_of_its_digest() -> None:
    assert signing.key_id(PUBLIC).hex() == "21fe31df"


def test_the_signed_bytes_are_as_agreed() -> None:
    signature = signing.sign(SEED, Kind.RECEIPT, b"36 bytes of payload")
    assert signature.hex() == (
        "77f8958504d251eafb6e3ae1b24734174b9461ff4642675840131a311db307f5"
        "d2156c31077757b074f37aabd2342510fb9478655b5bd89f9c23f77f0bd16a01"
    )


def test_what_is_signed_as_one_kind_is_never_another() -> None:
    for signed_as, read_as in itertools.product(Kind, Kind):
        signature = signing.sign(SEED, signed_as, b"the same bytes")
        assert signing.verify(PUBLIC, read_as, b"the same bytes", signature) == (signed_as is read_as)


def test_the_names_of_kinds_stand_in_signed_bytes_and_never_change() -> None:
    assert [kind.value for kind in Kind] == [
        "receipt",
        "return-slip",
        "summary",
        "kiosk-slip",
        "journal-head",
        "day-close",
        "feed-page",
        "bundle",
    ]


@settings(max_examples=50)
@given(st.binary(max_size=200), st.data())
def test_one_changed_byte_is_never_genuine(message: bytes, data: st.DataObject) -> None:
    signature = signing.sign(SEED, Kind.BUNDLE, message)
    assert signing.verify(PUBLIC, Kind.BUNDLE, message, signature)
    both = bytearray(message + signature)
    place = data.draw(st.integers(0, len(both) - 1))
    both[place] ^= data.draw(st.integers(1, 255))
    assert not signing.verify(PUBLIC, Kind.BUNDLE, bytes(both[: len(message)]), bytes(both[len(message) :]))


def test_another_key_never_proves() -> None:
    other = signing.public_key(bytes(32))
    assert not signing.verify(other, Kind.RECEIPT, b"x", signing.sign(SEED, Kind.RECEIPT, b"x"))


@pytest.mark.parametrize(
    ("key", "signature"), [(b"", bytes(64)), (bytes(31), bytes(64)), (PUBLIC, b""), (PUBLIC, bytes(65))]
)
def test_keys_and_signatures_of_wrong_size_prove_nothing(key: bytes, signature: bytes) -> None:
    assert not signing.verify(key, Kind.RECEIPT, b"x", signature)


def test_a_private_key_has_32_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        signing.new_private_key(bytes(31))
