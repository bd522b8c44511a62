"""A real HTTP server on loopback that replays recorded answers, and misbehaves on request."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

RECORDED = Path(__file__).parents[1] / "data/pretix/recorded"


@dataclass
class Seen:
    """A request as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: Any


@dataclass
class Reply:
    """What to answer. `cut_after`: send only so many bytes of the body, then drop the connection."""

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    content_type: str = "application/json"
    cut_after: int | None = None
    hang: bool = False
    drip: bool = False


Handler = Callable[[Seen], Reply | None]


def recorded(name: str) -> dict[str, Any]:
    """Return a recorded request and answer, without the notes "... n more like these" in its lists."""
    (path,) = RECORDED.glob(f"{name}_*.json")
    found: dict[str, Any] = _without_notes(json.loads(path.read_text(encoding="utf-8")))
    return found


def answer(name: str) -> Any:
    """Return a recorded answer's body."""
    return recorded(name)["response"]["body"]


def replay(name: str) -> Reply:
    """Return a recorded answer."""
    response = recorded(name)["response"]
    kept = {key: value for key, value in response["headers"].items() if key in ("Last-Modified", "X-Page-Generated")}
    return Reply(response["status"], response["body"] or None, kept)


def page_of(rows: list[Any], number: int, size: int, url: str, **headers: str) -> Reply:
    """Return one page of rows as pretix pages them."""
    part = rows[(number - 1) * size : number * size]
    if not part and number > 1:
        return Reply(404, {"detail": "Ungültige Seite."})
    following = f"{url}?page={number + 1}" if number * size < len(rows) else None
    body = {"count": len(rows), "next": following, "previous": None, "results": part}
    return Reply(body=body, headers={key.replace("_", "-"): value for key, value in headers.items()})


def _without_notes(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_notes(part) for part in value if not (isinstance(part, str) and part.startswith("... "))]
    if isinstance(value, dict):
        return {key: _without_notes(part) for key, part in value.items()}
    return value


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: connections that break off are what these tests are about."""


class ReplayServer:
    """Answers by `routes` (method and path, or path prefix ending in *), newest first; 404 otherwise."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.seen: list[Seen] = []
        self.routes: list[tuple[str, str, Handler]] = []
        self.released = threading.Event()
        self.closed = False
        self._lock = threading.Lock()
        self.http = _Server(("127.0.0.1", 0), type("Handle", (_Handle,), {"stage": self}))
        if tls is not None:
            self.http.socket = tls.wrap_socket(self.http.socket, server_side=True)
        scheme = "https" if tls else "http"
        self.url = f"{scheme}://127.0.0.1:{self.http.server_address[1]}"
        self._thread = threading.Thread(target=self.http.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def on(self, method: str, path: str, handler: Handler | Reply) -> None:
        """Answer requests for `path` with a reply or what a function returns (None = look further)."""
        call: Handler = (lambda _, fixed=handler: fixed) if isinstance(handler, Reply) else handler
        self.routes.insert(0, (method, path, call))

    def paths(self, method: str = "GET") -> list[str]:
        """Return the paths asked for."""
        return [seen.path for seen in self.seen if seen.method == method]

    def close(self) -> None:
        self.closed = True
        self.released.set()
        self.http.shutdown()
        self.http.server_close()

    def reply(self, seen: Seen) -> Reply:
        with self._lock:
            self.seen.append(seen)
            routes = list(self.routes)
        for method, path, handler in routes:
            fits = seen.path == path or (path.endswith("*") and seen.path.startswith(path[:-1]))
            if method == seen.method and fits and (reply := handler(seen)) is not None:
                return reply
        return Reply(404, {"detail": "Not found."})


class _Handle(BaseHTTPRequestHandler):
    stage: ReplayServer
    protocol_version = "HTTP/1.1"
    timeout = 20

    def _any(self) -> None:
        if self.stage.closed:  # connections that were kept alive end with the server
            self.close_connection = True
            return
        length = int(self.headers.get("Content-Length") or 0)
        content = self.rfile.read(length) if length else b""
        parts = urlsplit(self.path)
        seen = Seen(
            self.command,
            parts.path,
            dict(parse_qsl(parts.query)),
            {key.lower(): value for key, value in self.headers.items()},
            json.loads(content) if content else None,
        )
        reply = self.stage.reply(seen)
        with contextlib.suppress(OSError):
            self._send(reply)

    do_GET = do_POST = do_PATCH = _any  # noqa: N815

    def _send(self, reply: Reply) -> None:
        if reply.hang:
            self.stage.released.wait(20)
            self.close_connection = True
            return
        empty = b"" if reply.body is None else json.dumps(reply.body).encode()
        content = reply.raw if reply.raw is not None else empty
        self.send_response(reply.status)
        if content:
            self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(content)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if reply.drip:
            self._drip(content)
        else:
            self.wfile.write(content if reply.cut_after is None else content[: reply.cut_after])
        if reply.cut_after is not None:
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True

    def _drip(self, content: bytes) -> None:
        for place in range(len(content)):
            self.wfile.write(content[place : place + 1])
            if self.stage.released.wait(0.02):
                return

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextlib.contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[ReplayServer]:
    """Run a server for a while."""
    server = ReplayServer(tls)
    try:
        yield server
    finally:
        server.close()
