"""A registration source as it was typed: checked, its key read, a device paired."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from checkin import __version__
from checkin.cli.arguments import mapping_file
from checkin.cli.opening import OpenEvent
from checkin.domain.errors import QT_TRANSLATE_NOOP, BadInputError, WrongUseError
from checkin.services.source_registry import NewSource
from checkin.sources.addresses import Origin, checked_base


def new_source(arguments: argparse.Namespace, event: OpenEvent) -> NewSource:
    """Return the source that the words of `source add` describe; pairing a device asks the server.

    Raises WrongUseError, BadInputError, and SourceError where the server does not pair.
    """
    entering = {"file": _file, "pretix": _pretix, "indico": _indico, "sql": _sql}
    return entering[arguments.kind](arguments, event)


def _file(arguments: argparse.Namespace, event: OpenEvent) -> NewSource:
    path: Path = arguments.path.absolute()
    if not path.exists():
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "There is no file {file}. Check the name and the folder."), file=str(path)
        )
    config = {"path": str(path), "place": path.name, "keep_missing": arguments.keep_missing}
    return NewSource("file", (str(path),), config | _mapping(arguments, path, event))


def _mapping(arguments: argparse.Namespace, path: Path | None, event: OpenEvent) -> dict[str, Any]:
    """Return the mapping named, or the one that was remembered for this kind of file."""
    if arguments.mapping is not None:
        return {"mapping": json.loads(mapping_file(arguments.mapping).to_json())}
    known = event.run(lambda: event.workspace.registrations.remembered_for(path)) if path is not None else None
    return {"mapping": json.loads(known.to_json())} if known else {}


def _pretix(arguments: argparse.Namespace, _: OpenEvent) -> NewSource:
    config: dict[str, Any] = {"event": arguments.remote_event, "ask_first": arguments.ask_first, **_ca(arguments)}
    if arguments.pairing_code is not None:
        secret = _paired(arguments, config)
    else:
        if not arguments.url or not arguments.organizer:
            raise WrongUseError(QT_TRANSLATE_NOOP("errors", "A token needs --url and --organizer besides."))
        config |= {"url": checked_base(arguments.url), "organizer": arguments.organizer}
        secret = _token(arguments.token_file)
    host = Origin.of(config["url"]).host
    config["place"] = f"{host}/{config['organizer']}/{config['event']}"
    return NewSource("pretix", (host, config["organizer"], config["event"]), config, secret)


def _paired(arguments: argparse.Namespace, config: dict[str, Any]) -> str:
    from checkin.sources.pretix import DeviceIdentity, PairingCode, pair  # noqa: PLC0415 (see main: speed)

    code = PairingCode.parse(arguments.pairing_code)
    if arguments.url:
        code = replace(code, url=checked_base(arguments.url))
    paired = pair(code, DeviceIdentity(__version__), ca_file=arguments.ca_file)
    if arguments.organizer and arguments.organizer != paired.organizer:
        raise WrongUseError(
            QT_TRANSLATE_NOOP("errors", "The pairing code is of the organizer {organizer}. Give that, or none."),
            organizer=paired.organizer,
        )
    config |= {"url": paired.url, "organizer": paired.organizer, "device_id": paired.device_id}
    config |= {"profile": paired.profile, "gate": paired.gate, "serial": paired.serial, "device": paired.name}
    return paired.token


def _indico(arguments: argparse.Namespace, _: OpenEvent) -> NewSource:
    url = checked_base(arguments.url)
    config = {"url": url, "event_id": arguments.event_id, "form_id": arguments.form, **_ca(arguments)}
    config["place"] = f"{Origin.of(url).host}: event {arguments.event_id}, form {arguments.form}"
    place = (Origin.of(url).host, str(arguments.event_id), str(arguments.form))
    return NewSource("indico", place, config, _token(arguments.token_file))


def _sql(arguments: argparse.Namespace, event: OpenEvent) -> NewSource:
    from checkin.sources.sql import SqlSource  # noqa: PLC0415 (see main: speed)

    query = _text(arguments.query_file)
    made = SqlSource(arguments.url, query)
    place = made.describe()
    made.close()
    config = {"query": query, "place": place, "keep_missing": arguments.keep_missing}
    # the address may hold a password: all of it is kept as the secret
    return NewSource("sql", (place, query), config | _mapping(arguments, None, event), arguments.url)


def _ca(arguments: argparse.Namespace) -> dict[str, str]:
    return {"ca_file": str(arguments.ca_file.absolute())} if arguments.ca_file else {}


def _token(path: Path) -> str:
    lines = _text(path).split()
    if not lines:
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} is empty. Write the token in its first line."), file=str(path)
        )
    return lines[0]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadInputError(
            QT_TRANSLATE_NOOP("errors", "{file} cannot be read. Check its name and rights."), file=str(path)
        ) from None
