"""What invented people think of a sample office: answers of a believable spread, questionnaires of paper, comments."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from ptsp_desk.core.ballots import Answer, Moment
from ptsp_desk.core.officers import Officer
from ptsp_desk.core.surveys import Instrument, Period
from ptsp_desk.core.surveys.comments import Publication, State
from ptsp_desk.core.surveys.imports import Questionnaire
from ptsp_desk.operations.ballots import Ballots
from ptsp_desk.operations.desks import Desk
from ptsp_desk.operations.instruments import instruments
from ptsp_desk.operations.questionnaires import Questionnaires
from ptsp_desk.operations.surveys import Surveys

_INSTRUMENT: Final = "2017"
_ANSWERS: Final = {Moment.HANDOVER: 0.8, Moment.REGISTRATION: 0.12}
"""How many of those who are asked answer."""
_LIKED: Final = {"U1": 3.2, "U2": 3.0, "U3": 2.7, "U4": 3.3, "U5": 3.2, "U6": 3.4, "U7": 3.6, "U8": 2.9, "U9": 3.1}
_SKIPPED: Final = 0.03
_PAPER: Final = ("IMB", "IMB", "IMB", "IMB", "IMB", "SIUP", "SIUP", "SIUP", "SIUP", "SIUP", "SIUP", "TRAYEK")
_COMMENTS: Final = (
    "Ruang tunggu panas pada siang hari, mohon ditambah kipas.",
    "Petugas ramah dan menjelaskan biaya dengan rinci.",
    "Jadwal peninjauan lapangan sebaiknya diberitahukan lewat telepon.",
    "Mohon ada loket khusus untuk lansia.",
    "Terima kasih, lebih cepat dari tahun lalu.",
    "Daftar syarat sebaiknya ditempel di luar, agar tidak dua kali datang.",
)
_COMMENTED: Final = 0.4


@dataclass(slots=True)
class Opinions:
    """Asks the visitors of a sample, the same ones in the same way for the same ``random``."""

    desk: Desk
    random: Random

    def ask(self, service: str, moment: Moment) -> None:
        """Ask one visitor, who answers or doesn't."""
        if self.random.random() < _ANSWERS[moment]:
            Ballots(self.desk).answer(self._answer(service, moment))

    def close(self, last: date, clerk: Officer, head: Officer) -> None:
        """Key in what was answered on paper, set the half-year as a period, see to a comment, publish the last one."""
        first = date(last.year, 1 if last.month < 7 else 7, 1)
        ends = date(last.year, 6, 30) if last.month < 7 else date(last.year, 12, 31)
        before = first - timedelta(days=1)
        began = date(before.year, before.month - 5, 1)
        surveys = Surveys(self.desk)
        surveys.set_period(Period(first, ends, _INSTRUMENT), head)
        for day in (before, last):
            answers = [self._answer(service, Moment.HANDOVER) for service in _PAPER]
            keyed = [Questionnaire(day, one.service, tuple(one.scores), one.profile, one.comment) for one in answers]
            Questionnaires(self.desk).key_in(keyed, _INSTRUMENT, clerk)
        for comment in surveys.comments(first, ends)[:1]:
            note = "Sudah disampaikan kepada kepala bagian pelayanan."
            surveys.follow_up(comment.reference, clerk, officer=clerk.id, due=last, state=State.OPEN, note=note)
        shown = Publication(began, before, last, "Papan pengumuman ruang tunggu", "Foto papan pengumuman")
        surveys.publish(shown, head)

    def _answer(self, service: str, moment: Moment) -> Answer:
        instrument = instruments()[_INSTRUMENT]
        mood = self.random.gauss(0, 0.35)
        return Answer(
            service=service,
            moment=moment,
            instrument=instrument.code,
            scores=tuple(self._score(_LIKED[code] + mood) for code in instrument.codes),
            profile=self._profile(instrument),
            comment=self.random.choice(_COMMENTS) if self.random.random() < _COMMENTED else "",
        )

    def _score(self, liked: float) -> int | None:
        if self.random.random() < _SKIPPED:
            return None
        return min(4, max(1, round(self.random.gauss(liked, 0.55))))

    def _profile(self, instrument: Instrument) -> dict[str, str]:
        given = {item.code: self.random.choice(item.options).code for item in instrument.fields}
        return {code: option for code, option in given.items() if self.random.random() > _SKIPPED}
