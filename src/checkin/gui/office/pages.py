"""Which pages the office has, in the order of the organiser's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from PySide6.QtWidgets import QWidget

from checkin.domain.errors import QT_TRANSLATE_NOOP
from checkin.gui.office.context import Office


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page: its name in the navigation, its icon (resources/icons), and where its widget is made.

    `maker` is "module:Class" below checkin.gui.office; the class takes an `Office` and is a QWidget. `needs` is the
    permission (services.roles) without which the page is absent.
    """

    key: str
    title: str
    icon: str
    maker: str
    needs: str

    def make(self, office: Office) -> QWidget:
        """Make the page; its module is loaded now, not when the window opens."""
        module, _, name = self.maker.partition(":")
        page: Callable[[Office], QWidget] = getattr(import_module(f"checkin.gui.office.{module}"), name)
        return page(office)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "registrations",
        QT_TRANSLATE_NOOP("Office", "Registration list"),
        "list",
        "registrations:RegistrationsPage",
        "import",
    ),
    PageEntry("badges", QT_TRANSLATE_NOOP("Office", "Badges and tickets"), "printer", "badges:BadgesPage", "layouts"),
    PageEntry("lists", QT_TRANSLATE_NOOP("Office", "Lists and programme"), "calendar", "lists:ListsPage", "edit_event"),
    PageEntry("doors", QT_TRANSLATE_NOOP("Office", "Doors"), "network", "doors:DoorsPage", "stations"),
    PageEntry(
        "exports", QT_TRANSLATE_NOOP("Office", "Exports and the day"), "folder", "exports:ExportsPage", "statistics"
    ),
    PageEntry("privacy", QT_TRANSLATE_NOOP("Office", "Data protection"), "lock", "privacy:PrivacyPage", "retention"),
)
