"""Who is inside now, for the door: how many, who came last, and the list on paper that an evacuation needs."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.domain.scanning import AttendeeSummary
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Inside:
    """How a list stands: `inside` people, `capacity` permitted (None = no limit), `newest` came in last (UTC)."""

    list_id: str
    list_name: str
    inside: int
    capacity: int | None
    newest: tuple[tuple[AttendeeSummary, datetime], ...] = ()


def inside_now(file: EventFile, list_id: str, most: int = 100) -> Inside | None:
    """Return who is inside a list, at most `most` of them by name; None for a list that there is not."""
    with file.reading() as transaction:
        queries, reports = transaction.queries, transaction.reports
        check_in_list = queries.check_in_list(list_id)
        if check_in_list is None:
            return None
        came = queries.newest_inside(list_id, most)
        people = {each.attendee.attendee_id: each.attendee for each in reports.some_people(list(came))}
        newest = tuple(
            (AttendeeSummary(attendee_id, one.display_name, one.organisation, one.category), at)
            for attendee_id, at in came.items()
            if (one := people.get(attendee_id)) is not None
        )
        return Inside(list_id, check_in_list.name, queries.inside(list_id), check_in_list.capacity, newest)


def write_inside(workspace: Workspace, list_id: str, target: Path, language: str = "") -> Future[int]:
    """Write the evacuation list as PDF, beside the scans; the future gives how many people are on it.

    It is whole or not there at all; fails with SurroundingsError where it cannot be written.
    """

    def write(file: EventFile) -> int:
        from checkin.services.documents import Wanted, write_document  # noqa: PLC0415 (reportlab takes its time)
        from checkin.services.exporting import Exporting  # noqa: PLC0415

        # lives depend on it: those whose data may only be kept are on it, too
        table = Exporting(file).table(language, restricted=True)
        people = write_document(table, Wanted("inside", "pdf", target, list_id=list_id))
        workspace.later(Priority.ACT, lambda: workspace.exporting.note("inside", "pdf", people))
        return people

    return workspace.report(write)
