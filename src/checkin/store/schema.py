"""Which version of the tables a file has: making them, refusing newer files, migrating older ones after a copy."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.store import tables

#: The newest Alembic revision; tests hold it against the scripts.
HEAD_REVISION = "0001"


def create_schema(engine: Engine) -> None:
    """Make all tables in a new, empty file, as the migrations would (a test compares the two)."""
    with engine.begin() as connection:
        tables.metadata.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
            " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD_REVISION,))
        mark_version(connection)


def mark_version(connection: Connection) -> None:
    """Write into the file's header whose it is and which schema it has."""
    connection.exec_driver_sql(f"PRAGMA application_id = {tables.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {tables.SCHEMA_VERSION}")


def ensure_current(engine: Engine, path: Path, passphrase: str | None) -> None:
    """Refuse what is not an event file of this or an earlier version; bring an earlier one to this version."""
    with engine.connect().execution_options(reading=True) as connection, connection.begin():
        application = connection.exec_driver_sql("PRAGMA application_id").scalar()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar() or 0
    if application != tables.APPLICATION_ID:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors", "{file} is a database of another program, not an event file. Choose a .checkin file."
            ),
            file=str(path),
        )
    if version > tables.SCHEMA_VERSION:
        raise BadInputError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{file} was made by a newer version of Checkin (file version {found}, this program knows {known})."
                " Update the program; the file was not changed.",
            ),
            file=str(path),
            found=version,
            known=tables.SCHEMA_VERSION,
        )
    if version < tables.SCHEMA_VERSION:
        _migrate(engine, path, passphrase, version)


def _migrate(engine: Engine, path: Path, passphrase: str | None, version: int) -> None:
    # imported here: opening a current file, which is every time but one, does without Alembic
    from checkin.store.backup import copy_database  # noqa: PLC0415
    from checkin.store.migrate import upgrade  # noqa: PLC0415

    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    copy_database(engine, path.with_name(f"{path.name}.v{version}-{stamp}.backup"), passphrase)
    upgrade(engine)
