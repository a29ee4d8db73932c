"""Whether the tables of a plain database follow from its journal, asked before the first figure or paper is made."""

from collections.abc import Callable, Iterable, Iterator
from threading import Lock

from ptsp_desk.core.errors import Damaged, Unavailable
from ptsp_desk.core.journal import Key, Sealed, sound
from ptsp_desk.store import backups, fold, journal
from ptsp_desk.store.database import Connection, Database


def compared(
    database: Database, office: str, entries: Callable[[Connection], Iterable[Sealed]]
) -> tuple[int, list[str]]:
    """Check every page and fold ``entries``; return how many there were, and the tables that don't follow from them.

    Raises:
        Damaged: a page is broken, or as ``entries``.
    """
    from ptsp_desk.store import scratch  # noqa: PLC0415 - what no start waits for

    backups.check_pages(database)  # reading through an index doesn't see what stands in the row
    with scratch.tables(database.file.key) as other, database.reading() as connection:
        count = fold.into(other, office, entries(connection))
        return count, fold.differing(connection, other, office)


class Soundness:
    """What an open database is known to hold; threads share it, and what one finds out is known to all.

    The pages of an encrypted database carry checksums, so that nothing is asked of it.
    """

    def __init__(self, database: Database, office: str, last: Key, behind: Callable[[], str]) -> None:
        """``last`` is the last entry of this desk when the database was opened; ``behind`` says whether some lack."""
        self._database, self._office, self._last, self._behind = database, office, last, behind
        self._lock = Lock()
        self._fault: str | None = None if database.file.key is None else ""
        """What is wrong, empty where nothing is; None where nobody has asked yet."""
        self._is_stopped = False

    def ensure(self, begun: Callable[[], Key | None] = lambda: None) -> None:
        """Return when every table is known to follow from the journal; the first who asks finds it out.

        ``begun`` returns the entry with which that began which a paper is about. What this desk entered since the
        database was opened is not asked after: somebody stands at the counter.

        Raises:
            Damaged: a table doesn't follow, or the journal isn't sound; then for as long as the database is open,
                because what was read from it before is not read again. Or entries of this desk are known to lack.
            Unavailable: the database is being closed, or can't be read now.
        """
        if behind := self._behind():
            raise Damaged(behind)
        if self._fault == "" or self._is_new(begun()):
            return
        with self._lock:
            if self._fault is None:
                self._fault = self._found()
            fault = self._fault
        if fault:
            raise Damaged(fault)

    def stop(self) -> None:
        """Let a check that is going on come to nothing: the database is being closed."""
        self._is_stopped = True

    def _is_new(self, begun: Key | None) -> bool:
        return begun is not None and begun[0] == self._last[0] and begun > self._last

    def _found(self) -> str:
        try:
            _, tables = compared(self._database, self._office, self._entries)
        except Damaged as damaged:
            return damaged.sentence
        if not tables:
            return ""
        return (
            f"Isi tabel {', '.join(tables)} dalam berkas {self._database.path} tidak sama dengan jurnalnya: ada yang "
            "berubah di diska. Tidak ada angka atau lembar yang dibuat dari situ. Tutup jendela ptsp-desk, susun ulang "
            "semua tabel dari jurnal dengan ptsp-desk replay (folder yang hanya bisa dibaca: pulihkan dengan ptsp-desk "
            "restore), lalu ulangi."
        )

    def _entries(self, connection: Connection) -> Iterator[Sealed]:
        for sealed in sound(journal.entries(connection, self._office)):
            if self._is_stopped:
                raise Unavailable("Pemeriksaan data dihentikan karena program ditutup; ulangi.")
            yield sealed
