"""Plays the conference's day once and writes down who does what when.

These are the acts that a replay carries out, each with the verdict that it must get.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from people import CANCELLED, CONFIRMED, WAITING, Person
from venue import DAY, ENTRANCE, FORUMS, LUNCH, at

DOORS = ("Tür 1", "Tür 2")
Keyed = tuple[str, Person]

#: Codes that are not tickets, and what they are to be judged as.
FOREIGN_CODES = (
    ("09:52:40", "Tür 1", "https://example.org/programm", "NOT_A_TICKET"),
    ("08:44:10", "Tür 2", "WIFI:T:nopass;S:Festhalle-Gast;;", "NOT_A_TICKET"),
    ("09:11:30", "Tür 2", "BEGIN:VCARD\nVERSION:3.0\nFN:Muster Person\nEND:VCARD", "NOT_A_TICKET"),
    ("08:51:20", "Tür 1", "k3jx8p2mw7qd5vh9zc4tn6rb2yf8sgla", "UNKNOWN_TICKET"),
)


def _seconds(clock: str) -> int:
    hours, minutes, *rest = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + (rest[0] if rest else 0)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@dataclass
class Day:
    """What people set out to do, and from that the acts in the order in which the doors get round to them."""

    chance: random.Random
    wishes: list[tuple[int, dict[str, Any]]] = field(default_factory=list)

    def wish(self, second: int, act: str, door: str = "", **further: Any) -> None:
        """Note an act that somebody wants at a second of the day; no door: the entrance door with the shorter queue."""
        self.wishes.append((second, {"act": act, "door": door, **further}))

    def entrance(self, second: int, act: str, key: str, *, door: str = "", **further: Any) -> None:
        """Note a person's entering or leaving at the entrance, with the verdict to expect."""
        verdict = "ADMITTED" if act == "enter" else "CHECKED_OUT"
        words = {"list": ENTRANCE, "registration": key, "by": "ticket", "expect": verdict, **further}
        self.wish(second, act, door, **words)

    def acts(self) -> list[dict[str, Any]]:
        """Return the acts as the doors serve them, one person at a time, 6 to 11 seconds each."""
        free: dict[str, int] = dict.fromkeys(DOORS, 0)
        served: list[tuple[int, dict[str, Any]]] = []
        for wanted, act in sorted(self.wishes, key=lambda wish: wish[0]):
            door = act["door"] or min(DOORS, key=lambda name: max(wanted, free[name]))
            second = max(wanted, free.get(door, 0))
            free[door] = second + self.chance.randint(6, 11)
            served.append((second, {**act, "door": door}))
        served.sort(key=lambda pair: pair[0])
        return [{"at": at(_clock(second)), **act} for second, act in served]


def _arrival(chance: random.Random, person: Person) -> int:
    """Return when a person reaches the hall: the team first, most guests between 8:15 and 9:00."""
    spans = {"Team": ("07:10", "07:50"), "Messestand": ("07:30", "08:20"), "Referent/in": ("08:20", "09:10")}
    if person.category in spans:
        return chance.randint(*map(_seconds, spans[person.category]))
    if "11 Uhr" in person.note:
        return _seconds("11:04:00")
    late = chance.random()
    if late < 0.04:
        return chance.randint(_seconds("09:35"), _seconds("10:50"))
    if late < 0.16:
        return chance.randint(_seconds("09:00"), _seconds("09:30"))
    return int(chance.triangular(_seconds("08:15"), _seconds("09:00"), _seconds("08:42")))


def _misheard(person: Person) -> str:
    """Return what a volunteer types for a name heard: the family name in plain letters."""
    heard = (person.latin.rpartition(".")[2] or person.family).lower()
    for written, plain in (("ä", "ae"), ("ö", "o"), ("ü", "u"), ("ß", "ss"), ("ç", "c"), ("ğ", "g"), ("ş", "s")):
        heard = heard.replace(written, plain)
    return heard.split(" und ")[0]


def _choose_absent(chance: random.Random, people: list[Keyed]) -> set[str]:
    """Return who never comes: about one guest in eight, and the second registrations of two people."""
    may_stay_away = [
        key
        for key, person in people[:-2]
        if person.state == CONFIRMED and not person.fixed and person.category in ("Gast", "Ehrengast", "Presse")
    ]
    return {*chance.sample(may_stay_away, 34), *(key for key, _ in people[-2:])}


def _enter_all(day: Day, coming: list[Keyed]) -> dict[str, int]:
    """Let everybody in at the two doors; one in twelve has no ticket at hand. Return about when each came."""
    entered: dict[str, int] = {}
    for key, person in coming:
        how = {"by": "search", "typed": _misheard(person)} if day.chance.random() < 1 / 12 else {"by": "ticket"}
        entered[key] = _arrival(day.chance, person)
        day.entrance(entered[key], "enter", key, **how)
    return entered


def _odd_things(day: Day, people: list[Keyed], entered: dict[str, int], walk_ins: list[str]) -> None:
    """Add what else goes on at a door: foreign codes, a ticket shown twice, walk-ins, a name corrected, a note."""
    for clock, door, code, expect in FOREIGN_CODES:
        day.wish(_seconds(clock), "code", door, list=ENTRANCE, code=code, expect=expect)
    twice = next(key for key in entered if _seconds("08:35") < entered[key] < _seconds("08:40"))
    day.entrance(entered[twice] + 300, "enter", twice, expect="ALREADY_CHECKED_IN")
    for number, key in enumerate(walk_ins):
        second = _seconds("08:50") + 420 * number
        day.wish(second, "walk_in", DOORS[number % 2], list=ENTRANCE, walk_in=key, expect="ADMITTED")
    by_name = {f"{person.given} {person.family}": key for key, person in people}
    renamed = by_name["Ansgar Höltgen-Sieveking"]
    day.wish(entered[renamed] + 120, "correct_name", DOORS[0], registration=renamed, family_name="Hölting-Sieveking")
    day.wish(entered[renamed] + 130, "reprint", DOORS[0], registration=renamed, reason="Name falsch geschrieben")
    group = by_name["Mechthild Terbeek und fünf Kollegen"]
    text = "Gruppe ist vollständig, sechs Personen im Saal"
    day.wish(entered[group] + 120, "note", DOORS[1], registration=group, text=text)


def _three_hanses(day: Day, keys: list[str]) -> dict[str, int]:
    """Admit the wrong one of the Hans Müllers, take it back, admit the right one; the other two come later."""
    start = _seconds("08:28")
    searched = {"by": "search", "typed": "hans muller"}
    day.entrance(start, "enter", keys[1], door=DOORS[0], **searched)
    day.wish(start + 12, "undo", DOORS[0], list=ENTRANCE, registration=keys[1])
    day.entrance(start + 20, "enter", keys[0], door=DOORS[0], **searched)
    for number, key in enumerate(keys[1:], start=1):
        day.entrance(start + number * 500, "enter", key)
    return {key: start + number * 500 for number, key in enumerate(keys)}


def _refused_then_forced(day: Day, people: list[Keyed]) -> None:
    """Let a cancelled and an unconfirmed guest come all the same: refused, then let in by the desk with a reason."""
    for state, expect, clock in ((CANCELLED, "CANCELLED", "08:57"), (WAITING, "UNAPPROVED", "09:08")):
        key = next(key for key, person in people if person.state == state)
        day.entrance(_seconds(clock), "enter", key, door=DOORS[0], expect=expect)
        reason = "kommt doch, mit der Leitung abgesprochen"
        day.entrance(_seconds(clock) + 40, "enter", key, door=DOORS[0], force=reason)


def _go_out_and_back(day: Day, entered: dict[str, int]) -> tuple[set[str], set[str]]:
    """Send two dozen out around noon; all but four come back. Return all who went, and those who stay away."""
    leavers = day.chance.sample(sorted(entered), 24)
    for number, key in enumerate(leavers):
        second = day.chance.randint(_seconds("11:20"), _seconds("12:40"))
        day.entrance(second, "leave", key)
        if number >= 4:
            day.entrance(second + day.chance.randint(600, 2100), "enter", key)
    return set(leavers), set(leavers[:4])


def _lunch(day: Day, there: list[str]) -> None:
    """Serve lunch at one table to four in five, and refuse the one who queues twice."""
    eaters = [key for key in there if day.chance.random() < 0.8]
    scan = {"list": LUNCH, "by": "ticket"}
    for key in eaters:
        second = int(day.chance.triangular(_seconds("12:02"), _seconds("13:25"), _seconds("12:20")))
        day.wish(second, "enter", "Buffet", registration=key, **scan, expect="ADMITTED")
    day.wish(_seconds("13:35"), "enter", "Buffet", registration=eaters[0], **scan, expect="ALREADY_CHECKED_IN")


def _forums(day: Day, coming: list[tuple[str, str]]) -> None:
    """Let people into the forum they booked and out again; five try the full one, and three are let in there."""
    strays = 0
    for key, name in coming:
        mood = day.chance.random()
        second = int(day.chance.triangular(_seconds("13:32"), _seconds("13:58"), _seconds("13:44")))
        if mood < 0.08:
            continue
        scan = {"list": name, "registration": key, "by": "ticket"}
        if mood > 0.9 and strays < 5 and name != "Forum 3":
            strays += 1
            scan["list"] = "Forum 3"
            day.wish(second, "enter", "Forum 3", **scan, expect="WRONG_LIST")
            if strays <= 3:
                day.wish(second + 10, "enter", "Forum 3", **scan, force="Platz ist frei", expect="ADMITTED")
            continue
        day.wish(second, "enter", name, **scan, expect="ADMITTED")
        if day.chance.random() < 0.8:
            leaving = day.chance.randint(_seconds("14:20"), _seconds("15:05")) if mood > 0.85 else _seconds("15:10")
            day.wish(leaving, "leave", f"{name} Ausgang", **scan, expect="CHECKED_OUT")


def _go_home(day: Day, inside: list[str]) -> None:
    """Check three in four out at the doors on their way home; the rest just walks out, as people do."""
    for key in inside:
        if day.chance.random() < 0.75:
            day.entrance(day.chance.randint(_seconds("15:25"), _seconds("16:35")), "leave", key)


def play(people: list[Keyed], walk_ins: list[str]) -> dict[str, Any]:
    """Return the day as `day.json` holds it. Always the same one."""
    day = Day(random.Random(925))
    absent = _choose_absent(day.chance, people)
    hanses = [key for key, person in people if (person.given, person.family) == ("Hans", "Müller")]
    coming = [pair for pair in people if pair[0] not in {*absent, *hanses} and pair[1].state == CONFIRMED]
    entered = {**_enter_all(day, coming), **_three_hanses(day, hanses)}
    _odd_things(day, people, entered, walk_ins)
    _refused_then_forced(day, people)
    leavers, gone = _go_out_and_back(day, entered)
    _lunch(day, [key for key in entered if key not in leavers])
    names = {name: f"Forum {number}" for number, name in enumerate(FORUMS, start=1)}
    _forums(
        day, [(key, names[person.forum]) for key, person in people if key in entered.keys() - gone and person.forum]
    )
    _go_home(day, [key for key in entered if key not in gone])
    acts = day.acts()
    head = {"day": DAY, "doors": list(DOORS), "never_come": sorted(absent), "totals": _totals(acts)}
    return {**head, "acts": acts}


def _totals(acts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return how many came to each list, and how many are inside when the day is over (walk-ins stay inside)."""
    came: dict[str, set[str]] = {}
    inside: dict[str, set[str]] = {}
    for act in acts:
        who = str(act.get("registration") or act.get("walk_in"))
        if act.get("expect") == "ADMITTED":
            came.setdefault(act["list"], set()).add(who)
            inside.setdefault(act["list"], set()).add(who)
        elif act.get("expect") == "CHECKED_OUT" or act["act"] == "undo":
            inside[act["list"]].discard(who)
    per_list = [
        {"list": name, "checked_in": len(people), "present": len(inside[name])} for name, people in came.items()
    ]
    return {"checked_in_total": len(set().union(*came.values())), "per_list": per_list}
