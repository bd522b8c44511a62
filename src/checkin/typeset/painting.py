"""Drawing shaped lines into a reportlab canvas: real text with embedded fonts, found and copied as it was written."""

from __future__ import annotations

import weakref
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from checkin.typeset.embedding import EmbeddedFont, embedded
from checkin.typeset.faces import Face
from checkin.typeset.shaping import GlyphRun, ShapedLine

#: Lines kept ready: what many badges share is among the first.
_MOST_KEPT = 10_000

_painters: weakref.WeakKeyDictionary[Any, TextPainter] = weakref.WeakKeyDictionary()


def painter(canvas: Canvas) -> TextPainter:
    """Return the painter of a canvas: one per document, so that each font is embedded once."""
    found = _painters.get(canvas)
    if found is None:
        found = _painters[canvas] = TextPainter(canvas)
    return found


class TextPainter:
    """Draws lines of text into one document."""

    def __init__(self, canvas: Canvas) -> None:
        self._document = canvas._doc
        # not the canvas itself: it would keep itself alive through the table above
        self._canvas = weakref.ref(canvas)
        self._fonts: dict[int, list[EmbeddedFont]] = {}
        self._faces: list[Face] = []
        self._drawn: dict[tuple[ShapedLine, float], str] = {}

    def draw(self, line: ShapedLine, size: float, x: float, y: float) -> None:
        """Draw a line with its left edge at `x` and its baseline at `y` (pt), in the canvas' fill colour."""
        canvas = self._canvas()
        if canvas is not None and line.runs:
            canvas._code.append(self.operators(line, size, x, y))

    def operators(self, line: ShapedLine, size: float, x: float, y: float) -> str:
        """Return the operators that draw a line; colours are the caller's."""
        x -= min(0.0, line.left) * size
        key = (line, size)
        body = self._drawn.get(key)
        if body is None:
            body = " ".join(self._run(run, size) for run in line.runs)
            if len(self._drawn) < _MOST_KEPT:
                self._drawn[key] = body
        return f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm {body} ET"

    def _run(self, run: GlyphRun, size: float) -> str:
        text = self._show(run, size)
        if run.readable:
            return text
        whole = ("\ufeff" + run.text).encode("utf-16-be").hex()
        return f"/Span << /ActualText <{whole}> >> BDC {text} EMC"

    def _show(self, run: GlyphRun, size: float) -> str:
        """Return one run's TJ operators; numbers in them move the pen left by thousandths of an em."""
        out: list[str] = []
        shown: list[str] = []
        resource, rise, back = "", 0, 0
        natural = run.face.advance
        for glyph, text, advance, (dx, dy) in zip(run.glyphs, run.texts, run.advances, run.offsets, strict=True):
            font, code = self._code(run.face, glyph, text)
            if font != resource or dy != rise:
                _flush(shown, out)
                if font != resource:
                    out.append(f"/{font} {size:.4g} Tf")
                if dy != rise:
                    out.append(f"{dy * size / 1000:.3f} Ts")
                resource, rise = font, dy
            if back - dx:
                shown.append(f"{back - dx}")
            shown.append(f"<{code}>")
            back = natural(glyph) - advance + dx
        if back:
            shown.append(f"{back}")
        _flush(shown, out)
        if rise:
            out.append("0 Ts")
        return " ".join(out)

    def _code(self, face: Face, glyph: int, text: str) -> tuple[str, str]:
        fonts = self._fonts.get(id(face))
        if fonts is None:
            self._faces.append(face)
            fonts = self._fonts[id(face)] = [self._embed(face)]
        code = fonts[-1].code(glyph, text)
        if code is None:
            fonts.append(self._embed(face))
            code = fonts[-1].code(glyph, text) or ""
        return fonts[-1].resource, code

    def _embed(self, face: Face) -> EmbeddedFont:
        resource = f"CK{sum(map(len, self._fonts.values())) + 1}"
        font = embedded(face, resource)
        reference = self._document.Reference(font, resource)
        self._document.idToObject[pdfdoc.BasicFonts].dict[resource] = reference
        return font


def _flush(shown: list[str], out: list[str]) -> None:
    if shown:
        out.append("[" + "".join(shown).replace("><", "") + "] TJ")
        shown.clear()
