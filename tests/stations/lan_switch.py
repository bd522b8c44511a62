"""A switch made of Python: carries frames between network interfaces, and loses, delays or drops them where told.

Runs inside a namespace: `python lan_switch.py pa pb`, then reads lines `{"port": "pa", "in": {...}, "out": {...}}`,
where "out" is what comes from that machine and "in" what goes to it, each
`{"loss": 0..1, "delay_ms": N, "jitter_ms": N}`. It answers each line with an empty one.
Kernels without netem can so be tested too.
"""

from __future__ import annotations

import array
import contextlib
import fcntl
import heapq
import json
import random
import select
import socket
import struct
import sys
import time

_ALL = 0x0003
_OUTGOING = 4
_SIOCETHTOOL, _SET_TX_CHECKSUM = 0x8946, 0x17


def checksums_by_hand(interface: str) -> None:
    """Let an interface write whole checksums itself, since nothing behind a switch of software would."""
    value = array.array("B", struct.pack("II", _SET_TX_CHECKSUM, 0))
    request = struct.pack("16sP", interface.encode(), value.buffer_info()[0])
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        fcntl.ioctl(probe.fileno(), _SIOCETHTOOL, request)


class Switch:
    """Floods each frame to all other ports."""

    def __init__(self, names: list[str]) -> None:
        self.ports = {}
        for name in names:
            port = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(_ALL))
            port.bind((name, 0))
            port.setblocking(False)
            self.ports[name] = port
        self.how: dict[tuple[str, str], dict[str, float]] = {}
        self.late: list[tuple[float, int, str, bytes]] = []
        self.number = 0

    def _delay(self, name: str, way: str) -> float | None:
        """Return for how long a frame waits there, in seconds; None where it is lost."""
        how = self.how.get((name, way), {})
        if random.random() < how.get("loss", 0.0):
            return None
        jitter = how.get("jitter_ms", 0.0)
        return max(0.0, how.get("delay_ms", 0.0) + random.uniform(-jitter, jitter)) / 1000

    def carry(self, source: str, frame: bytes) -> None:
        """Take a frame from a machine to all others."""
        leaving = self._delay(source, "out")
        for name in self.ports:
            if name == source or leaving is None:
                continue
            arriving = self._delay(name, "in")
            if arriving is None:
                continue
            if leaving + arriving == 0:
                self._send(name, frame)
            else:
                self.number += 1
                heapq.heappush(self.late, (time.monotonic() + leaving + arriving, self.number, name, frame))

    def _send(self, name: str, frame: bytes) -> None:
        with contextlib.suppress(OSError):
            self.ports[name].send(frame)

    def run(self) -> None:
        """Carry frames and take orders until standard input ends."""
        names = {port.fileno(): name for name, port in self.ports.items()}
        while True:
            wait = max(0.0, self.late[0][0] - time.monotonic()) if self.late else 1.0
            ready, _, _ = select.select([*names, sys.stdin.fileno()], [], [], wait)
            for one in ready:
                if one == sys.stdin.fileno():
                    line = sys.stdin.readline()
                    if not line:
                        return
                    said = json.loads(line)
                    for way in ("in", "out"):
                        self.how[said["port"], way] = said.get(way, {})
                    print(flush=True)
                    continue
                for _ in range(64):
                    try:
                        frame, address = self.ports[names[one]].recvfrom(65536)
                    except OSError:
                        break
                    if address[2] != _OUTGOING:
                        self.carry(names[one], frame)
            while self.late and self.late[0][0] <= time.monotonic():
                _, _, name, frame = heapq.heappop(self.late)
                self._send(name, frame)


if __name__ == "__main__":
    if sys.argv[1] == "--checksums":
        checksums_by_hand(sys.argv[2])
    else:
        Switch(sys.argv[1:]).run()
