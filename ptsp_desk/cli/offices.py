"""Setting up an office: a real one, or one to try things in."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from ptsp_desk.cli.surroundings import HERE, Surroundings, columns, note
from ptsp_desk.cli.usage import WrongUsageError
from ptsp_desk.core import receipts, regions, words
from ptsp_desk.core.credentials import recovery_lines
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.numbers import HUB_DESK, desk_id
from ptsp_desk.core.offices import CODES, LONGEST_TEXT, TEXTS
from ptsp_desk.operations.files import read, save

if TYPE_CHECKING:
    from ptsp_desk.operations.samples import Made


def init(
    *,
    office_name: Annotated[str, Parameter(metavar="TEKS", help="Nama kantor seperti pada kop surat.")],
    office_code: Annotated[str, Parameter(metavar="ENR", help="Tiga huruf kode kantor; ada pada setiap nomor.")],
    region: Annotated[str, Parameter(metavar="73.16", help="Kode kabupaten/kota menurut Kemendagri.")],
    desk: Annotated[
        int, Parameter(metavar="3", help="Nomor loket ini, 1 sampai 99; tidak boleh sama dengan yang lain.")
    ],
    zone: Annotated[str, Parameter(metavar="ZONA", help="Zona waktu. Tanpa ini: menurut provinsinya.")] = "",
    catalogue: Annotated[
        Path | None, Parameter(metavar="DIR", help="Folder katalog layanan (*.toml). Tanpa ini: katalog contoh.")
    ] = None,
    government: Annotated[str, Parameter(metavar="TEKS", help="Nama pemerintah daerah, baris pertama kop.")] = "",
    address: Annotated[str, Parameter(metavar="TEKS", help="Alamat kantor.")] = "",
    phone: Annotated[str, Parameter(metavar="TEKS", help="Telepon kantor.")] = "",
    website: Annotated[str, Parameter(metavar="TEKS", help="Situs kantor.")] = "",
    place: Annotated[str, Parameter(metavar="TEKS", help="Nama tempat pada surat, misalnya Enrekang.")] = "",
    payment_place: Annotated[str, Parameter(metavar="TEKS", help="Tempat membayar retribusi.")] = "",
    complaints: Annotated[str, Parameter(metavar="TEKS", help="Tempat mengadu.")] = "",
    public_address: Annotated[
        str, Parameter(metavar="HOST", help="Situs untuk kode QR, misalnya ptsp.contoh.go.id; dicoba dulu.")
    ] = "",
    hub: Annotated[
        str, Parameter(metavar="URL", help="Alamat pusat tempat catatan loket ini dikirim; dicatat, belum dihubungi.")
    ] = "",
    logo: Annotated[
        Path | None, Parameter(metavar="PNG", help="Logo untuk kop surat; tanpa ini: perisai polos.")
    ] = None,
    encrypt: Annotated[bool, Parameter(negative="", help="Enkripsi databasenya; kunci pemulihan ditampilkan.")] = False,
    here: Surroundings = HERE,
) -> None:
    """Set up an office in an empty folder."""
    _check_region(region)
    if desk == HUB_DESK:
        raise refuse("desk", "Nomor loket mulai dari 1; 0 disediakan untuk pusat data.")
    host = _reached(public_address)
    given = {
        "name": office_name,
        "government": government,
        "address": address,
        "phone": phone,
        "website": website,
        "place": place,
        "payment_place": payment_place,
        "complaints": complaints,
        "region": region,
        "zone": zone or regions.zone_of(region),
        "public_host": host,
        "hub": hub,
        "sample": "" if catalogue else "yes",
    }
    _check_texts(given)
    from ptsp_desk.app import os_user
    from ptsp_desk.operations.catalogues import files_in, sample_files
    from ptsp_desk.operations.offices import NewOffice, create

    services = files_in(catalogue, "--catalogue") if catalogue else sample_files()
    settings = {name: value for name, value in given.items() if value}
    picture = read(logo, "--logo") if logo else None
    create(here.folder, NewOffice(office_code, desk, settings, services, encrypted=encrypt, logo=picture), os_user())
    name = desk_id(office_code, desk)
    here.answer(
        {
            "desk": name,
            "folder": str(here.folder),
            "services": len(services),
            "zone": settings["zone"],
            "sample": not catalogue,
            "public_host": host or None,
            "hub": hub or None,
        },
        lambda: _made(name, here.folder, settings, len(services)),
    )
    if public_address and not host:
        note(
            f"{public_address} belum terjangkau lewat HTTPS, jadi tidak dicetak: kode QR memuat baris teks biasa "
            "sampai alamatnya terjangkau."
        )
    _tell_recovery_key(name)


def demo(
    *,
    applications: Annotated[int, Parameter(metavar="N", help="Banyaknya permohonan terdaftar.")] = 200,
    days: Annotated[int, Parameter(metavar="N", help="Banyaknya hari kerja, sampai hari ini.")] = 30,
    seed: Annotated[int, Parameter(metavar="N", help="Benih acak; benih yang sama membuat kantor yang sama.")] = 1,
    papers: Annotated[
        Path | None,
        Parameter(metavar="DIR", help="Tulis contoh tanda terima, lembar, dan ringkasan ke sini."),
    ] = None,
    here: Surroundings = HERE,
) -> None:
    """Make a sample office in an empty folder."""
    for name, value, most in (("--applications", applications, 100_000), ("--days", days, 400)):
        if not 1 <= value <= most:
            raise WrongUsageError(name, f"Harus 1 sampai {most}.")
    from ptsp_desk.operations import samples

    made = samples.make(here.folder, samples.Wanted(applications, days, seed))
    written = _written(papers, made.papers) if papers else []
    data: dict[str, Any] = {
        "folder": str(here.folder),
        "desk": made.desk,
        "registered": made.registered,
        "turned_back": made.turned_back,
        "first_day": made.first_day,
        "last_day": made.last_day,
        "stages": made.stages,
        "papers": [str(path) for path in written],
        "officers": [{"id": item.id, "name": item.name, "role": item.role} for item in made.officers],
        "pin": samples.PIN,
    }
    here.answer(data, lambda: _shown(made, here.folder, written, samples.PIN))


def _check_region(region: str) -> None:
    if not CODES["region"].fullmatch(region):
        raise refuse("--region", f'"{region}" bukan kode kabupaten/kota; tulis dua angka, titik, dua angka: 73.16.')
    if regions.region_name(region) is None:
        raise refuse("--region", f"Tidak ada kabupaten/kota berkode {region}; contoh: 73.16 untuk Kabupaten Enrekang.")


def _check_texts(given: dict[str, str]) -> None:
    """Check what the letterhead and the hub are told with.

    Raises:
        Refused: with every option that is too long or has not its form.
    """
    problems = []
    if not words.clean(given["name"]):
        problems.append(Problem("--office-name", "Tulis nama kantor seperti pada kop surat."))
    for name in TEXTS:
        option = "--office-name" if name == "name" else f"--{name.replace('_', '-')}"
        if len(words.clean(given[name])) > LONGEST_TEXT:
            problems.append(Problem(option, f"Terlalu panjang; paling banyak {LONGEST_TEXT} huruf."))
    if given["hub"] and not CODES["hub"].fullmatch(given["hub"]):
        sentence = f'"{given["hub"]}" bukan alamat; tulis lengkap, misalnya https://pusat.contoh.go.id.'
        problems.append(Problem("--hub", sentence))
    if problems:
        raise Refused(*problems)


def _reached(host: str) -> str:
    """Return the host if it answers, empty where none is given or it doesn't."""
    if not host:
        return ""
    from ptsp_desk.sync import reach

    return receipts.check_host(host).lower() if reach.answers(host) else ""


def _made(desk: str, folder: Path, settings: dict[str, str], services: int) -> Iterator[str]:
    contoh = " (contoh: ganti sebelum melayani)" if settings.get("sample") else ""
    yield f"Kantor siap: {settings['name']}, loket {desk}."
    yield from columns(
        [
            ("  Folder data", str(folder)),
            ("  Wilayah", f"{regions.region_name(settings['region'])} ({settings['region']})"),
            ("  Zona waktu", settings["zone"]),
            ("  Katalog", f"{services} layanan{contoh}"),
            ("  Kode QR", f"https://{settings['public_host']}" if settings.get("public_host") else "baris teks biasa"),
        ]
    )


def _tell_recovery_key(desk: str) -> None:
    """Tell the key of an encrypted office, also of one that is encrypted since an earlier attempt made the key."""
    from ptsp_desk.store.keys import Keys

    key = Keys(desk).load_database_key()
    if key is None:
        return
    first, second = recovery_lines(key)
    note("Kunci pemulihan database. Tulis di kertas dan simpan terkunci; admin bisa melihatnya lagi di Pengaturan:")
    note(f"  {first}-")
    note(f"  {second}")
    note("Tanpa kunci ini cadangan tidak bisa dibuka di komputer lain.")


def _written(folder: Path, papers: dict[str, bytes]) -> list[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refuse("--papers", f"Folder {folder} tidak bisa dibuat ({error.strerror}).") from error
    for name, content in papers.items():
        save(folder / name, content)
    return [folder / name for name in papers]


def _shown(made: "Made", folder: Path, written: list[Path], pin: str) -> Iterator[str]:
    from ptsp_desk.core.applications.stages import RULES, Stage

    yield f"Kantor contoh siap di {folder}, loket {made.desk}. Semua orang di dalamnya rekaan."
    yield (
        f"{made.registered} permohonan terdaftar dan {made.turned_back} kunjungan dikembalikan, "
        f"{made.first_day:%d-%m-%Y} sampai {made.last_day:%d-%m-%Y}."
    )
    yield from columns(
        [(f"  {RULES[Stage(stage)].name}", str(count)) for stage, count in made.stages.items()], right=frozenset({1})
    )
    if written:
        yield "Kertas:"
        yield from (f"  {path}" for path in written)
    yield f"Masuk di jendela sebagai siapa pun di bawah ini; PIN contoh untuk semuanya {pin}:"
    yield from columns([(f"  {officer.name}", officer.role.label) for officer in made.officers])
    yield f"Coba: ptsp-desk find andi --data {folder}"
