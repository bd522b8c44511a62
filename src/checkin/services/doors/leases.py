"""What only one station may do at a time, such as speaking to the registration source: a lease kept by renewing it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time

from checkin.stations import claims
from checkin.stations.connection import NoAnswerError, Wire
from checkin.stations.messages import say
from checkin.stations.subjects import Names

#: The hub forgets a lease after twelve seconds (`log_stream.make_streams`); its holder stops believing in it before.
_HELD_S, _RENEW_S, _ANSWER_S = 9.0, 3.0, 2.0


class Leases:
    """The leases that this station wants, on the doors' event loop; `holds` may be asked on any thread."""

    def __init__(self, names: Names, station: str) -> None:
        self._names = names
        self._station = station
        self._until: dict[str, float] = {}
        self._places: dict[str, int] = {}

    def holds(self, what: str) -> bool:
        """Tell whether this station holds a lease now. The first question is what makes it try to."""
        return time.monotonic() < self._until.setdefault(what, 0.0)

    async def work(self, wire: Wire) -> None:
        """Take and renew what is wanted for as long as the connection lasts."""
        self._places.clear()
        while True:
            for what in list(self._until):
                with contextlib.suppress(NoAnswerError, ValueError):
                    await self._take(wire, what)
            await asyncio.sleep(0.5 if any(not self.holds(what) for what in list(self._until)) else _RENEW_S)

    async def _take(self, wire: Wire, what: str) -> None:
        subject, began = self._names.lease(what), time.monotonic()
        place = await claims.put(wire, subject, say(station=self._station), self._places.get(what, 0), _ANSWER_S)
        if place:
            self._places[what] = place
            self._until[what] = began + _HELD_S
            return
        stands = await claims.last(wire, self._names.lease_stream, subject, _ANSWER_S)
        mine = stands.place == 0 or json.loads(stands.content).get("station") == self._station
        # what another holds is asked for again only after the hub has forgotten it
        self._places[what] = stands.place if mine else 0
