"""What the cells of a column tell of its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: How many rows are looked at for the kind of content; uniqueness looks at all.
LOOK_AT = 300
YES = frozenset(
    {"ja", "yes", "y", "j", "x", "true", "wahr", "1", "ok", "✓", "✔", "einverstanden", "zugestimmt", "oui", "evet"}
)
NO = frozenset({"nein", "no", "n", "false", "falsch", "0", "-", "non", "hayır", "nicht einverstanden", "abgelehnt"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares (0 to 1) among the filled cells of a column's first rows, and how many were filled."""

    filled: int
    emails: float
    yes_no: float
    numbers: float
    comma_names: float
    distinct: int


def look(values: Sequence[str]) -> Evidence:
    """Return the evidence of a column's cells (as read, not yet cleaned)."""
    filled = [text for value in values[:LOOK_AT] if (text := value.strip("' \u00a0\u200e\t"))]
    count = len(filled) or 1
    lower = [value.casefold().rstrip(";") for value in filled]
    return Evidence(
        filled=len(filled),
        emails=sum("@" in value and " " not in value and value[0] != "@" for value in filled) / count,
        yes_no=sum(is_yes_no(value) for value in lower) / count,
        numbers=sum(value.isdecimal() for value in filled) / count,
        comma_names=sum(_is_comma_name(value) for value in filled) / count,
        distinct=len(set(lower)),
    )


def is_yes_no(value: str) -> bool:
    """Whether a case-folded text is a yes or a no."""
    return value in YES or value in NO


def is_nearly_unique(values: Sequence[str]) -> bool:
    """Whether a column could hold ids: nearly all filled cells differ."""
    filled = [value for value in values if value]
    return len(set(filled)) >= 0.9 * len(filled)


def _is_comma_name(value: str) -> bool:
    family, comma, given = value.partition(",")
    return bool(comma and family.strip() and given.strip()) and "," not in given and not any(map(str.isdigit, value))
