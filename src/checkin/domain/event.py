"""The event itself, where entry is counted, and its programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class CapacityRule(StrEnum):
    """What happens when a list's permitted number is reached."""

    WARN = "warn"
    STOP = "stop"


class ReentryPolicy(StrEnum):
    """Who may enter again: nobody, those who were checked out, or everybody."""

    ONCE = "once"
    AFTER_EXIT = "after_exit"
    ALWAYS = "always"


class QuestionKind(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    MULTILINE = "multiline"
    NUMBER = "number"
    BOOLEAN = "boolean"
    CHOICE = "choice"
    CHOICE_MULTIPLE = "choice_multiple"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    EMAIL = "email"
    PHONE = "phone"
    COUNTRY = "country"
    FILE = "file"


#: What lists call the people whom somebody comes to the door for (compared without case).
HONOURED = frozenset(
    {"ehrengast", "ehrengäste", "vip", "vips", "guest of honour", "guests of honour", "guest of honor"}
)


@dataclass(frozen=True, slots=True)
class Event:
    """One event. `timezone` is an IANA name; `language` is the language its own words were made in ("de", "en").

    Somebody is called to the door for people of the categories in `honoured`; None: those that are called so
    (`HONOURED`). `greeter` is whom to call, as the organiser wrote it.
    """

    event_id: str
    name: str
    day: date | None = None
    venue: str = ""
    timezone: str = "Europe/Berlin"
    language: str = "de"
    honoured: frozenset[str] | None = None
    greeter: str = ""

    def honours(self, category: str) -> bool:
        """Tell whether somebody is called to the door for people of this category."""
        if self.honoured is None:
            return category.strip().casefold() in HONOURED
        return category in self.honoured


@dataclass(frozen=True, slots=True)
class CheckInList:
    """Where entry is counted: the hall, a forum, lunch.

    `categories` admits only those (empty = all). `session_id` admits only those enrolled in that programme session.
    `capacity` counts people inside; None = no limit. `opens` and `closes` bound entry, never leaving.
    `include_unpaid` lets staff admit unpaid registrations when they choose to. `rules` is JsonLogic (rules.py).
    `extra` is what only the list's source needs: "source" and "remote" (its id there), "products" (ids of those it
    admits, none = all), "addon_match" (a main ticket's code stands for what was booked on top), "subevent".
    """

    list_id: str
    name: str
    main: bool = False
    categories: frozenset[str] = frozenset()
    session_id: str | None = None
    capacity: int | None = None
    capacity_rule: CapacityRule = CapacityRule.WARN
    reentry: ReentryPolicy = ReentryPolicy.AFTER_EXIT
    opens: datetime | None = None
    closes: datetime | None = None
    include_unpaid: bool = False
    rules: Mapping[str, Any] | None = None
    position: int = 0
    removed: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def source(self) -> str:
        """The registration source that the list comes from; "" for a list of our own."""
        return str(self.extra.get("source", ""))


@dataclass(frozen=True, slots=True)
class ProgrammeSession:
    """A part of the programme that people book: a forum, a workshop. `capacity` is the room's number of seats."""

    session_id: str
    name: str
    room: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    capacity: int | None = None
    position: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A free column of the list, or something to be asked at check-in.

    `ask_at_check_in` asks whoever has no answer yet; `required` keeps the door closed until it is answered.
    `extra` is what only its source needs: "source" and "remote" (its id there), "products" (asked only of those),
    "depends_on" and "depends_values" (asked only where that question has one of these answers).
    """

    identifier: str
    text: str
    kind: QuestionKind = QuestionKind.TEXT
    options: tuple[str, ...] = ()
    ask_at_check_in: bool = False
    required: bool = False
    show_at_door: bool = False
    position: int = 0
    removed: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Station:
    """One running program. `door` is the label that staff gave it."""

    station_id: str
    door: str
