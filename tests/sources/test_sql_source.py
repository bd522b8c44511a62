"""A SELECT on a real database (SQLite here): read only, one statement, columns recognised by their names."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.errors import BadInputError, WrongUseError
from checkin.sources.ports import Ability, SourceError, Trouble
from checkin.sources.sql import SqlSource, checked_select
from checkin.sources.sql import source as sql_source
from checkin.sources.sql.source import _text

#: A real server: its read-only transaction and its limit of time cannot be shown with SQLite.
POSTGRES = os.environ.get("CHECKIN_POSTGRES_URL", "")
QUERY = "SELECT id AS Nr, vorname, nachname, firma AS Organisation, mail AS 'E-Mail', essen AS Menü FROM gaeste"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "gäste.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE gaeste (id INTEGER, vorname, nachname, firma, mail, essen)")
    rows = [(1, "Jürgen", "Müller", "Rathaus", "j@example.org", "vegan"), (2, "Ayşe", "Öz", None, None, None)]
    connection.executemany("INSERT INTO gaeste VALUES (?, ?, ?, ?, ?, ?)", rows)
    connection.commit()
    connection.close()
    return file


def source(database: Path, query: str = QUERY) -> SqlSource:
    return SqlSource(f"sqlite:///{database}", query)


class TestReading:
    def test_columns_are_recognised_by_their_names(self, database: Path) -> None:
        (part,) = source(database).pull(None)
        assert part.whole
        assert part.table.source == "sql"
        first, second = part.table.registrations
        assert (first.fields["given_name"], first.fields["family_name"]) == ("Jürgen", "Müller")
        assert (first.fields["organisation"], first.fields["email"]) == ("Rathaus", "j@example.org")
        assert second.fields["organisation"] == ""
        assert [question.text for question in part.table.questions] == ["Menü"]

    def test_the_same_answer_again_is_nothing_new(self, database: Path) -> None:
        found = source(database)
        (part,) = found.pull(None)
        assert list(found.pull(part.state)) == []
        with sqlite3.connect(database) as connection:
            connection.execute("UPDATE gaeste SET nachname = 'Meier' WHERE id = 1")
        connection.close()
        (again,) = found.pull(part.state)
        assert again.table.registrations[0].fields["family_name"] == "Meier"

    def test_percent_signs_and_colons_in_the_query_mean_themselves(self, database: Path) -> None:
        query = "SELECT vorname, nachname, ':a %s 100%' AS notiz FROM gaeste WHERE vorname LIKE 'J%'"
        (part,) = source(database, query).pull(None)
        assert len(part.table.registrations) == 1

    def test_a_database_takes_nothing_back(self, database: Path) -> None:
        assert source(database).capabilities().check_ins is Ability.NO

    @pytest.mark.parametrize(
        ("cell", "text"),
        [(None, ""), (True, "true"), (3.0, "3"), (3.5, "3.5"), (Decimal("2.00"), "2"), (b"\x89PNG", ""),
         (date(2026, 11, 25), "2026-11-25"), (datetime(2026, 11, 25, 9, tzinfo=UTC), "2026-11-25 09:00:00+00:00"),
         (float("nan"), "nan"), (float("inf"), "inf"), ("x", "x"), (7, "7")],
    )  # fmt: skip
    def test_cells_become_text(self, cell: object, text: str) -> None:
        assert _text(cell) == text


class TestReadOnly:
    @pytest.mark.parametrize(
        "statement",
        [
            "", "   ", "DELETE FROM gaeste", "UPDATE gaeste SET nachname = 'x'", "DROP TABLE gaeste",
            "PRAGMA query_only = OFF", "ATTACH 'x' AS y", "SELECT 1; DELETE FROM gaeste", "SELECT 1;;SELECT 2",
            "WITH x AS (DELETE FROM gaeste RETURNING *) SELECT * FROM x", "SELECT * INTO y FROM gaeste",
            "SELECT 'a;'; DROP TABLE gaeste", "SELECT 1 /* ; */ ; DROP TABLE x", "SELECT 'unclosed",
            "SELECT * FROM gaeste FOR UPDATE", "EXPLAIN SELECT 1", "SELECT load_extension('x')", "select 1 -- \n; drop",
            "SELECT nextval('s')", "CALL x()", "VALUES (1)", "SELECT /* unclosed",
        ],
    )  # fmt: skip
    def test_anything_but_one_select_is_refused(self, statement: str) -> None:
        with pytest.raises(WrongUseError):
            checked_select(statement)

    @pytest.mark.parametrize(
        "statement",
        [
            QUERY, f"{QUERY};", f"\ufeff  {QUERY} ;\n", "WITH a AS (SELECT 1) SELECT * FROM a", "(SELECT 1)",
            "SELECT 'DELETE; FROM x' AS a", 'SELECT "update" FROM x', "SELECT a -- ; drop it\nFROM x",
            "SELECT replace(name, 'a', 'b') FROM x", "SELECT updated_at, created, deleted FROM x",
            "SELECT [set] FROM x",
        ],
    )  # fmt: skip
    def test_what_only_reads_is_taken_as_it_is(self, statement: str) -> None:
        assert checked_select(statement) == statement.strip("\ufeff ;\n")

    @given(st.text())
    def test_the_check_always_ends_in_a_verdict(self, statement: str) -> None:
        try:
            kept = checked_select(statement)
        except WrongUseError:
            return
        assert kept in statement

    def test_what_no_reading_of_the_words_finds_is_stopped_by_the_connection(self, database: Path) -> None:
        found = source(database)
        found._statement = "INSERT INTO gaeste (id) VALUES (9) RETURNING id"
        with pytest.raises(BadInputError):
            found._rows()
        with sqlite3.connect(database) as connection:
            assert connection.execute("SELECT count(*) FROM gaeste").fetchone() == (2,)
        connection.close()


@pytest.mark.pretix
@pytest.mark.skipif(not POSTGRES, reason="CHECKIN_POSTGRES_URL does not name a PostgreSQL database")
class TestPostgres:
    def test_people_are_read(self) -> None:
        query = "SELECT * FROM (VALUES ('Jürgen', 'Müller'), ('Ayşe', 'Öz')) AS g(vorname, nachname)"
        found = SqlSource(POSTGRES, query)
        (part,) = found.pull(None)
        assert [one.fields["family_name"] for one in part.table.registrations] == ["Müller", "Öz"]

    def test_the_transaction_only_reads_and_ends_a_query_without_end(self) -> None:
        found = SqlSource(POSTGRES, QUERY)
        found._statement = "SELECT current_setting('statement_timeout') AS t, current_setting('transaction_read_only')"
        assert found._rows()[1] == ["20s", "on"]

    def test_a_query_that_takes_too_long_is_a_state(self, monkeypatch: pytest.MonkeyPatch) -> None:
        words = ("SET TRANSACTION READ ONLY", "SET LOCAL statement_timeout = 200")
        monkeypatch.setitem(sql_source._READ_ONLY, "postgresql", words)
        found = SqlSource(POSTGRES, QUERY)
        found._statement = "SELECT 'Ott' AS nachname, pg_sleep(5)"
        with pytest.raises(SourceError, match="takes too long") as caught:
            list(found.pull(None))
        assert caught.value.trouble is Trouble.TIMED_OUT

    def test_a_wrong_password_or_host_is_a_state_without_secrets(self) -> None:
        found = SqlSource("postgresql+pg8000://guest:geheim@127.0.0.1:9/x", QUERY)
        with pytest.raises(SourceError) as caught:
            list(found.pull(None))
        assert caught.value.trouble is Trouble.UNREACHABLE
        assert "geheim" not in str(caught.value) + repr(found)


class TestTrouble:
    @pytest.mark.parametrize(
        ("url", "driver"),
        [
            ("postgresql://u@127.0.0.1:9/x", "pg8000"),
            ("postgres://u@127.0.0.1:9/x", "pg8000"),
            ("mysql://u@127.0.0.1:9/x", "pymysql"),
            ("mariadb://u@127.0.0.1:9/x", "pymysql"),
            ("mysql+pymysql://u@127.0.0.1:9/x", "pymysql"),
        ],
    )
    def test_an_address_without_a_driver_means_one_that_comes_with_the_program(self, url: str, driver: str) -> None:
        found = SqlSource(url, QUERY)
        assert found._engine.driver == driver
        with pytest.raises(SourceError) as caught:
            list(found.pull(None))
        assert caught.value.trouble is Trouble.UNREACHABLE

    def test_a_server_that_hangs_is_given_up(self) -> None:
        found = SqlSource("postgresql+pg8000://guest:geheim@127.0.0.1:9/x", QUERY)
        told: dict[str, object] = {}

        @sa.event.listens_for(found._engine, "do_connect")
        def _connect(_dialect: object, _record: object, _words: object, options: dict[str, object]) -> None:
            told.update(options)

        with pytest.raises(SourceError):
            list(found.pull(None))
        assert told["timeout"] == 25

    def test_a_missing_file_is_a_state_and_is_not_made(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError) as caught:
            list(source(tmp_path / "none.db").pull(None))
        assert caught.value.trouble is Trouble.UNREADABLE
        assert not (tmp_path / "none.db").exists()

    def test_a_query_that_the_database_does_not_understand_is_bad_input(self, database: Path) -> None:
        with pytest.raises(BadInputError, match="does not understand"):
            list(source(database, "SELECT vorname FROM nobody").pull(None))

    def test_a_file_that_is_no_database_is_bad_input_or_a_state(self, tmp_path: Path) -> None:
        file = tmp_path / "x.db"
        file.write_bytes(b"no database at all" * 100)
        with pytest.raises((BadInputError, SourceError)):
            list(source(file).pull(None))

    def test_columns_without_a_name_are_bad_input(self, database: Path) -> None:
        with pytest.raises(BadInputError):
            list(source(database, "SELECT essen FROM gaeste").pull(None))

    @pytest.mark.parametrize("url", ["", "nonsense", "sqlite:", "://x", "nobody+knows://host/x"])
    def test_an_address_that_is_none_is_wrong_use(self, url: str) -> None:
        with pytest.raises((WrongUseError, BadInputError)):
            list(SqlSource(url, QUERY).pull(None))

    def test_no_password_is_shown(self) -> None:
        with pytest.raises(WrongUseError) as caught:
            SqlSource("nobody+knows://guest:geheim@db.example.org/x", QUERY)
        assert "geheim" not in str(caught.value) + repr(caught.value)

    def test_the_database_is_described_without_user_password_and_folder(self, database: Path) -> None:
        assert source(database).describe() == "sqlite: gäste.db"
        assert str(database.parent) not in repr(source(database))
