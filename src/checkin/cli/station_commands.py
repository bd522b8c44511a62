"""Doors that share one event, by command: host, join, stations."""

from __future__ import annotations

import argparse
import contextlib
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from checkin import bootstrap
from checkin.cli import records
from checkin.cli.arguments import passphrase
from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError, WrongUseError
from checkin.services.doors import offline
from checkin.services.doors.model import DoorsState, DoorsView, StationState, StationView

if TYPE_CHECKING:
    from checkin.services.doors.facade import Doors

_Result = TypeVar("_Result")
#: How long `--once` may take to bring both sides level, in seconds.
_ONCE_S = 120.0
_ENDED = (DoorsState.REMOVED,)


class _Stopping:
    """Set by SIGTERM, SIGINT, or when this station was removed."""

    def __init__(self) -> None:
        self.event = threading.Event()

    def __call__(self, *_: object) -> None:
        self.event.set()

    def wait_for(self, future: Future[_Result]) -> _Result:
        """Return the future's result; raises _StoppedError where we are told to stop meanwhile."""
        while not self.event.is_set():
            with contextlib.suppress(TimeoutError):
                return future.result(0.1)
            if future.done():
                return future.result()
        raise _StoppedError


class _StoppedError(Exception):
    """We were told to stop before we were ready."""


@contextlib.contextmanager
def _until_stopped() -> Iterator[_Stopping]:
    stopping = _Stopping()
    before: dict[signal.Signals, Any] = {}
    if threading.current_thread() is threading.main_thread():
        before = {one: signal.signal(one, stopping) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        with contextlib.suppress(_StoppedError):
            yield stopping
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def host(arguments: argparse.Namespace, output: Output) -> int:
    """Host the event until stopped; print a link whenever it changes."""
    with _until_stopped() as stopping, opened(arguments) as event, _doors(event) as doors:
        _name(event, arguments.door)
        if (arguments.server is None) != (arguments.credentials is None):
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Give --server and --credentials together."))
        if arguments.server is not None:
            view = stopping.wait_for(doors.host_at(arguments.server, arguments.credentials))
        else:
            view = stopping.wait_for(doors.host(arguments.port or 0, **_bind(arguments)))
        _say_link(view, output)
        _watch(doors, stopping, output, view)
    return 0


def _bind(arguments: argparse.Namespace) -> dict[str, str]:
    return {"bind": arguments.bind} if arguments.bind else {}


def _say_link(view: DoorsView, output: Output) -> None:
    until = view.link_until.isoformat(timespec="seconds") if view.link_until else None
    text = f"Others join with (ten minutes):\n  checkin join {view.link} EVENT.checkin\nor the words: {view.words}"
    output.answer({"link": view.link, "words": view.words, "until": until}, text)


def _watch(doors: Doors, stopping: _Stopping, output: Output, view: DoorsView) -> None:
    """Tell what changes until stopped or removed."""
    moved = threading.Event()
    end = doors.subscribe(moved.set)
    try:
        while not stopping.event.wait(0.2):
            if not moved.is_set():
                continue
            moved.clear()
            before, view = view, doors.view()
            if view.link and view.link != before.link:
                _say_link(view, output)
            if before.hosting and not view.hosting and view.state not in _ENDED:
                output.answer(
                    {"hosting": False} | _state_record(view),
                    "Another laptop hosts the event now; the link above lets nobody in any more.",
                )
            if view.state is not before.state:
                output.answer(_state_record(view), f"{view.state.value}.")
            if view.state in _ENDED:
                return
    finally:
        end()


def _state_record(view: DoorsView) -> records.Record:
    return {"state": view.state.value, "unsent": view.unsent, "behind": view.behind}


def join(arguments: argparse.Namespace, output: Output) -> int:
    """Join an event by its host's link and take part until stopped."""
    target: Path = arguments.event
    with _until_stopped() as stopping:
        new = not target.exists()
        if new:
            _bring_over(arguments, target, output, stopping)
        with opened(arguments) as event, _doors(event) as doors:
            _name(event, arguments.door)
            if new:
                stopping.wait_for(doors.resume())
            else:
                stopping.wait_for(doors.join(arguments.link, arguments.credentials))
            settled = stopping.wait_for(doors.settle(_ONCE_S if arguments.once else 5.0))
            output.answer(*_joined(event, doors, new=new))
            if arguments.once:
                if not settled:
                    raise _not_level()
                return 0
            _watch(doors, stopping, output, doors.view())
            erase = doors.wants_erasing
            if erase:
                bootstrap.backups_of(event.workspace).forget()
        if erase:
            return _end_removed(target, output)
    return 0


def _bring_over(arguments: argparse.Namespace, target: Path, output: Output, stopping: _Stopping) -> None:
    with output.progress("bringing the event over") as progress:
        coming = bootstrap.join_event(arguments.link, target, passphrase(arguments), progress, arguments.credentials)
        try:
            stopping.wait_for(coming)
        except _StoppedError:
            offline.wipe(target.with_name(f"{target.name}.part"))
            raise


def _joined(event: OpenEvent, doors: Doors, *, new: bool) -> tuple[records.Record, str]:
    def read() -> records.Record:
        with event.workspace.file.reading() as transaction:
            registered, checked_in = transaction.reports.totals()
            return {
                "event": str(event.workspace.path),
                "event_id": event.event.event_id,
                "name": event.event.name,
                "station": event.workspace.file.station,
                "door": transaction.door(),
                "registered": registered,
                "checked_in_total": checked_in,
            }

    view = doors.view()
    aside = sum(one.set_aside for one in view.stations)
    record = event.run(read) | {"new": new, "set_aside": aside} | _state_record(view)
    text = f"Joined {record['name']} as {record['door']}: {record['registered']} registered."
    return record, f"{text} {aside} changes are not what they say and were set aside." if aside else text


def _end_removed(target: Path, output: Output) -> int:
    """Wipe the copy of a station that was removed and told to."""
    offline.wipe(target)
    output.answer({"state": "erased"}, "This station was removed and its copy wiped, as the host asked.")
    return 0


def _not_level() -> SurroundingsError:
    return SurroundingsError(
        QT_TRANSLATE_NOOP("errors", "The host could not be reached long enough. What is here is kept; join again.")
    )


def stations(arguments: argparse.Namespace, output: Output) -> int:
    """Show all stations of the event; remove one with --remove."""
    with opened(arguments) as event:
        if arguments.erase and not arguments.remove:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Say which station to erase with --remove STATION."))
        if arguments.remove:
            offline.remove_station(event.workspace, arguments.remove, erase=arguments.erase)
        for found in offline.stations_of(event.workspace):
            # a running program that answers for this file may not have read of the removal yet
            removed = found.station_id == arguments.remove
            one = replace(found, state=StationState.REMOVED) if removed else found
            output.answer(_station_record(one, event), _station_line(one))
    return 0


def _station_record(one: StationView, event: OpenEvent) -> records.Record:
    return {
        "station_id": one.station_id,
        "door": one.door,
        "state": one.state.value,
        "this": one.ours,
        "host": one.host,
        "since": records.local(one.since, event.zone),
        "last_seen": records.local(one.last_seen, event.zone),
        "behind": one.behind,
        "unsent": one.unsent,
        "battery": one.battery,
        "version": one.version,
        "clock_offset_s": one.clock_offset_s,
        "clock_wrong": one.clock_wrong,
        "same_name": one.same_name,
        "set_aside": one.set_aside,
    }


def _station_line(one: StationView) -> str:
    marks = [one.state.value, "host" if one.host else "", "this one" if one.ours else ""]
    marks += [f"{one.unsent} unsent" if one.unsent else "", f"{one.behind} behind" if one.behind else ""]
    marks += ["same name as another" if one.same_name else "", "clock is wrong" if one.clock_wrong else ""]
    marks += [f"{one.set_aside} changes set aside" if one.set_aside else ""]
    return f"{one.door or one.station_id} [{one.station_id}]: {', '.join(mark for mark in marks if mark)}"


@contextlib.contextmanager
def _doors(event: OpenEvent) -> Iterator[Doors]:
    doors = bootstrap.doors_of(event.workspace)
    try:
        yield doors
    finally:
        doors.close()


def _name(event: OpenEvent, door: str | None) -> None:
    if door:
        event.run(lambda: event.workspace.desk.name_door(door))


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    hosting = commands.add("host", host, "Host the event for other doors, until stopped.", _HOST_EXAMPLES)
    hosting.add_argument("--port", type=int, metavar="P", help="listen there (default: where it did last, else 42420)")
    hosting.add_argument("--bind", metavar="ADDRESS", help="listen on this address alone (default: on all)")
    hosting.add_argument("--door", metavar="NAME", help="name this door")

    hosting.add_argument("--server", metavar="HOST:PORT,…", help="share over an existing NATS cluster instead")
    hosting.add_argument("--credentials", type=Path, metavar="F", help="for --server: .creds file or NKey seed")

    joining = commands.add("join", join, "Join an event that another station hosts.", _JOIN_EXAMPLES, event=False)
    joining.add_argument("link", metavar="LINK", help="what the host shows, in quotes")
    joining.add_argument("event", type=Path, metavar="EVENT", help="the event file here; made if it is missing")
    joining.add_argument("--passphrase-file", type=Path, metavar="F", help="holds the passphrase in its first line")
    joining.add_argument("--door", metavar="NAME", help="name this door")
    joining.add_argument("--credentials", type=Path, metavar="F", help="for a cluster's link: .creds file or NKey seed")
    joining.add_argument("--once", action="store_true", help="bring both sides level, then end")

    showing = commands.add("stations", stations, "Show the event's stations.", "checkin stations event.checkin")
    showing.add_argument("--remove", metavar="STATION", help="remove that station: its credentials die at once")
    showing.add_argument("--erase", action="store_true", help="with --remove: ask it to wipe its copy")


_HOST_EXAMPLES = """checkin host event.checkin
checkin host event.checkin --port 42420 --door "Haupteingang" """.strip()
_JOIN_EXAMPLES = """checkin join "checkin:1/…" event.checkin --door "Tür 2"
checkin join "checkin:1/…" event.checkin --once"""
