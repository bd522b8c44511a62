"""The badges page: who, on which paper, what it will look like, and the PDF that comes of it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from checkin import badges as engine
from checkin.badges import sheet
from checkin.domain.event import Event
from checkin.domain.people import Attendee
from checkin.gui.office.badges import BadgesPage
from checkin.gui.office.badges_choice import CHANGED, NEW, PICKED
from checkin.gui.office.badges_paper import Pages
from checkin.gui.office.badges_preview import hardest_first
from checkin.gui.office.badges_signs import booths_of
from checkin.gui.office.badges_start import StartPicker
from checkin.gui.office.window import OfficeWindow
from checkin.services import demo, drafts
from checkin.services.badge_desk import BadgeChoice, BadgeOrder
from checkin.services.setting_up import create_event_file
from checkin.services.worker import Priority
from checkin.services.workspace import Workspace
from checkin.settings import Settings


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OfficeWindow]:
    monkeypatch.setenv("CHECKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "config"))
    event, acts = demo.demo_event()
    file = create_event_file(tmp_path / "demo.checkin", event, machine="m", more=acts)
    demo.import_people(file)
    workspace = Workspace(file)
    window = OfficeWindow(workspace, Settings(), "badges")
    window.resize(1280, 860)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()
    workspace.close()


def shown(office: OfficeWindow, qtbot: QtBot) -> BadgesPage:
    page = office.page("badges")
    assert isinstance(page, BadgesPage)
    settled(page, qtbot, lambda: page.badges.preview.paper.page is not None)
    return page


def settled(page: BadgesPage, qtbot: QtBot, condition) -> None:
    qtbot.waitUntil(condition, timeout=20_000)


def said(office: OfficeWindow) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    office.office.said.connect(lambda text, tone: found.append((text, tone)))
    return found


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def pages_of(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def test_the_preview_begins_with_the_hardest_names(office: OfficeWindow, qtbot: QtBot) -> None:
    page = shown(office, qtbot)
    pages = page.badges.preview._pages
    assert pages is not None
    telling = engine.telling_examples(page.badges._data)
    assert pages.data[:3] == telling[:3]
    assert len(pages.data) == len(page.badges._data)


def test_a_sheet_begun_before_is_gone_on_with_and_the_count_says_how_many_it_takes(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(office, qtbot)
    panel, pane = page.badges.panel, page.badges
    panel.sheet.setCurrentIndex(panel.sheet.findData("avery-l4785"))
    panel.start.setFocus()
    qtbot.keyClick(panel.start, Qt.Key.Key_Down)
    assert panel.start.start_at == 3
    people = len(pane._data)
    sheets = -(-(people + 2) // 10)
    settled(page, qtbot, lambda: str(sheets) in pane.count.text())
    target = tmp_path / "badges.pdf"
    heard = said(office)
    pane.write(target)
    settled(page, qtbot, lambda: any(tone == "good" for _, tone in heard))
    assert pages_of(target) == sheets


def test_what_was_printed_is_left_out_and_comes_back_where_the_name_was_corrected(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(office, qtbot)
    pane = page.badges
    everybody = list(pane._data)
    heard = said(office)
    pane.write(tmp_path / "badges.pdf")
    settled(page, qtbot, lambda: any(tone == "good" for _, tone in heard))
    pane.panel.who[NEW].setChecked(True)
    settled(page, qtbot, lambda: not pane._data)
    person = everybody[4].attendee
    file = office.office.workspace.file

    def correct() -> None:
        with file.writing() as transaction:
            transaction.append([drafts.edited(person.attendee_id, {"family_name": "Berichtigt"})])

    office.office.workspace.later(Priority.ACT, correct).result()
    pane.panel.who[CHANGED].setChecked(True)
    settled(page, qtbot, lambda: [one.attendee.attendee_id for one in pane._data] == [person.attendee_id])
    settled(page, qtbot, pane.save.isEnabled)


def test_a_proof_counts_nobody_as_printed(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(office, qtbot)
    pane = page.badges
    everybody = len(pane._data)
    pane.counted.setChecked(False)
    heard = said(office)
    pane.write(tmp_path / "proof.pdf")
    settled(page, qtbot, lambda: any(tone == "good" for _, tone in heard))
    left = office.office.workspace.report(lambda file: len(pane_data(file, BadgeChoice(not_printed=True)))).result()
    assert left == everybody


def pane_data(file, choice):
    from checkin.services.badge_desk import BadgeDesk

    return BadgeDesk(file).data(choice)


def test_single_people_are_found_by_search_and_ticked_by_the_space_bar(office: OfficeWindow, qtbot: QtBot) -> None:
    page = shown(office, qtbot)
    office.office.workspace.build_search().result()
    pane, picker = page.badges, page.badges.panel.people
    pane.panel.who[PICKED].setChecked(True)
    settled(page, qtbot, lambda: not pane._data)
    settled(page, qtbot, lambda: bool(picker._list_id))
    qtbot.keyClicks(picker.search, "Dolkar")
    settled(page, qtbot, lambda: picker.found.count() > 0)
    picker.found.setCurrentRow(0)
    qtbot.keyClick(picker.found, Qt.Key.Key_Space)
    settled(page, qtbot, lambda: len(pane._data) == 1)
    assert "Dolkar" in pane._data[0].attendee.display_name


def test_a_layout_larger_than_the_label_is_said_in_the_preview_and_cannot_be_printed(
    office: OfficeWindow, qtbot: QtBot
) -> None:
    page = shown(office, qtbot)
    panel = page.badges.panel
    panel.layout_choice.show_value("badge-a6")
    panel.sheet.setCurrentIndex(panel.sheet.findData("avery-l4785"))
    settled(page, qtbot, lambda: "larger" in page.badges.preview.paper.accessibleDescription())
    assert not page.badges.save.isEnabled()


def test_pages_are_flipped_by_keys_and_stop_at_the_ends(office: OfficeWindow, qtbot: QtBot) -> None:
    page = shown(office, qtbot)
    preview = page.badges.preview
    preview.paper.setFocus()
    qtbot.keyClick(preview.paper, Qt.Key.Key_PageDown)
    qtbot.keyClick(preview.paper, Qt.Key.Key_PageDown)
    assert preview._page == 3
    qtbot.keyClick(preview.paper, Qt.Key.Key_Home)
    qtbot.keyClick(preview.paper, Qt.Key.Key_PageUp)
    assert preview._page == 1


def test_a_window_that_changes_its_size_does_not_bring_the_old_choice_back(office: OfficeWindow, qtbot: QtBot) -> None:
    page = shown(office, qtbot)
    panel, preview = page.badges.panel, page.badges.preview
    panel.sheet.setCurrentIndex(panel.sheet.findData("avery-l4785"))
    preview._render()  # what the settled window asks for, while the sheet is not there yet
    settled(page, qtbot, lambda: preview.paper.page.width == 210)


def test_the_page_shown_is_the_page_that_is_printed(office: OfficeWindow, qtbot: QtBot) -> None:
    """A page made alone looks, dot for dot, like the same page of the whole run."""
    page = shown(office, qtbot)
    desk, data = office.office.workspace.badges, page.badges._data
    choice = BadgeChoice(sheet="L4785", start_at=4)
    whole = desk.render(data, choice)
    pages = Pages.of(data, choice)
    size = page.badges.preview.paper.pixels()
    for number in (1, 2, pages.count):
        alone = pages.render(desk, number, size)
        dpi = min(size.width() / 210, size.height() / 297) * 25.4
        picture = engine.render_page(whole.content, number, dpi)
        assert (alone.image.width(), alone.image.height()) == picture.size
        buffer = bytes(alone.image.constBits())
        stride = alone.image.bytesPerLine()
        rows = b"".join(buffer[y * stride : y * stride + 3 * picture.width] for y in range(picture.height))
        assert rows == picture.tobytes()


def test_a_long_run_can_be_stopped_and_then_nothing_is_written(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(office, qtbot)
    pane = page.badges
    pane._data = list(pane._data) * 20
    heard = said(office)
    target = tmp_path / "many.pdf"
    pane.write(target)
    assert pane.work.isVisible()
    qtbot.mouseClick(pane.work.cancel, Qt.MouseButton.LeftButton)
    settled(page, qtbot, lambda: bool(heard))
    assert heard[-1][0].startswith("Stopped")
    assert not target.exists()
    assert not pane.work.isVisible()


def test_a_target_that_cannot_be_written_is_one_sentence(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(office, qtbot)
    heard = said(office)
    page.badges.write(tmp_path / "nowhere" / "badges.pdf")
    settled(page, qtbot, lambda: any(tone == "bad" for _, tone in heard))
    left = office.office.workspace.report(lambda file: len(pane_data(file, BadgeChoice(not_printed=True)))).result()
    assert left == len(page.badges._data)


def test_the_paper_chosen_last_time_is_chosen_again(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(office, qtbot)
    panel = page.badges.panel
    panel.sheet.setCurrentIndex(panel.sheet.findData("herma-4284"))
    panel.right.setValue(1.5)
    heard = said(office)
    page.badges.write(tmp_path / "badges.pdf")
    settled(page, qtbot, lambda: any(tone == "good" for _, tone in heard))
    again = BadgesPage(office.office)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.badges.panel.choice().sheet == "herma-4284", timeout=20_000)
    assert again.badges.panel.choice().shift == (1.5, 0.0)


def test_a_sheet_is_found_by_its_part_number(office: OfficeWindow, qtbot: QtBot) -> None:
    page = shown(office, qtbot)
    line = page.badges.panel.sheet.lineEdit()
    line.setText("L4784")  # typing opens a list, which the offscreen plugin complains about
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.badges.panel.choice().sheet == "avery-l4785"


@pytest.mark.parametrize(
    ("order", "key"),
    [
        (BadgeOrder.GIVEN_NAME, "given_name"),
        (BadgeOrder.ORGANISATION, "organisation"),
        (BadgeOrder.CATEGORY, "category"),
    ],
)
def test_badges_come_in_the_order_wanted_with_what_is_empty_last(
    office: OfficeWindow, order: BadgeOrder, key: str
) -> None:
    from checkin.exports.order import sort_key

    data = office.office.workspace.report(lambda file: pane_data(file, BadgeChoice(order=order))).result()
    values = [getattr(one.attendee, key) or (one.attendee.display_name if key == "given_name" else "") for one in data]
    filled = [value for value in values if value]
    assert filled == sorted(filled, key=sort_key)
    assert values[: len(filled)] == filled


def test_the_start_picker_never_leaves_the_sheet(qtbot: QtBot, look) -> None:
    picker = StartPicker()
    qtbot.addWidget(picker)
    picker.show_sheet(sheet("L4785"))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(picker, key)
    assert picker.start_at == 10
    picker.resize(picker.sizeHint())
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton, pos=picker._boxes()[6].center().toPoint())
    assert picker.start_at == 7
    assert "7" in picker.accessibleDescription()


def test_tickets_are_written_as_one_file_for_each_person(office: OfficeWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(office, qtbot)
    button = page.findChild(QPushButton, "pane-tickets")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(page, qtbot, page.tickets.archive.isEnabled)
    page.tickets._data = page.tickets._data[:5]
    heard = said(office)
    page.tickets.write(tmp_path / "tickets.zip")
    settled(page, qtbot, lambda: any(tone == "good" for _, tone in heard))
    with zipfile.ZipFile(io.BytesIO((tmp_path / "tickets.zip").read_bytes())) as archive:
        names = archive.namelist()
    assert len([name for name in names if name.endswith(".pdf")]) == 5
    assert "tickets.csv" in names


def test_signs_are_written_for_tables_doors_stands_and_printers(
    office: OfficeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(office, qtbot)
    signs = page.signs
    signs.booths.setPlainText("12; Volkshochschule; Sprachkurse\nBüro")
    writes = (signs.write_tents, signs.write_doors, signs.write_booths, signs.write_ruler)
    for number, write in enumerate(writes):
        target = tmp_path / f"{number}.pdf"
        write(target)
        settled(page, qtbot, lambda target=target: target.exists() and not signs.work.is_busy)
    assert "Volkshochschule" in pdf_text(tmp_path / "2.pdf")
    assert pages_of(tmp_path / "2.pdf") == 2


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Büro", ("Büro", "", "")),
        ("3; Kreis", ("Kreis", "3", "")),
        ("3; Kreis; links; hinten", ("Kreis", "3", "links; hinten")),
    ],
)
def test_a_stand_is_read_from_one_line(line: str, found: tuple[str, str, str]) -> None:
    (booth,) = booths_of(f"\n{line}\n ; \n")
    assert (booth.name, booth.number, booth.note) == found


def test_both_sides_of_a_badge_are_pages_of_the_preview() -> None:
    data = [engine.BadgeData(Attendee(str(n), given_name="A"), "T", Event("e", "E")) for n in range(12)]
    pages = Pages.of(data, BadgeChoice(layout="badge-86x54-two-sided", sheet="a4-86x54", start_at=9))
    assert (pages.sheets, pages.count) == (2, 4)


def test_in_a_long_list_the_hardest_names_are_found_as_well() -> None:
    names = [f"Eva Ott{n}" for n in range(3000)]
    names[1500], names[2000], names[2500] = "Maximiliane Freifrau von Hohenfelsen-Tannenroda", "Bo", "محمد الحسن"
    data = [engine.BadgeData(Attendee(str(n), name=name), "T", Event("e", "E")) for n, name in enumerate(names)]
    ordered = hardest_first(data)
    assert {one.attendee.name for one in ordered[:4]} >= {names[1500], names[2000], names[2500]}
    assert sorted(ordered, key=lambda one: int(one.attendee.attendee_id)) == data
