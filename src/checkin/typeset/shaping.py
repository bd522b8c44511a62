"""Text to positioned glyphs: runs, HarfBuzz, and the order in which they stand on paper.

Only what spelling needs is switched on: a script's required features, marks, kerning and standard ligatures. Contextual
and discretionary forms stay off: a name is to look as its bearer writes it, without additions of a font's designer.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from checkin.typeset import direction
from checkin.typeset.cleaning import clean
from checkin.typeset.faces import EM, Face, FontBook, Weight, fonts
from checkin.typeset.runs import Run, itemize
from checkin.typeset.warning import Notice

FEATURES: dict[str, bool] = {
    "kern": True, "liga": True, "calt": False, "clig": False, "rclt": False, "dlig": False, "hlig": False,
}  # fmt: skip
#: Languages in which a dotted and a dotless i are two letters: an fi ligature would hide which one it is.
_NO_LIGATURES = ("tr", "az", "crh", "kk", "tt")


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face, from left to right. Measures in thousandths of an em.

    `texts` is what each glyph stands for ("" for a glyph that continues the one before it in reading order), `text` the
    whole in reading order. `offsets` moves single glyphs without moving those after them.
    """

    face: Face
    text: str
    right_to_left: bool
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]

    @property
    def readable(self) -> bool:
        """Whether a reader of the PDF gets the run's text from the glyphs alone.

        Not so where glyphs and letters are not one to one, nor where marks are moved up and down: readers take those
        for other lines.
        """
        return "" not in self.texts and not any(dy for _, dy in self.offsets)


@dataclass(frozen=True, slots=True, eq=False)
class ShapedLine:
    """One line, ready to be measured and drawn. Measures in em: multiply by the font size.

    `width` is how far the pen goes; `left`, `right`, `top` and `bottom` bound the ink, seen from the pen's start on the
    baseline (bottom and left are negative where ink goes beyond).
    """

    text: str
    runs: tuple[GlyphRun, ...]
    width: float
    left: float
    right: float
    top: float
    bottom: float
    right_to_left: bool
    notices: tuple[Notice, ...] = ()

    @property
    def extent(self) -> float:
        """The breadth that pen and ink need together."""
        return max(self.width, self.right) - min(0.0, self.left)


def shape(text: str, weight: Weight = Weight.REGULAR, language: str = "", rtl: bool | None = None) -> ShapedLine:
    """Return one line of text, shaped in the installed fonts.

    `language` (BCP 47) chooses forms that differ between languages; `rtl` gives the paragraph's direction where the
    line is a part of it, None takes the line's own.
    """
    return _shape(text, weight, language, rtl)


@lru_cache(maxsize=32768)
def _shape(text: str, weight: Weight, language: str, rtl: bool | None) -> ShapedLine:
    return shape_with(fonts(), text, weight, language, rtl)


def shape_with(book: FontBook, text: str, weight: Weight, language: str = "", rtl: bool | None = None) -> ShapedLine:
    """Return one line of text, shaped in the fonts of `book`. See `shape`."""
    cleaned, notices = clean(text)
    cleaned = cleaned.replace("\n", " ")
    if rtl is None:
        rtl = direction.has_right_to_left(cleaned) and direction.base_is_right_to_left(cleaned)
    runs, more = itemize(cleaned, weight, book, rtl)
    order = direction.visual_order([run.level for run in runs])
    glyph_runs = tuple(_shape_run(runs[index], language) for index in order)
    width, left, bottom, right, top = _bounds(glyph_runs)
    return ShapedLine(
        text=cleaned, runs=glyph_runs, width=width / EM, left=left / EM, right=right / EM, top=top / EM,
        bottom=bottom / EM, right_to_left=rtl, notices=notices + more,
    )  # fmt: skip


def _shape_run(run: Run, language: str) -> GlyphRun:
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.set_script_from_ot_tag(_ot_script(run.script))
    buffer.language = language or "und"
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE | hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    features = FEATURES
    if language.split("-", maxsplit=1)[0] in _NO_LIGATURES:
        features = FEATURES | {"liga": False}
    hb.shape(run.face.font, buffer, features)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    glyphs = tuple([info.codepoint for info in infos])
    clusters = [info.cluster for info in infos]
    placed = [position.position for position in positions]
    return GlyphRun(
        face=run.face,
        text=run.text,
        right_to_left=bool(run.level % 2),
        glyphs=glyphs,
        advances=tuple([place[2] for place in placed]),
        offsets=tuple([(place[0], place[1]) for place in placed]),
        texts=_texts(run.text, clusters, bool(run.level % 2)),
    )


def _ot_script(script: str) -> str:
    return "lao " if script == "Laoo" else script.lower()


def _texts(text: str, clusters: Sequence[int], right_to_left: bool) -> tuple[str, ...]:
    """Return what each glyph stands for, given where in the text its cluster starts."""
    if len(clusters) == len(text) and not right_to_left and clusters == list(range(len(text))):
        return tuple(text)
    order = range(len(clusters) - 1, -1, -1) if right_to_left else range(len(clusters))
    texts = [""] * len(clusters)
    seen: int | None = None
    starts = [*sorted(set(clusters)), len(text)]
    ends = dict(itertools.pairwise(starts))
    for index in order:
        if clusters[index] != seen:
            seen = clusters[index]
            texts[index] = text[seen : ends[seen]]
    return tuple(texts)


def _bounds(runs: Sequence[GlyphRun]) -> tuple[int, int, int, int, int]:
    """Return the pen's way and the ink's left, bottom, right and top."""
    pen = left = bottom = right = top = 0
    for run in runs:
        extents = run.face.extents
        for glyph, advance, (dx, dy) in zip(run.glyphs, run.advances, run.offsets, strict=True):
            ink_left, ink_bottom, ink_right, ink_top = extents(glyph)
            left = min(left, pen + dx + ink_left)
            right = max(right, pen + dx + ink_right)
            bottom = min(bottom, dy + ink_bottom)
            top = max(top, dy + ink_top)
            pen += advance
    return pen, left, bottom, right, top
