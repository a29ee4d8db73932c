"""Who signs for the office on which day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.signatories import (
    Signatory,
    SignatoryKind,
    signatories_of,
    signatories_setting,
    signatory_on,
)

HEAD = Signatory("Daeng Mappa", "197503032000031003", "Pembina Tk. I, IV/b", "Kepala Dinas", first=date(2024, 1, 2))
STAND_IN = Signatory(
    *("Sitti Rahma", "198001012005012001", "Pembina, IV/a", "Kepala Dinas", SignatoryKind.PLH),
    *(date(2026, 11, 16), date(2026, 11, 20)),
)


def test_who_stands_in_signs_on_the_days_in_between_and_the_head_on_the_others() -> None:
    both = (STAND_IN, HEAD)
    days = [date(2023, 12, 31), date(2026, 11, 15), date(2026, 11, 16), date(2026, 11, 20), date(2026, 11, 21)]
    assert [signatory_on(both, day) for day in days] == [None, HEAD, STAND_IN, STAND_IN, HEAD]


def test_of_two_that_begin_on_the_same_day_the_later_in_the_list_signs() -> None:
    one, two = Signatory("A"), Signatory("B")
    assert signatory_on((one, two), date(2026, 1, 1)) == two
    assert signatory_on((), date(2026, 1, 1)) is None


@pytest.mark.parametrize(("kind", "prefix"), [("definitive", ""), ("plt", "Plt."), ("plh", "Plh."), ("an", "a.n.")])
def test_who_does_not_hold_the_post_is_marked_on_paper(kind: str, prefix: str) -> None:
    assert SignatoryKind(kind).prefix == prefix


def test_the_list_is_read_back_from_its_entry_and_names_stand_only_in_the_personal_part() -> None:
    act = signatories_setting([HEAD, STAND_IN])
    assert act.body == {"name": "signatories"}
    assert act.personal is not None
    assert signatories_of(act.personal["value"]) == (HEAD, STAND_IN)


def test_what_was_typed_is_cleaned_and_a_nip_may_have_spaces() -> None:
    act = signatories_setting([Signatory(" Daeng\tMappa ", "19750303 200003 1 003")])
    assert act.personal is not None
    (kept,) = signatories_of(act.personal["value"])
    assert (kept.name, kept.nip) == ("Daeng Mappa", "197503032000031003")


def test_every_problem_of_the_list_is_told_at_its_place() -> None:
    wrong = [Signatory(""), Signatory("A", "123"), Signatory("B", first=date(2026, 2, 1), last=date(2026, 1, 1))]
    with pytest.raises(Refused) as caught:
        signatories_setting(wrong)
    places = [problem.where for problem in caught.value.problems]
    assert places == ["signatories[0].name", "signatories[1].nip", "signatories[2].last"]


_DAYS = st.integers(0, 20).map(lambda days: date(2026, 1, 1) + timedelta(days=days))


_ENDS = st.none() | _DAYS
_SIGNATORIES = st.lists(st.builds(Signatory, name=st.just("A"), first=_ENDS, last=_ENDS), max_size=5)


@given(_SIGNATORIES, _DAYS)
def test_whoever_signs_is_in_time_and_nobody_in_time_began_later(signatories: list[Signatory], day: date) -> None:
    found = signatory_on(signatories, day)
    valid = [item for item in signatories if (item.first or day) <= day <= (item.last or day)]
    assert (found in valid) if found else not valid
    assert not found or all((item.first or date.min) <= (found.first or date.min) for item in valid)
