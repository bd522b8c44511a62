"""Which paper a printer takes, and a page's exact size in its terms (PWG 5100.7 media-col, PWG 5101.1 names)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checkin.printers.ipp.client import texts, values
from checkin.printers.ipp.wire import Attribute, Attributes, Tag, Value
from checkin.printers.ports import PrinterError
from checkin.printers.reasons import Reason

#: Attributes that say which paper there is.
ATTRIBUTES = (
    "media-size-supported", "media-supported", "media-ready", "media-col-supported", "media-source-supported",
)  # fmt: skip
#: Sizes this near to each other are the same paper: makers round to points, mils and whole millimetres.
_TOLERANCE = 50
_NAME = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_UNITS = {"mm": 100.0, "in": 2540.0}


@dataclass(frozen=True, slots=True)
class Paper:
    """A size to ask for in hundredths of a millimetre; `turned`: the page lies across it."""

    width: int
    height: int
    turned: bool = False

    def media_col(self, tray: str) -> Attribute:
        """Return the job's `media-col`. Margins stay the printer's own: to ask for none may pick another paper."""
        size = (
            Attribute.of("x-dimension", Tag.INTEGER, self.width),
            Attribute.of("y-dimension", Tag.INTEGER, self.height),
        )
        members = [Attribute.of("media-size", Tag.COLLECTION, size)]
        if tray:
            members.append(Attribute.of("media-source", Tag.KEYWORD, tray))
        return Attribute.of("media-col", Tag.COLLECTION, tuple(members))


@dataclass(frozen=True, slots=True)
class _Span:
    """A size a printer takes, or a range of sizes: lowest and highest of width and height."""

    width: tuple[int, int]
    height: tuple[int, int]

    def takes(self, width: int, height: int) -> bool:
        return _within(width, self.width) and _within(height, self.height)

    def nearest(self, width: int, height: int, *, turned: bool) -> Paper:
        return Paper(_clamped(width, self.width), _clamped(height, self.height), turned)


def _within(size: int, span: tuple[int, int]) -> bool:
    return span[0] - _TOLERANCE <= size <= span[1] + _TOLERANCE


def _clamped(size: int, span: tuple[int, int]) -> int:
    return min(max(size, span[0]), span[1])


def paper_for(page: tuple[float, float], printer: Attributes) -> Paper:
    """Return the paper for a page in mm. A printer that names no sizes takes any.

    Raises PrinterError(MEDIA_NOT_LOADED) where the printer has no such size either way round.
    """
    width, height = (round(side * 100) for side in page)
    spans = [*_sizes(values(printer, "media-size-supported")), *_named(texts(printer, "media-supported"))]
    spans.sort(key=lambda span: span.width[1] - span.width[0] + span.height[1] - span.height[0])
    for turned, (x, y) in ((False, (width, height)), (True, (height, width))):
        for span in spans:
            if span.takes(x, y):
                return span.nearest(x, y, turned=turned)
    if not spans:
        return Paper(width, height)
    raise PrinterError(Reason.MEDIA_NOT_LOADED)


def _sizes(found: Iterable[Value]) -> Iterator[_Span]:
    for size in found:
        if isinstance(size, dict):
            sides = [_span(next(iter(size.get(f"{axis}-dimension", [])), None)) for axis in "xy"]
            if sides[0] and sides[1]:
                yield _Span(sides[0], sides[1])


def _span(value: Value) -> tuple[int, int] | None:
    if isinstance(value, int):
        return value, value
    if isinstance(value, tuple) and len(value) == 2:
        return value[0], value[1]
    return None


def _named(names: Iterable[str]) -> Iterator[_Span]:
    """Read sizes out of names; `custom_min_...` and `custom_max_...` are the two ends of a range."""
    ends: dict[str, tuple[int, int]] = {}
    for name in names:
        if (match := _NAME.search(name)) is None:
            continue
        width, height = (round(float(match[side]) * _UNITS[match[3]]) for side in (1, 2))
        kind = next((end for end in ("min", "max") if name.startswith(f"custom_{end}_")), "")
        if kind:
            ends[kind] = (width, height)
        else:
            yield _Span((width, width), (height, height))
    if len(ends) == 2:
        low, high = ends["min"], ends["max"]
        yield _Span((low[0], high[0]), (low[1], high[1]))


def shown(names: Iterable[str]) -> tuple[str, ...]:
    """Return media names as people say them, "86 x 54 mm"; others unchanged."""
    return tuple(dict.fromkeys(_shown(name) for name in names if not name.startswith("custom_m")))


def _shown(name: str) -> str:
    if (match := _NAME.search(name)) is None:
        return name
    sides = (float(match[side]) * _UNITS[match[3]] / 100 for side in (1, 2))
    return " x ".join(f"{side:.1f}".removesuffix(".0") for side in sides) + " mm"
