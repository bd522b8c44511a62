"""Printers: the system's spooler, network printers, Brother QL and Zebra; a queue that loses and doubles nothing."""

from checkin.printers.directory import PrinterDirectory
from checkin.printers.jobs import JobStore, MemoryJobStore, PrintJob, job_dict, job_from
from checkin.printers.journal import EventJobStore, FileJobStore
from checkin.printers.known import KnownPrinter, KnownPrinters, connect
from checkin.printers.ports import (
    Control,
    JobState,
    Printer,
    PrinterDescription,
    PrinterError,
    PrinterFinder,
    PrinterKind,
    PrinterState,
    PrintRequest,
    Progress,
    Wanted,
)  # fmt: skip
from checkin.printers.printing import Printing, request_for
from checkin.printers.queue import PrintQueue
from checkin.printers.reasons import Reason

__all__ = [
    "Control", "EventJobStore", "FileJobStore", "JobState", "JobStore", "KnownPrinter", "KnownPrinters",
    "MemoryJobStore", "PrintJob", "PrintQueue", "PrintRequest", "Printer", "PrinterDescription", "PrinterDirectory",
    "PrinterError", "PrinterFinder", "PrinterKind", "PrinterState", "Printing", "Progress", "Reason", "Wanted",
    "connect", "job_dict", "job_from", "request_for",
]  # fmt: skip
