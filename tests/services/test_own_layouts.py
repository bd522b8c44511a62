"""The user's own layouts: kept as files, found by name, never outside their folder."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkin import badges
from checkin.domain.errors import BadInputError, WrongUseError
from checkin.services.badge_desk import BadgeChoice, paper
from checkin.services.own_layouts import OwnLayouts, find_layout


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch) -> Path:
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path))
    return tmp_path / "layouts"


def test_a_layout_kept_is_found_by_id_by_name_and_by_its_file(folder: Path) -> None:
    kept = OwnLayouts().save(replace(badges.layout("badge-86x54"), name="Unser Schild"))
    assert kept.layout_id.startswith("own-")
    path = folder / f"{kept.layout_id}.checkin-layout"
    for name in (kept.layout_id, "unser schild", str(path)):
        assert find_layout(name).front == kept.front
    assert paper(BadgeChoice(layout="Unser Schild"))[1].name == "Unser Schild"


def test_a_built_in_layout_is_not_hidden_by_an_own_one_of_its_name() -> None:
    OwnLayouts().save(replace(badges.layout("badge-a6"), name="badge-86x54"))
    assert find_layout("badge-86x54").width == 86


def test_an_id_out_of_a_foreign_file_cannot_leave_the_folder(folder: Path) -> None:
    OwnLayouts().save(replace(badges.layout("badge-86x54"), layout_id="own-../../evil"))
    assert [path.parent for path in folder.parent.rglob("*.checkin-layout")] == [folder]


def test_one_broken_file_hides_none_of_the_others_and_is_told_of(folder: Path) -> None:
    own = OwnLayouts()
    own.save(badges.layout("badge-86x54"))
    (folder / "own-broken.checkin-layout").write_bytes(b"PK broken")
    told: list[Exception] = []
    assert len(own.all(told.append)) == 1
    assert isinstance(told[0], BadInputError)
    assert (folder / "own-broken.checkin-layout").exists()


def test_a_name_that_nothing_has_is_wrong_use() -> None:
    with pytest.raises(WrongUseError, match="badge-86x54"):
        find_layout("nothing")
