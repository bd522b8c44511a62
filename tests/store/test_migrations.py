"""The migrations and the tables in code give the same file."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from checkin.domain.errors import BadInputError
from checkin.domain.event import Event
from checkin.store import migrate, schema, tables
from checkin.store.engine import make_engine
from checkin.store.event_file import EventFile

EVENT = Event("e1", "Konferenz")


def _schema(path: Path, passphrase: str | None = None) -> dict[str, str]:
    connection = dbapi2.connect(str(path))
    if passphrase:
        connection.execute(f"PRAGMA key = '{passphrase}'")
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    connection.close()
    return {name: re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").replace('"', "") for name, sql in rows}


def test_migrations_give_exactly_the_tables_in_code(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made", tmp_path / "migrated"
    schema.create_schema(make_engine(made, None))
    migrate.upgrade(make_engine(migrated, None))
    assert _schema(migrated) == _schema(made)


def test_the_newest_script_is_the_revision_that_new_files_are_marked_with() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(migrate.config()).get_current_head() == schema.HEAD_REVISION


def test_migrations_go_down_to_nothing_and_up_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    engine = make_engine(path, None)
    migrate.upgrade(engine)
    before = _schema(path)
    migrate.downgrade(engine, "base")
    assert set(_schema(path)) == {"alembic_version"}
    migrate.upgrade(engine)
    assert _schema(path) == before


def test_a_file_from_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.checkin"
    EventFile.create(path, EVENT).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {tables.SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(BadInputError, match="newer version"):
        EventFile.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("passphrase", [None, "Löwe 🦁 im Zelt"])
def test_a_copy_is_kept_before_an_older_file_is_migrated(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "old.checkin"
    EventFile.create(path, EVENT, passphrase=passphrase).close()
    engine = make_engine(path, passphrase)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 0")
    engine.dispose()
    with EventFile.open(path, passphrase=passphrase).reading() as transaction:
        assert transaction.queries.event() == EVENT
    copies = list(tmp_path.glob("old.checkin.v0-*.backup"))
    assert len(copies) == 1
    assert _schema(copies[0], passphrase) == _schema(path, passphrase)
