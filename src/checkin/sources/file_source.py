"""A list in a file as a registration source: read again whenever the file's content changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import ClassVar

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.sources.ports import (
    Capabilities,
    PendingUpload,
    Progress,
    Pull,
    SourceError,
    Trouble,
    UploadResult,
    UploadState,
)
from checkin.sources.table_file import Mapping, load

_CHUNK = 1 << 20


class FileSource:
    """One list in one file. `mapping` says what its columns mean, None = recognise them."""

    kind: ClassVar[str] = "file"

    def __init__(self, path: Path, mapping: Mapping | None = None, *, timezone: str = "Europe/Berlin") -> None:
        self.path = path
        self.mapping = mapping
        self.timezone = timezone

    def describe(self) -> str:
        """Return the file's name."""
        return self.path.name

    def capabilities(self) -> Capabilities:
        """A file takes nothing back."""
        return Capabilities()

    def pull(self, state: bytes | None, progress: Progress | None = None) -> Iterator[Pull]:
        """Yield the whole list, or nothing where the file's content is as it was at `state`.

        Raises SourceError where the file is out of reach and BadInputError where it cannot be read as a list.
        """
        now = self._digest()
        if now != state:
            table = load(self.path, self.mapping, timezone=self.timezone, progress=progress)
            yield Pull(table=table, whole=True, state=now)

    def push(self, pending: Iterable[PendingUpload]) -> Iterator[UploadResult]:
        """Refuse: nothing is written into the organiser's file."""
        for upload in pending:
            yield UploadResult(upload.nonce, UploadState.FINAL_REFUSAL, Trouble.FORBIDDEN)

    def close(self) -> None:
        """Nothing stays open."""

    def _digest(self) -> bytes:
        digest = hashlib.sha256((self.mapping.to_json() if self.mapping else "").encode())
        digest.update(f"\n{self.timezone}\n".encode())
        try:
            with self.path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    digest.update(chunk)
        except OSError as error:
            raise SourceError(
                Trouble.UNREADABLE,
                QT_TRANSLATE_NOOP("errors", "{file} cannot be read. Is it still there, is a drive missing?"),
                file=self.path.name,
            ) from error
        return digest.digest()
