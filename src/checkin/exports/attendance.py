"""Who attended enough of the programme for a certificate, computed from real presence. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from checkin.domain.event import ProgrammeSession
from checkin.domain.people import RegistrationState
from checkin.domain.presence import CheckOutRule, MissingCheckOut
from checkin.exports.model import AttendeeRow, ExportTable

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class CertificateRule:
    """What a certificate asks for.

    `share` is the part of the programme's time (0.0 to 1.0) that must have been attended. `missing` says how a stay
    without check-out counts, `minutes` belongs to FIXED. `sessions` (ids) are the parts that count; empty = all that
    have a beginning and an end.
    """

    share: float = 0.5
    missing: MissingCheckOut = MissingCheckOut.SESSION_END
    minutes: int = 0
    sessions: tuple[str, ...] = ()


class Reason(StrEnum):
    """Why somebody gets no certificate."""

    WITHDRAWN = "withdrawn"
    NOT_CAME = "not_came"
    SHARE_TOO_SMALL = "share_too_small"


@dataclass(frozen=True, slots=True)
class SessionAttendance:
    """The time somebody spent in one session."""

    session: ProgrammeSession
    attended: timedelta
    length: timedelta


@dataclass(frozen=True, slots=True)
class Assessment:
    """Whether one attendee gets a certificate, and from what that follows.

    `required` is the length of the programme that was open to the person, `attended` the time present in it. Where the
    programme has no times both are zero, `share` is None, and having come is enough.
    """

    row: AttendeeRow
    reason: Reason | None
    attended: timedelta
    required: timedelta
    sessions: tuple[SessionAttendance, ...]

    @property
    def qualifies(self) -> bool:
        """Whether the person gets a certificate."""
        return self.reason is None

    @property
    def share(self) -> float | None:
        """The share of the programme that was attended, 0.0 to 1.0; None where the programme has no times."""
        return min(1.0, self.attended / self.required) if self.required else None


def assess(table: ExportTable, rule: CertificateRule) -> list[Assessment]:
    """Judge every attendee.

    A session's time counts on its own check-in list, or on the main list where it has none; where it has one, an exit
    from the main list also ends a stay there that was not checked out. Open to a person are the sessions that nobody
    enrols in, and those the person is enrolled in; without any of these, those the person went to. Parallel sessions
    are counted once: the times are put together, not added up. So somebody who changed to another forum that has its
    own list loses nothing. Raises BadInputError for a session in the rule that the event does not have.
    """
    table.check_known(sessions=rule.sessions)
    judge = _Judge(table, rule)
    return [judge.assess(row) for row in table.rows]


class _Judge:
    def __init__(self, table: ExportTable, rule: CertificateRule) -> None:
        self._rule = rule
        self._main = table.main_list
        self._spans = {one.session_id: span for one in table.sessions if (span := _span(one))}
        counted = rule.sessions or tuple(self._spans)
        self._sessions = [one for one in table.sessions if one.session_id in self._spans and one.session_id in counted]
        self._lists = {one.session_id: one for one in table.lists if one.session_id and not one.removed}
        self._booked = {session_id for row in table.rows for session_id in row.attendee.sessions}

    def assess(self, row: AttendeeRow) -> Assessment:
        spans = {one.session_id: _union(self._stays(row, one)) for one in self._sessions}
        open_to = [one for one in self._sessions if self._is_open(row, one)]
        open_to = open_to or [one for one in self._sessions if spans[one.session_id]]
        required = _length(_union([self._spans[one.session_id] for one in open_to or self._sessions]))
        attended = min(_length(_union([span for found in spans.values() for span in found])), required)
        sessions = tuple(
            SessionAttendance(one, _length(spans[one.session_id]), _length([self._spans[one.session_id]]))
            for one in self._sessions
            if spans[one.session_id]
        )
        return Assessment(row, self._reason(row, attended, required), attended, required, sessions)

    def _reason(self, row: AttendeeRow, attended: timedelta, required: timedelta) -> Reason | None:
        if not row.came():
            return Reason.WITHDRAWN if row.state is RegistrationState.WITHDRAWN else Reason.NOT_CAME
        if required and attended / required < self._rule.share:
            return Reason.SHARE_TOO_SMALL
        return None

    def _is_open(self, row: AttendeeRow, session: ProgrammeSession) -> bool:
        return session.session_id in row.attendee.sessions or session.session_id not in self._booked

    def _stays(self, row: AttendeeRow, session: ProgrammeSession) -> list[Span]:
        """Return the parts of the session in which the person was there."""
        own = self._lists.get(session.session_id)
        # being in the hall tells nothing about a forum that was booked by others
        found = own or (self._main if self._is_open(row, session) else None)
        presence = row.presence.get(found.list_id) if found else None
        if found is None or presence is None:
            return []
        start, end = self._spans[session.session_id]
        rule = CheckOutRule(self._rule.missing, self._rule.minutes, found.closes)
        stays = []
        for began, left in presence.intervals:
            until = left
            if until is None:
                gone = self._left_the_house(row, began) if own else None
                until = min(rule.end_of(began, end), gone or end)
            if (stay := (max(began, start), min(until, end)))[0] < stay[1]:
                stays.append(stay)
        return stays

    def _left_the_house(self, row: AttendeeRow, after: datetime) -> datetime | None:
        presence = row.presence.get(self._main.list_id) if self._main else None
        exits = [left for _, left in presence.intervals if left and left >= after] if presence else []
        return min(exits, default=None)


def _span(session: ProgrammeSession) -> Span | None:
    """Return when the session begins and ends (UTC); None for one that is removed or has no time."""
    if session.removed or session.starts is None or session.ends is None or session.ends <= session.starts:
        return None
    return session.starts.astimezone(UTC), session.ends.astimezone(UTC)


def _union(spans: Iterable[Span]) -> list[Span]:
    """Return the spans put together, without overlaps, in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _length(spans: Sequence[Span]) -> timedelta:
    return sum((end - start for start, end in spans), timedelta(0))
