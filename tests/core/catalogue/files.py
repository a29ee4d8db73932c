"""A small service file that tests change, and what is said of the change."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ptsp_desk.core.catalogue import (
    Service,
    parse_service,
)
from ptsp_desk.core.errors import Refused

SAMPLES = sorted((Path(__file__).parents[3] / "resources" / "catalogue").glob("*.toml"))
TODAY = date(2026, 11, 20)


def toml(value: object) -> str:
    """Write a value as inline TOML."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case date():
            return value.isoformat()
        case dict():
            return "{" + ", ".join(f"{toml(key)} = {toml(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
    return str(value).lower()


def file_of(content: dict[str, Any]) -> bytes:
    return "\n".join(f"{toml(key)} = {toml(item)}" for key, item in content.items()).encode()


def content() -> dict[str, Any]:
    """A small service that has one of everything."""
    return {
        "code": "UJI",
        "name": "Izin Uji",
        "sector": "trade",
        "agency": "DINAS",
        "agency_name": "Dinas Uji",
        "legal_basis": ["Perda Uji 1/2020"],
        "valid_from": date(2024, 1, 1),
        "product": "Izin Uji",
        "product_validity": "5 tahun",
        "fields": [
            {"code": "nama", "label": "Nama usaha", "max_length": 20, "required": True},
            {"code": "luas", "label": "Luas", "kind": "decimal", "unit": "m²", "minimum": 1, "maximum": 5000},
            {"code": "lantai", "label": "Lantai", "kind": "integer", "minimum": 0, "personal": False},
            {"code": "sejak", "label": "Berdiri sejak", "kind": "date"},
            {
                "code": "skala",
                "label": "Skala",
                "kind": "choice",
                "choices": [{"code": "kecil", "label": "Kecil"}, {"code": "besar", "label": "Besar"}],
            },
        ],
        "variants": [
            {
                "code": "baru",
                "name": "Baru",
                "duration": {"unit": "working_days", "amount": 3},
                "tariff": "tarif",
                "requirements": [
                    {"code": "ktp", "name": "KTP", "form": "copy"},
                    {"code": "foto", "name": "Pas foto", "count": 3, "follow_up_days": 7},
                ],
            },
            {
                "code": "hilang",
                "name": "Hilang",
                "duration": {"unit": "while_waiting"},
                "requirements": [{"code": "ktp", "name": "KTP", "form": "legalised"}],
            },
        ],
        "tariffs": [
            {
                "code": "tarif",
                "regulation": "Perda Uji 1/2020",
                "inputs": [
                    {"name": "luas", "label": "Luas", "unit": "m²"},
                    {"name": "kelas", "label": "Kelas", "kind": "choice",
                     "choices": [{"code": "a", "label": "A"}, {"code": "b", "label": "B"}]},
                ],
                "constants": [{"name": "harga", "label": "Harga", "value": 500, "unit": "rupiah"}],
                "tables": [
                    {
                        "name": "indeks",
                        "label": "Indeks",
                        "by": ["kelas", "luas"],
                        "rows": [
                            {"match": ["a", {"at_most": 100}], "value": 1},
                            {"match": ["a", {"above": 100}], "value": Decimal("1.5")},
                            {"match": ["b", {}], "value": 2},
                        ],
                    }
                ],
                "quantities": [{"name": "dasar", "label": "Dasar", "products": [["luas", "indeks"]]}],
                "lines": [{"code": "izin", "label": "Izin", "products": [["dasar", "harga"]]}],
            }
        ],
    }  # fmt: skip


def problems_of(data: bytes) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        parse_service(data)
    return {problem.where: problem.sentence for problem in caught.value.problems}


def problems_after(change: Callable[[dict[str, Any]], object]) -> dict[str, str]:
    changed = content()
    change(changed)
    return problems_of(file_of(changed))


def sample(code: str) -> Service:
    return parse_service(next(path for path in SAMPLES if path.stem == code.lower()).read_bytes())
