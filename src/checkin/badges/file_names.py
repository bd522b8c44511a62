"""File names that every system takes, and that say what they say."""

from __future__ import annotations

import unicodedata

#: What Windows reserves, with any suffix (Microsoft, "Naming Files, Paths, and Namespaces").
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in "0123456789¹²³"), *(f"lpt{n}" for n in "0123456789¹²³")]
)
_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST_BYTES = 120


def safe_name(text: str, *, usual: str = "ticket") -> str:
    """Return a text as a file's name without suffix; `usual` where nothing usable is left.

    Letters of all scripts stay (NFC). Left out are what no file system takes, control and direction characters (which
    could make a name read as another), and dots and spaces at the ends; a name that Windows keeps for itself gets a
    `_`.
    """
    kept = [
        "_" if char in _FORBIDDEN else " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text)
        if char.isspace() or unicodedata.category(char)[0] != "C"
    ]
    name = " ".join("".join(kept).split()).strip(". _-")
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1].rstrip(". ")
    if not name:
        return usual
    return f"{name}_" if name.split(".")[0].strip().casefold() in _RESERVED else name


class UniqueNames:
    """Hands out names that differ even where upper and lower case, or composed letters, are the same to the system."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> str:
        """Return the name, with a number behind it where it is taken."""
        candidate, number = name, 1
        while self._key(candidate) in self._taken:
            number += 1
            candidate = f"{name} ({number})"
        self._taken.add(self._key(candidate))
        return candidate

    @staticmethod
    def _key(name: str) -> str:
        return unicodedata.normalize("NFKD", name).casefold()
