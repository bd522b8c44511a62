"""A PDF with exact page sizes, the same bytes for the same input, title and language, and no font but embedded ones.

Lengths are points (1/72 inch) from the bottom left, as in PDF. What PDF/A asks for is kept as far as it goes (XMP
metadata, output intent, embedded fonts, no dates of today); conformance is not claimed.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from checkin.typeset.embedding import stream
from checkin.typeset.painting import TextPainter, painter
from checkin.typeset.shaping import ShapedLine

POINTS_PER_MM = 72 / 25.4
#: How hard pages are compressed: 6 saves 1 % more than 4 and takes a third longer.
_COMPRESSION = 4

# Pure-Python ASCII85 was the top cost of a document; comments would carry the machine's own words.
rl_config.useA85 = 0
rl_config.pdfComments = 0


def mm(length: float) -> float:
    """Return millimetres as points."""
    return length * POINTS_PER_MM


class _Canvas(Canvas):  # type: ignore[misc]
    """reportlab's canvas without its default font, and with pages packed as soon as they are done."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    def showPage(self) -> None:  # noqa: N802 (reportlab's name)
        """Finish a page; its operators are compressed at once, so that a thousand pages stay small in memory."""
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        packed = pdfdoc.PDFStream(content=zlib.compress(page.stream.encode("latin-1"), _COMPRESSION))
        packed.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        page.Contents, page.stream = packed, ""


class Document:
    """One PDF being drawn. `canvas` is reportlab's, for whatever is not text."""

    def __init__(self, title: str, *, language: str = "de", subject: str = "", author: str = "") -> None:
        self._buffer = io.BytesIO()
        self.canvas: Canvas = _Canvas(
            self._buffer, pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language or "de"
        )
        self.pages = 0
        self._describe(title, language, subject, author)
        self.text: TextPainter = painter(self.canvas)

    def begin_page(self, width: float, height: float) -> None:
        """Start a page of exactly this size (pt)."""
        self.canvas.setPageSize((round(width, 4), round(height, 4)))

    def end_page(self) -> None:
        """Finish the page."""
        self.canvas.showPage()
        self.pages += 1

    def add(self, operators: str) -> None:
        """Add PDF operators to the page."""
        self.canvas._code.append(operators)

    def draw_line(self, line: ShapedLine, size: float, x: float, y: float) -> None:
        """Draw a line of text with its left edge at `x`, its baseline at `y`, in the current fill colour."""
        self.text.draw(line, size, x, y)

    def add_image(self, name: str, image: Any) -> None:
        """Put an image (a PDF stream) into the document under a name of its own."""
        self.canvas._doc.Reference(image, self.image_name(name))

    def image_name(self, name: str) -> str:
        """Return what the operator `Do` calls an image."""
        return str(self.canvas._doc.getXObjectName(name))

    def use_image(self, name: str) -> None:
        """Say that the current page shows an image."""
        if name not in self.canvas._formsinuse:
            self.canvas._formsinuse.append(name)
        self.canvas._currentPageHasImages = 1

    def write(self, target: BinaryIO) -> None:
        """Finish the document and write it."""
        target.write(self.getvalue())

    def getvalue(self) -> bytes:
        """Finish the document and return it."""
        if not self._buffer.tell():
            self.canvas.save()
        return self._buffer.getvalue()

    def _describe(self, title: str, language: str, subject: str, author: str) -> None:
        canvas = self.canvas
        canvas.setTitle(title)
        canvas.setSubject(subject)
        canvas.setAuthor(author)
        canvas.setCreator("Checkin")
        canvas.setProducer("Checkin")
        catalog = canvas._doc.Catalog
        catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
        metadata = pdfdoc.PDFStream(content=_xmp(title, language, subject, author))
        metadata.dictionary["Type"] = pdfdoc.PDFName("Metadata")
        metadata.dictionary["Subtype"] = pdfdoc.PDFName("XML")
        catalog.Metadata = metadata
        catalog.OutputIntents = _output_intents(canvas._doc)
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]


def _output_intents(document: Any) -> Any:
    profile = stream(_srgb())
    profile.dictionary["N"] = 3
    intent = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile),
        }
    )
    return pdfdoc.PDFArray([intent])


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    """Return the sRGB profile with a fixed date (bytes 24 to 35 of an ICC header), so that documents stay the same."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    date = b"".join(number.to_bytes(2, "big") for number in (2000, 1, 1, 0, 0, 0))
    return bytes(profile[:24] + date + profile[36:])


def _xmp(title: str, language: str, subject: str, author: str) -> bytes:
    def alternative(tag: str, text: str) -> str:
        return f'<{tag}><rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt></{tag}>' if text else ""

    creator = f"<dc:creator><rdf:Seq><rdf:li>{escape(author)}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f"{alternative('dc:title', title)}{alternative('dc:description', subject)}{creator}"
        f"<dc:language><rdf:Bag><rdf:li>{escape(language)}</rdf:li></rdf:Bag></dc:language>"
        "<pdf:Producer>Checkin</pdf:Producer><xmp:CreatorTool>Checkin</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def colour_operators(red: float, green: float, blue: float, *, stroke: bool = False) -> str:
    """Return the operator that sets the fill (or stroke) colour; components from 0 to 1."""
    return f"{red:.3g} {green:.3g} {blue:.3g} {'RG' if stroke else 'rg'}"
