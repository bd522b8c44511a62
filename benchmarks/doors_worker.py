"""One station in a process of its own, driven by JSON lines: what the soak, the tests and the benchmarks of doors run.

`python -m benchmarks.doors_worker FILE` reads commands from standard input and answers each in order:
`{"do": "host", "port": N}`, `{"do": "join", "link": L}`, `{"do": "resume"}`, `{"do": "scan", "code": C, "exit": bool}`,
`{"do": "undo", "id": I}`, `{"do": "edit"|"walk_in", ...}`, `{"do": "clock", "ahead_s": N}`, `{"do": "view"}`,
`{"do": "settle", "s": N}`, `{"do": "watch"}` (from then on each check-in taken in is told with its time),
`{"do": "end"}`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from checkin import bootstrap
from checkin.domain.changes import Change, ChangeKind
from checkin.domain.errors import CheckinError
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.worker import Priority

Said = dict[str, Any]


class Worker:
    """Holds the open event and does what it is told."""

    def __init__(self, path: Path) -> None:
        self.workspace = bootstrap.open_event(path)
        self.doors = bootstrap.doors_of(self.workspace)
        self.list_id = self._act(self._main_list)
        self.ahead_s = 0.0
        self.ending = False

    def _act(self, work: Callable[[], Any]) -> Any:
        return self.workspace.later(Priority.ACT, work).result()

    def _main_list(self) -> str:
        with self.workspace.file.reading() as transaction:
            return transaction.queries.lists()[0].list_id

    def do(self, said: Said) -> Said:
        """Do one command; return its answer."""
        try:
            found: Said = getattr(self, f"do_{said['do']}")(said)
        except CheckinError as error:
            return {"error": str(error)}
        return found

    def do_host(self, said: Said) -> Said:
        view = self.doors.host(said.get("port", 0), "127.0.0.1").result(60)
        return {"link": view.link}

    def do_join(self, said: Said) -> Said:
        self.doors.join(said["link"]).result(60)
        return {"settled": self.doors.settle(said.get("s", 20)).result()}

    def do_resume(self, _: Said) -> Said:
        return {"resumed": self.doors.resume().result(20)}

    def do_leave(self, _: Said) -> Said:
        self.doors.leave().result(20)
        return {}

    def do_settle(self, said: Said) -> Said:
        return {"settled": self.doors.settle(said["s"]).result()}

    def do_view(self, _: Said) -> Said:
        view = self.doors.view()
        return {"state": view.state.value, "unsent": view.unsent, "link": view.link, "stations": len(view.stations)}

    def do_heads(self, _: Said) -> Said:
        """Return up to which number each station's changes are in this file."""

        def read() -> dict[str, int]:
            with self.workspace.file.reading() as transaction:
                return {name: head.number for name, head in transaction.stations.heads().items()}

        return {"heads": self._act(read)}

    def do_clock(self, said: Said) -> Said:
        """Let this station's clock jump: that of its changes, and what it takes as now."""
        self.ahead_s = said["ahead_s"]
        ahead_ms = int(1000 * self.ahead_s)
        clock: Any = self.workspace.file
        clock._clock._now_ms = lambda: time.time_ns() // 1_000_000 + ahead_ms
        return {}

    def do_scan(self, said: Said) -> Said:
        at = datetime.fromtimestamp(time.time() + self.ahead_s, UTC)
        direction = Direction.EXIT if said.get("exit") else Direction.ENTRY
        began = time.perf_counter()
        outcome = self.workspace.scan(ScanRequest(said["code"], self.list_id, direction, at)).result()
        took = 1000 * (time.perf_counter() - began)
        return {
            "code": outcome.code.value, "check_in_id": outcome.check_in_id, "change_id": outcome.change_id,
            "ms": took, "at": time.time(),
        }  # fmt: skip

    def do_undo(self, said: Said) -> Said:
        self._act(lambda: self.workspace.desk.undo(said["id"]))
        return {"check_in_id": said["id"]}

    def do_edit(self, said: Said) -> Said:
        self._act(lambda: self.workspace.desk.edit(said["id"], {said["field"]: said["text"]}))
        return {}

    def do_walk_in(self, said: Said) -> Said:
        added = self._act(lambda: self.workspace.desk.add_walk_in({"family_name": said["name"]}))
        return {"attendee_id": added.attendee_id}

    def do_watch(self, _: Said) -> Said:
        """From now on tell when a check-in of elsewhere is in the tables here."""
        own = self.workspace.file.station

        def told(changes: Sequence[Change]) -> None:
            now = time.time()
            others = [change for change in changes if change.station != own]
            ids = [change.payload["check_in_id"] for change in others if change.kind is ChangeKind.CHECKED_IN]
            if ids:
                say({"seen": ids, "at": now})

        self.workspace.bus.subscribe(told)
        return {}

    def do_end(self, _: Said) -> Said:
        self.ending = True
        return {}

    def close(self) -> None:
        """Leave the doors and close the event."""
        self.doors.close()
        self.workspace.close()


def say(said: Said) -> None:
    """Answer with one line."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Do one command after the other."""
    worker = Worker(Path(sys.argv[1]))
    say({"station": worker.workspace.file.station})
    for line in sys.stdin:
        answer = worker.do(json.loads(line))
        if not worker.ending:
            say(answer)
        else:
            break
    worker.close()
    say({"ended": True})


if __name__ == "__main__":
    main()
