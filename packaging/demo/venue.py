"""What the made-up conference is: its programme, where entry is counted, its fair booths.

Nobody and nothing in it is real but the hall's name.
"""

from __future__ import annotations

from typing import Any

DAY = "2026-09-25"
OFFSET = "+02:00"  # Central European Summer Time
FORUM_1 = "Forum 1: Ankommen in Arbeit"
FORUM_2 = "Forum 2: Sprache und Bildung von Anfang an"
FORUM_3 = "Forum 3: Teilhabe und Ehrenamt vor Ort"
FORUMS = {FORUM_1: 90, FORUM_2: 95, FORUM_3: 60}
ENTRANCE = "Einlass"
LUNCH = "Mittagessen"

BOOTHS = (
    "Kreis Rurtal – Kommunales Integrationszentrum",
    "Jobcenter Rurtal",
    "Agentur für Arbeit Rurheim",
    "Volkshochschule Rurtal",
    "Sprachschule Wortwechsel Rurheim gGmbH",
    "Caritasdienste im Rurtal e. V.",
    "Diakonisches Hilfswerk Rurheim",
    "Arbeiterhilfe Rurtal, Fachdienst Migration",
    "Frauen-Café Zusammen e. V.",
    "Elternnetzwerk Brückenbau e. V.",
    "Український дім Рурталь e. V.",
    "Deutsch-Türkischer Freundeskreis Oberau e. V.",
    "Haus der Kulturen Hückelrath",
    "Freiwilligenzentrale Wegefeld",
    "Sportbund Rurtal – Integration durch Sport",
    "Handwerksbildungszentrum Wurmfeld",
    "Anerkennungsberatung „Mein Beruf“ Rurtal",
)

CATEGORIES = {
    "Gast": "#3B6EA8",
    "Ehrengast": "#B8860B",
    "Referent/in": "#7A3E9D",
    "Presse": "#C2410C",
    "Messestand": "#2E7D4F",
    "Team": "#374151",
}


def at(clock: str) -> str:
    """Return a time of the day, "HH:MM" or "HH:MM:SS" local, as ISO 8601 with offset."""
    return f"{DAY}T{clock if clock.count(':') == 2 else clock + ':00'}{OFFSET}"


def _session(name: str, room: str, starts: str, ends: str, capacity: int, *, enrolment: bool) -> dict[str, Any]:
    times = {"starts": at(starts), "ends": at(ends)}
    return {"name": name, "room": room, **times, "capacity": capacity, "enrolment": enrolment}


def _list(name: str, **further: Any) -> dict[str, Any]:
    return {"name": name, "main": False, "session": None, "capacity_rule": "warn", "reentry": "after_exit", **further}


def event() -> dict[str, Any]:
    """Return the event as `event.json` holds it; keys bear the names of the domain's fields."""
    rooms = dict(zip(FORUMS, ("Kleiner Saal", "Bürgersaal im Obergeschoss", "Probenraum"), strict=True))
    forums = [
        _session(name, rooms[name], "13:45", "15:15", capacity, enrolment=True) for name, capacity in FORUMS.items()
    ]
    forum_lists = [
        _list(f"Forum {number}", session=name, capacity=capacity, opens=at("13:15"), closes=at("15:15"))
        for number, (name, capacity) in enumerate(FORUMS.items(), start=1)
    ]
    return {
        "event": {
            "name": "2. Integrationskonferenz",
            "day": DAY,
            "venue": "Festhalle Oberbruch",
            "timezone": "Europe/Berlin",
            "language": "de",
        },
        "organiser": "Kreis Rurtal, Amt für Integration und Teilhabe",
        "categories": [{"name": name, "colour": colour} for name, colour in CATEGORIES.items()],
        "sessions": [
            _session("Plenum am Vormittag", "Festsaal", "09:30", "12:00", 300, enrolment=False),
            _session("Messe der Möglichkeiten", "Foyer", "12:00", "13:30", 300, enrolment=False),
            *forums,
            _session("Ausklang", "Festsaal", "15:30", "16:15", 300, enrolment=False),
        ],
        "lists": [
            _list(ENTRANCE, main=True, capacity=280, opens=None, closes=None),
            *forum_lists,
            _list(LUNCH, capacity=280, reentry="once", opens=at("11:45"), closes=at("14:00")),
        ],
        "questions": [
            {"identifier": "bedarfe", "text": "Bedarfe", "kind": "text", "show_at_door": True, "required": False}
        ],
        "booths": [{"number": number, "organisation": name} for number, name in enumerate(BOOTHS, start=1)],
    }
