"""Codes that everybody carries and nobody's list holds, known by how they begin; and vCards, which may hold an id."""

from __future__ import annotations

import re

from checkin.codes.kinds import SECRET_KINDS, CodeKind, ReadCode

# Beginnings in lower case. Sources: the schemes' RFCs (mailto 6068, tel 3966, sms 5724, geo 5870); NTT DOCOMO's MECARD
# and MATMSG; the Wi-Fi Alliance's WPA3 specification (WIFI:); European Payments Council EPC069-12 (BCD); Swiss QR bill
# (SPC); eHealth network's certificates (HC1:); UIC 918-3 (#UT) and Deutsche Bahn's OTI; the authenticator apps'
# otpauth.
_BEGINNINGS: tuple[tuple[str, CodeKind], ...] = (
    ("wifi:", CodeKind.WIFI),
    ("mecard:", CodeKind.VCARD),
    ("bizcard:", CodeKind.VCARD),
    ("mailto:", CodeKind.MAIL),
    ("matmsg:", CodeKind.MAIL),
    ("smtp:", CodeKind.MAIL),
    ("tel:", CodeKind.PHONE),
    ("sms:", CodeKind.PHONE),
    ("smsto:", CodeKind.PHONE),
    ("mmsto:", CodeKind.PHONE),
    ("geo:", CodeKind.GEO),
    ("begin:vevent", CodeKind.CALENDAR),
    ("begin:vcalendar", CodeKind.CALENDAR),
    ("bcd\n", CodeKind.PAYMENT),
    ("spc\n", CodeKind.PAYMENT),
    ("bitcoin:", CodeKind.PAYMENT),
    ("ethereum:", CodeKind.PAYMENT),
    ("upi:", CodeKind.PAYMENT),
    ("otpauth:", CodeKind.AUTHENTICATOR),
    ("otpauth-migration:", CodeKind.AUTHENTICATOR),
    ("checkin:", CodeKind.STATION_LINK),
    ("hc1:", CodeKind.HEALTH_CERTIFICATE),
    ("#ut0", CodeKind.RAIL_TICKET),
    ("oti0", CodeKind.RAIL_TICKET),
)
_FIRST_LETTERS = frozenset(beginning[0] for beginning, _ in _BEGINNINGS)
_LONGEST = max(len(beginning) for beginning, _ in _BEGINNINGS)

# IATA Resolution 792: format M, 1 to 4 legs, a name of 20, E, a booking of 7, two airports, the airline, flight, day
_BOARDING_PASS = re.compile(r"M[1-4][^\n]{20}[E ][A-Z0-9 ]{7}[A-Z]{6}[A-Z0-9 ]{3}[0-9]{4}[A-Z ]?[0-9]{3}.*", re.DOTALL)
_LONGEST_E_MAIL = 254
_E_MAIL = re.compile(r"[^\s@/:]{1,64}@[^\s@/:]+\.[^\s@/:]{2,}")
_VCARD_ID = re.compile(r"^EVENTYAY:([0-9A-Za-z-]{1,64})$", re.MULTILINE | re.IGNORECASE)


def read_foreign(text: str) -> ReadCode | None:
    """Return what a code of daily life is, or None where it is none of these."""
    kind = _kind(text)
    if kind is None:
        return None
    if kind is CodeKind.VCARD:
        return _vcard(text)
    return ReadCode(kind, text, () if kind in SECRET_KINDS else (text,))


def _kind(text: str) -> CodeKind | None:
    if text[0].lower() in _FIRST_LETTERS:
        beginning = text[:_LONGEST].lower()
        for known, kind in _BEGINNINGS:
            if beginning.startswith(known):
                return kind
        if beginning.startswith("begin:vcard"):
            return CodeKind.VCARD
    if text[0] == "M" and _BOARDING_PASS.fullmatch(text):
        return CodeKind.BOARDING_PASS
    if "@" in text and len(text) <= _LONGEST_E_MAIL and _E_MAIL.fullmatch(text):
        return CodeKind.MAIL
    return None


def _vcard(text: str) -> ReadCode:
    # eventyay prints badges as vCards with its own number in a line of its own
    badge = _VCARD_ID.search(text)
    if badge is None:
        return ReadCode(CodeKind.VCARD, text, (text,))
    return ReadCode(CodeKind.VCARD_WITH_ID, text, (badge[1], text))
