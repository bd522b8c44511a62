"""Pictures of the real windows on an event, made without a screen: for the demo's day and the documentation."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from checkin import settings
from checkin.gui import app as program
from checkin.gui import fonts, language, theme
from checkin.gui.door.window import DoorWindow
from checkin.gui.start_page import StartPage


def until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let Qt work until something is so; raises TimeoutError."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get ready")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


#: What Qt's platform without a screen says of every window, and what no one can do anything about.
_OF_NO_USE = "This plugin does not support propagateSizeHints()"


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if message != _OF_NO_USE:
        print(message, file=sys.stderr)  # noqa: T201 (where Qt would have written it)


def prepare(chosen: settings.Settings) -> QApplication:
    """Return the application in a language and a look."""
    qInstallMessageHandler(_tell)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # without a screen, Qt would end the program
    application = program.make_application()
    fonts.load_other_scripts()
    application.setProperty("translators", language.install(application, language.chosen_language(chosen.language)))
    theme.use(application, chosen.theme, chosen.text_scale)
    return application


def grab(widget: QWidget, path: Path) -> Path:
    """Save what a window shows."""
    QCoreApplication.processEvents()
    widget.grab().save(str(path))
    return path


def save(path: Path, folder: Path) -> list[Path]:
    """Save pictures of the start page and of a door of this event; return their files."""
    from checkin import bootstrap  # noqa: PLC0415 (brings SQLAlchemy)

    chosen = settings.Settings(machine="pictures", theme="light", language="de")
    prepare(chosen)
    start = StartPage([str(path)])
    start.resize(1366, 768)
    start.show()
    made = [grab(start, folder / "window-start.png")]
    start.close()
    workspace = bootstrap.open_event(path)
    door = DoorWindow(chosen)
    try:
        door.show()
        door.open(workspace)
        workspace.build_search().result()
        until(lambda: door.controller.state is not None)
        made.append(grab(door, folder / "window-door.png"))
        door.people.type("mül")
        until(lambda: door.people.found.results.people.rowCount() > 0)
        made.append(grab(door, folder / "window-search.png"))
    finally:
        door.close()
        workspace.close()
    return made
