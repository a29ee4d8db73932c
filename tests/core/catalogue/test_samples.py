"""The eight sample services."""

from pathlib import Path

import pytest

from ptsp_desk.core.catalogue import (
    Sector,
    parse_service,
    variant_of,
)
from tests.core.catalogue.files import SAMPLES, sample

# The samples.


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_is_sound_and_names_the_region_it_comes_from(path: Path) -> None:
    service = parse_service(path.read_bytes())
    assert service.code == path.stem.upper()
    assert service.sample_of
    assert "CONTOH" in path.read_text("utf-8")
    assert service.legal_basis


def test_the_sample_office_has_its_eight_services_and_their_variants() -> None:
    services = [parse_service(path.read_bytes()) for path in SAMPLES]
    assert {service.code: [variant.code for variant in service.variants] for service in services} == {
        "IMB": ["baru", "perubahan", "pemutihan"],
        "PBG": ["baru"],
        "SIPB": ["baru", "badan_usaha"],
        "SIUP": ["baru", "perubahan", "hilang"],
        "TDG": ["baru", "perpanjangan"],
        "TDP": ["baru"],
        "TRAYEK": ["baru", "perubahan", "pembaharuan", "kartu_pengawasan", "insidentil"],
        "TRAYEK_KAPAL": ["baru"],
    }
    assert all(sector.label for sector in Sector)


def test_a_new_building_needs_eight_documents_one_of_which_may_follow() -> None:
    variant = variant_of(sample("IMB"), "baru")
    assert len(variant.requirements) == 8
    assert [r.code for r in variant.requirements if not r.is_mandatory] == ["pas_foto"]
    photos = variant.requirement("pas_foto")
    assert photos
    assert (photos.follow_up_days, photos.count, photos.form_words) == (7, 3, "asli")
    drawings = variant.requirement("gambar_teknis")
    assert drawings
    assert drawings.text == "Gambar teknis bangunan, 2 rangkap"
    assert variant.requirement("tidak_ada") is None
    assert (variant.duration.unit, variant.duration.amount) == ("working_days", 14)


def test_the_old_building_permit_stays_open_beside_the_new_one_with_a_note() -> None:
    service = sample("IMB")
    assert service.valid_until is None
    assert service.note
    assert "PBG" in service.note


@pytest.mark.parametrize(
    ("code", "variant", "days"), [("TDG", "baru", 5), ("TDG", "perpanjangan", 3), ("SIUP", "hilang", 6)]
)
def test_free_services_have_their_published_times(code: str, variant: str, days: int) -> None:
    service = sample(code)
    found = variant_of(service, variant)
    assert found.duration.amount == days
    assert service.tariff_of(found) is None
