"""A disk that is made again from a trace: what it may hold when the power fails in the middle of a command.

A write is sure to be there after a flush of its file, a name after a flush of its folder. Until then each write may be
there, or not, or only some of its sectors; of names being made, moved and removed the first so many, in their order, as
file systems with a journal keep it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random

from tests.faults.tracing import CHANGES, UNUSED, calls

SECTOR_BYTES = 512
RECORDED = ("-y", "-xx", "-s", "10000000", "-e", calls(*CHANGES, *UNUSED, "openat", "lseek", "close"))
"""What strace must be told so that its trace holds all that reaches a disk."""


class Kept(Enum):
    """What of that which was not flushed is on the disk."""

    NONE = "none"
    ALL = "all"
    SOME = "some"
    TORN = "torn"


@dataclass(frozen=True, slots=True)
class Change:
    """Bytes at a place in a file, or its new length where there are none."""

    offset: int
    data: bytes | None = None


@dataclass(slots=True)
class File:
    """What is sure to be in a file, and the changes since."""

    sure: bytearray = field(default_factory=bytearray)
    since: list[Change] = field(default_factory=list)

    def flush(self) -> None:
        for change in self.since:
            _apply(self.sure, change)
        self.since.clear()

    def content(self, kept: Kept, dice: Random) -> bytes:
        data = bytearray(self.sure)
        for change in self.since:
            for part in _kept(change, kept, dice):
                _apply(data, part)
        return bytes(data)

    def length(self) -> int:
        """Return how long the running program sees it."""
        data = bytearray(self.sure)
        for change in self.since:
            _apply(data, change)
        return len(data)


def _apply(data: bytearray, change: Change) -> None:
    if change.data is None:
        del data[change.offset :]
        data.extend(bytes(change.offset - len(data)))
        return
    data.extend(bytes(max(0, change.offset - len(data))))
    data[change.offset : change.offset + len(change.data)] = change.data


def _kept(change: Change, kept: Kept, dice: Random) -> list[Change]:
    if kept is Kept.ALL:
        return [change]
    if kept is Kept.NONE or dice.random() < 0.5:
        return []
    if kept is Kept.SOME or change.data is None:
        return [change]
    sectors = range(0, len(change.data), SECTOR_BYTES)
    return [
        Change(change.offset + start, change.data[start : start + SECTOR_BYTES])
        for start in sectors
        if dice.random() < 0.5
    ]


Names = dict[str, File | None]
"""What a path leads to: a file, or None for a folder."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A path that leads elsewhere from now on, or nowhere."""

    folder: str
    lost: str
    made: str = ""
    file: File | None = None

    def apply(self, names: Names) -> None:
        if self.made and self.lost:  # moved; a folder with all that is in it
            for path in [path for path in names if path == self.lost or path.startswith(f"{self.lost}/")]:
                names[self.made + path.removeprefix(self.lost)] = names.pop(path)
        elif self.made:
            names[self.made] = self.file
        else:
            names.pop(self.lost, None)


@dataclass(slots=True)
class Disk:
    """A folder as it was before a command, and what the command's calls make of it."""

    root: str
    sure: Names = field(default_factory=dict)
    now: Names = field(default_factory=dict)
    since: list[Naming] = field(default_factory=list)
    printed: dict[str, bytearray] = field(default_factory=dict)
    """What was written to files outside of the root, by path."""
    _open: dict[int, tuple[File | None, str]] = field(default_factory=dict)
    _at: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, copied: Path, root: Path) -> "Disk":
        """Start from a copy of what stood in ``root``."""
        disk = cls(str(root))
        for path in sorted(copied.rglob("*")):
            file = File(bytearray(path.read_bytes())) if path.is_file() else None
            disk.sure[str(root / path.relative_to(copied))] = file
        disk.now = dict(disk.sure)
        return disk

    def image(self, target: Path, kept: Kept, dice: Random) -> None:
        """Write what the disk may hold into a folder that isn't there yet; shared memory is lost in any case."""
        names = dict(self.sure)
        many = {Kept.NONE: 0, Kept.ALL: len(self.since)}.get(kept, dice.randint(0, len(self.since)))
        for naming in self.since[:many]:
            naming.apply(names)
        target.mkdir(parents=True)
        for name, file in sorted(names.items()):
            path = target / Path(name).relative_to(self.root)
            if file is None:
                path.mkdir(parents=True, exist_ok=True)
            elif not name.endswith("-shm"):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.content(kept, dice))
                path.chmod(0o600)

    def take(self, call: "Call") -> None:
        """Do what a call did."""
        if call.name in {"fsync", "fdatasync"}:
            self._flush(call)
        elif call.name in {"pwrite64", "write", "ftruncate", "lseek", "close"}:
            self._handle(call)
        else:
            self._name(call)

    def _flush(self, call: "Call") -> None:
        file, path = self._open.get(call.handle, (None, ""))
        if file is not None:
            file.flush()
        elif path:
            last = max((place for place, naming in enumerate(self.since, 1) if naming.folder == path), default=0)
            for naming in self.since[:last]:
                naming.apply(self.sure)
            del self.since[:last]

    def _handle(self, call: "Call") -> None:
        handle = call.handle
        file, _ = self._open.get(handle, (None, ""))
        if call.name == "close":
            self._open.pop(handle, None)
        elif call.name == "lseek":
            self._at[handle] = call.result
        elif file is None:
            if call.name == "write":
                self.printed.setdefault(call.path, bytearray()).extend(call.texts[0][: call.result])
        elif call.name == "ftruncate":
            file.since.append(Change(call.numbers[0]))
        else:
            offset = call.numbers[-1] if call.name == "pwrite64" else self._at[handle]
            if offset < 0:  # always at the end
                offset = file.length()
            file.since.append(Change(offset, call.texts[0][: call.result]))
            if call.name == "write" and self._at[handle] >= 0:
                self._at[handle] += call.result

    def _name(self, call: "Call") -> None:
        paths = [text.decode() for text in call.texts]
        if not all(f"{path}/".startswith(f"{self.root}/") for path in paths):
            return
        if call.name == "openat":
            self._opened(call, paths[0])
        elif call.name == "mkdir":
            self._named(Naming(_parent(paths[0]), "", paths[0]))
        elif call.name.startswith("link"):
            self._named(Naming(_parent(paths[1]), "", paths[1], self.now[paths[0]]))
        elif call.name.startswith("rename"):
            self._named(Naming(_parent(paths[1]), paths[0], paths[1]))
        else:
            self._named(Naming(_parent(paths[0]), paths[0]))

    def _named(self, naming: Naming) -> None:
        naming.apply(self.now)
        self.since.append(naming)

    def _opened(self, call: "Call", path: str) -> None:
        if path not in self.now:
            if "O_CREAT" not in call.flags:
                self._open[call.result] = None, path
                return
            self._named(Naming(_parent(path), "", path, File()))
        file = self.now[path]
        if file is not None and "O_TRUNC" in call.flags:
            file.since.append(Change(0))
        self._open[call.result] = file, path
        self._at[call.result] = -1 if "O_APPEND" in call.flags else 0


def _parent(path: str) -> str:
    return path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Call:
    """A call that succeeded."""

    name: str
    handle: int
    path: str
    texts: tuple[bytes, ...]
    numbers: tuple[int, ...]
    flags: str
    result: int


_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)(?:<.*>)?$")
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"^\d+ +<\.\.\. (\w+) resumed>(.*)$")
_CHANGING = re.compile(r"^\d+ +(?!close\(|lseek\(|openat\((?!.*O_CREAT|.*O_TRUNC)|<)\w+\(")
"""The beginning of a call that may change what is on the disk."""
_HANDLE = re.compile(r"^(\d+)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


def recorded(trace: Path) -> Iterator[Call]:
    """Yield the calls of a trace that changed something."""
    for line in _whole(trace.read_text("ascii").splitlines()):
        found = _CALL.match(line)
        if found is None:
            continue
        name, arguments, result = found.groups()
        assert name not in UNUSED, line
        handle = _HANDLE.match(arguments)
        rest = _TEXT.sub("", arguments[handle.end() :] if handle else arguments)
        yield Call(
            name=name,
            handle=int(handle[1]) if handle else -1,
            path=_unhexed(handle[2]).decode() if handle else "",
            texts=tuple(_unhexed(text) for text in _TEXT.findall(arguments)),
            numbers=tuple(int(number) for number in re.findall(r"(?<=, )\d+", rest)),
            flags=rest,
            result=int(result),
        )


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """Yield a line a call, in the order in which they ended, also where one thread's call came within another's.

    A handle is free for others while it is still being closed, so a close stands where it began.
    """
    begun: dict[str, str] = {}
    for line in lines:
        thread = line.partition(" ")[0]
        others = (call for other, call in begun.items() if other != thread)
        # Two that change something at once would be there in either order.
        assert not (_CHANGING.match(line) and any(map(_CHANGING.match, others))), line
        resumed = _RESUMED.match(line)
        if line.endswith(_UNFINISHED):
            begun[thread] = line.removesuffix(_UNFINISHED)
            if " close(" in line:
                yield f"{begun[thread]}) = 0"
        elif resumed is None:
            yield line
        elif resumed[1] != "close":
            yield begun.pop(thread) + resumed[2]
        else:
            del begun[thread]


def _unhexed(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()
