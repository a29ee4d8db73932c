"""Text and bytes as nobody means them."""

from hypothesis import strategies as st

ODD = st.text(st.characters(codec=None), max_size=60)
"""Any character there is, half surrogates and NUL included."""
PARTS = st.sampled_from(
    ["\x00", '"', "<b>", "&amp;", "=1+1", "*", "NEAR(", "AND", "\u202e", "\ud800", "'; DROP", "{}", "٣"]
)
DATES = st.one_of(
    st.sampled_from(
        ["1.1.1", "01/01/0001", "0001-01-01", "31.12.9999", "31/12/9999", "9999-12-31", "29/02/2023", "2024-02-29",
         "29/02/2024", "20/11/26", "1.1.70", "00010101", "2026-W01-1", "9999-W52", "0000", "9999", "9999-Q4",
         "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"]
    ),
    st.dates().map(str),
    st.dates().map("{:%d/%m/%Y}".format),
)  # fmt: skip
"""Days as people and programs write them, of years that nobody means, and what is nearly a day."""
LONG = st.just("x" * 131_073)
"""More than a cell of a CSV can hold."""
TEXTS = st.one_of(ODD, st.lists(PARTS | ODD, max_size=6).map("".join))
DEEP = st.integers(1, 3000).map(lambda levels: b"[" * levels + b"]" * levels)


def changed(data: bytes) -> st.SearchStrategy[bytes]:
    """Bytes that are nearly ``data``: with some replaced, cut off, put in twice."""

    def change(places: list[tuple[int, int, bytes]]) -> bytes:
        made = bytearray(data)
        for start, length, put in places:
            made[start : start + length] = put
        return bytes(made)

    place = st.tuples(st.integers(0, len(data)), st.integers(0, 4), st.binary(max_size=6))
    return st.lists(place, max_size=4).map(change)
