"""Every word a user reads. Sources are English; German is in resources/translations/checkin_de.ts.

`translate(context, text)` and `count(context, text, n)` are called with literals, so that lupdate finds them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["translate"]


def translate(context: str, text: str, comment: str | None = None, n: int = -1) -> str:
    """Return a text in the user's language; with `n` the form for that number, `%n` filled in."""
    return QCoreApplication.translate(context, text, comment, n)
