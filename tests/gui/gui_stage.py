"""A small event for the window's tests, and what they do with a door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checkin.domain.event import CapacityRule, CheckInList, ProgrammeSession, Question, QuestionKind, ReentryPolicy
from checkin.gui.devices.wedge_logic import Scan
from checkin.gui.door.window import DoorWindow
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

PEOPLE = (
    ("Eva", "Ott", "Kreis Rurtal", "Gast"),
    ("Hans", "Müller", "Gemeinde Gangelrode", "Gast"),
    ("Олександр", "Коваленко", "Verein Brücke", "Gast"),
    ("محمد", "الحسن", "Sprachschule", "Referent/in"),
    ("Sevim", "Sevinçim", "Stadt Rurheim", "Presse"),
)


@dataclass
class Event:
    """An open event; `codes` are the tickets by family name."""

    workspace: Workspace
    codes: dict[str, str]
    ids: dict[str, str]
    main: str

    def do(self, act, *arguments, **named):
        """Do something on the store thread, which alone touches the file."""
        return self.workspace.later(Priority.ACT, lambda: act(*arguments, **named)).result()

    @property
    def desk(self):
        return self.workspace.desk


def make_event(path: Path, people=PEOPLE, *, capacity: int | None = 4, more=()) -> Event:
    event = new_event("Testkonferenz", day=date(2026, 9, 25), venue="Festhalle")
    file = create_event_file(path, event, machine="test", more=[*_programme(), *more])
    codes, ids = {}, {}
    desk = Desk(file)
    for given, family, organisation, category in people:
        fields = {"given_name": given, "family_name": family, "organisation": organisation, "category": category}
        person = desk.add_walk_in(fields)
        ids[family] = person.attendee_id
        with file.reading() as transaction:
            codes[family] = transaction.queries.tickets(person.attendee_id)[0].code
    with file.writing() as transaction:
        chosen = next(each for each in transaction.queries.lists() if each.main)
        limited = CheckInList(
            chosen.list_id, chosen.name, main=True, capacity=capacity, capacity_rule=CapacityRule.WARN
        )
        transaction.append([drafts.list_set(limited)])
    return Event(Workspace(file), codes, ids, chosen.list_id)


def _programme():
    forums = [ProgrammeSession(f"forum-{n}", f"Forum {n}", f"Raum {n}", position=n) for n in (1, 2)]
    lists = [CheckInList(f"list-{n}", f"Forum {n}", session_id=f"forum-{n}", position=n) for n in (1, 2)]
    lists.append(CheckInList("lunch", "Mittagessen", reentry=ReentryPolicy.ONCE, position=3))
    return [*map(drafts.session_set, forums), *map(drafts.list_set, lists)]


def ask(workspace: Workspace, *questions: Question) -> None:
    def write() -> None:
        with workspace.file.writing() as transaction:
            transaction.append([drafts.question_set(each) for each in questions])

    workspace.later(Priority.ACT, write).result()


def every_kind() -> list[Question]:
    """One question of each kind."""
    return [
        Question(kind.value, f"Frage {kind.value}?", kind, ("Eins", "Zwei", "Drei"), ask_at_check_in=True)
        for kind in QuestionKind
    ]


class Door:
    """A shown door window and what tests do with it."""

    def __init__(self, window: DoorWindow, event: Event, qtbot) -> None:
        self.window, self.event, self.bot = window, event, qtbot
        self.outcomes = []
        self.troubles = []
        window.controller.judged.connect(self.outcomes.append)
        window.controller.trouble.connect(self.troubles.append)

    def scan(self, text: str):
        """Scan, wait for the verdict, return the banner's view."""
        before = len(self.outcomes)
        self.window.scanned(Scan(text))
        self.wait(lambda: len(self.outcomes) > before)
        self.settle()
        return self.window.verdicts.banner.view

    def settle(self) -> None:
        """Wait until what follows a verdict is there."""
        self.bot.waitUntil(lambda: not self.window.people._later.isActive())
        done = []
        self.event.workspace.door_state().add_done_callback(done.append)
        self.wait(lambda: bool(done))
        self.bot.wait(0)

    def wait(self, ready) -> None:
        self.bot.waitUntil(ready, timeout=10_000)

    @property
    def code(self) -> str:
        return self.outcomes[-1].code.value
