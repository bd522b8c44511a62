"""Long sequences in pieces that one statement can take, or whole in one parameter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection

_Item = TypeVar("_Item")


def batched(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Yield the items in lists of at most `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def those_in(connection: Connection, table: str, column: str, ids: Iterable[str]) -> list[str]:
    """Return which of the ids stand in a column of ours.

    One JSON parameter instead of a placeholder for each: SQLAlchemy would write the statement anew every time.
    """
    wanted = json.dumps(list(ids))
    # table and column are ours, never a user's
    statement = f"SELECT {column} FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608
    return list(connection.exec_driver_sql(statement, (wanted,)).scalars())
