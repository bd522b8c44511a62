"""One badge from check-in to bytes at the printer: `python benchmarks/bench_printing.py [BADGES]` (default 200).

From the moment a check-in asks for a badge: PDF by `checkin.badges`, through the queue, dots at the printer's
resolution, all bytes taken in by a TCP device that answers as a label printer does. Goal: p95 at most 60 ms after
warm-up.
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from checkin.badges import BadgeData, layout, render_badges, warm_up
from checkin.domain.event import Event
from checkin.domain.people import Attendee
from checkin.printers import JobState, PrintQueue, PrintRequest
from checkin.printers.direct import BrotherQl, DirectPrinter, TcpTransport, Zpl
from checkin.printers.direct.language import Language

GOAL_MS = 60.0
WARM_UP = 10
NAMES = (
    ("Jürgen", "Öztürk-Lüdecke"), ("Олександр", "Шевченко"), ("محمد", "الأحمد"), ("Żaneta", "Żółć"),
    ("Maria Theresia", "von der Heyden-Wallbrück"), ("İrem", "Sevinçim"),
)  # fmt: skip
PLACES = (
    "Verein für Integration e. V.",
    "Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration",
)


class Device:
    """Takes a job's bytes and says by the printer's own words that it is done. `end` closes a job."""

    def __init__(self, asks: Sequence[bytes], end: bytes, answer: bytes, done: bytes) -> None:
        self._asks, self._end, self._answer, self._done = asks, end, answer, done
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"tcp://127.0.0.1:{self._server.getsockname()[1]}"
        self.taken_at = 0.0
        self.taken = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            connection, _peer = self._server.accept()
            with connection:
                while data := connection.recv(1 << 16):
                    self.taken += len(data)
                    if data.endswith(self._end):
                        self.taken_at = time.perf_counter()
                        connection.sendall(self._done)
                    elif any(data.endswith(ask) for ask in self._asks):
                        connection.sendall(self._answer)


def brother_device() -> Device:
    """A QL with 62 x 100 mm labels."""
    status = bytearray(32)
    status[:3], status[10], status[11], status[17] = b"\x80\x20B", 62, 0x0B, 100
    done = bytearray(status)
    done[18] = 1
    return Device((b"\x1biS",), b"\x1a", bytes(status), bytes(done))


def zebra_device() -> Device:
    """A Zebra that has printed as soon as it is asked."""
    answer = (
        b"\x02030,0,0,1225,000,0,0,0,000,0,0,0\x03\r\n\x02001,0,0,0,1,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n"
    )
    return Device((b"~HS\r\n",), b"^XZ\r\n", answer, b"")


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of each badge: the PDF alone, and to the last byte at the device."""

    pdf: list[float]
    total: list[float]


def badge_data(number: int) -> BadgeData:
    """Return a made-up guest's badge."""
    given, family = NAMES[number % len(NAMES)]
    guest = Attendee(
        str(number), given_name=given, family_name=family, organisation=PLACES[number % len(PLACES)], category="Presse"
    )
    return BadgeData(guest, f"2K7M4QX9B{number:04d}", Event("e", "Integrationskonferenz", date(2026, 11, 25)))


def run(layout_name: str, language: Callable[[], Language], device: Device, badges: int) -> Times:
    """Print badges one after another, as at a door."""
    chosen = layout(layout_name)
    printer = DirectPrinter("bench", language(), TcpTransport(device.address))
    queue = PrintQueue(lambda _name: printer)
    queue.start()
    times = Times([], [])
    for number in range(badges + WARM_UP):
        began = time.perf_counter()
        pdf = render_badges([badge_data(number)], chosen).content
        rendered = time.perf_counter()
        job = queue.submit(["bench"], PrintRequest(pdf, chosen.page), subjects=[str(number)], urgent=True)
        done = queue.wait(job.job_id, 30)
        assert done.state is JobState.COMPLETED, done
        if number >= WARM_UP:
            times.pdf.append((rendered - began) * 1000)
            times.total.append((device.taken_at - began) * 1000)
    queue.close()
    return times


def at(share: float, values: list[float]) -> float:
    """Return the value below which this share of them lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def main() -> None:
    badges = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    warm_up()
    print(f"{badges} badges one by one after {WARM_UP} to warm up; milliseconds from check-in to the last byte taken")
    cases: tuple[tuple[str, str, Callable[[], Language], Callable[[], Device]], ...] = (
        ("Brother QL 300 dpi, 62 x 100 mm", "label-62x100", lambda: BrotherQl("62x100"), brother_device),
        ("Zebra 203 dpi, 57 x 102 mm", "label-57x102", lambda: Zpl(203), zebra_device),
        ("Zebra 300 dpi, 57 x 102 mm", "label-57x102", lambda: Zpl(300), zebra_device),
    )
    for name, layout_name, language, make in cases:
        device = make()
        times = run(layout_name, language, device, badges)
        p50, p95 = at(0.5, times.total), at(0.95, times.total)
        size = device.taken / (badges + WARM_UP) / 1000
        print(
            f"{name:34} p50 {p50:6.1f}  p95 {p95:6.1f}  (PDF {at(0.5, times.pdf):4.1f})  {size:6.0f} kB a label  "
            f"{'goal met' if p95 <= GOAL_MS else 'GOAL MISSED'}: p95 <= {GOAL_MS:.0f} ms"
        )


if __name__ == "__main__":
    main()
