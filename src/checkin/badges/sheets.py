"""Sheets of labels: how many badges a page holds, and where. Millimetres from the top left corner of the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from checkin import paths
from checkin.badges.layout import BadgeLayout
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of sheet.

    `left` and `top` are where the first label begins, `step` how far the next is in each direction. `cut` marks plain
    paper that has to be cut, `unverified` sizes that were not read from a reliable source (print the test page
    first), `also`
    further part numbers of the same sheet. `shift` moves everything for a printer that pulls paper in askew (mm
    right, mm
    down).
    """

    sheet_id: str
    name: str
    page: tuple[float, float]
    columns: int
    rows: int
    left: float
    top: float
    step: tuple[float, float]
    label: tuple[float, float]
    corner: float = 0.0
    also: tuple[str, ...] = ()
    cut: bool = False
    unverified: bool = False
    shift: tuple[float, float] = (0.0, 0.0)

    @property
    def count(self) -> int:
        """How many labels a page has."""
        return self.columns * self.rows

    def place(self, index: int, *, mirrored: bool = False) -> tuple[float, float]:
        """Return the top left corner of label `index` (from 0, by rows); mirrored for the back of the paper."""
        row, column = divmod(index, self.columns)
        x = self.left + column * self.step[0]
        if mirrored:
            x = self.page[0] - x - self.label[0]
        return x + self.shift[0], self.top + row * self.step[1] + self.shift[1]

    def moved(self, right: float, down: float) -> Sheet:
        """Return the sheet for a printer that prints `right` mm too far left and `down` mm too high."""
        return replace(self, shift=(right, down))


@lru_cache(maxsize=1)
def sheets() -> Mapping[str, Sheet]:
    """Return all known sheets by id, in the order in which to offer them."""
    document = json.loads(paths.resource("layouts", "sheets.json").read_text("utf-8"))
    found = [
        Sheet(
            sheet_id=entry["id"],
            name=entry["name"],
            page=(entry["page"][0], entry["page"][1]),
            columns=entry["columns"],
            rows=entry["rows"],
            left=entry["left"],
            top=entry["top"],
            step=(entry["step"][0], entry["step"][1]),
            label=(entry["label"][0], entry["label"][1]),
            corner=entry.get("corner", 0.0),
            also=tuple(entry.get("also", ())),
            cut=entry.get("cut", False),
            unverified=entry.get("unverified", False),
        )
        for entry in document["sheets"]
    ]
    return {sheet.sheet_id: sheet for sheet in found}


def sheet(name: str) -> Sheet:
    """Return a sheet by its id or a part number ("L4785", "avery-l4785", "herma 4284").

    Raises WrongUseError, naming some that exist, where there is none.
    """
    wanted = _key(name)
    for found in sheets().values():
        if wanted in {_key(found.sheet_id), _key(found.name), _key(found.name.split(" ")[-1]), *map(_key, found.also)}:
            return found
    raise WrongUseError(
        QT_TRANSLATE_NOOP("errors", "No sheet is called {name}; known are for example {examples}."),
        name=name[:60],
        examples="L4785, L4784, a4-4up, herma-4284",
    )


def _key(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum())


def check_fits(layout: BadgeLayout, on: Sheet) -> None:
    """Raise WrongUseError where a layout is larger than the sheet's labels: nothing is scaled behind the user's
    back."""
    width, height = layout.page
    if width > on.label[0] + 0.5 or height > on.label[1] + 0.5:
        raise WrongUseError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The layout {layout} ({width} x {height} mm) is larger than a label of {sheet} "
                "({label_width} x {label_height} mm); "
                "choose a layout of that size.",
            ),
            layout=layout.name, width=f"{width:g}", height=f"{height:g}",
            sheet=on.name, label_width=f"{on.label[0]:g}", label_height=f"{on.label[1]:g}",
        )  # fmt: skip
