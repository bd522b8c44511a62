"""Boxes moved, resized, snapped, aligned and distributed. Millimetres, y downwards; nothing of Qt in here."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from checkin.badges.layout import Box

#: No element gets smaller by dragging; the form fields go further.
LEAST_MM = 2.0
GRID_MM = 1.0
#: How near an edge must be to draw another one to it.
REACH_MM = 1.2


class Alignment(StrEnum):
    """Along which line boxes are lined up."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Handle:
    """A place to pull a box by: -1, 0, 1 across (left, none, right) and down (top, none, bottom)."""

    across: int
    down: int


HANDLES = tuple(Handle(x, y) for y in (-1, 0, 1) for x in (-1, 0, 1) if (x, y) != (0, 0))


@dataclass(frozen=True, slots=True)
class Lines:
    """What things snap to: positions of vertical (`across`) and horizontal (`down`) lines."""

    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Snap:
    """How far to move, and the lines that were met (to be shown)."""

    dx: float = 0.0
    dy: float = 0.0
    across: float | None = None
    down: float | None = None


def lines_of(
    size: tuple[float, float], others: Iterable[Box], guides: tuple[Iterable[float], Iterable[float]] = ((), ())
) -> Lines:
    """Return the user's guides, and edges and middles of the badge and of the other elements."""
    across, down = {0.0, size[0] / 2, size[0], *guides[0]}, {0.0, size[1] / 2, size[1], *guides[1]}
    for box in others:
        left, top, right, bottom = box.bounds
        across |= {left, (left + right) / 2, right}
        down |= {top, (top + bottom) / 2, bottom}
    return Lines(tuple(sorted(across)), tuple(sorted(down)))


def moved(box: Box, dx: float, dy: float) -> Box:
    """Return the box somewhere else."""
    return replace(box, x=rounded(box.x + dx), y=rounded(box.y + dy))


def rounded(value: float) -> float:
    """Return a length to a hundredth of a millimetre, finer than any printer."""
    return round(value, 2) + 0.0


def snap_moved(box: Box, lines: Lines, *, grid: float = GRID_MM, reach: float = REACH_MM) -> Snap:
    """Return what brings the box to the nearest line with one of its edges or its middle, else to the grid."""
    left, top, right, bottom = box.bounds
    dx, across = _nearest((left, (left + right) / 2, right), lines.across, reach)
    dy, down = _nearest((top, (top + bottom) / 2, bottom), lines.down, reach)
    if across is None and grid:
        dx = round(left / grid) * grid - left
    if down is None and grid:
        dy = round(top / grid) * grid - top
    return Snap(dx, dy, across, down)


def snap_point(x: float, y: float, lines: Lines, *, grid: float = GRID_MM, reach: float = REACH_MM) -> Snap:
    """Return what brings a point to the nearest lines, else to the grid."""
    dx, across = _nearest((x,), lines.across, reach)
    dy, down = _nearest((y,), lines.down, reach)
    if across is None and grid:
        dx = round(x / grid) * grid - x
    if down is None and grid:
        dy = round(y / grid) * grid - y
    return Snap(dx, dy, across, down)


def _nearest(edges: Sequence[float], lines: Sequence[float], reach: float) -> tuple[float, float | None]:
    best, met = reach, None
    for edge in edges:
        for line in lines:
            if abs(line - edge) < abs(best) or (met is None and abs(line - edge) <= reach):
                best, met = line - edge, line
    return (best, met) if met is not None else (0.0, None)


def resized(box: Box, handle: Handle, dx: float, dy: float, *, square: bool = False) -> Box:
    """Return the box with a handle pulled by (dx, dy) of the badge; the opposite side stays where it is.

    Works for turned boxes too. `square` keeps width and height equal, as symbols want.
    """
    angle = math.radians(box.rotation)
    cos, sin = math.cos(angle), math.sin(angle)
    # the pull, seen by the box itself
    along, down = dx * cos + dy * sin, -dx * sin + dy * cos
    width = max(LEAST_MM, box.width + handle.across * along)
    height = max(LEAST_MM, box.height + handle.down * down)
    if square:
        width = height = max(width if handle.across else LEAST_MM, height if handle.down else LEAST_MM)
    # half of what it grew, towards the handle: there the middle goes
    grown_x = (width - box.width) / 2 * (handle.across or (1 if square else 0))
    grown_y = (height - box.height) / 2 * (handle.down or (1 if square else 0))
    middle_x = box.x + box.width / 2 + grown_x * cos - grown_y * sin
    middle_y = box.y + box.height / 2 + grown_x * sin + grown_y * cos
    return replace(
        box,
        x=rounded(middle_x - width / 2),
        y=rounded(middle_y - height / 2),
        width=rounded(width),
        height=rounded(height),
    )


def corner(box: Box, handle: Handle) -> tuple[float, float]:
    """Return where a handle lies on the badge."""
    angle = math.radians(box.rotation)
    x, y = handle.across * box.width / 2, handle.down * box.height / 2
    return (
        box.x + box.width / 2 + x * math.cos(angle) - y * math.sin(angle),
        box.y + box.height / 2 + x * math.sin(angle) + y * math.cos(angle),
    )


def aligned(boxes: Mapping[int, Box], how: Alignment, size: tuple[float, float]) -> dict[int, Box]:
    """Return the boxes lined up with each other, or a single one with the badge of `size`."""
    extents = {key: box.bounds for key, box in boxes.items()}
    if len(boxes) == 1:
        left, top, right, bottom = 0.0, 0.0, size[0], size[1]
    else:
        left, top = min(e[0] for e in extents.values()), min(e[1] for e in extents.values())
        right, bottom = max(e[2] for e in extents.values()), max(e[3] for e in extents.values())
    found = {}
    for key, box in boxes.items():
        one = extents[key]
        found[key] = {
            Alignment.LEFT: lambda box=box, one=one: moved(box, left - one[0], 0),
            Alignment.CENTER: lambda box=box, one=one: moved(box, (left + right - one[0] - one[2]) / 2, 0),
            Alignment.RIGHT: lambda box=box, one=one: moved(box, right - one[2], 0),
            Alignment.TOP: lambda box=box, one=one: moved(box, 0, top - one[1]),
            Alignment.MIDDLE: lambda box=box, one=one: moved(box, 0, (top + bottom - one[1] - one[3]) / 2),
            Alignment.BOTTOM: lambda box=box, one=one: moved(box, 0, bottom - one[3]),
        }[how]()  # fmt: skip
    return found


def distributed(boxes: Mapping[int, Box], *, across: bool) -> dict[int, Box]:
    """Return the boxes with equal gaps between them; the outermost two stay. Fewer than three stay as they are."""
    if len(boxes) < 3:
        return dict(boxes)
    low, high = (0, 2) if across else (1, 3)
    extents = {key: box.bounds for key, box in boxes.items()}
    order = sorted(boxes, key=lambda key: (extents[key][low] + extents[key][high], key))
    start, end = extents[order[0]][low], extents[order[-1]][high]
    taken = sum(extents[key][high] - extents[key][low] for key in order)
    gap, at = (end - start - taken) / (len(order) - 1), start
    found = {}
    for key in order:
        shift = at - extents[key][low]
        found[key] = moved(boxes[key], shift, 0) if across else moved(boxes[key], 0, shift)
        at += extents[key][high] - extents[key][low] + gap
    return found
