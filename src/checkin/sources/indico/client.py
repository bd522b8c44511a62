"""The paths of one Indico registration form."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.sources.ports import SourceError, Trouble
from checkin.sources.values import mapping, rows, text
from checkin.sources.web import Limits, WebClient

_AT_ONCE = 4

Row = Mapping[str, Any]


class IndicoClient:
    """Speaks with one registration form of one event. `token` is a personal token with the scope "registrants"."""

    def __init__(
        self,
        url: str,
        event_id: int,
        form_id: int,
        token: str,
        *,
        ca_file: Path | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.web = WebClient(url, f"Bearer {token}", ca_file=ca_file, limits=limits)
        self.event_id = event_id
        self.form_id = form_id
        self._event_path = f"api/checkin/event/{int(event_id)}/"
        self._list_path = f"{self._event_path}forms/{int(form_id)}/registrations/"

    def __repr__(self) -> str:
        return f"IndicoClient({self.web.origin.host!r}, event={self.event_id}, form={self.form_id})"

    def close(self) -> None:
        """Drop all connections."""
        self.web.close()

    def event(self) -> Row:
        """Return the event's own record."""
        return self._object(self.web.get(self._event_path).body)

    def forms(self) -> list[Row]:
        """Return the event's registration forms."""
        return rows(self.web.get(f"{self._event_path}forms/").body)

    def registrations(self) -> list[Row]:
        """Return all registrations, without their answers."""
        body = self.web.get(self._list_path).body
        if not isinstance(body, list):
            raise self.unexpected()
        return rows(body)

    def details(self, numbers: Iterable[str]) -> Iterator[tuple[str, Row | None]]:
        """Yield each registration with its answers, in order, several asked for at once; None where it is gone."""
        waiting: deque[tuple[str, Future[Row | None]]] = deque()
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="indico") as pool:
            try:
                for number in numbers:
                    waiting.append((number, pool.submit(self._detail, number)))
                    if len(waiting) >= _AT_ONCE:
                        first, future = waiting.popleft()
                        yield first, future.result()
                for first, future in waiting:
                    yield first, future.result()
            finally:
                for _, future in waiting:
                    future.cancel()

    def detail(self, number: str) -> Row:
        """Return one registration with its answers. Raises SourceError, NOT_FOUND where it is gone."""
        return self._object(self.web.get(f"{self._list_path}{_path_id(number)}").body)

    def by_ticket(self, uuid: str) -> Row:
        """Return the registration of a ticket's code. Raises SourceError, NOT_FOUND for an unknown one."""
        return self._object(self.web.get(f"api/checkin/ticket/{_uuid(uuid)}").body)

    def set_checked_in(self, number: str, present: bool) -> Row:
        """Mark a registration as come or not come (safe to repeat). Raises SourceError."""
        answer = self.web.send("PATCH", f"{self._list_path}{_path_id(number)}", {"checked_in": present})
        return self._object(answer.body)

    def unexpected(self) -> SourceError:
        """Return the error for an answer that is JSON but not what Indico says."""
        return SourceError(
            Trouble.UNEXPECTED,
            QT_TRANSLATE_NOOP("errors", "{host} answers, but not as Indico does. Is the address right?"),
            host=self.web.origin.host,
        )

    def _detail(self, number: str) -> Row | None:
        try:
            return self.detail(number)
        except SourceError as error:
            if error.trouble is Trouble.NOT_FOUND:
                return None
            raise

    def _object(self, body: Any) -> Row:
        found = mapping(body)
        if not found:
            raise self.unexpected()
        return found


def _path_id(number: str) -> str:
    return number if number.isascii() and number.isdigit() else "0"


def _uuid(value: str) -> str:
    return "".join(part for part in text(value).lower() if part in "0123456789abcdef-")
