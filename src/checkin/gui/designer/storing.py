"""Layouts as files: our own, those of pretix, and the pictures that go into them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from checkin.badges import BadgeLayout, import_pretix_layout, write_bundle
from checkin.badges.images import LARGEST_BYTES, check_image
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError
from checkin.files import read_chosen, write_whole
from checkin.services.own_layouts import read_layout_file

#: A pretix layout is a few kilobytes of JSON.
_MOST_JSON = 2_000_000


@dataclass(frozen=True, slots=True)
class Stored:
    """A layout out of a file; `left_out` names what had no counterpart here."""

    layout: BadgeLayout
    left_out: tuple[str, ...] = ()


def read_stored(path: Path) -> Stored:
    """Return the layout of a file: ours, or a pretix layout as its API gives it or its editor exports it.

    A PDF of the same name beside a pretix layout is taken as its background. Raises BadInputError,
    SurroundingsError.
    """
    elements = _pretix_elements(path)
    if elements is None:
        return Stored(read_layout_file(path))
    background = path.with_suffix(".pdf")
    pdf = background.read_bytes() if background.is_file() else None
    made = import_pretix_layout(elements, name=path.stem, background=pdf)
    return Stored(made.layout, made.left_out)


def write_stored(path: Path, layout: BadgeLayout) -> None:
    """Write a layout with its pictures; raises SurroundingsError where that cannot be done."""
    write_whole(path, write_bundle(layout))


def free_name(name: str, content: bytes, images: Mapping[str, bytes]) -> str:
    """Return a picture's name in the layout; one that stands for another picture already gets a number."""
    name = PurePath(name).name[-80:]
    stem, suffix, number = PurePath(name).stem, PurePath(name).suffix, 2
    while name in images and images[name] != content:
        name, number = f"{stem}-{number}{suffix}", number + 1
    return name


def read_picture(path: Path) -> bytes:
    """Return a picture's bytes, looked at before they are taken. Raises BadInputError, SurroundingsError."""
    content = read_chosen(path, LARGEST_BYTES + 1)  # what is far too large is not even read
    check_image(content, name=path.name)
    return content


def _pretix_elements(path: Path) -> list[object] | None:
    """Return the elements of a pretix layout, None for any other file."""
    if path.suffix.casefold() != ".json":
        return None
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(_MOST_JSON))
    except (OSError, ValueError, RecursionError):
        return None  # whoever reads it as a layout says what is wrong
    if isinstance(content, dict) and isinstance(content.get("layout"), list):
        content = content["layout"]
    if isinstance(content, dict) and isinstance(content.get("layout"), str):
        try:
            content = json.loads(content["layout"])
        except ValueError as error:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} is not a badge layout: it is no JSON document."), file=path.name
            ) from error
    return content if isinstance(content, list) else None
