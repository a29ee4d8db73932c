from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk import paths
from ptsp_desk.core import ballots
from ptsp_desk.core.ballots import Answer, Leaving, Moment, Pending
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys import FEWEST, Period, parse_instrument

TODAY = date(2026, 11, 20)
KEY, OTHER = bytes(range(32)), bytes(32)
SKM = parse_instrument((paths.resources() / "surveys/2017.toml").read_bytes())
ANSWER = Answer("IMB", Moment.HANDOVER, "2017", (4, 3, None, 4, 3, 4, 4, 3, 2), {"jenis_kelamin": "P"}, "Cepat")

DRAWN = [bytes(5), b"\xff" * 5, Random(1).randbytes(5), Random(2).randbytes(5)]
"""Always the same: of a hundred thousand tokens one is also one of another day's."""

random_bytes = st.binary(min_size=5, max_size=5)
scores = st.lists(st.sampled_from([None, 1, 2, 3, 4]), min_size=9, max_size=9)
some_answers = st.lists(
    st.builds(
        Answer,
        st.sampled_from(["IMB", "SIUP", "TDP"]),
        st.sampled_from(Moment),
        st.sampled_from(["2017", "2004"]),
        scores,
        st.dictionaries(st.sampled_from(["jenis_kelamin", "usia"]), st.sampled_from(["L", "P", "20-29"])),
        st.text(max_size=5),
    ),
    max_size=40,
)


def secrets(key: bytes = KEY) -> list[tuple[date, bytes]]:
    return [(day, ballots.secret_of_day(key, day)) for day in ballots.valid_days(TODAY)]


def pending(answers: Sequence[Answer]) -> Pending:
    found = Pending(since=TODAY)
    for answer in answers:
        found = found.with_answer(answer)
    return found


def count(*buckets: ballots.Bucket) -> Counter[tuple[int | None, ...]]:
    return Counter(row for bucket in buckets for row in bucket.scores)


@pytest.mark.parametrize("back", [0, 1, 90, ballots.DAYS_VALID])
@pytest.mark.parametrize("drawn", DRAWN)
def test_a_token_tells_the_day_on_which_it_was_printed(drawn: bytes, back: int) -> None:
    day = TODAY - timedelta(days=back)
    token = ballots.new_token(drawn, ballots.secret_of_day(KEY, day))
    assert [len(part) for part in token.split("-")] == [4, 5, 4]
    assert ballots.day_of(ballots.token_bytes(token), secrets()) == day


@given(random_bytes)
def test_a_token_is_read_as_people_type_it(drawn: bytes) -> None:
    token = ballots.new_token(drawn, OTHER)
    typed = token.lower().replace("-", " ").replace("1", "l").replace("0", "o")
    assert ballots.token_bytes(typed) == ballots.token_bytes(token.replace("-", ""))
    assert ballots.shown(ballots.token_bytes(typed)) == token


@pytest.mark.parametrize("drawn", DRAWN)
def test_a_token_of_another_key_or_of_older_days_is_nobodys(drawn: bytes) -> None:
    foreign = ballots.new_token(drawn, ballots.secret_of_day(OTHER, TODAY))
    old = ballots.new_token(drawn, ballots.secret_of_day(KEY, TODAY - timedelta(days=ballots.DAYS_VALID + 1)))
    assert ballots.day_of(ballots.token_bytes(foreign), secrets()) is None
    assert ballots.day_of(ballots.token_bytes(old), secrets()) is None


@pytest.mark.parametrize(
    "typed", ["", "3K7Q", "3K7Q-2FX8M-9ABCD", "UUUU-UUUUU-UUUU", "ZZZZ-ZZZZZ-ZZZZ", "3K7Q-2FX8M-9AB?"]
)
def test_what_is_no_token_is_refused_with_what_one_looks_like(typed: str) -> None:
    with pytest.raises(Refused, match="13 huruf dan angka, seperti 3K7Q-2FX8M-9ABC"):
        ballots.token_bytes(typed)


@given(some_answers, st.randoms(use_true_random=False))
def test_what_waits_is_the_same_in_whatever_order_answers_came(answers: list[Answer], dice: Random) -> None:
    other = list(answers)
    dice.shuffle(other)
    other = [replace(answer, profile=dict(reversed(list(answer.profile.items())))) for answer in other]
    assert msgspec.json.encode(pending(other)) == msgspec.json.encode(pending(answers))


@given(st.lists(random_bytes, unique=True, max_size=8), st.randoms(use_true_random=False))
def test_what_is_spent_is_the_same_in_whatever_order_it_was(drawn: list[bytes], dice: Random) -> None:
    days = [TODAY - timedelta(days=place % 3) for place in range(len(drawn))]
    spent = [(ballots.token_bytes(ballots.new_token(one, KEY)), day) for one, day in zip(drawn, days, strict=True)]
    other = list(spent)
    dice.shuffle(other)
    first, second = Pending(since=TODAY), Pending(since=TODAY)
    for one, two in zip(spent, other, strict=True):
        first, second = first.with_spent(*one), second.with_spent(*two)
    assert msgspec.json.encode(first) == msgspec.json.encode(second)
    assert all(first.is_spent(token) for token, _ in spent)


@given(some_answers)
def test_every_answer_waits_or_leaves_once_and_none_in_a_small_group(answers: list[Answer]) -> None:
    found = pending(answers)
    before = count(*found.waiting)
    for number, bucket in enumerate(found.full()):
        found = found.leave(Leaving(f"{number:02}", TODAY, bucket))
    for instrument in ("2017", "2004"):
        for number, bucket in enumerate(found.leftovers(instrument)):
            found = found.leave(Leaving(f"{instrument}{number}", TODAY, bucket))
        assert found.leftovers(instrument) == ()
    groups = [group.bucket for group in found.leaving]
    assert count(*groups, *found.waiting) == before
    assert all(FEWEST <= len(group.scores) == len(group.profiles) for group in groups)
    assert found.full() == ()
    kinds = Counter((bucket.moment, bucket.instrument) for bucket in found.waiting for _ in bucket.scores)
    assert all(few < FEWEST for few in kinds.values())
    assert found.without_leaving().leaving == ()


def test_leftovers_leave_without_their_service_and_moments_stay_apart() -> None:
    mine = [replace(ANSWER, service=service) for service in ("IMB", "IMB", "SIUP", "TDP", "TDP")]
    found = pending([*mine, replace(ANSWER, moment=Moment.REGISTRATION), replace(ANSWER, instrument="2004")])
    [group] = found.leftovers("2017")
    assert (group.service, group.moment, len(group.scores)) == ("", Moment.HANDOVER, 5)
    left = found.leave(Leaving("a", TODAY, group))
    assert [bucket.name for bucket in left.waiting] == [("IMB", "handover", "2004"), ("IMB", "registration", "2017")]


def test_the_entry_of_a_group_holds_its_comments_apart_and_nobodys_name() -> None:
    found = pending([replace(ANSWER, comment=text) for text in ("b", "", "a", "", "c")])
    [bucket] = found.full()
    act = Leaving("5a", TODAY, bucket).entry()
    assert (act.kind, act.subject) == ("survey.closed", "5a")
    assert set(act.body) == {"day", "service", "moment", "instrument", "scores", "profiles"}
    assert act.personal == {"comments": ("a", "b", "c")}
    silent = Leaving("5a", TODAY, pending([replace(ANSWER, comment="")]).waiting[0]).entry()
    assert silent.personal is None


def test_used_tokens_are_forgotten_when_they_would_be_too_old_anyway() -> None:
    oldest = TODAY - timedelta(days=ballots.DAYS_VALID)
    token = bytes(8)
    found = Pending(since=TODAY).with_spent(token, oldest)
    assert found.without_old(TODAY).is_spent(token)
    assert not found.without_old(TODAY + timedelta(days=1)).is_spent(token)


def test_a_period_has_ended_from_its_next_day_until_leftovers_left() -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31), "2017")
    quarter = Period(date(2026, 10, 1), date(2026, 12, 31), "2004")
    first = Period(date(2026, 1, 1), date(2026, 6, 30), "2017")
    found = Pending(since=TODAY)
    assert found.ended([year, quarter, first], date(2026, 12, 31)) == {}
    assert found.ended([year, quarter, first], date(2027, 1, 2)) == {"2017": year.last, "2004": year.last}
    assert found.since_day(date(2027, 1, 2)).ended([year, quarter, first], date(2027, 1, 3)) == {}


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"service": ""}, "service"),
        ({"scores": (4,) * 8}, "scores"),
        ({"scores": (5,) + (4,) * 8}, "scores"),
        ({"scores": (0,) + (4,) * 8}, "scores"),
        ({"scores": (None,) * 9}, "scores"),
        ({"profile": {"nama": "Andi"}}, "profile.nama"),
        ({"profile": {"jenis_kelamin": "X"}}, "profile.jenis_kelamin"),
        ({"comment": "a" * 1001}, "comment"),
    ],
)
def test_an_answer_that_is_none_is_refused(change: dict[str, object], where: str) -> None:
    with pytest.raises(Refused) as caught:
        ballots.checked(replace(ANSWER, **change), SKM)  # type: ignore[arg-type]
    assert [problem.where for problem in caught.value.problems] == [where]


def test_a_comment_is_cleaned_and_keeps_its_lines() -> None:
    checked = ballots.checked(replace(ANSWER, comment=" Ramah\u202e \x00sekali\r\n\n\nTerima kasih "), SKM)
    assert checked.comment == "Ramah sekali\n\nTerima kasih"
