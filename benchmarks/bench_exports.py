"""How long it takes to export the attendee list: `python benchmarks/bench_exports.py [ROWS]` (default 20,000)."""

from __future__ import annotations

import csv
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from checkin.domain.event import CheckInList, Event, ProgrammeSession
from checkin.domain.people import Attendee
from checkin.domain.presence import presences
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.attendance import CertificateRule, assess
from checkin.exports.attendees import attendee_sheet
from checkin.exports.certificates import CertificateDesign, write_certificates
from checkin.exports.csv_files import ExcelCsv, PlainCsv
from checkin.exports.json_file import Json
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.exports.ods_file import Ods
from checkin.exports.pdf_file import PdfSheet
from checkin.exports.pdf_lists import write_evacuation, write_signatures
from checkin.exports.report import write_report
from checkin.exports.sheet import Sheet
from checkin.exports.statistics import day_statistics
from checkin.exports.xlsx_file import Xlsx

MORNING = datetime(2026, 11, 24, 7, tzinfo=UTC)
LISTS = (CheckInList("hall", "Einlass", main=True), CheckInList("f1", "Forum 1"), CheckInList("f2", "Forum 2"))


def made_up(rows: int) -> ExportTable:
    """Return an event in which two of three came, and every third of those left again."""
    found = []
    for number in range(rows):
        person = str(number)
        check_ins = []
        if number % 3:
            at = MORNING + timedelta(seconds=number % 7200)
            check_ins.append(CheckIn(f"{number}-in", person, "hall", Direction.ENTRY, at, "s"))
            check_ins.append(CheckIn(f"{number}-f", person, f"f{number % 2 + 1}", Direction.ENTRY, at, "s"))
        if number % 9 == 1:
            leaving = MORNING + timedelta(hours=6)
            check_ins.append(CheckIn(f"{number}-out", person, "hall", Direction.EXIT, leaving, "s"))
        attendee = Attendee(
            person, given_name=f"Jürgen {number}", family_name=f"Öztürk-{number % 977}", category="Gast",
            organisation=f"Verein für Integration {number % 333} e. V.", email=f"gast{number}@example.org",
        )  # fmt: skip
        found.append(AttendeeRow(attendee, presence=presences(check_ins), check_ins=tuple(check_ins)))
    event = Event("e", "Messe", date(2026, 11, 24))
    session = ProgrammeSession("s1", "Plenum", starts=MORNING, ends=MORNING + timedelta(hours=9))
    return ExportTable(event, found, MORNING + timedelta(hours=10), LISTS, (session,))


def bare_csv(sheet: Sheet, target: Path) -> None:
    """Write the values with the standard library and nothing else: the least that a list can cost."""
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(sheet.rows())


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    table = made_up(rows)
    start = time.perf_counter()
    sheet = attendee_sheet(table)
    print(f"{rows} rows, {len(sheet.columns)} columns; filter and order {time.perf_counter() - start:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        bare_csv(sheet, Path(folder) / "bare.csv")
        print(f"{'bare csv':10} {time.perf_counter() - start:6.2f} s")
        for written_by in (Xlsx(), ExcelCsv(), PlainCsv(), Json(), Ods(), PdfSheet()):
            target = Path(folder) / f"list-{written_by.name}{written_by.suffix}"
            start = time.perf_counter()
            written_by.write(sheet, target)
            seconds, peak = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{written_by.name:10} {seconds:6.2f} s  {target.stat().st_size / 1e6:5.1f} MB  peak {peak} MB")
        documents(table, Path(folder))


def documents(table: ExportTable, folder: Path) -> None:
    """Time what is drawn or counted: the day's figures, and printed lists."""
    works: dict[str, Callable[[], object]] = {
        "figures": lambda: day_statistics(table),
        "report.pdf": lambda: write_report(table, day_statistics(table), folder / "report.pdf"),
        "evacuation": lambda: write_evacuation(table, folder / "evacuation.pdf"),
        "signatures": lambda: write_signatures(table, folder / "signatures.pdf"),
        "certificate": lambda: write_certificates(
            table, assess(table, CertificateRule()), CertificateDesign(), folder / "certificates.pdf"
        ),
    }
    for name, work in works.items():
        start = time.perf_counter()
        work()
        print(f"{name:10} {time.perf_counter() - start:6.2f} s")


if __name__ == "__main__":
    main()
