"""What a printer language offers to `DirectPrinter`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checkin.printers.direct.links import Link
from checkin.printers.ports import PrinterKind, PrintRequest
from checkin.printers.reasons import Reason


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """What a device said of itself: why it cannot print, and the roll in it, as people say it ("" = unknown)."""

    reason: Reason | None = None
    media: str = ""
    busy: bool = False


@dataclass(frozen=True, slots=True)
class Encoded:
    """A job as bytes, and how many labels it makes."""

    data: bytes
    labels: int


class Tracker(Protocol):
    """Follows a job that was sent."""

    @property
    def printed(self) -> int:
        """How many labels the device says it has printed."""

    @property
    def reason(self) -> Reason | None:
        """Why the device stands still."""

    @property
    def done(self) -> bool:
        """Whether the device said that all is printed."""

    def poll(self, link: Link, seconds: float) -> bool:
        """Listen for at most that long; return whether the device said anything. Raises OSError."""


class Language(Protocol):
    """Turns pages into bytes and a device's bytes into states. One instance serves one printer, one job at a time."""

    @property
    def kind(self) -> PrinterKind: ...

    def status(self, link: Link) -> DeviceStatus | None:
        """Ask the device how it is; None where it does not tell. Raises OSError."""

    def encode(self, request: PrintRequest, content: bytes) -> Encoded:
        """Return the job's bytes for the roll that `status` found, or the one set.

        Raises PrinterError(WRONG_ROLL, MEDIA_NOT_LOADED or UNREADABLE).
        """

    def tracker(self, labels: int) -> Tracker | None:
        """Return what follows a job of so many labels; None where the device never tells."""

    def cancel(self) -> bytes:
        """Return what makes the device forget what it has not printed."""
