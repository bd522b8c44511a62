"""Stations in one process, ended after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from one_process_stage import Stage


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setenv("CHECKIN_DOORS_DISCOVERY", "off")
    made = Stage(tmp_path)
    try:
        yield made
    finally:
        for station in reversed(made.all):
            station.close()
