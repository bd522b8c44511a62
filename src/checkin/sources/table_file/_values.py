"""The meaning of short values: states, consent, languages, sessions chosen. Each distinct value is looked at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from checkin.domain.people import RegistrationState
from checkin.sources.table_file._evidence import NO, YES
from checkin.sources.table_file._headers import fold

T = TypeVar("T")

_STATE_WORDS: dict[RegistrationState, str] = {
    RegistrationState.CONFIRMED: (
        "|active|aktiv|complete|completed|abgeschlossen|vollstaendig|confirmed|bestaetigt|paid|bezahlt|"
        "acquired|checked in|zugesagt|angemeldet|registered|approved|genehmigt|ok|attending|attended|"
        "teilgenommen|anwesend|nimmt teil|valid|gueltig|p|to be paid on site|done|zusage|accepted|angenommen|"
        "free|kostenlos|eingecheckt|registriert"
    ),
    RegistrationState.UNPAID: (
        "unpaid|unbezahlt|nicht bezahlt|offen|zahlung offen|ausstehend|zahlung ausstehend|payment pending|"
        "awaiting payment|zahlung erwartet|to be paid|n|not paid|zahlungspflichtig|awaiting offline payment|"
        "offline payment"
    ),
    RegistrationState.UNAPPROVED: (
        "pending|waiting|waiting list|waitlist|waitlisted|warteliste|wartend|in pruefung|unbestaetigt|"
        "unapproved|awaiting approval|approval pending|nicht bestaetigt|reserve|nachruecker|tentative|"
        "wartet auf bestaetigung|wartet auf freigabe|"
        "vorlaeufig|entwurf|draft|noch nicht bestaetigt|unter vorbehalt|reserved|to be approved"
    ),
    RegistrationState.WITHDRAWN: (
        "withdrawn|zurueckgezogen|cancelled|canceled|storniert|abgesagt|abgemeldet|rejected|abgelehnt|"
        "refunded|erstattet|expired|abgelaufen|declined|absage|storno|nimmt nicht teil|verhindert|deleted|"
        "geloescht|revoked|c|e|krank|not attending|inactive|inaktiv|void|zurueckgetreten|abgesagt krank|"
        "released|invalidated"
    ),
}  # fmt: skip
_STATES = {word: state for state, words in _STATE_WORDS.items() for word in words.split("|")}

_LANGUAGE_WORDS = (
    "de:deutsch german ger deu allemand|en:englisch english eng|fr:franzoesisch french francais|"
    "tr:tuerkisch turkish turkce|uk:ukrainisch ukrainian|ru:russisch russian|ar:arabisch arabic|"
    "fa:persisch farsi persian|ku:kurdisch kurdish|pl:polnisch polish polski|"
    "nl:niederlaendisch dutch nederlands|ro:rumaenisch romanian|es:spanisch spanish|it:italienisch italian|"
    "vi:vietnamesisch vietnamese|bg:bulgarisch bulgarian|sq:albanisch albanian|sr:serbisch serbian|"
    "hr:kroatisch croatian|el:griechisch greek|pt:portugiesisch portuguese|ti:tigrinya|so:somali"
)
_LANGUAGES = {word: pair[:2] for pair in _LANGUAGE_WORDS.split("|") for word in pair[3:].split()}
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

_NO_SESSION = re.compile(
    r"(?:kein|keine|keines|keinem|nein|none|no|nicht|not|weiß|weiss|undecided|unentschieden|ich nehme nicht)\b"
    r".*"
    r"|[-–—/]+",
    re.IGNORECASE,
)
_STEM = re.compile(r"[^\W\d_]+\s*\d")


def by_value(cells: Sequence[str], meaning: Callable[[str], T]) -> list[T]:
    """Return the meaning of each cell, worked out once for each distinct one."""
    known = {cell: meaning(cell) for cell in set(cells)}
    return list(map(known.__getitem__, cells))


def state_of(text: str, heading: str = "") -> RegistrationState | None:
    """Return the state that a German or English word says, None for an unknown one.

    Under a `heading` such as "bezahlt" or "Zusage" a plain no is told apart.
    """
    word = fold(text)
    if word in _STATES:
        return _STATES[word]
    if word in YES:
        return RegistrationState.CONFIRMED
    if word in NO:
        if "bezahlt" in heading or "paid" in heading:
            return RegistrationState.UNPAID
        return RegistrationState.WITHDRAWN if "zusage" in heading else None
    return None


def consent_of(text: str) -> bool | None:
    """Return what a yes or no says, None for nothing or something else. "Ja, gerne" is a yes, "Nein danke" a no."""
    word = text.casefold().strip(" .!;")
    if not word:
        return None
    first = re.split(r"[\s,.;:!]", word, maxsplit=1)[0]
    if word in NO or first in ("nein", "no", "nicht", "keine", "kein") or " nicht " in f" {word} ":
        return False
    if (
        word in YES
        or first in ("ja", "yes", "gerne", "einverstanden")
        or "einverstanden" in word
        or "stimme zu" in word
    ):
        return True
    return None


def language_of(text: str) -> str | None:
    """Return the BCP 47 tag of a language's name or tag, "" for nothing, None where it is neither."""
    if not text:
        return ""
    word = fold(text)
    if word in _LANGUAGES:
        return _LANGUAGES[word]
    return text.replace("_", "-").lower() if _TAG.fullmatch(text) else None


def is_language(text: str) -> bool:
    """Whether a filled cell names one language."""
    return bool(language_of(text))


def session_splitter(cells: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what splits a cell of this column into the sessions chosen.

    Several are parted by ";" (Microsoft Forms ends with one) or by ", " (Google Forms), the latter only where each part
    is a choice by itself elsewhere or begins like one ("Forum 2").
    """
    single = {part.strip() for cell in set(cells) for part in cell.split(";")}

    def is_choice(part: str) -> bool:
        return part in single or _STEM.match(part) is not None

    def split(cell: str) -> tuple[str, ...]:
        parts = [part.strip() for part in cell.split(";")]
        chosen: list[str] = []
        for part in parts:
            pieces = part.split(", ")
            chosen.extend(pieces if len(pieces) > 1 and all(map(is_choice, pieces)) else [part])
        return tuple(dict.fromkeys(part for part in chosen if part and not _NO_SESSION.fullmatch(part)))

    return split
