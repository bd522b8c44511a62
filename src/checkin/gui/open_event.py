"""What goes along with an event while it is open: other doors, printers, sources, backups, roles, the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.errors import CheckinError
from checkin.gui.bridge import Bridge
from checkin.gui.door.window import DoorWindow
from checkin.gui.guard import Guard
from checkin.gui.permits import permits
from checkin.gui.sharing import Sharing
from checkin.gui.shell import Shell
from checkin.gui.theme import Tone
from checkin.gui.words.doors import state_words, tone_of
from checkin.gui.words.errors import sentence
from checkin.services.doors.model import DoorsState
from checkin.services.workspace import Workspace
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.gui.badge_printer import DoorPrinter
    from checkin.gui.office.window import OfficeWindow
    from checkin.gui.source_watch import SourceWatch
    from checkin.services.housekeeping import Housekeeping
    from checkin.services.source_syncing import SyncReport

#: How often the door shows anew how its printers are, in ms.
_PRINTERS_MS = 2_000


class OpenEvent(QObject):
    """Starts what an open event needs, one after another so that the first guests do not wait; shows it at the door.

    `erasing_asked` comes when whoever hosts the event removed this laptop and wants its copy wiped.
    """

    erasing_asked = Signal()
    _house_told = Signal(object)

    def __init__(self, workspace: Workspace, settings: Settings, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._settings, self._shell = settings, shell
        self._door: DoorWindow | None = None
        self._closed = False
        self._bridge = Bridge(self)
        self.office: OfficeWindow | None = None
        self._printer: DoorPrinter | None = None
        self._house: Housekeeping | None = None
        self.watch: SourceWatch | None = None
        self._source_trouble: dict[str, tuple[str, Tone]] = {}
        self._house_told.connect(self._hear_house)
        self._printer_state = QTimer(self)
        self._printer_state.setInterval(_PRINTERS_MS)
        self._printer_state.timeout.connect(self._show_printer)
        self.guard = Guard(workspace, shell, settings.lock_minutes, self)
        self.guard.role_changed.connect(self._obey)
        self.guard.locking.connect(self._hide_office)
        self.sharing = Sharing(workspace, self)
        self.sharing.changed.connect(self._show_doors)

    def begin(self, door: DoorWindow) -> None:
        """Open the event at a door, then do the rest while guests are served."""
        self.attach(door)
        self._bridge.when_done(self.workspace.build_search(), lambda _: None)
        self._later(300, self._find_printer)
        self._later(400, lambda: self._bridge.when_done(self.sharing.resume(), lambda _: None))
        self._later(3_000, self.watch_sources)
        self._later(5_000, self.keep_house)
        self.guard.begin()

    def attach(self, door: DoorWindow) -> None:
        """Open the event at this door, and show there from now on how everything is."""
        self._door = door
        door.open(self.workspace)
        door.header.office.connect(self.show_office)
        self.guard.attach(door)
        self._show_doors()
        self._show_source()
        self._show_printer()

    def _later(self, after_ms: int, act: Callable[[], object]) -> None:
        QTimer.singleShot(after_ms, self, lambda: None if self._closed else act())

    def close(self) -> None:
        """End everything, the workspace last; the door is closed before."""
        self._closed = True
        self._door = None
        self._printer_state.stop()
        self._close_office()
        if self._printer is not None:
            self._printer.close()
        self.guard.close()
        if self.watch is not None:
            self.watch.close()
        if self._house is not None:
            self._house.close()
        self.sharing.close()
        self.workspace.close()
        self.deleteLater()

    # -- other doors

    def _show_doors(self) -> None:
        if self._door is None:
            return
        view = self.sharing.view()
        self._door.header.show_network(state_words(view), tone_of(view))
        if view.state is DoorsState.REMOVED and self.sharing.wants_erasing:
            self.erasing_asked.emit()

    # -- printers

    def _find_printer(self) -> None:
        from checkin.gui.badge_printer import DoorPrinter  # noqa: PLC0415 (not before the first guests)
        from checkin.gui.devices.qt_printer import offer_on_windows  # noqa: PLC0415

        offer_on_windows()
        self._printer = DoorPrinter(self.workspace, self._settings)
        self._printer_state.start()

    def _show_printer(self) -> None:
        """Let the door print where there is a printer, and show how it is."""
        if self._door is None or self._printer is None:
            return
        state = self._printer.state()
        self._door.badges.printer = self._printer if state else None
        self._door.verdicts.print_trouble.watch(self._printer)
        if state:
            self._door.header.show_printer(state, Tone.NEUTRAL)

    # -- registration sources

    def watch_sources(self) -> None:
        """Look at the registration sources from now on, while this station is the one that speaks to them."""
        if self.watch is None:
            from checkin.gui.source_watch import SourceWatch  # noqa: PLC0415

            self.watch = SourceWatch(self.workspace, self.sharing.source_lease, self)
            self.watch.told.connect(self._hear_source)

    def _hear_source(self, report: SyncReport) -> None:
        """Say what changed in one quiet line, and what is out of reach in the status line."""
        from checkin.gui.words.sources import SOURCE_TONES, is_worth_a_line, told, trouble  # noqa: PLC0415

        if self._door is None:
            return
        self._source_trouble[report.source_id] = (trouble(report), SOURCE_TONES[report.state])
        self._show_source()
        office = self.office.office if self.office is not None and self.office.isVisible() else None
        if office is not None:
            office.sources_heard.emit()
        if is_worth_a_line(report):
            if office is not None:
                office.say(*told(report))
            self._door.verdicts.message.tell(told(report)[0], Tone.NEUTRAL)

    def _show_source(self) -> None:
        if self._door is not None:
            shown = [one for one in self._source_trouble.values() if one[0]]
            self._door.header.show_source(*(shown[0] if shown else ("", Tone.IDLE)))

    # -- backups

    def keep_house(self) -> None:
        """Make backups on a timer, and take away what erasures left, once the first guests are in."""
        if self._house is None:
            from checkin import bootstrap  # noqa: PLC0415

            self._house = bootstrap.keep_house(self.workspace, self._house_told.emit)

    def _hear_house(self, told: object) -> None:
        if self._door is not None and isinstance(told, CheckinError):
            self._door.verdicts.message.tell(sentence(told))

    def forget_backups(self) -> None:
        """Remove every backup, and make none in leaving: they are copies of an event that is to be wiped here."""
        from checkin import bootstrap  # noqa: PLC0415

        house, self._house = self._house, None
        if house is not None:
            house.forget()
        else:
            bootstrap.backups_of(self.workspace).forget()

    # -- the office

    def show_office(self) -> None:
        """Show the organisers' window, to those who may see it."""
        if not permits().may("statistics"):
            return
        from checkin.gui.office.window import OfficeWindow  # noqa: PLC0415

        if self.office is None:
            self.office = OfficeWindow(self.workspace, self._settings, sharing=self.sharing)
            self.office.door_wanted.connect(self._shell.activateWindow)
        self.office.show()
        self.office.raise_()
        self.office.activateWindow()

    def _obey(self) -> None:
        if self.office is not None and not permits().may("statistics"):
            self._close_office()
        elif self.office is not None:
            self.office.obey()

    def _hide_office(self) -> None:
        if self.office is not None:
            self.office.hide()

    def _close_office(self) -> None:
        if self.office is not None:
            self.office.close()
            self.office.deleteLater()
            self.office = None
