"""How fast badges come out: `python benchmarks/bench_badges.py` prints one JSON object a line.

Batches of 300 and 5,000 badges with QR on L4785 sheets, cold (nothing set before) and by wall clock and CPU time,
against the floor: reportlab drawing the same lines at ready sizes and places, and the same QR paths ready made, by
its own API.
Then one badge alone, as at the door after a warm-up. Goals: 1,000 badges/s, 1 MB for 300, twice the floor, p95 60 ms.
"""

from __future__ import annotations

import io
import json
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeVar
from unittest.mock import patch

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from checkin import badges, paths
from checkin.badges import qr_drawing
from checkin.badges.elements import Drawing
from checkin.badges.layout import QrElement
from checkin.badges.variables import fill
from checkin.codes import new_ticket_code
from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee
from checkin.typeset import Document, ShapedLine, TextPainter, mm

_Result = TypeVar("_Result")
EVENT = Event("e", "2. Integrationskonferenz Kreis Heinsberg", date(2026, 11, 25), "Festhalle Oberbruch")
FORUMS = (
    ProgrammeSession("1", "Forum 1: Sprache & Bildung", "Saal A"),
    ProgrammeSession("2", "Forum 2: Arbeit", "Raum 3"),
)
GIVEN = (
    "Jörg",
    "Annegret",
    "Hans",
    "Çağla",
    "Олександр",
    "محمد",
    "Nguyễn Thị",
    "Łukasz",
    "Siobhán",
    "Eva",
    "Maria-Theresia",
)
FAMILY = (
    "Müßig",
    "von der Heydt",
    "Müller",
    "Yıldız-Öztürk",
    "Шевченко",
    "العلي",
    "Phương",
    "Wójcik",
    "Kowalski",
    "Xelîl",
)
CATEGORIES = ("Teilnehmer/in", "Referentin", "Presse", "Team", "Aussteller", "Ehrengast")
SHEET = badges.sheet("L4785")
LAYOUT = badges.layout("badge-80x50")


@dataclass
class Mark:
    """One line or symbol of a badge, as the floor draws it."""

    font: str
    size: float
    x: float
    y: float
    text: str


def people(count: int, seed: int) -> list[badges.BadgeData]:
    """Return made-up badges; nearly every name is a new one."""
    chance = random.Random(seed)
    letters = "abcdefghiklmnoprstuw"
    found = []
    for number in range(count):
        tail = "".join(chance.choices(letters, k=3))
        person = Attendee(
            str(number), given_name=chance.choice(GIVEN), family_name=chance.choice(FAMILY) + tail,
            organisation=f"Verein für Beispiele {chance.randrange(60)} e.V.", category=chance.choice(CATEGORIES),
            photo_consent=chance.random() > 0.1,
        )  # fmt: skip
        code = new_ticket_code("e", chance)
        found.append(badges.BadgeData(person, code, EVENT, (FORUMS[number % 2],)))
    return found


def timed(work: Callable[[], _Result]) -> tuple[float, float, _Result]:
    """Return wall seconds, CPU seconds and the result."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - cpu, result


def recorded(data: list[badges.BadgeData]) -> list[list[Mark]]:
    """Return each badge's lines, as our engine sets them."""
    lines: list[Mark] = []
    original = TextPainter.operators

    def record(painter: TextPainter, line: ShapedLine, size: float, x: float, y: float) -> str:
        lines.append(Mark(line.runs[0].face.name, size, x, y, line.text))
        return original(painter, line, size, x, y)

    with patch.object(TextPainter, "operators", record):
        found = []
        drawing = Drawing(Document("floor"), LAYOUT)
        for person in data:
            drawing._set.clear()
            lines.clear()
            drawing.side(LAYOUT.front, person)
            found.append(list(lines))
        return found


def floor(data: list[badges.BadgeData]) -> tuple[float, float, bytes]:
    """Draw ready lines and paths with reportlab alone."""
    marks = recorded(data)
    for name in {mark.font for badge in marks for mark in badge}:
        pdfmetrics.registerFont(TTFont(name, str(paths.resource("fonts", f"{name}.ttf"))))
    square = next(element for element in LAYOUT.front if isinstance(element, QrElement))
    place = (mm(square.box.x), -mm(square.box.y + square.box.height), mm(square.box.width))
    symbols = [qr_drawing.operators(fill(square.text, person), "M", place, "0 0 0") for person in data]

    def draw() -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, pagesize=(mm(SHEET.page[0]), mm(SHEET.page[1])), pageCompression=1)
        for index, (lines, symbol) in enumerate(zip(marks, symbols, strict=True)):
            if index and index % SHEET.count == 0:
                canvas.showPage()
            left, top = SHEET.place(index % SHEET.count)
            canvas.saveState()
            canvas.translate(mm(left), mm(SHEET.page[1] - top))
            canvas.setFillColorRGB(0.7, 0.1, 0.1)
            canvas.rect(0, -mm(LAYOUT.height), mm(LAYOUT.width), mm(8), stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
            for line in lines:
                canvas.setFont(line.font, line.size)
                canvas.drawString(line.x, line.y, line.text)
            canvas._code.append(symbol)
            canvas.restoreState()
        canvas.save()
        return buffer.getvalue()

    return timed(draw)


def batch(count: int, seed: int) -> None:
    """Measure one batch against its floor."""
    data = people(count, seed)
    wall, cpu, content = timed(lambda: badges.render_badges(data, LAYOUT, SHEET).content)
    floor_wall, floor_cpu, floor_content = floor(data)
    report = {
        "bench": "badges_batch", "badges": count, "badges_per_second": round(count / wall),
        "badges_per_cpu_second": round(count / cpu), "megabytes": round(len(content) / 1e6, 3),
        "floor_badges_per_second": round(count / floor_wall), "floor_badges_per_cpu_second": round(count / floor_cpu),
        "floor_megabytes": round(len(floor_content) / 1e6, 3), "times_floor_cpu": round(cpu / floor_cpu, 2),
        "goal": {"badges_per_second": 1000, "megabytes_for_300": 1.0, "times_floor": 2},
    }  # fmt: skip
    print(json.dumps(report))


def _rendered(person: badges.BadgeData, layout: badges.BadgeLayout) -> bytes:
    return badges.render_badges([person], layout).content


def single(rounds: int) -> None:
    """Measure one badge from data to PDF, each name a new one."""
    layout = badges.layout(badges.DEFAULT_LAYOUT)
    took = []
    for person in people(rounds, 77):
        fresh = replace(person, attendee=replace(person.attendee, role=person.ticket_code[:6]))
        took.append(1000 * timed(partial(_rendered, fresh, layout))[0])
    took.sort()
    report = {
        "bench": "badge_single", "rounds": rounds, "p50_ms": round(statistics.median(took), 2),
        "p95_ms": round(took[int(rounds * 0.95)], 2), "max_ms": round(took[-1], 2), "goal": {"p95_ms": 60},
    }  # fmt: skip
    print(json.dumps(report))


def main() -> None:
    """Measure everything."""
    wall, _, _ = timed(badges.warm_up)
    print(json.dumps({"bench": "badges_warm_up", "ms": round(1000 * wall, 1)}))
    batch(300, 1)
    batch(5000, 2)
    single(200)


if __name__ == "__main__":
    main()
