"""A server's 20,000 registrations into the event file, 50 a page as pretix sends them, while a door scans.

Only our own work: the pages are made beforehand. `again` is the same download once more (the server was set up anew).
"""

from __future__ import annotations

import json
import resource
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from checkin.domain.registration_list import IncomingRegistration, RegistrationTable
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.source_applying import Applier
from checkin.services.workspace import Workspace
from checkin.sources.ports import Pull, RegistrationExtra, RemoteCheckIn

PEOPLE, PAGE = 20_000, 50
SOURCE = "pretix-12345678"


def pages() -> Iterator[Pull]:
    """Yield 400 pages; every tenth person has come through another door."""
    for start in range(0, PEOPLE, PAGE):
        numbers = range(start, start + PAGE)
        people = tuple(_registration(number) for number in numbers)
        yield Pull(
            RegistrationTable("pretix", people),
            extras={str(number): RegistrationExtra(product="1", addons={}) for number in numbers},
            check_ins=tuple(_check_in(number) for number in numbers if number % 10 == 0),
            complete=start + PAGE == PEOPLE,
            state=b"x" * 4000,
        )


def _registration(number: int) -> IncomingRegistration:
    fields = {
        "given_name": f"Vorname{number % 977}",
        "family_name": f"Name{number % 1999}",
        "organisation": f"Amt {number % 300}",
        "email": f"p{number}@example.org",
        "category": "Konferenzticket",
        "order_code": f"O{number:05}",
        "language": "de",
    }
    answers = {"MEAL": "vegetarisch"}
    return IncomingRegistration(0, str(number), fields, answers, ticket_codes=(f"secret{number:026}",))


def _check_in(number: int) -> RemoteCheckIn:
    at = datetime(2026, 9, 25, 6, number % 60, tzinfo=UTC)
    return RemoteCheckIn(str(number), f"{SOURCE}:1", at, Direction.ENTRY, str(number), "7")


def apply(workspace: Workspace, done: threading.Event | None = None) -> tuple[float, int]:
    """Apply all pages, then set `done`; return the seconds and how many people were new."""
    applier = Applier(workspace.file, SOURCE, "pretix", workspace.step)
    began, added = time.perf_counter(), 0
    for pull in pages():
        added += applier.apply(pull).added
    seconds = time.perf_counter() - began
    if done is not None:
        done.set()
    return seconds, added


def scans(workspace: Workspace, done: threading.Event) -> list[float]:
    """Scan unknown codes until `done`; return how long each took, in ms."""
    main = workspace.overview().result().lists[0].check_in_list.list_id
    took: list[float] = []
    while not done.is_set():
        began = time.perf_counter()
        workspace.scan(ScanRequest(f"unknown{len(took)}", main, Direction.ENTRY, datetime.now(UTC))).result()
        took.append(1000 * (time.perf_counter() - began))
        done.wait(0.02)
    return sorted(took)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace(create_event_file(Path(folder) / "bench.checkin", new_event("Bench"), machine="bench"))
        first, added = apply(workspace)
        again, _ = apply(workspace)
        line = {
            "bench": "sources", "people": added, "pages": PEOPLE // PAGE, "seconds": round(first, 2),
            "again_seconds": round(again, 2), "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }  # fmt: skip
        print(json.dumps(line))
        workspace.close()
        workspace = Workspace(create_event_file(Path(folder) / "scans.checkin", new_event("Bench"), machine="bench"))
        done = threading.Event()
        applying = threading.Thread(target=apply, args=(workspace, done))
        applying.start()
        took = scans(workspace, done)
        applying.join()
        line = {
            "bench": "sources", "kind": "scan during a sync", "scans": len(took),
            "p50_ms": round(took[len(took) // 2], 2), "p99_ms": round(took[len(took) * 99 // 100], 2),
            "max_ms": round(took[-1], 2), "goal": {"p99_ms": 16},
        }  # fmt: skip
        print(json.dumps(line))
        workspace.close()


if __name__ == "__main__":
    main()
