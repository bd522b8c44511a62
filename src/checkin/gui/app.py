"""The program with windows: start page or event at once, then everything that takes its time."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from checkin import paths, settings
from checkin.gui import fonts, language, theme
from checkin.gui.bridge import Bridge
from checkin.gui.devices.wedge import KeyboardWedge
from checkin.gui.devices.wedge_logic import Scan, WedgeRules
from checkin.gui.door.window import DoorWindow
from checkin.gui.shell import Shell
from checkin.gui.sounds import Sounds
from checkin.gui.ways_in import Way, WaysIn
from checkin.gui.words import translate

if TYPE_CHECKING:
    from checkin.gui.open_event import OpenEvent
    from checkin.services.workspace import Workspace

_log = logging.getLogger(__name__)


class Program(QObject):
    """Holds the settings and the windows, and brings events into them."""

    def __init__(self, app: QApplication, chosen: settings.Settings) -> None:
        super().__init__()
        self.app, self.settings = app, chosen
        self.language = language.chosen_language(chosen.language)
        self._translators = language.install(app, self.language)
        theme.use(app, chosen.theme, chosen.text_scale)
        self._bridge = Bridge(self)
        self.shell = Shell()
        self.shell.closing.connect(self.shut)
        self.ways_in = WaysIn(self.shell, chosen, self.language, self)
        self.ways_in.chosen.connect(self._begin)
        self.ways_in.joined.connect(self._joined)
        self.ways_in.shown.connect(self._leave_door)
        self.door: DoorWindow | None = None
        self.open_event: OpenEvent | None = None
        self._ended = False
        self.wedge = KeyboardWedge(self._rules(), self)
        self.wedge.scanned.connect(self.scanned)

    def show(self, path: Path | None) -> None:
        """Show the door at once where an event was named, else the start page; load the rest afterwards."""
        if path is None:
            self.ways_in.show()
        else:
            self.ways_in.open(path)
        self.shell.show()
        self.wedge.start()
        QTimer.singleShot(60, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._ended:
            return
        self.ways_in.warm_up()
        if self.door is None:
            fonts.load_other_scripts()

    # -- into an event and out again

    def _begin(self, way: Way) -> None:
        """Show the door, then open the event: scans are taken from the first moment, and judged once it is open."""
        self._leave_door()
        door = self._make_door(way.name)
        begun = False

        def begin() -> None:
            nonlocal begun
            if not begun and self.door is door:
                begun = True
                self._bridge.when_done(way.open(), opened, failed)

        def opened(workspace: Workspace) -> None:
            if self.door is door:
                self._opened(workspace, door)
            else:  # left meanwhile
                workspace.close()

        def failed(error: BaseException) -> None:
            if self.door is door:
                way.failed(error)

        # loading the store would keep the first paint waiting; a window that is never painted (minimised) opens too
        door.verdicts.banner.first_painted.connect(begin, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(500, begin)

    def _joined(self, workspace: Workspace) -> None:
        self.settings.remember(workspace.path)
        if self.door is None:
            self._opened(workspace, self._make_door(workspace.path.stem))
        else:  # another event was opened meanwhile: this one is among the recent ones
            self._keep_settings()
            workspace.close()

    def _make_door(self, name: str, sounds: Sounds | None = None) -> DoorWindow:
        door = DoorWindow(self.settings, sounds)
        door.header.show_event(name)
        door.left.connect(self.ways_in.show)
        door.settings_changed.connect(self._keep_settings)
        door.rules_changed.connect(lambda: self.wedge.set_rules(self._rules()))
        door.look_changed.connect(self._change_look)
        self.door = door
        self.shell.bring(door)
        door.setFocus()
        return door

    def _opened(self, workspace: Workspace, door: DoorWindow) -> None:
        from checkin.gui.open_event import OpenEvent  # noqa: PLC0415 (brings the store, which is loaded by now)

        self.settings.remember(workspace.path)
        self._keep_settings()
        self.open_event = OpenEvent(workspace, self.settings, self.shell, self)
        self.open_event.erasing_asked.connect(self._erase_copy)
        self.open_event.begin(door)
        QTimer.singleShot(20, fonts.load_other_scripts)
        QTimer.singleShot(200, self._load_sounds)

    def _leave_door(self) -> None:
        door, event = self.door, self.open_event
        self.door = self.open_event = None
        if door is not None:
            self.shell.drop(door)
        if event is not None:
            event.close()

    def _erase_copy(self) -> None:
        """Wipe this laptop's copy: whoever hosts the event removed it and asked for that."""
        from checkin.services.doors import offline  # noqa: PLC0415

        if self.open_event is None:
            return
        path = self.open_event.workspace.path
        self.open_event.forget_backups()
        self._leave_door()
        offline.wipe(path)
        self.ways_in.show(translate("doors", "The host removed this laptop and had its copy of the event erased."))

    def shut(self) -> None:
        """Close everything; what was confirmed is on the disk."""
        self._ended = True
        self._leave_door()
        self.ways_in.close()

    # -- scans, look, sounds, settings

    def scanned(self, scan: Scan) -> None:
        """Take a scan from the keyboard: at a door a ticket, on the start page another laptop's code."""
        if self.open_event is not None:
            self.open_event.guard.idle.stir()
            if self.open_event.guard.locked:
                return
        if self.door is not None:
            self.door.scanned(scan)
        else:
            self.ways_in.page.take_scan(scan.text)

    def _rules(self) -> WedgeRules:
        scanner = self.settings.scanner
        return WedgeRules(scanner.prefix, scanner.suffix, scanner.longest_gap_ms, scanner.shortest)

    def _change_look(self) -> None:
        """Build the door anew in the new look; its event stays open."""
        old, event = self.door, self.open_event
        theme.use(self.app, self.settings.theme, self.settings.text_scale)
        if old is None or event is None:
            return
        name = old.controller.state.event.name if old.controller.state else ""
        door = self._make_door(name, old.sounds)
        self.shell.drop(old)
        event.attach(door)
        self._load_sounds()

    def _load_sounds(self) -> None:
        if self.door is not None:
            self.door.sounds.enabled = self.settings.sound
            there = self.door.sounds.load() if self.settings.sound else False
            self.door.header.sound.setVisible(not there)

    def _keep_settings(self) -> None:
        try:
            settings.save(self.settings, paths.config_folder())
        except OSError:
            _log.warning("the settings could not be written")


def _load_settings() -> settings.Settings:
    try:
        return settings.load(paths.config_folder())
    except (settings.NewerSettingsError, OSError):
        return settings.Settings(machine="unsaved")


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Return the application with its name and fonts."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["checkin", *arguments])
    app.setApplicationName("checkin")
    app.setApplicationDisplayName("Checkin")
    app.setDesktopFileName("checkin")
    fonts.use_main_font()
    return app


def run(arguments: Sequence[str]) -> int:
    """Open the program, or the event file named by the first argument; return the exit status."""
    app = make_application()
    program = Program(app, _load_settings())
    program.show(Path(arguments[0]) if arguments else None)
    status = app.exec()
    program.shut()
    return status


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
