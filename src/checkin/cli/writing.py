"""`checkin export`: the documents of services.documents, and the log of changes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checkin.cli import records
from checkin.cli.arguments import check_in_list
from checkin.cli.opening import OpenEvent
from checkin.cli.output import Output
from checkin.domain.changes import Change
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.choice import ExportChoice, SignatureOptions, Who
from checkin.exports.model import ExportTable
from checkin.files import replacing
from checkin.services.documents import KINDS, Wanted, write_document
from checkin.services.exporting import CERTIFICATES, SIGNATURES, WITH_RESTRICTED
from checkin.services.processing import processing_facts

if TYPE_CHECKING:
    from checkin.exports.certificate_setting import CertificateSetting

EXPORT_KINDS = (*KINDS, "changes")


def write_export(arguments: argparse.Namespace, event: OpenEvent, output: Output) -> int:
    """Write the export that was asked for; return how many rows it has."""
    if arguments.kind == "changes":
        return _changes(arguments, event)
    exporting = event.workspace.exporting
    everybody = arguments.kind in WITH_RESTRICTED
    table = event.run(lambda: exporting.table(arguments.language, restricted=everybody))
    on = event.run(lambda: check_in_list(event.workspace.file, arguments.list))
    narrowed = (
        arguments.who != Who.ALL or arguments.category or arguments.session or arguments.columns or arguments.sort
    )
    choice = ExportChoice(
        columns=_keys(arguments.columns),
        order=_keys(arguments.sort) or ExportChoice().order,
        who=Who(arguments.who),
        list_id=on.list_id if arguments.list else "",
        categories=tuple(arguments.category),
        sessions=tuple(_session(table, name) for name in arguments.session),
    )
    wanted = Wanted(
        kind=arguments.kind,
        format=_format(arguments),
        target=arguments.out,
        choice=choice if narrowed else None,
        each=arguments.each,
        list_id=on.list_id,
        certificates=_certificates(arguments, event) if arguments.kind == "certificates" else None,
        signatures=_signatures(arguments, event) if arguments.kind == "signatures" else SignatureOptions(),
        log=lambda: (records.change(change, event.zone) for change in _log(event)),
        facts=event.run(lambda: processing_facts(event.workspace.file)),
    )
    with output.progress("Writing") as told:
        rows = write_document(table, wanted, told)
    event.run(lambda: exporting.note(wanted.kind, wanted.format, rows))
    return rows


def _certificates(arguments: argparse.Namespace, event: OpenEvent) -> CertificateSetting:
    """Return the event's setting, with the share asked for here."""
    from checkin.exports.certificate_setting import CertificateSetting  # noqa: PLC0415 (loads the PDF engine)

    setting = CertificateSetting.from_json(event.run(lambda: event.workspace.exporting.saved(CERTIFICATES)))
    if arguments.share is None:
        return setting
    return replace(setting, rule=replace(setting.rule, share=arguments.share / 100))


def _signatures(arguments: argparse.Namespace, event: OpenEvent) -> SignatureOptions:
    """Return the event's options, with those asked for here."""
    saved = event.run(lambda: event.workspace.exporting.saved(SIGNATURES))
    given = {
        "lines_per_page": arguments.lines,
        "empty_lines": arguments.empty_lines,
        "by_letter": arguments.by_letter or None,
        "per": arguments.per,
    }
    return SignatureOptions.from_json(saved | {key: value for key, value in given.items() if value is not None})


def _keys(text: str | None) -> tuple[str, ...]:
    return tuple(key.strip() for key in (text or "").split(",") if key.strip())


def _session(table: ExportTable, name: str) -> str:
    found = next((one.session_id for one in table.sessions if one.name.casefold() == name.casefold()), None)
    if found is None:
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "This event has no programme session {session}."), session=name)
    return found


def _format(arguments: argparse.Namespace) -> str:
    """Return the format; an archive is always a ZIP, whatever it was called."""
    return "zip" if arguments.kind == "archive" else str(arguments.format)


def _changes(arguments: argparse.Namespace, event: OpenEvent) -> int:
    if arguments.format != "json":
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "The log of changes is exported as json only."))
    count = 0
    with replacing(arguments.out) as draft, draft.open("w", encoding="utf-8") as file:
        file.write("[")
        for change in _log(event):
            record: dict[str, Any] = records.change(change, event.zone)
            file.write((",\n" if count else "\n") + json.dumps(record, ensure_ascii=False))
            count += 1
        file.write("\n]\n")
    return count


def _log(event: OpenEvent, page: int = 2_000) -> Iterator[Change]:
    """Yield the log in the order in which this file learnt of it."""
    after = 0

    def read() -> list[tuple[int, Change]]:
        with event.workspace.file.reading() as transaction:
            return transaction.queries.changes(after, page)

    while found := event.run(read):
        yield from (change for _, change in found)
        after = found[-1][0]
