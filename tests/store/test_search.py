from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, select

from ptsp_desk.core.errors import Damaged
from ptsp_desk.store import search
from ptsp_desk.store.database import Database
from ptsp_desk.store.search import SearchText

OFFICE = "ENR"
IDS = select(search.HITS.c.application)
BUDI = SearchText(
    number="ENR-03A-00123-5",
    name="Budi Nur'aini Wijaya",
    nik="7316014107850042",
    phone="+6281234567890",
    village="Lakawan, Anggeraja",
    service="IMB Izin Mendirikan Bangunan",
)
COMPANY = SearchText(number="ENR-03A-00124-X", name="CV. Sumber-Rejeki/Abadi", company="Hasan José", service="SIUP")
WIJAYA = SearchText(number="ENR-03A-00125-7", name="Wijaya B. Kusuma", village="Balla", service="IMB")


def find(connection: Connection, office: str, typed: str, limit: int = 50) -> list[str]:
    """Return the ids of what is found."""
    return [key for (key,) in search.find(connection, IDS, office, typed, limit)]


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Three applications, ``budi`` the oldest; what a test changes is undone after it."""
    with Database.open(tmp_path_factory.mktemp("kantor"), bytes(range(32)), create=True) as database:
        with database.writing() as writing:
            for name, words in (("budi", BUDI), ("company", COMPANY), ("wijaya", WIJAYA)):
                search.add(writing, OFFICE, {name: words})
        with database.reading() as reading:
            yield reading


@pytest.fixture
def changing(connection: Connection) -> Iterator[Connection]:
    change = connection.begin_nested()
    yield connection
    change.rollback()


@pytest.mark.parametrize(
    "typed",
    [
        "budi",
        "BUDI wij",
        "wijaya budi",
        "  bu\twi ",
        "nur'aini",
        "nuraini",
        "aini",
        "ENR-03A-00123-5",
        "enr03a001235",
        "enr03a0012",
        "enr03a",
        "ENR-03A-",
        "enr-03",
        "ENR-03A-0012 budi",
        "00123",
        "0042",
        "081234567890",
        "+62 81234",
        "0812-3456-7890",
        " 0812 3456 7890 ",
        "62812",
        "+6281",
        "+62 812 3456",
        "lakawan",
        "imb budi",
        "mendirikan-bangunan",
    ],
)
def test_an_application_is_found_by_any_part_of_what_it_is_called(connection: Connection, typed: str) -> None:
    assert "budi" in find(connection, OFFICE, typed)


@pytest.mark.parametrize(
    "typed", ["cv sumber", "CV.", "rejeki", "sumberrejeki", "sumber-rejeki", "jose", "JOSÉ", "has"]
)
def test_a_company_is_found_by_its_name_and_who_leads_it(connection: Connection, typed: str) -> None:
    assert find(connection, OFFICE, typed) == ["company"]


@pytest.mark.parametrize("typed", ["731601", "4107", "7316014107850042", "budi hasan", "bux", "ijaya", "3456"])
def test_what_an_application_is_not_called_does_not_find_it(connection: Connection, typed: str) -> None:
    assert find(connection, OFFICE, typed) == []


def test_a_name_like_the_beginning_of_a_number_is_found_as_a_whole(changing: Connection) -> None:
    search.add(changing, OFFICE, {"like": SearchText("ENR-04A-00001-X", "Enr03 Melati 62812")})
    for typed in ("enr03 melati", "62812 melati"):
        assert find(changing, OFFICE, typed) == ["like"]
    assert find(changing, OFFICE, "enr04") == ["like"]


def test_the_newest_comes_first(connection: Connection) -> None:
    assert find(connection, OFFICE, "enr") == ["wijaya", "company", "budi"]
    assert find(connection, OFFICE, "wij im") == ["wijaya", "budi"]
    assert find(connection, OFFICE, "enr", limit=2) == ["wijaya", "company"]


def test_one_letter_finds_whole_words_only(connection: Connection) -> None:
    assert find(connection, OFFICE, "b") == ["wijaya"]
    assert find(connection, OFFICE, "B. kus") == ["wijaya"]
    assert find(connection, OFFICE, "w") == []


def test_another_office_finds_nothing(connection: Connection) -> None:
    assert find(connection, "BTG", "budi") == []


@pytest.mark.parametrize("typed", ["", " \t\n", "-", "* ^ ()", '"', "\0", "'", "\ud800"])
def test_nothing_typed_finds_nothing(connection: Connection, typed: str) -> None:
    assert find(connection, OFFICE, typed) == []


@pytest.mark.parametrize(
    "typed", ["budi OR company", "NOT hasan", "budi NEAR wijaya", "words:budi", "bu AND di", "^budi x"]
)
def test_no_word_is_an_operator(connection: Connection, typed: str) -> None:
    assert find(connection, OFFICE, typed) == []


@pytest.mark.parametrize(
    "typed", ['"budi"', "budi*", "^budi", "(budi", "{budi}", "budi\0", "-budi", "+budi", "bu\ud800di"]
)
def test_signs_around_a_word_do_not_matter(connection: Connection, typed: str) -> None:
    assert find(connection, OFFICE, typed) == ["budi"]


SIGNS = st.sampled_from([*"\"'*^():{}[]+-,.;/\\|&<>=!?%_#@~`$ \0\t\n", "AND", "OR", "NOT", "NEAR(", "words:", "--"])


@given(st.lists(st.one_of(st.text(max_size=8), SIGNS, st.characters()), max_size=30).map("".join))
def test_whatever_is_typed_is_no_error(connection: Connection, typed: str) -> None:
    assert set(find(connection, OFFICE, typed)) <= {"budi", "company", "wijaya"}


def test_a_pasted_page_is_no_error(connection: Connection) -> None:
    assert find(connection, OFFICE, "budi wijaya " * 10_000) == ["budi"]


WORD = st.text("abc12", min_size=1, max_size=4)
NAMES = st.lists(st.lists(WORD, min_size=1, max_size=4), min_size=1, max_size=8)


@given(NAMES, st.lists(WORD, min_size=1, max_size=3))
def test_every_word_typed_begins_a_word_of_what_is_found(
    connection: Connection, names: list[list[str]], typed: list[str]
) -> None:
    change = connection.begin_nested()
    try:
        for place, name in enumerate(names):
            search.add(connection, "TST", {str(place): SearchText(f"TST-01A-{place:05d}-X", " ".join(name))})
        found = find(connection, "TST", " ".join(typed))
    finally:
        change.rollback()

    def has(name: list[str], word: str) -> bool:
        return word in name if len(word) == 1 else any(each.startswith(word) for each in name)

    assert found == [
        str(place) for place in reversed(range(len(names))) if all(has(names[place], word) for word in typed)
    ]


# SQLite's table of letters is older: there these were signs, which part words.
LATER_LETTERS = "".join(map(chr, [*range(0x19B0, 0x19CA), 0x1CF2, 0x1CF3]))
LETTERS = st.characters(categories=["L"], exclude_characters=LATER_LETTERS)


@given(st.text(LETTERS, min_size=1, max_size=40))
def test_a_name_of_any_script_finds_itself(connection: Connection, name: str) -> None:
    change = connection.begin_nested()
    try:
        search.add(connection, "TST", {"it": SearchText("TST-01A-00001-X", name)})
        found = find(connection, "TST", name)
        by_number = find(connection, "TST", "TST-01A-00001-X")
    finally:
        change.rollback()
    assert by_number == ["it"]
    assert found == ["it"]


def test_a_correction_changes_the_words_and_keeps_the_place(changing: Connection) -> None:
    search.replace(changing, OFFICE, "budi", SearchText(BUDI.number, "Rina"))
    assert find(changing, OFFICE, "budi") == []
    assert find(changing, OFFICE, "rina") == ["budi"]
    assert find(changing, OFFICE, "enr") == ["wijaya", "company", "budi"]


def test_what_was_never_added_is_not_replaced(changing: Connection) -> None:
    with pytest.raises(Damaged, match="ENR-03A-00999-X"):
        search.replace(changing, OFFICE, "other", SearchText("ENR-03A-00999-X", "Rina"))
    with pytest.raises(Damaged):
        search.replace(changing, OFFICE, "other", BUDI)
    assert find(changing, OFFICE, "rina") == []


def test_all_words_can_be_forgotten_and_added_again(changing: Connection) -> None:
    search.clear(changing)
    assert find(changing, OFFICE, "enr") == []
    search.add(changing, OFFICE, {"budi": BUDI})
    assert find(changing, OFFICE, "enr") == ["budi"]
