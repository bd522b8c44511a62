"""Accompanying persons of an Indico registration, who have tickets of their own and no registration.

A form's field of the type `accompanying_persons` holds them as `{id, firstName, lastName}` (Indico 3.3). The
registration's `occupied_slots` counts those who take a place. The server marks only the registration as come.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from checkin.domain.registration_list import IncomingRegistration
from checkin.sources.values import rows, text

FIELD_TYPE = "accompanying_persons"
#: Parts the registration's key from the companion's own; the server's own keys are numbers.
_PART = "/"
#: What companions have in common with whoever registered them.
_SHARED = ("organisation", "category", "language")
#: More places than this are no family but a broken answer.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Companion:
    """One accompanying person: what their ticket names (a UUID; "" where that is unknown), and their name."""

    ticket: str
    given_name: str = ""
    family_name: str = ""

    @property
    def shown(self) -> str:
        """The name in one text."""
        return f"{self.given_name} {self.family_name}".strip()


def companions_in(data: object) -> tuple[Companion, ...]:
    """Return whom a field of that type names."""
    found = [
        Companion(_ticket(row), text(row.get("firstName")).strip(), text(row.get("lastName")).strip())
        for row in rows(data)[:_MOST]
    ]
    # the same person twice in an answer is one
    return tuple({one.ticket or str(place): one for place, one in enumerate(found)}.values())


def companions_of(detail: Mapping[str, Any]) -> tuple[Companion, ...]:
    """Return whom a registration's answers name."""
    fields = (field for section in rows(detail.get("registration_data")) for field in rows(section.get("fields")))
    return tuple(
        one for field in fields if field.get("input_type") == FIELD_TYPE for one in companions_in(field.get("data"))
    )


def places_of(row: Mapping[str, Any]) -> int:
    """Return how many people a registration of the list stands for, itself among them."""
    slots = row.get("occupied_slots")
    return min(slots, _MOST) if isinstance(slots, int) and not isinstance(slots, bool) and slots > 1 else 1


def is_companion(key: str) -> bool:
    """Tell whether a registration's key is that of an accompanying person."""
    return _PART in key


def with_companions(
    main: IncomingRegistration, named: Sequence[Companion], places: int
) -> tuple[IncomingRegistration, ...]:
    """Return a registration followed by those of its companions, tied together as one order.

    Where it stands for more people than it names, the others are named after the first ("Eva Ott +2").
    """
    unnamed = max(0, places - 1 - len(named))
    if not named and not unnamed:
        return (replace(main, fields={**main.fields, "order_code": main.fields.get("order_code", "")}),)
    order = main.fields.get("order_code") or main.key
    shared = {name: main.fields[name] for name in _SHARED if name in main.fields} | {"order_code": order}
    first = replace(main, fields={**main.fields, "order_code": order})
    numbered = enumerate([*named, *(Companion("") for _ in range(unnamed))], start=1)
    return (first, *(_registration(main, shared, one, number) for number, one in numbered))


def _registration(
    main: IncomingRegistration, shared: Mapping[str, str], one: Companion, number: int
) -> IncomingRegistration:
    name = {"given_name": one.given_name, "family_name": one.family_name}
    if not one.shown:
        name = {"name": f"{_name(main)} +{number}"}
    return replace(
        main,
        key=f"{main.key}{_PART}{one.ticket or f'+{number}'}",
        fields={**shared, **name},
        answers={},
        photo_consent=None,
        ticket_codes=(one.ticket,) if one.ticket else (),
        checked_in_at=None,
    )


def _name(main: IncomingRegistration) -> str:
    fields = main.fields
    return fields.get("name") or f"{fields.get('given_name', '')} {fields.get('family_name', '')}".strip()


def _ticket(row: Mapping[str, Any]) -> str:
    try:
        return str(UUID(text(row.get("id"))))
    except ValueError:
        return ""
