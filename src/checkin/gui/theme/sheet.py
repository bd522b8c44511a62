# ruff: noqa: E501 (one rule a line reads better than broken ones)
"""The style sheet, made from the tokens. Widgets choose by the dynamic property `kind` (and `tone`)."""

from __future__ import annotations

from string import Template

from PySide6.QtWidgets import QApplication

from checkin import paths
from checkin.gui.theme.look import Look, set_current
from checkin.gui.theme.tokens import Size, Tone

_SHEET = Template("""
* { outline: none; }
QWidget { color: $text; font-size: ${body}px; }
QMainWindow, QWidget[kind="ground"] { background: $ground; }
QWidget[kind="header"] { background: $surface; border-bottom: 1px solid $line; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ${r2}px; }
QLabel { background: transparent; }
QLabel[kind="title"] { font-size: ${title}px; font-weight: 700; }
QLabel[kind="big"] { font-size: ${big}px; font-weight: 700; }
QLabel[kind="strong"] { font-size: ${strong}px; font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: ${small}px; }
QLabel[kind="section"] { color: $muted; font-size: ${small}px; font-weight: 700; }
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {
  background: $surface; border: 1px solid $edge; border-radius: ${r1}px; padding: ${p1}px ${p2}px;
  selection-background-color: $accent; selection-color: $on_accent; min-height: ${control}px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus {
  border: 2px solid $focus; padding: ${p1m}px ${p2m}px; }
QLineEdit[kind="search"] { font-size: ${strong}px; padding: ${p2}px; border-radius: ${r2}px; }
QLineEdit[kind="search"]:focus { padding: ${p2m}px; }
QLineEdit[kind="inplace"] { border: 1px solid transparent; background: transparent; padding: 2px 4px; min-height: 0; }
QLineEdit[kind="inplace"]:hover { border: 1px solid $edge; }
QLineEdit[kind="inplace"]:focus { border: 2px solid $focus; padding: 1px 3px; background: $surface; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button, QTimeEdit::up-button,
QTimeEdit::down-button { width: 0; border: none; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
  border: none; background: transparent; width: ${control}px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url("$chevron"); width: ${check}px; height: ${check}px; }
QTimeEdit::down-arrow { image: none; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $edge; selection-background-color: $accent;
  selection-color: $on_accent; }
QPushButton { background: $surface; border: 1px solid $edge; border-radius: ${r1}px; padding: ${p1}px ${p3}px;
  min-height: ${control}px; font-weight: 600; text-align: center; }
QPushButton:hover { background: $raised; border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $focus; padding: ${p1m}px ${p3m}px; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 3px solid $text; padding: ${p1mm}px ${p3mm}px; }
QPushButton[kind="primary"]:disabled { background: $line; color: $muted; border-color: $line; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: $accent; padding: ${p0}px ${p2}px; }
QPushButton[kind="quiet"]:hover { background: $accent_soft; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: ${p0m}px ${p2m}px; }
QPushButton[kind="choice"] { border-radius: ${r1}px; padding: ${p0}px ${p2}px; font-weight: 600; }
QPushButton[kind="choice"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="choice"]:checked:focus { border: 3px solid $text; }
QPushButton[kind="chip"] { border: 1px solid $line; border-radius: ${chip}px; padding: 2px ${p2}px; min-height: ${small2}px;
  font-size: ${small}px; font-weight: 600; color: $muted; background: $raised; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 1px ${p2m}px; }
QListView { background: transparent; border: none; }
QListView:focus { border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: ${bar2}px; min-height: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; width: 0; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; }
QScrollBar::handle:horizontal { background: $edge; border-radius: ${bar2}px; min-width: 32px; margin: 2px; }
QCheckBox, QRadioButton { spacing: ${p2}px; min-height: ${control}px; background: transparent; padding: 0 4px; border: 2px solid transparent;
  border-radius: ${r1}px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${check}px; height: ${check}px; border: 2px solid $edge; background: $surface; }
QCheckBox::indicator { border-radius: 4px; }
QListView::indicator, QTableView::indicator { width: ${check}px; height: ${check}px; border: 2px solid $edge; border-radius: 4px; background: $surface; }
QListView::indicator:checked, QTableView::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator { border-radius: ${check2}px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:checked { image: url("$tick"); }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 $on_accent,
  stop: 0.4 $on_accent, stop: 0.5 $accent, stop: 1 $accent); }
QProgressBar { background: $raised; border: 1px solid $line; border-radius: ${r0}px; min-height: ${check}px; }
QProgressBar::chunk { background: $accent; border-radius: ${r0m}px; }
QToolTip { background: $text; color: $surface; border: none; padding: 6px; font-size: ${small}px; }
$tones
""")
_TONE = Template("""
QFrame[kind="note"][tone="$name"] { background: $soft; border: 1px solid $ink; border-radius: ${r1}px; }
QFrame[kind="note"][tone="$name"]:focus { border: 3px solid $focus; }
QFrame[kind="note"][tone="$name"] QLabel { color: $ink; }
QPushButton[kind="chip"][tone="$name"] { background: $soft; color: $ink; border-color: $ink; }
QLabel[kind="tag"][tone="$name"] { background: $soft; color: $ink; border-radius: ${r0}px; padding: 1px 6px;
  font-size: ${small}px; font-weight: 600; }
""")


def style_sheet(look: Look) -> str:
    """Return the whole program's style sheet."""
    px, text = look.px, look.text_px
    palette = look.palette
    lengths = {
        "small": text(Size.SMALL), "body": text(Size.BODY), "strong": text(Size.STRONG), "title": text(Size.TITLE),
        "big": text(Size.BIG), "small2": text(Size.SMALL) + px(8), "control": text(Size.BODY) + px(9),
        "r0": px(4), "r0m": px(4) - 1, "r1": px(8), "r2": px(12), "chip": (text(Size.SMALL) + px(12)) // 2,
        "p0": px(3), "p1": px(5), "p2": px(10), "p3": px(14), "p0m": px(3) - 1, "p1m": px(5) - 1, "p2m": px(10) - 1,
        "p3m": px(14) - 1, "p1mm": px(5) - 2, "p3mm": px(14) - 2, "bar": px(12), "bar2": px(4),
        "check": text(Size.BODY), "check2": (text(Size.BODY) + 4) // 2,
    }  # fmt: skip
    colours = {
        name: getattr(palette, name)
        for name in ("ground", "surface", "raised", "text", "muted", "line", "edge", "accent", "on_accent",
                     "accent_soft", "focus")
    }  # fmt: skip
    tones = "".join(
        _TONE.substitute(
            lengths, name=tone.value, soft=look.tone(tone).soft, ink=look.tone(tone).ink, focus=palette.focus
        )
        for tone in Tone
    )
    ground = "light" if palette.name == "light" else "dark"
    # style sheets take pictures from files only, in the colour they were drawn in
    pictures = {"chevron": f"chevron-on-{ground}", "tick": "tick-white" if ground == "light" else "tick-black"}
    files = {name: paths.resource("icons", f"{stem}.svg").as_posix() for name, stem in pictures.items()}
    return _SHEET.substitute(colours, **lengths, **files, tones=tones)


def use(app: QApplication, theme: str, scale: float) -> None:
    """Give the whole program the look of a theme's setting and a text scale."""
    look = Look.of(theme, scale)
    set_current(look)
    app.setStyle("Fusion")
    app.setStyleSheet(style_sheet(look))
