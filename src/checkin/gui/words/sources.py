"""What a run with a registration source came to, and how the source stands."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.gui.theme import Tone
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.gui.words.times import number
from checkin.services.source_acts import CORRECTION, WALK_IN
from checkin.services.source_syncing import SourceState, SyncReport

SOURCE_TONES = {
    SourceState.OK: Tone.GOOD,
    SourceState.OFFLINE: Tone.ATTENTION,
    SourceState.ERROR: Tone.BAD,
    SourceState.REVOKED: Tone.BAD,
}


def source_state(state: SourceState) -> str:
    """Return a source's state in a word or two."""
    return {
        SourceState.OK: translate("Office", "in order"),
        SourceState.OFFLINE: translate("Office", "out of reach"),
        SourceState.ERROR: translate("Office", "needs you"),
        SourceState.REVOKED: translate("Office", "access withdrawn"),
    }[state]


def came_to(report: SyncReport) -> str:
    """Return what a run came to, in one line."""
    counts = (
        (report.added, translate("Office", "added")),
        (report.changed, translate("Office", "changed")),
        (report.withdrawn, translate("Office", "withdrawn")),
        (report.check_ins, translate("Office", "check-ins of other doors")),
        (report.missing, translate("Office", "missing in the list, kept")),
        (report.uploaded, translate("Office", "sent")),
        (report.refused, translate("Office", "not taken")),
        (len(report.contradicted), translate("Office", "contradicted")),
    )
    return ", ".join(f"{number(count)} {word}" for count, word in counts if count) or translate("Office", "nothing new")


def is_worth_a_line(report: SyncReport) -> bool:
    """Whether a run is told at the door: what became of the list, not that each scan was sent or heard of."""
    changed = report.added or report.changed or report.withdrawn
    return bool(changed or report.refused or report.contradicted)


def told(report: SyncReport) -> tuple[str, Tone]:
    """Return one quiet line about a run."""
    if report.error is not None:
        return f"{report.place}: {sentence(report.error)}", SOURCE_TONES[report.state]
    return f"{report.place}: {came_to(report)}", Tone.GOOD


def trouble(report: SyncReport) -> str:
    """Return what a status line says of a source; "" where all is well."""
    if report.state is SourceState.OK:
        return ""
    words = f"{report.place}: {source_state(report.state)}"
    if report.pending:
        words += " · " + translate("Office", "{count} still to be sent").format(count=number(report.pending))
    return words


#: So many are told by name.
_NAMED = 6


def kept_apart(acts: Sequence[tuple[str, str]]) -> str:
    """Return what a source does not take and only this event knows, in a sentence; "" where there is nothing."""
    parts = []
    for kind, words in (
        (CORRECTION, translate("Office", "corrected: {names}")),
        (WALK_IN, translate("Office", "came without registration: {names}")),
    ):
        names = list(dict.fromkeys(name for act, name in acts if act == kind and name))
        if names:
            more = [number(len(names) - _NAMED) + " " + translate("Office", "more")] if len(names) > _NAMED else []
            parts.append(words.format(names=", ".join([*names[:_NAMED], *more])))
    others = sum(kind not in (CORRECTION, WALK_IN) for kind, _ in acts)
    if others:
        parts.append(translate("Office", "{count} other acts").format(count=number(others)))
    return translate("Office", "Only known here, {what}").format(what="; ".join(parts)) if parts else ""
