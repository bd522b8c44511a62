"""Joining where not all goes well: others join at the same moment, the copy that comes is not what the link names."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from doors_stage import until
from one_process_stage import Stage, hosted

from checkin.domain.errors import CheckinError, SurroundingsError
from checkin.domain.event import Event
from checkin.domain.scanning import OutcomeCode
from checkin.services.doors import copies_out, engine, session
from checkin.services.doors.facade import join_event
from checkin.services.doors.joining import HostFound
from checkin.services.doors.model import DoorsState
from checkin.stations import log_stream
from checkin.stations.connection import NoAnswerError, RefusedByHostError, Wire
from checkin.stations.keys import StationKeys
from checkin.stations.link import JoinLink
from checkin.stations.subjects import PROTOCOL
from checkin.store.event_file import EventFile


def test_who_is_dropped_while_the_server_takes_up_another_tries_again(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen with three laptops that join at once: one in twenty was told that the host is lost or the link too old."""
    link = hosted(stage.host()).text()
    as_newcomer, as_station = HostFound.as_newcomer, HostFound.as_station
    trouble = {"newcomer": [RefusedByHostError(), NoAnswerError()], "station": [NoAnswerError(), NoAnswerError()]}

    async def newcomer(host: HostFound, link: JoinLink) -> Wire:
        if trouble["newcomer"]:
            raise trouble["newcomer"].pop()
        return await as_newcomer(host, link)

    async def station(host: HostFound, keys: StationKeys) -> Wire:
        if trouble["station"]:
            raise trouble["station"].pop()
        return await as_station(host, keys)

    monkeypatch.setattr(HostFound, "as_newcomer", newcomer)
    monkeypatch.setattr(HostFound, "as_station", station)
    stage.door(link)
    assert trouble == {"newcomer": [], "station": []}


def test_a_door_whose_host_has_come_to_speak_otherwise_says_so_and_judges_alone(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    host = stage.host()
    door = stage.door(hosted(host).text())
    host.doors.leave().result(20)
    until(lambda: door.doors.view().state is DoorsState.APART, "the door to be apart")
    with monkeypatch.context() as newer:
        for module in (engine, log_stream):
            newer.setattr(module, "PROTOCOL", PROTOCOL + 1)
        host.doors.host(bind="127.0.0.1").result(30)
    until(lambda: door.doors.view().state is DoorsState.INCOMPATIBLE, "the door to see it")
    assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
    assert host.inside() == 0


def test_a_door_whose_acts_the_host_does_not_take_does_not_say_that_all_is_level(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as a host whose disk is full: it is there, and what the doors do comes to nobody."""
    host = stage.host()
    door = stage.door(hosted(host).text())

    async def full(*_: object) -> int:
        raise NoAnswerError

    with monkeypatch.context() as patch:
        patch.setattr(session, "publish", full)
        assert door.scan(stage.codes[0]).code is OutcomeCode.ADMITTED
        until(lambda: door.doors.view().state is DoorsState.CATCHING_UP, "the door to say so")
        assert door.doors.view().unsent > 0
    until(lambda: door.doors.view().state is DoorsState.LEVEL, "the door to be level")
    assert host.inside() == 1


@pytest.mark.parametrize("bad", ["another event", "no event at all", "a piece that unpacks to very much"])
def test_of_a_copy_that_is_not_what_the_link_names_nothing_is_left(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    link = hosted(stage.host())
    other = EventFile.create(stage.folder / "other", Event("e2", "Other"))
    other.close()

    def copy(_: EventFile, path: Path, __: str | None) -> None:
        path.write_bytes(other.path.read_bytes() if bad == "another event" else b"nothing" * 100)

    monkeypatch.setattr(EventFile, "copy_for_station", copy)
    if "piece" in bad:
        monkeypatch.setattr(copies_out, "_packed", lambda *_: zlib.compress(bytes(50_000_000)))
    folder = stage.folder / "joining"
    folder.mkdir()
    with pytest.raises(CheckinError) as told:
        join_event(link.text(), folder / "event.checkin", machine="x").result(30)
    assert isinstance(told.value, SurroundingsError) is ("piece" in bad)
    assert list(folder.iterdir()) == []
