"""Contestants that take turns: what is told is how they compare within one run, for machines drift by the minute."""

import gc
import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any, TypeAlias

Contestant: TypeAlias = Callable[[], float | None]
"""Does its work once; what it returns are the seconds that count, None lets the call be timed."""
Times: TypeAlias = dict[str, list[float]]
"""Milliseconds by contestant; those at one place belong to one round."""

_RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Setting:
    """What is asked for: how many applications the offices hold, and a folder for what is made on the way."""

    rows: int
    place: Path
    is_full: bool = False

    def rounds(self, quick: int, full: int) -> int:
        return full if self.is_full else quick


@dataclass(frozen=True, slots=True)
class Line:
    """What came out of one comparison; ``is_met`` is None where there is no target, or nothing to compare with."""

    what: str
    found: str
    target: str = ""
    is_met: bool | None = None
    value: float | None = None
    times: dict[str, dict[str, float]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def race(contestants: Mapping[str, Contestant], rounds: int, *, warm: int = 1) -> Times:
    """Let everybody run once a round, beginning with another one each time; the first ``warm`` rounds don't count."""
    names = list(contestants)
    times: Times = {name: [] for name in names}
    gc.freeze()  # what is loaded already need not be looked through before every turn
    for number in range(-warm, rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            gc.collect()
            start = perf_counter()
            own = contestants[name]()
            took = perf_counter() - start if own is None else own
            if number >= 0:
                times[name].append(took * 1000)
    return times


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ratio(ours: Sequence[float], peer: Sequence[float]) -> tuple[float, float, float]:
    """Return the median of the rounds' ratios and its 95 % interval, by resampling."""
    pairs = [mine / theirs for mine, theirs in zip(ours, peer, strict=True)]
    dice = random.Random(1)
    medians = [statistics.median(dice.choices(pairs, k=len(pairs))) for _ in range(_RESAMPLES)]
    return statistics.median(pairs), quantile(medians, 0.025), quantile(medians, 0.975)


def at_most(what: str, times: Times, ours: str, peer: str, most: float | None = None) -> Line:
    """Compare by time: ours may take ``most`` times as long; without that it is only told."""
    value, low, high = ratio(times[ours], times[peer])
    target = "" if most is None else f"≤ {most:g}×"
    met = None if most is None else value <= most
    return Line(what, f"{value:.2f}× ({low:.2f} to {high:.2f})", target, met, value, summary(times))


def of_its_rate(what: str, times: Times, ours: str, peer: str, least: float) -> Line:
    """Compare by rate: ours must do at least so much of what the peer does in the same time."""
    value, low, high = ratio(times[peer], times[ours])
    found = f"{value:.2f} of its rate ({low:.2f} to {high:.2f})"
    return Line(what, found, f"≥ {least:g}", value >= least, value, summary(times))


def within(what: str, milliseconds: Sequence[float], share: float, most: float) -> Line:
    """Compare a quantile with a limit in milliseconds."""
    value = quantile(milliseconds, share)
    found = f"{value:.1f} ms ({share * 100:g} % of {len(milliseconds)})"
    return Line(what, found, f"≤ {most:g} ms", value <= most, value, summary({"ours": list(milliseconds)}))


def absent(what: str, why: str) -> Line:
    return Line(what, f"not here: {why}")


def summary(times: Times) -> dict[str, dict[str, float]]:
    return {
        name: {
            "median": statistics.median(values),
            "min": min(values),
            "p95": quantile(values, 0.95),
            "p99": quantile(values, 0.99),
            "runs": len(values),
        }
        for name, values in times.items()
    }


def table(lines: Sequence[Line]) -> str:
    """Return the lines as Markdown, with the times of everybody who ran."""
    rows = ["| What | Found | Target | |", "|---|---|---|---|"]
    marks = {True: "met", False: "**short**", None: ""}
    rows += [f"| {line.what} | {line.found} | {line.target} | {marks[line.is_met]} |" for line in lines]
    rows += ["", "| Milliseconds | median | min | p95 | p99 | runs |", "|---|---|---|---|---|---|"]
    for line in lines:
        for name, numbers in line.times.items():
            figures = " | ".join(f"{numbers[key]:.3g}" for key in ("median", "min", "p95", "p99"))
            rows.append(f"| {line.what}: {name} | {figures} | {numbers['runs']} |")
    return "\n".join(rows)
