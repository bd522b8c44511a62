"""Rows as domain objects."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Row

from checkin.domain.event import (
    CapacityRule,
    CheckInList,
    Event,
    ProgrammeSession,
    Question,
    QuestionKind,
    ReentryPolicy,
)
from checkin.domain.people import TEXT_FIELDS, Attendee, Origin, Registration, RegistrationState, Ticket
from checkin.domain.scanning import CheckIn, Direction
from checkin.store.values import known_moment, moment, string_set

#: The event's settings that are part of `Event`.
HONOURED_CATEGORIES, GREETER = "greeting.categories", "greeting.greeter"
AnyRow = Row[Any]


def event_of(row: AnyRow) -> Event:
    """Read a row of `event`."""
    settings = json.loads(row.settings)
    honoured = settings.get(HONOURED_CATEGORIES)
    return Event(
        row.event_id,
        row.name,
        date.fromisoformat(row.day) if row.day else None,
        row.venue,
        row.timezone,
        row.language,
        frozenset(honoured) if isinstance(honoured, list) else None,
        str(settings.get(GREETER) or ""),
    )


def attendee_of(row: AnyRow) -> Attendee:
    """Read a row that has the columns of `attendees`."""
    return Attendee(
        attendee_id=row.attendee_id,
        photo_consent=row.photo_consent,
        answers=json.loads(row.answers),
        sessions=string_set(row.sessions),
        **{name: getattr(row, name) for name in TEXT_FIELDS},
    )


def registration_of(row: AnyRow) -> Registration:
    """Read a row that has the columns of `registrations`."""
    return Registration(
        registration_id=row.registration_id,
        attendee_id=row.attendee_id,
        origin=Origin(row.origin or Origin.SOURCE),
        state=RegistrationState(row.state),
        source=row.source,
        source_key=row.source_key,
        valid_from=moment(row.valid_from),
        valid_until=moment(row.valid_until),
        extra=json.loads(row.extra),
    )


def ticket_of(row: AnyRow) -> Ticket:
    """Read a row of `tickets` with `blocked` and `revoked` of its mark (None where it has none)."""
    return Ticket(row.code, row.registration_id, bool(row.own), bool(row.blocked), bool(row.revoked))


def list_of(row: AnyRow) -> CheckInList:
    """Read a row of `check_in_lists`."""
    return CheckInList(
        list_id=row.list_id,
        name=row.name,
        main=row.main,
        categories=string_set(row.categories),
        session_id=row.session_id,
        capacity=row.capacity,
        capacity_rule=CapacityRule(row.capacity_rule),
        reentry=ReentryPolicy(row.reentry),
        opens=moment(row.opens),
        closes=moment(row.closes),
        include_unpaid=row.include_unpaid,
        rules=json.loads(row.rules) if row.rules else None,
        position=row.position,
        removed=row.removed,
        extra=json.loads(row.extra),
    )


def session_of(row: AnyRow) -> ProgrammeSession:
    """Read a row of `programme_sessions`."""
    return ProgrammeSession(
        row.session_id,
        row.name,
        row.room,
        moment(row.starts),
        moment(row.ends),
        row.capacity,
        row.position,
        row.removed,
    )


def question_of(row: AnyRow) -> Question:
    """Read a row of `questions`."""
    return Question(
        identifier=row.identifier,
        text=row.text,
        kind=QuestionKind(row.kind),
        options=tuple(json.loads(row.options)),
        ask_at_check_in=row.ask_at_check_in,
        required=row.required,
        show_at_door=row.show_at_door,
        position=row.position,
        removed=row.removed,
        extra=json.loads(row.extra),
    )


def check_in_of(row: AnyRow) -> CheckIn:
    """Read a row of `check_ins`."""
    return CheckIn(
        check_in_id=row.check_in_id,
        attendee_id=row.attendee_id,
        list_id=row.list_id,
        direction=Direction(row.direction),
        at=known_moment(row.at),
        station_id=row.station,
        door=row.door,
        forced=bool(row.forced),
        reason=row.reason,
        operator=row.operator,
        annulled=bool(row.annulled),
        stamp=row.stamp,
        remote=row.remote,
        untimed=bool(row.untimed),
        part=row.part,
    )
