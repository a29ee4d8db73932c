"""Loket: which desk this is, how far its journal has come, and the key to its copies."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from ptsp_desk.core.credentials import recovery_lines
from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.numbers import epoch_letters
from ptsp_desk.core.officers import Role
from ptsp_desk.gui.context import Context
from ptsp_desk.gui.forms.ui_settings_desk import Ui_SettingsDesk
from ptsp_desk.gui.settings.section import Section, dress

if TYPE_CHECKING:
    from ptsp_desk.app import App


@dataclass(frozen=True, slots=True)
class _Facts:
    """``fingerprint`` is empty where the key isn't on this machine; ``locked`` where the desk may write."""

    desk: str
    epoch: int
    seq: int
    fingerprint: str
    encrypted: bool
    locked: str


class DeskSection(Section):
    of_office = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.ui = Ui_SettingsDesk()
        self.ui.setupUi(self)
        told = self.tr(
            "Hanya untuk dibaca. Kode kantor dan nomor loket ada pada setiap nomor yang pernah dicetak, jadi tetap; "
            "loket lain disiapkan di komputer lain dengan nomor lain."
        )
        dress(self.ui.desk_explained, told, "hint")
        self._key = b""
        self.hints_of(self.ui, ("pin",))
        self.ui.show_key.clicked.connect(self._on_show_key)
        self.ui.save_key.clicked.connect(self._on_save_key)
        self._show_key(b"")

    @override
    def read(self) -> None:
        self.look(lambda: _facts(self.context.app), self._show)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        """Whoever looks here next sees no key."""
        super().hideEvent(event)
        self._show_key(b"")
        self.ui.pin.clear()

    def _show(self, facts: _Facts) -> None:
        self.ui.desk_id.setText(facts.desk)
        epoch = self.tr("{letters} (ke-{n})").format(letters=epoch_letters(facts.epoch), n=facts.epoch)
        self.ui.epoch.setText(epoch)
        self.ui.fingerprint.setText(facts.fingerprint or self.tr("kunci tidak ada di komputer ini"))
        self.ui.last_entry.setText(self.tr("nomor {seq}").format(seq=facts.seq))
        kept = self.tr("{folder}, terenkripsi") if facts.encrypted else self.tr("{folder}, tidak terenkripsi")
        self.ui.folder.setText(kept.format(folder=self.context.app.desk.folder))
        self.ui.writing.setText(facts.locked or self.tr("Boleh mencatat."))
        self.ui.recovery.setVisible(facts.encrypted and self.officer.role is Role.ADMIN)

    def _on_show_key(self) -> None:
        officers, officer, pin = self.context.app.officers, self.officer, self.ui.pin.text()
        self.ui.pin.clear()
        self.run(lambda: officers.recovery_key(officer, pin), self._show_key)

    def _show_key(self, key: bytes) -> None:
        self._key = key
        self.ui.key.setText("\n".join(recovery_lines(key)) if key else "")
        self.ui.key.setVisible(bool(key))
        self.ui.save_key.setVisible(bool(key))

    def _on_save_key(self) -> None:
        name = f"kunci-pemulihan-{self.context.app.desk.id}.txt"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Simpan kunci pemulihan"), name, self.tr("Teks (*.txt)"))
        if chosen:
            self.save_key(Path(chosen))

    def save_key(self, target: Path) -> None:
        """Write the key that is shown as a text to print, readable by this user alone."""
        desk, lines = self.context.app.desk.id, "-\n".join(recovery_lines(self._key))
        text = self.tr(
            "Kunci pemulihan database loket {desk}\n\n{key}\n\nDipakai bersama cadangan: ptsp-desk restore CADANGAN "
            "--database-key KUNCI --no-copy-runs\nSimpan terkunci. Siapa pun yang memegang kunci ini dan sebuah "
            "cadangan bisa membaca data pemohon.\nHapus berkas ini setelah dicetak.\n"
        ).format(desk=desk, key=lines)

        def work() -> None:
            try:
                target.touch(mode=0o600)
                target.chmod(0o600)
                target.write_text(text, encoding="utf-8")
            except OSError as error:
                raise Unavailable(f"Berkas {target} tidak bisa ditulis ({error.strerror}).") from error

        told = self.tr("Ditulis: {target}. Cetak, simpan terkunci, lalu hapus berkasnya.").format(target=target)
        self.run(work, lambda _: self.said.emit(told, "ok"))


def _facts(app: "App") -> _Facts:
    desk = app.desk
    desk.look_again()
    try:
        key = desk.key_id.hex()
    except Unavailable:
        key = ""
    grouped = " ".join(key[start : start + 4] for start in range(0, len(key), 4))
    return _Facts(desk.id, desk.epoch, desk.tail.seq, grouped, desk.database.file.key is not None, desk.locked)
