"""What the program writes beside the event file tells nothing about guests."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.scanning import OutcomeCode
from checkin.services import logs

GUEST = "Quastenflosser"
ID = "01a210a4-9f36-7000-8000-000000000000"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[logs.LogFile]:
    made = logs.LogFile(tmp_path)
    root = logging.getLogger()
    root.addHandler(made)
    before = root.level
    root.setLevel(logging.DEBUG)
    yield made
    root.removeHandler(made)
    root.setLevel(before)


def written(log: logs.LogFile) -> str:
    return log.path.read_text(encoding="utf-8") if log.path.exists() else ""


def test_our_own_messages_keep_numbers_ids_and_kinds_of_errors(log: logs.LogFile) -> None:
    logging.getLogger("checkin.x").warning("%s %d %s %s", ID, 17, OutcomeCode.UNPAID, "ValueError")
    assert f"{ID} 17 UNPAID ValueError" in written(log)


@pytest.mark.parametrize(
    "argument", [GUEST, {"name": GUEST}, [GUEST], f"{GUEST}@example.org", "TICKETQF17", b"Quasten"]
)
def test_texts_are_left_out_of_messages(log: logs.LogFile, argument: object) -> None:
    logging.getLogger("checkin.x").warning("hello %s %s", argument, 1)
    assert "hello … 1" in written(log)
    assert GUEST not in written(log)


def test_other_peoples_messages_are_left_out_but_where_they_came_from_is_kept(log: logs.LogFile) -> None:
    logging.getLogger("httpx").warning(f"GET https://example.org/?name={GUEST}")
    logging.getLogger("httpx").info("chatter")
    assert GUEST not in written(log)
    assert written(log).count("httpx") == 1


def test_an_errors_own_text_is_never_written_its_places_are(log: logs.LogFile) -> None:
    def fail() -> None:
        name = GUEST
        raise ValueError(f"no such guest: {name}")

    try:
        try:
            fail()
        except ValueError as error:
            raise RuntimeError(GUEST) from error
    except RuntimeError:
        logging.getLogger("checkin.x").exception("it failed")
    text = written(log)
    assert GUEST not in text
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert f"{Path(__file__).name}:" in text


def test_the_log_is_turned_before_it_grows_without_end(tmp_path: Path) -> None:
    made = logs.LogFile(tmp_path, most_bytes=2_000, kept=2)
    record = logging.LogRecord("checkin.x", logging.WARNING, "", 1, "a message", (), None)
    for _ in range(200):
        made.emit(record)
    found = sorted(path.name for path in tmp_path.iterdir())
    assert found == ["checkin.log", "checkin.log.1", "checkin.log.2"]
    assert all(path.stat().st_size < 2_300 for path in tmp_path.iterdir())


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    made = logs.LogFile(tmp_path / "missing")
    made.emit(logging.LogRecord("checkin.x", logging.WARNING, "", 1, "a message", (), None))


def test_several_threads_write_whole_lines(log: logs.LogFile) -> None:
    def work() -> None:
        for _ in range(50):
            logging.getLogger("checkin.x").warning("%d", 12345)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(line.endswith(" 12345") for line in written(log).splitlines())
    assert len(written(log).splitlines()) == 200


_SESSION = f'''
import logging, sys, threading
from pathlib import Path
from datetime import UTC, datetime
from checkin import bootstrap, paths
from checkin.services import logs
from checkin.domain.scanning import Direction, ScanRequest
from checkin.services.setting_up import new_event
from checkin.services.worker import Priority
from checkin.services.badge_desk import BadgeChoice
from checkin.services.person_record import person_record
from checkin.exports.person_record import write_person_record

logs.configure(paths.log_folder())
folder = Path(sys.argv[1])
workspace = bootstrap.create_event(folder / "event.checkin", new_event("Konferenz"), passphrase="GeheimZebra")
house = bootstrap.keep_house(workspace)
run = lambda work: workspace.later(Priority.ACT, work).result()
desk = workspace.desk
fields = {{"given_name": "Xaverine", "family_name": "{GUEST}", "email": "quaste@example.org"}}
guest = run(lambda: desk.add_walk_in(fields))
code = run(lambda: workspace.badges.data(BadgeChoice()))[0].ticket_code
state = workspace.door_state().result()
main = state.lists[0].check_in_list.list_id
at = datetime.now(UTC)
for scanned in (code, code, code.lower(), "WIFI:S:n;P:geheim{GUEST};;", "{GUEST}", "x" * 3000):
    workspace.scan(ScanRequest(scanned, main, Direction.ENTRY, at)).result()
workspace.build_search().result()
assert workspace.search("{GUEST.lower()}", main).result()
run(lambda: desk.edit(guest.attendee_id, {{"note": "Rollator {GUEST}"}}))
data = run(lambda: workspace.badges.data(BadgeChoice()))
workspace.badges.render(data, BadgeChoice(), folder / "out" / "badges.pdf")
write_person_record(run(lambda: person_record(workspace.file, guest.attendee_id)), folder / "out" / "person.pdf")
# what goes wrong, too: a listener that fails, an error that nobody caught, a wrong field
def fails(changes):
    raise ValueError("{GUEST} quaste@example.org " + code)
workspace.bus.subscribe(fails)
run(lambda: desk.edit(guest.attendee_id, {{"phone": "0171-5554433"}}))
thread = threading.Thread(target=fails, args=((),))
thread.start(); thread.join()
logging.getLogger("checkin.test").error("%s", "{GUEST}")
logging.getLogger("other").error("{GUEST}")
house.close()
workspace.close()
(folder / "out" / "code.txt").write_text(code)
fails(())
'''


def test_a_whole_door_session_leaves_nothing_about_guests_outside_the_event(tmp_path: Path) -> None:
    """With scans, search, badges, notes and crashes; the log, temporary and settings folders are searched."""
    folders = {name: tmp_path / name for name in ("logs", "temp", "config", "data", "home", "work", "out")}
    for folder in folders.values():
        folder.mkdir()
    (folders["work"] / "out").mkdir()
    environment = os.environ | {
        "CHECKIN_LOGS": str(folders["logs"]), "CHECKIN_CONFIG": str(folders["config"]),
        "CHECKIN_DATA": str(folders["data"]), "HOME": str(folders["home"]), "TMPDIR": str(folders["temp"]),
        "TEMP": str(folders["temp"]), "TMP": str(folders["temp"]), "XDG_CACHE_HOME": str(folders["home"] / "cache"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", _SESSION, str(folders["work"])], env=environment, capture_output=True, check=False
    )
    code = (folders["work"] / "out" / "code.txt").read_text()
    written_log = (folders["logs"] / "checkin.log").read_text("utf-8")
    assert "a listener failed: ValueError" in written_log
    assert "an error that nobody caught in a thread" in written_log
    assert "an error that nobody caught\n" in written_log
    words = [GUEST, GUEST.lower(), "Xaverine", "quaste@example.org", "0171-5554433", "Rollator", "GeheimZebra", code]
    said = [("output", done.stdout), ("errors", done.stderr)]
    for name in ("logs", "temp", "config", "data", "home"):
        said += [(str(path), path.read_bytes()) for path in folders[name].rglob("*") if path.is_file()]
    said += [(path.name, path.read_bytes()) for path in folders["work"].iterdir() if path.is_file()]
    assert len(said) > 5, "the log, settings, a backup and the event file at least"
    assert [(where, word) for where, content in said for word in words if word.encode() in content] == []
    assert done.returncode == 1
