"""What the summary of a day says on paper and in a spreadsheet, by the figures of a count."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from tests.end_to_end.two_weeks.counting import Counted
from tests.end_to_end.two_weeks.reading import body, day_in_words, in_workbook, pages, row_words, table_of, tabs, words

STOCK = ("opening", "received", "issued", "rejected", "withdrawn", "void", "closing", "handed_over", "late")
AMOUNTS = ("quoted", "assessed", "paid")
AGENCY = ("opening", "received", "finished", "closing", "late")
KINDS = ("registered", "turned_back", "follow_up", "information")
ELEMENTS = ("Persyaratan", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Pengaduan", "Sarana")
NOTHING = "–"
HEADS = {
    "received": "Permohonan masuk",
    "issued": "Izin terbit",
    "on_time": "Terbit tepat waktu",
    "quoted": "Biaya disampaikan (Rp)",
    "assessed": "Retribusi ditetapkan (Rp)",
    "paid": "Retribusi dibayar (Rp)",
}


MOVES = ("received", "issued", "rejected", "withdrawn", "void", "handed_over")
COMPLAINTS = {
    "complaint": "pengaduan",
    "aspiration": "aspirasi",
    "request": "permintaan informasi",
    "appreciation": "apresiasi",
}


class Evening:
    """One day's summary; ``changed`` names what differs from the revision before."""

    def __init__(self, office: Counted, figures: dict[str, Any], changed: Iterable[str] = ()) -> None:
        self.office, self.figures, self.changed = office, figures, frozenset(changed)

    def paper(self) -> list[list[str]]:
        """The words of the paper: from the six figures to the balance, and those of the tables behind it."""
        return [words(self._first_sheet()), words(self._details())]

    def _first_sheet(self) -> Iterator[str]:
        found, total = self.figures, self.figures["total"]
        survey = found["survey"]
        yield f"{self._marked(('total.received',), 'Masuk')} {total['received']}"
        yield f"{self._marked(('visits.turned_back',), 'Dikembalikan')} {found['turned_back']}"
        yield f"{self._marked(('total.issued',), 'Terbit')} {total['issued']}"
        on_time = self._marked(("total.on_time", "total.issued"), "Tepat waktu")
        yield f"{on_time} {percent(total['on_time'], total['issued'])}"
        yield f"{self._marked(('counter_seconds',), 'Waktu loket')} {minutes(found['counter_seconds'])}"
        yield f"{self._marked(('survey',), 'Survei hari ini')}, n {survey['n']} {decimal(survey['value'])}"
        yield from self._services()
        yield from self._bars()
        yield from self._month()
        yield self._marked(("late", "due_next", "complaints"), "Perlu perhatian")
        yield from self._attention()
        into, out = (["opening", "received"], ["issued", "rejected", "withdrawn", "void", "closing"])
        left, right = (" + ".join(row_words([[total[name] for name in names]])) for names in (into, out))
        yield "Proses awal + masuk = terbit + ditolak + ditarik + batal + proses akhir:"
        yield f"{left} = {right}, dihitung ulang dari jurnal: cocok."

    def _services(self) -> Iterator[str]:
        yield "Menurut jenis izin"
        if not self.figures["services"]:
            yield "NIHIL. Tidak ada berkas masuk, selesai, atau dalam proses pada hari ini."
            return
        if not (any(self.figures["total"][name] for name in MOVES) or self._has_guests()):
            yield "NIHIL. Tidak ada berkas masuk atau selesai pada hari ini; yang tercantum masih dalam proses."
        yield "Izin Proses awal Masuk Terbit Ditolak Ditarik Batal Proses akhir Diambil Lewat waktu"
        for row in self.figures["services"]:
            yield self._service(row["service"])
            yield from row_words([[row[name] for name in STOCK]])
        yield self._marked(("total",), "Jumlah")
        yield from row_words([[self.figures["total"][name] for name in STOCK]])

    def _bars(self) -> Iterator[str]:
        if self.figures["missing"]:
            yield self._marked(("missing",), "Syarat yang paling sering kurang")
        for item in self.figures["missing"][:8]:
            name = self.office.requirement_name(item["service"], item["requirement"])
            yield f"{name} {item['service']} {item['count']}"
        ranked = sorted(self.figures["survey"]["elements"], key=lambda item: -Decimal(item[1]))
        if self.figures["survey"]["n"] >= 5:
            yield self._marked(("survey",), "Kepuasan hari ini, unsur tertinggi dan terendah")
        for code, mean in [*ranked[:2], *ranked[2:][-2:]]:
            yield f"{ELEMENTS[int(code[1:]) - 1]} {decimal(mean)}"

    def _month(self) -> Iterator[str]:
        this, last = self.figures["month"]["this"], self.figures["month"]["last_year"]
        yield self._marked(("month",), "Bulan ini terhadap sasaran")
        yield f"{_days(this)} {_days(last)} Perubahan Sasaran"
        came = self._marked(("month.received",), "Permohonan masuk")
        yield f"{came} {this['received']} {NOTHING} {NOTHING} +{self.figures['month']['target']} %"
        yield f"{self._marked(('month.issued',), 'Izin terbit')} {this['issued']} {NOTHING} {NOTHING}"
        on_time = self._marked(("month.on_time", "month.issued"), "Terbit tepat waktu")
        yield f"{on_time} {percent(this['on_time'], this['issued'])} {NOTHING} {NOTHING}"
        yield self._marked(("month.paid",), "Retribusi dibayar (Rp)")
        yield from row_words([[this["paid"], NOTHING, NOTHING]])
        yield f"Tanda {NOTHING} sebelum program dipakai (catatan pertama {day_in_words(self.office.begins)})."

    def _attention(self) -> Iterator[str]:
        notes, found = self.figures["notes"], self.figures
        late = [f"{item['number']} ({item['agency']}, {item['days']} hari kerja)" for item in found["late"]]
        yield from _listed(late, "berkas lewat waktu")
        yield from _listed(found["due_next"], "berkas jatuh tempo pada hari kerja berikut")
        yield from _listed(notes["follow_ups"], "berkas menunggu susulan yang sudah lewat harinya")
        yield from _listed(notes["unconfirmed"], "tanda terima belum terbukti tercetak")
        complaints = [f"{count} {COMPLAINTS.get(kind, kind)}" for kind, count in found["complaints"]]
        yield f"Pengaduan hari ini: {', '.join(complaints) or 'tidak ada'}."

    def _has_guests(self) -> bool:
        found = self.figures
        return bool(any(found["visits"].values()) or found["survey"]["n"] or found["complaints"])

    def _details(self) -> Iterator[str]:
        found = self.figures
        if found["officers"]:
            yield "Menurut petugas Petugas Didaftarkan Dikembalikan Susulan Informasi Waktu loket, median"
            for row in found["officers"]:
                yield self._officer(row["officer"])
                yield from row_words([[row["visits"][kind] for kind in KINDS]])
                yield minutes(row["counter_seconds"])
            yield self._marked(("visits", "counter_seconds"), "Jumlah kunjungan")
            yield from row_words([[found["visits"][kind] for kind in KINDS]])
            yield minutes(found["counter_seconds"])
        if found["agencies"]:
            yield "Menurut instansi teknis Instansi Proses awal Masuk Selesai Proses akhir Lewat waktu"
        for row in found["agencies"]:
            yield self._agency(row["agency"])
            yield from row_words([[row[name] for name in AGENCY]])
        told = [row for row in found["services"] if any(row[name] for name in AMOUNTS)]
        if told:
            yield "Biaya dan retribusi hari ini (Rp) Izin Disampaikan di loket Ditetapkan (SKRD) Dibayar"
            for row in told:
                yield self._service(row["service"])
                yield from row_words([[row[name] for name in AMOUNTS]])
            yield self._marked(("total",), "Jumlah")
            yield from row_words([[found["total"][name] for name in AMOUNTS]])

    def _marked(self, keys: tuple[str, ...], name: str) -> str:
        return f"• {name}" if self.changed.intersection(keys) else name

    def _service(self, code: str) -> str:
        return self._marked((f"services.{code}",), self.office.service_name(code))

    def _officer(self, code: str) -> str:
        return self._marked((f"officers.{code}",), self.office.officers.get(code, code))

    def _agency(self, code: str) -> str:
        names = (str(item["agency_name"]) for item in self.office.catalogue.values() if item["agency"] == code)
        return self._marked((f"agencies.{code}",), next(names))

    def workbook(self) -> list[list[list[Any]]]:
        """The rows of every tab below the numbers of its columns, with the total where there is one."""
        found, name = self.figures, self.office.service_name
        stock = ("opening", "received", "issued", "on_time", "rejected", "withdrawn", "void", "closing")
        columns = (*stock, "handed_over", "late")
        services = [[self._service(row["service"]), *(row[column] for column in columns)] for row in found["services"]]
        services.append(["Jumlah", *(found["total"][column] for column in columns)])
        paid = [row for row in found["services"] if any(row[column] for column in AMOUNTS)]
        amounts = [[self._service(row["service"]), *(row[column] for column in AMOUNTS)] for row in paid]
        amounts.append(["Jumlah", *(found["total"][column] for column in AMOUNTS)])
        officers = [[self._officer(row["officer"]), *_visits(row)] for row in found["officers"]]
        agencies = [[self._agency(row["agency"]), *(row[each] for each in AGENCY)] for row in found["agencies"]]
        agencies.append(["Jumlah", *(sum(row[each] for row in found["agencies"]) for each in AGENCY)])
        missing = [
            [name(item["service"]), self.office.requirement_name(item["service"], item["requirement"]), item["count"]]
            for item in found["missing"]
        ]
        survey = [[ELEMENTS[int(code[1:]) - 1], Decimal(mean)] for code, mean in found["survey"]["elements"]]
        month = found["month"]
        return [
            _numbered(services, totals=1),
            _numbered(amounts, totals=1),
            _numbered([*officers, ["Semua", *_visits(found)]], totals=1),
            _numbered(agencies, totals=1),
            _numbered(missing),
            _numbered(survey),
            _numbered(
                [
                    [self._marked((f"month.{each}",), HEADS[each]), month["this"][each], NOTHING, NOTHING]
                    for each in HEADS
                ]
            ),
            _numbered(list(self._told())),
        ]

    def _told(self) -> Iterator[list[Any]]:
        notes = self.figures["notes"]
        for item in self.figures["late"]:
            name = self.office.service_name(item["service"])
            yield [item["number"], name, item["agency"], "lewat waktu", item["days"]]
        for numbers, what in (
            (self.figures["due_next"], "jatuh tempo pada hari kerja berikut"),
            (notes["follow_ups"], "menunggu susulan yang sudah lewat harinya"),
            (notes["unconfirmed"], "tanda terima belum terbukti tercetak"),
        ):
            yield from ([number, None, None, what, None] for number in numbers)


def read_paper(pdf: bytes) -> list[list[str]]:
    """The same two parts of a paper as it is read."""
    found = words(map(body, pages(pdf)))
    masuk = (place for place in range(len(found)) if found[place] == "Masuk")
    begin = next(place for place in masuk if "Dikembalikan" in found[place + 2 : place + 4])
    begin -= found[begin - 1] == "•"
    end = next(place for place in range(begin, len(found)) if found[place] in ("cocok.", "cocok,")) + 1
    details = [place for place in range(end, len(found)) if found[place] == "Menurut"][:1]
    return [found[begin:end], found[details[0] :] if details else []]


def read_workbook(workbook: bytes) -> list[list[list[Any]]]:
    """The rows of every tab below the numbers of its columns, without the notes."""
    return [[row for row in table_of(tab) if row[1] != ""] for tab in tabs(workbook)]


def _numbered(rows: Sequence[Sequence[Any]], totals: int = 0) -> list[list[Any]]:
    last = len(rows) - totals
    return [
        in_workbook([number if number <= last else None, *row]) for number, row in enumerate(rows, 1) if rows[:last]
    ]


def _visits(row: dict[str, Any]) -> list[Any]:
    seconds = row["counter_seconds"]
    return [*(row["visits"][kind] for kind in KINDS), None if seconds is None else Decimal(_tenths(seconds)) / 10]


def _listed(items: Sequence[str], what: str) -> Iterator[str]:
    if items:
        more = f", dan {len(items) - 12} lainnya" if len(items) > 12 else ""
        yield f"{len(items)} {what}: {', '.join(items[:12])}{more}."


def _days(span: dict[str, Any]) -> str:
    first, last = (date.fromisoformat(span[end]) for end in ("first", "last"))
    return day_in_words(last) if first == last else f"{first.day}–{day_in_words(last)}"


def _tenths(seconds: int) -> int:
    return (seconds * 10 + 30) // 60


def minutes(seconds: int | None) -> str:
    return NOTHING if seconds is None else f"{_tenths(seconds) // 10},{_tenths(seconds) % 10} mnt"


def percent(part: int, whole: int) -> str:
    return f"{(200 * part + whole) // (2 * whole)} %" if whole else NOTHING


def decimal(value: str | None) -> str:
    return NOTHING if value is None else value.replace(".", ",")
