"""What goes out as a file, gathered from the tables."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from checkin.domain.scanning import CheckIn
from checkin.exports.model import AttendeeRow, ExportTable
from checkin.services import drafts
from checkin.store.event_file import EventFile

#: Documents that hold nobody's data.
IMPERSONAL = frozenset({"report", "processing-record"})
#: The event's settings that hold how documents were chosen last: ExportChoice, CertificateSetting and SignatureOptions,
#: each as its `to_json` gives it.
CHOICE, CERTIFICATES, SIGNATURES = "export_choice", "certificates", "signature_list"
#: Documents that need everybody: lives depend on who is inside, and an archive keeps what the file keeps.
WITH_RESTRICTED = frozenset({"inside", "archive"})


class Exporting:
    """Called on the store thread; writing the files may happen on any."""

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def note(self, kind: str, form: str, rows: int) -> None:
        """Record that a list left the program as a file: of what kind, never under which name."""
        if kind not in IMPERSONAL:
            with self._file.writing() as transaction:
                made = drafts.list_exported(kind, form, rows, datetime.now(UTC), transaction.door())
                transaction.append([made])

    def saved(self, key: str) -> dict[str, Any]:
        """Return a document's setting (`CHOICE`, `CERTIFICATES`, `SIGNATURES`); empty where none was saved."""
        with self._file.reading() as transaction:
            found = transaction.privacy.settings().get(key)
        return found if isinstance(found, dict) else {}

    def keep(self, key: str, value: dict[str, Any]) -> None:
        """Keep a document's setting with the event: whoever exports next, here or elsewhere, finds it."""
        with self._file.writing() as transaction:
            transaction.append([drafts.settings_set(transaction.queries.event().event_id, {key: value})])

    def table(self, language: str = "", *, restricted: bool = False) -> ExportTable:
        """Return everything that exports are made from, of one moment. `language` "" = the event's.

        Those whose data may only be kept are left out unless `restricted`: see `WITH_RESTRICTED`.
        """
        with self._file.reading() as transaction:
            queries, reports = transaction.queries, transaction.reports
            log: dict[str, list[CheckIn]] = defaultdict(list)
            for check_in in reports.check_ins():
                log[check_in.attendee_id].append(check_in)
            rows = [
                AttendeeRow(
                    attendee=person.attendee,
                    state=person.registration.state,
                    origin=person.registration.origin,
                    ticket_code=person.ticket_code,
                    presence=person.presence,
                    check_ins=tuple(log.get(person.attendee.attendee_id, ())),
                    badge_prints=person.prints,
                )
                for person in reports.people(restricted=restricted)
            ]
            return ExportTable(
                event=queries.event(),
                rows=rows,
                generated_at=datetime.now(UTC),
                lists=queries.lists(),
                sessions=queries.sessions(),
                questions=queries.questions(),
                language=language,
            )
