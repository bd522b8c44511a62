"""What staff do at a door besides scanning: each act goes to the store thread and into the log, with its operator."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from checkin.gui.bridge import Bridge
from checkin.gui.door.memory import LastScans, Recent

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace


class DoorActs(QObject):
    """The acts of one door; `operator` is who stands there, as far as they said."""

    trouble = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = Bridge(self)
        self.bridge.trouble.connect(self.trouble)
        self.operator = ""
        self.last_scans = LastScans()
        self._workspace: Workspace | None = None

    @property
    def workspace(self) -> Workspace | None:
        """The open event, None until it is open."""
        return self._workspace

    def act(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Do something on the store thread, then `done` here."""
        if self._workspace is None:
            return
        from checkin.services.worker import Priority  # noqa: PLC0415 (brings the store along)

        self.bridge.when_done(self._workspace.later(Priority.ACT, work), done or (lambda _: None))

    def undo(self, recent: Recent | None = None) -> None:
        """Take back one of the last check-ins, by default the newest that still stands, on every list it counted for.

        That it is undone shows once the change is told, as it does where another door undid it.
        """
        chosen = recent or self.last_scans.standing()
        if self._workspace is None or chosen is None:
            return
        desk, check_in_ids, operator = self._workspace.desk, chosen.check_in_ids, self.operator
        self.act(lambda: [desk.undo(each, operator=operator) for each in check_in_ids])

    def undo_check_in(self, check_in_id: str) -> None:
        """Take back one check-in of a card's history."""
        if self._workspace is not None:
            desk, operator = self._workspace.desk, self.operator
            self.act(lambda: desk.undo(check_in_id, operator=operator))

    def edit(self, attendee_id: str, fields: Mapping[str, str]) -> None:
        """Correct a person's fields."""
        if self._workspace is not None and fields:
            desk, operator = self._workspace.desk, self.operator
            self.act(lambda: desk.edit(attendee_id, fields, operator=operator))

    def add_note(self, attendee_id: str, text: str) -> None:
        """Write a note that shows at every later scan; "" takes it away."""
        if self._workspace is not None:
            desk, operator = self._workspace.desk, self.operator
            self.act(lambda: desk.add_note(attendee_id, text, operator=operator))

    def block(self, attendee_id: str, reason: str, *, blocked: bool) -> None:
        """Block all tickets of a person, or lift that."""
        if self._workspace is not None:
            desk, operator = self._workspace.desk, self.operator
            self.act(lambda: desk.block(attendee_id, blocked=blocked, reason=reason, operator=operator))

    def categories(self, done: Callable[[list[str]], None]) -> None:
        """Read the categories in use."""
        if self._workspace is not None:
            self.act(self._workspace.categories, done)

    def mark_seen(self, first_id: str, second_id: str) -> None:
        """Take note of a double admission."""
        if self._workspace is not None:
            desk = self._workspace.desk
            self.act(lambda: desk.mark_seen(first_id, second_id))

    def solve(self, refusal_id: str) -> None:
        """Take a refused scan off the list of what is still to solve, at every door."""
        if self._workspace is not None:
            desk, operator = self._workspace.desk, self.operator
            self.act(lambda: desk.solve(refusal_id, operator=operator))

    def mark_printed(self, attendee_ids: Sequence[str], printer: str, reason: str) -> None:
        """Log that badges came out."""
        if self._workspace is not None:
            badges = self._workspace.badges
            self.act(lambda: badges.mark_printed(attendee_ids, printer=printer, reason=reason))

    def name_door(self, door: str) -> None:
        """Give this door its label."""
        if self._workspace and door.strip():
            desk, label = self._workspace.desk, door.strip()
            self.act(lambda: desk.name_door(label))
