"""The rules of the door: judges one scan from what is known, without touching anything.

The order of the checks is pretix's (docs/protocols.md, section 2), so that a door that was offline judges as the
server would have: whose is it, cancelled, blocked, not approved, times, categories and sessions, unpaid, rules,
questions, re-entry; then this program's own: the permitted number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from checkin.domain.event import CapacityRule, CheckInList, Event, ProgrammeSession, Question, ReentryPolicy
from checkin.domain.people import (
    ADDON,
    ADDON_BLOCKED,
    ADDON_FROM,
    ADDON_UNTIL,
    GONE,
    Attendee,
    Registration,
    RegistrationState,
    Ticket,
)
from checkin.domain.presence import in_order
from checkin.domain.rules import FailedCondition, RuleContext, RuleError, admits, explain
from checkin.domain.scanning import Alert, AlertKind, CheckIn, Direction, OutcomeCode, ScanRequest

#: Questions that depend on each other are followed so far.
_LONGEST_CHAIN = 20
#: From which share of the permitted number on staff are warned.
WARN_AT = 0.9


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person whom a scanned code admits. `ticket` is None where staff picked the person by hand."""

    attendee: Attendee
    registration: Registration
    ticket: Ticket | None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known at the moment of a scan.

    `candidates` are all whose code it is; `history` the check-ins of the only candidate on this list, in any order;
    `inside` how many are inside now.
    """

    check_in_list: CheckInList
    candidates: tuple[Candidate, ...] = ()
    history: tuple[CheckIn, ...] = ()
    inside: int = 0
    sessions: Mapping[str, ProgrammeSession] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()
    timezone: str = "UTC"
    date_from: datetime | None = None
    date_to: datetime | None = None
    date_admission: datetime | None = None
    gate: str = ""
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class _Position:
    """A server's ticket, or something booked on top: `part` as in `Ticket`, and the server's ids."""

    part: str
    product: str
    variation: str


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict. `first` is the entry that counts where somebody is in already; `forced` tells what was overruled.

    `part` is what of a server's ticket was judged (`CheckIn.part`).
    """

    code: OutcomeCode
    candidate: Candidate | None = None
    first: CheckIn | None = None
    forced: OutcomeCode | None = None
    alerts: tuple[Alert, ...] = ()
    part: str = ""


def decide(request: ScanRequest, scene: Scene) -> Decision:
    """Judge a scan. Force lets every known person pass; an unknown or ambiguous code never passes."""
    if not scene.candidates:
        return Decision(OutcomeCode.UNKNOWN_TICKET)
    if len(scene.candidates) > 1:
        return Decision(OutcomeCode.AMBIGUOUS)
    candidate = scene.candidates[0]
    part = _part(scene.check_in_list, candidate)
    order = _counted(scene, candidate)
    refusal = _refusal(request, scene, candidate, order)
    first = next((check_in for check_in in order if check_in.direction is Direction.ENTRY), None)
    if refusal is not None and not request.force:
        alerts = (*_why(refusal, request, scene, candidate), *_person_alerts(request, scene, candidate))
        in_already = refusal is OutcomeCode.ALREADY_CHECKED_IN
        return Decision(refusal, candidate, first if in_already else None, None, alerts, part)
    passed = OutcomeCode.ADMITTED if request.direction is Direction.ENTRY else OutcomeCode.CHECKED_OUT
    alerts = (
        *_passing_alerts(request, scene, candidate, order, refusal),
        *_person_alerts(request, scene, candidate),
    )
    return Decision(passed, candidate, None, refusal, alerts, part)


def _refusal(request: ScanRequest, scene: Scene, candidate: Candidate, order: list[CheckIn]) -> OutcomeCode | None:
    entering = request.direction is Direction.ENTRY
    if len(_positions(scene.check_in_list, candidate)) > 1:
        return OutcomeCode.AMBIGUOUS
    position = _positions(scene.check_in_list, candidate)[0]
    refusal = _ticket_refusal(candidate, position)
    if refusal is None and entering:
        refusal = _time_refusal(request.at, scene.check_in_list, candidate.registration, position)
    if refusal is None and not is_meant_for(scene.check_in_list, candidate):
        refusal = OutcomeCode.WRONG_LIST
    if refusal is None:
        refusal = _payment_refusal(request, scene.check_in_list, candidate.registration)
    if refusal is None and entering:
        refusal = _entry_refusal(request, scene, candidate, order)
    return refusal


def _ticket_refusal(candidate: Candidate, position: _Position) -> OutcomeCode | None:
    ticket, state = candidate.ticket, candidate.registration.state
    if state is RegistrationState.WITHDRAWN or (ticket is not None and ticket.part == GONE):
        return OutcomeCode.CANCELLED
    if ticket is not None and ticket.revoked:
        return OutcomeCode.REVOKED
    is_blocked = f"{ADDON_BLOCKED}{position.part}" if position.part else "blocked"
    if (ticket is not None and ticket.blocked) or candidate.registration.extra.get(is_blocked):
        return OutcomeCode.BLOCKED
    if state is RegistrationState.UNAPPROVED:
        return OutcomeCode.UNAPPROVED
    return None


def _time_refusal(
    at: datetime, check_in_list: CheckInList, registration: Registration, position: _Position
) -> OutcomeCode | None:
    valid_from, valid_until = _validity(registration, position)
    if any(start is not None and at < start for start in (valid_from, check_in_list.opens)):
        return OutcomeCode.NOT_YET_VALID
    if any(end is not None and at >= end for end in (valid_until, check_in_list.closes)):
        return OutcomeCode.NO_LONGER_VALID
    return None


def _validity(registration: Registration, position: _Position) -> tuple[datetime | None, datetime | None]:
    if not position.part:
        return registration.valid_from, registration.valid_until
    extra = registration.extra
    return _moment(extra.get(ADDON_FROM + position.part)), _moment(extra.get(ADDON_UNTIL + position.part))


def _moment(text: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def _is_of_lists_source(check_in_list: CheckInList, registration: Registration) -> bool:
    return bool(check_in_list.source) and registration.source == check_in_list.source


def _positions(check_in_list: CheckInList, candidate: Candidate) -> list[_Position]:
    """Return what the code may stand for on this list, in the eyes of the list's server.

    A code of something booked on top stands for that alone; a ticket for itself and, where the list says so
    (`addon_match`), for what was booked on top, as far as the list admits the product. Where it admits none, the ticket
    stands for itself, to be refused.
    """
    registration = candidate.registration
    main = _Position("", registration.extra.get("product", ""), registration.extra.get("variation", ""))
    if own := _own_part(candidate):
        return [_booked(own)]
    extra = check_in_list.extra
    if not extra.get("addon_match") or not _is_of_lists_source(check_in_list, registration):
        return [main]
    booked = (
        _booked(name[len(ADDON) :]) for name, code in registration.extra.items() if name.startswith(ADDON) and code
    )
    found = [one for one in (main, *booked) if _admits(extra.get("products"), one.product)]
    return found or [main]


def _booked(part: str) -> _Position:
    # the session's id ends with the server's ids: "pretix-1:6-4", of several like ones "pretix-1:6-4#930"
    product, _, variation = part.rpartition(":")[2].partition("#")[0].partition("-")
    return _Position(part, product, variation)


def _part(check_in_list: CheckInList, candidate: Candidate) -> str:
    """Return what of a server's ticket counts as come on this list; "" for the ticket itself, and on lists of ours."""
    if not _is_of_lists_source(check_in_list, candidate.registration):
        return ""
    return _own_part(candidate) or check_in_list.session_id or _positions(check_in_list, candidate)[0].part


def _own_part(candidate: Candidate) -> str:
    """Return what the scanned code itself stands for, where that is something booked on top."""
    ticket = candidate.ticket
    return ticket.part if ticket is not None and ticket.part != GONE else ""


def _counted(scene: Scene, candidate: Candidate) -> list[CheckIn]:
    """Return the check-ins that bear on this code, in order: a server counts each thing booked for itself."""
    order = in_order(scene.history)
    if not _is_of_lists_source(scene.check_in_list, candidate.registration):
        return order
    part = _part(scene.check_in_list, candidate)
    return [check_in for check_in in order if check_in.part == part]


def _admits(products: Collection[str] | None, product: str) -> bool:
    return products is None or product in products


def is_meant_for(check_in_list: CheckInList, candidate: Candidate) -> bool:
    """Tell whether a list admits this person at all: their category, what they booked; nothing about now."""
    extra, registration = check_in_list.extra, candidate.registration
    theirs = _is_of_lists_source(check_in_list, registration)
    position = _positions(check_in_list, candidate)[0]
    if check_in_list.session_id is not None:
        if theirs and (own := _own_part(candidate)):
            return own.partition("#")[0] == check_in_list.session_id
        return check_in_list.session_id in candidate.attendee.sessions
    if theirs and not _admits(extra.get("products"), position.product):
        return False
    # the server's own ids decide about its registrations; staff may have given them another category here
    if not theirs and check_in_list.categories and candidate.attendee.category not in check_in_list.categories:
        return False
    subevent = extra.get("subevent", "")
    return not (theirs and subevent) or registration.extra.get("subevent", "") == subevent


def _payment_refusal(
    request: ScanRequest, check_in_list: CheckInList, registration: Registration
) -> OutcomeCode | None:
    if registration.state is not RegistrationState.UNPAID:
        return None
    # as on the server, where the choice exists only for lists that include pending orders
    if request.ignore_unpaid and check_in_list.include_unpaid:
        return None
    return OutcomeCode.UNPAID


def _entry_refusal(
    request: ScanRequest, scene: Scene, candidate: Candidate, order: list[CheckIn]
) -> OutcomeCode | None:
    if _failed_rules(request, scene, candidate, order) is not None:
        return OutcomeCode.RULES
    # a server holds everybody up who was not asked, also where the answer may stay empty
    if any(
        question.required or question.extra.get("source") for question in _open_questions(request, scene, candidate)
    ):
        return OutcomeCode.QUESTIONS_REQUIRED
    if not _may_enter_again(scene.check_in_list.reentry, order):
        return OutcomeCode.ALREADY_CHECKED_IN
    inside = _is_inside(in_order(scene.history))
    if scene.check_in_list.capacity_rule is CapacityRule.STOP and _is_full(scene) and not inside:
        return OutcomeCode.FULL
    return None


def _may_enter_again(reentry: ReentryPolicy, order: list[CheckIn]) -> bool:
    came = any(check_in.direction is Direction.ENTRY for check_in in order)
    if reentry is ReentryPolicy.ALWAYS or not came:
        return True
    return reentry is ReentryPolicy.AFTER_EXIT and order[-1].direction is Direction.EXIT


def _is_inside(order: list[CheckIn]) -> bool:
    return bool(order) and order[-1].direction is Direction.ENTRY


def _is_full(scene: Scene) -> bool:
    capacity = scene.check_in_list.capacity
    return capacity is not None and scene.inside >= capacity


def _failed_rules(
    request: ScanRequest, scene: Scene, candidate: Candidate, order: list[CheckIn]
) -> tuple[FailedCondition, ...] | None:
    """Return what kept the door closed, None where the rules let in; a rule that cannot be judged keeps it closed."""
    rules = scene.check_in_list.rules
    if not rules:
        return None
    position = _positions(scene.check_in_list, candidate)[0]
    context = RuleContext(
        now=request.at,
        timezone=scene.timezone,
        product=position.product,
        variation=position.variation,
        gate=scene.gate,
        date_from=scene.date_from,
        date_to=scene.date_to,
        date_admission=scene.date_admission,
        entries=[check_in.at for check_in in order if check_in.direction is Direction.ENTRY],
        present=_is_inside(order),
    )
    try:
        return None if admits(rules, context) else explain(rules, context)
    except RuleError:
        return ()


def asks_something(request: ScanRequest, scene: Scene) -> bool:
    """Tell whether there is a question that the only candidate still has to be asked."""
    return len(scene.candidates) == 1 and any(True for _ in _open_questions(request, scene, scene.candidates[0]))


def _open_questions(request: ScanRequest, scene: Scene, candidate: Candidate) -> Iterator[Question]:
    answers = candidate.attendee.answers
    known = {question.identifier: question for question in scene.questions}
    product = _positions(scene.check_in_list, candidate)[0].product
    for question in scene.questions:
        if not question.ask_at_check_in or question.removed:
            continue
        if _concerns(question, request, candidate, product, known):
            given = request.answers.get(question.identifier) or answers.get(question.identifier)
            skipped = question.identifier in request.answers and not question.required
            if not given and not skipped:
                yield question


def _concerns(
    question: Question,
    request: ScanRequest,
    candidate: Candidate,
    product: str,
    known: Mapping[str, Question],
    depth: int = 0,
) -> bool:
    """Tell whether a server asks this of this person: by product, and by the answers to the questions it hangs on."""
    extra, registration = question.extra, candidate.registration
    if extra.get("source", "") != "" and registration.source != extra["source"]:
        return False
    products = extra.get("products")
    if products is not None and product not in products:
        return False
    depends_on = extra.get("depends_on")
    if not depends_on:
        return True
    before = known.get(depends_on)
    # a question that does not apply itself asks for nothing more, whatever was once answered; no chain is this long
    if before is not None and (
        depth > _LONGEST_CHAIN or not _concerns(before, request, candidate, product, known, depth + 1)
    ):
        return False
    given = request.answers.get(depends_on) or candidate.attendee.answers.get(depends_on, "")
    return any(_says(given, value) for value in extra.get("depends_values") or ())


def _says(given: str, value: str) -> bool:
    """Tell whether an answer is this value, or has it among several; an option may hold a comma itself."""
    parts = f",{given},".casefold().replace(", ", ",")
    return f",{value},".casefold().replace(", ", ",") in parts


def _why(refusal: OutcomeCode, request: ScanRequest, scene: Scene, candidate: Candidate) -> Iterator[Alert]:
    match refusal:
        case OutcomeCode.WRONG_LIST:
            booked = (scene.sessions.get(session_id) for session_id in sorted(candidate.attendee.sessions))
            yield from (Alert(AlertKind.BOOKED_SESSIONS, session.name) for session in booked if session)
        case OutcomeCode.NOT_YET_VALID | OutcomeCode.NO_LONGER_VALID:
            yield from _list_times(request.at, scene.check_in_list)
        case OutcomeCode.QUESTIONS_REQUIRED:
            for question in _open_questions(request, scene, candidate):
                yield Alert(AlertKind.QUESTION, question.identifier)
        case OutcomeCode.RULES:
            failed = _failed_rules(request, scene, candidate, _counted(scene, candidate)) or ()
            for condition in failed:
                yield Alert(AlertKind.RULE, " ".join([condition.variable or condition.operator, *condition.wanted]))
        case OutcomeCode.FULL:
            yield Alert(AlertKind.CAPACITY_REACHED, str(scene.check_in_list.capacity))
        case _:
            return


def _list_times(at: datetime, check_in_list: CheckInList) -> Iterator[Alert]:
    if check_in_list.opens is not None and at < check_in_list.opens:
        yield Alert(AlertKind.LIST_NOT_OPEN, check_in_list.opens.isoformat())
    if check_in_list.closes is not None and at >= check_in_list.closes:
        yield Alert(AlertKind.LIST_CLOSED, check_in_list.closes.isoformat())


def _passing_alerts(
    request: ScanRequest,
    scene: Scene,
    candidate: Candidate,
    order: list[CheckIn],
    refusal: OutcomeCode | None,
) -> Iterator[Alert]:
    if refusal is not None:
        yield Alert(AlertKind.FORCED, refusal.value)
    if candidate.registration.state is RegistrationState.UNPAID and refusal is not OutcomeCode.UNPAID:
        yield Alert(AlertKind.UNPAID_IGNORED)
    if request.direction is Direction.EXIT:
        if not _is_inside(order):
            yield Alert(AlertKind.NOT_INSIDE)
        return
    yield from _capacity_alerts(scene, in_order(scene.history))
    for question in _open_questions(request, scene, candidate):
        yield Alert(AlertKind.QUESTION, question.identifier)


def _capacity_alerts(scene: Scene, order: list[CheckIn]) -> Iterator[Alert]:
    capacity = scene.check_in_list.capacity
    if capacity is None:
        return
    inside = scene.inside + (not _is_inside(order))
    if inside >= capacity:
        yield Alert(AlertKind.CAPACITY_REACHED, str(capacity))
    elif inside >= capacity * WARN_AT:
        yield Alert(AlertKind.CAPACITY_NEAR, str(capacity))


def _person_alerts(request: ScanRequest, scene: Scene, candidate: Candidate) -> Iterator[Alert]:
    extra = candidate.registration.extra
    event, arrives = scene.event, request.direction is Direction.ENTRY
    if event and arrives and event.honours(candidate.attendee.category) and not in_order(scene.history):
        yield Alert(AlertKind.VIP, event.greeter)
    if candidate.attendee.note:
        yield Alert(AlertKind.STAFF_NOTE, candidate.attendee.note)
    if extra.get("staff_note"):
        yield Alert(AlertKind.STAFF_NOTE, extra["staff_note"])
    if extra.get("attention"):
        yield Alert(AlertKind.ATTENTION)
