"""The user's own badge layouts: one `.checkin-layout` file each in the data folder, used beside those built in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import paths
from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError
from checkin.domain.ids import uuid7
from checkin.files import read_chosen, write_whole

if TYPE_CHECKING:
    from checkin.badges import BadgeLayout

#: What tells an own layout's id from a built-in one's.
PREFIX = "own-"
_SUFFIX = ".checkin-layout"


def folder() -> Path:
    """Return the folder of the user's layouts (made if missing)."""
    found = paths.data_folder() / "layouts"
    found.mkdir(parents=True, exist_ok=True)
    return found


class OwnLayouts:
    """The layouts in one folder. May be called on any thread; every writing is whole or not at all."""

    def __init__(self, where: Path | None = None) -> None:
        self._folder = where or folder()

    def all(self, unreadable: Callable[[Exception], None] | None = None) -> list[BadgeLayout]:
        """Return the layouts by name; a file that cannot be read is told to `unreadable` and left alone."""
        from checkin.domain.errors import CheckinError  # noqa: PLC0415

        found = []
        for path in sorted(self._folder.glob(f"*{_SUFFIX}")):
            try:
                found.append(self._read(path))
            except CheckinError as error:
                if unreadable is not None:
                    unreadable(error)
        return sorted(found, key=lambda layout: layout.name.casefold())

    def get(self, layout_id: str) -> BadgeLayout | None:
        """Return one layout by its id, None where there is none. Raises BadInputError where its file is broken."""
        path = self._path(layout_id)
        return self._read(path) if path.exists() else None

    def save(self, layout: BadgeLayout) -> BadgeLayout:
        """Keep a layout and return it as kept: one that is not an own one yet gets an id of its own."""
        from checkin.badges import write_bundle  # noqa: PLC0415 (reportlab takes its time to load)

        if not layout.layout_id.startswith(PREFIX):
            layout = replace(layout, layout_id=f"{PREFIX}{uuid7()}")
        write_whole(self._path(layout.layout_id), write_bundle(layout))
        return layout

    def remove(self, layout_id: str) -> None:
        """Delete a layout; nothing happens where there is none."""
        try:
            self._path(layout_id).unlink(missing_ok=True)
        except OSError as error:
            raise SurroundingsError(
                QT_TRANSLATE_NOOP("errors", "The layout cannot be deleted: check the rights of the folder {folder}."),
                folder=self._folder,
            ) from error

    def _path(self, layout_id: str) -> Path:
        # an id comes out of files that others made: it must not lead out of the folder
        safe = "".join(char if char.isalnum() or char in "-_" else "-" for char in layout_id)[:80]
        return self._folder / f"{safe}{_SUFFIX}"

    def _read(self, path: Path) -> BadgeLayout:
        return replace(read_layout_file(path), layout_id=path.name.removesuffix(_SUFFIX))


def read_layout_file(path: Path) -> BadgeLayout:
    """Return the layout of a `.checkin-layout` file or a JSON document.

    Raises BadInputError for what is no layout, SurroundingsError where the file cannot be read.
    """
    from checkin.badges import read_bundle  # noqa: PLC0415

    return read_bundle(read_chosen(path), file=path.name)


def find_layout(name: str) -> BadgeLayout:
    """Return a layout by its id or name (an own one before a built-in one) or by the path of its file.

    Raises WrongUseError, naming those that exist, where there is none.
    """
    from checkin import badges  # noqa: PLC0415

    if name.endswith((_SUFFIX, ".json")):
        return read_layout_file(Path(name))
    own = OwnLayouts()
    if name.startswith(PREFIX) and (found := own.get(name)) is not None:
        return found
    if name not in badges.layouts():
        wanted = name.casefold()
        for layout in own.all():
            if layout.name.casefold() == wanted:
                return layout
    return badges.layout(name)
