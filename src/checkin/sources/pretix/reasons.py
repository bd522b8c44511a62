"""pretix's reason codes and our verdicts. Texts of the server are in its own language and never decide anything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from checkin.domain.scanning import OutcomeCode
from checkin.sources.values import moment

_OUTCOMES = {
    "invalid": OutcomeCode.UNKNOWN_TICKET,
    "unpaid": OutcomeCode.UNPAID,
    "blocked": OutcomeCode.BLOCKED,
    "invalid_time": OutcomeCode.NO_LONGER_VALID,
    "canceled": OutcomeCode.CANCELLED,
    "already_redeemed": OutcomeCode.ALREADY_CHECKED_IN,
    "product": OutcomeCode.WRONG_LIST,
    "rules": OutcomeCode.RULES,
    "ambiguous": OutcomeCode.AMBIGUOUS,
    "revoked": OutcomeCode.REVOKED,
    "unapproved": OutcomeCode.UNAPPROVED,
    "incomplete": OutcomeCode.QUESTIONS_REQUIRED,
    "already_exchanged": OutcomeCode.REVOKED,
    "medium_invalid": OutcomeCode.UNKNOWN_TICKET,
    "medium_exists": OutcomeCode.UNKNOWN_TICKET,
}

_REASONS = {
    OutcomeCode.UNKNOWN_TICKET: "invalid",
    OutcomeCode.NOT_A_TICKET: "invalid",
    OutcomeCode.OTHER_EVENT: "invalid",
    OutcomeCode.CANCELLED: "canceled",
    OutcomeCode.UNPAID: "unpaid",
    OutcomeCode.UNAPPROVED: "unapproved",
    OutcomeCode.BLOCKED: "blocked",
    OutcomeCode.REVOKED: "revoked",
    OutcomeCode.NOT_YET_VALID: "invalid_time",
    OutcomeCode.NO_LONGER_VALID: "invalid_time",
    OutcomeCode.WRONG_LIST: "product",
    OutcomeCode.RULES: "rules",
    OutcomeCode.FULL: "rules",
    OutcomeCode.QUESTIONS_REQUIRED: "incomplete",
    OutcomeCode.AMBIGUOUS: "ambiguous",
    OutcomeCode.ALREADY_CHECKED_IN: "already_redeemed",
}


def outcome_of(reason: str, position: Mapping[str, Any], at: datetime) -> OutcomeCode | None:
    """Return our verdict for a reason; None for one that we do not know or that is the server's own fault ("error")."""
    if reason == "invalid_time":
        begins = moment(position.get("valid_from"))
        return OutcomeCode.NOT_YET_VALID if begins and at < begins else OutcomeCode.NO_LONGER_VALID
    return _OUTCOMES.get(reason)


def reason_of(outcome: OutcomeCode | None) -> str:
    """Return pretix's reason for a refused scan."""
    return _REASONS.get(outcome, "error") if outcome else "error"
