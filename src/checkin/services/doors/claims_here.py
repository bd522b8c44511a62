"""Claims of this station, made over its connection to the hub within a time limit."""

from __future__ import annotations

import asyncio
import json
import time
from collections import OrderedDict
from concurrent.futures import Future

from checkin.services.claiming import ALONE, Answer, Answered, Claim
from checkin.stations import claims
from checkin.stations.connection import NoAnswerError, Wire
from checkin.stations.messages import say
from checkin.stations.subjects import Names

#: How long a door waits for the host before it judges alone.
LIMIT_S = 0.15
#: A claim whose check-in does not come by the log within this time was never made: its station died in between.
VOID_AFTER_S = 5.0
_TRIES = 5
_REMEMBERED = 50_000


class ClaimsHere:
    """Makes claims on the doors' event loop."""

    def __init__(self, names: Names, station: str, loop: asyncio.AbstractEventLoop, limit: float = LIMIT_S) -> None:
        self.wire: Wire | None = None
        self._names = names
        self._station = station
        self._loop = loop
        self._limit = limit
        self._places: OrderedDict[str, int] = OrderedDict()
        self._met: OrderedDict[tuple[str, int], float] = OrderedDict()

    def claim(self, claim: Claim) -> Future[Answered]:
        """Claim an entry; on any thread."""
        wire = self.wire
        if wire is None or not wire.open:
            alone: Future[Answered] = Future()
            alone.set_result(ALONE)
            return alone
        return asyncio.run_coroutine_threadsafe(self._within_limit(wire, claim), self._loop)

    async def _within_limit(self, wire: Wire, claim: Claim) -> Answered:
        """Claim; where the last one waited in vain, do not wait before the host has shown a sign of life."""
        asked = asyncio.ensure_future(self._claimed(wire, claim))
        lost = asyncio.ensure_future(wire.lost.wait())
        limit = 0.0 if wire.suspect else self._limit
        await asyncio.wait([asked, lost], timeout=limit, return_when=asyncio.FIRST_COMPLETED)
        lost.cancel()
        if asked.done():
            return asked.result()
        wire.suspect = True
        # the claim stays under way: should it be granted after all, it names the very check-in that is made now
        return ALONE

    async def _claimed(self, wire: Wire, claim: Claim) -> Answered:
        try:
            answered = await self._tried(wire, claim)
        except (NoAnswerError, ValueError, KeyError, TypeError):
            return ALONE
        wire.suspect = False
        return answered

    async def _tried(self, wire: Wire, claim: Claim) -> Answered:
        subject = self._names.claim(claim.list_id, claim.attendee_id)
        content = say(**claim.text() | {"attendee_id": "", "seen": []})
        after = self._places.get(subject, 0)
        for _ in range(_TRIES):
            if place := await claims.put(wire, subject, content, after, 2.0):
                self._remember(subject, place)
                return Answered(Answer.GRANTED)
            stands = await claims.last(wire, self._names.claim_stream, subject, 2.0)
            after = stands.place
            if after == 0:
                continue
            other = Claim.read(json.loads(stands.content) | {"attendee_id": claim.attendee_id, "seen": []})
            known = other.check_in_id in claim.seen or other.station == self._station
            if not known and not self._is_void(subject, after):
                return Answered(Answer.TAKEN, other)
        return ALONE

    def _remember(self, subject: str, place: int) -> None:
        self._places[subject] = place
        self._places.move_to_end(subject)
        if len(self._places) > _REMEMBERED:
            self._places.popitem(last=False)

    def _is_void(self, subject: str, place: int) -> bool:
        """Tell whether a claim of elsewhere has stood so long without its check-in that its station must have died."""
        met = self._met.setdefault((subject, place), time.monotonic())
        if len(self._met) > _REMEMBERED:
            self._met.popitem(last=False)
        return time.monotonic() - met > VOID_AFTER_S
