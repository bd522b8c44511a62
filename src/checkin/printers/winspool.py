"""What Windows' spooler says of a job: Qt hands jobs over and hears no more of them.

The functions and structures are those of winspool.h (OpenPrinterW, EnumJobsW with JOB_INFO_1W, SetJobW).
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from checkin.printers.ports import JobState
from checkin.printers.reasons import Reason

_PAUSED, _ERROR, _DELETING, _SPOOLING, _PRINTING = 0x1, 0x2, 0x4, 0x8, 0x10
_OFFLINE, _PAPEROUT, _PRINTED, _DELETED, _BLOCKED, _USER = 0x20, 0x40, 0x80, 0x100, 0x200, 0x400
_COMPLETE = 0x1000
_DELETE_JOB = 5  # JOB_CONTROL_DELETE
_MOST_JOBS = 1000
#: What keeps a job from being printed, the plainest first.
_TROUBLES = (
    (_PAPEROUT, Reason.OUT_OF_PAPER), (_OFFLINE, Reason.OFFLINE), (_PAUSED, Reason.PAUSED),
    (_BLOCKED | _USER | _ERROR, Reason.DEVICE_ERROR),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SpoolJob:
    """A job in a spooler: its number there, its name, its status flags, and how many pages came out."""

    number: int
    title: str
    status: int
    pages: int

    def state(self) -> tuple[JobState, Reason | None]:
        """Return how the job is, in our words."""
        if self.status & (_PRINTED | _COMPLETE):
            return JobState.COMPLETED, None
        if self.status & (_DELETING | _DELETED):
            return JobState.CANCELLED, None
        reason = next((reason for flags, reason in _TROUBLES if self.status & flags), None)
        return (JobState.HELD, reason) if reason is not None else (JobState.PRINTING, None)


class Spooler(Protocol):
    """Tells of jobs by the name they were given."""

    def find(self, printer: str, title: str) -> SpoolJob | None:
        """Return the job with this name, None where there is none (any more)."""

    def delete(self, printer: str, number: int) -> None:
        """Take a job out of the queue."""


class JobInfo(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("JobId", ctypes.c_uint32), ("pPrinterName", ctypes.c_wchar_p), ("pMachineName", ctypes.c_wchar_p),
        ("pUserName", ctypes.c_wchar_p), ("pDocument", ctypes.c_wchar_p), ("pDatatype", ctypes.c_wchar_p),
        ("pStatus", ctypes.c_wchar_p), ("Status", ctypes.c_uint32), ("Priority", ctypes.c_uint32),
        ("Position", ctypes.c_uint32), ("TotalPages", ctypes.c_uint32), ("PagesPrinted", ctypes.c_uint32),
        ("Submitted", ctypes.c_uint16 * 8),
    )  # fmt: skip


def jobs_in(buffer: Any, count: int) -> list[SpoolJob]:
    """Return the jobs of a buffer that EnumJobsW filled."""
    found = ctypes.cast(buffer, ctypes.POINTER(JobInfo))
    return [
        SpoolJob(one.JobId, one.pDocument or "", one.Status, one.PagesPrinted)
        for one in (found[place] for place in range(count))
    ]


class WindowsSpooler:
    """The spooler of this machine. Only on Windows."""

    def __init__(self) -> None:
        self._api: Any = ctypes.WinDLL("winspool.drv")  # type: ignore[attr-defined, unused-ignore]

    def find(self, printer: str, title: str) -> SpoolJob | None:
        """Return the job with this name."""
        return next((job for job in self._jobs(printer) if job.title == title), None)

    def delete(self, printer: str, number: int) -> None:
        """Take a job out of the queue."""
        handle = self._open(printer)
        if handle is not None:
            self._api.SetJobW(handle, number, 0, None, _DELETE_JOB)
            self._api.ClosePrinter(handle)

    def _open(self, printer: str) -> Any:
        handle = ctypes.c_void_p()
        return handle if self._api.OpenPrinterW(printer, ctypes.byref(handle), None) else None

    def _jobs(self, printer: str) -> Sequence[SpoolJob]:
        handle = self._open(printer)
        if handle is None:
            return ()
        try:
            needed, count = ctypes.c_uint32(), ctypes.c_uint32()
            sizes = (ctypes.byref(needed), ctypes.byref(count))
            self._api.EnumJobsW(handle, 0, _MOST_JOBS, 1, None, 0, *sizes)
            buffer = ctypes.create_string_buffer(max(1, needed.value))
            if not self._api.EnumJobsW(handle, 0, _MOST_JOBS, 1, buffer, needed.value, *sizes):
                return ()  # a job was added in between: asked again soon
            return jobs_in(buffer, count.value)
        finally:
            self._api.ClosePrinter(handle)
