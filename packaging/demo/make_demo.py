"""Writes the demo event's files: `python packaging/demo/make_demo.py [FOLDER]`, by default into resources/demo.

Every run writes the same bytes (a test holds the committed files against a fresh run). Standard library only.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from day import play
from people import HEADERS, invent
from venue import event

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"

WALK_IN_HEADERS = ("Kennung", "Anrede", "Vorname", "Nachname", "Institution", "Kategorie", "Bemerkung")
WALK_INS = (
    ("W1", "Herr", "Rainer", "Sturmfels", "Stadt Rurheim", "Gast", "vertritt eine erkrankte Kollegin"),
    ("W2", "Frau", "Дарина", "Мережаненко", "", "Gast", "mit Dolmetscherin"),
    ("W3", "Frau", "Pia", "Lohkamp", "Rurtaler Bote", "Presse", "Fotografin"),
    ("W4", "Herr", "Tarık", "Gündüzalp", "Deutsch-Türkischer Freundeskreis Oberau e. V.", "Messestand", ""),
    ("W5", "", "Kim", "Aldenkirchs", "", "Gast", ""),
    ("W6", "Herr", "عمر", "الصوّاف", "", "Gast", ""),
    ("W7", "Frau", "Lieve", "op den Kamp", "Stichting Buren zonder Grenzen, Maasdal", "Gast", ""),
    ("W8", "Herr", "Hans", "Müllner", "Landfrauen Wurmfeld", "Gast", "begleitet seine Frau"),
)


def office_csv(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as a German Excel saves and opens it: UTF-8 with BOM, semicolons, CRLF."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def as_json(value: object) -> bytes:
    """Return readable JSON that ends in a line feed."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def one_act_a_line(day: dict[str, object]) -> bytes:
    """Return the day as JSON with each act on its own line, so that a change shows as the lines it touches."""
    acts = day["acts"]
    assert isinstance(acts, list)
    head = json.dumps({key: value for key, value in day.items() if key != "acts"}, ensure_ascii=False)
    lines = ",\n  ".join(json.dumps(act, ensure_ascii=False) for act in acts)
    return f'{head[:-1]}, "acts": [\n  {lines}\n]}}\n'.encode()


def files() -> dict[str, bytes]:
    """Return the demo's files by name."""
    people = invent()
    return {
        "registrations.csv": office_csv(HEADERS, (person.row(key) for key, person in people)),
        "walk_ins.csv": office_csv(WALK_IN_HEADERS, WALK_INS),
        "event.json": as_json(event()),
        "day.json": one_act_a_line(play(people, [row[0] for row in WALK_INS])),
    }


def main(words: list[str]) -> None:
    """Write the files into the folder given."""
    folder = Path(words[0]) if words else DEMO
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
