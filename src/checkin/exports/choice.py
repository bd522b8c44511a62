"""What the user chose to export: columns, order, filter, how the signature list looks. Saved as JSON with the event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

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
        check_version(data, VERSION)
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


@dataclass(frozen=True, slots=True)
class SignatureOptions:
    """How the signature list looks.

    `lines_per_page` from `FEWEST_LINES` to `MOST_LINES`; `empty_lines` (to `MOST_EMPTY`) for walk-ins at the end;
    `by_letter` puts a heading before each first letter. `per` makes several lists, each from a new page: `FORUMS` one
    for each forum, a column (`columns.chosen`) one for each of its values, such as the booths; "" one of all. `choice`
    says who.
    """

    FORUMS: ClassVar[str] = "forums"
    FEWEST_LINES: ClassVar[int] = 5
    MOST_LINES: ClassVar[int] = 45
    MOST_EMPTY: ClassVar[int] = 500

    lines_per_page: int = 22
    empty_lines: int = 10
    by_letter: bool = False
    per: str = ""
    choice: ExportChoice = field(default_factory=lambda: ExportChoice(who=Who.REGISTERED))

    def to_json(self) -> dict[str, Any]:
        """Return how it looks (not who is on it) as plain JSON values."""
        return {
            "version": VERSION,
            "lines_per_page": self.lines_per_page,
            "empty_lines": self.empty_lines,
            "by_letter": self.by_letter,
            "per": self.per,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> SignatureOptions:
        """Read what `to_json` wrote; what is missing or of the wrong type is as by default.

        Raises BadInputError for a newer version.
        """
        check_version(data, VERSION)
        usual = cls()

        def number(key: str, default: int, least: int, most: int) -> int:
            found = data.get(key)
            return max(least, min(found, most)) if isinstance(found, int) and not isinstance(found, bool) else default

        return cls(
            number("lines_per_page", usual.lines_per_page, cls.FEWEST_LINES, cls.MOST_LINES),
            number("empty_lines", usual.empty_lines, 0, cls.MOST_EMPTY),
            data.get("by_letter") is True,
            str(data.get("per") or ""),
        )


def check_version(data: Mapping[str, Any], known: int) -> None:
    """Raise BadInputError where a document's setting is no setting, or of a version later than `known`."""
    if not isinstance(data, Mapping) or not isinstance(data.get("version", known), int):
        raise _unreadable()
    if data.get("version", known) > known:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The saved export was made by a newer version of Checkin: update Checkin.")
        )


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    found = data.get(key, [])
    if not isinstance(found, list | tuple) or not all(isinstance(item, str) for item in found):
        raise TypeError(key)
    return tuple(found)


def _unreadable() -> BadInputError:
    return BadInputError(
        QT_TRANSLATE_NOOP("errors", "The saved export is damaged: choose its columns and save it again.")
    )
