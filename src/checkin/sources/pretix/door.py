"""Asking the server for its verdict at the door."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.domain.scanning import OutcomeCode
from checkin.sources.ports import AskedQuestion, PendingUpload, RemoteVerdict, SourceError, Trouble, UploadKind
from checkin.sources.pretix.catalogue import identifier_of
from checkin.sources.pretix.client import PretixClient, number_of
from checkin.sources.pretix.reasons import outcome_of
from checkin.sources.pretix.upload import redeem_body
from checkin.sources.values import mapping, rows, text, texts

#: Longer than this nobody waits at a door; then this machine judges alone (seconds).
PATIENCE = 3.0


def redeem(
    client: PretixClient,
    upload: PendingUpload,
    list_number: str,
    answers: Mapping[str, str],
    *,
    ignore_unpaid: bool = False,
    can_ask: bool = True,
    simulate: bool = False,
    within: float = PATIENCE,
) -> RemoteVerdict:
    """Return the server's verdict. `answers` go by the server's question ids; `within` is in seconds.

    Raises SourceError: then nothing is known, and the same upload (same nonce) may be sent again later.
    """
    body = redeem_body(upload, list_number, answers) | {
        "force": upload.force,
        "ignore_unpaid": ignore_unpaid,
        "questions_supported": can_ask,
        "simulate": simulate,
    }
    path = f"{client.organizer_path}checkinrpc/redeem/"
    found = mapping(client.web.send("POST", path, body, accept=(400, 404), within=within).body)
    status, position = found.get("status"), mapping(found.get("position"))
    reason = "" if status == "ok" else text(found.get("reason")) or ("incomplete" if status == "incomplete" else "")
    outcome = _passed(upload) if status == "ok" else outcome_of(reason, position, upload.at)
    if outcome is None:
        raise SourceError(
            Trouble.REJECTED,
            QT_TRANSLATE_NOOP(
                "errors", "{host} gives no verdict on this list. The key may lack the right to check in."
            ),
            host=client.web.origin.host,
        )
    return RemoteVerdict(
        outcome=outcome,
        reason=reason,
        explanation=text(found.get("reason_explanation")),
        registration_key=text(position.get("addon_to")) or number_of(position),
        attention=found.get("require_attention") is True,
        staff_notes=tuple(texts(found.get("checkin_texts"))),
        questions=tuple(_asked(row) for row in rows(found.get("questions"))),
    )


def _passed(upload: PendingUpload) -> OutcomeCode:
    return OutcomeCode.CHECKED_OUT if upload.kind is UploadKind.EXIT else OutcomeCode.ADMITTED


def _asked(row: Mapping[str, Any]) -> AskedQuestion:
    return AskedQuestion(identifier_of(row), row.get("required") is True)
