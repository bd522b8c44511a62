"""Who gets a certificate: presence against the programme, sessions in parallel, missing check-outs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from exports_data import FORUM, HALL, check_in, row, table
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError
from checkin.domain.event import ProgrammeSession
from checkin.domain.people import Attendee, RegistrationState
from checkin.domain.presence import MissingCheckOut
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.attendance import Assessment, CertificateRule, Reason, assess
from checkin.exports.model import ExportTable

OUT = Direction.EXIT


def session(key: str, begin: int, end: int) -> ProgrammeSession:
    """A session from `begin` to `end`, in minutes after 8:00 as `check_in` counts them."""
    zero = datetime(2026, 11, 24, 7, tzinfo=UTC)
    return ProgrammeSession(key, key, starts=zero + timedelta(minutes=begin), ends=zero + timedelta(minutes=end))


#: Plenum 9:00 to 11:00 in the hall; two forums from 13:00 to 14:00, the first with a list of its own.
PROGRAMME = (session("plenum", 60, 180), session("s1", 300, 360), session("s2", 300, 360))


def event(*check_ins: CheckIn, enrolled: tuple[str, ...] = ("s1",), **more: object) -> ExportTable:
    attendee = Attendee("x", sessions=frozenset(enrolled))
    others = row(Attendee("y", sessions=frozenset({"s1", "s2"})))
    return table(rows=[row(attendee, *check_ins), others], sessions=PROGRAMME, **more)


def judged(of: ExportTable, rule: CertificateRule | None = None) -> Assessment:
    return assess(of, rule or CertificateRule())[0]


def minutes(found: Assessment) -> tuple[int, int]:
    one = timedelta(minutes=1)
    return found.attended // one, found.required // one


def test_who_stayed_all_day_attended_everything() -> None:
    found = judged(event(check_in("x", "hall", 50), check_in("x", "f1", 305), check_in("x", "f1", 360, OUT)))
    assert minutes(found) == (175, 180)
    assert found.qualifies


def test_a_forum_with_its_own_list_does_not_count_from_the_hall_alone() -> None:
    found = judged(event(check_in("x", "hall", 50)))
    assert minutes(found) == (120, 180)


def test_leaving_early_is_too_small_a_share() -> None:
    found = judged(event(check_in("x", "hall", 60), check_in("x", "hall", 100, OUT)))
    assert minutes(found) == (40, 180)
    assert found.reason is Reason.SHARE_TOO_SMALL
    assert found.share == pytest.approx(40 / 180)


def test_exactly_the_share_is_enough() -> None:
    """90 of 180 minutes are half."""
    found = judged(event(check_in("x", "hall", 60), check_in("x", "hall", 150, OUT)))
    assert minutes(found) == (90, 180)
    assert found.qualifies
    assert not judged(event(check_in("x", "hall", 60), check_in("x", "hall", 149, OUT))).qualifies


def test_the_share_asked_for_is_the_rules() -> None:
    of = event(check_in("x", "hall", 60), check_in("x", "hall", 150, OUT))
    assert judged(of, CertificateRule(share=0.7)).reason is Reason.SHARE_TOO_SMALL


def test_changing_to_a_parallel_forum_loses_nothing() -> None:
    """Enrolled in the second, which is counted in the hall, but went to the first."""
    swapped = event(
        check_in("x", "hall", 60), check_in("x", "hall", 180, OUT), check_in("x", "f1", 300), enrolled=("s2",)
    )
    assert minutes(judged(swapped)) == (180, 180)


def test_two_forums_at_once_count_once() -> None:
    both = event(check_in("x", "hall", 60), check_in("x", "f1", 300), enrolled=("s1", "s2"))
    assert minutes(judged(both)) == (180, 180)


def test_without_any_enrolment_the_open_programme_counts() -> None:
    found = judged(event(check_in("x", "hall", 60), check_in("x", "hall", 180, OUT), enrolled=()))
    assert minutes(found) == (120, 120)


def test_where_everything_is_enrolled_for_what_was_visited_counts() -> None:
    of = replace(event(check_in("x", "f1", 300), enrolled=()), sessions=PROGRAMME[1:2])
    assert minutes(judged(of)) == (60, 60)


@pytest.mark.parametrize(
    ("rule", "attended"),
    [
        (CertificateRule(missing=MissingCheckOut.SESSION_END), 60),
        (CertificateRule(missing=MissingCheckOut.ZERO), 0),
        (CertificateRule(missing=MissingCheckOut.FIXED, minutes=20), 20),
        (CertificateRule(missing=MissingCheckOut.LIST_END), 40),
    ],
)
def test_a_missing_check_out_counts_as_the_rule_says(rule: CertificateRule, attended: int) -> None:
    closing = replace(FORUM, closes=datetime(2026, 11, 24, 12, 40, tzinfo=UTC))
    of = replace(event(check_in("x", "f1", 300), lists=(HALL, closing)), sessions=PROGRAMME[1:2])
    assert minutes(judged(of, rule))[0] == attended


def test_leaving_the_house_ends_the_forum_that_was_not_checked_out() -> None:
    of = event(check_in("x", "hall", 60), check_in("x", "f1", 300), check_in("x", "hall", 315, OUT))
    assert minutes(judged(of)) == (120 + 15, 180)


def test_only_the_sessions_of_the_rule_count() -> None:
    of = event(check_in("x", "hall", 60), check_in("x", "hall", 120, OUT))
    found = judged(of, CertificateRule(sessions=("plenum",)))
    assert minutes(found) == (60, 120)
    assert [one.session.session_id for one in found.sessions] == ["plenum"]


def test_a_session_that_the_event_does_not_have_is_told() -> None:
    with pytest.raises(BadInputError, match="no session “gala”"):
        judged(event(), CertificateRule(sessions=("gala",)))


def test_who_did_not_come_or_withdrew_is_told_apart() -> None:
    rows = [row(Attendee("a")), row(Attendee("b"), state=RegistrationState.WITHDRAWN)]
    found = assess(table(rows=rows, sessions=PROGRAMME), CertificateRule())
    assert [one.reason for one in found] == [Reason.NOT_CAME, Reason.WITHDRAWN]


def test_a_programme_without_times_asks_only_for_having_come() -> None:
    untimed = (replace(PROGRAMME[0], starts=None), replace(PROGRAMME[1], ends=PROGRAMME[1].starts))
    found = judged(replace(event(check_in("x", "hall", 60)), sessions=untimed))
    assert found.qualifies
    assert found.share is None


@given(
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(["hall", "f1"]), st.sampled_from(list(Direction)))),
    st.sampled_from(list(MissingCheckOut)),
    st.sampled_from([(), ("s1",), ("s2",), ("s1", "s2")]),
)
def test_nobody_attends_more_than_there_was(
    passages: list[tuple[int, str, Direction]], missing: MissingCheckOut, enrolled: tuple[str, ...]
) -> None:
    day = [check_in("x", list_id, minute, direction) for minute, list_id, direction in passages]
    found = judged(event(*day, enrolled=enrolled), CertificateRule(missing=missing, minutes=30))
    assert timedelta(0) <= found.attended <= found.required
    assert found.share is not None
    assert all(timedelta(0) < one.attended <= one.length for one in found.sessions)
    strict = judged(event(*day, enrolled=enrolled), CertificateRule(missing=MissingCheckOut.ZERO))
    assert strict.attended <= judged(event(*day, enrolled=enrolled)).attended
