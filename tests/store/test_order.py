"""Whatever order the changes of several stations arrive in, the tables come out the same."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any
from unittest import mock

from change_makers import drafts, imports
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, create_engine, select
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from checkin.domain.changes import Change, ChangeKind, Draft
from checkin.domain.clock import HybridClock
from checkin.store import log, tables
from checkin.store.schema import create_schema

_COMPARED = [table for table in tables.metadata.sorted_tables if table.name not in {"changes", "local_values"}]


def _empty() -> Engine:
    """Return an event file in memory: durability is another test's business, and this one makes thousands."""

    def connect() -> Any:
        return dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, module=dbapi2, poolclass=StaticPool)
    create_schema(engine)
    return engine


def _content(connection: Connection) -> dict[str, Counter[tuple[Any, ...]]]:
    found = {table.name: Counter(map(tuple, connection.execute(select(table)))) for table in _COMPARED}
    changes = tables.changes
    logged = select(changes.c.id, changes.c.payload, changes.c.salt, changes.c.chain)
    return found | {"changes": Counter(map(tuple, connection.execute(logged)))}


def _made_at(engine: Engine, station: str, acts: list[Draft], wall: list[int]) -> list[Change]:
    """Let a station act alone, with a clock of its own that may jump."""
    times = iter(wall)
    clock = HybridClock(station, now_ms=lambda: next(times, 0))
    with engine.begin() as connection:
        return [change for act in acts for change in log.append(connection, clock, [act])]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(st.sampled_from("abc"), drafts), max_size=14),
    st.lists(st.integers(0, 3), min_size=14, max_size=14),
    st.randoms(use_true_random=False),
    st.sampled_from([3, 20]),
)
def test_any_order_of_arrival_gives_the_same_tables(
    acts: list[tuple[str, Draft]], wall: list[int], shuffle: random.Random, many: int
) -> None:
    changes: list[Change] = []
    for station in "abc":
        engine = _empty()
        changes += _made_at(engine, f"station-{station}", [act for name, act in acts if name == station], list(wall))
        engine.dispose()
    contents = []
    for _ in range(2):
        shuffle.shuffle(changes)
        engine = _empty()
        # from so many on they are folded together
        with engine.begin() as connection, mock.patch.object(log, "_MANY", many):
            log.merge(connection, HybridClock("reader"), changes)
            log.merge(connection, HybridClock("reader"), changes[: len(changes) // 2])
            contents.append(_content(connection))
        engine.dispose()
    assert contents[0] == contents[1]


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(imports | drafts, max_size=8), st.lists(imports | drafts, min_size=20, max_size=24))
def test_folding_many_together_gives_what_folding_one_by_one_gives(before: list[Draft], acts: list[Draft]) -> None:
    together, single, at_once = _empty(), _empty(), _empty()
    clock = HybridClock("here")
    with together.begin() as connection:
        changes = [change for act in before for change in log.append(connection, clock, [act])]
        changes += log.append(connection, clock, acts)
        expected = _content(connection)
    with single.begin() as connection:
        for change in changes:
            log.merge(connection, HybridClock("reader"), [change])
        assert _content(connection) == expected
    with at_once.begin() as connection:
        log.merge(connection, HybridClock("reader"), changes)
        assert _content(connection) == expected
    for engine in (together, single, at_once):
        engine.dispose()


def test_every_kind_of_change_takes_part() -> None:
    """The property above is only worth something if it draws every kind there is."""
    seen: set[ChangeKind] = set()

    @settings(max_examples=400, database=None, derandomize=True)
    @given(drafts)
    def draw(draft: Draft) -> None:
        seen.add(draft.kind)

    draw()
    assert seen == set(ChangeKind)
