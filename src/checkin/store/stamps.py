"""Last writer wins, per field: whose value stands when changes arrive in any order.

Stamps are JSON: `{"<hybrid timestamp>": ["given_name", "email"]}`. A field never set has no stamp and loses to any.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any


def winners(stamps: str, fields: Mapping[str, Any], stamp: str) -> tuple[dict[str, Any], str]:
    """Return those of `fields` that `stamp` may set, and the stamps afterwards."""
    by_stamp: dict[str, list[str]] = json.loads(stamps)
    owner = {name: at for at, names in by_stamp.items() for name in names}
    won = {name: value for name, value in fields.items() if stamp > owner.get(name, "")}
    if not won:
        return {}, stamps
    owner.update(dict.fromkeys(won, stamp))
    return won, encode(owner)


def without(stamps: str, kept: frozenset[str]) -> str:
    """Return the stamps of the fields `kept` alone."""
    by_stamp: dict[str, list[str]] = json.loads(stamps)
    return encode({name: at for at, names in by_stamp.items() for name in names if name in kept})


def encode(owner: Mapping[str, str]) -> str:
    """Return stamps for `{field: stamp}` in one fixed form, whatever order the fields were set in."""
    by_stamp: dict[str, list[str]] = {}
    for name, at in owner.items():
        by_stamp.setdefault(at, []).append(name)
    return json.dumps({at: sorted(by_stamp[at]) for at in sorted(by_stamp)}, separators=(",", ":"), ensure_ascii=False)


def fresh(names: Iterable[str], stamp: str) -> str:
    """Return the stamps of a row whose fields `names` were all set at `stamp`."""
    listed = _listed(frozenset(names))
    return f'{{"{stamp}":{listed}}}' if listed else "{}"


@lru_cache(maxsize=512)
def _listed(names: frozenset[str]) -> str:
    # a list's rows all set the same fields
    return json.dumps(sorted(names), separators=(",", ":"), ensure_ascii=False) if names else ""
