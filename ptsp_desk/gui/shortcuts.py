"""The one registry of keys: actions, tooltips and the sheet of F1 are made from it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str: ...  # noqa: D103 - Qt's own stub says object
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

WINDOW: Final = "window"
PAGE: Final = "page"
"""Bound by every page that has such an act; on the sheet it stands once."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One act: its keys as Qt writes them, the first one is shown; ``scope`` is where they count.

    With a ``part`` they count only while that part of a page has the keyboard: it takes them itself and nobody binds
    them, but the sheet tells them.
    """

    id: str
    keys: tuple[str, ...]
    text: str
    scope: str
    part: str = ""

    @property
    def said(self) -> str:
        """What the act is called, in the language of the window."""
        return QCoreApplication.translate("Shortcuts", self.text)

    @property
    def shown(self) -> str:
        """The first key as it stands on a badge: ``F4``, ``Ctrl L``, ``Ctrl ↵``."""
        return shown(self.keys[0])


def shown(keys: str) -> str:
    """Return keys as they stand on a badge."""
    return (
        keys.replace("Return", "↵")
        .replace("Comma", ",")
        .replace("Shift", "⇧")
        .replace("Left", "←")
        .replace("Right", "→")
        .replace("+", " ")
    )


_ACTS: Final[tuple[Shortcut, ...]] = (
    Shortcut("help", ("F1",), QT_TRANSLATE_NOOP("Shortcuts", "Daftar tombol"), WINDOW),
    Shortcut("find", ("F2",), QT_TRANSLATE_NOOP("Shortcuts", "Cari berkas"), WINDOW),
    Shortcut("new", ("F4",), QT_TRANSLATE_NOOP("Shortcuts", "Permohonan baru"), WINDOW),
    Shortcut("paper_out", ("F9",), QT_TRANSLATE_NOOP("Shortcuts", "Kertas sudah keluar"), WINDOW),
    Shortcut("menu", ("F10",), QT_TRANSLATE_NOOP("Shortcuts", "Ke menu halaman"), WINDOW),
    Shortcut("days", ("Ctrl+H",), QT_TRANSLATE_NOOP("Shortcuts", "Hari kerja: buka dan tutup"), WINDOW),
    Shortcut("answering", ("F11",), QT_TRANSLATE_NOOP("Shortcuts", "Survei di layar pemohon"), WINDOW),
    Shortcut("summary", ("F12",), QT_TRANSLATE_NOOP("Shortcuts", "Ringkasan hari ini"), WINDOW),
    Shortcut("information", ("Ctrl+I",), QT_TRANSLATE_NOOP("Shortcuts", "Catat yang hanya bertanya"), WINDOW),
    Shortcut("recaps", ("Ctrl+F12",), QT_TRANSLATE_NOOP("Shortcuts", "Rekap mingguan sampai tahunan"), WINDOW),
    Shortcut("surveys", ("Ctrl+F11",), QT_TRANSLATE_NOOP("Shortcuts", "Hasil survei dan formulir kertas"), WINDOW),
    Shortcut("queue", ("Ctrl+J",), QT_TRANSLATE_NOOP("Shortcuts", "Antrean cetak"), WINDOW),
    Shortcut("settings", ("Ctrl+,",), QT_TRANSLATE_NOOP("Shortcuts", "Pengaturan"), WINDOW),
    Shortcut("lock", ("Ctrl+L",), QT_TRANSLATE_NOOP("Shortcuts", "Kunci, ganti petugas"), WINDOW),
    Shortcut(
        "take_back", ("Ctrl+Shift+B",), QT_TRANSLATE_NOOP("Shortcuts", "Batalkan pendaftaran yang baru saja"), WINDOW
    ),
    Shortcut("save", ("Ctrl+Return", "Ctrl+Enter"), QT_TRANSLATE_NOOP("Shortcuts", "Simpan"), PAGE),
    Shortcut("company", ("Ctrl+B",), QT_TRANSLATE_NOOP("Shortcuts", "Perorangan atau badan usaha"), "registration"),
    Shortcut("documents", ("F5",), QT_TRANSLATE_NOOP("Shortcuts", "Ke kelengkapan"), "registration"),
    Shortcut("fee", ("F6",), QT_TRANSLATE_NOOP("Shortcuts", "Ke biaya"), "registration"),
    Shortcut("promise", ("F7",), QT_TRANSLATE_NOOP("Shortcuts", "Ke janji selesai"), "registration"),
    Shortcut("why", ("F8",), QT_TRANSLATE_NOOP("Shortcuts", "Mengapa angkanya begitu"), "registration"),
    Shortcut("turn_back", ("Ctrl+K",), QT_TRANSLATE_NOOP("Shortcuts", "Kembalikan berkas"), "registration"),
    Shortcut("more", ("Ctrl+M",), QT_TRANSLATE_NOOP("Shortcuts", "Desa dan surel pemohon"), "registration"),
    Shortcut("received", ("Ctrl+D",), QT_TRANSLATE_NOOP("Shortcuts", "Diterima pada waktu lain"), "registration"),
    Shortcut("undo", ("Ctrl+Z",), QT_TRANSLATE_NOOP("Shortcuts", "Batalkan perubahan terakhir"), "registration"),
    Shortcut("redo", ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("Shortcuts", "Ulangi yang dibatalkan"), "registration"),
    Shortcut("empty", ("Ctrl+Shift+Del",), QT_TRANSLATE_NOOP("Shortcuts", "Kosongkan isian"), "registration"),
    *(
        Shortcut(
            f"park_{place}",
            (f"Ctrl+{place}",),
            QT_TRANSLATE_NOOP("Shortcuts", "Parkir ke tempat itu, atau ambil dari sana"),
            "registration",
        )
        for place in range(1, 10)
    ),
    Shortcut("correct", ("Ctrl+E",), QT_TRANSLATE_NOOP("Shortcuts", "Koreksi"), "applications"),
    Shortcut("follow_up", ("Ctrl+U",), QT_TRANSLATE_NOOP("Shortcuts", "Terima susulan"), "applications"),
    Shortcut("replace_promise", ("Ctrl+R",), QT_TRANSLATE_NOOP("Shortcuts", "Ganti janji selesai"), "applications"),
    Shortcut("void", ("Ctrl+Shift+X",), QT_TRANSLATE_NOOP("Shortcuts", "Batalkan dengan alasan"), "applications"),
    Shortcut("reprint", ("Ctrl+Shift+P",), QT_TRANSLATE_NOOP("Shortcuts", "Cetak ulang"), "applications"),
    Shortcut("move", ("Ctrl+T",), QT_TRANSLATE_NOOP("Shortcuts", "Pindahkan ke tahap lain"), "applications"),
    Shortcut("print_copy", ("Ctrl+Shift+P",), QT_TRANSLATE_NOOP("Shortcuts", "Cetak salinan"), "receipts"),
    Shortcut("day_before", ("Alt+Left",), QT_TRANSLATE_NOOP("Shortcuts", "Sehari sebelumnya"), PAGE),
    Shortcut("day_after", ("Alt+Right",), QT_TRANSLATE_NOOP("Shortcuts", "Sehari sesudahnya"), PAGE),
    Shortcut("day_now", ("Alt+Home",), QT_TRANSLATE_NOOP("Shortcuts", "Kembali ke hari ini"), PAGE),
    Shortcut("trial", ("Ctrl+T",), QT_TRANSLATE_NOOP("Shortcuts", "Cetak lembar uji"), "days"),
    Shortcut("backup", ("Ctrl+B",), QT_TRANSLATE_NOOP("Shortcuts", "Tulis cadangan"), "days"),
    Shortcut("reopen", ("Ctrl+O",), QT_TRANSLATE_NOOP("Shortcuts", "Buka kembali hari yang ditutup"), "days"),
    Shortcut("pack", ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("Shortcuts", "Paket bulanan"), "recaps"),
    Shortcut("recap_paper", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Simpan sebagai PDF"), "recaps"),
    Shortcut("workbook", ("Ctrl+S",), QT_TRANSLATE_NOOP("Shortcuts", "Simpan sebagai lembar hitung"), PAGE),
    Shortcut("summary_paper", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Lihat lembar ringkasan"), "summaries"),
)
_SURVEYS: Final[tuple[Shortcut, ...]] = (
    *(
        Shortcut(f"survey_{number}", (f"Alt+{number}",), QT_TRANSLATE_NOOP("Shortcuts", "Bagian survei"), "surveys")
        for number in range(1, 6)
    ),
    Shortcut("survey_paper", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Simpan sebagai PDF"), "surveys"),
    Shortcut("own_words", ("Ctrl+K",), QT_TRANSLATE_NOOP("Shortcuts", "Simpan kata-kata kantor"), "surveys"),
    *(
        Shortcut(
            f"form_{score}", (str(score),), QT_TRANSLATE_NOOP("Shortcuts", "Nilai pada formulir"), "surveys", "form"
        )
        for score in range(1, 5)
    ),
    Shortcut("form_skip", ("0", "Space"), QT_TRANSLATE_NOOP("Shortcuts", "Pertanyaan dilewati"), "surveys", "form"),
    Shortcut("form_back", ("Backspace",), QT_TRANSLATE_NOOP("Shortcuts", "Hapus yang terakhir"), "surveys", "form"),
    Shortcut("form_add", ("Return",), QT_TRANSLATE_NOOP("Shortcuts", "Tambahkan formulir"), "surveys", "form"),
    Shortcut("batch_mend", ("Return",), QT_TRANSLATE_NOOP("Shortcuts", "Betulkan formulir"), "surveys", "batch"),
    Shortcut("batch_remove", ("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Buang formulir"), "surveys", "batch"),
    Shortcut("period_remove", ("Del",), QT_TRANSLATE_NOOP("Shortcuts", "Hapus periode"), "surveys", "periods"),
)
_ANSWERING: Final[tuple[Shortcut, ...]] = (
    *(
        Shortcut(f"answer_{number}", (str(number),), QT_TRANSLATE_NOOP("Shortcuts", "Jawaban survei"), "answering")
        for number in range(1, 10)
    ),
    Shortcut(
        "answer_back", ("Left", "Backspace"), QT_TRANSLATE_NOOP("Shortcuts", "Pertanyaan sebelumnya"), "answering"
    ),
    Shortcut("answer_skip", ("0", "L"), QT_TRANSLATE_NOOP("Shortcuts", "Lewati pertanyaan"), "answering"),
)
_PARTS: Final[tuple[Shortcut, ...]] = (
    Shortcut("next_field", ("Return",), QT_TRANSLATE_NOOP("Shortcuts", "Isian berikutnya"), PAGE, "field"),
    Shortcut("previous_field", ("Shift+Return",), QT_TRANSLATE_NOOP("Shortcuts", "Isian sebelumnya"), PAGE, "field"),
    Shortcut("close_list", ("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Tutup daftar pilihan"), PAGE, "field"),
    Shortcut("tick_ok", ("1",), QT_TRANSLATE_NOOP("Shortcuts", "Persyaratan ada"), "registration", "checklist"),
    Shortcut(
        "tick_problem", ("2",), QT_TRANSLATE_NOOP("Shortcuts", "Persyaratan bermasalah"), "registration", "checklist"
    ),
    Shortcut(
        "tick_missing", ("3",), QT_TRANSLATE_NOOP("Shortcuts", "Persyaratan tidak ada"), "registration", "checklist"
    ),
    Shortcut(
        "tick_open",
        ("0", "Backspace", "Del"),
        QT_TRANSLATE_NOOP("Shortcuts", "Persyaratan belum diperiksa"),
        "registration",
        "checklist",
    ),
    Shortcut("restore", ("P",), QT_TRANSLATE_NOOP("Shortcuts", "Pulihkan isian lama"), "registration", "recovery"),
    Shortcut(
        "discard", ("B",), QT_TRANSLATE_NOOP("Shortcuts", "Buang isian lama: dua kali B"), "registration", "recovery"
    ),
    Shortcut("later", ("N",), QT_TRANSLATE_NOOP("Shortcuts", "Isian lama nanti saja"), "registration", "recovery"),
    Shortcut(
        "leave_received", ("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Kembali ke isian"), "registration", "received"
    ),
    Shortcut("close_why", ("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Tutup penjelasan"), "registration", "why"),
    Shortcut(
        "leave_panel",
        ("Esc",),
        QT_TRANSLATE_NOOP("Shortcuts", "Tinggalkan panel, kembali ke daftar"),
        "applications",
        "panel",
    ),
    Shortcut("came", ("1",), QT_TRANSLATE_NOOP("Shortcuts", "Susulan ada"), "applications", "follow_up"),
    Shortcut("came_bad", ("2",), QT_TRANSLATE_NOOP("Shortcuts", "Susulan bermasalah"), "applications", "follow_up"),
    Shortcut("came_not", ("3",), QT_TRANSLATE_NOOP("Shortcuts", "Susulan tidak ada"), "applications", "follow_up"),
    *(
        Shortcut(
            f"stage_{number}",
            (str(number),),
            QT_TRANSLATE_NOOP("Shortcuts", "Pilih tahap yang dituju"),
            "applications",
            "move",
        )
        for number in range(1, 10)
    ),
    *(
        Shortcut(
            f"number_{number}",
            (str(number),),
            QT_TRANSLATE_NOOP("Shortcuts", "Yang ditanyakan, lalu hasilnya"),
            "visits",
            "number",
        )
        for number in range(1, 7)
    ),
    Shortcut("begin_again", ("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Mulai lagi"), "visits", "number"),
    Shortcut("go_back", ("Esc",), QT_TRANSLATE_NOOP("Shortcuts", "Kembali ke halaman semula"), "receipts", "page"),
)
SHORTCUTS: Final = (*_ACTS, *_SURVEYS, *_ANSWERING, *_PARTS)
_BY_ID: Final = {shortcut.id: shortcut for shortcut in SHORTCUTS}


def shortcut(id_: str) -> Shortcut:
    """Return the registered shortcut of that id."""
    return _BY_ID[id_]


def bind(widget: QWidget, id_: str, slot: Callable[[], object], *, button: QAbstractButton | None = None) -> QAction:
    """Let the keys of an act do it while ``widget``, or anything in it, has the keyboard.

    A ``button`` does the same by a click; it says its key, and it is enabled and disabled with the action.
    """
    known = _BY_ID[id_]
    action = QAction(known.said, widget)
    action.setObjectName(id_)
    portable = QKeySequence.SequenceFormat.PortableText  # else the words of a translation count, where Return is Enter
    action.setShortcuts([QKeySequence(keys, portable) for keys in known.keys])
    whole = known.scope == WINDOW
    action.setShortcutContext(
        Qt.ShortcutContext.WindowShortcut if whole else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    action.setAutoRepeat(False)
    action.setToolTip(tooltip(id_))
    action.triggered.connect(lambda: slot())  # noqa: PLW0108 - without what the signal carries
    widget.addAction(action)
    if button is not None:
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
    return action


class OursFirst(QObject):
    """Lets our keys win over those by which a text field edits its line: on X11 Ctrl+E is also *to the end of it*."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        keys = (keys for known in SHORTCUTS for keys in known.keys)
        self._ours = frozenset(key for key in keys if key.startswith(("Ctrl+", "Alt+")))
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText) not in self._ours:
            return False
        event.ignore()  # nobody has taken it: it is looked for among the shortcuts
        return True


def tooltip(id_: str) -> str:
    """Return what an act is called, with its key."""
    known = _BY_ID[id_]
    return f"{known.said} ({known.shown})"


def sheet(page: QWidget | None = None) -> list[tuple[str, str, str]]:
    """Return (scope, keys, text) for the sheet of F1; acts that differ only in a digit are one line.

    Of the acts that several pages have, those that ``page`` has.
    """
    bound = {action.objectName() for action in page.findChildren(QAction)} if page else set[str]()
    lines: list[tuple[str, str, str]] = []
    for known in SHORTCUTS:
        if page and known.scope == PAGE and not known.part and known.id not in bound:
            continue
        if lines and lines[-1][::2] == (known.scope, known.said):
            first = lines[-1][1].split(" … ")[0]
            lines[-1] = (known.scope, f"{first} … {known.shown}", known.said)
        else:
            lines.append((known.scope, known.shown, known.said))
    return lines
