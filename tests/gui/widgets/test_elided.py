from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ptsp_desk.gui.widgets.elided import Elided

LONG = "Keputusan Kepala Dinas tentang Standar Pelayanan Perizinan dan Nonperizinan Nomor 503/018.2"


def test_a_text_takes_only_the_room_there_is_and_its_tooltip_says_it_all(shown: Callable[[QWidget], None]) -> None:
    page, text = QWidget(), Elided()
    row = QHBoxLayout(page)
    row.addWidget(QLabel("Layanan"))
    row.addWidget(text)
    text.setText(LONG)
    shown(page)
    page.resize(300, 40)
    text.grab()
    assert page.width() == 300
    assert text.toolTip() == LONG
    text.setText("Perda 5/2024")
    text.grab()
    assert text.toolTip() == ""
