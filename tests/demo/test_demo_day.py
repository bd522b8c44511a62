"""The demo's day: replayed through the admission rules, every act gets the verdict written beside it."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.admission import Candidate, Scene, decide
from checkin.domain.event import CapacityRule, CheckInList, ReentryPolicy
from checkin.domain.people import Attendee, Origin, Registration, RegistrationState
from checkin.domain.scanning import CheckIn, Direction, ScanRequest

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
STATES = {
    "bestätigt": RegistrationState.CONFIRMED,
    "storniert": RegistrationState.WITHDRAWN,
    "wartet auf Bestätigung": RegistrationState.UNAPPROVED,
}
Act = dict[str, Any]


@pytest.fixture(scope="module")
def day() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DEMO / "day.json").read_text(encoding="utf-8"))
    return loaded


def candidates() -> dict[str, Candidate]:
    """Everybody on the list, by registration id."""
    with (DEMO / "registrations.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    found = {}
    for row in rows:
        key = row["Registrierungs-ID"]
        attendee = Attendee(key, category=row["Kategorie"], sessions=frozenset({row["Forum"]} - {""}))
        registration = Registration(key, key, Origin.SOURCE, STATES[row["Status"]])
        found[key] = Candidate(attendee, registration, None)
    return found


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def check_in_lists() -> dict[str, CheckInList]:
    event = json.loads((DEMO / "event.json").read_text(encoding="utf-8"))
    return {
        entry["name"]: CheckInList(
            entry["name"],
            entry["name"],
            session_id=entry["session"],
            capacity=entry["capacity"],
            capacity_rule=CapacityRule(entry["capacity_rule"]),
            reentry=ReentryPolicy(entry["reentry"]),
            opens=moment(entry["opens"]),
            closes=moment(entry["closes"]),
        )
        for entry in event["lists"]
    }


class Replay:
    """Carries out acts one after another, with nothing but the domain's rules."""

    def __init__(self) -> None:
        self.people = candidates()
        self.lists = check_in_lists()
        self.history: dict[tuple[str, str], list[CheckIn]] = defaultdict(list)
        self.inside: Counter[str] = Counter()

    def verdict(self, act: Act) -> str:
        """Judge an entering or leaving and remember it where it passed."""
        at = datetime.fromisoformat(act["at"])
        direction = Direction.ENTRY if act["act"] == "enter" else Direction.EXIT
        request = ScanRequest("", act["list"], direction, at, act["door"], force="force" in act)
        past = self.history[act["list"], act["registration"]]
        candidate = self.people[act["registration"]]
        scene = Scene(self.lists[act["list"]], (candidate,), tuple(past), self.inside[act["list"]])
        code = decide(request, scene).code
        if code.passed:
            self.inside[act["list"]] += 1 if direction is Direction.ENTRY else -1
            name = f"{len(past)}"
            past.append(CheckIn(name, act["registration"], act["list"], direction, at, "s", stamp=name))
        return code.value

    def undo(self, act: Act) -> None:
        """Annul the person's last check-in on the list."""
        past = self.history[act["list"], act["registration"]]
        past[-1] = replace(past[-1], annulled=True)
        self.inside[act["list"]] -= 1


def test_every_act_gets_the_verdict_written_beside_it(day: dict[str, Any]) -> None:
    replay = Replay()
    wrong = []
    for act in day["acts"]:
        if act["act"] in ("enter", "leave"):
            if (verdict := replay.verdict(act)) != act["expect"]:
                wrong.append((act, verdict))
        elif act["act"] == "undo":
            replay.undo(act)
        elif act["act"] == "walk_in":
            replay.inside[act["list"]] += 1
    assert wrong == []
    present = {total["list"]: total["present"] for total in day["totals"]["per_list"]}
    assert {name: replay.inside[name] for name in present} == present


def test_the_totals_count_each_person_once(day: dict[str, Any]) -> None:
    admitted = [act for act in day["acts"] if act.get("expect") == "ADMITTED"]
    people = {act.get("registration", act.get("walk_in")) for act in admitted}
    assert day["totals"]["checked_in_total"] == len(people)
    entrance = {act.get("registration", act.get("walk_in")) for act in admitted if act["list"] == "Einlass"}
    assert entrance == people


def test_about_one_in_eight_never_comes(day: dict[str, Any]) -> None:
    assert 0.11 < len(day["never_come"]) / 291 < 0.13
    seen = {act.get("registration") for act in day["acts"]}
    assert not seen.intersection(day["never_come"])


def test_acts_are_in_order_and_no_door_serves_two_at_once(day: dict[str, Any]) -> None:
    times = [datetime.fromisoformat(act["at"]) for act in day["acts"]]
    assert times == sorted(times)
    at_door = Counter((act["door"], act["at"]) for act in day["acts"])
    assert max(at_door.values()) == 1


def test_two_hundred_people_come_before_nine(day: dict[str, Any]) -> None:
    early = [
        act for act in day["acts"] if act["act"] == "enter" and act["list"] == "Einlass" and act["at"][11:16] < "09:00"
    ]
    assert len({act["registration"] for act in early}) >= 200


def test_the_day_holds_every_odd_case(day: dict[str, Any]) -> None:
    verdicts = {act.get("expect") for act in day["acts"]}
    odd = {"ALREADY_CHECKED_IN", "NOT_A_TICKET", "UNKNOWN_TICKET", "CANCELLED", "UNAPPROVED", "WRONG_LIST"}
    assert odd <= verdicts
    kinds = {"enter", "leave", "code", "walk_in", "undo", "correct_name", "reprint", "note"}
    assert {act["act"] for act in day["acts"]} == kinds
    assert sum(act["act"] == "walk_in" for act in day["acts"]) == 8
    assert sum(act.get("by") == "search" for act in day["acts"]) > 10


def test_some_go_out_and_come_back(day: dict[str, Any]) -> None:
    entries = Counter(
        act["registration"]
        for act in day["acts"]
        if act["act"] == "enter" and (act["list"], act["expect"]) == ("Einlass", "ADMITTED")
    )
    assert sum(count == 2 for count in entries.values()) >= 20
