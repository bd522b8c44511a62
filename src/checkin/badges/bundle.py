"""A layout with its pictures as one file: `.checkin-layout`, a ZIP of `layout.json` and the pictures."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from checkin.badges.images import LARGEST_BYTES
from checkin.badges.layout import BadgeLayout
from checkin.badges.reading import read_layout
from checkin.badges.writing import write_layout
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

SUFFIX = ".checkin-layout"
_DOCUMENT = "layout.json"
_MOST_FILES = 100
_LARGEST_TOTAL = 120_000_000
_DATE = (2000, 1, 1, 0, 0, 0)


def write_bundle(layout: BadgeLayout) -> bytes:
    """Return a layout with its pictures as one file; the same layout gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, _DOCUMENT, write_layout(layout).encode())
        for name in sorted(layout.images):
            _add(archive, name, layout.images[name])
    return buffer.getvalue()


def read_bundle(content: bytes, *, file: str = "layout") -> BadgeLayout:
    """Return the layout of a `.checkin-layout` file or of a bare JSON document; `file` is its name for errors.

    Raises BadInputError for anything else, for a file that would unpack into too much, and as `read_layout` does.
    """
    if not content.startswith(b"PK"):
        return read_layout(content, file=file)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = _unpacked(archive, file)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as trouble:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is damaged and cannot be unpacked; fetch it once more."), file=file
        ) from trouble
    if _DOCUMENT not in files:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is not a badge layout: it holds no layout.json."), file=file
        )
    return read_layout(files.pop(_DOCUMENT), files, file=file)


def _unpacked(archive: zipfile.ZipFile, file: str) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    total = sum(entry.file_size for entry in entries)
    if len(entries) > _MOST_FILES or total > _LARGEST_TOTAL or any(e.file_size > LARGEST_BYTES for e in entries):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} would unpack into too much for a badge layout."), file=file
        )
    # nothing is written to disk; a name is only a key, whatever it says
    found = {}
    for entry in entries:
        with archive.open(entry) as packed:
            content = packed.read(LARGEST_BYTES + 1)
        if len(content) > LARGEST_BYTES:
            raise BadInputError(
                QT_TRANSLATE_NOOP("errors", "{file} would unpack into too much for a badge layout."), file=file
            )
        found[PurePosixPath(entry.filename).name if entry.filename.endswith(_DOCUMENT) else entry.filename] = content
    return found


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)
