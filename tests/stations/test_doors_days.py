"""Random days of five real stations with cuts, kills of stations and host, and clock jumps (`make soak` runs more)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_after_a_bad_day_all_files_say_the_same_and_nothing_confirmed_is_lost(
    tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    assert str(ROOT) in sys.path
    from benchmarks.doors_days import Day

    figures = Day(tmp_path, seed).run()
    assert figures["ADMITTED"] > 50
    assert figures["kills"] + figures["cuts"] > 3
