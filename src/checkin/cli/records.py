"""Domain objects as the JSON records of the command line's contract; times in ISO 8601 with the event's offset."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from checkin.domain.changes import Change
from checkin.domain.clock import HybridTimestamp
from checkin.domain.people import TEXT_FIELDS
from checkin.domain.registration_list import Severity
from checkin.domain.scanning import AttendeeSummary, CheckIn, ScanOutcome
from checkin.services.overview import Overview
from checkin.services.registration_plan import ImportPlan
from checkin.services.searching import SearchResult
from checkin.store.reports import DoubleAdmission, Person

Record = dict[str, Any]


def local(moment: datetime | None, zone: ZoneInfo) -> str | None:
    """Return a time with the event's offset."""
    return None if moment is None else moment.astimezone(zone).isoformat()


def attendee(summary: AttendeeSummary | None) -> Record | None:
    """Return who it is."""
    if summary is None:
        return None
    return {
        "attendee_id": summary.attendee_id,
        "name": summary.name,
        "organisation": summary.organisation,
        "category": summary.category,
    }


def outcome(found: ScanOutcome, zone: ZoneInfo) -> Record:
    """Return a scan's verdict."""
    first = found.first_check_in
    return {
        "code": found.code.value,
        "attendee": attendee(found.attendee),
        "check_in_id": found.check_in_id,
        "list": found.list_name,
        "at": local(found.at, zone),
        "first_check_in": None if first is None else {"at": local(first.at, zone), "station": first.door},
        "alerts": [{"kind": alert.kind.value, "text": alert.text} for alert in found.alerts],
    }


def imported(plan: ImportPlan, of_the_file: str = "") -> Record:
    """Return what an import does or did; `of_the_file` is a problem of no row (0) but of the whole file."""
    problems = [
        {
            "row": problem.row,
            "column": problem.column,
            "severity": problem.severity.value,
            "message": problem.message,
        }
        for problem in plan.problems
    ]
    if of_the_file:
        problems.append({"row": 0, "column": "", "severity": Severity.WARNING.value, "message": of_the_file})
    return {
        "added": len(plan.added),
        "changed": len(plan.changed),
        "withdrawn": len(plan.withdrawn),
        "unchanged": plan.unchanged,
        "skipped": plan.skipped,
        "problems": problems,
    }


def found(result: SearchResult) -> Record:
    """Return one search result."""
    record = attendee(result.attendee) or {}
    return record | {"checked_in": result.checked_in, "score": round(result.score, 4)}


def stats(view: Overview, zone: ZoneInfo) -> Record:
    """Return how the event stands."""
    names = {count.check_in_list.list_id: count.check_in_list.name for count in view.lists}
    per_list = [
        {
            "list": count.check_in_list.name,
            "checked_in": count.checked_in,
            "present": count.present,
            "capacity": count.check_in_list.capacity,
        }
        for count in view.lists
    ]
    return {
        "registered": view.registered,
        "present": view.present,
        "checked_in_total": view.checked_in_total,
        "per_list": per_list,
        "double_admissions": [double_admission(double, names, zone) for double in view.double_admissions],
    }


def double_admission(double: DoubleAdmission, names: dict[str, str], zone: ZoneInfo) -> Record:
    """Return somebody who was admitted twice."""
    return {
        "attendee_id": double.attendee_id,
        "list": names.get(double.list_id, ""),
        "first": _admission(double.first, zone),
        "second": _admission(double.second, zone),
        "seen": double.seen,
    }


def _admission(check_in: CheckIn, zone: ZoneInfo) -> Record:
    return {"check_in_id": check_in.check_in_id, "at": local(check_in.at, zone), "station": check_in.door}


def person(shown: Person, check_ins: list[CheckIn], names: dict[str, str], zone: ZoneInfo) -> Record:
    """Return everything about one person."""
    a = shown.attendee
    return {
        "attendee_id": a.attendee_id,
        "name_shown": a.display_name,
        **{field: getattr(a, field) for field in TEXT_FIELDS},
        "photo_consent": a.photo_consent,
        "answers": dict(a.answers),
        "sessions": sorted(a.sessions),
        "state": shown.registration.state.value,
        "origin": shown.registration.origin.value,
        "ticket_code": shown.ticket_code,
        "blocked": bool(shown.tickets) and all(ticket.blocked for ticket in shown.tickets),
        "badge_prints": shown.prints,
        "check_ins": [check_in(one, names, zone) for one in check_ins],
    }


def check_in(shown: CheckIn, names: dict[str, str], zone: ZoneInfo) -> Record:
    """Return one passage through a door."""
    return {
        "check_in_id": shown.check_in_id,
        "list": names.get(shown.list_id, ""),
        "direction": shown.direction.value,
        "at": local(shown.at, zone),
        "station": shown.door,
        "forced": shown.forced,
        "annulled": shown.annulled,
    }


def change(shown: Change, zone: ZoneInfo) -> Record:
    """Return one change of the log."""
    wall = datetime.fromtimestamp(HybridTimestamp.parse(shown.at).wall_ms / 1000, zone)
    record: Record = {
        "id": shown.id,
        "station": shown.station,
        "number": shown.number,
        "at": wall.isoformat(),
        "stamp": shown.at,
        "kind": shown.kind.value,
        "attendee_id": shown.subject or None,
        "payload": dict(shown.payload),
        "digest": shown.digest,
        "chain": shown.chain,
    }
    if "check_in_id" in shown.payload:
        record["check_in_id"] = shown.payload["check_in_id"]
    return record
