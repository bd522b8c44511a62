"""Charts as vectors, with their words set by `typeset` like all others.

reportlab's own charts write in its built-in Latin fonts, which are not embedded and have no door called «Вхід»; what is
needed here are bars, steps and axes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.exports.dates import clock
from checkin.exports.paper import GREY, INK, PALE, WHITE, Align, Colour, Paper, Style
from checkin.typeset.faces import Weight
from checkin.typeset.fitting import measure

#: Colours that people with any colour vision tell apart (Okabe and Ito, "Color Universal Design", 2008), dark first.
PALETTE: tuple[Colour, ...] = (
    (0.0, 0.447, 0.698), (0.902, 0.624, 0.0), (0.0, 0.62, 0.451), (0.835, 0.369, 0.0), (0.8, 0.475, 0.655),
    (0.337, 0.706, 0.914), (0.45, 0.45, 0.45),
)  # fmt: skip
ALARM: Colour = (0.78, 0.16, 0.10)
_SMALL = Style(7.5, colour=GREY)
_LABELS = 28.0


@dataclass(frozen=True, slots=True)
class Area:
    """Where a chart stands: left, lower edge, width and height in pt, axes' labels included."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Plot:
    """Turns moments and numbers into places."""

    area: Area
    start: datetime
    end: datetime
    top: float

    def x(self, moment: datetime) -> float:
        share = (moment - self.start) / (self.end - self.start)
        return self.area.x + _LABELS + share * (self.area.width - _LABELS)

    def y(self, number: float) -> float:
        return self.area.y + 16 + number / self.top * (self.area.height - 16)


def stacked_bars(
    paper: Paper,
    area: Area,
    spans: Sequence[tuple[datetime, Mapping[str, int]]],
    length: timedelta,
    names: Sequence[str],
) -> None:
    """Draw a bar for each span (local start, number by name), the names on top of each other in the palette's order."""
    plot = _Plot(area, spans[0][0], spans[-1][0] + length, nice_top(max(sum(by.values()) for _, by in spans)))
    _axes(paper, plot)
    for start, numbers in spans:
        left, right = plot.x(start), plot.x(start + length)
        gap = min(1.0, (right - left) * 0.12)
        height = 0
        for index, name in enumerate(names):
            count = numbers.get(name, 0)
            if count:
                low, high = plot.y(height), plot.y(height + count)
                paper.rectangle(left + gap / 2, low, right - left - gap, high - low, colour(index))
                height += count


def steps(
    paper: Paper,
    area: Area,
    counts: Sequence[tuple[datetime, int]],
    end: datetime,
    limit: tuple[int, str] | None = None,
) -> None:
    """Draw a number over time as a filled step line up to `end`; `limit` is a number to mark, and its words."""
    most = max([number for _, number in counts] + ([limit[0]] if limit else []))
    plot = _Plot(area, counts[0][0], max(end, counts[-1][0] + timedelta(minutes=1)), nice_top(most))
    line: list[tuple[float, float]] = [(plot.x(counts[0][0]), plot.y(0))]
    for moment, number in counts:
        x = plot.x(moment)
        line += [(x, line[-1][1]), (x, plot.y(number))]
    line.append((plot.x(plot.end), line[-1][1]))
    pale = tuple(0.82 + 0.18 * part for part in PALETTE[0])
    paper.area([*line, (line[-1][0], plot.y(0))], (pale[0], pale[1], pale[2]))
    _axes(paper, plot)
    paper.segments(line, thickness=1.2, colour=PALETTE[0])
    if limit:
        y = plot.y(limit[0])
        paper.segments([(area.x + _LABELS, y), (area.x + area.width, y)], thickness=1.0, colour=ALARM, dash="4 2.5")
        words = Style(7.5, Weight.BOLD, ALARM, Align.RIGHT)
        width = measure(limit[1], words.size, words.weight)
        paper.rectangle(area.x + area.width - width - 2, y + 2, width + 2, 9, WHITE)
        paper.line(limit[1], area.x + area.width, y + 3.5, words)


def bar(paper: Paper, x: float, y: float, width: float, height: float, share: float, fill: Colour) -> None:
    """Draw a horizontal bar that fills `share` (0.0 to 1.0) of a pale one."""
    paper.rectangle(x, y, width, height, (0.93, 0.94, 0.955))
    if share > 0:
        paper.rectangle(x, y, width * min(share, 1.0), height, fill)


def legend(paper: Paper, x: float, y: float, entries: Sequence[tuple[str, Colour]], width: float) -> None:
    """Draw names with their colours in one line that ends at `x`; the last ones are left out where they do not fit."""
    total = 0.0
    kept: list[tuple[str, Colour, float]] = []
    for name, fill in entries:
        needed = measure(name, 8) + 22
        if total + needed > width:
            break
        kept.append((name, fill, needed))
        total += needed
    left = x - total
    for name, fill, needed in kept:
        paper.rectangle(left + 8, y - 0.5, 7, 7, fill)
        paper.line(name, left + 18, y, Style(8, colour=INK))
        left += needed


def colour(index: int) -> Colour:
    """Return the palette's colour; after the last it begins anew."""
    return PALETTE[index % len(PALETTE)]


def nice_top(most: float) -> int:
    """Return the smallest round number that an axis may end at above `most`."""
    if most <= 5:
        return 5
    unit = 10 ** math.floor(math.log10(most))
    return next(int(unit * step) for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if unit * step >= most)


def _axes(paper: Paper, plot: _Plot) -> None:
    area = plot.area
    for number in _ticks(int(plot.top)):
        y = plot.y(number)
        paper.rule(area.x + _LABELS, y, area.width - _LABELS, colour=GREY if number == 0 else PALE)
        paper.line(str(number), area.x + _LABELS - 5, y - 2.7, Style(7.5, colour=GREY, align=Align.RIGHT))
    for moment in _hours(plot.start, plot.end):
        x = plot.x(moment)
        paper.segments([(x, plot.y(0)), (x, plot.y(0) - 3)], colour=GREY)
        paper.line(clock(moment), x, area.y + 3, Style(7.5, colour=GREY, align=Align.CENTRE))


def _ticks(top: int) -> list[int]:
    return [top * part // 5 for part in range(6)] if top % 5 == 0 else [top * part // 4 for part in range(5)]


def _hours(start: datetime, end: datetime) -> list[datetime]:
    """Return round moments between start and end: as many as can be read, every five minutes at the closest."""
    length = end - start
    for minutes in (5, 10, 15, 30, 60, 120, 240, 480):
        step = timedelta(minutes=minutes)
        if length / step <= 12:
            break
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    first = midnight + math.ceil((start - midnight) / step) * step
    found = []
    while first <= end:
        found.append(first)
        first += step
    return found
