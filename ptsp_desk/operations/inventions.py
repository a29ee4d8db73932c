"""Invented people and what they ask for, for a sample office.

None of them can be anybody: no district has the code 73.16.99 that their NIK begin with, no telephone in Indonesia
begins with 0810, no company's NIB begins with 99, no plate's number begins with 0.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from ptsp_desk.core.catalogue import FormField, Service, Variant
from ptsp_desk.core.fees import Input

VILLAGES: Final = (
    "Juppandang", "Galonta", "Puserren", "Lewaja", "Leoran", "Tuara", "Kalosi", "Lakawan", "Mataran", "Bangkala",
    "Tomenawa", "Balla", "Malua", "Cendana", "Malalin", "Pasui", "Sumillan", "Curio", "Baroko", "Masalle",
)  # fmt: skip

WEIGHTS: Final = {
    ("IMB", "baru"): 26,
    ("IMB", "perubahan"): 6,
    ("IMB", "pemutihan"): 5,
    ("PBG", "baru"): 7,
    ("SIPB", "baru"): 2,
    ("SIPB", "badan_usaha"): 3,
    ("TRAYEK", "baru"): 6,
    ("TRAYEK", "perubahan"): 2,
    ("TRAYEK", "pembaharuan"): 6,
    ("TRAYEK", "kartu_pengawasan"): 6,
    ("TRAYEK", "insidentil"): 5,
    ("TRAYEK_KAPAL", "baru"): 4,
    ("SIUP", "baru"): 9,
    ("SIUP", "perubahan"): 2,
    ("SIUP", "hilang"): 2,
    ("TDP", "baru"): 7,
    ("TDG", "baru"): 4,
    ("TDG", "perpanjangan"): 3,
}
"""How often each is asked for."""

_MEN: Final = (
    "Andi Baso", "Ambo Tang", "Baso Amir", "La Tenri", "Muhammad Arsyad", "Abdul Rahman", "Sudirman", "Syamsul",
    "Puang Lembang", "Daeng Mattiro", "Hasanuddin", "Rustam", "Yusuf", "Ismail", "Anwar", "Jamaluddin", "Kaharuddin",
)  # fmt: skip
_WOMEN: Final = (
    "Andi Tenri", "Besse Nur", "I Kartini", "Sitti Rahma", "Hasnah", "Nurhayati", "Indo Tuo", "Marlina", "Rosdiana",
    "Hj. Saenab", "Fatmawati", "Nur Aisyah", "Darmawati", "Jumriah", "Hasmawati", "Sri Wahyuni",
)  # fmt: skip
_LAST: Final = (
    "Abeng", "Padang", "Mappa", "Rante", "Tallesang", "Buntu", "Latimojong", "Kaluppini", "Salassa", "Tandi", "Paressa",
    "Lolo", "Mangkawani", "Datu", "Siambo", "Matindas", "Batuan", "Tangru", "Pasolo", "Kadingeh",
)  # fmt: skip
_COMPANIES: Final = ("Maju", "Karya", "Tani", "Lembang", "Usaha", "Sinar", "Bumi", "Puncak")
_COMPANIES_TOO: Final = ("Bersama", "Mandiri", "Jaya", "Sejahtera", "Utama", "Duri", "Massenrempulu", "Abadi")
_STREETS: Final = ("Jl. Poros Contoh", "Jl. Pasar Lama", "Jl. Bambu Runcing", "Jl. Sungai Kecil", "Dusun Buntu Dea")
_RELATIONS: Final = ("anak", "keponakan", "saudara", "staf kantor", "biro jasa")
_COMPANY_SHARE: Final = {"PBG": 0.25, "TRAYEK": 0.3, "TRAYEK_KAPAL": 0.2, "SIUP": 0.3, "TDP": 0.3, "TDG": 0.4}

_FIELDS: Final[dict[str, Callable[[Random], Any]]] = {
    "lantai": lambda random: random.choice([1, 1, 1, 2]),
    "luas_tanah": lambda random: random.randrange(90, 900, 5),
    "nomor_tanah": lambda random: f"SHM 0{random.randrange(1000, 9999)}",
    "nomor_krk": lambda random: f"650/{random.randrange(10, 300)}/KRK",
    "luas_wilayah": lambda random: f"{random.randrange(20, 480) / 10}",
    "lintang": lambda random: f"{-random.randrange(32000, 38000) / 10000}",
    "bujur": lambda random: f"{random.randrange(1195000, 1200000) / 10000}",
    "modal": lambda random: random.randrange(25, 480) * 1_000_000,
    "kbli": lambda random: random.choice([47111, 47112, 47221, 46311, 46209, 47521]),
    "nama_usaha": lambda random: f"Toko {random.choice(_COMPANIES)} {random.choice(_COMPANIES_TOO)}",
    "luas_gudang": lambda random: random.randrange(60, 900, 10),
    "isi_gudang": lambda random: random.randrange(100, 4000, 50),
    "nomor_kendaraan": lambda random: f"DP 0{random.randrange(100, 999)} XY",
    "nama_trayek": lambda random: f"Terminal Contoh - {random.choice(VILLAGES)}",
    "nama_kapal": lambda random: f"KM {random.choice(_COMPANIES)} {random.choice(_COMPANIES_TOO)}",
    "isi_kotor": lambda random: random.randrange(3, 34),
}
_INPUTS: Final[dict[str, Callable[[Random], Any]]] = {
    "luas": lambda random: random.choice([36, 45, 54, 60, 72, 90, 100, 120, 157.5, 200, 240]),
    "indeks": lambda random: random.choice(["0.2500", "0.3125", "0.3750", "0.4200", "0.5000"]),
    "pagar": lambda random: random.randrange(10, 90, 5),
    "ipal": lambda random: random.choice([1, 1, 3]),
    "formulir": lambda _: 1,
    "lantai": lambda random: random.choice([1, 1, 2]),
    "kendaraan": lambda random: random.choice([1, 1, 1, 2, 3]),
    "tempat_duduk": lambda random: random.choice([7, 8, 8, 12, 16, 20, 28, 32]),
    "jenis": lambda _: "biasa",  # khusus has no tariff in some variants
    "gilir": lambda random: random.choice([1, 2]),
}


@dataclass(slots=True)
class Inventor:
    """Invents one person and one request after the other, the same ones for the same ``random``."""

    random: Random
    _serial: int = 0

    def request(self, service: Service, variant: Variant) -> dict[str, Any]:
        """Return a complete registration as JSON would bring it."""
        is_company = variant.code == "badan_usaha" or self.random.random() < _COMPANY_SHARE.get(service.code, 0.0)
        applicant = self._company() if is_company else self._person()
        raw: dict[str, Any] = {
            "service": service.code,
            "variant": variant.code,
            "applicant": applicant,
            "location": {"address": self._street(), "village": self.random.choice(VILLAGES)},
            "documents": {item.code: "ok" for item in variant.requirements},
            "fields": self._fields(service.fields, str(applicant["name"])),
        }
        tariff = service.tariff_of(variant)
        if tariff is not None:
            raw["fee_inputs"] = self._inputs(tariff.inputs)
        may_follow = [item.code for item in variant.requirements if not item.is_mandatory]
        if may_follow and self.random.random() < 0.3:
            raw["documents"][self.random.choice(may_follow)] = "missing"
        if self.random.random() < 0.15:
            raw["proxy"] = {**self._named(), "phone": self.phone(), "relation": self.random.choice(_RELATIONS)}
        return raw

    def spoil(self, raw: dict[str, Any], variant: Variant) -> dict[str, str]:
        """Return what is wrong with the documents of somebody who comes too early: one to three mandatory ones."""
        mandatory = [item.code for item in variant.requirements if item.is_mandatory]
        lacking = self.random.sample(mandatory, min(len(mandatory), self.random.choice([1, 1, 2, 3])))
        return {**raw["documents"], **{code: self.random.choice(["missing", "missing", "problem"]) for code in lacking}}

    def phone(self) -> str:
        """Return a telephone number that nobody has."""
        return f"0810{self.random.randrange(10_000_000, 99_999_999)}"

    def measured(self, inputs: tuple[Input, ...]) -> dict[str, str]:
        """Return what a site visit measures, by the names of the corrections that say so."""
        return {f"fee_inputs.{item.name}": str(self._input(item)) for item in inputs if item.known == "site_visit"}

    def _named(self) -> dict[str, Any]:
        is_woman = self.random.random() < 0.5
        name = f"{self.random.choice(_WOMEN if is_woman else _MEN)} {self.random.choice(_LAST)}"
        return {"name": name, "nik": self._nik(is_woman=is_woman)}

    def _person(self) -> dict[str, Any]:
        return {
            "kind": "person",
            **self._named(),
            "phone": self.phone(),
            "address": self._street(),
            "village": self.random.choice(VILLAGES),
        }

    def _company(self) -> dict[str, Any]:
        director = self._named()
        kind = self.random.choice(["CV", "CV", "PT", "UD"])
        return {
            "kind": "company",
            "name": f"{kind} {self.random.choice(_COMPANIES)} {self.random.choice(_COMPANIES_TOO)}",
            "director": director["name"],
            "nik": director["nik"],
            "nib": f"99{self.random.randrange(10**10, 10**11)}",
            "phone": self.phone(),
            "address": self._street(),
            "village": self.random.choice(VILLAGES),
        }

    def _nik(self, *, is_woman: bool) -> str:
        self._serial += 1
        day = self.random.randint(1, 28) + (40 if is_woman else 0)
        return f"731699{day:02}{self.random.randint(1, 12):02}{self.random.randint(60, 99)}{self._serial % 10000:04}"

    def _street(self) -> str:
        return f"{self.random.choice(_STREETS)} No. {self.random.randint(1, 99)}"

    def _fields(self, fields: tuple[FormField, ...], name: str) -> dict[str, Any]:
        given: dict[str, Any] = {}
        for field in fields:
            if field.choices:
                given[field.code] = self.random.choice(field.choices).code
            elif field.code == "atas_nama":
                given[field.code] = name
            elif field.code in _FIELDS:
                given[field.code] = _FIELDS[field.code](self.random)
        return given

    def _inputs(self, inputs: tuple[Input, ...]) -> dict[str, Any]:
        return {
            item.name: self._input(item)
            for item in inputs
            if item.known != "site_visit" and not (item.is_optional and self.random.random() < 0.5)
        }

    def _input(self, item: Input) -> Any:  # noqa: ANN401 - a number or a code, as JSON has it
        if item.name in _INPUTS:
            return _INPUTS[item.name](self.random)
        return self.random.choice(item.choices).code
