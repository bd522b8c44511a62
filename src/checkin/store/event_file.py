"""The event file as the services see it: create, open, transactions, changes."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import socket
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.changes import Change, ChangeKind, Draft
from checkin.domain.clock import HybridClock, HybridTimestamp
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, CheckinError
from checkin.domain.event import Event
from checkin.domain.ids import new_station_id
from checkin.store import log, staging, tables
from checkin.store.checkpoints import Checkpoints
from checkin.store.copies import make_foreign, take_copy
from checkin.store.engine import connect, is_trouble_of_the_file, looks_plain, make_engine, normalised, told_plainly
from checkin.store.import_queries import ImportQueries
from checkin.store.privacy_queries import PrivacyQueries
from checkin.store.queries import Queries
from checkin.store.rekey import rekey
from checkin.store.reports import Reports
from checkin.store.schema import create_schema, ensure_current
from checkin.store.source_tables import SourceTables
from checkin.store.station_queries import StationQueries
from checkin.store.values import to_json

Listener = Callable[[Sequence[Change]], None]


_local = insert(tables.local_values)
_SET_LOCAL = _local.on_conflict_do_update(index_elements=["key"], set_={"value": _local.excluded.value})


class Transaction:
    """One all-or-nothing step on an event file.

    Read with `queries`, `reports`, `imports` and `privacy`, write with `append` or `merge`. `sources` reads and writes
    what the registration sources of this copy of the file need.
    """

    def __init__(self, connection: Connection, clock: HybridClock, at_hand: staging.AtHand | None = None) -> None:
        self._connection = connection
        self._clock = clock
        self._at_hand: staging.AtHand = {} if at_hand is None else at_hand
        self.queries = Queries(connection)
        self.reports = Reports(connection)
        self.imports = ImportQueries(connection)
        self.privacy = PrivacyQueries(connection)
        self.stations = StationQueries(connection)
        self.sources = SourceTables(connection)
        self.changes: list[Change] = []

    def append(self, drafts: Sequence[Draft]) -> list[Change]:
        """Log and fold what happens at this station; return the stamped changes."""
        changes = log.append(self._connection, self._clock, drafts)
        self.changes.extend(changes)
        return changes

    def merge(self, changes: Sequence[Change]) -> list[Change]:
        """Log and fold what happened at other stations; return those changes that were new here."""
        new = log.merge(self._connection, self._clock, changes)
        self.changes.extend(new)
        return new

    def merge_all(self, changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
        """Merge changes, all or nothing; as `merge_each`, for those that are very likely right."""
        return self.merge(changes), []

    def merge_each(self, changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
        """Merge changes that may be wrong in a way that only folding shows; return the new ones and the faulty ones."""
        try:
            with self._connection.begin_nested():
                return self.merge(changes), []
        except Exception as error:
            if is_trouble_of_the_file(error):
                raise
        new, faulty = [], []
        for change in changes:
            try:
                with self._connection.begin_nested():
                    new += self.merge([change])
            except Exception as error:
                if is_trouble_of_the_file(error):
                    raise
                faulty.append(change)
        return new, faulty

    def door(self) -> str:
        """Return the label of this station, or the machine's name where it has none."""
        return self.queries.door_of(self._clock.station) or socket.gethostname()

    def set_local(self, key: str, value: str) -> None:
        """Keep a value that belongs to this copy of the file alone and is never told to other stations."""
        self._connection.execute(_SET_LOCAL, {"key": key, "value": value})

    def drop_local(self, key: str) -> None:
        """Take such a value away."""
        self._connection.execute(delete(tables.local_values).where(tables.local_values.c.key == key))

    def stage(self, batches: Sequence[staging.Batch]) -> int:
        """Note down batches of changes (`staging.batch_of`) to be applied one by one later, surviving a crash.

        Returns how many wait now.
        """
        return staging.stage(self._connection, batches, self._at_hand)

    def apply_staged(self, enough: Callable[[], bool]) -> int:
        """Append staged batches until it is `enough`, at least one; return how many, 0 where nothing was staged."""
        done = 0
        while batch := staging.take(self._connection, self._at_hand):
            self.changes.extend(log.append(self._connection, self._clock, *batch))
            done += 1
            if enough():
                break
        return done

    def findings(self) -> list[log.Finding]:
        """Check every station's chain of changes; empty where nothing was altered or lost."""
        return list(log.verify(self._connection))

    def damage(self) -> list[str]:
        """Return what SQLite itself finds wrong with the file; empty where it is sound."""
        said = self._connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
        return [] if said == ["ok"] else [str(line) for line in said]


class EventFile:
    """An open event file. Used by one thread at a time; other programs may have the same file open.

    `listeners` are called after each commit with its changes, in the thread that wrote them.
    """

    def __init__(self, path: Path, engine: Engine, station: str, passphrase: str | None) -> None:
        self.path = path
        self.station = station
        self.encrypted = passphrase is not None
        self._at_hand: staging.AtHand = {}
        self.listeners: list[Listener] = []
        self._engine = engine
        self._checkpoints = Checkpoints(path, lambda: connect(self.path, self._passphrase))
        self._clock = HybridClock(station)
        self._passphrase = passphrase
        self._machine = ""

    @classmethod
    def create(
        cls, path: Path, event: Event, drafts: Iterable[Draft] = (), *, machine: str = "", passphrase: str | None = None
    ) -> EventFile:
        """Make a new event file with `event` and the changes that set it up; raises BadInputError if `path` exists."""
        if path.exists():
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} exists already. Choose another name, or open it."), file=str(path)
            )
        try:
            with told_plainly(path, passphrase):
                engine = make_engine(path, passphrase)
                create_schema(engine)
                file = cls(path, engine, "", passphrase)
                file._take_station(machine)
            with file.writing() as transaction:
                transaction.append([event_edited(event), *drafts])
        except CheckinError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise
        return file

    @classmethod
    def open(cls, path: Path, *, machine: str = "", passphrase: str | None = None, station: str = "") -> EventFile:
        """Open an event file, bringing an older one to this version after keeping a copy beside it.

        `station` is the identity that a copy takes up which has none yet; without it a new one is drawn.

        Raises BadInputError where it is missing, not an event file, damaged, encrypted with another passphrase or from
        a newer version, and SurroundingsError where the system is in the way.
        """
        _check_path(path)
        passphrase = None if looks_plain(path) else passphrase
        with told_plainly(path, passphrase):
            engine = make_engine(path, passphrase)
            try:
                ensure_current(engine, path, passphrase)
                file = cls(path, engine, "", passphrase)
                file._take_station(machine, station)
                file._catch_up()
            except BaseException:
                engine.dispose()
                raise
        return file

    def _take_station(self, machine: str, station: str = "") -> None:
        """Take up the identity of this copy on this machine; a copy moved elsewhere is a station of its own."""
        self._machine = machine
        key = _station_key(machine, self.path, self.path)
        with self._engine.connect().execution_options(reading=True) as connection, connection.begin():
            known = Queries(connection).local(key)
        if known is None:
            known = station or new_station_id()
            with self._engine.begin() as connection:
                Transaction(connection, self._clock).set_local(key, known)
        self.station = known
        self._clock = HybridClock(known)

    def _catch_up(self) -> None:
        """Let the clock start behind everything in the file."""
        with self._engine.connect().execution_options(reading=True) as connection, connection.begin():
            newest = connection.execute(log.NEWEST).scalar()
        if newest:
            self._clock.observe(HybridTimestamp.parse(newest))

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Transaction]:
        """Open a transaction that holds the file's write lock from the start; durable when the block ends.

        Not `durable`: whole after a power cut, but perhaps undone with all of its kind before it; for what can be had
        again, such as changes of other stations. A later durable one makes it durable too.
        """
        with (
            told_plainly(self.path, self._passphrase),
            self._lasting(durable=durable),
            self._engine.begin() as connection,
        ):
            transaction = Transaction(connection, self._clock, self._at_hand)
            yield transaction
        self._checkpoints.committed()
        if transaction.changes:
            for listener in self.listeners:
                listener(transaction.changes)

    @contextmanager
    def _lasting(self, *, durable: bool) -> Iterator[None]:
        """Let commits wait for the disk, or not."""
        if durable:
            yield
            return
        self._pragma("synchronous = NORMAL")
        try:
            yield
        finally:
            self._pragma("synchronous = FULL")

    def _pragma(self, text: str) -> None:
        """Set something of this connection, outside of any transaction."""
        with contextlib.closing(self._engine.raw_connection()) as connection:
            driver = connection.driver_connection
            assert driver is not None
            driver.execute(f"PRAGMA {text}")

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Open a transaction that sees one state of the file and never waits for a writer."""
        with (
            told_plainly(self.path, self._passphrase),
            self._engine.connect().execution_options(reading=True) as connection,
            connection.begin(),
        ):
            yield Transaction(connection, self._clock)

    @property
    def passphrase(self) -> str | None:
        """What opens this file and the copies made of it; None where they are not encrypted. Never shown or logged."""
        return self._passphrase

    def data_version(self) -> int:
        """Return a number that changes whenever another program, or another connection, has written to the file."""
        with self._engine.connect().execution_options(reading=True) as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            return int(driver.execute("PRAGMA data_version").fetchone()[0])

    def copy_for_station(self, target: Path, passphrase: str | None) -> None:
        """Write a copy that another station starts from: all changes and tables, nothing that is this copy's own.

        The copy is encrypted with `passphrase` (None: plain). On any thread, while scans go on.
        """
        with told_plainly(target, self._passphrase):
            take_copy(self.path, target, self._passphrase)
            make_foreign(target, self._passphrase, passphrase)

    def second(self) -> EventFile:
        """Return the same file on a connection of its own, for long reading beside the store thread."""
        with told_plainly(self.path, self._passphrase):
            engine = make_engine(self.path, self._passphrase)
        other = EventFile(self.path, engine, self.station, self._passphrase)
        other.encrypted = self.encrypted
        return other

    def copy_to(self, target: Path) -> None:
        """Copy the file as it stands to `target`, encrypted as it is; on any thread, while scans go on.

        Raises SurroundingsError where `target` cannot be written.
        """
        with told_plainly(target, self._passphrase):
            take_copy(self.path, target, self._passphrase)

    def change_passphrase(self, new: str | None) -> bool:
        """Write the file anew under another passphrase (None = plain); this object goes on with the new file.

        Needs to be the only one that has the file open: raises SurroundingsError else, and nothing was changed.
        Returns whether the old pages were overwritten (see `rekey`).
        """

        def settle(connection: Any, made: Path) -> None:
            # the new file is still the same station, though it lies in another place of the disk
            row = (_station_key(self._machine, self.path, made), self.station)
            connection.execute("INSERT OR REPLACE INTO local_values (key, value) VALUES (?, ?)", row)

        self._checkpoints.stop()
        self._engine.dispose()
        try:
            with told_plainly(self.path, self._passphrase):
                overwritten = rekey(self.path, self._passphrase, new, settle)
            self._passphrase, self.encrypted = new, new is not None
        finally:
            self._engine = make_engine(self.path, self._passphrase)
        return overwritten

    def opened_by(self, passphrase: str | None) -> bool:
        """Tell whether this is the passphrase that the file was opened with."""
        if passphrase is None or self._passphrase is None:
            return passphrase is self._passphrase
        return hmac.compare_digest(normalised(passphrase).encode(), normalised(self._passphrase).encode())

    def clean(self) -> bool:
        """Take the last traces of what was deleted out of the file and its WAL; return False where others read it now.

        Writes the whole file anew (about a second per 100 MB), and nothing else gets in between.
        """
        self._checkpoints.stop()
        with told_plainly(self.path, self._passphrase), self._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            driver.execute("VACUUM")
            busy: int = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def close(self) -> None:
        """Close the file; what was committed is on the disk."""
        self._checkpoints.stop()
        self._engine.dispose()


def _station_key(machine: str, path: Path, file: Path) -> str:
    """Return under which local value a copy at `path` keeps its station; `file` is the one that will lie there."""
    place = f"{machine}\n{path.resolve()}\n{file.stat().st_ino}"
    return f"station:{hashlib.sha256(place.encode()).hexdigest()[:32]}"


def event_edited(event: Event) -> Draft:
    """Return the change that sets all that is known of an event."""
    fields = {
        "name": event.name,
        "day": to_json(event.day),
        "venue": event.venue,
        "timezone": event.timezone,
        "language": event.language,
    }
    return Draft(ChangeKind.EVENT_EDITED, {"event_id": event.event_id, "fields": fields})


def _check_path(path: Path) -> None:
    if not path.exists():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."), file=str(path)
        )
    if path.is_dir():
        raise BadInputError(QT_TRANSLATE_NOOP("errors", "{file} is a folder. Choose a .checkin file."), file=str(path))
    if path.stat().st_size == 0:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is empty. Choose another event file, or restore it from a backup."),
            file=str(path),
        )
