"""Running Alembic's scripts on an open engine."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from checkin.store.schema import mark_version

SCRIPTS = Path(__file__).with_name("migrations")


def config() -> Config:
    """Return Alembic's configuration; there is no ini file."""
    made = Config()
    made.set_main_option("script_location", SCRIPTS.as_posix())
    return made


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the file to `revision` in one transaction: all of it or nothing."""
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
        mark_version(connection)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the file back to `revision`; the tests' way to make old files."""
    with engine.begin() as connection:
        settings = config()
        settings.attributes["connection"] = connection
        command.downgrade(settings, revision)
