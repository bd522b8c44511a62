"""Claims of this station, made over its connection to the hub within a time limit."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import replace

from checkin.services.claiming import ALONE, Answer, Answered, Claim
from checkin.stations import claims
from checkin.stations.connection import NoAnswerError, Wire
from checkin.stations.messages import say
from checkin.stations.subjects import Names

#: How long a door waits for the host before it judges alone.
LIMIT_S = 0.15
#: A claim whose check-in does not come by the log within this time was never made: its station died in between.
VOID_AFTER_S = 5.0
#: How long a door waits to hear of the check-in that took the place before, of the last places of a list.
PLACE_S = 0.6
_LOOK_S = 0.01
_TRIES = 5
_REMEMBERED = 50_000


#: Tells whether a check-in with that id is in our tables.
Knows = Callable[[str], Awaitable[bool]]


class ClaimsHere:
    """Makes claims on the doors' event loop."""

    def __init__(
        self, names: Names, station: str, loop: asyncio.AbstractEventLoop, knows: Knows, limit: float = LIMIT_S
    ) -> None:
        self.wire: Wire | None = None
        self._knows = knows
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
        limit = 0.0 if wire.suspect else self._limit + (PLACE_S if claim.place else 0.0)
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
        place = await self._take_place(wire, claim) if claim.place else 0
        if claim.place and not place:
            return ALONE
        if not claim.person:
            return Answered(Answer.GRANTED)
        answered = await self._take_person(wire, claim)
        if place and answered.answer is Answer.TAKEN:
            await self._give_back(wire, claim, place)
        return answered

    async def _take_place(self, wire: Wire, claim: Claim) -> int:
        """Claim one of a list's last places: only who knows of the check-in before may make the next, so that everybody
        counts right. Return the claim's place in the stream; 0 where the check-in before does not come in time."""
        subject, content = self._names.places(claim.list_id), _content(claim)
        end = time.monotonic() + PLACE_S
        while time.monotonic() < end:
            stands = await claims.last(wire, self._names.claim_stream, subject, 2.0)
            if stands.place and not await self._is_settled(subject, stands):
                await asyncio.sleep(_LOOK_S)
            elif place := await claims.put(wire, subject, content, stands.place, 2.0):
                return place
        return 0

    async def _is_settled(self, subject: str, stands: claims.Stands) -> bool:
        made = str(json.loads(stands.content)["check_in_id"])
        return not made or self._is_void(subject, stands.place) or await self._knows(made)

    async def _give_back(self, wire: Wire, claim: Claim, place: int) -> None:
        """Give back a place that nobody takes. Should this get lost, the claim is void in a few seconds."""
        with contextlib.suppress(NoAnswerError):
            nobody = _content(replace(claim, check_in_id=""))
            await claims.put(wire, self._names.places(claim.list_id), nobody, place, 1.0)

    async def _take_person(self, wire: Wire, claim: Claim) -> Answered:
        subject = self._names.claim(claim.list_id, claim.attendee_id)
        content = _content(claim)
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


def _content(claim: Claim) -> bytes:
    """What the hub keeps of a claim: nothing of who it is about."""
    return say(**claim.text() | {"attendee_id": "", "seen": []})
