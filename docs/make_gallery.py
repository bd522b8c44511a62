"""Draws the pictures of badges, tickets and signs in docs/pictures: `python docs/make_gallery.py`.

Each picture is the printed PDF, rendered. The people are invented; the sign-up lists of the tests have the same names.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from PIL import Image

from checkin import badges
from checkin.badges import BadgeData, Booth, TicketForm
from checkin.domain.event import Event, ProgrammeSession
from checkin.domain.people import Attendee

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
EVENT = Event("e", "2. Integrationskonferenz Kreis Heinsberg", date(2026, 11, 25), "Festhalle Oberbruch")
FORUMS = (
    ProgrammeSession(
        "1", "Forum 1: Sprache & Bildung", "Saal A",
        datetime(2026, 11, 25, 13, tzinfo=UTC), datetime(2026, 11, 25, 15, tzinfo=UTC),
    ),
    ProgrammeSession("2", "Forum 2: Arbeit", "Raum 3"),
    ProgrammeSession("3", "Forum 3: Teilhabe im ländlichen Raum", "Raum 5"),
)  # fmt: skip
CATEGORIES = ("Teilnehmer/in", "Referentin", "Presse", "Team", "Aussteller", "Ehrengast")
BOOTHS = (Booth("Caritasverband für die Region e.V.", "12", "Migrationsberatung"), Booth("Український дім", "3"))
TABLE = "#8a8f98"


def people() -> list[BadgeData]:
    """Return everybody of the lists, with categories, titles and forums dealt out."""
    listed = json.loads((ROOT / "tests" / "data" / "badge_people.json").read_text("utf-8"))["people"]
    return [
        BadgeData(
            Attendee(
                str(number), **person, category=CATEGORIES[number % 6], photo_consent=number % 5 != 1,
                title="Prof. Dr." if number in (5, 20) else "", role="Moderation" if number in (2, 9) else "",
            ),
            f"C{number:02}" + "3456789ABCDEFGHJKLMNPQRSTU",
            EVENT,
            (FORUMS[number % 3],),
        )
        for number, person in enumerate(listed)
    ]  # fmt: skip


def on_table(rows: list[list[Image.Image]], gap: int = 14) -> Image.Image:
    """Lay pictures on a grey table, row by row."""
    width = max(sum(picture.width + gap for picture in row) for row in rows) + gap
    height = sum(max(picture.height for picture in row) + gap for row in rows) + gap
    table = Image.new("RGB", (width, height), TABLE)
    y = gap
    for row in rows:
        x = gap
        for picture in row:
            table.paste(picture, (x, y))
            x += picture.width + gap
        y += max(picture.height for picture in row) + gap
    return table


def pages(pdf: badges.RenderedPdf, dpi: float, most: int = 100) -> list[Image.Image]:
    """Return the first pages of a PDF as pictures."""
    return [badges.render_page(pdf.content, page, dpi) for page in range(1, min(pdf.pages, most) + 1)]


def roll(name: str, person: BadgeData) -> Image.Image:
    """Return a label of a roll as it is worn."""
    return pages(badges.render_badges([person], badges.layout(name)), 75)[0].rotate(-90, expand=True)


def rows_of(pictures: list[Image.Image], count: int) -> list[list[Image.Image]]:
    """Return the pictures in rows of `count`."""
    return [pictures[start : start + count] for start in range(0, len(pictures), count)]


def save(name: str, picture: Image.Image) -> None:
    """Write a picture with few colours, which keeps it small."""
    path = PICTURES / f"badges-{name}.png"
    picture.quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path.relative_to(ROOT), f"{path.stat().st_size // 1000} kB")


def main() -> None:
    """Draw all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    everybody = people()
    some = [everybody[number] for number in (0, 19, 11, 26)]
    scripts = badges.render_badges(everybody, badges.layout("badge-86x54"))
    save("scripts", on_table(rows_of(pages(scripts, 75), 5)))
    flat = ["badge-86x54", "badge-80x50", "badge-90x55", "badge-70x50", "name-63x29"]
    save("layouts", on_table([pages(badges.render_badges(some, badges.layout(name)), 75) for name in flat]))
    tall = [page for name in ("badge-a6", "badge-a6-fold") for page in
            pages(badges.render_badges(some[:3], badges.layout(name)), 60)]  # fmt: skip
    save("upright", on_table([tall]))
    rolls = ["label-62x100", "label-54x101", "label-57x102", "label-51x89"]
    save("rolls", on_table([[roll(name, person) for name in rolls] for person in some[:3]]))
    on_sheet = badges.render_badges(everybody, badges.layout("badge-80x50"), badges.sheet("L4785"), start_at=3)
    cut = badges.render_badges(everybody, badges.layout("badge-86x54"), badges.sheet("a4-86x54"), cut_marks=True)
    rulers = badges.render_ruler_page(badges.sheet("L4785"))
    save("sheets", on_table([pages(on_sheet, 60, 1) + pages(cut, 60, 1) + pages(rulers, 60)]))
    tickets = pages(badges.render_tickets([some[0], some[1]]), 60)
    phones = pages(badges.render_tickets([some[0], some[2]], TicketForm.PHONE), 110)
    save("tickets", on_table([tickets + phones]))
    signs = [
        *pages(badges.render_name_tents(some[:2]), 45),
        *pages(badges.render_door_signs(EVENT, [FORUMS[0], FORUMS[2]]), 45),
        *pages(badges.render_booth_signs(EVENT, BOOTHS), 45),
    ]
    save("signs", on_table(rows_of(signs, 3)))


if __name__ == "__main__":
    main()
