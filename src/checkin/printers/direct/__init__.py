"""Label printers spoken to directly: a language (what the bytes mean) over a transport (how they get there)."""

from checkin.printers.direct.brother import BrotherQl
from checkin.printers.direct.links import FileTransport, Link, TcpTransport, Transport
from checkin.printers.direct.printer import DirectPrinter
from checkin.printers.direct.zpl import Zpl

__all__ = ["BrotherQl", "DirectPrinter", "FileTransport", "Link", "TcpTransport", "Transport", "Zpl"]
