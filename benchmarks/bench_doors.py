"""Doors over a real hub: from a scan at one to sight at another, catching up, joining, claims.

`python -m benchmarks.bench_doors [visible|catch_up|joining|claims ...]`; on one machine all stations share its cores:
figures for many stations are rather its own than the network's.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.bench_scan import event_of
from benchmarks.doors_days import Link, StationProcess
from checkin.services.claiming import Claim
from checkin.services.doors.claims_here import ClaimsHere
from checkin.stations.connection import connect
from checkin.stations.hub import Hub
from checkin.stations.keys import StationKeys
from checkin.stations.link import JoinLink
from checkin.stations.log_stream import make_streams
from checkin.stations.subjects import Names, inbox
from checkin.stations.trust import context_for, der

_STATIONS = (2, 10, 20, 50)
_SCANS_A_SECOND = 20


def report(**figures: Any) -> None:
    """Print one line of figures."""
    print(json.dumps({"bench": "doors", "cores": os.cpu_count(), **figures}), flush=True)


def quantile(values: list[float], share: float) -> float:
    """Return a quantile, rounded to tenths."""
    values = sorted(values)
    return round(values[min(len(values) - 1, int(share * len(values)))], 1)


class Floor:
    """A host and doors in processes of their own."""

    def __init__(self, folder: Path, doors: int, people: int) -> None:
        self.host = StationProcess(folder, "host")
        file, self.codes = event_of(self.host.folder, people)
        file.close()
        (self.host.folder / f"{people}.checkin").rename(self.host.file)
        self.host.start()
        self.link = self.host.do(do="host")["link"]
        self.doors = [StationProcess(folder, f"d{number}") for number in range(doors)]

    def open(self, *, through: bool = False) -> None:
        """Let all doors join."""
        parsed = JoinLink.parse(self.link)
        for door in self.doors:
            link = self.link
            if through:
                door.link = Link(parsed.addresses[-1][1])
                link = JoinLink(
                    parsed.event, (("127.0.0.1", door.link.port),), parsed.fingerprint, parsed.secret
                ).text()
            door.bring(link)
            door.start()
            door.do(do="resume")
            assert door.do(do="settle", s=120)["settled"]

    def close(self) -> None:
        """End all."""
        for one in [*self.doors, self.host]:
            if one.process is not None:
                one.kill()
            if one.link is not None:
                one.link.close()


def visible() -> None:
    """A check-in at one door until it is in the tables of all others, at twenty scans a second together."""
    for count in _STATIONS:
        with tempfile.TemporaryDirectory() as folder:
            floor = Floor(Path(folder), count - 1, 1000)
            try:
                floor.open()
                _visible(floor, count)
            finally:
                floor.close()


def _visible(floor: Floor, count: int) -> None:
    everybody = [floor.host, *floor.doors]
    seen: dict[str, list[float]] = {}
    made: dict[str, float] = {}
    scans: list[float] = []
    lock = threading.Lock()
    answers: dict[str, Any] = {one.name: threading.Semaphore(0) for one in everybody}

    def listen(one: StationProcess) -> None:
        assert one.process is not None
        assert one.process.stdout is not None
        for line in one.process.stdout:
            said = json.loads(line)
            with lock:
                if "seen" in said:
                    for check_in in said["seen"]:
                        seen.setdefault(check_in, []).append(said["at"])
                elif said.get("check_in_id"):
                    made[said["check_in_id"]] = said["at"] - said["ms"] / 1000
                    scans.append(said["ms"])
            if "seen" not in said:
                answers[one.name].release()

    for one in everybody:
        one.do(do="watch")
    listeners = [threading.Thread(target=listen, args=(one,), daemon=True) for one in everybody]
    for listener in listeners:
        listener.start()
    began = time.monotonic()
    for number, code in enumerate(floor.codes[:300]):
        time.sleep(max(0.0, began + number / _SCANS_A_SECOND - time.monotonic()))
        everybody[number % count].send(do="scan", code=code)
    time.sleep(3)
    with lock:
        late = [1000 * (at - made[one]) for one, times in seen.items() if one in made for at in times]
        whole = sum(len(seen.get(one, [])) == count - 1 for one in made)
        slowest = [1000 * (max(seen[one]) - made[one]) for one in made if one in seen]
    report(
        measure="visible", stations=count, scans_a_second=_SCANS_A_SECOND, check_ins=len(made), seen_by_all=whole,
        p50_ms=quantile(late, 0.5), p99_ms=quantile(late, 0.99), last_door_p99_ms=quantile(slowest, 0.99),
        scan_p50_ms=quantile(scans, 0.5), scan_p99_ms=quantile(scans, 0.99), goal={"p99_ms": 100},
    )  # fmt: skip


def catch_up() -> None:
    """A door's cable is pulled while others go on; from plugging it in again until it is level."""
    with tempfile.TemporaryDirectory() as folder:
        floor = Floor(Path(folder), 1, 6000)
        try:
            floor.open(through=True)
            codes = iter(floor.codes)
            for seconds, scans in ((3, 30), (20, 200)):
                _cut(floor, lambda: next(codes), seconds, scans)
            _missed(floor, 10_000)
        finally:
            floor.close()


def _cut(floor: Floor, code: Callable[[], str], seconds: float, scans: int) -> None:
    door = floor.doors[0]
    assert door.link is not None
    door.link.cut()
    began = time.monotonic()
    for number in range(scans):
        time.sleep(max(0.0, began + number * seconds / scans - time.monotonic()))
        floor.host.do(do="scan", code=code())
        if number % 10 == 0:
            door.do(do="scan", code=code())
    time.sleep(max(0.0, began + seconds - time.monotonic()))
    door.link.mend()
    _level(floor, door, cut_s=seconds, missed=scans)


def _missed(floor: Floor, count: int) -> None:
    door = floor.doors[0]
    door.end()
    for number in range(count):
        floor.host.do(do="scan", code=floor.codes[(number // 2) % 5000], exit=number % 2 == 1)
    door.start()
    door.do(do="resume")
    _level(floor, door, cut_s=None, missed=count)


def _level(floor: Floor, door: StationProcess, **what: Any) -> None:
    began = time.monotonic()
    wanted = floor.host.do(do="heads")["heads"]
    while True:
        heads = door.do(do="heads")["heads"]
        if all(heads.get(name, 0) >= number for name, number in wanted.items()):
            break
        time.sleep(0.01)
    took = time.monotonic() - began
    scan = door.do(do="scan", code=floor.codes[-1])["ms"]
    report(measure="catch_up", **what, level_s=round(took, 2), scan_after_ms=round(scan, 1), goal={"level_s": 2})


def joining() -> None:
    """From the link to a door that is level, as a new file."""
    for people in (300, 20_000):
        with tempfile.TemporaryDirectory() as folder:
            floor = Floor(Path(folder), 1, people)
            try:
                began = time.monotonic()
                floor.doors[0].bring(floor.link)
                brought = time.monotonic() - began
                floor.doors[0].start()
                floor.doors[0].do(do="resume")
                floor.doors[0].do(do="settle", s=120)
                size = floor.doors[0].file.stat().st_size / 1e6
                report(
                    measure="joining", attendees=people, brought_s=round(brought, 2),
                    level_s=round(time.monotonic() - began, 2), file_mb=round(size, 1),
                )  # fmt: skip
            finally:
                floor.close()


def claims() -> None:
    """Claims at the hub over TLS on loopback: one after the other, and many at once."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_claims(Path(folder)))


async def _claims(folder: Path) -> None:
    keys, names = StationKeys.new("0123456789abcdef"), Names.of("bench")
    from checkin.stations.hub import free_port

    hub = Hub(folder, names, keys, "key" * 8, "127.0.0.1", free_port("127.0.0.1", 42420))
    await hub.start()
    context = context_for([der(keys.public.certificate)])
    wire = await connect(hub.address, context, keys.hub_seed, inbox(keys.station), timeout=2)
    await make_streams(wire, names, "1")

    async def knows(_check_in_id: str) -> bool:
        return False  # there are no tables here: each claim is answered by the hub alone

    ours = ClaimsHere(names, keys.station, asyncio.get_running_loop(), knows, limit=5.0)

    def claim(number: int) -> Claim:
        return Claim("list", f"p{number}", f"c{number}", keys.station, "door", "2026-09-25T06:00:00+00:00")

    took = []
    for number in range(2000):
        began = time.perf_counter()
        await ours._within_limit(wire, claim(number))
        took.append(1000 * (time.perf_counter() - began))
    count, at_once = 20_000, 64
    began = time.perf_counter()

    async def some(first: int) -> None:
        for number in range(first, count, at_once):
            await ours._within_limit(wire, claim(10_000 + number))

    await asyncio.gather(*(some(first) for first in range(at_once)))
    rate = count / (time.perf_counter() - began)
    report(
        measure="claims", p50_ms=round(sorted(took)[1000], 2), p99_ms=round(sorted(took)[1980], 2),
        claims_a_second=round(rate), goal={"p50_ms": 3, "claims_a_second": 2000},
    )  # fmt: skip
    await wire.close()
    await hub.stop()


def main(names: list[str]) -> None:
    """Measure what was asked for, or all."""
    for one in names or ("claims", "joining", "visible", "catch_up"):
        {"claims": claims, "joining": joining, "visible": visible, "catch_up": catch_up}[one]()


if __name__ == "__main__":
    main(sys.argv[1:])
