"""What each verdict is called, and what to do next."""

from __future__ import annotations

from checkin.domain.scanning import OutcomeCode
from checkin.gui.words import translate


def word(code: OutcomeCode) -> str:
    """Return the one word (or two) that is read at two metres."""
    return {
        OutcomeCode.ADMITTED: translate("verdicts", "Welcome"),
        OutcomeCode.CHECKED_OUT: translate("verdicts", "Checked out"),
        OutcomeCode.ALREADY_CHECKED_IN: translate("verdicts", "Already in"),
        OutcomeCode.UNKNOWN_TICKET: translate("verdicts", "Unknown"),
        OutcomeCode.NOT_A_TICKET: translate("verdicts", "Not a ticket"),
        OutcomeCode.OTHER_EVENT: translate("verdicts", "Another event"),
        OutcomeCode.CANCELLED: translate("verdicts", "Cancelled"),
        OutcomeCode.UNPAID: translate("verdicts", "Unpaid"),
        OutcomeCode.UNAPPROVED: translate("verdicts", "Not confirmed"),
        OutcomeCode.BLOCKED: translate("verdicts", "Blocked"),
        OutcomeCode.REVOKED: translate("verdicts", "Replaced"),
        OutcomeCode.NOT_YET_VALID: translate("verdicts", "Too early"),
        OutcomeCode.NO_LONGER_VALID: translate("verdicts", "Too late"),
        OutcomeCode.WRONG_LIST: translate("verdicts", "Not here"),
        OutcomeCode.RULES: translate("verdicts", "No entry"),
        OutcomeCode.QUESTIONS_REQUIRED: translate("verdicts", "Please ask"),
        OutcomeCode.AMBIGUOUS: translate("verdicts", "More than one"),
        OutcomeCode.FULL: translate("verdicts", "Full"),
    }[code]


def next_step(code: OutcomeCode) -> str:
    """Return what whoever stands at the door does now, in one short sentence; "" where nothing is to be done."""
    return {
        OutcomeCode.ADMITTED: "",
        OutcomeCode.CHECKED_OUT: "",
        OutcomeCode.ALREADY_CHECKED_IN: translate("verdicts", "Ask whether they went out, then let in again."),
        OutcomeCode.UNKNOWN_TICKET: translate("verdicts", "Type the name to find them, or add as walk-in."),
        OutcomeCode.NOT_A_TICKET: translate("verdicts", "Ask for the code in the confirmation, or type the name."),
        OutcomeCode.OTHER_EVENT: translate("verdicts", "This ticket is for another event. Type the name."),
        OutcomeCode.CANCELLED: translate("verdicts", "This registration was cancelled. Please send to the info desk."),
        OutcomeCode.UNPAID: translate("verdicts", "The payment is open. Please send to the info desk."),
        OutcomeCode.UNAPPROVED: translate(
            "verdicts", "The registration is not confirmed. Please send to the info desk."
        ),
        OutcomeCode.BLOCKED: translate("verdicts", "This ticket was blocked. Please send to the info desk."),
        OutcomeCode.REVOKED: translate("verdicts", "There is a newer ticket. Ask for it, or find them by name."),
        OutcomeCode.NOT_YET_VALID: translate("verdicts", "It does not admit yet."),
        OutcomeCode.NO_LONGER_VALID: translate("verdicts", "It does not admit any more."),
        OutcomeCode.WRONG_LIST: translate("verdicts", "Not registered here."),
        OutcomeCode.RULES: translate(
            "verdicts", "The rules of this list do not let them in. Please send to the info desk."
        ),
        OutcomeCode.QUESTIONS_REQUIRED: translate("verdicts", "Ask, note the answer, then let in."),
        OutcomeCode.AMBIGUOUS: translate("verdicts", "The code names more than one. Find the right one by name."),
        OutcomeCode.FULL: translate(
            "verdicts", "The permitted number is reached. Nobody may enter until somebody leaves."
        ),
    }[code]


def rule_sentence(condition: str) -> str:
    """Return why a list's rule keeps somebody out. `condition` begins with what the rule asks about."""
    asked = condition.partition(" ")[0]
    if asked.startswith("entries_"):
        return translate("verdicts", "They have been in as often as their ticket allows.")
    return {
        "product": translate("verdicts", "Their kind of ticket does not admit here."),
        "variation": translate("verdicts", "Their kind of ticket does not admit here."),
        "gate": translate("verdicts", "Their ticket admits at another entrance."),
        "now": translate("verdicts", "Their ticket does not admit at this time."),
        "now_isoweekday": translate("verdicts", "Their ticket does not admit on this day."),
        "minutes_since_last_entry": translate("verdicts", "It depends on when they came in last."),
        "minutes_since_first_entry": translate("verdicts", "It depends on when they first came in."),
    }.get(asked, "")
