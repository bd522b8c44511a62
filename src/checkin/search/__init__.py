"""Finds people by whatever of them was heard, half typed or misspelt. Offline, without widgets and without a database.

`SearchIndex` is imported on first use only, because it brings numpy along: whoever starts the program fast builds the
index in the background.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checkin.search.documents import MatchedSpan, SearchDocument, SearchHit

if TYPE_CHECKING:
    from checkin.search.index import SearchIndex

__all__ = ["MatchedSpan", "SearchDocument", "SearchHit", "SearchIndex"]


def __getattr__(name: str) -> Any:
    if name == "SearchIndex":
        from checkin.search.index import SearchIndex  # noqa: PLC0415 (numpy costs 70 ms at start)

        return SearchIndex
    raise AttributeError(name)
