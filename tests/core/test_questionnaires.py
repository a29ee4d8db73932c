"""Tables of paper questionnaires: what each row says, and what is wrong with the others."""

from collections import Counter
from datetime import date
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.imports.questionnaires import Filled, read
from ptsp_desk.core.imports.reading import Rules
from ptsp_desk.core.surveys import FEWEST
from ptsp_desk.core.surveys.imports import Imported, Questionnaire, check, imported, served, too_few
from tests.core.surveys.questionnaires import FOURTEEN, NINE
from tests.offices import in_force

BOTH = {"2017": NINE, "2004": FOURTEEN}
TODAY = date(2026, 11, 17)
HEADER = "date,service,U1,U2,U3,U4,U5,U6,U7,U8,U9,jenis_kelamin,usia,form,comment"
ROW = "2026-11-02,IMB,1,2,3,4,1,2,3,4,1,P,34,7,Terima kasih"


def table(*lines: str, code: str = "") -> Filled:
    return read("\n".join(lines).encode(), BOTH, Rules(in_force(), TODAY), code)


def refusal(*lines: str, code: str = "") -> str:
    with pytest.raises(Refused) as caught:
        table(*lines, code=code)
    return caught.value.sentence


def changed(**cells: str) -> str:
    values = dict(zip(HEADER.split(","), ROW.split(","), strict=True))
    return ",".join({**values, **cells}.values())


def test_a_row_is_a_respondent() -> None:
    found = table(HEADER, ROW)
    profile = {"jenis_kelamin": "P", "usia": "30-39"}
    expected = Questionnaire(date(2026, 11, 2), "IMB", [1, 2, 3, 4, 1, 2, 3, 4, 1], profile, "Terima kasih")
    assert found.good == ((2, expected),)
    assert (found.instrument, found.bad, found.warnings, found.unused) == ("2017", (), (), ())


def test_columns_in_the_order_of_the_questions_become_the_order_of_the_rule() -> None:
    """The questionnaire asks of facilities eighth and of complaints last; the rule lists them the other way."""
    asked = [1, 2, 3, 4, 1, 2, 3, 4, 2]
    header = ",".join(f"P{place}" for place in range(1, 10))
    found = table(f"date,service,{header}", f"2026-11-02,IMB,{','.join(map(str, asked))}")
    ((_, one),) = found.good
    assert list(one.scores) == [*asked[:7], 2, 4]


@pytest.mark.parametrize("letter", ["U", "P"])
def test_the_number_of_columns_tells_the_instrument(letter: str) -> None:
    names = ",".join(f"{letter}{place}" for place in range(1, 15))
    assert table(f"date,service,{names}", "2026-11-02,IMB" + ",3" * 14).instrument == "2004"


def test_what_an_office_calls_its_columns_is_understood() -> None:
    header = (
        "Tgl Survei;Jenis Layanan;" + ";".join(f"u{place}" for place in range(1, 10)) + ";Jenis Kelamin;Saran;Loket"
    )
    found = table("SKM Semester II;;", header, "02/11/2026;izin mendirikan bangunan;4;4;4;4;4;d;c;b;a;Wanita;;3")
    ((number, one),) = found.good
    assert (number, one.day, one.service, list(one.scores[5:])) == (3, date(2026, 11, 2), "IMB", [4, 3, 2, 1])
    assert (one.profile, found.unused) == ({"jenis_kelamin": "P"}, ("Loket",))


def test_a_question_left_out_is_missing_and_no_zero() -> None:
    found = table(HEADER, changed(U3="", U4="-"))
    assert found.good[0][1].scores[2:4] == [None, None]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"date": ""}, "Baris 2, kolom date: Belum diisi"),
        ({"date": "31/02/2026"}, "Baris 2, kolom date: “31/02/2026” bukan tanggal"),
        ({"date": "18/11/2026"}, "kolom date: 18 November 2026 belum tiba"),
        ({"service": "XYZ"}, "kolom service: Layanan “XYZ” tidak ada di katalog"),
        ({"service": ""}, 'kolom service: Belum diisi; tulis kode layanannya, misalnya IMB, atau "tanpa layanan"'),
        ({"U2": "5"}, "kolom U2: “5” bukan nilai; tulis 1 sampai 4, atau kosongkan bila dilewati"),
        ({"U2": "0"}, "kolom U2: “0” bukan nilai"),
        ({"U2": "3,5"}, "kolom U2: “3,5” bukan nilai"),
        ({"usia": "tua"}, "kolom usia: Usia"),
        ({f"U{place}": "" for place in range(1, 10)}, "Baris 2: Tidak satu pun unsur dijawab"),
        ({"comment": "a" * 1001}, "kolom comment: Saran paling panjang 1000 huruf"),
    ],
)
def test_a_bad_row_is_named_and_the_others_come_in(cells: dict[str, str], sentence: str) -> None:
    row = changed(**cells).replace("3,5", '"3,5"') if "3,5" in cells.values() else changed(**cells)
    found = table(HEADER, row, ROW)
    assert [number for number, _ in found.good] == [3]
    assert sentence in found.bad[0].sentence


def test_a_row_that_ends_before_its_last_question_is_named_and_not_taken_for_skips() -> None:
    header = "date;service;" + ";".join(f"U{place}" for place in range(1, 10))
    found = table(f"{header};jenis_kelamin", "2026-07-01;IMB;3;3;3", "2026-07-01;IMB;3;3;3;;;;;;")
    assert [bad.sentence for bad in found.bad] == ["Baris 2: Baris ini terpotong: 5 isian dari 11."]
    assert [(number, list(one.scores)) for number, one in found.good] == [(3, [3, 3, 3, *[None] * 6])]


def test_empty_cells_at_the_end_of_a_workbooks_row_were_skipped() -> None:
    names = ["date", "service", *(f"U{place}" for place in range(1, 10))]
    held = BytesIO()
    with xlsxwriter.Workbook(held) as book:
        tab = book.add_worksheet()
        tab.write_row(0, 0, names)
        tab.write_row(1, 0, ["2026-07-01", "IMB", 3, 3, 3])
    found = read(held.getvalue(), BOTH, Rules(in_force(), TODAY))
    assert [(number, list(one.scores)) for number, one in found.good] == [(2, [3, 3, 3, *[None] * 6])]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    (bad,) = table(HEADER, changed(date="kemarin", service="XYZ", U1="9", usia="?")).bad
    assert [problem.where for problem in bad.problems] == ["date", "service", "U1", "usia"]


def test_a_form_of_no_service_says_so() -> None:
    assert table(HEADER, changed(service="Tanpa Layanan")).good[0][1].service == ""


def test_a_form_that_was_typed_twice_is_told() -> None:
    found = table(HEADER, ROW, changed(form="8"), ROW)
    assert len(found.good) == 3
    assert [(number, item.where, item.sentence) for number, item in found.warnings] == [
        (4, "form", "Formulir 7 sudah ada di baris 2.")
    ]


@pytest.mark.parametrize(
    ("header", "code", "sentence"),
    [
        ("date,service", "", "Kolom nilai belum ada. Pakai U1"),
        ("date,service,U1,P2", "", "Kolom nilai bercampur."),
        ("date,service,U1,U2", "", "Kuesioner 2017 punya 9 unsur; belum ada U3, U4"),
        ("date,service,U14", "2017", "Ada kolom U14, padahal kuesioner 2017 hanya 9 unsur"),
        ("date,service,U1", "1999", "Tidak ada kuesioner 1999; yang ada: 2017, 2004"),
        ("date,U1,U2,U3", "", "Kolom yang wajib belum ada: service"),
        ("a,b", "", "Baris judul kolom tidak ditemukan"),
    ],
)
def test_a_file_that_is_no_table_of_answers_is_refused(header: str, code: str, sentence: str) -> None:
    assert sentence in refusal(header, "2026-11-02,IMB,4,4,4", code=code)


SCORES = st.lists(st.one_of(st.none(), st.integers(1, 4)), min_size=9, max_size=9)
QUESTIONNAIRES = st.builds(
    Questionnaire,
    day=st.dates(date(2026, 1, 1), TODAY),
    service=st.sampled_from(["IMB", "SIUP", ""]),
    scores=SCORES,
    profile=st.dictionaries(st.just("jenis_kelamin"), st.sampled_from("LP")),
    comment=st.sampled_from(["", "lama", "bagus"]),
)


@given(st.lists(QUESTIONNAIRES, min_size=1, max_size=12), st.randoms())
def test_no_order_of_the_rows_is_left_in_the_entry(filled: list[Questionnaire], random: Any) -> None:
    shuffled = random.sample(filled, len(filled))
    act = imported("x", "2017", filled, 30, "formulir.csv")
    assert act == imported("x", "2017", shuffled, 30, "formulir.csv")
    scored = [group for group in act.body["groups"] if group["scores"]]
    assert [(group["day"], group["service"]) for group in scored] == sorted(
        {(one.day.isoformat(), one.service) for one in filled}
    )
    assert sum(len(group["scores"]) for group in scored) == len(filled)
    assert len((act.personal or {}).get("comments", ())) == sum(bool(one.comment) for one in filled)


@given(st.lists(QUESTIONNAIRES, min_size=1, max_size=40))
def test_no_profile_stands_among_fewer_than_five(filled: list[Questionnaire]) -> None:
    groups = imported("x", "2017", filled).body["groups"]
    assert {len(group["profiles"]) for group in groups} <= {0, *range(FEWEST, 41)}
    assert all(len(group["profiles"]) in {0, len(group["scores"])} or not group["scores"] for group in groups)
    kept = Counter(group["day"][:7] for group in groups for _ in group["profiles"])
    sizes = Counter(f"{one.day:%Y-%m}" for one in filled)
    assert kept == {month: n for month, n in sizes.items() if n >= FEWEST}
    lost = {f"{filled[place].day:%Y-%m}" for place in too_few(filled)}
    assert lost == {f"{one.day:%Y-%m}" for one in filled if one.profile} - set(kept)


def test_profiles_of_small_groups_leave_without_day_and_service() -> None:
    def forms(day: int, service: str, sexes: str) -> list[Questionnaire]:
        return [Questionnaire(date(2026, 7, day), service, [3] * 9, {"jenis_kelamin": sex}) for sex in sexes]

    filled = forms(1, "IMB", "LPLPL") + forms(2, "SIUP", "LL") + forms(3, "IMB", "P") + forms(9, "TDG", "PPPPPPP")
    told = [
        (
            group["day"],
            group["service"],
            len(group["scores"]),
            "".join(one["jenis_kelamin"] for one in group["profiles"]),
        )
        for group in imported("x", "2017", filled).body["groups"]
    ]
    assert told == [
        ("2026-07-01", "IMB", 5, ""),  # the next smallest: three alone would be too few
        ("2026-07-02", "SIUP", 2, ""),
        ("2026-07-03", "IMB", 1, ""),
        ("2026-07-09", "TDG", 7, "PPPPPPP"),
        ("2026-07-09", "", 0, "LLLLLPPP"),
    ]


def test_a_comment_keeps_its_month_and_its_service_where_enough_stand_for_it() -> None:
    def forms(month: int, service: str, n: int) -> list[Questionnaire]:
        return [
            Questionnaire(date(2026, month, 1 + at), service, [3] * 9, {}, f"{service} {at}" if at < 2 else "")
            for at in range(n)
        ]

    filled = forms(8, "IMB", 9) + forms(7, "IMB", 6) + forms(7, "SIUP", 5) + forms(8, "TDG", 3) + forms(8, "SIUP", 8)
    assert (imported("x", "2017", filled).personal or {})["comments"] == [
        {"day": "2026-07-06", "service": "IMB", "text": "IMB 0"},
        {"day": "2026-07-06", "service": "IMB", "text": "IMB 1"},
        {"day": "2026-07-06", "service": "SIUP", "text": "SIUP 0"},
        {"day": "2026-07-06", "service": "SIUP", "text": "SIUP 1"},
        *({"day": "2026-08-09", "service": "", "text": text} for text in ("SIUP 0", "SIUP 1", "TDG 0", "TDG 1")),
        {"day": "2026-08-09", "service": "IMB", "text": "IMB 0"},
        {"day": "2026-08-09", "service": "IMB", "text": "IMB 1"},
    ]


def test_what_somebody_keys_in_is_checked() -> None:
    with pytest.raises(Refused) as caught:
        check(Questionnaire(date(2026, 11, 18), "IMB", [5, None], {"usia": "x"}, ""), NINE, TODAY)
    assert [problem.where for problem in caught.value.problems] == ["date", "scores", "scores", "usia"]


JULY, AUGUST, THIRD_QUARTER = ((date(2026, 7, 1), date(2026, month, 30)) for month in (7, 8, 9))


def test_how_many_were_served_is_told_by_the_last_file_of_the_same_days() -> None:
    july, august = Imported(*JULY, 5, 40), Imported(date(2026, 8, 1), date(2026, 8, 31), 5, 60)
    assert served([]) is None
    assert served([Imported(*JULY, 5)]) is None
    assert served([july, august, Imported(*AUGUST, 5)]) == 100
    assert served([july, august, Imported(*JULY, 7, 45)]) == 105
    assert served([july, august, Imported(*THIRD_QUARTER, 9, 130)]) == 130
