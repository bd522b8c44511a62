"""Make docs/pictures: the door window in each verdict and on each page, without a screen.

QT_QPA_PLATFORM=offscreen python docs/make_pictures.py [FOLDER] [--looks]

With --looks also the other looks, languages and sizes, and the start page: to be looked at, not to be kept.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from checkin import settings
from checkin.domain.event import Question, QuestionKind
from checkin.domain.scanning import (
    Alert,
    AlertKind,
    AttendeeSummary,
    CheckIn,
    Direction,
    OutcomeCode,
    ScanOutcome,
)
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.controller import Mode
from checkin.gui.door.memory import Recent
from checkin.gui.door.window import DoorWindow
from checkin.gui.pictures import grab, prepare, until
from checkin.gui.start_page import StartPage
from checkin.services import demo, drafts
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

SIZE = (1366, 768)
_C = OutcomeCode
_GUESTS = (
    ("Dr. Aylin Sevinçim-Möltgen", "Ministerium für Kinder, Jugend, Familie und Integration", "Ehrengast"),
    ("Олександр Коваленко", "Verein Brücke Rurtal e. V.", "Gast"),
    ("محمد عبد الرحمن الحسن", "Sprachschule Wortwechsel", "Referent/in"),
    ("Żółć Ґалина Brzęczyszczykiewicz", "Caritasdienste im Rurtal", "Gast"),
    ("Karl-Theodor Maria Nikolaus Freiherr von und zu Hohenlohe-Bartenstein", "Kreisverwaltung Rurtal", "Gast"),
)


def outcome(code: OutcomeCode, *alerts: Alert, guest: int | None = 0, earlier: bool = False) -> ScanOutcome:
    """Return a made-up outcome."""
    now = datetime.now(UTC)
    person = AttendeeSummary("id", *_GUESTS[guest]) if guest is not None else None
    first = None
    if earlier:
        at = now.replace(hour=6, minute=41)
        first = CheckIn("c", "id", "l", Direction.ENTRY, at, "s", door="Tür 2")
    return ScanOutcome(code, "l", "Einlass", now, attendee=person, first_check_in=first, alerts=alerts, check_in_id="c")


BESIDE = ScanOutcome(_C.ADMITTED, "f2", "Forum 2", datetime.now(UTC))
VERDICTS: dict[str, ScanOutcome] = {
    "admitted": outcome(_C.ADMITTED, guest=1),
    "admitted-arabic": outcome(_C.ADMITTED, guest=2),
    "admitted-long": outcome(_C.ADMITTED, Alert(AlertKind.CAPACITY_NEAR, "280"), guest=4),
    "admitted-note": outcome(_C.ADMITTED, Alert(AlertKind.STAFF_NOTE, "Bitte zum Landrat in die erste Reihe führen."), guest=0),
    "admitted-forum": replace(outcome(_C.ADMITTED, guest=3), beside=(BESIDE,)),
    "checked-out": outcome(_C.CHECKED_OUT, guest=1),
    "already": outcome(_C.ALREADY_CHECKED_IN, guest=0, earlier=True),
    "unknown": outcome(_C.UNKNOWN_TICKET, Alert(AlertKind.CODE_KIND, "plain"), guest=None),
    "no-ticket": outcome(_C.NOT_A_TICKET, Alert(AlertKind.CODE_KIND, "web_address"), guest=None),
    "other-event": outcome(_C.OTHER_EVENT, guest=None),
    "cancelled": outcome(_C.CANCELLED, guest=3),
    "unpaid": outcome(_C.UNPAID, guest=1),
    "unapproved": outcome(_C.UNAPPROVED, guest=1),
    "blocked": outcome(_C.BLOCKED, guest=3),
    "revoked": outcome(_C.REVOKED, guest=1),
    "too-early": outcome(_C.NOT_YET_VALID, Alert(AlertKind.LIST_NOT_OPEN, "2026-09-25T11:45:00+00:00"), guest=1),
    "too-late": outcome(_C.NO_LONGER_VALID, guest=1),
    "wrong-list": outcome(_C.WRONG_LIST, Alert(AlertKind.BOOKED_SESSIONS, "Forum 2: Sprache und Bildung von Anfang an"), guest=3),
    "rules": outcome(_C.RULES, guest=1),
    "questions": outcome(_C.QUESTIONS_REQUIRED, Alert(AlertKind.QUESTION, "essen"), Alert(AlertKind.QUESTION, "allergie"), guest=1),
    "ambiguous": outcome(_C.AMBIGUOUS, guest=None),
    "full": outcome(_C.FULL, Alert(AlertKind.CAPACITY_REACHED, "280"), guest=1),
}  # fmt: skip
QUESTIONS = (
    Question("essen", "Mittagessen?", QuestionKind.CHOICE, ("Vegetarisch", "Vegan", "Mit Fleisch"), True, True),
    Question("allergie", "Allergien oder Unverträglichkeiten?", QuestionKind.TEXT, (), True, False),
)


class Stage:
    """The demo event in the middle of its morning, and door windows on it."""

    def __init__(self, folder: Path, out: Path) -> None:
        from checkin import bootstrap  # noqa: PLC0415

        os.environ["CHECKIN_CONFIG"] = os.environ["CHECKIN_DATA"] = str(folder)
        self.out, self.path = out, folder / "Integrationskonferenz.checkin"
        event, acts = demo.demo_event()
        self.workspace: Workspace = bootstrap.create_event(self.path, event, more=acts)
        self.do(lambda: demo.import_people(self.workspace.file))
        self.do(self._morning)
        self.do(self._ask)
        self.workspace.build_search().result()
        self.do(self._choose_people)

    def _choose_people(self) -> None:
        """Find some who will be refused, and one to be greeted in their language."""
        with self.workspace.file.reading() as transaction:
            everybody = transaction.reports.people()
        refused = [each for each in everybody if each.registration.state != "confirmed" and each.ticket_code]
        self.codes: list[str] = [each.ticket_code for each in refused[:5]]
        guest = next(
            each.attendee
            for each in everybody
            if each.attendee.sessions and "Ѐ" <= each.attendee.given_name[:1] <= "ӿ" and not each.presence
        )
        self.guest_id, self.guest_name = guest.attendee_id, guest.display_name
        self.workspace.desk.edit(self.guest_id, {"language": "uk"})

    def do(self, work: Callable[[], object]) -> None:
        """Do something on the store thread."""
        self.workspace.later(Priority.ACT, work).result()

    def _morning(self) -> None:
        """Let most people in, today, so that the window looks as it does in use."""
        day = demo.DemoDay(self.workspace.file)
        day.play(until=datetime.fromisoformat("2026-09-25T08:55:00+02:00"))

    def _ask(self) -> None:
        with self.workspace.file.writing() as transaction:
            transaction.append([drafts.question_set(each) for each in QUESTIONS])

    def door(self, *, size: tuple[int, int] = SIZE, **chosen: object) -> DoorWindow:
        """Return a shown door."""
        wanted = settings.Settings(machine="pictures", **{"language": "de", "theme": "light"} | chosen)  # type: ignore[arg-type]
        prepare(wanted)
        window = DoorWindow(wanted)
        window.resize(*size)
        window.show()
        window.open(self.workspace)
        until(lambda: window.controller.state is not None)
        return window

    def fill_recents(self, window: DoorWindow) -> None:
        """Put some earlier scans into the list."""
        now = datetime.now(UTC)
        for place, (name, undone) in enumerate(
            (
                ("cancelled", False),
                ("admitted", False),
                ("already", False),
                ("admitted-arabic", True),
                ("checked-out", False),
            )
        ):  # noqa: E501
            one = VERDICTS[name]
            at = now - timedelta(minutes=9 - 2 * place)
            window.controller.recents.appendleft(
                Recent(
                    place,
                    ScanOutcome(one.code, one.list_id, one.list_name, at, attendee=one.attendee, check_in_id="x"),
                    undone,
                )
            )

    def verdict(self, name: str, picture: str, **chosen: object) -> None:
        """Take a picture of one verdict."""
        window = self.door(**chosen)  # type: ignore[arg-type]
        self.fill_recents(window)
        window.controller.recents.appendleft(Recent(99, VERDICTS[name]))
        window.controller.judged.emit(VERDICTS[name])
        window.controller.recents_changed.emit()
        until(lambda: not window.people._later.isActive())
        self.take(window, picture)

    def take(self, window: DoorWindow, picture: str) -> None:
        """Save what a window shows and close it."""
        grab(window, self.out / f"door-{picture}.png")
        window.close()
        window.deleteLater()


def main(out: Path, *, every_look: bool) -> None:
    """Make all pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder), out)
        for name in VERDICTS:
            stage.verdict(name, name)
        pages(stage)
        if every_look:
            looks(stage)
            more_pages(stage)
            start(stage)
        stage.workspace.close()


def looks(stage: Stage) -> None:
    """Every verdict in the other looks, at the least size and at 200 %, and one in English."""
    for name in VERDICTS:
        stage.verdict(name, f"{name}-dark", theme="dark")
        stage.verdict(name, f"{name}-contrast", theme="contrast")
        stage.verdict(name, f"{name}-720", size=(1280, 720))
        stage.verdict(name, f"{name}-200", text_scale=2.0, size=(1280, 720))
    stage.verdict("already", "already-english", language="en")
    stage.verdict("already", "already-1080", size=(1920, 1080))
    stage.verdict("admitted", "admitted-150", text_scale=1.5)


LOOKS: tuple[tuple[str, dict[str, object]], ...] = (
    ("-dark", {"theme": "dark"}),
    ("-contrast", {"theme": "contrast"}),
    ("-200", {"text_scale": 2.0, "size": (1280, 720)}),
)


def pages(stage: Stage) -> None:
    """What else the window shows."""
    stage.take(stage.door(), "ready")
    self_test(stage, "self-test")
    problems(stage, "problems")
    guest(stage, "guest")


def more_pages(stage: Stage) -> None:
    """The pages at the right, in each look."""
    for suffix, chosen in (("", {}), *LOOKS):
        search(stage, f"search{suffix}", **chosen)
        person(stage, f"card{suffix}", **chosen)
        place(stage, f"place{suffix}", **chosen)
        inside(stage, f"inside{suffix}", **chosen)
        if suffix:
            self_test(stage, f"self-test{suffix}", **chosen)
            problems(stage, f"problems{suffix}", **chosen)
            guest(stage, f"guest{suffix}", **chosen)
    window = stage.door()
    window.people.search.setText("tomasz Wiśniewski")
    window.people.begin_walk_in()
    until(lambda: window.people.walk_in.category.count() > 0)
    stage.take(window, "walk-in")
    window = stage.door()
    window.controller.set_mode(Mode.LOOK)
    stage.take(window, "look-up")
    window = stage.door()
    window.controller.judged.emit(VERDICTS["already"])
    until(window.verdicts.force_button.isVisible)
    window.verdicts.force()
    stage.take(window, "reason")


def search(stage: Stage, picture: str, **chosen: object) -> None:
    """People found while a name is typed."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    window.people.type("mül")
    until(lambda: window.people.found.results.people.rowCount() > 0)
    stage.take(window, picture)


def person(stage: Stage, picture: str, **chosen: object) -> None:
    """Somebody's card."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    window.people.type("sevin")
    until(lambda: window.people.found.results.people.rowCount() > 0)
    window.people.found.results.open_chosen()
    until(lambda: window.people.is_shown("card"))
    stage.take(window, picture)


def place(stage: Stage, picture: str, **chosen: object) -> None:
    """What is set at a door that counts for hall and forums."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    for number in (1, 2, 3):
        window.controller.toggle_beside(number)
    window.people.show_place()
    until(lambda: bool(window.people.place.queues))
    stage.take(window, picture)


def inside(stage: Stage, picture: str, **chosen: object) -> None:
    """Who is inside."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    window.people.show_inside()
    until(lambda: window.people.inside.inside is not None)
    stage.take(window, picture)


def self_test(stage: Stage, picture: str, **chosen: object) -> None:
    """Everything tested, a ticket scanned."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    window.people.show_devices()
    part = window.people.devices.self_test
    until(lambda: len(part.findings) == 11)
    window.people.devices.show_scan(Scan(stage.codes[0]))
    QCoreApplication.processEvents()
    stage.take(window, picture)


def problems(stage: Stage, picture: str, **chosen: object) -> None:
    """What was refused and is not solved."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    for code in (*stage.codes, "NO-SUCH-CODE-1"):
        window.scanned(Scan(code))
    until(lambda: len(window.controller.recents) > len(stage.codes) and not window.people._later.isActive())
    window.people.show_concerns()
    until(lambda: len(window.people.concerns.rows) > 3)
    QCoreApplication.processEvents()
    window.people.concerns.take_focus()
    stage.take(window, picture)


def guest(stage: Stage, picture: str, **chosen: object) -> None:
    """What the guest reads on the second screen."""
    window = stage.door(**chosen)  # type: ignore[arg-type]
    window.guest.toggle()
    greeted = AttendeeSummary(stage.guest_id, stage.guest_name)
    window.controller.judged.emit(replace(VERDICTS["admitted"], attendee=greeted))
    shown = window.guest.window
    assert shown is not None
    until(lambda: len(shown.texts()) > 2)
    grab(shown, stage.out / f"door-{picture}.png")
    window.close()
    window.deleteLater()


def start(stage: Stage) -> None:
    """The start page."""
    for name, chosen in (
        ("light", {}),
        ("dark", {"theme": "dark"}),
        ("contrast", {"theme": "contrast"}),
        ("200", {"text_scale": 2.0}),
    ):
        wanted = settings.Settings(machine="pictures", **{"language": "de", "theme": "light"} | chosen)  # type: ignore[arg-type]
        prepare(wanted)
        page = StartPage([str(stage.path)])
        page.resize(*(SIZE if name != "200" else (1280, 720)))
        page.show()
        grab(page, stage.out / f"start-{name}.png")
        if name == "light":
            page.begin_new()
            grab(page, stage.out / "start-new.png")
        page.close()


if __name__ == "__main__":
    named = [argument for argument in sys.argv[1:] if argument != "--looks"]
    main(Path(named[0]) if named else Path(__file__).parent / "pictures", every_look="--looks" in sys.argv)
