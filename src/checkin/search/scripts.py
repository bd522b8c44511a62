"""How other scripts are written in Latin letters, beyond what one transliteration gives.

Sources: Ukrainian cabinet resolution 55 (2010), GOST/passport practice for Russian, Duden for German romanisation; the
vocalisations are the usual spellings in German and English registers.
"""

from __future__ import annotations

from checkin.search.vocalised import VOCALISED

ARABIC_RANGE = ("\u0600", "\u08ff")
HEBREW_RANGE = ("\u0590", "\u05ff")
CYRILLIC_RANGE = ("\u0400", "\u052f")
GREEK_RANGE = ("\u0370", "\u03ff")

_ENGLISH = dict(
    zip("абвгґдежзийіїкклмнопрстуфхцчшщъыьэюяёє", [
        "a", "b", "v", "g", "g", "d", "e", "zh", "z", "i", "y", "i", "yi", "k", "k", "l", "m", "n", "o", "p", "r", "s", "t",
        "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya", "yo", "ye",
    ], strict=True)
)  # fmt: skip
_ENGLISH |= {
    "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ў": "u", "ғ": "gh", "қ": "q", "ң": "n", "ө": "o",
    "ұ": "u", "ү": "u", "һ": "h", "ә": "a", "ѝ": "i",
}  # fmt: skip
_UKRAINIAN = _ENGLISH | {"г": "h", "и": "y", "й": "i", "ї": "i", "ю": "iu", "я": "ia", "є": "ie", "ё": "e"}
_GERMAN = _ENGLISH | {
    "в": "w", "з": "s", "ж": "sch", "й": "j", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch", "ю": "ju",
    "я": "ja", "є": "je", "ї": "ji", "ё": "jo",
}  # fmt: skip
_GERMAN_UKRAINIAN = _GERMAN | {"г": "h", "и": "y"}
_CYRILLIC = tuple(str.maketrans(table) for table in (_ENGLISH, _UKRAINIAN, _GERMAN, _GERMAN_UKRAINIAN))
_GREEK = str.maketrans({
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
    "ψ": "ps", "ω": "o", "ά": "a", "έ": "e", "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o", "ϊ": "i", "ϋ": "y", "ΐ": "i",
})  # fmt: skip
_GREEK_PAIRS = (
    ("ου", "u"),
    ("ού", "u"),
    ("αυ", "av"),
    ("αύ", "av"),
    ("ευ", "ev"),
    ("εύ", "ev"),
    ("γγ", "ng"),
    ("γκ", "gk"),
)
_ARABIC_ARTICLE = "ال"


def within(word: str, bounds: tuple[str, str]) -> bool:
    """Whether the word has a letter between the two of `bounds`."""
    low, high = bounds
    return any(low <= letter <= high for letter in word)


def is_abjad(word: str) -> bool:
    """Whether the word is written in a script that leaves out vowels (Arabic, Persian, Kurdish Sorani, Hebrew)."""
    return within(word, ARABIC_RANGE) or within(word, HEBREW_RANGE)


def without_article(word: str) -> str:
    """Return an Arabic word without its article, "" where it has none."""
    return word[2:] if word.startswith(_ARABIC_ARTICLE) and len(word) > 4 else ""


def romanisations(word: str) -> list[str]:
    """Return further Latin spellings of a `normal` word that is not ASCII; letters that are no Latin ones may remain."""
    if word[0] < "\u0370":
        return []
    if within(word, CYRILLIC_RANGE):
        return [word.translate(table) for table in _CYRILLIC]
    if within(word, GREEK_RANGE):
        for pair, latin in _GREEK_PAIRS:
            word = word.replace(pair, latin)
        return [word.translate(_GREEK)]
    if is_abjad(word):
        bare = without_article(word)
        return [*VOCALISED.get(word, ()), *("al" + spelling for spelling in VOCALISED.get(bare, ()))]
    return []
