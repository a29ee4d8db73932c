"""Visits, and the checklist that a return slip carries to any desk."""

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptsp_desk.core import receipts, signing
from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.drafts import check
from ptsp_desk.core.catalogue import Catalogue, Service, Variant, Version
from ptsp_desk.core.documents import DocumentState, lacking
from ptsp_desk.core.numbers import RegistrationNumber
from ptsp_desk.core.receipts import Tick
from ptsp_desk.core.visits import Visit, VisitKind, slip_payload, ticks_of
from tests.offices import OPENING, SUBJECT, catalogue, in_force, request, sealed

KEY_ID = b"\x01\x02\x03\x04"
DAY = date(2026, 11, 17)
PAIRS = [(version.service, variant) for version in catalogue().versions for variant in version.service.variants]


def turned_back(service: str = "IMB", variant: str = "baru", **ticks: str) -> Visit:
    raw = request(service, variant, complete=None, documents=ticks)
    draft = check(raw, in_force(), OPENING)
    return entries.visit_of(sealed(entries.turned_back(draft, entries.Request(), SUBJECT), seq=457))


def service_of(visit: Visit) -> tuple[Service, Variant]:
    service = catalogue().version(visit.service, visit.service_version).service
    return service, next(item for item in service.variants if item.code == visit.variant)


def test_a_turned_back_visit_is_read_from_its_entry() -> None:
    visit = turned_back(ktp="ok", pbb="problem")
    assert (visit.kind, visit.application, visit.key) == (VisitKind.TURNED_BACK, "", ("ENR-03", 1, 457))
    assert (visit.office, visit.service, visit.variant, visit.officer) == ("ENR", "IMB", "baru", "sitti")
    assert (visit.at, visit.business_day) == (OPENING, DAY)
    assert str(visit.reference) == "ENR-03A.457"
    assert visit.details["applicant"]["name"] == "Andi Tenri Abeng"
    assert [item.code for item in lacking(visit.documents)] == [
        *("formulir", "bukti_tanah", "pbb", "gambar_teknis", "rekomendasi_lurah", "persetujuan_tetangga")
    ]


def test_a_registered_visit_names_its_application_and_repeats_nothing_personal() -> None:
    draft = check(request(), in_force(), OPENING)
    number = RegistrationNumber("ENR", 3, 1, 1)
    given_by = entries.Request("x1", "d1", ("ENR-03", 1, 456))
    visit = entries.visit_of(sealed(entries.received(draft, given_by, SUBJECT, number, "K7Q2-FX8M")))
    assert (visit.kind, visit.application) == (VisitKind.REGISTERED, SUBJECT)
    assert (visit.documents, visit.details) == ((), {})
    assert (visit.external_id, visit.digest, visit.resumes) == ("x1", "d1", ("ENR-03", 1, 456))


@pytest.mark.parametrize(("service", "variant"), PAIRS, ids=lambda item: item.code)
def test_the_ticks_on_a_slip_come_back_for_every_service(service: Service, variant: Variant) -> None:
    states = ["ok", "problem", "missing"]
    given_ticks = {item.code: states[place % 3] for place, item in enumerate(variant.requirements)}
    payload = slip_payload(turned_back(service.code, variant.code, **given_ticks), service, variant, KEY_ID)
    signed = receipts.encode(payload, bytes(signing.SIGNATURE_BYTES))
    assert receipts.decode(signed)[0] == payload
    assert ticks_of(payload, catalogue(), DAY) == {code: DocumentState(tick) for code, tick in given_ticks.items()}


@given(st.data())
def test_what_was_not_looked_at_stays_so(data: st.DataObject) -> None:
    service, variant = data.draw(st.sampled_from(PAIRS))
    visit = turned_back(service.code, variant.code)
    seen = data.draw(st.lists(st.sampled_from(visit.documents), unique=True))
    payload = slip_payload(replace(visit, documents=tuple(seen)), service, variant, KEY_ID)
    assert payload.ticks.count(Tick.NOT_LOOKED_AT) == 40 - len(seen)
    assert set(ticks_of(payload, catalogue(), DAY)) == {item.code for item in seen}


def version_of(service: Service, **changes: Any) -> Version:
    return Version(msgspec.structs.replace(service, **changes), "0" * 64, date(2026, 11, 1))


def test_where_the_requirements_changed_everything_is_looked_at_again() -> None:
    visit = turned_back(ktp="ok")
    service, variant = service_of(visit)
    payload = slip_payload(visit, service, variant, KEY_ID)
    first, *others = service.variants
    fewer = version_of(service, variants=(replaced(first, requirements=first.requirements[1:]), *others))
    turned = version_of(service, variants=(replaced(first, requirements=first.requirements[::-1]), *others))
    same = version_of(service, name="Izin yang sama")
    adopted = [*catalogue().versions]
    assert ticks_of(payload, Catalogue([*adopted, fewer]), DAY) == {}
    assert ticks_of(payload, Catalogue([*adopted, turned]), DAY) == {}
    assert ticks_of(payload, Catalogue([*adopted, same]), DAY)["ktp"] is DocumentState.OK


def replaced(variant: Variant, **changes: Any) -> Variant:
    return msgspec.structs.replace(variant, **changes)


def test_a_variant_or_service_that_is_not_there_any_more_gives_no_ticks() -> None:
    visit = turned_back("IMB", "pemutihan", ktp="ok")
    service, variant = service_of(visit)
    payload = slip_payload(visit, service, variant, KEY_ID)
    shorter = version_of(service, variants=service.variants[:1])
    assert ticks_of(payload, Catalogue([shorter]), DAY) == {}
    others = [version for version in catalogue().versions if version.service.code != "IMB"]
    assert ticks_of(payload, Catalogue(others), DAY) == {}


def test_a_slip_of_a_service_that_has_ended_gives_no_ticks() -> None:
    visit = turned_back(ktp="ok")
    service, variant = service_of(visit)
    payload = slip_payload(visit, service, variant, KEY_ID)
    ended = version_of(service, valid_until=date(2026, 11, 16), successor="PBG")
    assert ticks_of(payload, Catalogue([ended]), DAY) == {}
