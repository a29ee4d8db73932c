"""Formulir kertas: questionnaires keyed a digit a question, put together and stored as one entry."""

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.errors import Refused, refuse
from ptsp_desk.core.surveys import FEWEST, Instrument
from ptsp_desk.core.surveys.comments import LONGEST_COMMENT
from ptsp_desk.core.surveys.imports import Questionnaire, check, too_few
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.surveys import read
from ptsp_desk.gui.surveys.batches import Batch, columns, in_question_order
from ptsp_desk.gui.surveys.keying import SKIPPED, OptionRow, ScoreRow
from ptsp_desk.gui.surveys.section import SIDE, TOP, Section, fill_rest, row
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.days import day_needed, typed_day
from ptsp_desk.gui.widgets.emptiness import Emptiness
from ptsp_desk.gui.widgets.tables import RecordsModel, prepare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ptsp_desk.app import App

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Known:
    """What can be keyed in, and what was being keyed in."""

    today: date
    services: "Mapping[str, str]"
    instruments: "Mapping[str, Instrument]"
    kept: Batch | None


class FormsSection(Section):
    """The form at the top, the batch below; what is in the batch lasts over a crash."""

    of_period = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.save_text = self.tr("Simpan kiriman")
        self.can_save = False
        self.batch: Batch | None = None
        self._instruments: Mapping[str, Instrument] = {}
        self.day, self.population, self.comment = QLineEdit(), QLineEdit(), QLineEdit()
        self.service, self.instrument = QComboBox(), QComboBox()
        self.question, self.answers = rows.text("", "subtitle"), rows.text("", "hint")
        self.scores = ScoreRow()
        self.options: list[OptionRow] = []
        self.respondent = QGridLayout()
        self.count = rows.text("", "label")
        self.table = QTableView()
        self.model = RecordsModel[Questionnaire](columns(self.tr, lambda: self._asked), self)
        self._lay_out()
        self.scores.moved.connect(self._say_question)
        self.scores.filled.connect(lambda: self._go_on(None))
        self.scores.entered.connect(self._add)
        self.instrument.activated.connect(self._on_instrument)
        for watched in (self.comment, self.table):
            watched.installEventFilter(self)

    @override
    def read(self) -> None:
        if self.batch is None:
            self.look(partial(_known, self.context.app), self._show)

    @override
    def take_keyboard(self) -> None:
        self.scores.setFocus()

    @override
    def save(self) -> None:
        batch = self.batch
        if batch is None:
            return
        if any(score is not None for score in self.scores.scores):
            self.said.emit(self.tr("Formulir terakhir belum ditambahkan; tekan Enter, atau hapus nilainya."), "bad")
            self.scores.setFocus()
            return
        try:
            population = self._population()
        except Refused as refused:
            self.tell(refused)
            return
        app, by = self.context.app, self.officer

        def store() -> None:
            app.surveys.questionnaires.key_in(batch.forms, batch.instrument, by, population, batch.id)
            app.drafts.discard_batch()

        self.act(store, partial(self._on_stored, len(batch.forms), len(too_few(batch.forms))))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _ENTER and watched is self.comment:
            self._add()
        elif event.key() in _ENTER and watched is self.table:
            self._mend()
        elif event.key() == Qt.Key.Key_Delete and watched is self.table:
            self._remove()
        else:
            return False
        return True

    @property
    def _asked(self) -> Instrument | None:
        return self._instruments.get(str(self.instrument.currentData() or ""))

    def _show(self, known: Known) -> None:
        self._instruments = known.instruments
        self.day.setText(typed_day(known.today))
        self.service.addItem(self.tr("Tidak diketahui"), "")
        for code, name in known.services.items():
            self.service.addItem(f"{code} · {name}", code)
        for code in known.instruments:
            self.instrument.addItem(self.tr("Kuesioner {code}").format(code=code), code)
        newest = max(known.instruments, default="")
        self.instrument.setCurrentIndex(self.instrument.findData(known.kept.instrument if known.kept else newest))
        self._ask()
        self._show_batch(known.kept or Batch.new(newest))
        if known.kept:
            self.population.setText(known.kept.population)
            told = self.tr("{n} formulir yang belum disimpan ada di sini lagi.")
            self.said.emit(told.format(n=len(known.kept.forms)), "open")

    def _show_batch(self, batch: Batch) -> None:
        self.batch = batch
        self.can_save = bool(batch.forms)
        at = self.table.currentIndex().row()
        self.model.show(batch.forms)
        self.table.setCurrentIndex(self.model.index(max(min(at, len(batch.forms) - 1), 0), 0))
        self.count.setText(self.tr("Kiriman: {n} formulir").format(n=len(batch.forms)))
        self.save_text = (
            self.tr("Simpan {n} formulir").format(n=len(batch.forms)) if batch.forms else self.tr("Simpan kiriman")
        )
        self.renamed.emit()

    def _keep(self, batch: Batch) -> None:
        """Show the batch and put it on the disk."""
        batch = replace(batch, population=self.population.text())
        self._show_batch(batch)
        app, by = self.context.app, self.officer
        if batch.forms:
            self.context.jobs.run(self, lambda: app.drafts.keep_batch(batch.content(), by), lambda _: None, self.tell)
        else:
            self.context.jobs.run(self, app.drafts.discard_batch, lambda _: None, self.tell)

    def _on_instrument(self) -> None:
        assert self.batch is not None  # it was read before anything could be chosen
        if self.batch.forms and self.batch.instrument != self.instrument.currentData():
            self.instrument.setCurrentIndex(self.instrument.findData(self.batch.instrument))
            self.said.emit(self.tr("Satu kiriman memuat satu kuesioner; simpan dulu yang di bawah."), "bad")
            return
        self.batch = replace(self.batch, instrument=str(self.instrument.currentData()))
        self._ask()

    def _ask(self) -> None:
        """Show the questions of the instrument, and what it asks of the respondent."""
        instrument = self._asked
        if instrument is None:
            return
        rows.clear(self.respondent)
        self.options = []
        for at, field in enumerate(instrument.fields):
            options = OptionRow(field)
            label = rows.text(field.name.id, "label", wraps=False)
            label.setBuddy(options)
            options.chosen.connect(partial(self._go_on, options))
            options.entered.connect(self._add)
            self.respondent.addWidget(label, at, 0)
            self.respondent.addWidget(options, at, 1)
            options.show()  # at once: the keyboard may come to it before the layout does
            self.options.append(options)
        self._order_tab()
        self.scores.ask(instrument.questions)

    def _order_tab(self) -> None:
        every: list[QWidget] = [self.scores, *self.options, self.comment, self.table]
        for before, after in pairwise(every):
            QWidget.setTabOrder(before, after)

    def _say_question(self) -> None:
        question = self.scores.question
        if question is None:
            return
        place = self.scores.at + 1
        self.question.setText(f"P{place} · {question.question.id}")
        labels = "   ".join(f"{score} {label.id}" for score, label in enumerate(question.labels, 1))
        skipped = self.tr("{labels}   0 dilewati").format(labels=labels)
        self.answers.setText(f"{question.code} {question.name.id}:   {skipped}")

    def _go_on(self, after: QWidget | None) -> None:
        """Give the keyboard to what is asked next."""
        order: list[QWidget] = [*self.options, self.comment]
        order[order.index(after) + 1 if after in order else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self) -> None:
        """Put the form into the batch and empty it for the next."""
        self.clear_problems()
        try:
            form = self._form()
        except Refused as refused:
            self.tell(refused)
            return
        assert self.batch is not None  # without it there would be no question
        self._keep(self.batch.with_form(form))
        self.table.setCurrentIndex(self.model.index(self.model.rowCount() - 1, 0))
        self._empty()

    def _empty(self) -> None:
        self.scores.show_scores([None] * len(self.scores.scores))
        for options in self.options:
            options.choose("")
        self.comment.clear()
        self.scores.setFocus()

    def _form(self) -> Questionnaire:
        """Return what was keyed.

        Raises:
            Refused: the day is none or to come, a question was neither answered nor skipped, or nothing was answered.
        """
        instrument = self._asked
        if instrument is None:
            raise refuse("", self.tr("Kuesioner belum terbaca; coba lagi."))
        open_place = self.scores.open_place
        if open_place is not None:
            self.scores.show_scores(self.scores.scores, open_place)
            self.scores.setFocus()
            raise refuse(
                "", self.tr("P{n} belum diisi; tekan 1 sampai 4, atau 0 bila dilewati.").format(n=open_place + 1)
            )
        asked = [None if score == SKIPPED else score for score in self.scores.scores]
        form = Questionnaire(
            day_needed(self.day.text(), "date"),
            str(self.service.currentData() or ""),
            instrument.in_rule_order(asked),
            {options.field.code: options.value for options in self.options if options.value},
            words.clean(self.comment.text()),
        )
        check(form, instrument, self.context.app.today())
        return form

    def _population(self) -> int | None:
        typed = self.population.text().replace(".", "").strip()
        if not typed:
            return None
        if not typed.isdecimal():
            raise refuse("population", self.tr("Tulis bilangannya, misalnya 120, atau kosongkan."))
        return int(typed)

    def _mend(self) -> None:
        """Take the chosen form of the batch back to be keyed again."""
        batch, at, instrument = self.batch, self.table.currentIndex().row(), self._asked
        if batch is None or instrument is None or not 0 <= at < len(batch.forms):
            return
        if any(score is not None for score in self.scores.scores):
            self.said.emit(self.tr("Tambahkan dulu formulir yang sedang diisi, atau hapus nilainya."), "bad")
            return
        form = batch.forms[at]
        self.clear_problems()
        self.day.setText(typed_day(form.day))
        self.service.setCurrentIndex(max(self.service.findData(form.service), 0))
        scores = in_question_order(instrument, form)
        self.scores.show_scores([SKIPPED if score is None else score for score in scores])
        for options in self.options:
            options.choose(form.profile.get(options.field.code, ""))
        self.comment.setText(form.comment)
        self.scores.setFocus()
        self._keep(batch.without(at))

    def _remove(self) -> None:
        at = self.table.currentIndex().row()
        if self.batch is not None and 0 <= at < len(self.batch.forms):
            self._keep(self.batch.without(at))
            self.said.emit(self.tr("Formulir ke-{n} dibuang dari kiriman.").format(n=at + 1), "open")

    def _on_stored(self, n: int, bare: int) -> None:
        self.population.clear()
        self._show_batch(Batch.new(str(self.instrument.currentData())))
        self.scores.setFocus()
        said = self.tr("{n} formulir tersimpan dan sudah masuk hitungan.").format(n=n)
        if bare:
            told = self.tr("{said} Data responden {bare} formulir tidak disimpan: kurang dari {few} formulir sebulan.")
            said = told.format(said=said, bare=bare, few=FEWEST)
        self.stored(said)

    def _lay_out(self) -> None:
        prepare(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Formulir dalam kiriman"))
        fill_rest(self.table, 88)
        Emptiness(
            self.table,
            self.tr(
                "Di sini berdiri formulir yang sudah diisi. Satu angka untuk tiap pertanyaan, Enter menambahkannya, "
                "Ctrl ↵ menyimpan semuanya."
            ),
        )
        self.comment.setMaxLength(LONGEST_COMMENT)
        self.comment.setPlaceholderText(self.tr("boleh kosong"))
        self.population.setPlaceholderText(self.tr("boleh kosong"))
        place = QVBoxLayout(self)
        place.setContentsMargins(SIDE, TOP, SIDE, TOP)
        place.setSpacing(8)
        place.addLayout(
            row(
                (self.add_field("date", self.tr("Hari"), self.day), 2),
                (self.add_field("service", self.tr("Jenis izin"), self.service), 4),
                (self.add_field("instrument", self.tr("Kuesioner"), self.instrument), 2),
                (self.add_field("population", self.tr("Yang dilayani, seluruh kiriman"), self.population), 3),
            )
        )
        place.addWidget(self.question)
        place.addWidget(self.answers)
        place.addWidget(self.scores)
        self.respondent.setHorizontalSpacing(12)
        self.respondent.setVerticalSpacing(2)
        self.respondent.setColumnStretch(1, 1)
        place.addLayout(self.respondent)
        place.addWidget(self.add_field("comment", self.tr("Saran"), self.comment))
        place.addWidget(self.count)
        place.addWidget(self.table, 1)


def _known(app: "App") -> Known:
    kept = app.drafts.batch()
    services = dict(sorted(read.service_names(app).items()))
    return Known(app.today(), services, app.surveys.instruments(), Batch.of(kept.content) if kept else None)
