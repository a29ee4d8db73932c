"""Ed25519 signatures that hold for one kind of thing only: a receipt's is never another thing's."""

import hashlib
from enum import StrEnum
from typing import Final

PRIVATE_KEY_BYTES: Final = 32
SIGNATURE_BYTES: Final = 64
KEY_ID_BYTES: Final = 4


class Kind(StrEnum):
    """What a signature is over; the value stands in the signed bytes and never changes."""

    RECEIPT = "receipt"
    RETURN_SLIP = "return-slip"
    SUMMARY = "summary"
    KIOSK_SLIP = "kiosk-slip"
    JOURNAL_HEAD = "journal-head"
    DAY_CLOSE = "day-close"
    FEED_PAGE = "feed-page"
    BUNDLE = "bundle"


def new_private_key(random_bytes: bytes) -> bytes:
    """Return the private key that 32 random bytes are."""
    if len(random_bytes) != PRIVATE_KEY_BYTES:
        message = f"a private key is {PRIVATE_KEY_BYTES} bytes, not {len(random_bytes)}"
        raise ValueError(message)
    return random_bytes


def public_key(private: bytes) -> bytes:
    """Return the 32 bytes of the public key."""
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415 - 20 ms that most commands don't need

    return ed25519.Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def key_id(public: bytes) -> bytes:
    """Return the four bytes by which a code names its key: the first of the SHA-256 of the public key."""
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES]


def sign(private: bytes, kind: Kind, data: bytes) -> bytes:
    """Return the 64 bytes of the signature over ``data`` as a thing of this kind; the same every time."""
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415

    return ed25519.Ed25519PrivateKey.from_private_bytes(private).sign(_signed_bytes(kind, data))


def verify(public: bytes, kind: Kind, data: bytes, signature: bytes) -> bool:
    """Tell whether ``signature`` is that of ``public`` over ``data``; a key or signature of wrong size never is."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ed25519  # noqa: PLC0415

    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public).verify(signature, _signed_bytes(kind, data))
    except (InvalidSignature, ValueError):
        return False
    return True


def _signed_bytes(kind: Kind, data: bytes) -> bytes:
    return b"ptsp-desk/" + kind.encode() + b"/1\0" + data
