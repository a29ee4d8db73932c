"""A file that was rejected stays so on every paper, also when its letter was handed over."""

from datetime import date
from io import BytesIO

import pypdf
import pytest

from ptsp_desk.app import App
from ptsp_desk.core.applications.stages import Clock, Stage
from ptsp_desk.core.errors import Refused
from ptsp_desk.paper.sizes import Size
from tests.offices import CLERK, HEAD, TECHNICAL
from tests.offices import Clock as Watch
from tests.operations.counter import registered


@pytest.fixture
def number(app: App, clock: Watch) -> str:
    """The number of a file that was rejected on 17 November and whose letter went out three days later."""
    number = registered(app)
    app.applications.move(number, "under_review", "", CLERK)
    app.applications.move(number, "rejected", "di sempadan sungai", TECHNICAL)
    clock.advance(days=3)
    app.applications.move(number, "handed_over", "", CLERK)
    return number


def test_the_letter_of_rejection_is_handed_over_and_the_file_stays_rejected(app: App, number: str) -> None:
    found = app.applications.get(number)
    assert (found.stage, found.outcome, found.clock) == (Stage.HANDED_OVER, Stage.REJECTED, Clock.OVER)
    assert found.rejected_on == date(2026, 11, 17)
    assert app.applications.find(number)[0] == found.listed
    with pytest.raises(Refused, match="sudah selesai"):
        app.applications.move(number, "under_review", "", HEAD)
    assert app.journals.check().differing == ()


def test_a_permit_that_is_handed_over_was_not_rejected(app: App) -> None:
    number = registered(app)
    for stage in ("under_review", "approved", "issued", "handed_over"):
        app.applications.move(number, stage, "", HEAD)
    found = app.applications.get(number)
    assert (found.outcome, found.rejected_on) == (Stage.HANDED_OVER, None)


def test_the_days_summary_counts_permits_that_were_taken_and_no_letters_of_rejection(app: App, number: str) -> None:
    permit = registered(app)
    for stage in ("under_review", "approved", "issued", "handed_over"):
        app.applications.move(permit, stage, "", TECHNICAL if stage == "approved" else HEAD)
    assert app.applications.get(number).stage_at.date() == app.today()
    [row] = app.summaries.counted(app.today()).services
    assert (row.issued, row.handed_over) == (1, 1)


def test_its_receipt_goes_on_saying_when_it_was_rejected(app: App, number: str) -> None:
    pdf = app.receipts.print(number, Size.A5, CLERK)
    text = " ".join(pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text().split())
    assert "DITOLAK" in text
    assert "Berkas ini ditolak pada 17 November 2026" in text
    assert "Selesai paling lambat" not in text


def test_who_verifies_its_receipt_hears_that_it_was_rejected(app: App, number: str) -> None:
    verdict = app.receipts.verify(app.receipts.code(app.applications.get(number)))
    assert "permohonan ini ditolak" in verdict.sentence
