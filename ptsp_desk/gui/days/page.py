"""Hari kerja: the morning's panel and the evening's closing on one screen."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from ptsp_desk.core import words
from ptsp_desk.core.days import DayState
from ptsp_desk.core.errors import DeskError
from ptsp_desk.core.summaries import Close
from ptsp_desk.gui import shortcuts, theme
from ptsp_desk.gui.changes import Changed
from ptsp_desk.gui.context import Context, Go
from ptsp_desk.gui.days.panel import Panel, closing_facts
from ptsp_desk.gui.days.read import Read, read
from ptsp_desk.gui.forms.ui_days import Ui_DaysPage
from ptsp_desk.gui.widgets import rows
from ptsp_desk.gui.widgets.entry import EnterMoves, Field
from ptsp_desk.gui.widgets.keybadge import KeyButton

T = TypeVar("T")

_A_DAY: Final = timedelta(days=1)


class DaysPage(QWidget):
    """Hari kerja. The subject of a ``Go`` is a day, 2026-11-20; empty means today."""

    changed = Signal(object)  # Changed
    go = Signal(object)  # Go
    said = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._read: Read | None = None
        self._day: date | None = None  # today, whatever day that is
        self._busy = False
        self._takes_keys = False
        self.title = self.tr("Hari kerja")
        self.ui = Ui_DaysPage()
        self.ui.setupUi(self)
        self._boxes: dict[str, QCheckBox] = {}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("misalnya: satu berkas belum didaftarkan"))
        self._why = Field(self.tr("Alasan membuka kembali"), self.reason)
        self.ui.reason_layout.addWidget(self._why)
        self._add_buttons()
        EnterMoves(self)

    def opened(self) -> None:
        """Show today as it is now."""
        self._takes_keys = True
        self.show_subject("")

    def show_subject(self, subject: str) -> None:
        """Show the day of a ``Go``."""
        self._day = date.fromisoformat(subject) if subject else None
        self._look()

    def refresh(self, changed: Changed) -> None:
        """Look again where an act changed what stands here."""
        if self._read is not None and self.isVisible() and changed != Changed():
            self._look()

    def _add_buttons(self) -> None:
        before = KeyButton(self.tr("Sebelumnya"), "day_before", "ghost")
        after = KeyButton(self.tr("Sesudahnya"), "day_after", "ghost")
        trial = KeyButton(self.tr("Cetak lembar uji"), "trial", "ghost")
        backup = KeyButton(self.tr("Tulis cadangan"), "backup", "ghost")
        reopen = KeyButton(self.tr("Buka kembali"), "reopen", "ghost")
        self._primary_button = KeyButton(self.tr("Buka hari"), "save", "primary")
        for button in (before, after):
            self.ui.head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for button in (trial, backup, reopen, self._primary_button):
            self.ui.bar_layout.addWidget(button)
        shortcuts.bind(self, "day_before", partial(self._step, -1), button=before)
        self._after = shortcuts.bind(self, "day_after", partial(self._step, 1), button=after)
        self._trial = shortcuts.bind(self, "trial", self._on_trial, button=trial)
        shortcuts.bind(self, "backup", self._on_backup, button=backup)
        self._reopen = shortcuts.bind(self, "reopen", self._on_reopen, button=reopen)
        self._reopen_button = reopen
        self._primary = shortcuts.bind(self, "save", self._on_primary, button=self._primary_button)
        self._primary.setEnabled(False)

    def _look(self) -> None:
        day, app = self._day, self._context.app
        self._context.jobs.run(self, lambda: read(app, day), self._show)

    def _step(self, days: int) -> None:
        if self._read is None:
            return
        day = self._read.day + days * _A_DAY
        if day <= self._read.today:
            self._day = None if day == self._read.today else day
            self._look()

    def _show(self, shown: Read) -> None:
        kept = self._on_duty() if self._read is not None and self._read.day == shown.day else None
        self._read = shown
        self.ui.day.setText(words.date_long(shown.day))
        self.ui.standing.setText(self._standing(shown))
        self._show_checks(shown)
        self._show_officers(shown, kept)
        rows.clear(self.ui.closing_layout)
        self.ui.closing_layout.addWidget(rows.Facts(closing_facts(shown.closing)))
        for remark in shown.closing.remarks():
            self.ui.closing_layout.addWidget(rows.text(remark, "hint-warn"))
        self._show_acts(shown)

    def _standing(self, shown: Read) -> str:
        state = shown.state
        if state.is_closed:
            return self._closed_words(state, shown)
        if state.opened is not None and state.is_open:
            at = words.clock(state.opened.at.astimezone(shown.zone))
            return self.tr("Dibuka pukul {at}.").format(at=at)
        if shown.is_today:
            return self.tr("Belum dibuka. Mendaftarkan tetap bisa; papan ini yang tercatat.")
        return self.tr("Belum ditutup.")

    def _closed_words(self, state: DayState, shown: Read) -> str:
        close = state.closes[-1]
        local = close.at.astimezone(shown.zone)
        later = "" if local.date() == shown.day else f"{words.date_plain(local)} "
        said = self.tr("Ditutup {later}pukul {at}, revisi {revision}, penutupan ke-{number}.").format(
            later=later, at=words.clock(local), revision=close.revision, number=close.number
        )
        if not state.after_close:
            return said
        more = self.tr("{n} catatan masuk sesudahnya dan belum dihitung.").format(n=words.amount(state.after_close))
        return f"{said} {more}"

    def _show_checks(self, shown: Read) -> None:
        rows.clear(self.ui.checks_layout)
        self.ui.checks_title.setVisible(bool(shown.checks))
        if shown.checks:
            self.ui.checks_layout.addWidget(Panel(shown.checks))

    def _show_officers(self, shown: Read, kept: list[str] | None) -> None:
        """List the officers; who was on duty stays ticked, and before the first opening the one who signed in is."""
        me = self._context.session.officer
        ticked = set(shown.state.officers or kept or ([me.id] if me else []))
        rows.clear(self.ui.officers_layout)
        self._boxes = {}
        for officer in shown.officers:
            box = QCheckBox(f"{officer.name}, {officer.role.label}")
            box.setChecked(officer.id in ticked)
            box.setEnabled(shown.is_today and not shown.state.is_closed)
            box.toggled.connect(self._on_duty_changed)
            self._boxes[officer.id] = box
            self.ui.officers_layout.addWidget(box)

    def _show_acts(self, shown: Read) -> None:
        """The one main action follows the day: open it, close it, look at its sheet."""
        state = shown.state
        if state.is_closed:
            text = self.tr("Lihat lembar ringkasan")
        elif self._opens(shown):
            text = self.tr("Buka hari")
        else:
            text = self.tr("Tutup hari")
        self._primary_button.setText(text)
        self._primary.setEnabled(not self._busy)
        if self._takes_keys:  # Enter goes on
            self._takes_keys = False
            self._primary_button.setFocus()
        self._reopen_button.setVisible(state.is_closed)
        self._reopen.setEnabled(state.is_closed and not self._busy)
        self.ui.reason_place.setVisible(state.is_closed)
        self._after.setEnabled(not shown.is_today)
        self._trial.setEnabled(shown.is_today)
        blocked = next((check.does for check in shown.checks if check.blocks), "")
        self._say(blocked or ("" if state.is_closed else shown.closing.blocked), bad=True)

    def _opens(self, shown: Read) -> bool:
        """Whether the main action opens the day: nobody did, or others are on duty now."""
        return shown.is_today and (shown.state.opened is None or set(self._on_duty()) != set(shown.state.officers))

    def _on_duty(self) -> list[str]:
        return [id_ for id_, box in self._boxes.items() if box.isChecked()]

    def _on_duty_changed(self) -> None:
        if self._read is not None:
            self._show_acts(self._read)

    def _on_primary(self) -> None:
        shown = self._read
        if shown is None or self._busy:
            return
        app, officer = self._context.app, self._context.session.officer
        if shown.state.is_closed:
            self.go.emit(Go("receipts", f"summary:{shown.day.isoformat()}"))
        elif officer is not None and self._opens(shown):
            on_duty = self._on_duty()
            self._act(lambda: app.days.open(shown.day, on_duty, officer), self._on_opened)
        elif officer is not None:
            self._act(lambda: app.days.close(shown.day, officer), self._on_closed)

    def _on_reopen(self) -> None:
        shown, officer = self._read, self._context.session.officer
        reason = self.reason.text().strip()
        if shown is None or officer is None or self._busy:
            return
        if not reason:
            self._why.set_problem(self.tr("Tulis alasannya; alasan ikut tercatat."))
            self.reason.setFocus()
            return
        app = self._context.app
        self._act(lambda: app.days.reopen(shown.day, reason, officer), self._on_reopened)

    def _act(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self._primary.setEnabled(False)
        self._context.jobs.run(self, work, partial(self._on_done, done), self._on_refused)

    def _on_done(self, done: Callable[[T], None], result: T) -> None:
        self._busy = False
        done(result)
        self.changed.emit(Changed(settings=True))
        self._look()

    def _on_refused(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, DeskError):
            raise error
        if self._read is not None:
            self._show_acts(self._read)
        self._say(error.sentence, bad=True)

    def _on_opened(self, _state: DayState) -> None:
        self.said.emit(self.tr("Hari ini dibuka."))
        self.go.emit(Go("registration"))

    def _on_closed(self, close: Close) -> None:
        self.said.emit(self.tr("Ditutup sebagai revisi {revision}.").format(revision=close.revision))

    def _on_reopened(self, _state: DayState) -> None:
        self.reason.clear()
        self._why.set_problem("")
        self.said.emit(self.tr("Dibuka kembali; penutupan berikut menjadi revisi baru."))

    def _on_trial(self) -> None:
        self.go.emit(Go("receipts", "print:trial:"))

    def _on_backup(self) -> None:
        name = self.tr("cadangan-{day}.db").format(day=self._context.app.today().isoformat())
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Tulis cadangan"), str(Path(QDir.homePath()) / name), self.tr("Cadangan (*.db)")
        )
        if chosen:
            app = self._context.app
            self._act(lambda: app.journals.backup(Path(chosen)), lambda _: self._on_backed_up(chosen))

    def _on_backed_up(self, chosen: str) -> None:
        self.said.emit(self.tr("Cadangan ditulis dan diperiksa: {file}").format(file=chosen))

    def _say(self, sentence: str, *, bad: bool = False) -> None:
        self.ui.message.setText(sentence)
        theme.restyle(self.ui.message, role="hint-bad" if bad else "hint")
