"""What a word sounds like, as consonant classes: names that are told apart badly by ear share a code.

The idea of Postel's Kölner Phonetik (1969), carried on to names of many languages: a letter that is read differently in
different languages (ch, c, j, x, w) gives a code for each reading, so `Tschechow`, `Chekhov` and `Чехов` meet in one.

Classes: P (p b), T (t d th), F (f v w ph), K (k g q ch kh), S (s z ß sch sh zh ts), C (tsch dsch ch j ç), L, M, N, R; H and A (any
vowel, y, German j) count at the beginning of a word only. Doubled letters count once.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from checkin.search import scripts
from checkin.search.fold import plain

_LIMIT = 4
_SINGLE = {
    "p": "P", "b": "P", "t": "T", "d": "T", "f": "F", "v": "F", "w": "F", "k": "K", "g": "K", "q": "K", "s": "S", "z": "S",
    "l": "L", "m": "M", "n": "N", "r": "R", "h": "H", "x": "KS", "c": "K", "j": "A", "ç": "C", "č": "C", "ć": "C", "ş": "S",
    "ș": "S", "š": "S", "ś": "S", "ž": "S", "ź": "S", "ż": "S", "ğ": "", "ñ": "N", "ß": "S", "đ": "C", "ţ": "S", "ț": "S",
} | dict.fromkeys("aeiouy", "A")  # fmt: skip
_COMMON = {
    "tzsch": "C", "tsch": "C", "dsch": "C", "dzh": "C", "tch": "C", "dž": "C", "cz": "C", "shch": "SC", "szcz": "SC",
    "sch": "S", "sh": "S", "zh": "S", "sz": "S", "rz": "S", "ck": "K", "kh": "K", "gh": "K", "ph": "F", "pf": "F", "th": "T",
    "dh": "T", "tz": "S", "ts": "S", "ds": "S", "dt": "T", "td": "T", "qu": "KF", "dj": "C", "sc": "S", "chs": "KS",
}  # fmt: skip
_GERMAN = _COMMON | {
    "ch": "K",
    "ce": "SA",
    "ci": "SA",
    "cy": "SA",
    "eh": "A",
    "ah": "A",
    "oh": "A",
    "uh": "A",
    "ih": "A",
}
_ENGLISH = _COMMON | {"ğ": "K", "ch": "C", "j": "C", "ce": "SA", "ci": "SA", "cy": "SA", "gn": "N"}
_FRENCH = _COMMON | {
    "ch": "S",
    "j": "S",
    "ç": "S",
    "ge": "SA",
    "gi": "SA",
    "gn": "N",
    "ce": "SA",
    "ci": "SA",
    "ll": "L",
}
_SLAVIC = _COMMON | {"ch": "K", "ci": "CA", "c": "S"}
_TURKISH = _COMMON | {"c": "C", "j": "S", "x": "K", "sch": "S", "ts": "S"}


def _reader(pairs: dict[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    table = _SINGLE | pairs
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(longest_first) + "|."), table


_READINGS = tuple(_reader(pairs) for pairs in (_GERMAN, _ENGLISH, _FRENCH, _SLAVIC, _TURKISH))
_AMBIGUOUS = re.compile(r"[cjxçğ]|g[nei]")
_DOUBLED = re.compile(r"([A-Z])\1+")
_SILENT = re.compile(r"(?<=.)[AH]")

_CYRILLIC = {
    "б": "P", "п": "P", "в": "F", "ф": "F", "г": "KH", "ґ": "K", "ғ": "K", "қ": "K", "к": "K", "х": "KH", "д": "T", "т": "T",
    "ж": "S", "з": "S", "с": "S", "ц": "S", "ш": "S", "ч": "C", "ћ": "C", "ђ": "C", "џ": "C", "л": "L", "љ": "L", "м": "M",
    "н": "N", "њ": "N", "ң": "N", "р": "R", "һ": "H", "ъ": "", "ь": "",
}  # fmt: skip
_ARABIC = {
    "ب": "P", "پ": "P", "ت": "T", "ط": "T", "د": "T", "ض": "T", "ث": "TS", "ذ": "TS", "ظ": "TS", "ف": "F", "ڤ": "F", "ك": "K",
    "ک": "K", "گ": "K", "ق": "K", "غ": "K", "خ": "KH", "ج": "CK", "چ": "C", "س": "S", "ص": "S", "ز": "S", "ژ": "S", "ش": "S",
    "ل": "L", "م": "M", "ن": "N", "ر": "R", "ڕ": "R", "ڵ": "L", "ه": "H", "ح": "H", "ھ": "H", "ە": "A", "و": "FA", "ۆ": "A",
}  # fmt: skip
_HEBREW = {
    "ב": "PF", "ג": "K", "ד": "T", "ה": "H", "ו": "FA", "ז": "S", "ח": "KH", "ט": "T", "כ": "K", "ך": "K", "ל": "L", "מ": "M",
    "ם": "M", "נ": "N", "ן": "N", "ס": "S", "פ": "PF", "ף": "F", "צ": "S", "ץ": "S", "ק": "K", "ר": "R", "ש": "S", "ת": "T",
}  # fmt: skip
_SCRIPTS = (
    (scripts.CYRILLIC_RANGE, _CYRILLIC, (("тс", "ц"), ("дс", "ц"), ("дж", "ч"), ("щ", "шч"))),
    (scripts.ARABIC_RANGE, _ARABIC, ()),
    (scripts.HEBREW_RANGE, _HEBREW, ()),
)


def _code(classes: str) -> str:
    """Return the code for a row of classes: doubled ones once, vowels and H only at the beginning."""
    return _SILENT.sub("", _DOUBLED.sub(r"\1", classes))


def _of_latin(word: str) -> list[str]:
    marked = "".join(letter if letter in _SINGLE else plain(letter) for letter in word)
    readings = _READINGS if _AMBIGUOUS.search(marked) else _READINGS[:1]
    return [_code("".join([table.get(part, "") for part in pattern.findall(marked)])) for pattern, table in readings]


def _of_table(word: str, table: dict[str, str], pairs: tuple[tuple[str, str], ...]) -> list[str]:
    for pair, single in pairs:
        word = word.replace(pair, single)
    choices: list[str] = []
    free = 1
    for letter in word:
        if unicodedata.combining(letter):
            continue
        options = table.get(letter, "A")
        if len(options) > 1 and free * len(options) > _LIMIT:
            options = options[0]
        free *= max(1, len(options))
        choices.append(options or "")
    return [_code("".join(each)) for each in product(*(options or ("",) for options in choices))]


def sounds(word: str) -> tuple[str, ...]:
    """Return the codes of a `normal` word, at most 8; () for one that sounds too little to say anything."""
    for bounds, table, pairs in _SCRIPTS:
        if scripts.within(word, bounds):
            found = _of_table(word, table, pairs)
            bare = scripts.without_article(word)
            if bare:
                found += _of_table(bare, table, pairs)
            break
    else:
        latin = (
            word
            if word[:1] < "\u0370"
            else scripts.romanisations(word)[0]
            if scripts.romanisations(word)
            else plain(word)
        )
        found = _of_latin(latin)
    return tuple(dict.fromkeys(code for code in found if len(code) > 1))
