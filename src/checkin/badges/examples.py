"""Which badges of a list tell most about a layout: the longest, the shortest, and those in other scripts."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.badges.data import BadgeData
from checkin.typeset import Weight, measure, script_of, shape

_MOST_SCRIPTS = 4


def telling_examples(badges: Sequence[BadgeData], most: int = 6) -> list[BadgeData]:
    """Return up to `most` badges that try a layout hardest.

    First the longest name and the longest organisation (by measured width), then the shortest name, then one of each
    script but Latin (those that run right to left before the others, the rarest first), then in the list's own order.
    """
    if not badges:
        return []
    widths = [measure(data.attendee.display_name, 10, Weight.BOLD) for data in badges]
    numbers = range(len(badges))
    chosen = [
        max(numbers, key=lambda number: widths[number]),
        max(numbers, key=lambda number: measure(badges[number].attendee.organisation, 10)),
        min((number for number in numbers if widths[number]), key=lambda number: widths[number], default=0),
    ]
    first_of: dict[str, int] = {}
    counts: dict[str, int] = {}
    for number in numbers:
        script = _script(badges[number].attendee.display_name)
        first_of.setdefault(script, number)
        counts[script] = counts.get(script, 0) + 1
    foreign = sorted(
        (not shape(badges[first_of[script]].attendee.display_name).right_to_left, count, script)
        for script, count in counts.items()
        if script != "Latn"
    )
    chosen += [first_of[script] for _, _, script in foreign[:_MOST_SCRIPTS]]
    return [badges[number] for number in dict.fromkeys([*chosen, *numbers])][:most]


def _script(text: str) -> str:
    found = (script_of(char) for char in text)
    return next((script for script in found if script not in ("Zyyy", "Zinh", "Zzzz")), "Latn")
