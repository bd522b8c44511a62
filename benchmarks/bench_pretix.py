"""First download of an event from a real pretix: the client's own share of the time, and several pages against one.

    CHECKIN_PRETIX_PEER=peer-grosskonferenz.json python benchmarks/bench_pretix.py [--out slips.jsonl]

The server is the test peer of the project (loopback); its credentials file names the event. "Own work" is the processor
time of this process. Goals: own work under 10 % of the wall time, at least twice as fast as one page at a time.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from checkin.sources.pretix import Access, PretixClient, download
from checkin.sources.pretix.client import PAGES_AT_ONCE


@dataclass(frozen=True, slots=True)
class Run:
    """One download. Times in seconds."""

    pages_at_once: int
    orders: int
    registrations: int
    wall: float
    own: float
    longest_part: float

    @property
    def share(self) -> float:
        return self.own / self.wall


def measure(access: Access, pages_at_once: int) -> Run:
    """Download everything once; nothing is stored."""
    client = PretixClient(access, pages_at_once=pages_at_once)
    seen = [0, 0]
    longest = 0.0
    began, used = time.perf_counter(), time.process_time()
    try:
        parts = download(client, None, progress=lambda done, _: seen.__setitem__(0, done))
        turn = time.thread_time()
        for page in parts:
            seen[1] += len(page.registrations)
            longest = max(longest, time.thread_time() - turn)
            turn = time.thread_time()
    finally:
        client.close()
    return Run(pages_at_once, *seen, time.perf_counter() - began, time.process_time() - used, longest)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs="*", default=[PAGES_AT_ONCE, 1])
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    peer = os.environ.get("CHECKIN_PRETIX_PEER")
    if not peer:
        print("CHECKIN_PRETIX_PEER does not point at a peer's credentials: nothing was measured.", file=sys.stderr)
        return 0
    told = json.loads(Path(peer).read_text(encoding="utf-8"))
    access = Access(told["base_url"], told["organizer"], told["event"], told["tokens"]["API voll"])
    runs = [measure(access, pages) for pages in arguments.pages]
    for run in runs:
        print(json.dumps(asdict(run) | {"share": round(run.share, 4)}))
    if len(runs) > 1:
        print(f"{runs[-1].wall / runs[0].wall:.2f} times as fast as {runs[-1].pages_at_once} page at a time")
    if arguments.out:
        arguments.out.write_text("".join(json.dumps(asdict(run)) + "\n" for run in runs), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
