"""Data protection and backups by command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkin.cli.main import main

ROWS = """Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Code
A1;Xaverine;Quastenflosser;Stadt;quaste@example.org;TICKETQF17
A2;Олександр;Шевченко;Kreis;o@example.org;TICKETSH18
"""
WORDS = ["Xaverine", "Quastenflosser", "quaste@example.org", "TICKETQF17"]


class Program:
    """Runs commands in this process on one event, as a script would."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.event = folder / "event.checkin"
        self._capsys = capsys

    def __call__(self, command: str, *words: object, status: int = 0) -> list[dict[str, Any]]:
        found = main([command, *map(str, words), "--json"], None)  # type: ignore[arg-type]
        said = self._capsys.readouterr()
        assert found == status, said.err
        self.said = said.err
        return [json.loads(line) for line in said.out.splitlines()]

    def secret(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def found(self, words: list[str]) -> list[tuple[str, str]]:
        """Search the event's folder and the program's own folders for words."""
        files = [path for path in self.folder.rglob("*") if path.is_file() and path.suffix not in (".csv", ".pdf")]
        return [(path.name, word) for path in files for word in words if word.encode() in path.read_bytes()]


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"CHECKIN_{name}", str(tmp_path / name.lower()))
    made = Program(tmp_path, capsys)
    made("new", made.event, "--name", "Konferenz", "--date", "2026-09-25", "--language", "de")
    (tmp_path / "list.csv").write_text(ROWS, encoding="utf-8")
    made("import", made.event, tmp_path / "list.csv")
    return made


def guest(program: Program, *more: object) -> str:
    return str(program("search", program.event, "Quastenflosser", *more)[0]["attendee_id"])


def test_erasing_reaches_every_backup(program: Program) -> None:
    (program.folder / "stick").mkdir()
    program("backup", program.event, "--to", program.folder / "stick")
    assert {word for _, word in program.found(WORDS)} == set(WORDS)
    (answer,) = program("erase", program.event, guest(program), "--yes")
    assert (answer["erased"], answer["traces_cleared"]) == (True, True)
    assert program.found(WORDS) == []
    assert program("verify", program.event)[0]["ok"]
    assert len(program("backup", program.event, "--list")) == 1


def test_an_import_is_preceded_by_a_backup(program: Program) -> None:
    assert program("backup", program.event, "--list") == []
    program("import", program.event, program.folder / "list.csv")
    assert len(program("backup", program.event, "--list")) == 1


def test_a_backup_is_restored_beside_the_event(program: Program) -> None:
    (made,) = program("backup", program.event)
    (answer,) = program("restore", made["file"], "--to", program.folder / "again.checkin")
    assert (answer["name"], answer["people"]) == ("Konferenz", 2)
    assert program("stats", program.folder / "again.checkin")[0]["registered"] == 2
    program("restore", made["file"], "--to", program.event, status=3)


def test_a_stick_that_is_away_ends_with_the_surroundings(program: Program) -> None:
    (answer,) = program("backup", program.event, "--to", program.folder / "no-stick", status=4)
    assert Path(answer["file"]).exists()
    assert "second place" in answer["problem"]


def test_a_file_is_encrypted_changed_and_decrypted(program: Program) -> None:
    one, two = program.secret("one.txt", "\ufeffKaktus 🦁 Regal\r\n"), program.secret("two.txt", "   \n")
    program("backup", program.event)
    (answer,) = program("passphrase", program.event, "--new-passphrase-file", one)
    assert (answer["encrypted"], answer["overwritten"]) == (True, True)
    assert program.found(WORDS) == [], "neither in the file nor in the backup of before"
    program("stats", program.event, status=3)
    (answer,) = program("passphrase", program.event, "--passphrase-file", one, "--new-passphrase-file", two)
    assert answer["strength"]["level"] == 0
    program("stats", program.event, "--passphrase-file", one, status=3)
    assert program("stats", program.event, "--passphrase-file", two)[0]["registered"] == 2
    program("passphrase", program.event, "--passphrase-file", two, "--remove")
    assert program("stats", program.event)[0]["registered"] == 2


def test_the_recovery_sheet_is_written_with_the_new_passphrase(program: Program) -> None:
    sheet = program.folder / "safe.pdf"
    key = program.secret("key.txt", "AB2D-9397-DNJ9\n")
    program("passphrase", program.event, "--new-passphrase-file", key, "--recovery-sheet", sheet)
    document = pypdfium2.PdfDocument(sheet)
    text = "".join(document[0].get_textpage().get_text_range().split())
    document.close()
    assert "AB2D-9397-DNJ9" in text


@pytest.mark.parametrize("words", [[], ["--remove", "--new-passphrase-file", "F"], ["--recovery-sheet", "S.pdf"]])
def test_a_passphrase_command_that_makes_no_sense_is_refused(program: Program, words: list[str]) -> None:
    program.secret("F", "x")
    words = [str(program.folder / word) if not word.startswith("-") else word for word in words]
    program("passphrase", program.event, *words, status=2)
    assert program("stats", program.event)[0]["registered"] == 2


def test_one_persons_record(program: Program) -> None:
    target = program.folder / "record.json"
    program("person", program.event, guest(program), "--out", target)
    assert json.loads(target.read_text("utf-8"))["person"]["email"] == "quaste@example.org"
    program("person", program.event, "nobody", "--out", target, status=3)
    program("person", program.event, guest(program), status=2)


def test_a_restricted_person_is_in_no_list_but_may_enter_and_is_on_the_evacuation_list(program: Program) -> None:
    person = guest(program)
    program("person", program.event, person, "--restrict", "--reason", "asked")
    assert program("search", program.event, "Quastenflosser") == []
    (verdict,) = program("scan", program.event, "TICKETQF17")
    assert verdict["code"] == "ADMITTED"
    assert "restricted" in {alert["kind"] for alert in verdict["alerts"]}
    for kind, there in (("attendees", False), ("inside", True)):
        target = program.folder / f"{kind}.json"
        program("export", program.event, "--kind", kind, "--format", "json", "--out", target)
        assert ("Quastenflosser" in target.read_text("utf-8")) is there
    program("person", program.event, person, "--unrestrict")
    assert guest(program) == person


def test_retention_shows_sets_and_erases_what_is_due(program: Program) -> None:
    shown = program("retention", program.event, "--today", "2026-10-22")
    assert [(one["class"], one["erase_on"], one["due"]) for one in shown] == [
        ("contact", "2026-10-23", False),
        ("proof", "2031-09-25", False),
    ]
    program("retention", program.event, "--contact", "2026-10-01")
    assert program("retention", program.event, "--today", "2026-10-22")[0]["due"]
    program("retention", program.event, "--erase-due", status=2)
    (answer,) = program("retention", program.event, "--erase-due", "--yes", "--today", "2026-10-22")
    assert answer == {"erased": {"contact": 2}, "traces_cleared": True}
    assert {word for _, word in program.found(WORDS)} == {"Xaverine", "Quastenflosser", "TICKETQF17"}
    (answer,) = program("retention", program.event, "--erase-due", "--yes", "--today", "2031-09-25")
    assert answer["erased"] == {"proof": 2}
    assert program.found(WORDS) == []
    assert program("verify", program.event)[0]["ok"]


def test_the_days_may_be_set_at_creation(program: Program) -> None:
    other = program.folder / "other.checkin"
    program("new", other, "--name", "X", "--erase-contact-on", "2027-01-01", "--erase-proof-on", "2030-01-01")
    assert [one["erase_on"] for one in program("retention", other)] == ["2027-01-01", "2030-01-01"]


def test_pins_are_set_and_shown_but_do_not_bind_the_command_line(program: Program) -> None:
    pin = program.secret("pin.txt", "9876\n")
    program("roles", program.event, "--set-pin", "organiser", "--pin-file", pin)
    shown = {one["role"]: one["pin"] for one in program("roles", program.event)}
    assert shown == {"kiosk": False, "door": False, "desk_lead": False, "organiser": True}
    program("import", program.event, program.folder / "list.csv")
    program("roles", program.event, "--set-pin", "organiser", status=2)
    program("roles", program.event, "--remove-pin", "organiser")
    assert not any(one["pin"] for one in program("roles", program.event))


def test_the_record_of_processing_is_an_export(program: Program) -> None:
    program("retention", program.event, "--controller", "Kreis Heinsberg", "--officer", "Frau Schmitz")
    target = program.folder / "processing.pdf"
    program("export", program.event, "--kind", "processing-record", "--format", "pdf", "--out", target)
    document = pypdfium2.PdfDocument(target)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Kreis Heinsberg" in text
    assert "Frau Schmitz" in text


def test_an_export_is_noted_without_the_files_name(program: Program) -> None:
    target = program.folder / "Liste von Quastenflosser.json"
    program("export", program.event, "--kind", "attendees", "--format", "json", "--out", target)
    log = program.folder / "log.json"
    program("export", program.event, "--kind", "changes", "--format", "json", "--out", log)
    (noted,) = [one for one in json.loads(log.read_text("utf-8")) if one["kind"] == "list_exported"]
    assert (noted["payload"]["kind"], noted["payload"]["format"], noted["payload"]["rows"]) == ("attendees", "json", 2)
    assert "Liste" not in json.dumps(noted)
