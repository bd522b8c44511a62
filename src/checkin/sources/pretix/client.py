"""The paths of one pretix event and its pages."""

from __future__ import annotations

import email.utils
import math
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.sources.ports import SourceError, Trouble
from checkin.sources.pretix.model import Access
from checkin.sources.values import rows, text
from checkin.sources.web import Answer, Limits, Query, WebClient

#: Pages asked for at the same time: two per server process of a small installation, far below the hosted limit.
PAGES_AT_ONCE = 4
_MOST_PAGES = 20_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its rows, how many rows there are in all, and when the server made it."""

    number: int
    results: tuple[Mapping[str, Any], ...] = field(repr=False)
    count: int
    more: bool
    generated: str
    last_modified: str


class PretixClient:
    """Speaks with one event on one pretix server. Safe to use from several threads."""

    def __init__(
        self,
        access: Access,
        *,
        ca_file: Path | None = None,
        limits: Limits | None = None,
        pages_at_once: int = PAGES_AT_ONCE,
    ) -> None:
        self.access = access
        self.pages_at_once = max(1, pages_at_once)
        self.web = WebClient(access.url, access.authorization, ca_file=ca_file, limits=limits)
        self.organizer_path = f"api/v1/organizers/{quote(access.organizer, safe='')}/"
        self.event_path = f"{self.organizer_path}events/{quote(access.event, safe='')}/"

    def __repr__(self) -> str:
        return f"PretixClient({self.access.url!r}, {self.access.organizer!r}, {self.access.event!r})"

    def close(self) -> None:
        """Drop all connections."""
        self.web.close()

    def event(self) -> Mapping[str, Any]:
        """Return the event's own record."""
        return self._object(self.web.get(self.event_path))

    def everything(self, path: str, params: Query | None = None) -> list[Mapping[str, Any]] | None:
        """Return all rows of a list below the event."""
        return [row for page in self.pages(path, params or {}) for row in page.results]

    def unless_unchanged(self, path: str, last_modified: str) -> tuple[list[Mapping[str, Any]], str] | None:
        """Return all rows and their Last-Modified, or None where nothing changed since the one given."""
        first = self.page(path, {}, 1, {"If-Modified-Since": last_modified} if last_modified else None)
        if first is None:
            return None
        rest = [row for page in self._later(path, {}, first) for row in page.results]
        return [*first.results, *rest], first.last_modified

    def pages(self, path: str, params: Query) -> Iterator[Page]:
        """Yield the pages in order, fetching several at once. Raises SourceError; pages yielded before stay good."""
        first = self.page(path, params, 1)
        if first is not None:
            yield first
            yield from self._later(path, params, first)

    def page(self, path: str, params: Query, number: int, headers: Mapping[str, str] | None = None) -> Page | None:
        """Return one page; None where the server says that nothing changed."""
        query = dict(params) | ({"page": str(number)} if number > 1 else {})
        answer = self.web.get(self.event_path + path, query, headers)
        if answer.status == 304:
            return None
        body = self._object(answer)
        results, count, following = body.get("results"), body.get("count"), body.get("next")
        if not isinstance(results, list) or not isinstance(count, int) or not isinstance(following, str | None):
            raise self.unexpected()
        if following:
            self.web.check_origin(following)
        head = answer.headers
        return Page(
            number,
            tuple(rows(results)),
            count,
            bool(following),
            head.get("x-page-generated", "") or _iso(head.get("date", "")),
            head.get("last-modified", ""),
        )

    def unexpected(self) -> SourceError:
        """Return the error for an answer that is JSON but not what pretix says."""
        return SourceError(
            Trouble.UNEXPECTED,
            QT_TRANSLATE_NOOP("errors", "{host} answers, but not as pretix does. Is the address right?"),
            host=self.web.origin.host,
        )

    def _object(self, answer: Answer) -> Mapping[str, Any]:
        if not isinstance(answer.body, dict):
            raise self.unexpected()
        return answer.body

    def _later(self, path: str, params: Query, first: Page) -> Iterator[Page]:
        if not first.more or not first.results:
            return
        last = min(math.ceil(first.count / len(first.results)), _MOST_PAGES)
        newest = first
        for page in self._several_at_once(path, params, range(2, last + 1)):
            yield page
            newest = page
        while newest.more and newest.results and newest.number < _MOST_PAGES:  # the list grew meanwhile
            following = self._next_page(path, params, newest.number + 1)
            if following is None:
                return
            yield following
            newest = following

    def _several_at_once(self, path: str, params: Query, numbers: range) -> Iterator[Page]:
        waiting: deque[Future[Page | None]] = deque()
        ahead = iter(numbers)
        stop = threading.Event()

        def fetch(number: int) -> Page | None:
            return None if stop.is_set() else self._next_page(path, params, number)

        with ThreadPoolExecutor(self.pages_at_once, thread_name_prefix="pretix") as pool:
            try:
                for number in ahead:
                    waiting.append(pool.submit(fetch, number))
                    if len(waiting) < self.pages_at_once:
                        continue
                    if (page := waiting.popleft().result()) is None:
                        return
                    yield page
                while waiting and (page := waiting.popleft().result()) is not None:
                    yield page
            finally:
                stop.set()
                for future in waiting:
                    future.cancel()

    def _next_page(self, path: str, params: Query, number: int) -> Page | None:
        try:
            return self.page(path, params, number)
        except SourceError as error:
            if error.trouble is not Trouble.NOT_FOUND:
                raise
            self.event()  # the list grew shorter, unless the event itself is gone: then this raises
            return None


def _iso(http_date: str) -> str:
    try:
        return email.utils.parsedate_to_datetime(http_date).isoformat()
    except ValueError:
        return ""


def number_of(row: Mapping[str, Any]) -> str:
    """Return a row's id as text, "" where it has none."""
    return text(row.get("id"))
