"""Kunjungan: two keys record the one who only asks; beside it, everybody who came today."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from ptsp_desk.core import look, words
from ptsp_desk.core.visits import Result, Topic, Visit, VisitKind
from ptsp_desk.gui import shortcuts
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.forms.ui_visits import Ui_VisitsPage
from ptsp_desk.gui.visits.day import Day, Row, read
from ptsp_desk.gui.visits.numbered import Numbered
from ptsp_desk.gui.widgets.choices import Choice
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.keybadge import KeyButton
from ptsp_desk.gui.widgets.search import SearchEdit
from ptsp_desk.gui.widgets.tables import Column, RecordsModel, prepare

_ROW_HEIGHT = 30
_MOST_RETURNED = 4
_MOST_OFFERED = 8
_TOLD = 4
"""The column of both lists that takes the room that is left."""


class VisitsPage(QWidget):
    """Kunjungan. It takes no subject."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._services: tuple[tuple[str, str], ...] = ()
        self._service: str | None = None
        self._topic: Topic | None = None
        self.title = self.tr("Kunjungan")
        self.ui = Ui_VisitsPage()
        self.ui.setupUi(self)
        self.service = SearchEdit()
        self.service.setPlaceholderText(self.tr("semua layanan"))
        self.service.set_source(self._offered)
        self.service.picked.connect(self._on_service)
        self.service.textEdited.connect(self._on_service_typed)
        self.ui.service_layout.addWidget(Field(self.tr("Tentang layanan, boleh kosong"), self.service))
        self.topics = Numbered([(item, item.label) for item in Topic], self.tr("Yang ditanyakan"))
        self.results = Numbered([(item, item.label) for item in Result], self.tr("Hasilnya"))
        self.ui.topics_layout.addWidget(self.topics)
        self.ui.results_layout.addWidget(self.results)
        self.topics.chosen.connect(self._on_topic)
        self.results.chosen.connect(self._on_result)
        self.returned = RecordsModel(_returned_columns(self), self)
        self.visits = RecordsModel(_visit_columns(self), self)
        for view, model in ((self.ui.returned, self.returned), (self.ui.visits, self.visits)):
            _dress(view, model)
            view.installEventFilter(self)
        button = KeyButton(self.tr("Lanjutkan berkas yang dikembalikan"), "save", "primary")
        self.ui.bar_layout.addWidget(button)
        self.resume = shortcuts.bind(self, "save", self._on_resume, button=button)
        button.setToolTip(button.text())
        self.ui.returned.activated.connect(lambda _: self._on_resume())
        self.ui.visits.activated.connect(lambda index: self._open(self.visits.record(index.row())))

    def opened(self) -> None:
        """Show today, with the keyboard where two numbers record a visit."""
        self._begin()
        self._look()

    def refresh(self, changed: Changed) -> None:
        """Read the day again where somebody came."""
        if self.isVisible() and (changed.visits or changed.applications):
            self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Let numbers count also while a list has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_number(event)
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._begin()
        elif not self._take_number(event):
            super().keyPressEvent(event)

    def _take_number(self, event: QKeyEvent) -> bool:
        number = event.key() - Qt.Key.Key_0
        if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not 1 <= number <= 9:
            return False
        return self.topics.choose(number) if self._topic is None else self.results.choose(number)

    def _begin(self) -> None:
        self._topic, self._service = None, None
        self.topics.clear()
        self.results.clear()
        self.service.clear()
        self.topics.setFocus()

    def _offered(self, typed: str) -> list[Choice]:
        wanted = typed.casefold().split()
        fitting = (
            (code, name) for code, name in self._services if all(word in f"{code} {name}".casefold() for word in wanted)
        )
        return [Choice(code, f"{code} · {name}") for code, name in fitting][:_MOST_OFFERED]

    def _on_service(self, code: object) -> None:
        self._service = str(code)

    def _on_service_typed(self) -> None:
        self._service = None

    def _on_topic(self, topic: Topic) -> None:
        self._topic = topic
        self.results.setFocus()

    def _on_result(self, result: Result) -> None:
        topic, service, officer = self._topic, self._service, self._context.session.officer
        if topic is None or officer is None:
            self.results.clear()
            self.said.emit(self.tr("Pilih dulu yang ditanyakan, angka 1 sampai 6."))
            self.topics.setFocus()
            return
        app = self._context.app
        self._begin()
        self._context.jobs.run(self, lambda: app.visits.information(topic, result, officer, service), self._on_recorded)

    def _on_recorded(self, visit: Visit) -> None:
        assert visit.topic is not None
        assert visit.result is not None
        about = [visit.service, visit.topic.label, visit.result.label.lower()]
        self.said.emit(self.tr("Tercatat: {about}.").format(about=", ".join(part for part in about if part)))
        self.changed.emit(Changed(visits=True))
        self._look()

    def _on_resume(self) -> None:
        row = self.ui.returned.currentIndex().row()
        if 0 <= row < self.returned.rowCount():
            self._open(self.returned.record(row))

    def _open(self, row: Row) -> None:
        """Show the file of a visit, or go on with one that went back; who only asked has none."""
        if row.is_returned:
            self.go.emit(Go("registration", f"resume:{row.number}"))
        elif row.number:
            self.go.emit(Go("applications", row.number))

    def _look(self) -> None:
        app = self._context.app
        self._context.jobs.run(self, lambda: read(app), self._show)

    def _show(self, day: Day) -> None:
        self._services = day.services
        self.ui.day.setText(words.date_long(day.day))
        self.ui.count.setText(self.tr("{n} kunjungan").format(n=len(day.visits)))
        tiles = {
            VisitKind.REGISTERED: (self.ui.registered, self.ui.registered_label),
            VisitKind.TURNED_BACK: (self.ui.turned_back, self.ui.turned_back_label),
            VisitKind.INFORMATION: (self.ui.information, self.ui.information_label),
            VisitKind.FOLLOW_UP: (self.ui.follow_up, self.ui.follow_up_label),
        }
        for kind, (figure, name) in tiles.items():
            figure.setText(words.amount(day.counts[kind]))
            figure.setAccessibleName(f"{name.text()} {day.counts[kind]}")
        self.ui.stack.setCurrentWidget(self.ui.lists if day.visits else self.ui.none)
        self.returned.show(day.returned)
        self.visits.show(day.visits)
        self.ui.returned_box.setVisible(bool(day.returned))
        self.resume.setEnabled(bool(day.returned))
        if day.returned:
            self.ui.returned.setCurrentIndex(self.returned.index(0, 0))
        shown = min(len(day.returned), _MOST_RETURNED) * _ROW_HEIGHT + 2 * look.FOCUS_RING
        self.ui.returned.setFixedHeight(self.ui.returned.horizontalHeader().sizeHint().height() + shown)


def _returned_columns(page: QWidget) -> list[Column[Row]]:
    return [
        Column(page.tr("Pukul"), lambda row: row.at),
        Column(page.tr("Pemohon"), lambda row: row.kind),
        Column(page.tr("Rujukan"), lambda row: row.number),
        Column(page.tr("Layanan"), lambda row: row.service),
        Column(page.tr("Yang kurang"), lambda row: row.told),
    ]


def _visit_columns(page: QWidget) -> list[Column[Row]]:
    return [
        Column(page.tr("Pukul"), lambda row: row.at),
        Column(page.tr("Kunjungan"), lambda row: row.kind),
        Column(page.tr("Nomor"), lambda row: row.number),
        Column(page.tr("Layanan"), lambda row: row.service),
        Column(page.tr("Isi"), lambda row: row.told),
        Column(page.tr("Petugas"), lambda row: row.officer),
    ]


def _dress(view: QTableView, model: RecordsModel[Row]) -> None:
    view.setModel(model)
    prepare(view)
    view.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    view.horizontalHeader().setStretchLastSection(False)
    view.horizontalHeader().setSectionResizeMode(_TOLD, QHeaderView.ResizeMode.Stretch)
