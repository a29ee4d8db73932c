"""Commands that are called with what nobody means end with their exit code and a sentence, never with a traceback."""

import io
import re
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ptsp_desk import cli
from tests.core.catalogue.files import SAMPLES
from tests.fuzz.hostile import DATES, changed

DAYS = ("--from", "{}", "--to", "{}")
PAPER = ("--out", "lembar.pdf", "--force")
OF_DAYS = [
    ("summary", "{}"),
    ("day", "open", "{}"),
    ("day", "open", "{}", "--reason", "lupa"),
    ("day", "close", "{}"),
    ("day", "status", "{}"),
    ("recap", "terbit", *DAYS),
    ("recap", "terbit", "--month", "2026-11", "--as-of", "{}"),
    *(("recap", "terbit", option, "{}") for option in ("--week", "--month", "--quarter", "--year")),
    ("promise", "IMB", "--received", "{}"),
    ("import", "jalan.csv", "--kind", "running", "--date", "{}", "--dry-run"),
    ("catalogue", "adopt", "layanan.toml", "--valid-from", "{}"),
    ("survey", "index", *DAYS),
    *(("survey", paper, *DAYS, *PAPER) for paper in ("result", "processing", "report", "log")),
    ("survey", "result", "--from", "2026-01-01", "--to", "2026-11-30", "--day", "{}", *PAPER),
]
OF_FILES = [
    *(("import", "{}", "--kind", kind, "--dry-run") for kind in ("running", "permit", "applicant")),
    ("survey", "import", "{}", "--dry-run"),
    ("catalogue", "check", "{}"),
    ("catalogue", "adopt", "{}", "--valid-from", "2027-01-01"),
    ("register", "{}"),
    ("verify", "{}"),
    ("restore", "{}", "--no-copy-runs", "--data", "lain"),
]
OF_WORDS = [
    *OF_FILES,
    ("find", "{}"),
    ("find", "a", "--limit", "{}"),
    ("show", "{}"),
    ("fee", "IMB", "{}"),
    ("fee", "IMB", "{}", "--json"),
    ("receipt", "{}", *PAPER),
    ("summary", "--out", "hasil-{}.json", "--force", "--json"),
    ("doctor", "--data", "{}"),
]
ROW = b"nomor_lama;layanan;tanggal_terima;nama\n503/1;IMB;%s;Andi\n"
MEANT = (
    *(ROW % day for day in (b"02/11/2020", b"31/12/9999", b"1.1.1", b"29/02/2023", b"20/11/26")),
    b"tanggal,layanan,U1,U2,U3,U4,U5,U6,U7,U8,U9\n0001-01-01,IMB,4,4,4,4,4,4,4,4,4\n",
    b'{"service": "IMB", "received": "9999-12-31T23:59:59-12:00", "applicant": {"name": "Andi"}}\n',
    SAMPLES[0].read_bytes(),
    *(
        re.sub(rb"valid_from = .*", b"valid_from = " + day, SAMPLES[0].read_bytes())
        for day in (b"0001-01-01", b"9999-12-31")
    ),
)
WORDS = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=30) | st.sampled_from(
    ["", "-", "--", ".", "..", "/", "a" * 5000, "9" * 5000, "\udcff", "~siapa", "a=b", "{}", "\x1b[2J"]
)
"""What can stand on a command line: bytes that are no text come as half surrogates."""


@pytest.fixture(autouse=True, scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An office in the folder in which the commands are called."""
    folder = tmp_path_factory.mktemp("perintah")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("PTSP_DESK_KEYS", str(folder / "kunci"))
        patch.setenv("PTSP_DESK_DATA", str(folder / "kantor"))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):  # no word opens a window
            patch.delenv(name, raising=False)
        run("init", "--office-name", "Contoh", "--office-code", "ENR", "--region", "73.16", "--desk", "3")
        Path("jalan.csv").write_bytes(MEANT[0])
        Path("layanan.toml").write_bytes(SAMPLES[0].read_bytes())
        yield


def run(*argv: str) -> None:
    """Call a command and check how it ends."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = cli.main(argv)
    out.flush()
    err.flush()
    assert code in {0, 1, 2}, argv
    assert code == 0 or out.buffer.getvalue() or err.buffer.getvalue(), argv


@settings(max_examples=8)
@given(DATES | WORDS)
@example("0001-01-01")
@example("9999-12-31")
def test_any_day_is_answered_or_refused(day: str) -> None:
    for argv in OF_DAYS:
        run(*(word.replace("{}", day) for word in argv))


@settings(max_examples=12)
@given(st.sampled_from(MEANT).flatmap(lambda data: st.just(data) | changed(data)))
@example(MEANT[0].replace(b"Andi", b"x" * 131_073))
@example(MEANT[1])
def test_any_file_is_read_or_refused(data: bytes) -> None:
    for argv in OF_FILES:
        name = "berkas.png" if argv[0] == "verify" else "berkas"
        Path(name).write_bytes(data)
        run(*(word.replace("{}", name) for word in argv))


@settings(max_examples=8)
@given(WORDS)
@example("9" * 30)
def test_any_word_is_answered_or_refused(word: str) -> None:
    for argv in OF_WORDS:
        run(*(part.replace("{}", word) for part in argv))
