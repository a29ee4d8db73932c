"""What an act changed: pages look again at what they show of it, and at nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    applications: bool = False
    visits: bool = False
    prints: bool = False
    settings: bool = False
    drafts: bool = False
    surveys: bool = False
