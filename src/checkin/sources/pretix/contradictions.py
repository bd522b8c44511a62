"""Finding out from the answer to a forced upload whether the server would have decided otherwise.

Uploads are forced, since what happened at the door happened. The answer shows the position as it was before (PROTOCOLS,
section 2, "Seen" 1), which tells everything but product and rules, and those were judged here with the same lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from checkin.domain.event import ReentryPolicy
from checkin.domain.scanning import OutcomeCode
from checkin.sources.ports import PendingUpload, UploadKind
from checkin.sources.pretix.reasons import outcome_of
from checkin.sources.values import moment, rows, text

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The reason with which the server would have refused, and the entry that stands against ours."""

    reason: str
    outcome: OutcomeCode | None
    other_at: datetime | None = None


def contradiction(
    upload: PendingUpload, position: Row, list_number: str, policy: ReentryPolicy, device_id: int | None
) -> Contradiction | None:
    """Return what stands against an entry, None where nothing does. Leaving is never contradicted."""
    if upload.kind is not UploadKind.ENTRY:
        return None
    reason = _standing(position, upload.at)
    other = _other_entry(upload, position, list_number, policy, device_id)
    if not reason and other is None:
        return None
    reason = reason or "already_redeemed"
    return Contradiction(reason, outcome_of(reason, position, upload.at), other)


def _standing(position: Row, at: datetime) -> str:
    status = position.get("order__status")
    begins, ends = moment(position.get("valid_from")), moment(position.get("valid_until"))
    if status in ("c", "e") or position.get("canceled") is True:
        return "canceled"
    if position.get("blocked"):
        return "blocked"
    if status == "n" and position.get("order__require_approval") is True:
        return "unapproved"
    if (begins and at < begins) or (ends and at > ends):
        return "invalid_time"
    return "unpaid" if status == "n" and position.get("order__valid_if_pending") is not True else ""


def _other_entry(
    upload: PendingUpload, position: Row, list_number: str, policy: ReentryPolicy, device_id: int | None
) -> datetime | None:
    """Return another station's entry that leaves no room for ours."""
    if policy is ReentryPolicy.ALWAYS:
        return None
    passages = sorted(
        (at, text(row.get("type")))
        for row in rows(position.get("checkins"))
        if text(row.get("list")) == list_number
        and (at := moment(row.get("datetime")))
        and not _is_ours(row, at, upload, device_id)
    )
    entries = [at for at, kind in passages if kind == "entry"]
    if policy is ReentryPolicy.ONCE or not entries:
        return entries[0] if entries else None
    before = [passage for passage in passages if passage[0] <= upload.at]
    after = passages[len(before) :]
    if before and before[-1][1] == "entry":
        return before[-1][0]
    return after[0][0] if after and after[0][1] == "entry" else None


def _is_ours(row: Row, at: datetime, upload: PendingUpload, device_id: int | None) -> bool:
    # what this device sent is known here; a retry after a crash finds its own entry
    if device_id is not None and text(row.get("device_id")) == str(device_id):
        return True
    return at == upload.at and row.get("type") == upload.kind
