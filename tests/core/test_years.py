"""Dates of years that nobody means come into nothing that is kept."""

from collections.abc import Callable
from datetime import date

import pytest

from ptsp_desk.core.catalogue import Version
from ptsp_desk.core.errors import Refused
from ptsp_desk.core.imports.cells import day_of
from ptsp_desk.core.offices import holiday, hours_setting
from ptsp_desk.core.promises import Holiday, Hours
from ptsp_desk.core.signatories import Signatory, signatories_setting
from ptsp_desk.core.surveys import Period, periods_setting
from ptsp_desk.core.surveys.comments import Publication, State, followed_up, published
from ptsp_desk.core.surveys.imports import Questionnaire, check
from ptsp_desk.operations.instruments import instruments
from tests.core.catalogue.files import SAMPLES

MEANT = (date(1945, 1, 1), date(2026, 11, 17), date(2999, 12, 31))
NOT_MEANT = (date(1, 1, 1), date(1944, 12, 31), date(3000, 1, 1), date(9999, 12, 31))
SERVICE = SAMPLES[0].read_bytes()
INSTRUMENT = instruments()["2017"]

KEPT: dict[str, Callable[[date], object]] = {
    "a cell of a table": lambda day: day_of(day, "tanggal"),
    "a cell's text": lambda day: day_of(day.isoformat(), "tanggal"),
    "a service's first day": lambda day: Version.of(SERVICE, day),
    "a holiday": lambda day: holiday(Holiday(day, "Libur", "tutup_kantor")),
    "the first day of hours": lambda day: hours_setting((Hours({0: None}, first=day),)),
    "the last day of hours": lambda day: hours_setting((Hours({0: None}, last=day),)),
    "the first day of who signs": lambda day: signatories_setting([Signatory("Daeng", first=day)]),
    "the last day of who signs": lambda day: signatories_setting([Signatory("Daeng", last=day)]),
    "a period of the survey": lambda day: periods_setting([Period(day, day, "2017")], instruments()),
    "a comment's last day": lambda day: followed_up("ENR-03A.457/2", "", day, State.OPEN),
    "a publication": lambda day: published(Publication(day, day, day, "Papan")),
    "a questionnaire": lambda day: check(Questionnaire(day, "", (4,) * 9), INSTRUMENT, date(2999, 12, 31)),
}


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_a_day_of_a_year_that_nobody_means_is_refused_with_a_sentence(kept: Callable[[date], object]) -> None:
    for day in MEANT:
        kept(day)
    for day in NOT_MEANT:
        with pytest.raises(Refused, match=r"Tahun harus 1945 sampai 2999\."):
            kept(day)
