"""An existing NATS cluster in place of a hub of our own: where it is, and credentials by file from its operator.

The file is either a `.creds` file (user JWT and NKey seed) or an NKey seed alone ("SU..."). The rights that they need:
docs/scale.md. Link: `checkin:cluster/EVENT/SERVER,SERVER`, servers as host:port, spoken to over TLS with the system's
trust; plain only on loopback.
"""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from pathlib import Path

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.stations.connection import Wire, open_wire
from checkin.stations.hub_config import Users
from checkin.stations.keys import StationKeys
from checkin.stations.link import Address
from checkin.stations.subjects import Names, inbox

CLUSTER = "checkin:cluster/"
_DEFAULT_PORT = 4222
_SERVER = re.compile(r"(?:(?:tls|nats)://)?(\[[0-9a-fA-F:.]+\]|[0-9A-Za-z.-]+)(?::([0-9]{1,5}))?/?")


@dataclass(frozen=True, slots=True)
class ClusterLink:
    """What a newcomer needs to know besides its credentials."""

    event: str
    servers: tuple[Address, ...]
    words: str = ""

    def text(self) -> str:
        """Return the link."""
        return f"{CLUSTER}{self.event}/{','.join(f'{host}:{port}' for host, port in self.servers)}"

    @classmethod
    def parse(cls, text: str) -> ClusterLink:
        """Read a link; raises BadInputError for anything else."""
        event, slash, servers = text.strip().removeprefix(CLUSTER).partition("/")
        if not slash or not re.fullmatch(r"[0-9a-f]{16}", event):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "This is not a link to join. Copy the whole link that the host shows.")
            )
        return cls(event, servers_of(servers))


def servers_of(text: str) -> tuple[Address, ...]:
    """Read `HOST[:PORT],...`; raises WrongUseError."""
    found = []
    for one in text.split(","):
        server = _SERVER.fullmatch(one.strip())
        port = int(server[2] or _DEFAULT_PORT) if server else 0
        if server is None or not 0 < port < 65536:
            raise WrongUseError(
                QT_TRANSLATE_NOOP(
                    "errors", "{server} is not the address of a server. Give one like nats.example.org:4222."
                ),
                server=one[:80],
            )
        found.append((server[1].strip("[]"), port))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Cluster:
    """An existing cluster and how to be let in."""

    servers: tuple[Address, ...]
    credentials: Path

    async def connect(self, keys: StationKeys) -> Wire:
        """Return a connection to the first server that answers; raises OSError where none does."""
        trouble: OSError = ConnectionError("no server")
        for host, port in self.servers:
            plain = host in ("127.0.0.1", "localhost", "::1")
            context = None if plain else ssl.create_default_context()
            try:
                return await open_wire(
                    (host, port), context, inbox(keys.station), timeout=3.0, name=keys.station, **self._proof()
                )
            except OSError as error:
                trouble = error
        raise trouble

    def _proof(self) -> dict[str, str]:
        text = self.credentials.read_text(encoding="utf-8")
        if "BEGIN NATS USER JWT" in text:
            return {"user_credentials": str(self.credentials)}
        return {"nkeys_seed_str": text.strip()}


class ClusterHub:
    """Stands where a hub of our own stands; its operator starts and stops it and says who may connect."""

    running = True
    keeps_streams = True
    addresses: tuple[Address, ...] = ()

    def __init__(self, cluster: Cluster, names: Names, keys: StationKeys) -> None:
        self._cluster = cluster
        self._event = names.event
        self._keys = keys

    def link(self, secret: bytes) -> ClusterLink:
        """Return the link for newcomers; the secret is not used, credentials come from the operator."""
        del secret
        return ClusterLink(self._event, self._cluster.servers)

    async def start(self) -> None:
        """Nothing is ours to start."""

    async def connect(self) -> Wire:
        """Connect as the operator's credentials allow."""
        return await self._cluster.connect(self._keys)

    def host_only(self) -> Users:
        """Nobody: the operator says who may connect."""
        return Users("", "")

    async def set_users(self, users: Users) -> None:
        """The operator says who may connect."""

    async def stop(self) -> None:
        """Nothing is ours to stop."""

    def forget(self) -> None:
        """Nothing is ours to remove."""
