"""The picture of the day as a PDF report, and its numbers as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from checkin.exports import charts
from checkin.exports.charts import Area
from checkin.exports.columns import list_end
from checkin.exports.dates import clock, decimal, event_line, hours_and_minutes, long_day, made_on, percent
from checkin.exports.model import ExportTable
from checkin.exports.paper import ACCENT, BAND, GREY, INK, MARGIN, Align, Paper, Style
from checkin.exports.pdf_table import draw_foot, draw_head
from checkin.exports.sheet import Cell, CellKind, Sheet, SheetColumn
from checkin.exports.statistics import SPAN, DayStatistics, Turnout
from checkin.exports.words import word
from checkin.files import replacing
from checkin.typeset.faces import Weight

_TILE = (118.0, 74.0)
_MOST_ORGANISATIONS = 14


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure with what it is, and a remark below it."""

    figure: str
    label: str
    remark: str = ""
    alarm: bool = False


def write_report(table: ExportTable, figures: DayStatistics, target: Path) -> None:
    """Write the report (two pages). Raises SurroundingsError where it cannot be written."""
    paper = Paper(word("report", table.tongue), subject=table.event.name, language=table.tongue)
    report = _Report(paper, table, figures)
    with replacing(target) as draft:
        report.first_page()
        report.second_page()
        draft.write_bytes(paper.document.getvalue())


def tiles(table: ExportTable, figures: DayStatistics) -> list[Tile]:
    """Return the key figures in the order in which they are read."""
    language, overall = table.tongue, figures.overall
    peak, busiest, above = figures.peak, figures.busiest_minute, figures.above_capacity
    permitted = "" if figures.capacity is None else word("figure.permitted", language, count=figures.capacity)
    if above > timedelta(0):
        permitted = word("figure.above", language, duration=hours_and_minutes(above, language))
    pace = figures.seconds_per_check_in
    doubles = sum(one.double_admissions for one in figures.lists)

    def text(key: str, **values: object) -> str:
        return word(f"figure.{key}", language, **values)

    def at(moment: datetime) -> str:
        return text("at", time=clock(table.local(moment)))

    return [
        Tile(str(figures.came), text("came"), text("of", came=overall.came, count=overall.registered)),
        Tile(percent(overall.no_show_rate, language), text("no_show"), text("absent", count=overall.absent)),
        Tile(str(figures.walk_ins), text("walk_ins"), text("withdrawn", count=figures.withdrawn)),
        Tile(str(peak.inside) if peak else "–", text("peak"),
             " · ".join(part for part in (at(peak.at) if peak else "", permitted) if part), above > timedelta(0)),
        Tile(str(busiest[1]) if busiest else "–", text("busiest"), at(busiest[0]) if busiest else ""),
        Tile("–" if pace is None else decimal(pace, language), text("pace"), text("pace_what")),
        Tile(str(figures.badges), text("badges"), text("reprints", count=figures.reprints)),
        Tile(str(doubles), text("doubles"), text("doubles_what"), doubles > 0),
    ]  # fmt: skip


class _Report:
    """Draws the pages."""

    def __init__(self, paper: Paper, table: ExportTable, figures: DayStatistics) -> None:
        self._paper, self._table, self._figures = paper, table, figures
        self._language = table.tongue
        self._width = paper.width - 2 * MARGIN
        self._info = long_day(figures.day, table.tongue) if figures.day else ""

    def first_page(self) -> None:
        """Draw the key figures and what ran over time."""
        paper, figures = self._paper, self._figures
        self._begin(1)
        top = paper.height - MARGIN - 62
        for number, tile in enumerate(tiles(self._table, figures)):
            column, row = number % 4, number // 4
            step = (self._width - _TILE[0]) / 3
            self._tile(tile, MARGIN + column * step, top - row * (_TILE[1] + 12))
        top -= 2 * (_TILE[1] + 12) + 14
        height = (top - MARGIN - 30) / 2 - 42
        self._arrivals(Area(MARGIN, top - 30 - height, self._width, height), top)
        top -= height + 60
        self._inside(Area(MARGIN, top - 30 - height, self._width, height), top)
        paper.end_page()

    def second_page(self) -> None:
        """Draw sessions and who stayed away."""
        paper, figures = self._paper, self._figures
        self._begin(2)
        y = self._sessions(paper.height - MARGIN - 66)
        y = self._turnouts(word("chart.by_category", self._language), figures.by_category[:8], y - 26)
        most = sorted(figures.by_organisation, key=lambda one: (-one.absent, -one.no_show_rate, one.label))
        room = int((y - 60 - MARGIN - 24) // 17)
        shown = [one for one in most if one.absent][: max(0, min(_MOST_ORGANISATIONS, room))]
        title = word("chart.by_organisation", self._language)
        if shown and len(shown) < sum(one.absent > 0 for one in most):
            title += f" – {word('chart.most', self._language, count=len(shown))}"
        self._turnouts(title, shown, y - 26)
        paper.end_page()

    def _begin(self, number: int) -> None:
        self._paper.begin_page()
        draw_head(self._paper, word("report", self._language), event_line(self._table), self._info)
        draw_foot(self._paper, made_on(self._table), word("page", self._language, number=number, total=2))

    def _tile(self, tile: Tile, x: float, top: float) -> None:
        paper, (width, height) = self._paper, _TILE
        paper.rectangle(x, top - height, width, height, BAND)
        paper.rectangle(x, top - height, 2.5, height, charts.ALARM if tile.alarm else ACCENT)
        colour = charts.ALARM if tile.alarm else INK
        paper.line(tile.figure, x + 12, top - 30, Style(23, Weight.BOLD, colour, smallest=12), width - 20)
        paper.box(tile.label, x + 12, top - 35, width - 18, 16, Style(8.5, Weight.BOLD, smallest=6))
        paper.box(tile.remark, x + 12, top - 50, width - 18, 20, Style(7.5, colour=GREY, smallest=5.5, lines=2))

    def _title(self, text: str, top: float) -> None:
        self._paper.line(text, MARGIN, top, Style(11.5, Weight.BOLD), self._width)

    def _nothing(self, top: float) -> None:
        self._paper.line(word("chart.none", self._language), MARGIN, top - 24, Style(9, colour=GREY))

    def _arrivals(self, area: Area, top: float) -> None:
        self._title(word("chart.arrivals", self._language), top)
        figures = self._figures
        if not figures.arrivals:
            self._nothing(top)
            return
        spans = [(self._table.local(one.start), one.by_door) for one in figures.arrivals]
        charts.stacked_bars(self._paper, area, spans, SPAN, figures.doors)
        names = [door or word("door.none", self._language) for door in figures.doors]
        entries = [(name, charts.colour(index)) for index, name in enumerate(names)]
        charts.legend(self._paper, MARGIN + self._width, top, entries, self._width * 0.6)

    def _inside(self, area: Area, top: float) -> None:
        main = self._table.main_list
        self._title(" · ".join((word("chart.inside", self._language), main.name if main else "")), top)
        figures = self._figures
        if not figures.head_counts or main is None:
            self._nothing(top)
            return
        counts = [(self._table.local(one.at), one.inside) for one in figures.head_counts]
        over = min(self._table.generated_at, list_end(self._table, main) or self._table.generated_at)
        limit = None
        if figures.capacity is not None:
            limit = (figures.capacity, word("figure.permitted", self._language, count=figures.capacity))
        charts.steps(self._paper, area, counts, self._table.local(over), limit)

    def _sessions(self, top: float) -> float:
        """Draw booked, present and seats of each session, and return where that ends."""
        paper, language = self._paper, self._language
        self._title(word("chart.sessions", language), top)
        shown = [one for one in self._figures.sessions if one.booked or one.present is not None]
        if not shown:
            self._nothing(top)
            return top - 30
        blue, orange = charts.PALETTE[0], charts.PALETTE[1]
        keys = [(word("chart.booked", language), orange), (word("chart.present", language), blue)]
        keys.append((word("chart.seats", language), INK))
        charts.legend(paper, MARGIN + self._width, top, keys, self._width * 0.6)
        most = max(max(one.booked, one.present or 0, one.capacity or 0) for one in shown)
        left, wide = MARGIN + 210, self._width - 210 - 30
        y = top - 22
        for one in shown[:10]:
            paper.box(one.name, MARGIN, y + 4, 200, 15, Style(9, Weight.BOLD, smallest=6.5))
            seats = "" if one.capacity is None else f"{one.capacity} {word('chart.seats', language)}"
            under = " · ".join(part for part in (one.room, seats) if part)
            paper.box(under, MARGIN, y - 9, 200, 12, Style(7.5, colour=GREY, smallest=5.5))
            for number, fill, low in ((one.booked, orange, y - 6), (one.present, blue, y - 18)):
                if number is not None:
                    paper.rectangle(left, low, wide * number / most, 9, fill)
                    paper.line(str(number), left + wide * number / most + 4, low + 1.5, Style(8))
            if one.capacity:
                x = left + wide * one.capacity / most
                paper.segments([(x, y + 5), (x, y - 20)], thickness=1.2, colour=INK)
            y -= 36
        return y

    def _turnouts(self, title: str, shown: Sequence[Turnout], top: float) -> float:
        """Draw how many stayed away of each group, and return where that ends."""
        paper, language = self._paper, self._language
        self._title(title, top)
        if not shown:
            self._nothing(top)
            return top - 30
        left, wide = MARGIN + 210, self._width - 210 - 92
        y = top - 22
        for one in shown:
            name = one.label or word("without", language)
            paper.box(name, MARGIN, y + 11, 200, 15, Style(9, smallest=6))
            charts.bar(paper, left, y, wide, 8, one.no_show_rate, charts.PALETTE[3])
            rate = word("chart.rate", language, absent=one.absent, registered=one.registered)
            paper.line(rate, MARGIN + self._width - 40, y + 1, Style(8, colour=GREY, align=Align.RIGHT))
            share = Style(8.5, Weight.BOLD, align=Align.RIGHT)
            paper.line(percent(one.no_show_rate, language), MARGIN + self._width, y + 1, share)
            y -= 17
        return y


def figures_sheet(table: ExportTable, figures: DayStatistics) -> Sheet:
    """Return the report's numbers as a table: topic, item, time, measure, value; one number a row."""
    language = table.tongue
    found = [
        (word(topic, language), item, at, word(measure, language), value)
        for topic, item, at, measure, value in _numbers(figures)
        if value is not None
    ]
    kinds = {"topic": CellKind.TEXT, "item": CellKind.TEXT, "at": CellKind.DATETIME, "measure": CellKind.TEXT,
             "value": CellKind.DECIMAL}  # fmt: skip
    return Sheet(
        title=word("report", language),
        subject=table.event.name,
        columns=[SheetColumn(key, word(key, language), kind) for key, kind in kinds.items()],
        rows=lambda: found,
        row_count=len(found),
        zone=table.zone,
        language=language,
        generated_at=table.generated_at,
    )


_Number = tuple[str, str, datetime | None, str, Cell]


def _numbers(figures: DayStatistics) -> Iterator[_Number]:
    yield from _overall(figures)
    for one in figures.lists:
        yield from (("check_in_list", one.name, None, key, value) for key, value in {
            "came": one.checked_in, "inside": one.inside, "peak": one.peak, "capacity": one.capacity,
            "double_admissions": one.double_admissions,
        }.items())  # fmt: skip
    for session in figures.sessions:
        yield from (("sessions", session.name, None, key, value) for key, value in {
            "chart.booked": session.booked, "chart.present": session.present, "chart.seats": session.capacity,
        }.items())  # fmt: skip
    for topic, groups in (("category", figures.by_category), ("organisation", figures.by_organisation)):
        for group in groups:
            yield from _turnout_numbers(topic, group)
    for span in figures.arrivals:
        for door, count in sorted(span.by_door.items()):
            yield "chart.arrivals", door, span.start, "came", count
    for step in figures.head_counts:
        yield "chart.inside", "", step.at, "inside", step.inside


def _overall(figures: DayStatistics) -> Iterator[_Number]:
    yield from _turnout_numbers("overall", figures.overall)
    peak, busiest = figures.peak, figures.busiest_minute
    yield "overall", "", None, "walk_ins", figures.walk_ins
    yield "overall", "", None, "state.withdrawn", figures.withdrawn
    yield "overall", "", peak.at if peak else None, "peak", peak.inside if peak else None
    yield "overall", "", None, "above_capacity", figures.above_capacity // timedelta(minutes=1)
    yield "overall", "", busiest[0] if busiest else None, "busiest_minute", busiest[1] if busiest else None
    yield "overall", "", None, "seconds_per_check_in", figures.seconds_per_check_in
    yield "overall", "", None, "badge_prints", figures.badges
    yield "overall", "", None, "reprints", figures.reprints


def _turnout_numbers(topic: str, group: Turnout) -> Iterator[_Number]:
    yield topic, group.label, None, "registered", group.registered
    yield topic, group.label, None, "figure.came", group.came
    yield topic, group.label, None, "absent", group.absent
    yield topic, group.label, None, "no_show_rate", round(group.no_show_rate * 100, 1)
