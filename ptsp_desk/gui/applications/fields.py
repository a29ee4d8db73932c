"""The fields of one file as rows that may be corrected, in the order of the form."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from ptsp_desk.core.applications import corrections, labels
from ptsp_desk.core.applications.corrections import DIRECTOR, KIND, RECEIVED_BY
from ptsp_desk.core.catalogue import FormField
from ptsp_desk.core.documents import Document, DocumentState, Fault
from ptsp_desk.core.fees import Input
from ptsp_desk.core.people import Company
from ptsp_desk.gui.applications.correction import (
    ChoiceCorrection,
    Correction,
    TextCorrection,
    VillageCorrection,
    masked,
    typed_text,
)
from ptsp_desk.gui.applications.shown import Shown
from ptsp_desk.gui.jobs import Jobs


def rows_of(shown: Shown, jobs: Jobs) -> Iterator[Correction]:
    """Yield a row a field: those of a person and of a company alike, and of the checklist what may follow."""
    application = shown.application
    before = {**corrections.paths(application.submission), RECEIVED_BY: application.received_by}
    named = {**labels.field_labels("company", shown.service, shown.variant), **shown.labels()}
    tariff = shown.tariff
    asked: dict[str, FormField | Input] = {f"fields.{field.code}": field for field in shown.service.fields}
    asked |= {f"fee_inputs.{item.name}": item for item in (tariff.inputs if tariff else ())}
    for path in _ordered(named):
        value, label = before.get(path, ""), named[path]
        if path == KIND:
            yield ChoiceCorrection(path, label, shown.kind, tuple(labels.KIND.items()))
        elif path.startswith("documents."):
            yield from _document(shown, path, label)
        elif path.endswith(".village"):
            old = shown.villages.get(value, value)
            yield VillageCorrection(path, label, value, old, region=shown.region, jobs=jobs)
        elif path in asked:
            yield _answer(path, label, value, asked[path])
        else:
            is_company = isinstance(application.submission.applicant, Company)
            hidden = masked(path, value, is_company=is_company)
            yield TextCorrection(path, label, value, hidden or value, is_masked=bool(hidden))


def _ordered(named: dict[str, str]) -> Iterator[str]:
    """Yield every path once; the director stands below the name of the company."""
    for path in named:
        if path == DIRECTOR:
            continue
        yield path
        if path == "applicant.name":
            yield DIRECTOR


def _answer(path: str, label: str, value: str, field: FormField | Input) -> Correction:
    if field.choices:
        return ChoiceCorrection(path, label, value, [(choice.code, choice.label) for choice in field.choices])
    typed = typed_text(value) if field.kind in {"integer", "decimal"} else value
    return TextCorrection(path, label, typed, labels.answer_text(field, value))


def _document(shown: Shown, path: str, label: str) -> Iterator[Correction]:
    """Yield the row of a document that may follow; a mandatory one is in order, or there is no file."""
    code = path.removeprefix("documents.")
    requirement = shown.variant.requirement(code)
    item = next((item for item in shown.application.documents if item.code == code), None)
    if item is not None and requirement is not None and not requirement.is_mandatory:
        yield ChoiceCorrection(path, label, corrections.document_value(item), _states(item))


def _states(item: Document) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    wrong = translate("CorrectPanel", "bermasalah: {fault}")
    plain = [
        (DocumentState.OK.value, translate("CorrectPanel", "ada")),
        (DocumentState.MISSING.value, translate("CorrectPanel", "belum ada")),
    ]
    if corrections.document_value(item) == DocumentState.PROBLEM:
        plain.append((DocumentState.PROBLEM.value, translate("CorrectPanel", "bermasalah")))
    return [*plain, *((fault.value, wrong.format(fault=fault.label)) for fault in Fault)]
