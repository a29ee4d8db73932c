"""The business day from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run, line, lines


def entries(run: Run) -> int:
    return int(run("replay", "--check", "--json").json["entries"])


def test_a_day_is_opened_closed_and_told(run: Run, number: str) -> None:
    opened = run("day", "open", "--json")
    assert opened.code == 0
    assert (opened.json["open"], opened.json["closed"], opened.json["officers"]) == (True, False, [])
    assert [check["code"] for check in opened.json["checks"]] == [
        *("printer", "clock", "backup", "unsent", "holidays", "tariffs", "disk")
    ]
    closed = run("day", "close", "--json")
    assert (closed.code, closed.json["revision"], closed.json["number"], closed.json["written"]) == (0, "A", 1, True)
    assert len(closed.json["digest"]) == 64
    status = run("day", "status", "--json")
    assert (status.code, status.json["closed"], status.json["after_close"]) == (0, True, 0)
    assert status.json["closes"][0]["digest"] == closed.json["digest"]
    assert status.json["closing"]["numbers"]["first"] == number


def test_people_read_sentences(run: Run, office: Path) -> None:  # noqa: ARG001 - it is found there
    ran = run("day", "open")
    assert "sudah dibuka." in ran.out
    assert "Petugas jaga: tidak disebut." in ran.out
    assert "bad   backup    Belum ada cadangan. Tulis cadangan sekarang" in ran.out
    ran = run("day", "close")
    assert "ditutup, revisi A, penutupan ke-1 loket ENR-03" in ran.out
    assert "catatan hanya ada di komputer ini." in ran.err
    assert "Belum ada nomor yang diberikan." in run("day", "status").out


def test_a_closed_day_again_writes_nothing_and_says_so(run: Run, number: str) -> None:
    first = run("day", "close", "--json").json
    assert run("register", "-", stdin=lines(line(external_id="dua"))).code == 0
    before = entries(run)
    ran = run("day", "close", "--json")
    again = ran.json
    assert (ran.code, again["written"], again["digest"]) == (0, False, first["digest"])
    assert "tidak ada yang ditulis" in ran.err
    assert "1 catatan masuk setelah hari ditutup" in ran.err
    assert entries(run) == before
    assert run("day", "status", "--json").json["after_close"] == 1
    assert number


def test_a_reason_opens_a_closed_day_again(run: Run, number: str) -> None:
    run("day", "close")
    assert run("day", "open").code == 1
    opened = run("day", "open", "--reason", "berkas tertinggal", "--json")
    assert (opened.code, opened.json["open"]) == (0, True)
    assert "dibuka lagi setelah revisi A" in run("day", "status").out
    assert run("register", "-", stdin=lines(line(external_id="dua"))).code == 0
    closed = run("day", "close", "--json").json
    assert (closed["revision"], closed["number"]) == ("B", 2)
    assert "services.IMB" in closed["changed"]
    assert number


def test_a_closed_day_that_is_opened_without_a_reason_names_the_option(run: Run, number: str) -> None:
    assert number
    assert run("day", "close").code == 0
    refused = run("day", "open", "--json")
    assert (refused.code, refused.json["errors"][0]["where"]) == (1, "--reason")
    assert "tulis alasannya dengan --reason" in run("day", "open").err


def test_what_is_refused_names_the_place_and_stores_nothing(run: Run, office: Path) -> None:  # noqa: ARG001
    before = entries(run)
    refused = run("day", "close", "2099-01-01", "--json")
    assert (refused.code, refused.json["errors"][0]["where"]) == (1, "day")
    assert run("day", "open", "--officers", "orang,lain", "--json").json["errors"][0]["where"] == "officers"
    assert run("day", "open", "--reason", "tanpa sebab").code == 1
    assert run("day", "status", "2099-01-01").code == 1
    assert entries(run) == before


@pytest.mark.parametrize("what", [("close", "kemarin"), ("open", "17-11-2026"), ("status", "2026-13-01"), ("tutup",)])
def test_what_is_no_day_is_wrong_usage(run: Run, office: Path, what: tuple[str, ...]) -> None:  # noqa: ARG001
    assert run("day", *what).code == 2


def test_a_printed_summary_is_verified(run: Run, number: str, tmp_path: Path) -> None:
    run("day", "close")
    file = tmp_path / "r.pdf"
    assert run("summary", "--out", file).code == 0
    (found,) = run("verify", file, "--json").json
    assert {name: found[name] for name in ("finding", "kind", "desk", "revision", "closing", "recounted")} == {
        "finding": "genuine",
        "kind": "summary",
        "desk": "ENR-03",
        "revision": "A",
        "closing": 1,
        "recounted": True,
    }
    assert number


def test_the_doctor_finds_a_closing_in_order(run: Run, number: str) -> None:
    run("day", "close")
    rows = {row["name"]: row["state"] for row in run("doctor", "--json").json}
    assert (rows["Jurnal"], rows["Jam"]) == ("ok", "ok")
    assert run("replay", "--check", "--json").json["closes"] == []
    assert number
