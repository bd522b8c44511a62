"""Indico: its check-in API (docs/protocols.md, section 3)."""

from checkin.sources.indico.client import IndicoClient
from checkin.sources.indico.source import IndicoSource, SetUpCode

__all__ = ["IndicoClient", "IndicoSource", "SetUpCode"]
