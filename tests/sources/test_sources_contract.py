"""What holds for every registration source, whatever stands behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pretix_stage import EVENT, ORGANIZER, REDEEM, Stage, redeemed
from replay_server import Reply, serving

from checkin.domain.errors import BadInputError
from checkin.sources.file_source import FileSource
from checkin.sources.indico import IndicoSource
from checkin.sources.ports import (
    PendingUpload,
    Pull,
    RegistrationSource,
    SourceError,
    Trouble,
    UploadKind,
    UploadState,
)
from checkin.sources.pretix import Access, PretixSource
from checkin.sources.sql import SqlSource

LIST = "Vorname;Nachname;Firma\nJürgen;Müller;Rathaus\nAyşe;Öz;Verein\n"
SECRET = "secret-that-must-not-leak"


@dataclass
class Offered:
    """A source, how many people it has, and a way to break what stands behind it."""

    source: RegistrationSource
    people: int
    break_it: Callable[[], object]


def from_file(tmp_path: Path) -> Iterator[Offered]:
    file = tmp_path / "gäste.csv"
    file.write_text(LIST, encoding="utf-8")
    yield Offered(FileSource(file), 2, file.unlink)


def from_sql(tmp_path: Path) -> Iterator[Offered]:
    file = tmp_path / "g.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE g AS SELECT 'Jürgen' AS vorname, 'Müller' AS nachname")
    connection.close()
    yield Offered(SqlSource(f"sqlite:///{file}", "SELECT * FROM g"), 1, file.unlink)


def from_pretix(tmp_path: Path) -> Iterator[Offered]:
    with serving() as server:
        stage = Stage(server, 60)
        server.on("POST", REDEEM, Reply(201, redeemed()))
        source = PretixSource(Access(server.url, ORGANIZER, EVENT, SECRET, 1, "full"))
        yield Offered(source, len(stage.orders), server.close)


def from_indico(tmp_path: Path) -> Iterator[Offered]:
    row = {"id": 1, "full_name": "Guinea Pig", "email": "g@example.org", "state": "complete", "checked_in": False}
    with serving() as server:
        server.on("GET", "/api/checkin/event/1/*", Reply(body=row | {"registration_data": []}))
        server.on("PATCH", "/api/checkin/event/1/*", Reply(body=row))
        server.on("GET", "/api/checkin/event/1/forms/2/registrations/", Reply(body=[row]))
        yield Offered(IndicoSource(server.url, 1, 2, SECRET), 1, server.close)


@pytest.fixture(params=[from_file, from_sql, from_pretix, from_indico], ids=["file", "sql", "pretix", "indico"])
def offered(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Offered]:
    maker = request.param(tmp_path)
    found = next(maker)
    yield found
    found.source.close()
    next(maker, None)


def people(parts: list[Pull]) -> int:
    return sum(len(part.table.registrations) for part in parts)


def test_it_is_a_registration_source(offered: Offered) -> None:
    assert isinstance(offered.source, RegistrationSource)
    assert offered.source.kind in ("file", "sql", "pretix", "indico")


def test_everybody_comes_and_only_the_last_part_is_complete(offered: Offered) -> None:
    parts = list(offered.source.pull(None))
    assert people(parts) == offered.people
    assert [part.complete for part in parts] == [False] * (len(parts) - 1) + [True]
    assert all(part.state for part in parts)


def test_a_second_pull_from_the_last_state_loses_nobody(offered: Offered) -> None:
    """Either nothing new is said, or everybody is said again: never less than the whole as if it were the whole."""
    first = list(offered.source.pull(None))
    again = list(offered.source.pull(first[-1].state))
    if any(part.whole for part in again):
        assert people(again) == offered.people
    else:
        assert people(again) == 0


def test_progress_never_runs_backwards(offered: Offered) -> None:
    seen: list[int] = []
    list(offered.source.pull(None, lambda done, _: seen.append(done)))
    assert seen == sorted(seen)


def test_each_act_gets_one_result_in_order(offered: Offered) -> None:
    when = datetime.now(UTC)
    acts = [PendingUpload(UploadKind.ENTRY, f"n{number}", when, "pretix:5", "code", "1") for number in range(3)]
    results = list(offered.source.push(acts))
    assert [result.nonce for result in results] == ["n0", "n1", "n2"]
    takes = offered.source.capabilities().check_ins == "yes"
    assert {result.state for result in results} == {UploadState.DONE if takes else UploadState.FINAL_REFUSAL}


def test_what_is_out_of_reach_is_a_state_in_one_sentence(offered: Offered) -> None:
    list(offered.source.pull(None))
    offered.break_it()
    with pytest.raises(SourceError) as caught:
        list(offered.source.pull(None))
    assert caught.value.exit_status == 4
    assert str(caught.value)
    assert "{" not in str(caught.value)
    assert SECRET not in str(caught.value)


def test_it_describes_itself_without_secrets(offered: Offered) -> None:
    assert offered.source.describe()
    assert SECRET not in offered.source.describe() + repr(offered.source) + str(vars(offered.source))


class TestFile:
    def test_only_a_changed_content_is_read_again(self, tmp_path: Path) -> None:
        file = tmp_path / "gäste.csv"
        file.write_text(LIST, encoding="utf-8")
        (part,) = FileSource(file).pull(None)
        file.touch()
        assert list(FileSource(file).pull(part.state)) == []
        file.write_text(LIST + "Zoë;Äpfel;\n", encoding="utf-8")
        (again,) = FileSource(file).pull(part.state)
        assert again.whole
        assert len(again.table.registrations) == 3

    def test_a_file_that_is_no_list_is_bad_input(self, tmp_path: Path) -> None:
        file = tmp_path / "x.csv"
        file.write_text("nothing;here\n1;2\n", encoding="utf-8")
        with pytest.raises(BadInputError):
            list(FileSource(file).pull(None))

    def test_a_missing_file_is_told_by_its_name_alone(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError) as caught:
            list(FileSource(tmp_path / "away.csv").pull(None))
        assert caught.value.trouble is Trouble.UNREADABLE
        assert "away.csv" in str(caught.value)
        assert str(tmp_path) not in str(caught.value)
