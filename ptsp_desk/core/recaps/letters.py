"""The monthly pack: every recapitulation of a month, and the surat pengantar that goes with it."""

from dataclasses import dataclass
from datetime import date

from ptsp_desk.core import regions, words
from ptsp_desk.core.offices import Office
from ptsp_desk.core.recaps.outcomes import Outcomes
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.sheets import UNRECORDED, Sheet


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter whose number is written by hand; ``to`` are the lines of its address, ``says`` its paragraphs."""

    to: tuple[str, ...]
    subject: str
    says: tuple[str, ...]
    day: date


@dataclass(frozen=True, slots=True)
class Pack:
    """A letter and what it encloses."""

    letter: Letter
    sheets: tuple[Sheet, ...]


def cover_letter(
    office: Office, period: Period, as_of: date, found: Outcomes, to: str = "", *, is_recorded: bool = True
) -> Letter:
    """Return the letter about a month; without ``to``, whose lines may be several, it goes to the head of the region.

    Who is written to is asked to read; nobody is thanked twice. Of a month of before anybody recorded anything it tells
    no figures.
    """
    said = words.clean(to, lines=True)
    lines = tuple(line for line in said.split("\n") if line) if said else _head_of_region(office)
    count = words.amount
    figures = (
        f"Pada {period.words} masuk {count(found.received)} permohonan. Sampai {words.date_plain(as_of)} terbit "
        f"{count(found.issued)}, ditolak {count(found.rejected)}, ditarik pemohon {count(found.withdrawn)}, batal "
        f"{count(found.void)}, dan masih dalam proses {count(found.running)}."
    )
    if not is_recorded:
        figures = f"{period.words} {UNRECORDED}, jadi angkanya tidak diketahui."
    opening = f"Bersama ini kami sampaikan laporan pelayanan perizinan {period.words} dengan isi sebagai berikut."
    closing = "Demikian laporan ini kami sampaikan. Atas perhatiannya kami ucapkan terima kasih."
    return Letter(lines, f"Laporan pelayanan perizinan {period.words}", (opening, figures, closing), as_of)


def _head_of_region(office: Office) -> tuple[str, ...]:
    government = office.government.title() if office.government.isupper() else office.government
    named = government.removeprefix("Pemerintah").strip() or regions.region_name(office.region) or ""
    kind, _, name = named.partition(" ")
    title = {"Kabupaten": f"Bupati {name}", "Kota": f"Wali Kota {name}"}.get(kind, "Kepala Daerah")
    return title, "melalui Sekretaris Daerah", *((f"di {office.place}",) if office.place else ())
