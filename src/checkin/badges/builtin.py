"""The layouts that come with the program."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

from checkin import paths
from checkin.badges.layout import BadgeLayout
from checkin.badges.reading import read_layout
from checkin.badges.sheets import Sheet
from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError

DEFAULT_LAYOUT = "badge-86x54"


@lru_cache(maxsize=1)
def layouts() -> Mapping[str, BadgeLayout]:
    """Return the built-in layouts by id, in the order in which to offer them."""
    return {name: layout(name) for name in _index()["layouts"]}


@lru_cache(maxsize=64)
def layout(name: str) -> BadgeLayout:
    """Return a built-in layout by its id; raises WrongUseError, naming those that exist, where there is none."""
    index = _index()
    if name not in index["layouts"] and name not in index["others"]:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "No built-in layout is called {name}; there are {known}."),
            name=name[:60],
            known=", ".join(index["layouts"]),
        )
    file = f"{name}.json"
    return read_layout(paths.resource("layouts", file).read_bytes(), file=file)


def _index() -> dict[str, list[str]]:
    """Return the ids of badges, and of what is laid out in the same way (tickets, signs)."""
    found: dict[str, list[str]] = json.loads(paths.resource("layouts", "index.json").read_text("utf-8"))
    return found


def layout_for(on: Sheet) -> BadgeLayout:
    """Return the built-in layout that fills a sheet's labels best without being larger than they are."""
    fitting = [
        found
        for found in layouts().values()
        if found.page[0] <= on.label[0] + 0.5 and found.page[1] <= on.label[1] + 0.5
    ]
    if not fitting:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The labels of {sheet} are too small for every built-in layout."), sheet=on.name
        )
    return max(fitting, key=lambda found: found.page[0] * found.page[1])
