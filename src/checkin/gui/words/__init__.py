"""Every word a user reads. Sources are English; German is in resources/translations/checkin_de.ts.

`translate(context, text)` is called with literals, so that lupdate finds them. One and many are two texts: lupdate does
not recognise Qt's plural forms in Python outside `self.tr`, and both languages have just these two.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["translate"]


def translate(context: str, text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate(context, text)
