"""First wins: an entry is claimed at the doors' host before it is judged, where doors are connected.

The store thread never waits for the network: it looks whether the scan would come to an entry, lets go, and judges when
the answer or the time limit has come. The judgement itself is the desk's and is made from what the file says then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

from checkin.domain.scanning import CheckIn, Direction, ScanOutcome, ScanRequest
from checkin.services.worker import Priority

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace

#: The local value that says how to reach the program that serves this file to other doors.
SERVING = "doors:serving"
#: The setting of the event that lets nobody in while the host does not answer.
STRICT = "doors.strict"
#: So many places before a list that stops is full, they are claimed one after the other: more than all doors together
#: let in before they know of each other.
LAST_PLACES = 50


class Answer(StrEnum):
    """What came of a claim. ALONE: nobody could say; the door judges by what it knows."""

    GRANTED = "granted"
    TAKEN = "taken"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry about to be made. `seen` are the ids of the person's check-ins on this list that the file has.

    `place`: the list is nearly full and lets nobody in beyond its number, so one of the last places is claimed too.
    `person`: the person may enter only once.
    """

    list_id: str
    attendee_id: str
    check_in_id: str
    station: str
    door: str
    at: str
    seen: tuple[str, ...] = ()
    person: bool = True
    place: bool = False

    def text(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return asdict(self)

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> Claim:
        """Read what `text` gave; raises KeyError, TypeError or ValueError for anything else."""
        names = ("list_id", "attendee_id", "check_in_id", "station", "door", "at")
        texts = {name: said[name] for name in names}
        if not all(isinstance(text, str) and len(text) <= 300 for text in texts.values()):
            raise ValueError
        datetime.fromisoformat(texts["at"])
        seen = tuple(str(one) for one in said["seen"])
        return cls(**texts, seen=seen, person=said.get("person") is not False, place=said.get("place") is True)

    def check_in(self) -> CheckIn:
        """Return the entry that was claimed, as another door sees it until it comes by the log."""
        at = datetime.fromisoformat(self.at)
        return CheckIn(self.check_in_id, self.attendee_id, self.list_id, Direction.ENTRY, at, self.station, self.door)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a claim; `other` is the entry that was first, where it was taken."""

    answer: Answer
    other: Claim | None = None


ALONE = Answered(Answer.ALONE)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A scan that would come to an entry, and what to claim for it."""

    claim: Claim
    strict: bool = False


class ClaimPort(Protocol):
    """Where claims are made. Never blocks; the future never fails and is done within two seconds."""

    def claim(self, claim: Claim) -> Future[Answered]:
        """Claim an entry."""
        ...


@dataclass(slots=True)
class Claiming:
    """Scans of one open event. `port` is set while this program itself serves the file."""

    workspace: Workspace
    port: ClaimPort | None = None
    _local: dict[str, ClaimPort] = field(default_factory=dict)

    def judged(
        self,
        request: ScanRequest,
        foresee: Callable[[ScanRequest], Foreseen | None],
        judge: Callable[[ScanRequest], ScanOutcome],
    ) -> Future[ScanOutcome]:
        """Judge a scan, claimed first where that is possible."""
        done: Future[ScanOutcome] = Future()
        done.set_running_or_notify_cancel()

        def first() -> None:
            port = self.port or self._port_of_other_program()
            foreseen = foresee(request) if port is not None or self._strict_alone() else None
            if foreseen is None:
                done.set_result(judge(request))
            elif port is None:
                finish(foreseen, ALONE)
            else:
                answer = port.claim(foreseen.claim)
                answer.add_done_callback(lambda found: later(lambda: finish(foreseen, found.result())))

        def finish(foreseen: Foreseen, answered: Answered) -> None:
            done.set_result(judge(_decided(request, foreseen, answered)))

        def later(work: Callable[[], None]) -> None:
            self.workspace.later(Priority.SCAN, work).add_done_callback(failed)

        def failed(worked: Future[None]) -> None:
            error = worked.exception()
            if error is not None:
                done.set_exception(error)

        later(first)
        return done

    def _port_of_other_program(self) -> ClaimPort | None:
        """Return the way to the program that serves this file; on the store thread."""
        with self.workspace.file.reading() as transaction:
            where = transaction.queries.local(SERVING)
        if where is None:
            return None
        if where not in self._local:
            from checkin.services.doors.local import LocalPort  # noqa: PLC0415 (few programs need it)

            self._local = {where: LocalPort(where)}
        return self._local[where]

    def _strict_alone(self) -> bool:
        with self.workspace.file.reading() as transaction:
            return bool(transaction.privacy.settings().get(STRICT))


def _decided(request: ScanRequest, foreseen: Foreseen, answered: Answered) -> ScanRequest:
    if answered.answer is Answer.TAKEN and answered.other is not None:
        return replace(request, told=(answered.other.check_in(),))
    unanswered = foreseen.strict and answered.answer is Answer.ALONE
    return replace(request, check_in_id=foreseen.claim.check_in_id, unanswered=unanswered)
