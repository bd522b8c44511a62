"""What an export is made from: plain data that the caller gathered, so that nothing here asks the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.event import CheckInList, Event, ProgrammeSession, Question
from checkin.domain.people import Attendee, Origin, RegistrationState
from checkin.domain.presence import CheckOutRule, Presence
from checkin.domain.scanning import CheckIn


@dataclass(frozen=True, slots=True)
class AttendeeRow:
    """One attendee with all that lists tell of them.

    `presence` maps a list's id to the presence there; lists without a check-in are absent from it. `check_ins` are for
    the door log and the statistics (any order, annulled ones marked). `badge_prints` counts printed badges, reprints
    included.
    """

    attendee: Attendee
    state: RegistrationState = RegistrationState.CONFIRMED
    origin: Origin = Origin.SOURCE
    ticket_code: str = ""
    presence: Mapping[str, Presence] = field(default_factory=dict)
    check_ins: tuple[CheckIn, ...] = ()
    badge_prints: int = 0

    @property
    def walk_in(self) -> bool:
        """Whether the person was registered at the door."""
        return self.origin is Origin.WALK_IN

    def came(self, list_id: str | None = None) -> bool:
        """Whether the person ever entered the list `list_id`, or any list at all (None)."""
        if list_id is None:
            return any(presence.came for presence in self.presence.values())
        return list_id in self.presence and self.presence[list_id].came

    def inside(self, list_id: str) -> bool:
        """Whether the person is inside the list `list_id` as far as the doors know."""
        return list_id in self.presence and self.presence[list_id].inside


@dataclass(frozen=True)
class ExportTable:
    """The rows and what they are to be read with.

    `generated_at` is aware. `language` ("de", "en") and `timezone` (an IANA name) default to the event's own. `rule`
    says how stays without a check-out count.
    """

    event: Event
    rows: Sequence[AttendeeRow]
    generated_at: datetime
    lists: Sequence[CheckInList] = ()
    sessions: Sequence[ProgrammeSession] = ()
    questions: Sequence[Question] = ()
    language: str = ""
    timezone: str = ""
    rule: CheckOutRule = field(default_factory=CheckOutRule)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone in which times are written."""
        return ZoneInfo(self.timezone or self.event.timezone)

    @cached_property
    def tongue(self) -> str:
        """The language in which headers and words are written: "de" or "en"."""
        return "de" if (self.language or self.event.language).lower().startswith("de") else "en"

    @cached_property
    def main_list(self) -> CheckInList | None:
        """The list that counts for "came" and "inside": the main one, else the first that is not removed."""
        kept = [found for found in self.lists if not found.removed]
        return next((found for found in kept if found.main), kept[0] if kept else None)

    @cached_property
    def session_names(self) -> dict[str, str]:
        """The names of the programme sessions by id."""
        return {session.session_id: session.name for session in self.sessions}

    def check_known(self, list_id: str = "", sessions: Sequence[str] = ()) -> None:
        """Raise BadInputError, naming it, for a list ("" = none asked for) or a session that the event does not have.

        A list of nobody would be the answer otherwise, and be believed.
        """
        if list_id and all(one.list_id != list_id for one in self.lists):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "This event has no check-in list “{name}”: choose one of its lists."),
                name=list_id,
            )
        for session_id in sessions:
            if session_id not in self.session_names:
                raise BadInputError(
                    QT_TRANSLATE_NOOP("errors", "This event has no session “{name}”: choose one of its sessions."),
                    name=session_id,
                )

    def local(self, moment: datetime) -> datetime:
        """Return the moment in the export's time zone (aware)."""
        return moment.astimezone(self.zone)
