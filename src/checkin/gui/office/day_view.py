"""The picture of the day on the screen: key figures, arrivals by five minutes and door, the forums."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.exports.report import Tile
from checkin.exports.statistics import ArrivalSpan, DayStatistics, SessionFigures
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.head_count_chart import HeadCountChart, say_nobody
from checkin.gui.theme import Size, Space, Tone
from checkin.gui.words import translate

_COLUMNS = 4
#: Categories, and organisations, of which is told who stayed away.
_ROWS = 8


class DayView(QWidget):
    """Shows what it is given; empty until then."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles = QGridLayout()
        self._arrivals = ArrivalsChart()
        self._head_count = HeadCountChart()
        self._sessions, self._turnouts = QGridLayout(), QGridLayout()
        for grid in (self._tiles, self._sessions, self._turnouts):
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setHorizontalSpacing(theme.current().space(Space.LARGE))
        for place in range(_COLUMNS):
            self._tiles.setColumnStretch(place, 1)
        column = widgets.page_column(self)
        holder = QWidget()
        holder.setLayout(self._tiles)
        column.addWidget(holder)
        column.addWidget(
            widgets.card(widgets.label(translate("Office", "Arrivals by five minutes"), "section"), self._arrivals)
        )
        column.addWidget(
            widgets.card(widgets.label(translate("Office", "People in the hall"), "section"), self._head_count)
        )
        forums = QWidget()
        forums.setLayout(self._sessions)
        self._forums = widgets.card(widgets.label(translate("Office", "Programme"), "section"), forums)
        column.addWidget(self._forums)
        absent = QWidget()
        absent.setLayout(self._turnouts)
        self._absent = widgets.card(widgets.label(translate("Office", "Who stayed away"), "section"), absent)
        column.addWidget(self._absent)

    def show_day(self, tiles: Sequence[Tile], figures: DayStatistics, zone: ZoneInfo) -> None:
        """Show these figures."""
        _empty(self._tiles)
        for place, tile in enumerate(tiles):
            self._tiles.addWidget(_tile(tile), place // _COLUMNS, place % _COLUMNS)
        self._arrivals.show_spans(figures.arrivals, figures.doors, zone)
        self._head_count.show_counts(figures.head_counts, figures.capacity, zone)
        self._show_turnouts(figures)
        _empty(self._sessions)
        for place, session in enumerate(figures.sessions):
            self._sessions.addWidget(widgets.label(session.name, "strong"), place, 0)
            self._sessions.addWidget(widgets.label(_session_text(session), "muted"), place, 1)
        self._sessions.setColumnStretch(1, 1)
        self._forums.setVisible(bool(figures.sessions))

    def _show_turnouts(self, figures: DayStatistics) -> None:
        """Show every category, and beside them the organisations of which most stayed away."""
        _empty(self._turnouts)
        most = sorted(figures.by_organisation, key=lambda one: (-one.absent, one.label))
        sides = (figures.by_category, [one for one in most if one.absent and one.label])
        for side, shown in enumerate(sides):
            for place, one in enumerate(shown[:_ROWS]):
                name = widgets.label(one.label or translate("Office", "without a category"), "strong")
                name.setWordWrap(True)
                text = translate("Office", "{absent} of {count} ({percent} %)").format(
                    absent=one.absent, count=one.registered, percent=round(one.no_show_rate * 100)
                )
                self._turnouts.addWidget(name, place, side * 2)
                self._turnouts.addWidget(widgets.label(text, "muted"), place, side * 2 + 1)
            self._turnouts.setColumnStretch(side * 2, 1 + side)  # organisations have the longer names
            self._turnouts.setColumnStretch(side * 2 + 1, 1)
        self._absent.setVisible(bool(figures.by_category))


def _session_text(session: SessionFigures) -> str:
    parts = []
    if session.booked:
        parts.append(translate("Office", "{count} booked").format(count=session.booked))
    if session.present is not None:
        parts.append(translate("Office", "{count} came").format(count=session.present))
    if session.capacity is not None:
        parts.append(translate("Office", "{count} seats").format(count=session.capacity))
    return " · ".join(parts)


def _tile(tile: Tile) -> QWidget:
    look = theme.current()
    frame = QFrame()
    frame.setProperty("kind", "note" if tile.alarm else "card")
    if tile.alarm:
        frame.setProperty("tone", Tone.BAD.value)
    column = QVBoxLayout(frame)
    column.setSpacing(look.space(Space.TINY))
    figure = widgets.label(tile.figure)
    figure.setFont(look.font(Size.BIG, bold=True))
    figure.setProperty("kind", "big")
    column.addWidget(figure)
    name = widgets.label(tile.label, "strong")
    name.setWordWrap(True)
    column.addWidget(name)
    column.addWidget(widgets.label(tile.remark, "small"))
    column.addStretch(1)
    frame.setAccessibleName(f"{tile.figure} {tile.label}. {tile.remark}")
    return frame


def _empty(grid: QGridLayout) -> None:
    while grid.count():
        item = grid.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.deleteLater()


class ArrivalsChart(QWidget):
    """Bars of five minutes, one colour a door; the same is told as text to a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self._spans: Sequence[ArrivalSpan] = ()
        self._doors: Sequence[str] = ()
        self._zone = ZoneInfo("UTC")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: Sequence[ArrivalSpan], doors: Sequence[str], zone: ZoneInfo) -> None:
        """Show these arrivals, by door."""
        self._spans, self._doors, self._zone = spans, doors, zone
        most = max(spans, key=lambda span: span.total, default=None)
        if most is not None:
            text = translate("Office", "Most arrivals at {time}: {count} in five minutes")
            local = most.start.astimezone(zone)
            self.setAccessibleName(text.format(time=f"{local:%H:%M}", count=most.total))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that shows differences."""
        return QSize(600, theme.current().px(200))

    def _colours(self) -> list[QColor]:
        look = theme.current()
        tones = (Tone.OUT, Tone.ATTENTION, Tone.GOOD, Tone.NEUTRAL, Tone.BAD)
        return [QColor(look.tone(tone).fill) for tone in tones]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, axis and the doors' names."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(Size.SMALL))
        if not self._spans:
            say_nobody(painter, self.rect())
            painter.end()
            return
        line = painter.fontMetrics().height()
        area = QRectF(line * 2, line * 1.6, self.width() - line * 2.5, self.height() - line * 3.2)
        self._draw_doors(painter, line)
        self._draw_bars(painter, area, line)
        painter.end()

    def _draw_doors(self, painter: QPainter, line: int) -> None:
        x = float(line * 2)
        for colour, door in zip(self._colours() * len(self._doors), self._doors, strict=False):
            painter.fillRect(QRectF(x, line * 0.25, line * 0.7, line * 0.7), colour)
            painter.setPen(theme.current().colour("text"))
            painter.drawText(int(x + line), int(line * 0.95), door)
            x += line * 2 + painter.fontMetrics().horizontalAdvance(door)

    def _draw_bars(self, painter: QPainter, area: QRectF, line: int) -> None:
        look = theme.current()
        most = max(span.total for span in self._spans)
        step = area.width() / len(self._spans)
        colours = self._colours()
        painter.setPen(look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(look.colour("muted"))
        painter.drawText(QRectF(0, area.top(), line * 1.8, line), Qt.AlignmentFlag.AlignRight, str(most))
        every = max(1, round(len(self._spans) * line * 3 / area.width()))
        for place, span in enumerate(self._spans):
            x, bottom = area.left() + place * step, area.bottom()
            for number, door in enumerate(self._doors):
                height = area.height() * span.by_door.get(door, 0) / most
                painter.fillRect(
                    QRectF(x + 1, bottom - height, max(1.0, step - 2), height), colours[number % len(colours)]
                )
                bottom -= height
            if place % every == 0:
                local = span.start.astimezone(self._zone)
                painter.drawText(
                    QRectF(x, area.bottom() + 3, line * 4, line), Qt.AlignmentFlag.AlignLeft, f"{local:%H:%M}"
                )
