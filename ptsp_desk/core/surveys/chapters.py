"""What the report of a survey says in sentences, chapter by chapter.

The chapters are those of the reports that offices publish under PermenPANRB 14/2017.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ptsp_desk.core import words
from ptsp_desk.core.surveys import sheets
from ptsp_desk.core.surveys.comments import Comment, State
from ptsp_desk.core.surveys.imports import HANDOVER
from ptsp_desk.core.surveys.index import SCALE, ElementScore, SatisfactionIndex, Scores
from ptsp_desk.core.surveys.instruments import Element
from ptsp_desk.core.surveys.sheets import MOST_URGENT, Survey

NIHIL: Final = "NIHIL."
THANKS: Final = (
    "Terima kasih atas penilaian yang telah Anda berikan. Masukan Anda sangat bermanfaat untuk kemajuan unit kami agar "
    "terus memperbaiki dan meningkatkan kualitas pelayanan bagi masyarakat."
)
"""The line of the board that PermenPANRB 14/2017 shows; the office compares its wording with the rule."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is made of. ``services`` are by code, ``months`` and ``earlier`` times by name, oldest first.

    ``names`` are those of services, ``told`` of those that may be named beside what somebody wrote, ``officers`` by id.
    ``answers`` say of which service each is, "" where that stays hidden. ``oddities`` are sentences.
    """

    survey: Survey
    office: str
    services: Mapping[str, SatisfactionIndex]
    months: Sequence[tuple[str, SatisfactionIndex]]
    earlier: Sequence[tuple[str, SatisfactionIndex]]
    comments: Sequence[Comment]
    oddities: Sequence[str]
    names: Mapping[str, str]
    told: Mapping[str, str]
    officers: Mapping[str, str]
    answers: Sequence[tuple[str, Scores]]


def background(report: Report) -> Iterator[str]:
    """Yield why there is a survey."""
    yield (
        f"{report.office} memberikan pelayanan perizinan dan nonperizinan kepada masyarakat. Pendapat masyarakat yang "
        "dilayani menjadi ukuran mutu pelayanan itu, dan ditanyakan lewat survei kepuasan masyarakat secara berkala."
    )
    yield f"Laporan ini memuat hasil survei {report.survey.period}."


def grounds(report: Report) -> tuple[str, ...]:
    """Return the rules that the survey goes by."""
    return ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik.", f"{report.survey.instrument.rule}.")


def aims() -> str:
    """Return what the survey is for."""
    return (
        "Maksud survei ini mengetahui tingkat kepuasan masyarakat yang dilayani. Tujuannya menemukan unsur pelayanan "
        "yang lemah agar diperbaiki, dan menyampaikan mutu pelayanan kepada masyarakat secara terbuka."
    )


def method(report: Report) -> Iterator[str]:
    """Yield how people were asked and how the index is worked out."""
    survey = report.survey
    count = len(survey.instrument.elements)
    days = f"{words.date_plain(survey.first)} sampai {words.date_plain(survey.last)}"
    yield (
        f"Survei dilaksanakan oleh {report.office} pada {days}. Pemohon menjawab sesudah menerima hasil layanannya, di "
        "layar atau pada kuesioner kertas, tanpa nama. Jawaban disimpan terpisah dari berkas permohonan."
        if survey.moment == HANDOVER
        else f"Penilaian diminta oleh {report.office} sesudah pendaftaran, pada {days}, tanpa nama. Ini ukuran loket "
        "sendiri, bukan SKM."
    )
    yield (
        f"Kuesioner menanyakan {count} unsur menurut {survey.instrument.rule}. Tiap jawaban bernilai 1 (terburuk) "
        "sampai 4 (terbaik); pertanyaan yang dilewati tidak dihitung."
    )
    yield (
        "Nilai rata-rata (NRR) tiap unsur adalah jumlah nilainya dibagi banyaknya yang menjawab. Bobot tiap unsur "
        f"{survey.weight}. {survey.measure} adalah jumlah NRR tertimbang dikali {SCALE}, dibulatkan dua angka di "
        "belakang koma."
    )
    yield sample(survey)


def sample(survey: Survey) -> str:
    """Return how many answered and how many should have."""
    found = survey.index.sample
    answered = f"Responden yang menjawab {words.amount(survey.index.n)} orang"
    if found.population is None or found.required is None:
        return f"{answered}. Jumlah yang dilayani tidak dicatat, sehingga kecukupan sampel tidak dihitung."
    return (
        f"{answered}. Yang dilayani {words.amount(found.population)} orang; menurut tabel Krejcie dan Morgan "
        f"diperlukan {words.amount(found.required)} responden, {sheets.reached(survey)}."
    )


def nihil(survey: Survey) -> str:
    """Return the sentence in place of figures, empty where there are some."""
    if survey.index.n == 0:
        return f"{NIHIL} Tidak ada jawaban survei untuk {survey.period}."
    return "" if survey.is_shown else survey.index.reason


def result(survey: Survey) -> str:
    """Return the index in a sentence."""
    found = survey.index
    if found.index is None:
        return found.reason
    value = f"{words.number(found.index)}, mutu {found.class_} ({found.class_name.lower()})"
    said = f"{survey.measure} {survey.period} adalah {value}"
    interval = sheets.interval(found)
    return f"{said}, dengan selang kepercayaan 95 % dari {interval}." if interval else f"{said}."


def differences(survey: Survey) -> Iterator[str]:
    """Yield the elements with the lowest and those with the highest means, each in a sentence."""
    if survey.index.is_level:
        yield sheets.LEVEL
        return
    yield f"Unsur dengan nilai terendah, yang pertama perlu diperbaiki: {_listed(survey, survey.urgent())}."
    highest = survey.ranked()[MOST_URGENT:][-MOST_URGENT:][::-1]
    yield f"Unsur dengan nilai tertinggi, yang perlu dipertahankan: {_listed(survey, highest)}."


def voices(report: Report) -> str:
    """Return how many wrote something, and how that stands."""
    if not report.comments:
        return f"{NIHIL} Tidak ada saran atau keluhan tertulis pada masa ini."
    states = Counter(item.follow_up.state if item.follow_up else None for item in report.comments)
    counts = f"{states[State.DONE]} selesai, {states[State.OPEN]} sedang ditangani, {states[None]} belum ditangani"
    return (
        f"Responden menulis {words.amount(len(report.comments))} saran atau keluhan: {counts}. Semuanya, dengan "
        "penanggung jawab dan batas waktunya, dimuat dalam lampiran."
    )


def comparison(report: Report) -> str:
    """Return how the index moved since the time before, empty where there is none to compare with."""
    shown = [(name, part.index) for name, part in report.earlier if part.index is not None]
    now = report.survey.index.index
    if now is None or len(shown) < 2:
        return ""
    name, before = shown[-2]
    assert before is not None
    if now == before:
        return f"Dibanding {name} ({words.number(before)}), nilainya tetap."
    moved = "naik" if now > before else "turun"
    return f"Dibanding {name} ({words.number(before)}), nilainya {moved} {words.number(abs(now - before))}."


def conclusion(report: Report) -> Iterator[str]:
    """Yield what follows from the figures."""
    survey = report.survey
    yield result(survey)
    if compared := comparison(report):
        yield compared
    if survey.index.sample.reached is False:
        yield "Sampel belum tercapai; pada masa berikutnya lebih banyak pemohon perlu diajak menjawab."
    if survey.index.is_level:
        yield f"{sheets.LEVEL} Yang diutamakan ditentukan dalam rencana tindak lanjut."
    elif urgent := survey.urgent():
        names = ", ".join(element.name.id for element, _ in urgent)
        yield f"Perbaikan diutamakan pada: {names}. Kegiatannya ditulis dalam rencana tindak lanjut."


def _listed(survey: Survey, chosen: Sequence[tuple[Element, ElementScore]]) -> str:
    return "; ".join(_named(survey, element, score) for element, score in chosen)


def _named(survey: Survey, element: Element, score: ElementScore) -> str:
    assert score.mean is not None
    quality = survey.instrument.class_of(sheets.converted(score))
    return f"{element.code} {element.name.id} ({words.number(score.mean)}, {quality.name.lower()})"
