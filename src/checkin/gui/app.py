"""The program with windows: start page or event at once, then everything that takes its time."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from checkin import paths, settings
from checkin.gui import fonts, language, theme
from checkin.gui.bridge import Bridge
from checkin.gui.devices.wedge import KeyboardWedge
from checkin.gui.devices.wedge_logic import Scan, WedgeRules
from checkin.gui.door.window import DoorWindow
from checkin.gui.events import Opener, is_locked
from checkin.gui.lock import Idle, LockPage
from checkin.gui.permits import permits
from checkin.gui.start_page import StartPage
from checkin.gui.words import translate
from checkin.gui.words.errors import bug_sentence, sentence

if TYPE_CHECKING:
    from concurrent.futures import Future

    from checkin.gui.badge_printer import DoorPrinter
    from checkin.gui.office.window import OfficeWindow
    from checkin.gui.roles import RoleKeeper
    from checkin.gui.sharing import Sharing
    from checkin.gui.source_watch import SourceWatch
    from checkin.gui.start_forms import NewEvent
    from checkin.services.housekeeping import Housekeeping
    from checkin.services.source_syncing import SyncReport
    from checkin.services.workspace import Workspace

_log = logging.getLogger(__name__)


class Shell(QStackedWidget):
    """The one window: the start page or a door."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self.setWindowTitle("Checkin")
        self.resize(1366, 768)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the event file properly."""
        self._program.shut()
        super().closeEvent(event)


class Program(QObject):
    """Holds the settings and the windows, and brings events into them."""

    _house_told = Signal(object)

    def __init__(self, app: QApplication, chosen: settings.Settings) -> None:
        super().__init__()
        self.app, self.settings = app, chosen
        self.language = language.chosen_language(chosen.language)
        self._translators = language.install(app, self.language)
        self.use_look()
        self.bridge = Bridge(self)
        self.opener = Opener()
        self.shell = Shell(self)
        self.start: StartPage | None = None
        self.door: DoorWindow | None = None
        self.workspace: Workspace | None = None
        self.office: OfficeWindow | None = None
        self.printer: DoorPrinter | None = None
        self.sharing: Sharing | None = None
        self.house: Housekeeping | None = None
        self.roles: RoleKeeper | None = None
        self.lock_page: LockPage | None = None
        self.idle = Idle(chosen.lock_minutes, self)
        self.idle.idle.connect(self.lock)
        self.watch: SourceWatch | None = None
        self._source_trouble: dict[str, tuple[str, theme.Tone]] = {}
        self._ended = False
        self._house_told.connect(self._hear_house)
        self._printer_state = QTimer(self)
        self._printer_state.setInterval(2_000)
        self._printer_state.timeout.connect(self._show_printer)
        scanner = chosen.scanner
        rules = WedgeRules(scanner.prefix, scanner.suffix, scanner.longest_gap_ms, scanner.shortest)
        self.wedge = KeyboardWedge(rules, self)
        self.wedge.scanned.connect(self._scanned)

    def use_look(self) -> None:
        """Take up theme and text size from the settings."""
        look = theme.Look.of(self.settings.theme, self.settings.text_scale)
        theme.set_current(look)
        self.app.setStyle("Fusion")
        self.app.setStyleSheet(theme.style_sheet(look))

    def show(self, path: Path | None) -> None:
        """Show the door at once where an event was named, else the start page; load the rest afterwards."""
        if path is None:
            self._show_start()
        else:
            self.open(path)
        self.shell.show()
        self.wedge.start()
        QTimer.singleShot(60, self._after_first_paint)

    def _after_first_paint(self) -> None:
        if self._ended:
            return
        self.opener.warm_up()
        if self.door is None:
            fonts.load_other_scripts()

    def _show_start(self, trouble: str = "") -> None:
        if self.start is None:
            self.start = StartPage(self.settings.recent)
            self.start.opened.connect(self.open)
            self.start.unlocked.connect(self._unlock)
            self.start.new_wanted.connect(self._make_event)
            self.start.join_wanted.connect(self._join)
            self.start.demo_wanted.connect(lambda: self._begin(self.opener.demo, "Demo"))
            self.shell.addWidget(self.start)
        self.start.show_recent(self.settings.recent)
        self.shell.setCurrentWidget(self.start)
        self.shell.setWindowTitle("Checkin")
        if trouble:
            self.start.message.tell(trouble)

    def open(self, path: Path) -> None:
        """Open an event file; one that is encrypted asks for its passphrase, unless the keyring has it."""
        if not is_locked(path):
            self._begin(partial(self.opener.open, path), path.stem)
            return
        self._show_start()
        found = self.opener.beside(lambda: _from_keyring(path))
        self.bridge.when_done(found, lambda told: self._locked(path, *told))

    def _locked(self, path: Path, kept: str | None, there: bool) -> None:
        if kept is not None:
            self._begin(partial(self.opener.open, path, kept), path.stem, partial(self._ask_again, path))
        elif self.start is not None:
            self.start.ask_passphrase(path, may_remember=there)

    def _unlock(self, path: Path, passphrase: str, remember: bool) -> None:
        def opened() -> Future[Workspace]:
            future = self.opener.open(path, passphrase)
            if remember:
                future.add_done_callback(lambda done: _into_keyring(path, passphrase, done))
            return future

        self._begin(opened, path.stem, partial(self._ask_again, path))

    def _ask_again(self, path: Path, error: BaseException) -> None:
        from checkin.domain.errors import CheckinError  # noqa: PLC0415

        self._leave_door()
        self._show_start()
        if self.start is not None and isinstance(error, CheckinError):
            self.start.ask_passphrase(path, sentence(error))
        else:
            self._not_opened(error)

    def _make_event(self, wanted: NewEvent) -> None:
        self._begin(partial(self.opener.create, wanted, self.language), wanted.name)

    def _join(self, link: str, door: str) -> None:
        if self.start is None:
            return
        form, name = self.start.join_form, translate("start", "Shared event")
        joined = self.opener.join(link, door, name, form.progress)
        self.bridge.when_done(joined, self._join_done, self._not_joined)

    def _join_done(self, workspace: Workspace) -> None:
        self._make_door(workspace.path.stem)
        self._opened(workspace)

    def _not_joined(self, error: BaseException) -> None:
        if self.start is not None:
            self.start.join_form.rest()
        self._not_opened(error)

    def _begin(
        self,
        open_event: Callable[[], Future[Workspace]],
        name: str,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Show the door, then open the event: scans are taken from the first moment, and judged once it is open."""
        self._leave_door()
        door = self._make_door(name)
        begun = False

        def begin() -> None:
            nonlocal begun
            if not begun and self.door is door:
                begun = True
                self.bridge.when_done(open_event(), self._opened, failed or self._not_opened)

        # loading the store would keep the first paint waiting; a window that is never painted (minimised) opens too
        door.verdicts.banner.first_painted.connect(begin, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(500, begin)

    def _make_door(self, name: str) -> DoorWindow:
        door = DoorWindow(self.settings)
        door.header.show_event(name)
        door.left.connect(self._back_to_start)
        door.header.office.connect(self.show_office)
        door.settings_changed.connect(self._keep_settings)
        door.rules_changed.connect(self._use_rules)
        door.look_changed.connect(self._change_look)
        self.door = door
        self.shell.addWidget(door)
        self.shell.setCurrentWidget(door)
        door.setFocus()
        return door

    def _opened(self, workspace: Workspace) -> None:
        if self.door is None:
            workspace.close()
            return
        self.workspace = workspace
        self.settings.remember(workspace.path)
        self._keep_settings()
        self.door.open(workspace)
        QTimer.singleShot(20, fonts.load_other_scripts)
        self.bridge.when_done(workspace.build_search(), lambda _: None)
        QTimer.singleShot(200, self._load_sounds)
        QTimer.singleShot(300, self._find_printer)
        QTimer.singleShot(5_000, self._keep_house)
        QTimer.singleShot(3_000, self._watch_sources)
        self._begin_roles(workspace)
        self._take_part(workspace)

    def _begin_roles(self, workspace: Workspace) -> None:
        """Let the program do what the role may; with PINs it begins as the door's."""
        from checkin.gui.roles import RoleKeeper  # noqa: PLC0415

        roles = self.roles = RoleKeeper(workspace, self)
        roles.changed.connect(self._show_role)
        if self.door is not None:
            self.door.roles_wanted.connect(self._ask_role)
            self.door.verdicts.roles.chosen.connect(self._choose_role)
            self.door.verdicts.roles.entered.connect(self._enter_pin)
        roles.read()
        self.idle.start()

    def _show_role(self) -> None:
        if self.roles is None or self.door is None or self.roles.current is None:
            return
        from checkin.gui.words.roles import role_names  # noqa: PLC0415

        name = role_names()[self.roles.current.value]
        self.door.header.show_role(name if self.roles.guarded else "")
        if self.office is not None and not permits().may("statistics"):
            self._close_office()
        elif self.office is not None:
            self.office.obey()

    def _ask_role(self) -> None:
        if self.roles is not None and self.door is not None and self.roles.current is not None:
            self.roles.read()
            self.door.verdicts.roles.ask(self.roles.current.value)

    def _choose_role(self, role: str) -> None:
        from checkin.services.roles import Role  # noqa: PLC0415

        def answered(guarded: bool) -> None:
            if guarded and self.door is not None:
                self.door.verdicts.roles.ask_pin(role)
            else:
                self._enter_pin(role, "")

        if self.roles is not None:
            self.roles.needs_pin(Role(role), answered)

    def _enter_pin(self, role: str, pin: str) -> None:
        from checkin.services.roles import Role  # noqa: PLC0415

        def failed(error: BaseException) -> None:
            if self.door is not None:
                self.door.verdicts.roles.ask_pin(role, told_of(error))

        if self.roles is not None and self.door is not None:
            self.roles.switch(Role(role), pin, self.door.verdicts.roles.hide, failed)

    def lock(self) -> None:
        """Hide everything until a PIN or the passphrase is typed, where there is one."""
        if self.roles is None or self.door is None or not self.roles.can_lock or self.locked:
            return
        if self.lock_page is None:
            self.lock_page = LockPage()
            self.lock_page.entered.connect(self._unlock_screen)
            self.shell.addWidget(self.lock_page)
        if self.office is not None:
            self.office.hide()
        self.shell.setCurrentWidget(self.lock_page)
        self.lock_page.begin()

    @property
    def locked(self) -> bool:
        """Whether the screen is locked."""
        return self.lock_page is not None and self.shell.currentWidget() is self.lock_page

    def _unlock_screen(self, secret: str) -> None:
        page = self.lock_page
        if self.roles is None or page is None:
            return

        def answered(opened: bool) -> None:
            if opened and self.door is not None:
                self.shell.setCurrentWidget(self.door)
                self.door.setFocus()
            else:
                page.tell(translate("lock", "That does not open it. Please try again."))

        self.roles.unlock(secret, answered, lambda error: page.tell(told_of(error)))

    def _keep_house(self) -> None:
        """Make backups on a timer, and take away what erasures left, once the first guests are in."""
        if self.workspace is None or self.house is not None:
            return
        from checkin import bootstrap  # noqa: PLC0415

        self.house = bootstrap.keep_house(self.workspace, self._house_told.emit)

    def _watch_sources(self) -> None:
        """Look at the registration sources from now on, while this station is the one that speaks to them."""
        if self.workspace is None or self.sharing is None or self.watch is not None:
            return
        from checkin.gui.source_watch import SourceWatch  # noqa: PLC0415

        self.watch = SourceWatch(self.workspace, self.sharing.source_lease, self)
        self.watch.told.connect(self._hear_source)

    def _hear_source(self, report: SyncReport) -> None:
        """Say what changed in one quiet line, and what is out of reach in the status line."""
        from checkin.gui.words.sources import SOURCE_TONES, is_worth_a_line, told, trouble  # noqa: PLC0415

        if self.door is None:
            return
        self._source_trouble[report.source_id] = (trouble(report), SOURCE_TONES[report.state])
        shown = [one for one in self._source_trouble.values() if one[0]]
        self.door.header.show_source(*(shown[0] if shown else ("", theme.Tone.IDLE)))
        office = self.office.office if self.office is not None and self.office.isVisible() else None
        if office is not None:
            office.sources_heard.emit()
        if is_worth_a_line(report):
            if office is not None:
                office.say(*told(report))
            self.door.verdicts.message.tell(told(report)[0], theme.Tone.NEUTRAL)

    def _hear_house(self, told: object) -> None:
        from checkin.domain.errors import CheckinError  # noqa: PLC0415

        if self.door is not None and isinstance(told, CheckinError):
            self.door.verdicts.message.tell(sentence(told))

    def _take_part(self, workspace: Workspace) -> None:
        """Take part among the doors again where this file did before, and show how that stands."""
        from checkin.gui.sharing import Sharing  # noqa: PLC0415

        sharing = self.sharing = Sharing(workspace, self)
        sharing.changed.connect(self._show_doors)
        self._show_doors()

        def resume() -> None:
            if self.sharing is sharing:
                self.bridge.when_done(sharing.resume(), lambda _: None)

        QTimer.singleShot(400, resume)

    def _show_doors(self) -> None:
        if self.sharing is None or self.door is None:
            return
        from checkin.gui.words.doors import state_words, tone_of  # noqa: PLC0415
        from checkin.services.doors.model import DoorsState  # noqa: PLC0415

        view = self.sharing.view()
        self.door.header.show_network(state_words(view), tone_of(view))
        if view.state is DoorsState.REMOVED and self.sharing.wants_erasing:
            self._erase_copy()

    def _erase_copy(self) -> None:
        """Wipe this laptop's copy: whoever hosts the event removed it and asked for that."""
        from checkin import bootstrap  # noqa: PLC0415
        from checkin.services.doors import offline  # noqa: PLC0415

        if self.workspace is None:
            return
        path = self.workspace.path
        # a copy of the event is also what its backups hold; none more is made in leaving
        house, self.house = self.house, None
        if house is not None:
            house.forget()
        else:
            bootstrap.backups_of(self.workspace).forget()
        self._leave_door()
        offline.wipe(path)
        self._show_start(translate("doors", "The host removed this laptop and had its copy of the event erased."))

    def _use_rules(self) -> None:
        scanner = self.settings.scanner
        rules = WedgeRules(scanner.prefix, scanner.suffix, scanner.longest_gap_ms, scanner.shortest)
        self.wedge.set_rules(rules)

    def _change_look(self) -> None:
        """Build the door anew in the new look; its event stays open."""
        old, workspace = self.door, self.workspace
        self.use_look()
        if old is None or workspace is None:
            return
        door = self._make_door(old.controller.state.event.name if old.controller.state else "")
        door.sounds = old.sounds
        self.shell.removeWidget(old)
        old.close()
        old.deleteLater()
        door.open(workspace)

    def _find_printer(self) -> None:
        if self.workspace is None or self.door is None or self.printer is not None:
            return
        from checkin.gui.badge_printer import DoorPrinter  # noqa: PLC0415
        from checkin.gui.devices.qt_printer import offer_on_windows  # noqa: PLC0415

        offer_on_windows()
        self.printer = DoorPrinter(self.workspace, self.settings)
        self._printer_state.start()

    def _show_printer(self) -> None:
        """Let the door print where there is a printer, and show how it is."""
        if self.door is None or self.printer is None:
            return
        state = self.printer.state()
        self.door.badges.printer = self.printer if state else None
        self.door.verdicts.print_trouble.watch(self.printer)
        if state:
            self.door.header.show_printer(state, theme.Tone.NEUTRAL)

    def show_office(self) -> None:
        """Show the organisers' window of the open event."""
        if self.workspace is None or not permits().may("statistics"):
            return
        from checkin.gui.office.window import OfficeWindow  # noqa: PLC0415

        if self.office is None:
            self.office = OfficeWindow(self.workspace, self.settings, sharing=self.sharing)
            self.office.door_wanted.connect(self.shell.activateWindow)
        self.office.show()
        self.office.raise_()
        self.office.activateWindow()

    def _not_opened(self, error: BaseException) -> None:
        from checkin.domain.errors import CheckinError  # noqa: PLC0415

        self._leave_door()
        if isinstance(error, CheckinError):
            self._show_start(sentence(error))
        else:
            _log.error("an event could not be opened: %s", type(error).__name__)
            self._show_start(bug_sentence(type(error).__name__))

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

    def _scanned(self, scan: Scan) -> None:
        self.idle.stir()
        if self.locked:
            return
        if self.door is not None:
            self.door.scanned(scan)
        elif self.start is not None:
            self.start.take_scan(scan.text)

    def _back_to_start(self) -> None:
        self._leave_door()
        self._show_start()

    def _leave_door(self) -> None:
        door, workspace = self.door, self.workspace
        self.door = self.workspace = None
        self._printer_state.stop()
        self._close_office()
        if self.printer is not None:
            self.printer.close()
            self.printer = None
        if door is not None:
            self.shell.removeWidget(door)
            door.close()
            door.deleteLater()
        self.idle.stop()
        if self.roles is not None:
            self.roles.close()
            self.roles = None
        if self.watch is not None:
            self.watch.close()
            self.watch = None
        self._source_trouble = {}
        if self.house is not None:
            self.house.close()
            self.house = None
        if self.sharing is not None:
            self.sharing.close()
            self.sharing = None
        if workspace is not None:
            workspace.close()

    def _close_office(self) -> None:
        if self.office is not None:
            self.office.close()
            self.office.deleteLater()
            self.office = None

    def shut(self) -> None:
        """Close everything; what was confirmed is on the disk."""
        self._ended = True
        self._leave_door()
        self.opener.close()


def told_of(error: BaseException) -> str:
    """Return an error as a sentence."""
    from checkin.domain.errors import CheckinError  # noqa: PLC0415

    return sentence(error) if isinstance(error, CheckinError) else bug_sentence(type(error).__name__)


def _from_keyring(path: Path) -> tuple[str | None, bool]:
    """Return the passphrase that the system keeps for a file, and whether it keeps any. May wait for the user."""
    from checkin.services.passphrases import Remembered  # noqa: PLC0415

    remembered = Remembered()
    return remembered.get(path), remembered.available()


def _into_keyring(path: Path, passphrase: str, opened: Future[Workspace]) -> None:
    from checkin.services.passphrases import Remembered  # noqa: PLC0415

    if opened.exception() is None:
        Remembered().keep(path, passphrase)


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
