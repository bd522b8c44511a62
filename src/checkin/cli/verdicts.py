"""A scan's verdict as a line of text for people at a terminal."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from checkin.domain.scanning import OutcomeCode, ScanOutcome

_WORDS = {
    OutcomeCode.ADMITTED: "Welcome",
    OutcomeCode.CHECKED_OUT: "Checked out",
    OutcomeCode.ALREADY_CHECKED_IN: "Already checked in",
    OutcomeCode.UNKNOWN_TICKET: "Unknown ticket: search by name",
    OutcomeCode.NOT_A_TICKET: "Not a ticket",
    OutcomeCode.OTHER_EVENT: "A ticket of another event",
    OutcomeCode.CANCELLED: "Registration cancelled",
    OutcomeCode.UNPAID: "Not paid",
    OutcomeCode.UNAPPROVED: "Waiting for approval",
    OutcomeCode.BLOCKED: "Ticket blocked",
    OutcomeCode.REVOKED: "Ticket replaced by a newer one",
    OutcomeCode.NOT_YET_VALID: "Not valid yet",
    OutcomeCode.NO_LONGER_VALID: "No longer valid",
    OutcomeCode.WRONG_LIST: "Not admitted here",
    OutcomeCode.RULES: "The list's rules say no",
    OutcomeCode.QUESTIONS_REQUIRED: "Questions to be answered first",
    OutcomeCode.AMBIGUOUS: "This code belongs to several people: search by name",
    OutcomeCode.FULL: "Full",
}


def line(outcome: ScanOutcome, zone: ZoneInfo) -> str:
    """Return the verdict in one line, details behind it."""
    parts = [_WORDS[outcome.code]]
    if outcome.attendee is not None:
        shown = outcome.attendee
        parts.append(", ".join(text for text in (shown.name, shown.organisation) if text))
    if first := outcome.first_check_in:
        parts.append(f"first at {first.at.astimezone(zone):%H:%M}, {first.door}")
    parts += [f"{alert.kind.value}: {alert.text}" if alert.text else alert.kind.value for alert in outcome.alerts]
    if outcome.check_in_id:
        parts.append(f"[{outcome.check_in_id}]")
    return " | ".join(parts)
