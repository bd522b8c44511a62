"""People and their place in the event: attendee, registration, ticket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class RegistrationState(StrEnum):
    """What the registration list says of a registration."""

    CONFIRMED = "confirmed"
    UNPAID = "unpaid"
    UNAPPROVED = "unapproved"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """How a registration came to be."""

    SOURCE = "source"
    WALK_IN = "walk_in"


#: The attendee's own fields that lists, doors and servers may set, in the order in which people read them.
TEXT_FIELDS = (
    "salutation", "title", "given_name", "family_name", "name", "organisation", "role", "email", "phone",
    "category", "language", "order_code", "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attendee:
    """A person. Names are kept as the person writes them (NFC), never upper-cased or transliterated.

    `name` is the full name where only that is known; `display_name` is what badge and screen show.
    `language` is a BCP 47 tag or "". `photo_consent` is None where nobody was asked. `answers` maps a question's
    identifier to its answer as text. `sessions` holds the ids of the programme sessions the person is enrolled in.
    """

    attendee_id: str
    salutation: str = ""
    title: str = ""
    given_name: str = ""
    family_name: str = ""
    name: str = ""
    organisation: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    category: str = ""
    language: str = ""
    order_code: str = ""
    note: str = ""
    photo_consent: bool | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    sessions: frozenset[str] = frozenset()

    @property
    def display_name(self) -> str:
        """The name as shown and printed, without title; "" where the list gave none."""
        return display_name(self.given_name, self.family_name, self.name)


def display_name(given_name: str, family_name: str, name: str) -> str:
    """Return the name to show: given and family name where both or either are known, else the full name."""
    return " ".join(part for part in (given_name, family_name) if part) or name


@dataclass(frozen=True, slots=True)
class Registration:
    """An attendee's place in the event. `source` and `source_key` say which list it came from and under which key.

    `extra` holds what only that source needs, such as a server's ids of product and variation ("product", "variation").
    """

    registration_id: str
    attendee_id: str
    origin: Origin
    state: RegistrationState = RegistrationState.CONFIRMED
    source: str = ""
    source_key: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A code that admits one registration. `own` marks codes that this program made; `revoked` ones were replaced.

    `part` names what was booked on top of a server's ticket where the code is not the ticket's but that one's own: the
    id of the programme session, GONE where it is booked no longer.
    """

    code: str
    registration_id: str
    own: bool = False
    blocked: bool = False
    revoked: bool = False
    part: str = ""


#: What precedes the id of a session in `Registration.extra` where it was booked on top at a server; the value is its
#: own code. Of several like ones the later bear "#" and a number behind the session's id.
ADDON = "addon:"
#: The same for when it is valid (ISO 8601 with offset), and "1" where it is blocked, for itself: a server judges each
#: thing booked by its own.
ADDON_FROM, ADDON_UNTIL, ADDON_BLOCKED = "addon_from:", "addon_until:", "addon_blocked:"
#: The part that a code stands for which was booked on top and is so no longer.
GONE = "gone"


def booked_part(extra: Mapping[str, str], code: str) -> str:
    """Return what the code of something booked on top stands for now."""
    return next((name.removeprefix(ADDON) for name, own in extra.items() if own == code and name[:6] == ADDON), GONE)


def given_and_family(text: str) -> tuple[str, str]:
    """Return given and family name as probably meant: "Muster, Eva" or "Eva Muster"; one word is the family's.

    Capital letters are given to what was typed in small ones only; a name with any capital stays as it is.
    """
    text = " ".join(text.split())
    if text == text.lower():
        text = " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    if "," in text:
        family, _, given = text.partition(",")
        return given.strip(), family.strip()
    given, _, family = text.rpartition(" ")
    return given, family
