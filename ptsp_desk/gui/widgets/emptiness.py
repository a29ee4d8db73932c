"""What an empty list says: what will stand there, and how the first one comes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from typing_extensions import override

_MARGIN = 12


class Emptiness(QLabel):
    """Stands in a list or table while its model has no rows; made after the model was set."""

    def __init__(self, view: QAbstractItemView, text: str) -> None:
        super().__init__(text, view.viewport())
        self._view = view
        self.setProperty("role", "hint")
        self.setWordWrap(True)
        self.setMargin(_MARGIN)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        for changed in (view.model().modelReset, view.model().rowsInserted, view.model().rowsRemoved):
            changed.connect(self._look)
        self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._view.viewport().size())
        return False

    def _look(self) -> None:
        is_empty = self._view.model().rowCount() == 0
        self.setVisible(is_empty)
        self._view.setAccessibleDescription(self.text() if is_empty else "")
