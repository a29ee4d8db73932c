"""What a survey came to, as tables for paper and spreadsheets. What is hidden stays out of all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Row, Sheet, share
from ptsp_desk.core.surveys.comments import Comment, Publication
from ptsp_desk.core.surveys.disclosure import FEWEST
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.core.surveys.index import SCALE, ElementScore, SatisfactionIndex
from ptsp_desk.core.surveys.instruments import Element, Instrument, half_up
from ptsp_desk.core.surveys.settings import period_name

NOTHING: Final = "–"
"""Stands where a figure is hidden or there is none."""
LEFT_OUT: Final = "Tidak diisi"
RANKING: Final = (
    "Peringkat 1: nilai terendah, yang pertama perlu diperbaiki; bila sama, yang lebih dulu dalam daftar unsur."
)
LEVEL: Final = "Nilai semua unsur sama; tidak ada yang terendah atau tertinggi."
MOST_URGENT: Final = 3
"""How many elements are called the first to mend."""

_NUMBER: Final = ColumnKind.NUMBER
_QUARTERS: Final = ("TW I", "TW II", "TW III", "TW IV")


@dataclass(frozen=True, slots=True)
class Survey:
    """The survey of the days from ``first`` to ``last``: its index, and by field how many gave each answer."""

    first: date
    last: date
    moment: str
    instrument: Instrument
    index: SatisfactionIndex
    profiles: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def period(self) -> str:
        """What stands under a title."""
        name = period_name(self.first, self.last)
        return name if self.moment == HANDOVER else f"{name}, sesudah pendaftaran (bukan SKM)"

    @property
    def measure(self) -> str:
        """What the value is called: that of the counter is no index."""
        return measure(self.moment)

    @property
    def value_title(self) -> str:
        return "Nilai IKM" if self.moment == HANDOVER else self.measure

    @property
    def is_shown(self) -> bool:
        """Whether enough people answered for figures."""
        return self.index.n >= FEWEST

    @property
    def weight(self) -> str:
        return self.index.weight.text(len(self.instrument.elements))

    def urgent(self) -> list[tuple[Element, ElementScore]]:
        """Return the elements that are the first to mend, none where all are the same."""
        return [] if self.index.is_level else self.ranked()[:MOST_URGENT]

    def ranked(self) -> list[tuple[Element, ElementScore]]:
        """Return the elements with a mean, the lowest first."""
        both = zip(self.instrument.elements, self.index.elements, strict=True)
        return sorted(((element, score) for element, score in both if score.rank), key=lambda item: item[1].rank or 0)


def converted(score: ElementScore) -> Decimal:
    """Return what an element's mean is on the scale of the index, rounded once."""
    assert score.exact is not None
    return half_up(score.exact * SCALE, 2)


def elements(survey: Survey) -> Sheet:
    """Return a row an element; the last one is the index."""
    columns = (
        Column("Kode"),
        Column("Unsur pelayanan"),
        Column("Terisi", _NUMBER),
        Column("NRR", _NUMBER),
        Column("NRR tertimbang", _NUMBER),
        Column("Nilai konversi", _NUMBER),
        Column("Mutu"),
        Column("Peringkat", _NUMBER),
    )
    found = survey.index
    both = zip(survey.instrument.elements, found.elements, strict=True)
    rows = tuple(_element(survey.instrument, element, score) for element, score in both) if found.n else ()
    total = (None, f"{survey.measure} unit pelayanan", found.n, None, None, found.index, found.class_, None)
    notes = (
        f"Bobot tiap unsur {survey.weight}. {survey.measure} = jumlah NRR tertimbang × {SCALE}.",
        LEVEL if found.is_level else RANKING,
        *([found.reason] if found.reason else []),
    )
    shown_total = None if found.index is None else total
    return Sheet("Hasil per unsur", survey.period, columns, rows, shown_total, notes, "Unsur", numbered=False)


def summary(survey: Survey) -> Sheet:
    """Return the index and what it stands on, as pairs."""
    found, sample = survey.index, survey.index.sample
    rows: list[Row] = [
        (survey.value_title, NOTHING if found.index is None else words.number(found.index)),
        ("Mutu pelayanan", found.class_ or NOTHING),
        ("Kinerja unit pelayanan", found.class_name or NOTHING),
        ("Jumlah responden", words.amount(found.n)),
        ("Kuesioner", survey.instrument.rule),
        ("Bobot tiap unsur", survey.weight),
    ]
    if found.interval:
        rows.append(("Selang kepercayaan 95 %", interval(found)))
    if sample.population is not None and sample.required is not None:
        rows += [
            ("Jumlah yang dilayani", words.amount(sample.population)),
            ("Sampel yang diperlukan", f"{words.amount(sample.required)}, {reached(survey)}"),
        ]
    columns = (Column("Hal"), Column("Isi"))
    notes = (found.reason,) if found.reason else ()
    held = tuple(rows) if found.n else ()
    return Sheet("Hasil survei kepuasan", survey.period, columns, held, None, notes, survey.measure, "", False)


def reached(survey: Survey) -> str:
    """Return whether the sample was reached, in words."""
    return "tercapai" if survey.index.sample.reached else "belum tercapai"


def profile(survey: Survey) -> Sheet:
    """Return how many of the respondents gave each answer about themselves."""
    figures = (Column("Jumlah", _NUMBER), Column("Bagian", ColumnKind.PERCENT))
    columns = (Column("Data responden"), Column("Pilihan"), *figures)
    rows = [(name, *row) for name, held in profiles(survey) for row in held]
    notes = () if rows else (survey.index.reason or "Data responden tidak ditanyakan.",)
    return Sheet("Profil responden", survey.period, columns, tuple(rows), None, notes, "Responden", numbered=False)


def profiles(survey: Survey) -> list[tuple[str, list[tuple[str, int, Decimal | None]]]]:
    """Return each field that somebody answered: by answer how many, and the share of all respondents."""
    n, told = survey.index.n, []
    for item in survey.instrument.fields:
        counts = survey.profiles.get(item.code, {})
        if survey.is_shown and counts:
            named = [(option.name.id, counts.get(option.code, 0)) for option in item.options]
            left = n - sum(count for _, count in named)
            named += [(LEFT_OUT, left)] if left > 0 else []
            told.append((item.name.id, [(name, count, share(count, n)) for name, count in named]))
    return told


def services(survey: Survey, parts: Mapping[str, SatisfactionIndex], names: Mapping[str, str]) -> Sheet:
    """Return a row a service; of a hidden one only how many answered. "" is of no service."""
    columns = (
        Column("Layanan"),
        Column("Responden", _NUMBER),
        Column("Dilayani", _NUMBER),
        Column(survey.measure, _NUMBER),
        Column("Mutu"),
        Column("Kinerja"),
        Column("Unsur terendah"),
    )
    rows = tuple(
        (_service(code, names), part.n, part.sample.population, *_value(part), _lowest(survey.instrument, part))
        for code, part in parts.items()
    )
    notes = [_HIDDEN] if any(is_hidden(part) for part in parts.values()) else []
    return Sheet("Hasil per layanan", survey.period, columns, rows, None, tuple(notes), "Layanan", numbered=False)


def service_elements(survey: Survey, parts: Mapping[str, SatisfactionIndex], names: Mapping[str, str]) -> Sheet:
    """Return the means of each service that is shown."""
    codes = survey.instrument.codes
    figures = (Column(title, _NUMBER) for title in (*codes, survey.measure))
    columns = (Column("Layanan"), Column("Responden", _NUMBER), *figures)
    rows = tuple(
        (
            _service(code, names),
            part.n,
            *(NOTHING if item.mean is None else item.mean for item in part.elements),
            NOTHING if part.index is None else part.index,
        )
        for code, part in parts.items()
        if not is_hidden(part)
    )
    notes = (_HIDDEN,) if any(is_hidden(part) for part in parts.values()) else ()
    title = "NRR per layanan dan per unsur"
    return Sheet(title, survey.period, columns, rows, None, notes, "Layanan per unsur", numbered=False)


def trend(survey: Survey, title: str, parts: Sequence[tuple[str, SatisfactionIndex]]) -> Sheet:
    """Return a row a time, the oldest first."""
    columns = (
        Column("Masa"),
        Column("Responden", _NUMBER),
        Column("Bobot"),
        Column(survey.measure, _NUMBER),
        Column("Mutu"),
        Column("Kinerja"),
    )
    rows = tuple((name, part.n, part.weight.text(len(part.elements)), *_value(part)) for name, part in parts)
    notes = (_HIDDEN.replace("Layanan", "Masa"),) if any(is_hidden(part) for _, part in parts) else ()
    return Sheet(title, survey.period, columns, rows, None, notes, title, numbered=False)


def comments(
    survey: Survey, held: Iterable[Comment], services: Mapping[str, str], officers: Mapping[str, str]
) -> Sheet:
    """Return what people wrote and who sees to it; ``services`` are the names of those that may be told."""
    columns = (
        Column("No", _NUMBER),
        Column("Saran atau keluhan"),
        Column("Layanan"),
        Column("Hari", ColumnKind.DATE),
        Column("Penanggung jawab"),
        Column("Batas", ColumnKind.DATE),
        Column("Tindak lanjut"),
    )
    rows = tuple(
        (number, _flat(item.text), services.get(item.service, ""), item.day, *_follow_up(item, officers))
        for number, item in enumerate(held, 1)
    )
    return Sheet("Rekap saran dan keluhan", survey.period, columns, rows, None, (), "Saran", numbered=False)


def plan(survey: Survey) -> Sheet:
    """Return the elements that are first to mend, with room for what is done when and by whom."""
    columns = (
        Column("No", _NUMBER),
        Column("Prioritas unsur"),
        Column("NRR", _NUMBER),
        Column("Program/kegiatan"),
        *(Column(quarter, group="Waktu") for quarter in _QUARTERS),
        Column("Penanggung jawab"),
    )
    empty: Row = (None,) * (len(_QUARTERS) + 2)
    chosen = [(f"{element.code} {element.name.id}", score.mean) for element, score in survey.urgent()]
    # Where all are the same, the office chooses.
    rows = [(number, *item, *empty) for number, item in enumerate(chosen or [(None, None)] * MOST_URGENT, 1)]
    return Sheet("Rencana tindak lanjut", survey.period, columns, tuple(rows), None, (), "Rencana", numbered=False)


def publications(first: date, last: date, held: Iterable[Publication]) -> Sheet:
    """Return where indexes were published."""
    columns = (
        Column("No", _NUMBER),
        Column("Periode survei"),
        Column("Media"),
        Column("Tanggal", ColumnKind.DATE),
        Column("Bukti"),
    )
    rows = tuple(
        (number, period_name(item.first, item.last), _flat(item.medium), item.day, _flat(item.evidence))
        for number, item in enumerate(held, 1)
    )
    notes = () if rows else ("Belum ada publikasi hasil survei yang dicatat untuk masa ini.",)
    title = "Daftar publikasi hasil survei kepuasan masyarakat"
    return Sheet(title, period_name(first, last), columns, rows, None, notes, "Publikasi", numbered=False)


def questionnaire(survey: Survey) -> Sheet:
    """Return the questions in the order in which they are asked, with their answers and the scores."""
    columns = (
        Column("No", _NUMBER),
        Column("Pertanyaan"),
        Column("Unsur"),
        *(Column(str(score), group="Jawaban dan nilainya") for score in range(1, 5)),
    )
    rows: list[Row] = [
        (element.asked, element.question.id, element.code, *(label.id for label in element.labels))
        for element in survey.instrument.questions
    ]
    return Sheet("Kuesioner", survey.instrument.rule, columns, tuple(rows), None, (), "Kuesioner", numbered=False)


def perception(instrument: Instrument) -> Sheet:
    """Return the classes of the rule, the lowest first."""
    columns = tuple(map(Column, ("Nilai persepsi", "Nilai interval", "Nilai interval konversi", "Mutu", "Kinerja")))
    rows = tuple(
        (
            str(item.perception),
            f"{_bound(item.mean_first)} – {_bound(item.mean_last)}",
            f"{words.number(item.first)} – {words.number(item.last)}",
            item.code,
            item.name,
        )
        for item in instrument.classes
    )
    return Sheet("Nilai persepsi", instrument.rule, columns, rows, None, (), "Nilai persepsi", numbered=False)


def measure(moment: str) -> str:
    """Return what the value of a moment is called: that of the counter is no index."""
    return "IKM" if moment == HANDOVER else "Nilai loket"


def interval(found: SatisfactionIndex) -> str:
    """Return an interval as the office writes it, with a word where it is rough; empty where there is none."""
    if found.interval is None:
        return ""
    said = " sampai ".join(map(words.number, found.interval))
    return f"{said} (perkiraan, karena ada pertanyaan yang dilewati)" if found.is_rough else said


def is_hidden(part: SatisfactionIndex) -> bool:
    """Whether nothing but the number of answers is told."""
    return all(item.mean is None for item in part.elements)


def figure(value: Decimal | None) -> str:
    """Return a figure as the office writes it."""
    return NOTHING if value is None else words.number(value)


_HIDDEN: Final = (
    f"{NOTHING}: nilainya disembunyikan. Layanan yang jawabannya kurang dari {FEWEST} tidak ditampilkan, bila perlu "
    "bersama yang terkecil berikutnya, agar nilai yang tersembunyi tidak bisa dihitung dari jumlah seluruhnya."
)


def _element(instrument: Instrument, element: Element, score: ElementScore) -> Row:
    if score.mean is None:
        return element.code, element.name.id, score.n, *[NOTHING] * 5
    value = converted(score)
    quality = instrument.class_of(value).code
    return element.code, element.name.id, score.n, score.mean, score.weighted, value, quality, score.rank


def _service(code: str, names: Mapping[str, str]) -> str:
    return names.get(code, code) or "Tanpa layanan"


def _value(part: SatisfactionIndex) -> tuple[Cell, str, str]:
    if part.index is None:
        return NOTHING, NOTHING, NOTHING
    return part.index, part.class_, part.class_name


def _lowest(instrument: Instrument, part: SatisfactionIndex) -> str:
    if part.is_level:
        return "semua sama"
    first = next((item.code for item in part.elements if item.rank == 1), "")
    found = instrument.element(first)
    return f"{found.code} {found.short.id}" if found else NOTHING


def _follow_up(item: Comment, officers: Mapping[str, str]) -> tuple[str, Cell, str]:
    if item.follow_up is None:
        return "", None, "Belum ditangani"
    found = item.follow_up
    said = f"{found.state.label}. {_flat(found.note)}" if found.note else found.state.label
    return officers.get(found.officer, found.officer), found.due, said


def _flat(text: str) -> str:
    """Return what somebody wrote on one line: a cell is no letter."""
    return " ".join(text.split())


def _bound(value: Decimal) -> str:
    return words.number(value if -int(value.as_tuple().exponent) >= 2 else half_up(value, 2))
