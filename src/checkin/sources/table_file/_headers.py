"""The words of headers, German and English, and what they mean.

Headings of the systems named in docs (Nextcloud Forms, LimeSurvey, Microsoft and Google Forms, pretix, Indico, alf.io,
Hi.Events, Attendize, eventyay) and of office lists. They are written folded: see `fold`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checkin.sources.table_file.meanings import ColumnMeaning as M

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_POLITE = frozenset({"ihr", "ihre", "ihren", "dein", "deine", "deinen", "your", "bitte", "please"})


def clean_header(text: str) -> str:
    """Return a header for people: NFC, one line, no-break spaces and invisible marks gone."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Co") or c in "\u200c\u200d")
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def fold(header: str) -> str:
    """Return a header's words for comparing: lower case, umlauts as two letters, no punctuation, no "Ihre", "bitte"."""
    text = _CAMEL.sub(" ", unicodedata.normalize("NFKC", header)).casefold().translate(_UMLAUTS)
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return " ".join([word for word in words if word not in _POLITE] or words)


_KNOWN: dict[M, str] = {
    M.GIVEN_NAME: (
        "vorname|vornamen|vorname n|rufname|first name|firstname|given name|given names|forename|fname|"
        "attendee name given name|teilnehmername vorname|vorname des teilnehmers|vorname teilnehmer"
    ),
    M.FAMILY_NAME: (
        "nachname|familienname|zuname|surname|last name|lastname|family name|lname|attendee name family name|"
        "teilnehmername nachname|teilnehmername familienname|nachname des teilnehmers|nachname teilnehmer"
    ),
    M.NAME: (
        "name|namen|full name|fullname|vollstaendiger name|voller name|ganzer name|attendee|attendee name|"
        "teilnehmer|teilnehmerin|teilnehmer in|teilnehmende|teilnehmername|teilnehmer name|"
        "name des teilnehmers|participant|participant name|vor und nachname|vorname und nachname|"
        "vor und zuname|vorname nachname|vorname name|first and last name|name vorname und nachname|"
        "name vor und nachname|anzeigename des nutzers|display name|user display name|anzeigename|person|"
        "gast|guest|guest name|badge name|your name|vor nachname"
    ),
    M.FAMILY_AND_GIVEN: "name vorname|nachname vorname|last name first name|surname first name|familienname vorname",
    M.ORGANISATION: (
        "institution|organisation|organization|einrichtung|einrichtung organisation|organisation einrichtung|"
        "firma|firmenname|unternehmen|behoerde|verein|traeger|arbeitgeber|dienststelle|company|company name|"
        "affiliation|employer|institution organisation|organisation institution|firma organisation|"
        "firma institution|organisation firma|name der organisation|name der institution|"
        "name der einrichtung|name des unternehmens|name der firma|schule|hochschule|universitaet|university|"
        "kommune|verband|name of organisation|name of organization|organisation name|invoice address company|"
        "attendee company|institution firma|institution einrichtung|einrichtung institution|"
        "unternehmen organisation|organisation unternehmen|verein organisation|verein institution"
    ),
    M.EMAIL: (
        "e mail|email|mail|e mail adresse|email adresse|mailadresse|mail adresse|email address|"
        "e mail address|attendee email|attendee e mail|kontakt e mail|kontakt email|contact email|"
        "e mailadresse|emailadresse|e mail des teilnehmers|teilnehmer e mail|e mail kontakt|"
        "e mail teilnehmer|benutzername e mail|work email|e mail dienstlich"
    ),
    M.PHONE: (
        "telefon|telefonnummer|tel|tel nr|telefon nr|handy|handynummer|mobil|mobiltelefon|mobilnummer|phone|"
        "phone number|telephone|mobile|mobile phone|rufnummer|kontakt telefon|telefon mobil|telefon handy|"
        "cell phone"
    ),
    M.CATEGORY: (
        "kategorie|category|teilnehmergruppe|teilnahmeart|teilnehmerart|gruppe|ticket type|tickettyp|"
        "ticketart|ticket name|ticket category|product|produkt|item|ticketkategorie|attendee type|"
        "registration type|anmeldeart|status teilnehmer|typ|art der teilnahme"
    ),
    M.SALUTATION: "anrede|salutation|herr frau|frau herr|form of address",
    M.TITLE: "titel|title|akad titel|akademischer titel|akademischer grad|academic title|grad|namenstitel",
    M.ROLE: (
        "funktion|position|rolle|role|job title|jobtitle|berufsbezeichnung|stellenbezeichnung|beruf|"
        "taetigkeit|function|funktion in der einrichtung|funktion rolle|amt|dienststellung|abteilung|"
        "department"
    ),
    M.LANGUAGE: (
        "sprache|language|lang|locale|start sprache|startlanguage|start language|bevorzugte sprache|"
        "muttersprache"
    ),
    M.ORDER_CODE: (
        "bestellnummer|bestellcode|order code|order|order number|order reference|reference|referenz|"
        "buchungsnummer|reservation id|buchungscode|auftragsnummer|booking reference|order id|vorgangsnummer"
    ),
    M.NOTE: (
        "bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|notiz|notizen|hinweis|hinweise|"
        "note|notes|remark|remarks|comment|comments|sonstige bemerkungen|weitere anmerkungen|checkin text"
    ),
    M.KEY: (
        "id|antwort id|response id|registration id|registrations id|anmelde id|anmeldungs id|"
        "registrierungs id|teilnehmer id|attendee id|participant id|order position id|position id|uuid|guid|"
        "kennung|antwortnummer|submission id|einsendungs id|registrant id|anmeldenummer|registrierungsnummer|"
        "teilnehmernummer|participant number|entry id"
    ),
    M.ROW_NUMBER: (
        "nr|no|nummer|number|lfd nr|lfd|laufende nummer|lfd nummer|pos|zeile|row|row number|laufende nr|"
        "zaehler"
    ),
    M.TICKET_CODE: (
        "ticket code|ticketcode|ticket id|public id|secret|ticket secret|barcode|qr code|qrcode|ticketnummer|"
        "ticket nr|ticket number|code|pseudonymization id|pseudonymisierungs id|einlasscode|ticket geheimnis|"
        "geheimnis|token code"
    ),
    M.STATE: (
        "status|state|registration state|anmeldestatus|bestellstatus|order status|zahlungsstatus|"
        "payment status|registrierungsstatus|teilnahmestatus|status der anmeldung|registration status|"
        "bezahlt|paid|zusage"
    ),
    M.CHECKED_IN: (
        "checked in|is checked in|has arrived|eingecheckt|anwesend|erschienen|arrived|check in|present|"
        "check in status"
    ),
    M.CHECKED_IN_AT: (
        "checked in at|check in date|arrival time|check in time|eingecheckt am|eingecheckt um|checkin date|"
        "checkin time|check in zeit|ankunft|ankunftszeit|check in datum"
    ),
    M.REGISTERED_AT: (
        "zeitstempel|timestamp|created date|order date|fertigstellungszeit|completion time|registration date|"
        "anmeldedatum|angemeldet am|bestelldatum|registrierungsdatum|datum der anmeldung|registered at|"
        "created at|eingegangen am|date of registration|order time|anmeldezeitpunkt"
    ),
    M.SUBMITTED_AT: "datum abgeschickt|date submitted|submitdate|abgeschickt am|submitted",
    M.IGNORE: (
        "benutzer id|user id|letzte seite|last page|lastpage|zufallsstartwert|seed|datum gestartet|"
        "date started|startdate|datum letzte aktivitaet|date last action|datestamp|ip adresse|ip address|"
        "ipaddr|referrer url|refurl|startzeit|start time|zeitpunkt der letzten aenderung|last modified time|"
        "last updated date|original price|paid price|discount|vat|event|event id|short id|scanned date|"
        "scan time|scan type|device name|booth id|price|preis|zugangscode|zugangsschluessel|"
        "letzte aktualisierung|event slug|event name"
    ),
}  # fmt: skip

KNOWN: dict[str, M] = {word: meaning for meaning, words in _KNOWN.items() for word in words.split("|")}

#: Which column wins where several could be the list's key: the more telling heading first.
KEY_RANK = (
    "antwort id", "response id", "registration id", "registrations id", "order position id", "attendee id", "uuid",
)  # fmt: skip

#: These tell of somebody else than the person registered, or of another address than their own.
_OTHERS = re.compile(
    r"\b(begleit\w*|rechnung\w*|notfall\w*|ansprechpartner\w*|ansprechperson\w*|vorgesetzt\w*|invoice|billing|emergency|"
    r"accompan\w*|companion|vertret\w*|event|veranstaltung\w*|booth|exhibitor|kind|kinder|child\w*|newsletter)\b"
)

_PHOTO = r"(?:foto\w*|photo\w*|fotograf\w*|bildaufnahm\w*|bildrechte\w*|filmaufnahm\w*)"
_SESSION = r"(?:forum|foren|fachforum|workshop\w*|sessions?|arbeitsgruppe\w*|panel\w*|programmpunkt\w*|breakout)"
_BOTH_NAMES = r"(?:vor und nachname|vorname und nachname|vorname nachname|vor und zuname|first and last name|full name)"
_HOUSE = (
    r"(?:organisation\w*|organization|institution\w*|einrichtung\w*|arbeitgeber\w*|firma|unternehmen\w*|dienststelle|"
    r"behoerde)"
)
#: Tried in this order where a header is not known as a whole.
_SIMILAR: tuple[tuple[re.Pattern[str], M], ...] = (
    (re.compile(rf"\b(?:kein|keine|nicht|no|not|without|ohne)\b.*\b{_PHOTO}\b"), M.PHOTO_REFUSAL),
    (re.compile(rf"\b{_PHOTO}\b.*\b(?:nicht|not|ablehn\w*|widersp\w*)\b"), M.PHOTO_REFUSAL),
    (re.compile(rf"\b{_PHOTO}\b"), M.PHOTO_CONSENT),
    (re.compile(rf"\b{_SESSION}\b"), M.SESSION_CHOICE),
    (re.compile(r"\b(?:e mail\w*|email\w*|mailadresse)\b"), M.EMAIL),
    (re.compile(rf"\b{_BOTH_NAMES}n?\b"), M.NAME),
    (re.compile(r"\b(?:nachname vorname|name vorname)\b"), M.FAMILY_AND_GIVEN),
    (re.compile(r"\b(?:vorname\w*|first name|given name)\b"), M.GIVEN_NAME),
    (re.compile(r"\b(?:nachname\w*|familienname\w*|last name|family name|surname)\b"), M.FAMILY_NAME),
    (re.compile(rf"\b{_HOUSE}\b"), M.ORGANISATION),
    (re.compile(r"\b(?:telefon\w*|handynummer|mobilnummer|phone number)\b"), M.PHONE),
    (re.compile(r"\b(?:bemerkung\w*|anmerkung\w*)\b"), M.NOTE),
    (re.compile(r"^(?:name|namen)\b"), M.NAME),
)


@lru_cache(maxsize=4096)
def judge_header(folded: str) -> tuple[M | None, str, bool]:
    """Return (meaning, the words matched, whether the whole header is known) for a folded header; None if unknown."""
    known = KNOWN.get(folded)
    if known is not None:
        return known, folded, True
    if not folded or len(folded) > 200 or _OTHERS.search(folded):
        return None, "", False
    for pattern, meaning in _SIMILAR:
        if found := pattern.search(folded):
            return meaning, found.group(), False
    return None, "", False
