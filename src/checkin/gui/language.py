"""The user's language: German or English, by the settings or the system."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from checkin import paths

LANGUAGES = ("de", "en")


def chosen_language(setting: str) -> str:
    """Return "de" or "en"."""
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages():
        if name[:2].lower() in LANGUAGES:
            return name[:2].lower()
    return "en"


def spoken() -> str:
    """Return the language that the windows speak, "de" or "en"."""
    return "de" if QLocale().language() == QLocale.Language.German else "en"


def install(app: QCoreApplication, language: str) -> list[QTranslator]:
    """Use a language for our words and Qt's own; return the translators, which have to be kept."""
    locale = QLocale(QLocale.Language.German if language == "de" else QLocale.Language.English)
    if QLocale.system().language() != locale.language():
        QLocale.setDefault(locale)
    places = [(f"checkin_{language}", str(paths.resource("translations")))]
    places.append((f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))
    made = []
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            made.append(translator)
    return made
