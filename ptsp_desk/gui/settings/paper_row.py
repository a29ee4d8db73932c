"""One size of paper and where it is printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ptsp_desk.gui.printing import NETWORK, PDF

_FROM_LIST = "printer"


class PaperRow(QWidget):
    """Its ``target`` is as the machine's settings write it; empty for a PDF in the usual folder.

    Rolls may also go to a printer in the network, by address.
    """

    def __init__(self, name: str, *, is_roll: bool) -> None:
        super().__init__()
        self._is_roll = is_roll
        label = QLabel(name)
        label.setProperty("role", "label")
        self.combo = QComboBox()
        self.combo.setAccessibleName(name)
        self.combo.setMinimumWidth(280)
        self.address = QLineEdit()
        self.address.setPlaceholderText("tcp://192.168.1.50:9100")
        self.address.setAccessibleName(self.tr("{name}, alamat printer").format(name=name))
        self.test = QPushButton(self.tr("Uji cetak"))
        self.test.setProperty("role", "ghost")
        self.test.setAccessibleName(self.tr("Uji cetak {name}").format(name=name))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        label.setBuddy(self.combo)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.combo)
        line.addWidget(self.address, 1)
        line.addWidget(self.test)
        line.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        layout.addLayout(line)
        layout.addWidget(self.hint)
        policy = self.address.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.address.setSizePolicy(policy)
        self.combo.currentIndexChanged.connect(self._on_target_chosen)

    @property
    def is_pdf(self) -> bool:
        return str(self.combo.currentData()) == PDF

    @property
    def is_network(self) -> bool:
        return str(self.combo.currentData()) == NETWORK

    @property
    def target(self) -> str:
        if self.is_network:
            return self.address.text().strip()
        return "" if self.is_pdf else self.combo.currentText()

    def show_target(self, target: str, installed: Sequence[str]) -> None:
        """Offer the installed printers, and the one that was chosen before even where it is gone."""
        self.combo.clear()
        self.combo.addItem(self.tr("PDF ke folder"), PDF)
        if self._is_roll:
            self.combo.addItem(self.tr("Printer termal di jaringan"), NETWORK)
        named = target and not target.startswith((PDF, NETWORK))
        for name in [*installed, *([target] if named and target not in installed else [])]:
            self.combo.addItem(name, _FROM_LIST)
        self.address.setText(target if target.startswith(NETWORK) else "")
        if named:
            self.combo.setCurrentIndex(self.combo.findText(target, Qt.MatchFlag.MatchExactly))
        else:
            self.combo.setCurrentIndex(max(self.combo.findData(NETWORK if target.startswith(NETWORK) else PDF), 0))
        self._on_target_chosen()

    def _on_target_chosen(self) -> None:
        self.address.setVisible(self.is_network)
