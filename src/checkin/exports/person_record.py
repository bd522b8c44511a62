"""Everything stored about one person, as PDF to read and as JSON to take along (Art. 15 and 20 GDPR)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, WrongUseError
from checkin.exports.record_paper import RecordHead, Section, write_record
from checkin.files import replacing


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person's record: as sections for people, as plain JSON values for programs."""

    head: RecordHead
    sections: Sequence[Section]
    data: Mapping[str, Any]


def write_person_record(record: PersonRecord, target: Path) -> None:
    """Write the record as PDF or JSON, after the target's ending; whole or not at all.

    Raises WrongUseError for another ending, SurroundingsError where it cannot be written. An error names the target, so
    the caller gives a file name that may be told.
    """
    ending = target.suffix.lower()
    if ending == ".pdf":
        write_record(record.head, record.sections, target)
    elif ending == ".json":
        with replacing(target) as draft:
            draft.write_text(json.dumps(record.data, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")
    else:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "A person's record is written as .pdf or .json, not as {ending}."),
            ending=ending or "?",
        )
