"""All printers that can be chosen, from every finder, by name."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from checkin.printers.ports import Printer, PrinterDescription, PrinterError, PrinterFinder
from checkin.printers.reasons import Reason


class PrinterDirectory:
    """Asks its finders anew each time: printers come and go. The first finder that knows a name has it."""

    def __init__(self, finders: Sequence[PrinterFinder]) -> None:
        self._finders = tuple(finders)

    def printers(self) -> list[Printer]:
        """Return all printers; of those with one name the first."""
        found: dict[str, Printer] = {}
        for finder in self._finders:
            for printer in finder.printers():
                found.setdefault(printer.name, printer)
        return list(found.values())

    def find(self, name: str) -> Printer:
        """Return a printer. Raises PrinterError(UNKNOWN_PRINTER)."""
        for finder in self._finders:
            for printer in finder.printers():
                if printer.name == name:
                    return printer
        raise PrinterError(Reason.UNKNOWN_PRINTER, name)

    def describe(self) -> list[PrinterDescription]:
        """Ask all printers how they are, at the same time: one that is away costs its time-out only once."""
        printers = self.printers()
        if not printers:
            return []
        with ThreadPoolExecutor(min(len(printers), 16), "printers") as pool:
            return list(pool.map(lambda printer: printer.describe(), printers))
