"""Bringing the registration list in, again and again, without losing what happened at the doors."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.registration_list import RegistrationTable
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services.desk import Desk
from checkin.services.overview import overview
from checkin.services.registration_plan import ImportPlan
from checkin.services.registrations import RegistrationList, batches_of
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.workspace import Workspace
from checkin.sources.table_file import load
from checkin.store.event_file import EventFile
from checkin.store.reports import Person

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
HEADER = "Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Forum;Status"
EVA = "A1;Eva;Ott;Stadt;eva@example.org;Forum 1;bestätigt"
JAN = "A2;Jan;de Vries;Kreis;jan@example.org;Forum 2;bestätigt"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    made = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    yield made
    made.close()


def table(tmp_path: Path, *rows: str) -> RegistrationTable:
    path = tmp_path / "list.csv"
    path.write_text("\n".join((HEADER, *rows)) + "\n", encoding="utf-8")
    return load(path)


def bring_in(file: EventFile, list_: RegistrationTable) -> ImportPlan:
    registrations = RegistrationList(file)
    plan = registrations.plan(list_)
    registrations.apply(plan)
    return plan


def people(file: EventFile) -> dict[str, Person]:
    with file.reading() as transaction:
        return {person.attendee.given_name: person for person in transaction.reports.people()}


def test_everybody_without_a_code_gets_one(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA, JAN))
    assert len({person.ticket_code for person in people(file).values()}) == 2


def test_importing_the_same_list_again_changes_nothing(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA, JAN))
    before = people(file)
    plan = bring_in(file, table(tmp_path, JAN, EVA))
    assert (len(plan.added), len(plan.changed), len(plan.withdrawn), plan.unchanged) == (0, 0, 0, 2)
    assert people(file) == before


def test_a_changed_row_keeps_person_ticket_and_check_in(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA))
    eva = people(file)["Eva"]
    with file.reading() as transaction:
        main = transaction.queries.lists()[0].list_id
    request = ScanRequest(eva.ticket_code, main, Direction.ENTRY, NOW)
    assert Desk(file).scan(request).code is OutcomeCode.ADMITTED
    plan = bring_in(file, table(tmp_path, EVA.replace("Ott", "Otto").replace("Stadt", "Land")))
    assert {change.name for change in plan.changed[0].changes} == {"family_name", "organisation"}
    again = people(file)["Eva"]
    assert (again.attendee.family_name, again.ticket_code) == ("Otto", eva.ticket_code)
    assert again.presence[main].inside


def test_a_correction_at_the_door_survives_the_next_import_until_the_list_itself_changes(
    file: EventFile, tmp_path: Path
) -> None:
    bring_in(file, table(tmp_path, EVA))
    Desk(file).edit(people(file)["Eva"].attendee.attendee_id, {"family_name": "Ött"})
    bring_in(file, table(tmp_path, EVA.replace("Stadt", "Land")))
    assert people(file)["Eva"].attendee.family_name == "Ött"
    bring_in(file, table(tmp_path, EVA.replace("Ott", "Otten")))
    assert people(file)["Eva"].attendee.family_name == "Otten"


def test_who_is_missing_is_withdrawn_and_comes_back_with_the_same_ticket(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA, JAN))
    code = people(file)["Jan"].ticket_code
    assert len(bring_in(file, table(tmp_path, EVA)).withdrawn) == 1
    assert people(file)["Jan"].registration.state == "withdrawn"
    bring_in(file, table(tmp_path, EVA, JAN))
    jan = people(file)["Jan"]
    assert (jan.registration.state, jan.ticket_code) == ("confirmed", code)


def consents(tmp_path: Path, eva: str, jan: str) -> RegistrationTable:
    path = tmp_path / "consents.csv"
    path.write_text(f"Vorname;Nachname;Foto ja/nein\nEva;Ott;{eva}\nJan;de Vries;{jan}\n", encoding="utf-8")
    return load(path)


def test_a_consent_that_the_list_no_longer_gives_is_no_consent_any_more(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, consents(tmp_path, "Ja", "Ja"))
    plan = bring_in(file, consents(tmp_path, "", "Ja"))
    assert [(one.name, one.old, one.new) for found in plan.changed for one in found.changes] == [
        ("photo_consent", True, None)
    ]
    assert people(file)["Eva"].attendee.photo_consent is None
    assert people(file)["Jan"].attendee.photo_consent is True
    assert bring_in(file, consents(tmp_path, "", "Ja")).unchanged == 2


def test_a_list_that_does_not_speak_of_photos_leaves_consents_as_they_are(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, consents(tmp_path, "Ja", "Nein"))
    path = tmp_path / "names.csv"
    path.write_text("Vorname;Nachname\nEva;Ott\nJan;de Vries\n", encoding="utf-8")
    assert bring_in(file, load(path)).unchanged == 2
    assert people(file)["Eva"].attendee.photo_consent is True


def test_a_walk_in_is_never_touched_by_an_import(file: EventFile, tmp_path: Path) -> None:
    Desk(file).add_walk_in({"given_name": "Walk", "family_name": "In"})
    bring_in(file, table(tmp_path, EVA))
    bring_in(file, table(tmp_path, JAN))
    assert people(file)["Walk"].registration.state == "confirmed"


def test_a_forum_in_the_list_becomes_enrolment_and_a_check_in_list(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA, JAN))
    view = overview(file)
    forum = next(count.check_in_list for count in view.lists if count.check_in_list.name == "Forum 1")
    assert people(file)["Eva"].attendee.sessions == {forum.session_id}


def test_a_row_marked_cancelled_comes_in_as_withdrawn(file: EventFile, tmp_path: Path) -> None:
    bring_in(file, table(tmp_path, EVA.replace("bestätigt", "storniert")))
    assert people(file)["Eva"].registration.state == "withdrawn"


def test_a_plan_writes_nothing(file: EventFile, tmp_path: Path) -> None:
    RegistrationList(file).plan(table(tmp_path, EVA))
    assert people(file) == {}


def test_an_import_cut_off_half_way_is_finished_when_the_event_is_opened_again(file: EventFile, tmp_path: Path) -> None:
    rows = [f"A{n};Gast{n};Nummer;Stadt;g{n}@example.org;Forum 1;bestätigt" for n in range(400)]
    registrations = RegistrationList(file)
    registrations.stage(batches_of(registrations.plan(table(tmp_path, *rows))))
    registrations.step()
    assert 0 < len(people(file)) < 400
    workspace = Workspace(EventFile.open(file.path, machine="m"))
    workspace.close()
    assert len(people(file)) == 400
