"""Which way each character runs (Unicode Bidirectional Algorithm, UAX #9), as levels: odd = right to left.

The steps are python-bidi's; bracket pairs (rule N0), which its step functions lack, are resolved here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from bidi import algorithm  # type: ignore[import-untyped, unused-ignore]

#: The blocks that Unicode sets aside for scripts running right to left.
_MAY_RUN_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")

#: What rule X9 removes: boundary neutrals (joiners) and explicit embeddings.
_REMOVED = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})

_PAIRS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "«": "»", "‹": "›"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}


def has_right_to_left(text: str) -> bool:
    """Whether any character runs right to left (or is an Arabic digit)."""
    return _MAY_RUN_LEFT.search(text) is not None and any(
        unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text
    )


def base_is_right_to_left(text: str) -> bool:
    """Whether a paragraph reads right to left: so does its first letter."""
    return bool(algorithm.get_base_level(text))


def levels(text: str, right_to_left: bool) -> list[int]:
    """Return each character's embedding level in a line of a paragraph with the given direction."""
    base = int(right_to_left)
    # rule X9 takes joiners and the like out; they go with the character before them
    kept = [unicodedata.bidirectional(char) not in _REMOVED for char in text]
    found = iter(_levels("".join(char for char, keep in zip(text, kept, strict=True) if keep), base))
    result: list[int] = []
    for keep in kept:
        result.append(next(found) if keep else result[-1] if result else base)
    return result


def _levels(text: str, base: int) -> list[int]:
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], "LR"[base])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return [char["level"] for char in storage["chars"]]


def _resolve_brackets(chars: Sequence[dict[str, Any]], base: str) -> None:
    """Give both brackets of a pair the direction that their contents, or the text before them, call for (N0)."""
    open_at: list[int] = []
    pairs = []
    for index, char in enumerate(chars):
        if char["type"] != "ON":
            continue
        if char["ch"] in _PAIRS:
            open_at.append(index)
        elif char["ch"] in _CLOSING:
            for position in range(len(open_at) - 1, -1, -1):
                if chars[open_at[position]]["ch"] == _CLOSING[char["ch"]]:
                    pairs.append((open_at[position], index))
                    del open_at[position:]
                    break
    for start, end in sorted(pairs):
        direction = _direction_of_pair(chars, start, end, base)
        if direction:
            chars[start]["type"] = chars[end]["type"] = direction


def _direction_of_pair(chars: Sequence[dict[str, Any]], start: int, end: int, base: str) -> str:
    inside = {_STRONG[char["type"]] for char in chars[start + 1 : end] if char["type"] in _STRONG}
    if base in inside:
        return base
    if not inside:
        return ""
    before = next((_STRONG[char["type"]] for char in reversed(chars[:start]) if char["type"] in _STRONG), base)
    return before if before != base else base


def visual_order(run_levels: Sequence[int]) -> list[int]:
    """Return the indices of runs from left to right (rule L2)."""
    order = list(range(len(run_levels)))
    if not run_levels:
        return order
    lowest_odd = min((level for level in run_levels if level % 2), default=None)
    if lowest_odd is None:
        return order
    for level in range(max(run_levels), lowest_odd - 1, -1):
        start = 0
        while start < len(order):
            if run_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order
