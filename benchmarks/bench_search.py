"""Measures the search: time to build, memory, time per keystroke, and how many are found by a misspelt name.

    python -m benchmarks.bench_search [--count 20000 --count 200000] [--queries 700] [--misses]

Prints one JSON object a line. Seeds are fixed. A person counts as found if somebody of that very name is among the
first 10.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import resource
import statistics
import sys
import time
from itertools import islice
from pathlib import Path

from benchmarks.people_generator import Person, people
from benchmarks.slips import KINDS, asked
from checkin.search import SearchDocument, SearchIndex

_HARD_PAIRS = Path(__file__).parent.parent / "tests" / "data" / "search" / "hard_pairs.json"


def _memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1]) if Path("/proc/self/statm").exists() else 0
    return pages * resource.getpagesize() / 1e6


def _build(count: int) -> tuple[SearchIndex, list[Person]]:
    everybody = list(people(count))
    gc.collect()
    before = _memory_mb()
    index = SearchIndex()
    started, worked = time.perf_counter(), time.thread_time()
    index.add_many([person.document for person in everybody])
    seconds, cpu = time.perf_counter() - started, time.thread_time() - worked
    gc.collect()
    print(
        json.dumps(
            {
                "what": "build",
                "people": count,
                "seconds": round(seconds, 2),
                "cpu_seconds": round(cpu, 2),
                "memory_mb": round(_memory_mb() - before),
            }
        ),
        flush=True,
    )
    return index, everybody


def _recall(index: SearchIndex, everybody: list[Person], kind: str, queries: int, misses: bool) -> None:
    rng = random.Random(f"{kind}{len(everybody)}")
    name_of = {person.document.attendee_id: person.full_name for person in everybody}
    found = first = 0
    for _ in range(queries):
        person = rng.choice(everybody)
        text = asked(person, kind, rng)
        names = [name_of[hit.attendee_id] for hit in index.query(text)]
        found += person.full_name in names
        first += names[:1] == [person.full_name]
        if misses and person.full_name not in names:
            print(f"    {kind}: {person.full_name!r} asked as {text!r} gave {names[:4]}", file=sys.stderr)
    figures = {"recall10": round(found / queries, 4), "first": round(first / queries, 4)}
    print(
        json.dumps({"what": "recall", "people": len(everybody), "kind": kind, "queries": queries, **figures}),
        flush=True,
    )


def _hard_pairs(everybody: list[Person], misses: bool) -> None:
    """Ask for the written list's people among all others; by a part of the name, its namesakes count, too."""
    pairs = json.loads(_HARD_PAIRS.read_text("utf-8"))["pairs"]
    documents = [person.document for person in everybody]
    for name in dict.fromkeys(pair["finds"] for pair in pairs):
        given, _, family = name.rpartition(" ")
        documents.append(SearchDocument(name, given, family))
    names = {each.attendee_id: f"{each.given_name} {each.family_name}".strip() for each in documents}
    index = SearchIndex()
    index.add_many(documents)
    found = 0
    for pair in pairs:
        hits = [names[hit.attendee_id] for hit in index.query(pair["query"])]
        words = set(_parts(pair["finds"]))
        # "al ali" is a family name in two words
        partial = pair.get("part", False) or len(_parts(pair["query"])) < len(words)
        right = any(words & set(_parts(hit)) if partial else words == set(_parts(hit)) for hit in hits)
        found += right
        if misses and not right:
            print(f"    hard pair {pair} gave {hits[:4]}", file=sys.stderr)
    print(
        json.dumps(
            {"what": "hard pairs", "people": len(documents), "pairs": len(pairs), "recall10": found / len(pairs)}
        )
    )


def _parts(name: str) -> list[str]:
    return [part for part in name.casefold().replace("-", " ").split() if part != "herr"]


def _keystrokes(index: SearchIndex, everybody: list[Person], queries: int) -> None:
    rng = random.Random(7)
    times, cpu = [], []
    for _ in range(queries):
        text = asked(rng.choice(everybody), rng.choice(KINDS), rng)
        for end in range(1, len(text) + 1):
            started, worked = time.perf_counter(), time.thread_time()
            index.query(text[:end])
            times.append((time.perf_counter() - started) * 1000)
            cpu.append((time.thread_time() - worked) * 1000)
    times.sort()
    cpu.sort()
    figures = {
        f"{name}{share}_ms": round(of_kind[int(len(times) * share / 100)], 2)
        for name, of_kind in (("p", times), ("cpu_p", cpu))
        for share in (50, 95, 99)
    }
    print(
        json.dumps(
            {
                "what": "keystroke",
                "people": len(everybody),
                "keys": len(times),
                **figures,
                "max_ms": round(times[-1], 2),
            }
        ),
        flush=True,
    )


def _put(index: SearchIndex, everybody: list[Person]) -> None:
    times = []
    for number, person in enumerate(islice(everybody, 500)):
        document = person.document
        started = time.perf_counter()
        index.put(SearchDocument(document.attendee_id, document.given_name, f"{document.family_name}neu{number}"))
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    print(
        json.dumps(
            {
                "what": "put",
                "people": len(everybody),
                "median_ms": round(statistics.median(times), 3),
                "p99_ms": round(times[-5], 3),
            }
        )
    )


def main() -> None:
    """Measure at each size asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, action="append")
    parser.add_argument("--queries", type=int, default=700)
    parser.add_argument(
        "--misses", action="store_true", help="show what was not found (made-up names) on standard error"
    )
    options = parser.parse_args()
    for count in options.count or [20_000, 200_000]:
        index, everybody = _build(count)
        for kind in (*KINDS, "two"):
            _recall(index, everybody, kind, options.queries, options.misses)
        _hard_pairs(everybody, options.misses)
        _keystrokes(index, everybody, max(20, options.queries // 10))
        _put(index, everybody)


if __name__ == "__main__":
    main()
