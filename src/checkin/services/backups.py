"""Backups of an event: made beside the scans, in up to two places, pruned, erased with what was erased, restored."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, CheckinError, SurroundingsError
from checkin.services.backup_pruning import Keep, superfluous
from checkin.services.setting_values import local_json
from checkin.store.copies import CopyFacts, look_over, overwrite, restore_copy, unfinished
from checkin.store.engine import explain_os_error, told_plainly
from checkin.store.event_file import EventFile, Transaction

ENDING = ".backup"
_STAMP = "%Y%m%dT%H%M%S%fZ"
_NAMED = re.compile(r"-(\d{8}T\d{12}Z)\.backup\Z")
#: Local values: every folder that ever got a backup, and those still to be cleared, with the time (ISO 8601, UTC).
_PLACES, _TO_CLEAR = "backup_places", "backups_to_clear"

Run = Callable[[Callable[[], Any]], Any]


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file; `at` (UTC) is when it was begun."""

    path: Path
    at: datetime
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made; `problem` says why the second place has none."""

    path: Path
    second: Path | None = None
    problem: CheckinError | None = None


def _at_once(work: Callable[[], Any]) -> Any:
    return work()


class Backups:
    """The backups of one open event; on any thread. `run` does work on the store thread and returns its result.

    `first` and `second` are folders; each event has one of its own inside. `second` may be out of reach at times.
    """

    def __init__(
        self, file: EventFile, first: Path, second: Path | None = None, *, keep: Keep | None = None, run: Run = _at_once
    ) -> None:
        self.run = run
        self._file = file
        self._first = first
        self._second = second
        self._keep = keep or Keep()
        self._lock = threading.Lock()
        self._name = ""
        self._newest: int | None = None

    def make(self, now: datetime | None = None) -> Made:
        """Make a backup now and prune the old ones; scans are judged meanwhile.

        Raises SurroundingsError where the first place cannot be written; trouble with the second is told in the result.
        """
        with self._lock:
            return self._make(now or datetime.now(UTC))

    def make_if_changed(self) -> Made | None:
        """Make a backup unless nothing happened since the last one of this object."""
        newest = self.run(self._newest_change)
        if newest == self._newest:
            return None
        return self.make()

    def listed(self) -> list[Backup]:
        """Return the backups of this event in both places, the newest first."""
        return sorted(self._all(), key=lambda backup: (backup.at, str(backup.path)), reverse=True)

    def renew(self) -> bool:
        """Overwrite and remove all backups of before and make one new, if there were any.

        Returns whether every place was in reach; what is left is cleared when the next backup is made.
        """
        with self._lock:
            folders, left = self._clear_all()
            if folders:
                self._make(datetime.now(UTC))
        return not left

    def forget(self) -> bool:
        """Overwrite and remove all backups and make none: this copy of the event is to be wiped.

        Returns whether every place was in reach.
        """
        with self._lock:
            return not self._clear_all()[1]

    def _clear_all(self) -> tuple[dict[str, str], dict[str, str]]:
        """Clear every place that ever got a backup; return these, and those that are out of reach."""
        now = datetime.now(UTC)
        folders = self.run(lambda: self._mark_all(now.isoformat()))
        for copy in self._file.path.parent.glob(f"{_escaped(self._file.path.name)}.v*-*{ENDING}"):
            overwrite(copy)
        return folders, self._clear(folders)

    def _make(self, now: datetime) -> Made:
        self._clear(self.run(self._to_clear))
        newest = self.run(self._newest_change)
        name = f"{self._event_name()}-{now.strftime(_STAMP)}{ENDING}"
        path = self._folder(self._first) / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explain_os_error(error, path.parent) from None
        self._file.copy_to(path)
        self._newest = newest
        second, problem = self._copy(path) if self._second is not None else (None, None)
        folders = [path.parent, *([second.parent] if second else [])]
        self.run(lambda: self._remember(folders))
        for folder in folders:
            self._prune(folder)
        return Made(path, second, problem)

    def _copy(self, path: Path) -> tuple[Path | None, CheckinError | None]:
        assert self._second is not None
        target = self._folder(self._second) / path.name
        try:
            if not self._second.is_dir():
                # a stick that is not there: its folder must not be made on the disk beneath
                raise FileNotFoundError(2, "", str(self._second))
            target.parent.mkdir(exist_ok=True)
            with unfinished(target) as draft:
                shutil.copyfile(path, draft)
        except OSError as error:
            return None, _second_place(error, self._second)
        return target, None

    def _folder(self, place: Path) -> Path:
        return place / self._event_name()

    def _event_name(self) -> str:
        if not self._name:
            self._name = self.run(self._read_name)
        return self._name

    def _read_name(self) -> str:
        with self._file.reading() as transaction:
            event = transaction.queries.event()
        plain = unicodedata.normalize("NFKD", event.name.casefold().replace("ß", "ss"))
        plain = "".join(char for char in plain if not unicodedata.combining(char))
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40] or "event"
        return f"{slug}-{event.event_id[:8]}"

    def _newest_change(self) -> int:
        with self._file.reading() as transaction:
            return transaction.queries.newest_change()

    def _all(self) -> Iterator[Backup]:
        for place in (self._first, self._second):
            if place is not None:
                yield from backups_in(self._folder(place))

    def _prune(self, folder: Path) -> None:
        found = list(backups_in(folder))
        gone = superfluous((backup.at for backup in found), self._keep)
        for backup in found:
            if backup.at in gone:
                with contextlib.suppress(OSError):
                    overwrite(backup.path)

    # what the file remembers about its places; on the store thread

    def _remember(self, folders: list[Path]) -> None:
        with self._file.reading() as transaction:
            known = local_json(transaction, _PLACES, [])
        if new := [str(folder) for folder in folders if str(folder) not in known]:
            with self._file.writing() as transaction:
                _set(transaction, _PLACES, [*known, *new])

    def _mark_all(self, before: str) -> dict[str, str]:
        with self._file.writing() as transaction:
            marked = dict.fromkeys(local_json(transaction, _PLACES, []), before)
            _set(transaction, _TO_CLEAR, marked)
            return marked

    def _to_clear(self) -> dict[str, str]:
        with self._file.reading() as transaction:
            found: dict[str, str] = local_json(transaction, _TO_CLEAR, {})
            return found

    def _clear(self, marked: dict[str, str]) -> dict[str, str]:
        """Clear the marked folders as far as they are in reach; return what is left to do."""
        if not marked:
            return {}
        left = {}
        for name, before in marked.items():
            try:
                _clear_folder(Path(name), datetime.fromisoformat(before))
            except OSError:
                left[name] = before
        self.run(lambda: self._still_to_clear(left))
        return left

    def _still_to_clear(self, left: dict[str, str]) -> None:
        with self._file.writing() as transaction:
            _set(transaction, _TO_CLEAR, left)


def _set(transaction: Transaction, key: str, value: object) -> None:
    transaction.set_local(key, json.dumps(value, ensure_ascii=False))


def _escaped(name: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", name)


def _clear_folder(folder: Path, before: datetime) -> None:
    """Overwrite and remove a folder's backups from before that time; raises OSError where it is out of reach."""
    if not folder.is_dir():
        raise FileNotFoundError(2, "", str(folder))
    for backup in list(backups_in(folder)):
        if backup.at < before:
            overwrite(backup.path)
    for rest in folder.glob(f"*{ENDING}.part*"):
        overwrite(rest)


def backups_in(folder: Path) -> Iterator[Backup]:
    """Yield the backups that lie in a folder; none where it cannot be read."""
    paths: Iterable[Path] = ()
    with contextlib.suppress(OSError):
        paths = sorted(folder.glob(f"*{ENDING}"))
    for path in paths:
        if named := _NAMED.search(path.name):
            with contextlib.suppress(OSError, ValueError):
                at = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
                yield Backup(path, at, path.stat().st_size)


def _second_place(error: OSError, place: Path) -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP(
            "errors",
            "The second place for backups, {folder}, cannot be written ({reason}). The first copy was made;"
            " plug the stick in again or choose another folder.",
        ),
        folder=str(place),
        reason=os.strerror(error.errno) if error.errno else type(error).__name__,
    )


def restore(backup: Path, target: Path, passphrase: str | None = None) -> CopyFacts:
    """Make an event file of a backup, never over one that is there; return what it holds.

    The restored file is a station of its own. Raises BadInputError where the backup is damaged, not one of an event, or
    not opened by the passphrase, or where `target` exists; SurroundingsError where it cannot be written.
    """
    facts = look_over(backup, passphrase)
    if target.exists():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} exists already. Restore to another name; the old file is kept."),
            file=str(target),
        )
    with told_plainly(target, passphrase):
        restore_copy(backup, target, passphrase)
    return facts
