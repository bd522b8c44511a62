"""Label printers made of sockets: they take jobs as the real ones do, decode them by themselves and answer with status.

The decoders are written from the makers' references, apart from the program's encoders.
"""

from __future__ import annotations

import base64
import binascii
import re
import socket
import threading
import zlib
from collections.abc import Callable

from PIL import Image


class Device:
    """A TCP server that serves one connection after another on a thread of its own."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        self.labels: list[Image.Image] = []
        self.connections = 0
        self.changed = threading.Condition()
        self._connection: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        while True:
            try:
                self._connection, _peer = self._server.accept()
            except OSError:
                return
            self.connections += 1
            self.begin()
            with self._connection as connection:
                try:
                    while data := connection.recv(65536):
                        self.take(data)
                except OSError:
                    continue

    def begin(self) -> None:
        """A new connection."""

    def take(self, data: bytes) -> None:
        raise NotImplementedError

    def say(self, data: bytes) -> None:
        assert self._connection is not None
        self._connection.sendall(data)

    def hang_up(self) -> None:
        """Cut the connection, as a pulled cable or a switched-off printer does."""
        if self._connection is not None:
            try:
                self._connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def close(self) -> None:
        if self._server.fileno() < 0:
            return
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self.hang_up()
        self._thread.join(5)


def brother_status(
    *, width: int = 62, length: int = 0, error1: int = 0, error2: int = 0, kind: int = 0, printing: bool = False
) -> bytes:
    """Return the 32 bytes of a QL printer."""
    status = bytearray(32)
    status[:5] = b"\x80\x20B48"
    status[8], status[9] = error1, error2
    status[10], status[11], status[17] = width, (0x0B if length else 0x0A) if width else 0, length
    status[18], status[19] = kind, printing
    return bytes(status)


class BrotherDevice(Device):
    """A QL printer. `fault` are its error bytes; with `fault_at` n it stops before the n-th label until mended."""

    def __init__(self, *, width: int = 62, length: int = 0, silent: bool = False) -> None:
        self.width, self.length, self.silent = width, length, silent
        self.fault = (0, 0)
        self.fault_at = 0
        self.hang_up_at = 0
        self.jobs: list[dict[str, int]] = []
        self.cancelled = 0
        self._rows: list[bytes] = []
        self._buffer = b""
        self._info: dict[str, int] = {}
        super().__init__()

    def begin(self) -> None:
        self._buffer, self._rows = b"", []

    def status(self, **more: int) -> bytes:
        error1, error2 = self.fault if not self.fault_at else (0, 0)
        given = {"width": self.width, "length": self.length, "error1": error1, "error2": error2} | more
        return brother_status(**given)  # type: ignore[arg-type]

    def take(self, data: bytes) -> None:
        self._buffer += data
        while self._buffer and (used := self._command(self._buffer)):
            self._buffer = self._buffer[used:]

    def _command(self, data: bytes) -> int:
        """Carry out the first command; return its length, 0 while it is not whole."""
        if data[0] == 0:
            zeros = len(data) - len(data.lstrip(b"\0"))
            self.cancelled += bool(self._rows)
            return zeros
        if data[:1] in (b"\x0c", b"\x1a"):
            self._print()
            return 1
        if data[:1] in (b"g", b"w"):
            if len(data) < 3 or len(data) < 3 + data[2]:
                return 0
            if data[:1] == b"g" or data[1] == 1:
                self._rows.append(data[3 : 3 + data[2]])
            return 3 + data[2]
        if data[:1] == b"M":
            return 2 if len(data) >= 2 else 0
        return self._escape(data)

    def _escape(self, data: bytes) -> int:
        sizes = {b"S": 3, b"a": 4, b"!": 4, b"M": 4, b"A": 4, b"K": 4, b"d": 5, b"z": 13}
        if data[:2] == b"\x1b@":
            self._rows = []
            return 2
        if len(data) < 3:
            return 0
        assert data[:2] == b"\x1bi", f"no command of a QL printer: {data[:4]!r}"
        name, size = data[2:3], sizes[data[2:3]]
        if len(data) < size:
            return 0
        if name == b"S" and not self.silent:
            self.say(self.status())
        elif name == b"z":
            self._info = {
                "kind": data[4], "width": data[5], "length": data[6],
                "rows": int.from_bytes(data[7:11], "little"), "page": data[11],
            }  # fmt: skip
        elif name in (b"d", b"M", b"A", b"K"):
            self._info[{b"d": "feed", b"M": "mode", b"A": "cut_each", b"K": "expanded"}[name]] = data[3]
        return size

    def _print(self) -> None:
        number = len(self.labels) + 1
        if number == self.hang_up_at:
            self.hang_up()
            return
        if number == self.fault_at:
            error1, error2 = self.fault
            if not self.silent:
                self.say(self.status(kind=2, error1=error1, error2=error2))
            with self.changed:
                assert self.changed.wait_for(lambda: not self.fault_at, 20)
        if not self.silent:
            self.say(self.status(kind=6, printing=True))
        assert self._info["rows"] == len(self._rows)
        with self.changed:
            self.jobs.append(self._info)
            self.labels.append(brother_picture(self._rows))
            self._rows = []
            self.changed.notify_all()
        if not self.silent:
            self.say(self.status(kind=1, printing=True) + self.status(kind=6))

    def mend(self) -> None:
        with self.changed:
            self.fault, self.fault_at = (0, 0), 0
            self.changed.notify_all()


def brother_picture(rows: list[bytes]) -> Image.Image:
    """Return the rows as one sees them on the label: the first pin is the right-hand one, a set bit is black."""
    width = len(rows[0]) * 8
    picture = Image.frombytes("1", (width, len(rows)), bytes(byte ^ 0xFF for row in rows for byte in row))
    return picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


class SnmpAgent:
    """Answers the one question that Brother's network printers answer; `status` is called for each."""

    def __init__(self, status: Callable[[], bytes]) -> None:
        self._link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._link.bind(("127.0.0.1", 0))
        self.port = int(self._link.getsockname()[1])
        self._status = status
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            question, peer = self._link.recvfrom(2048)
            if question == b"end":
                return
            oid = bytes.fromhex("2b06010401930303030901060100")
            start = question.index(b"\xa0")
            length = question[start + 3]
            request_id = question[start + 4 : start + 4 + length]
            assert oid in question
            value = self._status()
            bound = b"\x06" + bytes([len(oid)]) + oid + b"\x04" + bytes([len(value)]) + value
            bindings = b"\x30" + bytes([len(bound) + 2]) + b"\x30" + bytes([len(bound)]) + bound
            pdu = b"\x02" + bytes([length]) + request_id + b"\x02\x01\x00\x02\x01\x00" + bindings
            message = b"\x02\x01\x00\x04\x06public\xa2" + bytes([len(pdu)]) + pdu
            self._link.sendto(b"\x30" + bytes([len(message)]) + message, peer)

    def close(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as end:
            end.sendto(b"end", ("127.0.0.1", self.port))
        self._thread.join(5)
        self._link.close()


class ZebraDevice(Device):
    """A ZPL printer. `flags` are out of paper, head up, ribbon out, paused; it prints only while none is set."""

    FLAGS = ("paper", "head", "ribbon", "pause")

    def __init__(self, *, silent: bool = False) -> None:
        self.silent = silent
        self.flags: set[str] = set()
        self.stop_after = 0
        self.stop_flag = "paper"
        self.formats: list[str] = []
        self.waiting: list[bytes] = []
        self.cancelled = 0
        self._buffer = b""
        super().__init__()

    def begin(self) -> None:
        self._buffer = b""

    def take(self, data: bytes) -> None:
        self._buffer += data
        while match := re.match(rb"\s*(~HS|~JA|\^XA.*?\^XZ)", self._buffer, re.DOTALL):
            self._buffer = self._buffer[match.end() :]
            command = match[1]
            if command == b"~HS":
                self._work()
                if not self.silent:
                    self.say(self._status())
            elif command == b"~JA":
                self.cancelled += 1
                self.waiting = []
            else:
                self.waiting.append(command)
                if self.silent:
                    self._work()

    def _work(self) -> None:
        """Print one label a look, as if it took time."""
        if self.flags or not self.waiting:
            return
        with self.changed:
            text = self.waiting.pop(0).decode("ascii")
            self.formats.append(text)
            copies = int(re.search(r"\^PQ(\d+)", text)[1])  # type: ignore[index]
            self.labels.extend([zpl_picture(text)] * copies)
            if self.stop_after and len(self.labels) >= self.stop_after:
                self.flags.add(self.stop_flag)
                self.stop_after = 0
            self.changed.notify_all()

    def _status(self) -> bytes:
        flag = {name: int(name in self.flags) for name in self.FLAGS}
        return (
            f"\x02030,{flag['paper']},{flag['pause']},1225,{len(self.waiting):03d},0,0,0,000,0,0,0\x03\r\n"
            f"\x02001,0,{flag['head']},{flag['ribbon']},1,2,6,0,00000000,1,000\x03\r\n"
            "\x021234,0\x03\r\n"
        ).encode()

    def mend(self) -> None:
        self.flags.clear()


def zpl_picture(text: str) -> Image.Image:
    """Return the picture of a ^GFA field with Z64 data, its checksum checked, on a label of ^PW by ^LL dots."""
    field = re.search(r"\^FO0,0\^GFA,(\d+),(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})\^FS", text)
    assert field is not None
    total, row = int(field[1]), int(field[3])
    assert binascii.crc_hqx(field[4].encode(), 0) == int(field[5], 16)
    bits = zlib.decompress(base64.b64decode(field[4], validate=True))
    assert len(bits) == total == int(field[2])
    width, height = (int(re.search(rf"\^{name}(\d+)", text)[1]) for name in ("PW", "LL"))  # type: ignore[index]
    assert (width + 7) // 8 == row
    return Image.frombytes("1", (width, height), bytes(byte ^ 0xFF for byte in bits))
