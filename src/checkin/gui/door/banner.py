"""The verdict, painted large: colour, symbol, word, name, why, and what to do. Read at two metres."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.gui import theme
from checkin.gui.door.verdict_view import VerdictView
from checkin.gui.theme import Size, Space, Tone
from checkin.gui.theme.icons import paint
from checkin.gui.words import translate

#: Whatever the width, word and name never get smaller than this (px).
_LEAST_WORD, _LEAST_NAME = 56, 40
_AUTO = Qt.LayoutDirection.LayoutDirectionAuto


class VerdictBanner(QWidget):
    """Shows one VerdictView at a time; `painted` is emitted once it is on the screen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: VerdictView | None = None
        self._last = ""
        self._ready = False
        self._looking = False
        self._fresh = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 190))
        self.setAccessibleName(translate("verdicts", "Verdict"))

    @property
    def view(self) -> VerdictView | None:
        """What is shown, None while calm."""
        return self._view

    def show_view(self, view: VerdictView | None, last: str = "") -> None:
        """Show a verdict, or calm down to waiting (None)."""
        self._view, self._last, self._fresh = view, last, view is not None
        self.setAccessibleDescription(self.spoken())
        self.update()

    def set_ready(self, *, ready: bool, looking: bool = False) -> None:
        """Say whether scans are judged at once, and whether they only look up."""
        self._ready, self._looking = ready, looking
        self.update()

    def spoken(self) -> str:
        """Return what a screen reader says."""
        view = self._view
        if view is None:
            return self._calm_texts()[0]
        return ". ".join(part for part in (view.word, view.name, view.under, *view.lines, view.step, view.note) if part)

    def _calm_texts(self) -> tuple[str, str]:
        if not self._ready:
            return translate("verdicts", "One moment …"), translate("verdicts", "You can scan already.")
        if self._looking:
            return translate("verdicts", "Look up"), translate("verdicts", "Scans check nobody in.")
        return translate("verdicts", "Ready to scan"), translate("verdicts", "No ticket? Just type the name.")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Paint the verdict or the calm panel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        tone = self._view.tone if self._view else Tone.IDLE
        colours = look.tone(tone)
        painter.setBrush(QColor(colours.fill))
        painter.setPen(QPen(look.colour("line"), 1) if tone is Tone.IDLE else Qt.PenStyle.NoPen)
        radius = look.px(16)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._view is None:
            self._paint_calm(painter)
        else:
            self._paint_view(painter, self._view)
        painter.end()
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    def _paint_calm(self, painter: QPainter) -> None:
        look = theme.current()
        title, hint = self._calm_texts()
        muted = look.palette.muted
        size = min(look.px(120), self.height() * 0.34)
        title_font, hint_font = look.font(34, bold=True), look.font(Size.TITLE)
        title_high, hint_high = QFontMetricsF(title_font).height(), QFontMetricsF(hint_font).height() * 1.4
        last_high = hint_high if self._last else 0
        top = (self.height() - size - look.px(16) - title_high - hint_high - last_high) / 2
        symbol = "eye" if self._looking else "scan"
        paint(painter, symbol, muted, QRectF((self.width() - size) / 2, top, size, size))
        box = QRectF(0, top + size + look.px(16), self.width(), title_high)
        _write(painter, box, title, title_font, look.colour("text"), centred=True)
        _write(painter, box.translated(0, title_high).adjusted(0, 0, 0, hint_high - title_high), hint, hint_font,
               QColor(muted), centred=True)  # fmt: skip
        if self._last:
            below = QRectF(0, box.bottom() + hint_high, self.width(), hint_high)
            _write(painter, below, self._last, look.font(Size.STRONG), QColor(muted), centred=True)

    def _paint_view(self, painter: QPainter, view: VerdictView) -> None:
        look = theme.current()
        on = QColor(look.tone(view.tone).on)
        margin = look.space(Space.HUGE)
        room = QRectF(self.rect()).adjusted(margin, margin * 0.7, -margin, -margin * 0.7)
        size = max(56.0, min(look.px(112), room.height() * 0.34, room.width() * 0.2))
        paint(painter, view.symbol, on.name(), QRectF(room.left(), room.top(), size, size))
        beside = QRectF(room.left() + size + margin * 0.8, room.top(), room.width() - size - margin * 0.8, size)
        word = _fitting(look.font(Size.WORD, bold=True), view.word, beside.width(), _LEAST_WORD)
        _write(painter, beside, view.word, word, on, middle=True)
        top = room.top() + size + margin * 0.35
        if view.name:
            top += self._paint_name(painter, view, QRectF(room.left(), top, room.width(), room.bottom() - top), on)
        self._paint_lines(painter, view, QRectF(room.left(), top, room.width(), room.bottom() - top), on)

    def _paint_name(self, painter: QPainter, view: VerdictView, box: QRectF, on: QColor) -> float:
        """Paint name and what is below it; return the height used."""
        look = theme.current()
        used = _paragraph(painter, box, view.name, _name_font(view.name, box.width()), on, most=2)
        if view.under:
            rest = box.adjusted(0, used, 0, 0)
            used += _paragraph(painter, rest, view.under, look.font(Size.TITLE), on, most=2)
        return used + look.px(8)

    @staticmethod
    def _paint_lines(painter: QPainter, view: VerdictView, box: QRectF, on: QColor) -> None:
        look = theme.current()
        top = 0.0
        for text in view.lines:
            font = look.font(Size.BIG if view.name == "" else Size.TITLE, bold=True)
            top += _paragraph(painter, box.adjusted(0, top, 0, 0), text, font, on, most=2) + look.px(2)
        if view.step:
            _paragraph(painter, box.adjusted(0, top + look.px(2), 0, 0), view.step, look.font(Size.TITLE), on, most=3)


def _name_font(name: str, width: float) -> QFont:
    """Return the largest font in which the name takes at most two rows, down to the least that is read from afar."""
    font = theme.current().font(Size.NAME, bold=True)
    while font.pixelSize() > _LEAST_NAME and QFontMetricsF(font).horizontalAdvance(name) > 1.7 * width:
        font.setPixelSize(font.pixelSize() - 2)
    return font


def _fitting(font: QFont, text: str, width: float, least: int) -> QFont:
    while font.pixelSize() > least and QFontMetricsF(font).horizontalAdvance(text) > width:
        font.setPixelSize(font.pixelSize() - 2)
    return font


def _write(
    painter: QPainter,
    box: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    centred: bool = False,
    middle: bool = False,
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else _LEFT)
    if centred or middle:
        option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignVCenter)
    option.setTextDirection(_AUTO)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(box, text, option)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


def _paragraph(painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, *, most: int) -> float:
    """Paint wrapped text of at most so many rows; return its height. Text that does not fit ends in an ellipsis."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetricsF(font)
    flags = int(_LEFT | Qt.TextFlag.TextWordWrap)
    needed = metrics.boundingRect(QRectF(0, 0, box.width(), 10_000), flags, text).height()
    rows = max(1, min(most, int(box.height() / metrics.height())))
    if needed > rows * metrics.height() * 1.3:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() * rows * 0.92)
        needed = metrics.boundingRect(QRectF(0, 0, box.width(), 10_000), flags, text).height()
    option = QTextOption(_LEFT)
    option.setTextDirection(_AUTO)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    painter.drawText(QRectF(box.left(), box.top(), box.width(), needed + 4), text, option)
    return needed
