"""The made-up event of the demo: 300 people, two doors, three forums, and its whole day to be played.

The people, the programme and the day's acts are in resources/demo; the same file comes out every time.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from checkin import paths
from checkin.domain.changes import Draft
from checkin.domain.event import CapacityRule, CheckInList, Event, ProgrammeSession, Question, ReentryPolicy
from checkin.domain.ids import named
from checkin.domain.people import Attendee
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.registrations import RegistrationList
from checkin.services.searching import Searching
from checkin.store.event_file import EventFile

EVENT_ID = "5d0a9f3e-2026-5925-8000-000000000300"
_SEED = 20260925
_FIELDS = {
    "Anrede": "salutation",
    "Vorname": "given_name",
    "Nachname": "family_name",
    "Institution": "organisation",
    "Kategorie": "category",
    "Bemerkung": "note",
}


def registrations_file() -> Path:
    """Return the demo's registration list, as an office would export it."""
    return paths.resource("demo", "registrations.csv")


def demo_event() -> tuple[Event, list[Draft]]:
    """Return the event and the changes that set up its programme, lists and questions."""
    content = json.loads(paths.resource("demo", "event.json").read_text(encoding="utf-8"))
    about = content["event"]
    event = Event(
        EVENT_ID, about["name"], date.fromisoformat(about["day"]), about["venue"], about["timezone"], about["language"]
    )
    acts = [drafts.session_set(session) for session in _sessions(content["sessions"])]
    acts += [drafts.list_set(one) for one in _lists(content["lists"])]
    acts += [drafts.question_set(one) for one in _questions(content["questions"])]
    return event, acts


def _sessions(described: list[dict[str, Any]]) -> Iterator[ProgrammeSession]:
    for position, one in enumerate(described):
        yield ProgrammeSession(
            named(EVENT_ID, "session", one["name"]),
            one["name"],
            one["room"],
            datetime.fromisoformat(one["starts"]),
            datetime.fromisoformat(one["ends"]),
            one["capacity"],
            position,
        )


def _lists(described: list[dict[str, Any]]) -> Iterator[CheckInList]:
    for position, one in enumerate(described):
        key = "main" if one["main"] else one["name"]
        yield CheckInList(
            named(EVENT_ID, "list", key),
            one["name"],
            main=one["main"],
            session_id=named(EVENT_ID, "session", one["session"]) if one["session"] else None,
            capacity=one["capacity"],
            capacity_rule=CapacityRule(one["capacity_rule"]),
            reentry=ReentryPolicy(one["reentry"]),
            opens=datetime.fromisoformat(one["opens"]) if one["opens"] else None,
            closes=datetime.fromisoformat(one["closes"]) if one["closes"] else None,
            position=position,
        )


def _questions(described: list[dict[str, Any]]) -> Iterator[Question]:
    for position, one in enumerate(described):
        yield Question(
            one["identifier"],
            one["text"],
            required=one["required"],
            show_at_door=one["show_at_door"],
            position=position,
        )


def import_people(file: EventFile) -> None:
    """Bring the 300 in, with ticket codes that are the same every time."""
    registrations = RegistrationList(file)
    table = registrations.read(registrations_file(), timezone="Europe/Berlin")
    registrations.apply(registrations.plan(table, random=Random(_SEED)))  # noqa: S311 (made-up people's tickets)


@dataclass(frozen=True, slots=True)
class Surprise:
    """An act of the day that came out otherwise than its script says."""

    at: str
    act: str
    expected: str
    found: str


class DemoDay:
    """Plays the day's script on the demo's file: arrivals, exits, forums, walk-ins, mistakes and their mending.

    `shift` moves every time, so that the day can be played today.
    """

    def __init__(self, file: EventFile, shift: timedelta = timedelta()) -> None:
        self._file = file
        self._desk = Desk(file)
        self._shift = shift
        self._last: dict[str, str] = {}
        self.script = json.loads(paths.resource("demo", "day.json").read_text(encoding="utf-8"))
        self.surprises: list[Surprise] = []

    @cached_property
    def _people(self) -> dict[str, tuple[str, str]]:
        """Attendee id and ticket code by the list's registration id."""
        with self._file.reading() as transaction:
            return {
                person.registration.source_key: (person.attendee.attendee_id, person.ticket_code)
                for person in transaction.reports.people()
            }

    @cached_property
    def _lists(self) -> dict[str, str]:
        with self._file.reading() as transaction:
            return {one.name: one.list_id for one in transaction.queries.lists()}

    @cached_property
    def _searching(self) -> Searching:
        searching = Searching(self._file)
        searching.build()
        self._file.listeners.append(searching.follow)
        return searching

    @cached_property
    def _walk_ins(self) -> dict[str, dict[str, str]]:
        with paths.resource("demo", "walk_ins.csv").open(encoding="utf-8-sig", newline="") as file:
            return {row["Kennung"]: row for row in csv.DictReader(file, delimiter=";")}

    def play(self, until: datetime | None = None, progress: Callable[[int, int], None] | None = None) -> int:
        """Do the acts up to `until` (None: all); return how many were done."""
        acts = [act for act in self.script["acts"] if until is None or self._at(act) <= until]
        for done, act in enumerate(acts, start=1):
            getattr(self, f"_{act['act']}")(act)
            if progress is not None:
                progress(done, len(acts))
        return len(acts)

    def _at(self, act: dict[str, Any]) -> datetime:
        return datetime.fromisoformat(act["at"]) + self._shift

    def _request(self, act: dict[str, Any], code: str, direction: Direction = Direction.ENTRY) -> ScanRequest:
        return ScanRequest(
            code,
            self._lists[act["list"]],
            direction,
            self._at(act),
            door=act["door"],
            force="force" in act,
            reason=act.get("force", ""),
        )

    def _enter(self, act: dict[str, Any], direction: Direction = Direction.ENTRY) -> None:
        attendee_id, code = self._people[act["registration"]]
        if act["by"] == "search":
            if attendee_id not in {hit.attendee_id for hit in self._searching.hits(act["typed"], 10)}:
                self._note_surprise(act, "found by search", "not among the first ten")
            outcome = self._desk.admit(attendee_id, self._request(act, "", direction))
        else:
            outcome = self._desk.scan(self._request(act, code, direction))
        if outcome.check_in_id:
            self._last[act["registration"]] = outcome.check_in_id
        self._expect(act, outcome.code)

    def _leave(self, act: dict[str, Any]) -> None:
        self._enter(act, Direction.EXIT)

    def _code(self, act: dict[str, Any]) -> None:
        self._expect(act, self._desk.scan(self._request(act, act["code"])).code)

    def _undo(self, act: dict[str, Any]) -> None:
        self._desk.undo(self._last[act["registration"]], door=act["door"])

    def _walk_in(self, act: dict[str, Any]) -> None:
        row = self._walk_ins[act["walk_in"]]
        fields = {field: row[column] for column, field in _FIELDS.items() if row.get(column)}
        added: Attendee = self._desk.add_walk_in(fields, list_id=self._lists[act["list"]], door=act["door"])
        self._expect(act, self._desk.admit(added.attendee_id, self._request(act, "")).code)

    def _note(self, act: dict[str, Any]) -> None:
        self._desk.add_note(self._people[act["registration"]][0], act["text"], door=act["door"])

    def _correct_name(self, act: dict[str, Any]) -> None:
        fields: dict[str, Any] = {name: act[name] for name in ("given_name", "family_name") if name in act}
        self._desk.edit(self._people[act["registration"]][0], fields, door=act["door"])

    def _reprint(self, act: dict[str, Any]) -> None:
        attendee_id = self._people[act["registration"]][0]
        with self._file.writing() as transaction:
            printed = drafts.badge_printed(
                attendee_id, self._at(act), door=act["door"], layout="", printer="", reason=act["reason"]
            )
            transaction.append([printed])

    def _expect(self, act: dict[str, Any], found: OutcomeCode) -> None:
        if found.value != act["expect"]:
            self._note_surprise(act, act["expect"], found.value)

    def _note_surprise(self, act: dict[str, Any], expected: str, found: str) -> None:
        self.surprises.append(Surprise(act["at"], act["act"], expected, found))
