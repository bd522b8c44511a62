"""The largest size at which texts fit a box, by measured widths: lines are broken where the text becomes largest.

Sizes and lengths are in points (1/72 inch).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checkin.typeset.breaking import Words, joined, pieces
from checkin.typeset.cleaning import clean
from checkin.typeset.direction import base_is_right_to_left, has_right_to_left
from checkin.typeset.faces import Weight
from checkin.typeset.measuring import Breaker
from checkin.typeset.shaping import ShapedLine, shape
from checkin.typeset.warning import Notice, NoticeKind

#: The height of a line's letters that counts even if the line has none so high (Noto Sans: capitals 0.714 em).
CAP_HEIGHT = 0.714
DESCENT = 0.2
#: Clear space that stays between the ink of two lines.
_AIR = 0.05
#: Nothing is set smaller: it could not be read.
SMALLEST = 4.5
#: One more line must make the text this much larger.
_WORTH_A_LINE = 1.4
_WORTH_WHERE_SMALL = 1.12
_STEPS = 24
_MOST_LINES = 24
#: More characters than this are never read off a badge; a pasted page must not hold up the others.
_LONGEST = 2500


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text to be fitted. `largest` and `smallest` sizes in pt, `leading` and `gap` (space above) in em of its
    size."""

    words: tuple[Words, ...]
    weight: Weight = Weight.REGULAR
    largest: float = 12.0
    smallest: float = 6.0
    lines: int = 1
    leading: float = 1.18
    gap: float = 0.0
    language: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of `paragraph` (index) at a size, its baseline `baseline` pt below the top of the block."""

    line: ShapedLine
    size: float
    baseline: float
    paragraph: int

    @property
    def width(self) -> float:
        """The line's width in pt."""
        return self.line.extent * self.size


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs set below each other."""

    lines: tuple[PlacedLine, ...]
    height: float
    notices: tuple[tuple[int, Notice], ...] = ()

    @property
    def width(self) -> float:
        """The widest line's width in pt."""
        return max((line.width for line in self.lines), default=0.0)


def fit(paragraphs: Sequence[Paragraph], width: float, height: float) -> Block:
    """Return the paragraphs at the largest sizes that fit a box of `width` by `height` pt.

    Sizes shrink together, so that the hierarchy stays; a paragraph too wide for its lines shrinks alone. Where even the
    smallest sizes are too large, more lines, then smaller sizes, then a cut with an ellipsis make it fit, each with a
    notice.
    """
    setter = _Setter(paragraphs, width, height)
    return setter.block()


@lru_cache(maxsize=8192)
def _prepared(all_words: tuple[Words, ...], weight: Weight, language: str) -> tuple[Breaker | None, tuple[Notice, ...]]:
    """Return a paragraph cut in pieces and measured (None if nothing is left), and what was left out of it."""
    cleaned: list[Words] = []
    notices: list[Notice] = []
    for words in all_words:
        text, found = clean(words.text[:_LONGEST])
        notices.extend(found)
        if len(words.text) > _LONGEST:
            notices.append(Notice(NoticeKind.CUT))
            text += "…"
        if text:
            cleaned.append(Words(text, words.manner))
    whole = " ".join(words.text for words in cleaned)
    parts = pieces(cleaned)
    rtl = has_right_to_left(whole) and base_is_right_to_left(whole)
    return Breaker(parts, weight, language, rtl) if parts else None, tuple(notices)


class _Setter:
    """One search for sizes."""

    def __init__(self, paragraphs: Sequence[Paragraph], width: float, height: float) -> None:
        self.width, self.height = width, height
        self.indices: list[int] = []
        self.paragraphs: list[Paragraph] = []
        self.breakers: list[Breaker] = []
        self.notices: list[tuple[int, Notice]] = []
        for index, paragraph in enumerate(paragraphs):
            breaker, notices = _prepared(paragraph.words, paragraph.weight, paragraph.language)
            self.notices.extend((index, notice) for notice in notices)
            if breaker is not None:
                self.indices.append(index)
                self.paragraphs.append(paragraph)
                self.breakers.append(breaker)

    def block(self) -> Block:
        """Try the ways to fit, from the best-looking to the last resort."""
        for step in range(_STEPS + 1):
            share = 1 - step / _STEPS
            caps = [p.smallest + (p.largest - p.smallest) * share for p in self.paragraphs]
            if (block := self._attempt(caps, [p.lines for p in self.paragraphs], strict=True)) is not None:
                return block
        return self._squeezed() or self._cut()

    def _squeezed(self) -> Block | None:
        """More lines than the layout asks for, then sizes below its smallest, then words torn apart."""
        most = [_MOST_LINES] * len(self.paragraphs)
        for tear in (False, True):
            if tear:
                self.breakers = [
                    breaker.torn(self.width / max(SMALLEST, min(paragraph.smallest, 6.0)))
                    for breaker, paragraph in zip(self.breakers, self.paragraphs, strict=True)
                ]
            for step in range(_STEPS + 1):
                share = 1 - step / _STEPS
                caps = [min(p.smallest, SMALLEST) + max(0.0, p.smallest - SMALLEST) * share for p in self.paragraphs]
                if (block := self._attempt(caps, most, strict=False)) is not None:
                    return block
        return None

    def _cut(self) -> Block:
        """Shorten the longest paragraph by halves until all fits."""
        caps = [min(p.smallest, SMALLEST) for p in self.paragraphs]
        most = [_MOST_LINES] * len(self.paragraphs)
        while True:
            longest = max(range(len(self.breakers)), key=lambda i: self.breakers[i].length)
            whole = self.breakers[longest]
            if len(whole.parts) == 1:
                return self._attempt(caps, most, strict=False, force=True) or Block((), 0.0, tuple(self.notices))
            self.notices.append((self.indices[longest], Notice(NoticeKind.CUT)))
            low, high, best = 1, len(whole.parts) - 1, None
            while low <= high:
                middle = (low + high) // 2
                self.breakers[longest] = whole.first(middle)
                block = self._attempt(caps, most, strict=False)
                low, high, best = (middle + 1, high, block) if block is not None else (low, middle - 1, best)
            if best is not None:
                return best
            self.breakers[longest] = whole.first(1)

    def _attempt(
        self, caps: Sequence[float], most: Sequence[int], *, strict: bool, force: bool = False
    ) -> Block | None:
        chosen = []
        for paragraph, breaker, cap, lines in zip(self.paragraphs, self.breakers, caps, most, strict=True):
            floor = self._floor(paragraph, breaker, strict=strict)
            size, count = self._size(breaker, min(cap, paragraph.largest), lines, floor)
            if size < floor - 1e-6 and not force:
                return None
            chosen.append((size, count))
        block = self._set(chosen)
        return block if block.height <= self.height + 1e-6 or force else None

    def _floor(self, paragraph: Paragraph, breaker: Breaker, *, strict: bool) -> float:
        """Return the smallest size to accept; a word too wide for the paragraph's own may go below it, and it alone."""
        least = min(SMALLEST, paragraph.smallest)
        return max(least, min(paragraph.smallest, self.width / breaker.widest)) if strict else least

    def _size(self, breaker: Breaker, cap: float, lines: int, floor: float) -> tuple[float, int]:
        """Return the largest size up to `cap` and the number of lines for it: more than `lines` only to reach
        `floor`."""
        best, best_count = 0.0, 1
        for count in range(breaker.fewest, max(_MOST_LINES, breaker.fewest) + 1):
            if count > max(lines, breaker.fewest) and best >= floor:
                break
            limit = breaker.narrowest(count)
            size = min(cap, self.width / limit) if limit > 0 else cap
            worth = 1.0 if best < floor else _WORTH_A_LINE if best >= (cap + floor) / 2 else _WORTH_WHERE_SMALL
            if size > best * worth:
                best, best_count = size, count
            if size >= cap or count >= len(breaker.parts):
                break
        return best, best_count

    def _set(self, chosen: Sequence[tuple[float, int]]) -> Block:
        placed: list[PlacedLine] = []
        y = 0.0
        notices = list(self.notices)
        for number, ((size, count), breaker) in enumerate(zip(chosen, self.breakers, strict=True)):
            paragraph = self.paragraphs[number]
            lines = breaker.lines(count)
            widest = max(line.extent for line in lines)
            if widest * size > self.width:
                size = self.width / widest  # noqa: PLW2901
            if size < paragraph.smallest - 0.05:
                notices.append((self.indices[number], Notice(NoticeKind.SMALL)))
            y += paragraph.gap * size if placed else 0.0
            y = self._stack(lines, size, y, paragraph.leading, placed, self.indices[number])
            notices.extend((self.indices[number], n) for line in lines for n in line.notices)
        return Block(tuple(placed), y, tuple(dict.fromkeys(notices)))

    def _stack(
        self, lines: Sequence[ShapedLine], size: float, y: float, leading: float, placed: list[PlacedLine], index: int
    ) -> float:
        """Place one paragraph's lines below `y`; return where it ends."""
        below = 0.0
        baseline = y
        for number, line in enumerate(lines):
            top = max(CAP_HEIGHT, line.top)
            baseline += size * (top if number == 0 else max(leading, below + top + _AIR))
            placed.append(PlacedLine(line, size, baseline, index))
            below = max(DESCENT, -line.bottom)
        return baseline + below * size


def fit_words(text: str, width: float, height: float, paragraph: Paragraph | None = None) -> Block:
    """Return one text fitted to a box; `paragraph` gives everything but the words."""
    model = paragraph or Paragraph(())
    return fit([replace(model, words=(Words(text),))], width, height)


def measure(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return the width of a line of text in pt."""
    return shape(text, weight).extent * size


__all__ = ["Block", "Paragraph", "PlacedLine", "fit", "fit_words", "joined", "measure"]
