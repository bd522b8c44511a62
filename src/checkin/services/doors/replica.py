"""Between the event file and the wire, on the store thread: what is to be published, and taking in what comes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import cast

from checkin.domain.changes import Change, ChangeKind, canonical, chain_digest, payload_digest
from checkin.domain.errors import CheckinError
from checkin.services.doors import welcomes
from checkin.services.doors.cursor import Cursor
from checkin.stations.keys import PublicKeys, StationKeys, signed_by
from checkin.stations.messages import MalformedError, NewerChange, change_from
from checkin.store.copies import CURSOR
from checkin.store.engine import is_trouble_of_the_file
from checkin.store.event_file import EventFile, Transaction
from checkin.store.station_queries import Head, KnownStation, SetAside, aside
from checkin.store.stripping import may_lack_salt
from checkin.store.values import utc_text

#: Reasons for which a change is not taken in.
ALTERED, BROKEN, FORGED, FORKED, UNREADABLE, NEWER = "altered", "broken", "forged", "forked", "unreadable", "newer"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Changes that came, and which station published them."""

    publisher: str
    changes: Sequence[Change | NewerChange]


_Merge = Callable[[Transaction, Sequence[Change]], tuple[list[Change], list[Change]]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of changes: how many were new, and the ids of those that were set aside as false."""

    new: int
    aside: frozenset[str]


class Replica:
    """One event file as a station on the wire. Called on the store thread."""

    def __init__(self, file: EventFile, keys: StationKeys) -> None:
        self._file = file
        self._keys = keys
        #: Heads and keys as the last taking in left them; read anew where others may have written them.
        self._remembered: _Knows | None = None

    def written_elsewhere(self) -> None:
        """Another program may have changed what is remembered here."""
        self._remembered = None

    def cursor(self, epoch: str) -> Cursor:
        """Return how far this life of the stream was read."""
        with self._file.reading() as transaction:
            return Cursor.read(transaction.queries.local(CURSOR), epoch)

    def last_epoch(self) -> str:
        """Return the life of the stream that was read last; "" where none was."""
        with self._file.reading() as transaction:
            return Cursor.last_epoch(transaction.queries.local(CURSOR))

    def keep(self, cursor: Cursor) -> None:
        """Keep how far the stream was read, where nothing new was taken in with it."""
        with self._file.writing() as transaction:
            transaction.set_local(CURSOR, cursor.text())

    def heads(self) -> dict[str, int]:
        """Return up to which number each station's changes are known here."""
        with self._file.reading() as transaction:
            return {station: head.number for station, head in transaction.stations.heads().items()}

    def known(self) -> dict[str, KnownStation]:
        """Return all stations that the file knows of."""
        with self._file.reading() as transaction:
            return transaction.stations.known()

    def numbered(self, station: str, after: int, limit: int) -> list[Change]:
        """Return a station's changes behind a number, our own signed, up to a gap."""
        with self._file.reading() as transaction:
            found = transaction.stations.numbered(station, after, limit)
        run = [change for place, change in enumerate(found) if change.number == found[0].number + place]
        return [self.signed(change) for change in run] if station == self._file.station else run

    def signed(self, change: Change) -> Change:
        """Return one of our own changes with its signature."""
        return replace(change, signature=self._keys.sign(change.chain))

    def take_in(self, arrivals: Sequence[Arrival], cursor: Cursor) -> Taken:
        """Take in what came and note how far that was, all or nothing."""
        try:
            return self._take_in(arrivals, cursor, Transaction.merge_all)
        except Exception as error:
            if isinstance(error, CheckinError) or is_trouble_of_the_file(error):
                raise
        # one that cannot be folded undid them all: find out which, with more effort
        return self._take_in(arrivals, cursor, Transaction.merge_each)

    def _take_in(self, arrivals: Sequence[Arrival], cursor: Cursor, merge: _Merge) -> Taken:
        # not durable by itself: what a power cut takes from here is read from the stream or from others again
        with self._file.writing(durable=False) as transaction:
            judge = _Judge(transaction, self._remembered)
            self._remembered = None
            good: list[Change] = []
            brought: dict[str, str] = {}
            for arrival in arrivals:
                for change in arrival.changes:
                    if judge.passes(change, arrival.publisher):
                        assert isinstance(change, Change)
                        good.append(change)
                        brought[change.id] = arrival.publisher
            new, faulty = merge(transaction, good)
            judge.aside += [aside(change, UNREADABLE, brought[change.id]) for change in faulty]
            transaction.stations.set_aside(judge.aside)
            transaction.set_local(CURSOR, cursor.text())
        if not judge.aside:
            self._remembered = judge.knows
        return Taken(len(new), frozenset(one.change_id for one in judge.aside if one.reason != NEWER))

    def retry_newer(self) -> int:
        """Take in what an older version of the program had to set aside; return how many changes that were."""
        with self._file.reading() as transaction:
            waiting = [one for one in transaction.stations.all_set_aside() if one.reason == NEWER and one.content]
        readable = [(one, change) for one in waiting if (change := _read_again(one)) is not None]
        if not readable:
            return 0
        with self._file.writing() as transaction:
            transaction.stations.forget_set_aside([one.change_id for one, _ in readable])
            judge = _Judge(transaction)
            good = [change for one, change in readable if judge.passes(change, one.brought_by)]
            transaction.stations.set_aside(judge.aside)
            self._remembered = None
            return len(transaction.merge_each(good)[0])


def _read_again(one: SetAside) -> Change | None:
    try:
        found = change_from(json.loads(one.content))
    except (MalformedError, ValueError, TypeError, RecursionError):
        return None
    return found if isinstance(found, Change) else None


def _as_change(newer: NewerChange) -> Change:
    """Return one of a kind unknown here as a change, to look at its chain and signature; never to be folded."""
    row = json.loads(newer.content)
    change_id, station, at, kind, subject, number, payload, salt, digest, chain, signature = row
    unknown = cast(ChangeKind, kind)
    raw = bytes.fromhex(signature)
    return Change(change_id, station, at, unknown, json.loads(payload), subject, number, salt, digest, chain, raw)


@dataclass(frozen=True, slots=True)
class _Knows:
    """How far each station's chain is known, and the stations' keys."""

    heads: dict[str, Head]
    keys: dict[str, PublicKeys]

    @classmethod
    def read(cls, transaction: Transaction) -> _Knows:
        """Read it from the file."""
        known = transaction.stations.known()
        heads = {station: one.head for station, one in known.items()}
        return cls(heads, welcomes.keys_of(known.values()))


class _Judge:
    """Tells which changes may be taken in: unaltered, in their station's chain, and signed by that station."""

    def __init__(self, transaction: Transaction, knows: _Knows | None = None) -> None:
        self._stations = transaction.stations
        self.knows = knows or _Knows.read(transaction)
        self._heads, self._keys = self.knows.heads, self.knows.keys
        self._links: dict[tuple[str, int], str] = {}
        self.aside: list[SetAside] = []

    def passes(self, change: Change | NewerChange, publisher: str) -> bool:
        """Tell whether it may be merged; what may not and is not simply known is noted in `aside`."""
        try:
            if not isinstance(change, NewerChange):
                return self._passes(change, publisher)
            self._note_newer(change, publisher)
        except (ValueError, TypeError, OverflowError, RecursionError):
            # whatever the checks of messages let through stops nothing that comes after it
            note = SetAside(
                change.id, change.station, change.number, UNREADABLE, publisher, utc_text(datetime.now(UTC))
            )
            self.aside.append(note)
        return False

    def _passes(self, change: Change, publisher: str) -> bool:
        head = self._heads.get(change.station, Head())
        if change.number <= head.number:
            link = self._link(change.station, change.number)
            if link is not None:
                if link != change.chain:
                    self.aside.append(aside(change, FORKED, publisher))
                return False
        fault = self._fault(change, head)
        if fault:
            self.aside.append(aside(change, fault, publisher))
            return False
        self._links[change.station, change.number] = change.chain
        if change.number > head.number:
            self._heads[change.station] = Head(change.number, change.chain)
        if change.kind is ChangeKind.STATION_JOINED:
            self._keys[str(change.payload["station_id"])] = welcomes.keys_in(change.payload)
        return True

    def _note_newer(self, newer: NewerChange, publisher: str) -> None:
        """Keep what a newer version can read, if it is its station's own: a false one must hide no true one."""
        change = _as_change(newer)
        fault = self._link_fault(change, self._heads.get(change.station, Head()))
        if fault or (change.salt and payload_digest(change.salt, canonical(change.payload)) != change.digest):
            self.aside.append(aside(change, fault or ALTERED, publisher))
        else:
            note = SetAside(newer.id, newer.station, newer.number, NEWER, publisher, "", newer.subject, newer.content)
            self.aside.append(note)

    def _link(self, station: str, number: int) -> str | None:
        if (station, number) in self._links:
            return self._links[station, number]
        found = self._stations.link(station, number)
        return found.chain if found else None

    def _fault(self, change: Change, head: Head) -> str:
        if not change.salt and not may_lack_salt(change.kind, change.payload, change.subject):
            return ALTERED
        if change.salt and payload_digest(change.salt, canonical(change.payload)) != change.digest:
            return ALTERED
        return self._link_fault(change, head) or self._welcome_fault(change)

    def _welcome_fault(self, change: Change) -> str:
        if change.kind is not ChangeKind.STATION_JOINED:
            return ""
        station, keys = change.payload.get("station_id"), welcomes.keys_in(change.payload)
        if not welcomes.is_sound(station, keys):
            return UNREADABLE
        return FORKED if welcomes.belongs_to_another(str(station), keys, self._keys) else ""

    def _link_fault(self, change: Change, head: Head) -> str:
        previous: str | None = head.chain if change.number == head.number + 1 else None
        if previous is None:
            previous = "" if change.number == 1 else self._link(change.station, change.number - 1)
        c = change
        if previous is not None and c.chain != chain_digest(
            previous, c.id, c.station, c.at, c.kind, c.number, c.subject, c.digest
        ):
            return BROKEN
        keys = self._keys.get(change.station)
        return FORGED if keys and not signed_by(keys.chain_key, change.chain, change.signature) else ""
