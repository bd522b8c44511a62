"""Tokens and passwords of registration sources: in the system's keyring, else in the event file.

In the file they are a local value: never in the log, an export or another station's copy. An encrypted event file
protects them with everything else. `CHECKIN_KEYRING=file` keeps them there where a keyring is not wanted.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "checkin"


class SourceSecrets:
    """The secrets of one event file's sources. Called on the store thread (a keyring answers in milliseconds)."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def get(self, source_id: str) -> str | None:
        """Return a source's secret; None where this machine has none."""
        with self._file.reading() as transaction:
            kept = transaction.queries.local(_local(source_id))
            account = _account(transaction.queries.event().event_id, source_id)
        if kept is not None:
            return kept
        backend = _keyring()
        if backend is None:
            return None
        try:
            return backend.get_password(_SERVICE, account)
        except Exception:  # every keyring has errors of its own; whatever it is, there is no secret here
            return None

    def put(self, source_id: str, secret: str) -> bool:
        """Keep a source's secret; return whether the system's keyring took it."""
        with self._file.reading() as transaction:
            account = _account(transaction.queries.event().event_id, source_id)
        in_keyring = _put(account, secret)
        with self._file.writing() as transaction:
            if in_keyring:
                transaction.drop_local(_local(source_id))
            else:
                transaction.set_local(_local(source_id), secret)
        return in_keyring

    def drop(self, source_id: str) -> None:
        """Forget a source's secret."""
        with self._file.writing() as transaction:
            transaction.drop_local(_local(source_id))
            account = _account(transaction.queries.event().event_id, source_id)
        backend = _keyring()
        if backend is not None:
            try:
                backend.delete_password(_SERVICE, account)
            except Exception:  # it was not there, or the keyring is locked: nothing of ours is left to do
                return


def _local(source_id: str) -> str:
    return f"secret:{source_id}"


def _account(event_id: str, source_id: str) -> str:
    return f"{event_id}/{source_id}"


def _put(account: str, secret: str) -> bool:
    backend = _keyring()
    if backend is None:
        return False
    try:
        backend.set_password(_SERVICE, account, secret)
        return backend.get_password(_SERVICE, account) == secret
    except Exception:  # locked, cancelled, or a daemon that went away: the file takes it
        return False


def _keyring() -> KeyringBackend | None:
    """Return a keyring that really keeps things; None for the stand-ins where a system has none."""
    if os.environ.get("CHECKIN_KEYRING") == "file":
        return None
    import keyring  # noqa: PLC0415 (it looks for backends when it is imported)
    from keyring.backends import chainer, fail, null  # noqa: PLC0415

    try:
        backend = keyring.get_keyring()
        if isinstance(backend, chainer.ChainerBackend) and not backend.backends:
            return None
    except Exception:  # a broken backend is as good as none
        return None
    return None if isinstance(backend, fail.Keyring | null.Keyring) else backend
