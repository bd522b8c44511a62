"""Who may do what at this program: roles, their permissions, and the PINs that guard them.

A PIN keeps a volunteer at the door from what is the organiser's, and guests from a kiosk. It does not protect the data:
that is the file's passphrase. PINs are settings of the event, so that one set by the organiser holds at every door;
only their argon2 hashes are kept. Attempts are counted in each copy of the file: a restart forgets none.
"""

from __future__ import annotations

import json
import threading
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, RefusedError, WrongUseError
from checkin.services import drafts
from checkin.services.setting_values import local_json
from checkin.store.event_file import EventFile

_FAILURES = "pin_failures"
#: Tries before the waiting begins, the first wait, and the longest.
FREE_TRIES, FIRST_WAIT, LONGEST_WAIT = 3, timedelta(seconds=2), timedelta(minutes=10)
_SHORTEST = 4


class Role(StrEnum):
    """Who stands at the program, from the fewest permissions to all."""

    KIOSK = "kiosk"
    DOOR = "door"
    DESK_LEAD = "desk_lead"
    ORGANISER = "organiser"

    @property
    def rank(self) -> int:
        """How much the role may do, compared with others."""
        return list(Role).index(self)


class Permission(StrEnum):
    """One thing that a role may do or not; what it may not is absent from the window."""

    SCAN = "scan"
    SEARCH = "search"
    ADD_WALK_IN = "add_walk_in"
    CORRECT_NAME = "correct_name"
    UNDO_OWN = "undo_own"
    NOTE = "note"
    REPRINT_ONCE = "reprint_once"
    EVACUATION_LIST = "evacuation_list"
    UNDO_OTHERS = "undo_others"
    FORCE = "force"
    BLOCK = "block"
    REPRINT = "reprint"
    SEE_RESTRICTED = "see_restricted"
    EDIT_ALL_FIELDS = "edit_all_fields"
    STATISTICS = "statistics"
    IMPORT = "import"
    EXPORT = "export"
    LAYOUTS = "layouts"
    EDIT_EVENT = "edit_event"
    STATIONS = "stations"
    ERASE = "erase"
    RETENTION = "retention"
    BACKUPS = "backups"
    PASSPHRASE = "passphrase"  # noqa: S105 (a permission's name)
    ROLES = "roles"


_KIOSK = frozenset({Permission.SCAN})
_DOOR = _KIOSK | {
    Permission.SEARCH,
    Permission.ADD_WALK_IN,
    Permission.CORRECT_NAME,
    Permission.UNDO_OWN,
    Permission.NOTE,
    Permission.REPRINT_ONCE,
    Permission.EVACUATION_LIST,
}
_DESK_LEAD = _DOOR | {
    Permission.UNDO_OTHERS,
    Permission.FORCE,
    Permission.BLOCK,
    Permission.REPRINT,
    Permission.SEE_RESTRICTED,
    Permission.EDIT_ALL_FIELDS,
    Permission.STATISTICS,
}

#: What each role may do.
PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType(
    {
        Role.KIOSK: _KIOSK,
        Role.DOOR: _DOOR,
        Role.DESK_LEAD: _DESK_LEAD,
        Role.ORGANISER: frozenset(Permission),
    }
)

Run = Callable[[Callable[[], Any]], Any]


def _setting(role: Role) -> str:
    return f"pin_{role.value}"


class Roles:
    """The role at this program, and switching it. `run` does work on the store thread and returns its result.

    `switch` and `set_pin` take a tenth of a second of computing: on any thread but the store's and the window's.
    """

    def __init__(self, file: EventFile, run: Run, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._file = file
        self._run = run
        self._now = now
        self._lock = threading.Lock()
        self.current = Role.DOOR if any(self._hashes().values()) else Role.ORGANISER

    def may(self, permission: Permission) -> bool:
        """Tell whether the role at this program may do that."""
        return permission in PERMISSIONS[self.current]

    def guarded(self, role: Role) -> bool:
        """Tell whether switching to `role` from here takes a PIN."""
        return self._is_up(role) and bool(self._guards(role))

    def with_pin(self) -> list[Role]:
        """Return the roles that have a PIN of their own."""
        return [role for role, text in self._hashes().items() if text]

    def switch(self, role: Role, pin: str | None = None) -> Role:
        """Become `role`. Down is free but for leaving the kiosk; up takes the role's PIN or one of a higher role.

        A role without a PIN of its own is guarded by the next higher one that has one. Raises RefusedError for a wrong
        PIN, or where the next try is not allowed yet.
        """
        with self._lock:
            guards = self._guards(role) if self._is_up(role) else []
            if guards:
                self._check(pin or "", guards)
            self.current = role
            return role

    def confirm(self, pin: str) -> bool:
        """Tell whether somebody of this role or a higher one is there, to unlock a screen; False where none has a PIN.

        Raises RefusedError for a wrong PIN, or where the next try is not allowed yet.
        """
        with self._lock:
            guards = [text for role, text in self._hashes().items() if text and role.rank >= self.current.rank]
            if not guards:
                return False
            self._check(pin, guards)
            return True

    def set_pin(self, role: Role, pin: str | None) -> None:
        """Give a role a PIN at all stations, or take it away; who may is the caller's to ask (`Permission.ROLES`)."""
        if role is Role.KIOSK:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A kiosk has no PIN: whoever stands there may use it."))
        text = _clean(pin) if pin is not None else ""
        if pin is not None and len(text) < _SHORTEST:
            raise WrongUseError(
                QT_TRANSLATE_NOOP("errors", "A PIN needs at least {count} characters."), count=_SHORTEST
            )
        value = _hasher().hash(text) if text else ""
        self._run(lambda: self._write_pin(role, value))

    def wait(self) -> timedelta:
        """Return how long until the next PIN may be tried."""
        left: timedelta = self._run(lambda: self._wait(self._failures()))
        return left

    def _is_up(self, role: Role) -> bool:
        return role.rank > self.current.rank

    def _hashes(self) -> dict[Role, str]:
        settings = self._run(self._settings)
        return {role: settings.get(_setting(role)) or "" for role in Role if role is not Role.KIOSK}

    def _settings(self) -> dict[str, Any]:
        with self._file.reading() as transaction:
            return transaction.privacy.settings()

    def _guards(self, role: Role) -> list[str]:
        """Return the hashes of PINs that open `role`: its own and those of higher roles."""
        return [text for other, text in self._hashes().items() if text and other.rank >= role.rank]

    def _check(self, pin: str, guards: list[str]) -> None:
        wait = self.wait()
        if wait > timedelta(0):
            raise RefusedError(
                QT_TRANSLATE_NOOP("errors", "Too many wrong PINs. Try again in {seconds} seconds."),
                seconds=_seconds(wait),
            )
        # counted before it is checked: pulling the plug in between gains no try
        self._run(lambda: self._set_failures(self._failures()[0] + 1))
        if not any(_fits(text, _clean(pin)) for text in guards):
            raise RefusedError(QT_TRANSLATE_NOOP("errors", "That PIN is wrong. Type it again, or ask the organiser."))
        self._run(lambda: self._set_failures(0))

    def _failures(self) -> tuple[int, datetime]:
        with self._file.reading() as transaction:
            count, at = local_json(transaction, _FAILURES, [0, "2000-01-01T00:00:00+00:00"])
        return int(count), datetime.fromisoformat(at)

    def _set_failures(self, count: int) -> None:
        with self._file.writing() as transaction:
            transaction.set_local(_FAILURES, json.dumps([count, self._now().isoformat()]))

    def _wait(self, failures: tuple[int, datetime]) -> timedelta:
        count, last = failures
        if count < FREE_TRIES:
            return timedelta(0)
        whole: timedelta = min(FIRST_WAIT * 2 ** min(count - FREE_TRIES, 20), LONGEST_WAIT)
        gone = self._now() - last
        # a clock that was set back neither shortens nor lengthens the wait
        left: timedelta = max(timedelta(0), whole - max(gone, timedelta(0)))
        return left

    def _write_pin(self, role: Role, value: str) -> None:
        with self._file.writing() as transaction:
            event_id = transaction.queries.event().event_id
            transaction.append([drafts.settings_set(event_id, {_setting(role): value})])


def _seconds(wait: timedelta) -> int:
    return int(wait.total_seconds()) + 1


def _clean(pin: str) -> str:
    return unicodedata.normalize("NFKC", pin).strip()


def _hasher() -> Any:
    # imported here: only who sets or types a PIN needs it
    from argon2 import PasswordHasher  # noqa: PLC0415

    return PasswordHasher()


def _fits(text: str, pin: str) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415

    try:
        return bool(_hasher().verify(text, pin))
    except (VerificationError, InvalidHashError):
        return False
