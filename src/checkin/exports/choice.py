"""What the user chose to export: columns, order, filter. Saved as JSON with the event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

VERSION = 1


class Who(StrEnum):
    """Which attendees are listed."""

    ALL = "all"
    PRESENT = "present"
    ABSENT = "absent"
    INSIDE = "inside"
    WALK_INS = "walk_ins"
    REGISTERED = "registered"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """A choice of columns, order and filter.

    `columns` are keys of `columns.available` (empty = the usual ones). `order` are column keys, a leading "-" turns the
    order round (empty = as the table has them). `who` is judged on the list `list_id` ("" = on any list, and for INSIDE
    on the main list). ABSENT are those who did not withdraw and did not come; REGISTERED leaves out who withdrew.
    `categories` and `sessions` (ids) keep only those (empty = all).
    """

    columns: tuple[str, ...] = ()
    order: tuple[str, ...] = ("family_name", "given_name", "name")
    who: Who = Who.ALL
    list_id: str = ""
    categories: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the choice as plain JSON values, with the version of this format."""
        return {
            "version": VERSION,
            "columns": list(self.columns),
            "order": list(self.order),
            "who": self.who.value,
            "list_id": self.list_id,
            "categories": list(self.categories),
            "sessions": list(self.sessions),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExportChoice:
        """Read what `to_json` wrote; what is missing is as by default.

        Raises BadInputError for a newer version and for values that make no sense.
        """
        if not isinstance(data, Mapping) or not isinstance(data.get("version", VERSION), int):
            raise _unreadable()
        if data.get("version", VERSION) > VERSION:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "The saved export was made by a newer version of Checkin: update Checkin.")
            )
        try:
            return cls(
                _texts(data, "columns"),
                _texts(data, "order") if "order" in data else cls().order,
                Who(data.get("who", Who.ALL)),
                str(data.get("list_id", "")),
                _texts(data, "categories"),
                _texts(data, "sessions"),
            )
        except (TypeError, ValueError) as error:
            raise _unreadable() from error


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = data.get(key, [])
    if not isinstance(found, list | tuple) or not all(isinstance(item, str) for item in found):
        raise TypeError(key)
    return tuple(found)


def _unreadable() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "The saved export is damaged: choose its columns and save it again.")
    )
