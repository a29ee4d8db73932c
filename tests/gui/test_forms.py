import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from installer import forms, texts
from ptsp_desk.gui import translations


def test_the_forms_are_what_their_sources_say(capsys: pytest.CaptureFixture[str]) -> None:
    code = forms.main(["--check"])
    assert (code, capsys.readouterr().out) == (0, "")


def test_the_texts_are_gathered_and_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    code = texts.main(["--check"])
    assert (code, capsys.readouterr().out) == (0, "")


def test_no_text_is_put_together_before_it_can_be_translated() -> None:
    code = Path(translations.__file__).parent
    early = [
        str(path) for path in code.rglob("*.py") if re.search(r"\b(tr|translate)\(f[\"']", path.read_text("utf-8"))
    ]
    assert early == []


def test_qt_speaks_indonesian(qtbot: QtBot, qapp: QApplication) -> None:
    before = QLocale()
    translator = translations.install(qapp)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Yes | QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert {button.text() for button in box.buttons()} == {"&Ya", "Batal"}
        edit = QLineEdit("Andi")
        qtbot.addWidget(edit)
        menu = edit.createStandardContextMenu()
        assert any(action.text().startswith("&Tempel") for action in menu.actions())
        assert QLocale().toString(1234567) == "1.234.567"
    finally:
        qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_translations_keep_what_is_filled_in_and_the_letters_that_alt_finds() -> None:
    for message in ElementTree.parse(texts.TEXTS / "qtbase_id.ts").iter("message"):
        source, said = message.findtext("source") or "", message.findtext("translation") or ""
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", said)), source
        assert ("&" in source) == ("&" in said), source
