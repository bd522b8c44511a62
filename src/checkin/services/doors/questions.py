"""What other programs on this machine ask the one that serves the file: a claim, or how the stations stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from checkin.services.claiming import Claim
from checkin.services.doors.engine import Engine
from checkin.services.doors.local import said_of
from checkin.services.doors.model import DoorsView

_CLAIM_S = 1.0


class Questions:
    """Answers them, on the local server's threads."""

    def __init__(self, engine: Engine, view: Callable[[], DoorsView]) -> None:
        self._engine = engine
        self._view = view

    def __call__(self, said: dict[str, Any]) -> dict[str, Any]:
        """Answer one question; {} for what is none."""
        try:
            if said.get("ask") == "claim":
                claim = Claim.read(said["claim"])
                return said_of(self._engine.claims.claim(claim).result(_CLAIM_S))
            if said.get("ask") == "stations":
                return {"stations": [_plain(asdict(one)) for one in self._view().stations]}
        except (KeyError, TypeError, ValueError, TimeoutError):
            pass
        return {}


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}
