"""An event file opened for one command."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from zoneinfo import ZoneInfo

from checkin import bootstrap
from checkin.cli.arguments import passphrase
from checkin.domain.event import Event
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace

_Result = TypeVar("_Result")


class OpenEvent:
    """One command's hold on an event: the workspace, and what nearly every command asks of it."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.event = self.run(lambda: _event(workspace))
        self.zone = ZoneInfo(self.event.timezone)

    def run(self, work: Callable[[], _Result], priority: Priority = Priority.ACT) -> _Result:
        """Do `work` on the store thread and wait for it."""
        return self.workspace.later(priority, work).result()


def _event(workspace: Workspace) -> Event:
    with workspace.file.reading() as transaction:
        return transaction.queries.event()


@contextmanager
def opened(arguments: argparse.Namespace) -> Iterator[OpenEvent]:
    """Open the command's event file, and close it when the block ends."""
    workspace = bootstrap.open_event(arguments.event, passphrase(arguments))
    try:
        yield OpenEvent(workspace)
    finally:
        workspace.close()
