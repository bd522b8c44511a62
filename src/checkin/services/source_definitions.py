"""What a server says of its check-in lists, sessions and questions, as changes that keep what staff set here.

Told is only what the server itself says otherwise than last time (`Said`), so that a permitted number, a room or
another name given here stays until the server's own value changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checkin.domain.changes import NAMED_BY, ChangeKind, Draft
from checkin.domain.event import CheckInList, ProgrammeSession, Question
from checkin.services import drafts
from checkin.sources.ports import EventFacts, Pull
from checkin.store.event_file import Transaction
from checkin.store.values import to_json

#: By kind of thing: which change tells of it, under which name its id stands there, and which fields are a server's.
_LIST_FIELDS = ("name", "categories", "session_id", "reentry", "include_unpaid", "rules", "position")
_SESSION_FIELDS = ("name", "position")
_QUESTION_FIELDS = ("text", "kind", "options", "ask_at_check_in", "required", "show_at_door", "position")
_KINDS = {
    "lists": ChangeKind.LIST_EDITED,
    "sessions": ChangeKind.SESSION_EDITED,
    "questions": ChangeKind.QUESTION_EDITED,
}
_Fields = dict[str, Any]
Said = dict[str, dict[str, _Fields]]


@dataclass(frozen=True, slots=True)
class Definitions:
    """Changes to write, and what the source has said with them."""

    drafts: list[Draft]
    said: Said


def said_key(source_id: str) -> str:
    """Return under which local value it is kept what a source last said."""
    return f"said:{source_id}"


def definitions(transaction: Transaction, source_id: str, pull: Pull) -> Definitions:
    """Return what `pull` says otherwise of lists, sessions, questions and the event than the source said before."""
    before: Said = json.loads(transaction.queries.local(said_key(source_id)) or "{}")
    now = dict(before)
    made: list[Draft] = []
    for kind, rows in _told(pull, source_id).items():
        there = _there(transaction, kind)
        made += _changed(kind, before.get(kind), rows, there)
        now[kind] = rows
    if pull.lists and "lists" not in before:
        made += _main_list(transaction, pull.lists)
    if pull.facts is not None:
        made += _facts(transaction, source_id, pull.facts)
    return Definitions(made, now)


def _told(pull: Pull, source_id: str) -> Said:
    told: Said = {}
    if pull.sessions is not None:
        told["sessions"] = {one.session_id: _fields(one, _SESSION_FIELDS) for one in pull.sessions}
    if pull.lists is not None:
        told["lists"] = {one.list_id: _fields(one, _LIST_FIELDS) | _extra(one, pull, source_id) for one in pull.lists}
    if pull.questions is not None:
        told["questions"] = {
            one.identifier: _fields(one, _QUESTION_FIELDS) | _extra(one, pull, source_id) for one in pull.questions
        }
    return told


def _fields(thing: CheckInList | ProgrammeSession | Question, names: Iterable[str]) -> _Fields:
    return {name: to_json(getattr(thing, name)) for name in names}


def _extra(thing: CheckInList | Question, pull: Pull, source_id: str) -> _Fields:
    found: _Fields = {"source": source_id}
    if isinstance(thing, CheckInList):
        if listed := pull.list_extras.get(thing.list_id):
            found |= {"remote": listed.remote, "products": listed.products, "addon_match": listed.addon_match}
            found["subevent"] = listed.subevent
    elif asked := pull.question_extras.get(thing.identifier):
        found |= {"remote": asked.remote, "products": asked.products, "depends_on": asked.depends_on}
        found["depends_values"] = asked.depends_values
    return {f"extra.{name}": to_json(value) for name, value in found.items()}


def _there(transaction: Transaction, kind: str) -> frozenset[str]:
    """Return the ids that the event has already, perhaps from another station with the same source."""
    queries = transaction.queries
    if kind == "lists":
        return frozenset(one.list_id for one in queries.lists())
    if kind == "sessions":
        return frozenset(one.session_id for one in queries.sessions())
    return frozenset(one.identifier for one in queries.questions() if one.extra.get("source"))


def _changed(
    kind: str, before: Mapping[str, _Fields] | None, now: Mapping[str, _Fields], there: frozenset[str]
) -> Iterable[Draft]:
    change = _KINDS[kind]
    for identifier, fields in now.items():
        if before is None and identifier in there:
            continue  # another station told of it, and staff may have changed it since
        known = (before or {}).get(identifier)
        new = fields if known is None else {name: value for name, value in fields.items() if known.get(name) != value}
        if known is None and before is not None:
            new = new | {"removed": False}
        if new:
            yield Draft(change, {NAMED_BY[change]: identifier, "fields": new})
    for identifier in (before or {}).keys() - now.keys():
        yield drafts.thing_removed(change, identifier)


def _main_list(transaction: Transaction, lists: tuple[CheckInList, ...]) -> Iterable[Draft]:
    """Let the server's list for main tickets take the place of the one made with the event, unless that is in use."""
    queries = transaction.queries
    ours = next((one for one in queries.lists() if one.main), None)
    theirs = next((one for one in lists if one.session_id is None), None)
    if theirs is None or (ours is not None and (ours.source or _in_use(transaction, ours))):
        return
    if ours is not None:
        yield Draft(ChangeKind.LIST_EDITED, {"list_id": ours.list_id, "fields": {"main": False, "removed": True}})
    yield Draft(ChangeKind.LIST_EDITED, {"list_id": theirs.list_id, "fields": {"main": True}})


def _in_use(transaction: Transaction, ours: CheckInList) -> bool:
    return ours.capacity is not None or transaction.queries.counts().get(ours.list_id, (0, 0)) != (0, 0)


def facts_name(source_id: str) -> str:
    """Return the event's setting under which all stations find what a source says of the event."""
    return f"facts.{source_id}"


def _facts(transaction: Transaction, source_id: str, facts: EventFacts) -> Iterable[Draft]:
    told = {
        "name": facts.name,
        "timezone": facts.timezone,
        "date_from": to_json(facts.date_from),
        "date_to": to_json(facts.date_to),
        "date_admission": to_json(facts.date_admission),
        "keys": list(facts.keys),
        "products": dict(facts.products),
    }
    if transaction.privacy.settings().get(facts_name(source_id)) != told:
        event_id = transaction.queries.event().event_id
        yield drafts.settings_set(event_id, {facts_name(source_id): told})
