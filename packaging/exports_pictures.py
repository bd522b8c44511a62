"""Draw every printed document from the demo event: `python packaging/exports_pictures.py FOLDER`.

Each page is rendered as PNG beside it, for looking at and for docs/pictures. The demo's people are made up.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2

from checkin.domain.event import CheckInList, Event, ProgrammeSession, Question
from checkin.domain.people import Attendee, Origin, RegistrationState
from checkin.domain.presence import presences
from checkin.domain.scanning import CheckIn, Direction
from checkin.exports.attendance import CertificateRule, assess
from checkin.exports.attendees import attendee_sheet
from checkin.exports.certificates import CertificateDesign, write_certificates
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.exports.pdf_file import PdfSheet
from checkin.exports.pdf_lists import (
    write_evacuation,
    write_groups,
    write_pick_up,
    write_sessions,
    write_signatures,
)
from checkin.exports.report import write_report
from checkin.exports.statistics import day_statistics

DEMO = Path(__file__).resolve().parent.parent / "resources" / "demo"
_STATES = {"storniert": RegistrationState.WITHDRAWN, "wartet auf Bestätigung": RegistrationState.UNAPPROVED}


def demo_table(until: datetime | None = None) -> ExportTable:
    """Return the demo event as it stood at `until` (None: the evening after)."""
    event = json.loads((DEMO / "event.json").read_text("utf-8"))
    day = json.loads((DEMO / "day.json").read_text("utf-8"))
    sessions = {one["name"]: one for one in event["sessions"]}
    ids = {name: f"s{number}" for number, name in enumerate(sessions)}
    now = until or datetime.fromisoformat(day["acts"][-1]["at"]).astimezone(UTC) + timedelta(hours=2)
    passages = _passages(day["acts"], now)
    rows = [*_registered(ids, passages), *_walk_ins(passages)]
    return ExportTable(
        event=Event("demo", event["event"]["name"], date.fromisoformat(day["day"]), event["event"]["venue"]),
        rows=rows,
        generated_at=now,
        lists=[_list(one, ids, number) for number, one in enumerate(event["lists"])],
        sessions=[_session(one, ids, number) for number, one in enumerate(sessions.values())],
        questions=[Question("needs", "Bedarfe")],
        language="de",
    )


def _list(one: dict[str, Any], ids: dict[str, str], number: int) -> CheckInList:
    return CheckInList(
        one["name"], one["name"], main=one["main"], session_id=ids.get(one["session"] or ""), capacity=one["capacity"],
        closes=_moment(one["closes"]), position=number,
    )  # fmt: skip


def _session(one: dict[str, Any], ids: dict[str, str], number: int) -> ProgrammeSession:
    return ProgrammeSession(
        ids[one["name"]],
        one["name"],
        one["room"],
        _moment(one["starts"]),
        _moment(one["ends"]),
        one["capacity"],
        number,
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _passages(acts: list[dict[str, Any]], until: datetime) -> dict[str, list[CheckIn]]:
    found: dict[str, list[CheckIn]] = {}
    for number, act in enumerate(acts):
        who, at = act.get("registration") or act.get("walk_in") or "", datetime.fromisoformat(act["at"])
        if act["act"] not in ("enter", "leave", "walk_in") or at > until:
            continue
        if act.get("expect") not in ("ADMITTED", "CHECKED_OUT", None):
            continue
        direction = Direction.EXIT if act["act"] == "leave" else Direction.ENTRY
        made = CheckIn(f"c{number}", who, act["list"], direction, at.astimezone(UTC), act["door"], act["door"])
        found.setdefault(who, []).append(made)
    return found


def _registered(ids: dict[str, str], passages: dict[str, list[CheckIn]]) -> Iterator[AttendeeRow]:
    with (DEMO / "registrations.csv").open(encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file, delimiter=";"):
            key = line["Registrierungs-ID"]
            attendee = Attendee(
                key, line["Anrede"], line["Titel"], line["Vorname"], line["Nachname"], organisation=line["Institution"],
                role=line["Funktion"], email=line["E-Mail"], phone=line["Telefon"], category=line["Kategorie"],
                note=line["Bemerkung"], answers={"needs": line["Bedarfe"]},
                sessions=frozenset({ids[line["Forum"]]} if line["Forum"] in ids else ()),
            )  # fmt: skip
            yield _row(attendee, passages, state=_STATES.get(line["Status"], RegistrationState.CONFIRMED))


def _walk_ins(passages: dict[str, list[CheckIn]]) -> Iterator[AttendeeRow]:
    with (DEMO / "walk_ins.csv").open(encoding="utf-8-sig", newline="") as file:
        for line in csv.DictReader(file, delimiter=";"):
            attendee = Attendee(
                line["Kennung"], line["Anrede"], given_name=line["Vorname"], family_name=line["Nachname"],
                organisation=line["Institution"], category=line["Kategorie"],
            )  # fmt: skip
            if line["Kennung"] in passages:
                yield _row(attendee, passages, origin=Origin.WALK_IN)


def _row(attendee: Attendee, passages: dict[str, list[CheckIn]], **more: Any) -> AttendeeRow:
    found = tuple(passages.get(attendee.attendee_id, ()))
    prints = 1 if found else 0
    return AttendeeRow(attendee, presence=presences(found), check_ins=found, badge_prints=prints, **more)


def draw(folder: Path) -> list[Path]:
    """Write every document into the folder and return the paths."""
    table = demo_table()
    midday = demo_table(datetime(2026, 9, 25, 12, 30, tzinfo=UTC))
    write_signatures(table, folder / "signatures.pdf")
    write_sessions(midday, folder / "sessions.pdf", ("s2", "s3"))
    write_groups(table, folder / "groups.pdf", "category")
    write_pick_up(table, folder / "pick-up.pdf")
    write_evacuation(midday, folder / "evacuation.pdf")
    PdfSheet().write(attendee_sheet(table, paper=True), folder / "attendees.pdf")
    PdfSheet().write(attendee_sheet(table), folder / "attendees-all-columns.pdf")
    design = CertificateDesign(
        issuer="Kreis Rurtal, Amt für Integration und Teilhabe",
        place="Oberbruch",
        signers=(("Dr. Marlene Hütter", "Landrätin"), ("Yusuf Karabulut", "Leiter des Amtes")),
    )
    write_certificates(table, assess(table, CertificateRule()), design, folder / "certificates.pdf")
    write_report(table, day_statistics(table), folder / "report.pdf")
    return sorted(folder.glob("*.pdf"))


def pictures(documents: list[Path], pages: int = 2) -> None:
    """Render the first pages of each document beside it as PNG."""
    for path in documents:
        document = pypdfium2.PdfDocument(path)
        for number in range(min(pages, len(document))):
            document[number].render(scale=1.4).to_pil().save(path.with_name(f"{path.stem}-{number + 1}.png"))
        document.close()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    pictures(draw(target))
