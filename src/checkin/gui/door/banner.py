"""The verdict, painted large: colour, symbol, word, name, why, and what to do. Read at two metres."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap, QTextOption
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
    """Shows one VerdictView at a time; `painted` is emitted once it is on the screen, `first_painted` once at all."""

    painted = Signal()
    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: VerdictView | None = None
        self._last = ""
        self._ready = False
        self._looking = self._nobody = False
        self._fresh = self._was_painted = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 172))
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

    def warm_up(self) -> None:
        """Paint every symbol and the large letters once, unseen, so that the first guest does not wait for it."""
        picture = QPixmap(self.size())
        for symbol in ("admitted", "checked-out", "already", "refused", "unknown", "no-ticket", "other-list"):
            painter = QPainter(picture)
            letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüß"
            self._paint_view(
                painter, VerdictView(Tone.GOOD, symbol, letters[:12], letters, letters, (letters,), letters)
            )
            painter.end()

    def set_ready(self, *, ready: bool, looking: bool = False, nobody: bool = False) -> None:
        """Say whether scans are judged at once, whether they only look up, and whether there is nobody on the list."""
        self._ready, self._looking, self._nobody = ready, looking, nobody
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
        if self._nobody:
            hint = translate("verdicts", "Bring in the registration list: Office ({key}).").format(key="F12")
            return translate("verdicts", "Nobody is on the list yet"), hint
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
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    def _paint_calm(self, painter: QPainter) -> None:
        look, large = theme.current(), self._enlarged()
        title, hint = self._calm_texts()
        size = min(120 * large, self.height() * 0.34)
        least = look.text_px(Size.BODY)
        room = self.width() - 2 * look.space(Space.LARGE)
        texts = [
            (
                title,
                _fitting(_sized(max(36 * large, 1.25 * self._small()), 0), title, room, least),
                look.colour("text"),
            ),
            (hint, _fitting(_sized(self._small(), 0, bold=False), hint, room, 12), look.colour("muted")),
        ]
        if self._last:
            texts.append(
                (self._last, _fitting(_sized(least, 0, bold=False), self._last, room, 12), look.colour("muted"))
            )
        heights = [QFontMetricsF(font).height() * 1.25 for _, font, _ in texts]
        top = (self.height() - size - sum(heights) - 10) / 2
        symbol = "eye" if self._looking else "scan"
        paint(painter, symbol, look.palette.muted, QRectF((self.width() - size) / 2, top, size, size))
        top += size + 10
        for (text, font, colour), height in zip(texts, heights, strict=True):
            _write(painter, QRectF(0, top, self.width(), height), text, font, colour, centred=True)
            top += height

    def _paint_view(self, painter: QPainter, view: VerdictView) -> None:
        look = theme.current()
        on = QColor(look.tone(view.tone).on)
        if look.palette.name == "contrast":
            painter.setPen(QPen(look.colour("line"), 4))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), look.px(16), look.px(16))
        margin = look.space(Space.HUGE)
        room = QRectF(self.rect()).adjusted(margin, margin * 0.6, -margin, -margin * 0.6)
        large = self._enlarged()
        size = max(56.0, min(112 * large, room.height() * 0.36, room.width() * 0.2))
        paint(painter, view.symbol, on.name(), QRectF(room.left(), room.top(), size, size))
        left = size + margin * 0.8
        word = _fitting(_sized(76 * large, _LEAST_WORD), view.word, room.width() - left, _LEAST_WORD)
        high = max(size, QFontMetricsF(word).height())
        beside = QRectF(room.left() + left, room.top() - (high - size) / 2, room.width() - left, high)
        _write(painter, beside, view.word, word, on, middle=True)
        top = beside.bottom() + margin * (0.4 if high == size else 0.0)
        if view.name:
            top += self._paint_name(painter, view, QRectF(room.left(), top, room.width(), room.bottom() - top), on)
        self._paint_lines(painter, view, QRectF(room.left(), top, room.width(), room.bottom() - top), on)

    def _enlarged(self) -> float:
        """Return how much larger than the least everything is painted: as large as the panel has room for."""
        return max(0.75, min(1.6, self.height() / 480, self.width() / 760))

    def _small(self) -> int:
        """Return the size (px) of organisation and reasons."""
        return max(theme.current().text_px(Size.STRONG), min(36, round(25 * self._enlarged())))

    def _paint_name(self, painter: QPainter, view: VerdictView, box: QRectF, on: QColor) -> float:
        """Paint name and what is below it; return the height used."""
        font = _name_font(_sized(58 * self._enlarged(), _LEAST_NAME), view.name, box.width())
        used = _paragraph(painter, box, view.name, font, on, most=2, always=True)
        rows = len(view.lines) + bool(view.step) + 1
        if view.under and box.height() - used > rows * 1.4 * self._small():  # why and what to do come first
            rest = box.adjusted(0, used, 0, 0)
            used += _paragraph(painter, rest, view.under, _sized(self._small(), 0, bold=False), on, most=2)
        return used + 10 * self._enlarged()

    def _paint_lines(self, painter: QPainter, view: VerdictView, box: QRectF, on: QColor) -> None:
        small, gap = self._small(), 4 * self._enlarged()
        top = 0.0
        for text in view.lines:
            top += _paragraph(painter, box.adjusted(0, top, 0, 0), text, _sized(small, 0), on, most=2) + gap
        if view.step:
            _paragraph(painter, box.adjusted(0, top + gap, 0, 0), view.step, _sized(small, 0, bold=False), on, most=3)


def _sized(size: float, least: int, *, bold: bool = True) -> QFont:
    """Return the program's font in px, whatever the text scale: the panel's own size decides."""
    font = theme.current().font(Size.BODY, bold=bold)
    font.setPixelSize(max(least, round(size)))
    return font


def _name_font(font: QFont, name: str, width: float) -> QFont:
    """Return the largest font in which the name takes at most two rows, down to the least that is read from afar."""
    return _fitting(font, name, 1.7 * width, _LEAST_NAME)


def _fitting(font: QFont, text: str, width: float, least: int) -> QFont:
    """Return the font made as small as the text needs to fit, but no smaller than the least (px)."""
    wide = QFontMetricsF(font).horizontalAdvance(text)
    if wide > width:
        font.setPixelSize(min(font.pixelSize(), max(least, int(font.pixelSize() * width / wide))))
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


def _paragraph(
    painter: QPainter, box: QRectF, text: str, font: QFont, colour: QColor, *, most: int, always: bool = False
) -> float:
    """Paint wrapped text of at most so many rows; return its height. Text that does not fit ends in an ellipsis.

    Where there is no room for a row nothing is painted, unless it is `always` wanted.
    """
    metrics = QFontMetricsF(font)
    if not always and box.height() < 0.8 * metrics.height():
        return 0.0
    painter.setFont(font)
    painter.setPen(colour)
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
