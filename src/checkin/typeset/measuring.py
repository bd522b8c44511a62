"""Measured widths of a paragraph's pieces, and the narrowest column that holds it in a given number of lines. In em."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checkin.typeset.breaking import Piece, joined, torn, without_spaces
from checkin.typeset.faces import Weight
from checkin.typeset.shaping import ShapedLine, shape


class Breaker:
    """A paragraph's pieces with their widths."""

    def __init__(self, parts: Sequence[Piece], weight: Weight, language: str, rtl: bool) -> None:
        self.parts = tuple(parts)
        self._weight, self._language, self._rtl = weight, language, rtl
        self._widths = [self._width(piece.text) for piece in self.parts]
        # between two letters: shaping cleans a text of spaces at its ends
        self._space = shape(". .", weight).width - 2 * shape(".", weight).width if len(self.parts) > 1 else 0.0
        self.fewest = 1 + sum(piece.ends_line for piece in self.parts[:-1])
        self.widest = max(self._widths) or 1.0
        self._set: dict[int, list[ShapedLine]] = {}
        self._narrowest: dict[int, tuple[float, list[int]]] = {}

    @property
    def length(self) -> float:
        """The width of everything on one line."""
        return sum(self._widths) + self._space * len(self.parts)

    def _width(self, text: str) -> float:
        return shape(text, self._weight, self._language, self._rtl).extent

    def narrowest(self, lines: int) -> float:
        """Return the smallest width in which the paragraph takes at most `lines` lines."""
        return self._solve(lines)[0]

    def lines(self, count: int) -> list[ShapedLine]:
        """Return the lines of the narrowest setting in at most `count` lines."""
        found = self._set.get(count)
        if found is None:
            found = self._set[count] = self._lines(count)
        return found

    def _lines(self, count: int) -> list[ShapedLine]:
        breaks = [0, *self._solve(count)[1], len(self.parts)]
        return [
            shape(joined(self.parts[start:end]), self._weight, self._language, self._rtl)
            for start, end in pairwise(breaks)
        ]

    def torn(self, limit: float) -> Breaker:
        """Return the paragraph with every piece wider than `limit` torn between letters."""
        parts: list[Piece] = []
        for piece, width in zip(self.parts, self._widths, strict=True):
            if width > limit or without_spaces(piece.text):
                parts.extend(torn(piece, limit if not without_spaces(piece.text) else 0.0, self._width))
            else:
                parts.append(piece)
        return Breaker(parts, self._weight, self._language, self._rtl)

    def first(self, count: int) -> Breaker:
        """Return the first pieces with an ellipsis behind them."""
        kept = list(self.parts[:count])
        kept[-1] = Piece(kept[-1].text.rstrip("… .,;-") + "…", name=kept[-1].name)
        return Breaker(kept, self._weight, self._language, self._rtl)

    def _solve(self, lines: int) -> tuple[float, list[int]]:
        found = self._narrowest.get(lines)
        if found is None:
            found = self._narrowest[lines] = self._search(lines)
        return found

    def _search(self, lines: int) -> tuple[float, list[int]]:
        if lines <= self.fewest == 1:
            return self._line_width(0, len(self.parts)), []
        low, high = max(self._widths), self.length
        best = self._greedy(high)
        if lines > self.fewest:
            for _ in range(24):
                if high - low < 0.002:
                    break
                middle = (low + high) / 2
                breaks = self._greedy(middle)
                if len(breaks) < lines:
                    high, best = middle, breaks
                else:
                    low = middle
            tight = self._greedy(low)
            if len(tight) < lines:
                best = tight
        edges = [0, *best, len(self.parts)]
        return max(self._line_width(start, end) for start, end in pairwise(edges)), best

    def _line_width(self, start: int, end: int) -> float:
        spaces = sum(piece.space for piece in self.parts[start : end - 1])
        return sum(self._widths[start:end]) + spaces * self._space

    def _greedy(self, limit: float) -> list[int]:
        """Return where lines begin (but the first) when each takes as many pieces as `limit` allows."""
        breaks: list[int] = []
        width = 0.0
        for index in range(len(self.parts)):
            added = self._widths[index]
            before = self.parts[index - 1] if index else None
            if before is not None:
                gap = self._space if before.space else 0.0
                if before.ends_line or width + gap + added > limit + 1e-9:
                    breaks.append(index)
                    width = added
                    continue
                width += gap
            width += added
        return breaks
