"""What a word sounds like, as consonant classes: names that are told apart badly by ear share a code.

The idea of Postel's Kölner Phonetik (1969), carried on to names of many languages: a letter that is read differently in
different languages (ch, c, j, x, w) gives a code for each reading, so `Tschechow`, `Chekhov` and `Чехов` meet in one.

Classes: P (p b), T (t d th), F (f v w ph), K (k g q ch kh), S (s z ß sch sh zh ts), C (tsch dsch ch j ç), L, M, N, R;
H and A (any vowel, y, German j) count at the beginning of a word only. Doubled letters count once.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from checkin.search import scripts
from checkin.search.fold import plain

_LIMIT = 4


def _table(text: str) -> dict[str, str]:
    """Read `classes:letters,letters ...`; "-" stands for silence."""
    groups = (entry.split(":") for entry in text.split())
    return {letters: classes.strip("-") for classes, row in groups for letters in row.split(",")}


_SINGLE = _table("""
    P:p,b T:t,d F:f,v,w K:k,g,q,c S:s,z,ş,ș,š,ś,ž,ź,ż,ß,ţ,ț L:l M:m N:n,ñ R:r H:h KS:x A:j,a,e,i,o,u,y
    C:ç,č,ć,đ -:ğ
""")
_COMMON = _table("""
    C:tzsch,tsch,dsch,dzh,tch,dž,cz,dj SC:shch,szcz S:sch,sh,zh,sz,rz,tz,ts,ds,sc K:ck,kh,gh F:ph,pf
    T:th,dh,dt,td KF:qu KS:chs
""")
_GERMAN = _COMMON | _table("K:ch SA:ce,ci,cy A:eh,ah,oh,uh,ih")
_ENGLISH = _COMMON | _table("K:ğ C:ch,j SA:ce,ci,cy N:gn")
_FRENCH = _COMMON | _table("S:ch,j,ç SA:ge,gi,ce,ci N:gn L:ll")
_SLAVIC = _COMMON | _table("K:ch CA:ci S:c")
_TURKISH = _COMMON | _table("C:c S:j K:x")


def _reader(pairs: dict[str, str]) -> tuple[re.Pattern[str], dict[str, str]]:
    table = _SINGLE | pairs
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(longest_first) + "|."), table


_READINGS = tuple(_reader(pairs) for pairs in (_GERMAN, _ENGLISH, _FRENCH, _SLAVIC, _TURKISH))
_AMBIGUOUS = re.compile(r"[cjxçğ]|g[nei]")
_DOUBLED = re.compile(r"([A-Z])\1+")
_SILENT = re.compile(r"(?<=.)[AH]")

# In these, several classes for one letter are alternatives.
_CYRILLIC = _table("""
    P:б,п F:в,ф KH:г,х K:ґ,ғ,қ,к T:д,т S:ж,з,с,ц,ш C:ч,ћ,ђ,џ L:л,љ M:м N:н,њ,ң R:р H:һ -:ъ,ь
""")
_ARABIC = _table("""
    P:ب,پ T:ت,ط,د,ض TS:ث,ذ,ظ F:ف,ڤ K:ك,ک,گ,ق,غ KH:خ CK:ج C:چ S:س,ص,ز,ژ,ش L:ل,ڵ M:م N:ن R:ر,ڕ H:ه,ح,ھ A:ە,ۆ
    FA:و
""")
_HEBREW = _table("""
    PF:ב,פ K:ג,כ,ך,ק T:ד,ט,ת H:ה FA:ו S:ז,ס,צ,ץ,ש KH:ח L:ל M:מ,ם N:נ,ן F:ף R:ר
""")
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
        other = [] if word[:1] < "\u0370" else [*scripts.romanisations(word), plain(word)]
        found = _of_latin(other[0] if other else word)
    return tuple(dict.fromkeys(code for code in found if len(code) > 1))
