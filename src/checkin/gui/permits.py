"""What may be done at this program now: what may not is absent, not an error.

The words are those of `services.roles.Permission`; a window that knows no roles allows everything.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal


class Permits(QObject):
    """`changed` tells that something is allowed now that was not, or the other way round."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._allowed: frozenset[str] | None = None

    def may(self, permission: str) -> bool:
        """Tell whether that may be done; "" is always allowed."""
        return not permission or self._allowed is None or permission in self._allowed

    def allow(self, permissions: frozenset[str] | None) -> None:
        """Allow these alone; None allows everything."""
        if permissions != self._allowed:
            self._allowed = permissions
            self.changed.emit()


@cache
def permits() -> Permits:
    """Return the program's permits."""
    return Permits()
