"""Whatever comes in from outside is refused with a sentence or kept as text: nothing that is sent ends a run."""

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
import qrcode
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ptsp_desk.app import App
from ptsp_desk.cli import lines
from ptsp_desk.core import receipts, words
from ptsp_desk.core.catalogue import parse_service
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.imports.columns import ImportKind, names, template
from ptsp_desk.core.journal import Act, canonical, seal, unseal
from ptsp_desk.paper import scans
from ptsp_desk.paper.sizes import Size
from tests.core.catalogue.files import SAMPLES
from tests.fuzz.hostile import DATES, DEEP, LONG, TEXTS, changed
from tests.offices import ADMIN, CLERK, request, sealed

SEALED = sealed(Act("visit.noted", "u", {"day": "2026-11-17", "list": [1, None, True]}, {"name": "Andi"}))


@given(st.one_of(st.binary(max_size=200), DEEP, changed(SEALED.data)), st.none() | st.binary(max_size=40))
def test_any_bytes_are_an_entry_or_damage(data: bytes, personal: bytes | None) -> None:
    with suppress(DeskError):
        found = unseal(data, personal, None)
        assert found.data == data


@given(TEXTS)
def test_any_text_in_an_entry_is_stored_as_it_is_or_not_at_all(text: str) -> None:
    act = Act("visit.noted", "u", {"text": text}, {"name": text})
    with suppress(TypeError):  # a character that was not cleaned away before is a mistake of the program
        canonical({"text": text})
        made = seal(act, desk="ENR-03", epoch=1, seq=2, at=0, officer="a", previous="0" * 64, salt=bytes(16))
        assert unseal(made.data, made.personal, made.salt).details() == {"name": text}


@pytest.fixture(scope="module")
def code(office: App) -> str:
    """The text of a receipt's code."""
    application = office.applications.register(request(), CLERK).application
    assert application is not None
    return office.receipts.code(application)


@given(st.data())
def test_any_text_of_a_code_is_judged_or_refused(office: App, code: str, data: st.DataObject) -> None:
    text = data.draw(TEXTS | changed(code.encode()).map(lambda found: found.decode("utf-8", "replace")))
    with suppress(DeskError):
        found = office.receipts.verify(text)
        assert not found.is_genuine or receipts.find_payload(text) == receipts.find_payload(code)


@pytest.mark.parametrize("kind", sorted(scans.KINDS))
def test_any_file_is_searched_for_codes_or_refused(office: App, code: str, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"pindaian{kind}"
    if kind == ".pdf":
        application = office.receipts.verify(code).application
        assert application is not None
        path.write_bytes(office.receipts.preview(application.number, Size.A5))
    else:
        qrcode.make(code, box_size=3).get_image().convert("L").save(path)
    meant = path.read_bytes()
    assert scans.texts(path) == [code]

    @settings(max_examples=40)
    @given(st.one_of(st.binary(max_size=200), changed(meant)))
    def search(data: bytes) -> None:
        path.write_bytes(data)
        with suppress(DeskError):
            assert scans.texts(path)

    search()


@given(
    st.one_of(
        st.binary(max_size=200),
        DEEP,
        st.sampled_from(SAMPLES).flatmap(lambda path: changed(path.read_bytes())),
        st.builds(
            lambda path, put: re.sub(rb"\d{4}-\d\d-\d\d|IMB", lambda _: put.encode(), path.read_bytes()),
            st.sampled_from(SAMPLES),
            DATES | LONG,
        ),
    )
)
def test_any_bytes_are_a_service_or_refused(data: bytes) -> None:
    with suppress(DeskError):
        parse_service(data)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=4,
)
FIELDS = st.sampled_from(
    ["service", "variant", "applicant", "complete", "fee_inputs", "documents", "location", "proxy", "external_id",
     "received", "received_by", "visit", "form", "purpose", "notes"]
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.one_of(
        st.dictionaries(FIELDS, VALUES, max_size=4),
        st.builds(lambda name: {"applicant": {"name": name}}, TEXTS | LONG),
        st.builds(lambda day: {"received": day}, DATES | LONG),
    )
)
def test_any_request_is_registered_turned_back_or_refused(office: App, changes: dict[str, object]) -> None:
    line = json.dumps({**request(), **changes}).encode()
    with suppress(DeskError):
        office.applications.register(lines.parse(line), CLERK)


@given(st.one_of(st.binary(max_size=200), DEEP, changed(json.dumps(request()).encode())))
def test_any_line_is_an_object_or_refused(data: bytes) -> None:
    with suppress(DeskError):
        assert isinstance(lines.parse(data), dict)


def tables() -> st.SearchStrategy[tuple[ImportKind, bytes]]:
    def of(kind: ImportKind) -> st.SearchStrategy[tuple[ImportKind, bytes]]:
        header = st.lists(st.sampled_from(sorted(names(kind))) | TEXTS, min_size=1, max_size=8)
        cells = st.lists(
            st.lists(TEXTS | st.sampled_from(["IMB", "17/11/2026", "1e9", "7316"]) | DATES | LONG, max_size=8),
            max_size=3,
        )
        rows = st.tuples(header, cells, st.sampled_from([",", ";", "\t"])).map(
            lambda drawn: "\n".join(drawn[2].join(row) for row in [drawn[0], *drawn[1]]).encode("utf-8", "replace")
        )
        return st.tuples(st.just(kind), st.one_of(rows, changed(template(kind)), st.binary(max_size=100)))

    return st.sampled_from(ImportKind).flatmap(of)


@given(tables())
def test_any_table_is_read_row_by_row_or_refused(office: App, table: tuple[ImportKind, bytes]) -> None:
    kind, data = table
    with suppress(DeskError):
        report = office.imports.run(data, kind, ADMIN, dry_run=True)
        assert report.imported + report.already + len(report.bad) <= report.rows


@given(TEXTS)
def test_any_words_are_searched_for(office: App, typed: str) -> None:
    with suppress(DeskError):
        assert isinstance(office.applications.find(typed), list)


@settings(max_examples=12)
@given(TEXTS)
def test_any_name_is_printed_as_it_was_stored(office: App, name: str) -> None:
    with suppress(DeskError):
        application = office.applications.register(request(applicant={"name": name}), CLERK).application
        assert application is not None
        assert application.submission.applicant.name == words.clean(name)
        for size in (Size.A5, Size.MM58):
            assert office.receipts.preview(application.number, size).startswith(b"%PDF")


def test_after_all_that_the_journal_is_whole(office: App) -> None:
    assert office.journals.check().differing == ()
