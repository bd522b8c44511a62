"""Registration sources by command: `source add|list|remove` and `sync`."""

from __future__ import annotations

import argparse
import queue
import signal
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from checkin import bootstrap
from checkin.cli import records
from checkin.cli.entering import new_source
from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError, WrongUseError
from checkin.services.erasing import clear_traces
from checkin.services.source_registry import KnownSource
from checkin.services.source_syncing import SourceState, SyncReport
from checkin.services.source_unsent import write_unsent


def source(arguments: argparse.Namespace, output: Output) -> int:
    """Add, list or remove a registration source."""
    run = {"add": _add, "list": _list, "remove": _remove}[arguments.action]
    with opened(arguments) as event:
        return run(arguments, output, event)


def _add(arguments: argparse.Namespace, output: Output, event: OpenEvent) -> int:
    entered = new_source(arguments, event)
    known = event.run(lambda: event.workspace.sources.add(entered))
    output.answer(_source_record(known), f"Added {known.source_id}: {known.place}. Next: checkin sync EVENT")
    return 0


def _list(_: argparse.Namespace, output: Output, event: OpenEvent) -> int:
    for known in event.run(event.workspace.sources.listed):
        record = _source_record(known)
        state = record["state"] or "not looked at yet"
        output.answer(record, f"{known.source_id}: {known.place}, {state}, {known.pending} to send")
    return 0


def _source_record(known: KnownSource) -> records.Record:
    return {
        "source": known.source_id,
        "kind": known.kind,
        "place": known.place,
        "ask_first": known.ask_first,
        "state": known.result.get("state"),
        "at": known.result.get("at"),
        "error": known.result.get("error"),
        "pending": known.pending,
    }


def _remove(arguments: argparse.Namespace, output: Output, event: OpenEvent) -> int:
    sources = event.workspace.sources
    known = event.run(lambda: sources.known(arguments.source))
    unsent = None
    if arguments.export_unsent is not None:
        unsent = event.run(lambda: write_unsent(event.workspace.file, known.source_id, arguments.export_unsent))
    unsent_too = arguments.export_unsent is not None or arguments.drop_unsent
    event.run(lambda: sources.remove(known.source_id, unsent_too=unsent_too))
    output.answer({"source": known.source_id, "removed": True, "unsent": unsent}, f"Removed {known.source_id}.")
    return 0


def sync(arguments: argparse.Namespace, output: Output) -> int:
    """Tell every source what happened, and bring in what it says; with --watch again and again."""
    with opened(arguments) as event:
        known = event.run(event.workspace.sources.listed)
        if not known:
            raise WrongUseError(
                QT_TRANSLATE_NOOP("errors", "This event has no registration source. Add one with: checkin source add")
            )
        if arguments.watch:
            return _watch(arguments, output, event)
        status = 0
        for one in known:
            with output.progress(one.source_id) as told:
                report = event.workspace.syncing.run(one.source_id, told)
            more = _erase(arguments, event, report) if report.state is SourceState.REVOKED else {}
            _tell(report, output, event, more)
            status = max(status, _status(report))
        return status


def _status(report: SyncReport) -> int:
    if report.error is None:
        return 0
    return max(report.error.exit_status, SurroundingsError.exit_status if report.state is not SourceState.ERROR else 0)


def _watch(arguments: argparse.Namespace, output: Output, event: OpenEvent) -> int:
    reports: queue.SimpleQueue[SyncReport | None] = queue.SimpleQueue()
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: reports.put(None))
    shown: dict[str, tuple[Any, ...]] = {}
    watching = event.workspace.watch_sources(reports.put, every=arguments.every)
    try:
        with suppress(KeyboardInterrupt):
            while (report := reports.get()) is not None:
                now = (report.state, report.pending, str(report.error or ""))
                if report.is_news or shown.get(report.source_id) != now:
                    _tell(report, output, event, {})
                shown[report.source_id] = now
    finally:
        watching.stop()
    return 0


def _erase(arguments: argparse.Namespace, event: OpenEvent, report: SyncReport) -> records.Record:
    """Give up what came from a server that withdrew this device's access, once unsent acts are safe."""
    if not arguments.erase_revoked:
        return {}
    file, sources = event.workspace.file, event.workspace.sources
    if arguments.export_unsent is not None:
        event.run(lambda: write_unsent(file, report.source_id, arguments.export_unsent))
    elif report.pending:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "{count} acts were not sent to {source}. Nothing was erased; give --export-unsent FILE too."
            ),
            count=report.pending,
            source=report.source_id,
        )
    erased = event.run(lambda: sources.forget(report.source_id))
    # free pages and backups go too
    cleared = clear_traces(file, bootstrap.backups_of(event.workspace))
    return {"erased": erased, "traces_cleared": cleared}


def _tell(report: SyncReport, output: Output, event: OpenEvent, more: records.Record) -> None:
    with event.workspace.file.reading() as transaction:
        names = {one.list_id: one.name for one in transaction.queries.lists()}
    record = sync_record(report, names, event) | more
    output.answer(record, sync_line(report))
    if report.error is not None:
        output.remark(f"{report.source_id}: {report.error}")
    if report.missing:
        output.remark(
            f"{report.source_id}: {report.missing} people are missing from the list and were kept. If it is whole,"
            " bring it in with: checkin import"
        )
    for problem in report.problems:
        output.remark(f"row {problem.row}, {problem.column or '-'}: {problem.message}")


def sync_record(report: SyncReport, names: dict[str, str], event: OpenEvent) -> records.Record:
    """Return what a run came to."""
    return {
        "source": report.source_id,
        "kind": report.kind,
        "place": report.place,
        "state": report.state.value,
        "added": report.added,
        "changed": report.changed,
        "withdrawn": report.withdrawn,
        "check_ins": report.check_ins,
        "uploaded": report.uploaded,
        "refused": report.refused,
        "pending": report.pending,
        "waiting": report.waiting,
        "kept_apart": [
            {"kind": one.kind, "attendee_id": one.attendee_id or None, "reason": one.reason} for one in report.kept
        ],
        "missing": report.missing,
        "contradicted": [
            {
                "check_in_id": one.check_in_id,
                "attendee_id": one.attendee_id,
                "list": names.get(one.list_id, ""),
                "at": records.local(one.at, event.zone),
                "code": one.code.value if one.code else None,
                "reason": one.reason,
                "other_at": records.local(one.other_at, event.zone),
            }
            for one in report.contradicted
        ],
        "error": str(report.error) if report.error else None,
    }


def sync_line(report: SyncReport) -> str:
    """Return it in one line for people."""
    parts = [
        f"{number} {word}"
        for number, word in (
            (report.added, "added"),
            (report.changed, "changed"),
            (report.withdrawn, "withdrawn"),
            (report.check_ins, "check-ins of other doors"),
            (report.uploaded, "sent"),
            (report.refused, "not taken"),
            (report.pending, "still to send"),
            (len(report.kept), "kept apart"),
            (len(report.contradicted), "contradicted"),
        )
        if number
    ]
    return f"{report.source_id}: {report.state.value}, {', '.join(parts) or 'nothing new'}"


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    made = commands.add("source", source, "Add, list or remove a registration source.", _SOURCE_EXAMPLES, event=False)
    actions = made.add_subparsers(dest="action", required=True, metavar="ACTION")
    adding = _action(actions, "add", "Add a source; its key stays on this machine.")
    _kinds(adding.add_subparsers(dest="kind", required=True, metavar="KIND"))
    _action(actions, "list", "List the sources and how they stand.")
    removing = _action(actions, "remove", "Remove a source; people and check-ins stay.")
    removing.add_argument("source", metavar="SOURCE", help="its id, as `source list` tells it")
    removing.add_argument("--export-unsent", type=Path, metavar="F", help="write what was not sent (CSV, XLSX, JSON)")
    removing.add_argument("--drop-unsent", action="store_true", help="forget what was not sent")

    syncing = commands.add("sync", sync, "Exchange with the registration sources.", _SYNC_EXAMPLES)
    syncing.add_argument("--watch", action="store_true", help="again and again, until stopped")
    syncing.add_argument("--every", type=float, default=30.0, metavar="S", help="seconds between looks (default 30)")
    syncing.add_argument(
        "--erase-revoked", action="store_true", help="where a server withdrew this device, erase what came from there"
    )
    syncing.add_argument("--export-unsent", type=Path, metavar="F", help="before that, write what was not sent")


def _action(actions: Any, name: str, summary: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = actions.add_parser(name, help=summary, description=summary)
    made.add_argument("event", type=Path, metavar="EVENT", help="the event file (*.checkin)")
    _common(made)
    made.set_defaults(passphrase_file=None)
    return made


def _common(parser: argparse.ArgumentParser) -> None:
    # these options may stand behind any of the words; what was not given there must not undo what stood before
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON, one object a line")
    parser.add_argument(
        "--passphrase-file", type=Path, metavar="F", default=argparse.SUPPRESS, help="holds the passphrase"
    )


def _kinds(kinds: Any) -> None:
    file = _kind(kinds, "file", "A list in a file, read again whenever it changes.")
    file.add_argument("path", type=Path, metavar="PATH", help="CSV, XLSX, XLS or ODS")
    file.add_argument("--mapping", type=Path, metavar="F", help="what the columns mean, as JSON")
    file.add_argument("--keep-missing", action="store_true", help="never withdraw who is missing from the list")

    pretix = _kind(kinds, "pretix", "An event on a pretix server.")
    pretix.add_argument("--url", metavar="U", help="the server; default the pairing code's")
    pretix.add_argument("--organizer", metavar="O", help="short name; default the pairing's")
    pretix.add_argument("--event", dest="remote_event", required=True, metavar="E", help="the event's short name")
    key = pretix.add_mutually_exclusive_group(required=True)
    key.add_argument("--token-file", type=Path, metavar="F", help="holds a team's token in its first line")
    key.add_argument("--pairing-code", metavar="TEXT", help="the JSON text of the device's QR code; works once")
    pretix.add_argument("--ask-first", action="store_true", help="let the server judge scans where it answers in time")
    _ca_file(pretix)

    indico = _kind(kinds, "indico", "A registration form of an Indico event.")
    indico.add_argument("--url", required=True, metavar="U", help="the server")
    indico.add_argument("--event-id", type=int, required=True, metavar="N")
    indico.add_argument("--form", type=int, required=True, metavar="N", help="the registration form's id")
    indico.add_argument("--token-file", type=Path, required=True, metavar="F", help="holds a personal token")
    _ca_file(indico)

    sql = _kind(kinds, "sql", "A SELECT on a database, read only.")
    sql.add_argument("--url", required=True, metavar="U", help="like postgresql://user:password@host/name")
    sql.add_argument("--query-file", type=Path, required=True, metavar="F", help="holds one SELECT")
    sql.add_argument("--mapping", type=Path, metavar="F", help="what the columns mean, as JSON")
    sql.add_argument("--keep-missing", action="store_true", help="never withdraw who is missing from the answer")


def _kind(kinds: Any, name: str, summary: str) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = kinds.add_parser(name, help=summary, description=summary)
    _common(made)
    return made


def _ca_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ca-file", type=Path, metavar="F", help="a private authority's certificate (PEM)")


_SOURCE_EXAMPLES = """checkin source add event.checkin file list.xlsx
checkin source add event.checkin pretix --event conference --pairing-code '{"handshake_version":1,...}'
checkin source list event.checkin
checkin source remove event.checkin pretix-1a2b3c4d"""
_SYNC_EXAMPLES = """checkin sync event.checkin
checkin sync event.checkin --watch --json"""
