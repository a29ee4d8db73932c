"""A bundle for whoever helps: what runs here and what went wrong, without what people are called."""

import contextlib
import json
import platform
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtPrintSupport import QPrinterInfo

from ptsp_desk import log
from ptsp_desk.core.errors import DeskError, Unavailable

if TYPE_CHECKING:
    from ptsp_desk.gui.context import Context

_LOG_LINES = 200


def write(path: Path, context: "Context") -> None:
    """Write the bundle as a ZIP; runs in a job.

    Raises:
        Unavailable: the file can't be written there.
    """
    facts = json.dumps(gathered(context), indent=1, ensure_ascii=False, default=str)
    try:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr("ringkasan.json", facts)
            bundle.writestr("log.txt", "\n".join(_log_lines(context.app.desk.folder)))
    except OSError as error:
        said = QCoreApplication.translate("Diagnostics", "Berkas {path} tidak bisa ditulis ({why}). Pilih folder lain.")
        raise Unavailable(said.format(path=path, why=error.strerror)) from error


def gathered(context: "Context") -> Mapping[str, object]:
    """Return what is told about this machine and its office; numbers, versions and names of printers."""
    from importlib.metadata import version

    from ptsp_desk.store import migrate

    app, settings = context.app, context.settings
    try:
        key = app.desk.key_id.hex()
    except DeskError as error:
        key = str(error)
    return {
        "program": version("ptsp-desk"),
        "qt": qVersion(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "schema": sorted(migrate.NEWEST),
        "desk": app.desk.id,
        "epoch": app.desk.epoch,
        "entries": app.desk.tail.seq,
        "locked": bool(app.desk.locked),
        "key": key,
        "encrypted": app.desk.database.file.key is not None,
        "officers": len(app.officers.roll()),
        "parked": len(app.drafts.parked()),
        "prints_open": len(app.prints.open()),
        "settings": {"theme": settings.theme, "idle_lock_minutes": settings.idle_lock_minutes},
        "sizes_with_printer": sorted(settings.printers),
        "printers": QPrinterInfo.availablePrinterNames(),
    }


def _log_lines(folder: Path) -> list[str]:
    """Return the last lines of the log, masked once more: an older program may have written them."""
    from lokal.samaran import Samaran

    text = ""
    with contextlib.suppress(FileNotFoundError):
        text = (folder / log.FILE_NAME).read_text(encoding="utf-8", errors="replace")
    return [Samaran(mode="partial").mask(line).text for line in text.splitlines()[-_LOG_LINES:]]
