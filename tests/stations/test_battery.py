"""The laptop's battery as Linux tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checkin.stations.battery import _linux


def supply(folder: Path, name: str, **said: str) -> None:
    (folder / name).mkdir(parents=True)
    for file, text in said.items():
        (folder / name / file).write_text(f"{text}\n")


def test_the_laptops_own_battery_is_told(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", capacity="37")
    assert _linux(tmp_path) == 37


def test_the_mouses_battery_is_not_the_laptops(tmp_path: Path) -> None:
    supply(tmp_path, "a-mouse", type="Battery", scope="Device", capacity="5")
    assert _linux(tmp_path) is None
    supply(tmp_path, "b-own", type="Battery", scope="System", capacity="80")
    assert _linux(tmp_path) == 80


@pytest.mark.parametrize(("said", "told"), [("101", 100), ("-1", 0), ("", None), ("full", None)])
def test_what_a_driver_says_wrongly_is_borne(tmp_path: Path, said: str, told: int | None) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity=said)
    assert _linux(tmp_path) == told


def test_no_battery_is_none(tmp_path: Path) -> None:
    assert _linux(tmp_path) is None
    assert _linux(tmp_path / "nowhere") is None
