"""Settings of this machine: what is kept, and what becomes of a file that is not ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checkin import settings
from checkin.settings import NewerSettingsError


def test_settings_are_read_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = settings.load(tmp_path)
    kept.language, kept.text_scale, kept.scanner.prefix = "de", 1.5, "~"
    settings.save(kept, tmp_path)
    assert settings.load(tmp_path) == kept


def test_a_machine_keeps_its_identity(tmp_path: Path) -> None:
    assert settings.load(tmp_path).machine == settings.load(tmp_path).machine != ""


@pytest.mark.parametrize("content", ["", "[]", "{", '{"language": 7, "recent": "x", "scanner": []}', "\x00\xff"])
def test_unreadable_settings_give_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / settings.FILE_NAME).write_text(content, encoding="utf-8")
    loaded = settings.load(tmp_path)
    assert (loaded.language, loaded.recent, loaded.scanner.longest_gap_ms) == ("", [], 45)


def test_settings_of_a_newer_version_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / settings.FILE_NAME
    path.write_text(json.dumps({"version": settings.VERSION + 1}), encoding="utf-8")
    with pytest.raises(NewerSettingsError):
        settings.load(tmp_path)
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == settings.VERSION + 1


def test_recent_events_are_listed_once_the_newest_first(tmp_path: Path) -> None:
    kept = settings.Settings()
    for name in ("a", "b", "a"):
        kept.remember(tmp_path / name)
    assert [Path(one).name for one in kept.recent] == ["a", "b"]
