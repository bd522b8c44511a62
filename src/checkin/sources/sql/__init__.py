"""A list that a database holds: any SQLAlchemy URL and one SELECT, read only."""

from checkin.sources.sql.source import SqlSource
from checkin.sources.sql.statement import checked_select

__all__ = ["SqlSource", "checked_select"]
