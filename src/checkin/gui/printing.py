"""Badges out of the door window: what a printer must offer, and the preview that is always there.

The lead's wiring gives a `BadgePrinter`; without one the badge is shown and can be kept as PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checkin import paths
from checkin.files import write_whole

if TYPE_CHECKING:
    from checkin.services.workspace import Workspace


class BadgePrinter(Protocol):
    """Sends badges to a printer. Both methods may be called from the GUI thread and return at once."""

    def state(self) -> str:
        """Return the printer's name and state as the status chip shows them, "" where there is none."""

    def submit(self, workspace: Workspace, attendee_ids: Sequence[str], reason: str) -> Future[str]:
        """Print, and count it as printed with its reason once the device says so.

        The future gives the printer's name once the badge is out (not merely spooled), "" where somebody has to look
        after it, or a CheckinError where nothing was handed over.
        """


@dataclass(frozen=True, slots=True)
class Preview:
    """A badge as it will be printed: the PDF and its first page as PNG."""

    attendee_ids: tuple[str, ...]
    pdf: bytes
    picture: bytes


class BadgePreviews:
    """Renders badges beside the store thread, so that no scan waits for it."""

    def __init__(self, layout: str = "") -> None:
        self.layout = layout
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="badges")

    def render(self, workspace: Workspace, attendee_ids: Sequence[str]) -> Future[Preview]:
        """Return the badges of these people."""
        from checkin.services.badge_desk import BadgeChoice  # noqa: PLC0415 (brings the store along)
        from checkin.services.worker import Priority  # noqa: PLC0415

        choice = BadgeChoice(attendee_ids=tuple(attendee_ids), layout=self.layout)
        data = workspace.later(Priority.PRINT, lambda: workspace.badges.data(choice))

        def work() -> Preview:
            from checkin.badges import render_page_png  # noqa: PLC0415 (reportlab takes its time to load)

            content = workspace.badges.render(data.result(), choice).content
            return Preview(tuple(attendee_ids), content, render_page_png(content, dpi=200))

        return self._pool.submit(work)

    def warm_up(self) -> None:
        """Load what rendering needs before the first badge is wanted."""

        def load() -> None:
            import checkin.badges  # noqa: F401, PLC0415

        self._pool.submit(load)

    def close(self) -> None:
        """Finish what is under way."""
        self._pool.shutdown(wait=True, cancel_futures=True)


def keep_pdf(preview: Preview, event_name: str) -> Path:
    """Write the PDF into the user's badge folder and return where it lies. The file's name names nobody.

    Raises SurroundingsError where it cannot be written.
    """
    folder = paths.data_folder() / "badges"
    folder.mkdir(parents=True, exist_ok=True)
    stem = "".join(letter if letter.isalnum() else "-" for letter in event_name)[:40] or "badge"
    number = 1
    while (path := folder / f"{stem}-{number}.pdf").exists():
        number += 1
    write_whole(path, preview.pdf)
    return path


Printed = Callable[[str], None]
