"""People and an event for the tests of badges."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

from checkin.badges import BadgeData, render_page
from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee

DATA = Path(__file__).parent.parent / "data"
PEOPLE = json.loads((DATA / "badge_people.json").read_text("utf-8"))["people"]
EVENT = Event("e1", "2. Integrationskonferenz Kreis Heinsberg", date(2026, 11, 25), "Festhalle Oberbruch")
FORUM = ProgrammeSession("f1", "Forum 1: Sprache & Bildung", "Saal A")
CODE = "C0AB3456789ABCDEFGHJKLMNPQRST"


def badge(number: int = 0, **fields: object) -> BadgeData:
    """Return the badge of a person of the lists, with other fields where they are given."""
    code = str(fields.pop("ticket_code", f"{CODE[:-3]}{number:03}"))
    sessions = fields.pop("sessions", (FORUM,))
    photo = fields.pop("photo", None)
    extra = fields.pop("extra", {})
    values = {**PEOPLE[number % len(PEOPLE)], "category": "Referentin", **fields}
    return BadgeData(Attendee(str(number), **values), code, EVENT, sessions, extra, photo)  # type: ignore[arg-type]


def everybody() -> list[BadgeData]:
    """Return the badges of all people of the lists."""
    return [badge(number) for number in range(len(PEOPLE))]


def text_of(content: bytes, page: int = 1) -> str:
    """Return what a reader finds on a page."""
    return str(pypdfium2.PdfDocument(content)[page - 1].get_textpage().get_text_range())


def codes_of(content: bytes, page: int = 1, dpi: float = 200) -> list[str]:
    """Return the texts of all QR symbols on a page, as a reader of pictures finds them."""
    picture = render_page(content, page, dpi)
    return sorted(found.text for found in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode))


def page_mm(content: bytes, page: int = 1) -> tuple[float, float]:
    """Return a page's size in mm."""
    width, height = pypdfium2.PdfDocument(content)[page - 1].get_size()
    return width / 72 * 25.4, height / 72 * 25.4


def ink_box(picture: Image.Image, dpi: float) -> tuple[float, float, float, float]:
    """Return where a picture is not white: left, top, right, bottom in mm."""
    box = Image.eval(picture.convert("L"), lambda value: 255 if value < 200 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = (edge / dpi * 25.4 for edge in box)
    return left, top, right, bottom
