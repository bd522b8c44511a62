"""Backups: made beside the work, pruned, told when they cannot be, and good for a new start."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError, CheckinError, SurroundingsError
from checkin.services.backup_pruning import Keep, superfluous
from checkin.services.backups import Backups, Made, restore
from checkin.services.desk import Desk
from checkin.services.housekeeping import Housekeeping
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.store.event_file import EventFile

START = datetime(2026, 9, 25, 6, tzinfo=UTC)


@pytest.fixture(params=[None, "Löwe 🦁"], ids=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> str | None:
    found: str | None = request.param
    return found


@pytest.fixture
def file(tmp_path: Path, passphrase: str | None) -> Iterator[EventFile]:
    path = tmp_path / "event.checkin"
    made = create_event_file(path, new_event("Größe & Straße"), machine="m", passphrase=passphrase)
    Desk(made).add_walk_in({"given_name": "Eva", "family_name": "Ott"})
    yield made
    made.close()


def names(path: Path, passphrase: str | None) -> list[str]:
    file = EventFile.open(path, machine="m", passphrase=passphrase)
    with file.reading() as transaction:
        assert transaction.findings() == []
        found = [person.attendee.given_name for person in transaction.reports.people()]
    file.close()
    return found


def test_a_backup_can_be_restored_beside_the_event(file: EventFile, tmp_path: Path, passphrase: str | None) -> None:
    made = Backups(file, tmp_path / "backups").make()
    Desk(file).add_walk_in({"given_name": "Olena"})
    facts = restore(made.path, tmp_path / "again.checkin", passphrase)
    assert (facts.event, facts.people, facts.encrypted) == ("Größe & Straße", 1, passphrase is not None)
    assert names(tmp_path / "again.checkin", passphrase) == ["Eva"]
    assert made.path.name.startswith("grosse-strasse-")


def test_a_restored_file_is_a_station_of_its_own(file: EventFile, tmp_path: Path, passphrase: str | None) -> None:
    """Also where it takes the place and the number of the file it was copied from: two chains must never mix."""
    made = Backups(file, tmp_path / "backups").make()
    station = file.station
    restore(made.path, tmp_path / "again.checkin", passphrase)
    again = EventFile.open(tmp_path / "again.checkin", machine="m", passphrase=passphrase)
    assert again.station != station
    with again.reading() as transaction:
        assert transaction.queries.door_of(station) == "Tür 1"
        assert transaction.queries.door_of(again.station) == ""
    again.close()


def test_a_restored_file_remembers_no_station(tmp_path: Path) -> None:
    """The system may give it the old file's place and number; it must not go on with that one's chain then."""
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    made = Backups(file, tmp_path / "backups").make()
    file.close()
    restore(made.path, tmp_path / "again.checkin")
    with sqlite3.connect(tmp_path / "again.checkin") as connection:
        known = connection.execute("SELECT count(*) FROM local_values WHERE key LIKE 'station:%'").fetchone()
    connection.close()
    assert known == (0,)


def test_an_existing_file_is_never_restored_over(file: EventFile, tmp_path: Path, passphrase: str | None) -> None:
    made = Backups(file, tmp_path / "backups").make()
    before = file.path.read_bytes()
    with pytest.raises(BadInputError, match="exists already"):
        restore(made.path, file.path, passphrase)
    assert file.path.read_bytes() == before


def test_a_backup_is_one_file_and_reading_it_leaves_nothing(
    file: EventFile, tmp_path: Path, passphrase: str | None
) -> None:
    made = Backups(file, tmp_path / "backups").make()
    before = made.path.read_bytes()
    restore(made.path, tmp_path / "again.checkin", passphrase)
    assert [path for path in (tmp_path / "backups").rglob("*") if path.is_file()] == [made.path]
    assert made.path.read_bytes() == before


@pytest.mark.parametrize("harm", ["middle", "cut", "zeros", "empty", "text"])
def test_a_damaged_backup_is_told_in_one_sentence(
    file: EventFile, tmp_path: Path, passphrase: str | None, harm: str
) -> None:
    path = Backups(file, tmp_path / "backups").make().path
    content = bytearray(path.read_bytes())
    match harm:
        case "middle":
            for start in range(8192, len(content), 4096):
                content[start + 10 : start + 60] = b"\xff" * 50
        case "cut":
            content = content[: len(content) // 2]
        case "zeros":
            content[4096 : len(content) // 2] = bytes(len(content) // 2 - 4096)
        case "empty":
            content = bytearray()
        case "text":
            content = bytearray(b"no database at all" * 1000)
    path.write_bytes(content)
    with pytest.raises(BadInputError, match=r"backup .*damaged") as caught:
        restore(path, tmp_path / "again.checkin", passphrase)
    assert str(caught.value).count(". ") <= 1
    assert not list(tmp_path.glob("again*"))


def test_a_backup_whose_log_was_altered_is_damaged(tmp_path: Path) -> None:
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m")
    Desk(file).add_walk_in({"given_name": "Eva"})
    path = Backups(file, tmp_path / "backups").make().path
    file.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE changes SET payload = replace(payload, 'Eva', 'Ewa')")
    connection.close()
    with pytest.raises(BadInputError, match="damaged"):
        restore(path, tmp_path / "again.checkin")


def test_a_wrong_passphrase_restores_nothing_and_harms_nothing(tmp_path: Path) -> None:
    file = create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m", passphrase="right")
    path = Backups(file, tmp_path / "backups").make().path
    file.close()
    before = path.read_bytes()
    for wrong in ("wrong", None):
        with pytest.raises(BadInputError, match="passphrase"):
            restore(path, tmp_path / "again.checkin", wrong)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("again*"))


def test_a_file_that_is_no_event_is_not_restored(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.backup") as connection:
        connection.execute("CREATE TABLE changes (id)")
    connection.close()
    with pytest.raises(BadInputError):
        restore(tmp_path / "other.backup", tmp_path / "again.checkin")


def test_the_second_place_gets_the_same_copy(file: EventFile, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    made = Backups(file, tmp_path / "backups", tmp_path / "stick").make()
    assert made.second is not None
    assert made.second.read_bytes() == made.path.read_bytes()


def test_a_stick_that_is_not_there_is_told_and_not_made_up(file: EventFile, tmp_path: Path) -> None:
    made = Backups(file, tmp_path / "backups", tmp_path / "stick").make()
    assert made.path.exists()
    assert isinstance(made.problem, SurroundingsError)
    assert not (tmp_path / "stick").exists()


def test_a_place_that_cannot_be_written_is_told(file: EventFile, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(CheckinError, match="taken"):
        Backups(file, tmp_path / "taken").make()


def test_old_backups_go_and_other_files_stay(file: EventFile, tmp_path: Path) -> None:
    backups = Backups(file, tmp_path / "backups", keep=Keep(newest=2, hourly=0, daily=0))
    first = backups.make(START)
    letter = first.path.with_name("letter.txt")
    letter.write_text("not ours")
    for minutes in range(1, 5):
        backups.make(START + timedelta(minutes=minutes))
    assert [one.at for one in backups.listed()] == [START + timedelta(minutes=4), START + timedelta(minutes=3)]
    assert letter.exists()


times = st.lists(st.integers(0, 400 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=60)
keeps = st.builds(Keep, st.integers(0, 8), st.integers(0, 30), st.integers(0, 30))


@given(times, keeps)
def test_pruning_keeps_the_newest_and_pruning_again_changes_nothing(found: list[datetime], keep: Keep) -> None:
    gone = superfluous(found, keep)
    left = set(found) - gone
    assert superfluous(left, keep) == set()
    assert len(left) <= max(keep.newest, 1) + keep.hourly + keep.daily
    if found:
        assert max(found) in left


@given(times)
def test_pruning_keeps_the_last_backup_of_each_of_the_last_days(found: list[datetime]) -> None:
    left = set(found) - superfluous(found, Keep(newest=1, hourly=0, daily=7))
    days = sorted({at.date() for at in found}, reverse=True)[:7]
    assert {max(at for at in found if at.date() == day) for day in days} <= left


def test_a_backup_taken_while_doors_work_is_whole_and_stops_no_scan(tmp_path: Path) -> None:
    workspace = Workspace(create_event_file(tmp_path / "event.checkin", new_event("Konferenz"), machine="m"))

    def run(work):  # type: ignore[no-untyped-def]
        return workspace.later(Priority.ACT, work).result()

    backups = Backups(workspace.file, tmp_path / "backups", run=run)
    ended = threading.Event()
    made: list[Made] = []

    def back_up() -> None:
        made.extend(backups.make() for _ in range(5))
        ended.set()

    thread = threading.Thread(target=back_up)
    thread.start()
    added = 0
    while not ended.is_set() or added < 20:
        workspace.later(Priority.SCAN, partial(workspace.desk.add_walk_in, {"given_name": f"G{added}"})).result()
        added += 1
    thread.join()
    for number, one in enumerate(made):
        restore(one.path, tmp_path / f"again{number}.checkin")
    workspace.close()


def test_housekeeping_backs_up_what_changed_and_at_quitting(file: EventFile, tmp_path: Path) -> None:
    heard: list[object] = []
    backups = Backups(file, tmp_path / "backups")
    keeping = Housekeeping(file, backups, told=heard.append)
    keeping.once()
    keeping.once()
    assert len(backups.listed()) == 1
    Desk(file).add_walk_in({"given_name": "Olena"})
    keeping.close()
    assert len(backups.listed()) == 2
    assert [type(one) for one in heard] == [Made, Made]


def test_housekeeping_tells_what_stands_in_the_way(file: EventFile, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    heard: list[object] = []
    Housekeeping(file, Backups(file, tmp_path / "taken"), told=heard.append).once()
    assert [isinstance(one, CheckinError) for one in heard] == [True]


def test_the_timer_backs_up_without_being_asked(file: EventFile, tmp_path: Path) -> None:
    worker = Workspace(file)
    there = threading.Event()
    backups = Backups(file, tmp_path / "backups", run=lambda work: worker.later(Priority.ACT, work).result())
    keeping = Housekeeping(file, backups, minutes=0.001, told=lambda _: there.set())
    keeping.start()
    assert there.wait(20)
    there.clear()
    worker.later(Priority.ACT, lambda: worker.desk.add_walk_in({"given_name": "Olena"})).result()
    assert there.wait(20)
    keeping.close()
    worker.worker.close()


def test_a_full_disk_leaves_the_backups_of_before(
    file: EventFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stick").mkdir()
    backups = Backups(file, tmp_path / "backups", tmp_path / "stick")
    first = backups.make()
    assert first.second is not None
    before = first.second.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    made = backups.make()
    assert "No space left" in str(made.problem)
    assert first.second.read_bytes() == before
    assert [path for path in (tmp_path / "stick").rglob("*") if path.is_file()] == [first.second]
