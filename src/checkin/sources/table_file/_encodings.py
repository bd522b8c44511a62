"""Finding out how a text file is encoded: marks first, then UTF-8, then the code pages of Western, Turkish, Central
European and Cyrillic Windows, DOS and the Mac, judged by what the letters then look like."""

from __future__ import annotations

import codecs
import re

from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: The first of those that look alike is taken.
_CODE_PAGES = ("cp1252", "cp1254", "cp1250", "cp850", "mac_roman", "cp1251")
_SAMPLE = 200_000
#: Letters that names in a German list have, and what a wrong code page makes of names: signs next to letters, capitals
#: after small letters, accents in a row, and letters of Icelandic, in whose places the Turkish page has its own.
_USUAL = re.compile("[äöüßÄÖÜéè]|[\u0400-\u04ff]{4}")
_ODD = re.compile(
    r"[A-Za-z][^\w\s!-~\u2010-\u201f\u00a0\u00b4§°€„“”’‘–—…]|[^\w\s!-~\u2010-\u201f\u00a0\u00b4§°€„“”’‘–—…][A-Za-z]"
    r"|[a-zß-ÿ][À-ÖØ-Þ]|[À-ÿ]{3}|[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]|[\x80-\x9f\ufffd]|[a-z]„|„[ ;,\t]"
    r"|[ðÐþÞÝ]"
)


def decode(data: bytes, file: str, encoding: str = "") -> tuple[str, str]:
    """Return (text, encoding) of a list's bytes; characters that cannot be read become U+FFFD, to be reported by row.

    Raises BadInputError for what is no text at all, or for an `encoding` unknown to Python.
    """
    if encoding:
        return _as_told(data, file, encoding), encoding
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace").removeprefix("\ufeff"), name
    if b"\0" in data[:_SAMPLE]:
        name = _utf16_without_mark(data[:_SAMPLE], file)
        return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data)


def _as_told(data: bytes, file: str, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, ValueError, TypeError, AssertionError):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "“{encoding}” is no encoding that {file} can be read with; leave it out."),
            file=file, encoding=encoding,
        ) from None  # fmt: skip


def _utf16_without_mark(sample: bytes, file: str) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    raise BadInputError(
        QT_TRANSLATE_NOOP("errors", "{file} is not a list: it holds binary data; export the list as CSV or XLSX."),
        file=file,
    )


def _legacy(data: bytes) -> tuple[str, str]:
    """Decode what is not clean UTF-8: UTF-8 with a few broken bytes, or the code page whose letters look right."""
    tolerant = data.decode("utf-8", "replace")
    broken = tolerant.count("\ufffd")
    if broken * 4 < len(data) - len(tolerant):
        return tolerant, "utf-8"
    high = re.sub(rb"[\x00-\x7f]{40,}", b"\n", data)[:_SAMPLE]
    best = max(_CODE_PAGES, key=lambda page: _looks(high.decode(page, "replace")))
    return data.decode(best, "replace"), best


def _looks(text: str) -> int:
    """Return how much a text looks like names: its usual letters less what no name has."""
    return len(_USUAL.findall(text)) - len(_ODD.findall(text))
