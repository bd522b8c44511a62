"""One connection to a hub. It never reconnects by itself: whoever owns it decides where to go next.

A link that was cut says nothing; so a question is asked every half second (`watch`), and where no answer comes within
two seconds the connection counts as lost.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg

from checkin.stations.link import Address


class _Known(logging.Filter):
    """Keeps one remark of asyncio out of the log that every closed TLS connection of the library makes."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "eof_received" not in str(record.msg)


logging.getLogger("asyncio").addFilter(_Known())

PING_EVERY_S = 0.5
PING_LOST_S = 2.0
# the library declares whole seconds and takes any
_PING_LOST: Any = PING_LOST_S

Heard = Callable[[Msg], Awaitable[None]]


class RefusedByHostError(OSError):
    """The host does not let us in: the link has expired, or this station was removed."""


class NoAnswerError(OSError):
    """Nobody answered in time."""


class Wire:
    """An open connection."""

    def __init__(self, client: Client, address: Address) -> None:
        self._client = client
        self.address = address
        #: Set as soon as the connection is lost or closed.
        self.lost = asyncio.Event()
        #: Set by whoever waited in vain for an answer; the next sign of life clears it.
        self.suspect = False
        self._watch = asyncio.create_task(self._watching())

    @property
    def open(self) -> bool:
        """Whether it is not known to be lost."""
        return not self.lost.is_set() and bool(self._client.is_connected)

    @property
    def certificate(self) -> bytes:
        """The certificate (DER) that the hub showed; b"" without TLS."""
        tls = _writer(self._client).get_extra_info("ssl_object")
        return bytes(tls.getpeercert(binary_form=True) or b"") if tls is not None else b""

    async def request(
        self, subject: str, content: bytes, timeout: float, headers: Mapping[str, str] | None = None
    ) -> bytes:
        """Ask and return the answer's content; raises NoAnswerError."""
        return bytes((await self.ask(subject, content, timeout, headers)).data)

    async def ask(self, subject: str, content: bytes, timeout: float, headers: Mapping[str, str] | None = None) -> Msg:
        """Ask and return the whole answer; raises NoAnswerError where none comes or nobody listens."""
        try:
            return await self._client.request(subject, content, timeout=timeout, headers=dict(headers or {}) or None)
        except (TimeoutError, nats.errors.Error, OSError) as error:
            raise NoAnswerError(type(error).__name__) from None

    async def publish(self, subject: str, content: bytes, reply: str = "") -> None:
        """Say something to whoever listens; nobody confirms it."""
        with contextlib.suppress(nats.errors.Error, OSError):
            await self._client.publish(subject, content, reply=reply)

    async def subscribe(self, subject: str, heard: Heard) -> Callable[[], Awaitable[None]]:
        """Call `heard` with what is said there, one after the other; return what ends that."""
        subscription = await self._client.subscribe(subject, cb=heard, pending_bytes_limit=-1, pending_msgs_limit=-1)

        async def end() -> None:
            with contextlib.suppress(nats.errors.Error, OSError):
                await subscription.unsubscribe()

        return end

    async def flush(self) -> None:
        """Wait until the hub has what was said; at most as long as a connection may be silent."""
        with contextlib.suppress(nats.errors.Error, TimeoutError, OSError):
            await self._client.flush(_PING_LOST)

    def new_inbox(self) -> str:
        """Return a subject of our own for answers."""
        return str(self._client.new_inbox())

    async def _watching(self) -> None:
        try:
            while not self.lost.is_set():
                await self._client.flush(_PING_LOST)
                self.suspect = False
                await asyncio.sleep(PING_EVERY_S)
        except (TimeoutError, nats.errors.Error, OSError):
            self.cut()

    def cut(self) -> None:
        """Give the connection up at once, whatever is still on its way."""
        self.lost.set()
        _abort(self._client)

    async def close(self) -> None:
        """Close it in good order, or give it up where that takes longer than a second."""
        self._watch.cancel()
        with contextlib.suppress(Exception):
            await asyncio.wait_for(self._client.flush(1), 1.0)
        self.lost.set()
        with contextlib.suppress(Exception):
            await asyncio.wait_for(self._client.close(), 1.0)
        _abort(self._client)


async def connect(
    address: Address, context: ssl.SSLContext, seed: str, inbox: str, *, timeout: float, name: str = ""
) -> Wire:
    """Connect to a hub with an NKey seed; raises RefusedByHostError, or OSError where nobody can be reached."""
    proof = {"nkeys_seed_str": seed, "tls_handshake_first": True}
    return await open_wire(address, context, inbox, timeout=timeout, name=name, **proof)


async def open_wire(
    address: Address, context: ssl.SSLContext | None, inbox: str, *, timeout: float, name: str = "", **proof: Any
) -> Wire:
    """Connect to any NATS server, by TLS unless there is no context; raises as `connect`."""
    client = Client()
    seconds: Any = timeout
    wire: list[Wire] = []

    async def gone(*_: Any) -> None:
        for one in wire:
            one.lost.set()

    host, port = address
    shown, scheme = f"[{host}]" if ":" in host else host, "tls" if context else "nats"
    try:
        await asyncio.wait_for(
            client.connect(
                f"{scheme}://{shown}:{port}", tls=context, name=name or None, **proof,
                allow_reconnect=False, connect_timeout=seconds, inbox_prefix=inbox, ping_interval=3600,
                error_cb=_quiet, disconnected_cb=gone, closed_cb=gone, drain_timeout=1, flush_timeout=None,
                pending_size=64 * 1024 * 1024,
            ),
            timeout + 0.5,
        )  # fmt: skip
    except asyncio.CancelledError:
        _abort(client)
        raise
    except (TimeoutError, nats.errors.Error, OSError, ValueError) as error:
        _abort(client)
        with contextlib.suppress(Exception):
            await asyncio.wait_for(client.close(), 0.5)
        if "Authorization" in str(error):
            raise RefusedByHostError from None
        raise NoAnswerError(type(error).__name__) from None
    wire.append(Wire(client, address))
    return wire[0]


async def _quiet(_: Exception) -> None:
    """Trouble shows as a lost connection or a missing answer."""


def _writer(client: Client) -> Any:
    return getattr(getattr(client, "_transport", None), "_io_writer", None)


def _abort(client: Client) -> None:
    writer = _writer(client)
    if writer is not None:
        with contextlib.suppress(Exception):
            writer.transport.abort()
