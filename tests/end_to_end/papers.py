"""Draws the papers that the README shows: ``python -m tests.end_to_end.papers docs/pictures``.

Every person is invented; the office is the sample one.
"""

import os
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2

RESOLUTION = 130 / 72
AT = datetime(2026, 11, 20, 6, 40, tzinfo=UTC)
HALF_YEAR = date(2026, 7, 1), date(2026, 12, 31)
SHOWN = {"survey-processing": -1, "survey-report": 3}
"""The page that is shown of a paper of several, the first where none is named."""
PERSON = {
    "name": "Andi Tenri Abeng",
    "nik": "7316994107890002",
    "phone": "0810 3456 7890",
    "address": "Lingk. Buntu Batu RT 02",
    "village": "Juppandang",
}
RECEIVED = {
    "service": "IMB",
    "applicant": PERSON,
    "location": {"address": "Jl. Pancaitana 5", "village": "Juppandang"},
    "documents": {
        **dict.fromkeys(("formulir", "ktp", "bukti_tanah", "pbb", "gambar_teknis", "rekomendasi_lurah"), "ok"),
        "persetujuan_tetangga": "ok",
        "pas_foto": "missing",
    },
    "fee_inputs": {"luas": "100", "indeks": "0.3125", "pagar": 60, "ipal": 3},
    "received_by": "Sitti Rahma",
}
TURNED_BACK = {
    **RECEIVED,
    "documents": {"formulir": "ok", "ktp": "ok", "pbb": "problem", "gambar_teknis": "ok", "bukti_tanah": "ok"},
}


def main(target: Path) -> None:
    """Write receipt, return slip, daily summary and survey as pictures into ``target``."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["PTSP_DESK_KEYS"] = f"{scratch}/keys"
        from ptsp_desk.app import App, os_user  # noqa: PLC0415 - the folder of keys is named first
        from ptsp_desk.operations import samples  # noqa: PLC0415
        from ptsp_desk.operations.surveys import Asked  # noqa: PLC0415
        from ptsp_desk.paper.sizes import Size  # noqa: PLC0415

        folder = Path(scratch) / "office"
        samples.make(folder, samples.Wanted(180, 20, 1), clock=lambda: AT)
        with App(folder, clock=lambda: AT) as app:
            answer = app.applications.register(RECEIVED, os_user())
            assert answer.application is not None
            back = app.applications.register(TURNED_BACK, os_user())
            papers = {
                "receipt": app.receipts.render(answer.application, Size.A5),
                "receipt-a4": app.receipts.render(answer.application, Size.A4),
                "return-slip": app.receipts.slip(back.visit, Size.A5),
                "summary": app.summaries.paper(app.summaries.daily(AT.date())),
                "survey-result": app.survey_papers.result(Asked(*HALF_YEAR)),
                "survey-processing": app.survey_papers.processing(Asked(*HALF_YEAR)),
                "survey-report": app.survey_papers.report(Asked(*HALF_YEAR)),
            }
    target.mkdir(parents=True, exist_ok=True)
    for name, pdf in papers.items():
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[SHOWN.get(name, 0) % len(document)]
            picture = page.render(scale=RESOLUTION).to_pil()
            picture.convert("P", palette=1, colors=32).save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
