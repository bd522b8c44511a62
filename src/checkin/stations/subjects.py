"""Names on the wire: subjects, streams, and what a station, a newcomer and a removed one may do with them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

#: What is said on the wire changes with this number; stations of different numbers do not speak.
PROTOCOL = 1

_JETSTREAM = "$JS.API"


@dataclass(frozen=True, slots=True)
class Names:
    """All names of one event. They hold a digest of the event's id, and nothing about guests."""

    event: str

    @classmethod
    def of(cls, event_id: str) -> Names:
        """Return the names for the event with that id."""
        return cls(hashlib.sha256(event_id.encode()).hexdigest()[:16])

    @property
    def root(self) -> str:
        """What every subject of the event begins with."""
        return f"checkin.{self.event}"

    @property
    def log_stream(self) -> str:
        """The stream of all changes."""
        return f"CHECKIN_{self.event}_LOG"

    @property
    def claim_stream(self) -> str:
        """The stream that keeps the last claim of each attendee on each list."""
        return f"CHECKIN_{self.event}_CLAIMS"

    @property
    def lease_stream(self) -> str:
        """The stream that keeps who does what only one station may do, such as speaking to the source."""
        return f"CHECKIN_{self.event}_LEASES"

    def log(self, station: str) -> str:
        """Where a station publishes changes."""
        return f"{self.root}.log.{station}"

    def claim(self, list_id: str, attendee_id: str) -> str:
        """Where an admission is claimed. A digest, so that the hub's operator learns nothing of who came."""
        digest = hashlib.sha256(f"{list_id}\n{attendee_id}".encode()).hexdigest()[:32]
        return f"{self.root}.claim.{digest}"

    def places(self, list_id: str) -> str:
        """Where the last places of a list that stops at its number are claimed, one after the other."""
        return self.claim(list_id, "")

    def lease(self, what: str) -> str:
        """Where a lease is taken and renewed."""
        return f"{self.root}.lease.{what}"

    def state(self, station: str) -> str:
        """Where a station tells how it is; "*" for all."""
        return f"{self.root}.state.{station}"

    def tell(self, station: str) -> str:
        """Where the host speaks to one station."""
        return f"{self.root}.tell.{station}"

    @property
    def join(self) -> str:
        """Where somebody with a link asks to become a station."""
        return f"{self.root}.join"

    def ask(self, what: str) -> str:
        """Where stations ask the host: "snapshot", "chunk"; "*" for all."""
        return f"{self.root}.ask.{what}"

    def station_rights(self, station: str) -> dict[str, Any]:
        """What a station may publish and subscribe to: its own subjects, and reading the event's streams."""
        streams = (self.log_stream, self.claim_stream, self.lease_stream)
        reading = [f"{_JETSTREAM}.STREAM.INFO.{name}" for name in streams]
        # not DIRECT.GET: its answers reach the server's own steering, where somebody asks for them to be sent there
        reading += [f"{_JETSTREAM}.STREAM.MSG.GET.{name}" for name in (self.claim_stream, self.lease_stream)]
        consuming = [f"{_JETSTREAM}.CONSUMER.{act}.{self.log_stream}.>" for act in ("CREATE", "DELETE")]
        own = [self.log(station), self.state(station), f"{self.root}.claim.*", f"{self.root}.lease.*", self.ask("*")]
        return {
            "publish": [*own, *reading, *consuming, "$JS.FC.>"],
            "subscribe": [f"{inbox(station)}.>", self.state("*"), self.tell(station)],
        }

    def host_rights(self) -> dict[str, Any]:
        """What the host may: everything of the event, and keeping its streams."""
        return {
            "publish": [f"{self.root}.>", f"{_JETSTREAM}.>", "$JS.FC.>", "_INBOX.>"],
            "subscribe": [f"{self.root}.>", "_INBOX.>"],
        }

    def newcomer_rights(self) -> dict[str, Any]:
        """What the bearer of a link may: ask to become a station."""
        return {"publish": [self.join], "subscribe": [f"{inbox('join')}.>"]}

    def removed_rights(self, station: str) -> dict[str, Any]:
        """What a removed station may: hear that it was removed. Nothing else."""
        return {"publish": {"deny": ">"}, "subscribe": [self.tell(station)]}


def is_inbox(subject: str) -> bool:
    """Tell whether an answer may go there. The host answers with its own rights: never to what steers the server."""
    return subject.startswith("_INBOX.")


def inbox(station: str) -> str:
    """Return where answers to a station go; nobody else may listen there."""
    return f"_INBOX.{station}"
