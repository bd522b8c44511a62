"""From a scanned payload to the people it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkin import codes
from checkin.codes import CodeKind, ReadCode
from checkin.domain.admission import Candidate
from checkin.domain.ids import code_mark
from checkin.domain.scanning import Alert, AlertKind, OutcomeCode
from checkin.services.source_strangers import is_stranger, stranger
from checkin.store.privacy_queries import PrivacyQueries
from checkin.store.queries import Queries

#: How much of an unknown code is kept for those who look into it later, in characters.
_KEPT = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Whose code it is. `verdict` and `kept_text` matter only where there is nobody (or more than one)."""

    candidates: tuple[Candidate, ...] = ()
    alerts: tuple[Alert, ...] = ()
    verdict: OutcomeCode = OutcomeCode.UNKNOWN_TICKET
    kept_text: str = ""


#: The name in LAYOUT_REPAIRED of a reading that came from the keys themselves.
SCAN_CODES = "keys"


def look_up(
    queries: Queries, payload: str, event_id: str, also: Sequence[str] = (), privacy: PrivacyQueries | None = None
) -> Found:
    """Find whose code a payload is: as read first, then as another keyboard layout may have garbled it.

    `also` are other readings of the same scan, such as what its keys mean on a US keyboard. A repaired code counts
    only if it is known; nothing is guessed. With `privacy` (the event's settings) a signed ticket of the event is
    somebody's even where nobody is known by it.
    """
    read = codes.read(payload)
    if candidates := _known(queries, read):
        return Found(candidates, kept_text=read.text[:_KEPT])
    if privacy is not None and (unknown := stranger(queries, privacy, read)):
        return Found((unknown,), kept_text=read.text[:_KEPT])
    for other in also:
        if candidates := _known(queries, codes.read(other)):
            return Found(candidates, (Alert(AlertKind.LAYOUT_REPAIRED, SCAN_CODES),), kept_text=other[:_KEPT])
    repairs = codes.repairs(read.text) if len(read.text) <= codes.MAX_CHARACTERS else ()
    repaired = [(repair.layout, codes.read(repair.text)) for repair in repairs]
    for layout, reading in repaired:
        if candidates := _known(queries, reading):
            return Found(candidates, (Alert(AlertKind.LAYOUT_REPAIRED, layout),), kept_text=reading.text[:_KEPT])
    # a garbled Wi-Fi or pairing code reads as an unknown text, and keeps its password all the same
    readings = [*(reading for _, reading in repaired), *map(codes.read, also)]
    secret = read.is_secret or any(reading.is_secret for reading in readings)
    return _unknown(read, event_id, secret=secret)


def _known(queries: Queries, read: ReadCode) -> tuple[Candidate, ...]:
    for code in read.candidates:
        if found := queries.candidates(code) or queries.booked(code):
            blocked, revoked = queries.code_mark(code_mark(code))
            # who was known by the ticket alone gives way once the order has come
            known = [one for one in found if not is_stranger(one)] or found
            return tuple(_with_mark(one, blocked=blocked, revoked=revoked) for one in known)
    return ()


def _with_mark(candidate: Candidate, *, blocked: bool, revoked: bool) -> Candidate:
    ticket = candidate.ticket
    if ticket is None or not (blocked or revoked):
        return candidate
    marked = replace(ticket, blocked=ticket.blocked or blocked, revoked=ticket.revoked or revoked)
    return replace(candidate, ticket=marked)


def _unknown(read: ReadCode, event_id: str, *, secret: bool) -> Found:
    kind = (Alert(AlertKind.CODE_KIND, read.kind.value),)
    kept = "" if secret or not read.is_ticket_like else read.text[:_KEPT]
    if read.kind is CodeKind.SEVERAL:
        return Found((), kind, OutcomeCode.AMBIGUOUS)
    if not read.is_ticket_like:
        return Found((), kind, OutcomeCode.NOT_A_TICKET)
    if read.kind is CodeKind.OWN_TICKET and not codes.is_of_event(read.candidates[0], event_id):
        return Found((), kind, OutcomeCode.OTHER_EVENT, kept)
    return Found((), kind, OutcomeCode.UNKNOWN_TICKET, kept)
