"""One door for several lists: whoever is let into the first is let into the others that are meant for them, too.

A door at the hall's entrance may count for the forums as well: one scan, and each guest is in the hall and in the forum
they booked. What a list is not meant for somebody is no refusal and leaves no trace.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from checkin.domain.admission import is_meant_for
from checkin.domain.presence import in_order
from checkin.domain.scanning import Alert, AlertKind, Direction, ScanOutcome, ScanRequest
from checkin.services.worker import Priority
from checkin.store.event_file import EventFile

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)
#: Local values: the list that this copy's door uses, and those beside it (ids, one a line).
_LIST, _BESIDE = "door:list", "door:beside"


def chosen_lists(file: EventFile) -> tuple[str, tuple[str, ...]]:
    """Return the list that this door used last ("" = none yet) and those beside it."""
    with file.reading() as transaction:
        queries = transaction.queries
        beside = (queries.local(_BESIDE) or "").split("\n")
        return queries.local(_LIST) or "", tuple(list_id for list_id in beside if list_id)


def keep_chosen(file: EventFile, list_id: str, beside: Sequence[str]) -> None:
    """Remember the lists for the next start."""
    with file.writing() as transaction:
        transaction.set_local(_LIST, list_id)
        transaction.set_local(_BESIDE, "\n".join(beside))


def fitting(file: EventFile, attendee_id: str, list_ids: Sequence[str], direction: Direction) -> list[str]:
    """Return which of the lists somebody should enter or leave as well: meant for them, and not done already."""
    with file.reading() as transaction:
        queries = transaction.queries
        candidate = queries.candidate(attendee_id)
        if candidate is None:
            return []
        found = []
        for list_id in list_ids:
            check_in_list = queries.check_in_list(list_id)
            if check_in_list is None or check_in_list.removed or not is_meant_for(check_in_list, candidate):
                continue
            order = in_order(queries.history(attendee_id, list_id))
            inside = bool(order) and order[-1].direction is Direction.ENTRY
            if inside is (direction is Direction.EXIT):
                found.append(list_id)
        return found


def judged_beside(
    workspace: Workspace, first: Future[ScanOutcome], request: ScanRequest, list_ids: Sequence[str]
) -> Future[ScanOutcome]:
    """Return the verdict of `first` with those of the other lists in `beside`, once all of them are durable."""
    if not list_ids:
        return first
    done: Future[ScanOutcome] = Future()
    done.set_running_or_notify_cancel()

    def begin(found: Future[ScanOutcome]) -> None:
        error = found.exception()
        if error is not None:
            done.set_exception(error)
            return
        outcome = found.result()
        if not outcome.code.passed or outcome.attendee is None:
            done.set_result(outcome)
            return
        attendee_id = outcome.attendee.attendee_id
        asked = workspace.later(
            Priority.SCAN, lambda: fitting(workspace.file, attendee_id, list_ids, request.direction)
        )
        asked.add_done_callback(_or_end(done, outcome, lambda ids: _go_on(workspace, outcome, request, ids, done)))

    first.add_done_callback(begin)
    return done


def _go_on(
    workspace: Workspace, outcome: ScanOutcome, request: ScanRequest, list_ids: list[str], done: Future[ScanOutcome]
) -> None:
    """Ask for the next list; tell when none is left."""
    if not list_ids:
        done.set_result(outcome)
        return
    assert outcome.attendee is not None
    # what overruled the first list's verdict says nothing of this one; its id and answers belong to the first
    next_one = replace(
        request,
        code="",
        also=(),
        list_id=list_ids[0],
        force=False,
        reason="",
        answers={},
        check_in_id="",
        told=(),
        ruling=None,
    )

    def joined(other: ScanOutcome) -> None:
        both = replace(outcome, beside=(*outcome.beside, other))
        _go_on(workspace, both, request, list_ids[1:], done)

    workspace.admit(outcome.attendee.attendee_id, next_one).add_done_callback(_or_end(done, outcome, joined))


def _or_end(
    done: Future[ScanOutcome], outcome: ScanOutcome, go_on: Callable[[_Result], None]
) -> Callable[[Future[_Result]], None]:
    """Return what goes on with a result; after an error the first verdict still stands, and says so."""

    def take(found: Future[_Result]) -> None:
        error = found.exception()
        if error is None:
            go_on(found.result())
            return
        _log.error("a list beside could not be judged: %s", type(error).__name__)
        done.set_result(replace(outcome, alerts=(*outcome.alerts, Alert(AlertKind.BESIDE_FAILED))))

    return take
