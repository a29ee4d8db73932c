"""Answers come in on paper and from ballots; every index is counted from the same rows, whatever is asked."""

import csv
import io
from calendar import monthrange
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.journal import Act
from ptsp_desk.core.surveys import FEWEST, OwnWords, Period, SatisfactionIndex, Weight, hidden
from ptsp_desk.core.surveys.comments import Publication, State
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.questionnaires import Options, Report
from ptsp_desk.operations.surveys import Asked, Part, _hidden_months, _hidden_services, _named
from tests.offices import ADMIN, CLERK, HEAD, Clock, LayOut, everything
from tests.operations.counter import registered

FIRST, LAST = date(2026, 7, 1), date(2026, 9, 30)
QUARTER = Asked(FIRST, LAST)
NINE = [f"U{place}" for place in range(1, 10)]
Row = tuple[date, str, list[int | None], str]


def file_of(rows: list[Row]) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(["date", "service", *NINE, "jenis_kelamin", "comment"])
    for place, (day, service, scores, sex) in enumerate(rows):
        shown = ["" if score is None else score for score in scores]
        table.writerow([day, service or "tanpa layanan", *shown, sex, f"saran {place}" if place % 3 == 0 else ""])
    return text.getvalue().encode()


def take(app: App, rows: list[Row], **more: Any) -> Report:
    return app.surveys.questionnaires.import_(file_of(rows), "kuesioner.csv", ADMIN, Options(**more))


def same(n: int, score: int = 3, service: str = "IMB", day: date = FIRST) -> list[Row]:
    return [(day, service, [score] * 9, "L")] * n


def closed(app: App, day: date, service: str, scores: list[list[int | None]], moment: str = "handover") -> None:
    """A group leaves the pending file."""
    body = {"day": day.isoformat(), "service": service, "moment": moment, "instrument": "2017", "profiles": []}
    with app.desk.acting(HEAD) as writer:
        writer.add(Act("survey.closed", f"{day}{service}{moment}", {**body, "scores": scores}))


def by_hand(rows: list[list[int | None]], weight: Fraction) -> tuple[Decimal | None, list[Decimal | None]]:
    """The index and the means of the elements, as anybody would work them out."""
    if len(rows) < FEWEST:
        return None, [None] * 9
    columns = [[score for score in column if score is not None] for column in zip(*rows, strict=True)]
    means = [Fraction(sum(column), len(column)) if column else None for column in columns]
    rounded = [None if mean is None else half_up(mean, 4) for mean in means]
    if None in means:
        return None, rounded
    return half_up(sum((mean for mean in means if mean is not None), Fraction()) * weight * 25, 2), rounded


def half_up(value: Fraction, decimals: int) -> Decimal:
    return Decimal((value * 10**decimals * 2 + 1).__floor__() // 2).scaleb(-decimals)


def service_of(row: Row) -> str:
    return row[1]


def month_of(row: Row) -> str:
    return f"{row[0]:%Y-%m}"


def figures(found: SatisfactionIndex) -> tuple[int, Decimal | None, list[Decimal | None]]:
    return found.n, found.index, [item.mean for item in found.elements]


SCORES = st.lists(st.one_of(st.integers(1, 4), st.integers(2, 4), st.none()), min_size=9, max_size=9).filter(any)
ROWS = st.lists(
    st.tuples(
        st.dates(FIRST - timedelta(days=20), LAST + timedelta(days=20)),
        st.sampled_from(["IMB", "IMB", "SIUP", "TDG", ""]),
        SCORES,
        st.sampled_from("LP"),
    ),
    min_size=1,
    max_size=40,
)


@settings(max_examples=6)
@given(
    st.lists(ROWS, min_size=1, max_size=3), st.sampled_from([("exact", Fraction(1, 9)), ("0.11", Fraction(11, 100))])
)
def test_what_was_imported_is_what_the_index_counts(
    lay_out: LayOut, files: list[list[Row]], weight: tuple[str, Fraction]
) -> None:
    distinct = {file_of(rows): rows for rows in files}
    with TemporaryDirectory(prefix="ptsp-desk-") as place, App(lay_out(Path(place) / "kantor"), clock=Clock()) as app:
        for rows in files * 2:
            take(app, rows)
        asked = Asked(FIRST, LAST, "2017", Weight(weight[0]))
        inside = [row for rows in distinct.values() for row in rows if FIRST <= row[0] <= LAST]
        scores = [row[2] for row in inside]
        index, means = by_hand(scores, weight[1])
        assert figures(app.surveys.index(asked)) == (len(inside), index, means)
        told: list[list[Part]] = [app.surveys.by_service(asked), app.surveys.trend(asked)]
        for parts, name in zip(told, (service_of, month_of), strict=True):
            assert {part.code: part.index.n for part in parts} == Counter(map(name, inside))
            for part in parts:
                mine = [row[2] for row in inside if name(row) == part.code]
                index, means = by_hand([] if part.is_hidden else mine, weight[1])
                assert figures(part.index) == (len(mine), index, means)
        held = sorted((row for group in app.surveys.groups(asked) for row in group.scores), key=repr)
        assert held == sorted(map(tuple, scores), key=repr)
        assert app.journals.check().differing == ()


def test_the_same_bytes_are_imported_once_and_a_dry_run_stores_nothing(app: App, folder: Path) -> None:
    before = everything(folder)
    dry = app.surveys.questionnaires.import_(file_of(same(6)), "a.csv", ADMIN, dry_run=True)
    assert (dry.imported, dry.already, everything(folder)) == (6, False, before)
    assert take(app, same(6)).imported == 6
    stored = everything(folder)
    again = take(app, same(6))
    assert (again.imported, again.already, everything(folder)) == (0, True, stored)
    assert app.surveys.index(QUARTER).n == 6


def test_a_file_without_a_good_row_leaves_no_entry(app: App, folder: Path) -> None:
    before = everything(folder)
    report = take(app, [(FIRST, "XYZ", [4] * 9, "L")])
    assert (report.imported, len(report.bad), everything(folder)) == (0, 1, before)


def test_only_head_and_admin_import(app: App) -> None:
    with pytest.raises(Refused, match="tidak berwenang"):
        app.surveys.questionnaires.import_(file_of(same(6)), "a.csv", CLERK)


def test_what_a_clerk_keys_in_counts_like_a_file_and_may_be_the_same_twice(app: App) -> None:
    filled = [Questionnaire(FIRST, "IMB", [4] * 9, {"jenis_kelamin": "P"}, "bagus")] * 5
    for _ in range(2):
        app.surveys.questionnaires.key_in(filled, "2017", CLERK)
    assert figures(app.surveys.index(QUARTER))[:2] == (10, Decimal("100.00"))
    assert app.surveys.profiles(QUARTER) == {"jenis_kelamin": Counter(P=10)}
    assert len(app.surveys.comments(FIRST, LAST)) == 10


@pytest.mark.parametrize(
    ("one", "where"),
    [
        (Questionnaire(FIRST, "XYZ", [4] * 9), "service"),
        (Questionnaire(FIRST, "IMB", [4] * 8), "scores"),
        (Questionnaire(FIRST, "IMB", [5] * 9), "scores"),
        (Questionnaire(date(2027, 1, 1), "IMB", [4] * 9), "date"),
    ],
)
def test_one_wrong_form_keeps_the_whole_batch_from_being_stored(
    app: App, folder: Path, one: Questionnaire, where: str
) -> None:
    before = everything(folder)
    with pytest.raises(Refused) as caught:
        app.surveys.questionnaires.key_in([Questionnaire(FIRST, "IMB", [4] * 9), one], "2017", CLERK)
    assert ([problem.where for problem in caught.value.problems], everything(folder)) == ([where], before)


def test_ballots_and_paper_are_counted_together_by_moment(app: App) -> None:
    closed(app, FIRST, "IMB", [[2] * 9] * 5)
    closed(app, FIRST, "IMB", [[1] * 9] * 5, "registration")
    take(app, same(5, 4))
    assert figures(app.surveys.index(QUARTER))[:2] == (10, Decimal("75.00"))
    assert figures(app.surveys.index(Asked(FIRST, LAST, moment="registration")))[:2] == (5, Decimal("25.00"))


def test_groups_that_would_be_given_away_by_the_total_are_hidden_with_the_small_one(app: App) -> None:
    take(app, [*same(3), *same(6, 4, "SIUP"), *same(30, 2, "TDG")])
    parts = {part.code: part for part in app.surveys.by_service(QUARTER)}
    assert {code: part.is_hidden for code, part in parts.items()} == {"IMB": True, "SIUP": True, "TDG": False}
    assert {code: part.index.index for code, part in parts.items()} == {
        "IMB": None,
        "SIUP": None,
        "TDG": Decimal("50.00"),
    }
    assert [part.index.n for part in parts.values()] == [3, 6, 30]
    assert {item.mean for item in parts["SIUP"].index.elements} == {None}
    assert parts["SIUP"].index.reason.startswith("Disembunyikan")
    assert {code: app.surveys.index(QUARTER, code) for code in parts} == {
        code: part.index for code, part in parts.items()
    }


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 12), min_size=1), st.data())
def test_no_table_shows_what_gives_a_small_group_away(sizes: dict[str, int], data: st.DataObject) -> None:
    """Whoever takes what is shown from a total that is shown gets five respondents or more, of two services or more."""
    agencies = {code: data.draw(st.sampled_from("XYZ")) for code in sizes}
    by_agency = Counter(dict.fromkeys(agencies.values(), 0))
    for code, n in sizes.items():
        by_agency[agencies[code]] += n
    covered_agencies = hidden(by_agency)
    covered = _hidden_services(sizes, agencies)
    assert {code for code, n in sizes.items() if n < FEWEST} <= covered
    shown_agencies = set(by_agency) - covered_agencies
    rests = [[code for code in covered if agencies[code] == agency] for agency in shown_agencies]
    rests += [[code for code in covered if agencies[code] in covered_agencies], list(covered)]
    for rest in rests:
        n = sum(sizes[code] for code in rest)
        is_all = all(code in rest for code in sizes)
        assert not rest or is_all or (len(rest) > 1 and n >= FEWEST)


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 12)), min_size=1, max_size=4), st.data())
def test_no_two_sheets_of_whole_months_name_the_service_of_a_few_rows(
    months: list[dict[str, int]], data: st.DataObject
) -> None:
    """Whoever takes other months' sheets from a longer one gets five rows of a service, or of several together."""
    agencies = {code: data.draw(st.sampled_from("XY")) for code in "abcdef"}
    named = _named(months, agencies)
    assert all(_named([month], agencies) >= named & set(month) for month in months)
    for month in months:
        rest = [n for service, n in month.items() if service not in named]
        assert all(n >= FEWEST for service, n in month.items() if service in named)
        assert len(rest) == len(month) or min(rest, default=FEWEST) >= FEWEST or (len(rest) > 1 and sum(rest) >= FEWEST)


def test_the_agencies_are_counted_from_their_services(app: App) -> None:
    agencies = {item.service.code: item.service.agency for item in app.in_force.catalogue.versions}
    sizes = {"TRAYEK": 7, "SIUP": 6, "IMB": 8, "TDG": 30}
    take(app, [row for code, n in sizes.items() for row in same(n, 3, code)])
    expected: Counter[str] = Counter()
    for code, n in sizes.items():
        expected[agencies[code]] += n
    parts = app.surveys.by_agency(QUARTER)
    assert {part.code: part.index.n for part in parts} == expected
    assert {(part.index.index, part.is_hidden) for part in parts} == {(Decimal("75.00"), False)}


def test_how_many_were_served_is_told_by_the_file_then_the_period_then_the_hand_overs(app: App, clock: Clock) -> None:
    number = registered(app)
    for stage in ("under_review", "site_visit", "approved", "issued", "handed_over"):
        app.applications.move(number, stage, "", HEAD)
    year = Asked(date(2026, 1, 1), date(2026, 12, 31))
    take(app, same(6, day=app.today()))
    assert app.surveys.index(year).sample.population == 1
    assert app.surveys.index(year, "IMB").sample.population == 1
    assert app.surveys.index(year, "SIUP").sample.population is None
    app.surveys.set_period(Period(year.first, year.last, "2017", population=90), HEAD)
    assert app.surveys.index(year).sample.population == 90
    take(app, same(7, day=app.today()), population=30)
    assert app.surveys.index(year).sample.population == 90
    assert app.surveys.index(Asked(FIRST, LAST)).sample.population is None
    clock.advance(days=1)
    assert app.surveys.index(Asked(app.today(), app.today())).sample.population is None


def test_a_file_tells_how_many_were_served_on_its_days_and_never_for_answers_of_others(app: App) -> None:
    july, august = FIRST, date(2026, 8, 3)
    take(app, same(7, day=july), population=30)
    sample = app.surveys.index(Asked(july, july)).sample
    assert (sample.population, sample.required, sample.reached) == (30, 28, False)
    take(app, same(8, day=august), population=50)
    assert app.surveys.index(QUARTER).sample.population == 80
    take(app, same(1, 1, day=LAST))
    assert app.surveys.index(QUARTER).sample.population is None
    assert app.surveys.index(Asked(july, july)).sample.population == 30
    app.surveys.set_period(Period(FIRST, LAST, "2017", population=400), HEAD)
    assert app.surveys.index(QUARTER).sample.population == 400


def test_the_weight_is_that_of_the_period_unless_another_is_asked_for(app: App) -> None:
    take(app, same(5, 4))
    app.surveys.set_period(Period(FIRST, LAST, "2017", Weight.NINTH), HEAD)
    assert app.surveys.index(QUARTER).index == Decimal("99.00")
    assert app.surveys.index(Asked(FIRST, LAST, weight=Weight.EXACT)).index == Decimal("100.00")
    with pytest.raises(Refused, match="bukan untuk 9 unsur"):
        app.surveys.index(Asked(FIRST, LAST, weight=Weight.FOURTEENTH))


def test_without_an_instrument_it_is_the_newest_that_somebody_answered(app: App) -> None:
    assert app.surveys.index(QUARTER).instrument == "2017"
    header = "date,service," + ",".join(f"U{place}" for place in range(1, 15))
    old = "\n".join([header, *["2026-07-01,IMB" + ",3" * 14] * 5]).encode()
    assert app.surveys.questionnaires.import_(old, "lama.csv", ADMIN).instrument == "2004"
    assert figures(app.surveys.index(QUARTER))[:2] == (5, Decimal("75.00"))
    take(app, same(6))
    assert app.surveys.index(QUARTER).instrument == "2017"
    app.surveys.set_period(Period(FIRST, LAST, "2004", Weight.FOURTEENTH), HEAD)
    assert app.surveys.index(QUARTER).index == Decimal("74.55")


def test_of_no_answers_or_few_there_is_no_index_and_a_reason(app: App) -> None:
    assert app.surveys.index(QUARTER).reason == "Belum ada jawaban."
    take(app, same(4))
    found = app.surveys.index(QUARTER)
    assert (found.n, found.index, found.interval) == (4, None, None)
    assert found.reason.startswith("Baru 4 jawaban")
    assert app.surveys.profiles(QUARTER) == {}


@pytest.mark.parametrize("asked", [Asked(LAST, FIRST), Asked(FIRST, LAST, "1999")])
def test_days_and_instruments_that_are_none_are_refused(app: App, asked: Asked) -> None:
    with pytest.raises(Refused):
        app.surveys.index(asked)


def test_a_service_that_the_catalogue_never_had_is_refused_with_those_that_are_near(app: App) -> None:
    with pytest.raises(Refused, match=r"Tidak ada layanan .SIU. di katalog; barangkali .*SIUP"):
        app.surveys.index(QUARTER, "SIU")
    with pytest.raises(Refused, match=r"barangkali .*IMB.*SIUP"):
        app.surveys.index(QUARTER, "QQQ")
    assert app.surveys.index(QUARTER, "IMB").n == app.surveys.index(QUARTER, "").n == 0


def test_odd_answers_are_told_and_still_count(app: App) -> None:
    take(app, same(12), population=10)
    assert [flag.pattern.value for flag in app.surveys.flags(QUARTER)] == ["more_than_served", "straight"]
    assert app.surveys.index(QUARTER).n == 12


def test_rows_that_are_the_same_are_told_with_their_day_and_with_a_service_that_may_be_named(app: App) -> None:
    alike: list[int | None] = [3, 4, 3, 4, 3, 4, 3, 4, 2]
    take(app, [*[(FIRST, "IMB", alike, "L")] * 6, *[(LAST, "SIUP", alike, "L")] * 5, *same(3, service="TDG", day=LAST)])
    sentences = [flag.sentence for flag in app.surveys.flags(QUARTER)]
    assert sentences == [
        "6 dari 6 jawaban tentang Izin Mendirikan Bangunan pada 1 Juli 2026 sama persis.",
        "5 dari 5 jawaban pada 30 September 2026 sama persis.",
    ]


def test_a_comment_is_followed_up_and_the_last_word_counts(app: App) -> None:
    take(app, same(5))
    (first, second) = app.surveys.comments(FIRST, LAST)
    assert (first.text, first.service, first.follow_up) == ("saran 0", "IMB", None)
    app.officers.appoint(CLERK, ADMIN)
    app.surveys.follow_up(first.reference, HEAD, officer=CLERK.id, due=date(2026, 12, 1), state=State.OPEN)
    app.surveys.follow_up(first.reference, HEAD, officer=CLERK.id, state=State.DONE, note="sudah ditelepon")
    one, other = app.surveys.comments(FIRST, LAST)
    assert one.follow_up is not None
    assert (one.follow_up.state, one.follow_up.officer, one.follow_up.note) == (State.DONE, CLERK.id, "sudah ditelepon")
    assert other == second
    assert app.journals.check().differing == ()
    for wrong in ("", "ENR-03A.1/1", first.reference.lower(), first.reference + "0"):
        with pytest.raises(Refused, match="Tidak ada saran"):
            app.surveys.follow_up(wrong, HEAD, state=State.OPEN)
    with pytest.raises(Refused, match="Tidak ada petugas"):
        app.surveys.follow_up(first.reference, HEAD, officer="siapa", state=State.OPEN)


def test_a_publication_is_noted_with_its_evidence(app: App) -> None:
    item = Publication(FIRST, LAST, app.today(), "Papan pengumuman", "foto 12 November")
    app.surveys.publish(item, HEAD)
    assert app.surveys.publications(LAST, LAST) == [item]
    assert app.surveys.publications(LAST + timedelta(days=1), app.today()) == []
    with pytest.raises(Refused, match="belum tiba"):
        app.surveys.publish(Publication(FIRST, LAST, app.today() + timedelta(days=1), "Situs"), HEAD)
    with pytest.raises(Refused, match="Tulis media"):
        app.surveys.publish(Publication(FIRST, LAST, app.today(), " "), HEAD)


def test_an_office_words_its_questions_and_lists_its_periods(app: App) -> None:
    words = OwnWords(question="Bagaimana biayanya?", labels=("Tidak wajar", "Kurang wajar", "Wajar", "Sangat wajar"))
    app.surveys.set_labels({"2017": {"U4": words}}, HEAD)
    element = app.surveys.instruments()["2017"].element("U4")
    assert element is not None
    assert (element.question.id, element.label(4).id) == ("Bagaimana biayanya?", "Sangat wajar")
    for weight in (Weight.EXACT, Weight.NINTH):
        app.surveys.set_period(Period(FIRST, LAST, "2017", weight), HEAD)
    (period,) = app.in_force.survey.periods
    assert (period.name, period.weight) == ("Triwulan III 2026", Weight.NINTH)
    with pytest.raises(Refused):
        app.surveys.set_period(period, CLERK)


def test_a_month_is_counted_whole_and_the_period_cuts_it(app: App) -> None:
    ends = date(2026, 8, monthrange(2026, 8)[1])
    take(app, [*same(7, 4, day=date(2026, 7, 31)), *same(6, 2, day=date(2026, 8, 1)), *same(5, 1, day=ends)])
    assert [(part.code, part.index.n) for part in app.surveys.trend(QUARTER)] == [("2026-07", 7), ("2026-08", 11)]
    cut = Asked(FIRST, ends - timedelta(days=1))
    assert [(part.code, part.index.index) for part in app.surveys.trend(cut)] == [
        ("2026-07", Decimal("100.00")),
        ("2026-08", Decimal("50.00")),
    ]


def test_a_month_before_the_period_is_told_and_none_that_the_periods_index_gives_away(app: App) -> None:
    days = {date(2026, 2, 3): 9, date(2026, 7, 6): 3, date(2026, 8, 4): 6, date(2026, 9, 2): 10, date(2026, 1, 5): 2}
    take(app, [row for day, n in days.items() for row in same(n, 3, day=day)])
    found = app.surveys.trend(QUARTER, date(2025, 10, 1))
    assert {part.code: part.is_hidden for part in found} == {
        "2026-01": True,
        "2026-02": False,
        "2026-07": True,
        "2026-08": True,
        "2026-09": False,
    }


@given(st.data())
def test_no_month_beside_the_index_of_a_period_gives_a_few_away(data: st.DataObject) -> None:
    """Whoever takes shown months from the period's total, or the rest from a month, gets five respondents or more."""
    outside = data.draw(st.lists(st.integers(0, 12), min_size=4, max_size=4))
    inside = {str(month): n for month, n in enumerate(data.draw(st.lists(st.integers(1, 12), max_size=4)), 3)}
    sizes = Counter({str(month): n for month, n in enumerate(outside) if n}) + Counter(inside)
    covered = _hidden_months(sizes, inside)
    left = [n for month, n in inside.items() if month in covered]
    assert not left or len(left) == len(inside) or sum(left) >= FEWEST
    for month in set(sizes) - covered:
        assert sizes[month] >= FEWEST
        rest = sizes[month] - inside.get(month, 0)
        assert rest == 0 or rest >= FEWEST
        assert month not in inside or inside[month] >= FEWEST


def test_the_day_of_the_answers_counts_them_too(app: App) -> None:
    take(app, same(5, 4, day=app.today()))
    found = app.summaries.counted(app.today()).survey
    assert (found.n, found.value) == (5, Decimal("100.00"))


def test_whatever_order_the_entries_come_in_a_replay_makes_the_same_tables(app: App, folder: Path) -> None:
    dice = Random(1)
    for step in range(6):
        closed(app, FIRST + timedelta(days=step), "IMB", sorted([[dice.randint(1, 4) for _ in NINE] for _ in range(5)]))
        take(app, same(5 + step, service="SIUP"))
    before = everything(folder)
    app.journals.replay()
    assert everything(folder) == before
