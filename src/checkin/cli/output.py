"""What the command line prints: sentences for people, or one JSON object a line and nothing else."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


def _nobody_looks(_done: int, _total: int | None) -> None:
    """Take word of progress where there is no terminal to show it on."""


class Output:
    """Standard output for answers, standard error for progress and trouble."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json

    def answer(self, record: dict[str, Any], text: str) -> None:
        """Print one answer at once, so that a program on the other side of a pipe gets it."""
        print(json.dumps(record, ensure_ascii=False) if self.as_json else text, flush=True)

    def remark(self, text: str) -> None:
        """Tell people something that is no answer; programs are not told."""
        if not self.as_json:
            print(text, file=sys.stderr, flush=True)

    @contextmanager
    def progress(self, what: str) -> Iterator[Callable[[int, int | None], None]]:
        """Show a bar on a terminal while the block runs; yields what to call with (done, all)."""
        if not sys.stderr.isatty():
            yield _nobody_looks
            return
        # imported here: most commands are over before a bar would show
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
        with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)
