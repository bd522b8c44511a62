"""From a source's settings to a source that can be asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from checkin.domain.errors import QT_TRANSLATE_NOOP, SurroundingsError, WrongUseError
from checkin.sources.file_source import FileSource
from checkin.sources.ports import RegistrationSource
from checkin.sources.table_file import Mapping

#: Where other packages offer further kinds of sources.
ENTRY_POINTS = "checkin.sources"


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """What a source is made from. `config` is its own, `timezone` and `language` are the event's.

    `secret` is what the keyring or the file keeps for it ("" = none), `state` what its last part carried.
    """

    source_id: str
    kind: str
    config: dict[str, Any]
    secret: str = field(default="", repr=False)
    state: bytes | None = field(default=None, repr=False)
    timezone: str = "Europe/Berlin"
    language: str = "de"


def build_source(settings: SourceSettings) -> RegistrationSource:
    """Make a source. Raises WrongUseError for a kind that is not known, and what the kind itself raises."""
    builder = _BUILDERS.get(settings.kind)
    if builder is None:
        found = next(iter(entry_points(group=ENTRY_POINTS, name=settings.kind)), None)
        if found is None:
            raise WrongUseError(
                QT_TRANSLATE_NOOP("errors", "There is no kind of source named {kind}. Known are: {known}."),
                kind=settings.kind,
                known=", ".join(sorted(_BUILDERS)),
            )
        builder = found.load()
    return builder(settings)


def source_id_of(kind: str, *place: str) -> str:
    """Return the id that every station gives a list at that place, so that all mean the same people and lists."""
    return f"{kind}-{hashlib.sha256(chr(31).join(place).encode()).hexdigest()[:8]}"


def _mapping(settings: SourceSettings) -> Mapping | None:
    found = settings.config.get("mapping")
    return Mapping.from_json(json.dumps(found)) if found else None


def _file(settings: SourceSettings) -> RegistrationSource:
    return FileSource(Path(settings.config["path"]), _mapping(settings), timezone=settings.timezone)


def _pretix(settings: SourceSettings) -> RegistrationSource:
    from checkin.sources.pretix import Access, PretixSource  # noqa: PLC0415 (httpx takes longer to load than a scan)

    config = settings.config
    access = Access(
        config["url"],
        config["organizer"],
        config["event"],
        _needed(settings),
        config.get("device_id"),
        config.get("profile", ""),
        config.get("gate", ""),
    )
    return PretixSource(
        access, name=settings.source_id, language=settings.language, ca_file=_ca_file(config), state=settings.state
    )


def _indico(settings: SourceSettings) -> RegistrationSource:
    from checkin.sources.indico import IndicoSource  # noqa: PLC0415 (see _pretix)

    config = settings.config
    return IndicoSource(
        config["url"],
        config["event_id"],
        config["form_id"],
        _needed(settings),
        timezone=settings.timezone,
        ca_file=_ca_file(config),
    )


def _sql(settings: SourceSettings) -> RegistrationSource:
    from checkin.sources.sql import SqlSource  # noqa: PLC0415 (see _pretix)

    return SqlSource(_needed(settings), settings.config["query"], _mapping(settings), timezone=settings.timezone)


def _needed(settings: SourceSettings) -> str:
    if not settings.secret:
        raise SurroundingsError(
            QT_TRANSLATE_NOOP("errors", "The key of {source} is not on this machine. Pair it again or give its token."),
            source=settings.source_id,
        )
    return settings.secret


def _ca_file(config: dict[str, Any]) -> Path | None:
    return Path(config["ca_file"]) if config.get("ca_file") else None


_BUILDERS: dict[str, Callable[[SourceSettings], RegistrationSource]] = {
    "file": _file,
    "pretix": _pretix,
    "indico": _indico,
    "sql": _sql,
}
