"""Hasil: the index of the period with its elements, services and months, and what is odd in the answers."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptsp_desk.core import words
from ptsp_desk.core.surveys import FEWEST, SatisfactionIndex, half_up
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.surveys import read, tables
from ptsp_desk.gui.surveys.charts import Point, Trend
from ptsp_desk.gui.surveys.read import Result
from ptsp_desk.gui.surveys.section import Section, dress, lines, scrolling
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.keybadge import KeyButton

_STATES: Final = {"A": "ok", "B": "ok", "C": "warn", "D": "bad"}


class ResultsSection(Section):
    """What the answers of the period come to."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.result: Result | None = None
        self.save_text = self.tr("Cetak")
        self.can_save = False
        self.problem = rows.text("", "hint-bad")
        self.index = rows.text(tables.NOTHING, "index", wraps=False)
        self.what = rows.text("", "label")
        self.quality = rows.text("", "badge", wraps=False)
        self.n, self.sample, self.today = rows.text(""), rows.text("", "hint"), rows.text("", "hint")
        self.weight = rows.text("", "hint")
        self.trend = Trend()
        self.elements, self.parts, self.people = QGridLayout(), QVBoxLayout(), QVBoxLayout()
        self.odd, self.flagged = rows.text(""), QFrame()
        self.figures, self.empty = QWidget(), QWidget()
        self.empty_title, self.empty_text = rows.text("", "subtitle"), rows.text("", "hint")
        self.empty_today = rows.text("")
        self.ask = KeyButton(self.tr("Survei di layar pemohon"), "answering", "primary")
        self.ask.clicked.connect(lambda: self.context.go(Go("answering")))
        self.index_card, self.trend_card = self._index_card(), self._trend_card()
        self.area = self._lay_out()

    @override
    def read(self) -> None:
        if self.wanted is not None:
            self.look(partial(read.result, self.context.app, self.wanted), self._show)

    @override
    def take_keyboard(self) -> None:
        (self.area if self.result is None or self.result.index.n else self.ask).setFocus()

    def _show(self, result: Result) -> None:
        self.result = result
        index = result.index
        self.can_save = True
        self.renamed.emit()
        dress(self.problem, result.problem, "hint-bad")
        self._show_index(result)
        self._show_sample(index)
        self._show_today(result.today, result.waiting)
        self.trend.show_points([_point(part.code, part.index) for part in result.months])
        self.index_card.setVisible(index.n > 0)
        self.figures.hide()  # what is put into what is seen has no place before the next turn, but would be painted
        self.trend_card.setVisible(bool(result.months))
        had = self.ask.hasFocus()
        self.empty.setVisible(index.n == 0)
        if had and index.n:
            self.area.setFocus(Qt.FocusReason.OtherFocusReason)
        tables.fill_elements(self.elements, result)
        rows.clear(self.parts)
        self._show_parts(result)
        rows.clear(self.people)
        tables.fill_profiles(self.people, result)
        self.odd.setText("\n".join(flag.sentence for flag in result.flags))
        self.flagged.setVisible(bool(result.flags))
        self.figures.setVisible(index.n > 0)

    def _show_index(self, result: Result) -> None:
        index = result.index
        is_index = self.wanted is None or self.wanted.moment == HANDOVER
        self.what.setText(self.tr("Indeks Kepuasan Masyarakat") if is_index else self.tr("Nilai loket, bukan IKM"))
        figure = words.number(index.index) if index.index is not None else tables.NOTHING
        self.index.setText(figure)
        self.index.setAccessibleName(
            (self.tr("Indeks {figure}") if is_index else self.tr("Nilai loket {figure}")).format(figure=figure)
        )
        self.quality.setVisible(bool(index.class_))
        self.quality.setText(
            self.tr("{letter} · {name}").format(letter=index.class_, name=index.class_name) if index.class_ else ""
        )
        theme.restyle(self.quality, state=_STATES.get(index.class_, "open"))
        told = self.tr("n = {n} jawaban").format(n=words.amount(index.n))
        if index.interval:
            low, high = map(words.number, index.interval)
            told = self.tr("{n}, selang kepercayaan 95 %: {low} sampai {high}").format(n=told, low=low, high=high)
            if index.is_rough:
                told = self.tr("{told} (perkiraan, karena ada pertanyaan yang dilewati)").format(told=told)
        self.n.setText(told)
        weight = index.weight.text(len(result.instrument.elements))
        dress(
            self.weight,
            index.reason
            or self.tr("{rule}, bobot {weight} per unsur").format(rule=result.instrument.rule, weight=weight),
            "hint",
        )

    def _show_sample(self, index: SatisfactionIndex) -> None:
        sample = index.sample
        if sample.population is None or sample.required is None:
            dress(
                self.sample, self.tr("Jumlah yang dilayani belum diketahui, jadi sampelnya belum bisa dinilai."), "hint"
            )
            return
        figures = {"population": words.amount(sample.population), "required": words.amount(sample.required)}
        if sample.reached:
            told = self.tr("Sampel tercapai: dari {population} orang yang dilayani perlu {required} jawaban.")
        else:
            told = self.tr(
                "Sampel belum tercapai: dari {population} orang yang dilayani perlu {required}, kurang {less}."
            )
            figures["less"] = words.amount(sample.required - index.n)
        dress(self.sample, told.format(**figures), "hint-ok" if sample.reached else "hint-warn")

    def _show_today(self, today: SatisfactionIndex, waiting: int) -> None:
        if today.index is None:
            told = self.tr("Nilai survei hari ini tampil mulai {few} jawaban; sekarang {n}.")
            said = told.format(few=FEWEST, n=today.n)
        else:
            told = self.tr("Nilai survei hari ini {value} dari {n} jawaban.")
            said = told.format(value=words.number(today.index), n=words.amount(today.n))
        if waiting >= FEWEST:
            told = self.tr("{said} {n} jawaban menunggu digabung dengan yang lain.")
            said = told.format(said=said, n=words.amount(waiting))
        elif waiting:  # of so few not even how many
            said = self.tr("{said} Beberapa jawaban menunggu digabung dengan yang lain.").format(said=said)
        for label in (self.today, self.empty_today):
            label.setText(said)

    def _show_parts(self, result: Result) -> None:
        tables.fill_parts(self.parts, self.tr("Menurut jenis izin"), result.services, result.names)
        if len(result.agencies) > 1:
            tables.fill_parts(self.parts, self.tr("Menurut dinas teknis"), result.agencies, {})

    def _lay_out(self) -> QWidget:
        inner = QWidget()
        whole = lines(inner, 14)
        whole.setContentsMargins(22, 2, 22, 16)
        whole.addWidget(self.problem)
        top = QHBoxLayout()
        top.setSpacing(16)
        for card in (self.index_card, self.trend_card):
            top.addWidget(card, 1)
            card.hide()  # nothing is said before it was counted
        whole.addLayout(top)
        self._lay_out_figures()
        self._lay_out_empty()
        whole.addWidget(self.figures)
        whole.addWidget(self.empty)
        whole.addStretch(1)
        self.figures.hide()
        self.empty.hide()
        self.problem.hide()
        area = scrolling(inner, self.tr("Hasil survei"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return area

    def _index_card(self) -> QFrame:
        card, place = _card()
        place.addWidget(self.what)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self.index)
        first.addWidget(self.quality, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        place.addLayout(first)
        for part in (self.n, self.sample, self.weight, self.today):
            place.addWidget(part)
        place.addStretch(1)
        return card

    def _trend_card(self) -> QFrame:
        card, place = _card()
        place.addWidget(rows.text(self.tr("Menurut bulan, sampai 12 bulan ke belakang"), "label"))
        self.trend.setAccessibleName(self.tr("Nilai menurut bulan"))
        place.addWidget(self.trend, 1)
        return card

    def _lay_out_figures(self) -> None:
        place = QVBoxLayout(self.figures)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(10)
        card, inside = _card()
        self.elements.setHorizontalSpacing(14)
        self.elements.setVerticalSpacing(6)
        inside.addLayout(self.elements)
        self.flagged.setProperty("role", "soft-warn")
        flagged = QVBoxLayout(self.flagged)
        flagged.setContentsMargins(16, 8, 16, 8)
        flagged.setSpacing(2)
        flagged.addWidget(rows.text(self.tr("Perlu dilihat; semuanya tetap dihitung"), "label"))
        flagged.addWidget(self.odd)
        place.addWidget(self.flagged)
        place.addWidget(rows.text(self.tr("Unsur pelayanan"), "subtitle"))
        place.addWidget(card)
        self.parts.setSpacing(10)
        place.addLayout(self.parts)
        self.people.setSpacing(6)
        place.addLayout(self.people)

    def _lay_out_empty(self) -> None:
        place = QVBoxLayout(self.empty)
        place.setContentsMargins(0, 12, 0, 0)
        place.setSpacing(8)
        self.empty_title.setText(self.tr("Belum ada jawaban pada masa ini"))
        self.empty_text.setText(
            self.tr(
                "Di sini berdiri indeks, nilai setiap unsur dan jenis izin. Jawaban pertama datang dari layar pemohon "
                "sesudah penyerahan izin, atau dari formulir kertas (Alt 3). Jawaban masuk hitungan setelah "
                "{few} terkumpul untuk satu jenis izin, supaya tidak ada yang bisa dikenali."
            ).format(few=FEWEST)
        )
        place.addWidget(self.empty_title)
        place.addWidget(self.empty_today)
        place.addWidget(self.empty_text)
        place.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("role", "card")
    place = QVBoxLayout(card)
    place.setContentsMargins(16, 12, 16, 12)
    place.setSpacing(4)
    return card, place


def _point(month: str, index: SatisfactionIndex) -> Point:
    year, number = month.split("-")
    name = f"{number}/{year[2:]}"
    value = float(index.index) if index.index is not None else None
    return Point(name, value, words.number(half_up(index.index, 1)) if index.index is not None else tables.NOTHING)
