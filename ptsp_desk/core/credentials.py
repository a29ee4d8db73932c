"""PINs of officers: what one may look like, how it is kept, how long wrong ones make wait; and the recovery key."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from ptsp_desk.core.errors import Refused, refuse

FREE_TRIES: Final = 4
"""Wrong tries that cost nothing; from the next one on, each makes wait twice as long as the one before."""
LONGEST_WAIT: Final = timedelta(minutes=15)
_GROUP: Final = 8


@dataclass(frozen=True, slots=True)
class Credential:
    """What a machine knows of an officer's PIN: its argon2id hash, the tries since the last right one, the last's time.

    ``tried_at`` is UTC.
    """

    officer: str
    hash: str
    tries: int = 0
    tried_at: datetime | None = None


def check_pin(pin: str) -> None:
    """Check that a PIN may be chosen.

    Raises:
        Refused: it isn't 4 to 8 digits, or among the first that anybody would try.
    """
    if not (4 <= len(pin) <= 8 and pin.isascii() and pin.isdigit()):
        raise refuse("pin", "PIN harus 4 sampai 8 angka.")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise refuse("pin", "PIN ini mudah ditebak; jangan angka kembar atau angka berurutan.")


def hash_pin(pin: str, salt: bytes) -> str:
    """Return the argon2id hash of a PIN; ``salt`` is 16 random bytes. Takes about a tenth of a second."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - only signing in needs it

    return PasswordHasher().hash(pin, salt=salt)


def is_right(credential: Credential, pin: str) -> bool:
    """Return whether a PIN is the one that was kept. Takes about a tenth of a second."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - only signing in needs it
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        return PasswordHasher().verify(credential.hash, pin)
    except (VerificationError, InvalidHashError):
        return False


def recovery_groups(key: bytes) -> list[str]:
    """Return the key of an encrypted database as a person writes it down: eight groups of eight."""
    digits = key.hex()
    return [digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP)]


def recovery_lines(key: bytes) -> tuple[str, str]:
    """Return the same on two lines, the groups joined by hyphens."""
    groups = recovery_groups(key)
    half = len(groups) // 2
    return "-".join(groups[:half]), "-".join(groups[half:])


def check_may_try(credential: Credential, now: datetime) -> None:
    """Check that the time after the last wrong tries is over; ``now`` is UTC.

    Raises:
        Refused: it isn't; the sentence says how many seconds are left.
    """
    if credential.tried_at is None:
        return
    wait = wait_after(credential.tries)
    # A clock that was set back doesn't make the wait longer.
    left = min(credential.tried_at + wait - now, wait)
    if left > timedelta(0):
        seconds = -(-left // timedelta(seconds=1))
        raise refuse("pin", f"Terlalu banyak PIN salah; coba lagi dalam {seconds} detik.")


def wait_after(tries: int) -> timedelta:
    """Return how long the next try must wait after so many wrong ones: 2, 4, 8 ... seconds from the fifth on."""
    over = tries - FREE_TRIES
    return min(timedelta(seconds=2 ** min(over, 20)), LONGEST_WAIT) if over > 0 else timedelta(0)


def wrong(tries: int) -> Refused:
    """Return the refusal of a wrong PIN; ``tries`` counts it."""
    wait = int(wait_after(tries).total_seconds())
    told = f" Tunggu {wait} detik sebelum mencoba lagi." if wait else ""
    return refuse("pin", f"PIN salah.{told}")
