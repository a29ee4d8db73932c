import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core.errors import Refused
from ptsp_desk.core.regions import Village, regencies, region_name, resolve, search, village, zone_of
from ptsp_desk.core.words import zone_name

OFFICE = "73.16"


def test_a_kelurahan_has_a_lurah_and_lingkungan() -> None:
    juppandang = village("73.16.02.1002")
    assert juppandang == Village(
        "73.16.02.1002", "Juppandang", "kelurahan", "Enrekang", "Kabupaten Enrekang", "Sulawesi Selatan", "91711"
    )
    assert (juppandang.kind_word, juppandang.head_word, juppandang.part_word) == ("Kel.", "lurah", "lingkungan")
    assert juppandang.label == "Kel. Juppandang, Kec. Enrekang"


def test_a_desa_has_a_kepala_desa_and_dusun() -> None:
    tuncung = village("7316012003")
    assert (tuncung.code, tuncung.name) == ("73.16.01.2003", "Tuncung")
    assert (tuncung.kind_word, tuncung.head_word, tuncung.part_word) == ("Desa", "kepala desa", "dusun")


def test_a_desa_adat_is_not_called_desa_twice() -> None:
    assert village("91.03.01.3007").label == "Desa Adat Yoboi, Kec. Sentani"


@pytest.mark.parametrize("code", ["73.16.02.9999", "73.16", "73.16.02", "", "juppandang", "73.16.02.1002.1"])
def test_a_code_of_no_village_is_refused(code: str) -> None:
    with pytest.raises(Refused) as refused:
        village(code, where="location.village")
    assert refused.value.problems[0].where == "location.village"


def test_regions_of_every_level_have_names() -> None:
    names = [region_name(code) for code in ("73", "73.16", "7316", "73.16.02", "73.16.02.1002", "99.99", "")]
    assert names == [
        "Sulawesi Selatan",
        "Kabupaten Enrekang",
        "Kabupaten Enrekang",
        "Enrekang",
        "Juppandang",
        None,
        None,
    ]


def test_every_province_has_its_zone() -> None:
    zones = {
        "WIB": "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62",
        "WITA": "51 52 53 63 64 65 71 72 73 74 75 76",
        "WIT": "81 82 91 92 93 94 95 96",
    }
    named = {code: zone for zone, codes in zones.items() for code in codes.split()}
    assert {code: zone_name(zone_of(code)) for code in named} == named
    assert {code for code in (f"{n:02d}" for n in range(100)) if region_name(code)} == set(named)
    assert zone_of("73.16.02.1002") == "Asia/Makassar"
    with pytest.raises(Refused):
        zone_of("99")


def test_search_finds_beginnings_of_words_and_the_own_regency_first() -> None:
    assert [found.code for found in search("jup", OFFICE, 1)] == ["73.16.02.1002"]
    assert [found.name for found in search("bot mal", OFFICE, 1)] == ["Botto Malangga"]
    everywhere = search("baru", OFFICE)
    assert len(everywhere) == 20
    assert everywhere[0].regency == "Kabupaten Enrekang"
    assert len({found.code for found in everywhere}) == 20
    assert all("baru" in found.name.lower() for found in everywhere)


def test_search_knows_parents_but_wants_one_word_of_the_village() -> None:
    assert [found.code for found in search("enrekang juppandang")] == ["73.16.02.1002"]
    assert all("enrekang" in found.name.lower() for found in search("enrekang"))


def test_search_does_not_see_case_accents_and_apostrophes() -> None:
    assert search("JÜPPANDANG") == search("juppandang")
    assert search("udek du'en") == search("udek DUEN")
    assert [found.name for found in search("udek du’en")] == ["Udek Du’en"]
    assert search("") == search(" !? ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "73.16.02.1002",
        "7316021002",
        "Juppandang",
        "juppandang ",
        "Kel. Juppandang",
        "Kelurahan Juppandang, Kec. Enrekang",
    ],
)
def test_a_village_is_meant_by_its_code_or_its_name(text: str) -> None:
    assert resolve(text, OFFICE).code == "73.16.02.1002"
    assert resolve(text).code == "73.16.02.1002"


def test_the_own_regency_decides_between_villages_of_one_name() -> None:
    assert resolve("Bangkala", OFFICE).code == "73.16.01.1001"
    with pytest.raises(Refused, match="desa/kelurahan bernama Bangkala"):
        resolve("Bangkala")


def test_a_village_elsewhere_is_found_where_the_own_regency_has_none() -> None:
    assert resolve("Juppandang", "73.15").regency == "Kabupaten Enrekang"
    assert resolve("Juppandang, Enrekang", "11").regency == "Kabupaten Enrekang"
    with pytest.raises(Refused, match="tidak ditemukan"):
        resolve("Juppandang, Kab. Pinrang", "73.15")


def test_an_ambiguous_name_is_refused_with_its_candidates() -> None:
    with pytest.raises(Refused) as refused:
        resolve("Tanete", OFFICE, where="applicant.village")
    (problem,) = refused.value.problems
    assert problem.where == "applicant.village"
    assert "73.16.01.2021" in problem.sentence
    assert "73.16.04.1002" in problem.sentence
    assert resolve("Tanete, Kec. Anggeraja", OFFICE).code == "73.16.04.1002"


@pytest.mark.parametrize("misspelt", ["Jupandang", "Juppan"])
def test_a_misspelt_name_is_refused_with_what_was_perhaps_meant(misspelt: str) -> None:
    with pytest.raises(Refused, match=r"tidak ditemukan.*Kel\. Juppandang, Kec\. Enrekang.*73\.16\.02\.1002"):
        resolve(misspelt, OFFICE)


@pytest.mark.parametrize("nonsense", ["", " ", ",", "qqqq", "🏠"])
def test_nonsense_is_refused(nonsense: str) -> None:
    for within in (OFFICE, ""):
        with pytest.raises(Refused, match="tidak ditemukan"):
            resolve(nonsense, within)


@settings(max_examples=30)
@given(st.text(max_size=12))
def test_any_text_is_searched_and_resolved_or_refused(text: str) -> None:
    assert len(search(text, OFFICE, 3)) <= 3
    try:
        found = resolve(text, OFFICE)
    except Refused:
        return
    assert found == village(found.code)


def test_a_regency_is_found_by_its_name_its_province_or_its_code() -> None:
    assert [found.code for found in regencies("enrek")] == ["73.16"]
    assert {found.province for found in regencies("gorontalo", limit=100)} == {"Gorontalo"}
    assert all(found.code.startswith("73.7") for found in regencies("73.7"))
    assert regencies("makassar")[0].name == "Kota Makassar"
    assert regencies("  ") == ()
    assert len(regencies("kota", limit=3)) == 3
