"""Doors in one process over a real nats-server: rights, links, words, leases, strict events, clocks and names."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import socket
import subprocess
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from doors_stage import free_port, until
from one_process_stage import Stage, Station, as_station, hosted, keys_of, on_wire

from checkin import __version__
from checkin.domain.errors import BadInputError, SurroundingsError, WrongUseError
from checkin.domain.event import CapacityRule, ReentryPolicy
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services import drafts
from checkin.services.claiming import STRICT
from checkin.services.doors import engine as engine_module
from checkin.services.doors import hosting as hosting_module
from checkin.services.doors import peers
from checkin.services.doors.facade import join_event
from checkin.services.doors.model import DoorsState
from checkin.services.workspace import Workspace
from checkin.stations import connection as connection_module
from checkin.stations.connection import NoAnswerError, RefusedByHostError, connect
from checkin.stations.hub import Hub, server_binary
from checkin.stations.keys import StationKeys, public_user_key, user_seed
from checkin.stations.log_stream import Delivery, LogReader, log_state
from checkin.stations.messages import unpack
from checkin.stations.subjects import Names, inbox
from checkin.stations.trust import context_for, der, pinned
from checkin.store.event_file import EventFile


def test_a_station_may_do_only_what_a_station_does(stage: Stage) -> None:
    link = hosted(stage.host())
    door = stage.door(link.text())
    names = Names(link.event)

    async def try_all() -> list[str]:
        wire = await as_station(link, door)
        allowed = []
        for subject in (
            names.log("0000000000000000"),
            f"$JS.API.STREAM.DELETE.{names.log_stream}",
            f"$JS.API.STREAM.PURGE.{names.log_stream}",
            f"$JS.API.STREAM.MSG.DELETE.{names.log_stream}",
            f"$JS.API.STREAM.UPDATE.{names.log_stream}",
            "$JS.API.STREAM.CREATE.OTHER",
            "$JS.API.STREAM.LIST",
            "$SYS.REQ.SERVER.PING",
            "anything",
        ):
            with contextlib.suppress(NoAnswerError):
                await wire.request(subject, b"{}", 0.3)
                allowed.append(subject)
        await wire.publish(names.tell("0000000000000000"), b"{}")
        await wire.close()
        return allowed

    assert on_wire(try_all()) == []
    assert stage.all[0].doors.view().dropped == 0


def test_a_newcomer_may_only_ask_to_join_and_a_stranger_nothing(stage: Stage) -> None:
    link = hosted(stage.host())
    names = Names(link.event)

    async def try_all() -> list[str]:
        context = context_for([await pinned(link.addresses[0], link.fingerprint, 2)])
        stranger = StationKeys.new("0123456789abcdef").user_seed
        with pytest.raises(RefusedByHostError):
            await connect(link.addresses[0], context, stranger, inbox("x"), timeout=2)
        wire = await connect(link.addresses[0], context, link.user_seed, inbox("join"), timeout=2)
        allowed = []
        for subject in (names.log("x"), names.ask("snapshot"), f"$JS.API.STREAM.INFO.{names.log_stream}"):
            with contextlib.suppress(NoAnswerError):
                await wire.request(subject, b"", 0.3)
                allowed.append(subject)
        said = json.loads(await wire.request(names.join, b'{"protocol":1}', 2))
        await wire.close()
        return [*allowed, said["refused"]]

    assert on_wire(try_all()) == ["malformed"]
    assert stage.all[0].doors.view().dropped == 1


def test_without_tls_nothing_is_said(stage: Stage) -> None:
    link = hosted(stage.host())
    with socket.create_connection(link.addresses[0], 5) as plain:
        plain.sendall(b"CONNECT {}\r\nPING\r\n")
        plain.settimeout(5)
        with contextlib.suppress(OSError):
            said = plain.recv(4096)
            assert b"INFO" not in said
            assert b"PONG" not in said


def test_another_certificate_than_the_links_is_refused(stage: Stage) -> None:
    link = hosted(stage.host())
    wrong = replace(link, fingerprint="B" * 52)
    with pytest.raises(SurroundingsError, match="not the host that the link names"):
        join_event(wrong.text(), stage.folder / "x.checkin", machine="x").result(20)
    assert not (stage.folder / "x.checkin").exists()


def test_an_old_link_lets_nobody_in_and_the_next_one_does(stage: Stage) -> None:
    host = stage.host(link_life=timedelta(seconds=1.5))
    link = hosted(host).text()
    until(lambda: host.doors.view().link != link, "the next link")
    target = stage.folder / "late.checkin"

    def refused() -> bool:
        try:
            join_event(link, target, machine="x").result(20)
        except SurroundingsError as error:
            return "expired" in str(error)
        return False

    until(refused, "the old link to expire", 5)
    stage.door(host.doors.view().link)


def test_a_host_of_another_version_is_told_of_in_a_sentence(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    link = hosted(stage.host())
    monkeypatch.setattr(hosting_module, "PROTOCOL", 2)
    with pytest.raises(SurroundingsError, match="another version"):
        join_event(link.text(), stage.folder / "x.checkin", machine="x").result(20)


def test_malformed_messages_are_dropped_and_counted_and_stop_nobody(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    names, station = Names(link.event), door.workspace.file.station

    async def shout() -> None:
        wire = await as_station(link, door)
        for content in (b"", b"zzzz", b"j[1]", b"z" + bytes(100_000)):
            await wire.request(names.log(station), content, 2, {"Checkin-Span": "nonsense"})
            await wire.publish(names.state(station), content)
        await wire.close()

    on_wire(shout())
    until(lambda: host.doors.view().dropped >= 8, "all to be counted")
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    until(lambda: host.inside() == 1, "sharing to go on")


def test_a_lying_message_hides_no_true_one(stage: Stage) -> None:
    """A member says that it brings another's changes, and brings none: they come all the same."""
    host = stage.host()
    link = hosted(host)
    door, liar = stage.door(link.text()), stage.door(link.text(), "liar")
    names, station = Names(link.event), door.workspace.file.station

    async def lie() -> None:
        wire = await as_station(link, liar)
        headers = {"Checkin-Span": f"{station}:1-1000"}
        await wire.request(names.log(liar.workspace.file.station), b"j[]", 2, headers)
        await wire.close()

    on_wire(lie())
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    until(lambda: host.inside() == 1, "the true change")


def test_joining_by_six_words_finds_the_host_on_the_network(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKIN_DOORS_DISCOVERY", "127.0.0.1")
    host = stage.host()
    hosted(host)
    stage.door(host.doors.view().words)
    with pytest.raises(BadInputError):
        join_event("five words are too few", stage.folder / "y.checkin", machine="y").result(20)


def test_only_one_station_speaks_to_the_source_and_is_replaced_when_it_goes(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    until(host.doors.source_lease, "the first")
    began = time.monotonic()
    until(lambda: door.doors.source_lease() or time.monotonic() - began > 2, "two seconds of asking")
    assert (host.doors.source_lease(), door.doors.source_lease()) == (True, False)
    engine = host.doors._engine
    assert engine is not None
    engine.leases._until.clear()
    until(door.doors.source_lease, "the second", 30)


def test_an_event_that_is_strict_lets_nobody_in_while_the_host_does_not_answer(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    host.append(drafts.settings_set("e1", {STRICT: True}))
    until(lambda: door.act(lambda: _strict(door.workspace.file)), "the setting at the door")
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    host.doors.leave().result(20)
    until(lambda: door.doors.view().state is DoorsState.APART, "the door to be apart")
    assert door.scan(stage.codes[1]).code is OutcomeCode.RULES
    assert door.scan(stage.codes[1], force=True).code is OutcomeCode.ADMITTED


def _strict(file: EventFile) -> bool:
    with file.reading() as transaction:
        return bool(transaction.privacy.settings().get(STRICT))


def limit(station: Station, **fields: Any) -> None:
    check_in_list = station.read(lambda transaction: transaction.queries.lists()[0])
    station.append(drafts.list_set(replace(check_in_list, capacity_rule=CapacityRule.STOP, **fields)))


@pytest.mark.parametrize("reentry", [ReentryPolicy.ONCE, ReentryPolicy.ALWAYS])
def test_the_last_place_of_a_full_hall_is_given_once_however_many_doors_scan_at_once(
    stage: Stage, reentry: ReentryPolicy
) -> None:
    host = stage.host()
    link = hosted(host).text()
    doors = [host, stage.door(link, "one"), stage.door(link, "two")]
    limit(host, capacity=1, reentry=reentry)
    for door in doors:
        until(lambda door=door: door.act(lambda: _capacity(door.workspace.file)) == 1, "the limit at each door")  # type: ignore[misc]
    requests = [ScanRequest(code, host.list_id, Direction.ENTRY, datetime.now(UTC)) for code in stage.codes]
    scans = [door.workspace.scan(request) for door, request in zip(doors, requests, strict=False)]
    assert sorted(scan.result(20).code for scan in scans) == [OutcomeCode.ADMITTED, OutcomeCode.FULL, OutcomeCode.FULL]


def test_a_place_claimed_for_somebody_whom_another_door_lets_in_is_given_back(stage: Stage) -> None:
    host = stage.host()
    door = stage.door(hosted(host).text())
    limit(host, capacity=2)
    until(lambda: door.act(lambda: _capacity(door.workspace.file)) == 2, "the limit at the door")
    request = ScanRequest(stage.codes[0], host.list_id, Direction.ENTRY, datetime.now(UTC))
    codes = sorted(scan.result(20).code for scan in [one.workspace.scan(request) for one in (host, door)])
    assert codes == [OutcomeCode.ADMITTED, OutcomeCode.ALREADY_CHECKED_IN]
    assert [door.scan(code).code for code in stage.codes[1:3]] == [OutcomeCode.ADMITTED, OutcomeCode.FULL]


def _capacity(file: EventFile) -> int | None:
    with file.reading() as transaction:
        return transaction.queries.lists()[0].capacity


def test_a_host_that_is_removed_obeys_and_is_left_by_all(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host).text()
    door, third = stage.door(link), stage.door(link, "third")
    door.doors.remove(host.workspace.file.station).result(20)
    until(lambda: host.doors.view().state is DoorsState.REMOVED, "the host to obey")
    until(lambda: third.doors.view().state is DoorsState.APART, "the third to leave it")
    assert third.scan(stage.codes[0]).code is OutcomeCode.ADMITTED


def test_who_chose_to_take_part_no_more_is_left_alone_at_the_next_start(stage: Stage) -> None:
    link = hosted(stage.host()).text()
    door = stage.door(link)
    door.doors.leave().result(20)
    assert door.doors.resume().result(20) is False
    assert door.doors.view().state is DoorsState.OFF
    door.doors.join(link).result(20)
    assert door.doors.settle(20).result(25)
    door.doors.close()
    assert door.doors.resume().result(20) is True


@pytest.mark.parametrize("epoch", ["zzzzzzzzzzzzzzzzzzzz", "ffffffffffffffffzzzz", "~" * 60])
def test_a_member_that_tells_of_a_host_beyond_all_time_stops_nobody_from_hosting(stage: Stage, epoch: str) -> None:
    host = stage.host()
    link = hosted(host)
    door, liar = stage.door(link.text()), stage.door(link.text(), "liar")

    async def lie() -> None:
        wire = await as_station(link, liar)
        said = json.dumps({"hub": {"epoch": epoch, "addresses": []}, "door": "liar"}).encode()
        await wire.publish(Names(link.event).state(liar.workspace.file.station), said)
        await wire.flush()
        await wire.close()

    on_wire(lie())
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    hosted(door)
    until(lambda: not host.doors.view().hosting, "the old host to step down")
    until(lambda: host.doors.view().state is DoorsState.LEVEL, "the old host to be level", 30)


def test_a_moment_of_a_full_disk_does_not_end_a_doors_part(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails in the file ends one connection; the next one goes on."""
    host = stage.host()
    door = stage.door(hosted(host).text())
    engine = door.doors._engine
    assert engine is not None
    failed: list[str] = []

    def full(*_: Any) -> None:
        failed.append("keep")
        raise SurroundingsError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(engine.replica, "keep", full)
        assert engine.session is not None
        engine.loop.call_soon_threadsafe(engine.session.wire.cut)
        until(lambda: bool(failed), "the file to fail")
    until(lambda: door.doors.view().state is DoorsState.LEVEL, "the door to come back", 30)
    assert host.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    until(lambda: door.inside() == 1, "the change at the door")


def test_an_older_copy_of_a_stations_file_gets_its_own_acts_back(stage: Stage) -> None:
    """The file was put back to yesterday's state in its place: what this station did since comes back from others."""
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    until(lambda: host.inside() == 1, "the check-in at the host")
    door.close()
    stage.all.remove(door)
    path = stage.folder / "door" / "event.checkin"
    older = path.read_bytes()
    again = Station(path)
    assert again.doors.resume().result(20)
    assert again.doors.settle(20).result(25)
    assert again.scan(stage.codes[1]).code is OutcomeCode.ADMITTED
    until(lambda: host.inside() == 2, "the second check-in at the host")
    again.close()
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.write_bytes(older)
    restored = stage._kept(Station(path))
    assert restored.inside() == 1
    assert restored.doors.resume().result(20)
    until(lambda: restored.inside() == 2, "its own act to come back")
    assert restored.scan(stage.codes[2]).code is OutcomeCode.ADMITTED
    until(lambda: host.inside() == 3, "a new act at the host")


def test_a_claim_of_a_station_that_died_before_its_check_in_does_not_shut_anybody_out(stage: Stage) -> None:
    link = hosted(stage.host())
    door, dead = stage.door(link.text()), stage.door(link.text(), "dead")
    request = ScanRequest(stage.codes[0], dead.list_id, Direction.ENTRY, datetime.now(UTC), door="dead")
    foreseen = dead.act(lambda: dead.workspace.desk.foresee(request))
    engine = dead.doors._engine
    assert engine is not None
    assert engine.claims.claim(foreseen.claim).result(5).answer == "granted"
    refused = door.scan(stage.codes[0])
    assert refused.code is OutcomeCode.ALREADY_CHECKED_IN
    assert refused.first_check_in is not None
    assert refused.first_check_in.door == "dead"
    until(lambda: door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED, "the claim to be void", 15)


def test_wrong_clocks_and_same_names_are_shown(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    for station in (host, door):
        station.act(lambda station=station: station.workspace.desk.name_door("Tür"))  # type: ignore[misc]
    until(lambda: all(one.same_name for one in host.doors.view().stations), "the same names")
    assert not host.doors.view().clock_wrong
    monkeypatch.setattr(peers, "CLOCK_WRONG_S", -1.0)
    until(lambda: host.doors.view().clock_wrong, "the clock")


def test_changes_reach_the_others_within_a_blink(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    seen: list[float] = []
    host.workspace.bus.subscribe(lambda _: seen.append(time.monotonic()))
    door.scan(stage.codes[0])
    until(lambda: seen, "the check-in", 5)


def test_where_a_program_serves_a_file_another_one_claims_through_it(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    stage.door(link.text())
    beside = Workspace(EventFile.open(host.workspace.path, machine="host"))
    try:
        assert beside.file.station == host.workspace.file.station
        request = ScanRequest(stage.codes[0], host.list_id, Direction.ENTRY, datetime.now(UTC))
        assert beside.scan(request).result(20).code is OutcomeCode.ADMITTED
        assert der(keys_of(host).public.certificate)
    finally:
        beside.close()
    engine = host.doors._engine
    assert engine is not None
    assert len(engine.claims._places) == 1


class ExistingServer:
    """A NATS server that somebody else runs, with a user by NKey whose rights are those of docs/scale.md."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        seed = user_seed(b"operator's own secret, 32 bytes!")
        self.credentials = folder / "seed"
        self.credentials.write_text(seed + "\n", encoding="ascii")
        rights = {"publish": ["checkin.>", "$JS.API.>", "$JS.FC.>", "_INBOX.>"], "subscribe": ["checkin.>", "_INBOX.>"]}
        user = {"nkey": public_user_key(seed), "permissions": rights}
        config = {
            "host": "127.0.0.1",
            "port": self.port,
            "jetstream": {"store_dir": str(folder / "js")},
            "max_payload": 1 << 20,
            "accounts": {"A": {"jetstream": "enabled", "users": [user]}},
        }
        (folder / "nats.conf").write_text(json.dumps(config), encoding="ascii")
        self.process = subprocess.Popen(
            [server_binary(), "-c", folder / "nats.conf"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(10)


def test_an_existing_server_serves_as_well_as_one_of_our_own(stage: Stage) -> None:
    server = ExistingServer(stage.folder)
    try:
        host = stage.host()
        link = host.doors.host_at(f"127.0.0.1:{server.port}", server.credentials).result(30).link
        path = stage.folder / "door" / "event.checkin"
        path.parent.mkdir()
        with pytest.raises(WrongUseError, match="credentials"):
            join_event(link, path, machine="door").result(20)
        join_event(link, path, machine="door", credentials=server.credentials).result(60)
        door = stage._kept(Station(path))
        assert door.doors.resume().result(20)
        assert door.doors.settle(20).result(25)
        assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
        until(lambda: host.inside() == 1, "the check-in at the host")
        assert host.scan(stage.codes[0]).code is OutcomeCode.ALREADY_CHECKED_IN
        host.doors.leave().result(20)
        assert door.scan(stage.codes[1]).code is OutcomeCode.ADMITTED
        assert door.doors.view().state is DoorsState.LEVEL
        for station in reversed(stage.all):
            station.close()
        stage.all.clear()
    finally:
        server.close()


def test_after_an_erasure_the_hub_holds_nothing_of_the_person(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    names = Names(link.event)

    async def everything() -> tuple[str, str]:
        wire = await as_station(link, door)
        log = await log_state(wire, names)
        assert log is not None
        found: list[str] = []
        done = asyncio.Event()

        async def take(delivery: Delivery) -> None:
            found.append(str(unpack(delivery.content)))
            if delivery.place >= log.last:
                done.set()

        reading = asyncio.create_task(LogReader(wire, names, 0, take).run())
        await asyncio.wait_for(done.wait(), 10)
        reading.cancel()
        await wire.close()
        return log.epoch, " ".join(found)

    door = stage.door(link.text())
    before, said = on_wire(everything())
    assert "'N2'" in said
    found = host.read(lambda transaction: transaction.queries.candidates(stage.codes[2])[0])
    attendee = found.attendee.attendee_id
    host.act(lambda: host.workspace.desk.erase(attendee))
    door_engine = door.doors._engine
    assert door_engine is not None
    until(lambda: door_engine.session is not None and door_engine.session.epoch > before, "the new stream")
    until(lambda: door.doors.view().state is DoorsState.LEVEL, "the door to be level")
    after, said = on_wire(everything())
    assert after > before
    assert "'N2'" not in said
    assert "'N1'" in said


@pytest.mark.parametrize("removed_first", [True, False], ids=["removed before", "removed after hosting began"])
@pytest.mark.parametrize("began_anew", [False, True], ids=["the old host went on", "the old host began anew"])
def test_a_third_that_knows_only_the_removed_old_host_finds_the_new_one(
    stage: Stage, began_anew: bool, removed_first: bool
) -> None:
    """A door that was away comes back as the host and has removed the old one, which others still are with."""
    old = stage.host()
    link = hosted(old)
    door, third = stage.door(link.text()), stage.door(link.text(), "third")
    door.close()
    if began_anew:
        old.close()
    stage.all = [third] if began_anew else [old, third]
    back = stage._kept(Station(stage.folder / "door" / "event.checkin"))
    old_station = old.workspace.file.station
    if removed_first:
        back.doors.remove(old_station).result(20)
    hosted(back)
    if not removed_first:
        back.doors.remove(old_station).result(20)
    if began_anew:
        old = stage._kept(Station(stage.folder / "host" / "event.checkin"))
        old.doors.host(link.addresses[0][1], "127.0.0.1").result(30)
    until(lambda: old.doors.view().state is DoorsState.REMOVED, "the old host to obey", 30)
    assert third.doors.settle(30).result(35)
    assert third.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    until(lambda: back.inside() == 1, "its check-in at the new host")


def test_what_another_host_lets_a_host_sign_opens_nothing_at_its_own(stage: Stage) -> None:
    """A host greets others with its station's key; such a signature, handed on, must not be worth a host's rights."""
    host = stage.host()
    link = hosted(host)
    with pytest.raises(RefusedByHostError):
        on_wire(as_station(link, host))


def test_a_hub_that_hangs_holds_up_no_guest(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the time limit of the claim lets the door judge: its connection does not count as lost meanwhile."""
    monkeypatch.setattr(connection_module, "_PING_LOST", 300)
    monkeypatch.setattr(connection_module, "PING_EVERY_S", 300)
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    engine = host.doors._engine
    assert engine is not None
    assert engine.hosting is not None
    assert isinstance(engine.hosting.hub, Hub)
    hub = engine.hosting.hub._process
    assert hub is not None
    hub.send_signal(signal.SIGSTOP)
    try:
        assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
        assert door.doors.view().state is not DoorsState.APART
    finally:
        hub.send_signal(signal.SIGCONT)
    until(lambda: host.inside() == 1, "the check-in at the host")


def test_every_laptop_sees_the_others_batteries_and_versions(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module.battery, "percent", lambda: 37)
    host = stage.host()
    link = hosted(host)
    door = stage.door(link.text())
    for station in (host, door):
        seen = until(
            lambda station=station: [  # type: ignore[misc]
                one for one in station.doors.view().stations if not one.ours and one.battery is not None
            ],
            "the other's battery",
        )
        assert [(one.battery, one.version) for one in seen] == [(37, __version__)]


def test_taking_over_while_the_host_is_there_makes_it_a_station(stage: Stage) -> None:
    host = stage.host()
    link = hosted(host)
    door, third = stage.door(link.text()), stage.door(link.text(), "third")
    assert third.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    hosted(door)
    until(lambda: not host.doors.view().hosting, "the old host to step down")
    for station in (host, third):
        until(lambda station=station: station.doors.view().state is DoorsState.LEVEL, "everybody to be level")  # type: ignore[misc]
    assert third.scan(stage.codes[1]).code is OutcomeCode.ADMITTED
    for station in stage.all:
        until(lambda station=station: station.inside() == 2, "the same at every door")  # type: ignore[misc]
    assert host.doors.view().host_door == door.doors.view().host_door != ""
