"""The archive: one ZIP with everything in open formats, and a manifest that says whether anything was altered."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.scanning import CheckIn
from checkin.exports.attendees import attendee_sheet
from checkin.exports.choice import ExportChoice
from checkin.exports.columns import available
from checkin.exports.csv_files import ExcelCsv
from checkin.exports.json_file import Json
from checkin.exports.model import ExportTable
from checkin.exports.pdf_file import PdfSheet
from checkin.exports.report import figures_sheet, write_report
from checkin.exports.sheet import Cell, CellKind, Progress, Sheet, SheetColumn
from checkin.exports.statistics import day_statistics
from checkin.exports.words import word
from checkin.files import replacing

FORMAT, VERSION = "checkin-archive", 1
MANIFEST = "manifest.json"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class ArchivedFile:
    """One file of the archive: its name there, its size, and the SHA-256 (hex) of its content."""

    path: str
    bytes: int
    sha256: str


def write_archive(
    table: ExportTable,
    changes: Iterable[Mapping[str, Any]],
    target: Path,
    extras: Mapping[str, Path] | None = None,
    progress: Progress | None = None,
) -> tuple[ArchivedFile, ...]:
    """Write the archive and return what is in it.

    `changes` are the log's entries as plain JSON values, in the log's order; `extras` are further files (layouts, the
    certificates) by their name in the archive. Raises SurroundingsError where the archive cannot be written; an older
    one stays as it was.
    """
    with replacing(target) as draft:
        folder = draft.parent / "content"
        folder.mkdir()
        steps = _steps(table, changes, folder)
        for done, step in enumerate(steps):
            if progress:
                progress(done, len(steps))
            step()
        sources = {path.name: path for path in sorted(folder.iterdir())} | dict(extras or {})
        packed = _pack(table, draft, sources)
        if progress:
            progress(len(steps), len(steps))
    return packed


def _steps(table: ExportTable, changes: Iterable[Mapping[str, Any]], folder: Path) -> list[Any]:
    """Return the writing of each file, to be done one after the other."""
    everything = attendee_sheet(table, ExportChoice(columns=tuple(available(table))))
    figures = day_statistics(table)
    return [
        lambda: _write_log(changes, folder / "changes.jsonl"),
        lambda: _write_json(_event(table), folder / "event.json"),
        lambda: Json().write(everything, folder / "attendees.json"),
        lambda: ExcelCsv().write(everything, folder / "attendees.csv"),
        lambda: PdfSheet().write(attendee_sheet(table, paper=True), folder / "attendees.pdf"),
        lambda: ExcelCsv().write(check_in_sheet(table), folder / "check-ins.csv"),
        lambda: ExcelCsv().write(figures_sheet(table, figures), folder / "figures.csv"),
        lambda: write_report(table, figures, folder / "report.pdf"),
        lambda: (folder / "README.txt").write_text(_README, encoding="utf-8", newline="\r\n"),
    ]


def check_in_sheet(table: ExportTable) -> Sheet:
    """Return every passage through a door, also those undone, in order of time."""
    language = table.tongue
    lists = {one.list_id: one.name for one in table.lists}
    names = {row.attendee.attendee_id: row.attendee.display_name for row in table.rows}
    found = sorted((c for row in table.rows for c in row.check_ins), key=lambda c: (c.at, c.stamp, c.check_in_id))
    kinds = {"at": CellKind.DATETIME, "name": CellKind.TEXT, "attendee_id": CellKind.TEXT, "list": CellKind.TEXT,
             "direction": CellKind.TEXT, "door": CellKind.TEXT, "forced": CellKind.BOOLEAN,
             "forced_reason": CellKind.TEXT, "annulled": CellKind.BOOLEAN}  # fmt: skip

    def cells(one: CheckIn) -> Sequence[Cell]:
        return [
            one.at, names.get(one.attendee_id, ""), one.attendee_id, lists.get(one.list_id, one.list_id),
            word(f"direction.{one.direction}", language), one.door, one.forced, one.reason, one.annulled,
        ]  # fmt: skip

    return Sheet(
        title=word("check_ins", language),
        subject=table.event.name,
        columns=[SheetColumn(key, word(key, language), kind) for key, kind in kinds.items()],
        rows=lambda: map(cells, found),
        row_count=len(found),
        zone=table.zone,
        language=language,
        generated_at=table.generated_at,
    )


def _write_log(changes: Iterable[Mapping[str, Any]], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for change in changes:
            file.write(json.dumps(change, ensure_ascii=False, default=_plain) + "\n")


def _write_json(value: Any, path: Path) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n", "utf-8", newline="\n")


def _event(table: ExportTable) -> dict[str, Any]:
    return {"event": table.event, "lists": list(table.lists), "sessions": list(table.sessions),
            "questions": list(table.questions)}  # fmt: skip


def _plain(value: Any) -> Any:
    """Return what JSON has for a value of ours: dataclasses as objects, times as ISO 8601, sets in order."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


def _pack(table: ExportTable, draft: Path, sources: Mapping[str, Path]) -> tuple[ArchivedFile, ...]:
    packed = []
    made = table.local(table.generated_at)
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as package:
        for name, path in sources.items():
            digest, size = hashlib.sha256(), 0
            with path.open("rb") as source, package.open(_entry(name, made), "w", force_zip64=True) as file:
                while block := source.read(_BLOCK):
                    digest.update(block)
                    size += len(block)
                    file.write(block)
            packed.append(ArchivedFile(name, size, digest.hexdigest()))
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "event": table.event.name,
            "made_at": made.isoformat(timespec="seconds"),
            "files": [_plain(one) for one in packed],
        }
        package.writestr(_entry(MANIFEST, made), json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
        # the same once more as `sha256sum --check` and every other tool reads it
        sums = "".join(f"{one.sha256}  {one.path}\n" for one in packed)
        package.writestr(_entry("SHA256SUMS", made), sums)
    return tuple(packed)


def _entry(name: str, made: datetime) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (max(made.year, 1980), made.month, made.day, made.hour, made.minute, made.second))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def verify_archive(path: Path) -> list[str]:
    """Return the names of files that are missing from an archive or are not what its manifest says; [] = all is well.

    Raises BadInputError for a file that is no archive of this kind.
    """
    try:
        with zipfile.ZipFile(path) as package:
            manifest = json.loads(package.read(MANIFEST))
            if manifest.get("format") != FORMAT:
                raise KeyError(MANIFEST)
            return [one["path"] for one in manifest["files"] if _digest(package, one["path"]) != one["sha256"]]
    except (OSError, zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is not an archive of an event, or it is damaged: take another copy."),
            file=str(path),
        ) from error


def _digest(package: zipfile.ZipFile, name: str) -> str:
    try:
        digest = hashlib.sha256()
        for block in _blocks(package, name):
            digest.update(block)
        return digest.hexdigest()
    except (KeyError, zipfile.BadZipFile, zlib.error):
        return ""


def _blocks(package: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with package.open(name) as file:
        while block := file.read(_BLOCK):
            yield block


_README = """\
Archiv einer Veranstaltung / archive of an event (Checkin)
===========================================================

Alles liegt in offenen Formaten und ist ohne das Programm lesbar.
Everything is in open formats and can be read without the program.

attendees.csv   Teilnehmende mit allen Spalten, fuer Tabellenprogramme / attendees with all columns, for spreadsheets
attendees.json  dasselbe fuer Programme / the same for programs
attendees.pdf   die Liste zum Lesen und Drucken / the list to read and print
check-ins.csv   jeder Ein- und Austritt, auch zurueckgenommene / every passage through a door, undone ones too
figures.csv     die Zahlen des Tages / the day's figures
report.pdf      das Bild des Tages / the picture of the day
event.json      Veranstaltung, Listen, Programm, Fragen / event, lists, programme, questions
changes.jsonl   das Protokoll: eine Aenderung je Zeile (JSON, UTF-8) / the log: one change a line
manifest.json   alle Dateien mit Groesse und SHA-256 / all files with size and SHA-256
SHA256SUMS      dieselben Pruefsummen fuer "sha256sum --check" / the same checksums

Die Dateien enthalten personenbezogene Daten: verschlossen aufbewahren, nach Ablauf der Frist loeschen.
These files hold personal data: keep them locked, delete them when their time is over.
"""
