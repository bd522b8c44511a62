"""Everything stored about one person, gathered for them: what, where from, when, and where it went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from checkin.domain.changes import Change
from checkin.domain.event import Event
from checkin.domain.people import TEXT_FIELDS, Registration, Ticket
from checkin.domain.scanning import CheckIn
from checkin.exports.dates import short_day
from checkin.exports.person_record import PersonRecord
from checkin.exports.privacy_words import knows, say
from checkin.exports.record_paper import RecordHead, Section
from checkin.exports.words import word
from checkin.services.erasing import known_or_told
from checkin.store.event_file import EventFile
from checkin.store.privacy_queries import ExportMade, Note, RefusedScan, wall_time
from checkin.store.reports import BadgePrint, Person

Rows = list[list[str]]


@dataclass(frozen=True, slots=True)
class _Found:
    """All that the file holds about one person, of one moment."""

    attendee_id: str
    event: Event
    person: Person | None
    said: Sequence[tuple[str, dict[str, Any]]]
    check_ins: Sequence[CheckIn]
    tickets: Sequence[Ticket]
    refusals: Sequence[RefusedScan]
    prints: Sequence[BadgePrint]
    notes: Sequence[Note]
    changes: Sequence[Change]
    exports: Sequence[ExportMade]
    doors: Mapping[str, str]
    lists: Mapping[str, str]
    sessions: Mapping[str, str]
    questions: Mapping[str, str]
    contact_erased: bool


def person_record(file: EventFile, attendee_id: str, language: str = "", now: datetime | None = None) -> PersonRecord:
    """Return one person's record; `language` "" = the event's. Raises BadInputError for an unknown id."""
    found = _gather(file, attendee_id)
    return _Writing(found, language or found.event.language, now or datetime.now(UTC)).record()


def _gather(file: EventFile, attendee_id: str) -> _Found:
    with file.reading() as transaction:
        known_or_told(transaction, attendee_id)
        queries, reports, privacy = transaction.queries, transaction.reports, transaction.privacy
        people = reports.some_people([attendee_id])
        changes = privacy.changes_of(attendee_id)
        since = wall_time(changes[0].at) if changes else datetime.now(UTC)
        return _Found(
            attendee_id,
            queries.event(),
            people[0] if people else None,
            privacy.said_of(attendee_id),
            queries.history(attendee_id),
            queries.tickets(attendee_id),
            privacy.refusals_of(attendee_id),
            reports.badge_prints(attendee_id),
            privacy.notes_of(attendee_id),
            changes,
            [export for export in privacy.exports_made() if export.at >= since],
            {station.station_id: station.door for station in privacy.stations()},
            {one.list_id: one.name for one in queries.lists()},
            {one.session_id: one.name for one in queries.sessions()},
            {one.identifier: one.text for one in queries.questions()},
            attendee_id in privacy.erased(),
        )


class _Writing:
    """Turns what was found into sections and into plain values."""

    def __init__(self, found: _Found, language: str, now: datetime) -> None:
        self._found = found
        self._language = "de" if language.lower().startswith("de") else "en"
        self._zone = ZoneInfo(found.event.timezone)
        self._now = now

    def record(self) -> PersonRecord:
        found, language = self._found, self._language
        head = RecordHead(
            title=say("record", language),
            subtitle=say("subtitle", language, event=found.event.name, id=found.attendee_id),
            foot=say("foot", language, time=self._time(self._now)),
            language=language,
            info=say("info", language),
        )
        return PersonRecord(head, list(self._sections()), self._data())

    def _say(self, key: str, **values: object) -> str:
        return say(key, self._language, **values)

    def _time(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        local = moment.astimezone(self._zone)
        return f"{short_day(local.date(), self._language)} {local:%H:%M:%S}"

    def _sections(self) -> Iterator[Section]:
        none = self._say("none")
        yield Section(self._say("person"), self._personal(), hint=none)
        yield Section(self._say("registration"), self._registration(), hint=none)
        for source, values in self._found.said:
            if values:
                shown = self._named_value("source", source)
                title = self._say("said_one", source=f"({shown})") if source else self._say("said")
                yield Section(title, [[self._field(name), self._value(value)] for name, value in values.items()])
        yield Section(self._say("answers"), self._answers(), hint=none)
        yield self._table("tickets", ("code", "remark"), (4, 6), self._tickets())
        yield self._table(
            "passages", ("time", "list", "direction", "door", "remark"), (4, 4, 2, 3, 4), self._passages()
        )
        yield self._table("presence", ("list", "entries", "first_in", "last_out"), (4, 2, 4, 4), self._presence())
        yield self._table("refusals", ("time", "list", "reason", "door"), (4, 4, 4, 4), self._refusals())
        yield self._table("prints", ("time", "door", "printer", "reason"), (4, 4, 4, 4), self._prints())
        yield self._table("notes", ("time", "door", "text"), (4, 3, 9), self._notes())
        yield self._table("went", ("to", "what"), (5, 7), list(self._went()))
        yield self._table("log", ("time", "door", "what", "detail"), (10, 6, 10, 17), self._log())

    def _table(self, title: str, headers: Sequence[str], shares: Sequence[float], rows: Rows) -> Section:
        names = [self._say(name) for name in headers]
        return Section(self._say(title), rows, shares, names if rows else (), self._say("none"))

    def _field(self, name: str) -> str:
        if name.startswith("answers."):
            return self._question(name.partition(".")[2])
        special = {"restricted", "source", "source_key", "valid_from", "valid_until"}
        if name in special or (knows(name) and name not in TEXT_FIELDS):
            return self._say(name)
        try:
            return word(name, self._language)
        except KeyError:
            return name

    def _question(self, identifier: str) -> str:
        return self._found.questions.get(identifier) or identifier

    def _value(self, value: Any) -> str:
        if isinstance(value, bool):
            return word("yes" if value else "no", self._language)
        if isinstance(value, list | tuple | set | frozenset):
            return ", ".join(self._value(one) for one in sorted(value, key=str))
        if isinstance(value, dict):
            return self._pairs(value)
        return self._say("blank") if value in (None, "") else self._found.sessions.get(str(value), str(value))

    def _pairs(self, values: Mapping[str, Any]) -> str:
        parts = []
        for name, value in values.items():
            if name in _TECHNICAL or (value in (None, "", [], {}, False) and name != "blocked"):
                continue
            shown = self._named_value(name, value)
            label = "" if name in _WHOLE else self._say("list") if name == "list_id" else self._field(name)
            parts.append(f"{label}: {shown}" if label else shown)
        return "; ".join(parts)

    def _named_value(self, name: str, value: Any) -> str:
        if name == "list_id":
            return self._list(str(value))
        if name in ("state", "origin"):
            return word(f"{name}.{value}", self._language)
        if name in ("code", "source") and knows(str(value)):
            return self._say(str(value))
        return self._value(value)

    def _personal(self) -> Rows:
        person = self._found.person
        if person is None:
            return []
        values = {name: getattr(person.attendee, name) for name in (*TEXT_FIELDS, "photo_consent", "sessions")}
        return [[self._field(name), self._value(value)] for name, value in values.items() if value not in ("", None)]

    def _registration(self) -> Rows:
        person, yes = self._found.person, word("yes", self._language)
        rows: Rows = []
        if person is not None:
            place = person.registration
            rows = [
                [word("state", self._language), word(f"state.{place.state.value}", self._language)],
                [word("origin", self._language), word(f"origin.{place.origin.value}", self._language)],
                *([self._field(name), self._named_value(name, value)] for name, value in _place(place) if value),
                *([self._say("restricted"), yes] for _ in range(person.restricted)),
            ]
        if self._found.contact_erased:
            rows.append([self._say("contact_erased"), yes])
        return rows

    def _answers(self) -> Rows:
        person = self._found.person
        answers = person.attendee.answers if person is not None else {}
        return [[self._question(key), self._value(text)] for key, text in answers.items()]

    def _tickets(self) -> Rows:
        rows = []
        for ticket in self._found.tickets:
            marks = [self._say("ticket.own" if ticket.own else "ticket.source")]
            marks += [self._say("ticket.blocked")] if ticket.blocked else []
            marks += [self._say("ticket.revoked")] if ticket.revoked else []
            rows.append([ticket.code, ", ".join(marks)])
        return rows

    def _door(self, door: str, station: str = "") -> str:
        return door or self._found.doors.get(station, "") or station[:8]

    def _passages(self) -> Rows:
        rows = []
        for one in self._found.check_ins:
            marks = [self._say("annulled")] if one.annulled else []
            marks += [self._say("forced")] if one.forced else []
            marks += [one.reason] if one.reason else []
            direction = word(f"direction.{one.direction.value}", self._language)
            door = self._door(one.door, one.station_id)
            rows.append([self._time(one.at), self._list(one.list_id), direction, door, ", ".join(marks)])
        return rows

    def _list(self, list_id: str) -> str:
        return self._found.lists.get(list_id, list_id)

    def _presence(self) -> Rows:
        person = self._found.person
        presences = person.presence.values() if person is not None else ()
        return [
            [self._list(one.list_id), str(one.entries), self._time(one.first_in), self._time(one.last_out)]
            for one in presences
        ]

    def _refusals(self) -> Rows:
        return [
            [self._time(r.at), self._list(r.list_id), self._named_value("code", r.code.value), r.door]
            for r in self._found.refusals
        ]

    def _prints(self) -> Rows:
        return [[self._time(p.at), p.door, p.printer, p.reason] for p in self._found.prints]

    def _notes(self) -> Rows:
        return [[self._time(note.at), note.door, note.text] for note in self._found.notes]

    def _went(self) -> Iterator[list[str]]:
        for source, _ in self._found.said:
            if source and source != "file":
                yield [self._named_value("source", source), self._say("origin.server")]
        for station, door in self._found.doors.items():
            yield [self._say("station", door=door or station[:8]), self._say("station.what")]
        for export in self._found.exports:
            what = self._say("export.what", rows=export.rows, time=self._time(export.at), door=export.door)
            yield [self._say("export", kind=export.kind, format=export.format), what]
        for one in self._found.prints:
            if one.printer:
                yield [one.printer, self._say("printer.what", time=self._time(one.at))]

    def _log(self) -> Rows:
        return [
            [
                self._time(wall_time(change.at)),
                self._door("", change.station),
                self._say(change.kind.value) if knows(change.kind.value) else change.kind.value,
                self._pairs(change.payload),
            ]
            for change in self._found.changes
        ]

    def _data(self) -> dict[str, Any]:
        """Return the same as plain values, with ids and times that a program can work with (ISO 8601, UTC)."""
        found, person = self._found, self._found.person
        return {
            "attendee_id": found.attendee_id,
            "event": {"event_id": found.event.event_id, "name": found.event.name},
            "generated_at": self._now.isoformat(),
            # what the ids in here are called
            "names": {
                "lists": dict(found.lists),
                "sessions": {key: found.sessions.get(key, "") for key in (person.attendee.sessions if person else ())},
                "questions": dict(found.questions),
            },
            "restricted": person is not None and person.restricted,
            "contact_erased": found.contact_erased,
            "person": {} if person is None else _attendee(person),
            "registration": {} if person is None else _registration(person.registration),
            "said_by_lists": [{"source": source, "values": values} for source, values in found.said],
            "tickets": [{name: getattr(one, name) for name in one.__slots__} for one in found.tickets],
            "check_ins": [_plain(one) for one in found.check_ins],
            "refused_scans": [_plain(one) for one in found.refusals],
            "badge_prints": [_plain(one) for one in found.prints],
            "notes": [_plain(one) for one in found.notes],
            "copies_at": [{"station": key, "door": door} for key, door in found.doors.items()],
            "exports_since_registration": [_plain(one) for one in found.exports],
            "log": [
                {"id": one.id, "at": wall_time(one.at).isoformat(), "station": one.station, "kind": one.kind.value,
                 "payload": dict(one.payload)}
                for one in found.changes
            ],
        }  # fmt: skip


#: What a log entry holds that says nothing to a person (it is in the JSON), and what needs no label.
_TECHNICAL = frozenset({"registration_id", "check_in_id", "at", "door", "own", "direction", "also", "kind"})
_WHOLE = frozenset({"attendee", "registration", "text", "code", "tickets"})


def _place(place: Registration) -> list[tuple[str, Any]]:
    values: list[tuple[str, Any]] = [
        ("source", place.source),
        ("source_key", place.source_key),
        ("valid_from", place.valid_from),
        ("valid_until", place.valid_until),
    ]
    return [*values, *place.extra.items()]


def _plain(thing: Any) -> dict[str, Any]:
    values = {name: getattr(thing, name) for name in thing.__slots__}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}


def _attendee(person: Person) -> dict[str, Any]:
    values = _plain(person.attendee)
    return values | {"answers": dict(person.attendee.answers), "sessions": sorted(person.attendee.sessions)}


def _registration(place: Registration) -> dict[str, Any]:
    return _plain(place) | {"extra": dict(place.extra)}
