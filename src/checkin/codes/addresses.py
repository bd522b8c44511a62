"""Web addresses: those that are a ticket in some system, and all others."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qs, urlsplit

from checkin.codes.kinds import CodeKind, ReadCode

_ADDRESS = re.compile(r"(?:https?://|www\.)\S", re.IGNORECASE)
# PostgreSQL Europe's conference system: /t/id/ is on the ticket, /t/at/ on the badge
_PGEU = re.compile(r"/t/(id|at)/([0-9A-Za-z]{16,128})/?")
_CIVICRM = re.compile(r"/civicrm/contact/view/participant/?")


def read_address(text: str) -> ReadCode | None:
    """Return what a web address is, or None for what is no web address. Lists may use whole addresses as codes."""
    if _ADDRESS.match(text) is None:
        return None
    try:
        address = urlsplit(text if "//" in text[:8] else f"//{text}")
        details = {"host": _host(address)}
    except ValueError:  # a bracket or port that is none
        return ReadCode(CodeKind.WEB_ADDRESS, text, (text,))
    if pgeu := _PGEU.fullmatch(address.path):
        kind = CodeKind.PGEU_TICKET if pgeu[1] == "id" else CodeKind.PGEU_BADGE
        return ReadCode(kind, text, (pgeu[2], text), details)
    if _CIVICRM.fullmatch(address.path) and (candidates := _civicrm(address.query)):
        return ReadCode(CodeKind.CIVICRM_PARTICIPANT, text, (*candidates, text), details)
    return ReadCode(CodeKind.WEB_ADDRESS, text, (text,), details)


def host_of(address: str) -> str:
    """Return the host of an address, with or without scheme; "" where there is none. Never a user or password."""
    try:
        return _host(urlsplit(address if "//" in address else f"//{address}"))
    except ValueError:
        return ""


def _host(address: SplitResult) -> str:
    host, port = address.hostname or "", address.port
    return f"{host}:{port}" if port is not None else host


def _civicrm(query: str) -> tuple[str, ...]:
    """Return the contact and participant as CiviCRM's one-dimensional badges write them, then the participant alone."""
    try:
        fields = parse_qs(query, max_num_fields=32)
    except ValueError:
        return ()
    contact, participant = fields.get("cid", [""])[0], fields.get("id", [""])[0]
    if not (participant.isdecimal() and contact.isdecimal()):
        return ()
    return f"{contact}-{participant}", participant
