"""How this laptop stands among the doors, and the others as far as it knows."""

from __future__ import annotations

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.times import number
from checkin.services.doors.model import DoorsState, DoorsView, StationState, StationView

_TONES = {
    DoorsState.LEVEL: Tone.GOOD,
    DoorsState.APART: Tone.ATTENTION,
    DoorsState.REFUSED: Tone.BAD,
    DoorsState.REMOVED: Tone.BAD,
    DoorsState.INCOMPATIBLE: Tone.BAD,
}
_STATES = {
    DoorsState.OFF: QT_TRANSLATE_NOOP("doors", "This laptop alone"),
    DoorsState.STARTING: QT_TRANSLATE_NOOP("doors", "Connecting …"),
    DoorsState.LEVEL: QT_TRANSLATE_NOOP("doors", "Doors level"),
    DoorsState.CATCHING_UP: QT_TRANSLATE_NOOP("doors", "Catching up"),
    DoorsState.APART: QT_TRANSLATE_NOOP("doors", "Apart, judging alone"),
    DoorsState.REFUSED: QT_TRANSLATE_NOOP("doors", "Not let in"),
    DoorsState.REMOVED: QT_TRANSLATE_NOOP("doors", "Removed from the doors"),
    DoorsState.INCOMPATIBLE: QT_TRANSLATE_NOOP("doors", "Other version"),
    DoorsState.ELSEWHERE: QT_TRANSLATE_NOOP("doors", "Shared by another program"),
}
_SENTENCES = {
    DoorsState.OFF: QT_TRANSLATE_NOOP("doors", "Nobody else works on this event. Share it, or join another laptop."),
    DoorsState.STARTING: QT_TRANSLATE_NOOP("doors", "One moment. The door judges meanwhile."),
    DoorsState.LEVEL: QT_TRANSLATE_NOOP("doors", "Every door knows what happened at the others."),
    DoorsState.CATCHING_UP: QT_TRANSLATE_NOOP("doors", "What happened at other doors is coming in."),
    DoorsState.APART: QT_TRANSLATE_NOOP(
        "doors", "No connection to the other doors. This one judges alone; both sides meet again by themselves."
    ),
    DoorsState.REFUSED: QT_TRANSLATE_NOOP(
        "doors", "The host does not let this laptop in any more. Join again with a new code."
    ),
    DoorsState.REMOVED: QT_TRANSLATE_NOOP(
        "doors", "The host removed this laptop. It works alone; join again with a new code."
    ),
    DoorsState.INCOMPATIBLE: QT_TRANSLATE_NOOP(
        "doors", "The host runs another version of Checkin. Bring both to the same version, then join again."
    ),
    DoorsState.ELSEWHERE: QT_TRANSLATE_NOOP(
        "doors", "Another program on this laptop shares this file already. Use that one, or close it."
    ),
}


def tone_of(view: DoorsView) -> Tone:
    """Return how much the state wants to be looked at."""
    tone = _TONES.get(view.state, Tone.NEUTRAL)
    return Tone.ATTENTION if view.clock_wrong and tone is not Tone.BAD else tone


def state_words(view: DoorsView) -> str:
    """Return the state in two or three words, with what is not sent yet, and whether this laptop's clock is wrong."""
    words = translate("doors", _STATES[view.state])
    if view.state is DoorsState.LEVEL and not view.hosting and view.host_door:
        words = translate("doors", "Level with {door}").format(door=view.host_door)
    if view.unsent and view.state not in (DoorsState.OFF, DoorsState.LEVEL):
        left = translate("doors", "{count} not sent yet").format(count=number(view.unsent))
        words = f"{words} · {left}"
    if view.clock_wrong:
        words = f"{words} · {translate('doors', 'clock wrong: please set it')}"
    return words


def state_sentence(view: DoorsView) -> str:
    """Return what the state means and what to do."""
    return translate("doors", _SENTENCES[view.state])


def station_words(one: StationView) -> tuple[str, Tone]:
    """Return how another station stands."""
    return {
        StationState.HERE: (translate("doors", "here"), Tone.GOOD),
        StationState.GONE: (translate("doors", "not heard"), Tone.ATTENTION),
        StationState.REMOVED: (translate("doors", "removed"), Tone.BAD),
    }[one.state]


def station_marks(one: StationView) -> str:
    """Return what is special about a station: this laptop, the host, behind, a wrong clock, a name given twice."""
    marks = [
        translate("doors", "this laptop") if one.ours else "",
        translate("doors", "host") if one.host else "",
        translate("doors", "{count} behind").format(count=number(one.behind)) if one.behind else "",
        translate("doors", "{count} not sent yet").format(count=number(one.unsent)) if one.unsent else "",
        translate("doors", "clock wrong: please set it") if one.clock_wrong else "",
        translate("doors", "same name as another door") if one.same_name else "",
        translate("doors", "{count} set aside").format(count=number(one.set_aside)) if one.set_aside else "",
    ]
    return " · ".join(mark for mark in marks if mark)
