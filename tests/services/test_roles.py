"""Roles and their PINs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.errors import RefusedError, WrongUseError
from checkin.services.roles import FREE_TRIES, LONGEST_WAIT, PERMISSIONS, Permission, Role, Roles
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    yield made
    made.close()


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 9, 25, 6, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def run(work: Callable[[], Any]) -> Any:
    return work()


@pytest.fixture
def guarded(file: EventFile, clock: Clock) -> Roles:
    """A program at a door where the organiser and the desk lead have PINs."""
    Roles(file, run).set_pin(Role.ORGANISER, "9876")
    Roles(file, run).set_pin(Role.DESK_LEAD, "1234")
    return Roles(file, run, clock)


def test_each_role_may_all_that_the_one_below_may() -> None:
    for lower, higher in zip(list(Role), list(Role)[1:], strict=False):
        assert PERMISSIONS[lower] < PERMISSIONS[higher]
    assert PERMISSIONS[Role.ORGANISER] == frozenset(Permission)


@pytest.mark.parametrize(
    ("permission", "lowest"),
    [
        (Permission.SCAN, Role.KIOSK),
        (Permission.SEARCH, Role.DOOR),
        (Permission.ADD_WALK_IN, Role.DOOR),
        (Permission.CORRECT_NAME, Role.DOOR),
        (Permission.UNDO_OTHERS, Role.DESK_LEAD),
        (Permission.FORCE, Role.DESK_LEAD),
        (Permission.BLOCK, Role.DESK_LEAD),
        (Permission.REPRINT, Role.DESK_LEAD),
        (Permission.IMPORT, Role.ORGANISER),
        (Permission.EXPORT, Role.ORGANISER),
        (Permission.LAYOUTS, Role.ORGANISER),
        (Permission.ERASE, Role.ORGANISER),
    ],
)
def test_who_may_what(permission: Permission, lowest: Role) -> None:
    assert [role for role in Role if permission in PERMISSIONS[role]] == list(Role)[lowest.rank :]


def test_without_pins_everything_is_open(file: EventFile) -> None:
    roles = Roles(file, run)
    assert roles.current is Role.ORGANISER
    roles.switch(Role.KIOSK)
    assert roles.switch(Role.ORGANISER) is Role.ORGANISER


def test_with_pins_a_program_begins_at_the_door(guarded: Roles) -> None:
    assert guarded.current is Role.DOOR
    assert not guarded.may(Permission.IMPORT)


def test_up_takes_the_pin_down_takes_none(guarded: Roles) -> None:
    with pytest.raises(RefusedError, match="wrong"):
        guarded.switch(Role.ORGANISER, "1234")
    assert guarded.current is Role.DOOR
    guarded.switch(Role.ORGANISER, "9876")
    assert guarded.may(Permission.ERASE)
    guarded.switch(Role.DOOR)
    assert guarded.current is Role.DOOR


def test_the_pin_of_a_higher_role_opens_lower_ones(guarded: Roles) -> None:
    assert guarded.switch(Role.DESK_LEAD, "9876") is Role.DESK_LEAD


def test_one_pin_of_the_organiser_guards_all_below(file: EventFile) -> None:
    Roles(file, run).set_pin(Role.ORGANISER, "9876")
    roles = Roles(file, run)
    with pytest.raises(RefusedError):
        roles.switch(Role.DESK_LEAD)
    roles.switch(Role.DESK_LEAD, "9876")


def test_guests_do_not_leave_the_kiosk(guarded: Roles) -> None:
    guarded.switch(Role.KIOSK)
    with pytest.raises(RefusedError):
        guarded.switch(Role.DOOR)
    assert guarded.guarded(Role.DOOR)
    assert guarded.switch(Role.DOOR, "1234") is Role.DOOR


def test_attempts_are_slowed_down_more_and_more(guarded: Roles, clock: Clock) -> None:
    waits = []
    for _ in range(FREE_TRIES + 12):
        clock.now += guarded.wait()
        with pytest.raises(RefusedError, match="wrong"):
            guarded.switch(Role.ORGANISER, "0000")
        waits.append(guarded.wait())
    assert waits[: FREE_TRIES - 1] == [timedelta(0)] * (FREE_TRIES - 1)
    slow = waits[FREE_TRIES - 1 :]
    assert slow[0] > timedelta(0)
    assert all(later == min(2 * sooner, LONGEST_WAIT) for sooner, later in pairwise(slow))


def test_while_waiting_even_the_right_pin_is_not_looked_at(guarded: Roles) -> None:
    for _ in range(FREE_TRIES):
        with pytest.raises(RefusedError, match="wrong"):
            guarded.switch(Role.ORGANISER, "0000")
    with pytest.raises(RefusedError, match="Too many"):
        guarded.switch(Role.ORGANISER, "9876")


def test_a_restart_or_a_clock_set_back_wins_no_try(file: EventFile, guarded: Roles, clock: Clock) -> None:
    for _ in range(FREE_TRIES + 1):
        clock.now += guarded.wait()
        with pytest.raises(RefusedError):
            guarded.switch(Role.ORGANISER, "0000")
    waits = guarded.wait()
    assert Roles(file, run, clock).wait() == waits
    clock.now -= timedelta(days=400)
    assert Roles(file, run, clock).wait() == waits


def test_the_right_pin_forgives_wrong_ones(guarded: Roles) -> None:
    for _ in range(FREE_TRIES - 1):
        with pytest.raises(RefusedError):
            guarded.switch(Role.ORGANISER, "0000")
    guarded.switch(Role.ORGANISER, "9876")
    guarded.switch(Role.DOOR)
    for _ in range(FREE_TRIES - 1):
        with pytest.raises(RefusedError, match="wrong"):
            guarded.switch(Role.ORGANISER, "0000")
    assert guarded.wait() == timedelta(0)


def test_only_a_slow_hash_of_the_pin_is_kept(file: EventFile, tmp_path: Path) -> None:
    Roles(file, run).set_pin(Role.ORGANISER, "73519284")
    content = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"73519284" not in content
    assert b"$argon2id$" in content


def test_a_pin_holds_at_every_station(file: EventFile, guarded: Roles, tmp_path: Path) -> None:
    file.copy_to(tmp_path / "door2.checkin")
    other = EventFile.open(tmp_path / "door2.checkin", machine="other")
    roles = Roles(other, run)
    assert roles.current is Role.DOOR
    roles.switch(Role.ORGANISER, "9876")
    other.close()


def test_a_pin_is_changed_and_taken_away(file: EventFile, guarded: Roles) -> None:
    guarded.set_pin(Role.ORGANISER, "5555")
    with pytest.raises(RefusedError):
        guarded.switch(Role.ORGANISER, "9876")
    guarded.switch(Role.ORGANISER, "5555")
    guarded.set_pin(Role.ORGANISER, None)
    guarded.set_pin(Role.DESK_LEAD, None)
    assert guarded.with_pin() == []
    assert Roles(file, run).current is Role.ORGANISER


def test_full_width_digits_are_the_same_pin(guarded: Roles) -> None:
    """An input method for another script may be on."""
    guarded.switch(Role.ORGANISER, "９８７６")


@pytest.mark.parametrize(("role", "pin"), [(Role.ORGANISER, "123"), (Role.ORGANISER, "  "), (Role.KIOSK, "1234")])
def test_what_is_no_pin_is_refused(guarded: Roles, role: Role, pin: str) -> None:
    with pytest.raises(WrongUseError):
        guarded.set_pin(role, pin)
