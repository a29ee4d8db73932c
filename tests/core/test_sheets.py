from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core.sheets import Cell, Column, ColumnKind, share, shown, total_of

TEXT, NUMBER, MONEY, DATE, PERCENT = ColumnKind


@pytest.mark.parametrize(
    ("cell", "kind", "said"),
    [
        (None, MONEY, ""),
        ("=1+1", TEXT, "=1+1"),
        ("–", NUMBER, "–"),
        (1250000, MONEY, "1.250.000"),
        (Decimal("615.00"), NUMBER, "615,00"),
        (Decimal("95.2"), PERCENT, "95,2 %"),
        (100, PERCENT, "100 %"),
        (date(2026, 8, 17), DATE, "17 Agt 2026"),
    ],
)
def test_a_cell_is_written_as_the_office_does(cell: Cell, kind: ColumnKind, said: str) -> None:
    assert shown(cell, kind) == said


def test_a_total_sums_figures_and_money_and_nothing_else() -> None:
    columns = (
        Column("No", NUMBER),
        Column("Izin"),
        Column("Masuk", NUMBER),
        Column("Rp", MONEY),
        Column("Tepat", PERCENT),
        Column("Tanggal", DATE),
        Column("Des", NUMBER),
    )
    rows: list[tuple[Cell, ...]] = [
        (1, "IMB", 4, 2**53, Decimal(50), date(2026, 1, 1), None),
        (2, "SIUP", Decimal("1.5"), 1, None, None, None),
    ]
    assert total_of(columns, rows) == (None, "Jumlah", Decimal("5.5"), 2**53 + 1, None, None, None)


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_rounded_half_up_to_a_tenth(part: int, whole: int) -> None:
    found = share(part, whole)
    assert found is not None
    assert abs(found * whole - 100 * part) * 20 <= whole
    assert share(part, 0) is None


def test_a_half_is_rounded_up() -> None:
    assert share(1, 800) == Decimal("0.1")  # 0.125
    assert share(1, 2000) == Decimal("0.1")  # 0.05
