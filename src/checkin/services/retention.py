"""How long data is kept: two classes with a day each, what is due, and erasing it with a record.

The days are settings of the event, so that all stations agree. Contact data (e-mail, phone, notes, answers, photo
consent, what the list said) goes first, the proof of attendance (name, organisation, presence) last.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from checkin.domain.changes import Draft
from checkin.services import drafts
from checkin.services.erasing import strangers_of
from checkin.services.setting_values import day_of
from checkin.store.event_file import EventFile, Transaction

CONTACT_DAYS = 28
PROOF_YEARS = 5
#: People erased in one transaction: a scan waits for one at most.
_BATCH = 20

Progress = Callable[[int, int], None]


class DataClass(StrEnum):
    """What is kept for how long."""

    CONTACT = "contact"
    PROOF = "proof"


#: The event's settings that hold the days (ISO 8601).
SETTINGS = {DataClass.CONTACT: "erase_contact_on", DataClass.PROOF: "erase_proof_on"}


@dataclass(frozen=True, slots=True)
class Retention:
    """One class: the day from which on it is to be erased (None = not decided), and of how many people it is kept."""

    data_class: DataClass
    erase_on: date | None
    people: int

    def is_due(self, today: date) -> bool:
        """Tell whether there is something to erase on that day."""
        return self.erase_on is not None and today >= self.erase_on and self.people > 0


def default_days(day: date | None) -> dict[DataClass, date | None]:
    """Return the usual days for an event on `day`: four weeks and five years after it; None where it has no day."""
    if day is None:
        return dict.fromkeys(DataClass)
    try:
        last = day.replace(year=day.year + PROOF_YEARS)
    except ValueError:  # 29 February
        last = day.replace(year=day.year + PROOF_YEARS, month=3, day=1)
    return {DataClass.CONTACT: day + timedelta(days=CONTACT_DAYS), DataClass.PROOF: last}


def chosen_days(day: date | None, contact: date | None = None, proof: date | None = None) -> dict[str, Any]:
    """Return the settings that a new event gets: the days given, else the usual ones; for `drafts.settings_set`."""
    usual = default_days(day)
    days = {DataClass.CONTACT: contact, DataClass.PROOF: proof}
    return {SETTINGS[kind]: days[kind] or usual[kind] for kind in DataClass if days[kind] or usual[kind]}


class RetentionPlan:
    """The retention of one event. Called on the store thread."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def view(self) -> list[Retention]:
        """Return how both classes stand."""
        with self._file.reading() as transaction:
            return _view(transaction)

    def set_days(self, days: dict[DataClass, date]) -> None:
        """Decide until when data is kept, at all stations."""
        with self._file.writing() as transaction:
            values = {SETTINGS[kind]: day for kind, day in days.items()}
            transaction.append([drafts.settings_set(transaction.queries.event().event_id, values)])

    def due(self, today: date) -> list[Retention]:
        """Return the classes that are to be erased, for the reminder: what, since when, of how many people."""
        return [one for one in self.view() if one.is_due(today)]

    def erase_due(self, today: date, progress: Progress | None = None) -> dict[DataClass, int]:
        """Erase what is due, leaving a record of each; return of how many people. Safe to call again after a crash.

        What copies and free pages still hold goes with `erasing.clear_traces`.
        """
        # with the proof the contact data goes too
        due = {one.data_class: one for one in self.due(today)}
        kinds = [DataClass.PROOF] if DataClass.PROOF in due else list(due)
        return {kind: self._erase(kind, f"retention:{due[kind].erase_on}", progress) for kind in kinds}

    def _erase(self, kind: DataClass, reason: str, progress: Progress | None) -> int:
        with self._file.reading() as transaction:
            people = _kept(transaction, kind)
        for start in range(0, len(people), _BATCH):
            with self._file.writing() as transaction:
                transaction.append([_draft(transaction, kind, one, reason) for one in people[start : start + _BATCH]])
            if progress is not None:
                progress(min(start + _BATCH, len(people)), len(people))
            # lets another program's scan in between: SQLite's writers do not queue
            time.sleep(0.0005)
        return len(people)


def _draft(transaction: Transaction, kind: DataClass, attendee_id: str, reason: str) -> Draft:
    also = strangers_of(transaction, attendee_id)
    make = drafts.erased if kind is DataClass.PROOF else drafts.contact_erased
    return make(attendee_id, reason, also)


def _view(transaction: Transaction) -> list[Retention]:
    settings = transaction.privacy.settings()
    usual = default_days(transaction.queries.event().day)
    return [
        Retention(kind, day_of(settings.get(SETTINGS[kind])) or usual[kind], len(_kept(transaction, kind)))
        for kind in DataClass
    ]


def _kept(transaction: Transaction, kind: DataClass) -> list[str]:
    privacy = transaction.privacy
    return privacy.everybody() if kind is DataClass.PROOF else privacy.with_contact_data()
