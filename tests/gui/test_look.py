"""The look: contrasts by computation, sounds and icons there and told apart, catalogues complete."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
import wave
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checkin import paths
from checkin.domain.event import Question
from checkin.domain.scanning import Alert, AlertKind, Direction, OutcomeCode, ScanOutcome
from checkin.gui import theme
from checkin.gui.door.verdict_view import _LOOKS, Surroundings, verdict_view
from checkin.gui.sounds import FILES
from checkin.gui.theme import THEMES, Tone, contrast

_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%\d")


@pytest.mark.parametrize("palette", THEMES.values(), ids=THEMES)
def test_every_text_keeps_its_contrast(palette):
    pairs = [(text, ground) for text in (palette.text, palette.muted) for ground in _grounds(palette)]
    pairs += [(palette.on_accent, palette.accent), (palette.accent, palette.surface), (palette.text, palette.mark)]
    pairs += [(palette.accent, palette.accent_soft), (palette.text, palette.accent_soft)]
    for tone in palette.tones.values():
        pairs += [(tone.on, tone.fill), (tone.ink, tone.soft), (tone.ink, palette.surface)]
    poor = [(pair, round(contrast(*pair), 2)) for pair in pairs if contrast(*pair) < palette.least]
    assert poor == []


def _grounds(palette):
    return palette.ground, palette.surface, palette.raised


@pytest.mark.parametrize("palette", THEMES.values(), ids=THEMES)
def test_edges_and_focus_are_seen(palette):
    """Edges of controls and the focus ring keep 3:1 (EN 301 549, 11.1.4.11)."""
    for colour in (palette.edge, palette.focus):
        for ground in (palette.surface, palette.ground):
            assert contrast(colour, ground) >= 3.0


def test_each_verdict_has_its_look_and_its_symbol():
    assert set(_LOOKS) == set(OutcomeCode)
    for _, symbol in _LOOKS.values():
        assert paths.resource("icons", f"{symbol}.svg").exists()


#: What an alert says besides its kind, where it says anything.
_SAYS = {
    AlertKind.CODE_KIND: "web_address",
    AlertKind.FORCED: "UNPAID",
    AlertKind.RULE: "entries_number 1",
    AlertKind.LAYOUT_REPAIRED: "us",
    AlertKind.LIST_NOT_OPEN: "2026-09-25T06:00:00+00:00",
    AlertKind.QUESTION: "meal",
}


@pytest.mark.parametrize("kind", AlertKind)
def test_each_alert_is_seen(kind):
    """What the rules tell staff reaches them: as a line, a note, or the question itself."""
    now = datetime(2026, 9, 25, 7, tzinfo=UTC)
    outcome = ScanOutcome(
        OutcomeCode.ADMITTED, "hall", "Halle", now, Direction.ENTRY, alerts=(Alert(kind, _SAYS.get(kind, "text")),)
    )
    view = verdict_view(outcome, Surroundings("Europe/Berlin", now, (Question("meal", "Essen?"),)))
    assert view.lines or view.note or view.questions


def test_each_icon_is_drawn_in_the_colour_asked_for(qapp):
    tinted = [p for p in paths.resource("icons").glob("*.svg") if "currentColor" in p.read_text(encoding="utf-8")]
    assert len(tinted) > 30
    for path in tinted:
        picture = theme.pixmap(path.stem, "#ff0000", 32).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(32) for y in range(32)]
        drawn = [pixel for pixel in pixels if pixel.alpha() == 255]
        assert drawn, path.name
        assert all(pixel.red() > 250 and pixel.green() < 5 and pixel.blue() < 5 for pixel in drawn), path.name


def test_each_tone_has_a_sound_of_its_own():
    contents = []
    for tone in Tone:
        if tone is not Tone.IDLE:
            with wave.open(str(paths.resource("sounds", f"{FILES[tone]}.wav"))) as sound:
                assert 0.1 < sound.getnframes() / sound.getframerate() < 1.0
                contents.append(sound.readframes(sound.getnframes()))
    assert all(one != other for one, other in itertools.combinations(contents, 2))


def catalogue(language: str):
    path = paths.resource("translations", f"checkin_{language}.ts")
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_text_is_translated(language):
    missing = [(context, source) for context, source, made in catalogue(language) if made.get("type") or not made.text]
    assert missing == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_translations_keep_the_placeholders(language):
    for _, source, made in catalogue(language):
        if made.text:
            assert sorted(_PLACEHOLDER.findall(source)) == sorted(_PLACEHOLDER.findall(made.text)), source


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_compiled_catalogue_is_the_written_one(language, qapp):
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load(f"checkin_{language}", str(paths.resource("translations")))
    for context, source, made in catalogue(language):
        if made.text:
            assert translator.translate(context, source) == made.text


def test_style_sheets_name_no_unknown_colour():
    for palette in THEMES.values():
        for scale in (1.0, 2.0):
            sheet = theme.style_sheet(theme.Look(palette, scale))
            assert "$" not in sheet


def test_no_colour_is_written_outside_the_theme():
    """Only `theme` knows colours, so that high contrast reaches everything."""
    folder = Path(theme.__file__).parent.parent
    found = [
        str(path.relative_to(folder))
        for path in folder.rglob("*.py")
        if "theme" not in path.parts and re.search(r"#[0-9a-fA-F]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert [path for path in found if path.startswith("door")] == []


def test_the_catalogues_hold_every_word_of_the_source(tmp_path):
    """What `tools.py translations` would find is what the catalogues hold, no more and no less."""
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate is not beside this Python")
    sources = Path(theme.__file__).parents[2]
    listed = tmp_path / "sources.txt"
    listed.write_text("\n".join(map(str, sorted(sources.rglob("*.py")))), encoding="utf-8")
    fresh = tmp_path / "fresh.ts"
    subprocess.run([lupdate, f"@{listed}", "-ts", fresh], check=True, capture_output=True)
    root = ElementTree.fromstring(fresh.read_text(encoding="utf-8"))
    found = {
        (context.findtext("name"), message.findtext("source"))
        for context in root.iter("context")
        for message in context.iter("message")
    }
    for language in ("de", "en"):
        assert {(context, source) for context, source, _ in catalogue(language)} == found
