"""Lines of registrations, as another program would hand them over."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.offices import request


def write_requests(path: Path, numbers: Iterable[int]) -> Path:
    """Write a request a line; every tenth comes back incomplete."""
    raws = []
    for number in numbers:
        complete: dict[str, Any] = {"complete": None, "documents": {"ktp": "ok"}} if number % 10 == 9 else {}
        raws.append(request(external_id=f"x{number}", proxy={"name": f"Budi {number}"}, **complete))
    path.write_text("".join(json.dumps(raw) + "\n" for raw in raws), "utf-8")
    return path
