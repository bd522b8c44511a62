"""PDFs as printers need them: size of the pages, copies, turned for paper that lies the other way round."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2

from checkin.printers.ports import PrinterError
from checkin.printers.reasons import Reason
from checkin.typeset.pdfium import PDFIUM_LOCK

_MM_PER_POINT = 25.4 / 72


@contextmanager
def opened(content: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF while this thread has PDFium to itself. Raises PrinterError(UNREADABLE)."""
    with PDFIUM_LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            raise PrinterError(Reason.UNREADABLE) from None
        try:
            if len(document) == 0:
                raise PrinterError(Reason.UNREADABLE)
            yield document
        finally:
            document.close()


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has. Raises PrinterError(UNREADABLE)."""
    with opened(content) as document:
        return len(document)


def page_size(content: bytes) -> tuple[float, float]:
    """Return the width and height of a PDF's first page in mm. Raises PrinterError(UNREADABLE)."""
    with opened(content) as document:
        width, height = document.get_page_size(0)
        return width * _MM_PER_POINT, height * _MM_PER_POINT


def pages_from(content: bytes, skip: int) -> bytes:
    """Return the PDF without its first `skip` pages. Raises PrinterError(UNREADABLE), also where none is left."""
    if skip == 0:
        return content
    with opened(content) as document, _closing(pypdfium2.PdfDocument.new()) as result:
        left = range(skip, len(document))
        if not left:
            raise PrinterError(Reason.UNREADABLE)
        result.import_pages(document, list(left))
        buffer = io.BytesIO()
        result.save(buffer)
        return buffer.getvalue()


def prepared(content: bytes, copies: int = 1, *, turned: bool = False) -> bytes:
    """Return the PDF with each page `copies` times, turned by 90° where the paper lies the other way round.

    Copies are made here, not by an option: many label printers ignore it, and pages are what is counted.
    """
    if copies == 1 and not turned:
        return content
    with opened(content) as document, _closing(pypdfium2.PdfDocument.new()) as result:
        for index in range(len(document)):
            for _copy in range(copies):
                result.import_pages(document, [index])
        if turned:
            for page in result:
                page.set_rotation((page.get_rotation() + 90) % 360)
        buffer = io.BytesIO()
        result.save(buffer)
        return buffer.getvalue()


@contextmanager
def _closing(document: pypdfium2.PdfDocument) -> Iterator[pypdfium2.PdfDocument]:
    try:
        yield document
    finally:
        document.close()
