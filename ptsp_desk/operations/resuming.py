"""Going on with a file that was turned back: by its reference, or by the code on its slip, at any desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ptsp_desk.core import receipts
from ptsp_desk.core.applications import entries
from ptsp_desk.core.documents import DocumentState
from ptsp_desk.core.errors import Refused, refuse, under
from ptsp_desk.core.journal import Key
from ptsp_desk.core.numbers import VisitReference, desk_id
from ptsp_desk.core.offices import InForce
from ptsp_desk.core.receipts import Opened, ReturnSlipPayload
from ptsp_desk.core.visits import Visit, VisitKind, ticks_of
from ptsp_desk.operations.desks import Desk
from ptsp_desk.store import journal, offices, visits
from ptsp_desk.store.database import Connection

SHORTEST_CODE = 100
"""What is shorter was typed, what is longer was scanned."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """A turned back visit that this one goes on with, and what was ticked then."""

    key: Key
    ticks: Mapping[str, DocumentState]


@dataclass(frozen=True, slots=True)
class Resumable:
    """What a slip brings back: ``resumes`` and the parts in ``raw`` go into the request that goes on with it.

    ``raw`` is empty where the visit was at a desk whose entries aren't here.
    """

    resumes: str
    service: str
    variant: str
    ticks: Mapping[str, DocumentState]
    raw: Mapping[str, Any]


def resumed(desk: Desk, raw: Mapping[str, object], in_force: InForce) -> Resumed | None:
    """Find the visit that a request goes on with; None where it says nothing of one.

    Raises:
        Refused: there is no such visit, its slip isn't genuine, or it was for another service.
    """
    given = raw.get("resumes")
    if given is None:
        return None
    if not isinstance(given, str):
        raise refuse("resumes", "harus rujukan kunjungan, misalnya ENR-03A.457, atau isi kode QR lembarnya")
    try:
        return _resumed(desk, given, raw, in_force)
    except Refused as refused:
        raise under("resumes", refused) from refused


def _resumed(desk: Desk, given: str, raw: Mapping[str, object], in_force: InForce) -> Resumed:
    if len(given) < SHORTEST_CODE:
        with desk.database.reading() as connection:
            visit = visit_of(connection, desk.office, given, VisitKind.TURNED_BACK, "resumes")
        _check_same_service(visit.service, raw)
        return Resumed(visit.key, {item.code: item.state for item in visit.documents})
    with desk.database.reading() as connection:
        opened = receipts.open_signed(given, offices.public_keys(connection, desk.office))
    payload = slip_payload_of(opened, "resumes")
    _check_same_service(in_force.catalogue.code_of(payload.service_tag), raw)
    return Resumed(key_of(payload.visit), _ticks(desk, opened, payload, in_force))


def visit_of(connection: Connection, office: str, reference: str, kind: VisitKind, where: str = "visit") -> Visit:
    """Return the visit of a reference as somebody typed it.

    Raises:
        Refused: it isn't one, or no such visit of this kind is known here.
    """
    wanted = VisitReference.parse(reference)
    visit = visits.get(connection, office, key_of(wanted))
    if visit is None or visit.kind is not kind:
        raise refuse(where, f"Tidak ada {_CALLED[kind]} dengan rujukan {wanted}.")
    return visit


def by_reference(connection: Connection, office: str, reference: str) -> Resumable:
    """Return what a turned back visit known here brings back; raises as ``visit_of`` does."""
    visit = visit_of(connection, office, reference, VisitKind.TURNED_BACK, "qr")
    return _of_visit(connection, visit, str(visit.reference))


def by_slip(connection: Connection, desk: Desk, opened: Opened, text: str, in_force: InForce) -> Resumable:
    """Return what a scanned slip brings back; raises ``Refused`` where it isn't genuine."""
    payload = slip_payload_of(opened, "qr")
    visit = visits.get(connection, desk.office, key_of(payload.visit))
    if visit is not None:
        return _of_visit(connection, visit, text)
    code = in_force.catalogue.code_of(payload.service_tag)
    today = desk.now().astimezone(in_force.office.zone).date()
    current = {item.service.code: item.service for item in in_force.catalogue.current(today)}
    if code not in current:
        raise refuse("qr", "Layanan pada lembar ini tidak dibuka di sini; daftarkan dari awal.")
    variants = current[code].variants
    variant = variants[payload.variant].code if payload.variant < len(variants) else ""
    return Resumable(text, code, variant, _ticks(desk, opened, payload, in_force), {})


def slip_payload_of(opened: Opened, where: str) -> ReturnSlipPayload:
    """Return what a return slip's code says.

    Raises:
        Refused: it is another paper's, or its signature doesn't fit.
    """
    if not isinstance(opened.payload, ReturnSlipPayload):
        raise refuse(where, "Kode QR ini bukan dari lembar kekurangan berkas.")
    if opened.known_key and not opened.genuine:
        raise refuse(where, "Tanda tangan pada lembar ini tidak cocok; periksa berkas dari awal.")
    return opened.payload


def key_of(reference: VisitReference) -> Key:
    """Return the key of the entry that recorded a visit."""
    return desk_id(reference.office, reference.desk), reference.epoch, reference.seq


_CALLED = {
    VisitKind.TURNED_BACK: "berkas yang dikembalikan",
    VisitKind.FOLLOW_UP: "penerimaan susulan",
    VisitKind.REGISTERED: "pendaftaran",
    VisitKind.INFORMATION: "kunjungan",
}


def _of_visit(connection: Connection, visit: Visit, resumes: str) -> Resumable:
    sealed = journal.get(connection, visit.office, visit.key)
    raw = entries.request_of(sealed) if sealed else {}
    ticks = {item.code: item.state for item in visit.documents}
    return Resumable(resumes, visit.service, visit.variant, ticks, raw)


def _ticks(desk: Desk, opened: Opened, payload: ReturnSlipPayload, in_force: InForce) -> dict[str, DocumentState]:
    today = desk.now().astimezone(in_force.office.zone).date()
    return ticks_of(payload, in_force.catalogue, today) if opened.genuine else {}


def _check_same_service(code: str | None, raw: Mapping[str, object]) -> None:
    """Refuse to go on with a checklist of another service: the same tick may stand for another document there."""
    if code is not None and raw.get("service") != code:
        raise refuse(
            "resumes", f"Berkas itu dikembalikan untuk layanan {code}; daftarkan layanan lain tanpa rujukan itu."
        )
