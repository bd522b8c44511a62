"""Doors as they run: real processes, a real nats-server, on loopback."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from doors_stage import Machine, ended, free_port, new_event, until
from sqlcipher3 import dbapi2


class Two:
    """A host and one door that has joined."""

    def __init__(self, folder: Path) -> None:
        self.host, self.door = Machine(folder, "Haupteingang"), Machine(folder, "Seite")
        self.codes = new_event(self.host)
        self.port = free_port()
        self.hosting = self.host.host(port=self.port)
        self.joined = self.door.join(self.hosting.link)
        assert self.joined.first()["state"] == "level"

    def same(self) -> bool:
        return self.host.content() == self.door.content()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    made = Two(tmp_path)
    with ended(made.hosting, made.joined):
        yield made


def checked_in(machine: Machine) -> int:
    return int(machine.answer("stats", str(machine.file))["checked_in_total"])


def test_a_check_in_at_one_door_is_known_at_the_other_and_first_wins(two: Two) -> None:
    assert two.host.scan(two.codes[0])["code"] == "ADMITTED"
    until(lambda: checked_in(two.door) == 1, "the check-in at the other door")
    again = two.door.scan(two.codes[0])
    assert (again["code"], again["first_check_in"]["station"]) == ("ALREADY_CHECKED_IN", "Haupteingang")
    assert two.door.scan(two.codes[1])["code"] == "ADMITTED"
    until(lambda: checked_in(two.host) == 2, "the way back")
    until(two.same, "the same tables")


def test_one_ticket_scanned_at_both_doors_at_once_admits_one(two: Two) -> None:
    for code in two.codes[:4]:
        with ThreadPoolExecutor(2) as both:
            verdicts = [scan.result()["code"] for scan in [both.submit(one.scan, code) for one in (two.host, two.door)]]
        assert sorted(verdicts) == ["ADMITTED", "ALREADY_CHECKED_IN"]
    until(two.same, "the same tables")
    assert two.host.answer("stats", str(two.host.file))["double_admissions"] == []


def test_an_undo_gives_the_entry_free_at_every_door(two: Two) -> None:
    made = two.host.scan(two.codes[0])
    two.host.answer("undo", str(two.host.file), made["check_in_id"])
    until(lambda: two.door.content()["annulments"], "the undo at the other door")
    assert two.door.scan(two.codes[0])["code"] == "ADMITTED"


def test_doors_judge_alone_when_the_host_is_gone_and_show_the_double_admission_after(two: Two) -> None:
    two.hosting.kill()
    two.joined.state("apart")
    assert two.door.scan(two.codes[0])["code"] == "ADMITTED"
    assert two.host.scan(two.codes[0])["code"] == "ADMITTED"
    back = two.host.host(port=two.port)
    with ended(back):
        assert back.link
        two.joined.state("level")
        until(two.same, "the same tables")
        for machine in (two.host, two.door):
            (double,) = machine.answer("stats", str(machine.file))["double_admissions"]
            assert {double["first"]["station"], double["second"]["station"]} == {"Haupteingang", "Seite"}
        assert back.stop() == 0


def test_another_door_takes_over_and_the_old_host_comes_back_with_what_nobody_saw(two: Two) -> None:
    two.hosting.kill()
    two.joined.state("apart")
    assert two.host.scan(two.codes[0])["code"] == "ADMITTED"
    two.joined.stop()
    taken = two.door.host(port=free_port())
    with ended(taken):
        assert two.door.scan(two.codes[1])["code"] == "ADMITTED"
        once = two.host.answer("join", taken.link, str(two.host.file), "--once")
        assert (once["new"], once["state"], once["unsent"]) == (False, "level", 0)
        until(two.same, "the same tables")
        assert checked_in(two.door) == 2


def test_a_host_that_steps_down_says_so(two: Two) -> None:
    """Its link, which stands above on the screen, lets nobody in any more."""
    two.joined.stop()
    taken = two.door.host(port=free_port())
    with ended(taken):
        two.hosting.says("hosting", False)


def test_a_station_ends_within_its_time_and_loses_nothing(two: Two) -> None:
    assert two.door.scan(two.codes[3])["code"] == "ADMITTED"
    assert two.joined.stop() == 0
    until(lambda: checked_in(two.host) == 1, "the last act")
    assert two.hosting.stop() == 0
    left = list((two.host.folder / "data").rglob("*"))
    assert [one for one in left if one.is_file() and "hub" in one.parts] == []


def test_verify_sees_a_signature_that_is_not_its_stations(two: Two) -> None:
    assert two.door.scan(two.codes[0])["code"] == "ADMITTED"
    until(lambda: checked_in(two.host) == 1, "the check-in at the host")
    assert two.joined.stop() == 0
    assert two.hosting.stop() == 0
    assert two.host.answer("verify", str(two.host.file))["ok"]
    connection = dbapi2.connect(str(two.host.file))
    connection.execute("UPDATE changes SET signature = zeroblob(64) WHERE kind = 'checked_in'")
    connection.commit()
    connection.close()
    status, [found], _ = two.host.run("verify", str(two.host.file))
    assert status != 0
    assert [one["damage"] for one in found["findings"]] == ["forged"]


def test_one_link_serves_several_and_once_ends_level(two: Two, tmp_path: Path) -> None:
    for name in ("c", "d"):
        third = Machine(tmp_path, name)
        record = third.answer("join", two.hosting.link, str(third.file), "--once", "--door", name)
        assert (record["new"], record["door"], record["registered"]) == (True, name, 6)
        assert third.answer("stats", str(third.file))["registered"] == 6


def test_a_file_of_another_event_is_refused_and_left_alone(two: Two, tmp_path: Path) -> None:
    other = Machine(tmp_path, "other")
    new_event(other)
    before = other.content()
    status, answers, trouble = other.run("join", two.hosting.link, str(other.file), "--once")
    assert (status, answers) == (3, [])
    assert "another event" in trouble
    assert other.content() == before


def test_a_removed_station_is_out_at_once_and_wipes_its_copy_where_told(two: Two) -> None:
    station = two.joined.first()["station"]
    two.host.run("stations", str(two.host.file), "--remove", station, "--erase")
    two.joined.state("erased")
    assert two.joined.process.wait(15) == 0
    assert not two.door.file.exists()

    def state() -> str:
        return {one["station_id"]: one["state"] for one in two.host.run("stations", str(two.host.file))[1]}[station]

    until(lambda: state() == "removed", "the host's own list to say so")


@pytest.mark.parametrize("whom", ["nobody", "Seite", "itself"])
def test_removing_whom_there_is_not_is_told_and_removes_nobody(two: Two, whom: str) -> None:
    own = two.host.run("stations", str(two.host.file))[1][0]["station_id"]
    status, answers, trouble = two.host.run(
        "stations", str(two.host.file), "--remove", own if whom == "itself" else whom
    )
    assert (status, answers) == (2, []), trouble
    assert two.host.content()["station_removals"] == []


def test_what_a_killed_host_left_of_copies_is_gone_at_its_next_start(two: Two) -> None:
    def copies() -> list[str]:
        return [one.name for one in (two.host.folder / "data").rglob("copy-*")]

    assert copies()
    two.hosting.kill()
    assert copies()
    back = two.host.host(port=two.port)
    with ended(back):
        assert back.link
        assert copies() == []


def test_stations_are_seen_with_their_doors(two: Two) -> None:
    def seen() -> set[tuple[str, str, bool, bool]]:
        lines = two.door.run("stations", str(two.door.file))[1]
        return {(one["door"], one["state"], one["host"], one["this"]) for one in lines}

    until(lambda: seen() == {("Haupteingang", "here", True, False), ("Seite", "here", False, True)}, "both doors")


def test_an_erased_person_is_gone_from_the_hub_and_from_every_door(two: Two) -> None:
    attendee = two.host.run("search", str(two.host.file), "Nach2")[1][0]["attendee_id"]
    two.host.answer("erase", str(two.host.file), attendee, "--yes")
    until(lambda: "Nach2" not in str(two.door.content()), "the erasure at the other door")
    two.joined.state("level")
    until(two.same, "the same tables")
    assert two.door.scan(two.codes[3])["code"] == "ADMITTED"
    until(lambda: checked_in(two.host) == 1, "sharing goes on")


def test_an_encrypted_event_is_never_brought_over_plain(tmp_path: Path) -> None:
    host, door = Machine(tmp_path, "host"), Machine(tmp_path, "door")
    secret, other = tmp_path / "secret", tmp_path / "other"
    secret.write_text("Löwe im Zelt\n", encoding="utf-8")
    other.write_text("Tiger im Tank\n", encoding="utf-8")
    host.answer("new", str(host.file), "--name", "K", "--passphrase-file", str(secret))
    hosting = host.start("host", str(host.file), "--bind", "127.0.0.1", "--passphrase-file", str(secret))
    with ended(hosting):
        status, _, trouble = door.run("join", hosting.link, str(door.file), "--once")
        assert (status, door.file.exists()) == (2, False), trouble
        door.answer("join", hosting.link, str(door.file), "--once", "--passphrase-file", str(other))
        assert not door.file.read_bytes().startswith(b"SQLite format 3")
        assert door.answer("stats", str(door.file), "--passphrase-file", str(other))["registered"] == 0
        assert [one.name for one in door.folder.iterdir() if ".part" in one.name] == []


def test_nothing_listens_before_hosting_is_chosen(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "quiet")
    codes = new_event(machine)
    machine.scan(codes[0])
    assert not (machine.folder / "data" / "doors").exists()


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="looks at Linux's own list of sockets")
def test_only_a_host_listens_and_only_on_its_one_port(two: Two) -> None:
    scanning = two.door.start("scan", str(two.door.file), "-")
    with ended(scanning):
        until(lambda: open_ports(two.hosting.process.pid), "the host's port")
        assert open_ports(two.hosting.process.pid) == {two.port}
        assert open_ports(two.joined.process.pid) == open_ports(scanning.process.pid) == set()


def open_ports(pid: int) -> set[int]:
    """Return the ports of TCP and UDP that a process or a child of it waits on for others."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    family = {pid, *(int(child) for task in tasks for child in (task / "children").read_text().split())}
    theirs: set[str] = set()
    for one in family:
        for descriptor in Path(f"/proc/{one}/fd").iterdir():
            with contextlib.suppress(OSError):
                theirs.add(str(descriptor.readlink()))
    found = set()
    for kind, waiting in (("tcp", "0A"), ("tcp6", "0A"), ("udp", "07"), ("udp6", "07")):
        for line in Path(f"/proc/net/{kind}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == waiting and f"socket:[{fields[9]}]" in theirs:
                found.add(int(fields[1].rpartition(":")[2], 16))
    return found


def test_a_second_program_does_not_serve_the_same_file(two: Two) -> None:
    status, answers, trouble = two.host.run("host", str(two.host.file), "--bind", "127.0.0.1")
    assert (status, answers) == (4, [])
    assert "already" in trouble


def test_a_door_that_knows_its_event_starts_while_the_host_is_away_and_finds_it_later(two: Two) -> None:
    link = two.hosting.link
    two.joined.stop()
    two.hosting.kill()
    alone = two.door.join(link)
    with ended(alone):
        assert alone.first()["new"] is False
        assert two.door.scan(two.codes[0])["code"] == "ADMITTED"
        back = two.host.host(port=two.port)
        with ended(back):
            assert back.link
            alone.state("level")
            until(two.same, "the same tables")
