"""The left side of the door window: the verdict, and below it whatever belongs to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from checkin.domain.scanning import Direction, ScanOutcome
from checkin.gui import theme
from checkin.gui.door.banner import VerdictBanner
from checkin.gui.door.capacity import CapacityStrip
from checkin.gui.door.controller import DoorController, Mode
from checkin.gui.door.print_trouble import PrintTrouble
from checkin.gui.door.role_strip import RoleStrip
from checkin.gui.door.strips import MessageBar, NoteShelf, QuestionStrip, ReasonStrip
from checkin.gui.door.verdict_view import Surroundings, VerdictView, verdict_view, waiting_view
from checkin.gui.parts import ActionButton, column, flow_box
from checkin.gui.sounds import Sounds
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.services.door_view import AttendeeCard


class VerdictSide(QWidget):
    """Shows each outcome at once, then brings up notes, questions and acts, and calms down after a while."""

    card_wanted = Signal(str)
    badge_wanted = Signal(str)
    walk_in_wanted = Signal()
    name_wanted = Signal(str)
    order_wanted = Signal(str)
    concerns_wanted = Signal()
    followed_up = Signal()
    view_shown = Signal(object)  # VerdictView, None once it is calm

    def __init__(self, controller: DoorController, settings: Settings, sounds: Sounds) -> None:
        super().__init__()
        self._controller, self._settings, self._sounds = controller, settings, sounds
        self.message = MessageBar()
        self.print_trouble = PrintTrouble(controller.bridge)
        self.capacity = CapacityStrip()
        self.notes = NoteShelf()
        self.banner = VerdictBanner()
        self.questions = QuestionStrip()
        self.reasons = ReasonStrip()
        self.roles = RoleStrip()
        self._known = self._card_open = False
        self._companions = 0
        self._make_buttons()
        layout = column(
            self.capacity,
            self.notes,
            self.banner,
            self.questions,
            self.reasons,
            self.roles,
            self.message,
            self.print_trouble,
            self._buttons,
            spacing=Space.MEDIUM,
        )
        layout.setStretchFactor(self.banner, 3)
        layout.setStretchFactor(self.questions, 2)
        self.setLayout(layout)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self.calm_down)
        controller.judged.connect(self._judged)
        controller.state_changed.connect(lambda _: self._show_state())
        controller.trouble.connect(self.message.tell)
        self.questions.answered.connect(self._answered)

    def _make_buttons(self) -> None:
        self.force_button = ActionButton(
            translate("door", "Let in anyway"), self.force, symbol="enter", key="F10", needs="force"
        )
        self.unpaid_button = ActionButton(
            translate("door", "Let in unpaid"), self._controller.ignore_unpaid, symbol="unpaid", needs="force"
        )
        badge, card = partial(self._want, self.badge_wanted), partial(self._want, self.card_wanted)
        name, order = partial(self._want, self.name_wanted), partial(self._want, self.order_wanted)
        self.print_button = _act(translate("door", "Print badge"), badge, "printer", "F9", "reprint_once")
        self.card_button = _act(translate("door", "Show card"), card, "person", "F5", "search")
        self.name_button = _act(translate("door", "Correct name"), name, "edit", "F2", "correct_name")
        self.order_button = ActionButton("", order, symbol="full", key="Ctrl+A")
        self.walk_in_button = ActionButton(
            translate("door", "Add walk-in"),
            self.walk_in_wanted.emit,
            symbol="add-person",
            key="F7",
            needs="add_walk_in",
        )
        self.concerns_button = ActionButton(
            translate("door", "Still to solve"),
            self.concerns_wanted.emit,
            kind="quiet",
            symbol="warning",
            key="F8",
            needs="search",
        )
        self._of_person = (
            self.force_button,
            self.unpaid_button,
            self.order_button,
            self.print_button,
            self.card_button,
            self.name_button,
        )
        for button in self._of_person:
            button.hide()
        self._buttons = flow_box(*self._of_person, self.walk_in_button)

    def around(self) -> Surroundings:
        """Return what outcomes are read against now."""
        return Surroundings(self._controller.timezone, datetime.now(UTC), self._controller.questions)

    def _show_state(self) -> None:
        if count := self._controller.count:
            alarm = self.capacity.show_count(count.check_in_list.list_id, count.present, count.check_in_list.capacity)
            if alarm is not None:
                self._sounds.play(alarm)
        state = self._controller.state
        self.banner.set_ready(
            ready=True,
            looking=self._controller.mode is Mode.LOOK,
            nobody=state is not None and state.nobody,
        )

    def _judged(self, outcome: ScanOutcome) -> None:
        view = verdict_view(outcome, self.around())
        self.banner.show_view(view)
        self._sounds.play(view.tone)
        if view.note and outcome.attendee:
            self.notes.add(outcome.attendee.attendee_id, view.name, view.note)
        self._wait_to_calm()
        # everything else moves other widgets, so it comes once the verdict is painted
        QTimer.singleShot(0, lambda: self._follow_up(view))

    def _follow_up(self, view: VerdictView) -> None:
        if self.banner.view is not view:
            return
        outcome = view.outcome
        self.reasons.hide()
        self.questions.ask(view.questions)
        known = outcome is not None and outcome.attendee is not None
        self.force_button.setVisible(view.can_force)
        again = outcome is not None and outcome.first_check_in is not None
        self.force_button.say(translate("door", "Let in again") if again else translate("door", "Let in anyway"))
        current = self._controller.check_in_list
        unpaid = bool(outcome and outcome.code.value == "UNPAID" and current and current.include_unpaid)
        self.unpaid_button.setVisible(unpaid)
        self._known = known and not view.questions
        self._look_for_companions(view)
        self._show_of_person()
        self.walk_in_button.setVisible(not view.questions and not (known and theme.current().is_large))
        self.view_shown.emit(view)
        self.followed_up.emit()
        if (
            outcome
            and outcome.code.passed
            and outcome.direction is Direction.ENTRY
            and self._settings.print_on_check_in
        ):
            self._want(self.badge_wanted)

    def show_beside(self, *, card: bool) -> None:
        """Leave printing to the card while one is open at the right, so that each key has one meaning."""
        self._card_open = card
        self._show_of_person()

    def _show_of_person(self) -> None:
        for button in (self.card_button, self.print_button, self.name_button):
            button.setVisible(self._known and not self._card_open)
        self.order_button.setVisible(self._known and not self._card_open and self._companions > 0)

    def _look_for_companions(self, view: VerdictView) -> None:
        """Offer to let in everybody of the same order, where somebody came with others."""
        self._companions = 0
        outcome = view.outcome
        if outcome is None or outcome.attendee is None or outcome.direction is not Direction.ENTRY:
            return

        def read(card: AttendeeCard | None) -> None:
            if self.banner.view is not view or card is None or not card.companions:
                return
            self._companions = len(card.companions)
            text = translate("door", "Check in all {count}").format(count=self._companions + 1)
            self.order_button.say(text)
            self._show_of_person()

        self._controller.card(outcome.attendee.attendee_id, read)

    def _wait_to_calm(self) -> None:
        self._calm.start(round(1000 * max(1.0, self._settings.verdict_seconds)))

    def calm_down(self) -> None:
        """Go back to waiting, unless something is still being answered."""
        if self.questions.isVisible() or self.reasons.isVisible():
            self._wait_to_calm()
            return
        view = self.banner.view
        if view is None:
            return
        outcome = view.outcome
        passed = outcome is not None and outcome.code.passed
        last = waiting_view(view.name, outcome.at if outcome else None, self._controller.timezone) if passed else ""
        self.banner.show_view(None, last)
        self.force_button.hide()
        self.unpaid_button.hide()
        self.view_shown.emit(None)

    def force(self) -> None:
        """Let in whom the last verdict refused; where it matters, with a reason."""
        view = self.banner.view
        if view is None or not view.can_force:
            return
        if not view.needs_reason:
            self._controller.force(view.word)
            return
        reasons = [
            translate("door", "Went out for a moment"),
            translate("door", "Identity checked"),
            translate("door", "Organisers agreed"),
        ]
        title = translate("door", "Why is {name} let in?").format(name=view.name)
        self.reasons.ask(title, reasons, self._controller.force)

    def _answered(self, answers: dict[str, str]) -> None:
        outcome = self.banner.view.outcome if self.banner.view else None
        self.questions.hide()
        if outcome is None or not outcome.code.passed or outcome.attendee is None:
            self._controller.answer(answers)
            return
        given = {f"answers.{key}": text for key, text in answers.items() if text}
        self._controller.edit(outcome.attendee.attendee_id, given)

    def _want(self, wanted: SignalInstance) -> None:
        """Ask for something for whoever was judged last."""
        if person := self._controller.last_person():
            wanted.emit(person.attendee_id)

    def show_concern_count(self, count: int) -> None:
        """Say how much is still to solve."""
        text = translate("door", "Still to solve: {count}") if count else translate("door", "Still to solve")
        text = text.format(count=count)
        self.concerns_button.say(str(count) if theme.current().is_large else text)
        self.concerns_button.name_it(text)

    def escape(self) -> bool:
        """Put away what is asked; return whether there was anything."""
        for strip in (self.roles, self.reasons, self.questions):
            if strip.isVisible():
                strip.hide()
                return True
        return False


def _act(text: str, act: Callable[[], object], symbol: str, key: str, needs: str = "") -> ActionButton:
    """Return a button that is only its symbol where the text is large: the reasons need the room."""
    shown = "" if theme.current().is_large else text
    return ActionButton(shown, act, symbol=symbol, key=key, name=text, needs=needs)
