"""Asked first: the source judges a scan where it answers in time; else this machine does, at once and for a while.

A setting of each source, off by default: judging here and telling later is quicker, and a door never waits. What the
source stored for a scan whose answer did not come in time is the same check-in as the one recorded here, by its id.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from checkin.domain.admission import Candidate, Scene, asks_something
from checkin.domain.errors import CheckinError
from checkin.domain.ids import uuid7
from checkin.domain.scanning import Direction, Ruling, ScanOutcome, ScanRequest
from checkin.services.desk import with_answers
from checkin.services.looking_up import look_up
from checkin.services.source_acts import ticket_there
from checkin.services.worker import Priority
from checkin.sources.ports import OnlineJudge, PendingUpload, RegistrationSource, UploadKind
from checkin.store.queries import Queries

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace

#: How long a source that did not answer is not asked again (seconds).
REST = 15.0


class _Judge(RegistrationSource, OnlineJudge, Protocol):
    """A source that judges."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What a source is asked: its verdict on an act, and whether it may want answers first."""

    act: PendingUpload
    can_ask: bool


class Asking:
    """Asks sources about scans on a thread of its own."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._pool: ThreadPoolExecutor | None = None
        self._judges: dict[str, _Judge] = {}
        self._resting: dict[str, float] = {}
        self._lock = threading.Lock()
        self._asked: frozenset[str] | None = None

    def refresh(self) -> None:
        """Read the settings anew, after a source was added, removed or changed."""
        self._asked = None

    def wants(self, request: ScanRequest) -> bool:
        """Tell whether a source is to be asked about this scan, and was not out of reach just now."""
        source_id, colon, _ = request.list_id.rpartition(":")
        if not colon or request.direction is not Direction.ENTRY or request.force:
            return False
        if self._asked is None:
            self._asked = self._workspace.later(Priority.ACT, self._settings).result()
        return source_id in self._asked and time.monotonic() >= self._resting.get(source_id, 0.0)

    def _settings(self) -> frozenset[str]:
        return frozenset(one.source_id for one in self._workspace.sources.listed() if one.ask_first)

    def scan(self, request: ScanRequest) -> Future[ScanOutcome]:
        """Judge a scan by the source's verdict, or by our own where none comes in time."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, thread_name_prefix="asking")
        return self._pool.submit(self._scan, replace(request, check_in_id=request.check_in_id or uuid7()))

    def close(self) -> None:
        """End; what is being asked is finished first."""
        if self._pool is not None:
            self._pool.shutdown()
        for judge in self._judges.values():
            judge.close()

    # -- on its thread

    def _scan(self, request: ScanRequest) -> ScanOutcome:
        source_id = request.list_id.rpartition(":")[0]
        upload = self._workspace.later(Priority.SCAN, lambda: self._upload(request)).result()
        if upload is not None:
            with suppress(CheckinError):
                # what the server asks that does not apply to this person (it leaves that to us) holds nobody up
                verdict = self._judge(source_id).redeem(
                    upload.act, ignore_unpaid=request.ignore_unpaid, can_ask=upload.can_ask
                )
                asked = tuple(one.identifier for one in verdict.questions)
                ruling = Ruling(source_id, verdict.outcome, verdict.registration_key, asked)
                return self._recorded(replace(request, ruling=ruling))
            self._rest(source_id)
        return self._workspace.scan_here(request).result()

    def _recorded(self, request: ScanRequest) -> ScanOutcome:
        return self._workspace.later(Priority.SCAN, lambda: self._workspace.desk.scan(request)).result()

    def _rest(self, source_id: str) -> None:
        self._resting[source_id] = time.monotonic() + REST
        judge = self._judges.pop(source_id, None)
        if judge is not None:
            judge.close()

    def _judge(self, source_id: str) -> _Judge:
        if source_id not in self._judges:
            made = self._workspace.sources.build(source_id, self._workspace.step)
            self._judges[source_id] = made  # type: ignore[assignment]  # only kinds that judge can be asked first
        return self._judges[source_id]

    def _upload(self, request: ScanRequest) -> _Question | None:
        """Return what to ask; None where the source cannot know: not a ticket, several people, not its registration."""
        with self._workspace.file.reading() as transaction:
            queries = transaction.queries
            request = with_answers(queries, request)
            found = look_up(queries, request.code, queries.event().event_id, request.also, transaction.privacy)
            code, key = found.kept_text, ""
            if found.candidates:
                if len(found.candidates) > 1:
                    return None
                code, key = ticket_there(transaction, request.list_id, found.candidates[0])
            can_ask = not found.candidates or _asks_something(queries, request, found.candidates)
        if not code:
            return None
        act = PendingUpload(
            UploadKind.ENTRY, request.check_in_id, request.at, request.list_id, code, key, answers=request.answers
        )
        return _Question(act, can_ask)


def _asks_something(queries: Queries, request: ScanRequest, candidates: tuple[Candidate, ...]) -> bool:
    check_in_list = queries.check_in_list(request.list_id)
    if check_in_list is None:
        return True
    scene = Scene(check_in_list=check_in_list, candidates=candidates, questions=tuple(queries.questions()))
    return asks_something(request, scene)
