"""`checkin self-test`: whether this installation has everything it needs, each check with what to do."""

from __future__ import annotations

import argparse
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from checkin import bootstrap, paths
from checkin.cli.output import Output
from checkin.domain.errors import CheckinError
from checkin.services.setting_up import new_event

FAILED = 4
_FREE_MIB = 200


def self_test(arguments: argparse.Namespace, output: Output) -> int:  # noqa: ARG001 (every command has both)
    """Try every part once; exit status 4 where one fails."""
    status = 0
    for name, check in CHECKS.items():
        try:
            said, good = check(), True
        except CheckinError as error:
            said, good = str(error), False
        except Exception as error:
            said, good = f"{type(error).__name__}: reinstall the program", False
        status = status if good else FAILED
        record = {"check": name, "state": "ok" if good else "failed", "message": said}
        output.answer(record, f"{'ok' if good else 'FAILED':7} {name}: {said}")
    return status


def _event_file() -> str:
    with TemporaryDirectory(prefix="checkin-self-test-") as folder:
        workspace = bootstrap.create_event(
            Path(folder) / "test.checkin", new_event("Self-test"), passphrase=secrets.token_hex(8)
        )
        workspace.overview().result()
        workspace.close()
    return "an encrypted event file can be made and read"


def _resources() -> str:
    for parts in (("fonts",), ("layouts",), ("demo", "registrations.csv"), ("translations",), ("icons",), ("sounds",)):
        paths.resource(*parts)
    return "fonts, layouts, translations, icons and sounds are there"


def _badge() -> str:
    from checkin import badges  # noqa: PLC0415

    with TemporaryDirectory(prefix="checkin-self-test-") as folder:
        workspace = bootstrap.create_event(Path(folder) / "test.checkin", new_event("Self-test"))
        try:
            person = workspace.desk.add_walk_in({"given_name": "Олександр", "family_name": "Żółć"})
            from checkin.services.badge_desk import BadgeChoice  # noqa: PLC0415

            choice = BadgeChoice(attendee_ids=[person.attendee_id])
            data = workspace.badges.data(choice)
            made = workspace.badges.render(data, choice)
        finally:
            workspace.close()
    return f"a badge can be drawn and read back ({badges.page_count(made.content)} page)"


def _disk() -> str:
    free = shutil.disk_usage(paths.data_folder()).free // 1_048_576
    if free < _FREE_MIB:
        raise OSError
    return f"{free} MiB free"


CHECKS: dict[str, Callable[[], str]] = {
    "event file": _event_file,
    "resources": _resources,
    "badge": _badge,
    "disk": _disk,
}


def register(commands: Any) -> None:
    """Add this command to the parser."""
    commands.add(
        "self-test", self_test, "Try every part of this installation.", "checkin self-test --json", event=False
    )
