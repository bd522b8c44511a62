"""Who is first: compare-and-set on one subject of a stream that keeps the last message of each subject.

A claim says "this check-in, knowing of that one": it is taken only where the subject's last message is the one that
the claimer names. Nothing is ever released: an exit or an undo is seen in the tables; the next claim names the last.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from checkin.stations.connection import NoAnswerError, Wire

_WRONG_LAST, _NOTHING_THERE = 10071, 10037
_EXPECTED = "Nats-Expected-Last-Subject-Sequence"


@dataclass(frozen=True, slots=True)
class Stands:
    """What a subject's last message is: its place and content. Place 0: there is none."""

    place: int
    content: bytes = b""


async def put(wire: Wire, subject: str, content: bytes, after: int, timeout: float) -> int:
    """Put a message where the subject's last one has the place `after` (0: none); return its own place, or 0 if it has
    another. Raises NoAnswerError where the hub does not say."""
    answer = json.loads(await wire.request(subject, content, timeout, {_EXPECTED: str(after)}))
    error = answer.get("error")
    if error is None:
        return int(answer["seq"])
    if error.get("err_code") == _WRONG_LAST:
        return 0
    raise NoAnswerError(str(error.get("err_code")))


async def last(wire: Wire, stream: str, subject: str, timeout: float) -> Stands:
    """Return what stands at a subject; raises NoAnswerError."""
    asked = json.dumps({"last_by_subj": subject}).encode()
    answer = json.loads(await wire.request(f"$JS.API.STREAM.MSG.GET.{stream}", asked, timeout))
    if found := answer.get("message"):
        return Stands(int(found["seq"]), base64.b64decode(found.get("data", "")))
    error = answer.get("error") or {}
    if error.get("err_code") == _NOTHING_THERE:
        return Stands(0)
    raise NoAnswerError(str(error.get("err_code")))
