"""Small pieces that several pages are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.theme import Space
from checkin.gui.words import translate

#: By then what was just added has found its place on a page.
_LAID_OUT_MS = 50


def label(text: str, kind: str = "") -> QLabel:
    """Return a text of one of the theme's kinds ("title", "strong", "muted", "small", "section", "big")."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)  # a guest's name is never markup
    made.setWordWrap(kind in ("", "muted", "small"))
    if kind:
        made.setProperty("kind", kind)
    return made


def button(text: str, clicked: Callable[[], Any], kind: str = "", hint: str = "") -> QPushButton:
    """Return a button of one of the theme's kinds ("primary", "quiet", "choice"); `hint` is for screen readers too."""
    made = QPushButton(text)
    made.setAutoDefault(True)  # Enter presses the focused one, as everywhere else
    if kind:
        made.setProperty("kind", kind)
    if hint:
        made.setToolTip(hint)
        made.setAccessibleDescription(hint)
    # clicked carries whether the button is checked, which nobody here wants to know
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def card(*parts: QWidget | QHBoxLayout | QVBoxLayout) -> QFrame:
    """Return a surface with the parts one below the other."""
    look = theme.current()
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(*[look.space(Space.LARGE)] * 4)
    column.setSpacing(look.space(Space.MEDIUM))
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return frame


def row(*parts: QWidget | None) -> QHBoxLayout:
    """Return the parts side by side; None takes up the free room."""
    line = QHBoxLayout()
    line.setSpacing(theme.current().space(Space.MEDIUM))
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


def ask_for_picture(parent: QWidget, title: str, chosen: Callable[[Path], None]) -> None:
    """Ask for the file of a picture with a code in it, such as a photo of a screen."""
    dialog = QFileDialog(parent, title)
    dialog.setNameFilters([translate("Office", "Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")])
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page that a widget is on to where it is seen, as soon as it has found its place."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(widget)

    QTimer.singleShot(_LAID_OUT_MS, widget, scroll)


def scrolling(content: QWidget) -> QScrollArea:
    """Return the content in an area that scrolls where the window is too small for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    area.setWidget(content)
    return area


def page_column(page: QWidget) -> QVBoxLayout:
    """Give a page its column, with the spacing that all pages have."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.current().space(Space.LARGE))
    return column


def after_a_pause(parent: QObject, pause: int, act: Callable[[], None]) -> QTimer:
    """Return a timer whose `start` does something once nothing was started for `pause` ms."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(pause)
    made.timeout.connect(act)
    return made


class SurePress(QPushButton):
    """A button that must be pressed twice: the first press says what the second will do."""

    def __init__(self, text: str, sure: str, act: Callable[[], None]) -> None:
        super().__init__(text)
        self._text, self._sure, self._act = text, sure, act
        self._armed = False
        self.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        if self._armed:
            self._act()
        self._armed = not self._armed
        self.setText(self._sure if self._armed else self._text)

    def disarm(self) -> None:
        """Forget a first press."""
        self._armed = False
        self.setText(self._text)
