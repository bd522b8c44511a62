"""A PDF's page as the dots of a label printer: exact size, crisp text and symbols, tones as a screen of dots.

Rendered without smoothing, so that letters and QR modules are black or white at once and every grey is meant. Grey
letters and thin lines become black: a screen would break them. A dark bar becomes solid: white letters on a screen are
hard to read. Light tones and photos become an ordered screen, whose dots never spill over as error diffusion's do.
"""

from __future__ import annotations

from functools import lru_cache

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from checkin.printers.pages import opened

_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
#: A tone that covers this share of a label is a bar or background, not part of a photo; darker ones are printed solid.
_BAR, _DARK = 0.01, 140
#: Letters and lines lighter than this are left out.
_FAINT = 224
#: In dots: a broad tone fills such squares.
_CELL = 8
#: The classic 4 x 4 clustered screen: thermal heads print clusters of dots more evenly than single ones.
_SCREEN = (12, 5, 6, 13, 4, 0, 1, 7, 11, 3, 2, 8, 15, 10, 9, 14)


def dots(length: float, dpi: int) -> int:
    """Return how many dots a length in mm takes."""
    return round(length * dpi / _MM_PER_INCH)


def bitmaps(content: bytes, dpi: int, *, turned: bool = False) -> list[Image.Image]:
    """Return each page as a picture of mode "1" (black = 0), `dpi` dots to the inch, turned by 90° if asked.

    Raises PrinterError(UNREADABLE).
    """
    with opened(content) as document:
        return [_bitmap(document[index], dpi, turned) for index in range(len(document))]


def _bitmap(page: pypdfium2.PdfPage, dpi: int, turned: bool) -> Image.Image:
    scale = dpi / _POINTS_PER_INCH
    rendered: Image.Image = page.render(
        scale=scale,
        rotation=90 if turned else 0,
        grayscale=True,
        no_smoothtext=True,
        no_smoothpath=True,
        no_smoothimage=True,
    ).to_pil()
    sides = [round(side * scale) for side in page.get_size()]
    width, height = reversed(sides) if turned else sides
    # PDFium rounds up to whole dots; a label is cut to the dot
    exact = rendered.convert("L").crop((0, 0, width, height)) if rendered.size != (width, height) else rendered
    return screened(exact.convert("L"))


def screened(grey: Image.Image) -> Image.Image:
    """Return a grey picture in black and white: pure black and white stay, broad tones become a screen of dots."""
    counts = grey.histogram()
    broad = grey.width * grey.height * _BAR
    solid = grey.point([0 if tone < _DARK and counts[tone] >= broad else tone for tone in range(256)])
    plain = solid.point(lambda tone: 0 if tone < _FAINT else 255, mode="1")
    tones = solid.point(lambda tone: 255 if 0 < tone < 255 else 0)
    if tones.getbbox() is None:
        return plain
    over = ImageChops.subtract(solid, _pattern(solid.size))
    screen = over.point(lambda tone: 255 if tone else 0, mode="1")
    light = solid.point([255 if _DARK <= tone < 255 and counts[tone] >= broad else 0 for tone in range(256)])
    return Image.composite(screen, plain, ImageChops.lighter(_broad(tones), light))


def _broad(tones: Image.Image) -> Image.Image:
    """Return where tones fill whole cells, and the cells beside those: letters and lines never do."""
    cells = tones.reduce(_CELL).point(lambda filled: 255 if filled == 255 else 0).filter(ImageFilter.MaxFilter(3))
    spread = cells.resize((cells.width * _CELL, cells.height * _CELL), Image.Resampling.NEAREST)
    return spread.crop((0, 0, *tones.size))


@lru_cache(maxsize=8)
def _pattern(size: tuple[int, int]) -> Image.Image:
    """Thresholds of the screen, laid over the whole picture; between 0 and 255 exclusively."""
    tile = Image.new("L", (4, 4))
    tile.putdata([8 + 16 * step for step in _SCREEN])
    row = Image.new("L", (size[0], 4))
    for x in range(0, size[0], 4):
        row.paste(tile, (x, 0))
    pattern = Image.new("L", size)
    for y in range(0, size[1], 4):
        pattern.paste(row, (0, y))
    return pattern


def black_bits(picture: Image.Image) -> bytes:
    """Return the rows of a picture of mode "1" with 1 = black, eight dots a byte, each row filled up to whole bytes."""
    return ImageChops.invert(picture).tobytes()
