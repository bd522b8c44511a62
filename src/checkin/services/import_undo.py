"""Taking back a whole import: the people it added, changed and withdrew become what they were, and the sessions, lists
and questions that it made go where nobody else uses them.

Worked out from the log: what a value was before is what the change before the import said. Nothing that somebody did
since is undone: a field that was corrected stays, and whoever came through a door stays registered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checkin.domain.changes import Change, ChangeKind, Draft
from checkin.domain.people import RegistrationState
from checkin.services import drafts
from checkin.store.batches import batched
from checkin.store.event_file import EventFile, Transaction

#: So many people are taken back in one transaction (about 10 ms).
PART = 8

#: What begins the name of the event's setting that says that an import was taken back; the rest is its id.
_UNDONE = "undone."

#: The kinds of changes that tell of a person's fields and registration.
_TELLING = frozenset({ChangeKind.REGISTRATION_IMPORTED, ChangeKind.ATTENDEE_EDITED, ChangeKind.WALK_IN_ADDED})


@dataclass(slots=True)
class Undone:
    """What undoing an import does: people who go, who change back, who come back; `kept` came through a door."""

    removed: int = 0
    restored: int = 0
    returned: int = 0
    kept: int = 0
    drafts: list[Draft] = field(default_factory=list)

    def add(self, other: Undone) -> None:
        """Count another part in."""
        self.removed += other.removed
        self.restored += other.restored
        self.returned += other.returned
        self.kept += other.kept
        self.drafts += other.drafts


class ImportUndo:
    """Called on the store thread."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def last(self) -> str:
        """Return the id of the newest import that was not taken back; "" where there is none."""
        with self._file.reading() as transaction:
            settings = transaction.privacy.settings()
            undone = [name.removeprefix(_UNDONE) for name in settings if name.startswith(_UNDONE)]
            return transaction.imports.last(undone)

    def made(self, import_id: str) -> list[Draft]:
        """Return what takes away the sessions, lists and questions that the import made and nobody uses by now."""
        with self._file.reading() as transaction:
            return [drafts.thing_removed(kind, key) for kind, key in transaction.imports.made_alone(import_id)]

    def finish(self, import_id: str, made: Sequence[Draft] = ()) -> None:
        """Note that all of an import is taken back, with what it `made`: the one before it is the last one then."""
        with self._file.writing() as transaction:
            event_id = transaction.queries.event().event_id
            transaction.append([*made, drafts.settings_set(event_id, {f"{_UNDONE}{import_id}": True})])

    def people(self, import_id: str) -> list[str]:
        """Return the ids of those whom an import told of."""
        with self._file.reading() as transaction:
            return transaction.imports.people(import_id)

    def plan(self, import_id: str) -> Undone:
        """Work out what undoing an import does; writes nothing. Nothing is undone twice."""
        result = Undone()
        with self._file.reading() as transaction:
            for attendee_id in transaction.imports.people(import_id):
                _undo_person(transaction, attendee_id, import_id, result)
        return result

    def part(self, import_id: str, people: Sequence[str]) -> Undone:
        """Take back what an import did to some people, in one transaction; a scan waits for one such part at most."""
        result = Undone()
        with self._file.writing() as transaction:
            for attendee_id in people:
                _undo_person(transaction, attendee_id, import_id, result)
            transaction.append(result.drafts)
        return result

    def undo(self, import_id: str) -> Undone:
        """Take an import back, here and now."""
        result = Undone()
        for some in batched(self.people(import_id), PART):
            result.add(self.part(import_id, some))
        self.finish(import_id, self.made(import_id))
        return result


def _undo_person(transaction: Transaction, attendee_id: str, import_id: str, result: Undone) -> None:
    log = transaction.privacy.changes_of(attendee_id)
    mine = [change for change in log if change.payload.get("import_id") == import_id]
    candidate = transaction.queries.candidate(attendee_id)
    if not mine or candidate is None or any(change.payload.get("undoes") == import_id for change in log):
        return
    before = [change for change in log if change.at < mine[0].at]
    marked = {"registration_id": candidate.registration.registration_id, "undoes": import_id}
    if not any(change.kind in _TELLING for change in before):
        if any(not one.annulled for one in transaction.queries.history(attendee_id)):
            result.kept += 1
            return
        result.removed += 1
        result.drafts.append(Draft(ChangeKind.REGISTRATION_WITHDRAWN, marked, attendee_id))
        return
    withdrawn = any(_withdrew(change) for change in mine)
    if withdrawn:
        result.returned += 1
        result.drafts.append(_with(drafts.state_set(attendee_id, marked["registration_id"], _state(before)), marked))
    payload = _back(before, mine, [change for change in log if change.at > mine[-1].at])
    if payload["attendee"] or payload["restored_codes"] or (payload["registration"] and not withdrawn):
        result.restored += not withdrawn
        result.drafts.append(Draft(ChangeKind.REGISTRATION_IMPORTED, payload | marked, attendee_id))


def _with(draft: Draft, marked: Mapping[str, str]) -> Draft:
    return Draft(draft.kind, {**draft.payload, **marked}, draft.subject)


def _withdrew(change: Change) -> bool:
    state = (change.payload.get("registration") or {}).get("state")
    return change.kind is ChangeKind.REGISTRATION_WITHDRAWN or state == RegistrationState.WITHDRAWN


def _state(before: list[Change]) -> RegistrationState:
    states = [state for change in before if (state := (change.payload.get("registration") or {}).get("state"))]
    return RegistrationState(states[-1]) if states else RegistrationState.CONFIRMED


def _back(before: list[Change], mine: list[Change], since: list[Change]) -> dict[str, Any]:
    """Return the change that gives back what the import overwrote and nobody has touched since."""
    payload: dict[str, Any] = {"attendee": {}, "registration": {}, "tickets": [], "restored_codes": []}
    for part in ("attendee", "registration"):
        touched = {name for change in since for name in change.payload.get(part) or {}}
        for name in dict.fromkeys(name for change in mine for name in change.payload.get(part) or {}):
            if name not in touched and not (part == "registration" and name == "state" and _ends_withdrawn(mine)):
                payload[part][name] = _last(before, part, name)
    payload["restored_codes"] = sorted({code for change in mine for code in change.payload.get("revoked_codes") or ()})
    given = {ticket["code"] for change in mine for ticket in change.payload.get("tickets") or ()}
    payload["revoked_codes"] = sorted(given - {code for change in before for code in _codes(change)})
    return payload


def _ends_withdrawn(mine: list[Change]) -> bool:
    return any(_withdrew(change) for change in mine)


def _last(before: list[Change], part: str, name: str) -> Any:
    said = [found[name] for change in before if name in (found := change.payload.get(part) or {})]
    return said[-1] if said else _EMPTY.get(name, "")


#: What a field is that was never said.
_EMPTY: dict[str, Any] = {"sessions": [], "photo_consent": None, "valid_from": None, "valid_until": None}


def _codes(change: Change) -> Iterator[str]:
    for ticket in change.payload.get("tickets") or ():
        yield ticket["code"]
