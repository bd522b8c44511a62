"""One person's record, the record of processing and the recovery sheet, as others read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from checkin.domain.errors import BadInputError, SurroundingsError, WrongUseError
from checkin.domain.scanning import Direction, ScanRequest
from checkin.exports.person_record import write_person_record
from checkin.exports.processing_record import as_markdown, write_processing_record
from checkin.exports.recovery_sheet import RecoverySheet, cells_of, write_recovery_sheet
from checkin.services import drafts
from checkin.services.desk import Desk
from checkin.services.erasing import Erasing
from checkin.services.exporting import Exporting
from checkin.services.person_record import person_record
from checkin.services.processing import processing_facts, set_responsible
from checkin.services.registrations import RegistrationList
from checkin.services.setting_up import create_event_file, new_event
from checkin.store.event_file import EventFile

NOW = datetime(2026, 9, 25, 6, 41, tzinfo=UTC)
ROWS = """Anmelde-ID;Vorname;Nachname;Institution;E-Mail;Essen;Forum;Code
kennung-17;Олександр;Шевченко;Museum;alex@example.org;Grünkern;Forum 1;TICKETSH17
kennung-18;Eva;Ott;Kreis;eva@example.org;;Forum 2;TICKETOT18
"""
LONG = " ".join(f"Wort{number}" for number in range(400))
SAID = ["Олександр", "Шевченко", "Museum", "alex@example.org", "Grünkern", "Forum 1", "TICKETSH17", "kennung-17",
        "Rollator", "zahlt morgen", "Blumen", "Brother QL", "zerknittert", "Wort0", "Wort399", "Tür 1"]  # fmt: skip


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def text_of(path: Path) -> str:
    return " ".join(" ".join(pages(path)).split())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EventFile]:
    event = new_event("Konferenz", day=date(2026, 9, 25), venue="Festhalle")
    made = create_event_file(tmp_path / "event.checkin", event, machine="m")
    source = tmp_path / "liste.csv"
    source.write_text(ROWS, encoding="utf-8")
    registrations = RegistrationList(made)
    registrations.apply(registrations.plan(registrations.read(source, timezone="Europe/Berlin")))
    yield made
    made.close()


@pytest.fixture
def alex(file: EventFile) -> str:
    with file.reading() as transaction:
        person = transaction.queries.candidates("TICKETSH17")[0].attendee.attendee_id
        main = transaction.queries.lists()[0].list_id
    desk = Desk(file)
    desk.edit(person, {"note": "kommt mit Rollator"})
    came = desk.scan(ScanRequest("TICKETSH17", main, Direction.ENTRY, NOW))
    assert came.check_in_id is not None
    desk.undo(came.check_in_id, reason="zahlt morgen")
    desk.block(person, reason="zahlt morgen")
    desk.scan(ScanRequest("TICKETSH17", main, Direction.ENTRY, NOW, force=True, reason="zahlt morgen"))
    with file.writing() as transaction:
        printed = drafts.badge_printed(person, NOW, door="Tür 1", layout="", printer="Brother QL", reason="zerknittert")
        transaction.append([printed, drafts.note_added(person, f"hat Blumen bestellt {LONG}", NOW)])
    Exporting(file).note("attendees", "xlsx", 2)
    return person


def test_the_pdf_holds_everything_stored_about_the_person_and_nothing_cut(
    file: EventFile, alex: str, tmp_path: Path
) -> None:
    write_person_record(person_record(file, alex), tmp_path / "record.pdf")
    text = text_of(tmp_path / "record.pdf")
    assert [word for word in [*SAID, alex] if word not in text] == []
    assert "Ausgabe „attendees“ (xlsx)" in text
    assert all(f"Wort{number}" in text for number in range(400))


def test_the_record_tells_of_nobody_else(file: EventFile, alex: str, tmp_path: Path) -> None:
    for ending in ("pdf", "json"):
        write_person_record(person_record(file, alex), tmp_path / f"record.{ending}")
    both = text_of(tmp_path / "record.pdf") + (tmp_path / "record.json").read_text("utf-8")
    assert [word for word in ["Eva", "eva@example.org", "kennung-18", "TICKETOT18"] if word in both] == []


def test_the_json_holds_the_same_for_programs(file: EventFile, alex: str, tmp_path: Path) -> None:
    write_person_record(person_record(file, alex), tmp_path / "record.json")
    text = (tmp_path / "record.json").read_text("utf-8")
    data = json.loads(text)
    assert [word for word in SAID if word not in text] == []
    assert data["person"]["answers"]
    assert [one["kind"] for one in data["log"]][:2] == ["registration_imported", "attendee_edited"]
    assert len(data["check_ins"]) == 2
    assert datetime.fromisoformat(data["check_ins"][0]["at"]) == NOW


def test_every_change_about_the_person_is_in_both(file: EventFile, alex: str, tmp_path: Path) -> None:
    record = person_record(file, alex, "en")
    with file.reading() as transaction:
        changes = transaction.privacy.changes_of(alex)
    assert len(record.data["log"]) == len(record.sections[-1].rows) == len(changes)
    assert all(row[2] and "_" not in row[2] for row in record.sections[-1].rows)


def test_a_restricted_person_still_gets_their_record(file: EventFile, alex: str) -> None:
    Erasing(file).restrict(alex, "wants it checked")
    assert person_record(file, alex).data["restricted"] is True


def test_there_is_no_record_of_somebody_erased_or_unknown(file: EventFile, alex: str) -> None:
    Erasing(file).erase(alex)
    for attendee_id in (alex, "nobody"):
        with pytest.raises(BadInputError, match="nobody with the id"):
            person_record(file, attendee_id)


def test_only_pdf_and_json_are_written(file: EventFile, alex: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match=r"\.docx"):
        write_person_record(person_record(file, alex), tmp_path / "record.docx")


def test_a_record_that_cannot_be_written_leaves_the_old_file(file: EventFile, alex: str, tmp_path: Path) -> None:
    old = tmp_path / "record.pdf"
    old.write_text("old")
    old.chmod(0o400)
    with pytest.raises(SurroundingsError, match="read-only"):
        write_person_record(person_record(file, alex), old)
    assert old.read_text() == "old"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_record_of_processing_has_the_events_own_data(file: EventFile, tmp_path: Path, language: str) -> None:
    set_responsible(file, "Kreis Heinsberg, Valkenburger Straße 45", "Datenschutz, 02452 13-0")
    write_processing_record(processing_facts(file), tmp_path / "record.pdf", language)
    text = text_of(tmp_path / "record.pdf")
    expected = ["Konferenz", "Festhalle", "Kreis Heinsberg", "02452 13-0", "Tür 1", "Essen",
                *(["25. September 2031", "NICHT verschlüsselt", "(2 Personen)"] if language == "de"
                  else ["25 September 2031", "NOT encrypted", "(2 people)"])]  # fmt: skip
    assert [word for word in expected if word not in text] == []
    assert "{" not in text


def test_the_record_of_processing_names_the_sources_and_no_key(file: EventFile, tmp_path: Path) -> None:
    with file.writing() as transaction:
        config = {"place": "tickets.example.org/kreis/konferenz", "url": "https://hidden.example.org"}
        transaction.sources.add("pretix-1", "pretix", config)
        transaction.sources.add("file-1", "file", {"place": "gaeste.xlsx", "path": "/home/eva/gaeste.xlsx"})
    write_processing_record(processing_facts(file), tmp_path / "record.pdf", "en")
    text = " ".join(text_of(tmp_path / "record.pdf").split())
    assert "pretix tickets.example.org/kreis/konferenz, gaeste.xlsx" in text
    assert "hidden" not in text
    assert "/home" not in text


def test_the_ready_document_says_what_the_program_writes() -> None:
    page = Path(__file__).parents[2] / "docs" / "record-of-processing.md"
    text = page.read_text("utf-8")
    assert as_markdown("de") in text
    assert as_markdown("en") in text


def sheet_image(tmp_path: Path, passphrase: str) -> tuple[Image.Image, str, int]:
    target = tmp_path / "sheet.pdf"
    made = RecoverySheet("Konferenz", "25. September 2026", "konferenz.checkin", passphrase, NOW, "de")
    write_recovery_sheet(made, target)
    document = pypdfium2.PdfDocument(target)
    try:
        page = document[0]
        return page.render(scale=3).to_pil(), page.get_textpage().get_text_range(), len(document)
    finally:
        document.close()


@pytest.mark.parametrize("passphrase", ["AB2D-9397-DNJ9-BHHR-8PSH", "   ", "Löwe 🦁 im Zelt", "x" * 90, "密码 пароль"])
def test_the_recovery_sheet_gives_the_passphrase_back(tmp_path: Path, passphrase: str) -> None:
    image, text, count = sheet_image(tmp_path, passphrase)
    assert count == 1
    (symbol,) = zxingcpp.read_barcodes(image)
    assert symbol.text == passphrase
    assert "konferenz.checkin" in text


def test_the_sheet_marks_spaces_and_names_what_it_cannot_print() -> None:
    assert cells_of("a 🦁") == ["a", "␣", "U+1F981"]


def test_a_passphrase_too_long_for_a_symbol_still_gets_its_sheet(tmp_path: Path) -> None:
    _, text, count = sheet_image(tmp_path, "ä" * 3000)
    assert count == 1
    assert "zu lang" in text
