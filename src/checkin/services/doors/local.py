"""Between programs on one machine: a command that scans on a file asks the program that serves it to other doors.

A socket of the file system where there is one (a named pipe on Windows), and a secret that only the event file holds;
both sides prove that they know it (multiprocessing.connection). What is said is JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Any

from checkin.services.claiming import ALONE, Answer, Answered, Claim

#: How long a command waits for the program that serves the file, in seconds; that one has its own, shorter limit.
_ANSWER_S = 1.2
_MOST_BYTES = 64 * 1024

Handler = Callable[[dict[str, Any]], dict[str, Any]]


class LocalServer:
    """Answers other programs on this machine until closed. `where` tells them how to reach it; it is a secret."""

    def __init__(self, handle: Handler) -> None:
        self._handle = handle
        self._folder: Path | None = None
        key = secrets.token_hex(16)
        self._listener = Listener(self._address(), authkey=key.encode())
        self.where = json.dumps([self._listener.address, key])
        self._ending = False
        threading.Thread(target=self._accept, name="local", daemon=True).start()

    def _address(self) -> str:
        if sys.platform == "win32":
            return rf"\\.\pipe\checkin-{secrets.token_hex(12)}"
        # a folder that only this user can enter
        self._folder = Path(tempfile.mkdtemp(prefix="checkin-"))
        return str(self._folder / "doors")

    def _accept(self) -> None:
        while not self._ending:
            try:
                connection = self._listener.accept()
            except Exception:  # noqa: S112 (somebody who does not know the secret, or gave up, stops nobody)
                continue
            threading.Thread(target=self._serve, args=(connection,), name="local", daemon=True).start()

    def _serve(self, connection: Connection) -> None:
        with contextlib.suppress(OSError, EOFError, ValueError), connection:
            while not self._ending:
                said = json.loads(connection.recv_bytes(_MOST_BYTES))
                connection.send_bytes(json.dumps(self._handle(said)).encode())

    def close(self) -> None:
        """Answer nobody any more."""
        self._ending = True
        with contextlib.suppress(OSError):
            address, key = json.loads(self.where)
            Client(address, authkey=key.encode()).close()
        self._listener.close()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


class LocalPort:
    """The way to the program that serves this file; silent where that has ended without saying so."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._connection: Connection | None = None
        self._lock = threading.Lock()

    def claim(self, claim: Claim) -> Future[Answered]:
        """Claim an entry through the other program."""
        future: Future[Answered] = Future()

        def work() -> None:
            answer = self.ask({"ask": "claim", "claim": claim.text()})
            future.set_result(answered_from(answer))

        threading.Thread(target=work, name="claim", daemon=True).start()
        return future

    def ask(self, said: dict[str, Any], seconds: float = _ANSWER_S) -> dict[str, Any]:
        """Ask and return the answer; {} where none comes."""
        with self._lock:
            for _ in range(2):
                try:
                    return self._asked(said, seconds)
                except (OSError, EOFError, ValueError):
                    # the other program may have started anew since the last question
                    self._connection = None
            return {}

    def _asked(self, said: dict[str, Any], seconds: float) -> dict[str, Any]:
        if self._connection is None:
            address, key = json.loads(self._where)
            if sys.platform != "win32" and not os.path.exists(address):  # noqa: PTH110 (an address, seldom a path)
                return {}
            self._connection = Client(address, authkey=key.encode())
        self._connection.send_bytes(json.dumps(said).encode())
        if not self._connection.poll(seconds):
            self._connection.close()
            self._connection = None
            return {}
        found = json.loads(self._connection.recv_bytes(4 * 1024 * 1024))
        return found if isinstance(found, dict) else {}


def said_of(answered: Answered) -> dict[str, Any]:
    """Return an answer as JSON values."""
    return {"answer": answered.answer.value, "other": answered.other.text() if answered.other else None}


def answered_from(said: dict[str, Any]) -> Answered:
    """Read what `said_of` gave; anything else counts as no answer."""
    try:
        other = Claim.read(said["other"]) if said.get("other") else None
        return Answered(Answer(said["answer"]), other)
    except (KeyError, TypeError, ValueError):
        return ALONE
