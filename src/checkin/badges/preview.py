"""Preview = print: the very PDF, as a picture."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from PIL import Image

from checkin.typeset.pdfium import PDFIUM_LOCK

_MM_PER_INCH = 25.4


def render_page(content: bytes, page: int = 1, dpi: float = 150.0) -> Image.Image:
    """Return a page (from 1) as a picture. Raises ValueError for what is no PDF or has no such page."""
    with _page(content, page) as opened:
        picture: Image.Image = opened.render(scale=dpi / 72).to_pil()
        return picture.convert("RGB")


def render_page_png(content: bytes, page: int = 1, dpi: float = 150.0) -> bytes:
    """Return a page (from 1) as PNG, `dpi` dots to the inch. Raises ValueError as `render_page` does."""
    buffer = io.BytesIO()
    render_page(content, page, dpi).save(buffer, "PNG", dpi=(dpi, dpi))
    return buffer.getvalue()


def page_size(content: bytes, page: int = 1) -> tuple[float, float]:
    """Return a page's width and height in mm. Raises ValueError as `render_page` does."""
    with _page(content, page) as opened:
        width, height = opened.get_size()
        return width / 72 * _MM_PER_INCH, height / 72 * _MM_PER_INCH


@contextmanager
def _page(content: bytes, page: int) -> Iterator[pypdfium2.PdfPage]:
    with PDFIUM_LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as trouble:
            raise ValueError("not a PDF") from trouble
        try:
            if not 1 <= page <= len(document):
                raise ValueError(f"no page {page}")
            yield document[page - 1]
        finally:
            document.close()


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has."""
    with PDFIUM_LOCK:
        document = pypdfium2.PdfDocument(content)
        try:
            return len(document)
        finally:
            document.close()
