"""Corrections: single fields of what was handed in, called by paths such as ``applicant.phone`` or ``fields.luas``."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ptsp_desk.core import fees, people
from ptsp_desk.core.applications.drafts import location_of
from ptsp_desk.core.applications.records import Application, Location, Submission
from ptsp_desk.core.applications.stages import Stage
from ptsp_desk.core.catalogue import Version, field_values, variant_of
from ptsp_desk.core.errors import Problem, Refused, refuse
from ptsp_desk.core.journal import Act, Value
from ptsp_desk.core.offices import InForce

_OPEN = frozenset({"applicant.kind", "location.village"})
_NESTED = ("applicant", "proxy", "location", "fields", "fee_inputs")


def corrected(
    application: Application, changes: Mapping[str, str], reason: str, version: Version, in_force: InForce
) -> Act:
    """Return the act of correcting fields; a changed fee input works out a new quote beside the old one.

    Raises:
        Refused: no reason, an unknown field, a value that its field doesn't take, or nothing that differs.
    """
    if not reason:
        raise refuse("reason", "Koreksi memerlukan alasan; tulis alasannya.")
    if application.stage is Stage.VOID:
        raise refuse("number", "Berkas ini batal; berkas batal tidak dikoreksi.")
    service, before = version.service, paths(application.submission)
    known = set(before) | {f"fields.{field.code}" for field in service.fields} | _people_paths(changes)
    tariff = service.tariff_of(variant_of(service, application.variant))
    known |= {f"fee_inputs.{item.name}" for item in tariff.inputs} if tariff else set()
    unknown = [Problem(path, "isian ini tidak ada pada berkas") for path in sorted(set(changes) - known)]
    if unknown:
        raise Refused(*unknown)
    wanted = nested({**before, **changes})
    region = in_force.office.region
    day = application.business_day
    applicant = people.applicant_of(wanted["applicant"], day, region=region)[0]
    gone = changes.get("proxy.name") == "" or not wanted["proxy"]
    proxy = None if gone else people.proxy_of(wanted["proxy"], day)[0]
    place = {name: value for name, value in wanted["location"].items() if name != "name"}
    quote = fees.quote(tariff, wanted["fee_inputs"], later=True)
    after = paths(
        Submission(
            applicant,
            proxy,
            location_of(place, region),
            {name: str(value) for name, value in field_values(service, wanted["fields"]).items()},
            dict(quote.inputs),
        )
    )
    differing = {path: after.get(path, "") for path in before | after if after.get(path, "") != before.get(path, "")}
    if not differing:
        raise refuse("", "Tidak ada yang berubah; isian sudah seperti itu.")
    is_open = _OPEN | {f"fields.{field.code}" for field in service.fields if not field.personal}
    open_part = {path: v for path, v in differing.items() if path in is_open or path.startswith("fee_inputs.")}
    body: dict[str, Value] = {"set": open_part}
    if any(path.startswith("fee_inputs.") for path in differing):
        body["quote"] = fees.to_body(quote)
    personal = {path: value for path, value in differing.items() if path not in open_part}
    return Act("application.corrected", application.id, body, {"set": personal, "reason": reason})


def paths(submission: Submission) -> dict[str, str]:
    """Return what was handed in as one flat mapping of paths to text; empty values are left out."""
    parts = {
        "applicant": people.to_dict(submission.applicant),
        "proxy": people.to_dict(submission.proxy) if submission.proxy else {},
        "location": asdict(submission.location),
        "fields": submission.fields,
        "fee_inputs": submission.fee_inputs,
    }
    return {f"{part}.{name}": str(value) for part in _NESTED for name, value in parts[part].items() if value}


def nested(flat: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Undo ``paths``: one mapping a part; empty values are left out."""
    parts: dict[str, dict[str, str]] = {part: {} for part in _NESTED}
    for path, value in flat.items():
        part, _, name = path.partition(".")
        if value:
            parts[part][name] = value
    return parts


def apply(submission: Submission, changes: Mapping[str, Any]) -> Submission:
    """Return what was handed in after a correction's entry; an empty value removes."""
    parts = nested({**paths(submission), **changes})
    applicant = people.from_dict(parts["applicant"])
    proxy = people.from_dict(parts["proxy"]) if parts["proxy"] else None
    assert not isinstance(applicant, people.Proxy)
    assert proxy is None or isinstance(proxy, people.Proxy)
    return Submission(applicant, proxy, Location(**parts["location"]), parts["fields"], parts["fee_inputs"])


def _people_paths(changes: Mapping[str, str]) -> set[str]:
    """The fields of people are checked by ``people``, which names the ones that it doesn't know."""
    return {path for path in changes if path.startswith(("applicant.", "proxy.", "location."))}
