"""The program's own fonts, so that every name shows on any machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from checkin import paths

FAMILY = "Noto Sans"
_FIRST = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


def use_main_font() -> None:
    """Load what the first window needs: Latin, Greek, Cyrillic."""
    for name in _FIRST:
        QFontDatabase.addApplicationFont(str(paths.resource("fonts", name)))
    _use([FAMILY])


def load_other_scripts() -> None:
    """Load all other scripts, after the first window shows; twice does no harm."""
    if len(QGuiApplication.font().families()) > 1:
        return
    families = [FAMILY]
    for path in sorted(paths.resource("fonts").glob("*.ttf")):
        if path.name not in _FIRST:
            number = QFontDatabase.addApplicationFont(str(path))
            families += [each for each in QFontDatabase.applicationFontFamilies(number) if each not in families]
    _use(families)


def _use(families: list[str]) -> None:
    font = QFont(families)
    font.setPixelSize(15)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    QGuiApplication.setFont(font)
