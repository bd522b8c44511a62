"""What the door does, without its widgets: asks the workspace, remembers the last scans, tells by signals."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.changes import Change, ChangeKind
from checkin.domain.event import CheckInList, Question
from checkin.domain.scanning import AttendeeSummary, Direction, OutcomeCode, ScanOutcome, ScanRequest
from checkin.gui.bridge import Reading
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.acts import DoorActs
from checkin.gui.door.memory import Recent, Stutter

if TYPE_CHECKING:
    from concurrent.futures import Future

    from checkin.domain.people import Attendee
    from checkin.services.door_view import AttendeeCard, Concerns, DoorState
    from checkin.services.overview import ListCount
    from checkin.services.searching import SearchResult
    from checkin.services.workspace import Workspace

#: Counts are read again at most this often (ms) while scans come thick and fast.
_REFRESH = 120


class Mode(StrEnum):
    """What a scan does."""

    ENTRY = "entry"
    EXIT = "exit"
    LOOK = "look"


@dataclass(slots=True)
class _Asked:
    """The request behind the verdict on the screen, so that it can be asked again with force or answers."""

    request: ScanRequest
    attendee_id: str = ""
    answers: dict[str, str] = field(default_factory=dict)


class DoorController(DoorActs):
    """One door of one event. Scans that come before the event is open are kept and judged then."""

    judged = Signal(object)  # ScanOutcome
    looked_up = Signal(str)  # attendee id
    recents_changed = Signal()
    state_changed = Signal(object)  # DoorState
    concerns_changed = Signal(object)  # Concerns
    people_changed = Signal(object)  # set of attendee ids
    found = Signal(str, object)  # text, list of SearchResult
    printed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge.changed.connect(self._changed)
        self.state: DoorState | None = None
        self.mode = Mode.ENTRY
        self.stutter = Stutter()
        self.concerns: Concerns | None = None
        self._concerns = Reading(self.bridge, self._read_concerns, self._take_concerns)
        self._state = Reading(self.bridge, self._read_state, self._take_state)
        self._waiting: list[Scan] = []
        self._list_id = ""
        self.beside: tuple[str, ...] = ()
        self._last: _Asked | None = None
        self._searches: list[Future[Any]] = []
        self._wanted = ""
        self._unsubscribe: Callable[[], None] | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self.read_state)
        self._look_closer = QTimer(self)
        self._look_closer.setSingleShot(True)
        self._look_closer.timeout.connect(self.read_concerns)

    # --- the event ---

    def open(self, workspace: Workspace) -> None:
        """Work on this event from now on."""
        self._workspace = workspace
        self._unsubscribe = workspace.bus.subscribe(self.bridge.publish)
        self.read_state()

    def close(self) -> None:
        """Hear no more of the event."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._workspace = None

    def read_state(self) -> None:
        """Read counts, lists and questions anew."""
        self._state.ask()

    def read_concerns(self) -> None:
        """Read what was refused and not solved, and who was admitted twice."""
        self._concerns.ask()

    def _read_state(self) -> Future[DoorState] | None:
        return None if self._workspace is None else self._workspace.door_state()

    def _read_concerns(self) -> Future[Concerns] | None:
        return None if self._workspace is None else self._workspace.concerns()

    def _take_state(self, state: DoorState) -> None:
        first = self.state is None
        self.state = state
        there = {each.check_in_list.list_id for each in state.lists}
        if first:
            self._list_id, self.beside = state.chosen, state.beside
        self.beside = tuple(each for each in self.beside if each in there and each != self._list_id)
        if self._list_id not in there:
            main = next((each for each in state.lists if each.check_in_list.main), None) or state.lists[0]
            self._list_id = main.check_in_list.list_id
        self.state_changed.emit(state)
        if first:
            self.read_concerns()
            if self._workspace is not None:
                # asks for nobody: what the first scan would have to load is loaded now
                self._workspace.identify("warm-up-0000", ("WARM-UP-0000",))
            waiting, self._waiting = self._waiting, []
            for scan in waiting:
                self.scan(scan)

    def _take_concerns(self, concerns: Concerns) -> None:
        self.concerns = concerns
        self.concerns_changed.emit(concerns)

    def _changed(self, changes: Sequence[Change]) -> None:
        if not self._refresh.isActive():
            self._refresh.start(_REFRESH)
        for change in changes:
            if change.kind is ChangeKind.CHECK_IN_ANNULLED:
                self._annulled(change)
        kinds = {change.kind for change in changes}
        if kinds & _OF_CONCERN and not self._look_closer.isActive():
            self._look_closer.start(3 * _REFRESH)
        if people := {change.subject for change in changes if change.subject}:
            self.people_changed.emit(people)

    def _annulled(self, change: Change) -> None:
        """Mark one of the last scans as taken back, whoever did it and at whichever door."""
        payload = change.payload
        by = ", ".join(part for part in (payload.get("operator", ""), payload.get("door", "")) if part)
        if self.last_scans.mark_undone(payload["check_in_id"], datetime.now(UTC), by):
            self.stutter.forget()
            self.recents_changed.emit()

    # --- where this door stands ---

    @property
    def recents(self) -> deque[Recent]:
        """The last scans, the newest first."""
        return self.last_scans.all

    @property
    def count(self) -> ListCount | None:
        """The list in use with its figures."""
        lists = self.state.lists if self.state else ()
        return next((each for each in lists if each.check_in_list.list_id == self._list_id), None)

    @property
    def check_in_list(self) -> CheckInList | None:
        """The list in use."""
        count = self.count
        return count.check_in_list if count else None

    @property
    def timezone(self) -> str:
        """The event's time zone, an IANA name."""
        return self.state.event.timezone if self.state else "UTC"

    @property
    def questions(self) -> tuple[Question, ...]:
        """The event's questions."""
        return self.state.questions if self.state else ()

    def choose_list(self, number: int) -> None:
        """Use the list with this number, from 0; nothing happens where there is none."""
        if self.state and 0 <= number < len(self.state.lists):
            self._list_id = self.state.lists[number].check_in_list.list_id
            self.beside = tuple(each for each in self.beside if each != self._list_id)
            self._lists_chosen(self.state)

    def count_beside(self, list_id: str, *, wanted: bool) -> None:
        """Let each scan count for another list as well, or no more."""
        if self.state and list_id != self._list_id:
            others = tuple(each for each in self.beside if each != list_id)
            self.beside = (*others, list_id) if wanted else others
            self._lists_chosen(self.state)

    def toggle_beside(self, number: int) -> None:
        """Let each scan count for the list with this number (from 0) as well, or no more."""
        if self.state and 0 <= number < len(self.state.lists):
            list_id = self.state.lists[number].check_in_list.list_id
            self.count_beside(list_id, wanted=list_id not in self.beside)

    def _lists_chosen(self, state: DoorState) -> None:
        self.stutter.forget()
        self.state_changed.emit(state)
        if self._workspace is not None:
            from checkin.services.lists_beside import keep_chosen  # noqa: PLC0415 (brings the store along)

            file, chosen, beside = self._workspace.file, self._list_id, self.beside
            self.act(lambda: keep_chosen(file, chosen, beside))

    def set_mode(self, mode: Mode) -> None:
        """Let in, let out, or only look up."""
        self.mode = mode
        self.stutter.forget()
        if self.state:
            self.state_changed.emit(self.state)

    # --- scans ---

    def scan(self, scan: Scan) -> None:
        """Judge a scanned code; the answer comes by `judged`, or in look-up mode by `looked_up`."""
        if self._workspace is None or self.state is None:
            self._waiting.append(scan)
            return
        if self.stutter.swallows(scan.text, time.monotonic()):
            return
        if self.mode is Mode.LOOK:
            found = self._workspace.identify(scan.text, scan.also)
            self.bridge.when_done(found, lambda ids: self._looked_up(scan.text, ids))
            return
        request = replace(self._request(scan.text), also=scan.also)
        self._ask(_Asked(request))

    def _looked_up(self, text: str, ids: list[str]) -> None:
        self.stutter.judged(text, time.monotonic(), passed=False)
        if len(ids) == 1:
            self.looked_up.emit(ids[0])
            return
        code = OutcomeCode.AMBIGUOUS if ids else OutcomeCode.UNKNOWN_TICKET
        name = self.check_in_list.name if self.check_in_list else ""
        self.judged.emit(ScanOutcome(code, self._list_id, name, datetime.now(UTC)))

    def _request(self, code: str, direction: Direction | None = None) -> ScanRequest:
        chosen = direction or (Direction.EXIT if self.mode is Mode.EXIT else Direction.ENTRY)
        return ScanRequest(code, self._list_id, chosen, datetime.now(UTC), operator=self.operator)

    def admit(self, attendee_id: str, direction: Direction | None = None) -> None:
        """Judge somebody picked by hand; look-up mode lets in as well, since it was asked for."""
        self._ask(_Asked(self._request("", direction), attendee_id))

    def admit_group(self, attendee_ids: Sequence[str], done: Callable[[list[ScanOutcome]], None]) -> None:
        """Let in several people, one after the other; `done` gets all verdicts."""
        outcomes: list[ScanOutcome] = []

        def judged(outcome: ScanOutcome) -> None:
            outcomes.append(outcome)
            if len(outcomes) == len(attendee_ids):
                done(outcomes)

        for attendee_id in attendee_ids:
            self._ask(_Asked(self._request("", Direction.ENTRY), attendee_id), judged)

    def force(self, reason: str = "") -> None:
        """Let in whom the last verdict refused."""
        if asked := self._known():
            request = replace(asked.request, at=datetime.now(UTC), force=True, reason=reason, answers=asked.answers)
            self._ask(replace(asked, request=request))

    def answer(self, answers: Mapping[str, str]) -> None:
        """Ask again with answers to the questions of the last verdict."""
        if asked := self._known():
            asked.answers.update(answers)
            self._ask(replace(asked, request=replace(asked.request, at=datetime.now(UTC), answers=dict(asked.answers))))

    def ignore_unpaid(self) -> None:
        """Let in whom the last verdict called unpaid, where the list leaves that to staff."""
        if asked := self._known():
            self._ask(replace(asked, request=replace(asked.request, at=datetime.now(UTC), ignore_unpaid=True)))

    def _known(self) -> _Asked | None:
        return self._last if self._last and (self._last.attendee_id or self._last.request.code) else None

    def _ask(self, asked: _Asked, then: Callable[[ScanOutcome], None] | None = None) -> None:
        if self._workspace is None:
            return
        if asked.attendee_id:
            future = self._workspace.admit(asked.attendee_id, asked.request)
        else:
            future = self._workspace.scan(asked.request)
        if self.beside:
            from checkin.services.lists_beside import judged_beside  # noqa: PLC0415 (few doors need it)

            future = judged_beside(self._workspace, future, asked.request, self.beside)

        def done(outcome: ScanOutcome) -> None:
            self._judged(outcome, asked)
            if then is not None:
                then(outcome)

        self.bridge.when_done(future, done, self._not_judged)

    def _not_judged(self, error: BaseException) -> None:
        self.stutter.forget()
        self.bridge.tell(error)

    def _judged(self, outcome: ScanOutcome, asked: _Asked) -> None:
        self._last = asked
        self.stutter.judged(asked.request.code, time.monotonic(), passed=outcome.code.passed)
        self.last_scans.add(outcome)
        self.judged.emit(outcome)
        self.recents_changed.emit()

    def add_walk_in(self, fields: Mapping[str, str], done: Callable[[Attendee], None]) -> None:
        """Add somebody who is not on the list and let them in."""
        if self._workspace is None:
            return
        desk, list_id, operator = self._workspace.desk, self._list_id, self.operator

        def added(person: Attendee) -> None:
            done(person)
            self.admit(person.attendee_id, Direction.ENTRY)

        self.act(lambda: desk.add_walk_in(fields, list_id=list_id, operator=operator), added)

    # --- finding people ---

    def search(self, text: str) -> None:
        """Find people; only the answer to the newest text counts."""
        for future in self._searches:
            future.cancel()
        self._wanted = text
        if self._workspace is None or not text.strip():
            self.found.emit(text, [])
            return
        future = self._workspace.search(text, self._list_id, 12)
        self._searches = [future]
        self.bridge.when_done(future, lambda results: self._found(text, results))

    def _found(self, text: str, results: list[SearchResult]) -> None:
        if text == self._wanted:
            self.found.emit(text, results)

    def card(self, attendee_id: str, done: Callable[[AttendeeCard | None], None]) -> None:
        """Read somebody's card."""
        if self._workspace is not None:
            self.bridge.when_done(self._workspace.card(attendee_id), done)

    def last_person(self) -> AttendeeSummary | None:
        """Whom the newest verdict was about."""
        return self.recents[0].outcome.attendee if self.recents else None


_OF_CONCERN = frozenset(
    {
        ChangeKind.SCAN_REFUSED,
        ChangeKind.CHECKED_IN,
        ChangeKind.CHECK_IN_ANNULLED,
        ChangeKind.DOUBLE_ADMISSION_SEEN,
        ChangeKind.NOTE_SEEN,
    }
)
