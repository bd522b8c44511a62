"""What a door shows besides verdicts: how its lists stand, one person's card, what was refused and not yet solved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from checkin.domain.event import Event, ProgrammeSession, Question
from checkin.domain.scanning import AttendeeSummary, CheckIn, OutcomeCode
from checkin.services.lists_beside import chosen_lists
from checkin.services.looking_up import look_up
from checkin.services.overview import ListCount
from checkin.store.event_file import EventFile
from checkin.store.queries import Annulment
from checkin.store.reports import BadgePrint, DoubleAdmission, Person


@dataclass(frozen=True, slots=True)
class DoorState:
    """One moment of a door; cheap to read at any size. `chosen` is the list that it used last ("" = none yet), `beside`
    those that the same scan counts for as well. `nobody`: the registration list was not brought in yet."""

    event: Event
    door: str
    lists: tuple[ListCount, ...]
    sessions: tuple[ProgrammeSession, ...]
    questions: tuple[Question, ...]
    chosen: str = ""
    beside: tuple[str, ...] = ()
    nobody: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a person's history. `door` is the label of where it happened; `undone` tells who took it back."""

    check_in: CheckIn
    list_name: str
    door: str
    undone: Annulment | None = None


@dataclass(frozen=True, slots=True)
class AttendeeCard:
    """Everything a door may know of one person; passages and prints in the order they happened."""

    person: Person
    sessions: tuple[ProgrammeSession, ...]
    questions: tuple[Question, ...]
    passages: tuple[Passage, ...]
    prints: tuple[BadgePrint, ...]
    companions: tuple[AttendeeSummary, ...] = ()

    @property
    def blocked(self) -> bool:
        """Whether every usable ticket of the person is blocked."""
        usable = [ticket for ticket in self.person.tickets if not ticket.revoked]
        return bool(usable) and all(ticket.blocked for ticket in usable)


@dataclass(frozen=True, slots=True)
class Problem:
    """A refused scan that is not yet solved; `attendee` is None where nobody is known by the code."""

    change_id: str
    code: OutcomeCode
    list_name: str
    at: datetime
    door: str
    attendee: AttendeeSummary | None


@dataclass(frozen=True, slots=True)
class Double:
    """Somebody admitted twice by doors that did not know of each other."""

    attendee: AttendeeSummary
    list_name: str
    first: CheckIn
    second: CheckIn


@dataclass(frozen=True, slots=True)
class Objection:
    """A check-in made here that the registration's source would not have allowed. `key` is what marks it as seen.

    `other_at` is when the source knows of an earlier one.
    """

    key: str
    attendee: AttendeeSummary
    list_name: str
    at: datetime
    code: OutcomeCode | None
    reason: str
    other_at: datetime | None


@dataclass(frozen=True, slots=True)
class Concerns:
    """What staff should still look into."""

    problems: tuple[Problem, ...]
    doubles: tuple[Double, ...]
    objections: tuple[Objection, ...] = ()


def door_state(file: EventFile) -> DoorState:
    """Read how the lists stand."""
    chosen, beside = chosen_lists(file)
    with file.reading() as transaction:
        queries = transaction.queries
        counts = queries.counts()
        lists = []
        for check_in_list in queries.lists():
            present, checked_in = counts.get(check_in_list.list_id, (0, 0))
            lists.append(ListCount(check_in_list, checked_in, present))
        return DoorState(
            queries.event(),
            transaction.door(),
            tuple(lists),
            tuple(queries.sessions()),
            tuple(queries.questions()),
            chosen,
            beside,
            queries.nobody(),
        )


def identify(file: EventFile, code: str, also: tuple[str, ...] = ()) -> list[str]:
    """Return the ids of those whose code it is, writing nothing: for looking somebody up."""
    with file.reading() as transaction:
        queries = transaction.queries
        found = look_up(queries, code, queries.event().event_id, also, transaction.privacy)
        return [candidate.attendee.attendee_id for candidate in found.candidates]


def attendee_card(file: EventFile, attendee_id: str) -> AttendeeCard | None:
    """Return one person's card; None for somebody unknown or erased."""
    with file.reading() as transaction:
        queries, reports = transaction.queries, transaction.reports
        people = reports.some_people([attendee_id])
        if not people:
            return None
        person = people[0]
        names = {each.list_id: each.name for each in queries.lists()}
        passages = []
        history = queries.history(attendee_id)
        undone = queries.annulments(each.check_in_id for each in history if each.annulled)
        for check_in in history:
            door = check_in.door or queries.door_of(check_in.station_id)
            name = names.get(check_in.list_id, "")
            passages.append(Passage(check_in, name, door, undone.get(check_in.check_in_id)))
        return AttendeeCard(
            person,
            tuple(each for each in queries.sessions() if each.session_id in person.attendee.sessions),
            tuple(queries.questions()),
            tuple(passages),
            tuple(reports.badge_prints(attendee_id)),
            tuple(_companions(reports.order(person.attendee.order_code), attendee_id)),
        )


def _companions(people: list[Person], attendee_id: str) -> list[AttendeeSummary]:
    return [_summary(person) for person in people if person.attendee.attendee_id != attendee_id]


def concerns(file: EventFile) -> Concerns:
    """Return the refused scans that are not yet solved and the double admissions not yet seen, the newest first."""
    with file.reading() as transaction:
        queries, reports = transaction.queries, transaction.reports
        names = {each.list_id: each.name for each in queries.lists()}
        refusals = reports.open_refusals()
        solved = queries.seen_notes(each.change_id for each in refusals)
        refusals = [each for each in refusals if each.change_id not in solved]
        doubles = [double for double in reports.double_admissions() if not double.seen]
        wanted = {each.attendee_id for each in refusals if each.attendee_id}
        wanted |= {each.attendee_id for each in doubles}
        against = {f"{each.check_in_id}@{each.source}": each for each in transaction.sources.contradicted()}
        known = queries.seen_notes(against)
        against = {key: each for key, each in against.items() if key not in known}
        wanted |= {each.attendee_id for each in against.values()}
        people = {person.attendee.attendee_id: _summary(person) for person in reports.some_people(sorted(wanted))}
        problems = tuple(
            Problem(
                each.change_id, each.code, names.get(each.list_id, ""), each.at, each.door, people.get(each.attendee_id)
            )
            for each in refusals
        )
        objections = tuple(
            Objection(
                key,
                people[each.attendee_id],
                names.get(each.list_id, ""),
                each.at,
                each.code,
                each.reason,
                each.other_at,
            )
            for key, each in against.items()
            if each.attendee_id in people
        )
        return Concerns(problems, tuple(_doubles(doubles, people, names)), objections)


def _doubles(found: list[DoubleAdmission], people: dict[str, AttendeeSummary], names: dict[str, str]) -> list[Double]:
    return [
        Double(people[each.attendee_id], names.get(each.list_id, ""), each.first, each.second)
        for each in found
        if each.attendee_id in people
    ]


def _summary(person: Person) -> AttendeeSummary:
    attendee = person.attendee
    return AttendeeSummary(attendee.attendee_id, attendee.display_name, attendee.organisation, attendee.category)
