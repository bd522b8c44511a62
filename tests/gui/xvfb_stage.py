"""A screen of its own (Xvfb), the real program on it as a process, and keys as a scanner or a person sends them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

NEEDED = ("Xvfb", "xdotool", "setxkbmap")


def skip_without_tools() -> None:
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


class Screen:
    """An Xvfb that chose its own number."""

    def __init__(self, size: str = "1366x768x24") -> None:
        reading, writing = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = f":{answer.readline().strip()}"

    def environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": "none",
                "QT_LOGGING_RULES": "qt.multimedia.*=false"}  # fmt: skip

    def tool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment(), check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def keyboard(self, layout: str) -> None:
        subprocess.run(["setxkbmap", layout], env=self.environment(), check=True, capture_output=True)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait(20)


class RealWindow:
    """The program as a process; it writes what happens to a file, line by line.

    `gap_ms` is the longest pause between two keys of a scan, where that is not what a test is about: keys that a tool
    sends one by one come late on a busy machine.
    """

    def __init__(self, screen: Screen, path: Path, folder: Path, opens: str = "", gap_ms: int = 0) -> None:
        self.screen, self._log = screen, folder / "log.txt"
        self._log.touch()
        runner = Path(__file__).with_name("real_window.py")
        environment = screen.environment() | {
            "CHECKIN_CONFIG": str(folder / "config"),
            "CHECKIN_DATA": str(folder / "data"),
            "WINDOW_LOG": str(self._log),
            "WINDOW_OPENS": opens,
            "WINDOW_GAP_MS": str(gap_ms or ""),
        }
        self._errors = (folder / "errors.txt").open("w+")
        self._process = subprocess.Popen(
            [sys.executable, str(runner), str(path)], env=environment, stderr=self._errors, stdout=self._errors
        )
        self.wait(lambda: "ready" in self.lines())
        if opens == "dialog":
            # no window manager gives the dialog the keys: this does
            self.screen.tool("search", "--sync", "--onlyvisible", "--name", "QR", "windowfocus", "--sync")
            self.wait(lambda: "focus QLineEdit" in self.lines())
            return
        self.screen.tool("search", "--sync", "--onlyvisible", "--name", "Checkin", "windowfocus", "--sync")
        self.wait(lambda: "focused" in self.lines())

    def lines(self) -> list[str]:
        return self._log.read_text(encoding="utf-8").splitlines()

    def verdicts(self) -> list[str]:
        return [line.removeprefix("verdict ") for line in self.lines() if line.startswith("verdict ")]

    def fields(self) -> str:
        """What stands in the search field (the last word about it)."""
        texts = [line.removeprefix("search ") for line in self.lines() if line.startswith("search")]
        return texts[-1].removeprefix("search") if texts else ""

    def typed(self) -> list[str]:
        """What was typed into any field that had the focus."""
        return [line.removeprefix("typed ") for line in self.lines() if line.startswith("typed")]

    def wait(self, ready, seconds: float = 40) -> None:
        end = time.monotonic() + seconds
        while not ready():
            if self._process.poll() is not None or time.monotonic() > end:
                self._errors.seek(0)
                told = "\n".join(line[:80] for line in self.lines()[-20:])
                raise AssertionError(f"{told}\n{self._errors.read()[-4000:]}")
            time.sleep(0.01)  # another process's state is polled, nothing is timed

    def type(self, text: str, gap_ms: int) -> None:
        self.screen.tool("type", "--delay", str(gap_ms), text)

    def key(self, *names: str, gap_ms: int = 0) -> None:
        self.screen.tool("key", "--delay", str(gap_ms), *names)

    def close(self) -> str:
        self._process.terminate()
        self._process.wait(20)
        self._errors.seek(0)
        text = self._errors.read()
        self._errors.close()
        return text
