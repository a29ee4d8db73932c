"""PINs: what may be chosen, and how long wrong ones make wait."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.credentials import (
    LONGEST_WAIT,
    Credential,
    check_may_try,
    check_pin,
    hash_pin,
    is_right,
    recovery_groups,
    recovery_lines,
    wait_after,
    wrong,
)
from ptsp_desk.core.errors import Refused

NOW = datetime(2026, 11, 17, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("pin", ["2580", "19450817", "1122", "007700"])
def test_four_to_eight_digits_may_be_chosen(pin: str) -> None:
    check_pin(pin)


@pytest.mark.parametrize("pin", ["", "123", "123456789", "12a4", "12 4", "٣٤٥٧", "²³¹⁴"])
def test_what_is_no_row_of_digits_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="4 sampai 8 angka"):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["0000", "77777777", "1234", "4321", "7890", "09876", "23456789"])
def test_what_anybody_would_try_first_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="mudah ditebak"):
        check_pin(pin)


def test_a_pin_is_kept_as_argon2id_and_only_itself_is_right() -> None:
    kept = hash_pin("2580", bytes(16))
    assert kept.startswith("$argon2id$")
    assert "2580" not in kept
    assert hash_pin("2580", bytes(range(16))) != kept
    assert is_right(Credential("sitti", kept), "2580")
    assert not is_right(Credential("sitti", kept), "2581")
    assert not is_right(Credential("sitti", "rusak"), "2580")


def test_the_fifth_wrong_try_makes_wait_and_each_later_one_twice_as_long() -> None:
    assert [wait_after(tries).seconds for tries in range(9)] == [0, 0, 0, 0, 0, 2, 4, 8, 16]
    assert wait_after(10_000) == LONGEST_WAIT
    assert "Tunggu 2 detik" in str(wrong(5))
    assert str(wrong(4)) == "pin: PIN salah."


@given(tries=st.integers(0, 60), late=st.integers(-10_000, 10_000))
def test_a_try_waits_its_time_and_a_clock_set_back_never_makes_it_longer(tries: int, late: int) -> None:
    credential = Credential("sitti", "", tries, NOW)
    at = NOW + timedelta(seconds=late)
    wait = wait_after(tries).total_seconds()
    if not wait or late >= wait:
        check_may_try(credential, at)
    else:
        with pytest.raises(Refused) as caught:
            check_may_try(credential, at)
        seconds = int(str(caught.value).split(" dalam ")[1].split()[0])
        assert 0 < seconds <= wait
    check_may_try(replace(credential, tried_at=None), at)


def test_a_recovery_key_is_written_down_in_eight_groups() -> None:
    key = bytes(range(32))
    assert recovery_groups(key)[:2] == ["00010203", "04050607"]
    first, second = recovery_lines(key)
    assert bytes.fromhex(f"{first}-{second}".replace("-", " ")) == key
