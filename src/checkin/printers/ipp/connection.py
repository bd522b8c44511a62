"""IPP over HTTP: to a print server's Unix socket, or to a host (RFC 8010, section 4). Standard library only.

Written here because no kept library serves: pycups has no wheels at all, pyipp reads a printer's state over aiohttp.
"""

from __future__ import annotations

import getpass
import http.client
import os
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path

_MOST_BYTES = 8 << 20
_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")


class IppConnectionError(Exception):
    """The other side cannot be reached, or answered something else than IPP. `sent`: the whole request had left."""

    def __init__(self, *, sent: bool) -> None:
        super().__init__("the print server cannot be reached")
        self.sent = sent


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an IPP server listens: `socket_path` of a local one, or host and port. Times in seconds."""

    host: str = "localhost"
    port: int = 631
    socket_path: str = ""
    tls: bool = False
    timeout: float = 15.0

    def post(self, path: str, body: bytes, timeout: float | None = None) -> bytes:
        """Send a request and return the answer's bytes. Raises IppConnectionError."""
        connection = self._open(timeout or self.timeout)
        sent = False
        try:
            connection.connect()
            response = self._ask(connection, path, body, {})
            sent = True
            if response.status == http.client.UNAUTHORIZED and self.socket_path:
                # cupsd knows the user at the other end of its own socket: this scheme only states the name
                response.read()
                response = self._ask(connection, path, body, {"Authorization": f"PeerCred {user_name()}"})
            answer = response.read(_MOST_BYTES)
        except (OSError, http.client.HTTPException) as error:
            raise IppConnectionError(sent=sent or _may_have_left(connection)) from error
        finally:
            connection.close()
        if response.status != http.client.OK:
            raise IppConnectionError(sent=False)
        return answer

    def _open(self, timeout: float) -> http.client.HTTPConnection:
        if self.socket_path:
            return _UnixConnection(self.socket_path, timeout)
        if self.tls:
            # printers in the LAN sign their own certificates; there is nothing to check them against
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            return http.client.HTTPSConnection(self.host, self.port, timeout=timeout, context=context)
        return http.client.HTTPConnection(self.host, self.port, timeout=timeout)

    @staticmethod
    def _ask(
        connection: http.client.HTTPConnection, path: str, body: bytes, more: dict[str, str]
    ) -> http.client.HTTPResponse:
        connection.request("POST", path, body, {"Content-Type": "application/ipp", **more})
        return connection.getresponse()


def _may_have_left(connection: http.client.HTTPConnection) -> bool:
    """Once connected nobody knows how much of the request the other side took."""
    return connection.sock is not None


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: str, timeout: float) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        try:
            self.sock.connect(self._path)
        except OSError:
            self.sock.close()
            self.sock = None
            raise


def user_name() -> str:
    """Return who prints, as the system calls them; a made-up name where the system knows none (in a container)."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "checkin"


def print_server() -> Endpoint | None:
    """Return this machine's CUPS: `CUPS_SERVER` (a path or host[:port]), else its socket; None where there is none."""
    named = os.environ.get("CUPS_SERVER", "")
    if named.startswith("/"):
        return Endpoint(socket_path=named)
    if named:
        host, _, port = named.partition("/")[0].partition(":")
        return Endpoint(host, int(port) if port.isdigit() else 631)
    if not hasattr(socket, "AF_UNIX"):
        return None
    return next((Endpoint(socket_path=path) for path in _SOCKETS if Path(path).exists()), None)
