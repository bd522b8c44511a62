"""Erasing is real: afterwards no byte of it is in any file that the program wrote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from checkin.domain.errors import BadInputError
from checkin.domain.scanning import AlertKind, Direction, OutcomeCode, ScanRequest
from checkin.services import drafts
from checkin.services.backups import Backups
from checkin.services.desk import Desk
from checkin.services.erasing import Erasing, clear_traces
from checkin.services.registrations import RegistrationList
from checkin.services.retention import DataClass, RetentionPlan
from checkin.services.searching import Searching
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile
from checkin.store.stripping import Degree

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
ROWS = """Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Telefon;Essen;Forum;Code
kennung-17;Xaverine;Quastenflosser;Museum Zwischenahn;quaste@example.org;0171-5554433;Grünkern;Forum 1;TICKETQF17
kennung-18;Olena;Шевченко;Kreis;o@example.org;;;Forum 2;TICKETSH18
"""
#: Every text by which the first person could be known.
CONTACT = ["quaste@example.org", "0171-5554433", "Grünkern", "kommt mit Rollator", "hat Blumen bestellt",
           "zahlt morgen bar", "kennung-17", "Ausweis zerknittert"]  # fmt: skip
PROOF = ["Xaverine", "Quastenflosser", "Zwischenahn", "TICKETQF17"]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    path = tmp_path / "event.checkin"
    made = create_event_file(path, new_event("Konferenz", day=date(2026, 9, 25)), machine="m")
    yield made
    made.close()


@pytest.fixture
def backups(file: EventFile, tmp_path: Path) -> Backups:
    (tmp_path / "stick").mkdir()
    return Backups(file, tmp_path / "backups", tmp_path / "stick")


@pytest.fixture
def person(file: EventFile, tmp_path: Path, backups: Backups) -> str:
    """Bring the list in, and let the first person live through everything a door can do with them."""
    scan(file, "TICKETQF17")  # before the list is in: a stranger's code
    import_rows(file, tmp_path)
    with file.reading() as transaction:
        attendee_id = transaction.queries.candidates("TICKETQF17")[0].attendee.attendee_id
    desk = Desk(file)
    desk.edit(attendee_id, {"note": "kommt mit Rollator"})
    desk.block(attendee_id, reason="zahlt morgen bar")
    scan(file, "TICKETQF17")
    desk.block(attendee_id, blocked=False)
    came = scan(file, "TICKETQF17", force=True, reason="zahlt morgen bar")
    assert came.check_in_id is not None
    desk.undo(came.check_in_id, reason="zahlt morgen bar")
    scan(file, "TICKETQF17")
    with file.writing() as transaction:
        printed = drafts.badge_printed(
            attendee_id, NOW, door="Tür 1", layout="", printer="Brother", reason="Ausweis zerknittert"
        )
        transaction.append([drafts.note_added(attendee_id, "hat Blumen bestellt", NOW), printed])
    backups.make()
    return attendee_id


def import_rows(file: EventFile, folder: Path) -> tuple[int, int]:
    """Import the list and take its file away, which is the user's; return how many came and were skipped."""
    source = folder / "liste.csv"
    source.write_text(ROWS, encoding="utf-8")
    registrations = RegistrationList(file)
    plan = registrations.plan(registrations.read(source, timezone="Europe/Berlin"))
    registrations.apply(plan)
    source.unlink()
    return len(plan.added), plan.skipped


def scan(file: EventFile, code: str, **more: object):  # type: ignore[no-untyped-def]
    with file.reading() as transaction:
        main = transaction.queries.lists()[0].list_id
    return Desk(file).scan(ScanRequest(code, main, Direction.ENTRY, NOW, **more))


def found_in(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """Search every file below `folder` for the words as UTF-8 and UTF-16."""
    return [
        (path.name, word)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for content in [path.read_bytes()]
        for word in words
        if any(word.encode(encoding) in content for encoding in ("utf-8", "utf-16-le"))
    ]


def healthy(file: EventFile) -> None:
    with file.reading() as transaction:
        assert transaction.findings() == []
        assert transaction.damage() == []


def test_everything_is_there_before(file: EventFile, person: str, tmp_path: Path) -> None:
    """Else the searches below would prove nothing: every word is in the file, and in both backups."""
    found = found_in(tmp_path, CONTACT + PROOF)
    for word in CONTACT + PROOF:
        places = {name for name, one in found if one == word}
        assert any(name.startswith("event.checkin") for name in places), word
        assert any(name.endswith(".backup") for name in places), word


def test_after_erasing_a_person_no_byte_of_them_is_in_any_file(
    file: EventFile, person: str, backups: Backups, tmp_path: Path
) -> None:
    Erasing(file).erase(person, "asked")
    assert clear_traces(file, backups)
    assert found_in(tmp_path, CONTACT + PROOF) == []
    healthy(file)


def test_after_erasing_contact_data_the_proof_of_attendance_stays(
    file: EventFile, person: str, backups: Backups, tmp_path: Path
) -> None:
    plan = RetentionPlan(file)
    assert plan.erase_due(date(2026, 10, 23)) == {DataClass.CONTACT: 2}
    assert clear_traces(file, backups)
    assert found_in(tmp_path, CONTACT) == []
    with file.reading() as transaction:
        (kept,) = transaction.reports.some_people([person])
    assert (kept.attendee.given_name, kept.attendee.organisation) == ("Xaverine", "Museum Zwischenahn")
    assert kept.ticket_code == "TICKETQF17"
    assert [one.entries for one in kept.presence.values()] == [1]
    healthy(file)


def test_the_proof_goes_when_its_day_has_come(file: EventFile, person: str, backups: Backups, tmp_path: Path) -> None:
    plan = RetentionPlan(file)
    plan.erase_due(date(2026, 10, 23))
    assert plan.erase_due(date(2031, 9, 25)) == {DataClass.PROOF: 2}
    clear_traces(file, backups)
    assert found_in(tmp_path, CONTACT + PROOF + ["Шевченко"]) == []
    assert [tombstone.degree for tombstone in Erasing(file).tombstones()].count(Degree.EVERYTHING) == 2
    with file.reading() as transaction:
        assert transaction.queries.counts(), "the figures stay, they name no one"
    healthy(file)


@pytest.mark.parametrize("contact_only", [True, False])
def test_the_list_does_not_bring_back_whom_an_erasure_took(
    file: EventFile, person: str, backups: Backups, tmp_path: Path, contact_only: bool
) -> None:
    if contact_only:
        RetentionPlan(file).erase_due(date(2026, 10, 23))
    else:
        Erasing(file).erase(person)
    added, skipped = import_rows(file, tmp_path)
    assert (added, skipped) == (0, 2 if contact_only else 1)
    clear_traces(file, backups)
    assert found_in(tmp_path, CONTACT if contact_only else CONTACT + PROOF) == []
    with file.reading() as transaction:
        states = [one.registration.state.value for one in transaction.reports.people()]
    assert states == ["confirmed"] * (2 if contact_only else 1)


def test_what_is_told_of_an_erased_person_later_is_not_kept(file: EventFile, person: str, tmp_path: Path) -> None:
    Erasing(file).erase(person)
    file.clean()
    with file.writing() as transaction:
        transaction.append([drafts.edited(person, {"family_name": "Wiedergänger"})])
    assert found_in(tmp_path, ["Wiedergänger"]) == []
    healthy(file)


def test_another_station_that_learns_of_the_erasure_has_traces_to_clear(
    file: EventFile, person: str, tmp_path: Path
) -> None:
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    file.copy_to(other_folder / "other.checkin")
    other = EventFile.open(other_folder / "other.checkin", machine="elsewhere")
    Backups(other, other_folder / "backups").make()
    assert not Erasing(other).has_traces()
    with file.reading() as transaction:
        before = transaction.queries.newest_change()
    Erasing(file).erase(person)
    with file.reading() as transaction:
        told = [change for _, change in transaction.queries.changes(before)]
    with other.writing() as transaction:
        transaction.merge(told)
    assert Erasing(other).has_traces()
    assert clear_traces(other, Backups(other, other_folder / "backups"))
    assert not Erasing(other).has_traces()
    assert found_in(other_folder, CONTACT + PROOF) == []
    healthy(other)
    other.close()


def test_a_stick_that_is_away_is_cleared_when_it_comes_back(
    file: EventFile, person: str, backups: Backups, tmp_path: Path
) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.rename(away)
    Erasing(file).erase(person)
    assert not clear_traces(file, backups)
    assert found_in(away, ["Xaverine"])
    away.rename(stick)
    backups.make()
    assert found_in(tmp_path, CONTACT + PROOF) == []


def test_erasing_says_when_another_program_reads_the_file(
    file: EventFile, person: str, backups: Backups, tmp_path: Path
) -> None:
    reader = file.second()
    with reader.reading() as transaction:
        transaction.queries.event()
        Erasing(file).erase(person)
        assert not clear_traces(file, backups)
        assert Erasing(file).has_traces()
    reader.close()
    assert clear_traces(file, backups)
    assert found_in(tmp_path, CONTACT + PROOF) == []


def test_nobody_unknown_is_erased(file: EventFile) -> None:
    with pytest.raises(BadInputError, match="nobody with the id"):
        Erasing(file).erase("nobody")


def test_the_search_forgets_the_erased_and_the_restricted(file: EventFile, person: str) -> None:
    searching = Searching(file)
    file.listeners.append(searching.follow)
    searching.build()
    assert [hit.attendee_id for hit in searching.hits("Quastenflosser")] == [person]
    Erasing(file).restrict(person)
    assert searching.hits("Quastenflosser") == []
    Erasing(file).restrict(person, restricted=False)
    assert [hit.attendee_id for hit in searching.hits("Quastenflosser")] == [person]
    Erasing(file).erase(person)
    assert searching.hits("Quastenflosser") == []


def test_a_restricted_person_is_let_in_with_a_word_to_staff_and_left_out_of_lists(file: EventFile, person: str) -> None:
    Erasing(file).restrict(person, "wants it checked")
    verdict = scan(file, "TICKETQF17")
    assert verdict.code is OutcomeCode.ALREADY_CHECKED_IN
    assert AlertKind.RESTRICTED in {alert.kind for alert in verdict.alerts}
    with file.reading() as transaction:
        assert person not in {one.attendee.attendee_id for one in transaction.reports.people()}
        assert person in {one.attendee.attendee_id for one in transaction.reports.people(restricted=True)}


def test_nothing_is_due_before_its_day(file: EventFile, person: str) -> None:
    plan = RetentionPlan(file)
    assert plan.due(date(2026, 10, 22)) == []
    assert [(one.data_class, one.people) for one in plan.due(date(2026, 10, 23))] == [(DataClass.CONTACT, 2)]


def test_the_days_can_be_changed_and_hold_at_every_station(file: EventFile) -> None:
    plan = RetentionPlan(file)
    plan.set_days({DataClass.CONTACT: date(2026, 12, 24)})
    assert [one.erase_on for one in plan.view()] == [date(2026, 12, 24), date(2031, 9, 25)]


def test_a_station_that_joins_later_gets_the_figures_and_not_the_person(
    file: EventFile, person: str, tmp_path: Path
) -> None:
    Erasing(file).erase(person)
    with file.reading() as transaction:
        log = [change for _, change in transaction.queries.changes()]
        figures = transaction.queries.counts()
    with file.reading() as transaction:
        event = transaction.queries.event()
    folder = tmp_path / "later"
    folder.mkdir()
    later = EventFile.create(folder / "later.checkin", event, machine="later")
    with later.writing() as transaction:
        transaction.merge(log)
    with later.reading() as transaction:
        assert transaction.queries.counts() == figures != {}
    healthy(later)
    later.close()
    assert found_in(folder, CONTACT + PROOF) == []


def test_the_file_gives_back_the_room_that_the_erased_took(file: EventFile) -> None:
    desk = Desk(file)
    for number in range(300):
        desk.add_walk_in({"given_name": f"Gast {number}", "note": "x" * 900})
    file.clean()
    before = file.path.stat().st_size
    plan = RetentionPlan(file)
    plan.erase_due(date(2031, 9, 25))
    file.clean()
    assert file.path.stat().st_size < before * 0.7


def test_what_a_source_noted_down_about_its_people_goes_too(file: EventFile, person: str) -> None:
    """Only the source can read its notes, so they go whole; its next pull reads everything anew."""
    with file.writing() as transaction:
        transaction.sources.add("s1", "indico", {})
        transaction.sources.set_state("s1", b"answers of Quastenflosser")
    Erasing(file).erase(person)
    with file.reading() as transaction:
        assert [row.state for row in transaction.sources.rows()] == [None]
