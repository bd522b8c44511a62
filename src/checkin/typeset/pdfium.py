"""One lock for all who render PDFs: PDFium keeps state of its own and crashes where two threads use it at once."""

from __future__ import annotations

import threading

#: Held for as long as a document is open.
PDFIUM_LOCK = threading.RLock()
