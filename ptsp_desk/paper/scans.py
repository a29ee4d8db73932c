"""Reading QR codes from pictures and pages that somebody brings."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from PIL import Image

from ptsp_desk.core.errors import Unavailable, refuse

KINDS: Final = frozenset({".pdf", ".png", ".jpg", ".jpeg"})
_MOST_PAGES: Final = 50
_DPI: Final = (203, 300)


def texts(path: Path) -> list[str]:
    """Return the texts of all QR codes in a picture or PDF, each once, in the order found.

    Raises:
        Refused: there is no such file, it is no picture and no PDF, or it shows no QR code.
        Unavailable: it can't be read.
    """
    try:
        path.open("rb").close()
    except FileNotFoundError as error:
        raise refuse("qr", f"Berkas {path} tidak ada.") from error
    except IsADirectoryError as error:
        raise refuse("qr", f"Folder {path} bukan berkas; sebutkan nama berkasnya.") from error
    except OSError as error:
        raise Unavailable(f"Berkas {path} tidak bisa dibaca ({error.strerror}).") from error
    is_pdf = path.suffix.lower() == ".pdf"
    pictures = _pages(path) if is_pdf else _picture(path)
    found = list(dict.fromkeys(text for picture in pictures for text in picture))
    if not found and is_pdf and _has_words(path):
        raise refuse(
            "qr",
            f"{path} terbaca baik, tetapi tidak memuat kode QR. Ringkasan hari yang belum ditutup dan rekap memang "
            "tidak memuatnya; tutup harinya, lalu cetak lagi ringkasannya.",
        )
    if not found:
        raise refuse("qr", f"Tidak ada kode QR yang terbaca di {path}; pindai lebih tajam, lurus, dan tanpa bayangan.")
    return found


def _picture(path: Path) -> Iterator[list[str]]:
    try:
        with Image.open(path) as picture:
            yield _codes(picture.convert("L"))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise refuse("qr", f"Berkas {path} bukan gambar PNG atau JPEG yang utuh.") from error


def _pages(path: Path) -> Iterator[list[str]]:
    """Yield what is on each page; where a printer's resolution shows nothing, a finer one is tried."""
    import pypdfium2  # noqa: PLC0415 - wanted for PDFs alone

    try:
        with closing(pypdfium2.PdfDocument(path)) as document:
            for page in list(document)[:_MOST_PAGES]:
                yield next((found for dpi in _DPI if (found := _codes(_rendered(page, dpi)))), [])
    except pypdfium2.PdfiumError as error:
        raise refuse("qr", f"Berkas {path} bukan PDF yang utuh.") from error


def _has_words(path: Path) -> bool:
    """Whether a PDF was made by a program, so that no scanning blurred it: a scanned page has no words in it."""
    import pypdfium2  # noqa: PLC0415 - as above

    with closing(pypdfium2.PdfDocument(path)) as document:
        return any(page.get_textpage().count_chars() for page in list(document)[:_MOST_PAGES])


def _rendered(page: Any, dpi: int) -> Image.Image:  # noqa: ANN401 - the library has no types
    picture: Image.Image = page.render(scale=dpi / 72, grayscale=True).to_pil()
    return picture


def _codes(picture: Image.Image) -> list[str]:
    import zxingcpp  # noqa: PLC0415 - only reading needs it

    found = zxingcpp.read_barcodes(
        picture, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode), text_mode=zxingcpp.TextMode.Plain
    )
    return [code.text for code in found]
