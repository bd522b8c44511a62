"""A file is there whole or not at all, with the rights it was given."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from checkin.domain.errors import SurroundingsError
from checkin.files import replacing, write_whole


def test_a_file_has_its_content_and_its_rights(tmp_path: Path) -> None:
    write_whole(tmp_path / "jobs", b"new", mode=0o600)
    assert (tmp_path / "jobs").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "jobs").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["jobs"]


def test_a_writer_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "badges.pdf"
    target.write_bytes(b"old")

    def fail() -> None:
        with replacing(target) as draft:
            draft.write_bytes(b"half")
            raise ValueError("half way")

    with pytest.raises(ValueError, match="half way"):
        fail()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="folder is not there"):
        write_whole(tmp_path / "gone" / "file", b"")
