"""A new event: its file, its main list, its first door."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from checkin.domain.changes import Draft
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.domain.event import CheckInList, Event
from checkin.domain.ids import named
from checkin.services import drafts
from checkin.services.retention import chosen_days
from checkin.store.event_file import EventFile

#: The main list's name and the first door's label, by the language of the event.
MAIN_LIST = {"de": "Einlass", "en": "Entrance"}
FIRST_DOOR = {"de": "Tür 1", "en": "Door 1"}


def new_event(
    name: str,
    *,
    day: date | None = None,
    venue: str = "",
    timezone: str = "Europe/Berlin",
    language: str = "de",
    event_id: str | None = None,
) -> Event:
    """Return a new event; raises WrongUseError for an unknown time zone or an empty name."""
    if not name.strip():
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "An event needs a name. Type what guests call it."))
    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "There is no time zone {zone}. Give one like Europe/Berlin."), zone=timezone
        ) from None
    return Event(event_id or str(uuid.uuid4()), name.strip(), day, venue.strip(), timezone, language)


def create_event_file(
    path: Path,
    event: Event,
    *,
    machine: str,
    passphrase: str | None = None,
    more: Iterable[Draft] = (),
    erase_contact_on: date | None = None,
    erase_proof_on: date | None = None,
) -> EventFile:
    """Make the event's file with its main list and the first door's label, then `more`.

    Contact data and the proof of attendance are to be erased on the days given; by default four weeks and five years
    after the event's day.
    """
    days = chosen_days(event.day, erase_contact_on, erase_proof_on)
    more = [*([drafts.settings_set(event.event_id, days)] if days else []), *more]
    main = CheckInList(named(event.event_id, "list", "main"), MAIN_LIST.get(event.language, MAIN_LIST["en"]), main=True)
    file = EventFile.create(path, event, [drafts.list_set(main), *more], machine=machine, passphrase=passphrase)
    with file.writing() as transaction:
        label = FIRST_DOOR.get(event.language, FIRST_DOOR["en"])
        transaction.append([drafts.station_named(file.station, label)])
    return file
