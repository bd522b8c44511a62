"""The stream of changes: made by the host, filled by all, read by all from the last message seen."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from nats.aio.msg import Msg

from checkin.domain.changes import Change
from checkin.stations.connection import NoAnswerError, Wire
from checkin.stations.messages import MalformedError, Span, pack
from checkin.stations.subjects import PROTOCOL, Names

_SPAN, _MESSAGE_ID = "Checkin-Span", "Nats-Msg-Id"
_EPOCH, _PROTOCOL = "checkin_epoch", "checkin_protocol"
_SECOND = 1_000_000_000
#: A claim or lease names a few ids and a door, in bytes: what a member puts there besides must not fill the memory.
_SMALL = 4096
_HEARTBEAT_S, _SILENT_S = 1.0, 3.5
_API_S = 3.0


@dataclass(frozen=True, slots=True)
class LogState:
    """How the stream stands. `epoch` names this life of it: what was read of another one counts for nothing here."""

    epoch: str
    protocol: int
    last: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message of the stream: its place, who published it, which changes it brings, and these packed."""

    place: int
    publisher: str
    span: Span | None
    content: bytes


async def make_streams(wire: Wire, names: Names, epoch: str, replicas: int = 1) -> None:
    """Make the event's streams anew; whatever they held is gone."""
    for name in (names.log_stream, names.claim_stream, names.lease_stream):
        await _api(wire, f"STREAM.DELETE.{name}", {}, missing_ok=True)
    common: dict[str, Any] = {
        "retention": "limits",
        "discard": "old",
        "num_replicas": replicas,
        "max_msgs": -1,
        "max_bytes": -1,
        "metadata": {_EPOCH: epoch, _PROTOCOL: str(PROTOCOL)},
    }
    log = {"name": names.log_stream, "subjects": [names.log("*")], "storage": "file", "max_age": 0}
    # it goes as a whole or not at all: whoever was apart would not see that something is missing
    log |= {"deny_delete": True, "deny_purge": True}
    await _api(wire, f"STREAM.CREATE.{names.log_stream}", common | log)
    claims = {"name": names.claim_stream, "subjects": [f"{names.root}.claim.*"], "storage": "memory"}
    await _api(
        wire,
        f"STREAM.CREATE.{names.claim_stream}",
        common | claims | {"max_msgs_per_subject": 1, "max_msg_size": _SMALL},
    )
    leases = {"name": names.lease_stream, "subjects": [f"{names.root}.lease.*"], "storage": "memory"}
    await _api(
        wire,
        f"STREAM.CREATE.{names.lease_stream}",
        common | leases | {"max_msgs_per_subject": 1, "max_msg_size": _SMALL, "max_age": 12 * _SECOND},
    )


async def drop_streams(wire: Wire, names: Names) -> None:
    """Delete the event's streams with all that they hold."""
    for name in (names.log_stream, names.claim_stream, names.lease_stream):
        await _api(wire, f"STREAM.DELETE.{name}", {}, missing_ok=True)


async def log_state(wire: Wire, names: Names) -> LogState | None:
    """Return how the stream stands; None where there is none. Raises NoAnswerError."""
    answer = await _api(wire, f"STREAM.INFO.{names.log_stream}", {}, missing_ok=True)
    if "config" not in answer:
        return None
    metadata = answer["config"].get("metadata") or {}
    protocol = metadata.get(_PROTOCOL, "0")
    return LogState(
        metadata.get(_EPOCH, ""), int(protocol) if protocol.isdecimal() else 0, int(answer["state"]["last_seq"])
    )


async def publish(wire: Wire, names: Names, station: str, changes: Sequence[Change], timeout: float = 5.0) -> int:
    """Publish changes of one station, in order; return their message's place once the hub has it. Safe to repeat."""
    span = Span(changes[0].station, changes[0].number, changes[-1].number)
    headers = {_MESSAGE_ID: f"{changes[0].id}/{span.last}", _SPAN: span.text()}
    answer = json.loads(await wire.request(names.log(station), pack(changes), timeout, headers))
    if "error" in answer:
        raise NoAnswerError(str(answer["error"].get("err_code")))
    return int(answer["seq"])


class LogReader:
    """Reads the stream from one message on, in order and without gaps, until the connection is lost.

    `handle` is awaited for each message; while it waits, the hub sends no more than it may (flow control).
    """

    def __init__(self, wire: Wire, names: Names, after: int, handle: Callable[[Delivery], Awaitable[None]]) -> None:
        self._wire = wire
        self._names = names
        self._handle = handle
        self._place = after
        self._consumed = 0
        self._heard = 0.0
        self._end: Callable[[], Awaitable[None]] | None = None

    async def run(self) -> None:
        """Read until the connection is lost; raises NoAnswerError where the stream is no longer there."""
        loop = asyncio.get_running_loop()
        await self._begin()
        while not self._wire.lost.is_set():
            try:
                await asyncio.wait_for(self._wire.lost.wait(), _HEARTBEAT_S)
            except TimeoutError:
                if loop.time() - self._heard > _SILENT_S:
                    await self._begin()

    async def _begin(self) -> None:
        """Ask the hub to deliver what follows the last message seen."""
        if self._end is not None:
            await self._end()
        inbox = self._wire.new_inbox()
        self._consumed, self._heard = 0, asyncio.get_running_loop().time()
        self._end = await self._wire.subscribe(inbox, self._on_message(inbox))
        name = secrets.token_hex(8)
        config = {
            "name": name,
            "deliver_subject": inbox,
            "deliver_policy": "by_start_sequence",
            "opt_start_seq": self._place + 1,
            "ack_policy": "none",
            "max_deliver": 1,
            "replay_policy": "instant",
            "flow_control": True,
            "idle_heartbeat": int(_HEARTBEAT_S * _SECOND),
            "inactive_threshold": 10 * _SECOND,
            "mem_storage": True,
            "num_replicas": 1,
        }
        asked = {"stream_name": self._names.log_stream, "config": config, "action": "create"}
        await _api(self._wire, f"CONSUMER.CREATE.{self._names.log_stream}.{name}", asked)

    def _on_message(self, inbox: str) -> Callable[[Msg], Awaitable[None]]:
        async def on_message(message: Msg) -> None:
            self._heard = asyncio.get_running_loop().time()
            headers = message.headers or {}
            if headers.get("Status") == "100":
                await self._control(message, headers)
            elif message.reply.startswith("$JS.ACK."):
                await self._take(message, headers)

        del inbox
        return on_message

    async def _control(self, message: Msg, headers: dict[str, str]) -> None:
        # flow control is answered and nothing else: the host's own rights reach further
        asked = message.reply or headers.get("Nats-Consumer-Stalled", "")
        if asked.startswith("$JS.FC."):
            await self._wire.publish(asked, b"")

    async def _take(self, message: Msg, headers: dict[str, str]) -> None:
        place, consumed = _places(message.reply)
        if consumed != self._consumed + 1:
            # a message got lost on the way: silence makes the watcher ask again from the last one seen
            self._heard = 0.0
            return
        self._consumed = consumed
        if place <= self._place:
            return
        self._place = place
        publisher = message.subject.rpartition(".")[2]
        try:
            span = Span.parse(headers.get(_SPAN, ""))
        except MalformedError:
            span = None
        await self._handle(Delivery(place, publisher, span, bytes(message.data)))
        self._heard = asyncio.get_running_loop().time()


def _places(reply: str) -> tuple[int, int]:
    """Return a delivery's place in the stream and in this consumer.

    `$JS.ACK.<stream>.<consumer>.<delivered>.<stream place>.<consumer place>.<time>.<pending>`, in newer servers with
    domain and account before the stream; so counted from the end where there is no token behind.
    """
    tokens = reply.split(".")
    first = 2 if len(tokens) < 11 else 4
    return int(tokens[first + 3]), int(tokens[first + 4])


async def _api(wire: Wire, call: str, content: dict[str, Any], *, missing_ok: bool = False) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(await wire.request(f"$JS.API.{call}", json.dumps(content).encode(), _API_S))
    error = answer.get("error")
    if error is not None and not (missing_ok and error.get("code") == 404):
        raise NoAnswerError(f"{call.split('.', maxsplit=1)[0]} {error.get('err_code')}")
    return answer
