"""Whatever stands in a file: a service or a refusal."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core.catalogue import (
    Service,
    parse_service,
)
from ptsp_desk.core.errors import Refused
from tests.core.catalogue.files import SAMPLES, content, file_of

# Whatever stands in a file: a service or a refusal.

SCALARS = (
    st.booleans() | st.integers() | st.integers(0, 9) | st.text(max_size=8) | st.dates() | st.just(Decimal("1.5"))
    | st.sampled_from(["luas", "kelas", "harga", "indeks", "tarif", "a", "choice", "site_visit"])
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["code", "name", "match", "at_most"]), inner, max_size=3)
    ),
    max_leaves=5,
)  # fmt: skip


def places(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in items for place in places(item, (*path, key)))]


PLACES = places(content())[1:]


def is_service_or_refusal(data: bytes) -> bool:
    try:
        return isinstance(parse_service(data), Service)
    except Refused as refusal:
        return bool(refusal.problems)


@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES | st.none()), min_size=1, max_size=3))
def test_any_value_in_any_place_is_a_service_or_a_refusal(changes: list[tuple[tuple[Any, ...], object]]) -> None:
    changed: Any = content()
    for (*way, last), value in changes:
        target = changed
        try:
            for step in way:
                target = target[step]
            if value is None:
                del target[last]
            else:
                target[last] = value
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took the place away
    assert is_service_or_refusal(file_of(changed))


@settings(max_examples=50)
@given(st.sampled_from(SAMPLES), st.data())
def test_any_bytes_in_a_file_are_a_service_or_a_refusal(path: Path, data: st.DataObject) -> None:
    good = path.read_bytes()
    start = data.draw(st.integers(0, len(good)))
    harm = data.draw(st.binary(max_size=10) | st.sampled_from([b"}", b"]", b'"', b"=", b"0", b"-", b"[[", b"nan"]))
    assert is_service_or_refusal(good[:start] + harm + good[start + data.draw(st.integers(0, 10)) :])
