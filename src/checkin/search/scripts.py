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


def _letters(text: str) -> dict[str, str]:
    """Read `letter=latin ...`."""
    return dict(entry.split("=") for entry in text.split())


_ENGLISH = _letters("""
    а=a б=b в=v г=g ґ=g д=d е=e ж=zh з=z и=i й=y і=i ї=yi к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
    ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ё=yo є=ye ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ў=u ғ=gh қ=q ң=n ө=o
    ұ=u ү=u һ=h ә=a ѝ=i
""")
_UKRAINIAN = _ENGLISH | {"г": "h", "и": "y", "й": "i", "ї": "i", "ю": "iu", "я": "ia", "є": "ie", "ё": "e"}
_GERMAN = _ENGLISH | _letters("в=w ж=sch з=s й=j ї=ji х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ё=jo є=je")
_GERMAN_UKRAINIAN = _GERMAN | {"г": "h", "и": "y"}
_CYRILLIC = tuple(str.maketrans(table) for table in (_ENGLISH, _UKRAINIAN, _GERMAN, _GERMAN_UKRAINIAN))
_GREEK = str.maketrans(
    _letters("""
    α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ά=a
    έ=e ή=i ί=i ό=o ύ=y ώ=o ϊ=i ϋ=y ΐ=i
""")
)
_GREEK_PAIRS = _letters("ου=u ού=u αυ=av αύ=av ευ=ev εύ=ev γγ=ng γκ=gk")
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
    """Return further Latin spellings of a `normal` word that is not ASCII; other letters may remain."""
    if word[0] < "\u0370":
        return []
    if within(word, CYRILLIC_RANGE):
        return [word.translate(table) for table in _CYRILLIC]
    if within(word, GREEK_RANGE):
        for pair, latin in _GREEK_PAIRS.items():
            word = word.replace(pair, latin)
        return [word.translate(_GREEK)]
    if is_abjad(word):
        bare = without_article(word)
        return [*VOCALISED.get(word, ()), *("al" + spelling for spelling in VOCALISED.get(bare, ()))]
    return []
