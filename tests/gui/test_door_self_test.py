"""Before the doors open: each thing is green, or says what to do; the command line says the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from checkin.cli.main import main
from checkin.domain.clock import HybridTimestamp
from checkin.gui.devices import testing
from checkin.gui.devices.wedge_logic import Scan
from checkin.printers.ports import PrinterDescription, PrinterKind, PrinterState
from checkin.services import self_testing
from checkin.services.backups import Backup
from checkin.services.self_testing import Machine, State
from checkin.settings import ScannerSettings, Settings

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
EVERYTHING = {"scanner", "camera", "printer", "sound", "clock", "battery", "disk", "backup", "event file", "badge",
              "resources"}  # fmt: skip


def machine(**known) -> Machine:
    return Machine(Settings(machine="test", **known.pop("settings", {})), **known)


def printers(*found: PrinterDescription):
    return lambda: list(found)


@pytest.mark.parametrize(
    ("found", "wanted", "state"),
    [
        ((), "", State.LOOK),
        ((PrinterDescription("P", PrinterKind.ZPL, PrinterState.READY, default=True),), "", State.OK),
        ((PrinterDescription("P", PrinterKind.ZPL, PrinterState.STOPPED, default=True),), "", State.LOOK),
        ((PrinterDescription("P", PrinterKind.ZPL, PrinterState.READY, default=True),), "Q", State.LOOK),
    ],
)
def test_the_printer_is_green_only_where_the_chosen_one_is_ready(found, wanted, state):
    tested = self_testing.printer(machine(settings={"printer": wanted}, printers=printers(*found)))
    assert tested is not None
    assert tested.state is state


@pytest.mark.parametrize(("left", "state"), [(None, State.OK), (80, State.OK), (29, State.LOOK)])
def test_a_low_battery_asks_for_the_charger(left, state):
    assert self_testing.battery(machine(battery=lambda: left)).state is state


@pytest.mark.parametrize(("gib", "state"), [(50, State.OK), (0.5, State.LOOK), (0.1, State.FAILED)])
def test_a_full_disk_is_found_before_the_doors_open(gib, state, tmp_path):
    tested = self_testing.disk(machine(free=lambda _: round(gib * 2**30), folder=tmp_path))
    assert tested.state is state


def test_a_clock_behind_what_the_event_has_seen_is_told():
    later = round((NOW + timedelta(minutes=10)).timestamp() * 1000)
    slow = machine(newest_stamp=HybridTimestamp(later, 0, "s").text(), timezone="Europe/Berlin")
    assert self_testing.clock(slow, NOW).state is State.LOOK
    right = self_testing.clock(machine(timezone="Europe/Berlin"), NOW)
    assert (right.state, right.params["time"]) == (State.OK, "08:41")


def test_a_backup_place_that_is_not_plugged_in_is_told(tmp_path):
    away = machine(settings={"backup_folder": str(tmp_path / "stick")}, backups=list)
    assert self_testing.backup(away, NOW).state is State.LOOK
    fresh = machine(backups=lambda: [Backup(tmp_path, NOW - timedelta(minutes=9), 1)])
    assert self_testing.backup(fresh, NOW).state is State.OK
    old = machine(backups=lambda: [Backup(tmp_path, NOW - timedelta(days=3), 1)])
    assert self_testing.backup(old, NOW).state is State.LOOK


def test_an_error_in_a_test_is_its_finding():
    def broken():
        raise PermissionError

    found = self_testing.guarded("disk", broken)
    assert found is not None
    assert (found.state, "PermissionError" in found.text) == (State.FAILED, True)


def test_a_serial_scanner_that_is_not_plugged_in_is_named(tmp_path):
    away = testing.scanner(Settings(scanner=ScannerSettings(serial_ports=[str(tmp_path / "tty")])))
    assert away.state is State.LOOK
    assert str(tmp_path / "tty") in away.text


def test_the_page_tests_everything_and_a_scan_makes_the_scanner_green(door):
    door.window.people.show_devices()
    part = door.window.people.devices.self_test
    door.wait(lambda: set(part.findings) == EVERYTHING)
    door.wait(lambda: "Testing" not in part.sum.text())
    assert part.findings["scanner"].state is State.LOOK
    assert {part.findings[name].state for name in ("event file", "badge", "resources", "clock")} == {State.OK}
    door.window.scanned(Scan(door.event.codes["Ott"]))
    assert part.findings["scanner"].state is State.OK


def test_the_command_says_the_same(event, capsys, monkeypatch):
    class Windows:
        def devices(self):
            return list(testing.device_findings(Settings()))

    event.workspace.close()
    monkeypatch.setattr(event.workspace, "close", lambda: None)
    status = main(["self-test", "--json", "--event", str(event.workspace.path)], Windows())
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["check"] for line in lines} == EVERYTHING
    assert status == 0
    assert all(line["state"] in ("ok", "look") for line in lines)


def test_the_real_command_runs_without_a_screen(tmp_path):
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    environment |= {"CHECKIN_CONFIG": str(tmp_path / "c"), "CHECKIN_DATA": str(tmp_path / "d")}
    command = [sys.executable, "-m", "checkin", "self-test"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "clock: It is " in done.stdout
