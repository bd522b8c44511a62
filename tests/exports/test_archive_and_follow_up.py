"""The archive is whole, readable by others and tells alterations; mail merge lists hold what a letter needs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from exports_data import check_in, people, row, table
from pypdfium2 import PdfDocument

from checkin.domain.errors import BadInputError, SurroundingsError
from checkin.domain.people import Attendee
from checkin.domain.scanning import Direction
from checkin.exports.archive import check_in_sheet, verify_archive, write_archive
from checkin.exports.choice import ExportChoice, Who
from checkin.exports.follow_up import greeting, mail_merge_sheet

SIX = table(rows=people()[:6])
LOG = [{"id": "c1", "kind": "event_edited", "payload": {"name": "Żółć"}}, {"id": "c2", "kind": "checked_in"}]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    target = tmp_path / "event.zip"
    write_archive(SIX, LOG, target)
    return target


def test_the_archive_holds_log_tables_and_documents(archive: Path) -> None:
    with zipfile.ZipFile(archive) as package:
        assert package.testzip() is None
        assert sorted(package.namelist()) == [
            "README.txt", "SHA256SUMS", "attendees.csv", "attendees.json", "attendees.pdf", "changes.jsonl",
            "check-ins.csv", "event.json", "figures.csv", "manifest.json", "report.pdf",
        ]  # fmt: skip
        assert [json.loads(line) for line in package.read("changes.jsonl").decode().splitlines()] == LOG
        rows = list(csv.DictReader(io.StringIO(package.read("attendees.csv").decode("utf-8-sig")), delimiter=";"))
        assert {line["Name"] for line in rows} >= {"Jürgen Öztürk", "محمد", "Олександр Ґалаґан"}
        assert rows[0]["Ticketcode"].startswith("T")
        event = json.loads(package.read("event.json"))
        assert event["event"]["day"] == "2026-11-24"
        assert event["sessions"][0]["starts"] == "2026-11-24T13:00:00+00:00"
        for name in ("attendees.pdf", "report.pdf"):
            document = PdfDocument(package.read(name))
            assert len(document) > 0
            document.close()


def test_the_manifest_has_the_hash_of_every_file(archive: Path) -> None:
    with zipfile.ZipFile(archive) as package:
        manifest = json.loads(package.read("manifest.json"))
        assert {one["path"] for one in manifest["files"]} == set(package.namelist()) - {"manifest.json", "SHA256SUMS"}
        for one in manifest["files"]:
            content = package.read(one["path"])
            assert (one["bytes"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    assert manifest["event"] == "Zweite Integrationskonferenz"
    assert manifest["made_at"] == "2026-11-24T19:00:00+01:00"


def test_other_tools_check_the_sums(archive: Path, tmp_path: Path) -> None:
    tool = shutil.which("sha256sum")
    if tool is None:
        pytest.skip("sha256sum is not installed")
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(archive) as package:
        package.extractall(folder)
    assert subprocess.run([tool, "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=False).returncode == 0


def altered(archive: Path, name: str, content: bytes | None) -> Path:
    """A copy of the archive in which one file has other content or is missing."""
    copy = archive.with_name("altered.zip")
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
            elif content is not None:
                new.writestr(entry, content)
    return copy


def test_a_whole_archive_verifies(archive: Path) -> None:
    assert verify_archive(archive) == []


@pytest.mark.parametrize("content", [b"something else", None])
def test_an_altered_or_missing_file_is_named(archive: Path, content: bytes | None) -> None:
    assert verify_archive(altered(archive, "changes.jsonl", content)) == ["changes.jsonl"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_archive_is_told(tmp_path: Path, content: bytes) -> None:
    target = tmp_path / "x.zip"
    target.write_bytes(content)
    with pytest.raises(BadInputError, match="is not an archive"):
        verify_archive(target)


def test_a_truncated_archive_is_told(archive: Path) -> None:
    archive.write_bytes(archive.read_bytes()[:-400])
    with pytest.raises(BadInputError, match="is not an archive"):
        verify_archive(archive)


def test_further_files_come_along(tmp_path: Path) -> None:
    layout = tmp_path / "layout.json"
    layout.write_text("{}")
    write_archive(SIX, LOG, tmp_path / "event.zip", {"layouts/badge.json": layout})
    with zipfile.ZipFile(tmp_path / "event.zip") as package:
        assert package.read("layouts/badge.json") == b"{}"
    assert verify_archive(tmp_path / "event.zip") == []


def test_the_same_event_gives_the_same_archive(archive: Path, tmp_path: Path) -> None:
    write_archive(SIX, LOG, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()


class LogError(Exception):
    """The log could not be read."""


def test_a_log_that_breaks_off_leaves_the_old_archive_and_nothing_else(archive: Path) -> None:
    before = archive.read_bytes()

    def broken() -> Iterator[dict[str, Any]]:
        yield LOG[0]
        raise LogError

    with pytest.raises(LogError):
        write_archive(SIX, broken(), archive)
    assert archive.read_bytes() == before
    assert list(archive.parent.iterdir()) == [archive]


def test_a_disk_that_fills_up_on_the_way_names_the_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of a file within the archive is told of the archive that the user asked for."""

    def full(self: object, sheet: object, target: Path, progress: object = None) -> None:
        raise SurroundingsError("{file} cannot be written: the disk is full.", file=str(target))

    monkeypatch.setattr("checkin.exports.csv_files.ExcelCsv.write", full)
    with pytest.raises(SurroundingsError) as caught:
        write_archive(SIX, LOG, tmp_path / "event.zip")
    assert str(caught.value) == f"{tmp_path / 'event.zip'} cannot be written: the disk is full."
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_to_the_end(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_archive(SIX, LOG, tmp_path / "event.zip", progress=lambda done, total: seen.append((done, total)))
    assert seen[0][0] == 0
    assert seen[-1][0] == seen[-1][1]


def test_the_passages_tell_undone_and_forced_ones_in_order() -> None:
    undone = check_in("x", "hall", 5, annulled=True)
    forced = check_in("x", "hall", 3, forced=True, reason="Ehrengast")
    leaving = check_in("x", "hall", 9, Direction.EXIT)
    sheet = check_in_sheet(table(rows=[row(Attendee("x", name="Lea"), leaving, undone, forced)]))
    found = [(c[1], c[3], c[4], c[6], c[7], c[8]) for c in sheet.rows()]
    assert found == [
        ("Lea", "Einlass", "ein", True, "Ehrengast", False),
        ("Lea", "Einlass", "ein", False, "", True),
        ("Lea", "Einlass", "aus", False, "", False),
    ]


def test_the_mail_merge_holds_who_did_not_come_and_not_who_withdrew() -> None:
    sheet = mail_merge_sheet(SIX)
    assert sheet.title == "Nicht erschienen"
    assert [cells[5] for cells in sheet.rows()] == ["Eva Zimmer"]


def test_the_mail_merge_of_those_who_came() -> None:
    sheet = mail_merge_sheet(SIX, ExportChoice(who=Who.PRESENT, order=()))
    assert sheet.title == "Serienbrief"
    first = next(iter(sheet.rows()))
    assert (first[0], first[8], first[11]) == ("Guten Tag Jürgen Öztürk,", "j@example.org", "Forum 1: Sprache")


@pytest.mark.parametrize(
    ("attendee", "language", "expected"),
    [
        (Attendee("x", "Frau", "Dr.", "Eva", "Ott"), "de", "Sehr geehrte Frau Dr. Ott,"),
        (Attendee("x", "Herr", "", "Jan", "Ott"), "de", "Sehr geehrter Herr Ott,"),
        (Attendee("x", "", "Prof.", "Kim", "Ott"), "de", "Guten Tag Prof. Kim Ott,"),
        (Attendee("x", "divers", "", "Kim", "Ott"), "de", "Guten Tag Kim Ott,"),
        (Attendee("x", "Frau", name="Şêrîn"), "de", "Guten Tag Şêrîn,"),
        (Attendee("x", "Ms.", "", "Eva", "Ott"), "en", "Dear Ms. Ott,"),
        (Attendee("x", "", "", "Eva", "Ott"), "en", "Dear Eva Ott,"),
    ],
)
def test_letters_begin_as_the_person_is_addressed(attendee: Attendee, language: str, expected: str) -> None:
    assert greeting(attendee, language) == expected
