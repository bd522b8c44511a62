"""A member that means ill, over a real nats-server: what it says is seen, set aside or not even carried on."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from doors_stage import until
from one_process_stage import Stage, Station, as_station, hosted, keys_of, on_wire

from checkin.domain.changes import Change, ChangeKind, canonical, chain_digest, payload_digest
from checkin.domain.clock import HybridTimestamp
from checkin.domain.errors import SurroundingsError
from checkin.domain.scanning import OutcomeCode
from checkin.services.doors.model import DoorsState
from checkin.stations.hub import Hub
from checkin.stations.keys import StationKeys
from checkin.stations.log_stream import drop_streams, log_state, make_streams
from checkin.stations.messages import pack, row_of
from checkin.stations.subjects import Names


class Scene:
    """A host, an honest door and a liar, who all are members."""

    def __init__(self, stage: Stage, said: pytest.LogCaptureFixture) -> None:
        self._said = said
        self.folder = stage.folder
        self.host = stage.host()
        self.link = hosted(self.host)
        self.door, self.liar = stage.door(self.link.text()), stage.door(self.link.text(), "liar")
        self.names = Names(self.link.event)
        self.codes_left = iter(stage.codes)
        self.liar_keys = keys_of(self.liar)
        self.liar.doors.leave().result(20)
        self._chain: tuple[int, str] | None = None

    @property
    def door_id(self) -> str:
        return self.door.workspace.file.station

    @property
    def liar_id(self) -> str:
        return self.liar.workspace.file.station

    def signed(self, kind: ChangeKind | str, payload: Any, **more: Any) -> Change:
        """Return a change of the liar's, which is signed and in its chain as it should be."""
        if self._chain is None:
            head = self.liar.read(lambda transaction: transaction.stations.heads().get(self.liar_id))
            self._chain = (head.number, head.chain) if head else (0, "")
        number, previous = self._chain
        made = change_of(self.liar_id, self.liar_keys, kind, payload, number + 1, previous, **more)
        self._chain = (made.number, made.chain)
        return made

    def publish(self, content: bytes, span: str = "") -> None:
        async def work() -> None:
            wire = await as_station(self.link, self.liar)
            headers = {"Checkin-Span": span} if span else {}
            said = json.loads(await wire.request(self.names.log(self.liar_id), content, 2, headers))
            assert "seq" in said, said
            await wire.close()

        on_wire(work())

    def goes_on(self) -> None:
        """An honest act at the door comes to the host, and one of the host's to the door."""
        before = self.host.inside()
        assert self.door.scan(next(self.codes_left)).code is OutcomeCode.ADMITTED
        until(lambda: self.host.inside() == before + 1, "the door's act at the host", 10)
        assert self.host.scan(next(self.codes_left)).code is OutcomeCode.ADMITTED
        until(lambda: self.door.inside() == before + 2, "the host's act at the door", 10)
        assert "failed" not in self._said.text


def change_of(
    station: str, keys: StationKeys, kind: Any, payload: Any, number: int, previous: str, **more: Any
) -> Change:
    salt = "0" * 32
    change_id = more.get("id", f"lie-{number}")
    at = more.get("at") or HybridTimestamp(int(datetime.now(UTC).timestamp() * 1000), 0, station).text()
    digest = payload_digest(salt, canonical(payload)) if "digest" not in more else more["digest"]
    chain = chain_digest(previous, change_id, station, at, kind, number, more.get("subject", ""), digest)
    return Change(
        change_id, station, at, kind, payload, more.get("subject", ""), number, salt, digest, chain, keys.sign(chain)
    )


@pytest.fixture
def scene(stage: Stage, caplog: pytest.LogCaptureFixture) -> Scene:
    return Scene(stage, caplog)


def test_nobody_lets_the_host_empty_the_stream_for_it(scene: Scene) -> None:
    """The host answers with its own rights: never to a subject that steers the server."""

    async def ask() -> str:
        wire = await as_station(scene.link, scene.liar)
        log = await log_state(wire, scene.names)
        assert log is not None
        for call in (f"STREAM.DELETE.{scene.names.log_stream}", f"STREAM.PURGE.{scene.names.log_stream}"):
            for question in (scene.names.ask("chunk"), scene.names.ask("nonsense")):
                await wire.publish(question, b"", reply=f"$JS.API.{call}")
        await wire.publish(scene.names.ask("chunk"), b"", reply=scene.names.log(scene.door_id))
        await wire.flush()
        await asyncio.sleep(0.5)
        after = await log_state(wire, scene.names)
        await wire.close()
        assert after is not None
        assert after.last == log.last
        return after.epoch

    on_wire(ask())
    scene.goes_on()


@pytest.mark.parametrize(
    "wrong",
    [
        {"certificate": "Z2FyYmFnZQ=="},
        {"user_key": "U" + "A" * 55},
        {"user_key": "nonsense"},
        {"station_id": ">"},
        {"station_id": "*"},
        {"station_id": "a b\n"},
        {"station_id": 7},
        {"chain_key": 7},
    ],
    ids=str,
)
def test_a_member_that_welcomes_nonsense_shuts_nobody_out(scene: Scene, stage: Stage, wrong: dict[str, Any]) -> None:
    public = StationKeys.new("ghost").public
    keys = {"chain_key": public.chain_key, "user_key": public.user_key, "certificate": public.certificate}
    lie = scene.signed(ChangeKind.STATION_JOINED, {"station_id": "ghost", **keys} | wrong)
    scene.publish(pack([lie]))
    until(lambda: knows(scene.host, lie.id), "the lie at the host")
    until(lambda: knows(scene.door, lie.id), "the lie at the door")
    stage.door(scene.host.doors.view().link, "third")
    engine = scene.door.doors._engine
    assert engine is not None
    assert engine.session is not None
    session = engine.session
    engine.loop.call_soon_threadsafe(engine.session.wire.cut)
    until(lambda: engine.session not in (None, session), "the door to come back", 15)
    scene.goes_on()


def knows(station: Station, change_id: str) -> bool:
    def read() -> bool:
        with station.workspace.file.reading() as transaction:
            aside = any(one.change_id == change_id for one in transaction.stations.all_set_aside())
            return aside or any(change.id == change_id for _, change in transaction.queries.changes(0, 10_000))

    return bool(station.act(read))


def test_a_member_that_welcomes_a_known_station_anew_in_the_past_does_not_become_it(scene: Scene) -> None:
    other = StationKeys(scene.liar_keys.secret[::-1], scene.door_id)
    public = other.public
    at = HybridTimestamp(1, 0, scene.liar_id).text()
    keys = {"chain_key": public.chain_key, "user_key": public.user_key, "certificate": public.certificate}
    lie = scene.signed(ChangeKind.STATION_JOINED, {"station_id": scene.door_id, **keys}, at=at)
    scene.publish(pack([lie]))
    until(lambda: knows(scene.host, lie.id), "the lie at the host")

    def known() -> str:
        with scene.host.workspace.file.reading() as transaction:
            return transaction.stations.known()[scene.door_id].chain_key

    assert scene.host.act(known) == keys_of(scene.door).public.chain_key
    scene.goes_on()


@pytest.mark.parametrize("number", [10**30, 2**63])
def test_a_number_beyond_all_counting_stops_nobody(scene: Scene, number: int) -> None:
    lie = change_of("ghost", scene.liar_keys, ChangeKind.NOTE_ADDED, {"text": "x"}, number, "")
    scene.publish(pack([lie]))
    scene.goes_on()


def test_a_server_with_another_certificate_at_the_hosts_address_is_not_spoken_to(scene: Scene) -> None:
    """Whoever stands where the host stood, with a server that would let the door in, gets nothing of it."""
    port = scene.link.addresses[0][1]
    scene.host.doors.leave().result(20)
    until(lambda: scene.door.doors.view().state is DoorsState.APART, "the door to be apart")
    heard: list[str] = []

    async def listen(message: Any) -> None:
        heard.append(message.subject)

    async def stand_there() -> None:
        rogue = StationKeys.new("0000000000000000")
        hub = Hub(scene.folder / "rogue", scene.names, rogue, "f" * 48, "127.0.0.1", port)
        await hub.start()
        try:
            users = replace(hub.host_only(), stations={scene.door_id: keys_of(scene.door).public.user_key})
            await hub.set_users(users)
            wire = await hub.connect()
            epoch = HybridTimestamp(int(datetime.now(UTC).timestamp() * 1000), 0, rogue.station).text()
            await make_streams(wire, scene.names, epoch)
            await wire.subscribe(f"{scene.names.root}.>", listen)
            for _ in range(15):
                assert scene.door.doors.view().state is DoorsState.APART
                await asyncio.sleep(0.2)
            await wire.close()
        finally:
            await hub.stop()

    on_wire(stand_there())
    assert heard == []
    scene.host.doors.host(port, "127.0.0.1").result(30)
    until(lambda: scene.door.doors.view().state is DoorsState.LEVEL, "the door at the true host")


def test_a_copy_that_was_not_wiped_in_time_is_wiped_at_the_next_start(scene: Scene, stage: Stage) -> None:
    """The program may have ended between being told to and doing it."""
    scene.host.doors.remove(scene.door_id, erase=True).result(20)
    until(lambda: scene.door.doors.wants_erasing, "the door to hear of it")
    scene.door.close()
    stage.all.remove(scene.door)
    again = stage._kept(Station(scene.door.workspace.path))
    assert again.doors.resume().result(20) is False
    assert again.doors.wants_erasing
    assert again.doors.view().state is DoorsState.REMOVED


def test_a_copy_of_a_removed_stations_file_is_another_station_and_takes_part_as_such(
    scene: Scene, stage: Stage
) -> None:
    scene.host.doors.remove(scene.door_id, erase=True).result(20)
    until(lambda: scene.door.doors.wants_erasing, "the door to hear of it")
    scene.door.close()
    stage.all.remove(scene.door)
    path = stage.folder / "elsewhere" / "event.checkin"
    path.parent.mkdir()
    path.write_bytes(scene.door.workspace.path.read_bytes())
    copy = stage._kept(Station(path))
    assert copy.doors.resume().result(20) is False
    assert not copy.doors.wants_erasing
    copy.doors.join(scene.host.doors.view().link).result(20)
    assert copy.doors.settle(20).result(25)
    copy.doors.close()
    assert copy.doors.resume().result(20) is True


def test_who_was_removed_does_not_share_on_its_own(scene: Scene) -> None:
    """Nobody of the event would hear it, and newcomers would be in an event apart."""
    scene.host.doors.remove(scene.door_id).result(20)
    until(lambda: scene.door.doors.view().state is DoorsState.REMOVED, "the door to hear of it")
    scene.door.doors.leave().result(20)
    with pytest.raises(SurroundingsError, match="was removed"):
        hosted(scene.door)


@pytest.mark.parametrize("call", ["STREAM.DELETE", "STREAM.PURGE", "STREAM.UPDATE"])
@pytest.mark.parametrize(
    "question", ["DIRECT.GET of the log", "DIRECT.GET of claims", "STREAM.MSG.GET", "CONSUMER.CREATE"]
)
def test_a_member_cannot_have_the_server_steer_itself(scene: Scene, call: str, question: str) -> None:
    """A server sends its answers wherever they are asked to go, also to its own API, which trusts them."""
    names, own = scene.names, scene.names.log(scene.liar_id)
    claim = f"{names.root}.claim.x"
    to = f"$JS.API.{call}.{names.log_stream}"
    consumer = {
        "name": "x",
        "deliver_subject": to,
        "filter_subject": own,
        "ack_policy": "none",
        "deliver_policy": "all",
    }
    created = {"stream_name": names.log_stream, "config": consumer, "action": "create"}
    asked = {
        "DIRECT.GET of the log": (f"DIRECT.GET.{names.log_stream}.{own}", b""),
        "DIRECT.GET of claims": (f"DIRECT.GET.{names.claim_stream}.{claim}", b""),
        "STREAM.MSG.GET": (f"STREAM.MSG.GET.{names.claim_stream}", json.dumps({"last_by_subj": claim}).encode()),
        "CONSUMER.CREATE": (f"CONSUMER.CREATE.{names.log_stream}.x.{own}", json.dumps(created).encode()),
    }

    async def try_it() -> None:
        wire = await as_station(scene.link, scene.liar)
        before = json.loads(await wire.request(f"$JS.API.STREAM.INFO.{names.log_stream}", b"", 2))
        config = json.dumps(before["config"] | {"max_msgs": 1}).encode() if call == "STREAM.UPDATE" else b""
        for subject in (own, claim):
            await wire.request(subject, config, 2)
        what, content = asked[question]
        await wire.publish(f"$JS.API.{what}", content, reply=to)
        await wire.flush()
        await asyncio.sleep(0.3)
        after = json.loads(await wire.request(f"$JS.API.STREAM.INFO.{names.log_stream}", b"", 2))
        await wire.close()
        assert after["config"] == before["config"]
        assert after["state"]["messages"] == before["state"]["messages"] + 1

    on_wire(try_it())
    scene.goes_on()


def test_a_stream_that_is_gone_is_made_anew_from_the_files(scene: Scene) -> None:
    assert scene.door.scan(next(scene.codes_left)).code is OutcomeCode.ADMITTED
    until(lambda: scene.host.inside() == 1, "the act before")
    engine = scene.host.doors._engine
    assert engine is not None
    assert engine.session is not None
    wire, epoch = engine.session.wire, engine.session.epoch
    asyncio.run_coroutine_threadsafe(drop_streams(wire, scene.names), engine.loop).result(10)
    until(lambda: engine.session is not None and engine.session.epoch > epoch, "the new stream")
    scene.goes_on()
    assert scene.door.inside() == scene.host.inside() == 3


@pytest.mark.parametrize("place", [4, 6])
def test_half_a_letter_stops_nobody(scene: Scene, place: int) -> None:
    lie = scene.signed(ChangeKind.NOTE_ADDED, {"text": "x"})
    row = row_of(lie)
    row[place] = '{"text":"\\ud800"}' if place == 6 else "p\ud800"
    scene.publish(b"j" + json.dumps([row]).encode())
    row[3] = "newer_kind"
    scene.publish(b"j" + json.dumps([row]).encode())
    scene.goes_on()


@pytest.mark.parametrize("depth", [300, 900, 990])
def test_a_deep_payload_stops_nobody(scene: Scene, depth: int) -> None:
    lie = scene.signed(ChangeKind.NOTE_ADDED, {"text": "x"})
    row = row_of(lie)
    row[6] = '{"a":' * depth + "1" + "}" * depth
    scene.publish(b"j" + json.dumps([row]).encode())
    scene.goes_on()


def test_a_change_of_a_newer_kind_that_its_station_did_not_sign_hides_nothing(scene: Scene) -> None:
    known = scene.door.read(lambda transaction: transaction.stations.heads().get(scene.door_id))
    head = known.number if known else 0
    rows = []
    for number in range(head + 1, head + 40):
        lie = change_of(scene.door_id, scene.liar_keys, ChangeKind.NOTE_ADDED, {}, number, "")
        rows.append(row_of(lie))
        rows[-1][3] = "newer_kind"
    scene.publish(b"j" + json.dumps(rows).encode())
    scene.goes_on()


def test_another_content_under_a_true_signature_is_set_aside(scene: Scene) -> None:
    """Without the salt nobody can tell whether the content is the one that was signed: so there may be none."""
    true = scene.signed(ChangeKind.NOTE_ADDED, {"text": "true", "at": "2026-09-25T06:00:00+00:00"}, subject="p1")
    false = replace(true, salt="", payload={"text": "false", "at": "2026-09-25T06:00:00+00:00"})
    scene.publish(pack([false]))
    until(lambda: knows(scene.host, true.id), "the lie")

    def said() -> list[Any]:
        with scene.host.workspace.file.reading() as transaction:
            return [c.payload for _, c in transaction.queries.changes(0, 10_000) if c.id == true.id]

    assert scene.host.act(said) == []
    scene.goes_on()


def test_a_time_at_the_end_of_time_breaks_no_clock(scene: Scene) -> None:
    at = HybridTimestamp(7_258_118_400_000, 0xFFFF, scene.liar_id).text()
    lie = scene.signed(ChangeKind.NOTE_ADDED, {"text": "x", "at": "2026-09-25T06:00:00+00:00"}, at=at, subject="p1")
    scene.publish(pack([lie]))
    until(lambda: knows(scene.host, lie.id) and knows(scene.door, lie.id), "the lie", 5)
    scene.goes_on()


def unsigned(scene: Scene, station: str) -> dict[str, Any]:
    """Return the word that a station is removed, under the host's name and with a signature that is not the host's."""
    signature = keys_of(scene.liar).sign_removal(scene.link.event, station, erase=True)
    return {"removed": station, "erase": True, "by": scene.host.workspace.file.station, "signature": signature}


def test_a_member_cannot_have_the_server_tell_another_that_it_is_removed(scene: Scene) -> None:
    order = json.dumps(unsigned(scene, scene.door_id)).encode()
    scene.publish(order)

    async def tell() -> None:
        wire = await as_station(scene.link, scene.liar)
        own, tell = scene.names.log(scene.liar_id), scene.names.tell(scene.door_id)
        await wire.publish(f"$JS.API.DIRECT.GET.{scene.names.log_stream}.{own}", b"", reply=tell)
        config = {
            "name": "x",
            "deliver_subject": tell,
            "deliver_policy": "all",
            "filter_subject": own,
            "ack_policy": "none",
        }
        asked = {"stream_name": scene.names.log_stream, "config": config, "action": "create"}
        await wire.publish(
            f"$JS.API.CONSUMER.CREATE.{scene.names.log_stream}.x.{own}", json.dumps(asked).encode(), reply="_INBOX.none"
        )
        await wire.flush()
        await wire.close()

    on_wire(tell())
    scene.goes_on()
    assert scene.door.doors.view().state is DoorsState.LEVEL
    assert not scene.door.doors.wants_erasing


def lie_of_another_host(scene: Scene, ahead_ms: int = 0, **more: Any) -> None:
    """Tell all as the liar that the event is hosted where nobody listens."""

    async def lie() -> None:
        wire = await as_station(scene.link, scene.liar)
        epoch = HybridTimestamp(int(datetime.now(UTC).timestamp() * 1000) + ahead_ms, 0, scene.liar_id).text()
        said = {"hub": {"epoch": epoch, "addresses": [["127.0.0.1", 1]]}, "door": "liar"}
        await wire.publish(scene.names.state(scene.liar_id), json.dumps(said | more).encode())
        await wire.flush()
        await wire.close()

    on_wire(lie())


def test_a_member_that_tells_of_a_later_host_where_none_is_makes_nobody_stop_hosting(scene: Scene) -> None:
    lie_of_another_host(scene, ahead_ms=3_600_000)
    scene.goes_on()
    assert scene.host.doors.view().hosting


def test_a_member_cannot_end_a_host_by_saying_that_it_is_removed(scene: Scene) -> None:
    """At the host itself and at its doors: only a member's own signature under the removal counts."""
    lie_of_another_host(scene, **unsigned(scene, scene.host.workspace.file.station))
    scene.goes_on()
    assert scene.host.doors.view().hosting
    assert not scene.host.doors.wants_erasing


def test_a_claim_as_large_as_a_book_is_refused(scene: Scene) -> None:
    """Claims are kept in the hub's memory, one a subject."""

    async def flood() -> str:
        wire = await as_station(scene.link, scene.liar)
        answer = json.loads(await wire.request(f"{scene.names.root}.claim.flood", b"x" * 10_000, 2))
        await wire.close()
        return str(answer.get("error", {}).get("description"))

    assert "size" in on_wire(flood())
    scene.goes_on()
