"""Becoming a station: by the link to the host, the keys told, the event brought over."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import ssl
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, CheckinError, SurroundingsError, WrongUseError
from checkin.domain.ids import new_station_id
from checkin.services.doors import identity
from checkin.services.doors.copies_out import PIECE
from checkin.services.doors.offline import wipe
from checkin.stations.cluster import CLUSTER, Cluster, ClusterLink
from checkin.stations.connection import NoAnswerError, RefusedByHostError, Wire, connect
from checkin.stations.discovery import host_by_words
from checkin.stations.keys import StationKeys
from checkin.stations.link import PREFIX, Address, JoinLink, secret_of
from checkin.stations.messages import MalformedError, heard, number_in, say, text_in
from checkin.stations.subjects import PROTOCOL, Names, inbox
from checkin.stations.trust import UnknownCertificateError, context_for, pinned
from checkin.store.copies import reencrypt, to_disk
from checkin.store.engine import explain_os_error
from checkin.store.event_file import EventFile, Transaction

_LOOK_S = 6.0
#: On a slow network the handshakes alone take seconds.
_DIAL_S, _JOIN_S, _COPY_S, _PIECE_S = 8.0, 15.0, 180.0, 20.0
_AHEAD = 4
_PERSIST_S, _AGAIN_S = 1.5, 0.3

_Result = TypeVar("_Result")
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class HostFound:
    """A host reached by a link: where, and how it is trusted."""

    address: Address
    context: ssl.SSLContext

    async def as_station(self, keys: StationKeys) -> Wire:
        """Connect as a station; raises OSError."""
        return await connect(
            self.address, self.context, keys.user_seed, inbox(keys.station), timeout=_DIAL_S, name=keys.station
        )

    async def as_newcomer(self, link: JoinLink) -> Wire:
        """Connect as whoever has the link; raises OSError."""
        return await connect(self.address, self.context, link.user_seed, inbox("join"), timeout=_DIAL_S)


@dataclass(frozen=True, slots=True)
class ClusterFound:
    """An existing cluster, with credentials from its operator."""

    cluster: Cluster

    async def as_station(self, keys: StationKeys) -> Wire:
        """Connect as a station; raises OSError."""
        return await self.cluster.connect(keys)


async def read_link(text: str) -> JoinLink | ClusterLink:
    """Read a link, or look on the network for the host of six words. Raises BadInputError or SurroundingsError."""
    if text.strip().startswith(CLUSTER):
        return ClusterLink.parse(text)
    if text.strip().startswith(PREFIX):
        return JoinLink.parse(text)
    secret = secret_of(text)
    interface = os.environ.get("CHECKIN_DOORS_DISCOVERY", "")
    link = None if interface == "off" else await host_by_words(secret, _LOOK_S, interface)
    if link is None:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "No host with these words is on this network. Check the words and the Wi-Fi, or use the host's link.",
            )
        )
    return link


async def find(link: JoinLink | ClusterLink, credentials: Path | None) -> HostFound | ClusterFound:
    """Return what the link names; raises SurroundingsError where it is out of reach or is not that one."""
    if isinstance(link, JoinLink):
        return await find_host(link)
    if credentials is None:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "This event is shared over an existing server. Give your credentials file for it as well."
            )
        )
    return ClusterFound(Cluster(link.servers, credentials))


async def _look_at(address: Address, fingerprint: str) -> HostFound:
    certificate = await pinned(address, fingerprint, _DIAL_S)
    return HostFound(address, context_for([certificate]))


async def find_host(link: JoinLink) -> HostFound:
    """Return the host that the link names; raises SurroundingsError where it is out of reach or is not that one."""
    looking = [asyncio.create_task(_look_at(address, link.fingerprint)) for address in link.addresses]
    wrong = False
    try:
        # whoever answers first will do: the others may be addresses of networks that only the host is in
        for one in asyncio.as_completed(looking):
            try:
                return await one
            except UnknownCertificateError:
                wrong = True
            except OSError:
                continue
    finally:
        for task in looking:
            task.cancel()
        await asyncio.gather(*looking, return_exceptions=True)
    if wrong:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors",
                "Whoever answers at that address is not the host that the link names. Copy the link from the host"
                " again; if it stays so, somebody else is on this network.",
            )
        )
    raise SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors", "The host of this link cannot be reached. Is it running, and are both on the same network?"
        )
    )


async def ask_to_join(link: JoinLink | ClusterLink, host: HostFound | ClusterFound, keys: StationKeys) -> Wire:
    """Become a station of the link's event; return a connection as that station. Raises CheckinError."""
    if isinstance(host, ClusterFound):
        try:
            wire = await host.as_station(keys)
            await _told(wire, link.event, keys)
        except OSError:
            raise _lost() from None
        return wire
    assert isinstance(link, JoinLink)
    with contextlib.suppress(OSError):
        # who is a station already needs no link
        return await host.as_station(keys)
    try:
        await _persistently(lambda: _tell_as_newcomer(link, host, keys))
        return await _persistently(lambda: host.as_station(keys))
    except RefusedByHostError:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "This link has expired: it is good for ten minutes. Copy the one that the host shows now."
            )
        ) from None
    except OSError:
        raise _lost() from None


async def _persistently(work: Callable[[], Awaitable[_Result]]) -> _Result:
    """Try again for a while what was cut short: while the server takes up others who join, it drops who just comes."""
    end = asyncio.get_running_loop().time() + _PERSIST_S
    while True:
        try:
            return await work()
        except OSError:
            if asyncio.get_running_loop().time() > end:
                raise
            await asyncio.sleep(_AGAIN_S)


async def _tell_as_newcomer(link: JoinLink, host: HostFound, keys: StationKeys) -> None:
    wire = await host.as_newcomer(link)
    try:
        await _told(wire, link.event, keys)
    finally:
        await wire.close()


async def _told(wire: Wire, event: str, keys: StationKeys) -> None:
    """Tell the host who we are; raises CheckinError where it does not let us in, OSError where it does not answer."""
    public = keys.public
    told = say(
        protocol=PROTOCOL,
        station=keys.station,
        chain_key=public.chain_key,
        user_key=public.user_key,
        certificate=public.certificate,
        signature=keys.sign_joining(event),
    )
    try:
        answer = heard(await wire.request(Names(event).join, told, _JOIN_S))
    except MalformedError:
        raise _lost() from None
    if answer.get("welcome") is not True:
        raise _refusal(text_in(answer, "refused"))


async def bring_over(
    link: JoinLink | ClusterLink,
    target: Path,
    *,
    machine: str,
    passphrase: str | None,
    progress: Progress,
    credentials: Path | None = None,
) -> EventFile:
    """Join the link's event and write it to `target`, which does not exist yet. Return the open file."""
    keys = StationKeys.new(new_station_id())
    host = await find(link, credentials)
    wire = await ask_to_join(link, host, keys)
    draft = target.with_name(f"{target.name}.part")
    try:
        key = await _fetch(wire, Names(link.event), draft, progress)
        await asyncio.to_thread(_put_in_place, draft, target, key, passphrase)
        return _taken_up(target, keys, host, link, machine=machine, passphrase=passphrase)
    except OSError as error:
        raise _lost() if isinstance(error, NoAnswerError) else explain_os_error(error, target) from None
    finally:
        await wire.close()
        wipe(draft)


def _taken_up(
    target: Path,
    keys: StationKeys,
    host: HostFound | ClusterFound,
    link: JoinLink | ClusterLink,
    *,
    machine: str,
    passphrase: str | None,
) -> EventFile:
    """Open the copy that came as this station's own; nothing is left of one that is not what the link names."""
    file: EventFile | None = None
    try:
        file = EventFile.open(target, machine=machine, passphrase=passphrase, station=keys.station)
        check_event(file, link)
        with file.writing() as transaction:
            identity.keep_keys(transaction, keys)
            keep(host, link, transaction)
    except BaseException:
        if file is not None:
            file.close()
        wipe(target)
        raise
    return file


async def _fetch(wire: Wire, names: Names, draft: Path, progress: Progress) -> str:
    """Write the host's copy to `draft`, piece by piece; return what it is encrypted with ("" for nothing)."""
    try:
        offer = heard(await wire.request(names.ask("snapshot"), b"", _COPY_S))
    except MalformedError:
        raise _lost() from None
    pieces, name, key = number_in(offer, "pieces"), text_in(offer, "name"), text_in(offer, "key")
    if not 0 < pieces < 1_000_000:
        raise _lost()
    asking: list[asyncio.Task[bytes]] = []
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        try:
            for piece in range(pieces):
                while len(asking) < _AHEAD and piece + len(asking) < pieces:
                    asked = json.dumps({"name": name, "piece": piece + len(asking)}).encode()
                    asking.append(asyncio.create_task(wire.request(names.ask("chunk"), asked, _PIECE_S)))
                content = _unpacked(await asking.pop(0))
                await asyncio.to_thread(file.write, content)
                progress(piece + 1, pieces)
        except zlib.error:
            raise _lost() from None
        finally:
            for task in asking:
                task.cancel()
    return key


def _unpacked(packed: bytes) -> bytes:
    """Unpack a piece; raises zlib.error for what is none, or would be larger than a piece is."""
    unpacker = zlib.decompressobj()
    content = unpacker.decompress(packed, PIECE)
    if not unpacker.eof:
        raise zlib.error
    return content


def _put_in_place(draft: Path, target: Path, key: str, passphrase: str | None) -> None:
    if key and passphrase is None:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "This event is encrypted, so its copy must be too. Give a passphrase for the copy."
            )
        )
    if (key or None) != passphrase:
        reencrypt(draft, key or None, passphrase)
    to_disk(draft)
    if target.exists():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} exists already. Choose another name, or open it."), file=str(target)
        )
    draft.replace(target)


def keep(host: HostFound | ClusterFound, link: JoinLink | ClusterLink, transaction: Transaction) -> None:
    """Remember where the host is."""
    if isinstance(host, ClusterFound):
        identity.keep_cluster(transaction, host.cluster)
    elif isinstance(link, JoinLink):
        identity.keep_hosts(transaction, [host.address, *link.addresses])


def check_event(file: EventFile, link: JoinLink | ClusterLink) -> None:
    """Raise BadInputError where a file holds another event than the link is for."""
    with file.reading() as transaction:
        event_id = transaction.queries.event().event_id
    if Names.of(event_id).event != link.event:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} holds another event than the one this link is for. Choose another file name; the event is then"
                " brought over.",
            ),
            file=str(file.path),
        )


def _lost() -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "The connection to the host was lost. Try again; nothing was changed.")
    )


def removed() -> SurroundingsError:
    """Return what to tell whoever wants to share by a file whose station the others have shut out."""
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "This station was removed from the event. Join with a new file name to start anew.")
    )


def _refusal(reason: str) -> CheckinError:
    if reason == "protocol":
        return SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "The host runs another version of Checkin. Bring both to the same version, then join again."
            )
        )
    if reason == "removed":
        return removed()
    if reason == "other":
        return SurroundingsError(
            QT_TRANSLATE_NOOP(
                "errors", "Another station with this file's identity takes part already. Join with a new file name."
            )
        )
    return SurroundingsError(QT_TRANSLATE_NOOP("errors", "The host could not let this station in. Try again."))
