"""What the rows of each kind of table mean: a running file, an old permit, a known applicant."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final, TypeAlias

from msgspec.structs import asdict

from ptsp_desk.core import fees, permits, promises, words, years
from ptsp_desk.core.applications.earlier import identity_of
from ptsp_desk.core.applications.records import Submission
from ptsp_desk.core.applications.stages import RULES, Clock, Stage
from ptsp_desk.core.applications.taken_over import RunningFile
from ptsp_desk.core.catalogue import Service, Variant, Version, variant_of
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.imports.columns import FIELD, ImportKind
from ptsp_desk.core.imports.reading import Reader, Rules, columns_of
from ptsp_desk.core.imports.sheets import Row
from ptsp_desk.core.people import Applicant
from ptsp_desk.core.permits import Permit
from ptsp_desk.core.promises import Promise

ENDLESS: Final = frozenset({"seumur hidup", "selamanya", "tidak terbatas", "tanpa batas", "selama berdiri"})
OPEN: Final = tuple(stage for stage in Stage if RULES[stage].clock is not Clock.OVER)


@dataclass(frozen=True, slots=True)
class KnownOne:
    """Somebody to be known."""

    applicant: Applicant

    @property
    def row(self) -> Mapping[str, str]:
        return columns_of(self.applicant, "nama")


Record: TypeAlias = RunningFile | Permit | KnownOne


@dataclass(frozen=True, slots=True)
class Good:
    """A row that says something whole; ``key`` is what makes it the same thing as another row's."""

    number: int
    key: tuple[str, ...]
    record: Record
    warnings: tuple[Problem, ...]


def read(row: Row, kind: ImportKind, rules: Rules, on: date) -> Good:
    """Read one row; ``on`` is the day from which a running file is in the stock.

    Raises:
        Refused: with everything that is wrong, each ``where`` the name of a column.
    """
    reader = Reader(row, rules)
    record = _RUNNING_ELSE[kind](reader, on)
    if reader.note.problems or record is None:
        raise Refused(*dict.fromkeys(reader.note.problems))
    return Good(row.number, key_of(record), record, tuple(reader.warnings))


def key_of(record: Record) -> tuple[str, ...]:
    """Return what makes a record the same one: service and number, or who it is."""
    match record:
        case RunningFile():
            return record.version.service.code, record.old_number
        case Permit():
            return record.service, record.number
        case KnownOne():
            return (permits.applicant_key(record.applicant),)


def _running(reader: Reader, on: date) -> RunningFile | None:
    old_number, applicant, place = reader.number("nomor_lama"), reader.applicant("nama"), reader.location()
    day = reader.day("tanggal_terima", required=True)
    promised, retribution = reader.day("janji_selesai"), reader.rupiah("retribusi")
    versions = reader.versions()
    if day is not None:
        _check_received(reader, day, on)
    if not versions or day is None or applicant is None:
        return None
    version = reader.note.attempt(lambda: _in_force(reader.rules, versions, day))
    variant = _variant(reader, version.service) if version else None
    stage = _stage(reader, version.service) if version else None
    if version is None or variant is None or stage is None:
        return None
    if retribution and variant.tariff is None:
        reader.note("retribusi", "Menurut katalog varian ini tidak dipungut biaya; kosongkan, atau periksa varian.")
    received = _opening(reader.rules, day)
    promise = _promise(reader, variant, received, promised)
    submission = Submission(applicant, None, place, reader.fields(version.service))
    row = _row(
        reader,
        columns_of(applicant, "nama"),
        submission,
        {
            "nomor_lama": old_number,
            "layanan": version.service.code,
            "varian": variant.code,
            "tanggal_terima": day.isoformat(),
            "tahap": stage.value,
            "janji_selesai": promised.isoformat() if promised else "",
            "retribusi": "" if retribution is None else str(retribution),
        },
    )
    if promise is None:
        return None
    tariff = version.service.tariff_of(variant)
    stands = RULES[stage].clock is Clock.STANDS
    return RunningFile(
        old_number=old_number,
        version=version,
        variant=variant,
        submission=submission,
        received_at=received,
        day=day,
        stage=stage,
        quote=fees.carried_over(tariff, retribution),
        promise=promise,
        on=on,
        remaining=_remaining(reader.rules, promise, on) if stands else None,
        row=row,
    )


def _permit(reader: Reader, _on: date) -> Permit | None:
    number, holder, place = reader.number("nomor_izin"), reader.applicant("pemegang"), reader.location()
    issued = reader.day("tanggal_terbit", required=True)
    endless = reader.text("berlaku_sampai").casefold() in ENDLESS
    until = None if endless else reader.day("berlaku_sampai")
    versions = reader.versions()
    if issued is not None:
        if issued > reader.rules.today:
            reader.note("tanggal_terbit", "Tanggal ini belum tiba; periksa tahunnya.")
        if until is not None and until < issued:
            reader.note("berlaku_sampai", "Lebih awal dari tanggal terbitnya; periksa kedua tanggal.")
    if not versions or issued is None or holder is None:
        return None
    service = versions[-1].service
    variant = _variant(reader, service) if reader.text("varian") else None
    submission = Submission(holder, None, place, reader.fields(service))
    row = _row(
        reader,
        columns_of(holder, "pemegang"),
        submission,
        {
            "nomor_izin": number,
            "layanan": service.code,
            "varian": variant.code if variant else "",
            "tanggal_terbit": issued.isoformat(),
            "berlaku_sampai": until.isoformat() if until else "",
        },
    )
    return Permit(number, service.code, variant.code if variant else "", submission, issued, until, row)


def _applicant(reader: Reader, _on: date) -> KnownOne | None:
    found = reader.applicant("nama", at_home=True)
    if found is None:
        return None
    if not identity_of(found) and not found.phone:
        reader.note("", "Isi NIK, NIB atau telepon; nama saja tidak cukup untuk mengenali seseorang.")
    return KnownOne(found)


_RUNNING_ELSE: Final = {
    ImportKind.RUNNING: _running,
    ImportKind.PERMIT: _permit,
    ImportKind.APPLICANT: _applicant,
}


def _check_received(reader: Reader, day: date, on: date) -> None:
    if day > on:
        reader.note(
            "tanggal_terima",
            f"Sesudah {words.date_plain(on)}, hari stok awalnya; daftarkan berkas ini seperti biasa.",
        )
    reader.note.attempt(lambda: years.check_received("tanggal_terima", day))


def _in_force(rules: Rules, versions: tuple[Version, ...], day: date) -> Version:
    """Return the version of the day on which a file came in, the first one for a day before there was any."""
    try:
        return rules.in_force.catalogue.service(versions[0].service.code, max(day, versions[0].valid_from))
    except Refused as refused:
        raise refuse("layanan", refused.sentence) from refused


def _variant(reader: Reader, service: Service) -> Variant | None:
    text = reader.text("varian")
    named = (item.code for item in service.variants if text.casefold() in {item.code.casefold(), item.name.casefold()})
    try:
        return variant_of(service, next(named, text or None))
    except Refused as refused:
        reader.note("varian", refused.sentence)
        return None


def _stage(reader: Reader, service: Service) -> Stage | None:
    text = reader.text("tahap").casefold()
    if not text:
        return Stage.UNDER_REVIEW
    stage = next((item for item in Stage if text in {item.value, RULES[item].name.casefold()}), None)
    possible = [item for item in OPEN if item.value not in service.skip_stages]
    if stage in possible:
        return stage
    known = ", ".join(RULES[item].name for item in possible)
    if stage is not None and RULES[stage].clock is Clock.OVER:
        reader.note("tahap", "Berkas ini sudah selesai, bukan berkas berjalan; izinnya masuk dengan --kind permit.")
    else:
        reader.note("tahap", f"Tahap ini tidak dikenal atau tidak dipakai layanan {service.code}; yang ada: {known}.")
    return None


def _opening(rules: Rules, day: date) -> datetime:
    """Return when the office opened on the day of receipt: the time of day is not known."""
    opening = rules.in_force.calendar.opening(day)
    return datetime.combine(day, opening.opens if opening else time(8), rules.in_force.office.zone).astimezone(UTC)


def _promise(reader: Reader, variant: Variant, received: datetime, promised: date | None) -> Promise | None:
    calendar, zone = reader.rules.in_force.calendar, reader.rules.in_force.office.zone
    day = received.astimezone(zone).date()
    if promised is None:
        if calendar.holidays and day < min(calendar.holidays):
            sentence = "Hari libur tahun itu tidak ada di kalender kantor; janji dihitung tanpa libur. Isi kolom ini."
            reader.warnings.append(Problem("janji_selesai", sentence))
        return reader.note.attempt(lambda: promises.promise(received, variant.duration, calendar, zone))
    if not day <= promised < date(2170, 1, 1):
        reader.note("janji_selesai", "Lebih awal dari tanggal terimanya, atau terlalu jauh; periksa kedua tanggal.")
        return None
    return promises.stated(promised, received, variant.duration, calendar, zone)


def _remaining(rules: Rules, promise: Promise, on: date) -> int:
    zone = rules.in_force.office.zone
    return promises.stop(promise, datetime.combine(on, time(12), zone), rules.in_force.calendar, zone)


def _row(reader: Reader, person: Mapping[str, str], submission: Submission, facts: Mapping[str, str]) -> dict[str, str]:
    """Return a row as it was understood, by column and without what is empty: the same row twice gives the same."""
    place = asdict(submission.location)
    fields = {f"{FIELD}{code}": value for code, value in submission.fields.items()}
    given = {"lokasi": place["address"], "desa": place["village"], "keterangan": reader.text("keterangan")}
    return {column: value for column, value in {**person, **given, **fields, **facts}.items() if value}
