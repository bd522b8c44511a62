"""The keyboard wedge: watches every window's keys, hands on scans, and gives the rest back in order."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from checkin.gui.devices.us_keys import us_text
from checkin.gui.devices.wedge_logic import Key, KeyKind, Scan, Step, WedgeLogic, WedgeRules

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Control, Qt.Key.Key_Alt,
     Qt.Key.Key_Meta, Qt.Key.Key_Mode_switch}
)  # fmt: skip
#: A dead key has no text: as the accent it would have typed twice, which `codes` knows how to read.
_DEAD = {
    Qt.Key.Key_Dead_Grave: "`", Qt.Key.Key_Dead_Acute: "´", Qt.Key.Key_Dead_Circumflex: "^", Qt.Key.Key_Dead_Tilde: "~",
    Qt.Key.Key_Dead_Diaeresis: "¨", Qt.Key.Key_Dead_Abovering: "°", Qt.Key.Key_Dead_Cedilla: "¸",
    Qt.Key.Key_Dead_Caron: "ˇ", Qt.Key.Key_Dead_Doubleacute: "˝",
}  # fmt: skip
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _proves_itself(text: str) -> bool:
    from checkin.codes.own import is_own_code  # noqa: PLC0415 (not before the first scan)

    return is_own_code(text)


class KeyboardWedge(QObject):
    """Emits `scanned` with a Scan, whatever has the focus. Every window that takes keys is watched as it appears."""

    scanned = Signal(object)

    def __init__(self, rules: WedgeRules | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logic = WedgeLogic(rules, _proves_itself)
        self._replaying = False
        self._watched: set[QObject] = set()
        self._clock: Callable[[], float] = lambda: time.monotonic() * 1000
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._time_is_up)
        # keys that came while the program was busy are read before the pause counts as one
        self._confirm = QTimer(self)
        self._confirm.setSingleShot(True)
        self._confirm.timeout.connect(self._decide)
        self._focus_object: QObject | None = None

    def start(self) -> None:
        """Watch all windows that are there and all that will take the focus."""
        app = QGuiApplication.instance()
        if not isinstance(app, QGuiApplication):
            raise RuntimeError("there is no application")
        app.focusWindowChanged.connect(self._focus_moved)
        app.focusObjectChanged.connect(self._focus_object_moved)
        for window in QGuiApplication.allWindows():
            self.watch(window)

    def stop(self) -> None:
        """Watch nothing any more."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._focus_moved)
            app.focusObjectChanged.disconnect(self._focus_object_moved)
        for watched in [*self._watched, *([self._focus_object] if self._focus_object else [])]:
            with contextlib.suppress(RuntimeError):  # Qt may have deleted it meanwhile
                watched.removeEventFilter(self)
        self._watched.clear()
        self._focus_object = None

    def watch(self, window: QWindow | None) -> None:
        """Watch one window's keys."""
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.installEventFilter(self)
            window.destroyed.connect(lambda: self._watched.discard(window))

    def set_rules(self, rules: WedgeRules) -> None:
        """Change how the scanner is set."""
        self._logic.rules = rules

    def _focus_moved(self, window: QWindow | None) -> None:
        self.watch(window)
        if window is None:
            self._do(self._logic.reset())

    def _focus_object_moved(self, target: QObject | None) -> None:
        if self._focus_object is not None and self._focus_object not in self._watched:
            with contextlib.suppress(RuntimeError):  # Qt may have deleted it meanwhile
                self._focus_object.removeEventFilter(self)
        self._focus_object = target
        if target is not None and target not in self._watched:
            target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold, swallow or let through; True keeps the event from its window."""
        kind = event.type()
        if self._replaying:
            return False
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
                return self._take(watched, event)
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._take_composed(watched, event)
        return False

    def _take(self, window: QWindow, event: QKeyEvent) -> bool:
        key = Key(self._when(event), self._kind(event), *_readings(event), self._code(event), event.isAutoRepeat(),
                  (window, event.clone()))  # fmt: skip
        return not self._do(self._logic.key(key))

    def _take_composed(self, target: QObject, event: QInputMethodEvent) -> bool:
        """Take text that a dead key or an input method composed, where it falls into a burst."""
        text = event.commitString()
        if not text or self._logic.deadline is None or len(text) > 2:
            return False
        key = Key(self._clock(), KeyKind.TEXT, text, token=(target, event.clone()))
        return not self._do(self._logic.key(key))

    def _when(self, event: QKeyEvent) -> float:
        """Return the system's own time of the key, which does not suffer when the program is busy."""
        return float(event.timestamp()) or self._clock()

    @staticmethod
    def _code(event: QKeyEvent) -> int:
        return event.nativeScanCode() or event.key()

    @staticmethod
    def _kind(event: QKeyEvent) -> KeyKind:
        key = event.key()
        if event.type() == QEvent.Type.KeyRelease:
            return KeyKind.RELEASE
        if key in _MODIFIERS:
            return KeyKind.MODIFIER
        commands = event.modifiers() & _COMMANDS
        if commands and not (commands == _ALTGR and event.text().isprintable() and event.text()):
            return KeyKind.OTHER
        text = event.text()
        if key in _ENDS or text in ("\r", "\n", "\r\n", "\t"):  # some send a line feed, which Qt has no name for
            return KeyKind.END
        if key in _DEAD or (text and text.isprintable()):
            return KeyKind.TEXT
        return KeyKind.OTHER

    def _do(self, step: Step) -> bool:
        """Carry out a step; return whether the key at hand may pass."""
        if step.replay:
            self._replay(step.replay)
        if step.scan is not None:
            self._emit(step.scan)
        if self._logic.deadline is None:
            self._timer.stop()
            self._confirm.stop()
        else:
            self._confirm.stop()
            self._timer.start(int(self._logic.patience))
        return step.passes

    def _emit(self, scan: Scan) -> None:
        self.scanned.emit(scan)

    def _replay(self, keys: tuple[Key, ...]) -> None:
        self._replaying = True
        try:
            for key in keys:
                if isinstance(key.token, tuple):
                    target, event = key.token
                    QCoreApplication.sendEvent(target, event)
        except RuntimeError:  # the window was closed while its keys were held
            pass
        finally:
            self._replaying = False

    def _time_is_up(self) -> None:
        self._confirm.start(0)

    def _decide(self) -> None:
        self._do(self._logic.expired())


def _readings(event: QKeyEvent) -> tuple[str, str]:
    """Return the key's text on the system's layout, and on a US one."""
    if event.type() == QEvent.Type.KeyRelease:
        return "", ""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.text() or _DEAD.get(Qt.Key(event.key()), ""), us_text(event.nativeScanCode(), shift=shift)
