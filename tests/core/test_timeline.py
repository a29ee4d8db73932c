"""What happened to a file, in words that the window and the command line share."""

from dataclasses import replace

from msgspec import structs

from ptsp_desk.core import people
from ptsp_desk.core.applications import entries, labels, timeline
from ptsp_desk.core.applications.corrections import corrected
from ptsp_desk.core.applications.follow_ups import hand_in
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Clock, Stage, next_stages
from ptsp_desk.core.catalogue import Service, Variant
from ptsp_desk.core.journal import Act
from tests.offices import CLERK, HEAD, OPENING, TECHNICAL, in_force, registered, request, sealed


def service_of(application: Application) -> tuple[Service, Variant]:
    service = in_force().catalogue.version(application.service, application.service_version).service
    return service, next(item for item in service.variants if item.code == application.variant)


def kind_of(application: Application) -> str:
    return people.to_dict(application.submission.applicant)["kind"]


def waiting() -> Application:
    """A building permit whose photographs are to follow."""
    ticks = {item.code: "ok" for item in service_of(registered())[1].requirements if item.is_mandatory}
    return registered(request(complete=None, documents=ticks))


def test_a_registration_and_a_print_are_told() -> None:
    application = registered()
    printed = entries.printed(application, "a5")
    assert timeline.event(sealed(printed)).sentence == "tanda terima dicetak, asli, A5"
    copied = entries.printed(structs.replace(application, prints=2), "80mm")
    assert timeline.event(sealed(copied)).sentence == "tanda terima dicetak, salinan ke-2, 80mm"
    corrected_since = structs.replace(application, corrections=1)
    assert timeline.event(sealed(entries.printed(corrected_since, "a4"))).sentence == (
        "tanda terima dicetak, perbaikan ke-1, A4"
    )
    told = timeline.event(sealed(Act("application.received", application.id, {})))
    assert (told.sentence, told.officer, told.at) == ("didaftarkan", CLERK.id, OPENING)


def test_a_move_is_told_with_its_reason() -> None:
    application = registered()
    moved = entries.moved(application, Stage.WITHDRAWN, "pindah rumah", OPENING, in_force())
    told = timeline.event(sealed(moved))
    assert (told.says, told.reason) == ("tahap Ditarik pemohon", "pindah rumah")
    assert told.sentence == "tahap Ditarik pemohon; alasan: pindah rumah"


def test_a_correction_names_its_fields_and_never_their_values() -> None:
    application = registered()
    service, variant = service_of(application)
    changes = {"fee_inputs.luas": "120", "location.village": "Galonta", "proxy.name": "Baso"}
    changes |= {"applicant.phone": "0812 1111 2222", "documents.pas_foto": "missing"}
    version = in_force().catalogue.version(application.service, application.service_version)
    act = corrected(application, changes, "keliru", version, in_force())
    bare = timeline.event(sealed(act))
    assert bare.says == (
        "dikoreksi: applicant.phone, documents.pas_foto, fee_inputs.luas, location.village, proxy.name"
    )
    named = timeline.event(sealed(act), labels.field_labels(kind_of(application), service, variant))
    assert named.says == (
        "dikoreksi: Telepon pemohon, Nama kuasa, Desa atau kelurahan lokasi, Luas lantai, m² (dasar biaya), "
        "Pas foto 3×4"
    )
    assert "1111" not in named.sentence


def test_what_came_later_is_told_with_who_brought_it() -> None:
    application = waiting()
    _, variant = service_of(application)
    came = hand_in(application, {"pas_foto": "ok"}, "Baso", application.business_day, in_force())
    act = entries.handed_in(application, came, OPENING, in_force())
    assert timeline.event(sealed(act)).says == "susulan diterima: pas_foto; dibawa Baso"
    alone = entries.handed_in(application, replace(came, by=""), OPENING, in_force())
    named = timeline.event(sealed(alone), labels.document_labels(variant))
    assert named.says == "susulan diterima: Pas foto 3×4"


def test_an_entry_of_a_newer_program_is_told_by_its_kind() -> None:
    assert timeline.event(sealed(Act("fee.paid", "x", {}))).sentence == "fee.paid"


def test_a_stage_is_told_with_the_days_that_are_left_while_the_clock_stands() -> None:
    application = registered()
    assert timeline.stage_words(application) == "Diterima"
    stands = structs.replace(application, stage=Stage.CORRECTION, clock=Clock.STANDS, remaining=13)
    assert timeline.stage_words(stands) == "Menunggu perbaikan pemohon, berhenti, sisa 13 hari kerja"


def test_every_field_that_is_corrected_has_a_name() -> None:
    person, company = registered(), registered(request(applicant={"kind": "company", "name": "CV Maju Bersama"}))
    for application in (person, company):
        service, variant = service_of(application)
        named = labels.field_labels(kind_of(application), service, variant)
        assert len(set(named.values())) == len(named)
    names = labels.field_labels("company", *service_of(company))
    assert names["applicant.name"] == "Nama badan usaha"
    assert names["applicant.nik"] == "NIK direktur"
    assert names["fee_inputs.luas"].endswith(", m² (dasar biaya)")


def test_a_service_without_a_tariff_has_no_fields_for_one() -> None:
    application = registered(request("SIUP", "baru"))
    named = labels.field_labels("person", *service_of(application))
    assert not any(path.startswith("fee_inputs.") for path in named)


def test_what_may_be_next_goes_by_stage_service_and_role() -> None:
    assert next_stages(Stage.RECEIVED, (), CLERK) == (Stage.UNDER_REVIEW, Stage.WITHDRAWN, Stage.VOID)
    assert next_stages(Stage.RECEIVED, (), TECHNICAL) == (Stage.UNDER_REVIEW,)
    assert Stage.APPROVED in next_stages(Stage.RECEIVED, ("under_review",), HEAD)
    assert next_stages(Stage.HANDED_OVER, (), HEAD) == ()
