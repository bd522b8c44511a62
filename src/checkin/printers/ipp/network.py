"""Network printers that speak IPP themselves: no spooler in between, on any system."""

from __future__ import annotations

from urllib.parse import urlsplit

from checkin.printers.ipp.client import IppClient
from checkin.printers.ipp.connection import Endpoint, user_name
from checkin.printers.ipp.printer import IppPrinter
from checkin.printers.ports import PrinterKind


def network_printer(name: str, address: str) -> IppPrinter:
    """Return the printer at `ipp://host[:port]/ipp/print` (or ipps). Raises ValueError for another sort of address."""
    parts = urlsplit(address)
    if parts.scheme not in ("ipp", "ipps") or not parts.hostname:
        raise ValueError("not an address of an IPP printer")
    endpoint = Endpoint(parts.hostname, parts.port or 631, tls=parts.scheme == "ipps")
    return IppPrinter(name, address, IppClient(endpoint, user_name()), PrinterKind.IPP)
