"""The preview: the very pages that will be printed, with the names first that try a layout hardest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from checkin.badges import BadgeData, telling_examples
from checkin.badges.edges import cut_off
from checkin.domain.errors import CheckinError
from checkin.gui import theme
from checkin.gui.office import widgets
from checkin.gui.office.badges_paper import PagePicture, Pages, PaperView
from checkin.gui.office.badges_work import Latest
from checkin.gui.office.context import Office
from checkin.gui.theme import Space
from checkin.gui.words import translate
from checkin.gui.words.errors import sentence
from checkin.gui.words.times import number
from checkin.services.badge_desk import BadgeChoice, paper

#: How long the window must have had its size before a page is rendered for it, in ms.
_SETTLED_MS = 120
#: So many names are measured without anybody noticing.
_MEASURED = 400


class PreviewPane(QFrame):
    """Pages to flip through. `ready` tells how many sheets the choice takes, or 0 where it cannot be printed."""

    ready = Signal(int)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._desk = office.workspace.badges
        self._data: Sequence[BadgeData] = ()
        self._telling: Sequence[BadgeData] = ()
        self._choice = BadgeChoice()
        self._pages: Pages | None = None
        self._page = 1
        self._edge = 0.0
        #: What is chosen is not what `_pages` are of.
        self._outdated = False
        self._latest = Latest(office, "preview", self)
        self.destroyed.connect(self._latest.close)
        self.count = widgets.label("", "muted")
        self.paper = PaperView(translate("Office", "Preview"))
        self.paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.paper.tell(translate("Office", "One moment …"))
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self._render)
        self.paper.resized.connect(self._settled.start)
        self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        self.setProperty("kind", "card")
        self._first = widgets.button(
            translate("Office", "Hard names first"),
            lambda: self._again(1),
            "choice",
            translate("Office", "Shows the longest, the shortest and the most foreign names of the list first"),
        )
        self._first.setCheckable(True)
        self._first.setChecked(True)
        self._back = widgets.button(translate("Office", "Previous page"), lambda: self.flip(-1))
        self._on = widgets.button(translate("Office", "Next page"), lambda: self.flip(1))
        for button, icon in ((self._back, "back"), (self._on, "forward")):
            button.setAccessibleName(button.text())
            button.setToolTip(button.text())
            button.setText("")
            button.setIcon(theme.icon(icon, look.palette.text))
        self._number = widgets.label("", "strong")
        self.count.setWordWrap(False)
        self._notice = widgets.label("", "muted")
        self._notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[look.space(Space.MEDIUM)] * 4)
        title = widgets.label(translate("Office", "Preview"), "strong")
        column.addLayout(widgets.row(title, self.count, None))
        column.addWidget(self.paper, 1)
        column.addWidget(self._notice)
        column.addLayout(widgets.row(self._first, None, self._back, self._number, self._on))

    def show_badges(self, data: Sequence[BadgeData], choice: BadgeChoice, edge: float = 0.0) -> None:
        """Show what these badges will look like; `edge` mm of the paper's edge the printer leaves white."""
        self._edge = edge
        if data is not self._data:
            self._telling = ()
        same = data is self._data
        self._data, self._choice = data, choice
        self._again(self._page if same else 1)

    def _again(self, page: int) -> None:
        self._page, self._outdated = page, True
        self.paper.wait()
        data, choice, telling = self._data, self._choice, self._telling if self._first.isChecked() else self._data
        if not data:
            self._latest.forget()
            self._pages = None
            self.paper.tell(translate("Office", "Nobody is chosen: there is no badge to show."))
            self._show_number()
            self.ready.emit(0)
            return

        def work() -> tuple[Pages, PagePicture, Sequence[BadgeData]]:
            ordered = telling or hardest_first(data)
            pages = Pages.of(ordered, choice)
            shown = min(page, pages.count)
            return pages, pages.render(self._desk, shown, self.paper.pixels()), ordered

        self._latest.ask(work, self._arrived, self._wrong)

    def _arrived(self, found: tuple[Pages, PagePicture, Sequence[BadgeData]]) -> None:
        self._pages, picture, ordered = found
        self._outdated = False
        if self._first.isChecked():
            self._telling = ordered
        self._page = min(self._page, self._pages.count)
        self._show(picture)
        self.ready.emit(self._pages.sheets)

    def _render(self) -> None:
        """Render the page anew for the size that the window has now, or another page."""
        if self._outdated:
            self._again(self._page)
            return
        pages, page, pixels = self._pages, self._page, self.paper.pixels()
        if pages is not None and pages.count:
            self._latest.ask(lambda: pages.render(self._desk, page, pixels), self._show, self._wrong)

    def _show(self, picture: PagePicture) -> None:
        self._show_number()
        self.paper.show_page(picture, self._number.text())
        self._notice.setText("\n".join(filter(None, (_told(picture), _edge_words(self._choice, self._edge)))))
        self._notice.setVisible(bool(self._notice.text()))

    def _wrong(self, error: BaseException) -> None:
        self._pages, self._outdated = None, False
        if isinstance(error, CheckinError):
            self.paper.tell(sentence(error))
        else:
            self.paper.tell(translate("Office", "This preview cannot be shown."))
            self._office.bridge.tell(error)
        self._notice.setText("")
        self._show_number()
        self.ready.emit(0)

    def _show_number(self) -> None:
        count = self._pages.count if self._pages is not None else 0
        text = translate("Office", "Page {page} of {pages}").format(page=number(self._page), pages=number(count))
        self._number.setText(text if count else "")
        self._back.setEnabled(count > 0 and self._page > 1)
        self._on.setEnabled(self._page < count)

    def flip(self, step: int) -> None:
        """Turn to another page."""
        if self._pages is None:
            return
        page = min(max(1, self._page + step), self._pages.count)
        if page != self._page:
            self._page = page
            self.paper.wait()
            self._show_number()
            self._render()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page up and down flip, home and end go to the ends."""
        steps = {
            Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.flip(step)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is rendered."""
        self._settled.stop()
        super().hideEvent(event)


def hardest_first(data: Sequence[BadgeData]) -> list[BadgeData]:
    """Return the badges with the most telling ones first, then in their own order.

    Measuring thousands of names takes a second; those that are long, short or foreign by their letters are enough.
    """
    if len(data) <= _MEASURED:
        return telling_examples(data, len(data))
    by_name = sorted(data, key=lambda one: len(one.attendee.display_name))
    by_organisation = sorted(data, key=lambda one: -len(one.attendee.organisation))
    foreign = [one for one in data if not one.attendee.display_name.isascii()]
    some = [*by_name[-200:], *by_name[:50], *by_organisation[:100], *foreign[:_MEASURED]]
    first = telling_examples(list({one.attendee.attendee_id: one for one in some}.values()), 8)
    known = {one.attendee.attendee_id for one in first}
    return [*first, *(one for one in data if one.attendee.attendee_id not in known)]


def _edge_words(choice: BadgeChoice, edge: float) -> str:
    """Say where a printer that does not print to the edge cuts something off."""
    sheet, layout = paper(choice)
    labels = cut_off(layout, sheet, edge) if sheet is not None and edge else 0
    if not labels:
        return ""
    text = translate(
        "Office",
        "{labels} of {count} labels reach into the {edge} mm that the printer leaves white: what lies there is cut off."
        " Choose a layout or sheet with more margin.",
    )
    return text.format(
        labels=labels, count=sheet.count if sheet is not None else 0, edge=QLocale().toString(edge, "f", 1)
    )


def _told(picture: PagePicture) -> str:
    """Say what the badges of this page suffered, in as few words as there are kinds of it."""
    texts: dict[str, None] = {}
    for found in picture.notices:
        if found.trouble is not None:
            texts[sentence(found.trouble)] = None
        elif found.notice is not None:
            texts[notice_words(found.notice.kind.value)] = None
    return "\n".join(texts)


def notice_words(kind: str) -> str:
    """Say what was done to a text so that it could be printed."""
    words = {
        "control_characters": translate("Office", "Characters that nobody can see were left out."),
        "emoji": translate("Office", "Emoji were left out of a text."),
        "romanised": translate("Office", "A text in a script without a font is written in Latin letters."),
        "no_glyph": translate("Office", "A character that no font has was left out."),
        "cut": translate("Office", "A text does not fit even in the smallest size and was cut."),
        "small": translate("Office", "A text is set smaller than this layout would like."),
        "wide_glyphs": translate("Office", "A letter with more marks than any spelling needs lost some of them."),
    }
    return words.get(kind, kind)
