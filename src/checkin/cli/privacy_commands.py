"""Data protection and safety by command: passphrase, person, restrict, retention, roles, backup, restore."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from checkin import bootstrap
from checkin.cli.arguments import day
from checkin.cli.opening import OpenEvent, opened
from checkin.cli.output import Output
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.services import passphrases
from checkin.services.backups import restore as restore_backup
from checkin.services.erasing import Erasing, clear_traces
from checkin.services.processing import set_responsible
from checkin.services.retention import DataClass, Retention, RetentionPlan
from checkin.services.roles import Role, Roles

_LEVELS = ("very weak", "weak", "fair", "good", "strong")


def passphrase(arguments: argparse.Namespace, output: Output) -> int:
    """Encrypt an event file, change its passphrase, take it away, or print it for the safe."""
    given = passphrases.read(arguments.new_passphrase_file) if arguments.new_passphrase_file else None
    if (given is None and not arguments.remove and arguments.recovery_sheet is None) or (given and arguments.remove):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "Give --new-passphrase-file F, or --remove, or --recovery-sheet PDF.")
        )
    with opened(arguments) as event:
        record: dict[str, Any] = {"encrypted": event.workspace.file.encrypted}
        if given is not None or arguments.remove:
            overwritten = event.workspace.change_passphrase(given).result()
            # the copies are encrypted as the file is: those of before would open with the old passphrase, or with none
            reached = bootstrap.backups_of(event.workspace).renew()
            record = {"encrypted": given is not None, "overwritten": overwritten, "backups_renewed": reached}
        if given is not None:
            found = passphrases.strength(given, [event.event.name, event.event.venue])
            record["strength"] = {"level": found.level, "bits": found.bits, "weaknesses": list(found.weaknesses)}
        if arguments.recovery_sheet is not None:
            _recovery_sheet(arguments, event, given)
            record["recovery_sheet"] = str(arguments.recovery_sheet)
        output.answer(record, _passphrase_text(record))
    return 0


def _recovery_sheet(arguments: argparse.Namespace, event: OpenEvent, given: str | None) -> None:
    from checkin.exports.dates import long_day  # noqa: PLC0415
    from checkin.exports.recovery_sheet import RecoverySheet, write_recovery_sheet  # noqa: PLC0415

    known = given if given is not None else _own_passphrase(arguments, event)
    language = event.event.language
    sheet = RecoverySheet(
        event.event.name,
        long_day(event.event.day, language) if event.event.day else "",
        event.workspace.path.name,
        known,
        datetime.now(UTC).astimezone(event.zone),
        language,
    )
    write_recovery_sheet(sheet, arguments.recovery_sheet)


def _own_passphrase(arguments: argparse.Namespace, event: OpenEvent) -> str:
    if not event.workspace.file.encrypted or arguments.remove:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The event file has no passphrase, so there is nothing to print for the safe.")
        )
    return passphrases.read(arguments.passphrase_file)


def _passphrase_text(record: dict[str, Any]) -> str:
    parts = ["The event file is encrypted." if record["encrypted"] else "The event file is not encrypted."]
    if "strength" in record:
        weaknesses = ", ".join(str(one).replace("_", " ") for one in record["strength"]["weaknesses"])
        parts.append(f"Strength: {_LEVELS[record['strength']['level']]}" + (f" ({weaknesses})." if weaknesses else "."))
    if record.get("overwritten") is False:
        parts.append("This disk's file system did not let the old pages be overwritten.")
    if record.get("backups_renewed") is False:
        parts.append("A place for backups is out of reach; its old copies go when it is back.")
    if "recovery_sheet" in record:
        parts.append(f"Recovery sheet: {record['recovery_sheet']}")
    return " ".join(parts)


def person(arguments: argparse.Namespace, output: Output) -> int:
    """Write everything stored about one person, or restrict the processing of their data."""
    from checkin.exports.person_record import write_person_record  # noqa: PLC0415
    from checkin.services.person_record import person_record  # noqa: PLC0415

    if arguments.out is None and arguments.restrict is None:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "Give --out FILE.pdf or FILE.json, --restrict or --unrestrict.")
        )
    with opened(arguments) as event:
        file, key = event.workspace.file, arguments.attendee_id
        record: dict[str, Any] = {"attendee_id": key}
        if arguments.restrict is not None:
            event.run(lambda: Erasing(file).restrict(key, arguments.reason, restricted=arguments.restrict))
            record["restricted"] = arguments.restrict
        if arguments.out is not None:
            found = event.run(lambda: person_record(file, key, arguments.language))
            write_person_record(found, arguments.out)
            record["file"] = str(arguments.out)
        words = {True: "Their data is only kept from now on.", False: "The restriction is lifted.", None: ""}
        output.answer(record, " ".join(p for p in (words[arguments.restrict], record.get("file", "")) if p))
    return 0


def retention(arguments: argparse.Namespace, output: Output) -> int:
    """Show or set how long data is kept, and erase what is due."""
    today = arguments.today or datetime.now(UTC).date()
    if arguments.erase_due and not arguments.yes:
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Erasing cannot be undone. Give --yes to confirm."))
    with opened(arguments) as event:
        file = event.workspace.file
        plan = RetentionPlan(file)
        given = {DataClass.CONTACT: arguments.contact, DataClass.PROOF: arguments.proof}
        days: dict[DataClass, date] = {kind: on for kind, on in given.items() if on is not None}
        if days:
            event.run(lambda: plan.set_days(days))
        event.run(lambda: set_responsible(file, arguments.controller, arguments.officer))
        if arguments.erase_due:
            with output.progress("Erasing") as told:
                erased = event.run(lambda: plan.erase_due(today, told))
            cleared = clear_traces(file, bootstrap.backups_of(event.workspace))
            record = {"erased": {kind.value: count for kind, count in erased.items()}, "traces_cleared": cleared}
            what = ", ".join(f"{count} ({kind.value})" for kind, count in erased.items())
            output.answer(record, f"Erased: {what or 'nothing was due'}." + ("" if cleared else _TRACES))
            return 0
        for one in event.run(plan.view):
            output.answer(_retention_record(one, today), _retention_text(one, today))
    return 0


_TRACES = (
    " Copies are left: another program reads the file, or a place for backups is out of reach. Run it again later."
)


def _retention_record(one: Retention, today: date) -> dict[str, Any]:
    on = one.erase_on.isoformat() if one.erase_on else None
    return {"class": one.data_class.value, "erase_on": on, "people": one.people, "due": one.is_due(today)}


def _retention_text(one: Retention, today: date) -> str:
    until = one.erase_on.isoformat() if one.erase_on else "no day set"
    return f"{one.data_class.value}: {one.people} people, erase on {until}" + (" (due)" if one.is_due(today) else "")


def roles(arguments: argparse.Namespace, output: Output) -> int:
    """Show which roles have a PIN; set or remove one."""
    with opened(arguments) as event:
        known = Roles(event.workspace.file, event.run)
        if arguments.set_pin is not None:
            if arguments.pin_file is None:
                raise WrongUseError(QT_TRANSLATE_NOOP("errors", "Give the PIN's file too: --pin-file F."))
            known.set_pin(Role(arguments.set_pin), passphrases.read(arguments.pin_file))
        if arguments.remove_pin is not None:
            known.set_pin(Role(arguments.remove_pin), None)
        with_pin = known.with_pin()
        for role in Role:
            record = {"role": role.value, "pin": role in with_pin}
            output.answer(record, f"{role.value}: {'PIN set' if role in with_pin else 'no PIN'}")
    return 0


def backup(arguments: argparse.Namespace, output: Output) -> int:
    """Make a backup now, or list those there are."""
    with opened(arguments) as event:
        backups = bootstrap.backups_of(event.workspace, arguments.to)
        if not arguments.list:
            made = backups.make()
            problem = str(made.problem) if made.problem is not None else None
            record = {"file": str(made.path), "second": str(made.second) if made.second else None, "problem": problem}
            output.answer(record, " ".join(part for part in (str(made.path), str(made.second or ""), problem) if part))
            return made.problem.exit_status if made.problem is not None else 0
        for one in backups.listed():
            at = one.at.astimezone(event.zone).isoformat(timespec="seconds")
            output.answer({"file": str(one.path), "at": at, "bytes": one.size}, f"{at}  {one.path}")
    return 0


def restore(arguments: argparse.Namespace, output: Output) -> int:
    """Make an event file of a backup; an existing file is never replaced."""
    key = passphrases.read(arguments.passphrase_file) if arguments.passphrase_file else None
    facts = restore_backup(arguments.backup, arguments.to, key)
    record = {"event": str(arguments.to), "name": facts.event, "changes": facts.changes, "people": facts.people}
    output.answer(record, f"Restored {facts.event} with {facts.people} people: {arguments.to}")
    return 0


def register(commands: Any) -> None:
    """Add these commands to the parser."""
    keying = commands.add("passphrase", passphrase, "Encrypt an event file, or change its passphrase.", _KEY_EXAMPLES)
    keying.add_argument("--new-passphrase-file", type=Path, metavar="F", help="holds the new one in its first line")
    keying.add_argument("--remove", action="store_true", help="decrypt the file")
    keying.add_argument("--recovery-sheet", type=Path, metavar="PDF", help="write a sheet with the passphrase")

    telling = commands.add("person", person, "Write everything stored about one person.", _PERSON_EXAMPLES)
    telling.add_argument("attendee_id", metavar="ATTENDEE_ID")
    telling.add_argument("--out", type=Path, metavar="FILE", help=".pdf to read, .json to take along")
    telling.add_argument("--language", choices=["de", "en"], default="", help="default the event's")
    limits = telling.add_mutually_exclusive_group()
    limits.add_argument("--restrict", action="store_true", default=None, help="only keep their data from now on")
    limits.add_argument("--unrestrict", dest="restrict", action="store_false", default=None, help="lift that")
    telling.add_argument("--reason", default="", metavar="TEXT", help="why, for the record; no names")

    keeping = commands.add(
        "retention", retention, "Show how long data is kept; erase what is due.", _RETENTION_EXAMPLES
    )
    keeping.add_argument("--contact", type=day, metavar="D", help="erase contact data on that day")
    keeping.add_argument("--proof", type=day, metavar="D", help="erase the proof of attendance on that day")
    keeping.add_argument("--controller", metavar="TEXT", help="who is responsible, for the record of processing")
    keeping.add_argument("--officer", metavar="TEXT", help="the data protection officer, for the same")
    keeping.add_argument("--erase-due", action="store_true", help="erase what is due")
    keeping.add_argument("--today", type=day, metavar="D", help="count this day as today")
    keeping.add_argument("--yes", action="store_true", help="yes, for good")

    guarding = commands.add("roles", roles, "Show or set the roles' PINs.", _ROLES_EXAMPLES)
    with_pin = [role.value for role in Role if role is not Role.KIOSK]
    guarding.add_argument("--set-pin", choices=with_pin, metavar="ROLE", help=", ".join(with_pin))
    guarding.add_argument("--pin-file", type=Path, metavar="F", help="holds the PIN in its first line")
    guarding.add_argument("--remove-pin", choices=with_pin, metavar="ROLE")

    saving = commands.add("backup", backup, "Make a backup of an event.", _BACKUP_EXAMPLES)
    saving.add_argument("--to", type=Path, metavar="FOLDER", help="a second place, such as a stick")
    saving.add_argument("--list", action="store_true", help="list the backups instead")

    restoring = commands.add("restore", restore, "Make an event file of a backup.", _RESTORE_EXAMPLES, event=False)
    restoring.add_argument("backup", type=Path, metavar="BACKUP")
    restoring.add_argument("--to", type=Path, required=True, metavar="EVENT", help="the new event file")
    restoring.add_argument("--passphrase-file", type=Path, metavar="F", help="holds the passphrase in its first line")


_KEY_EXAMPLES = """checkin passphrase event.checkin --new-passphrase-file new.txt --recovery-sheet safe.pdf
checkin passphrase event.checkin --passphrase-file old.txt --remove"""
_PERSON_EXAMPLES = """checkin person event.checkin ID --out record.pdf
checkin person event.checkin ID --restrict --reason "asked on 1 October" """.rstrip()
_RETENTION_EXAMPLES = """checkin retention event.checkin
checkin retention event.checkin --contact 2026-10-23 --proof 2031-12-31
checkin retention event.checkin --erase-due --yes"""
_ROLES_EXAMPLES = "checkin roles event.checkin --set-pin organiser --pin-file pin.txt"
_BACKUP_EXAMPLES = """checkin backup event.checkin --to /media/stick
checkin backup event.checkin --list"""
_RESTORE_EXAMPLES = "checkin restore konferenz-1f0a-20260925T081500123456Z.backup --to restored.checkin"
