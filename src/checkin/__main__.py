"""`checkin`: without a command it opens the program, with a *.checkin file that event, else it does the command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import paths
from checkin.services.logs import configure

if TYPE_CHECKING:
    from checkin.services.self_testing import Finding


class _Windows:
    """The windows, loaded when they are asked for: a command in a script needs no Qt."""

    def open(self, path: Path) -> int:
        from checkin.gui import app  # noqa: PLC0415

        return app.run([str(path)])

    def pictures(self, path: Path, folder: Path) -> list[Path]:
        from checkin.gui import pictures  # noqa: PLC0415

        return pictures.save(path, folder)

    def devices(self) -> list[Finding]:
        from checkin.gui.devices import testing  # noqa: PLC0415

        return testing.without_window()


def main() -> int:
    """Run the program; return its exit status."""
    configure(paths.log_folder())
    arguments = sys.argv[1:]
    if not arguments or (len(arguments) == 1 and arguments[0].endswith(".checkin")):
        from checkin.gui import app  # noqa: PLC0415

        return app.run(arguments)
    from checkin.cli.main import main as run_command  # noqa: PLC0415

    return run_command(arguments, _Windows())


if __name__ == "__main__":
    sys.exit(main())
