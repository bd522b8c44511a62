"""Where the system keeps its fonts, and which of them can set Chinese, Japanese and Korean.

Nothing here is needed: those scripts are too large to ship, so a font that is there anyway is used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import uharfbuzz as hb

from checkin import paths

#: Beginnings of file names (lower case), in order of preference; the user's own folder comes before the system's.
_EAST_ASIAN = (
    "notosanscjk", "notosanssc", "notosanstc", "notosansjp", "notosanskr", "sourcehansans", "msyh", "yugoth", "malgun",
    "meiryo", "msjh", "simhei", "simsun", "pingfang", "hiragino", "applesdgothicneo", "arial unicode",
    "droidsansfallback",
    "wqy", "ipag", "takao", "nanumgothic", "unifont",
)  # fmt: skip
_SUFFIXES = (".ttf", ".ttc", ".otf", ".otc")


def folders() -> tuple[Path, ...]:
    """Return the folders that hold fonts: ours for downloaded ones (`fonts` in the data folder), the user's, the
    system's."""
    home = Path.home()
    if sys.platform == "win32":
        system = [
            Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts",
            home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts",
        ]
    elif sys.platform == "darwin":
        system = [home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        system = [home / ".local" / "share" / "fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return (paths.data_folder() / "fonts", *system)


def east_asian(places: Sequence[Path], bold: bool) -> Iterator[tuple[Path, int]]:
    """Yield (file, index of the face in it) of fonts for Chinese, Japanese and Korean, best first."""
    found = [path for place in places if place.is_dir() for path in sorted(place.rglob("*")) if _rank(path) is not None]
    found.sort(key=lambda path: (_rank(path), _is_bold(path) != bold, path.name))
    for path in found:
        if _has_outlines(path):
            yield path, 0


def _rank(path: Path) -> int | None:
    name = path.name.lower().replace("-", "").replace("_", "")
    if path.suffix.lower() not in _SUFFIXES:
        return None
    return next((rank for rank, start in enumerate(_EAST_ASIAN) if name.startswith(start)), None)


def _is_bold(path: Path) -> bool:
    name = path.stem.lower()
    return "bold" in name or name.endswith("bd")


def _has_outlines(path: Path) -> bool:
    """Whether the file can be opened and holds outlines; a damaged font must not stop a print."""
    try:
        tags = set(hb.Face(hb.Blob.from_file_path(str(path))).table_tags)
    except (OSError, hb.HarfBuzzError):
        return False
    return "cmap" in tags and ("glyf" in tags or "CFF " in tags)
