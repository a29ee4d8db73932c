"""The sample tariffs, and tariffs written for one test."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from ptsp_desk.core.catalogue import parse_service, variant_of
from ptsp_desk.core.datafiles import read_toml
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.fees import (
    Tariff,
    check_tariff,
    quote,
)

SAMPLES = Path(__file__).parents[3] / "resources" / "catalogue"
IMB = parse_service((SAMPLES / "imb.toml").read_bytes())
TRAYEK = parse_service((SAMPLES / "trayek.toml").read_bytes())
PBG = parse_service((SAMPLES / "pbg.toml").read_bytes())
SAMPLE_TARIFFS = [*IMB.tariffs, *TRAYEK.tariffs, *PBG.tariffs]
WORKED = {"luas": 100, "indeks": Decimal("0.3125"), "pagar": 60, "ipal": 3}


def sample(service: str, variant: str) -> Tariff:
    found = {"IMB": IMB, "TRAYEK": TRAYEK, "PBG": PBG}[service]
    tariff = found.tariff_of(variant_of(found, variant))
    assert tariff
    return tariff


def tariff_of(text: str) -> Tariff:
    head = 'code = "uji"\nregulation = "Perda Uji 1/2020"\n'
    return read_toml((head + text).encode(), Tariff, lambda tariff: check_tariff(tariff, "tarif"))


def refused(tariff: Tariff | None, inputs: Mapping[str, object]) -> dict[str, str]:
    with pytest.raises(Refused) as caught:
        quote(tariff, inputs)
    return {problem.where: problem.sentence for problem in caught.value.problems}
