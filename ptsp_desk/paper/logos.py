"""Logos of offices: checked when they are set, so that no receipt fails for a picture."""

from io import BytesIO

from ptsp_desk.core.errors import refuse

LARGEST_BYTES = 256 * 1024
LARGEST_SIDE = 2000  # pixels


def check(data: bytes) -> None:
    """Check that a picture can stand in a letterhead.

    Raises:
        Refused: it is no PNG that can be read whole, or too large.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - wanted once in an office's life

    if len(data) > LARGEST_BYTES:
        raise refuse("logo", f"Berkas logo paling besar {LARGEST_BYTES // 1024} KiB; perkecil gambarnya.")
    try:
        with Image.open(BytesIO(data), formats=["PNG"]) as image:
            if max(image.size) > LARGEST_SIDE:
                raise refuse("logo", f"Gambar logo paling besar {LARGEST_SIDE} x {LARGEST_SIDE} piksel.")
            image.load()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise refuse("logo", "Berkas logo bukan gambar PNG yang utuh; simpan ulang sebagai PNG.") from error
