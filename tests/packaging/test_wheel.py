"""The wheel that people install holds the program, its resources and its migrations. Built offline, once."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
CACHES = {"__pycache__"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("hatchling") is None, reason="hatchling (group build) is not installed"
    ),
]


def files_under(folder: Path) -> set[str]:
    """The names of all files of a folder but caches, relative to it."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not CACHES.intersection(path.parts)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", folder, TOP], check=True)
    (built,) = folder.glob("checkin-*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_every_resource_of_the_checkout(wheel: zipfile.ZipFile) -> None:
    there = {name.removeprefix("checkin/resources/") for name in wheel.namelist()}
    assert files_under(TOP / "resources") - there == set()


def test_the_wheel_holds_every_module_and_migration(wheel: zipfile.ZipFile) -> None:
    there = {name.removeprefix("checkin/") for name in wheel.namelist()}
    assert files_under(TOP / "src" / "checkin") - there == set()
    assert any(name.startswith("checkin/store/migrations/versions/") for name in wheel.namelist())


def test_the_wheel_holds_nothing_of_tests_and_tools(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"checkin"}


def test_the_wheel_names_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    names = {name.split("/", 1)[1]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert "checkin = checkin.__main__:main" in wheel.read(names["entry_points.txt"]).decode()
    assert "licenses/LICENSE" in names
