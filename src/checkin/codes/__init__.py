"""Codes: what a scanned payload means, what a wrong keyboard layout made of it, and our own tickets.

`checkin.codes.qr` (symbols) and `checkin.codes.signed` (pretix's signatures) are imported by those who need them: their
libraries take longer to load than all of this.
"""

from checkin.codes.kinds import MAX_CHARACTERS, NOT_TICKETS, SECRET_KINDS, CodeKind, ReadCode
from checkin.codes.layouts import Repair, repairs
from checkin.codes.own import is_of_event, is_own_code, new_ticket_code, own_code, ticket_payload
from checkin.codes.reading import read
from checkin.codes.shifted import looks_shifted

__all__ = [
    "MAX_CHARACTERS",
    "NOT_TICKETS",
    "SECRET_KINDS",
    "CodeKind",
    "ReadCode",
    "Repair",
    "is_of_event",
    "is_own_code",
    "looks_shifted",
    "new_ticket_code",
    "own_code",
    "read",
    "repairs",
    "ticket_payload",
]
