"""The harness of the benchmarks finds what it is there for: on invented seconds, so nothing here is timed."""

import json
from itertools import cycle
from pathlib import Path
from random import Random

import pytest

from tests.benchmarks import __main__ as command
from tests.benchmarks import told
from tests.benchmarks.harness import Setting, Times, absent, at_most, of_its_rate, race, ratio, within

DRIFT = (1.0, 2.2, 0.7, 5.0)
"""How a machine slows and recovers from round to round."""


def raced(slower: float, rounds: int = 40) -> Times:
    """Let two take turns on a machine that drifts; one takes so many times as long as the other."""
    dice = Random(1)
    mine, theirs = cycle(DRIFT), cycle(DRIFT)
    return race(
        {
            "ours": lambda: slower * next(mine) * dice.uniform(0.9, 1.1),
            "peer": lambda: next(theirs) * dice.uniform(0.9, 1.1),
        },
        rounds,
    )


def test_everybody_runs_once_a_round_and_each_round_begins_with_another() -> None:
    seen: list[str] = []

    def runner(name: str) -> float:
        seen.append(name)
        return 1.0

    times = race({name: lambda name=name: runner(name) for name in "abc"}, 3, warm=1)  # type: ignore[misc]
    assert ["".join(seen[start : start + 3]) for start in range(0, 12, 3)] == ["cab", "abc", "bca", "cab"]
    assert times == {name: [1000.0] * 3 for name in "abc"}


@pytest.mark.parametrize(("slower", "is_met"), [(1.0, True), (2.0, False)])
def test_a_slowdown_is_found_on_a_machine_that_drifts_more_than_that(slower: float, is_met: bool) -> None:
    times = raced(slower)
    value, low, high = ratio(times["ours"], times["peer"])
    assert low <= value <= high < low + 0.2 * slower  # rounds are compared, not runs
    assert value == pytest.approx(slower, rel=0.1)
    line = at_most("ours against a peer", times, "ours", "peer", 1.5)
    assert line.is_met is is_met
    rate = of_its_rate("ours against a peer", times, "ours", "peer", 0.6)
    assert rate.is_met is is_met
    assert rate.value == pytest.approx(1 / slower, rel=0.1)


def test_a_quantile_tells_of_the_few_that_are_late() -> None:
    turns = [1.0] * 995 + [200.0] * 5
    assert within("turns", turns, 0.99, 50).is_met
    assert not within("turns", turns, 0.999, 50).is_met


def test_what_was_found_is_the_same_as_json_and_as_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = told.Report(Setting(1000, tmp_path))
    report.add("journal", at_most("chain", raced(2.0, 4), "ours", "peer", 1.5))
    report.add("start", absent("against another program", "no network"))
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(report.as_json()), "utf-8")
    for name in ("QT_QPA_PLATFORM", "PYTHON_KEYRING_BACKEND", "PTSP_DESK_KEYS"):
        monkeypatch.setenv(name, "")  # so that what the command sets is taken back
    monkeypatch.syspath_prepend(tmp_path)
    page = tmp_path / "page.md"
    monkeypatch.setattr("sys.argv", ["benchmarks", "--join", str(kept), "--write", str(page)])
    assert command.main() == 0
    text = page.read_text("utf-8")
    assert text == told.page([json.loads(kept.read_text("utf-8"))])
    assert text.strip() in capsys.readouterr().out
    for part in ("## Journal, start", "≤ 1.5×", "**short**", "not here: no network", "- Machine: ", "- Measured: "):
        assert part in text
