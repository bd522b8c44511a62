"""The guest's screen: welcome, name, forum and room. Nothing that would shame anybody, and no notes of the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QTextOption
from PySide6.QtWidgets import QWidget

from checkin.domain.scanning import OutcomeCode
from checkin.gui import theme
from checkin.gui.door.controller import DoorController
from checkin.gui.door.verdict_view import VerdictView
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.guest import GuestWords, guest_words

if TYPE_CHECKING:
    from checkin.services.door_view import AttendeeCard


class GuestWindow(QWidget):
    """Painted large; lines are (text, share of the height, bold)."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[str, float, bool]] = []
        self._tone = Tone.IDLE
        self.setWindowTitle(translate("door", "For the guest"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(1280, 720)

    def show_lines(self, lines: list[tuple[str, float, bool]], tone: Tone) -> None:
        """Show texts on the ground of a tone."""
        self._lines, self._tone = [line for line in lines if line[0]], tone
        self.setAccessibleDescription(". ".join(text for text, _, _ in self._lines))
        self.update()

    def texts(self) -> list[str]:
        """Return what the guest reads."""
        return [text for text, _, _ in self._lines]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        """Paint the lines in the middle."""
        look = theme.current()
        colours = look.tone(self._tone)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.fill))
        painter.setPen(QColor(colours.on))
        width = self.width() * 0.9
        placed = []
        for text, share, bold in self._lines:
            font = _fitting(text, self.height() * share, width, bold=bold)
            metrics = QFontMetricsF(font)
            rows = metrics.boundingRect(QRectF(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), text)
            placed.append((text, font, rows.height() * 1.15))
        top = (self.height() - sum(height for _, _, height in placed)) / 2
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        for text, font, height in placed:
            painter.setFont(font)
            painter.drawText(QRectF((self.width() - width) / 2, top, width, height), text, option)
            top += height
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class GuestScreen(QObject):
    """Follows a door's verdicts; on the second monitor where there is one."""

    def __init__(self, controller: DoorController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.window: GuestWindow | None = None
        self._wanted: VerdictView | None = None

    def toggle(self) -> None:
        """Show the screen, or put it away."""
        if self.window is not None and self.window.isVisible():
            self.window.close()
            return
        self.window = self.window or GuestWindow()
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            self.window.setGeometry(screens[-1].geometry())
            self.window.showFullScreen()
        else:
            self.window.show()
        self.show_view(None)

    def show_view(self, view: VerdictView | None) -> None:
        """Show what a verdict means for the guest."""
        if self.window is None or not self.window.isVisible():
            return
        self._wanted = view
        outcome = view.outcome if view else None
        if outcome is None or outcome.attendee is None:
            self._wait(trouble=outcome is not None)
        elif outcome.code.passed:
            self._controller.card(outcome.attendee.attendee_id, lambda card: self._greet(view, card))
        else:
            self._controller.card(outcome.attendee.attendee_id, lambda card: self._delay(view, card))

    def _wait(self, *, trouble: bool) -> None:
        state = self._controller.state
        words = guest_words("", state.event.language if state else "")
        event = state.event.name if state else ""
        self._show([(event, 0.11, True), (words.moment if trouble else words.scan, 0.07, False)], Tone.IDLE)

    def _greet(self, view: VerdictView | None, card: AttendeeCard | None) -> None:
        if view is not self._wanted or view is None or view.outcome is None:
            return  # somebody else was scanned meanwhile
        going = view.outcome.code is OutcomeCode.CHECKED_OUT
        words = self._words(card)
        lines = [(words.goodbye if going else words.welcome, 0.1, False), (view.name, 0.15, True)]
        if card is not None and not going:
            for session in card.sessions:
                lines.append(("  ·  ".join(part for part in (session.name, session.room) if part), 0.055, False))
        self._show(lines, Tone.OUT if going else Tone.GOOD)

    def _delay(self, view: VerdictView | None, card: AttendeeCard | None) -> None:
        if view is self._wanted:
            self._show([(self._words(card).moment, 0.11, True)], Tone.IDLE)

    def _words(self, card: AttendeeCard | None) -> GuestWords:
        state = self._controller.state
        language = card.person.attendee.language if card else ""
        return guest_words(language, state.event.language if state else "")

    def _show(self, lines: list[tuple[str, float, bool]], tone: Tone) -> None:
        if self.window is not None:
            self.window.show_lines(lines, tone)

    def close(self) -> None:
        """Put the screen away for good."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def _fitting(text: str, size: float, width: float, *, bold: bool) -> QFont:
    font = theme.current().font(20, bold=bold)
    font.setPixelSize(max(20, round(size)))
    while font.pixelSize() > 24 and QFontMetricsF(font).horizontalAdvance(text) > 1.8 * width:
        font.setPixelSize(font.pixelSize() - 4)
    return font
