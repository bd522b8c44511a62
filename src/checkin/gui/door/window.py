"""The door window: the verdict at the left, everything about people at the right, no dialogs anywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from checkin.domain.scanning import Direction, ScanOutcome
from checkin.gui import theme
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.banner import VerdictBanner
from checkin.gui.door.card import CardPage
from checkin.gui.door.concerns import ConcernsPage
from checkin.gui.door.controller import DoorController, Mode
from checkin.gui.door.header import Header
from checkin.gui.door.recent import RecentList
from checkin.gui.door.results import ResultList
from checkin.gui.door.strips import MessageBar, NoteShelf, QuestionStrip, ReasonStrip
from checkin.gui.door.verdict_view import Surroundings, VerdictView, verdict_view, waiting_view
from checkin.gui.door.walk_in import WalkInForm
from checkin.gui.parts import ActionButton, card, column, flow_box, label, row
from checkin.gui.printing import BadgePreviews, BadgePrinter, Preview, keep_pdf
from checkin.gui.sounds import Sounds
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.domain.people import Attendee
    from checkin.services.door_view import AttendeeCard, Concerns
    from checkin.services.searching import SearchResult
    from checkin.services.workspace import Workspace

#: Recent scans are redrawn this long (ms) after a verdict, so that the verdict is painted first.
_AFTER = 40


class DoorWindow(QWidget):
    """One door. `scanned` is what every scanner is connected to."""

    closed = Signal()
    left = Signal()
    guest_wanted = Signal()
    shown_view = Signal(object)

    def __init__(self, settings: Settings, sounds: Sounds | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.sounds = sounds or Sounds()
        self.printer: BadgePrinter | None = None
        self.previews = BadgePreviews(settings.layout)
        self.controller = DoorController(self)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("door", "Door"))
        self.setWindowTitle("Checkin")
        self._make_left()
        self._make_right()
        self._lay_out()
        self._calm = self._timer(self._calm_down)
        self._later = self._timer(self._refresh_recents)
        self._search_soon = self._timer(self._search)
        self._make_shortcuts()
        self._connect()

    # --- building ---

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    def _make_left(self) -> None:
        self.header = Header(self.controller)
        self.message = MessageBar()
        self.notes = NoteShelf()
        self.banner = VerdictBanner()
        self.questions = QuestionStrip()
        self.reasons = ReasonStrip()
        self.force_button = ActionButton(translate("door", "Let in anyway"), self.force, symbol="enter", key="F10")
        self.unpaid_button = ActionButton(
            translate("door", "Let in unpaid"), self.controller.ignore_unpaid, symbol="unpaid"
        )
        self.card_button = ActionButton(translate("door", "Show card"), self.show_last, symbol="person", key="F5")
        self.print_button = ActionButton(
            translate("door", "Print badge"), self.print_last, symbol="printer", key="Ctrl+P"
        )
        self.walk_in_button = ActionButton(
            translate("door", "Add walk-in"), self.begin_walk_in, symbol="add-person", key="F7"
        )
        self.concerns_button = ActionButton(
            translate("door", "Still to solve"), self.show_concerns, symbol="warning", key="F8"
        )
        self.actions = flow_box(
            self.force_button, self.unpaid_button, self.print_button, self.card_button, self.walk_in_button,
            self.concerns_button,
        )  # fmt: skip
        for button in (self.force_button, self.unpaid_button, self.print_button, self.card_button):
            button.hide()
        self.print_button.setEnabled(False)

    def _make_right(self) -> None:
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(translate("door", "Name, organisation, e-mail, code …"))
        self.search.setAccessibleName(translate("door", "Find somebody"))
        self.search.setClearButtonEnabled(True)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.results = ResultList()
        self.nobody = label("", "muted", wrap=True)
        self.add_found = ActionButton(
            translate("door", "Not here? Add as walk-in"), self.begin_walk_in, symbol="add-person"
        )
        self.admit_found = ActionButton(
            translate("door", "Check in"), self.admit_chosen, kind="primary", symbol="check", key="Ctrl+Return"
        )
        self.open_found = ActionButton(translate("door", "Show card"), self.results.open_chosen, symbol="person")
        found = QWidget()
        found.setLayout(column(self.nobody, self.results, flow_box(self.admit_found, self.open_found, self.add_found)))
        found.layout().setStretch(1, 1)  # type: ignore[union-attr]
        self.recent = RecentList(self.controller, self.open_card)
        self.card_page = CardPage()
        self.walk_in = WalkInForm()
        self.concerns = ConcernsPage()
        self.preview_page, self._preview = self._make_preview()
        self.pages = QStackedWidget()
        self.found_page = found
        for page in (self.recent, found, self.card_page, self.walk_in, self.concerns, self.preview_page):
            self.pages.addWidget(page)
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def _make_preview(self) -> tuple[QWidget, Preview | None]:
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setAccessibleName(translate("door", "The badge as it will be printed"))
        self._picture.setMinimumHeight(theme.current().px(80))
        keep = ActionButton(translate("door", "Keep as PDF"), self._keep_preview, kind="primary", symbol="folder")
        back = ActionButton(translate("door", "Back"), self.go_home, kind="quiet", symbol="back")
        page = QWidget()
        title = label(translate("door", "Badge"), "title")
        page.setLayout(column(row(title, None, back), self._picture, row(keep, None), None, spacing=Space.MEDIUM))
        return page, None

    def _lay_out(self) -> None:
        look = theme.current()
        gap = look.space(Space.LARGE)
        left = column(
            self.notes, self.banner, self.questions, self.reasons, self.message, self.actions, spacing=Space.MEDIUM
        )
        left.setStretchFactor(self.banner, 3)
        left.setStretchFactor(self.questions, 2)
        self._find_hint = ActionButton("", self.take_search, kind="quiet", symbol="search", key="F3",
                                       name=translate("door", "Find somebody"))  # fmt: skip
        right = card(row(self.search, self._find_hint), self.pages)
        right.layout().setStretch(1, 1)  # type: ignore[union-attr]
        self._right = right
        body = QHBoxLayout()
        body.setContentsMargins(gap, gap, gap, gap)
        body.setSpacing(gap)
        body.addLayout(left, 1)
        body.addWidget(right)
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
        share = 0.34 + 0.09 * (scale - 1)
        self._right.setFixedWidth(min(round(self.width() * share), round(560 * scale)))

    def _make_shortcuts(self) -> None:
        def key(sequence: str, act: Callable[[], None]) -> None:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.activated.connect(act)

        key("F6", self.header.next_mode)
        key("F11", self._full_screen)
        key("F12", self.guest_wanted.emit)
        key("Ctrl+F", self.take_search)
        for number in range(7, 10):
            key(f"Ctrl+{number}", lambda place=number - 1: self.controller.choose_list(place))

    def _connect(self) -> None:
        control = self.controller
        control.judged.connect(self._judged)
        control.looked_up.connect(self.open_card)
        control.recents_changed.connect(lambda: self._later.start(_AFTER))
        control.state_changed.connect(lambda _: self._show_state())
        control.concerns_changed.connect(self._show_concerns)
        control.people_changed.connect(self._people_changed)
        control.found.connect(self._show_found)
        control.trouble.connect(self.message.tell)
        self.header.leave.connect(self.left)
        self.search.textEdited.connect(lambda _: self._search_soon.start(0))
        self.search.textChanged.connect(lambda text: None if text else self._emptied())
        self.results.opened.connect(self.open_card)
        self.questions.answered.connect(self._answered)
        self.walk_in.added.connect(self._add_walk_in)
        self.walk_in.left.connect(self.go_home)
        self.concerns.opened.connect(self.open_card)
        self.concerns.seen.connect(self._mark_seen)
        self.concerns.left.connect(self.go_home)
        self.concerns.counted.connect(self._show_concern_count)
        page = self.card_page
        page.left.connect(self.go_home)
        page.admit.connect(control.admit)
        page.print_badge.connect(self._print_person)
        page.edited.connect(self._edit)
        page.noted.connect(lambda who, text: self._act_on(who, lambda: self._desk().add_note(who, text)))
        page.blocked.connect(self._block)
        page.undone.connect(self._undo_passage)
        page.companions.connect(self._admit_all)

    # --- the event ---

    def open(self, workspace: Workspace) -> None:
        """Work on an event; scans that came before are judged now."""
        self.controller.open(workspace)
        self.previews.warm_up()

    def _desk(self):  # type: ignore[no-untyped-def]
        assert self.controller.workspace is not None
        return self.controller.workspace.desk

    def scanned(self, scan: Scan) -> None:
        """Take a scan from any scanner."""
        self.controller.scan(scan)

    def _show_state(self) -> None:
        self.banner.set_ready(ready=True, looking=self.controller.mode is Mode.LOOK)
        state = self.controller.state
        if state is not None:
            self.setWindowTitle(f"{state.event.name} – Checkin")

    # --- verdicts ---

    def _around(self) -> Surroundings:
        return Surroundings(self.controller.timezone, datetime.now(UTC), self.controller.questions)

    def _judged(self, outcome: ScanOutcome) -> None:
        view = verdict_view(outcome, self._around())
        self.banner.show_view(view)
        self.sounds.play(view.tone)
        self.shown_view.emit(view)
        QTimer.singleShot(0, lambda: self._follow_up(view))
        self._calm.start(round(1000 * max(1.0, self.settings.verdict_seconds)))

    def _follow_up(self, view: VerdictView) -> None:
        """Bring up what belongs to a verdict, once the verdict itself is painted."""
        if self.banner.view is not view:
            return
        outcome = view.outcome
        if view.note and outcome and outcome.attendee:
            self.notes.add(outcome.attendee.attendee_id, view.name, view.note)
        self.reasons.hide()
        self.questions.ask(view.questions)
        known = outcome is not None and outcome.attendee is not None
        self.force_button.setVisible(view.can_force)
        again = outcome is not None and outcome.first_check_in is not None
        self.force_button.say(translate("door", "Let in again") if again else translate("door", "Let in anyway"))
        current = self.controller.check_in_list
        unpaid = bool(outcome and outcome.code.value == "UNPAID" and current and current.include_unpaid)
        self.unpaid_button.setVisible(unpaid)
        self.card_button.setVisible(known)
        self.print_button.setVisible(known)
        self.print_button.setEnabled(known)
        if not self._is_busy():
            self.go_home()
        if outcome and outcome.code.passed and outcome.direction is Direction.ENTRY and self.settings.print_on_check_in:
            self.print_last()

    def _is_busy(self) -> bool:
        """Whether somebody is typing at the right, which a scan must not take away."""
        page = self.pages.currentWidget()
        if page is self.found_page:
            return bool(self.search.text())
        return page is self.walk_in or (page is self.card_page and self.card_page.is_editing)

    def _calm_down(self) -> None:
        if self.questions.isVisible() or self.reasons.isVisible():
            self._calm.start(round(1000 * max(1.0, self.settings.verdict_seconds)))
            return
        view = self.banner.view
        outcome = view.outcome if view else None
        name = view.name if view and outcome and outcome.code.passed else ""
        self.banner.show_view(None, waiting_view(name, outcome.at if outcome else None, self.controller.timezone))
        self.shown_view.emit(None)
        if outcome is None or outcome.code.passed:
            for button in (self.force_button, self.unpaid_button):
                button.hide()

    def force(self) -> None:
        """Let in whom the last verdict refused; where it matters, with a reason."""
        view = self.banner.view
        if view is None or not view.can_force:
            return
        if not view.needs_reason:
            self.controller.force(view.word)
            return
        reasons = [
            translate("door", "Went out for a moment"),
            translate("door", "Identity checked"),
            translate("door", "Organisers agreed"),
        ]
        title = translate("door", "Why is {name} let in?").format(name=view.name)
        self.reasons.ask(title, reasons, self.controller.force)

    def _answered(self, answers: dict[str, str]) -> None:
        outcome = self.banner.view.outcome if self.banner.view else None
        self.questions.hide()
        if outcome is not None and outcome.code.passed and outcome.attendee is not None:
            who = outcome.attendee.attendee_id
            given = {f"answers.{key}": text for key, text in answers.items() if text}
            self._act_on(who, lambda: self._desk().edit(who, given))
        else:
            self.controller.answer(answers)

    def _refresh_recents(self) -> None:
        self.recent.refresh(self._around())

    # --- finding people ---

    def take_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        if text := self.search.text():
            self.pages.setCurrentWidget(self.found_page)
            self.controller.search(text)

    def _emptied(self) -> None:
        self.controller.search("")
        if self.pages.currentWidget() is self.found_page:
            self.go_home()

    def _show_found(self, text: str, results: list[SearchResult]) -> None:
        self.results.show_results(results)
        searching = self.controller.workspace.searching if self.controller.workspace else None
        building = searching is not None and not searching.ready
        nobody = translate("door", "Nobody found for “{text}”.").format(text=text)
        hint = translate("door", "The list is still being read …") if building else nobody
        self.nobody.setText(hint)
        self.nobody.setVisible(bool(text) and (not results or building))
        self.results.setVisible(bool(results))
        self.admit_found.setVisible(bool(results))
        self.open_found.setVisible(bool(results))

    def admit_chosen(self) -> None:
        """Check in the person chosen among those found."""
        if chosen := self.results.chosen():
            self.search.clear()
            self.controller.admit(chosen.attendee.attendee_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing else wanted: letters start a search, Escape clears, arrows choose."""
        key, text = event.key(), event.text()
        searching = self.search.hasFocus() or self.results.hasFocus()
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif searching and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.results.step(1 if key == Qt.Key.Key_Down else -1)
        elif searching and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results.open_chosen()
        elif text and text.isprintable() and not text.isspace() and not _commands(event):
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(text)
            self._search_soon.start(0)
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.reasons.isVisible():
            self.reasons.hide()
        elif self.search.text():
            self.search.clear()
            self.setFocus()
        elif self.pages.currentWidget() is not self.recent:
            self.go_home()
        else:
            self.questions.hide()
            self._calm_down()
            self.setFocus()

    # --- pages at the right ---

    def go_home(self) -> None:
        """Show the last scans, or the people found where something is typed."""
        self.pages.setCurrentWidget(self.found_page if self.search.text() else self.recent)
        focus = self.focusWidget()
        if focus is None or not focus.isVisible():
            self.setFocus()

    def open_card(self, attendee_id: str) -> None:
        """Show somebody's card."""
        self.controller.card(attendee_id, self._show_card)

    def _show_card(self, found: AttendeeCard | None) -> None:
        if found is None:
            self.message.tell(translate("door", "This person is no longer in the event."))
            self.go_home()
            return
        current = self.controller.check_in_list
        self.card_page.show_card(found, current.list_id if current else "", self.controller.timezone)
        self.pages.setCurrentWidget(self.card_page)
        self.setFocus()

    def show_last(self) -> None:
        """Show the card of whom the last verdict was about."""
        if person := self.controller.last_person():
            self.open_card(person.attendee_id)

    def _people_changed(self, people: set[str]) -> None:
        page = self.card_page
        if self.pages.currentWidget() is page and page.attendee_id in people and not page.is_editing:
            self.open_card(page.attendee_id)

    def _act_on(self, attendee_id: str, work: Callable[[], object]) -> None:
        self.controller.act(work, lambda _: self._shown_again(attendee_id))

    def _shown_again(self, attendee_id: str) -> None:
        if self.pages.currentWidget() is self.card_page and self.card_page.attendee_id == attendee_id:
            self.open_card(attendee_id)

    def _edit(self, attendee_id: str, fields: dict[str, str]) -> None:
        self._act_on(attendee_id, lambda: self._desk().edit(attendee_id, fields))

    def _block(self, attendee_id: str, blocked: bool) -> None:  # noqa: FBT001 (Qt's signal passes it so)
        if not blocked:
            self._act_on(attendee_id, lambda: self._desk().block(attendee_id, blocked=False))
            return
        reasons = [translate("door", "Lost"), translate("door", "Misused"), translate("door", "Organisers agreed")]
        title = translate("door", "Why is this ticket blocked?")
        self.reasons.ask(
            title,
            reasons,
            lambda why: self._act_on(attendee_id, lambda: self._desk().block(attendee_id, reason=why)),
        )

    def _undo_passage(self, check_in_id: str) -> None:
        recent = next((each for each in self.controller.recents if each.outcome.check_in_id == check_in_id), None)
        if recent is not None:
            self.controller.undo(recent)
        else:
            self._act_on(self.card_page.attendee_id, lambda: self._desk().undo(check_in_id))

    def _admit_all(self, attendee_ids: list[str]) -> None:
        for attendee_id in attendee_ids:
            self.controller.admit(attendee_id, Direction.ENTRY)

    # --- walk-ins ---

    def begin_walk_in(self) -> None:
        """Open the form, filled with what was typed."""
        typed = self.search.text()
        self.search.clear()
        self.pages.setCurrentWidget(self.walk_in)
        self.walk_in.begin(typed, [])
        workspace = self.controller.workspace
        if workspace is not None:
            self.controller.act(workspace.categories, self._offer_categories)

    def _offer_categories(self, categories: list[str]) -> None:
        box = self.walk_in.category
        if not box.currentText():
            box.clear()
            box.addItems(categories)

    def _add_walk_in(self, fields: dict[str, str], badge: bool) -> None:  # noqa: FBT001
        current = self.controller.check_in_list
        list_id = current.list_id if current else None

        def added(person: Attendee) -> None:
            self.pages.setCurrentWidget(self.recent)
            self.setFocus()
            self.controller.admit(person.attendee_id, Direction.ENTRY)
            if badge and not self.settings.print_on_check_in:
                self.print_badge(person.attendee_id)

        self.controller.act(lambda: self._desk().add_walk_in(fields, list_id=list_id), added)

    # --- badges ---

    def print_last(self) -> None:
        """Print the badge of whom the last verdict was about."""
        if person := self.controller.last_person():
            self.print_badge(person.attendee_id)

    def _print_person(self, attendee_id: str, again: bool) -> None:  # noqa: FBT001
        if not again:
            self.print_badge(attendee_id)
            return
        reasons = [
            translate("door", "Name corrected"), translate("door", "Badge lost"), translate("door", "Badge misprinted"),
        ]  # fmt: skip
        self.reasons.ask(translate("door", "Why once more?"), reasons, lambda why: self.print_badge(attendee_id, why))

    def print_badge(self, attendee_id: str, reason: str = "") -> None:
        """Print a badge; without a printer show it, to be kept as PDF."""
        workspace = self.controller.workspace
        if workspace is None:
            return
        bridge = self.controller.bridge
        if self.printer is not None:
            sent = self.printer.submit(workspace, [attendee_id], reason)
            bridge.when_done(sent, lambda printer: self._printed(attendee_id, printer, reason))
        else:
            shown = self.previews.render(workspace, [attendee_id])
            bridge.when_done(shown, lambda preview: self._show_preview(preview, reason))

    def _printed(self, attendee_id: str, printer: str, reason: str) -> None:
        workspace = self.controller.workspace
        if workspace is None:
            return
        badges = workspace.badges
        self._act_on(attendee_id, lambda: badges.mark_printed([attendee_id], printer=printer, reason=reason))
        self.message.tell(translate("door", "Badge printed: {printer}").format(printer=printer), Tone.GOOD)

    def _show_preview(self, preview: Preview, reason: str) -> None:
        self._preview, self._reason = preview, reason
        picture = QPixmap()
        picture.loadFromData(preview.picture)
        width = max(120, self._right.width() - theme.current().px(48))
        self._picture.setPixmap(picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        if not self._is_busy():
            self.pages.setCurrentWidget(self.preview_page)

    def _keep_preview(self) -> None:
        preview, workspace = self._preview, self.controller.workspace
        if preview is None or workspace is None:
            return
        event = self.controller.state.event.name if self.controller.state else ""
        try:
            path = keep_pdf(preview, event)
        except OSError as error:
            self.message.tell(translate("door", "The PDF cannot be written: {why}").format(why=error.strerror or ""))
            return
        badges, reason = workspace.badges, self._reason
        self.controller.act(lambda: badges.mark_printed(preview.attendee_ids, printer="PDF", reason=reason))
        self.message.tell(translate("door", "Kept: {path}").format(path=path), Tone.GOOD)

    # --- concerns ---

    def show_concerns(self) -> None:
        """Show what is still to solve."""
        self.controller.read_concerns()
        self.pages.setCurrentWidget(self.concerns)

    def _show_concerns(self, concerns: Concerns) -> None:
        self.concerns.show_concerns(concerns, self.controller.timezone)

    def _show_concern_count(self, count: int) -> None:
        text = translate("door", "Still to solve: {count}") if count else translate("door", "Still to solve")
        self.concerns_button.say(text.format(count=count))

    def _mark_seen(self, first_id: str, second_id: str) -> None:
        self.controller.act(lambda: self._desk().mark_seen(first_id, second_id))

    # --- the window ---

    def _full_screen(self) -> None:
        window = self.window()
        window.showNormal() if window.isFullScreen() else window.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hear no more of the event."""
        self.controller.close()
        self.previews.close()
        self.closed.emit()
        super().closeEvent(event)


def _commands(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & wanted) and not event.text().isprintable()
