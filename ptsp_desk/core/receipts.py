"""The code on receipts, return slips and daily summaries: 36 bytes and a signature in 160 letters; see docs/qr.md."""

import base64
import hashlib
import re
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final

from ptsp_desk.core import numbers, signing
from ptsp_desk.core.errors import Refused, refuse

PAYLOAD_BYTES: Final = 36
CODE_CHARACTERS: Final = 160
MOST_REQUIREMENTS: Final = 40
LAST_VARIANT: Final = 0xFF
LONGEST_HOST: Final = 50  # with HTTPS:// and /V/ 61 characters: a longer one makes a larger code

_VERSION: Final = 1
_DAY_ZERO: Final = date(2000, 1, 1)
_NO_DAY: Final = 0xFFFF
_NO_FEE: Final = b"\xff" * 6
_TICKS_BYTES: Final = 10

_HEAD: Final = struct.Struct(">BB4s3sBHI")
_RECEIPT: Final = struct.Struct(">4sHH6s5sB")
_RETURN_SLIP: Final = struct.Struct(">4sB2sH10sB")
_SUMMARY: Final = struct.Struct(">HH16s")

_CODE: Final = re.compile(r"[A-Z2-7]{160}")
_HOST: Final = re.compile(r"[A-Z0-9](?:[A-Z0-9.-]*[A-Z0-9])?(?::[0-9]{1,5})?")
_ADDRESS: Final = re.compile(rf"HTTPS://({_HOST.pattern})/V/(.*)")


class _FeeStatus(IntEnum):
    """The flags of a receipt; every other value is refused."""

    UNKNOWN = 0
    ESTIMATE = 1
    FINAL = 2


class Tick(IntEnum):
    """What the counter found of one requirement, two bits in the code."""

    NOT_LOOKED_AT = 0
    OK = 1
    PROBLEM = 2
    MISSING = 3


@dataclass(frozen=True, slots=True)
class ReceiptPayload:
    """What a receipt's code says: no name, no NIK."""

    key_id: bytes  # of the desk's key, 4 bytes
    number: numbers.RegistrationNumber
    service_tag: bytes  # first 4 bytes of SHA-256 of the service code
    received: date  # the office's day
    promised: date | None
    fee_rupiah: int | None  # None while it is not yet known
    fee_is_final: bool  # False: an estimate, or not yet known
    tracking_code: str

    def __post_init__(self) -> None:
        if self.fee_is_final and self.fee_rupiah is None:
            raise refuse("fee", "biaya yang belum diketahui tidak mungkin sudah pasti")

    @property
    def subject(self) -> str:
        """What the paper is called in the queue of papers."""
        return str(self.number)

    def to_bytes(self) -> bytes:
        """Return the 36 bytes that are signed."""
        number = self.number
        if self.fee_rupiah is None:
            status = _FeeStatus.UNKNOWN
        else:
            status = _FeeStatus.FINAL if self.fee_is_final else _FeeStatus.ESTIMATE
        return _head(1, self.key_id, number, number.counter) + _RECEIPT.pack(
            _exactly(self.service_tag, 4),
            _days(self.received),
            _NO_DAY if self.promised is None else _days(self.promised),
            _fee_bytes(self.fee_rupiah),
            numbers.tracking_code_bytes(self.tracking_code),
            status,
        )


@dataclass(frozen=True, slots=True)
class ReturnSlipPayload:
    """What a return slip's code says, so that any desk can take up the half-ticked checklist."""

    key_id: bytes
    visit: numbers.VisitReference
    service_tag: bytes
    variant: int  # index of the variant in the catalogue's order
    requirements_digest: bytes  # of `requirements_digest`: other requirements since then make the ticks worthless
    day: date
    ticks: tuple[Tick, ...]  # in the catalogue's order; always 40, filled up with NOT_LOOKED_AT

    def __post_init__(self) -> None:
        if not 0 <= self.variant <= LAST_VARIANT:
            raise refuse("variant", f"lebih dari {LAST_VARIANT + 1} jenis permohonan tidak muat dalam kode QR")
        if len(self.ticks) > MOST_REQUIREMENTS:
            raise refuse("documents", f"lebih dari {MOST_REQUIREMENTS} persyaratan tidak muat dalam kode QR")
        filled = self.ticks + (Tick.NOT_LOOKED_AT,) * (MOST_REQUIREMENTS - len(self.ticks))
        object.__setattr__(self, "ticks", filled)

    @property
    def subject(self) -> str:
        """What the paper is called in the queue of papers."""
        return str(self.visit)

    def to_bytes(self) -> bytes:
        """Return the 36 bytes that are signed."""
        visit, ticks = self.visit, 0
        for tick in self.ticks:
            ticks = ticks << 2 | tick
        return _head(2, self.key_id, visit, visit.seq) + _RETURN_SLIP.pack(
            _exactly(self.service_tag, 4),
            self.variant,
            _exactly(self.requirements_digest, 2),
            _days(self.day),
            ticks.to_bytes(_TICKS_BYTES),
            0,
        )


@dataclass(frozen=True, slots=True)
class SummaryPayload:
    """What the code on a daily summary says: which closing of which desk froze which figures."""

    key_id: bytes
    office: str
    desk: int
    epoch: int  # in which the day was closed
    number: int  # the desk's n-th closing
    day: date
    revision: str  # A to Z without I and O, then AA
    digest: bytes  # the first 16 bytes of the SHA-256 of the figures

    def __post_init__(self) -> None:
        numbers.desk_id(self.office, self.desk)
        numbers.epoch_letters(self.epoch)
        if not 1 <= self.number <= numbers.LAST_COUNTER:
            raise refuse("number", f"penutupan ke-{self.number} tidak muat dalam kode QR")

    @property
    def subject(self) -> str:
        """What the paper is called in the queue of papers."""
        return summary_subject(self.day, self.revision)

    def to_bytes(self) -> bytes:
        """Return the 36 bytes that are signed."""
        return _head(3, self.key_id, self, self.number) + _SUMMARY.pack(
            _days(self.day), numbers.epoch_of_letters(self.revision), _exactly(self.digest, 16)
        )


def summary_subject(day: date, revision: str) -> str:
    """Return what a summary is called in the queue of papers: ``2026-11-20.B``, ``2026-11-20`` of an open day."""
    return f"{day.isoformat()}.{revision}" if revision else day.isoformat()


Payload = ReceiptPayload | ReturnSlipPayload | SummaryPayload

_KINDS: Final[Mapping[type[Payload], signing.Kind]] = {
    ReceiptPayload: signing.Kind.RECEIPT,
    ReturnSlipPayload: signing.Kind.RETURN_SLIP,
    SummaryPayload: signing.Kind.SUMMARY,
}
_Named = numbers.RegistrationNumber | numbers.VisitReference | SummaryPayload


@dataclass(frozen=True, slots=True)
class Opened:
    """A code that was read. Without ``known_key`` nothing is said about it being genuine or false."""

    payload: Payload
    known_key: bool
    genuine: bool


def requirements_digest(codes: Sequence[str]) -> bytes:
    """Return two bytes that change when a variant's requirements or their order change."""
    return hashlib.sha256("\n".join(codes).encode()).digest()[:2]


def seal(payload: Payload, private: bytes) -> str:
    """Return the 160 characters of ``payload`` signed with the desk's private key."""
    return encode(payload, signing.sign(private, _KINDS[type(payload)], payload.to_bytes()))


def encode(payload: Payload, signature: bytes) -> str:
    """Return payload and signature as 160 characters of base32 (RFC 4648, capital letters, no padding)."""
    return base64.b32encode(payload.to_bytes() + _exactly(signature, signing.SIGNATURE_BYTES)).decode()


def decode(text: str) -> tuple[Payload, bytes]:
    """Return what 160 characters say, and their signature, unproved.

    Raises:
        Refused: one character is not as `encode` would have written it, or a newer program wrote the code.
    """
    payload, _, signature = _take_apart(text)
    return payload, signature


def open_signed(text: str, public_keys: Mapping[bytes, bytes]) -> Opened:
    """Read the text of a code, as `find_payload` takes it, and prove it by the key that it names.

    Whether that key may sign for the desk in the payload, and whether it was revoked, is the caller's to know.

    Args:
        text: what a scanner or a reader of images gave.
        public_keys: public key by its `signing.key_id`.
    """
    payload, signed, signature = _take_apart(find_payload(text))
    public = public_keys.get(payload.key_id)
    if public is None:
        return Opened(payload, known_key=False, genuine=False)
    genuine = signing.verify(public, _KINDS[type(payload)], signed, signature)
    return Opened(payload, known_key=True, genuine=genuine)


def check_host(host: str) -> str:
    """Return the public host as it stands in the code, in capital letters: a name, and a port where it needs one."""
    capitals = host.upper()
    if not host.isascii() or not _HOST.fullmatch(capitals):
        raise refuse("host", "alamat publik hanya nama situs, tanpa https:// dan garis miring: ptsp.contoh.go.id")
    if len(capitals) > LONGEST_HOST:
        raise refuse("host", f"alamat publik paling panjang {LONGEST_HOST} huruf, agar kode QR tetap terbaca")
    return capitals


def qr_text(signed: str, host: str | None, lines: Sequence[str]) -> str:
    """Return what the printed code holds: an address at ``host``, or while there is none ``lines`` and the payload.

    Args:
        signed: the 160 characters.
        host: the public host once it was reached, else None.
        lines: what a person should see who reads the code with a telephone; not used with a host.
    """
    if host:
        return f"HTTPS://{check_host(host)}/V/{signed}"
    return "\n".join([*(" ".join(line.split()) for line in lines), signed])


def find_payload(text: str) -> str:
    """Return the 160 characters in what `qr_text` made; line ends that a scanner adds behind them are dropped."""
    lines = text.rstrip("\r\n").splitlines() or [""]
    address = _ADDRESS.fullmatch(lines[0]) if len(lines) == 1 else None
    found = address[2] if address else lines[-1]
    _check_code(found)
    return found


def _check_code(text: str) -> None:
    if _CODE.fullmatch(text):
        return
    if not text.isascii() or not text.isalnum():
        raise refuse("qr", "ini bukan kode dari tanda terima, lembar kekurangan berkas atau ringkasan program ini")
    if len(text) != CODE_CHARACTERS:
        raise refuse("qr", f"kode harus {CODE_CHARACTERS} huruf dan angka, terbaca {len(text)}; pindai sekali lagi")
    raise refuse("qr", "kode hanya memakai huruf besar A sampai Z dan angka 2 sampai 7; pindai, jangan diketik")


def _take_apart(text: str) -> tuple[Payload, bytes, bytes]:
    _check_code(text)
    data = base64.b32decode(text)
    signed, signature = data[:PAYLOAD_BYTES], data[PAYLOAD_BYTES:]
    try:
        payload = _read(signed)
        canonical = payload.to_bytes() == signed  # flags that nobody sets, a fee that is final and unknown
    except Refused as refused:
        raise refuse("qr", f"isi kode tidak wajar: {refused.problems[0].sentence}") from None
    if not canonical:
        raise refuse("qr", "isi kode tidak wajar: ada bagian yang tidak mungkin ditulis oleh program ini")
    return payload, signed, signature


def _read(signed: bytes) -> Payload:
    kind, version, key_id, office_bytes, desk, epoch, count = _HEAD.unpack(signed[: _HEAD.size])
    if kind not in (1, 2, 3) or version != _VERSION:
        raise refuse("type", "jenisnya tidak dikenal, mungkin dibuat oleh versi program yang lebih baru")
    office = office_bytes.decode("ascii", "replace")
    if kind == 3:
        day, revision, digest = _SUMMARY.unpack(signed[_HEAD.size :])
        return SummaryPayload(
            *(key_id, office, desk, epoch, count), _date(day), numbers.epoch_letters(revision), digest
        )
    if kind == 1:
        service_tag, received, promised, fee, tracking, status = _RECEIPT.unpack(signed[_HEAD.size :])
        return ReceiptPayload(
            key_id=key_id,
            number=numbers.RegistrationNumber(office, desk, epoch, count),
            service_tag=service_tag,
            received=_date(received),
            promised=None if promised == _NO_DAY else _date(promised),
            fee_rupiah=None if fee == _NO_FEE else int.from_bytes(fee),
            fee_is_final=status == _FeeStatus.FINAL,
            tracking_code=numbers.new_tracking_code(tracking),
        )
    service_tag, variant, digest, day, ticks, _ = _RETURN_SLIP.unpack(signed[_HEAD.size :])
    bits = int.from_bytes(ticks)
    return ReturnSlipPayload(
        key_id=key_id,
        visit=numbers.VisitReference(office, desk, epoch, count),
        service_tag=service_tag,
        variant=variant,
        requirements_digest=digest,
        day=_date(day),
        ticks=tuple(Tick(bits >> shift & 3) for shift in range(2 * MOST_REQUIREMENTS - 2, -1, -2)),
    )


def _head(kind: int, key_id: bytes, named: _Named, count: int) -> bytes:
    series = named.office.encode(), named.desk, named.epoch
    return _HEAD.pack(kind, _VERSION, _exactly(key_id, signing.KEY_ID_BYTES), *series, count)


def _exactly(data: bytes, size: int) -> bytes:
    """Return ``data``; `struct` would cut it or fill it up in silence."""
    if len(data) != size:
        message = f"{size} bytes expected, not {len(data)}"
        raise ValueError(message)
    return data


def _days(day: date) -> int:
    days = (day - _DAY_ZERO).days
    if not 0 <= days < _NO_DAY:
        raise refuse("date", f"tanggal {day.isoformat()} tidak muat dalam kode QR; kode mulai dari tahun 2000")
    return days


def _date(days: int) -> date:
    return _DAY_ZERO + timedelta(days=days)


def _fee_bytes(fee_rupiah: int | None) -> bytes:
    if fee_rupiah is None:
        return _NO_FEE
    if not 0 <= fee_rupiah < int.from_bytes(_NO_FEE):
        raise refuse("fee", f"biaya Rp {fee_rupiah} tidak muat dalam kode QR")
    return fee_rupiah.to_bytes(len(_NO_FEE))
