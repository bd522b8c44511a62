"""The command line in this process, for tests of registration sources: one folder, one event, answers as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checkin.cli.main import main


class NoWindows:
    """Stands where `__main__` hands the windows over; no command here may ask for one."""

    def open(self, path: Path) -> int:
        raise AssertionError(path)

    def pictures(self, path: Path, folder: Path) -> list[Path]:
        raise AssertionError(path, folder)


class SourceShell:
    """Runs commands on one event of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], name: str = "event") -> None:
        self.folder = folder
        self.event = str(folder / f"{name}.checkin")
        self._capsys = capsys

    def __call__(self, *words: str) -> tuple[int, list[dict[str, Any]], str]:
        try:
            status = main([*words, "--json"], NoWindows())
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        said = self._capsys.readouterr()
        return status, [json.loads(line) for line in said.out.splitlines()], said.err

    def answer(self, *words: str) -> dict[str, Any]:
        status, lines, trouble = self(*words)
        assert (status, len(lines)) == (0, 1), (status, lines, trouble)
        return lines[0]

    def new(self) -> SourceShell:
        self.answer("new", self.event, "--name", "Konferenz", "--language", "de")
        return self

    def sync(self, *more: str, status: int = 0) -> dict[str, Any]:
        found, lines, trouble = self("sync", self.event, *more)
        assert (found, len(lines)) == (status, 1), (found, lines, trouble)
        return lines[0]

    def scan(self, code: str, *more: str) -> dict[str, Any]:
        _, [verdict], _ = self("scan", self.event, code, *more)
        return verdict

    def attendees(self) -> list[dict[str, Any]]:
        out = self.folder / "attendees.json"
        self.answer("export", self.event, "--kind", "attendees", "--format", "json", "--out", str(out))
        found: list[dict[str, Any]] = json.loads(out.read_text(encoding="utf-8"))
        return found


def made(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> SourceShell:
    """Return a shell whose settings and secrets stay in the test's folder."""
    for name in ("CONFIG", "DATA", "LOGS"):
        monkeypatch.setenv(f"CHECKIN_{name}", str(folder / name.lower()))
    monkeypatch.setenv("CHECKIN_KEYRING", "file")
    monkeypatch.setenv("CHECKIN_DEBUG", "1")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return SourceShell(folder, capsys).new()
