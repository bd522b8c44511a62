"""What a scanned payload can be, and what reading it yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

#: Longer payloads are not looked at: the largest QR symbol holds 4,296 letters, no ticket a tenth of it.
MAX_CHARACTERS = 4096

_NOTHING: Mapping[str, str] = MappingProxyType({})


class CodeKind(StrEnum):
    """What a payload is by its form alone; whether anybody knows it is for the store to say."""

    OWN_TICKET = "own_ticket"
    OWN_TICKET_MISREAD = (
        "own_ticket_misread"  # our form, but the check characters say that it was read or typed wrongly
    )
    PLAIN = "plain"
    PRETIX_SIGNED = "pretix_signed"
    UUID = "uuid"
    EVENTYAY_TICKET = "eventyay_ticket"
    EVENTYAY_LEAD = "eventyay_lead"
    INDICO_TICKET = "indico_ticket"
    INDICO_LEGACY = "indico_legacy"
    ALFIO_TICKET = "alfio_ticket"
    ALFIO_BADGE = "alfio_badge"
    PGEU_TICKET = "pgeu_ticket"
    PGEU_BADGE = "pgeu_badge"
    CIVICRM_PARTICIPANT = "civicrm_participant"
    VCARD_WITH_ID = "vcard_with_id"
    SEVERAL = "several"  # more than one code in one burst: `ReadCode.parts`
    # from here on: not tickets
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TEXT = "text"
    OTHER_JSON = "other_json"
    INDICO_SETUP = "indico_setup"
    PRETIX_PAIRING = "pretix_pairing"
    STATION_LINK = "station_link"
    WEB_ADDRESS = "web_address"
    VCARD = "vcard"
    WIFI = "wifi"
    BOARDING_PASS = "boarding_pass"  # noqa: S105 (no password)
    RAIL_TICKET = "rail_ticket"
    HEALTH_CERTIFICATE = "health_certificate"
    PAYMENT = "payment"
    AUTHENTICATOR = "authenticator"
    MAIL = "mail"
    PHONE = "phone"
    GEO = "geo"
    CALENDAR = "calendar"


#: Kinds of which the door says "not a ticket: …" unless a candidate of theirs is known all the same.
NOT_TICKETS = frozenset(list(CodeKind)[list(CodeKind).index(CodeKind.EMPTY) :])

#: Kinds that carry a password, a key or a token: they have no candidates, and their text goes into no log.
SECRET_KINDS = frozenset(
    {CodeKind.PRETIX_PAIRING, CodeKind.STATION_LINK, CodeKind.WIFI, CodeKind.AUTHENTICATOR, CodeKind.PAYMENT}
)


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A payload understood.

    `text` is the cleaned payload (of TOO_LONG only its beginning). `candidates` are the strings to look up as ticket
    codes, in that order. `details` names what may be shown or logged, such as "host" or "event_id"; never a person or a
    secret. `parts` holds the single codes of SEVERAL, in the order of scanning.
    """

    kind: CodeKind
    text: str
    candidates: tuple[str, ...] = ()
    details: Mapping[str, str] = field(default_factory=lambda: _NOTHING, hash=False)
    parts: tuple[str, ...] = ()

    @property
    def is_ticket_like(self) -> bool:
        """Whether an unknown one is an unknown ticket (True) or not a ticket at all (False)."""
        return self.kind not in NOT_TICKETS

    @property
    def is_secret(self) -> bool:
        """Whether the text holds a password or token and must be neither stored nor logged."""
        return self.kind in SECRET_KINDS
