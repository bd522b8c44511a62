"""Fonts: those shipped in `resources/fonts`, and the system's for what those lack (Chinese, Japanese, Korean).

All measures are in thousandths of an em, whatever a font's own grid is.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path

import uharfbuzz as hb

from checkin import paths
from checkin.typeset import system_fonts

EM = 1000


class Weight(StrEnum):
    """How bold: every shipped family has these two."""

    REGULAR = "regular"
    BOLD = "bold"


#: Script (ISO 15924) to family, each a static Noto font under the SIL Open Font License.
FAMILIES = {
    "Latn": "NotoSans", "Cyrl": "NotoSans", "Grek": "NotoSans", "Arab": "NotoSansArabic", "Hebr": "NotoSansHebrew",
    "Deva": "NotoSansDevanagari", "Taml": "NotoSansTamil", "Thai": "NotoSansThai", "Geor": "NotoSansGeorgian",
    "Armn": "NotoSansArmenian", "Ethi": "NotoSansEthiopic", "Beng": "NotoSansBengali", "Guru": "NotoSansGurmukhi",
    "Gujr": "NotoSansGujarati", "Telu": "NotoSansTelugu", "Knda": "NotoSansKannada", "Mlym": "NotoSansMalayalam",
    "Sinh": "NotoSansSinhala", "Laoo": "NotoSansLao", "Khmr": "NotoSansKhmer", "Mymr": "NotoSansMyanmar",
    "Thaa": "NotoSansThaana", "Syrc": "NotoSansSyriac", "Tfng": "NotoSansTifinagh",
}  # fmt: skip
DEFAULT_FAMILY = "NotoSans"
SYMBOLS = ("NotoSansSymbols", "NotoSansSymbols2")


class Face:
    """One font file's face. Loaded when first used; safe to share."""

    def __init__(self, name: str, path: Path, index: int = 0, weight: Weight = Weight.REGULAR) -> None:
        self.name = name
        self.path = path
        self.index = index
        self.weight = weight
        self._extents: dict[int, tuple[int, int, int, int]] = {}
        self._advances: dict[int, int] = {}

    def __repr__(self) -> str:
        return f"Face({self.name})"

    @cached_property
    def hb_face(self) -> hb.Face:
        """The face as HarfBuzz sees it."""
        return hb.Face(hb.Blob.from_file_path(str(self.path)), self.index)

    @cached_property
    def font(self) -> hb.Font:
        """The face at 1000 units to the em."""
        font = hb.Font(self.hb_face)
        font.scale = (EM, EM)
        if self.variable:
            # a variable font's own weight is often its thinnest
            font.set_variations({"wght": 700.0 if self.weight is Weight.BOLD else 400.0})
        return font

    @cached_property
    def variable(self) -> bool:
        """Whether the face holds many weights in one (only system fonts do)."""
        return "fvar" in self.hb_face.table_tags

    @cached_property
    def covers(self) -> frozenset[int]:
        """The code points the face has a glyph for."""
        return frozenset(self.hb_face.unicodes)

    def advance(self, glyph: int) -> int:
        """Return how far a glyph moves the pen when nothing is kerned (thousandths of an em)."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self.font.get_glyph_h_advance(glyph)
        return found

    def extents(self, glyph: int) -> tuple[int, int, int, int]:
        """Return a glyph's ink as left, bottom, right, top (thousandths of an em)."""
        found = self._extents.get(glyph)
        if found is None:
            ink = self.font.get_glyph_extents(glyph)
            found = (0, 0, 0, 0)
            if ink is not None:
                found = (ink.x_bearing, ink.y_bearing + ink.height, ink.x_bearing + ink.width, ink.y_bearing)
            self._extents[glyph] = found
        return found


class FontBook:
    """All fonts that may be used, by family and weight."""

    def __init__(self, folder: Path | None = None, system_folders: Sequence[Path] | None = None) -> None:
        self._folder = folder
        self._system_folders = system_folders
        self._faces: dict[tuple[str, Weight], Face | None] = {}

    def face(self, family: str, weight: Weight) -> Face | None:
        """Return a family's face; in regular weight where the family has no other; None where it is not installed."""
        key = (family, weight)
        if key not in self._faces:
            self._faces[key] = self._load(family, weight)
        return self._faces[key]

    def _load(self, family: str, weight: Weight) -> Face | None:
        for suffix in dict.fromkeys((weight.value.capitalize(), "Regular")):
            path = self._path(f"{family}-{suffix}.ttf")
            if path is not None:
                if suffix == "Regular" and weight is not Weight.REGULAR:
                    return self.face(family, Weight.REGULAR)
                return Face(path.stem, path)
        return None

    def _path(self, file_name: str) -> Path | None:
        if self._folder is not None:
            path = self._folder / file_name
            return path if path.exists() else None
        try:
            return paths.resource("fonts", file_name)
        except FileNotFoundError:
            return None

    def for_script(self, script: str, weight: Weight) -> Face:
        """Return the face that a script is set in first."""
        face = self.face(FAMILIES.get(script, DEFAULT_FAMILY), weight) or self.face(DEFAULT_FAMILY, weight)
        if face is None:
            raise FileNotFoundError(f"shipped file is missing: resources/fonts/{DEFAULT_FAMILY}-Regular.ttf")
        return face

    def covering(self, cluster: str, weight: Weight, preferred: Sequence[Face]) -> Face | None:
        """Return the first face that has every character of a cluster: preferred ones, shipped ones, the system's."""
        needed = [ord(char) for char in cluster if char not in "\u200c\u200d\u200e\u200f\u061c"]
        for face in preferred:
            if face.covers.issuperset(needed):
                return face
        for family in (*dict.fromkeys(FAMILIES.values()), *SYMBOLS):
            shipped = self.face(family, weight)
            if shipped is not None and shipped.covers.issuperset(needed):
                return shipped
        for system in self._system_faces(weight):
            if system.covers.issuperset(needed):
                return system
        return None

    def _system_faces(self, weight: Weight) -> Sequence[Face]:
        folders = system_fonts.folders() if self._system_folders is None else tuple(self._system_folders)
        return _system_faces(folders, weight)


@lru_cache(maxsize=8)
def _system_faces(folders: tuple[Path, ...], weight: Weight) -> tuple[Face, ...]:
    found = system_fonts.east_asian(folders, weight is Weight.BOLD)
    return tuple(Face(f"{path.stem}-{index}", path, index, weight) for path, index in found)


@lru_cache(maxsize=1)
def fonts() -> FontBook:
    """Return the book of all installed fonts."""
    return FontBook()
