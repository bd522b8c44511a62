"""`make bench`: runs the measurements one after the other, each in a process of its own, and keeps their figures.

`python -m benchmarks [NAME ...]` runs only those named (`import`, `door`, ...). Each prints JSON lines;
docs/benchmarks.json keeps the newest lines of each, docs/benchmarks.md is written by people from it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
KEPT = HERE.parent / "docs" / "benchmarks.json"


def asked_for(words: list[str], known: Mapping[str, Path]) -> list[str]:
    """Return the measurements that the command line names, all where it names none; ends the program on wrong use."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Runs measurements one after the other and keeps their figures in docs/benchmarks.json.",
        epilog=f"There are: {', '.join(known)}. Without a name all of them run.",
    )
    parser.add_argument("name", nargs="*", help="run only these")
    names: list[str] = parser.parse_args(words).name
    for name in names:
        if name not in known:
            parser.error(f"no such measurement: {name}; there are: {', '.join(known)}")
    return names or list(known)


def main(words: list[str]) -> int:
    """Run the named measurements, or all; return 1 where one failed."""
    known = {path.stem.removeprefix("bench_"): path for path in sorted(HERE.glob("bench_*.py"))}
    names = asked_for(words, known)
    figures = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    failed = False
    for name in names:
        print(f"== {name}", flush=True)
        lines = run(known[name])
        failed = failed or lines is None
        if lines:
            figures[name] = {"at": datetime.now(UTC).date().isoformat(), "machine": machine(), "figures": lines}
    KEPT.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(failed)


def run(script: Path) -> list[object] | None:
    """Run one measurement; return its JSON lines, None where it failed."""
    command = [sys.executable, "-m", f"benchmarks.{script.stem}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent) as process:
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            print(line, end="", flush=True)
            if line.startswith("{"):
                lines.append(json.loads(line))
    return lines if process.returncode == 0 else None


def machine() -> str:
    """Return what was measured on."""
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
