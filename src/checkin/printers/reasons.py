"""Why a job waits or failed."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why a job waits or failed."""

    OUT_OF_LABELS = "out_of_labels"
    OUT_OF_PAPER = "out_of_paper"
    OUT_OF_INK = "out_of_ink"
    COVER_OPEN = "cover_open"
    WRONG_ROLL = "wrong_roll"
    MEDIA_NOT_LOADED = "media_not_loaded"
    JAM = "jam"
    TOO_HOT = "too_hot"
    PAUSED = "paused"
    OFFLINE = "offline"
    SPOOLER_DOWN = "spooler_down"
    UNKNOWN_PRINTER = "unknown_printer"
    REJECTED = "rejected"
    DEVICE_ERROR = "device_error"
    CONTACT_LOST = "contact_lost"
    CONTENT_GONE = "content_gone"
    UNREADABLE = "unreadable"
