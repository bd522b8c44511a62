"""What the other stations told of themselves."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from checkin.stations.messages import number_in, text_in

#: How often a station tells of itself, up to twenty stations; more tell less often, so that nobody drowns in it.
_EVERY_S, _FEW = 2.0, 20
#: Who has said nothing for so many times that long is gone.
_GONE = 3.5
#: So long what is made here may be on its way to the hub, in seconds.
_HELD_UP_S = 3.0
#: Clocks further apart than this are told to staff, in seconds.
CLOCK_WRONG_S = 60.0


@dataclass(slots=True)
class Peer:
    """One other station as it told of itself last."""

    station_id: str
    door: str = ""
    version: str = ""
    since: datetime | None = None
    battery: int | None = None
    unsent: int = 0
    behind: int = 0
    host: bool = False
    addresses: tuple[str, ...] = ()
    clock_offset_s: float = 0.0
    last_seen: datetime = field(default_factory=lambda: datetime.now(UTC))
    heard: float = field(default_factory=time.monotonic)


class Peers:
    """All other stations heard since this program began."""

    def __init__(self, own: str) -> None:
        self._own = own
        self.all: dict[str, Peer] = {}
        self.unsent = 0
        self.sent = 0
        self.connected()

    def connected(self) -> None:
        """Take note that from now on what is made here can go to a hub."""
        self._went_on = time.monotonic()

    def count(self, made: int, sent: int) -> None:
        """Take note of how many changes were made here and how many the hub has."""
        if made <= sent or sent != self.sent:
            self._went_on = time.monotonic()
        self.sent = sent
        self.unsent = max(0, made - sent)

    @property
    def held_up(self) -> bool:
        """Whether the hub has taken none of what was made here for a while, such as one whose disk is full."""
        return self.unsent > 0 and time.monotonic() - self._went_on > _HELD_UP_S

    def heard(self, station: str, said: Mapping[str, Any]) -> None:
        """Take note of what a station tells."""
        battery = said.get("battery")
        addresses = said.get("addresses")
        now = said.get("now")
        self.all[station] = Peer(
            station,
            text_in(said, "door"),
            text_in(said, "version", 40),
            _moment(text_in(said, "since", 40)),
            number_in(said, "battery") if battery is not None else None,
            number_in(said, "unsent"),
            number_in(said, "behind"),
            isinstance(said.get("hub"), dict),
            tuple(one for one in addresses if isinstance(one, str))[:8] if isinstance(addresses, list) else (),
            float(now) - time.time() if isinstance(now, int | float) and abs(now) < 1e11 else 0.0,
        )

    @property
    def every_s(self) -> float:
        """How often each station tells of itself."""
        return _EVERY_S * max(1.0, len(self.all) / _FEW)

    def is_here(self, peer: Peer) -> bool:
        """Tell whether a station has been heard lately."""
        return time.monotonic() - peer.heard < _GONE * self.every_s

    def addresses(self) -> list[str]:
        """Return where the other stations were when they last told, those heard lately first."""
        peers = sorted(self.all.values(), key=lambda peer: -peer.heard)
        return list(dict.fromkeys(host for peer in peers for host in peer.addresses))

    @property
    def clock_wrong(self) -> bool:
        """Whether our own clock differs from most others'."""
        here = [peer for peer in self.all.values() if self.is_here(peer)]
        wrong = sum(abs(peer.clock_offset_s) > CLOCK_WRONG_S for peer in here)
        return wrong * 2 > len(here)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None
