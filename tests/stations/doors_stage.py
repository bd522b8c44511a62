"""Real station processes on loopback, each with its own folders, as tests and benchmarks start them."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from checkin.store import tables
from checkin.store.event_file import EventFile

CHECKIN = [sys.executable, "-m", "checkin"]
WAIT_S = 30.0


def until(reached: Callable[[], Any], what: str, seconds: float = WAIT_S) -> Any:
    """Wait for a condition of another process; fails, saying what did not come."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := reached():
            return found
        threading.Event().wait(0.02)
    raise AssertionError(f"did not come within {seconds} s: {what}")


class Machine:
    """A laptop: folders of its own, and a prefix for its commands (a network namespace, a shifted clock)."""

    def __init__(self, folder: Path, name: str, prefix: Sequence[str] = ()) -> None:
        self.folder = folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.name = name
        self.prefix = list(prefix)
        self.file = self.folder / "event.checkin"
        self.environment = os.environ | {
            "CHECKIN_CONFIG": str(self.folder / "config"),
            "CHECKIN_DATA": str(self.folder / "data"),
            "CHECKIN_LOGS": str(self.folder / "logs"),
            "CHECKIN_DOORS_DISCOVERY": "off",
            "LANG": "de_DE.UTF-8",
            "PYTHONUNBUFFERED": "1",
        }

    def run(self, *words: str) -> tuple[int, list[dict[str, Any]], str]:
        """Run a command to its end; return its status, answers and what it said on standard error."""
        done = subprocess.run(
            [*self.prefix, *CHECKIN, *words, "--json"],
            env=self.environment, capture_output=True, text=True, timeout=180, check=False,
        )  # fmt: skip
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr

    def answer(self, *words: str) -> dict[str, Any]:
        """Run a command that gives one answer."""
        status, lines, trouble = self.run(*words)
        assert status in (0, 1), (words, status, trouble)
        assert lines, (words, trouble)
        return lines[-1]

    def scan(self, code: str, *more: str) -> dict[str, Any]:
        """Scan at this machine by command, beside the station that runs."""
        return self.answer("scan", str(self.file), code, *more)

    def start(self, *words: str) -> Running:
        """Start a command that keeps running."""
        return Running([*self.prefix, *CHECKIN, *words, "--json"], self.environment)

    def host(self, *more: str, bind: str = "127.0.0.1", port: int = 0) -> Running:
        """Start hosting; `link` of what is returned is the first answer's."""
        chosen = ["--port", str(port)] if port else []
        return self.start("host", str(self.file), "--bind", bind, "--door", self.name, *chosen, *more)

    def join(self, link: str, *more: str) -> Running:
        """Join and keep running."""
        return self.start("join", link, str(self.file), "--door", self.name, *more)

    def content(self) -> dict[str, Any]:
        """Return all that the file says, comparable with that of other machines."""
        return content_of(self.file)


class Running:
    """A command that runs; its answers are read as they come."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.answers: list[dict[str, Any]] = []
        self.trouble: list[str] = []
        self._lines: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._readers = [threading.Thread(target=work, daemon=True) for work in (self._read, self._read_trouble)]
        for reader in self._readers:
            reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))
        self._lines.put(None)

    def _read_trouble(self) -> None:
        assert self.process.stderr is not None
        self.trouble.extend(self.process.stderr)

    def first(self) -> dict[str, Any]:
        """Return the first answer."""
        return self.answers[0] if self.answers else self.next()

    def next(self, seconds: float = 60.0) -> dict[str, Any]:
        """Return the next answer."""
        found = self._lines.get(timeout=seconds)
        if found is None:
            raise AssertionError(f"ended without an answer: {''.join(self.trouble)}")
        self.answers.append(found)
        return found

    def state(self, wanted: str, seconds: float = WAIT_S) -> None:
        """Wait until the station says that it is in that state."""
        self.says("state", wanted, seconds)

    def says(self, name: str, wanted: object, seconds: float = WAIT_S) -> None:
        """Wait until an answer of the station has this value."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(queue.Empty):
                if self.next(max(0.01, end - time.monotonic())).get(name) == wanted:
                    return
        raise AssertionError(f"never said {wanted}: {self.answers[-3:]} {''.join(self.trouble)}")

    @property
    def link(self) -> str:
        """The link that a host prints first."""
        return str(self.first()["link"])

    def stop(self) -> int:
        """Ask it to end, and wait for that; return its status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self._ended(15)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self._ended(15)

    def _ended(self, seconds: float) -> int:
        status = self.process.wait(seconds)
        for reader in self._readers:
            reader.join(5)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()
        return status


def content_of(path: Path) -> dict[str, Any]:
    """Return all tables that stations share, in a form that compares."""
    from sqlalchemy import select

    own = {"local_values", "set_aside", "staged", "sources", "deliveries", "forgotten"}
    file = EventFile.open(path, machine="reader")
    try:
        with file.reading() as transaction:
            connection = transaction._connection
            found: dict[str, Any] = {}
            for table in tables.metadata.sorted_tables:
                if table.name in own:
                    continue
                columns = [column for column in table.c if column.name not in ("sequence", "signature")]
                found[table.name] = sorted(map(repr, connection.execute(select(*columns)).all()))
            return found
    finally:
        file.close()


@contextlib.contextmanager
def ended(*running: Running) -> Iterator[None]:
    """End whatever still runs when the block ends."""
    try:
        yield
    finally:
        for one in running:
            if one.process.poll() is None:
                one.process.kill()
            one._ended(15)


def new_event(machine: Machine, people: int = 6) -> list[str]:
    """Make an event with so many people at this machine; return their ticket codes."""
    codes = [f"TICKET{number:05}" for number in range(people)]
    machine.answer("new", str(machine.file), "--name", "Konferenz", "--timezone", "Europe/Berlin")
    rows = [f"A{number};Vor{number};Nach{number};{code}" for number, code in enumerate(codes)]
    table = machine.folder / "list.csv"
    table.write_text("\n".join(["Anmelde-ID;Vorname;Nachname;Code", *rows]) + "\n", encoding="utf-8")
    machine.answer("import", str(machine.file), str(table))
    return codes


def free_port() -> int:
    """Return a port that nobody listens on now."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
