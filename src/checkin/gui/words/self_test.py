"""What is tested before the doors open."""

from __future__ import annotations

from checkin.gui.words import translate


def check_word(check: str) -> str:
    """Return what a check of `services.self_testing` is called."""
    return {
        "event file": translate("self-test", "Event file"),
        "resources": translate("self-test", "Program"),
        "badge": translate("self-test", "Badge"),
        "clock": translate("self-test", "Clock"),
        "disk": translate("self-test", "Disk"),
        "battery": translate("self-test", "Battery"),
        "printer": translate("self-test", "Printer"),
        "backup": translate("self-test", "Backup"),
        "scanner": translate("self-test", "Scanner"),
        "camera": translate("self-test", "Camera"),
        "sound": translate("self-test", "Sound"),
    }.get(check, check)


def finding_sentence(template: str, params: dict[str, object]) -> str:
    """Return a finding in the user's language; its English is marked where it is found."""
    text = translate("errors", template)
    try:
        return text.format(**params)
    except (KeyError, IndexError, ValueError):
        return text
