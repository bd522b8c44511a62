"""What a scanned code was, where it was no ticket."""

from __future__ import annotations

from checkin.gui.words import translate


def kind_sentence(kind: str) -> str:
    """Return what was scanned, in one short sentence; `kind` is a `codes.CodeKind`'s value."""
    return {
        "own_ticket_misread": translate("codes", "The code was misread. Please scan it again."),
        "empty": translate("codes", "Nothing was in the code."),
        "too_long": translate("codes", "That is a very long text, not a ticket."),
        "text": translate("codes", "That is plain text."),
        "other_json": translate("codes", "That is data of another program."),
        "indico_setup": translate("codes", "That sets up the Indico app."),
        "pretix_pairing": translate("codes", "That pairs a device with pretix."),
        "station_link": translate("codes", "That joins a door to this event."),
        "web_address": translate("codes", "That is a web address."),
        "vcard": translate("codes", "That is a business card."),
        "wifi": translate("codes", "That is a Wi-Fi code."),
        "boarding_pass": translate("codes", "That is a boarding pass."),
        "rail_ticket": translate("codes", "That is a train ticket."),
        "health_certificate": translate("codes", "That is a health certificate."),
        "payment": translate("codes", "That is a payment code."),
        "authenticator": translate("codes", "That is a code for signing in."),
        "mail": translate("codes", "That is an e-mail address."),
        "phone": translate("codes", "That is a phone number."),
        "geo": translate("codes", "That is a place on a map."),
        "calendar": translate("codes", "That is a calendar entry."),
        "several": translate("codes", "Several codes came at once. Please scan them one by one."),
    }.get(kind, "")
