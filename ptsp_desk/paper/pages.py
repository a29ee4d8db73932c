"""The pages of a PDF as pixels: what stands on screen and what a printer gets is the very document."""

import math
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
from PIL import Image

_FORM = pypdfium2.raw.FPDFBitmap_BGRx
_LOCK = threading.Lock()
"""The library works for one thread at a time."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was asked for: ``data`` holds rows of ``stride`` bytes, four a pixel: blue, green, red, nothing.

    ``points`` is the width and height of the paper.
    """

    width: int
    height: int
    stride: int
    data: memoryview
    points: tuple[float, float]


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the width and height of each page in points."""
    with _opened(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def page(pdf: bytes, number: int, scale: float) -> Page:
    """Return a page, the first is 0, at ``scale`` pixels a point."""
    with _opened(pdf) as document, _drawn(document, number, scale=scale, force_bitmap_format=_FORM) as bitmap:
        return Page(bitmap.width, bitmap.height, bitmap.stride, _rows(bitmap), document.get_page_size(number))


def strips(pdf: bytes, number: int, scale: float, rows: int) -> Iterator[Page]:
    """Yield what ``page`` returns from the top down, so many rows at a time.

    A whole page for a printer is 35 MB that are got and given back with every other thread standing.
    """
    with _LOCK:
        document = pypdfium2.PdfDocument(pdf)
        leaf = document[number]
        height = math.ceil(leaf.get_height() * scale)
    try:
        for top in range(0, height, rows):
            below = max(height - top - rows, 0)
            crop = (0, (below - 0.5) / scale if below else 0, 0, (top - 0.5) / scale if top else 0)
            with _LOCK:
                bitmap = leaf.render(scale=scale, crop=crop, force_bitmap_format=_FORM)  # crop is rounded up to pixels
                strip = Page(bitmap.width, bitmap.height, bitmap.stride, _rows(bitmap), document.get_page_size(number))
                bitmap.close()
            yield strip
    finally:
        with _LOCK:
            leaf.close()
            document.close()


def grey(pdf: bytes, number: int, dpi: int) -> Image.Image:
    """Return a page in shades of grey."""
    with _opened(pdf) as document, _drawn(document, number, scale=dpi / 72, grayscale=True) as bitmap:
        picture: Image.Image = bitmap.to_pil()
        return picture.copy()


def _rows(bitmap: Any) -> memoryview:  # noqa: ANN401 - the library has no types
    """Return the rows, which are Python's own and outlive the bitmap; a copy would hold every other thread up."""
    return memoryview(bitmap.buffer).cast("B")


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    with _LOCK, closing(pypdfium2.PdfDocument(pdf)) as document:
        yield document


@contextmanager
def _drawn(document: Any, number: int, **how: object) -> Iterator[Any]:  # noqa: ANN401 - the library has no types
    """Render a page; what the library keeps of it is given back before another thread may use the library."""
    with closing(document[number]) as leaf, closing(leaf.render(**how)) as bitmap:
        yield bitmap
