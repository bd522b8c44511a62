"""From an outcome to what the verdict panel shows: tone, symbol, words, sound. Pure but for the translation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from checkin.domain.event import Question
from checkin.domain.scanning import Alert, AlertKind, AttendeeSummary, OutcomeCode, ScanOutcome
from checkin.gui.theme.tokens import Tone
from checkin.gui.words import translate
from checkin.gui.words.code_kinds import kind_sentence
from checkin.gui.words.times import clock, day_and_clock
from checkin.gui.words.verdicts import next_step, rule_sentence, word

_C = OutcomeCode
_LOOKS: dict[OutcomeCode, tuple[Tone, str]] = {
    _C.ADMITTED: (Tone.GOOD, "admitted"),
    _C.CHECKED_OUT: (Tone.OUT, "checked-out"),
    _C.ALREADY_CHECKED_IN: (Tone.ATTENTION, "already"),
    _C.UNKNOWN_TICKET: (Tone.BAD, "unknown"),
    _C.NOT_A_TICKET: (Tone.NEUTRAL, "no-ticket"),
    _C.OTHER_EVENT: (Tone.BAD, "calendar"),
    _C.CANCELLED: (Tone.BAD, "refused"),
    _C.UNPAID: (Tone.ATTENTION, "unpaid"),
    _C.UNAPPROVED: (Tone.ATTENTION, "clock"),
    _C.BLOCKED: (Tone.BAD, "lock"),
    _C.REVOKED: (Tone.BAD, "refused"),
    _C.NOT_YET_VALID: (Tone.BAD, "clock"),
    _C.NO_LONGER_VALID: (Tone.BAD, "clock"),
    _C.WRONG_LIST: (Tone.ATTENTION, "other-list"),
    _C.RULES: (Tone.BAD, "refused"),
    _C.QUESTIONS_REQUIRED: (Tone.ATTENTION, "question"),
    _C.AMBIGUOUS: (Tone.ATTENTION, "twice"),
    _C.FULL: (Tone.BAD, "full"),
}


_OF_LISTS = frozenset(
    {AlertKind.CAPACITY_NEAR, AlertKind.CAPACITY_REACHED, AlertKind.LIST_NOT_OPEN, AlertKind.LIST_CLOSED}
)


@dataclass(frozen=True, slots=True)
class VerdictView:
    """What is painted. `lines` say why, `step` what to do; `can_force` offers to let in, `needs_reason` asks why.

    `questions` are to be answered now; `note` stays until somebody marks it as seen.
    """

    tone: Tone
    symbol: str
    word: str
    name: str = ""
    under: str = ""
    lines: tuple[str, ...] = ()
    step: str = ""
    can_force: bool = False
    needs_reason: bool = False
    questions: tuple[Question, ...] = ()
    note: str = ""
    outcome: ScanOutcome | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an outcome is read against."""

    timezone: str
    now: datetime
    questions: tuple[Question, ...] = ()


def verdict_view(outcome: ScanOutcome, around: Surroundings) -> VerdictView:
    """Return what the panel shows of an outcome."""
    tone, symbol = _LOOKS[outcome.code]
    person = outcome.attendee
    forceable = person is not None and not outcome.code.passed
    view = VerdictView(
        tone=tone,
        symbol=symbol,
        word=word(outcome.code),
        name=_name(person),
        under=_under(person),
        lines=tuple(_lines(outcome, around)),
        step=next_step(outcome.code),
        can_force=forceable,
        needs_reason=forceable and outcome.code not in (_C.WRONG_LIST, _C.QUESTIONS_REQUIRED),
        questions=_asked(outcome, around.questions),
        note="\n".join(text for alert in outcome.alerts if (text := _note(alert))),
        outcome=outcome,
    )
    if any(not each.code.passed for each in outcome.beside):
        view = replace(view, tone=Tone.ATTENTION)  # in, but not everywhere: to be read
    if any(alert.kind is AlertKind.CODE_KIND and alert.text == "own_ticket_misread" for alert in outcome.alerts):
        view = replace(view, tone=Tone.NEUTRAL, word=translate("verdicts", "Scan again"), step="")
    return view


def _name(person: AttendeeSummary | None) -> str:
    if person is None:
        return ""
    return person.name or translate("verdicts", "(without a name)")


def _under(person: AttendeeSummary | None) -> str:
    if person is None:
        return ""
    return "  ·  ".join(part for part in (person.organisation, person.category) if part)


def _note(alert: Alert) -> str:
    """Return what must stay on the screen until somebody has seen it."""
    match alert.kind:
        case AlertKind.STAFF_NOTE:
            return alert.text
        case AlertKind.VIP if alert.text:
            return translate("verdicts", "Guest of honour. Please call: {who}").format(who=alert.text)
        case AlertKind.VIP:
            return translate("verdicts", "Guest of honour. Please tell the organisers.")
        case AlertKind.ATTENTION:
            return translate("verdicts", "The registration system asks to look closely at this ticket.")
        case AlertKind.RESTRICTED:
            return translate("verdicts", "These data may only be kept. Ask the desk lead before looking further.")
        case _:
            return ""


def _asked(outcome: ScanOutcome, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    wanted = [alert.text for alert in outcome.alerts if alert.kind is AlertKind.QUESTION]
    return tuple(question for question in questions if question.identifier in wanted)


def _lines(outcome: ScanOutcome, around: Surroundings) -> list[str]:
    lines = []
    first = outcome.first_check_in
    if first is not None:
        at = day_and_clock(first.at, around.timezone, around.now)
        text = (
            translate("verdicts", "Came in at {time}, {door}")
            if first.door
            else translate("verdicts", "Came in at {time}")
        )
        lines.append(text.format(time=at, door=first.door))
    booked = [alert.text for alert in outcome.alerts if alert.kind is AlertKind.BOOKED_SESSIONS]
    if booked:
        lines.append(translate("verdicts", "Booked: {sessions}").format(sessions=", ".join(booked)))
    for other in outcome.beside:
        lines += _beside_lines(other, around)
    for alert in outcome.alerts:
        if text := _alert_line(alert.kind, alert.text, around):
            lines.append(text)
    return lines


def _beside_lines(other: ScanOutcome, around: Surroundings) -> list[str]:
    """Return what came of the scan on a list beside the one in use."""
    lines = [translate("verdicts", "{list}: {verdict}").format(list=other.list_name, verdict=_beside_word(other.code))]
    for alert in other.alerts:
        if alert.kind in _OF_LISTS and (text := _alert_line(alert.kind, alert.text, around)):
            lines.append(text)
    return lines


def _beside_word(code: OutcomeCode) -> str:
    return translate("verdicts", "checked in too") if code is _C.ADMITTED else word(code)


def _alert_line(kind: AlertKind, text: str, around: Surroundings) -> str:
    match kind:
        case AlertKind.CODE_KIND:
            return kind_sentence(text)
        case AlertKind.RULE:
            return rule_sentence(text)
        case AlertKind.FORCED:
            return translate("verdicts", "Let in anyway: {reason}").format(reason=word(OutcomeCode(text)))
        case AlertKind.LIST_NOT_OPEN | AlertKind.LIST_CLOSED | AlertKind.CAPACITY_NEAR | AlertKind.CAPACITY_REACHED:
            return _limit_line(kind, text, around)
        case _:
            return _plain_line(kind)


def _limit_line(kind: AlertKind, text: str, around: Surroundings) -> str:
    match kind:
        case AlertKind.LIST_NOT_OPEN:
            return translate("verdicts", "Opens at {time}.").format(time=_moment(text, around))
        case AlertKind.LIST_CLOSED:
            return translate("verdicts", "Closed at {time}.").format(time=_moment(text, around))
        case AlertKind.CAPACITY_NEAR:
            return translate("verdicts", "Nearly full: {number} are permitted.").format(number=text)
        case _:
            return translate("verdicts", "The permitted number is reached: {number}.").format(number=text)


def _plain_line(kind: AlertKind) -> str:
    match kind:
        case AlertKind.UNPAID_IGNORED:
            return translate("verdicts", "The payment is open.")
        case AlertKind.NOT_INSIDE:
            return translate("verdicts", "Was not checked in.")
        case AlertKind.LAYOUT_REPAIRED:
            return translate("verdicts", "The scanner is set to another keyboard; it was read all the same.")
        case AlertKind.BESIDE_FAILED:
            return translate("verdicts", "The other lists could not be written. Please scan once more.")
        case AlertKind.DOORS_APART:
            return translate("verdicts", "The other doors do not answer, and this event lets nobody in without them.")
        case _:
            return ""


def _moment(text: str, around: Surroundings) -> str:
    try:
        return day_and_clock(datetime.fromisoformat(text), around.timezone, around.now)
    except ValueError:
        return text


def waiting_view(name: str, at: datetime | None, timezone: str) -> str:
    """Return the line that stays of the last person once the panel has calmed down."""
    if not name or at is None:
        return ""
    return translate("verdicts", "Last: {name}, {time}").format(name=name, time=clock(at, timezone))
