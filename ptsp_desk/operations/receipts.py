"""Papers of the counter, and whether one that somebody brings is genuine."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from ptsp_desk.core import fees, people, receipts, regions, words
from ptsp_desk.core.applications import entries
from ptsp_desk.core.applications.records import Application
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import Variant, Version, service_tag
from ptsp_desk.core.days import CLOSED, is_same, standing_close
from ptsp_desk.core.errors import Refused, refuse
from ptsp_desk.core.fees import FeeQuote, FeeStatus
from ptsp_desk.core.journal import Key
from ptsp_desk.core.numbers import RegistrationNumber, VisitReference, desk_id
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.offices import Office
from ptsp_desk.core.receipts import Opened, Payload, ReceiptPayload, SummaryPayload
from ptsp_desk.core.regions import Village
from ptsp_desk.core.summaries.revisions import digest
from ptsp_desk.core.visits import Visit, slip_payload
from ptsp_desk.operations.applications import known
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.summaries import Summaries
from ptsp_desk.paper.sizes import Size
from ptsp_desk.store import applications, closings, journal, offices, visits
from ptsp_desk.store import days as rows
from ptsp_desk.store.database import Connection

if TYPE_CHECKING:
    from ptsp_desk.paper.receipts import Receipt
    from ptsp_desk.paper.slips import ReturnSlip
    from ptsp_desk.paper.supplements import Supplement


_Place = RegistrationNumber | VisitReference | SummaryPayload


class Finding(StrEnum):
    """What can be said of a paper."""

    GENUINE = "genuine"
    NOT_RECORDED = "not_recorded"
    """Genuine, and not yet received here: another desk issued it, or this folder is older than the paper."""
    CHANGED = "changed"
    """Genuine, and the file was corrected or ended since; of a summary: a newer revision, or other figures by now."""
    CONTRADICTED = "contradicted"
    """The signature is ours, but the record says otherwise."""
    UNKNOWN_KEY = "unknown_key"
    FORGED = "forged"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What ``verify`` answers: a finding, one sentence for people, and what the code says.

    ``recounted`` says of the summary that stands whether the journal gives the same figures now.
    """

    finding: Finding
    sentence: str
    payload: Payload
    application: Application | None = None
    recounted: bool | None = None

    @property
    def is_genuine(self) -> bool:
        return self.finding in {Finding.GENUINE, Finding.NOT_RECORDED, Finding.CHANGED}


class Receipts:
    """Receipts and return slips: stored first, printed after, for ever repeatable; and verified by anyone."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._summaries = desk, Summaries(desk)

    def quote_of(self, application: Application) -> FeeQuote:
        """Return the newest quote with its labels and articles."""
        version = self._version(application)
        tariff = version.service.tariff_of(_variant(version, application.variant))
        return fees.from_body(application.quote.body, tariff)

    def print(self, number: str, size: Size, officer: Officer) -> bytes:
        """Record one more print of a receipt and return its PDF; the first is the original, later ones are copies."""
        return self.render(self.record(number, size, officer), size)

    def record(self, number: str, size: Size, officer: Officer) -> Application:
        """Record one more print of a receipt; return the application as that paper shows it."""
        with self._desk.acting(officer) as writer:
            application = known(writer.connection, self._desk.office, number)
            writer.add(entries.printed(application, size.value))
        return application

    def find(self, number: str) -> Application:
        """Return the application of a number; raises ``Refused`` where it isn't known here."""
        with self._desk.database.reading() as connection:
            return known(connection, self._desk.office, number)

    def preview(self, number: str, size: Size) -> bytes:
        """Return the PDF that the next print of a receipt will be, without counting one."""
        return self.render(self.find(number), size)

    def render(self, application: Application, size: Size, ballot: str = "") -> bytes:
        """Return the PDF of a receipt as it stands, marked as the copy that it is; the first print has a ballot."""
        from ptsp_desk.paper import receipts, thermal  # noqa: PLC0415 - reportlab costs 0.15 s

        receipt = replace(self.paper_of(application), ballot="" if _is_later(application) else ballot)
        return thermal.render(receipt, size) if size.is_thermal else receipts.render(receipt, size)

    def paper_of(self, application: Application) -> "Receipt":
        """Return what a receipt says as it stands.

        Raises:
            Damaged: a table doesn't follow from the journal, so that the paper of an earlier day could be wrong.
        """
        from ptsp_desk.paper.receipts import Receipt  # noqa: PLC0415 - reportlab costs 0.15 s

        self._desk.soundness.ensure(partial(self._begun, application))
        version = self._version(application)
        applicant, location = application.submission.applicant, application.submission.location
        return Receipt(
            application=application,
            office=self._desk.look_again().office,
            service=version.service,
            variant=_variant(version, application.variant),
            quote=self.quote_of(application),
            qr=self.code(application),
            printed_at=self._desk.now(),
            copy=application.prints,
            village=_village(location.village),
            applicant_village=_village(applicant.village),
        )

    def code(self, application: Application) -> str:
        """Return the text of a receipt's QR code, signed by the desk's present key."""
        office = self._desk.look_again().office  # another process may have changed the key too
        quote = application.quote
        payload = ReceiptPayload(
            key_id=self._desk.key_id,
            number=RegistrationNumber.parse(application.number),
            service_tag=service_tag(application.service),
            received=application.business_day,
            promised=application.promise.date,
            fee_rupiah=quote.total,
            fee_is_final=quote.status == FeeStatus.FINAL,
            tracking_code=application.tracking_code,
        )
        lines = [
            office.name,
            f"Nomor {application.number}",
            f"Kode lacak {application.tracking_code}",
            f"Janji selesai {words.date_plain(application.promise.date)}",
            *_phone(office),
        ]
        return receipts.qr_text(receipts.seal(payload, self._desk.private_key), office.public_host or None, lines)

    def slip(self, visit: Visit, size: Size) -> bytes:
        """Return the PDF of a turned back visit's slip; the code on it reopens the checklist at any desk."""
        from ptsp_desk.paper import slips, thermal  # noqa: PLC0415 - reportlab costs 0.15 s

        slip = self.slip_of(visit)
        return thermal.render(slip, size) if size.is_thermal else slips.render(slip, size)

    def slip_of(self, visit: Visit) -> "ReturnSlip":
        """Return what a turned back visit's slip says; raises as ``paper_of``."""
        from ptsp_desk.paper.slips import ReturnSlip  # noqa: PLC0415 - reportlab costs 0.15 s

        self._desk.soundness.ensure(lambda: visit.key)
        in_force = self._desk.look_again()
        version = in_force.catalogue.version(visit.service, visit.service_version)
        variant = _variant(version, visit.variant)
        payload = slip_payload(visit, version.service, variant, self._desk.key_id)
        office = in_force.office
        lines = [office.name, "Lembar kekurangan berkas", f"Rujukan {visit.reference}", *_phone(office)]
        applicant = people.from_dict(visit.details.get("applicant") or {"kind": "person", "name": ""})
        return ReturnSlip(
            visit=visit,
            office=office,
            service=version.service,
            variant=variant,
            applicant_name=applicant.name,
            phone=applicant.phone,
            qr=receipts.qr_text(receipts.seal(payload, self._desk.private_key), office.public_host or None, lines),
            printed_at=self._desk.now(),
        )

    def supplement(self, visit: Visit, size: Size) -> bytes:
        """Return the PDF of the receipt for what was handed in later."""
        from ptsp_desk.paper import supplements, thermal  # noqa: PLC0415 - reportlab costs 0.15 s

        supplement = self.supplement_of(visit)
        return thermal.render(supplement, size) if size.is_thermal else supplements.render(supplement, size)

    def supplement_of(self, visit: Visit) -> "Supplement":
        """Return what the receipt for what was handed in later says, with the promise of its file now."""
        from ptsp_desk.paper.supplements import Supplement  # noqa: PLC0415 - reportlab costs 0.15 s

        with self._desk.database.reading() as connection:
            application = applications.get(connection, self._desk.office, visit.application)
            names = offices.officer_names(connection, self._desk.office)
        if application is None:
            raise refuse("number", f"Berkas dari kunjungan {visit.reference} belum tercatat di loket ini.")
        return Supplement(self.paper_of(application), visit, names.get(visit.officer, visit.officer))

    def verify(self, text: str) -> Verdict:
        """Say whether the code of a receipt, slip or summary is genuine, and what the record here adds.

        Raises:
            Refused: it isn't the text of such a code.
            Damaged: a table doesn't follow from the journal, so that a summary can't be counted anew.
        """
        with self._desk.database.reading() as connection:
            opened = receipts.open_signed(text, offices.public_keys(connection, self._desk.office))
            payload = opened.payload
            if not opened.genuine:
                return _not_genuine(opened)
            if not _may_sign(offices.owner_of(connection, self._desk.office, payload.key_id), payload):
                return Verdict(Finding.FORGED, "Palsu: kunci penanda tangan bukan milik loket pada nomornya.", payload)
            if isinstance(payload, ReceiptPayload):
                found = applications.by_number(connection, self._desk.office, str(payload.number))
                return self._receipt(payload, found)
            if isinstance(payload, SummaryPayload):
                return self._summary(connection, payload)
            visit = payload.visit
            key = (desk_id(visit.office, visit.desk), visit.epoch, visit.seq)
            recorded = visits.get(connection, self._desk.office, key) is not None
        where = f"Lembar kekurangan berkas {visit}, {words.date_plain(payload.day)}"
        if recorded:
            return Verdict(Finding.GENUINE, f"Asli. {where}.", payload)
        return Verdict(Finding.NOT_RECORDED, f"Asli, belum diterima di sini. {where}.", payload)

    def _begun(self, application: Application) -> Key | None:
        """Return the entry with which a file begins."""
        with self._desk.database.reading() as connection:
            return next((item.key for item in journal.about(connection, self._desk.office, application.id)), None)

    def _receipt(self, payload: ReceiptPayload, found: Application | None) -> Verdict:
        number, promised = payload.number, _day(payload.promised)
        if found is None:
            return Verdict(
                Finding.NOT_RECORDED,
                f"Asli, diterbitkan loket {number.desk:02d}, belum diterima di sini. Nomor {number}, diterima "
                f"{words.date_plain(payload.received)}, janji selesai {promised}.",
                payload,
            )
        if found.tracking_code != payload.tracking_code or service_tag(found.service) != payload.service_tag:
            sentence = f"Tanda tangannya cocok, tetapi isinya berbeda dari catatan nomor {number}. Laporkan ke admin."
            return Verdict(Finding.CONTRADICTED, sentence, payload, found)
        changes = self._changes(payload, found)
        if changes:
            return Verdict(Finding.CHANGED, f"Asli, tetapi {'; '.join(changes)}. Nomor {number}.", payload, found)
        return Verdict(
            Finding.GENUINE,
            f"Asli dan tercatat. Nomor {number}, diterima {words.date_plain(payload.received)}, janji selesai "
            f"{promised}, {_fee(payload)}.",
            payload,
            found,
        )

    def _summary(self, connection: Connection, payload: SummaryPayload) -> Verdict:
        """Look for the closing that a summary names; a newer revision is told first, else its figures counted anew."""
        desk, office = desk_id(payload.office, payload.desk), self._desk.in_force.office
        told = f"Ringkasan {words.date_plain(payload.day)} revisi {payload.revision}"
        which = f"penutupan ke-{payload.number} loket {payload.desk:02d}"
        mine = [entry for entry in rows.of_day(connection, self._desk.office, payload.day) if entry.key[0] == desk]
        closes = [entry for entry in mine if entry.kind == CLOSED]
        numbered = ((entry.key[1], entry.body["number"]) for entry in closes)
        found = dict(zip(numbered, closes, strict=True)).get((payload.epoch, payload.number))
        if found is None:
            return Verdict(Finding.NOT_RECORDED, f"Asli, belum diterima di sini. {told}, {which}.", payload)
        if not is_same(found, payload):
            sentence = f"Tanda tangannya cocok, tetapi isinya berbeda dari catatan {which}. Laporkan ke admin."
            return Verdict(Finding.CONTRADICTED, sentence, payload)
        at = found.at.astimezone(office.zone)
        when = f"{words.date_plain(at)} pukul {words.clock(at)} {words.zone_name(office.zone)}"
        genuine = f"{told}, ditutup {when} ({which})."
        if closes[-1] is not found:
            sentence = f"Sudah ada revisi {closes[-1].revision}; pakai revisi itu. Lembar ini asli: {genuine}"
            return Verdict(Finding.CHANGED, sentence, payload)
        if standing_close(mine) is None:
            sentence = f"Hari itu sudah dibuka lagi dan belum ditutup lagi. Lembar ini asli: {genuine}"
            return Verdict(Finding.CHANGED, sentence, payload)
        self._desk.soundness.ensure()  # so that it is counted from what the journal says
        if digest(self._summaries.counted_in(connection, payload.day)) == found.body["digest"]:
            sentence = f"Asli. {genuine} Angkanya dihitung ulang dari jurnal: cocok."
            return Verdict(Finding.GENUINE, sentence, payload, recounted=True)
        later = closings.after(connection, self._desk.office, found)
        since = f", {later} catatan masuk setelah penutupan" if later else ""
        sentence = f"Asli. {genuine} Angkanya dihitung ulang dari jurnal: berbeda{since}."
        return Verdict(Finding.CHANGED, sentence, payload, recounted=False)

    def _changes(self, payload: ReceiptPayload, found: Application) -> Sequence[str]:
        changes = []
        if found.stage is Stage.VOID:
            changes.append("berkas ini sudah batal")
        if found.outcome is Stage.REJECTED:
            changes.append("permohonan ini ditolak")
        if found.stage is Stage.WITHDRAWN:
            changes.append("berkas ini sudah ditarik pemohon")
        if found.corrections:
            times = found.corrections  # the code doesn't tell which of the sheets it stands on
            changes.append(f"isinya {times} kali diperbaiki; lembar ini berlaku bila bertuliskan PERBAIKAN KE-{times}")
        if found.corrections and payload.fee_rupiah != found.quote.total:
            total = found.quote.total
            changes.append(f"biayanya kini {'belum diketahui' if total is None else words.rupiah(total)}")
        if payload.promised != found.promise.date:
            changes.append(f"janji selesainya kini {words.date_plain(found.promise.date)}")
        return changes

    def _version(self, application: Application) -> Version:
        return self._desk.look_again().catalogue.version(application.service, application.service_version)


def _not_genuine(opened: Opened) -> Verdict:
    if opened.known_key:
        sentence = "Palsu: tanda tangan tidak cocok dengan isi kode. Jangan diterima; laporkan ke kepala kantor."
        return Verdict(Finding.FORGED, sentence, opened.payload)
    sentence = "Belum bisa dipastikan: kunci loket penerbitnya tidak dikenal di sini. Tanyakan ke loket penerbit."
    return Verdict(Finding.UNKNOWN_KEY, sentence, opened.payload)


def _may_sign(owner: tuple[str, int] | None, payload: Payload) -> bool:
    """Whether a key is of the desk that a paper names; a later epoch's prints what was recorded in an earlier one."""
    match payload:
        case ReceiptPayload():
            place: _Place = payload.number
        case SummaryPayload():
            place = payload
        case _:
            place = payload.visit
    return owner is not None and owner[0] == desk_id(place.office, place.desk) and owner[1] >= place.epoch


def _is_later(application: Application) -> bool:
    """Whether it was printed before, as it is or as it was before a correction."""
    return bool(application.prints or application.corrections)


def _variant(version: Version, code: str) -> Variant:
    return next(item for item in version.service.variants if item.code == code)


def _village(code: str) -> Village | None:
    """Return a village of the list that ships, None where there is none or none any more."""
    try:
        return regions.village(code) if code else None
    except Refused:
        return None


def _day(day: date | None) -> str:
    return words.date_plain(day) if day else "tidak dijanjikan"


def _fee(payload: ReceiptPayload) -> str:
    if payload.fee_rupiah is None:
        return "biaya belum diketahui"
    return f"{'biaya' if payload.fee_is_final else 'perkiraan biaya'} {words.rupiah(payload.fee_rupiah)}"


def _phone(office: Office) -> list[str]:
    return [f"Telepon {office.phone}"] if office.phone else []
