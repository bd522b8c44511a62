"""How the event stands: for the door's status line and for `checkin stats`."""

from __future__ import annotations

from dataclasses import dataclass

from checkin.domain.event import CheckInList, Event, ProgrammeSession
from checkin.store.event_file import EventFile
from checkin.store.reports import DoubleAdmission


@dataclass(frozen=True, slots=True)
class ListCount:
    """One list: how many ever entered, and how many are inside now."""

    check_in_list: CheckInList
    checked_in: int
    present: int


@dataclass(frozen=True, slots=True)
class Overview:
    """One moment. `registered` leaves out the withdrawn; `checked_in_total` counts a person once."""

    event: Event
    door: str
    registered: int
    checked_in_total: int
    present: int
    lists: tuple[ListCount, ...]
    sessions: tuple[ProgrammeSession, ...]
    double_admissions: tuple[DoubleAdmission, ...]


def overview(file: EventFile) -> Overview:
    """Read how the event stands. `present` is the main list's."""
    with file.reading() as transaction:
        queries, reports = transaction.queries, transaction.reports
        counts = queries.counts()
        lists = []
        for check_in_list in queries.lists():
            present, checked_in = counts.get(check_in_list.list_id, (0, 0))
            lists.append(ListCount(check_in_list, checked_in, present))
        registered, came = reports.totals()
        main = next((count for count in lists if count.check_in_list.main), None)
        return Overview(
            event=queries.event(),
            door=transaction.door(),
            registered=registered,
            checked_in_total=came,
            present=main.present if main else 0,
            lists=tuple(lists),
            sessions=tuple(queries.sessions()),
            double_admissions=tuple(reports.double_admissions()),
        )
