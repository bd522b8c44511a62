"""Transports: raw TCP (port 9100) and device files (USB printers of Linux, or any file)."""

from __future__ import annotations

import os
import select
import socket
import stat
from typing import Protocol
from urllib.parse import urlsplit

from checkin.printers.ports import PrinterError
from checkin.printers.reasons import Reason

RAW_PORT = 9100
_CONNECT_SECONDS = 3.0


class Link(Protocol):
    """An open way to a device. Methods raise OSError once it is broken. `host` is "" where there is no network."""

    host: str

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        """Send what the device takes now; return how many bytes, 0 where it took none for that long."""

    def read(self, seconds: float) -> bytes:
        """Return what the device said, b"" where it said nothing for that long."""

    def close(self) -> None: ...


class Transport(Protocol):
    """Finds the way to a device."""

    def open(self) -> Link:
        """Raises PrinterError(OFFLINE) where the device is away."""


class _Descriptor:
    """A link over anything with a file descriptor that does not block."""

    host = ""

    def __init__(self, descriptor: int, *, answers: bool = True) -> None:
        self._descriptor = descriptor
        self._answers = answers

    def write_some(self, data: bytes | memoryview, seconds: float) -> int:
        _ready, writable, _broken = select.select([], [self._descriptor], [], seconds)
        return self._send(data) if writable else 0

    def _send(self, data: bytes | memoryview) -> int:
        return os.write(self._descriptor, data)

    def read(self, seconds: float) -> bytes:
        readable = select.select([self._descriptor], [], [], seconds)[0] if self._answers else []
        return self._receive() if readable else b""

    def _receive(self) -> bytes:
        return os.read(self._descriptor, 4096)

    def close(self) -> None:
        os.close(self._descriptor)


class _TcpLink(_Descriptor):
    def __init__(self, connection: socket.socket, host: str) -> None:
        super().__init__(connection.fileno())
        self._connection = connection
        self.host = host

    def _send(self, data: bytes | memoryview) -> int:
        return self._connection.send(data)

    def _receive(self) -> bytes:
        received = self._connection.recv(4096)
        if not received:
            raise ConnectionResetError("the printer closed the connection")
        return received

    def close(self) -> None:
        self._connection.close()


class TcpTransport:
    """`tcp://host[:port]`: the raw port of network printers."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if not parts.hostname:
            raise ValueError("an address without a host")
        self._host = parts.hostname
        self._port = parts.port or RAW_PORT

    def open(self) -> Link:
        """Connect. Raises PrinterError(OFFLINE)."""
        try:
            connection = socket.create_connection((self._host, self._port), _CONNECT_SECONDS)
        except OSError:
            raise PrinterError(Reason.OFFLINE) from None
        # a question of a few bytes must not wait for the answer to the one before (40 ms with delayed ACKs)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setblocking(False)
        return _TcpLink(connection, self._host)


class FileTransport:
    """`usb:///dev/usb/lp0` (Linux) or `file:///path`: a device file that is written, and read where it answers."""

    def __init__(self, address: str) -> None:
        self._path = urlsplit(address).path
        if not self._path:
            raise ValueError("an address without a path")

    def open(self) -> Link:
        """Open the device. Raises PrinterError(OFFLINE) where it is not plugged in, switched off or held by others."""
        flags = os.O_RDWR | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            descriptor = os.open(self._path, flags)
        except OSError:
            raise PrinterError(Reason.OFFLINE) from None
        plain = stat.S_ISREG(os.fstat(descriptor).st_mode)
        if plain:
            os.lseek(descriptor, 0, os.SEEK_END)
        return _Descriptor(descriptor, answers=not plain)
