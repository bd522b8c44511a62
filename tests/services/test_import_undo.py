"""Taking a whole import back, and splitting groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.errors import BadInputError
from checkin.domain.people import RegistrationState
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.groups import Groups
from checkin.services.import_undo import ImportUndo
from checkin.services.registration_plan import ImportPlan
from checkin.services.registrations import RegistrationList
from checkin.services.setting_up import create_event_file, new_event
from checkin.sources.table_file import (
    ColumnMeaning,
    MappedColumn,
    Mapping,
    fingerprint,
    fingerprint_of,
    load,
    read_grid,
    recognise,
)
from checkin.store.event_file import EventFile
from checkin.store.reports import Person

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
HEADER = "Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Ticketcode"
EVA = "A1;Eva;Ott;Stadt;eva@example.org;CODE-EVA"
JAN = "A2;Jan;de Vries;Kreis;jan@example.org;CODE-JAN"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    yield made
    made.close()


def bring_in(file: EventFile, *rows: str) -> ImportPlan:
    path = file.path.with_name("list.csv")
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    registrations = RegistrationList(file)
    plan = registrations.plan(load(path))
    registrations.apply(plan)
    return plan


def people(file: EventFile) -> dict[str, Person]:
    with file.reading() as transaction:
        return {person.attendee.given_name: person for person in transaction.reports.people()}


def scan(file: EventFile, code: str) -> OutcomeCode:
    with file.reading() as transaction:
        list_id = transaction.queries.lists()[0].list_id
    return Desk(file).scan(ScanRequest(code, list_id, Direction.ENTRY, NOW)).code


def test_whoever_an_import_added_goes_and_comes_back_with_the_next(file: EventFile) -> None:
    plan = bring_in(file, EVA, JAN)
    undone = ImportUndo(file).undo(plan.import_id)
    assert (undone.removed, undone.restored, undone.returned) == (2, 0, 0)
    assert {person.registration.state for person in people(file).values()} == {RegistrationState.WITHDRAWN}
    assert scan(file, "CODE-EVA") is OutcomeCode.CANCELLED
    bring_in(file, EVA, JAN)
    assert scan(file, "CODE-EVA") is OutcomeCode.ADMITTED


def test_values_codes_and_withdrawals_become_what_they_were(file: EventFile) -> None:
    bring_in(file, EVA, JAN)
    plan = bring_in(file, "A1;Eva;Otto;Amt;eva@example.org;CODE-NEU")
    assert scan(file, "CODE-EVA") is OutcomeCode.REVOKED
    undone = ImportUndo(file).undo(plan.import_id)
    assert (undone.removed, undone.restored, undone.returned) == (0, 1, 1)
    eva, jan = people(file)["Eva"], people(file)["Jan"]
    assert (eva.attendee.family_name, eva.attendee.organisation, eva.ticket_code) == ("Ott", "Stadt", "CODE-EVA")
    assert jan.registration.state is RegistrationState.CONFIRMED
    assert (scan(file, "CODE-EVA"), scan(file, "CODE-NEU")) == (OutcomeCode.ADMITTED, OutcomeCode.REVOKED)
    # the list's own values are known again as they were: the same list changes nothing
    assert bring_in(file, EVA, JAN).unchanged == 2


def test_what_somebody_did_since_stays(file: EventFile) -> None:
    bring_in(file, EVA)
    plan = bring_in(file, "A1;Eva;Otto;Amt;eva@example.org;CODE-EVA", JAN)
    Desk(file).edit(people(file)["Eva"].attendee.attendee_id, {"family_name": "Ott-Lang"})
    assert scan(file, "CODE-JAN") is OutcomeCode.ADMITTED
    undone = ImportUndo(file).undo(plan.import_id)
    assert (undone.removed, undone.restored, undone.kept) == (0, 1, 1)
    eva = people(file)["Eva"].attendee
    assert (eva.family_name, eva.organisation) == ("Ott-Lang", "Stadt")


def test_the_import_before_is_the_last_one_once_the_newest_is_taken_back(file: EventFile) -> None:
    first, second = bring_in(file, EVA), bring_in(file, EVA, JAN)
    undo = ImportUndo(file)
    undo.part(second.import_id, undo.people(second.import_id))
    assert undo.last() == second.import_id  # cut off before it was through
    undo.undo(second.import_id)
    assert undo.last() == first.import_id
    undo.undo(first.import_id)
    assert undo.last() == ""


def test_an_import_is_undone_once(file: EventFile) -> None:
    plan = bring_in(file, EVA)
    undo = ImportUndo(file)
    assert undo.last() == plan.import_id
    assert undo.undo(plan.import_id).removed == 1
    assert undo.undo(plan.import_id).drafts == []


def test_a_group_becomes_persons_with_tickets_of_their_own_once(file: EventFile) -> None:
    bring_in(file, "A1;Eva;Ott + 2 Kollegen;Stadt;eva@example.org;CODE-EVA")
    eva = people(file)["Eva"].attendee
    groups = Groups(file)
    members = groups.split(eva.attendee_id, [{}, {"given_name": "Ute", "family_name": "Lang"}])
    assert [(one.display_name, one.organisation, one.email) for one in members] == [
        ("Eva Ott +1", "Stadt", ""),
        ("Ute Lang", "Stadt", ""),
    ]
    assert groups.split(eva.attendee_id, [{}, {}]) == members
    with file.reading() as transaction:
        codes = {person.ticket_code for person in transaction.reports.people()}
    assert len(codes) == 3
    assert scan(file, next(code for code in codes if code != "CODE-EVA")) is OutcomeCode.ADMITTED
    assert bring_in(file, "A1;Eva;Ott + 2 Kollegen;Stadt;eva@example.org;CODE-EVA").withdrawn == []


def test_a_group_of_thousands_is_a_slip(file: EventFile) -> None:
    bring_in(file, EVA)
    with pytest.raises(BadInputError, match="at most"):
        Groups(file).split(people(file)["Eva"].attendee.attendee_id, [{}] * 1000)


def test_a_mapping_is_remembered_for_its_kind_of_file_alone(file: EventFile, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}\n{EVA}\n", encoding="utf-8")
    grid = read_grid(path)
    mapping = Mapping.of(recognise(grid), grid)
    registrations = RegistrationList(file)
    registrations.remember(mapping)
    registrations.remember(mapping)
    assert registrations.remembered(fingerprint_of(grid)) == mapping
    assert registrations.remembered("0" * 16) is None
    assert registrations.remembered_for(path) == mapping
    with file.reading() as transaction:
        told = [change for _, change in transaction.queries.changes() if "mapping" in str(change.payload)]
    assert len(told) == 1


def test_a_remembered_mapping_fits_though_the_header_moved_by_a_row(file: EventFile, tmp_path: Path) -> None:
    columns = (MappedColumn("Wofür", ColumnMeaning.CATEGORY), MappedColumn("Wer", ColumnMeaning.NAME))
    registrations = RegistrationList(file)
    registrations.remember(Mapping(columns, fingerprint(["Wofür", "Wer"]), header_row=2))
    path = tmp_path / "list.csv"
    path.write_text("Liste\nStand Montag\nWofür;Wer\nPresse;Eva Ott\n", encoding="utf-8")
    table = registrations.read(path, timezone="Europe/Berlin", remembered=registrations.remembered)
    assert [one.fields for one in table.registrations] == [{"category": "Presse", "name": "Eva Ott"}]


def with_columns(file: EventFile, *rows: str) -> ImportPlan:
    path = file.path.with_name("forums.csv")
    path.write_text("\n".join(("Anmelde-ID;Vorname;Nachname;Forum;Essen", *rows)) + "\n", encoding="utf-8")
    registrations = RegistrationList(file)
    plan = registrations.plan(load(path))
    registrations.apply(plan)
    return plan


def things(file: EventFile) -> tuple[list[str], list[str], list[str]]:
    with file.reading() as transaction:
        queries = transaction.queries
        sessions, lists = queries.sessions(), queries.lists()
        return (
            [one.name for one in sessions], [one.name for one in lists if one.session_id],
            [one.text for one in queries.questions()],
        )  # fmt: skip


class TestWhatAnImportMade:
    ROWS = ("B1;Ada;Byron;Forum 1;vegan", "B2;Ben;Cohn;Froum 2;")

    def test_goes_with_it_and_comes_back_with_the_next(self, file: EventFile) -> None:
        plan = with_columns(file, *self.ROWS)
        made = (["Forum 1", "Froum 2"], ["Forum 1", "Froum 2"], ["Essen"])
        assert things(file) == made
        ImportUndo(file).undo(plan.import_id)
        assert things(file) == ([], [], [])
        with_columns(file, *self.ROWS)
        assert things(file) == made

    def test_stays_where_somebody_else_uses_it(self, file: EventFile) -> None:
        first = with_columns(file, *self.ROWS[:1])
        with_columns(file, self.ROWS[0], "B3;Cem;Demir;Forum 1;halal")
        ImportUndo(file).undo(first.import_id)
        assert things(file) == (["Forum 1"], ["Forum 1"], ["Essen"])

    def test_stays_where_the_organiser_has_worked_on_it_since(self, file: EventFile) -> None:
        plan = with_columns(file, *self.ROWS[:1])
        with file.writing() as transaction:
            (session,) = transaction.queries.sessions()
            transaction.append([drafts.session_set(replace(session, room="Saal 2"))])
        ImportUndo(file).undo(plan.import_id)
        assert things(file) == (["Forum 1"], ["Forum 1"], [])

    def test_a_list_on_which_somebody_came_stays(self, file: EventFile) -> None:
        plan = with_columns(file, *self.ROWS[:1])
        with file.reading() as transaction:
            forum = next(one for one in transaction.queries.lists() if one.session_id)
            ada = transaction.reports.people()[0]
        desk = Desk(file)
        desk.admit(ada.attendee.attendee_id, ScanRequest("", forum.list_id, Direction.ENTRY, NOW))
        ImportUndo(file).undo(plan.import_id)
        assert things(file) == (["Forum 1"], ["Forum 1"], ["Essen"])
