"""A clerk at the window of a real office, and how long its event loop was away: ``FOLDER FORMS``, JSON to stdout."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter, process_time, thread_time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ptsp_desk.gui import theme
from ptsp_desk.gui.context import Go
from ptsp_desk.gui.receipts.preview import Preview
from ptsp_desk.gui.window import Window
from tests.benchmarks.data import SURNAMES

_KEY_MS = 30
"""Between two keys: quicker than anybody types."""
_BEAT_MS = 1
_PATIENCE_S = 10.0
_SCHEDULED = Path("/proc/thread-self/schedstat")


class _Beats(QObject):
    """Beats every millisecond; what is missing between two beats is what somebody would have waited.

    ``own`` is what the window's thread itself worked meanwhile, which a busy machine doesn't lengthen; ``queued`` how
    long it could have worked but no processor was free.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, list[float]] = {}
        self.own: dict[str, list[float]] = {}
        self.queued: dict[str, list[float]] = {}
        self.doing = "opening"
        self._last, self._last_own, self._last_queued = perf_counter(), thread_time(), _queued_ms()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now, own, queued = perf_counter(), thread_time(), _queued_ms()
        self.gaps.setdefault(self.doing, []).append((now - self._last) * 1000)
        self.own.setdefault(self.doing, []).append((own - self._last_own) * 1000)
        self.queued.setdefault(self.doing, []).append(queued - self._last_queued)
        self._last, self._last_own, self._last_queued = now, own, queued


def _queued_ms() -> float:
    """Return how long this thread has waited for a processor, 0 where the system doesn't tell."""
    try:
        return int(_SCHEDULED.read_text("ascii").split()[1]) / 1e6
    except (OSError, IndexError):
        return 0.0


class _Painted(QObject):
    """Notes when another paper than before is painted for the first time."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(preview)
        self._preview, self._before = preview, preview.pdf
        self.at = 0.0
        pages = preview.widget()
        assert pages is not None
        pages.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:  # noqa: N802 - Qt's name
        is_new = self._preview.pdf not in {b"", self._before}
        if event.type() == QEvent.Type.Paint and is_new and not self.at:
            self.at = perf_counter()
        return False


class _Clerk:
    """Goes through a shift step by step; each step is one turn of the loop, and what it yields is awaited."""

    def __init__(self, window: Window, forms: int) -> None:
        self.window, self._forms = window, forms
        self.beats = _Beats()
        self.previews: list[float] = []
        self.preview_work: list[float] = []
        self._steps = self._shift()
        self._next()

    def _next(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            QApplication.exit(0)
        else:
            QTimer.singleShot(wait, self._next)

    def _shift(self) -> Iterator[int]:
        yield from self._until(lambda: self.window.context is not None)
        context = self.window.context
        assert context is not None
        officer = next(who for who in context.app.officers.roll() if who.id == "sitti")
        self.beats.doing = "signing in"
        self.window.session.sign_in(officer)
        yield 1500
        main = self.window.main
        assert main is not None
        for number in range(self._forms):
            yield from self._form(number)
            yield from self._search(number)
        self.beats.doing = "the end"
        yield 500

    def _form(self, number: int) -> Iterator[int]:
        main = self.window.main
        assert main is not None
        self.beats.doing = "typing"
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        main.go(Go("registration"))
        service = main.page.sheet.fields["service"].edit
        yield from self._until(service.hasFocus)
        nik = f"73160441078{number:05}"
        name = f"Andi {SURNAMES[number]}"
        telephone = "0812 3456 7890"
        for words in ("imb", "", nik, name, telephone, "", "Lingk. Buntu Batu", "juppandang", ""):
            yield from self._words(words)
        for words in ("100", "0,3125", "60", "3"):
            yield from self._words(words)
        yield from self._key(Qt.Key.Key_F5)
        for _ in range(8):
            yield from self._key(Qt.Key.Key_1)
        yield 400
        self.beats.doing = "saving and printing"
        receipts = main._built["receipts"]
        seen = _Painted(receipts.preview)
        start, worked = perf_counter(), process_time()
        QTest.keyClick(self._focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        yield from self._until(lambda: seen.at)
        self.previews.append((seen.at - start) * 1000)
        self.preview_work.append((process_time() - worked) * 1000)
        yield 1500

    def _search(self, number: int) -> Iterator[int]:
        main = self.window.main
        assert main is not None
        self.beats.doing = "searching"
        main._on_find()
        for words in (SURNAMES[number], "andi", "enr", "imb wa"):
            main.finder.clear()
            for letter in words:
                QTest.keyClicks(main.finder, letter)
                yield _KEY_MS
            yield 200
        yield from self._key(Qt.Key.Key_Return)
        yield 500

    def _words(self, words: str) -> Iterator[int]:
        for letter in words:
            QTest.keyClicks(self._focus, letter)
            yield _KEY_MS
        yield 200 if words else _KEY_MS
        yield from self._key(Qt.Key.Key_Return)

    def _key(self, key: Qt.Key, wait: int = _KEY_MS) -> Iterator[int]:
        QTest.keyClick(self._focus, key)
        yield wait

    @property
    def _focus(self) -> QWidget:
        focused: QWidget | None = self.window.focusWidget()
        return focused or self.window

    def _until(self, true: Callable[[], object]) -> Iterator[int]:
        end = perf_counter() + _PATIENCE_S
        while not true():
            if perf_counter() > end:
                self.window.grab().save("build/benchmarks/stuck.png")
                sys.exit(f"nothing came of {self.beats.doing}")
            yield 1


def main() -> None:
    """Work through some forms and tell the gaps and how long each paper took to be seen."""
    application = QApplication([])
    theme.apply(application, "light")
    window = Window(Path(sys.argv[1]))
    window.painted.connect(window.open_office)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    clerk = _Clerk(window, int(sys.argv[2]))
    application.exec()
    window.close()
    beats = clerk.beats
    found = {"gaps": beats.gaps, "own": beats.own, "queued": beats.queued, "previews": clerk.previews}
    print(json.dumps({**found, "preview work": clerk.preview_work}))


if __name__ == "__main__":
    main()
