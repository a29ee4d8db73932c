from collections.abc import Callable
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptsp_desk.gui import theme
from ptsp_desk.gui.jobs import Jobs
from ptsp_desk.gui.receipts.preview import Preview
from ptsp_desk.paper import receipts, thermal
from ptsp_desk.paper.sizes import Size
from tests.gui.stepped import SteppedExecutor
from tests.paper import samples

if TYPE_CHECKING:
    from PIL import Image

SHEET = receipts.render(samples.receipt(), Size.A5)
PAIR = receipts.render(samples.receipt(), Size.A4)
ROLL = thermal.render(samples.receipt(), Size.MM58)


@pytest.fixture
def preview(qtbot: QtBot, jobs: Jobs) -> Preview:
    made = Preview(jobs)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def shows(preview: Preview, executor: SteppedExecutor) -> Callable[[bytes], list[QImage]]:
    def show(pdf: bytes) -> list[QImage]:
        preview.show_pdf(pdf)
        executor.run_all()
        return list(preview.images)

    return show


def rendered(pdf: bytes, scale: float) -> QImage:
    picture: Image.Image = pypdfium2.PdfDocument(pdf)[0].render(scale=scale).to_pil().convert("RGB")
    wide, high = picture.size
    made = QImage(picture.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888)
    return made.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("pdf", [SHEET, ROLL], ids=["sheet", "roll"])
def test_the_preview_is_the_very_pdf(preview: Preview, shows: Callable[[bytes], list[QImage]], pdf: bytes) -> None:
    preview.set_fits(False)
    [image] = shows(pdf)
    assert image == rendered(pdf, 96 / 72)
    shown = preview.widget()
    assert shown is not None
    grabbed = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    left = (shown.width() - image.width()) // 2
    assert grabbed.copy(left, 16, image.width(), image.height()) == image


@pytest.mark.parametrize("pdf", [SHEET, PAIR], ids=["upright", "on its side"])
def test_a_sheet_is_shown_whole(preview: Preview, shows: Callable[[bytes], list[QImage]], pdf: bytes) -> None:
    [image] = shows(pdf)
    assert image.width() <= preview.viewport().width() - 32
    assert image.height() <= preview.viewport().height() - 32
    width, height = pypdfium2.PdfDocument(pdf)[0].get_size()
    assert image.width() / image.height() == pytest.approx(width / height, abs=0.01)


def test_a_roll_is_as_large_as_in_the_hand_and_scrolls(
    preview: Preview, shows: Callable[[bytes], list[QImage]]
) -> None:
    [image] = shows(ROLL)
    assert image.width() == pytest.approx(58 / 25.4 * 96, abs=2)
    bar = preview.verticalScrollBar()
    assert bar.maximum() > 0
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_another_document_is_shown_from_its_beginning(preview: Preview, shows: Callable[[bytes], list[QImage]]) -> None:
    shows(ROLL)
    preview.verticalScrollBar().setValue(200)
    shows(ROLL)
    assert preview.verticalScrollBar().value() == 200
    shows(thermal.render(samples.receipt(), Size.MM80))
    assert preview.verticalScrollBar().value() == 0


def test_only_the_newest_document_is_shown_however_late_the_others_come(
    preview: Preview, executor: SteppedExecutor
) -> None:
    preview.show_pdf(SHEET)
    preview.show_pdf(PAIR)
    executor.run_all()
    [image] = preview.images
    assert image.width() > image.height()
    preview.show_pdf(SHEET)
    preview.show_pdf(b"")
    executor.run_all()
    assert list(preview.images) == []


def test_pages_that_are_shown_are_not_made_again_when_somebody_comes_back(
    preview: Preview, executor: SteppedExecutor, shows: Callable[[bytes], list[QImage]]
) -> None:
    before = shows(SHEET)
    preview.hide()
    preview.show()
    assert executor.waiting == 0
    assert list(preview.images) == before


def test_a_larger_window_shows_a_larger_sheet(
    qtbot: QtBot, preview: Preview, executor: SteppedExecutor, shows: Callable[[bytes], list[QImage]]
) -> None:
    [small] = shows(SHEET)
    preview.resize(1000, 900)
    qtbot.waitUntil(lambda: executor.waiting > 0)
    executor.run_all()
    assert preview.images[0].height() > small.height()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_paper_is_white_in_every_light(
    qapp: QApplication, preview: Preview, shows: Callable[[bytes], list[QImage]], mode: theme.Mode
) -> None:
    theme.apply(qapp, mode)
    [image] = shows(SHEET)
    shown = preview.widget()
    assert shown is not None
    corner = shown.grab().toImage().pixelColor(shown.width() // 2, 16 + 3)
    assert corner.name() == "#ffffff"
    assert image.pixelColor(2, 2).name() == "#ffffff"
