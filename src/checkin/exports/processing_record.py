"""The record of processing activities (Art. 30 GDPR): a ready text, filled with the event's own data, as PDF.

`docs/record-of-processing.md` is the same text without an event (a test holds the two together).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from checkin.exports.dates import clock, long_day, short_day
from checkin.exports.processing_words import SECTIONS, TITLE, Text
from checkin.exports.record_paper import RecordHead, Section, write_record
from checkin.exports.words import word

_LINE = "_" * 40


@dataclass(frozen=True, slots=True)
class ProcessingFacts:
    """What the text needs of an event. "" or None = not known: left to be filled in by hand.

    `made_at` is local time. `stations`, `sources` and `questions` are names as people gave them.
    """

    event: str = ""
    day: date | None = None
    venue: str = ""
    controller: str = ""
    officer: str = ""
    people: int | None = None
    erase_contact_on: date | None = None
    erase_proof_on: date | None = None
    encrypted: bool | None = None
    stations: Sequence[str] = ()
    sources: Sequence[str] = ()
    questions: Sequence[str] = ()
    made_at: datetime | None = None


def write_processing_record(facts: ProcessingFacts, target: Path, language: str) -> int:
    """Write the record as PDF, whole or not at all; return its pages. Raises SurroundingsError."""
    language = "de" if language == "de" else "en"
    made = facts.made_at
    foot = word("made_on", language, day=short_day(made.date(), language), time=clock(made)) if made else ""
    subtitle = " · ".join(part for part in (facts.event, _day(facts.day, language), facts.venue) if part)
    sections = [
        Section(_of(title, language), [[_of(label, language), text] for label, text in rows])
        for title, rows in filled(facts, language)
    ]
    head = RecordHead(
        _of(TITLE, language), subtitle, foot, language, "Art. 30 DSGVO" if language == "de" else "Art. 30 GDPR"
    )
    return write_record(head, sections, target)


def as_markdown(language: str) -> str:
    """Return the text without an event, as the documentation has it."""
    lines = [f"## {_of(TITLE, language)}", ""]
    for title, rows in filled(ProcessingFacts(), language):
        lines += [f"### {_of(title, language)}", "", "| | |", "|---|---|"]
        lines += [f"| {_of(label, language)} | {text.replace(_LINE, '…')} |" for label, text in rows]
        lines.append("")
    return "\n".join(lines)


def filled(facts: ProcessingFacts, language: str) -> list[tuple[Text, list[tuple[Text, str]]]]:
    """Return the sections with their placeholders filled."""
    values = _values(facts, language)
    return [
        (title, [(label, _of(text, language).format(**values)) for label, text in rows]) for title, rows in SECTIONS
    ]


def _of(text: Text, language: str) -> str:
    german, english = text
    return german if language == "de" else english


def _day(day: date | None, language: str) -> str:
    return long_day(day, language) if day is not None else ""


def _values(facts: ProcessingFacts, language: str) -> dict[str, str]:
    german = language == "de"

    def say(in_german: str, in_english: str) -> str:
        return in_german if german else in_english

    encrypted = {
        None: say("wahlweise mit SQLCipher (AES-256) verschlüsselt", "optionally encrypted with SQLCipher (AES-256)"),
        True: say("mit SQLCipher (AES-256) verschlüsselt", "encrypted with SQLCipher (AES-256)"),
        False: say("NICHT verschlüsselt", "NOT encrypted"),
    }[facts.encrypted]
    contact = _day(facts.erase_contact_on, language)
    proof = _day(facts.erase_proof_on, language)
    people = "" if facts.people is None else f" ({facts.people} {say('Personen', 'people')})"
    questions = "; ".join(facts.questions)
    return {
        "event": facts.event or _LINE,
        "day": _day(facts.day, language) or _LINE,
        "venue": facts.venue or _LINE,
        "controller": facts.controller or _LINE,
        "officer": facts.officer or _LINE,
        "people": people,
        "contact_day": contact or say("vier Wochen nach der Veranstaltung", "four weeks after the event"),
        "proof_day": proof or say("fünf Jahre nach der Veranstaltung", "five years after the event"),
        "encrypted": encrypted,
        "stations": ", ".join(facts.stations) or say("den Rechnern an den Türen", "the computers at the doors"),
        "sources": ", ".join(facts.sources)
        or say("Anmeldeliste oder Anmeldeserver", "Registration list or registration server"),
        "questions": f": {questions}" if questions else "",
    }
