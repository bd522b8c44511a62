"""The door window: the verdict at the left, everything about people at the right, no dialogs anywhere."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.scanning import AlertKind, OutcomeCode, ScanOutcome
from checkin.gui import theme
from checkin.gui.devices.blocks import Blocks
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.badge_page import BadgeActs
from checkin.gui.door.controller import DoorController
from checkin.gui.door.devices import Devices
from checkin.gui.door.header import Header
from checkin.gui.door.people_side import PeopleSide, row_of
from checkin.gui.door.verdict_side import VerdictSide
from checkin.gui.parts import ActionButton, card
from checkin.gui.permits import permits
from checkin.gui.printing import Preview
from checkin.gui.sounds import Sounds
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.gui.door.devices_page import DevicesPage
    from checkin.gui.door.guest import GuestScreen
    from checkin.services.workspace import Workspace


#: What the window's own keys need (services.roles.Permission).
_NEEDS = {"Ctrl+F": "search", "Ctrl+Z": "undo_own", "Ctrl+L": "search", "Ctrl+E": "evacuation_list", "Ctrl+G": "search"}


class DoorWindow(QWidget):
    """One door. Every scanner is connected to `scanned`; `badges.printer` is set by whoever knows printers."""

    left = Signal()
    settings_changed = Signal()
    rules_changed = Signal()
    look_changed = Signal()
    roles_wanted = Signal()

    def __init__(self, settings: Settings, sounds: Sounds | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.sounds = sounds or Sounds()
        self.controller = DoorController(self)
        self.badges = BadgeActs(self.controller, settings.layout, self)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("door", "Door"))
        self.setWindowTitle("Checkin")
        self.header = Header(self.controller)
        self.verdicts = VerdictSide(self.controller, settings, self.sounds)
        self.devices = Devices(settings.scanner, self)
        self.people = PeopleSide(
            self.controller, self.verdicts.reasons, self.verdicts.around, self._make_devices_page, self
        )
        self.header.add(self.verdicts.concerns_button)
        self.header.add(
            ActionButton(
                "",
                self.people.show_devices,
                kind="quiet",
                symbol="scan",
                key="F1",
                name=translate("door", "Devices"),
                needs="search",
            )
        )
        self._heard, self._shifted = Scan(""), False
        self._blocks = Blocks(self)
        self._blocks.scanned.connect(self._take)
        self._lay_out()
        self._make_shortcuts()
        self._connect()
        self._connect_devices()

    @cached_property
    def guest(self) -> GuestScreen:
        """The guest's screen, made when it is first wanted."""
        from checkin.gui.door.guest import GuestScreen  # noqa: PLC0415

        screen = GuestScreen(self.controller, self)
        self.verdicts.view_shown.connect(screen.show_view)
        return screen

    def _lay_out(self) -> None:
        gap = theme.current().space(Space.LARGE)
        self._right = card(row_of(self.people))
        body = QHBoxLayout()
        body.setContentsMargins(gap, gap, gap, gap)
        body.setSpacing(gap)
        body.addWidget(self.verdicts, 1)
        body.addWidget(self._right)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addLayout(body, 1)
        self.resize(1366, 768)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the right side a third, more where the text is large."""
        super().resizeEvent(event)
        scale = theme.current().scale
        share = 0.34 + 0.06 * (scale - 1)
        self._right.setFixedWidth(min(round(self.width() * share), round(560 * scale)))

    def _make_shortcuts(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "F6": self.header.next_mode,
            "F11": self._full_screen,
            "Ctrl+G": self._toggle_guest,
            "Ctrl+F": self.people.take_search,
            "Ctrl+Z": self.controller.undo,
            "Ctrl+L": self.people.show_place,
            "Ctrl+E": self.people.show_inside,
        }
        for number in range(9):
            # lists that are in a drop-down, or have no room for a button, are chosen by their number all the same
            acts[f"Ctrl+Shift+{number + 1}"] = partial(self.controller.toggle_beside, number)
        acts["Ctrl+R"] = self.roles_wanted.emit
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._permitted, _NEEDS.get(keys, ""), act))
        self.header.role.clicked.connect(self.roles_wanted)
        permits().changed.connect(self._obey)
        self._obey()

    @staticmethod
    def _permitted(permission: str, act: Callable[[], object]) -> None:
        if permits().may(permission):
            act()

    def _obey(self) -> None:
        """A kiosk only scans: there is nothing beside the verdict."""
        self._right.setVisible(permits().may("search"))

    def _connect(self) -> None:
        verdicts, people, badges = self.verdicts, self.people, self.badges
        self.controller.state_changed.connect(lambda _: self._show_state())
        self.controller.judged.connect(self._look_at_layout, Qt.ConnectionType.QueuedConnection)
        self.header.leave.connect(self.left)
        self.header.guest_screen.connect(self._toggle_guest)
        self.header.place.connect(people.show_place)
        self.header.scanner_help.connect(people.show_devices)
        people.guest_wanted.connect(self._toggle_guest)
        people.told.connect(verdicts.message.tell)
        people.list_written.connect(_open_file)
        verdicts.card_wanted.connect(people.open_card)
        verdicts.name_wanted.connect(people.correct_name)
        verdicts.order_wanted.connect(people.admit_order)
        verdicts.walk_in_wanted.connect(people.begin_walk_in)
        verdicts.concerns_wanted.connect(people.show_concerns)
        verdicts.badge_wanted.connect(badges.print)
        verdicts.followed_up.connect(people.yield_to_scan)
        people.badge_wanted.connect(self._print)
        people.concerns_counted.connect(verdicts.show_concern_count)
        people.badge_kept.connect(badges.keep)
        people.pages.currentChanged.connect(lambda _: verdicts.show_beside(card=people.is_shown("card")))
        badges.shown.connect(self._show_badge)
        badges.told.connect(verdicts.message.tell)

    def _connect_devices(self) -> None:
        devices, view = self.devices, self.people.camera_view
        devices.scanned.connect(self.scanned)
        devices.told.connect(self.verdicts.message.tell)
        devices.picture.connect(view.show_picture)
        devices.states_changed.connect(self._show_devices)
        view.stopped.connect(devices.stop_camera)

    def _make_devices_page(self) -> DevicesPage:
        from checkin.gui.door.devices_page import DevicesPage  # noqa: PLC0415
        from checkin.gui.door.self_test_part import SelfTest  # noqa: PLC0415

        test = SelfTest(self.settings, lambda: self.controller.workspace, self)
        page = DevicesPage(self.settings, self.devices, test)
        if self._shifted:
            page.show_cure()
        page.sound_tried.connect(lambda: self.sounds.play(Tone.GOOD))
        page.changed.connect(self.settings_changed)
        page.rules_changed.connect(self.rules_changed)
        page.look_changed.connect(self.look_changed)
        return page

    def _show_devices(self) -> None:
        self.people.camera_view.setVisible(self.devices.camera_on)
        away = [name for name, there in self.devices.port_states().items() if not there]
        text = translate("door", "Scanner not there: {name}").format(name=", ".join(away)) if away else ""
        if not text and self._shifted:
            text = translate("door", "Scanner set to another keyboard: F1")
        self.header.show_scanner(text)

    def _look_at_layout(self, outcome: ScanOutcome) -> None:
        """Offer the cure once a scan came through another keyboard's layout, whether or not it could be repaired."""
        if self._shifted:
            return
        repaired = any(alert.kind is AlertKind.LAYOUT_REPAIRED for alert in outcome.alerts)
        if repaired or (outcome.code is OutcomeCode.UNKNOWN_TICKET and self._looks_shifted()):
            self._shifted = True
            self._show_devices()
            if self.people.is_made("devices"):
                self.people.devices.show_cure()

    def _looks_shifted(self) -> bool:
        from checkin import codes  # noqa: PLC0415 (not before the first scan)

        return bool(codes.looks_shifted(self._heard.text))

    def open(self, workspace: Workspace) -> None:
        """Work on an event; scans that came before are judged now."""
        self.controller.open(workspace)
        self.setFocus()
        self._later(100, self.verdicts.banner.warm_up)
        self._later(1500, self.badges.warm_up)
        self._later(2000, self.people.warm_up)
        self._later(3000, _settle_memory)
        self.devices.start()

    def _later(self, after_ms: int, act: Callable[[], object]) -> None:
        """Do something once the first guests could be served, unless the window is closed by then."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: act() if self.controller.workspace is not None else None)
        timer.start(after_ms)

    def scanned(self, scan: Scan) -> None:
        """Take a scan from any scanner."""
        self._blocks.take(scan)

    def _take(self, scan: Scan) -> None:
        self._heard = scan
        if self.people.is_shown("devices"):
            self.people.devices.show_scan(scan)
        self.controller.scan(scan)

    def _show_state(self) -> None:
        if state := self.controller.state:
            self.setWindowTitle(f"{state.event.name} – Checkin")

    def _print(self, attendee_id: str, reason: str) -> None:
        """Print a badge that was asked for, unless it comes by itself with the check-in."""
        walk_in = not reason and self.people.is_shown("walk_in")
        if not (walk_in and self.settings.print_on_check_in):
            self.badges.print(attendee_id, reason)

    def _show_badge(self, preview: Preview) -> None:
        if not self.people.is_busy:
            self.people.pages.setCurrentWidget(self.people.badge)
            self.people.badge.show_preview(preview)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else wanted: letters start a search, Escape puts away, arrows choose."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            if not self.verdicts.escape() and not self.people.escape():
                self.verdicts.calm_down()
                self.setFocus()
        elif not permits().may("search"):
            super().keyPressEvent(event)
        elif self.people.take_key(event):
            return
        elif text and text.isprintable() and not text.isspace():
            self.people.type(text)
        else:
            super().keyPressEvent(event)

    def _toggle_guest(self) -> None:
        self.guest.toggle()

    def _full_screen(self) -> None:
        window = self.window()
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hear no more of the event."""
        if "guest" in self.__dict__:
            self.guest.close()
        self.devices.close()
        self.controller.close()
        self.badges.close()
        super().closeEvent(event)


def _open_file(path: Path) -> None:
    """Show a file that was written in the system's own program for it, which prints it, too."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _settle_memory() -> None:
    """Take what is loaded by now out of the garbage collector's rounds: searching it costs 50 ms each time."""
    gc.collect()
    gc.freeze()
