"""Bringing in 20,000 rows: CSV and XLSX, against reading the file and one bulk insert; and again with nothing changed.

The floor, measured in the same run: read the file with the csv module (or calamine), insert one row a registration into
one table with all its columns, in one durable transaction.
"""

from __future__ import annotations

import csv
import json
import resource
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random

import xlsxwriter
from python_calamine import CalamineWorkbook
from sqlcipher3 import dbapi2

from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.workspace import Workspace

ROWS = 20_000
HEADER = ["Anmelde-ID", "Vorname", "Nachname", "Institution", "E-Mail", "Telefon", "Kategorie", "Forum", "Bemerkung"]


def rows() -> list[list[str]]:
    """Return 20,000 made-up registrations."""
    random = Random(7)
    given = ["Eva", "Jörg", "Олександр", "محمد", "Çağla", "Żaneta", "Hans", "Annegret", "İbrahim", "Marijke"]
    family = ["Ott", "Müller", "Шевченко", "Yıldız", "Żółć", "van den Berg", "Schmidt", "Weiß", "Lüdecke", "Nguyễn"]
    made = []
    for number in range(ROWS):
        first, last = random.choice(given), f"{random.choice(family)}-{number % 997}"
        made.append(
            [f"A{number}", first, last, f"Amt {number % 300}", f"p{number}@example.org", f"02452 {number:05}", "Gast",
             f"Forum {number % 3 + 1}", "" if number % 20 else "Rollstuhlplatz"]
        )  # fmt: skip
    return made


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds `work` takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def insert_all(path: Path, found: Sequence[Sequence[object]]) -> None:
    """Insert the rows as they are, in one durable transaction."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"CREATE TABLE floor ({', '.join(f'c{n}' for n in range(len(HEADER)))}, PRIMARY KEY (c0))")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(f"INSERT INTO floor VALUES ({', '.join('?' * len(HEADER))})", found)
    connection.execute("COMMIT")
    connection.close()


def floor_csv(source: Path, path: Path) -> None:
    """Read the CSV and insert it."""
    with source.open(encoding="utf-8-sig", newline="") as file:
        insert_all(path, list(csv.reader(file, delimiter=";"))[1:])


def floor_xlsx(source: Path, path: Path) -> None:
    """Read the workbook and insert it."""
    insert_all(path, CalamineWorkbook.from_path(str(source)).get_sheet_by_index(0).to_python()[1:])


class Import:
    """One event into which the list goes."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace(create_event_file(path, new_event("Bench"), machine="bench"))

    def bring_in(self, source: Path) -> None:
        """Import as the window does: read, plan, apply in small steps."""
        table = self.workspace.registrations.read(source, timezone="Europe/Berlin")
        self.workspace.apply_import(self.workspace.plan_import(table).result()).result()

    def _judge(self, request: ScanRequest) -> None:
        self.workspace.scan(request).result()

    def scans_during(self, source: Path) -> list[float]:
        """Import while a door scans unknown codes; return how long each scan took, in ms."""
        view = self.workspace.overview().result()
        main = view.lists[0].check_in_list.list_id
        done = threading.Event()

        def bring_in() -> None:
            self.bring_in(source)
            done.set()

        importing = threading.Thread(target=bring_in)
        importing.start()
        took: list[float] = []
        while not done.is_set():
            request = ScanRequest(f"unknown{len(took)}", main, Direction.ENTRY, datetime.now(UTC))
            took.append(1000 * timed(partial(self._judge, request)))
            done.wait(0.02)
        importing.join()
        return sorted(took)


def measure(kind: str, source: Path, other: Path, folder: Path) -> dict[str, object]:
    """Measure one kind of file against its floor; `other` is the same list with every row changed."""
    floors = {"csv": floor_csv, "xlsx": floor_xlsx}
    floor = min(timed(partial(floors[kind], source, folder / f"{kind}{number}.db")) for number in range(3))
    event = Import(folder / f"{kind}.checkin")
    took = timed(partial(event.bring_in, source))
    again = timed(partial(event.bring_in, source))
    changed = timed(partial(event.bring_in, other))
    event.workspace.close()
    return {
        "bench": "import",
        "kind": kind,
        "rows": ROWS,
        "seconds": round(took, 3),
        "floor_seconds": round(floor, 3),
        "times_floor": round(took / floor, 2),
        "again_seconds": round(again, 3),
        "again_share": round(again / took, 2),
        "all_changed_seconds": round(changed, 3),
        "goal": {"times_floor": 3, "again_share": 0.33},
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def scans(source: Path, folder: Path) -> dict[str, object]:
    """Measure how long scans wait while a list is imported."""
    event = Import(folder / "scans.checkin")
    took = event.scans_during(source)
    event.workspace.close()
    return {
        "bench": "scan_during_import",
        "scans": len(took),
        "p50_ms": round(took[len(took) // 2], 2),
        "p99_ms": round(took[int(len(took) * 0.99)], 2),
        "max_ms": round(took[-1], 2),
        "goal": {"p99_ms": 16.7},
    }


def write(source: Path, made: list[list[str]]) -> Path:
    """Write a list as its name says."""
    if source.suffix == ".csv":
        with source.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows([HEADER, *made])
        return source
    with xlsxwriter.Workbook(str(source)) as book:
        sheet = book.add_worksheet()
        for row, values in enumerate([HEADER, *made]):
            sheet.write_row(row, 0, values)
    return source


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = rows()
        other = [[*row[:3], f"{row[3]}, umbenannt", *row[4:]] for row in made]
        for kind in ("csv", "xlsx"):
            (folder / kind).mkdir()
            # the same name: another state of the same list
            source, later = (
                write(folder / place / f"list.{kind}", which) for place, which in ((".", made), (kind, other))
            )
            print(json.dumps(measure(kind, source, later, folder)), flush=True)
        print(json.dumps(scans(folder / "list.csv", folder)))


if __name__ == "__main__":
    main()
