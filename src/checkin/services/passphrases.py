"""Passphrases: what may be one, how strong one is, a good one to offer, and the system's keyring.

The strength is an estimate of our own. The known library (zxcvbn) has English word lists only, would take
`Festhalle Oberbruch` for random letters, and is four times the size of all of this; here it is only a hint beside a
field, and the file itself makes each guess cost 256,000 rounds of PBKDF2.
"""

from __future__ import annotations

import contextlib
import math
import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.store.engine import looks_plain

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_SERVICE = "checkin"
#: Digits and capital letters that a US scanner or keyboard on a German system leaves alone, and no look-alikes.
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWX"
_KEY_ROWS = ("1234567890", "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz")
_COMMON = frozenset(
    re.split(
        r"\s+",
        """passwort password geheim kennwort passwd admin test hallo hello willkommen welcome checkin checkin123 login
    event veranstaltung konferenz conference tagung schatz sommer winter herbst fruhling iloveyou letmein master
    ficken arschloch schalke dragon monkey football fussball secret zugang intern office buro""",
    )
)
#: Bits that a word out of a dictionary, a year, and a word that everybody tries first are worth.
_WORD, _YEAR, _TRIED = 12.0, 7.0, 3.0


class Weakness(StrEnum):
    """What makes a passphrase easier to guess than it looks."""

    SHORT = "short"
    COMMON = "common"
    FROM_EVENT = "from_event"
    ROW_OF_KEYS = "row_of_keys"
    REPEATED = "repeated"
    EDGE_SPACES = "edge_spaces"


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess: `level` 0 (at once) to 4 (not within a lifetime), `bits` as estimated."""

    level: int
    bits: float
    weaknesses: tuple[Weakness, ...]


def check(passphrase: str) -> str:
    """Return the passphrase if it may be one: anything that fits in one line, also spaces and emoji.

    Raises WrongUseError for an empty one, or one with control characters, which no keyboard types again.
    """
    if not passphrase:
        raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A passphrase needs at least one character."))
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in passphrase):
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The passphrase has control characters, such as a line break. Leave them out.")
        )
    return passphrase


def read(path: Path) -> str:
    """Return the passphrase that a file holds in its first line; raises BadInputError, WrongUseError."""
    try:
        # Windows' editor begins a file with a mark that nobody typed
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The passphrase file {file} cannot be read. Check its name and rights."),
            file=str(path),
        ) from None
    line = text.split("\n", 1)[0].removesuffix("\r")
    if not line:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "The passphrase file {file} is empty. Write the passphrase in its first line."),
            file=str(path),
        )
    return check(line)


def suggest(groups: int = 5) -> str:
    """Return a passphrase to offer: groups of four characters, 98 bits in five, typed alike on any keyboard."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(4)) for _ in range(groups))


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Estimate how hard a passphrase is to guess; `known` are words an attacker tries first (the event, its place)."""
    text = unicodedata.normalize("NFC", passphrase)
    found: list[Weakness] = []
    tried = {part for word in known for part in _words(word) if len(part) > 2}
    bits = sum(_bits_of(part, tried, found) for part in re.findall(r"[^\W\d_]+|\d+|[\W_]+", text))
    if len(text) < 8:
        found.append(Weakness.SHORT)
    if text != text.strip():
        found.append(Weakness.EDGE_SPACES)
    level = sum(bits >= limit for limit in (28, 42, 56, 75))
    return Strength(level, round(bits, 1), tuple(dict.fromkeys(found)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _plain(text))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _bits_of(part: str, tried: set[str], found: list[Weakness]) -> float:
    plain = _plain(part)
    if plain in _COMMON or plain in tried:
        found.append(Weakness.COMMON if plain in _COMMON else Weakness.FROM_EVENT)
        return _TRIED
    if len(part) > 2 and any(plain in row or plain[::-1] in row for row in _KEY_ROWS):
        found.append(Weakness.ROW_OF_KEYS)
        return _TRIED + math.log2(len(part))
    if len(part) > 2 and len(set(plain)) <= max(1, len(plain) // 4):
        found.append(Weakness.REPEATED)
        return len(set(part)) * math.log2(_pool(part)) + math.log2(len(part))
    if re.fullmatch(r"(19|20)\d\d", part):
        return _YEAR
    free = len(part) * math.log2(_pool(part))
    # letters in one case are most likely a word; several words in a row are what makes a phrase strong
    is_word = part.isalpha() and len(part) > 3 and (part.islower() or part.istitle() or not part.isascii())
    return min(free, _WORD + len(part) / 4) if is_word else free


def _pool(part: str) -> int:
    sizes = (
        (any("a" <= char <= "z" for char in part), 26),
        (any("A" <= char <= "Z" for char in part), 26),
        (any(char.isdigit() for char in part), 10),
        (any(char.isascii() and not char.isalnum() for char in part), 33),
        (any(not char.isascii() for char in part), 100),
    )
    return max(2, sum(size for there, size in sizes if there))


class Remembered:
    """Passphrases in the system's keyring, by file. A missing or empty keyring is a quiet state, never an error.

    A file is known by the random salt in its first bytes, so that moving or renaming it loses nothing. Calls may wait
    for the system to ask the user: not on the store thread.
    """

    def __init__(self, backend: KeyringBackend | None = None) -> None:
        self._given = backend

    def _backend(self) -> KeyringBackend | None:
        if self._given is not None:
            return self._given
        try:
            import keyring  # noqa: PLC0415 (takes a tenth of a second, and few need it)

            return keyring.get_keyring()
        except Exception:
            return None

    def available(self) -> bool:
        """Tell whether there is a keyring that keeps what it is given."""
        backend = self._backend()
        name = type(backend).__module__ if backend is not None else ""
        return bool(name) and not name.endswith((".null", ".fail"))

    def get(self, path: Path) -> str | None:
        """Return the passphrase kept for a file, or None."""
        backend, name = self._backend(), _name_of(path)
        if backend is None or not name:
            return None
        with contextlib.suppress(Exception):
            return backend.get_password(_SERVICE, name)
        return None

    def keep(self, path: Path, passphrase: str) -> bool:
        """Keep a file's passphrase; return whether it can be had again."""
        backend, name = self._backend(), _name_of(path)
        if backend is None or not name:
            return False
        with contextlib.suppress(Exception):
            backend.set_password(_SERVICE, name, passphrase)
            return backend.get_password(_SERVICE, name) == passphrase
        return False

    def forget(self, path: Path) -> None:
        """Take a file's passphrase out of the keyring."""
        backend, name = self._backend(), _name_of(path)
        if backend is not None and name:
            with contextlib.suppress(Exception):
                backend.delete_password(_SERVICE, name)


def _name_of(path: Path) -> str:
    """Return under which name a file is known: SQLCipher's salt; "" for a plain file or none."""
    try:
        if looks_plain(path):
            return ""
        with path.open("rb") as file:
            salt = file.read(16)
    except OSError:
        return ""
    return f"event {salt.hex()}" if len(salt) == 16 else ""
