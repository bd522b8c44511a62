"""Fonts in a PDF: each face once, only the glyphs used, with a table that gives the text back.

A face becomes a Type 0 font (ISO 32000-1, 9.7). A character code stands for a pair of glyph and text, so a glyph that
serves two letters is still read as the right one; CIDToGIDMap leads from codes to glyphs. Faces with cubic outlines
(CFF) and variable ones become Type 3 fonts: every reader takes those, and the text stays text.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, Protocol

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from checkin.typeset.faces import EM, Face

_DROPPED_TABLES = (
    "GSUB", "GPOS", "GDEF", "BASE", "cmap", "name", "OS/2", "post", "gasp", "DSIG", "meta", "STAT", "kern", "vhea",
    "vmtx",
)  # fmt: skip
_SYMBOLIC = 4


class EmbeddedFont(Protocol):
    """A font of one document. `resource` is its name in content streams."""

    resource: str

    def code(self, glyph: int, text: str) -> str | None:
        """Return the code of a glyph that stands for `text` as hexadecimal digits; None when the font is full."""

    def format(self, document: Any) -> bytes:
        """Return the font's PDF object: called once, when the document is written."""


def embedded(face: Face, resource: str) -> EmbeddedFont:
    """Return a new, empty font of a document."""
    plain = "glyf" in face.hb_face.table_tags and not face.variable
    return Type0Font(face, resource) if plain else Type3Font(face, resource)


class _Font(pdfdoc.PDFObject):  # type: ignore[misc]
    __RefOnly__ = 1
    _digits = 4
    _most = 0xFFFF

    def __init__(self, face: Face, resource: str) -> None:
        self.face = face
        self.resource = resource
        self._codes: dict[tuple[int, str], str] = {}

    def code(self, glyph: int, text: str) -> str | None:
        key = (glyph, text)
        found = self._codes.get(key)
        if found is None:
            number = len(self._codes) + 1
            if number > self._most:
                return None
            found = self._codes[key] = f"{number:0{self._digits}x}"
        return found

    @property
    def _glyphs(self) -> list[int]:
        """The glyph of each code, from code 1 on."""
        return [glyph for glyph, _ in self._codes]

    def _to_unicode(self) -> pdfdoc.PDFStream:
        width = self._digits
        pairs = [f"<{code}> <{text.encode('utf-16-be').hex()}>" for (_, text), code in self._codes.items() if text]
        blocks = [
            f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar"
            for part in (pairs[start : start + 100] for start in range(0, len(pairs), 100))
        ]
        lines = [
            "/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def", "1 begincodespacerange",
            f"<{'0' * width}> <{'f' * width}>", "endcodespacerange", *blocks, "endcmap",
            "CMapName currentdict /CMap defineresource pop", "end", "end",
        ]  # fmt: skip
        return stream("\n".join(lines).encode())


class Type0Font(_Font):
    """A TrueType face as CIDFontType2 with codes of two bytes."""

    def format(self, document: Any) -> bytes:
        glyphs = self._glyphs
        name = subset_name(self.face, glyphs)
        widths = " ".join(str(self.face.advance(glyph)) for glyph in glyphs)
        mapping = bytes(2) + b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": Raw("<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"),
                "FontDescriptor": document.Reference(self._descriptor(document, name, glyphs)),
                "DW": 0,
                "W": Raw(f"[ 1 [ {widths} ] ]"),
                "CIDToGIDMap": document.Reference(stream(mapping)),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(self._to_unicode()),
            }
        )
        return bytes(font.format(document))

    def _descriptor(self, document: Any, name: str, glyphs: Sequence[int]) -> pdfdoc.PDFDictionary:
        extents = self.face.font.get_font_extents("ltr")
        boxes = [self.face.extents(glyph) for glyph in glyphs] or [(0, 0, 0, 0)]
        lows = [min(box[i] for box in boxes) for i in (0, 1)]
        highs = [max(box[i] for box in boxes) for i in (2, 3)]
        data = subset(self.face, glyphs)
        program = stream(data)
        program.dictionary["Length1"] = len(data)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": Raw(f"[ {lows[0]} {lows[1]} {highs[0]} {highs[1]} ]"),
                "ItalicAngle": 0,
                "Ascent": extents.ascender,
                "Descent": extents.descender,
                "CapHeight": 714,
                "StemV": 150 if "Bold" in name else 90,
                "FontFile2": document.Reference(program),
            }
        )


class Type3Font(_Font):
    """A face of any outline format, its glyphs as drawings, with codes of one byte."""

    _digits = 2
    _most = 0xFF

    def format(self, document: Any) -> bytes:
        glyphs = self._glyphs
        procedures = pdfdoc.PDFDictionary(
            {f"g{code}": document.Reference(stream(self._drawing(glyph))) for code, glyph in enumerate(glyphs, 1)}
        )
        names = " ".join(f"/g{code}" for code in range(1, len(glyphs) + 1))
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type3"),
                "FontBBox": Raw("[ 0 0 0 0 ]"),
                "FontMatrix": Raw(f"[ {1 / EM} 0 0 {1 / EM} 0 0 ]"),
                "CharProcs": document.Reference(procedures),
                "Encoding": Raw(f"<< /Type /Encoding /Differences [ 1 {names} ] >>"),
                "FirstChar": 1,
                "LastChar": len(glyphs),
                "Widths": Raw("[ " + " ".join(str(self.face.advance(glyph)) for glyph in glyphs) + " ]"),
                "Resources": Raw("<< >>"),
                "ToUnicode": document.Reference(self._to_unicode()),
            }
        )
        return bytes(font.format(document))

    def _drawing(self, glyph: int) -> bytes:
        left, bottom, right, top = self.face.extents(glyph)
        pen = OutlinePen()
        self.face.font.draw_glyph_with_pen(glyph, pen)
        return f"{self.face.advance(glyph)} 0 {left} {bottom} {right} {top} d1\n{pen.path()} f".encode()


class OutlinePen:
    """Takes an outline (in the manner of fontTools' pens) and gives PDF path operators."""

    def __init__(self) -> None:
        self._operators: list[str] = []
        self._at = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 (the pen protocol's name)
        self._operators.append(f"{point[0]:g} {point[1]:g} m")
        self._at = point

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 (the pen protocol's name)
        self._operators.append(f"{point[0]:g} {point[1]:g} l")
        self._at = point

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 (the pen protocol's name)
        self._operators.append(" ".join(f"{x:g} {y:g}" for x, y in points) + " c")
        self._at = points[-1]

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 (the pen protocol's name)
        control, end = points
        first = [start + 2 / 3 * (middle - start) for start, middle in zip(self._at, control, strict=True)]
        second = [stop + 2 / 3 * (middle - stop) for stop, middle in zip(end, control, strict=True)]
        self.curveTo((first[0], first[1]), (second[0], second[1]), end)

    def closePath(self) -> None:  # noqa: N802 (the pen protocol's name)
        self._operators.append("h")

    def path(self) -> str:
        """Return the outline's operators, without the one that paints."""
        return "\n".join(self._operators)


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """PDF syntax as it is."""

    def __init__(self, text: str) -> None:
        self._text = text.encode("ascii")

    def format(self, document: Any) -> bytes:  # noqa: ARG002 (reportlab's protocol)
        """Return the syntax."""
        return self._text


def stream(data: bytes) -> pdfdoc.PDFStream:
    """Return a compressed PDF stream."""
    result = pdfdoc.PDFStream(content=zlib.compress(data, 6))
    result.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return result


def subset(face: Face, glyphs: Sequence[int]) -> bytes:
    """Return the font file with the outlines of only these glyphs, each keeping its number."""
    wanted = hb.SubsetInput()
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
    )
    for glyph in glyphs:
        wanted.glyph_set.add(glyph)
    for table in _DROPPED_TABLES:
        wanted.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    return bytes(hb.subset(face.hb_face, wanted).blob.data)


def subset_name(face: Face, glyphs: Sequence[int]) -> str:
    """Return the name with the six capitals that mark a subset (ISO 32000-1, 9.6.4), the same for the same glyphs."""
    number = zlib.crc32(b"".join(glyph.to_bytes(4, "big") for glyph in glyphs))
    letters = []
    for _ in range(6):
        number, digit = divmod(number, 26)
        letters.append(chr(ord("A") + digit))
    return f"{''.join(letters)}+{face.name}"
