"""A person's fields as they are typed at a door: which there are, how their texts are kept, what they were before."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.domain.people import TEXT_FIELDS, Attendee

#: What may be corrected at the door, besides `answers.<question>`.
EDITABLE = frozenset({*TEXT_FIELDS, "photo_consent", "sessions"})


def cleaned(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields with their texts as they are kept. Raises WrongUseError for a field that there is not."""
    unknown = [name for name in fields if name not in EDITABLE and not name.startswith("answers.")]
    if unknown:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "There is no field named {field}. Use one of: {known}."),
            field=unknown[0],
            known=", ".join(sorted(EDITABLE)),
        )
    return {name: _tidy(value) if isinstance(value, str) else value for name, value in fields.items()}


def _tidy(text: str) -> str:
    """Return composed letters (NFC), single spaces, at most 1,000 characters."""
    return " ".join(unicodedata.normalize("NFC", text).split())[:1000]


def value_of(attendee: Attendee, name: str) -> Any:
    """Return a field's value as a change carries it."""
    if name.startswith("answers."):
        return attendee.answers.get(name.partition(".")[2])
    value = getattr(attendee, name)
    return sorted(value) if isinstance(value, frozenset) else value
