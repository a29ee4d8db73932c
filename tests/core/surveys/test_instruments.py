"""The questionnaires as data."""

import msgspec
import pytest

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.surveys import BEST, Field, Instrument, OwnWords, Text, parse_instrument, with_labels
from ptsp_desk.core.surveys.instruments import check_words
from tests.core.surveys.questionnaires import FOLDER, FOURTEEN, NINE

BOTH = pytest.mark.parametrize("instrument", [NINE, FOURTEEN], ids=lambda instrument: instrument.code)


def field(code: str) -> Field:
    found = NINE.field(code)
    assert found
    return found


def problems_of(data: str) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        parse_instrument(data.encode())
    return {problem.where: problem.sentence for problem in caught.value.problems}


def test_the_nine_elements_stand_in_the_order_of_the_rule() -> None:
    assert [(element.code, element.key, element.name.id) for element in NINE.elements] == [
        ("U1", "PERSYARATAN", "Persyaratan"),
        ("U2", "PROSEDUR", "Sistem, Mekanisme, dan Prosedur"),
        ("U3", "WAKTU", "Waktu Penyelesaian"),
        ("U4", "BIAYA", "Biaya/Tarif"),
        ("U5", "PRODUK", "Produk Spesifikasi Jenis Pelayanan"),
        ("U6", "KOMPETENSI", "Kompetensi Pelaksana"),
        ("U7", "PERILAKU", "Perilaku Pelaksana"),
        ("U8", "PENGADUAN", "Penanganan Pengaduan, Saran dan Masukan"),
        ("U9", "SARPRAS", "Sarana dan Prasarana"),
    ]


def test_the_questionnaire_asks_for_the_facilities_before_the_complaints() -> None:
    assert [element.code for element in NINE.questions] == ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U8"]
    assert NINE.questions[7].question.id.endswith("kualitas sarana dan prasarana?")
    assert NINE.questions[8].question.id.endswith("penanganan pengaduan pengguna layanan?")


def test_scores_in_the_order_of_the_questions_are_put_in_the_order_of_the_elements() -> None:
    assert NINE.in_rule_order([1, 1, 1, 1, 1, 1, 1, 2, 3]) == (1, 1, 1, 1, 1, 1, 1, 3, 2)
    assert FOURTEEN.in_rule_order(list(range(14))) == tuple(range(14))


def test_the_fourteen_elements_have_their_names_and_one_order() -> None:
    assert [element.name.id for element in FOURTEEN.elements] == [
        "Prosedur Pelayanan",
        "Persyaratan Pelayanan",
        "Kejelasan Petugas Pelayanan",
        "Kedisiplinan Petugas Pelayanan",
        "Tanggung Jawab Petugas Pelayanan",
        "Kemampuan Petugas Pelayanan",
        "Kecepatan Pelayanan",
        "Keadilan Mendapatkan Pelayanan",
        "Kesopanan dan Keramahan Petugas",
        "Kewajaran Biaya Pelayanan",
        "Kepastian Biaya Pelayanan",
        "Kepastian Jadwal Pelayanan",
        "Kenyamanan Lingkungan",
        "Keamanan Pelayanan",
    ]
    assert FOURTEEN.questions == FOURTEEN.elements


def test_what_the_office_has_still_to_compare_with_the_rule_is_said() -> None:
    assert "perlu dicocokkan" in FOURTEEN.unconfirmed
    assert NINE.unconfirmed == ""
    assert "14/2017" in NINE.source


def test_the_answers_of_the_rule_run_from_worst_to_best() -> None:
    assert [[label.id for label in element.labels] for element in NINE.elements] == [
        ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
        ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"],
        ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"],
        ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"],
        ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"],
        ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
        ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"],
        ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
        ["Buruk", "Cukup", "Baik", "Sangat baik"],
    ]
    assert NINE.elements[3].label(4).id == "Gratis"


@BOTH
def test_four_is_the_best_of_every_question(instrument: Instrument) -> None:
    for element in instrument.elements:
        worst, best = element.label(1).id, element.label(BEST).id
        assert worst.startswith(("Tidak ", "Sangat mahal", "Buruk"))
        assert best.startswith(("Sangat ", "Gratis", "Dikelola dengan baik"))
        assert best != "Sangat mahal"


@BOTH
def test_the_converted_scale_is_the_scale_of_the_means_times_25(instrument: Instrument) -> None:
    assert [item.code for item in instrument.classes] == ["D", "C", "B", "A"]
    assert [item.name for item in instrument.classes] == ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"]
    assert [item.perception for item in instrument.classes] == [1, 2, 3, 4]
    assert all(item.mean_last * 25 == item.last for item in instrument.classes)


@BOTH
def test_every_text_has_room_for_other_languages_and_falls_back_to_indonesian(instrument: Instrument) -> None:
    text = instrument.elements[2].question
    assert text.said("local") == text.said() == text.id
    assert Text("Cepat", "Quick", "Magatti").said("local") == "Magatti"
    assert Text("Cepat", "Quick").said("en") == "Quick"


@pytest.mark.parametrize(
    ("code", "typed", "kept"),
    [
        ("jenis_kelamin", "l", "L"),
        ("jenis_kelamin", " Laki - laki ", "L"),
        ("jenis_kelamin", "wanita", "P"),
        ("usia", "19", "10-19"),
        ("usia", "20", "20-29"),
        ("usia", "34 tahun", "30-39"),
        ("usia", "60", "60"),
        ("usia", "88", "60"),
        ("usia", "40–49", "40-49"),
        ("pendidikan", "SLTA", "SMA"),
        ("pendidikan", "D-III", "DIPLOMA"),
        ("pendidikan", "s-1", "S1"),
        ("pekerjaan", "Wiraswasta", "WIRAUSAHA"),
        ("pekerjaan", "lainnya", "LAINNYA"),
    ],
)
def test_what_people_write_of_themselves_is_kept_as_a_code_and_an_age_as_its_range(
    code: str, typed: str, kept: str
) -> None:
    assert field(code).read(typed) == kept
    assert field(code).option(kept)


@pytest.mark.parametrize(
    ("code", "typed"),
    [("usia", "0"), ("usia", "121"), ("usia", "-35"), ("usia", "3.5"), ("usia", ""), ("jenis_kelamin", "X")],
)
def test_what_no_option_says_is_refused_with_the_options(code: str, typed: str) -> None:
    with pytest.raises(Refused) as caught:
        field(code).read(typed)
    assert caught.value.problems[0].where == code
    assert "yang ada: " in caught.value.sentence


def test_what_is_not_asked_is_not_found() -> None:
    assert NINE.field("hobi") is None
    assert NINE.element("U10") is None
    assert field("usia").option("999") is None


def test_an_office_says_questions_and_answers_in_its_own_words_and_the_scores_stay() -> None:
    own = {"U4": OwnWords("Apakah biayanya wajar?", ("Tidak wajar", "Kurang wajar", "Wajar", "Sangat  wajar "))}
    changed = with_labels(NINE, own)
    fee = changed.elements[3]
    assert (fee.code, fee.key, fee.asked) == ("U4", "BIAYA", 4)
    assert fee.question == Text("Apakah biayanya wajar?")
    assert [label.id for label in fee.labels] == ["Tidak wajar", "Kurang wajar", "Wajar", "Sangat wajar"]
    assert [one for one in changed.elements if one.code != "U4"] == [one for one in NINE.elements if one.code != "U4"]


def test_what_the_office_leaves_empty_stays_as_the_rule_has_it() -> None:
    assert with_labels(NINE, {"U1": OwnWords()}) == NINE
    only_question = with_labels(NINE, {"U1": OwnWords("Cocokkah syaratnya?")}).elements[0]
    assert only_question.labels == NINE.elements[0].labels


@pytest.mark.parametrize(
    ("code", "labels", "said"),
    [
        ("U1", ("Sangat sesuai", "Sesuai", "Kurang sesuai", "Tidak sesuai"), '"Sangat sesuai" bernilai 4'),
        ("U4", ("gratis", "Murah sekali", "Agak mahal", "Mahal"), '"gratis" bernilai 4'),
        ("U1", ("Tidak", "Kurang", "Ya"), "harus punya 4 pilihan"),
        ("U1", ("Tidak", "Kurang", "", "Ya"), "harus punya 4 pilihan"),
        ("U1", ("Tidak", "Kurang", "Ya", "YA."), "ada yang sama"),
        ("U1", ("Tidak", "Kurang", "Ya", "y" * 61), "60 huruf"),
        ("U10", ("Tidak", "Kurang", "Ya", "Ya sekali"), "Tidak ada unsur U10"),
    ],
)
def test_own_words_that_leave_out_repeat_or_turn_the_scale_round_are_told(
    code: str, labels: tuple[str, ...], said: str
) -> None:
    found = list(check_words(NINE, {code: OwnWords(labels=labels)}, "labels.2017"))
    assert said in found[0].sentence
    assert found[0].where.startswith(f"labels.2017.{code}")


def test_a_question_of_more_than_a_screen_is_told() -> None:
    (found,) = check_words(NINE, {"U1": OwnWords("a" * 201)}, "labels.2017")
    assert found.where == "labels.2017.U1.question"


def test_a_file_in_which_elements_and_questions_do_not_fit_is_refused_with_every_place() -> None:
    text = (FOLDER / "2017.toml").read_text("utf-8")
    broken = text.replace('code = "U3"', 'code = "U4"', 1).replace("asked = 9", "asked = 8")
    broken = broken.replace('key = "PRODUK"', 'key = "BIAYA"').replace("first = 76.61", "first = 76.60")
    broken = broken.replace("last = 100.00", "last = 99.99").replace("[10, 20, 30,", "[10, 30, 20,")
    found = problems_of(broken.replace('code = "S3"', 'code = "S2"'))
    assert set(found) == {
        "elements[2].code",
        "elements[3].key",
        "elements",
        "fields[1].bands",
        "fields[2].options[5].code",
        "classes[2].first",
        "classes[3].last",
    }
    assert "U3" in found["elements[2].code"]


def test_a_class_that_ends_before_it_begins_is_refused() -> None:
    text = (FOLDER / "2004.toml").read_text("utf-8")
    found = problems_of(text.replace("\nlast = 43.75", "\nlast = 24.00"))
    assert set(found) == {"classes[0].last", "classes[1].first"}


def test_a_question_with_three_answers_is_refused() -> None:
    found = problems_of((FOLDER / "2004.toml").read_text("utf-8").replace('    { id = "Tidak mudah" },\n', ""))
    assert set(found) == {"elements[0].labels"}


def test_an_instrument_is_a_record_that_nobody_changes() -> None:
    with pytest.raises(AttributeError):
        NINE.elements[0].labels[0].id = "lain"  # type: ignore[misc]
    assert msgspec.structs.asdict(NINE)["code"] == "2017"
