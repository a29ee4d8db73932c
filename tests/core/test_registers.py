from dataclasses import replace
from datetime import date
from decimal import Decimal

from ptsp_desk.core.applications.records import Location
from ptsp_desk.core.catalogue import Service, parse_service
from ptsp_desk.core.documents import Document, DocumentState, Fault
from ptsp_desk.core.people import Person
from ptsp_desk.core.recaps import lists
from ptsp_desk.core.recaps.kinds import About
from ptsp_desk.core.recaps.periods import Period
from ptsp_desk.core.recaps.records import ListedFile, ReturnedFile
from ptsp_desk.core.recaps.registers import register
from ptsp_desk.core.sheets import ColumnKind, Sheet
from ptsp_desk.core.summaries import Names

ABOUT = About(Period.month(2026, 11), date(2026, 11, 30))
_HEAD = """
code = "IUP"
name = "Izin Usaha Pertambangan"
sector = "mining"
agency = "DESDM"
agency_name = "Dinas ESDM"
legal_basis = ["Perda Contoh 1/2024"]
valid_from = 2024-01-01
product = "Surat keputusan"
product_validity = "5 tahun"
fields = [{fields}]
[[variants]]
code = "baru"
name = "Baru"
duration = {{ unit = "working_days", amount = 5 }}
requirements = [{{ code = "ktp", name = "KTP" }}]
"""
FILE = ListedFile(
    "ENR-03A-00001-X", "IUP", "", "baru", date(2026, 11, 3), Person("Andi"), Location("", "", "Desa lama"), {}
)


def service(*fields: str) -> Service:
    return parse_service(_HEAD.format(fields=", ".join(f"{{ {field} }}" for field in fields)).encode())


def told(file: ListedFile, *versions: Service) -> dict[str, object]:
    found = register([file], versions, ABOUT)
    return {column.title: cell for column, cell in zip(found.columns, found.rows[0], strict=True)}


def test_answers_are_days_numbers_choices_and_text() -> None:
    asked = service(
        'code = "mulai", label = "Mulai", kind = "date"',
        'code = "luas", label = "Luas", kind = "decimal", unit = "ha"',
        'code = "kbli", label = "KBLI", kind = "integer"',
        'code = "galian", label = "Galian", kind = "choice", '
        'choices = [{ code = "sirtu", label = "Sirtu" }, { code = "a", label = "A" }]',
    )
    answers = {"mulai": "2026-01-31", "luas": "12.50", "kbli": "8101", "galian": "sirtu"}
    found = told(replace(FILE, fields=answers), asked)
    assert (found["Mulai"], found["Luas (ha)"]) == (date(2026, 1, 31), Decimal("12.50"))
    assert (found["KBLI"], found["Galian"]) == ("8101", "Sirtu")
    assert (found["Desa/kelurahan"], found["Kecamatan"], found["Ket."]) == ("Desa lama", "", "Proses")


def test_an_answer_of_an_earlier_version_that_asked_for_text_stays_as_it_is() -> None:
    before = service('code = "luas", label = "Luas tanah"')
    after = service('code = "luas", label = "Luas wilayah", kind = "decimal", unit = "ha"')
    found = told(replace(FILE, fields={"luas": "kira-kira 12"}), before, after)
    assert found["Luas wilayah (ha)"] == "kira-kira 12"


def test_a_form_that_is_too_long_for_paper_tells_the_rest_in_one_column() -> None:
    asked = service(*(f'code = "f{place}", label = "Isian {place}"' for place in range(10)))
    found = told(replace(FILE, fields={f"f{place}": str(place) for place in (0, 5, 6, 9)}), asked)
    assert (found["Isian 0"], found["Isian 5"]) == ("0", "5")
    assert found["Rincian"] == "Isian 6 6; Isian 9 9"
    assert "Isian 6" not in found


def test_what_is_wrong_with_a_document_is_said_as_the_clerk_said_it() -> None:
    lacking = (Document("ktp", DocumentState.PROBLEM, fault=Fault.EXPIRED), Document("foto", DocumentState.PROBLEM))
    item = ReturnedFile("ENR-03A.7", "IUP", date(2026, 11, 3), Person("Andi"), Location(), lacking)
    found: Sheet = lists.returned([item], Names({}, {("IUP", "ktp"): "KTP"}, {}, {}, {}), ABOUT)
    assert "KTP: masa berlaku habis; foto: perlu diperbaiki" in found.rows[0]
    assert found.columns[2].kind is ColumnKind.DATE
