"""A scan from payload to durable verdict, without a window: at 300, 20,000 and 200,000 attendees.

The floor, measured in the same run: one durable commit of one small row by the same driver.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from benchmarks.bench_import import rows
from checkin.domain.registration_list import IncomingRegistration, RegistrationTable
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.desk import Desk
from checkin.services.registrations import RegistrationList
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile

SIZES = (300, 20_000, 200_000)
SCANS = 1_000


def quantiles(work: Callable[[int], object], times: int) -> tuple[float, float, float]:
    """Return p50, p99 and the longest of so many runs, in ms."""
    took = []
    for number in range(times):
        began = time.perf_counter()
        work(number)
        took.append(1000 * (time.perf_counter() - began))
    took.sort()
    return took[times // 2], took[int(times * 0.99)], took[-1]


def event_of(folder: Path, size: int) -> tuple[EventFile, list[str]]:
    """Return an event with so many people, and their ticket codes in random order."""
    file = create_event_file(folder / f"{size}.checkin", new_event("Bench"), machine="bench")
    made = rows()
    codes = [f"code{number:07}" for number in range(size)]
    people = [
        IncomingRegistration(
            row=number + 2,
            key=f"k{number}",
            fields=dict(zip(("given_name", "family_name", "organisation"), made[number % len(made)][1:4], strict=True)),
            ticket_codes=(code,),
        )
        for number, code in enumerate(codes)
    ]
    registrations = RegistrationList(file)
    registrations.apply(registrations.plan(RegistrationTable("bench", people)))
    Random(1).shuffle(codes)
    return file, codes


def scan(desk: Desk, list_id: str, codes: list[str], number: int) -> None:
    """Let one of them in; who came already goes out."""
    direction = Direction.ENTRY if number < len(codes) else Direction.EXIT
    desk.scan(ScanRequest(codes[number % len(codes)], list_id, direction, datetime.now(UTC)))


def floor(folder: Path) -> tuple[float, float, float]:
    """Commit one row at a time."""
    connection = dbapi2.connect(str(folder / "floor.db"), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE floor (a INTEGER PRIMARY KEY, b TEXT)")
    found = quantiles(lambda n: connection.execute("INSERT INTO floor (b) VALUES (?)", (f"row {n}",)), SCANS)
    connection.close()
    return found


def main() -> None:
    """Measure all sizes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        least = floor(folder)
        for size in SIZES:
            file, codes = event_of(folder, size)
            with file.reading() as transaction:
                list_id = transaction.queries.lists()[0].list_id
            found = quantiles(partial(scan, Desk(file), list_id, codes), SCANS)
            file.close()
            report = {
                "bench": "scan",
                "attendees": size,
                "p50_ms": round(found[0], 2),
                "p99_ms": round(found[1], 2),
                "max_ms": round(found[2], 2),
                "floor_p50_ms": round(least[0], 2),
                "times_floor_p50": round(found[0] / least[0], 2),
                "goal": {"p99_ms": 16.7, "flat": True},
            }
            print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main()
