"""Indonesian for what Qt says by itself, and numbers and dates as they are written here."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ptsp_desk import paths


def install(application: QApplication) -> QTranslator:
    """Let Qt speak Indonesian by the returned translator; the program's own texts are Indonesian in their source."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    translator = QTranslator(application)
    if translator.load("qtbase_id.qm", str(paths.resources() / "i18n")):
        application.installTranslator(translator)
    return translator
