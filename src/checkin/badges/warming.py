"""What the first badge would otherwise wait for, done when the program starts."""

from __future__ import annotations

from checkin.badges import builtin
from checkin.badges.data import BadgeData
from checkin.badges.layout import BadgeLayout
from checkin.badges.printing import render_badges
from checkin.domain.event import Event
from checkin.domain.people import Attendee

#: Names that load the fonts most often needed, and a code of the program's own form.
_NAMES = (("Ağnès", "Żółć-Ґалаґан"), ("محمد", "العلي"))
_CODE = "C" + 14 * "0A"


def warm_up(layout: BadgeLayout | None = None) -> None:
    """Make badges and throw them away: fonts are loaded and QR tables learnt before anybody waits. Safe in any
    thread."""
    event = Event("", "Event")
    people = [
        Attendee("", given_name=given, family_name=family, organisation="–", category="–") for given, family in _NAMES
    ]
    badges = [BadgeData(person, _CODE, event) for person in people]
    render_badges(badges, layout or builtin.layout(builtin.DEFAULT_LAYOUT))
