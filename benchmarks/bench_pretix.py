"""First download of an event from a real pretix: the client's own share of the time, and its speed against a plain one.

    CHECKIN_PRETIX_PEER=peer-grosskonferenz.json python benchmarks/bench_pretix.py [--out figures.json]

The server is the test peer of the project (loopback); its credentials file names the event. "Own work" is the processor
time of this process. Goals: own work under 10 % of the wall time, at least twice as fast as one page at a time.

The speed is compared in slices of 41 pages, taken in turn by each way so that a busy machine wrongs none, the best of
each counting: a plain client asks for one whole page after the other; ours for the fields it uses, and several pages at
once. The peer shares this machine's cores, so they bound what several at once can gain.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from checkin.sources.pretix import Access, PretixClient, download
from checkin.sources.pretix.client import PAGES_AT_ONCE
from checkin.sources.pretix.orders import LEFT_OUT, WANTED
from checkin.sources.web import Query

SLICE = 41


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
    orders, registrations, longest = 0, 0, 0.0

    def count(done: int, _: int | None) -> None:
        nonlocal orders
        orders = done

    began, used = time.perf_counter(), time.process_time()
    try:
        parts = download(client, None, progress=count)
        turn = time.thread_time()
        for page in parts:
            registrations += len(page.registrations)
            longest = max(longest, time.thread_time() - turn)
            turn = time.thread_time()
    finally:
        client.close()
    wall, own = time.perf_counter() - began, time.process_time() - used
    return Run(pages_at_once, orders, registrations, wall, own, longest)


def slices(access: Access, rounds: int) -> dict[str, float]:
    """Return each way's best time (seconds) for the same 41 pages."""
    plain: Query = {"ordering": "datetime", "include_canceled_positions": "true"}
    ours: Query = {**plain, "include": WANTED, "exclude": LEFT_OUT}
    ways = {"plain, one at a time": (1, plain), "one at a time": (1, ours), "several at once": (PAGES_AT_ONCE, ours)}
    best = dict.fromkeys(ways, math.inf)
    for _ in range(rounds):
        for name, (pages_at_once, query) in ways.items():
            client = PretixClient(access, pages_at_once=pages_at_once)
            began = time.perf_counter()
            sum(1 for _ in itertools.islice(client.pages("orders/", query), SLICE))
            best[name] = min(best[name], time.perf_counter() - began)
            client.close()
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--out", type=Path)
    arguments = parser.parse_args()
    peer = os.environ.get("CHECKIN_PRETIX_PEER")
    if not peer:
        print("CHECKIN_PRETIX_PEER does not point at a peer's credentials: nothing was measured.", file=sys.stderr)
        return 0
    told = json.loads(Path(peer).read_text(encoding="utf-8"))
    access = Access(told["base_url"], told["organizer"], told["event"], told["tokens"]["API voll"])
    run = measure(access, PAGES_AT_ONCE)
    best = slices(access, arguments.rounds)
    slowest, quickest = best["plain, one at a time"], best["several at once"]
    figures = asdict(run) | {"share": run.share, "slices": best, "ratio": slowest / quickest}
    print(json.dumps(figures, default=str))
    print(f"own work {run.share:.1%} of {run.wall:.0f} s; {slowest / quickest:.2f} times as fast as one page at a time")
    if arguments.out:
        arguments.out.write_text(json.dumps(figures) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
