"""Telling pretix what happened at the doors: one by one, in order, safe to repeat.

A row that fails holds up only what builds on it: later rows of the same ticket, and the annulment of a check-in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from checkin.domain.event import ReentryPolicy
from checkin.sources.ports import (
    DeviceRevokedError,
    PendingUpload,
    SourceError,
    Trouble,
    UploadKind,
    UploadResult,
    UploadState,
)
from checkin.sources.pretix.catalogue import Catalogue, reentry, trimmed
from checkin.sources.pretix.client import PretixClient, number_of
from checkin.sources.pretix.contradictions import contradiction
from checkin.sources.pretix.reasons import outcome_of, reason_of
from checkin.sources.values import mapping, text
from checkin.sources.web import Answer

_AFTER = 30.0  # seconds until a passing trouble is tried again, where the server names no time
_AFTER_RIGHTS = 300.0  # seconds until something that somebody has to mend is tried again
_REFUSED = (400, 403, 404, 409, 422)
#: Troubles that concern the whole server: the rows behind are not even tried.
_STOPPING = frozenset({Trouble.RATE_LIMITED, Trouble.UNREACHABLE, Trouble.BAD_CERTIFICATE, Trouble.CANCELLED})


class Uploader:
    """Sends acts to one event. Not for several threads at once."""

    def __init__(self, client: PretixClient, *, prefix: str = "pretix", software: str = "Checkin") -> None:
        self._client = client
        self._prefix = prefix
        self._software = software
        self._senders: Mapping[UploadKind, Callable[[PendingUpload], UploadResult]] = {
            UploadKind.ENTRY: self._redeem,
            UploadKind.EXIT: self._redeem,
            UploadKind.FAILED: self._failed,
            UploadKind.ANNUL: self._annul,
            UploadKind.PRINTLOG: self._printed,
        }

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Send the acts in order and yield what became of each.

        Raises DeviceRevokedError, and SourceError (UNAUTHORIZED, OFF_ORIGIN) where nothing can be sent until somebody
        acts.
        """
        held: set[str] = set()
        stopped: UploadResult | None = None
        failures = 0
        for upload in pending:
            marks = {mark for mark in (upload.code, upload.key, upload.target, upload.nonce) if mark}
            if stopped is not None or marks & held:
                result = UploadResult(
                    upload.nonce, UploadState.RETRY_LATER, stopped.reason if stopped else "held", _AFTER
                )
            else:
                result, stops, failures = self._attempt(upload, failures)
                stopped = result if stops else None
            if not result.state.settled:
                held |= marks
            yield result

    def _attempt(self, upload: PendingUpload, failures: int) -> tuple[UploadResult, bool, int]:
        """Send one act. Returns its result, whether to stop, and how many acts in a row found no way through."""
        if upload.kind is not UploadKind.PRINTLOG and not upload.list_id.startswith(f"{self._prefix}:"):
            # a list of our own, which the server does not have
            return UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, Trouble.NOT_FOUND), False, failures
        try:
            return self._senders[upload.kind](upload), False, 0
        except DeviceRevokedError:
            raise
        except SourceError as error:
            if error.trouble in (Trouble.UNAUTHORIZED, Trouble.OFF_ORIGIN):
                raise
            after = error.retry_after or (_AFTER if error.trouble.passing else _AFTER_RIGHTS)
            result = UploadResult(upload.nonce, UploadState.RETRY_LATER, error.trouble, after)
            lost = error.trouble in (Trouble.TIMED_OUT, Trouble.CUT_OFF)
            failures = failures + 1 if lost else 0
            return result, error.trouble in _STOPPING or failures >= 2, failures

    # -- entries and exits

    def _redeem(self, upload: PendingUpload) -> UploadResult:
        body = redeem_body(upload, self._number(upload.list_id), self._answers(upload))
        body |= {"force": True, "questions_supported": False}
        answer = self._client.web.send(
            "POST", f"{self._client.organizer_path}checkinrpc/redeem/", body, accept=_REFUSED
        )
        found = mapping(answer.body)
        if found.get("status") == "ok":
            return self._stored(upload, mapping(found.get("position")))
        reason = text(found.get("reason")) or text(found.get("status"))
        if not reason:
            return self._not_judged(upload, answer)
        if reason == "error":
            return UploadResult(upload.nonce, UploadState.RETRY_LATER, Trouble.SERVER_ERROR, _AFTER)
        outcome = outcome_of(reason, mapping(found.get("position")), upload.at)
        return UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, reason, outcome=outcome)

    def _stored(self, upload: PendingUpload, position: Mapping[str, Any]) -> UploadResult:
        number = self._number(upload.list_id)
        policy = self._policies.get(number, ReentryPolicy.AFTER_EXIT) if upload.kind is UploadKind.ENTRY else None
        against = policy and contradiction(upload, position, number, policy, self._client.access.device_id)
        if not against:
            return UploadResult(upload.nonce, UploadState.DONE)
        return UploadResult(
            upload.nonce,
            UploadState.CONTRADICTED,
            against.reason,
            outcome=against.outcome,
            other_at=against.other_at,
        )

    def _not_judged(self, upload: PendingUpload, answer: Answer) -> UploadResult:
        """A refusal that is no verdict on the ticket: a list or right that is missing, or a body it cannot read."""
        if answer.status in (403, 404) or "lists" in mapping(answer.body):
            # without the right to check in the server says that the list does not exist: somebody can mend that
            return UploadResult(upload.nonce, UploadState.RETRY_LATER, Trouble.FORBIDDEN, _AFTER_RIGHTS)
        return UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, Trouble.REJECTED)

    # -- everything else

    def _failed(self, upload: PendingUpload) -> UploadResult:
        path = f"{self._client.event_path}checkinlists/{self._number(upload.list_id)}/failed_checkins/"
        body = {
            "raw_barcode": upload.code[:250] or "-",
            "error_reason": reason_of(upload.outcome),
            "error_explanation": upload.explanation[:250] or None,
            "nonce": upload.nonce,
            "datetime": upload.at.isoformat(),
            "type": "entry",
        }
        return self._posted(upload, path, body)

    def _annul(self, upload: PendingUpload) -> UploadResult:
        body = {
            "lists": [_json_id(self._number(upload.list_id))],
            "nonce": upload.target,
            "datetime": upload.at.isoformat(),
            "error_explanation": upload.explanation[:250] or None,
        }
        return self._posted(upload, f"{self._client.organizer_path}checkinrpc/annul/", body)

    def _printed(self, upload: PendingUpload) -> UploadResult:
        path = f"{self._client.event_path}orderpositions/{_path_id(upload.key)}/printlog/"
        body = {"source": self._software, "type": "badge", "datetime": upload.at.isoformat(), "info": {}}
        return self._posted(upload, path, body)

    def _posted(self, upload: PendingUpload, path: str, body: Mapping[str, Any]) -> UploadResult:
        # the key makes a repetition return the first answer (the server keeps it for a day)
        headers = {"X-Idempotency-Key": upload.nonce}
        answer = self._client.web.send("POST", path, body, headers, accept=_REFUSED)
        if answer.status < 300:
            return UploadResult(upload.nonce, UploadState.DONE)
        reasons = {403: Trouble.FORBIDDEN, 404: Trouble.NOT_FOUND}
        return UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, reasons.get(answer.status, Trouble.REJECTED))

    # -- what the server's own lists say

    @cached_property
    def _policies(self) -> dict[str, ReentryPolicy]:
        try:
            return {number_of(row): reentry(row) for row in self._client.everything("checkinlists/") or []}
        except DeviceRevokedError:
            raise
        except SourceError:  # the act is stored: what it contradicts is told with the usual policy
            return {}

    def _answers(self, upload: PendingUpload) -> dict[str, str]:
        return self._questions.sent_answers(upload.answers) if upload.answers else {}

    @cached_property
    def _questions(self) -> Catalogue:
        found = self._client.everything("questions/") or []
        return Catalogue({"questions/": [trimmed("questions/", row) for row in found]}, self._prefix)

    def _number(self, list_id: str) -> str:
        return list_id.removeprefix(f"{self._prefix}:")


def redeem_body(upload: PendingUpload, list_number: str, answers: Mapping[str, str]) -> dict[str, Any]:
    """Return what entry, exit and online verdict have in common."""
    # The nonce is the act's own id: an exit that bore its entry's would be answered with 201 and not stored.
    body: dict[str, Any] = {
        "secret": upload.code,
        "source_type": "barcode",
        "lists": [_json_id(list_number)],
        "type": "exit" if upload.kind is UploadKind.EXIT else "entry",
        "datetime": upload.at.isoformat(),
        "nonce": upload.nonce[:190],
    }
    return body | ({"answers": dict(answers)} if answers else {})


def _json_id(number: str) -> int | str:
    return int(number) if number.isascii() and number.isdigit() and len(number) < 19 else number


def _path_id(number: str) -> str:
    return number if number.isascii() and number.isdigit() else "0"
