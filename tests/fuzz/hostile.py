"""Text and bytes as nobody means them."""

from hypothesis import strategies as st

ODD = st.text(st.characters(codec=None), max_size=60)
"""Any character there is, half surrogates and NUL included."""
PARTS = st.sampled_from(
    ["\x00", '"', "<b>", "&amp;", "=1+1", "*", "NEAR(", "AND", "\u202e", "\ud800", "'; DROP", "{}", "٣"]
)
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
