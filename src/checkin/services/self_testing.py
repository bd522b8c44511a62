"""Whether this machine is ready for the doors to open: each thing is green, or says what to do. The same for the
window's page and for `checkin self-test`.
"""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from checkin import paths
from checkin.domain.clock import HybridTimestamp
from checkin.domain.errors import QT_TRANSLATE_NOOP, CheckinError
from checkin.settings import Settings

if TYPE_CHECKING:
    from checkin.printers.ports import PrinterDescription
    from checkin.services.backups import Backup
    from checkin.store.event_file import EventFile

#: Free space (bytes) below which a day's work may not fit, and below which nothing does.
LITTLE, TOO_LITTLE = 1 << 30, 200 << 20
#: A battery (per cent) that does not last an hour.
LOW = 30
#: How far (time) ahead of this computer's clock the event's newest change may be.
_AHEAD = timedelta(minutes=2)
_OLD_BACKUP = timedelta(hours=24)


class State(StrEnum):
    """Green; to be looked at, but the door works; something is missing."""

    OK = "ok"
    LOOK = "look"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check came to. `template` is an English sentence with `params`, marked for translation ("errors")."""

    check: str
    state: State
    template: str
    params: Mapping[str, object] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.params)


@dataclass(frozen=True, slots=True)
class Machine:
    """What is known of this machine and the open event; tests give what they want.

    `printers` and `backups` are asked for on the thread that tests; None = not to be tested.
    """

    settings: Settings
    newest_stamp: str = ""
    timezone: str = ""
    printers: Callable[[], list[PrinterDescription]] | None = None
    backups: Callable[[], list[Backup]] | None = None
    battery: Callable[[], int | None] | None = None
    free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
    folder: Path | None = None


def newest_stamp(file: EventFile) -> str:
    """Return the hybrid clock's text of the event's newest change, "" while nothing happened."""
    with file.reading() as transaction:
        newest = transaction.queries.newest_change()
        changes = transaction.queries.changes(newest - 1, 1) if newest else []
        return changes[0][1].at if changes else ""


def findings(machine: Machine, now: datetime | None = None) -> Iterator[Finding]:
    """Test everything that needs no window, one after the other; takes some seconds where printers are far."""
    when = now or datetime.now(UTC)
    checks: dict[str, Callable[[], Finding | None]] = {
        "event file": _event_file,
        "resources": _resources,
        "clock": lambda: clock(machine, when),
        "disk": lambda: disk(machine),
        "battery": lambda: battery(machine),
        "printer": lambda: printer(machine),
        "backup": lambda: backup(machine, when),
        "badge": _badge,
    }
    for name, check in checks.items():
        found = guarded(name, check)
        if found is not None:
            yield found


def guarded(name: str, check: Callable[[], Finding | None]) -> Finding | None:
    """Run a check; an error is its finding."""
    try:
        return check()
    except CheckinError as error:
        return Finding(name, State.FAILED, error.template, error.params)
    except Exception as error:
        again = QT_TRANSLATE_NOOP("errors", "That does not work ({kind}). Install the program again.")
        return Finding(name, State.FAILED, again, {"kind": type(error).__name__})


def clock(machine: Machine, now: datetime) -> Finding:
    """Compare this computer's clock with what the event has seen."""
    zone = machine.timezone or "Europe/Berlin"
    shown = {"time": f"{now.astimezone(ZoneInfo(zone)):%H:%M}", "zone": zone}
    if machine.newest_stamp:
        wall = HybridTimestamp.parse(machine.newest_stamp).wall_ms / 1000
        if datetime.fromtimestamp(wall, UTC) > now + _AHEAD:
            slow = QT_TRANSLATE_NOOP(
                "errors",
                "It is {time} here, but something in this event happened later than that. Set this computer's clock.",
            )
            return Finding("clock", State.LOOK, slow, shown)
    right = QT_TRANSLATE_NOOP("errors", "It is {time} ({zone}). Compare it with a watch.")
    return Finding("clock", State.OK, right, shown)


def disk(machine: Machine) -> Finding:
    """Look at the room left where event files and backups lie."""
    free = machine.free(machine.folder or paths.data_folder())
    said = {"free": f"{free / (1 << 30):.1f}"}
    if free < TOO_LITTLE:
        none = QT_TRANSLATE_NOOP("errors", "Only {free} GB are free. Delete or move something before the doors open.")
        return Finding("disk", State.FAILED, none, said)
    if free < LITTLE:
        little = QT_TRANSLATE_NOOP("errors", "{free} GB are free, which is little. Make room when you can.")
        return Finding("disk", State.LOOK, little, said)
    return Finding("disk", State.OK, QT_TRANSLATE_NOOP("errors", "{free} GB are free."), said)


def battery(machine: Machine) -> Finding:
    """Look at the battery."""
    if machine.battery is None:
        from checkin.stations.battery import percent  # noqa: PLC0415

        left = percent()
    else:
        left = machine.battery()
    if left is None:
        return Finding("battery", State.OK, QT_TRANSLATE_NOOP("errors", "No battery: it runs from the socket."))
    if left < LOW:
        low = QT_TRANSLATE_NOOP("errors", "The battery is at {left} %. Plug in the charger.")
        return Finding("battery", State.LOOK, low, {"left": left})
    return Finding("battery", State.OK, QT_TRANSLATE_NOOP("errors", "The battery is at {left} %."), {"left": left})


def printer(machine: Machine) -> Finding | None:
    """Look whether the badge printer is there and ready."""
    if machine.printers is None:
        return None
    found = machine.printers()
    wanted = machine.settings.printer
    chosen = next((one for one in found if one.name == wanted), None) if wanted else None
    chosen = chosen or (None if wanted else next((one for one in found if one.default), None))
    if chosen is None and wanted:
        away = QT_TRANSLATE_NOOP("errors", "{printer} is not there. Switch it on and plug it in, or choose another.")
        return Finding("printer", State.LOOK, away, {"printer": wanted})
    if chosen is None:
        none = QT_TRANSLATE_NOOP("errors", "No printer is set up. Badges are shown, and kept as PDF.")
        return Finding("printer", State.LOOK, none)
    said = {"printer": chosen.name}
    if chosen.state.value in ("ready", "busy"):
        return Finding("printer", State.OK, QT_TRANSLATE_NOOP("errors", "{printer} is ready."), said)
    trouble = QT_TRANSLATE_NOOP(
        "errors", "{printer} does not say that it is ready. Print one badge to see whether it comes out."
    )
    return Finding("printer", State.LOOK, trouble, said)


def backup(machine: Machine, now: datetime) -> Finding | None:
    """Look whether there is a backup of today, and whether its second place is in reach."""
    if machine.backups is None:
        return None
    second = machine.settings.backup_folder
    if second and not os.access(second, os.W_OK):
        away = QT_TRANSLATE_NOOP(
            "errors", "The second place for backups, {folder}, is not in reach. Plug the stick in or choose another."
        )
        return Finding("backup", State.LOOK, away, {"folder": second})
    listed = machine.backups()
    if not listed:
        none = QT_TRANSLATE_NOOP("errors", "There is no backup yet. One is made by itself once something has changed.")
        return Finding("backup", State.LOOK, none)
    at = max(each.at for each in listed)
    said = {"time": f"{at.astimezone(ZoneInfo(machine.timezone or 'Europe/Berlin')):%d.%m. %H:%M}"}
    if now - at > _OLD_BACKUP:
        old = QT_TRANSLATE_NOOP(
            "errors", "The newest backup is of {time}. Make one in the office before the doors open."
        )
        return Finding("backup", State.LOOK, old, said)
    return Finding("backup", State.OK, QT_TRANSLATE_NOOP("errors", "The newest backup is of {time}."), said)


def _event_file() -> Finding:
    from checkin.services.setting_up import create_event_file, new_event  # noqa: PLC0415 (brings the store)

    with TemporaryDirectory(prefix="checkin-self-test-") as folder:
        path = Path(folder) / "test.checkin"
        file = create_event_file(path, new_event("Self-test"), machine="self-test", passphrase=secrets.token_hex(8))
        file.close()
    good = QT_TRANSLATE_NOOP("errors", "An encrypted event file can be made and read.")
    return Finding("event file", State.OK, good)


def _resources() -> Finding:
    for parts in (("fonts",), ("layouts",), ("demo", "registrations.csv"), ("translations",), ("icons",), ("sounds",)):
        paths.resource(*parts)
    good = QT_TRANSLATE_NOOP("errors", "Fonts, layouts, translations, icons and sounds are there.")
    return Finding("resources", State.OK, good)


def _badge() -> Finding:
    from checkin import badges  # noqa: PLC0415 (reportlab takes its time to load)
    from checkin.services.badge_desk import BadgeChoice, BadgeDesk  # noqa: PLC0415
    from checkin.services.desk import Desk  # noqa: PLC0415
    from checkin.services.setting_up import create_event_file, new_event  # noqa: PLC0415

    with TemporaryDirectory(prefix="checkin-self-test-") as folder:
        file = create_event_file(Path(folder) / "test.checkin", new_event("Self-test"), machine="self-test")
        try:
            person = Desk(file).add_walk_in({"given_name": "Олександр", "family_name": "Żółć"})
            desk, choice = BadgeDesk(file), BadgeChoice(attendee_ids=[person.attendee_id])
            made = desk.render(desk.data(choice), choice)
        finally:
            file.close()
    pages = badges.page_count(made.content)
    if pages != 1:
        wrong = QT_TRANSLATE_NOOP("errors", "A badge came out with {pages} pages. Install the program again.")
        return Finding("badge", State.FAILED, wrong, {"pages": pages})
    return Finding("badge", State.OK, QT_TRANSLATE_NOOP("errors", "A badge can be drawn and read back."))
