"""One person's rights over their data: restrict, erase; and doing away with the last traces of what was erased."""

from __future__ import annotations

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.services import drafts
from checkin.services.backups import Backups
from checkin.services.setting_values import local_number
from checkin.store.event_file import EventFile, Transaction
from checkin.store.privacy_queries import Tombstone

#: How many tombstones this copy of the file had when its traces were last cleared.
_CLEARED = "erasures_cleared"


class Erasing:
    """Called on the store thread, but for `clear_traces`."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def erase(self, attendee_id: str, reason: str = "") -> None:
        """Wipe everything about a person from tables and log, leaving a tombstone that names no one.

        Also goes for somebody of whom only parts are kept. What copies and free pages still hold goes with
        `clear_traces`. Raises BadInputError for an unknown id.
        """
        with self._file.writing() as transaction:
            known_or_told(transaction, attendee_id)
            transaction.append([drafts.erased(attendee_id, reason, strangers_of(transaction, attendee_id))])

    def restrict(self, attendee_id: str, reason: str = "", *, restricted: bool = True) -> None:
        """Let a person's data only be kept (Art. 18 GDPR), or lift that; doing it twice changes nothing.

        Searches, lists, exports, badge runs and mail merges leave the person out. Their ticket still opens the door,
        because they show it themselves, and whoever is inside stands on the evacuation list.
        """
        with self._file.writing() as transaction:
            known_or_told(transaction, attendee_id)
            if transaction.queries.is_restricted(attendee_id) != restricted:
                transaction.append([drafts.restricted(attendee_id, reason, restricted=restricted)])

    def tombstones(self) -> list[Tombstone]:
        """Return the record of all erasures, the newest first."""
        with self._file.reading() as transaction:
            return transaction.privacy.tombstones()

    def has_traces(self) -> bool:
        """Tell whether something was erased, here or at another station, whose traces this copy has not cleared."""
        with self._file.reading() as transaction:
            cleared = local_number(transaction, _CLEARED)
            return transaction.privacy.tombstone_count() > cleared


def clear_traces(file: EventFile, backups: Backups) -> bool:
    """Take erased data out of the file's free pages, its WAL and every backup; return whether nothing is left to do.

    On any thread: what touches the file runs on the store thread (`backups.run`). The backups of before are overwritten
    and one new one is made. False where another program reads the file just now or a backup place (a stick) is not
    there: the next call, or the next backup, goes on with it.
    """
    with_traces = backups.run(lambda: _count(file))
    whole = backups.run(file.clean)
    reached = backups.renew()
    if whole:
        # what lies in places out of reach is remembered by the backups themselves
        backups.run(lambda: _note(file, with_traces))
    return whole and reached


def _count(file: EventFile) -> int:
    with file.reading() as transaction:
        return transaction.privacy.tombstone_count()


def _note(file: EventFile, count: int) -> None:
    with file.writing() as transaction:
        transaction.set_local(_CLEARED, str(count))


def strangers_of(transaction: Transaction, attendee_id: str) -> list[str]:
    """Return the refused scans that nobody was known by but that had one of this person's codes."""
    codes = [ticket.code for ticket in transaction.queries.tickets(attendee_id)]
    return transaction.privacy.strangers(codes) if codes else []


def known_or_told(transaction: Transaction, attendee_id: str) -> None:
    """Raise BadInputError where nothing is kept about that id."""
    if transaction.queries.candidate(attendee_id) is None and attendee_id not in transaction.privacy.everybody():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is nobody with the id {id} in this event. Search for the person again."),
            id=attendee_id[:64],
        )
