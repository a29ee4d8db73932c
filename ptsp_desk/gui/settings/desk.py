"""Loket: which desk this is, and how far its journal has come. Read only."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from ptsp_desk.core.errors import Unavailable
from ptsp_desk.core.numbers import epoch_letters
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
        dress(self.ui.desk_explained, self.tr("Hanya untuk dibaca: ini tetap selama loket bekerja."), "hint")

    @override
    def read(self) -> None:
        self.look(lambda: _facts(self.context.app), self._show)

    def _show(self, facts: _Facts) -> None:
        self.ui.desk_id.setText(facts.desk)
        epoch = self.tr("{letters} (ke-{n})").format(letters=epoch_letters(facts.epoch), n=facts.epoch)
        self.ui.epoch.setText(epoch)
        self.ui.fingerprint.setText(facts.fingerprint or self.tr("kunci tidak ada di komputer ini"))
        self.ui.last_entry.setText(self.tr("nomor {seq}").format(seq=facts.seq))
        kept = self.tr("{folder}, terenkripsi") if facts.encrypted else self.tr("{folder}, tidak terenkripsi")
        self.ui.folder.setText(kept.format(folder=self.context.app.desk.folder))
        self.ui.writing.setText(facts.locked or self.tr("Boleh mencatat."))


def _facts(app: "App") -> _Facts:
    desk = app.desk
    desk.look_again()
    try:
        key = desk.key_id.hex()
    except Unavailable:
        key = ""
    grouped = " ".join(key[start : start + 4] for start in range(0, len(key), 4))
    return _Facts(desk.id, desk.epoch, desk.tail.seq, grouped, desk.database.file.key is not None, desk.locked)
