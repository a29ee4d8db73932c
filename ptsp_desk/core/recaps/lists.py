"""Files one by one: those that were inspected, those that went back, those whose permit was issued."""

from collections.abc import Iterable

from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.people import Company, Person
from ptsp_desk.core.permits import Permit
from ptsp_desk.core.recaps.kinds import SERVICE, About, Kind
from ptsp_desk.core.recaps.records import ListedMove, ReturnedFile
from ptsp_desk.core.sheets import Column, ColumnKind, Sheet
from ptsp_desk.core.summaries import Names

_FILE = Column("Nomor pendaftaran")
_WHO, _WHERE = Column("Nama dan alamat pemohon"), Column("Nama dan lokasi usaha atau bangunan")
_WITHHELD = "(alasan tidak disimpan lagi)"


def inspections(found: Iterable[ListedMove], names: Names, about: About) -> Sheet:
    """Return the files whose site was visited, by the day on which the visit began."""
    columns = (_FILE, _day("Tanggal daftar"), _day("Tanggal peninjauan"), _WHO, SERVICE, _WHERE)
    rows = [
        (
            *(item.file.number, item.file.day, item.day, who(item.file.applicant)),
            *(names.services.get(item.file.service, item.file.service), where(item.file.applicant, item.file.location)),
        )
        for item in found
    ]
    return about.sheet(Kind.SITE_VISITS, columns, rows)


def issued(found: Iterable[ListedMove], names: Names, about: About) -> Sheet:
    """Return the files whose permit was issued, and when it was handed over."""
    columns = (_FILE, _day("Tanggal penetapan"), _WHO, _WHERE, _day("Diserahkan"), SERVICE)
    rows = [
        (
            *(item.file.number, item.day, who(item.file.applicant)),
            *(where(item.file.applicant, item.file.location), item.file.collected_on),
            names.services.get(item.file.service, item.file.service),
        )
        for item in found
    ]
    return about.sheet(Kind.ISSUED, columns, rows)


def returned(found: Iterable[ReturnedFile], names: Names, about: About) -> Sheet:
    """Return the files that went back, at the counter or for correction, with the reasons."""
    kept = list(found)
    columns = (
        Column("Nomor pendaftaran atau rujukan"),
        _day("Tanggal peninjauan"),
        _WHO,
        _WHERE,
        Column("Alasan kembali"),
        _day("Tanggal pengembalian"),
        SERVICE,
    )
    rows = [
        (
            *(item.number, item.inspected_on, who(item.applicant), where(item.applicant, item.location)),
            *(_why(item, names), item.day, names.services.get(item.service, item.service)),
        )
        for item in kept
    ]
    at_counter = sum(item.is_at_counter for item in kept)
    said = f"Dikembalikan di loket: {at_counter}. Dikembalikan untuk perbaikan: {len(kept) - at_counter}."
    return about.sheet(Kind.RETURNED, columns, rows, notes=[said] if kept else [])


def expiring(found: Iterable[Permit], names: Names, about: About) -> Sheet:
    """Return the old permits whose last day lies in the period, the first to end first."""
    columns = (Column("Nomor izin"), SERVICE, _WHO, _WHERE, _day("Tanggal terbit"), _day("Berlaku sampai"))
    rows = [
        (
            *(item.number, names.services.get(item.service, item.service), who(item.submission.applicant)),
            where(item.submission.applicant, item.submission.location),
            *(item.issued_on, item.valid_until),
        )
        for item in found
    ]
    note = "Izin dari catatan lama. Yang sudah diperpanjang sejak itu masih tercantum."
    return about.sheet(Kind.EXPIRING, columns, rows, notes=[note] if rows else [])


def who(applicant: Person | Company) -> str:
    """Return name and address; of a company its director's name."""
    name = applicant.director or applicant.name if isinstance(applicant, Company) else applicant.name
    return ", ".join(part for part in (name, applicant.address) if part)


def where(applicant: Person | Company, location: Location) -> str:
    """Return the company's name, and where the permit is for."""
    company = applicant.name if isinstance(applicant, Company) else ""
    return ", ".join(part for part in (company, location.address, location.name) if part)


def _why(item: ReturnedFile, names: Names) -> str:
    if not item.is_at_counter:
        return item.reason or _WITHHELD
    return "; ".join(
        f"{names.requirements.get((item.service, document.code), document.code)}: {_fault(document)}"
        for document in item.lacking
    )


def _fault(document: Document) -> str:
    if document.fault:
        return document.fault.label
    return "belum ada" if document.state is DocumentState.MISSING else "perlu diperbaiki"


def _day(title: str) -> Column:
    return Column(title, ColumnKind.DATE)
