"""Handing the event to a newcomer: a copy of the file in pieces that it asks for one by one."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
import zlib
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from nats.aio.msg import Msg

from checkin.stations.connection import Wire
from checkin.stations.messages import MalformedError, heard, number_in, say, text_in
from checkin.stations.subjects import is_inbox
from checkin.store.copies import overwrite
from checkin.store.event_file import EventFile

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)

PIECE = 256 * 1024
#: One copy serves all who ask within this time; what happened since comes by the stream.
_FRESH_S, _KEPT_S = 20.0, 600.0


class Owner(Protocol):
    """What handing out copies needs of the station that hosts."""

    file: EventFile

    def store(self, work: Callable[[], _Result]) -> Future[_Result]:
        """Run on the store thread, behind everything urgent."""
        ...


@dataclass(slots=True)
class _Copy:
    name: str
    path: Path
    key: str
    size: int
    made: float = field(default_factory=time.monotonic)

    @property
    def pieces(self) -> int:
        return -(-self.size // PIECE)


class CopiesOut:
    """Makes copies and gives out their pieces. A copy of an encrypted event is encrypted with a key of its own."""

    def __init__(self, owner: Owner, folder: Path) -> None:
        self._owner = owner
        self._folder = folder
        self._copies: dict[str, _Copy] = {}
        self._making = asyncio.Lock()

    async def answer(self, wire: Wire, message: Msg) -> None:
        """Answer what a station asks: "snapshot" or "chunk"."""
        if not is_inbox(message.reply):
            return
        what = message.subject.rpartition(".")[2]
        try:
            if what == "snapshot":
                copy = await self._current()
                content = say(name=copy.name, pieces=copy.pieces, size=copy.size, key=copy.key)
            elif what == "chunk":
                content = await self._piece(heard(message.data))
            else:
                raise MalformedError
        except MalformedError:
            content = b""
        except Exception as error:
            _log.error("a copy could not be handed out: %s", type(error).__name__)
            content = b""
        await wire.publish(message.reply, content)

    async def _current(self) -> _Copy:
        async with self._making:
            newest = max(self._copies.values(), key=lambda one: one.made, default=None)
            if newest is None or time.monotonic() - newest.made > _FRESH_S:
                newest = await asyncio.to_thread(self._make)
                self._copies[newest.name] = newest
            return newest

    def _make(self) -> _Copy:
        name = secrets.token_hex(12)
        path = self._folder / f"copy-{name}"
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = secrets.token_hex(32) if self._owner.file.encrypted else ""
        self._owner.file.copy_for_station(path, key or None)
        return _Copy(name, path, key, path.stat().st_size)

    async def _piece(self, said: Mapping[str, Any]) -> bytes:
        copy = self._copies.get(text_in(said, "name"))
        number = number_in(said, "piece")
        if copy is None or not 0 <= number < copy.pieces:
            raise MalformedError
        return await asyncio.to_thread(_packed, copy.path, number)

    async def clean(self) -> None:
        """Remove copies that nobody fetches any more, now and then."""
        while True:
            await asyncio.sleep(30)
            for copy in [one for one in self._copies.values() if time.monotonic() - one.made > _KEPT_S]:
                del self._copies[copy.name]
                await asyncio.to_thread(overwrite, copy.path)

    def close(self) -> None:
        """Remove all copies."""
        for copy in self._copies.values():
            overwrite(copy.path)
        self._copies.clear()


def remove_left(folder: Path) -> None:
    """Remove copies that a host which was killed could not remove: they hold people who may be erased by now."""
    for left in folder.glob("copy-*"):
        overwrite(left)


def _packed(path: Path, number: int) -> bytes:
    with path.open("rb") as file:
        file.seek(number * PIECE)
        return zlib.compress(file.read(PIECE), level=1)
