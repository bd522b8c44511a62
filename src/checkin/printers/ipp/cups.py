"""The system's spooler on Linux and macOS: CUPS, asked through IPP."""

from __future__ import annotations

from collections.abc import Sequence

from checkin.printers.ipp.client import IppClient, IppError, text
from checkin.printers.ipp.connection import Endpoint, IppConnectionError, print_server, user_name
from checkin.printers.ipp.printer import IppPrinter


class CupsFinder:
    """Finds the queues of this machine's print server (or of `endpoint`)."""

    def __init__(self, endpoint: Endpoint | None = None) -> None:
        self._endpoint = endpoint

    def printers(self) -> Sequence[IppPrinter]:
        """Return all queues; empty where no print server runs or it has none."""
        endpoint = self._endpoint or print_server()
        if endpoint is None:
            return []
        client = IppClient(endpoint, user_name())
        try:
            found = client.printers(("printer-name", "printer-uri-supported"))
            default = client.default_name()
        except (IppError, IppConnectionError):
            return []  # "not found" is how CUPS says that there is no queue
        named = [(text(one, "printer-name"), text(one, "printer-uri-supported")) for one in found]
        return [IppPrinter(name, uri, client, default=name == default) for name, uri in named if name and uri]
