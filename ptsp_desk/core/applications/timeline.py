"""What happened to an application, in plain words: one sentence an entry, for the window and the command line alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ptsp_desk.core import promises
from ptsp_desk.core.applications.records import Progress
from ptsp_desk.core.applications.stages import RULES, Clock, Stage
from ptsp_desk.core.journal import Sealed, moment
from ptsp_desk.core.words import date_plain


@dataclass(frozen=True, slots=True)
class Event:
    """One entry: ``at`` is UTC, ``officer`` an id, ``says`` begins small and has no full stop."""

    at: datetime
    officer: str
    says: str
    reason: str = ""

    @property
    def sentence(self) -> str:
        """What happened, with the reason where one was given."""
        return f"{self.says}; alasan: {self.reason}" if self.reason else self.says


def stage_words(file: Progress) -> str:
    """Return the stage, with the days that are left while the clock stands."""
    name = RULES[file.stage].name
    if file.clock is Clock.STANDS and file.remaining is not None:
        return f"{name}, {promises.stopped_text(file.remaining)}"
    return name


def event(sealed: Sealed, labels: Mapping[str, str] | None = None) -> Event:
    """Say what an entry did; ``labels`` are what fields and ``documents.<code>`` are called, else those stand.

    Values that a correction gave are left out: they may identify a person.
    """
    entry, details = sealed.entry, sealed.details()
    says = _WORDS.get(entry.kind)
    said = says(sealed, labels or {}) if says else entry.kind
    return Event(moment(entry.at), entry.officer, said, str(details.get("reason") or ""))


def _received(sealed: Sealed, _labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    if not body.get("backdated"):
        return "didaftarkan"
    return f"didaftarkan dengan tanggal mundur, diterima {date_plain(date.fromisoformat(body['day']))}"


def _taken_over(sealed: Sealed, _labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    said = f"diambil alih dari pencatatan lama, nomor lama {body['old_number']}"
    since = f"masuk stok {date_plain(date.fromisoformat(body['taken_over_on']))}"
    note = sealed.details().get("row", {}).get("keterangan")
    return "; ".join([said, since, *([f"keterangan: {note}"] if note else [])])


def _moved(sealed: Sealed, _labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    return f"tahap {RULES[Stage(body['to'])].name}"


def _printed(sealed: Sealed, _labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    correction = f"perbaikan ke-{body['correction']}" if body.get("correction") else ""
    copy = f"salinan ke-{body['copy']}" if body["copy"] else "" if correction else "asli"
    size = str(body["size"]) if str(body["size"]).endswith("mm") else str(body["size"]).upper()
    return ", ".join(part for part in ("tanda terima dicetak", correction, copy, size) if part)


def _corrected(sealed: Sealed, labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    details: Mapping[str, Any] = sealed.details()
    paths = {*body["set"], *details.get("set", {})} - {"location.name", "proxy.kind"}  # which nobody entered
    paths |= {f"documents.{code}" for code, *_ in body.get("documents", ())}
    ordered = [*(path for path in labels if path in paths), *sorted(paths - labels.keys())]
    return f"dikoreksi: {', '.join(labels.get(path, path) for path in ordered)}"


def _handed_in(sealed: Sealed, labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    came = ", ".join(labels.get(f"documents.{code}", code) for code, *_ in body["documents"])
    by = sealed.details().get("handed_in_by")
    return f"susulan diterima: {came}; dibawa {by}" if by else f"susulan diterima: {came}"


def _promised(sealed: Sealed, _labels: Mapping[str, str]) -> str:
    body: Mapping[str, Any] = sealed.entry.body
    was, now = (date_plain(date.fromisoformat(day)) for day in (body["was"], body["promise"]["date"]))
    if was == now:
        return f"janji selesai dihitung ulang, tetap {now}"
    return f"janji selesai diganti, semula {was}, menjadi {now}"


_WORDS: Mapping[str, Callable[[Sealed, Mapping[str, str]], str]] = {
    "application.received": _received,
    "application.taken_over": _taken_over,
    "stage.changed": _moved,
    "receipt.printed": _printed,
    "application.corrected": _corrected,
    "follow_up.received": _handed_in,
    "promise.replaced": _promised,
}
