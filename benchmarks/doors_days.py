"""Random days of several stations: acts, cuts, kills, clock jumps; and what must be true when they have met again."""

from __future__ import annotations

import contextlib
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select

from benchmarks.bench_scan import event_of
from checkin.domain.scanning import Direction
from checkin.stations.link import JoinLink
from checkin.store import tables
from checkin.store.event_file import EventFile

Said = dict[str, Any]
_OWN = {"local_values", "set_aside", "staged", "sources", "deliveries", "forgotten"}


class Link:
    """A network cable between a station and the hub: pulled, everything on it stands still, as behind a dead switch."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._cut = threading.Event()
        self._sockets: set[socket.socket] = set()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """Pull it."""
        self._cut.set()

    def mend(self) -> None:
        """Plug it in again."""
        self._cut.clear()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        while self._cut.is_set():
            time.sleep(0.02)
        try:
            far = socket.create_connection(("127.0.0.1", self._target), 2)
        except OSError:
            near.close()
            return
        self._sockets |= {near, far}
        back = threading.Thread(target=self._pump, args=(far, near), daemon=True)
        back.start()
        self._pump(near, far)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while content := source.recv(65536):
                while self._cut.is_set():
                    time.sleep(0.02)
                sink.sendall(content)
        except OSError:
            pass
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take it away."""
        self._server.close()
        for one in self._sockets:
            one.close()


class StationProcess:
    """One `doors_worker`, its file and its cable; may be killed and started again."""

    def __init__(self, folder: Path, name: str) -> None:
        self.folder = folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file = self.folder / "event.checkin"
        self.name = name
        self.link: Link | None = None
        self.process: subprocess.Popen[str] | None = None
        self.station = ""
        self._environment = os.environ | {
            "CHECKIN_CONFIG": str(self.folder / "config"),
            "CHECKIN_DATA": str(self.folder / "data"),
            "CHECKIN_LOGS": str(self.folder / "logs"),
            "CHECKIN_DOORS_DISCOVERY": "off",
        }

    def start(self) -> None:
        """Open the file in a new process."""
        command = [sys.executable, "-m", "benchmarks.doors_worker", str(self.file)]
        root = Path(__file__).resolve().parent.parent
        with (self.folder / "trouble").open("a") as trouble:
            self.process = subprocess.Popen(
                command, env=self._environment, cwd=root, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=trouble,
            )  # fmt: skip
        self.station = self._read()["station"]

    def do(self, **said: Any) -> Said:
        """Send a command and return its answer; what was watched comes in between and is passed over."""
        self.send(**said)
        return self._read()

    def send(self, **said: Any) -> None:
        """Send a command."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(said) + "\n")
        self.process.stdin.flush()

    def _read(self) -> Said:
        assert self.process is not None
        assert self.process.stdout is not None
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"{self.name} has ended: {(self.folder / 'trouble').read_text()[-2000:]}")
            found: Said = json.loads(line)
            if "seen" not in found:
                return found

    def bring(self, link: str, machine: str = "bench") -> None:
        """Bring the event over by a join link, in this process."""
        from checkin.services.doors.facade import join_event

        del machine
        config = self.folder / "config"
        before = os.environ.get("CHECKIN_CONFIG")
        os.environ["CHECKIN_CONFIG"] = str(config)
        try:
            from checkin import bootstrap

            join_event(link, self.file, machine=bootstrap.load_settings().machine).result(120)
        finally:
            if before is None:
                del os.environ["CHECKIN_CONFIG"]
            else:
                os.environ["CHECKIN_CONFIG"] = before

    def kill(self) -> None:
        """End it as a power cut would."""
        if self.process is not None:
            self.process.kill()
            self._reap()

    def end(self) -> None:
        """End it in good order."""
        if self.process is not None:
            self.send(do="end")
            self._reap()

    def _reap(self) -> None:
        assert self.process is not None
        self.process.wait(20)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process = None


@dataclass
class Day:
    """One random day. `confirmed` are ids of changes that a screen has confirmed, with what they were."""

    folder: Path
    seed: int
    stations: int = 5
    acts: int = 500
    people: int = 120
    confirmed: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def run(self) -> Said:
        """Live through it; return figures. Raises AssertionError where something was lost, hidden or different."""
        self._dice = random.Random(self.seed)
        self.all = [StationProcess(self.folder, f"s{number}") for number in range(self.stations)]
        self._set_up()
        began = time.monotonic()
        try:
            for _ in range(self.acts):
                self._maybe_trouble()
                self._act()
            took = time.monotonic() - began
            level = self._meet_again()
        finally:
            for one in self.all:
                if one.process is not None:
                    one.kill()
                if one.link is not None:
                    one.link.close()
        return {"seed": self.seed, "acts_s": round(took, 1), "level_s": round(level, 1), **self._judge()}

    def _set_up(self) -> None:
        host = self.all[0]
        file, self._codes = event_of(host.folder, self.people)
        file.close()
        (host.folder / f"{self.people}.checkin").rename(host.file)
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = int(probe.getsockname()[1])
        host.start()
        link = JoinLink.parse(host.do(do="host", port=self._port)["link"])
        for one in self.all[1:]:
            one.link = Link(self._port)
            through = JoinLink(link.event, (("127.0.0.1", one.link.port),), link.fingerprint, link.secret)
            one.bring(through.text())
            one.start()
            assert one.do(do="resume")["resumed"]
        for one in self.all:
            one.do(do="settle", s=20)
        self._entered: list[str] = []

    def _maybe_trouble(self) -> None:
        dice = self._dice
        chance = dice.random()
        one = dice.choice(self.all[1:])
        if chance < 0.03 and one.link is not None:
            self.counts["cuts"] += 1
            one.link.cut()
        elif chance < 0.07 and one.link is not None:
            one.link.mend()
        elif chance < 0.08:
            self.counts["kills"] += 1
            one.kill()
            one.start()
            one.do(do="resume")
        elif chance < 0.084:
            self.counts["host_kills"] += 1
            self.all[0].kill()
            self.all[0].start()
            self.all[0].send(do="host", port=self._port)
            self.all[0]._read()
        elif chance < 0.10:
            self.counts["clock_jumps"] += 1
            dice.choice(self.all).do(do="clock", ahead_s=dice.choice([-7200, -90, 0, 0, 45, 3600]))

    def _act(self) -> None:
        dice = self._dice
        one = dice.choice(self.all)
        what = dice.random()
        if what < 0.70 or not self._entered:
            found = one.do(do="scan", code=dice.choice(self._codes))
            self.confirmed[found["change_id"]] = found["code"]
            self.counts[found["code"]] += 1
            if found["check_in_id"]:
                self._entered.append(found["check_in_id"])
        elif what < 0.85:
            found = one.do(do="scan", code=dice.choice(self._codes), exit=True)
            self.confirmed[found["change_id"]] = found["code"]
            self.counts[found["code"]] += 1
        elif what < 0.93:
            # a door undoes what it has on its screen; what it does not know it cannot undo
            self.counts["undos"] += "error" not in one.do(do="undo", id=dice.choice(self._entered))
        else:
            one.do(do="walk_in", name=f"W{dice.random():.6f}")
            self.counts["walk_ins"] += 1

    def _meet_again(self) -> float:
        for one in self.all:
            if one.link is not None:
                one.link.mend()
        began = time.monotonic()
        while time.monotonic() < began + 60:
            settled = [one.do(do="settle", s=20)["settled"] for one in self.all]
            if all(settled) and len({_log_of(one.file) for one in self.all}) == 1:
                level = time.monotonic() - began
                for one in self.all:
                    one.end()
                return level
        raise AssertionError(f"seed {self.seed}: not level after a minute: {[o.do(do='view') for o in self.all]}")

    def _judge(self) -> Said:
        contents = [content_of(one.file) for one in self.all]
        for one, content in zip(self.all[1:], contents[1:], strict=True):
            for name, rows in content.items():
                assert rows == contents[0][name], f"seed {self.seed}: {one.name} differs in {name}"
        doubles = 0
        for one in self.all:
            file = EventFile.open(one.file, machine="judge")
            with file.reading() as transaction:
                assert transaction.findings() == [], f"seed {self.seed}: a chain is broken"
                assert transaction.stations.all_set_aside() == []
                known = {row[1].id for row in transaction.queries.changes(0, 1_000_000)}
                lost = set(self.confirmed) - known
                assert not lost, f"seed {self.seed}: {len(lost)} confirmed acts are not in {one.name}"
                listed = {
                    (one.first.check_in_id, one.second.check_in_id) for one in transaction.reports.double_admissions()
                }
                assert listed == _doubles(transaction), f"seed {self.seed}: double admissions"
                doubles = len(listed)
            file.close()
        return {"doubles": doubles, "changes": len(contents[0]["changes"]), **self.counts}


def _doubles(transaction: Any) -> set[tuple[str, str]]:
    """Work out by hand who was let in twice: an entry of somebody inside, in the order of what happened."""
    by_person: dict[str, list[Any]] = {}
    for one in transaction.reports.check_ins():
        if not one.annulled:
            by_person.setdefault(one.attendee_id, []).append(one)
    found: set[tuple[str, str]] = set()
    for passages in by_person.values():
        inside: str | None = None
        for one in sorted(passages, key=lambda one: (one.at, one.stamp, one.check_in_id)):
            if one.direction is Direction.EXIT:
                inside = None
            elif inside is None:
                inside = one.check_in_id
            else:
                found.add((inside, one.check_in_id))
    return found


def _log_of(path: Path) -> str:
    """Return what a file's log holds, shortly."""
    file = EventFile.open(path, machine="judge")
    with file.reading() as transaction:
        heads = sorted((name, head.number) for name, head in transaction.stations.heads().items() if head.number)
    file.close()
    return str(heads)


def content_of(path: Path) -> dict[str, list[str]]:
    """Return all tables that stations share, comparable with another file's."""
    file = EventFile.open(path, machine="judge")
    with file.reading() as transaction:
        found = {}
        for table in tables.metadata.sorted_tables:
            if table.name not in _OWN:
                columns = [column for column in table.c if column.name not in ("sequence", "signature")]
                rows = transaction._connection.execute(select(*columns)).all()
                found[table.name] = sorted(map(repr, rows))
    file.close()
    return found
