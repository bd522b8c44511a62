"""Which badges, and how they are laid out: what `badges` and `print` are told alike."""

from __future__ import annotations

import argparse

from checkin.services.badge_desk import BadgeChoice


def add_badge_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `chosen_badges` reads."""
    parser.add_argument("--layout", default="", metavar="NAME", help="a built-in layout; default 86 x 54 mm")
    parser.add_argument(
        "--sheet", default="", metavar="NAME", help="a sheet of labels, like L4785; default one page each"
    )
    parser.add_argument("--start-at", type=int, default=1, metavar="K", help="the first free label of the first sheet")
    parser.add_argument("--category", default="", metavar="NAME", help="only this category")
    parser.add_argument(
        "--only",
        choices=["not-printed", "changed"],
        help="leave out whoever has a badge; with “changed”, only one that still is right",
    )
    parser.add_argument("--attendee", action="append", metavar="ID", help="only this person; may be repeated")


def chosen_badges(arguments: argparse.Namespace) -> BadgeChoice:
    """Return what was asked for."""
    return BadgeChoice(
        attendee_ids=arguments.attendee or None,
        not_printed=arguments.only is not None,
        changed=arguments.only == "changed",
        category=arguments.category,
        layout=arguments.layout,
        sheet=arguments.sheet,
        start_at=arguments.start_at,
    )
