"""The pages of a PDF as pixels: what stands on screen and what a printer gets is the very document."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

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
    data: bytes
    points: tuple[float, float]


def sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return the width and height of each page in points."""
    with _opened(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def page(pdf: bytes, number: int, scale: float) -> Page:
    """Return a page, the first is 0, at ``scale`` pixels a point."""
    with _opened(pdf) as document:
        leaf = document[number]
        bitmap = leaf.render(scale=scale, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx)
        return Page(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), leaf.get_size())


def grey(pdf: bytes, number: int, dpi: int) -> Image.Image:
    """Return a page in shades of grey."""
    with _opened(pdf) as document:
        picture: Image.Image = document[number].render(scale=dpi / 72, grayscale=True).to_pil()
        return picture.copy()


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    with _LOCK, closing(pypdfium2.PdfDocument(pdf)) as document:
        yield document
