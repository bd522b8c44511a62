"""People in the hall over the day against the permitted number, as a line of steps."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.exports.statistics import HeadCount
from checkin.gui import theme
from checkin.gui.theme import Size, Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number


def say_nobody(painter: QPainter, area: QRect) -> None:
    """Say in place of a chart that nobody has come."""
    look = theme.current()
    painter.setFont(look.font(Size.BODY))
    painter.setPen(look.colour("muted"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, translate("Office", "Nobody has arrived yet."))


class HeadCountChart(QWidget):
    """Shows what it is given; a screen reader hears the most at one time and the permitted number."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[HeadCount] = ()
        self._permitted: int | None = None
        self._zone = ZoneInfo("UTC")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[HeadCount], permitted: int | None, zone: ZoneInfo) -> None:
        """Show these counts, each from its time on; `permitted` None = no limit."""
        self._counts, self._permitted, self._zone = counts, permitted, zone
        most = max(counts, key=lambda one: one.inside, default=None)
        if most is not None:
            text = translate("Office", "Most inside at {time}: {count}").format(
                time=f"{most.at.astimezone(zone):%H:%M}", count=number(most.inside)
            )
            if permitted is not None:
                text += ". " + translate("Office", "Permitted: {count}").format(count=number(permitted))
            self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that shows differences."""
        return QSize(600, theme.current().px(180))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axis, permitted number and the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.current().font(Size.SMALL))
        if len(self._counts) < 2:
            say_nobody(painter, self.rect())
            painter.end()
            return
        line = painter.fontMetrics().height()
        area = QRectF(line * 2.6, line * 1.2, self.width() - line * 3.1, self.height() - line * 2.8)
        most = max(*(one.inside for one in self._counts), self._permitted or 0, 1)
        self._draw_axis(painter, area, line, most)
        self._draw_steps(painter, area, most)
        painter.end()

    def _draw_axis(self, painter: QPainter, area: QRectF, line: int, most: int) -> None:
        look = theme.current()
        painter.setPen(look.colour("line"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        top = max(one.inside for one in self._counts)
        if self._permitted is not None:
            y = area.bottom() - area.height() * self._permitted / most
            painter.setPen(QPen(QColor(look.tone(Tone.BAD).fill), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(look.colour("text"))
            text = translate("Office", "Permitted: {count}").format(count=number(self._permitted))
            painter.drawText(QRectF(area.left(), y - line * 1.1, area.width(), line), Qt.AlignmentFlag.AlignRight, text)
        painter.setPen(look.colour("muted"))
        y = area.bottom() - area.height() * top / most
        painter.drawText(QRectF(0, y - line / 2, line * 2.4, line), Qt.AlignmentFlag.AlignRight, number(top))
        first, last = self._counts[0].at, self._counts[-1].at
        step = timedelta(hours=1)
        mark = first.astimezone(self._zone).replace(minute=0, second=0, microsecond=0) + step
        while mark <= last:
            x = area.left() + area.width() * ((mark - first) / (last - first))
            painter.drawText(
                QRectF(x - line * 2, area.bottom() + 3, line * 4, line), Qt.AlignmentFlag.AlignHCenter, f"{mark:%H:%M}"
            )
            mark += step * max(1, round((last - first) / step / 12))

    def _draw_steps(self, painter: QPainter, area: QRectF, most: int) -> None:
        first, last = self._counts[0].at, self._counts[-1].at
        whole = (last - first) or timedelta(seconds=1)
        points, y = QPolygonF(), area.bottom()
        for one in self._counts:
            x = area.left() + area.width() * ((one.at - first) / whole)
            points.append(QPointF(x, y))
            y = area.bottom() - area.height() * one.inside / most
            points.append(QPointF(x, y))
        painter.setPen(QPen(QColor(theme.current().tone(Tone.OUT).fill), 2.0))
        painter.drawPolyline(points)
