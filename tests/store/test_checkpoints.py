"""What fills the WAL is carried into the file beside the thread that writes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin.domain.event import Event
from checkin.services import drafts
from checkin.store import checkpoints
from checkin.store.event_file import EventFile

_NOTE = "x" * 60_000


def filled(file: EventFile, commits: int) -> None:
    """Write some 60 kB a commit."""
    for number in range(commits):
        with file.writing() as transaction:
            transaction.append([drafts.note_added(f"p{number}", _NOTE, datetime.now(UTC))])


def until(reached: Callable[[], bool], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if reached():
            return True
        threading.Event().wait(0.02)
    return False


@pytest.mark.parametrize("passphrase", [None, "Löwe im Zelt"])
def test_a_large_wal_is_carried_into_the_file_while_it_is_open(tmp_path: Path, passphrase: str | None) -> None:
    path = tmp_path / "e.checkin"
    file = EventFile.create(path, Event("e1", "K"), passphrase=passphrase)
    try:
        before = path.stat().st_size
        filled(file, 15)
        assert path.stat().st_size == before
        filled(file, 105)
        assert until(lambda: path.stat().st_size > 4_000_000)
    finally:
        file.close()
    assert not path.with_name("e.checkin-wal").exists()
    again = EventFile.open(path, passphrase=passphrase)
    with again.reading() as transaction:
        assert transaction.findings() == []
        assert len(transaction.queries.changes(0, 1000)) == 121
    again.close()


def test_the_passphrase_can_be_changed_after_it(tmp_path: Path) -> None:
    """Which needs a file that nobody else has open."""
    path = tmp_path / "e.checkin"
    file = EventFile.create(path, Event("e1", "K"))
    try:
        filled(file, 100)
        assert until(lambda: path.stat().st_size > 2_000_000)
        file.change_passphrase("Löwe im Zelt")
        filled(file, 100)
        with file.reading() as transaction:
            assert transaction.findings() == []
    finally:
        file.close()


def test_a_small_day_needs_no_thread(tmp_path: Path) -> None:
    file = EventFile.create(tmp_path / "e.checkin", Event("e1", "K"))
    filled(file, 20)
    assert "checkpoints" not in {thread.name for thread in threading.enumerate()}
    file.close()


def test_should_it_not_get_done_sqlite_does_it_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints.Checkpoints, "committed", lambda _: None)
    path = tmp_path / "e.checkin"
    file = EventFile.create(path, Event("e1", "K"))
    try:
        filled(file, 800)
        assert path.with_name("e.checkin-wal").stat().st_size < 60_000_000
        assert path.stat().st_size > 4_000_000
    finally:
        file.close()
