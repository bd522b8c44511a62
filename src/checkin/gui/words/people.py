"""Words about people."""

from __future__ import annotations

from checkin.domain.people import RegistrationState
from checkin.gui.words import translate


def state_word(state: RegistrationState) -> str:
    """Return what a registration's state is called."""
    return {
        RegistrationState.CONFIRMED: translate("people", "Confirmed"),
        RegistrationState.UNPAID: translate("people", "Unpaid"),
        RegistrationState.UNAPPROVED: translate("people", "Not confirmed"),
        RegistrationState.WITHDRAWN: translate("people", "Cancelled"),
    }[state]


def field_word(field: str) -> str:
    """Return what a field of a person is called; the field itself for one without a word."""
    return {
        "salutation": translate("people", "Salutation"),
        "title": translate("people", "Title"),
        "given_name": translate("people", "Given name"),
        "family_name": translate("people", "Family name"),
        "name": translate("people", "Full name"),
        "organisation": translate("people", "Organisation"),
        "role": translate("people", "Role"),
        "email": translate("people", "E-mail"),
        "phone": translate("people", "Phone"),
        "category": translate("people", "Category"),
        "language": translate("people", "Language"),
        "order_code": translate("people", "Order"),
        "note": translate("people", "Note"),
    }.get(field, field)
