"""What door staff do: scan, let in or out, undo, correct, add, block, note. Each act is one durable transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from checkin import codes
from checkin.domain import admission
from checkin.domain.admission import Candidate, Decision, Scene
from checkin.domain.changes import ChangeKind
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.domain.event import CapacityRule, CheckInList, ReentryPolicy
from checkin.domain.ids import uuid7
from checkin.domain.people import Attendee
from checkin.domain.scanning import (
    Alert,
    AlertKind,
    AttendeeSummary,
    CheckIn,
    Direction,
    OutcomeCode,
    ScanOutcome,
    ScanRequest,
)
from checkin.services import drafts
from checkin.services.claiming import LAST_PLACES, STRICT, Claim, Foreseen
from checkin.services.erasing import known_or_told, strangers_of
from checkin.services.looking_up import Found, look_up
from checkin.services.source_strangers import introduced, is_stranger, newcomer, source_facts
from checkin.services.typed_fields import cleaned, value_of
from checkin.store.event_file import EventFile, Transaction
from checkin.store.queries import Queries
from checkin.store.values import moment

#: Alerts that hold whatever the verdict.
_OF_THE_PERSON = frozenset({AlertKind.STAFF_NOTE, AlertKind.ATTENTION, AlertKind.VIP})


class Desk:
    """The acts of a door. Called on the store thread; times are aware, None means now."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def scan(self, request: ScanRequest) -> ScanOutcome:
        """Judge a scanned code and record what came of it; durable when this returns.

        Raises WrongUseError for a list that the event does not have.
        """
        with self._file.writing() as transaction:
            queries = transaction.queries
            check_in_list = _list(queries, request.list_id)
            found = look_up(queries, request.code, queries.event().event_id, request.also, transaction.privacy)
            if not found.candidates and request.ruling and request.ruling.outcome.passed:
                # registered there since we last fetched
                event_id = queries.event().event_id
                found = replace(found, candidates=newcomer(event_id, request.ruling, found.kept_text))
            if not found.candidates:
                return _nobody(transaction, request, check_in_list, found)
            return _judge(transaction, request, check_in_list, found)

    def admit(self, attendee_id: str, request: ScanRequest) -> ScanOutcome:
        """Judge a person whom staff picked by hand, as if their ticket had been scanned; `request.code` is not used."""
        with self._file.writing() as transaction:
            queries = transaction.queries
            check_in_list = _list(queries, request.list_id)
            return _judge(transaction, request, check_in_list, _picked(queries, attendee_id))

    def foresee(self, request: ScanRequest, attendee_id: str | None = None) -> Foreseen | None:
        """Return what to claim where this scan, or this person picked by hand, would come to an entry; else None.

        Writes nothing. What nobody refuses (a forced entry, a list that lets in ever again and does not stop at a
        number) needs no claim.
        """
        if request.force or request.direction is not Direction.ENTRY:
            return None
        with self._file.reading() as transaction:
            queries = transaction.queries
            check_in_list = _list(queries, request.list_id)
            if attendee_id is None:
                event_id = queries.event().event_id
                found = look_up(queries, request.code, event_id, request.also, transaction.privacy)
            else:
                found = _picked(queries, attendee_id)
            request = with_answers(queries, _with_door(transaction, request))
            scene = _scene(transaction, request, check_in_list, found)
            decision = admission.decide(request, scene)
            person, place = check_in_list.reentry is not ReentryPolicy.ALWAYS, _nearly_full(check_in_list, scene.inside)
            if decision.code is not OutcomeCode.ADMITTED or not (person or place):
                return None
            assert decision.candidate is not None
            claim = Claim(
                request.list_id,
                decision.candidate.attendee.attendee_id,
                uuid7(),
                self._file.station,
                request.door,
                request.at.isoformat(),
                tuple(one.check_in_id for one in scene.history),
                person,
                place,
            )
            return Foreseen(claim, strict=bool(transaction.privacy.settings().get(STRICT)))

    def undo(self, check_in_id: str, *, door: str = "", reason: str = "", operator: str = "") -> CheckIn:
        """Take back a check-in or check-out; doing it twice changes nothing. Raises BadInputError for an unknown id."""
        with self._file.writing() as transaction:
            check_in = transaction.queries.check_in(check_in_id)
            if check_in is None:
                raise BadInputError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "There is no check-in with the id {id} in this event. Copy the id from the scan's answer.",
                    ),
                    id=check_in_id[:64],
                )
            if not check_in.annulled:
                transaction.append([drafts.annulled(check_in, door or transaction.door(), reason, operator)])
            return check_in

    def add_walk_in(
        self, fields: Mapping[str, Any], *, list_id: str | None = None, door: str = "", operator: str = ""
    ) -> Attendee:
        """Register somebody at the door, with a ticket of their own; `fields` as for `edit`.

        With `list_id` the permitted number is checked: raises WrongUseError where that list is full and stops at it.
        """
        fields = cleaned(fields)
        if not any(fields.get(name) for name in ("given_name", "family_name", "name")):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "A walk-in needs a name. Type the given name, the family name, or both.")
            )
        with self._file.writing() as transaction:
            queries = transaction.queries
            if list_id is not None:
                _refuse_full(queries, _list(queries, list_id))
            attendee_id = uuid7()
            code = codes.new_ticket_code(queries.event().event_id)
            transaction.append(
                [drafts.walk_in(attendee_id, fields, code, door=door or transaction.door(), operator=operator)]
            )
            return _person(queries, attendee_id).attendee

    def edit(self, attendee_id: str, fields: Mapping[str, Any], *, door: str = "", operator: str = "") -> Attendee:
        """Correct a person's fields (those of `typed_fields`); the ticket stays valid."""
        fields = cleaned(fields)
        with self._file.writing() as transaction:
            before = _person(transaction.queries, attendee_id).attendee
            changed = {name: value for name, value in fields.items() if value != value_of(before, name)}
            if changed:
                where = door or transaction.door()
                transaction.append([drafts.edited(attendee_id, changed, door=where, operator=operator)])
            return _person(transaction.queries, attendee_id).attendee

    def block(
        self, attendee_id: str, *, blocked: bool = True, reason: str = "", door: str = "", operator: str = ""
    ) -> None:
        """Block every ticket of a person, or lift that."""
        with self._file.writing() as transaction:
            where = door or transaction.door()
            _person(transaction.queries, attendee_id)
            found = transaction.queries.tickets(attendee_id)
            acts = [
                drafts.ticket_blocked(attendee_id, ticket.code, reason, blocked=blocked, door=where, operator=operator)
                for ticket in found
                if ticket.blocked != blocked
            ]
            transaction.append(acts)

    def add_note(self, attendee_id: str, text: str, *, door: str = "", operator: str = "") -> None:
        """Write a staff note about a person; it shows at every later scan. An empty text takes it away."""
        self.edit(attendee_id, {"note": text}, door=door, operator=operator)

    def erase(self, attendee_id: str, reason: str = "") -> None:
        """Wipe a person's data from tables and log, leaving a tombstone that names no one."""
        with self._file.writing() as transaction:
            known_or_told(transaction, attendee_id)
            transaction.append([drafts.erased(attendee_id, reason, strangers_of(transaction, attendee_id))])

    def mark_seen(self, first_id: str, second_id: str, *, door: str = "") -> None:
        """Take note of a double admission, so that it is no longer shown as new."""
        with self._file.writing() as transaction:
            transaction.append([drafts.double_admission_seen(first_id, second_id, door)])

    def solve(self, refusal_id: str, *, door: str = "", operator: str = "") -> None:
        """Note that what a refused scan left open is solved; every door no longer shows it."""
        with self._file.writing() as transaction:
            transaction.append([drafts.refusal_solved(refusal_id, door or transaction.door(), operator)])

    def name_door(self, door: str) -> None:
        """Give this station its label."""
        with self._file.writing() as transaction:
            if transaction.queries.door_of(self._file.station) != door:
                transaction.append([drafts.station_named(self._file.station, door)])


def _picked(queries: Queries, attendee_id: str) -> Found:
    candidate = _person(queries, attendee_id)
    tickets = queries.tickets(attendee_id)
    # a ticket blocked for its loss stops its finder, not its owner; one blocked person has every ticket blocked
    ticket = tickets[0] if tickets and all(ticket.blocked for ticket in tickets) else None
    return Found((replace(candidate, ticket=ticket),))


def _between_doors(request: ScanRequest, scene: Scene, decision: Decision) -> Decision:
    """Refuse an entry that another door claimed first, or, where the event is strict, one that nobody answered for."""
    if decision.code is not OutcomeCode.ADMITTED or request.force:
        return decision
    known = {one.check_in_id for one in scene.history}
    first = next((one for one in request.told if one.check_in_id not in known), None)
    if first is not None:
        return replace(decision, code=OutcomeCode.ALREADY_CHECKED_IN, first=first)
    if request.unanswered:
        return replace(decision, code=OutcomeCode.RULES, alerts=(Alert(AlertKind.DOORS_APART), *decision.alerts))
    return decision


def _judge(transaction: Transaction, request: ScanRequest, check_in_list: CheckInList, found: Found) -> ScanOutcome:
    queries = transaction.queries
    request = with_answers(queries, _with_door(transaction, request))
    scene = _scene(transaction, request, check_in_list, found)
    decision = _ruled(request, _between_doors(request, scene, admission.decide(request, scene)))
    person = decision.candidate
    attendee_id = person.attendee.attendee_id if person else ""
    check_in_id = (request.check_in_id or uuid7()) if decision.code.passed else None
    acts = [introduced(person)] if person and _is_new_stranger(queries, person) else []
    if check_in_id is not None:
        acts += [
            drafts.passed(request, check_in_id, attendee_id, forced=decision.forced is not None, part=decision.part)
        ]
        if answers := {f"answers.{key}": text for key, text in request.answers.items() if text}:
            acts.append(drafts.edited(attendee_id, answers, door=request.door, operator=request.operator))
    else:
        acts += [
            drafts.refused(request, decision.code, attendee_id, "" if person else found.kept_text, part=decision.part)
        ]
    changes = transaction.append(acts)
    recorded = next(change for change in changes if change.kind is not ChangeKind.REGISTRATION_IMPORTED)
    if request.ruling is not None:
        transaction.sources.settle(request.ruling.source, recorded.id, "done", "asked")
    return _outcome(queries, request, check_in_list, decision, found, check_in_id, recorded.id)


def _ruled(request: ScanRequest, decision: Decision) -> Decision:
    """Let the source's verdict stand, where it was asked first, over what is known here."""
    ruling = request.ruling
    if ruling is None or ruling.outcome is decision.code or decision.candidate is None:
        return decision
    # what explains our own verdict would explain the other one wrongly
    alerts = tuple(alert for alert in decision.alerts if alert.kind in _OF_THE_PERSON)
    asked = tuple(Alert(AlertKind.QUESTION, identifier) for identifier in ruling.questions)
    return Decision(ruling.outcome, decision.candidate, None, None, (*asked, *alerts), decision.part)


def _is_new_stranger(queries: Queries, person: Candidate) -> bool:
    return is_stranger(person) and queries.candidate(person.attendee.attendee_id) is None


def _scene(transaction: Transaction, request: ScanRequest, check_in_list: CheckInList, found: Found) -> Scene:
    queries = transaction.queries
    facts = source_facts(transaction.privacy).get(check_in_list.source, {}) if check_in_list.source else {}
    history: Sequence[CheckIn] = ()
    if len(found.candidates) == 1:
        history = queries.history(found.candidates[0].attendee.attendee_id, request.list_id)
    event = queries.event()
    return Scene(
        check_in_list=check_in_list,
        candidates=found.candidates,
        history=tuple(history),
        inside=queries.inside(request.list_id),
        sessions={session.session_id: session for session in queries.sessions()},
        questions=tuple(queries.questions()),
        timezone=facts.get("timezone") or event.timezone,
        date_from=moment(facts.get("date_from")),
        date_to=moment(facts.get("date_to")),
        date_admission=moment(facts.get("date_admission")),
        gate=queries.local(f"gate:{check_in_list.source}") or "" if facts else "",
        event=event,
    )


def _outcome(
    queries: Queries,
    request: ScanRequest,
    check_in_list: CheckInList,
    decision: Decision,
    found: Found,
    check_in_id: str | None,
    change_id: str,
) -> ScanOutcome:
    first = decision.first
    if first is not None and not first.door:
        first = replace(first, door=queries.door_of(first.station_id))
    return ScanOutcome(
        code=decision.code,
        list_id=check_in_list.list_id,
        list_name=check_in_list.name,
        at=request.at,
        direction=request.direction,
        attendee=summary(decision.candidate) if decision.candidate else None,
        check_in_id=check_in_id,
        first_check_in=first,
        alerts=(*found.alerts, *decision.alerts, *_restricted(queries, decision)),
        change_id=change_id,
    )


def _restricted(queries: Queries, decision: Decision) -> Sequence[Alert]:
    """Let staff know that this person's data may only be kept: they ask the desk lead before they look further."""
    person = decision.candidate
    restricted = person is not None and queries.is_restricted(person.attendee.attendee_id)
    return (Alert(AlertKind.RESTRICTED),) if restricted else ()


def _nobody(transaction: Transaction, request: ScanRequest, check_in_list: CheckInList, found: Found) -> ScanOutcome:
    request = _with_door(transaction, request)
    changes = transaction.append([drafts.refused(request, found.verdict, "", found.kept_text)])
    return ScanOutcome(
        found.verdict,
        check_in_list.list_id,
        check_in_list.name,
        request.at,
        request.direction,
        alerts=found.alerts,
        change_id=changes[0].id,
    )


def _with_door(transaction: Transaction, request: ScanRequest) -> ScanRequest:
    return request if request.door else replace(request, door=transaction.door())


def with_answers(queries: Queries, request: ScanRequest) -> ScanRequest:
    """Let a question be named by its id at its server as well as by its identifier."""
    if not request.answers:
        return request
    questions = queries.questions()
    known = {question.identifier for question in questions}
    ids = {str(question.extra.get("remote")): question.identifier for question in questions}
    named = {key if key in known else ids.get(key, key): text for key, text in request.answers.items()}
    return replace(request, answers=named)


def summary(candidate: Candidate) -> AttendeeSummary:
    """Return what a verdict shows of a person."""
    attendee = candidate.attendee
    return AttendeeSummary(attendee.attendee_id, attendee.display_name, attendee.organisation, attendee.category)


def _nearly_full(check_in_list: CheckInList, inside: int) -> bool:
    stops = check_in_list.capacity is not None and check_in_list.capacity_rule is CapacityRule.STOP
    return stops and (check_in_list.capacity or 0) - inside <= LAST_PLACES


def _list(queries: Queries, list_id: str) -> CheckInList:
    found = queries.check_in_list(list_id)
    if found is None or found.removed:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "This event has no such check-in list. Choose one of its lists.")
        )
    return found


def _person(queries: Queries, attendee_id: str) -> Candidate:
    found = queries.candidate(attendee_id)
    if found is None:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is nobody with the id {id} in this event. Search for the person again."),
            id=attendee_id[:64],
        )
    return found


def _refuse_full(queries: Queries, check_in_list: CheckInList) -> None:
    full = check_in_list.capacity is not None and queries.inside(check_in_list.list_id) >= check_in_list.capacity
    if full and check_in_list.capacity_rule is CapacityRule.STOP:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "{list} is full ({capacity} people). Nobody was added."),
            list=check_in_list.name,
            capacity=check_in_list.capacity,
        )
