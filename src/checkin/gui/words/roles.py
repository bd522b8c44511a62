"""The roles, by the names that people give them."""

from __future__ import annotations

from checkin.gui.words import translate


def role_names() -> dict[str, str]:
    """Return each role's name, by the words of services.roles.Role, the one with the most duties first."""
    return {
        "door": translate("roles", "Door"),
        "desk_lead": translate("roles", "Desk lead"),
        "organiser": translate("roles", "Organiser"),
        "kiosk": translate("roles", "Kiosk"),
    }
