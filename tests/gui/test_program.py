"""The program as a whole: from the start page into events new, encrypted and shared, and out again."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import date
from pathlib import Path

from program_stage import SECRET, SLOW, become, event_of, ready, start_page, with_pins
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from checkin import bootstrap
from checkin.domain.errors import CheckinError
from checkin.gui.app import Program
from checkin.gui.office.registrations_entering import new_file
from checkin.gui.permits import permits
from checkin.gui.start_forms import NewEvent
from checkin.gui.ways_in import Way
from checkin.gui.words.sources import came_to, is_worth_a_line
from checkin.services.doors.facade import Doors, join_event
from checkin.services.setting_up import create_event_file, new_event
from checkin.services.source_registry import KnownSource
from checkin.services.source_syncing import SyncReport
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace


def open_with_a_list(program: Program, folder: Path, qtbot: QtBot) -> KnownSource:
    """Open an event that has `list.csv` as its source, not looked at yet."""
    path = folder / "list.csv"
    path.write_text("Vorname;Nachname\nEva;Ott\n", encoding="utf-8")
    create_event_file(folder / "e.checkin", new_event("Konferenz"), machine="m").close()
    program.ways_in.open(folder / "e.checkin")
    ready(program, qtbot)
    workspace = event_of(program).workspace
    return workspace.later(Priority.ACT, lambda: workspace.sources.add(new_file(path, None))).result()


def test_a_source_that_is_removed_leaves_no_trouble_in_the_status_line(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    known = open_with_a_list(program, tmp_path, qtbot)
    workspace, door = event_of(program).workspace, program.door
    assert door is not None
    (tmp_path / "list.csv").unlink()
    event_of(program).watch_sources()
    qtbot.waitUntil(lambda: "list.csv" in door.header.source.accessibleName(), timeout=SLOW)
    workspace.later(Priority.ACT, lambda: workspace.sources.remove(known.source_id)).result()
    qtbot.waitUntil(lambda: not door.header.source.isVisible(), timeout=SLOW)


def test_the_offices_list_of_sources_follows_what_the_program_hears(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    open_with_a_list(program, tmp_path, qtbot)
    event_of(program).show_office()
    office = event_of(program).office
    assert office is not None
    page = office.page("registrations")

    def said() -> list[str]:
        return [label.text() for label in page.findChildren(QLabel)]

    qtbot.waitUntil(lambda: "not looked at yet" in said(), timeout=SLOW)
    event_of(program).watch_sources()
    qtbot.waitUntil(lambda: "in order" in said(), timeout=SLOW)
    office.close()


def test_what_is_sent_or_heard_of_at_every_scan_is_no_line_at_the_door() -> None:
    report = SyncReport("pretix-1", "pretix", "here", check_ins=3, uploaded=2)
    assert not is_worth_a_line(report)
    assert came_to(report) == "3 check-ins of other doors, 2 sent"
    assert is_worth_a_line(SyncReport("pretix-1", "pretix", "here", changed=1))


def test_an_event_that_was_left_before_it_was_open_does_not_come_into_the_next_ones_door(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / name for name in ("first.checkin", "second.checkin")]
    files = [create_event_file(path, new_event(path.stem), machine="m") for path in paths]
    late: Future[Workspace] = Future()
    asked: list[str] = []
    program.ways_in.chosen.emit(Way("first", lambda: asked.append("first") or late, lambda _: asked.append("failed")))
    qtbot.waitUntil(lambda: asked == ["first"], timeout=SLOW)
    files[1].close()
    program.ways_in.open(paths[1])
    first = Workspace(files[0])
    late.set_result(first)
    ready(program, qtbot)
    assert event_of(program).workspace.path == paths[1]
    qtbot.waitUntil(lambda: isinstance(first.later(Priority.ACT, list).exception(), CheckinError), timeout=SLOW)


def test_a_new_look_keeps_the_doors_sounds_its_keys_and_what_its_header_says(program: Program, qtbot: QtBot) -> None:
    with_pins(program, qtbot)
    old = program.door
    assert old is not None
    said = old.header.role.accessibleName(), old.header.network.accessibleName()
    program.settings.text_scale = 1.5
    old.look_changed.emit()
    door = program.door
    assert door is not None
    assert door is not old
    assert door.verdicts._sounds is old.sounds
    assert door.header.role.accessibleName() == said[0] == "Door"
    assert door.header.network.accessibleName() == said[1]
    ready(program, qtbot)
    become(program, qtbot, "organiser", "9876")
    qtbot.waitUntil(lambda: permits().may("export"), timeout=SLOW)


def test_an_encrypted_file_asks_for_its_passphrase_and_opens(program: Program, locked: Path, qtbot: QtBot) -> None:
    program.ways_in.open(locked)
    form = start_page(program).unlock_form
    qtbot.waitUntil(form.isVisible, timeout=SLOW)
    form.passphrase.entry.setText(SECRET)
    form.send()
    ready(program, qtbot)
    assert event_of(program).workspace.file.encrypted


def test_a_wrong_passphrase_is_told_and_asked_for_again_and_the_file_is_as_it_was(
    program: Program, locked: Path, qtbot: QtBot
) -> None:
    before = locked.read_bytes()
    program.ways_in.open(locked)
    form = start_page(program).unlock_form
    qtbot.waitUntil(form.isVisible, timeout=SLOW)
    form.passphrase.entry.setText("wrong")
    form.send()
    qtbot.waitUntil(lambda: "does not open" in form._hint.text(), timeout=SLOW)
    assert form.isVisible()
    assert form.passphrase.text() == ""
    assert locked.read_bytes() == before


def test_a_new_event_can_be_encrypted_from_the_start(program: Program, qtbot: QtBot) -> None:
    form = start_page(program).new_form
    start_page(program).begin_new()
    form.name.setText("Sommerfest")
    form.protect.setChecked(True)
    form.passphrase.entry.setText(SECRET)
    form.send()
    ready(program, qtbot)
    assert event_of(program).workspace.path.read_bytes()[:6] != b"SQLite"


def test_an_empty_passphrase_is_asked_for_instead_of_leaving_the_file_open(program: Program) -> None:
    form = start_page(program).new_form
    start_page(program).begin_new()
    form.name.setText("Sommerfest")
    form.protect.setChecked(True)
    form.send()
    assert form._hint.isVisible()
    assert program.door is None


def test_a_new_event_is_told_when_its_data_is_to_go(program: Program, qtbot: QtBot) -> None:
    program.ways_in._make_event(NewEvent("Konferenz", date(2026, 9, 25)))
    ready(program, qtbot)
    workspace = event_of(program).workspace
    with workspace.file.second().reading() as transaction:
        told = transaction.privacy.settings()
    assert told["erase_contact_on"] == "2026-10-23"
    assert told["erase_proof_on"] == "2031-09-25"


def test_another_laptops_event_is_joined_by_a_scan_of_its_code(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    host = Workspace(create_event_file(tmp_path / "host.checkin", new_event("Konferenz"), machine="host"))
    doors = Doors(host, tmp_path / "host-doors")
    link = doors.host(bind="127.0.0.1").result(30).link
    page = start_page(program)
    page.take_scan(link)
    assert page.join_form.link.text() == link
    page.join_form.door.setText("Seiteneingang")
    page.join_form.send()
    ready(program, qtbot)
    assert program.door is not None
    assert program.door.controller.state is not None
    assert program.door.controller.state.door == "Seiteneingang"
    network = program.door.header.network
    qtbot.waitUntil(lambda: "Level" in network.accessibleName(), timeout=SLOW)
    program.ways_in.show()
    doors.close()
    host.close()


def test_a_laptop_that_is_removed_and_told_to_erase_wipes_its_copy_and_its_backups(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    host = Workspace(create_event_file(tmp_path / "host.checkin", new_event("Konferenz"), machine="host"))
    doors = Doors(host, tmp_path / "host-doors")
    target = tmp_path / "here" / "event.checkin"
    target.parent.mkdir()
    link = doors.host(bind="127.0.0.1").result(30).link
    join_event(link, target, machine=bootstrap.load_settings().machine).result(30)
    program.ways_in.open(target)
    ready(program, qtbot)
    event_of(program).keep_house()
    backups = tmp_path / "data" / "backups"
    qtbot.waitUntil(lambda: len(list(backups.rglob("*.backup"))) == 1, timeout=SLOW)
    assert program.door is not None
    network = program.door.header.network
    qtbot.waitUntil(lambda: "Level" in network.accessibleName(), timeout=SLOW)
    doors.remove(event_of(program).workspace.file.station, erase=True).result(30)
    qtbot.waitUntil(lambda: program.door is None, timeout=SLOW)
    assert list(target.parent.iterdir()) == []
    assert list(backups.rglob("*.backup")) == []
    said = start_page(program).message
    assert "erased" in said.text()
    doors.close()
    host.close()


def test_a_code_that_leads_nowhere_is_one_sentence_and_can_be_tried_again(program: Program, qtbot: QtBot) -> None:
    page = start_page(program)
    page.begin_join()
    page.join_form.link.setText("no code")
    page.join_form.send()
    qtbot.waitUntil(page.message.isVisible, timeout=SLOW)
    assert page.join_form.join.isEnabled()


def test_leaving_an_event_makes_a_backup(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.ways_in._make_event(NewEvent("Konferenz", date(2026, 9, 25)))
    ready(program, qtbot)
    event_of(program).keep_house()
    program.ways_in.show()
    assert list((tmp_path / "data" / "backups").rglob("*.backup"))


def test_a_watched_list_comes_in_by_itself_and_says_so_and_its_loss_is_a_state(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    program.ways_in._make_event(NewEvent("Konferenz", date(2026, 9, 25)))
    ready(program, qtbot)
    workspace = event_of(program).workspace
    assert program.door is not None
    header, message = program.door.header, program.door.verdicts.message
    path = tmp_path / "list.csv"
    path.write_text("Anmelde-ID;Vorname;Nachname\nA1;Eva;Ott\n", encoding="utf-8")
    workspace.later(Priority.ACT, lambda: workspace.sources.add(new_file(path, None))).result()
    event_of(program).watch_sources()
    qtbot.waitUntil(lambda: "1" in message.text(), timeout=SLOW)
    assert header.source.isHidden()
    path.unlink()
    watch = event_of(program).watch
    assert watch is not None
    watch.look_now()
    qtbot.waitUntil(lambda: not header.source.isHidden(), timeout=SLOW)
    assert QApplication.activeModalWidget() is None
