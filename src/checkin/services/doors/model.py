"""What a doors page and a status line show. Codes and data; the words are the gui's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DoorsState(StrEnum):
    """How this station stands.

    OFF: it takes part in nothing. STARTING: hosting or joining has begun. LEVEL: connected, all known. CATCHING_UP:
    connected, behind. APART: no connection; the door judges alone. REFUSED: the host lets us in no more. REMOVED: told
    so by the host. INCOMPATIBLE: the host speaks another version. ELSEWHERE: another program of this machine serves
    this file.
    """

    OFF = "off"
    STARTING = "starting"
    LEVEL = "level"
    CATCHING_UP = "catching_up"
    APART = "apart"
    REFUSED = "refused"
    REMOVED = "removed"
    INCOMPATIBLE = "incompatible"
    ELSEWHERE = "elsewhere"


class StationState(StrEnum):
    """How another station stands, as far as this one knows. GONE: it has said nothing for a while."""

    HERE = "here"
    GONE = "gone"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class StationView:
    """One station. Times are UTC; None where it never was heard over the wire since this program began.

    `behind` counts changes that it knows of and has not taken in, `unsent` its own that the hub does not have yet,
    `set_aside` changes of it that this station did not take in. `clock_offset_s` is how far its clock is ahead of ours,
    in seconds; `clock_wrong` says that staff should look at that. `battery` is in per cent, None without one.
    """

    station_id: str
    door: str
    state: StationState
    ours: bool = False
    host: bool = False
    since: datetime | None = None
    last_seen: datetime | None = None
    behind: int = 0
    unsent: int = 0
    battery: int | None = None
    version: str = ""
    clock_offset_s: float = 0.0
    clock_wrong: bool = False
    same_name: bool = False
    set_aside: int = 0


@dataclass(frozen=True, slots=True)
class DoorsView:
    """All that a doors page shows; `state` and `unsent` alone make the status line.

    `link` (for the QR symbol), `words` (to be said aloud) and `link_until` (UTC) are set while this station hosts.
    `dropped` counts messages that were malformed or oversized.
    """

    state: DoorsState
    hosting: bool = False
    host_door: str = ""
    link: str = ""
    words: str = ""
    link_until: datetime | None = None
    unsent: int = 0
    behind: int = 0
    dropped: int = 0
    clock_wrong: bool = False
    stations: tuple[StationView, ...] = ()
