"""The words that a layout's placeholders stand for, and how their lines may be broken."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from checkin.badges.data import BadgeData
from checkin.typeset import Manner, Words

_PLACEHOLDER = re.compile(r"\{([^{}\n]{1,120})\}")
#: An answer, a further variable: their names are the event's own.
_OPEN = ("answers.", "extra.")


def _first(data: BadgeData) -> str:
    person = data.attendee
    return person.given_name or person.family_name or person.name


def _rest(data: BadgeData) -> str:
    return data.attendee.family_name if data.attendee.given_name else ""


def _date(data: BadgeData) -> str:
    day = data.event.day
    if day is None:
        return ""
    return f"{day.day}.{day.month}.{day.year}" if data.event.language.startswith("de") else day.isoformat()


_VARIABLES: Mapping[str, Callable[[BadgeData], str]] = {
    "display_name": lambda data: data.attendee.display_name,
    "name": lambda data: data.attendee.display_name,
    "name_first": _first,
    "name_rest": _rest,
    "given_name": lambda data: data.attendee.given_name,
    "family_name": lambda data: data.attendee.family_name,
    "salutation": lambda data: data.attendee.salutation,
    "title": lambda data: data.attendee.title,
    "organisation": lambda data: data.attendee.organisation,
    "role": lambda data: data.attendee.role,
    "category": lambda data: data.attendee.category,
    "email": lambda data: data.attendee.email,
    "phone": lambda data: data.attendee.phone,
    "language": lambda data: data.attendee.language,
    "order_code": lambda data: data.attendee.order_code,
    "ticket_code": lambda data: data.ticket_code,
    "event": lambda data: data.event.name,
    "event_date": _date,
    "venue": lambda data: data.event.venue,
    "session": lambda data: data.sessions[0].name if data.sessions else "",
    "room": lambda data: data.sessions[0].room if data.sessions else "",
    "sessions": lambda data: "\n".join(session.name for session in data.sessions),
    "rooms": lambda data: "\n".join(session.room for session in data.sessions if session.room),
    "sessions_with_rooms": lambda data: "\n".join(
        f"{session.name} · {session.room}" if session.room else session.name for session in data.sessions
    ),
}
#: Names of people, and whether their parts may be torn at hyphens.
_MANNERS = {
    "given_name": Manner.GIVEN,
    "family_name": Manner.FAMILY,
    "name_rest": Manner.FAMILY,
    "display_name": Manner.NAME,
    "name": Manner.NAME,
}
NAMES = tuple(_VARIABLES)


def is_known(name: str) -> bool:
    """Whether a variable of this name exists (the event's own answers and extras always may)."""
    return name in _VARIABLES or (name.startswith(_OPEN) and len(name) > len(name.split(".", maxsplit=1)[0]) + 1)


def value(name: str, data: BadgeData) -> str:
    """Return what a variable stands for; "" where there is nothing."""
    found = _VARIABLES.get(name)
    if found is not None:
        return found(data)
    kind, _, key = name.partition(".")
    if kind == "answers":
        return data.attendee.answers.get(key, "")
    return data.extra.get(key, "") if kind == "extra" else ""


def manner(name: str, data: BadgeData) -> Manner:
    """Return how a variable's words may be broken."""
    if name == "name_first":
        return Manner.GIVEN if data.attendee.given_name else Manner.NAME
    return _MANNERS.get(name, Manner.PLAIN)


@lru_cache(maxsize=4096)
def parts(template: str) -> tuple[tuple[str, bool], ...]:
    """Return a template as (text, False) and (variable's name, True), in order."""
    found: list[tuple[str, bool]] = []
    end = 0
    for match in _PLACEHOLDER.finditer(template):
        if match.start() > end:
            found.append((template[end : match.start()], False))
        found.append((match[1], True))
        end = match.end()
    if end < len(template):
        found.append((template[end:], False))
    return tuple(found)


def placeholders(template: str) -> list[str]:
    """Return the names of the variables in a template."""
    return [text for text, is_variable in parts(template) if is_variable]


def words(template: str, data: BadgeData) -> tuple[Words, ...]:
    """Return the template's words for one person; nothing where it has placeholders and all are empty.

    What touches a placeholder without a space stays one text with it.
    """
    found = parts(template)
    if len(found) == 1 and found[0][1]:
        text = value(found[0][0], data).strip()
        return (Words(text, manner(found[0][0], data)),) if text else ()
    return _mixed_words(template, data)


def _mixed_words(template: str, data: BadgeData) -> tuple[Words, ...]:
    filled: list[Words] = []
    something = not placeholders(template)
    glued = False
    for text, is_variable in parts(template):
        content = value(text, data) if is_variable else text
        how = manner(text, data) if is_variable else Manner.PLAIN
        something = something or (is_variable and bool(content.strip()))
        if glued and filled and content and not content[0].isspace():
            last = filled.pop()
            filled.append(Words(last.text + content, last.manner if how is Manner.PLAIN else how))
        elif content.strip():
            filled.append(Words(content, how))
        glued = bool(content) and not content[-1].isspace() if content else glued
    return tuple(Words(part.text.strip(), part.manner) for part in filled) if something else ()


def fill(template: str, data: BadgeData) -> str:
    """Return the template with every placeholder replaced, as one text."""
    return "".join(value(text, data) if is_variable else text for text, is_variable in parts(template))
