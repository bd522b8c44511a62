"""A careful JSON client for one server: bound to its origin, bounded in time and size, each failure a clear state.

The token goes to that origin only and appears in no repr, log or error. Plain http is spoken to loopback only.
"""

from __future__ import annotations

import json
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import urljoin

import httpx

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.sources.addresses import MAX_PAUSE, Origin, checked_base, retry_after, tls_context
from checkin.sources.ports import DeviceRevokedError, SourceError, Trouble

#: Parameters of an address; one that is given several times has its values in a tuple.
Query = Mapping[str, str | tuple[str, ...]]
REVOKED_DETAIL = "Device access has been revoked."
_MAX_REDIRECTS = 3
_DEFAULT_PAUSE = 10.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much to listen. Times in seconds, `size` in bytes (unpacked).

    `silence` is the longest pause within an answer, `total` the longest an answer may take altogether. `patience` is
    how long a download waits altogether for a server that asks it to slow down.
    """

    connect: float = 10
    silence: float = 20
    total: float = 60
    size: int = 8_000_000
    patience: float = 600


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said: status, headers (lower-case names) and the JSON body (None where there was none)."""

    status: int
    body: Any = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


class WebClient:
    """Speaks JSON with one server. Safe to use from several threads."""

    def __init__(
        self,
        base_url: str,
        authorization: str = "",
        *,
        ca_file: Path | None = None,
        limits: Limits | None = None,
        user_agent: str = "checkin",
        connections: int = 8,
    ) -> None:
        self.base_url = checked_base(base_url)
        self.origin = Origin.of(self.base_url)
        self.limits = limits or Limits()
        self.cancelled = threading.Event()
        self._resume_at = 0.0
        self._lock = threading.Lock()
        self._timeout = httpx.Timeout(self.limits.silence, connect=self.limits.connect, pool=self.limits.total)
        headers = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": user_agent}
        if authorization:
            headers["Authorization"] = authorization
        self._http = httpx.Client(
            headers=headers,
            verify=tls_context(ca_file) if self.origin.scheme == "https" else False,
            limits=httpx.Limits(max_connections=connections),
            follow_redirects=False,
            trust_env=not self.origin.loopback,
        )

    def __repr__(self) -> str:
        return f"WebClient({self.origin.host!r})"

    def __enter__(self) -> WebClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Drop all connections; requests that are under way end with CANCELLED or UNREACHABLE."""
        self.cancelled.set()
        self._http.close()

    # -- requests

    def get(self, path: str, params: Query | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """Read `path` (or an absolute address of the same origin). Waits and asks again when told to slow down.

        Returns answers of status 200 and 304. Raises SourceError for all others.
        """
        waited = 0.0
        while True:
            try:
                return self._followed(path, params, headers)
            except SourceError as error:
                if error.trouble is not Trouble.RATE_LIMITED:
                    raise
                pause = error.retry_after or _DEFAULT_PAUSE
                waited += pause
                if waited > self.limits.patience:
                    raise
                self._pause(pause)

    def send(
        self,
        method: str,
        path: str,
        body: Any,
        headers: Mapping[str, str] | None = None,
        accept: tuple[int, ...] = (),
        within: float | None = None,
    ) -> Answer:
        """Send JSON. Returns answers of status 2xx and of those in `accept`; never follows a redirect, never repeats.

        `within` shortens the limits (seconds). Raises SourceError for all other answers, and RATE_LIMITED at once while
        the server wants to be left alone.
        """
        if (pause := self._resume_at - time.monotonic()) > 0:
            raise self._rate_limited(429, pause)
        answer = self._exchange(method, self.url(path), None, headers, body, within)
        if not 200 <= answer.status < 300 and answer.status not in accept:
            raise self._refusal(answer)
        return answer

    def url(self, path: str) -> str:
        """Return the absolute address of `path`. Raises SourceError(OFF_ORIGIN) where it leaves the origin."""
        url = path if "://" in path else f"{self.base_url}/{path.lstrip('/')}"
        self.check_origin(url)
        return url

    def check_origin(self, url: str) -> None:
        """Raise SourceError(OFF_ORIGIN) where the address is another server's."""
        try:
            same = Origin.of(url) == self.origin
        except ValueError:
            same = False
        if not same:
            raise self._error(
                Trouble.OFF_ORIGIN,
                QT_TRANSLATE_NOOP("errors", "{host} points to another server. Nothing was sent there."),
            )

    # -- inside

    def _followed(self, path: str, params: Query | None, headers: Mapping[str, str] | None) -> Answer:
        url = self.url(path)
        for _ in range(_MAX_REDIRECTS + 1):
            self._wait_for_gate()
            answer = self._exchange("GET", url, params, headers)
            location = answer.headers.get("location", "")
            if answer.status not in (301, 302, 303, 307, 308) or not location:
                break
            url, params = urljoin(url, location), None
            self.check_origin(url)
        if answer.status not in (200, 304):
            raise self._refusal(answer)
        return answer

    def _exchange(
        self,
        method: str,
        url: str,
        params: Query | None,
        headers: Mapping[str, str] | None,
        body: Any = None,
        within: float | None = None,
    ) -> Answer:
        request = self._http.build_request(
            method,
            url,
            params=dict(params) if params else None,
            headers=dict(headers or {}),
            json=body,
            timeout=self._timeout if within is None else httpx.Timeout(within),
        )
        deadline = time.monotonic() + (self.limits.total if within is None else within)
        try:
            response = self._http.send(request, stream=True)
            try:
                content = b"".join(self._bounded(response, deadline))
            finally:
                response.close()
        except (httpx.HTTPError, httpx.StreamError, RuntimeError, OSError) as error:
            raise self._transport_error(error) from None  # the original may quote the address and its parameters
        lower = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status_code, self._parsed(response.status_code, lower, content), lower)

    def _bounded(self, response: httpx.Response, deadline: float) -> Iterator[bytes]:
        """Yield the unpacked body; a small packed answer that unpacks to a huge one is stopped as it grows."""
        unpack = zlib.decompressobj(31) if response.headers.get("content-encoding") == "gzip" else None
        left, packed = self.limits.size, 0
        for chunk in response.iter_raw():
            if self.cancelled.is_set():
                raise self._error(Trouble.CANCELLED, QT_TRANSLATE_NOOP("errors", "The connection was given up."))
            if time.monotonic() > deadline:
                raise self._error(
                    Trouble.TIMED_OUT,
                    QT_TRANSLATE_NOOP("errors", "{host} takes too long to answer. It is tried again."),
                )
            try:
                data = unpack.decompress(chunk, left + 1) if unpack else chunk
            except zlib.error:
                raise self._not_json(response.status_code) from None
            packed += len(chunk)
            left -= len(data)
            if left < 0:
                raise self._error(
                    Trouble.TOO_LARGE, QT_TRANSLATE_NOOP("errors", "{host} sends more than it should. It was cut off.")
                )
            yield data
        if unpack and packed and not unpack.eof:
            raise self._error(
                Trouble.CUT_OFF, QT_TRANSLATE_NOOP("errors", "The connection to {host} broke off. It is tried again.")
            )

    def _parsed(self, status: int, headers: Mapping[str, str], content: bytes) -> Any:
        if status == 304 or not content:
            return None
        if "json" not in headers.get("content-type", ""):
            if status in (200, 201):
                raise self._not_json(status)
            return None
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            raise self._not_json(status) from None

    def _not_json(self, status: int) -> SourceError:
        return self._error(
            Trouble.NOT_JSON,
            QT_TRANSLATE_NOOP(
                "errors", "{host} does not answer as it should. Is the address right, is there a Wi-Fi log-in page?"
            ),
            status=status,
        )

    def _error(
        self, trouble: Trouble, template: str, status: int | None = None, retry_after: float | None = None
    ) -> SourceError:
        kind = DeviceRevokedError if trouble is Trouble.REVOKED else SourceError
        return kind(trouble, template, host=self.origin.host, status=status, retry_after=retry_after)

    def _refusal(self, answer: Answer) -> SourceError:
        status, detail = answer.status, answer.body.get("detail") if isinstance(answer.body, dict) else None
        if status == 401 and detail == REVOKED_DETAIL:
            return self._error(
                Trouble.REVOKED, QT_TRANSLATE_NOOP("errors", "{host} has withdrawn this device's access."), status
            )
        if status in (429, 503):
            pause = retry_after(answer.headers.get("retry-after"))
            if status == 429 or pause is not None:
                self._close_gate(pause or _DEFAULT_PAUSE)
                return self._rate_limited(status, pause or _DEFAULT_PAUSE)
        if 300 <= status < 400:
            # somewhere else it wants us to go, where nothing is sent: as a Wi-Fi's log-in page does
            return self._not_json(status)
        trouble, template = _REFUSALS.get(status, _OTHER if status < 500 else _SERVER_ERROR)
        return self._error(trouble, template, status)

    def _rate_limited(self, status: int, pause: float) -> SourceError:
        return self._error(
            Trouble.RATE_LIMITED,
            QT_TRANSLATE_NOOP("errors", "{host} is busy and asks to wait. It is tried again."),
            status,
            pause,
        )

    def _transport_error(self, error: Exception) -> SourceError:
        if self.cancelled.is_set():
            return self._error(Trouble.CANCELLED, QT_TRANSLATE_NOOP("errors", "The connection was given up."))
        if _caused_by(error, ssl.SSLCertVerificationError):
            return self._error(
                Trouble.BAD_CERTIFICATE,
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{host} cannot prove who it is. If it has a certificate of its own, name its authority's file.",
                ),
            )
        if isinstance(error, httpx.TimeoutException):
            return self._error(
                Trouble.TIMED_OUT, QT_TRANSLATE_NOOP("errors", "{host} takes too long to answer. It is tried again.")
            )
        if isinstance(error, httpx.ReadError | httpx.RemoteProtocolError):
            return self._error(
                Trouble.CUT_OFF, QT_TRANSLATE_NOOP("errors", "The connection to {host} broke off. It is tried again.")
            )
        return self._error(
            Trouble.UNREACHABLE, QT_TRANSLATE_NOOP("errors", "{host} is out of reach. It is tried again.")
        )

    # -- one gate for all threads: who is told to wait makes the others wait too

    def _close_gate(self, pause: float) -> None:
        with self._lock:
            self._resume_at = max(self._resume_at, time.monotonic() + min(pause, MAX_PAUSE))

    def _wait_for_gate(self) -> None:
        while (pause := self._resume_at - time.monotonic()) > 0:
            self._pause(pause)

    def _pause(self, seconds: float) -> None:
        if self.cancelled.wait(max(0.0, min(seconds, MAX_PAUSE))):
            raise self._error(Trouble.CANCELLED, QT_TRANSLATE_NOOP("errors", "The connection was given up."))


_SERVER_ERROR = (
    Trouble.SERVER_ERROR,
    QT_TRANSLATE_NOOP("errors", "{host} has a fault of its own just now. It is tried again."),
)
_OTHER = (Trouble.REJECTED, QT_TRANSLATE_NOOP("errors", "{host} does not accept what was sent."))
_REFUSALS = {
    401: (
        Trouble.UNAUTHORIZED,
        QT_TRANSLATE_NOOP("errors", "{host} does not accept this key. Pair the device again or give a new token."),
    ),
    403: (Trouble.FORBIDDEN, QT_TRANSLATE_NOOP("errors", "{host} does not permit this. The token needs more rights.")),
    404: (
        Trouble.NOT_FOUND,
        QT_TRANSLATE_NOOP("errors", "{host} does not have this event (any more). Check organizer and event."),
    ),
}


def _caused_by(error: BaseException | None, kind: type[BaseException]) -> bool:
    while error is not None:
        if isinstance(error, kind):
            return True
        error = error.__cause__ or error.__context__
    return False
