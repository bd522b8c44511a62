"""Tickets that are good though their order is not here yet: pretix's signed ones, proved by the event's own keys.

Such a ticket gets a registration of its own, so that its check-in can be recorded, judged again and sent. Once the
order arrives, what happened to it moves over to the person it belongs to (`moved`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from checkin.codes import CodeKind, ReadCode
from checkin.domain.admission import Candidate
from checkin.domain.changes import ChangeKind, Draft
from checkin.domain.ids import code_mark, named, registration_id
from checkin.domain.people import Attendee, Origin, Registration, Ticket
from checkin.domain.registration_list import RegistrationTable
from checkin.domain.scanning import CheckIn, Direction, Ruling
from checkin.sources.ports import RegistrationExtra
from checkin.store.event_file import Transaction
from checkin.store.privacy_queries import PrivacyQueries
from checkin.store.queries import Queries
from checkin.store.values import to_json, utc_text

#: What marks, in `Registration.extra`, a registration made from a ticket alone.
STRANGER = "stranger"
_FACTS = "facts."


def source_facts(privacy: PrivacyQueries) -> dict[str, Mapping[str, Any]]:
    """Return what sources say of the event, by the source's id."""
    found = privacy.settings()
    return {name.removeprefix(_FACTS): value for name, value in found.items() if name.startswith(_FACTS) and value}


def stranger(queries: Queries, privacy: PrivacyQueries, read: ReadCode) -> Candidate | None:
    """Return whom a signed ticket admits that nobody here is known by; None where no key of the event made it."""
    if read.kind is not CodeKind.PRETIX_SIGNED:
        return None
    from checkin.codes import signed  # noqa: PLC0415 (its library takes longer to load than a scan)

    ticket = signed.decode(read.text)
    for source_id, facts in source_facts(privacy).items():
        if ticket is None or not signed.verify(ticket, facts.get("keys") or ()):
            continue
        attendee_id = named(source_id, STRANGER, ticket.secret)
        product, variation, subevent = (str(one or "") for one in (ticket.item, ticket.variation, ticket.subevent))
        category = (facts.get("products") or {}).get(product, "")
        extra = {"product": product, "variation": variation, "subevent": subevent, STRANGER: "1"}
        registration = Registration(
            attendee_id,
            attendee_id,
            Origin.SOURCE,
            source=source_id,
            valid_from=ticket.valid_from,
            valid_until=ticket.valid_until,
            extra={name: text for name, text in extra.items() if text},
        )
        blocked, revoked = queries.code_mark(code_mark(ticket.secret))
        known = Ticket(ticket.secret, attendee_id, blocked=blocked, revoked=revoked)
        return Candidate(Attendee(attendee_id, category=category), registration, known)
    return None


def newcomer(event_id: str, ruling: Ruling, code: str) -> tuple[Candidate, ...]:
    """Return somebody whom only the source knows yet, under the id that the next download will give."""
    if not ruling.registration_key or not code:
        return ()
    made = registration_id(event_id, ruling.source, ruling.registration_key)
    place = Registration(
        made, made, Origin.SOURCE, source=ruling.source, source_key=ruling.registration_key, extra={STRANGER: "1"}
    )
    return (Candidate(Attendee(made), place, Ticket(code, made)),)


def introduced(candidate: Candidate) -> Draft:
    """Return the change that lets a signed ticket's holder take part until the order arrives."""
    place, ticket = candidate.registration, candidate.ticket
    assert ticket is not None
    payload = {
        "registration_id": place.registration_id,
        "attendee": {"category": candidate.attendee.category},
        "registration": {
            "origin": place.origin.value,
            "source": place.source,
            "source_key": place.source_key,
            "state": place.state.value,
            "valid_from": to_json(place.valid_from),
            "valid_until": to_json(place.valid_until),
            **{f"extra.{name}": text for name, text in place.extra.items()},
        },
        "tickets": [{"code": ticket.code, "own": False}],
    }
    return Draft(ChangeKind.REGISTRATION_IMPORTED, payload, candidate.attendee.attendee_id)


def is_stranger(candidate: Candidate) -> bool:
    """Tell whether all that is known of somebody is their signed ticket."""
    return bool(candidate.registration.extra.get(STRANGER))


def moved(
    transaction: Transaction,
    source_id: str,
    table: RegistrationTable,
    attendees: Mapping[str, str],
    extras: Mapping[str, RegistrationExtra],
) -> Iterator[Draft]:
    """Let what happened to signed tickets move over to the people whose orders have now come."""
    whose = {code: attendees.get(one.key, "") for one in table.registrations for code in one.ticket_codes}
    parts = {booked.code: (key, part) for key, extra in extras.items() for part, booked in extra.addons.items()}
    whose |= {code: attendees.get(key, "") for code, (key, _) in parts.items()}
    for known in transaction.reports.known_codes(source_id, whose):
        code = next((code for code in sorted(known.codes) if whose.get(code)), "")
        attendee_id, part = whose.get(code, ""), parts.get(code, ("", ""))[1]
        if not known.extra.get(STRANGER) or not attendee_id or known.state == "withdrawn":
            continue
        for check_in in transaction.queries.history(known.attendee_id):
            if not check_in.annulled:
                yield from _moved(check_in, attendee_id, part)
        payload = {"registration_id": known.registration_id}
        yield Draft(ChangeKind.REGISTRATION_WITHDRAWN, payload, known.attendee_id)


def _moved(check_in: CheckIn, attendee_id: str, part: str) -> Iterator[Draft]:
    kind = ChangeKind.CHECKED_IN if check_in.direction is Direction.ENTRY else ChangeKind.CHECKED_OUT
    at: datetime = check_in.at
    payload = {
        "check_in_id": named("moved", check_in.check_in_id),
        "list_id": check_in.list_id,
        "at": utc_text(at),
        "door": check_in.door,
        "operator": check_in.operator,
        "forced": check_in.forced,
        "moved_from": check_in.check_in_id,
        **({"part": part or check_in.part} if part or check_in.part else {}),
    }
    yield Draft(kind, payload, attendee_id)
    gone = {"check_in_id": check_in.check_in_id, "list_id": check_in.list_id, "moved": True}
    yield Draft(ChangeKind.CHECK_IN_ANNULLED, gone, check_in.attendee_id)
