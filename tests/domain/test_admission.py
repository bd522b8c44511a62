"""The rules of the door, one by one and as properties."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.admission import Candidate, Decision, Scene, decide
from checkin.domain.event import CapacityRule, CheckInList, Event, ProgrammeSession, Question, ReentryPolicy
from checkin.domain.people import Attendee, Origin, Registration, RegistrationState, Ticket
from checkin.domain.scanning import Alert, AlertKind, CheckIn, Direction, OutcomeCode, ScanRequest

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
HALL = CheckInList("hall", "Einlass", main=True)
EVA = Candidate(
    Attendee("eva", given_name="Eva", family_name="Ott", category="Gast"),
    Registration("r-eva", "eva", Origin.SOURCE),
    Ticket("T1", "r-eva"),
)
MEAL = Question("meal", "Essen?", ask_at_check_in=True, required=True)


def request(direction: Direction = Direction.ENTRY, **more: Any) -> ScanRequest:
    return ScanRequest("T1", "hall", direction, NOW, **more)


def passage(direction: Direction, minutes: int, *, annulled: bool = False, forced: bool = False) -> CheckIn:
    at = NOW + timedelta(minutes=minutes)
    name = f"{direction.value}{minutes}"
    return CheckIn(name, "eva", "hall", direction, at, "s1", stamp=name, annulled=annulled, forced=forced)


def scene(candidate: Candidate = EVA, on: CheckInList = HALL, **more: Any) -> Scene:
    return Scene(check_in_list=on, candidates=(candidate,), **more)


def in_state(state: RegistrationState) -> Candidate:
    return replace(EVA, registration=replace(EVA.registration, state=state))


def with_ticket(**marks: bool) -> Candidate:
    return replace(EVA, ticket=Ticket("T1", "r-eva", **marks))


def code(decision: Decision) -> OutcomeCode:
    return decision.code


def test_a_known_confirmed_person_is_admitted() -> None:
    assert code(decide(request(), scene())) is OutcomeCode.ADMITTED


def test_a_code_of_nobody_is_an_unknown_ticket() -> None:
    assert code(decide(request(), Scene(HALL))) is OutcomeCode.UNKNOWN_TICKET


def test_a_code_of_two_people_is_ambiguous_even_when_forced() -> None:
    assert code(decide(request(force=True), Scene(HALL, (EVA, EVA)))) is OutcomeCode.AMBIGUOUS


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (RegistrationState.WITHDRAWN, OutcomeCode.CANCELLED),
        (RegistrationState.UNAPPROVED, OutcomeCode.UNAPPROVED),
        (RegistrationState.UNPAID, OutcomeCode.UNPAID),
    ],
)
def test_a_registration_that_is_not_confirmed_is_refused_for_what_it_is(
    state: RegistrationState, expected: OutcomeCode
) -> None:
    assert code(decide(request(), scene(in_state(state)))) is expected


def test_a_blocked_ticket_is_refused() -> None:
    assert code(decide(request(), scene(with_ticket(blocked=True)))) is OutcomeCode.BLOCKED


def test_a_replaced_ticket_is_refused() -> None:
    assert code(decide(request(), scene(with_ticket(revoked=True)))) is OutcomeCode.REVOKED


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (1, None, OutcomeCode.NOT_YET_VALID),
        (0, None, OutcomeCode.ADMITTED),
        (None, 0, OutcomeCode.NO_LONGER_VALID),
        (None, 1, OutcomeCode.ADMITTED),
    ],
)
def test_a_registration_is_valid_from_its_first_minute_and_until_before_its_last(
    start: int | None, end: int | None, expected: OutcomeCode
) -> None:
    valid = replace(
        EVA.registration,
        valid_from=None if start is None else NOW + timedelta(minutes=start),
        valid_until=None if end is None else NOW + timedelta(minutes=end),
    )
    assert code(decide(request(), scene(replace(EVA, registration=valid)))) is expected


def test_a_list_that_has_not_opened_says_when_it_does() -> None:
    opens = NOW + timedelta(hours=1)
    decision = decide(request(), scene(on=replace(HALL, opens=opens)))
    assert (decision.code, decision.alerts) == (
        OutcomeCode.NOT_YET_VALID,
        (Alert(AlertKind.LIST_NOT_OPEN, opens.isoformat()),),
    )


def test_a_closed_list_lets_nobody_in_but_everybody_out() -> None:
    closed = replace(HALL, closes=NOW)
    assert code(decide(request(), scene(on=closed))) is OutcomeCode.NO_LONGER_VALID
    assert code(decide(request(Direction.EXIT), scene(on=closed))) is OutcomeCode.CHECKED_OUT


def test_a_list_for_some_categories_refuses_the_others() -> None:
    assert code(decide(request(), scene(on=replace(HALL, categories=frozenset({"Presse"}))))) is OutcomeCode.WRONG_LIST
    assert code(decide(request(), scene(on=replace(HALL, categories=frozenset({"Gast"}))))) is OutcomeCode.ADMITTED


def test_a_forums_list_admits_those_enrolled_and_tells_the_others_what_they_booked() -> None:
    forum = replace(HALL, session_id="f1")
    sessions = {"f1": ProgrammeSession("f1", "Forum 1"), "f2": ProgrammeSession("f2", "Forum 2")}
    booked_second = replace(EVA, attendee=replace(EVA.attendee, sessions=frozenset({"f2"})))
    decision = decide(request(), scene(booked_second, forum, sessions=sessions))
    assert (decision.code, decision.alerts) == (
        OutcomeCode.WRONG_LIST,
        (Alert(AlertKind.BOOKED_SESSIONS, "Forum 2"),),
    )
    booked = replace(EVA, attendee=replace(EVA.attendee, sessions=frozenset({"f1", "f2"})))
    assert code(decide(request(), scene(booked, forum, sessions=sessions))) is OutcomeCode.ADMITTED


def test_unpaid_is_let_in_only_where_staff_say_so_and_the_list_allows_it() -> None:
    unpaid = in_state(RegistrationState.UNPAID)
    lenient = replace(HALL, include_unpaid=True)
    assert code(decide(request(ignore_unpaid=True), scene(unpaid))) is OutcomeCode.UNPAID
    assert code(decide(request(), scene(unpaid, lenient))) is OutcomeCode.UNPAID
    decision = decide(request(ignore_unpaid=True), scene(unpaid, lenient))
    assert decision.code is OutcomeCode.ADMITTED
    assert Alert(AlertKind.UNPAID_IGNORED) in decision.alerts


def test_a_lists_rules_are_judged_in_the_events_time_zone() -> None:
    only_before_nine = {"isBefore": [{"var": "now"}, {"buildTime": ["customtime", "09:00"]}, None]}
    ruled = replace(HALL, rules=only_before_nine)
    assert code(decide(request(), scene(on=ruled, timezone="Europe/Berlin"))) is OutcomeCode.ADMITTED
    assert code(decide(request(), scene(on=ruled, timezone="Europe/Moscow"))) is OutcomeCode.RULES


def test_rules_that_cannot_be_judged_keep_the_door_closed() -> None:
    assert code(decide(request(), scene(on=replace(HALL, rules={"nonsense": []})))) is OutcomeCode.RULES


def test_a_required_question_is_asked_before_letting_in_and_not_again() -> None:
    asked = scene(questions=(MEAL,))
    decision = decide(request(), asked)
    assert (decision.code, decision.alerts) == (
        OutcomeCode.QUESTIONS_REQUIRED,
        (Alert(AlertKind.QUESTION, "meal"),),
    )
    assert code(decide(request(answers={"meal": "Suppe"}), asked)) is OutcomeCode.ADMITTED
    answered = replace(EVA, attendee=replace(EVA.attendee, answers={"meal": "Suppe"}))
    assert code(decide(request(), replace(asked, candidates=(answered,)))) is OutcomeCode.ADMITTED


def test_a_question_that_may_be_skipped_does_not_hold_up_the_queue() -> None:
    decision = decide(request(), scene(questions=(replace(MEAL, required=False),)))
    assert (decision.code, decision.alerts) == (OutcomeCode.ADMITTED, (Alert(AlertKind.QUESTION, "meal"),))


@pytest.mark.parametrize(
    ("policy", "inside", "outside"),
    [
        (ReentryPolicy.ONCE, OutcomeCode.ALREADY_CHECKED_IN, OutcomeCode.ALREADY_CHECKED_IN),
        (ReentryPolicy.AFTER_EXIT, OutcomeCode.ALREADY_CHECKED_IN, OutcomeCode.ADMITTED),
        (ReentryPolicy.ALWAYS, OutcomeCode.ADMITTED, OutcomeCode.ADMITTED),
    ],
)
def test_the_reentry_policy_decides_who_comes_in_again(
    policy: ReentryPolicy, inside: OutcomeCode, outside: OutcomeCode
) -> None:
    on = replace(HALL, reentry=policy)
    entry, leaving = passage(Direction.ENTRY, -9), passage(Direction.EXIT, -5)
    assert code(decide(request(), scene(on=on, history=(entry,)))) is inside
    assert code(decide(request(), scene(on=on, history=(leaving, entry)))) is outside


def test_already_in_names_the_entry_that_counts() -> None:
    first, second = passage(Direction.ENTRY, -9), passage(Direction.ENTRY, -5)
    assert decide(request(), scene(history=(second, first))).first == first


def test_an_undone_check_in_counts_for_nothing() -> None:
    undone = passage(Direction.ENTRY, -9, annulled=True)
    assert code(decide(request(), scene(history=(undone,)))) is OutcomeCode.ADMITTED


def test_an_exit_of_somebody_who_is_not_inside_succeeds_with_a_word() -> None:
    decision = decide(request(Direction.EXIT), scene())
    assert (decision.code, decision.alerts) == (OutcomeCode.CHECKED_OUT, (Alert(AlertKind.NOT_INSIDE),))


@pytest.mark.parametrize(
    ("inside", "rule", "expected", "alert"),
    [
        (7, CapacityRule.STOP, OutcomeCode.ADMITTED, None),
        (8, CapacityRule.STOP, OutcomeCode.ADMITTED, AlertKind.CAPACITY_NEAR),
        (9, CapacityRule.STOP, OutcomeCode.ADMITTED, AlertKind.CAPACITY_REACHED),
        (10, CapacityRule.STOP, OutcomeCode.FULL, AlertKind.CAPACITY_REACHED),
        (10, CapacityRule.WARN, OutcomeCode.ADMITTED, AlertKind.CAPACITY_REACHED),
    ],
)
def test_the_permitted_number_warns_ahead_and_stops_where_it_shall(
    inside: int, rule: CapacityRule, expected: OutcomeCode, alert: AlertKind | None
) -> None:
    decision = decide(request(), scene(on=replace(HALL, capacity=10, capacity_rule=rule), inside=inside))
    assert decision.code is expected
    assert [one.kind for one in decision.alerts] == ([alert] if alert else [])


def test_a_full_hall_still_tells_who_is_inside_already() -> None:
    full = replace(HALL, capacity=1, capacity_rule=CapacityRule.STOP)
    inside = scene(on=full, inside=1, history=(passage(Direction.ENTRY, -9),))
    assert code(decide(request(), inside)) is OutcomeCode.ALREADY_CHECKED_IN


def test_staffs_note_comes_with_every_verdict() -> None:
    noted = replace(EVA, attendee=replace(EVA.attendee, note="VIP: Frau Dr. Ott rufen"))
    alert = Alert(AlertKind.STAFF_NOTE, "VIP: Frau Dr. Ott rufen")
    assert alert in decide(request(), scene(noted)).alerts
    assert alert in decide(request(), scene(noted, history=(passage(Direction.ENTRY, -1),))).alerts


states = st.sampled_from(list(RegistrationState))
directions = st.sampled_from(list(Direction))
histories = st.lists(
    st.builds(passage, directions, st.integers(-60, 0), annulled=st.booleans(), forced=st.booleans()), max_size=5
).map(tuple)
lists = st.builds(
    replace,
    st.just(HALL),
    reentry=st.sampled_from(list(ReentryPolicy)),
    capacity=st.none() | st.integers(0, 3),
    capacity_rule=st.sampled_from(list(CapacityRule)),
    categories=st.sampled_from([frozenset(), frozenset({"Gast"}), frozenset({"Presse"})]),
    closes=st.sampled_from([None, NOW, NOW + timedelta(hours=1)]),
)
scenes = st.builds(
    lambda state, marks, on, history, inside: Scene(
        on,
        (replace(in_state(state), ticket=Ticket("T1", "r-eva", **marks)),),
        history,
        inside,
    ),
    states,
    st.fixed_dictionaries({}, optional={"blocked": st.booleans(), "revoked": st.booleans()}),
    lists,
    histories,
    st.integers(0, 4),
)


@given(scenes, directions)
def test_force_lets_every_known_person_pass_and_tells_what_it_overruled(found: Scene, direction: Direction) -> None:
    judged, forced = decide(request(direction), found), decide(request(direction, force=True), found)
    assert forced.code.passed
    assert forced.forced == (None if judged.code.passed else judged.code)


@given(scenes, directions)
def test_a_verdict_does_not_depend_on_the_order_in_which_the_history_is_told(
    found: Scene, direction: Direction
) -> None:
    turned = replace(found, history=tuple(reversed(found.history)))
    assert decide(request(direction), found).code is decide(request(direction), turned).code


@given(scenes)
def test_nobody_is_admitted_twice_in_a_row_unless_the_list_says_always(found: Scene) -> None:
    first = decide(request(), found)
    if first.code is OutcomeCode.ADMITTED and found.check_in_list.reentry is not ReentryPolicy.ALWAYS:
        again = replace(found, history=(*found.history, passage(Direction.ENTRY, 1)))
        assert decide(request(), again).code is not OutcomeCode.ADMITTED


@given(scenes)
def test_a_withdrawn_or_blocked_person_never_gets_in_without_force(found: Scene) -> None:
    candidate = found.candidates[0]
    assert candidate.ticket is not None
    if candidate.registration.state is RegistrationState.WITHDRAWN or candidate.ticket.blocked:
        assert not decide(request(), found).code.passed


def test_somebody_is_called_for_a_guest_of_honour_when_they_first_come() -> None:
    guest = replace(EVA, attendee=replace(EVA.attendee, category="Ehrengast"))
    event = Event("e", "Konferenz", greeter="Frau Winter, 0171")
    call = Alert(AlertKind.VIP, "Frau Winter, 0171")
    assert call in decide(request(), scene(guest, event=event)).alerts
    assert call not in decide(request(), scene(EVA, event=event)).alerts
    came = (passage(Direction.ENTRY, -60), passage(Direction.EXIT, -30))
    assert call not in decide(request(), scene(guest, event=event, history=came)).alerts
    assert call not in decide(request(Direction.EXIT), scene(guest, event=event)).alerts


@pytest.mark.parametrize(
    ("chosen", "category", "called"),
    [
        (None, "VIP", True),
        (None, " ehrengast", True),
        (None, "Gast", False),
        (frozenset({"Podium"}), "Podium", True),
        (frozenset({"Podium"}), "VIP", False),
        (frozenset(), "VIP", False),
    ],
)
def test_whom_somebody_is_called_for_is_what_the_organiser_chose(
    chosen: frozenset[str] | None, category: str, *, called: bool
) -> None:
    assert Event("e", "Konferenz", honoured=chosen).honours(category) is called
