"""Setting an event up and seeing how it stands: new, lists, import, stats, verify, self-test."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from checkin import bootstrap
from checkin.cli import records
from checkin.cli.arguments import day, mapping_file, moment, passphrase, system_language
from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.domain.event import CapacityRule, CheckInList, ReentryPolicy
from checkin.domain.ids import named
from checkin.services import drafts
from checkin.services.dispatching import queues
from checkin.services.setting_up import new_event
from checkin.sources.table_file import Grid, Mapping

DAMAGED = 3


def new(arguments: argparse.Namespace, output: Output) -> int:
    """Make an event file."""
    event = new_event(
        arguments.name,
        day=arguments.date,
        venue=arguments.venue,
        timezone=arguments.timezone,
        language=arguments.language or system_language(),
    )
    workspace = bootstrap.create_event(
        arguments.event,
        event,
        passphrase=passphrase(arguments),
        erase_contact_on=arguments.erase_contact_on,
        erase_proof_on=arguments.erase_proof_on,
    )
    try:
        view = workspace.overview().result()
    finally:
        workspace.close()
    record = {
        "event": str(arguments.event),
        "event_id": event.event_id,
        "name": event.name,
        "lists": [count.check_in_list.name for count in view.lists],
        "door": view.door,
    }
    output.answer(record, f"Made {arguments.event}: {event.name}. Next: checkin import {arguments.event} LIST.xlsx")
    return 0


def lists(arguments: argparse.Namespace, output: Output) -> int:
    """Show the check-in lists, make or change one, or share the letters out to several desks."""
    with opened(arguments) as event:
        if arguments.queues is not None:
            for queue in event.run(lambda: queues(event.workspace.file, arguments.queues)):
                record = {"first": queue.first, "last": queue.last, "people": queue.people}
                output.answer(record, f"{queue.label}: {queue.people} people")
            return 0
        if arguments.set:
            event.run(lambda: _set_list(event, arguments))
        view = event.workspace.overview().result()
        sessions = {session.session_id: session.name for session in view.sessions}
        for count in view.lists:
            shown = count.check_in_list
            record = _list_record(shown, sessions, event) | {"checked_in": count.checked_in, "present": count.present}
            limit = f" of {shown.capacity}" if shown.capacity is not None else ""
            output.answer(record, f"{shown.name}: {count.present}{limit} inside, {count.checked_in} checked in")
    return 0


def _list_record(shown: CheckInList, sessions: dict[str, str], event: OpenEvent) -> records.Record:
    return {
        "list_id": shown.list_id,
        "list": shown.name,
        "main": shown.main,
        "categories": sorted(shown.categories),
        "session": sessions.get(shown.session_id or ""),
        "capacity": shown.capacity,
        "capacity_rule": shown.capacity_rule.value,
        "reentry": shown.reentry.value,
        "opens": records.local(shown.opens, event.zone),
        "closes": records.local(shown.closes, event.zone),
        "include_unpaid": shown.include_unpaid,
    }


def _set_list(event: OpenEvent, arguments: argparse.Namespace) -> None:
    with event.workspace.file.writing() as transaction:
        queries = transaction.queries
        known = queries.lists()
        wanted = arguments.set.casefold()
        found = next((one for one in known if one.name.casefold() == wanted or one.list_id == arguments.set), None)
        if found is None:
            made_id = named(event.event.event_id, "list", wanted)
            found = CheckInList(made_id, arguments.set, position=len(known) + 1)
        sessions = {session.name.casefold(): session.session_id for session in queries.sessions()}
        transaction.append([drafts.list_set(_changed(found, arguments, sessions, event.event.timezone))])


def _changed(found: CheckInList, arguments: argparse.Namespace, sessions: dict[str, str], timezone: str) -> CheckInList:
    changes: dict[str, Any] = {}
    if arguments.capacity is not None:
        changes["capacity"] = arguments.capacity or None
    if arguments.capacity_rule:
        changes["capacity_rule"] = CapacityRule(arguments.capacity_rule)
    if arguments.reentry:
        changes["reentry"] = ReentryPolicy(arguments.reentry)
    if arguments.categories is not None:
        changes["categories"] = frozenset(part.strip() for part in arguments.categories.split(",") if part.strip())
    if arguments.session is not None:
        if arguments.session.casefold() not in sessions:
            raise WrongUseError(
                QT_TRANSLATE_NOOP("errors", "This event has no programme session {session}."), session=arguments.session
            )
        changes["session_id"] = sessions[arguments.session.casefold()]
    for name in ("opens", "closes"):
        if getattr(arguments, name) is not None:
            changes[name] = moment(getattr(arguments, name), timezone)
    if arguments.include_unpaid:
        changes["include_unpaid"] = True
    return replace(found, removed=arguments.remove, **changes)


def import_list(arguments: argparse.Namespace, output: Output) -> int:
    """Bring in a registration list, or take the last one back."""
    if arguments.undo_last == (arguments.file is not None):
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Give the list to import, or --undo-last without one."))
    if arguments.undo_last:
        return _undo_import(arguments, output)
    mapping = mapping_file(arguments.mapping) if arguments.mapping else None
    with opened(arguments) as event:
        registrations = event.workspace.registrations

        def remembered(kind_of_file: str) -> Mapping | None:
            return event.run(lambda: registrations.remembered(kind_of_file))

        with output.progress("Reading") as told:
            cells = registrations.cells(arguments.file, mapping)
            table = registrations.read(
                cells, mapping, timezone=event.event.timezone, progress=told, remembered=remembered
            )
        plan = event.run(lambda: registrations.plan(table, keep_missing=arguments.keep_missing))
        if not arguments.dry_run:
            _save_before(event)
            with output.progress("Importing") as told:
                event.run(lambda: registrations.apply(plan, told))
            if mapping is not None:
                event.run(lambda: registrations.remember_for(cells, mapping))
        record = records.imported(plan, _unread(cells))
        text = "{added} added, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged, {skipped} skipped"
        output.answer(record, text.format(**record) + (" (nothing written)" if arguments.dry_run else ""))
        for problem in record["problems"]:
            output.remark(f"row {problem['row']}, {problem['column'] or '-'}: {problem['message']}")
    return 0


def _unread(cells: Grid) -> str:
    """Return what is to be told of sheets that hold people too; they are easily forgotten."""
    if not cells.unread:
        return ""
    others = ", ".join(f"“{name}”" for name in cells.unread)
    return f"Only the sheet “{cells.sheet}” was read, and {others} has people too. Put them into one sheet."


def _undo_import(arguments: argparse.Namespace, output: Output) -> int:
    with opened(arguments) as event:
        import_id = event.run(event.workspace.import_undo.last)
        if not import_id:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "There is no import that could be taken back."))
        _save_before(event)
        with output.progress("Taking back") as told:
            undone = event.workspace.undo_import(import_id, told).result()
        record = {name: getattr(undone, name) for name in ("removed", "restored", "returned", "kept")}
        text = "{removed} taken out again, {restored} as before, {returned} back in, {kept} kept (came through a door)"
        output.answer(record, text.format(**record))
    return 0


def _save_before(event: OpenEvent) -> None:
    """Make a backup before a list comes in, unless there is nobody yet whom it could change."""
    if event.workspace.overview().result().registered:
        bootstrap.backups_of(event.workspace).make()


def stats(arguments: argparse.Namespace, output: Output) -> int:
    """Say how the event stands."""
    with opened(arguments) as event:
        view = event.workspace.overview().result()
        record = records.stats(view, event.zone)
        lines = [f"{view.checked_in_total} of {view.registered} came, {view.present} inside now"]
        lines += [f"{one['list']}: {one['present']} inside, {one['checked_in']} came" for one in record["per_list"]]
        for double in record["double_admissions"]:
            first, second = double["first"], double["second"]
            where = f"{first['station']} {first['at'][11:16]} and {second['station']} {second['at'][11:16]}"
            lines.append(f"admitted twice: {double['attendee_id']} at {where}")
        output.answer(record, "\n".join(lines))
    return 0


def verify(arguments: argparse.Namespace, output: Output) -> int:
    """Check that no change was altered, lost or forged."""
    from checkin.services import proving  # noqa: PLC0415 (cryptography is loaded by no other command of these)

    with opened(arguments) as event:

        def check() -> dict[str, Any]:
            with event.workspace.file.reading() as transaction:
                damage = transaction.damage()
                findings = [] if damage else proving.findings(transaction)
                changes = transaction.queries.newest_change()
            listed = [{"damage": one.damage.value, "station": one.station, "number": one.number} for one in findings]
            return {"ok": not damage and not listed, "changes": changes, "findings": listed, "damage": damage}

        record = event.run(check)
        text = f"All {record['changes']} changes are whole." if record["ok"] else "The log is not whole:"
        lines = [f"{one['damage']}: station {one['station']}, change {one['number']}" for one in record["findings"]]
        output.answer(record, "\n".join([text, *lines, *record["damage"]]))
        return 0 if record["ok"] else DAMAGED


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    making = commands.add("new", new, "Make an event file.", _NEW_EXAMPLES)
    making.add_argument("--name", required=True, help="what guests call the event")
    making.add_argument("--date", type=day, metavar="D", help="its day, like 2026-09-25")
    making.add_argument("--venue", default="", help="where it is held")
    making.add_argument("--timezone", default="Europe/Berlin", metavar="TZ", help="IANA name (default Europe/Berlin)")
    making.add_argument("--language", choices=["de", "en"], help="of its own words; default the system's")
    making.add_argument("--erase-contact-on", type=day, metavar="D", help="default four weeks after the event")
    making.add_argument("--erase-proof-on", type=day, metavar="D", help="default five years after the event")

    listing = commands.add("lists", lists, "Show the check-in lists; --set makes or changes one.", _LISTS_EXAMPLES)
    listing.add_argument("--set", metavar="NAME", help="make or change the list of that name")
    listing.add_argument("--capacity", type=int, metavar="N", help="the permitted number of people; 0 = none")
    listing.add_argument("--capacity-rule", choices=["warn", "stop"], help="what happens when it is reached")
    listing.add_argument("--reentry", choices=[policy.value for policy in ReentryPolicy], help="who may enter again")
    listing.add_argument("--categories", metavar="A,B", help='admit only these; "" = all')
    listing.add_argument("--session", metavar="NAME", help="admit only those enrolled in this programme session")
    listing.add_argument("--opens", metavar="TIME", help="no entry before")
    listing.add_argument("--closes", metavar="TIME", help="no entry from then on")
    listing.add_argument("--include-unpaid", action="store_true", help="let staff admit unpaid when they choose to")
    listing.add_argument("--queues", type=int, metavar="N", help="share the letters out to so many desks, evenly")
    listing.add_argument("--remove", action="store_true", help="take the list out of use")

    importing = commands.add("import", import_list, "Bring in a registration list.", _IMPORT_EXAMPLES)
    importing.add_argument("file", type=Path, nargs="?", metavar="FILE", help="CSV, XLSX, XLS or ODS")
    importing.add_argument("--mapping", type=Path, metavar="FILE", help="what the columns mean, as JSON")
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen")
    importing.add_argument("--undo-last", action="store_true", help="take the last import back instead")
    importing.add_argument("--keep-missing", action="store_true", help="do not withdraw who is not in this list")

    commands.add("stats", stats, "Say how the event stands.", "checkin stats event.checkin --json")
    commands.add("verify", verify, "Check that no change was altered or lost.", "checkin verify event.checkin")


_NEW_EXAMPLES = 'checkin new conference.checkin --name "Integrationskonferenz" --date 2026-09-25 --venue "Festhalle"'
_LISTS_EXAMPLES = """checkin lists event.checkin
checkin lists event.checkin --set Einlass --capacity 300 --capacity-rule warn
checkin lists event.checkin --queues 4
checkin lists event.checkin --set Presse --categories Presse --reentry always"""
_IMPORT_EXAMPLES = """checkin import event.checkin list.xlsx --dry-run
checkin import event.checkin list.csv --json
checkin import event.checkin --undo-last"""
