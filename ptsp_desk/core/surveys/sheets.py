"""What a survey came to, as tables for paper and spreadsheets. What is hidden stays out of all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Row, Sheet, share
from ptsp_desk.core.surveys.comments import Comment, Publication
from ptsp_desk.core.surveys.disclosure import FEWEST
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.core.surveys.index import SCALE, ElementScore, SatisfactionIndex, Scores, tally_of
from ptsp_desk.core.surveys.instruments import Element, Instrument, half_up
from ptsp_desk.core.surveys.settings import period_name

NOTHING: Final = "–"
"""Stands where a figure is hidden or there is none."""
LEFT_OUT: Final = "Tidak diisi"
PROCESSING: Final = "PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR LAYANAN"
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
    def is_shown(self) -> bool:
        """Whether enough people answered for figures."""
        return self.index.n >= FEWEST

    @property
    def weight(self) -> str:
        return self.index.weight.text(len(self.instrument.elements))

    def ranked(self) -> list[tuple[Element, ElementScore]]:
        """Return the elements with a mean, the lowest first."""
        both = zip(self.instrument.elements, self.index.elements, strict=True)
        return sorted(((element, score) for element, score in both if score.rank), key=lambda item: item[1].rank or 0)


@dataclass(frozen=True, slots=True)
class Calculation:
    """From sums to the index: rows of one figure an element, and the sum of the weighted means."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    total: Decimal | None


def converted(score: ElementScore) -> Decimal:
    """Return what an element's mean is on the scale of the index, rounded once: from the sum of its scores."""
    assert score.mean is not None
    return half_up(Fraction(int(half_up(score.mean * score.n, 0)), score.n) * SCALE, 2)


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
    total = (None, "IKM unit pelayanan", found.n, None, None, found.index, found.class_, None)
    notes = (
        f"Bobot tiap unsur {survey.weight}. IKM = jumlah NRR tertimbang × {SCALE}.",
        "Peringkat 1: nilai terendah, yang pertama perlu diperbaiki.",
        *([found.reason] if found.reason else []),
    )
    shown_total = None if found.index is None else total
    return Sheet("Hasil per unsur", survey.period, columns, rows, shown_total, notes, "Unsur", numbered=False)


def summary(survey: Survey) -> Sheet:
    """Return the index and what it stands on, as pairs."""
    found, sample = survey.index, survey.index.sample
    rows: list[Row] = [
        ("Nilai IKM", NOTHING if found.index is None else words.number(found.index)),
        ("Mutu pelayanan", found.class_ or NOTHING),
        ("Kinerja unit pelayanan", found.class_name or NOTHING),
        ("Jumlah responden", words.amount(found.n)),
        ("Kuesioner", survey.instrument.rule),
        ("Bobot tiap unsur", survey.weight),
    ]
    if found.interval:
        rows.append(("Selang kepercayaan 95 %", " – ".join(map(words.number, found.interval))))
    if sample.population is not None and sample.required is not None:
        rows += [
            ("Jumlah yang dilayani", words.amount(sample.population)),
            ("Sampel yang diperlukan", f"{words.amount(sample.required)}, {reached(survey)}"),
        ]
    columns = (Column("Hal"), Column("Isi"))
    notes = (found.reason,) if found.reason else ()
    return Sheet(
        "Hasil survei kepuasan", survey.period, columns, tuple(rows) if found.n else (), None, notes, "IKM", "", False
    )


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


def processing(survey: Survey, answers: Sequence[tuple[str, Scores]]) -> Sheet:
    """Return a row a respondent. ``answers`` say of which service each is, "" where that stays hidden.

    Answers of one service stand together, sorted: their order tells nothing about who came when.
    """
    kept = _sorted(answers) if survey.is_shown else []
    has_services = any(service for service, _ in kept)
    columns = (
        Column("No", _NUMBER),
        *([Column("Layanan")] if has_services else []),
        *(Column(code, _NUMBER) for code in survey.instrument.codes),
    )
    rows = tuple(
        (number, *([service or NOTHING] if has_services else []), *scores)
        for number, (service, scores) in enumerate(kept, 1)
    )
    sums = tally_of(survey.instrument, [scores for _, scores in kept]).elements
    label: tuple[Cell, ...] = (None, "Jumlah nilai") if has_services else ("Jumlah nilai",)
    total = (*label, *(sums[code][1] for code in survey.instrument.codes)) if rows else None
    hides = has_services and any(not service for service, _ in kept)
    notes = (
        *([survey.index.reason] if survey.index.reason else []),
        *(["Kosong: pertanyaan itu dilewati."] if any(None in scores for _, scores in kept) else []),
        *([f"{NOTHING}: layanannya tidak disebut, agar jawaban sedikit orang tidak bisa dikenali."] if hides else []),
    )
    return Sheet(PROCESSING, survey.period, columns, rows, total, notes, "Per responden", numbered=False)


def calculation(survey: Survey, answers: Sequence[tuple[str, Scores]]) -> Calculation:
    """Return the rows under the processing sheet; the sum of the weighted means is rounded once, at its end."""
    codes = survey.instrument.codes
    counts = tally_of(survey.instrument, [scores for _, scores in answers]).elements
    means = {code: Fraction(total, n) for code, (n, total) in counts.items() if n}
    scores = {score.code: score for score in survey.index.elements}
    rows = (
        ("Σ nilai/unsur", tuple(words.amount(counts[code][1]) for code in codes)),
        ("Kuesioner terisi/unsur", tuple(words.amount(counts[code][0]) for code in codes)),
        ("NRR/unsur", tuple(figure(scores[code].mean) for code in codes)),
        (f"NRR tertimbang/unsur (bobot {survey.weight})", tuple(figure(scores[code].weighted) for code in codes)),
    )
    weight = survey.index.weight.of(len(codes))
    total = half_up(sum(means.values(), Fraction()) * weight, 4) if len(means) == len(codes) else None
    return Calculation(rows, total)


def services(survey: Survey, parts: Mapping[str, SatisfactionIndex], names: Mapping[str, str]) -> Sheet:
    """Return a row a service; of a hidden one only how many answered. "" is of no service."""
    columns = (
        Column("Layanan"),
        Column("Responden", _NUMBER),
        Column("Dilayani", _NUMBER),
        Column("IKM", _NUMBER),
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
    columns = (Column("Layanan"), Column("Responden", _NUMBER), *(Column(code, _NUMBER) for code in (*codes, "IKM")))
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
        Column("IKM", _NUMBER),
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
    chosen = enumerate(survey.ranked()[:MOST_URGENT], 1)
    rows: list[Row] = [
        (number, f"{element.code} {element.name.id}", score.mean, *empty) for number, (element, score) in chosen
    ]
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


def _sorted(answers: Iterable[tuple[str, Scores]]) -> list[tuple[str, Scores]]:
    """Sort by service, those of none last, then by scores."""
    return sorted(answers, key=lambda item: (not item[0], item[0], [score or 0 for score in item[1]]))


def _service(code: str, names: Mapping[str, str]) -> str:
    return names.get(code, code) or "Tanpa layanan"


def _value(part: SatisfactionIndex) -> tuple[Cell, str, str]:
    if part.index is None:
        return NOTHING, NOTHING, NOTHING
    return part.index, part.class_, part.class_name


def _lowest(instrument: Instrument, part: SatisfactionIndex) -> str:
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
