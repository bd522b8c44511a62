"""The right side of the door window: finding people, their cards, walk-ins, the last scans, what is to be solved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QWidget

from checkin.gui.door.camera_view import CameraView
from checkin.gui.door.controller import DoorController
from checkin.gui.door.found_page import FoundPage, SearchField
from checkin.gui.door.person_acts import PersonActs
from checkin.gui.door.recent import RecentList
from checkin.gui.door.strips import ReasonStrip
from checkin.gui.door.verdict_view import Surroundings
from checkin.gui.parts import ActionButton, column, row
from checkin.gui.words import translate

if TYPE_CHECKING:
    from checkin.domain.people import Attendee
    from checkin.gui.door.badge_page import BadgePage
    from checkin.gui.door.card import CardPage
    from checkin.gui.door.concerns import ConcernsPage
    from checkin.gui.door.devices_page import DevicesPage
    from checkin.gui.door.inside_page import InsidePage
    from checkin.gui.door.place_page import PlacePage
    from checkin.gui.door.walk_in import WalkInForm
    from checkin.services.door_view import AttendeeCard
    from checkin.services.searching import SearchResult

#: Pages that a scan does not take away: somebody is at work there.
_STAY = ("walk_in", "devices", "concerns", "inside", "place")
#: The last scans are redrawn this long (ms) after a verdict, so that the verdict is painted first.
_AFTER = 40


class PeopleSide(QObject):
    """Holds the search field and the pages. A scan takes the page over unless somebody is typing there.

    Pages that are not seen at once are made when they are first wanted: the window is up sooner.
    """

    badge_wanted = Signal(str, str)  # attendee id, reason
    badge_kept = Signal()
    concerns_counted = Signal(int)
    list_written = Signal(object)  # Path
    guest_wanted = Signal()
    told = Signal(str, object)  # sentence, Tone

    def __init__(
        self,
        controller: DoorController,
        reasons: ReasonStrip,
        around: Callable[[], Surroundings],
        make_devices: Callable[[], DevicesPage],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller, self._around, self._window = controller, around, parent
        self._acts = PersonActs(controller, reasons, self)
        self._acts.badge_wanted.connect(self.badge_wanted)
        self._acts.told.connect(self.told)
        self._make_devices = make_devices
        self.search = SearchField()
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(translate("door", "Name, organisation, e-mail, code …"))
        self.search.setAccessibleName(translate("door", "Find somebody"))
        self.search.setClearButtonEnabled(True)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.find = ActionButton(
            "", self.take_search, kind="quiet", symbol="search", key="F3", name=translate("door", "Find somebody")
        )
        self.found = FoundPage()
        self.recent = RecentList(controller, self.open_card)
        self.camera_view = CameraView()
        self._shown, self._open_first = "", False
        self.pages = QStackedWidget()
        for page in (self.recent, self.found):
            self.pages.addWidget(page)
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._later, self._soon = QTimer(self), QTimer(self)
        for timer, act in ((self._later, self._refresh_recents), (self._soon, self.search_now)):
            timer.setSingleShot(True)
            timer.timeout.connect(act)
        self._connect()

    @cached_property
    def card(self) -> CardPage:
        """The page with a person's card."""
        from checkin.gui.door.card import CardPage  # noqa: PLC0415

        card, control = CardPage(), self._controller
        card.left.connect(self.go_home)
        card.admit.connect(control.admit)
        card.print_badge.connect(self._acts.print)
        card.edited.connect(control.edit)
        card.noted.connect(control.add_note)
        card.blocked.connect(self._acts.block)
        card.undone.connect(control.undo_check_in)
        card.companions.connect(self._acts.admit_all)
        self.pages.addWidget(card)
        return card

    @cached_property
    def walk_in(self) -> WalkInForm:
        """The form for somebody who is not on the list."""
        from checkin.gui.door.walk_in import WalkInForm  # noqa: PLC0415

        form = WalkInForm()
        form.left.connect(self.go_home)
        form.added.connect(self._add_walk_in)
        self.pages.addWidget(form)
        return form

    @cached_property
    def concerns(self) -> ConcernsPage:
        """The page with what is still to solve."""
        from checkin.gui.door.concerns import ConcernsPage  # noqa: PLC0415

        page = ConcernsPage()
        page.left.connect(self.go_home)
        page.opened.connect(self.open_card)
        page.seen.connect(self._controller.mark_seen)
        page.solved.connect(self._controller.solve)
        page.counted.connect(self.concerns_counted)
        self.pages.addWidget(page)
        return page

    @cached_property
    def inside(self) -> InsidePage:
        """The page with who is inside now."""
        from checkin.gui.door.inside_page import InsidePage  # noqa: PLC0415

        page = InsidePage(self._controller)
        page.left.connect(self.go_home)
        page.opened.connect(self.open_card)
        page.written.connect(self.list_written)
        page.told.connect(self.told)
        self.pages.addWidget(page)
        return page

    @cached_property
    def place(self) -> PlacePage:
        """The page with what is set at this door."""
        from checkin.gui.door.place_page import PlacePage  # noqa: PLC0415

        page = PlacePage(self._controller)
        page.left.connect(self.go_home)
        page.inside_wanted.connect(self.show_inside)
        page.guest_wanted.connect(self.guest_wanted)
        self.pages.addWidget(page)
        return page

    @cached_property
    def badge(self) -> BadgePage:
        """The page with a badge as it will be printed."""
        from checkin.gui.door.badge_page import BadgePage  # noqa: PLC0415

        page = BadgePage()
        page.left.connect(self.go_home)
        page.kept.connect(self.badge_kept)
        self.pages.addWidget(page)
        return page

    @cached_property
    def devices(self) -> DevicesPage:
        """The page with scanners, sound and looks."""
        page = self._make_devices()
        page.left.connect(self.go_home)
        self.pages.addWidget(page)
        return page

    def is_made(self, page: str) -> bool:
        """Whether a page was wanted before."""
        return page in self.__dict__

    def is_shown(self, page: str) -> bool:
        """Whether a page is the one that is seen."""
        return self.is_made(page) and self.pages.currentWidget() is self.__dict__[page]

    def top(self) -> tuple[QLineEdit, ActionButton]:
        """Return what stands above the pages."""
        return self.search, self.find

    def _connect(self) -> None:
        control = self._controller
        control.looked_up.connect(self.open_card)
        control.recents_changed.connect(lambda: self._later.start(_AFTER))
        control.concerns_changed.connect(lambda found: self.concerns.show_concerns(found, control.timezone))
        control.people_changed.connect(self._people_changed)
        control.found.connect(self._show_found)
        self.search.textEdited.connect(lambda _: self._typed())
        self.search.textChanged.connect(lambda text: None if text else self._emptied())
        self.found.results.opened.connect(self.open_card)
        self.found.admit.clicked.connect(self.admit_chosen)
        self.found.add.clicked.connect(self.begin_walk_in)

    # --- finding people ---

    def take_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def type(self, text: str) -> None:
        """Begin or go on with a search from wherever the letter was typed."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)
        self._typed()

    def _typed(self) -> None:
        self._open_first = False
        self._soon.start(0)

    def warm_up(self) -> None:
        """Search and paint once, unseen."""
        workspace, current = self._controller.workspace, self._controller.check_in_list
        if workspace is not None and current is not None and not self.search.text():
            found = workspace.search("ma", current.list_id, 12)
            self._controller.bridge.when_done(found, self.found.results.warm_up)

    def search_now(self) -> None:
        """Search for what is typed."""
        if text := self.search.text():
            self.pages.setCurrentWidget(self.found)
            self._controller.search(text)

    def _emptied(self) -> None:
        self._controller.search("")
        if self.pages.currentWidget() is self.found:
            self.go_home()

    def _show_found(self, text: str, results: list[SearchResult]) -> None:
        workspace = self._controller.workspace
        building = workspace is not None and not workspace.searching.ready
        self.found.show_found(text, results, building=building)
        self._shown = text
        if self._open_first and results:
            self.found.results.open_chosen()
        self._open_first = self._open_first and building

    def admit_chosen(self) -> None:
        """Check in the person chosen among those found."""
        if chosen := self.found.results.chosen():
            self.search.clear()
            self._controller.admit(chosen.attendee.attendee_id)

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key that the search field or the list left over; return whether it was of use."""
        if not (self.search.hasFocus() or self.found.results.hasFocus()):
            return False
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.found.results.step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        return False

    def _enter(self) -> None:
        """Open the chosen person's card; where the answer to what was typed is still on its way, once it is there."""
        if self._soon.isActive() or self._shown != self.search.text() or self.found.results.chosen() is None:
            self._open_first = True
        else:
            self.found.results.open_chosen()

    # --- pages ---

    @property
    def is_busy(self) -> bool:
        """Whether somebody is typing here, which a scan must not take away."""
        if self.pages.currentWidget() is self.found:
            return bool(self.search.text())
        typing = self.is_shown("card") and self.card.is_editing
        return typing or any(self.is_shown(page) for page in _STAY)

    def go_home(self) -> None:
        """Show the last scans, or the people found where something is typed."""
        self.pages.setCurrentWidget(self.found if self.search.text() else self.recent)
        focus = self._window.focusWidget()
        if focus is None or not focus.isVisible():
            self._window.setFocus()

    def yield_to_scan(self) -> None:
        """Make room for what a scan brought, unless somebody is typing."""
        if not self.is_busy:
            self.go_home()

    def escape(self) -> bool:
        """Leave what is open; return whether there was anything."""
        if self.search.text():
            self.search.clear()
            self._window.setFocus()
            return True
        if self.pages.currentWidget() is not self.recent:
            self.go_home()
            return True
        return False

    def open_card(self, attendee_id: str) -> None:
        """Show somebody's card."""
        self._controller.card(attendee_id, self._show_card)

    def correct_name(self, attendee_id: str) -> None:
        """Show somebody's card with the name ready to be corrected."""

        def begin(found: AttendeeCard | None) -> None:
            self._show_card(found)
            if found is not None:
                self.card.edit_name()

        self._controller.card(attendee_id, begin)

    def admit_order(self, attendee_id: str) -> None:
        """Check in everybody of somebody's order."""

        def begin(found: AttendeeCard | None) -> None:
            if found is not None:
                self._acts.admit_all([attendee_id, *(each.attendee_id for each in found.companions)])

        self._controller.card(attendee_id, begin)

    def _show_card(self, found: AttendeeCard | None) -> None:
        if found is None:
            self.go_home()
            return
        current = self._controller.check_in_list
        self.card.show_card(found, current.list_id if current else "", self._controller.timezone)
        self.pages.setCurrentWidget(self.card)
        self._window.setFocus()

    def _people_changed(self, people: set[str]) -> None:
        if self.is_shown("card") and self.card.attendee_id in people and not self.card.is_editing:
            self.open_card(self.card.attendee_id)

    def show_devices(self) -> None:
        """Show the scanners and what else is set at this door."""
        self.devices.open()
        self.pages.setCurrentWidget(self.devices)

    def show_concerns(self) -> None:
        """Show what is still to solve."""
        self._controller.read_concerns()
        self.pages.setCurrentWidget(self.concerns)
        self.concerns.take_focus()

    def show_inside(self) -> None:
        """Show who is inside now."""
        self.pages.setCurrentWidget(self.inside)
        self.inside.refresh()
        self._window.setFocus()

    def show_place(self) -> None:
        """Show what is set at this door."""
        self.pages.setCurrentWidget(self.place)
        self.place.open()
        self._window.setFocus()

    def _refresh_recents(self) -> None:
        self.recent.refresh(self._around())

    # --- acts ---

    def begin_walk_in(self) -> None:
        """Open the form, filled with what was typed."""
        typed = self.search.text()
        self.search.clear()
        self.pages.setCurrentWidget(self.walk_in)
        self.walk_in.begin(typed)
        self._controller.categories(self.walk_in.offer)

    def _add_walk_in(self, fields: dict[str, str], badge: bool) -> None:
        def added(person: Attendee) -> None:
            self.pages.setCurrentWidget(self.recent)
            self._window.setFocus()
            if badge:
                self.badge_wanted.emit(person.attendee_id, "")

        self._controller.add_walk_in(fields, added)


def row_of(side: PeopleSide) -> QWidget:
    """Return search field and pages as one widget."""
    box = QWidget()
    layout = column(row(*side.top()), side.camera_view, side.pages)
    layout.setStretch(2, 1)
    box.setLayout(layout)
    return box
