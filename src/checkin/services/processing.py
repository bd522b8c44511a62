"""The event's own data for the record of processing (Art. 30 GDPR)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from checkin.exports.processing_record import ProcessingFacts
from checkin.services import drafts
from checkin.services.retention import DataClass, RetentionPlan
from checkin.store.event_file import EventFile

#: The event's settings that name who is responsible, in as many words as they like.
CONTROLLER, OFFICER = "controller", "data_protection_officer"


def processing_facts(file: EventFile) -> ProcessingFacts:
    """Gather what the record says of this event."""
    days = {one.data_class: one.erase_on for one in RetentionPlan(file).view()}
    with file.reading() as transaction:
        event, settings = transaction.queries.event(), transaction.privacy.settings()
        return ProcessingFacts(
            event=event.name,
            day=event.day,
            venue=event.venue,
            controller=str(settings.get(CONTROLLER) or ""),
            officer=str(settings.get(OFFICER) or ""),
            people=len(transaction.privacy.everybody()),
            erase_contact_on=days[DataClass.CONTACT],
            erase_proof_on=days[DataClass.PROOF],
            encrypted=file.encrypted,
            stations=[station.door for station in transaction.privacy.stations() if station.door],
            sources=[_source(row.kind, row.config) for row in transaction.sources.rows()],
            questions=[question.text for question in transaction.queries.questions() if question.text],
            made_at=datetime.now(UTC).astimezone(ZoneInfo(event.timezone)),
        )


def _source(kind: str, config: Mapping[str, Any]) -> str:
    """Return what kind of source it is and where; never its key, which is no part of `place`."""
    names = {"pretix": "pretix", "indico": "Indico", "sql": "SQL"}
    place = str(config.get("place") or "")
    return " ".join(part for part in (names.get(kind, ""), place) if part) or kind


def set_responsible(file: EventFile, controller: str | None = None, officer: str | None = None) -> None:
    """Name the controller and the data protection officer at all stations; None leaves one as it is."""
    given = {CONTROLLER: controller, OFFICER: officer}
    values = {name: text.strip() for name, text in given.items() if text is not None}
    if values:
        with file.writing() as transaction:
            transaction.append([drafts.settings_set(transaction.queries.event().event_id, values)])
