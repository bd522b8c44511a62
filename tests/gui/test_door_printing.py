"""Badges at the door: what a printer says is said with whose badge it is, and mended by one key."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from gui_stage import Door, Event
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from checkin import paths, settings
from checkin.domain.scanning import OutcomeCode
from checkin.gui.badge_printer import DoorPrinter
from checkin.gui.door.printer_part import PrinterPart
from checkin.gui.office import badges_signs
from checkin.gui.office.window import OfficeWindow
from checkin.printers.jobs import MemoryJobStore
from checkin.printers.known import KnownPrinter, KnownPrinters
from checkin.printers.ports import JobState
from checkin.services.printing import BadgePrinting
from checkin.settings import Settings

sys.path.append(str(Path(__file__).parents[1] / "printers"))
from label_devices import ZebraDevice


@pytest.fixture
def devices() -> Iterator[list[ZebraDevice]]:
    made = [ZebraDevice(), ZebraDevice()]
    yield made
    for one in made:
        one.close()


@pytest.fixture
def printer(door: Door, event: Event, devices, tmp_path) -> Iterator[DoorPrinter]:
    known = KnownPrinters(paths.config_folder())
    for number, device in enumerate(devices, 1):
        known.add(KnownPrinter(f"Tür {number}", "zpl", device.address))
    chosen = door.window.settings
    chosen.printer, chosen.layout, chosen.print_on_check_in = "Tür 1", "label-57x102", True
    service = BadgePrinting(event.workspace, tmp_path, store=MemoryJobStore(), finders=(known,))
    made = DoorPrinter(event.workspace, chosen, lambda: service)
    door.wait(lambda: made.names() == ["Tür 1"])
    door.window.badges.printer = made
    door.window.verdicts.print_trouble.watch(made)
    yield made
    made.close()
    service.close()


def prints(event: Event, name: str) -> list[str]:
    def read() -> list[str]:
        with event.workspace.file.reading() as transaction:
            return [one.printer for one in transaction.reports.badge_prints(event.ids[name])]

    return event.do(read)


def trouble(door: Door):
    return door.window.verdicts.print_trouble


def press(door: Door, key: Qt.Key) -> None:
    door.bot.keyClick(door.window, key, Qt.KeyboardModifier.ControlModifier)


def test_a_badge_is_printed_at_check_in_and_counted(door: Door, event: Event, printer, devices) -> None:
    door.scan(event.codes["Ott"])
    door.wait(lambda: prints(event, "Ott") == ["Tür 1"])
    door.wait(lambda: "Tür 1" in door.window.verdicts.message.text())
    assert not trouble(door).isVisible()


def test_a_printer_without_labels_is_said_with_whose_badge_waits_and_one_key_takes_another(
    door: Door, event: Event, printer, devices
) -> None:
    devices[0].flags.add("paper")
    door.scan(event.codes["Ott"])
    door.wait(lambda: trouble(door).isVisible())
    assert "Eva Ott" in trouble(door).who.text()
    assert "Tür 1 is out of labels" in trouble(door).why.text()
    assert trouble(door).other.text() == "Print on Tür 2"
    press(door, Qt.Key.Key_O)
    door.wait(lambda: prints(event, "Ott") == ["Tür 2"])
    door.wait(lambda: not trouble(door).isVisible())
    assert devices[0].labels == []


def test_scanning_goes_on_while_badges_wait_and_all_go_to_the_other_printer(
    door: Door, event: Event, printer, devices
) -> None:
    devices[0].flags.add("paper")
    door.scan(event.codes["Ott"])
    door.wait(lambda: trouble(door).isVisible())
    door.scan(event.codes["Müller"])
    assert door.code == OutcomeCode.ADMITTED
    door.wait(trouble(door).more.isVisible)
    assert "One more badge waits" in trouble(door).more.text()
    press(door, Qt.Key.Key_O)
    door.wait(lambda: prints(event, "Ott") + prints(event, "Müller") == ["Tür 2", "Tür 2"])


def test_a_badge_that_waits_can_be_left(door: Door, event: Event, printer, devices) -> None:
    devices[0].flags.add("paper")
    door.scan(event.codes["Ott"])
    door.wait(lambda: trouble(door).isVisible())
    press(door, Qt.Key.Key_Backspace)
    door.wait(lambda: not trouble(door).isVisible())
    devices[0].mend()
    assert prints(event, "Ott") == []


def test_two_printers_share_the_doors_badges(door: Door, event: Event, printer, devices) -> None:
    door.window.settings.more_printers = ["Tür 2"]
    devices[0].flags.add("paper")
    door.scan(event.codes["Ott"])
    door.wait(lambda: prints(event, "Ott") == ["Tür 2"])
    assert not trouble(door).isVisible()


def test_a_printer_that_never_tells_is_asked_about_and_counts_only_then(
    door: Door, event: Event, tmp_path, devices
) -> None:
    target = tmp_path / "lp0"
    target.write_bytes(b"")
    known = KnownPrinters(paths.config_folder())
    known.add(KnownPrinter("Still", "zpl", f"file://{target}"))
    chosen = door.window.settings
    chosen.printer, chosen.layout = "Still", "label-57x102"
    service = BadgePrinting(event.workspace, tmp_path, store=MemoryJobStore(), finders=(known,))
    printer = DoorPrinter(event.workspace, chosen, lambda: service)
    door.wait(lambda: printer.names() == ["Still"])
    door.window.badges.printer = printer
    trouble(door).watch(printer)
    try:
        door.window.badges.print(event.ids["Ott"])
        door.wait(lambda: trouble(door).isVisible())
        assert "does not tell" in trouble(door).why.text()
        assert prints(event, "Ott") == []
        press(door, Qt.Key.Key_K)
        door.wait(lambda: not trouble(door).isVisible())
        door.wait(lambda: prints(event, "Ott") == ["Still"])
        assert [job.state for job in service.printing.queue.jobs()] == [JobState.COMPLETED]
    finally:
        printer.close()
        service.close()


# -- choosing and setting up


@pytest.fixture
def part(event, qtbot: QtBot, look) -> Callable[[], PrinterPart]:
    def make() -> PrinterPart:
        made = PrinterPart(chosen)
        qtbot.addWidget(made)
        made.show()
        made.open()
        qtbot.waitUntil(lambda: made.printer.count() > 0, timeout=20_000)
        return made

    chosen = Settings()
    make.settings = chosen
    return make


def pick(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_a_label_printer_is_set_up_by_its_bare_address_and_chosen(part, devices, qtbot) -> None:
    page = part()
    pick(page.kind, "zpl")
    page.named.setText("Tür 1")
    page.address.setText(devices[0].address.removeprefix("tcp://"))
    page.label_size.setText("57x102")
    page.add.click()
    qtbot.waitUntil(lambda: page.printer.findData("Tür 1") >= 0, timeout=20_000)
    pick(page.printer, "Tür 1")
    pick(page.layout_box, "label-57x102")
    page.at_check_in.setChecked(True)
    assert (part.settings.printer, part.settings.layout, part.settings.print_on_check_in) == (
        "Tür 1", "label-57x102", True,
    )  # fmt: skip
    (known,) = KnownPrinters(paths.config_folder()).all()
    assert (known.language, known.address, known.roll, known.dpi) == ("zpl", devices[0].address, "57x102", 203)


def test_an_address_without_sense_is_one_sentence_and_sets_nothing_up(part, qtbot) -> None:
    page = part()
    page.named.setText("Tür 1")
    page.address.setText("bluetooth://x")
    page.add.click()
    qtbot.waitUntil(lambda: "Tür 1 cannot be set up" in page._trouble.text(), timeout=20_000)
    assert KnownPrinters(paths.config_folder()).all() == []


def test_a_printer_set_up_here_can_be_removed_and_stays_named_where_it_was_chosen(part, devices, qtbot) -> None:
    KnownPrinters(paths.config_folder()).add(KnownPrinter("Tür 1", "zpl", devices[0].address))
    part.settings.printer = "Tür 1"
    page = part()
    remove = next(one for one in page.findChildren(QPushButton) if one.accessibleName() == "Remove Tür 1")
    remove.click()
    qtbot.waitUntil(lambda: "not there" in page.printer.currentText(), timeout=20_000)
    assert part.settings.printer == "Tür 1"


def test_a_second_printer_shares_the_badges_and_is_kept(part, devices, tmp_path) -> None:
    for number, device in enumerate(devices, 1):
        KnownPrinters(paths.config_folder()).add(KnownPrinter(f"Tür {number}", "zpl", device.address))
    page = part()
    pick(page.printer, "Tür 1")
    pick(page.second, "Tür 2")
    settings.save(part.settings, tmp_path)
    kept = settings.load(tmp_path)
    assert (kept.printer, kept.more_printers) == ("Tür 1", ["Tür 2"])


def test_the_test_page_comes_out_of_the_printer_set_up(
    event: Event, devices: list[ZebraDevice], tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = KnownPrinters(paths.config_folder())
    known.add(KnownPrinter("Etiketten", "zpl", devices[0].address))
    service = BadgePrinting(event.workspace, tmp_path, store=MemoryJobStore(), finders=(known,))
    monkeypatch.setattr(badges_signs, "borrow", lambda *_: service)
    monkeypatch.setattr(badges_signs, "give_back", lambda _: None)
    window = OfficeWindow(event.workspace, Settings(printer="Etiketten"))
    qtbot.addWidget(window)
    said: list[str] = []
    window.office.said.connect(lambda text, _tone: said.append(text))
    pane = badges_signs.SignsPane(window.office)
    qtbot.addWidget(pane)
    pane.sheet.setCurrentIndex(next(n for n in range(pane.sheet.count()) if "57" in pane.sheet.itemText(n)))
    pane.print_ruler()
    qtbot.waitUntil(lambda: any("came out of Etiketten" in text for text in said), timeout=30_000)
    window.close()
    service.close()
