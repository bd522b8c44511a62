"""Printers that people set up here: label printers spoken to directly, and network printers. Kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from urllib.parse import urlsplit

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.files import write_whole
from checkin.printers.direct import BrotherQl, DirectPrinter, FileTransport, TcpTransport, Transport, Zpl
from checkin.printers.direct.language import Language
from checkin.printers.ipp.network import network_printer
from checkin.printers.ports import Printer

#: Entry-point groups: a language is made of a `KnownPrinter`, a transport of an address.
LANGUAGES, TRANSPORTS = "checkin.printer_languages", "checkin.printer_transports"
FILE_NAME = "printers.json"
IPP = "ipp"


@dataclass(frozen=True, slots=True)
class KnownPrinter:
    """How one printer is reached. `language` is "brother_ql", "zpl" or "ipp" (PDF to a network printer).

    `address` is `tcp://host[:9100]`, `usb:///dev/usb/lp0`, `file:///path` or `ipp://host/ipp/print`. `roll` is the id
    of a Brother roll, or a label's size as it lies, "57x102" in mm; "" = asked of the printer, or as the page. `dpi`
    of a Zebra's head.
    """

    name: str
    language: str
    address: str
    roll: str = ""
    dpi: int = 203


def brother_language(known: KnownPrinter) -> Language:
    """Entry point: Brother QL."""
    return BrotherQl(known.roll)


def zpl_language(known: KnownPrinter) -> Language:
    """Entry point: ZPL."""
    width, _, height = known.roll.partition("x")
    return Zpl(known.dpi, (float(width), float(height)) if known.roll else None)


_BUILT_IN_LANGUAGES: dict[str, Callable[[KnownPrinter], Language]] = {
    "brother_ql": brother_language,
    "zpl": zpl_language,
}
_BUILT_IN_TRANSPORTS: dict[str, Callable[[str], Transport]] = {
    "tcp": TcpTransport,
    "usb": FileTransport,
    "file": FileTransport,
}


@cache
def languages() -> dict[str, Callable[[KnownPrinter], Language]]:
    """Return what makes each language, those of installed extensions included."""
    return _BUILT_IN_LANGUAGES | {point.name: point.load() for point in entry_points(group=LANGUAGES)}


@cache
def transports() -> dict[str, Callable[[str], Transport]]:
    """Return what makes each transport by the scheme of its address, those of installed extensions included."""
    return _BUILT_IN_TRANSPORTS | {point.name: point.load() for point in entry_points(group=TRANSPORTS)}


def connect(known: KnownPrinter) -> Printer:
    """Return the printer; nothing is sent yet. Raises WrongUseError for an address, language or roll without sense."""
    try:
        if known.language == IPP:
            return network_printer(known.name, known.address)
        language = languages()[known.language](known)
        transport = transports()[urlsplit(known.address).scheme](known.address)
    except (KeyError, ValueError):
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors", "{printer} cannot be set up like this: check its kind, address (tcp://host:9100) and roll."
            ),
            printer=known.name,
        ) from None
    return DirectPrinter(known.name, language, transport)


class KnownPrinters:
    """The printers set up on this machine, in `folder`/printers.json; a `PrinterFinder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def all(self) -> list[KnownPrinter]:
        """Return them in the order they were set up; an unreadable file has none."""
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
            names = {one.name for one in fields(KnownPrinter)}
            return [KnownPrinter(**{k: v for k, v in one.items() if k in names}) for one in content["printers"]]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return []

    def add(self, known: KnownPrinter) -> Printer:
        """Set a printer up, in place of one of the same name. Raises WrongUseError as `connect`, SurroundingsError."""
        printer = connect(known)
        self._save([*(one for one in self.all() if one.name != known.name), known])
        return printer

    def remove(self, name: str) -> bool:
        """Forget a printer; return whether it was known. Raises SurroundingsError."""
        kept = [one for one in self.all() if one.name != name]
        found = len(kept) < len(self.all())
        if found:
            self._save(kept)
        return found

    def printers(self) -> Sequence[Printer]:
        """Return them ready to use; those that no longer make sense are left out."""
        found = []
        for known in self.all():
            try:
                found.append(connect(known))
            except WrongUseError:
                continue
        return found

    def _save(self, known: list[KnownPrinter]) -> None:
        content = json.dumps({"version": 1, "printers": [asdict(one) for one in known]}, indent=1)
        write_whole(self._path, content.encode())
