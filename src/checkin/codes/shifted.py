"""Noticing that a scanner is set to another keyboard layout than the system."""

from __future__ import annotations

from checkin.codes.kinds import MAX_CHARACTERS, CodeKind
from checkin.codes.layouts import repairs
from checkin.codes.reading import read

_VAGUE = frozenset({CodeKind.PLAIN, CodeKind.TEXT, CodeKind.OWN_TICKET_MISREAD, CodeKind.EMPTY, CodeKind.TOO_LONG})
_STILL_VAGUE = _VAGUE | {CodeKind.OTHER_JSON, CodeKind.SEVERAL, CodeKind.MAIL}


def looks_shifted(text: str) -> str | None:
    """Return the name of the layout with which an unmarked text turns into a code of a known form, else None.

    For the warning that offers the cure; codes without a form of their own (a random secret, a number) tell nothing.
    """
    if len(text) > MAX_CHARACTERS or read(text).kind not in _VAGUE:
        return None
    for repair in repairs(text):
        if read(repair.text).kind not in _STILL_VAGUE:
            return repair.layout
    return None
