"""The steps of the set-up: each holds its fields, says what is wrong in them, and gives what was entered."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ptsp_desk.core import regions, words
from ptsp_desk.core.credentials import check_pin, recovery_groups
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.numbers import HUB_DESK, LAST_DESK, check_office_code
from ptsp_desk.core.officers import Officer, Role
from ptsp_desk.core.regions import Regency
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.widgets.entry import Field
from ptsp_desk.gui.widgets.regencies import RegencyEdit

_GAP = 12
_ASKED_GROUPS = (2, 7)


class Step(QWidget):
    """One step: a heading, why it is asked, and fields named as the problems about them are."""

    def __init__(self, heading: str, why: str) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setSpacing(_GAP)
        for text, role in ((heading, "subtitle"), (why, "hint")):
            label = QLabel(text, self)
            label.setProperty("role", role)
            label.setWordWrap(True)
            self._lines.addWidget(label)

    def check(self) -> None:
        """Look at what was entered; raises ``Refused`` with problems named as the fields."""

    def begin(self) -> None:
        """Give the keyboard to the first field that is empty."""
        edits = [field.buddy for field in self.fields.values()]
        empty = [edit for edit in edits if isinstance(edit, QLineEdit) and not edit.text()]
        for edit in (empty or edits)[:1]:
            edit.setFocus()

    def tell(self, problems: Sequence[Problem]) -> bool:
        """Say each problem at its field and go to the first; true where every one has a field."""
        for field in self.fields.values():
            field.set_problem("")
        placed = [problem for problem in problems if problem.where in self.fields]
        for problem in reversed(placed):
            self.fields[problem.where].set_problem(problem.sentence)
            self.fields[problem.where].buddy.setFocus()
        return len(placed) == len(problems)

    def _field(self, name: str, label: str, edit: QLineEdit, hint: str = "") -> Field:
        """Return the field of an edit that nobody holds yet: else Tab would come back to it by way of the field."""
        field = self.fields[name] = Field(label, edit, hint, self, reserve=True)
        edit.textEdited.connect(lambda: field.set_problem(""))
        return field


class OfficeStep(Step):
    """Which office, and which of its desks this machine is."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(
            self.tr("Kantor dan loket ini"),
            self.tr("Kode kantor dan nomor loket ada pada setiap nomor pendaftaran dan tidak berubah lagi."),
        )
        self.name, self.region = QLineEdit(), RegencyEdit(jobs)
        self.code, self.desk = QLineEdit(), QLineEdit()
        self.region.chosen.connect(self._on_region_chosen)
        self.name.setPlaceholderText(self.tr("DPMPTSP Kabupaten …"))
        self.code.setMaxLength(3)
        self.desk.setMaxLength(2)
        self._lines.addWidget(self._field("name", self.tr("Nama kantor seperti pada kop surat"), self.name))
        self._lines.addWidget(self._field("region", self.tr("Kabupaten atau kota"), self.region))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        code_hint = self.tr("tiga huruf, misalnya ENR")
        desk_hint = self.tr("1 sampai 99, setiap komputer berbeda")
        row.addWidget(self._field("office_code", self.tr("Kode kantor"), self.code, code_hint))
        row.addWidget(self._field("desk", self.tr("Nomor loket ini"), self.desk, desk_hint))
        self._lines.addLayout(row)
        self._lines.addStretch()

    @property
    def settings(self) -> Mapping[str, str]:
        """The settings that follow from what was entered."""
        regency = self.region.regency
        assert regency is not None
        return {
            "name": words.clean(self.name.text()),
            "government": f"Pemerintah {regency.name}",
            "region": regency.code,
            "zone": regions.zone_of(regency.code),
        }

    @property
    def series(self) -> tuple[str, int]:
        """Office code and number of the desk."""
        return self.code.text().strip().upper(), int(self.desk.text())

    @override
    def check(self) -> None:
        problems = []
        if not words.clean(self.name.text()):
            problems.append(Problem("name", self.tr("Tulis nama kantor seperti pada kop surat.")))
        if self.region.regency is None:
            problems.append(Problem("region", self.tr("Pilih kabupaten atau kota dari daftar.")))
        try:
            check_office_code(self.code.text().strip().upper())
        except Refused as refused:
            problems += refused.problems
        desk = self.desk.text().strip()
        if not (desk.isascii() and desk.isdigit() and HUB_DESK < int(desk) <= LAST_DESK):
            problems.append(Problem("desk", self.tr("Nomor loket 1 sampai 99.")))
        if problems:
            raise Refused(*problems)

    def _on_region_chosen(self, regency: Regency | None) -> None:
        if regency is None:
            self.fields["region"].set_hint("")
            return
        zone = regions.zone_of(regency.code)
        said = self.tr("{province} · zona waktu {short} ({zone})")
        short = words.zone_name(zone)
        self.fields["region"].set_hint(said.format(province=regency.province, short=short, zone=zone), "ok")


class ServicesStep(Step):
    """Which services the office has, and whether its data is encrypted."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Layanan dan data"), self.tr("Katalog memuat syarat, waktu, dan tarif setiap layanan.")
        )
        self.sample = QRadioButton(self.tr("Katalog contoh, untuk mencoba; ganti sebelum melayani"), self)
        self.own = QRadioButton(self.tr("Katalog kantor sendiri, dari folder berisi berkas *.toml"), self)
        self.sample.setChecked(True)
        self._kinds = QButtonGroup(self)
        for button in (self.sample, self.own):
            self._kinds.addButton(button)
            self._lines.addWidget(button)
        self.folder = QLineEdit()
        choose = QPushButton(self.tr("Pilih folder …"), self)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.addWidget(self._field("catalogue", self.tr("Folder katalog"), self.folder), 1)
        row.addWidget(choose)
        self._lines.addLayout(row)
        for widget in (self.fields["catalogue"], choose):
            widget.setEnabled(False)
            self.own.toggled.connect(widget.setEnabled)
        line = QFrame(self)
        line.setProperty("role", "line")
        self.encrypted = QCheckBox(self.tr("Enkripsi data di komputer ini"), self)
        hint = QLabel(
            self.tr(
                "Tanpa kunci, data tidak terbaca bila komputer hilang. Kunci pemulihan ditulis di kertas dan disimpan "
                "terkunci; tanpa kertas itu cadangan tidak bisa dibuka di komputer lain."
            ),
            self,
        )
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        for part in (line, self.encrypted, hint):
            self._lines.addWidget(part)
        self._lines.addStretch()

    @property
    def catalogue(self) -> Path | None:
        """The folder of the office's own catalogue, None for the sample."""
        return Path(self.folder.text().strip()).expanduser() if self.own.isChecked() else None

    @override
    def begin(self) -> None:
        (self.own if self.own.isChecked() else self.sample).setFocus()

    @override
    def check(self) -> None:
        folder = self.catalogue
        if folder is not None and not (folder.is_dir() and any(folder.glob("*.toml"))):
            raise refuse("catalogue", self.tr("Tidak ada berkas *.toml di folder ini."))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder katalog"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)


class AdminStep(Step):
    """Who may change the office's settings from the first day."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Admin pertama"),
            self.tr("Admin menambah petugas lain dan mengubah pengaturan. Namanya ada pada setiap catatannya."),
        )
        self.name, self.pin, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        for edit in (self.pin, self.again):
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.setMaxLength(8)
        self._lines.addWidget(self._field("admin", self.tr("Nama lengkap"), self.name))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        row.addWidget(self._field("pin", self.tr("PIN"), self.pin, self.tr("4 sampai 8 angka")))
        row.addWidget(self._field("pin_again", self.tr("PIN sekali lagi"), self.again))
        self._lines.addLayout(row)
        self._lines.addStretch()

    @property
    def admin(self) -> Officer:
        """The first officer; the id is made of the name's first word."""
        name = words.clean(self.name.text())
        first = re.sub(r"[^a-z0-9]", "", name.lower().split(" ")[0])[:32]
        return Officer(first or "admin", name, Role.ADMIN)

    @override
    def check(self) -> None:
        if not words.clean(self.name.text()):
            raise refuse("admin", self.tr("Tulis nama lengkap."))
        check_pin(self.pin.text())
        if self.pin.text() != self.again.text():
            raise refuse("pin_again", self.tr("Tidak sama dengan PIN di sebelahnya; ketik ulang keduanya."))


class RecoveryStep(Step):
    """The key that opens copies of the data elsewhere: shown once, and typed back in part to prove it was written."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Kunci pemulihan"),
            self.tr("Tulis di kertas dan simpan terkunci. Kemudian hanya admin yang bisa melihatnya lagi, dengan PIN."),
        )
        self._groups: list[str] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._lines.addLayout(self._grid)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        self.typed: dict[int, QLineEdit] = {}
        for place in _ASKED_GROUPS:
            self.typed[place] = QLineEdit()
            label = self.tr("Ketik kelompok ke-{n} dari kertas").format(n=place)
            row.addWidget(self._field(f"group_{place}", label, self.typed[place]))
        self._lines.addLayout(row)
        self._lines.addStretch()

    def show_key(self, key: bytes) -> None:
        """Show a key in groups that are numbered from 1."""
        self._groups = recovery_groups(key)
        for place, group in enumerate(self._groups):
            label = QLabel(f"{place + 1}.  {group}", self)
            label.setProperty("role", "subtitle")
            self._grid.addWidget(label, place // 4, place % 4)

    @override
    def check(self) -> None:
        wrong = [
            Problem(f"group_{place}", self.tr("Tidak sama dengan yang ditampilkan; periksa tulisan di kertas."))
            for place, edit in self.typed.items()
            if edit.text().strip().lower() != self._groups[place - 1]
        ]
        if wrong:
            raise Refused(*wrong)
