"""Invented records for paper, and what a reader finds on a printed page."""

import datetime as dt
import random
from io import BytesIO
from zoneinfo import ZoneInfo

import msgspec
import pypdf
import pypdfium2
import zxingcpp
from PIL import Image

from ptsp_desk.core.applications.records import Application, Location, Quote, Submission
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.catalogue import Service, Variant, parse_service
from ptsp_desk.core.documents import Document, DocumentState
from ptsp_desk.core.fees import FeeQuote, quote
from ptsp_desk.core.offices import Office
from ptsp_desk.core.people import Company, Person, Proxy
from ptsp_desk.core.promises import DEFAULT_HOURS, Calendar, promise
from ptsp_desk.core.regions import Village
from ptsp_desk.paper.receipts import Receipt

NUMBER = "CTH-03A-00123-6"
TRACKING = "K7Q2-FX8M"
PAYLOAD = "".join(random.Random(1).choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=160))
QR_ADDRESS = f"HTTPS://PTSP.CONTOHKAB.GO.ID/V/{PAYLOAD}"
QR_LINES = f"""DPMPTSP Kabupaten Contoh
Nomor {NUMBER}, kode lacak {TRACKING}
Selesai paling lambat Jumat, 11 Desember 2026
Telepon (0420) 21000
{PAYLOAD}"""
KNOWN_UNTIL = dt.date(2027, 12, 31)
RECEIVED = dt.datetime(2026, 11, 20, 6, 40, tzinfo=dt.UTC)

OFFICE = Office(
    code="CTH",
    region="73.16",
    zone=ZoneInfo("Asia/Makassar"),
    name="DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU",
    government="PEMERINTAH KABUPATEN CONTOH",
    address="Jl. Jenderal Sudirman 1, Contoh 91711",
    phone="(0420) 21000",
    website="ptsp.contohkab.go.id",
    place="Contoh",
    payment_place="Bank Contoh",
    public_host="ptsp.contohkab.go.id",
)
VILLAGE = Village(
    "73.16.04.1001", "Juppandang", "kelurahan", "Enrekang", "Kabupaten Enrekang", "Sulawesi Selatan", "91711"
)

_CATALOGUE = """
code = "IMB"
name = "Izin Mendirikan Bangunan"
sector = "building"
agency = "DPUPR"
agency_name = "Dinas Pekerjaan Umum"
legal_basis = ["Perda Contoh 5/2024"]
valid_from = 2024-01-01
product = "Surat keputusan"
product_validity = "Selama bangunan berdiri"
fields = [
    { code = "fungsi", label = "Fungsi", kind = "choice", personal = false, choices = [
        { code = "rumah", label = "Rumah tinggal" },
        { code = "ruko", label = "Rumah toko" },
    ] },
    { code = "atas_nama", label = "Atas nama" },
]
[[variants]]
code = "baru"
name = "Baru"
duration = { unit = "working_days", amount = 14 }
tariff = "baru"
requirements = [
    { code = "formulir", name = "Formulir permohonan bermeterai" },
    { code = "ktp", name = "KTP pemohon", form = "copy" },
    { code = "tanah", name = "Sertifikat tanah", form = "copy", obtain_at = "Kantor pertanahan" },
    { code = "pbb", name = "PBB tahun terakhir", form = "copy", obtain_at = "Bapenda", obtain_cost = 0 },
    { code = "gambar", name = "Gambar teknis bangunan", count = 2 },
    { code = "foto", name = "Pas foto 3×4", follow_up_days = 7 },
    { code = "lurah", name = "Rekomendasi lurah", obtain_at = "Kelurahan", obtain_cost = 10000, note = "Pagi hari" },
    { code = "tetangga", name = "Persetujuan tetangga", form = "legalised" },
]
[[tariffs]]
code = "baru"
regulation = "Perda Contoh 5/2024"
inputs = [
    { name = "luas", label = "Luas lantai", unit = "m²", decimals = 2, minimum = 1, maximum = 100000 },
    { name = "indeks", label = "Indeks terintegrasi", decimals = 4, maximum = 10 },
    { name = "pagar", label = "Panjang pagar", unit = "m", decimals = 2, maximum = 100000, default = 0 },
]
constants = [
    { name = "harga", label = "Harga satuan", value = 4500, unit = "rupiah" },
    { name = "harga_pagar", label = "Harga pagar", value = 500, unit = "rupiah" },
]
lines = [
    { code = "bangunan", label = "Bangunan", article = "Pasal 12", products = [["luas", "indeks", "harga"]] },
    { code = "pagar", label = "Pagar", article = "Pasal 13", products = [["pagar", "harga_pagar"]] },
]
"""
SERVICE: Service = parse_service(_CATALOGUE.encode())
VARIANT: Variant = SERVICE.variants[0]
QUOTE: FeeQuote = quote(SERVICE.tariffs[0], {"luas": "100", "indeks": "0.3125", "pagar": "60"})


def documents(variant: Variant = VARIANT) -> tuple[Document, ...]:
    """Return a complete checklist; what may follow, does."""
    due = dt.date(2026, 11, 27)
    return tuple(
        Document(item.code, DocumentState.OK) if item.is_mandatory else Document(item.code, DocumentState.MISSING, due)
        for item in variant.requirements
    )


def application(
    applicant: Person | Company | None = None, proxy: Proxy | None = None, variant: Variant = VARIANT
) -> Application:
    someone = Person("Andi Tenri Abeng", "7316010203900002", "+6281234567890", address="Lingk. Buntu Batu RT 02")
    calendar = Calendar((DEFAULT_HOURS,), {}, KNOWN_UNTIL)
    return Application(
        office="CTH",
        id="0",
        number=NUMBER,
        tracking_code=TRACKING,
        desk="CTH-03",
        service="IMB",
        service_version="",
        variant=variant.code,
        received_at=RECEIVED,
        business_day=RECEIVED.date(),
        registered_at=RECEIVED,
        opened_at=None,
        received_by="Nurhayati",
        officer="nur",
        submission=Submission(
            applicant or someone,
            proxy,
            Location("Jl. Pancaitana 5", VILLAGE.code),
            {"fungsi": "rumah", "atas_nama": "Rahasia Keluarga"},
        ),
        documents=documents(variant),
        quotes=(Quote(("CTH-03", 1, 2), "estimate", 170625, msgspec.Raw(b"{}")),),
        promise=promise(RECEIVED, variant.duration, calendar, OFFICE.zone),
        stage=Stage.RECEIVED,
        stage_at=RECEIVED,
        clock=Clock.RUNS,
    )


def receipt(known: Application | None = None, qr: str = QR_ADDRESS) -> Receipt:
    """Return the first print of an application."""
    return Receipt(known or application(), OFFICE, SERVICE, VARIANT, QUOTE, qr, RECEIVED, village=VILLAGE)


def words_of(pdf: bytes) -> str:
    """Return the text of all pages as it is read, white space folded."""
    pages = pypdf.PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def page_image(pdf: bytes, dpi: int = 203, page: int = 0) -> Image.Image:
    """Return a page as a printer of ``dpi`` dots an inch puts it on paper, in grey."""
    document = pypdfium2.PdfDocument(pdf)
    image: Image.Image = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    return image


def scanned(pdf: bytes, dpi: int = 203) -> dict[str, list[zxingcpp.Barcode]]:
    """Return what a scanner finds on the first page, by kind of code."""
    found: dict[str, list[zxingcpp.Barcode]] = {}
    for code in zxingcpp.read_barcodes(page_image(pdf, dpi)):
        found.setdefault(code.format.name, []).append(code)
    return found


def codes_of(pdf: bytes, dpi: int = 203) -> dict[str, list[str]]:
    """Return what a scanner reads on the first page, by kind of code."""
    return {kind: [code.text for code in found] for kind, found in scanned(pdf, dpi).items()}


Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points."""


def boxes_of(pdf: bytes) -> list[list[tuple[str, Box]]]:
    """Return for each page its visible characters with their boxes."""
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        signs = text.get_text_range()
        assert text.count_chars() == len(signs)
        pages.append([(sign, text.get_charbox(place)) for place, sign in enumerate(signs) if not sign.isspace()])
    return pages


def overlaps(boxes: list[tuple[str, Box]], slack: float = 0.7) -> list[tuple[str, str]]:
    """Return the pairs of characters that stand on each other; a j reaches a little under the letter before it."""
    found: list[tuple[str, str]] = []
    near: list[tuple[str, Box]] = []
    for sign, box in sorted(boxes, key=lambda item: item[1][0]):
        near = [(other, its) for other, its in near if its[2] > box[0] + slack]
        found += [(other, sign) for other, its in near if min(its[3], box[3]) - max(its[1], box[1]) > slack]
        near.append((sign, box))
    return found


def smallest_text(pdf: bytes) -> float:
    """Return the size in points of the smallest text on any page, as it stands on paper."""
    sizes = []
    for page in pypdf.PdfReader(BytesIO(pdf)).pages:

        def visit(_text: str, matrix: list[float], _inner: list[float], _font: object, size: float) -> None:
            sizes.append(size * matrix[0])

        page.extract_text(visitor_text=visit)
    return min(size for size in sizes if size)


def assert_fits(pdf: bytes, forbidden: tuple[float, float] | None = None) -> None:
    """Check that all text keeps to the margins and no two characters meet; ``forbidden`` is a strip across, in mm."""
    mm = 72 / 25.4
    for page, boxes in zip(pypdf.PdfReader(BytesIO(pdf)).pages, boxes_of(pdf), strict=True):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        edge = 8 * mm
        for sign, (left, bottom, right, top) in boxes:
            inside = edge <= left and right <= width - edge and edge <= bottom and top <= height - edge
            assert inside, f"{sign} leaves the sheet"
            if forbidden:
                assert right <= forbidden[0] * mm or left >= forbidden[1] * mm, f"{sign} stands on the cut"
        assert not overlaps(boxes)
    assert smallest_text(pdf) >= 7
