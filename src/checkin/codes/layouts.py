"""Undoing what a scanner set to one keyboard layout does on a system set to another.

A scanner that plays keyboard sends keys, not letters: set to US, it presses the key right of P for `[`, and a German
system types `ü`. Each layout is a map from key to character, so the way back is a map too. Three things are not exact,
and every reading of them is offered: a dead key waits for the next key and may be joined with it (`´` + `e` = `é`),
typed twice for one or once for two, or lost at the end; and Caps Lock swaps the letters' case.

Repairs are proposals. A caller takes one only if its code is known, and never where the code as read is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checkin.codes.kinds import MAX_CHARACTERS
from checkin.codes.layout_tables import GERMAN, LAYOUTS, US, Layout

#: The name of the repair where no layout is wrong, only Caps Lock was on.
CAPS_LOCK = "caps"
#: The name of the repair where it is the scanner that is set to German and the system to US.
GERMAN_SCANNER = "us"

_PASSED_ON = " \t\n\ufffd"
_ACCENTS = {
    "\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨", "\u030a": "°", "\u030b": "˝", "\u030c":
    "ˇ", "\u0327": "¸",
}  # fmt: skip
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}")


@dataclass(frozen=True, slots=True)
class Repair:
    """What may have been meant: the system's `layout` (a name of `layout_tables`, or CAPS_LOCK) and the text then."""

    layout: str
    text: str


@dataclass(frozen=True, slots=True)
class _Reversal:
    """The way back from one layout. `dead` are the dead keys' characters, as typed when nothing was joined."""

    name: str
    keys: Mapping[str, str]
    caps_keys: Mapping[str, str]
    dead: str
    loses_equals: bool

    def undo(self, text: str, keys: Mapping[str, str]) -> str | None:
        """Return what the keys mean on the scanner's layout, None where the layout cannot have typed the text."""
        table = {}
        for character in set(text):
            key = keys.get(character) or _parted(character, keys)
            if key is None:
                return None
            table[ord(character)] = key
        return text.translate(table)


def _parted(character: str, keys: Mapping[str, str]) -> str | None:
    """Return the two keys behind a character that a dead key made: an accented letter, or `^2` as `²` (X.Org)."""
    form = unicodedata.decomposition(character)
    if form.startswith("<super>"):
        return _both(keys.get("^"), keys.get(chr(int(form[8:], 16)))) if len(form) == 12 else None
    base, *accents = list(unicodedata.normalize("NFD", character))
    for index, accent in enumerate(accents):
        rest = unicodedata.normalize("NFC", "".join((base, *accents[:index], *accents[index + 1 :])))
        if pair := _both(keys.get(_ACCENTS.get(accent, "")), keys.get(rest)):
            return pair
    return None


def _both(first: str | None, second: str | None) -> str | None:
    return first + second if first and second else None


def repairs(text: str) -> tuple[Repair, ...]:
    """Return what a wrongly set scanner may have meant by a text as received, likeliest first; no two are alike.

    Layouts that cannot have typed the text are left out, and so is the text itself.
    """
    if len(text) > MAX_CHARACTERS:
        return ()
    found: dict[str, Repair] = {}
    for name, meant in _proposals(text):
        if meant != text:
            found.setdefault(meant, Repair(name, meant))
    return tuple(found.values())


def _proposals(text: str) -> Iterator[tuple[str, str]]:
    for reversal in _REVERSALS:
        for variant in _variants(text, reversal.dead):
            meant = reversal.undo(variant, reversal.keys)
            if meant is None:
                continue
            yield reversal.name, meant
            if reversal.loses_equals and variant is text:
                yield from ((reversal.name, padded) for padded in _padded(meant))
    if text.isascii():
        yield CAPS_LOCK, text.swapcase()
    for reversal in _REVERSALS:
        meant = reversal.undo(text, reversal.caps_keys)
        if meant is not None:
            yield reversal.name, meant


def _variants(text: str, dead: str) -> Iterator[str]:
    """Yield the text, then with each single dead key's character doubled, then with each double one made single."""
    yield text
    if not any(character in dead for character in text):
        return
    single = "|".join(f"(?<!{key}){key}(?!{key})" for key in map(re.escape, dead))
    double = "|".join(f"{key}{{2}}" for key in map(re.escape, dead))
    for pattern, replacement in ((single, r"\g<0>\g<0>"), (double, None)):
        variant = re.sub(pattern, replacement or (lambda found: found[0][0]), text)
        if variant != text:
            yield variant


def _padded(meant: str) -> Iterator[str]:
    """Yield the text with the padding of base64 that a dead key without a letter after it lost, behind or before."""
    missing = -len(meant) % 4
    if missing in (1, 2) and _BASE64.fullmatch(meant):
        yield meant + "=" * missing
        yield "=" * missing + meant


def _reversal(layout: Layout, scanner: Layout, name: str) -> _Reversal:
    keys = {character: character for character in _PASSED_ON}
    caps_keys = dict(keys)
    for typed, typed_shift, meant, meant_shift in zip(
        layout.plain, layout.shift, scanner.plain, scanner.shift, strict=True
    ):
        keys.setdefault(typed, meant)
        keys.setdefault(typed_shift, meant_shift)
        swapped = _is_letter(typed, typed_shift)
        caps_keys.setdefault(typed, meant_shift if swapped else meant)
        caps_keys.setdefault(typed_shift, meant if swapped else meant_shift)
    for further, key in layout.also.items():
        keys.setdefault(further, key)
        caps_keys.setdefault(further, key)
    return _Reversal(name, keys, caps_keys, layout.dead, any(keys.get(key) == "=" for key in layout.dead))


def _is_letter(plain: str, shift: str) -> bool:
    """Tell whether Caps Lock works on a key: it types one letter, small and capital (Turkish has two kinds of i)."""
    return plain.isalpha() and (plain.upper() == shift or shift.lower()[:1] == plain)


_REVERSALS = (*(_reversal(layout, US, layout.name) for layout in LAYOUTS), _reversal(US, GERMAN, GERMAN_SCANNER))
