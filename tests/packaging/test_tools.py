"""tools.py: what it decides before it runs anything, and that the lock fits pyproject.toml."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

TOP = Path(__file__).resolve().parents[2]
LOCK = TOP / "requirements" / "lock.txt"

PACKAGES = """
# a comment
[run]
libone|libone-t64   # either
libtwo

[test]
screen
"""


@pytest.fixture(scope="module")
def tools() -> ModuleType:
    spec = importlib.util.spec_from_file_location("checkin_tools", TOP / "tools.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def normal(requirement: str) -> str:
    """A requirement's project name as indexes compare it (PEP 503)."""
    name = re.split(r"[ \[<>=~!;]", requirement.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def pins() -> dict[str, str]:
    lines = [line for line in LOCK.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return {normal(line): line for line in lines}


def test_the_package_list_is_read_by_section_with_alternatives(tools: ModuleType) -> None:
    assert tools.debian_packages(PACKAGES, ["run"]) == [["libone", "libone-t64"], ["libtwo"]]
    assert tools.debian_packages(PACKAGES, ["run", "test"])[-1] == ["screen"]


def test_one_installed_alternative_is_enough(tools: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "answer", lambda *words: "ii  libone-t64\nrc  libtwo\n")
    assert tools.missing_packages([["libone", "libone-t64"], ["libtwo"]]) == [["libtwo"]]


def test_the_name_that_this_release_has_is_chosen(tools: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"libone": "libone:\n  Candidate: (none)\n", "libone-t64": "libone-t64:\n  Candidate: 1.0\n"}
    monkeypatch.setattr(tools, "answer", lambda *words: known.get(words[-1], ""))
    assert tools.choose(["libone", "libone-t64"]) == "libone-t64"
    assert tools.choose(["unknown", "unheard"]) == "unknown"


def test_without_root_and_sudo_the_exact_line_to_type_is_told(
    tools: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tools.sys, "platform", "linux")
    monkeypatch.setattr(tools.shutil, "which", lambda name: "/usr/bin/dpkg-query" if name == "dpkg-query" else None)
    monkeypatch.setattr(tools, "missing_packages", lambda wanted: [["libone", "libone-t64"], ["libtwo"]])
    monkeypatch.setattr(tools, "answer", lambda *words: "")
    monkeypatch.setattr(tools, "apt_prefix", lambda: None)
    with pytest.raises(tools.StopError) as stopped:
        tools.ensure_system(["run"])
    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libone libtwo"
    assert line in str(stopped.value)
    assert stopped.value.status == 4


def test_a_folder_that_is_no_virtual_environment_is_never_emptied(
    tools: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    monkeypatch.setattr(tools, "VENV", tmp_path)
    monkeypatch.setattr(tools, "PYTHON", tmp_path / "bin" / "python")
    with pytest.raises(tools.StopError, match="CHECKIN_VENV"):
        tools.ensure_venv()
    assert (tmp_path / "letter.txt").exists()


def test_an_unknown_command_is_wrong_use() -> None:
    done = subprocess.run([sys.executable, TOP / "tools.py", "fly"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "fly" in done.stderr


def test_the_exit_status_of_a_failed_step_comes_through(tools: ModuleType) -> None:
    with pytest.raises(tools.StopError) as stopped:
        tools.run(sys.executable, "-c", "raise SystemExit(7)")
    assert stopped.value.status == 7


def test_the_lock_pins_every_dependency_of_the_project(tools: ModuleType) -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = list(project["project"]["dependencies"])
    for group in tools.LOCKED_GROUPS:
        wanted += project["dependency-groups"][group]
    assert [name for name in map(normal, wanted) if name not in pins()] == []


def test_the_lock_names_exact_versions_and_no_address() -> None:
    assert all(re.match(r"^[\w.-]+(\[[\w,]+\])?==[\w.!+]+( ; .+)?$", line) for line in pins().values())
    text = LOCK.read_text(encoding="utf-8")
    assert not re.search(r"://|@|--index|--find-links|--extra", text)


def test_every_make_target_is_a_command(tools: ModuleType) -> None:
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")
    named = re.search(r"^COMMANDS = (.+)$", makefile, re.MULTILINE)
    assert named is not None
    assert set(named.group(1).split()) == set(tools.COMMANDS)
