"""The designer's pane: layouts to begin with, tools, the badge, its properties, and the live preview below it all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from checkin import badges
from checkin.badges import BadgeData, BadgeLayout, render_badges, render_page
from checkin.badges.images import check_image
from checkin.badges.layout import Fold, ImageElement
from checkin.gui import theme
from checkin.gui.designer.canvas import Canvas
from checkin.gui.designer.document import BACK, FRONT, DesignDocument
from checkin.gui.designer.layout_fields import ElementList, LayoutFields, side_panel
from checkin.gui.designer.properties import PropertyPanel
from checkin.gui.designer.storing import Stored, free_name, read_picture, read_stored, write_stored
from checkin.gui.designer.tools import Tools
from checkin.gui.office import widgets
from checkin.gui.office.badges_paper import qimage
from checkin.gui.office.badges_preview import hardest_first
from checkin.gui.office.badges_words import layout_name
from checkin.gui.office.badges_work import Latest
from checkin.gui.office.context import Office
from checkin.gui.office.lists_fields import Choice
from checkin.gui.theme import Space, Tone
from checkin.gui.words import translate
from checkin.services.badge_desk import DEFAULT_LAYOUT, BadgeChoice, BadgeDesk
from checkin.services.own_layouts import PREFIX, OwnLayouts
from checkin.services.workspace import beside

#: How long after a change the badge is rendered anew, in ms: while it is dragged it follows.
_RENDER_MS = 30


class DesignerPane(QWidget):
    """Signal `saved` after the user's layouts have changed."""

    saved = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._examples: Sequence[BadgeData] = ()
        self.document = DesignDocument(badges.layout(DEFAULT_LAYOUT), self)
        self.canvas = Canvas(self.document)
        self.tools = Tools(self.document, self._ask_picture)
        self.properties = PropertyPanel(self.document, self._ask_picture)
        self.layout_fields = LayoutFields(self.document)
        self.elements = ElementList(self.document)
        self.which = Choice({}, self._begin_with)
        self.example = Choice({}, lambda _value: self._soon.start())
        self.side = {FRONT: _choice(translate("Office", "Front")), BACK: _choice(translate("Office", "Back side"))}
        self._latest = Latest(office, "designer", self)
        self.destroyed.connect(self._latest.close)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_RENDER_MS)
        self._soon.timeout.connect(self._render)
        self._arrange()
        self.document.changed.connect(self._follow)
        self.document.chosen_changed.connect(self._follow)
        self.document.refused.connect(office.bridge.tell)
        self.canvas.zoomed.connect(self._soon.start)
        self._follow()

    def _arrange(self) -> None:
        look = theme.current()
        self.which.setAccessibleName(translate("Office", "Layout to work on"))
        self.example.setAccessibleName(translate("Office", "Whose badge is shown"))
        self.save = widgets.button(translate("Office", "Save"), self.save_layout, "primary")
        more = QPushButton(translate("Office", "More"))
        more.setMenu(self._menu())
        head = widgets.row(self.which, self.save, more)
        head.setStretch(0, 1)
        for side, button in self.side.items():
            button.clicked.connect(lambda _checked=False, side=side: self.document.show_side(side))
        below = widgets.row(*self.side.values(), None, widgets.label(translate("Office", "Shown for")), self.example)
        below.setStretch(below.count() - 1, 1)
        middle = QVBoxLayout()
        middle.setSpacing(look.space(Space.MEDIUM))
        card = widgets.card(self.tools)
        inside = card.layout()
        assert isinstance(inside, QVBoxLayout)
        inside.addWidget(self.canvas, 1)
        inside.addLayout(below)
        middle.addLayout(head)
        middle.addWidget(card, 1)
        panel = widgets.scrolling(side_panel(self.elements, self.layout_fields, self.properties))
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = widgets.card(panel)
        holder.setFixedWidth(round(look.px(356) * max(1.0, look.scale * 0.85)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space(Space.LARGE))
        row.addLayout(middle, 1)
        row.addWidget(holder)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(translate("Office", "Save as a new layout"), self.save_as_new)
        menu.addAction(translate("Office", "Open a layout file …"), self._ask_import)
        menu.addAction(translate("Office", "Keep as a file to share …"), self._ask_export)
        menu.addSeparator()
        menu.addAction(translate("Office", "Delete this layout"), self.delete_layout)
        return menu

    # -- what there is

    def showEvent(self, event: QShowEvent) -> None:
        """Read the real list's most telling names, and the user's layouts."""
        super().showEvent(event)
        self.refresh()
        found = self._office.workspace.report(lambda file: hardest_first(BadgeDesk(file).data(BadgeChoice()))[:12])
        self._office.wait(found, self._offer_examples)

    def refresh(self) -> None:
        """Read the user's layouts anew."""
        self._office.wait(beside("layouts", OwnLayouts().all), self._offer_layouts)

    def _offer_layouts(self, own: list[BadgeLayout]) -> None:
        layouts = [*own, *badges.layouts().values()]
        self.which.offer({layout.layout_id: layout_name(layout) for layout in layouts})
        self.which.show_value(self.document.layout.layout_id)

    def _offer_examples(self, found: list[BadgeData]) -> None:
        self._examples = found
        names = [one.attendee.display_name or translate("Office", "No name") for one in found]
        self.example.offer({str(place): name for place, name in enumerate(names)})
        self._soon.start()

    def _follow(self) -> None:
        for side, button in self.side.items():
            button.setChecked(self.document.side == side)
        nothing = self.document.single() is None
        self.layout_fields.setVisible(nothing)
        self._soon.start()

    # -- the live preview

    def _render(self) -> None:
        if not self._examples:
            self.canvas.show_picture(QImage())
            return
        layout, side = self.document.layout, self.document.side
        data = self._examples[max(0, self.example.currentIndex())]
        ratio = self.canvas.devicePixelRatioF()
        dpi = min(600.0, max(40.0, self.canvas.px_per_mm() * ratio * 25.4))
        self._latest.ask(lambda: side_picture(layout, side, data, dpi), self.canvas.show_picture, self._wrong)

    def _wrong(self, error: BaseException) -> None:
        self.canvas.show_picture(QImage())
        self._office.bridge.tell(error)

    # -- layouts kept, shared and taken over

    def _begin_with(self, layout_id: str) -> None:
        def read() -> BadgeLayout:
            found = OwnLayouts().get(layout_id) if layout_id.startswith(PREFIX) else None
            return found or badges.layout(layout_id)

        self._office.wait(beside("layouts", read), self.document.open)

    def save_layout(self) -> None:
        """Keep the layout; one of those built in becomes an own one."""
        layout = self.document.layout
        built_in = badges.layouts().get(layout.layout_id)
        if built_in is not None and layout.name == built_in.name:
            layout = replace(layout, name=translate("Office", "{name} (own)").format(name=layout_name(layout)))
        self._keep(layout)

    def save_as_new(self) -> None:
        """Keep the layout beside the one it was made from."""
        name = translate("Office", "{name} (copy)").format(name=self.document.layout.name)
        self._keep(replace(self.document.layout, layout_id="new", name=name))

    def _keep(self, layout: BadgeLayout) -> None:
        def kept(found: BadgeLayout) -> None:
            self.document.put(found, translate("Office", "Save"), merge="save")
            self.document.undo_stack.setClean()
            self._office.say(translate("Office", "“{name}” is saved.").format(name=found.name), Tone.GOOD)
            self.refresh()
            self.saved.emit()

        self._office.wait(beside("layouts", lambda: OwnLayouts().save(layout)), kept)

    def delete_layout(self) -> None:
        """Delete an own layout; what it looked like stays on the screen and can be saved again."""
        layout = self.document.layout
        if not layout.layout_id.startswith(PREFIX):
            self._office.say(translate("Office", "The layouts that come with the program stay."))
            return

        def done(_nothing: object) -> None:
            self.document.put(replace(layout, layout_id="deleted"), translate("Office", "Delete"), merge="save")
            told = translate("Office", "“{name}” is deleted. “Save” brings it back while it is open here.")
            self._office.say(told.format(name=layout.name))
            self.refresh()
            self.saved.emit()

        self._office.wait(beside("layouts", lambda: OwnLayouts().remove(layout.layout_id)), done)

    def _ask_import(self) -> None:
        kinds = translate("Office", "Badge layouts (*.checkin-layout *.json)")
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Office", "Open a layout file"), "", kinds)
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Open a layout that somebody shared, ours or one of pretix; it is kept when it is saved."""

        def opened(found: Stored) -> None:
            self.document.open(found.layout)
            self.which.show_value("")
            if found.left_out:
                told = translate("Office", "Taken over without: {names}.").format(names=", ".join(found.left_out))
                self._office.say(told, Tone.ATTENTION)
            else:
                self._office.say(translate("Office", "“{name}” is open.").format(name=found.layout.name), Tone.GOOD)

        self._office.wait(beside("layouts", lambda: read_stored(path)), opened)

    def _ask_export(self) -> None:
        name = badges.safe_name(self.document.layout.name, usual="layout")
        kinds = translate("Office", "Badge layout (*.checkin-layout)")
        title = translate("Office", "Keep as a file to share")
        chosen, _ = QFileDialog.getSaveFileName(self, title, f"{name}{badges.SUFFIX}", kinds)
        if chosen:
            self.export_file(Path(chosen))

    def export_file(self, path: Path) -> None:
        """Write the layout with its pictures as one file."""
        layout = self.document.layout
        said = translate("Office", "{file} is ready.").format(file=path.name)
        self._office.wait(
            beside("layouts", lambda: write_stored(path, layout)), lambda _nothing: self._office.say(said, Tone.GOOD)
        )

    # -- pictures

    def _ask_picture(self) -> None:
        kinds = translate("Office", "Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp *.svg)")
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Office", "Choose picture"), "", kinds)
        if chosen:
            self.add_picture(Path(chosen))

    def add_picture(self, path: Path) -> None:
        """Put a picture into the chosen image element, or add one; a bad one changes nothing."""

        def arrived(content: bytes) -> None:
            element = self.document.single()
            name = free_name(path.name, content, self.document.layout.images)
            if isinstance(element, ImageElement):
                layout = self.document.with_elements(
                    replace(one, file=name) if one is element else one for one in self.document.elements
                )
                layout = replace(layout, images={**layout.images, name: content})
                self.document.put(layout, translate("Office", "Picture"))
            else:
                box = self.tools.picture_box(*check_image(content, name=name))
                self.document.add(ImageElement(box, name), translate("Office", "Add picture"), {name: content})

        self._office.wait(beside("layouts", lambda: read_picture(path)), arrived)


def side_picture(layout: BadgeLayout, side: str, data: BadgeData, dpi: float) -> QImage:
    """Return one side of a badge as the real PDF shows it, neither folded nor turned. On any thread."""
    flat = replace(layout, front=layout.front if side == FRONT else layout.back, back=(), fold=Fold.NONE, turned=False)
    made = render_badges([data], flat)
    if not made.content:
        if made.notices and made.notices[0].trouble is not None:
            raise made.notices[0].trouble
        return QImage(QSize(1, 1), QImage.Format.Format_RGB888)
    return qimage(render_page(made.content, 1, dpi))


def _choice(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "choice")
    button.setCheckable(True)
    return button
