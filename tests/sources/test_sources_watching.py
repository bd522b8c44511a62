"""Sources looked at again and again: away and back by itself, acts told without asking, never in a scan's way."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pretix_stage import EVENT, EVENT_PATH, ORGANIZER, REDEEM, TOKEN, Stage, redeemed
from replay_server import ReplayServer, Reply, Seen, serving
from source_shell import SourceShell, made

from checkin import bootstrap
from checkin.domain.scanning import Direction, OutcomeCode, ScanRequest
from checkin.services.source_registry import NewSource
from checkin.services.source_syncing import SourceState, SyncReport
from checkin.services.workspace import Workspace


@pytest.fixture
def server() -> Iterator[ReplayServer]:
    with serving() as running:
        running.on("POST", REDEEM, Reply(201, redeemed(checkins=[])))
        Stage(running, 10)
        yield running


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> SourceShell:
    return made(tmp_path, capsys, monkeypatch)


@pytest.fixture
def workspace(shell: SourceShell, server: ReplayServer) -> Iterator[Workspace]:
    opened = bootstrap.open_event(Path(shell.event))
    config = {"url": server.url, "organizer": ORGANIZER, "event": EVENT, "place": "here"}
    opened.step(lambda: opened.sources.add(NewSource("pretix", ("here",), config, TOKEN)))
    yield opened
    opened.close()


def until(reports: queue.SimpleQueue[SyncReport], wanted: Callable[[SyncReport], bool]) -> SyncReport:
    """Return the first report that is as wanted."""
    while True:
        report = reports.get(timeout=60)
        if wanted(report):
            return report


def test_the_first_look_comes_at_once_and_acts_are_told_without_asking(
    workspace: Workspace, server: ReplayServer
) -> None:
    reports: queue.SimpleQueue[SyncReport] = queue.SimpleQueue()
    watching = workspace.watch_sources(reports.put, every=3600)
    assert until(reports, lambda one: one.added > 0).added == 10
    main = workspace.overview().result().lists[0].check_in_list.list_id
    request = ScanRequest("secret000001", main, Direction.ENTRY, datetime.now(UTC))
    assert workspace.scan(request).result().code is OutcomeCode.ADMITTED
    assert until(reports, lambda one: one.uploaded > 0).uploaded == 1
    watching.stop()
    assert len([seen for seen in server.seen if seen.path == REDEEM]) == 1
    (state,) = watching.states()
    assert (state.state, state.pending, state.busy) == (SourceState.OK, 0, False)


def test_a_server_that_went_away_is_a_state_and_its_coming_back_is_noticed(
    workspace: Workspace, server: ReplayServer
) -> None:
    away = [False]
    server.on("GET", EVENT_PATH, lambda _: Reply(503, {}) if away[0] else None)
    reports: queue.SimpleQueue[SyncReport] = queue.SimpleQueue()
    watching = workspace.watch_sources(reports.put, every=3600)
    until(reports, lambda one: one.state is SourceState.OK)
    away[0] = True
    watching.look_now()
    failed = until(reports, lambda one: one.state is SourceState.OFFLINE)
    assert failed.error is not None
    (state,) = watching.states()
    assert (state.state, state.error) == (SourceState.OFFLINE, failed.error)
    away[0] = False  # tried again by itself, though nobody asked and the timer is an hour away
    until(reports, lambda one: one.state is SourceState.OK)
    watching.stop()


def test_a_server_that_hangs_is_left_at_once_when_the_window_closes(workspace: Workspace, server: ReplayServer) -> None:
    server.on("GET", EVENT_PATH, Reply(hang=True))
    watching = workspace.watch_sources(every=3600)
    while not server.paths():
        watching.look_now()
    began = time.monotonic()
    watching.stop()
    assert time.monotonic() - began < 15  # the server hangs for 20 s


def test_a_server_that_hung_until_after_the_event_was_closed_ends_quietly(
    workspace: Workspace, server: ReplayServer
) -> None:
    held = threading.Event()

    def held_up(_: Seen) -> Reply:
        held.wait(30)
        return Reply(500, raw=b"", content_type="text/plain")

    server.on("GET", EVENT_PATH, held_up)
    watching = workspace.watch_sources(every=3600)
    while not server.paths():
        watching.look_now()
    watching._stopped.set()  # as `stop` does, but for waiting
    workspace.close()
    held.set()
    watching._thread.join(30)  # an error in there would end the test
    assert not watching._thread.is_alive()


def test_the_command_watches_until_it_is_told_to_stop(shell: SourceShell, server: ReplayServer) -> None:
    token = shell.folder / "token.txt"
    token.write_text(TOKEN, encoding="utf-8")
    words = ("--url", server.url, "--organizer", ORGANIZER, "--event", EVENT, "--token-file", str(token))
    shell.answer("source", "add", shell.event, "pretix", *words)
    command = [sys.executable, "-m", "checkin", "sync", shell.event, "--watch", "--json", "--every", "3600"]
    with subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert json.loads(running.stdout.readline())["added"] == 10
        assert shell.scan("secret000001")["code"] == "ADMITTED"  # by another process on the same file
        told = json.loads(running.stdout.readline())
        assert (told["uploaded"], told["pending"]) == (1, 0)
        running.send_signal(signal.SIGTERM)
        assert running.wait(15) == 0
