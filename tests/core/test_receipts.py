"""The code on paper: every field comes back, every change is found, and nothing but our own text is read."""

import base64
import contextlib
import hashlib
import string
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st

from ptsp_desk.core import numbers, receipts, signing
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.numbers import RegistrationNumber, VisitReference
from ptsp_desk.core.receipts import Payload, ReceiptPayload, ReturnSlipPayload, SummaryPayload, Tick

SEED = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")  # RFC 8032, 7.1, test 1
PUBLIC = signing.public_key(SEED)
KEY_ID = signing.key_id(PUBLIC)
KEYS = {KEY_ID: PUBLIC}
IMB = hashlib.sha256(b"IMB").digest()[:4]

RECEIPT = ReceiptPayload(
    key_id=KEY_ID,
    number=RegistrationNumber("ENR", 3, 1, 123),
    service_tag=IMB,
    received=date(2026, 11, 20),
    promised=date(2026, 12, 10),
    fee_rupiah=1_234_500,
    fee_is_final=False,
    tracking_code="K7Q2-FX8M",
)
SLIP = ReturnSlipPayload(
    key_id=KEY_ID,
    visit=VisitReference("ENR", 3, 1, 457),
    service_tag=IMB,
    variant=0,
    requirements_digest=receipts.requirements_digest(["ktp", "sertifikat", "gambar"]),
    day=date(2026, 11, 20),
    ticks=(Tick.OK, Tick.MISSING, Tick.PROBLEM),
)
RECEIPT_CODE = (
    "AEASD7RR35CU4UQDAAAQAAAAPMCVZHRVEZOCM4AAAAABFVSETHXCP5IUAFCPSSJMK5UUHGWBB6SIGEUI"
    "7Z5562IQOZ6W5NPTB6TPXFLMX65R3I4APSZXI5CLVW2AOCEHC52UJ25OA3IYC4O3ZVYJH2QIRWUDUDQE"
)
SLIP_CODE = (
    "AIASD7RR35CU4UQDAAAQAAABZECVZHRVABUPMJS4PAAAAAAAAAAAAAAAABNLJ2MXUZYRZ3BBSUFXCKLT"
    "4YGAASKRNNPKBNNOJDJBZF4X44YUWUYRFPEFTHUVUKC4QV7GAWTFUC3DDJ6NOY7MVLM56PSHFCJ5FAYN"
)
SUMMARY = SummaryPayload(
    key_id=KEY_ID,
    office="ENR",
    desk=3,
    epoch=1,
    number=5,
    day=date(2026, 11, 20),
    revision="B",
    digest=bytes(range(16)),
)
SUMMARY_CODE = (
    "AMASD7RR35CU4UQDAAAQAAAAAUTFYAACAAAQEAYEAUDAOCAJBIFQYDIOB5HUBKRNVEYSDVKWC3G7XSIU"
    "YBIBAHBOGKRO5JV3WDTE5EYRUXROIM2QYWMBFFPBYFTICR5TF7JD7GGXJSGHWLFFM5P4XJDKNK35CEAG"
)

days = st.dates(date(2000, 1, 1), date(2179, 6, 5))
series = (st.from_regex(r"[A-Z][A-Z0-9]{2}", fullmatch=True), st.integers(0, 99), st.integers(1, numbers.LAST_EPOCH))
counts = st.integers(1, numbers.LAST_COUNTER)
fees = st.none() | st.integers(0, 2**48 - 2)
four_bytes = st.binary(min_size=4, max_size=4)


@st.composite
def receipt_payloads(draw: st.DrawFn) -> ReceiptPayload:
    fee = draw(fees)
    return ReceiptPayload(
        key_id=draw(four_bytes),
        number=draw(st.builds(RegistrationNumber, *series, counts)),
        service_tag=draw(four_bytes),
        received=draw(days),
        promised=draw(st.none() | days),
        fee_rupiah=fee,
        fee_is_final=fee is not None and draw(st.booleans()),
        tracking_code=numbers.new_tracking_code(draw(st.binary(min_size=5, max_size=5))),
    )


return_slip_payloads = st.builds(
    ReturnSlipPayload,
    key_id=four_bytes,
    visit=st.builds(VisitReference, *series, counts),
    service_tag=four_bytes,
    variant=st.integers(0, 255),
    requirements_digest=st.binary(min_size=2, max_size=2),
    day=days,
    ticks=st.lists(st.sampled_from(Tick), max_size=40).map(tuple),
)
summary_payloads = st.builds(
    SummaryPayload,
    four_bytes,
    *series,
    counts,
    days,
    st.integers(1, 65535).map(numbers.epoch_letters),
    st.binary(min_size=16, max_size=16),
)
payloads = receipt_payloads() | return_slip_payloads | summary_payloads


def _code(payload_hex: str, signature: bytes = bytes(64)) -> str:
    return base64.b32encode(bytes.fromhex(payload_hex) + signature).decode()


@pytest.mark.parametrize(
    ("payload", "payload_hex", "code"),
    [
        (RECEIPT, "010121fe31df454e520300010000007b055c9e35265c267000000012d64499ee27f51401", RECEIPT_CODE),
        (SLIP, "020121fe31df454e52030001000001c9055c9e350068f6265c7800000000000000000000", SLIP_CODE),
        (SUMMARY, "030121fe31df454e5203000100000005265c0002000102030405060708090a0b0c0d0e0f", SUMMARY_CODE),
    ],
)
def test_the_layout_is_as_written_down(payload: Payload, payload_hex: str, code: str) -> None:
    assert payload.to_bytes().hex() == payload_hex
    assert receipts.seal(payload, SEED) == code
    assert receipts.open_signed(code, KEYS) == receipts.Opened(payload, known_key=True, genuine=True)


def test_the_vectors_stand_in_the_written_layout() -> None:
    written = (Path(__file__).parents[2] / "docs" / "qr.md").read_text("utf-8")
    payloads = (RECEIPT, SLIP, SUMMARY)
    for vector in (SEED.hex(), PUBLIC.hex(), KEY_ID.hex(), *(payload.to_bytes().hex() for payload in payloads)):
        assert vector in written
    for code in (RECEIPT_CODE, SLIP_CODE, SUMMARY_CODE):
        assert code in "".join(written.split())


@given(payloads, st.binary(min_size=64, max_size=64))
def test_payload_and_signature_come_back_from_160_characters(payload: Payload, signature: bytes) -> None:
    code = receipts.encode(payload, signature)
    assert len(code) == 160
    assert set(code) <= set(string.ascii_uppercase + "234567")
    assert receipts.decode(code) == (payload, signature)


@settings(max_examples=200)
@given(payloads, st.data())
def test_one_changed_character_is_refused_or_not_genuine(payload: Payload, data: st.DataObject) -> None:
    code = receipts.seal(replace(payload, key_id=KEY_ID), SEED)
    assert receipts.open_signed(code, KEYS).genuine
    place = data.draw(st.integers(0, 159))
    wrong = data.draw(st.sampled_from(string.printable).filter(lambda each: each != code[place]))
    with contextlib.suppress(Refused):
        assert not receipts.open_signed(code[:place] + wrong + code[place + 1 :], KEYS).genuine


@given(st.text() | st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=160, max_size=160))
def test_any_other_text_is_refused_or_not_genuine(text: str) -> None:
    with contextlib.suppress(Refused):
        assert not receipts.open_signed(text, KEYS).genuine


@given(st.binary(min_size=98, max_size=98), st.sampled_from([b"\1\1", b"\2\1", b"\3\1"]))
def test_what_is_read_at_all_would_be_written_the_same(rest: bytes, head: bytes) -> None:
    text = base64.b32encode(head + rest).decode()
    try:
        payload, signature = receipts.decode(text)
    except Refused:
        return
    assert receipts.encode(payload, signature) == text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (str.lower, "huruf besar"),
        (lambda code: code + "A", "160 huruf dan angka, terbaca 161"),
        (lambda code: code[:-1], "terbaca 159"),
        (lambda code: code[:-1] + "=", "bukan kode"),
        (lambda code: code[:-1] + "0", "huruf besar A sampai Z dan angka 2 sampai 7"),
        (lambda code: code[:-1] + "\u0660", "bukan kode"),
        (lambda code: code + "\n", "bukan kode"),
        (lambda _: "", "bukan kode"),
    ],
)
def test_text_that_encode_would_not_write_is_refused(change: Callable[[str], str], sentence: str) -> None:
    with pytest.raises(Refused, match=f"(?i){sentence}"):
        receipts.decode(change(RECEIPT_CODE))


# Places by the layout: type, version, key id 4, office 3, desk, epoch 2, counter 4, service 4, received 2,
# promised 2, fee 6, tracking code 5, flags; of a slip behind the service: variant, digest 2, day 2, ticks 10, reserved.
@pytest.mark.parametrize(
    ("payload", "place", "value", "sentence"),
    [
        (RECEIPT, 0, "00", "versi program yang lebih baru"),
        (RECEIPT, 0, "04", "versi program yang lebih baru"),
        (RECEIPT, 1, "02", "versi program yang lebih baru"),
        (RECEIPT, 6, "656e72", "kode kantor"),
        (RECEIPT, 6, "ff4e52", "kode kantor"),
        (RECEIPT, 9, "64", "loket 100"),
        (RECEIPT, 10, "0000", "seri nomor 0"),
        (RECEIPT, 12, "00000000", "nomor urut 0"),
        (RECEIPT, 20, "ffff", "tanggal"),
        (RECEIPT, 24, "ffffffffffff", "tidak mungkin ditulis"),
        (RECEIPT, 35, "00", "tidak mungkin ditulis"),
        (RECEIPT, 35, "03", "tidak mungkin ditulis"),
        (RECEIPT, 35, "81", "tidak mungkin ditulis"),
        (replace(RECEIPT, fee_rupiah=None), 35, "02", "belum diketahui"),
        (SLIP, 12, "00000000", "nomor catatan 0"),
        (SLIP, 23, "ffff", "tanggal"),
        (SLIP, 35, "01", "tidak mungkin ditulis"),
        (SUMMARY, 1, "02", "versi program yang lebih baru"),
        (SUMMARY, 6, "656e72", "kode kantor"),
        (SUMMARY, 9, "64", "loket 100"),
        (SUMMARY, 10, "0000", "seri nomor 0"),
        (SUMMARY, 12, "00000000", "penutupan ke-0"),
        (SUMMARY, 16, "ffff", "tanggal"),
        (SUMMARY, 18, "0000", "seri nomor 0"),
    ],
)
def test_values_that_encode_would_not_write_are_refused(
    payload: Payload, place: int, value: str, sentence: str
) -> None:
    data = bytearray(payload.to_bytes())
    data[place : place + len(value) // 2] = bytes.fromhex(value)
    with pytest.raises(Refused, match=f"(?i){sentence}") as caught:
        receipts.decode(_code(data.hex()))
    assert caught.value.problems[0].where == "qr"


def test_a_code_signed_by_a_key_unknown_here_is_neither_genuine_nor_called_false() -> None:
    opened = receipts.open_signed(RECEIPT_CODE, {})
    assert (opened.payload, opened.known_key, opened.genuine) == (RECEIPT, False, False)


def test_a_known_key_that_did_not_sign_it_shows_a_false_code() -> None:
    opened = receipts.open_signed(receipts.encode(RECEIPT, bytes(64)), KEYS)
    assert (opened.known_key, opened.genuine) == (True, False)


@pytest.mark.parametrize("kind", [kind for kind in signing.Kind if kind is not signing.Kind.SUMMARY])
def test_the_signature_of_another_thing_is_not_that_of_a_summary(kind: signing.Kind) -> None:
    signature = signing.sign(SEED, kind, SUMMARY.to_bytes())
    assert not receipts.open_signed(receipts.encode(SUMMARY, signature), KEYS).genuine


def test_the_signature_of_a_receipt_is_not_that_of_a_slip() -> None:
    signature = signing.sign(SEED, signing.Kind.RECEIPT, SLIP.to_bytes())
    assert not receipts.open_signed(receipts.encode(SLIP, signature), KEYS).genuine


def test_a_code_says_what_its_paper_is_called_in_the_queue() -> None:
    subjects = [payload.subject for payload in (RECEIPT, SLIP, SUMMARY)]
    assert subjects == ["ENR-03A-00123-5", "ENR-03A.457", "2026-11-20.B"]
    assert receipts.summary_subject(date(2026, 11, 20), "") == "2026-11-20"


def test_a_slip_of_forty_requirements_comes_back_tick_by_tick() -> None:
    ticks = tuple(Tick(place % 4) for place in range(40))
    payload, _ = receipts.decode(receipts.seal(replace(SLIP, ticks=ticks), SEED))
    assert isinstance(payload, ReturnSlipPayload)
    assert payload.ticks == ticks


def test_a_slip_of_few_requirements_is_filled_up() -> None:
    assert len(SLIP.ticks) == 40
    assert set(SLIP.ticks[3:]) == {Tick.NOT_LOOKED_AT}


def test_other_requirements_or_another_order_have_another_digest() -> None:
    digests = {
        receipts.requirements_digest(codes) for codes in (["a", "b"], ["b", "a"], ["a"], ["a", "b", "c"], ["ab"])
    }
    assert len(digests) == 5


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: replace(RECEIPT, fee_rupiah=2**48 - 1).to_bytes(), "tidak muat"),
        (lambda: replace(RECEIPT, fee_rupiah=-1).to_bytes(), "tidak muat"),
        (lambda: replace(RECEIPT, fee_rupiah=None, fee_is_final=True), "belum diketahui"),
        (lambda: replace(RECEIPT, received=date(1999, 12, 31)).to_bytes(), "1999-12-31"),
        (lambda: replace(RECEIPT, promised=date(2179, 6, 6)).to_bytes(), "2179-06-06"),
        (lambda: replace(SLIP, ticks=(Tick.OK,) * 41), "40 persyaratan"),
        (lambda: replace(SLIP, variant=256), "256 jenis permohonan"),
    ],
)
def test_what_36_bytes_cannot_hold_is_refused(make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(Refused, match=f"(?i){sentence}"):
        make()


@pytest.mark.parametrize(
    "make",
    [
        lambda: replace(RECEIPT, key_id=b"123").to_bytes(),
        lambda: replace(RECEIPT, service_tag=b"12345").to_bytes(),
        lambda: replace(SLIP, requirements_digest=b"").to_bytes(),
        lambda: replace(SUMMARY, digest=bytes(32)).to_bytes(),
        lambda: receipts.encode(RECEIPT, bytes(63)),
    ],
)
def test_a_part_of_wrong_size_is_never_cut_or_filled_up(make: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="bytes expected"):
        make()


LINES = [
    "DPMPTSP Kabupaten Contoh",
    "Nomor ENR-03A-00123-5",
    "Kode lacak K7Q2-FX8M",
    "Janji 10 Desember 2026",
    "Telepon 0420 21000",
]


@pytest.mark.parametrize("host", ["ptsp.contoh.go.id", "PTSP.CONTOH.GO.ID", "10.0.0.7:8443", "a" * 50])
def test_with_a_host_the_code_holds_an_address(host: str) -> None:
    text = receipts.qr_text(RECEIPT_CODE, host, LINES)
    assert text == f"HTTPS://{host.upper()}/V/{RECEIPT_CODE}"
    assert receipts.find_payload(text) == RECEIPT_CODE


def test_the_longest_address_still_makes_a_code_of_49_modules() -> None:
    text = receipts.qr_text(RECEIPT_CODE, "a" * receipts.LONGEST_HOST, [])
    assert len(text) == 61 + 160
    assert _drawn(text) == (8, 49)
    assert _drawn(text.replace("/V/", "A/V/")) == (9, 53)


def _drawn(text: str) -> tuple[int, int]:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    code.add_data(text, optimize=0)
    code.make()
    assert [data.mode for data in code.data_list] == [2]  # alphanumeric
    return code.version, code.modules_count


@pytest.mark.parametrize(
    "host",
    [
        "https://ptsp.contoh.go.id",
        "ptsp.contoh.go.id/x",
        "ptsp contoh",
        ".contoh",
        "ptsp.contoh.",
        "stra\u00dfe.id",
        "a:b",
        "a\n",
    ],
)
def test_a_host_is_a_name_and_perhaps_a_port(host: str) -> None:
    with pytest.raises(Refused, match="nama situs"):
        receipts.check_host(host)


def test_a_host_that_would_make_the_code_larger_is_refused() -> None:
    with pytest.raises(Refused, match="paling panjang 50"):
        receipts.check_host("a" * 51)


@pytest.mark.parametrize("host", [None, ""])
def test_without_a_host_people_read_plain_lines(host: str | None) -> None:
    text = receipts.qr_text(RECEIPT_CODE, host, LINES)
    assert text.split("\n") == [*LINES, RECEIPT_CODE]


@pytest.mark.parametrize("ending", ["", "\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", ["\n", "\r\n", "\r"])
def test_line_ends_that_a_scanner_adds_do_no_harm(between: str, ending: str) -> None:
    plain = receipts.qr_text(RECEIPT_CODE, None, LINES).replace("\n", between) + ending
    assert receipts.find_payload(plain) == RECEIPT_CODE
    address = receipts.qr_text(RECEIPT_CODE, "ptsp.contoh.go.id", []) + ending
    assert receipts.find_payload(address) == RECEIPT_CODE


@given(st.lists(st.text()))
def test_no_line_can_hide_the_payload(lines: list[str]) -> None:
    assert receipts.find_payload(receipts.qr_text(RECEIPT_CODE, None, lines)) == RECEIPT_CODE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://ptsp.contoh.go.id/V/" + RECEIPT_CODE,
        "HTTPS://ptsp.contoh.go.id/V/" + RECEIPT_CODE,
        "HTTP://PTSP.CONTOH.GO.ID/V/" + RECEIPT_CODE,
        "HTTPS://PTSP.CONTOH.GO.ID/v/" + RECEIPT_CODE,
        "HTTPS://PTSP.CONTOH.GO.ID/V/" + RECEIPT_CODE + "/",
        "HTTPS://PTSP.CONTOH.GO.ID/V/" + RECEIPT_CODE + "?A=B",
        "HTTPS://PTSP.CONTOH.GO.ID/X/V/" + RECEIPT_CODE,
        "HTTPS://USER@PTSP.CONTOH.GO.ID/V/" + RECEIPT_CODE,
        "kantor\nHTTPS://PTSP.CONTOH.GO.ID/V/" + RECEIPT_CODE,
        RECEIPT_CODE + "\nkantor",
        RECEIPT_CODE + " ",
        "kantor " + RECEIPT_CODE,
    ],
)
def test_other_texts_around_the_code_are_refused(text: str) -> None:
    with pytest.raises(Refused):
        receipts.find_payload(text)
