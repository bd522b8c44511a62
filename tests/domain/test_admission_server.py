"""What a server's lists and questions ask of a door that is offline, and check-ins that come back as echoes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations
from typing import Any

import pytest

from checkin.domain.admission import Candidate, Decision, Scene, decide
from checkin.domain.event import CheckInList, Question, ReentryPolicy
from checkin.domain.people import Attendee, Origin, Registration, Ticket, booked_part
from checkin.domain.presence import double_admissions, in_order, presence_of, without_echoes
from checkin.domain.scanning import AlertKind, CheckIn, Direction, OutcomeCode, ScanRequest

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
HOUR = timedelta(hours=1)
SOURCE = "pretix-1"


def server_list(rules: Mapping[str, Any] | None = None, **extra: Any) -> CheckInList:
    return CheckInList("pretix-1:5", "Einlass", rules=rules, extra={"source": SOURCE, **extra})


def guest(source: str = SOURCE, category: str = "Gast", **extra: str) -> Candidate:
    told = {name.replace("__", ":"): text for name, text in extra.items()}
    place = Registration("r", "eva", Origin.SOURCE, source=source, extra=told)
    return Candidate(Attendee("eva", family_name="Ott", category=category), place, Ticket("T1", "r"))


def booked(*sessions: str) -> Candidate:
    made = guest(product="4")
    addons = {f"addon:pretix-1:{session}": f"code-{session}" for session in sessions}
    return replace(made, registration=replace(made.registration, extra={"product": "4", **addons}))


def judged(
    on: CheckInList,
    person: Candidate,
    *,
    questions: tuple[Question, ...] = (),
    history: tuple[CheckIn, ...] = (),
    **more: Any,
) -> Decision:
    request = ScanRequest("T1", on.list_id, Direction.ENTRY, NOW, **more)
    return decide(request, Scene(check_in_list=on, candidates=(person,), questions=questions, history=history))


def test_products_are_compared_by_the_servers_ids_whatever_category_staff_gave() -> None:
    on = replace(server_list(products=["4"]), categories=frozenset({"Konferenzticket"}))
    assert judged(on, guest(product="4", category="VIP")).code is OutcomeCode.ADMITTED
    assert judged(on, guest(product="5", category="Konferenzticket")).code is OutcomeCode.WRONG_LIST


def test_somebody_of_another_source_is_judged_by_category() -> None:
    on = replace(server_list(products=["4"]), categories=frozenset({"Konferenzticket"}))
    assert judged(on, guest(source="", category="Konferenzticket")).code is OutcomeCode.ADMITTED
    assert judged(on, guest(source="", category="Presse")).code is OutcomeCode.WRONG_LIST


def test_a_list_of_one_date_admits_that_dates_tickets() -> None:
    on = server_list(subevent="7")
    assert judged(on, guest(subevent="7")).code is OutcomeCode.ADMITTED
    assert judged(on, guest(subevent="8")).code is OutcomeCode.WRONG_LIST


@pytest.mark.parametrize(
    ("sessions", "verdict"),
    [
        ((), OutcomeCode.WRONG_LIST),
        (("6-4",), OutcomeCode.ADMITTED),
        (("6-4", "6-5"), OutcomeCode.AMBIGUOUS),
        (("6-4", "9-1"), OutcomeCode.ADMITTED),
    ],
)
def test_a_main_ticket_stands_for_the_one_add_on_that_the_list_admits(
    sessions: tuple[str, ...], verdict: OutcomeCode
) -> None:
    assert judged(server_list(products=["6"], addon_match=True), booked(*sessions)).code is verdict


def test_staff_may_let_in_whom_two_add_ons_make_ambiguous() -> None:
    decision = judged(server_list(products=["6"], addon_match=True), booked("6-4", "6-5"), force=True)
    assert (decision.code, decision.forced) == (OutcomeCode.ADMITTED, OutcomeCode.AMBIGUOUS)


def test_rules_see_the_add_ons_variation() -> None:
    rules = {"inList": [{"var": "variation"}, {"objectList": [{"lookup": ["variation", "4", "x"]}]}]}
    on = server_list(rules, products=["6"], addon_match=True)
    assert judged(on, booked("6-4")).code is OutcomeCode.ADMITTED
    assert judged(on, booked("6-5")).code is OutcomeCode.RULES


def by_code_of(person: Candidate, part: str) -> Candidate:
    """Return the person as the own code of something booked on top finds them."""
    return replace(
        person, ticket=Ticket(f"code-{part}", "r", part=booked_part(person.registration.extra, f"code-{part}"))
    )


class TestCodesOfWhatIsBookedOnTop:
    FORUMS = server_list(products=["6"])

    @pytest.mark.parametrize(
        ("on", "verdict"),
        [
            (server_list(products=["6"]), OutcomeCode.ADMITTED),
            (server_list(products=["4"]), OutcomeCode.WRONG_LIST),
            (server_list(), OutcomeCode.ADMITTED),
            (replace(server_list(), session_id="pretix-1:6-4"), OutcomeCode.ADMITTED),
            (replace(server_list(), session_id="pretix-1:6-5"), OutcomeCode.WRONG_LIST),
            (CheckInList("ours", "Mittagessen"), OutcomeCode.ADMITTED),
        ],
    )
    def test_each_stands_for_itself_and_not_for_the_ticket(self, on: CheckInList, verdict: OutcomeCode) -> None:
        person = booked("6-4", "6-5")
        person = replace(
            person, attendee=replace(person.attendee, sessions=frozenset({"pretix-1:6-4", "pretix-1:6-5"}))
        )
        assert judged(on, by_code_of(person, "6-4")).code is verdict

    def test_two_of_them_on_a_list_that_the_ticket_makes_ambiguous_are_not(self) -> None:
        on = server_list(products=["6"], addon_match=True)
        assert judged(on, by_code_of(booked("6-4", "6-5"), "6-5")).code is OutcomeCode.ADMITTED

    def test_each_of_several_like_ones_is_counted_for_itself(self) -> None:
        person = booked("6-4", "6-4#931")
        came = replace(passage("a", -5), list_id="pretix-1:5", part="pretix-1:6-4")
        again, other = (
            judged(self.FORUMS, by_code_of(person, part), history=(came,)).code for part in ("6-4", "6-4#931")
        )
        assert (again, other) == (OutcomeCode.ALREADY_CHECKED_IN, OutcomeCode.ADMITTED)

    def test_what_the_ticket_stood_for_is_used_up_with_it(self) -> None:
        on = server_list(products=["6"], addon_match=True)
        part = judged(on, booked("6-4")).part
        came = replace(passage("a", -5), list_id="pretix-1:5", part=part)
        assert judged(on, by_code_of(booked("6-4"), "6-4"), history=(came,)).code is OutcomeCode.ALREADY_CHECKED_IN

    def test_what_is_no_longer_booked_is_cancelled(self) -> None:
        person = by_code_of(booked("6-5"), "6-4")
        assert judged(self.FORUMS, person).code is OutcomeCode.CANCELLED
        assert judged(CheckInList("ours", "Mittagessen"), person).code is OutcomeCode.CANCELLED

    def test_rules_and_questions_are_those_of_its_own_product(self) -> None:
        rules = {"inList": [{"var": "variation"}, {"objectList": [{"lookup": ["variation", "4", "x"]}]}]}
        person = booked("6-4", "6-5")
        assert judged(server_list(rules), by_code_of(person, "6-4")).code is OutcomeCode.ADMITTED
        assert judged(server_list(rules), by_code_of(person, "6-5")).code is OutcomeCode.RULES
        ask = Question("LAPTOP", "Laptop dabei?", ask_at_check_in=True, extra={"source": SOURCE, "products": ["6"]})
        assert judged(server_list(), person, questions=(ask,)).code is OutcomeCode.ADMITTED
        assert judged(server_list(), by_code_of(person, "6-4"), questions=(ask,)).code is OutcomeCode.QUESTIONS_REQUIRED

    @pytest.mark.parametrize(
        ("said", "verdict"),
        [
            ({"addon_from": (NOW + HOUR).isoformat()}, OutcomeCode.NOT_YET_VALID),
            ({"addon_from": (NOW - HOUR).isoformat()}, OutcomeCode.ADMITTED),
            ({"addon_until": (NOW - HOUR).isoformat()}, OutcomeCode.NO_LONGER_VALID),
            ({"addon_until": (NOW + HOUR).isoformat()}, OutcomeCode.ADMITTED),
            ({"addon_blocked": "1"}, OutcomeCode.BLOCKED),
            ({"addon_from": "tomorrow", "addon_until": "2020-01-01T00:00:00"}, OutcomeCode.ADMITTED),
        ],
    )
    def test_each_is_valid_and_blocked_for_itself(self, said: Mapping[str, str], verdict: OutcomeCode) -> None:
        """By its own code, and where the ticket stands for it; neither the ticket nor another one is touched."""
        person = booked("6-4", "6-5")
        told = {f"{name}:pretix-1:6-4": text for name, text in said.items()}
        place = replace(person.registration, extra={**person.registration.extra, **told})
        person = replace(person, registration=place)
        assert judged(self.FORUMS, by_code_of(person, "6-4")).code is verdict
        assert judged(self.FORUMS, by_code_of(person, "6-5")).code is OutcomeCode.ADMITTED
        assert judged(server_list(products=["4"]), person).code is OutcomeCode.ADMITTED
        alone = replace(place, extra={name: text for name, text in place.extra.items() if "6-5" not in name})
        matching = server_list(products=["6"], addon_match=True)
        assert judged(matching, replace(person, registration=alone)).code is verdict

    def test_the_tickets_own_times_and_block_are_not_theirs(self) -> None:
        person = booked("6-4")
        late = replace(person.registration, valid_until=NOW - HOUR)
        blocked = replace(person.registration, extra={**person.registration.extra, "blocked": "1"})
        for place, refused in ((late, OutcomeCode.NO_LONGER_VALID), (blocked, OutcomeCode.BLOCKED)):
            changed = replace(person, registration=place)
            assert judged(server_list(), changed).code is refused
            assert judged(server_list(), by_code_of(changed, "6-4")).code is OutcomeCode.ADMITTED

    def test_leaving_asks_for_no_time(self) -> None:
        person = booked("6-4")
        told = {**person.registration.extra, "addon_until:pretix-1:6-4": (NOW - HOUR).isoformat()}
        person = by_code_of(replace(person, registration=replace(person.registration, extra=told)), "6-4")
        request = ScanRequest("T1", self.FORUMS.list_id, Direction.EXIT, NOW)
        decision = decide(request, Scene(check_in_list=self.FORUMS, candidates=(person,)))
        assert decision.code is OutcomeCode.CHECKED_OUT

    def test_two_of_them_are_no_double_admission(self) -> None:
        first, other = (replace(passage(name, 1), part=name) for name in "ab")
        assert double_admissions([first, other], ReentryPolicy.ONCE) == ()
        assert double_admissions([first, replace(other, part="a")], ReentryPolicy.ONCE) != ()


def test_a_position_blocked_at_the_server_is_blocked() -> None:
    assert judged(server_list(), guest(blocked="1")).code is OutcomeCode.BLOCKED


def test_what_staff_should_notice_comes_along() -> None:
    alerts = judged(server_list(), guest(attention="1", staff_note="zum Info-Tisch")).alerts
    assert [(alert.kind, alert.text) for alert in alerts] == [
        (AlertKind.STAFF_NOTE, "zum Info-Tisch"),
        (AlertKind.ATTENTION, ""),
    ]


class TestQuestions:
    PHOTO = Question("FOTO", "Foto?", ask_at_check_in=True, extra={"source": SOURCE, "products": ["4"], "remote": "3"})

    def test_even_an_optional_one_holds_up_until_it_is_answered_or_skipped(self) -> None:
        ask = (self.PHOTO,)
        assert judged(server_list(), guest(product="4"), questions=ask).code is OutcomeCode.QUESTIONS_REQUIRED
        for given in ("True", ""):
            answered = judged(server_list(), guest(product="4"), questions=ask, answers={"FOTO": given})
            assert answered.code is OutcomeCode.ADMITTED

    def test_only_those_of_its_products_are_asked(self) -> None:
        assert judged(server_list(), guest(product="5"), questions=(self.PHOTO,)).code is OutcomeCode.ADMITTED
        assert judged(server_list(), guest(source=""), questions=(self.PHOTO,)).code is OutcomeCode.ADMITTED

    def test_one_that_depends_on_another_waits_for_its_answer(self) -> None:
        extra = {**self.PHOTO.extra, "depends_on": "COMES", "depends_values": ["True"]}
        ask = (replace(self.PHOTO, extra=extra),)
        assert judged(server_list(), guest(product="4"), questions=ask).code is OutcomeCode.ADMITTED
        said = {"COMES": "true"}
        asked = judged(server_list(), guest(product="4"), questions=ask, answers=said)
        assert asked.code is OutcomeCode.QUESTIONS_REQUIRED

    @pytest.mark.parametrize(
        ("said", "applies"),
        [("Ja, gerne", True), ("Nein", False), ("Nein, Ja, gerne", True), ("gerne", False), ("JA, GERNE", True)],
    )
    def test_an_option_may_hold_a_comma_and_be_one_of_several(self, said: str, applies: bool) -> None:
        extra = {**self.PHOTO.extra, "depends_on": "COMES", "depends_values": ["Ja, gerne"]}
        asked = judged(
            server_list(),
            guest(product="4"),
            questions=(replace(self.PHOTO, extra=extra),),
            answers={"COMES": said},
        )
        assert (asked.code is OutcomeCode.QUESTIONS_REQUIRED) is applies

    def test_one_that_depends_on_one_that_does_not_apply_is_not_asked(self) -> None:
        first = replace(self.PHOTO, identifier="A", ask_at_check_in=False)
        extra = {**self.PHOTO.extra, "depends_on": "A", "depends_values": ["x"]}
        second = replace(self.PHOTO, identifier="B", extra=extra, ask_at_check_in=False)
        third = replace(self.PHOTO, identifier="C", extra={**extra, "depends_on": "B", "depends_values": ["y"]})
        for given, verdict in (("x", OutcomeCode.QUESTIONS_REQUIRED), ("other", OutcomeCode.ADMITTED)):
            person = guest(product="4")
            person = replace(person, attendee=replace(person.attendee, answers={"A": given, "B": "y"}))
            assert judged(server_list(), person, questions=(first, second, third)).code is verdict

    def test_questions_that_hang_on_each_other_in_a_ring_end(self) -> None:
        extra = {**self.PHOTO.extra, "depends_on": "FOTO", "depends_values": ["x"]}
        ring = (replace(self.PHOTO, extra=extra),)
        assert judged(server_list(), guest(product="4"), questions=ring).code is OutcomeCode.ADMITTED


def passage(name: str, minutes: int, *, remote: str = "", untimed: bool = False, annulled: bool = False) -> CheckIn:
    at = NOW + timedelta(minutes=minutes)
    return CheckIn(
        name, "eva", "hall", Direction.ENTRY, at, "s1", stamp=name, remote=remote, untimed=untimed, annulled=annulled
    )


class TestEchoes:
    def test_a_check_in_told_back_with_its_own_time_counts_once_in_any_order(self) -> None:
        ours, echo, other = passage("a", 0), passage("b", 0, remote=SOURCE), passage("c", 5, remote=SOURCE)
        for order in permutations((ours, echo, other)):
            assert {one.check_in_id for one in without_echoes(order)} == {"a", "c"}
            assert presence_of("hall", order).entries == 2
            doubles = double_admissions(order, ReentryPolicy.ONCE)
            assert [(first.check_in_id, second.check_in_id) for first, second in doubles] == [("a", "c")]

    def test_where_the_source_stamps_its_own_time_any_of_ours_stands_for_it(self) -> None:
        told = passage("b", 7, remote="indico-1", untimed=True)
        assert in_order((passage("a", 0), told)) == [passage("a", 0)]
        assert in_order((told,)) == [told]

    def test_what_was_taken_back_here_does_not_come_back_as_its_echo(self) -> None:
        assert in_order((passage("a", 0, annulled=True), passage("b", 0, remote=SOURCE))) == []
