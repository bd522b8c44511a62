"""Indico as a registration source."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.domain.registration_list import RegistrationTable
from checkin.domain.scanning import OutcomeCode
from checkin.sources.addresses import checked_base
from checkin.sources.indico.client import IndicoClient
from checkin.sources.indico.companions import Companion, companions_of, is_companion
from checkin.sources.indico.fields import answers_of, table
from checkin.sources.ports import (
    Ability,
    Capabilities,
    DeviceRevokedError,
    EventFacts,
    PendingUpload,
    Progress,
    Pull,
    RegistrationExtra,
    SourceError,
    Trouble,
    UploadKind,
    UploadResult,
    UploadState,
)
from checkin.sources.values import mapping, moment, text
from checkin.sources.web import Limits

STATE_VERSION = 2
_AFTER = 30.0
_SAVED_EVERY = 200


@dataclass(frozen=True, slots=True)
class Known:
    """A registration's answers and companions, and a mark of the registration as it was when they were read."""

    mark: str
    answers: Mapping[str, str] = field(default_factory=dict)
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class SetUpCode:
    """What Indico shows to set up a check-in device. It holds no key: a personal token is needed besides."""

    url: str
    event_id: int
    form_id: int
    title: str = ""

    @classmethod
    def parse(cls, payload: str) -> SetUpCode:
        """Read the code's JSON text (version 1 or 2). Raises BadInputError for anything else."""
        try:
            found = mapping(json.loads(payload))
        except (ValueError, RecursionError):
            found = {}
        url = text(mapping(found.get("server")).get("base_url"))
        event_id, form_id = found.get("event_id"), found.get("regform_id")
        if not url or not isinstance(event_id, int) or not isinstance(form_id, int):
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "This is not a set-up code of Indico. Its page “Check-in” shows one.")
            )
        return cls(checked_base(url), event_id, form_id, text(found.get("title")))


class IndicoSource:
    """One registration form of one event. Times without offset are meant in `timezone`."""

    kind: ClassVar[str] = "indico"

    def __init__(
        self,
        url: str,
        event_id: int,
        form_id: int,
        token: str,
        *,
        timezone: str = "Europe/Berlin",
        ca_file: Path | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.client = IndicoClient(url, event_id, form_id, token, ca_file=ca_file, limits=limits)
        self.timezone = timezone

    def __repr__(self) -> str:
        return f"IndicoSource({self.describe()!r})"

    def describe(self) -> str:
        """Return host, event and form."""
        return f"{self.client.web.origin.host}: event {self.client.event_id}, form {self.client.form_id}"

    def capabilities(self) -> Capabilities:
        """Indico takes check-ins and their undoing, with its own clock; nothing else."""
        return Capabilities(check_ins=Ability.YES, annulments=Ability.YES)

    def pull(self, state: bytes | None, progress: Progress | None = None) -> Iterator[Pull]:
        """Yield the whole list; answers, which cost a request a person, are asked for only where not known yet.

        They are asked for again where the registration itself changed (name, address, state, price, tags).
        Progress of a long first run is kept in parts without registrations, whose `state` holds the answers so far.
        """
        event = self.client.event()
        people = {number: row for row in self.client.registrations() if (number := text(row.get("id")))}
        marks = {number: _mark(row) for number, row in people.items()}
        known = {number: one for number, one in _unpack(state).items() if marks.get(number) == one.mark}
        missing = [number for number in people if number not in known]
        for done, (number, detail) in enumerate(self.client.details(missing), 1):
            known[number] = _read(marks[number], detail or {})
            if progress:
                progress(len(people) - len(missing) + done, len(people))
            if done % _SAVED_EVERY == 0:
                yield Pull(table=RegistrationTable("indico", ()), complete=False, state=_pack(known))
        answers = {number: one.answers for number, one in known.items()}
        companions = {number: one.companions for number, one in known.items()}
        found = table(list(people.values()), answers, companions, self.timezone)
        facts = EventFacts(
            name=text(event.get("title")),
            date_from=moment(event.get("start_dt"), self.timezone),
            date_to=moment(event.get("end_dt"), self.timezone),
        )
        yield Pull(table=found, extras=_extras(people.values()), facts=facts, whole=True, state=_pack(known))

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Mark people as come, or as not come where a check-in was taken back.

        Exits, refusals, badge prints and accompanying persons have no place there and are settled without a word.
        """
        held: set[str] = set()
        stopped = False
        for upload in pending:
            if upload.kind not in (UploadKind.ENTRY, UploadKind.ANNUL) or is_companion(upload.key):
                yield UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, Trouble.FORBIDDEN)
                continue
            if stopped or upload.key in held:
                yield UploadResult(upload.nonce, UploadState.RETRY_LATER, "held", _AFTER)
                continue
            result, stopped = self._attempt(upload)
            if not result.state.settled:
                held.add(upload.key)
            yield result

    def close(self) -> None:
        """Drop all connections."""
        self.client.close()

    def _attempt(self, upload: PendingUpload) -> tuple[UploadResult, bool]:
        try:
            return self._send(upload), False
        except DeviceRevokedError:
            raise
        except SourceError as error:
            if error.trouble in (Trouble.UNAUTHORIZED, Trouble.FORBIDDEN, Trouble.OFF_ORIGIN):
                raise  # Indico says 403 for a token that is wrong or lacks the scope
            if error.trouble in (Trouble.NOT_FOUND, Trouble.REJECTED):
                return UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, error.trouble), False
            stops = error.trouble not in (Trouble.SERVER_ERROR, Trouble.NOT_JSON, Trouble.UNEXPECTED)
            after = error.retry_after or _AFTER
            return UploadResult(upload.nonce, UploadState.RETRY_LATER, error.trouble, after), stops

    def _send(self, upload: PendingUpload) -> UploadResult:
        entry = upload.kind is UploadKind.ENTRY
        before = self.client.detail(upload.key)  # a PATCH does not say that somebody was in already
        if before.get("checked_in") is not entry:
            self.client.set_checked_in(upload.key, entry)
        if not entry:
            return UploadResult(upload.nonce, UploadState.DONE)
        state = text(before.get("state"))
        if state in _REFUSED_STATES:
            return UploadResult(upload.nonce, UploadState.CONTRADICTED, state, outcome=_REFUSED_STATES[state])
        if before.get("checked_in") is True:
            # by another door, or by us before a crash: the server does not tell, so the time decides
            other = moment(before.get("checked_in_dt"), self.timezone)
            if other is not None and other < upload.at:
                reason, outcome = "already_checked_in", OutcomeCode.ALREADY_CHECKED_IN
                return UploadResult(upload.nonce, UploadState.CONTRADICTED, reason, outcome=outcome, other_at=other)
        return UploadResult(upload.nonce, UploadState.DONE)


_REFUSED_STATES = {
    "withdrawn": OutcomeCode.CANCELLED,
    "rejected": OutcomeCode.CANCELLED,
    "unpaid": OutcomeCode.UNPAID,
    "pending": OutcomeCode.UNAPPROVED,
}


def _extras(people: Iterable[Mapping[str, Any]]) -> dict[str, RegistrationExtra]:
    return {
        text(row.get("id")): RegistrationExtra(remote={"tags": ", ".join(map(text, row.get("tags") or ()))})
        for row in people
        if row.get("tags") and isinstance(row.get("tags"), list)
    }


def _read(mark: str, detail: Mapping[str, Any]) -> Known:
    return Known(mark, answers_of(detail), companions_of(detail))


def _mark(row: Mapping[str, Any]) -> str:
    names = ("full_name", "email", "state", "price", "is_paid", "tags", "registration_date", "occupied_slots")
    told = [row.get(name) for name in names]
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def _pack(known: Mapping[str, Known]) -> bytes:
    answers = {
        number: [one.mark, dict(one.answers), [list(astuple(each)) for each in one.companions]]
        for number, one in known.items()
    }
    return json.dumps({"version": STATE_VERSION, "answers": answers}, ensure_ascii=False).encode()


def _unpack(state: bytes | None) -> dict[str, Known]:
    try:
        found = mapping(json.loads(state) if state else {})
    except ValueError:
        return {}
    if found.get("version") != STATE_VERSION:
        return {}
    return {
        number: Known(entry[0], entry[1], tuple(Companion(*each) for each in entry[2]))
        for number, entry in mapping(found.get("answers")).items()
        if isinstance(entry, list) and len(entry) == 3 and isinstance(entry[1], dict)
    }
