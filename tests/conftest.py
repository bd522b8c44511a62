"""For all tests: the program's own folders lie in the test run's temporary one, never in the user's home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def folders_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Send settings, backups and logs to a folder of this run; a test may set its own on top."""
    folder = tmp_path_factory.mktemp("checkin")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "DATA", "LOGS"):
            patch.setenv(f"CHECKIN_{name}", str(folder / name.lower()))
        yield
