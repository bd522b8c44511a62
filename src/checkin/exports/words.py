"""The words that documents are written with, in German and English.

Documents are not screens: their language is the event's, or chosen, whatever the window speaks. So these words are kept
here, apart from the window's catalogues.
"""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str]] = {
    # columns
    "name": ("Name", "Name"),
    "salutation": ("Anrede", "Salutation"),
    "title": ("Titel", "Title"),
    "given_name": ("Vorname", "Given name"),
    "family_name": ("Nachname", "Family name"),
    "organisation": ("Organisation", "Organisation"),
    "role": ("Funktion", "Role"),
    "email": ("E-Mail", "E-mail"),
    "phone": ("Telefon", "Phone"),
    "category": ("Kategorie", "Category"),
    "language": ("Sprache", "Language"),
    "order_code": ("Bestellnummer", "Order code"),
    "note": ("Bemerkung", "Note"),
    "photo_consent": ("Fotos erlaubt", "Photos allowed"),
    "attendee_id": ("Personen-Kennung", "Attendee id"),
    "ticket_code": ("Ticketcode", "Ticket code"),
    "state": ("Status", "State"),
    "origin": ("Herkunft", "Origin"),
    "sessions": ("Programmteile", "Sessions"),
    "came": ("Anwesend", "Attended"),
    "badge_prints": ("Ausweise gedruckt", "Badges printed"),
    "door_log": ("Türprotokoll", "Door log"),
    "first_in": ("erster Eintritt", "first in"),
    "last_out": ("letzter Austritt", "last out"),
    "minutes": ("Minuten", "minutes"),
    "entries": ("Eintritte", "entries"),
    "inside": ("im Raum", "inside"),
    # values
    "yes": ("ja", "yes"),
    "no": ("nein", "no"),
    "state.confirmed": ("angemeldet", "registered"),
    "state.unpaid": ("unbezahlt", "unpaid"),
    "state.unapproved": ("nicht bestätigt", "not approved"),
    "state.withdrawn": ("abgemeldet", "withdrawn"),
    "origin.source": ("Anmeldeliste", "registration list"),
    "origin.walk_in": ("vor Ort", "walk-in"),
    "direction.entry": ("ein", "in"),
    "direction.exit": ("aus", "out"),
    # titles
    "attendees": ("Teilnehmende", "Attendees"),
}


LANGUAGES = ("de", "en")


def word(key: str, language: str, **values: object) -> str:
    """Return the word or sentence `key` in `language` ("de"; anything else is English), its placeholders filled.

    Raises KeyError for a key that is not in the catalogue.
    """
    german, english = _WORDS[key]
    text = german if language == "de" else english
    return text.format(**values) if values else text
