"""The locked screen: nobody's name is to be seen, nothing can be done, until a PIN or the passphrase is typed."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from checkin.gui import theme
from checkin.gui.parts import ActionButton, card, label, row
from checkin.gui.theme import Space
from checkin.gui.words import translate

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
#: How often is looked whether it is time, in ms.
_EVERY_MS = 1_000


class Idle(QObject):
    """Tells by `idle` when nobody has typed, moved the mouse or scanned for so many minutes (0 = never)."""

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to count."""
        self._last = time.monotonic()
        if app := QApplication.instance():
            app.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        if app := QApplication.instance():
            app.removeEventFilter(self)

    def stir(self) -> None:
        """Somebody is here: a scan arrived."""
        self._last = time.monotonic()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 (Qt's signature)
        """Note that somebody is here."""
        if event.type() in _INPUT:
            self._last = time.monotonic()
        return False

    def _look(self) -> None:
        if self.minutes > 0 and time.monotonic() - self._last >= self.minutes * 60:
            self._last = time.monotonic()
            self.idle.emit()


class LockPage(QWidget):
    """Asks for what opens it."""

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("lock", "Locked"))
        look = theme.current()
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setAccessibleName(translate("lock", "PIN or passphrase"))
        self.secret.setPlaceholderText(translate("lock", "PIN or passphrase"))
        self.secret.returnPressed.connect(self._send)
        self._told = label("", "strong", wrap=True)
        unlock = ActionButton(translate("lock", "Unlock"), self._send, kind="primary", symbol="lock")
        box = card(
            label(translate("lock", "Locked"), "big"),
            label(
                translate("lock", "Scans are not judged until somebody unlocks. Nothing is lost."), "muted", wrap=True
            ),
            self.secret,
            self._told,
            row(unlock, None),
            margin=Space.HUGE,
        )
        box.setFixedWidth(look.px(460))
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(box, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)

    def begin(self) -> None:
        """Ask anew."""
        self.secret.clear()
        self._told.hide()
        self.secret.setEnabled(True)
        self.secret.setFocus()

    def tell(self, text: str) -> None:
        """Say why it stays locked."""
        self._told.setText(text)
        self._told.show()
        self.secret.setEnabled(True)
        self.secret.setFocus()

    def _send(self) -> None:
        text = self.secret.text()
        self.secret.clear()
        if text:
            self.secret.setEnabled(False)
            self.entered.emit(text)
