"""The daily summary."""

from ptsp_desk.core.summaries.names import Names, names_of
from ptsp_desk.core.summaries.records import (
    BALANCE,
    FEWEST_ANSWERS,
    AgencyDay,
    Close,
    DailySummary,
    LackingDesk,
    LateFile,
    MonthToDate,
    Notes,
    OfficerDay,
    ServiceDay,
    Span,
    SurveyTally,
    VisitCounts,
    total,
)

__all__ = [
    "BALANCE",
    "FEWEST_ANSWERS",
    "AgencyDay",
    "Close",
    "DailySummary",
    "LackingDesk",
    "LateFile",
    "MonthToDate",
    "Names",
    "Notes",
    "OfficerDay",
    "ServiceDay",
    "Span",
    "SurveyTally",
    "VisitCounts",
    "names_of",
    "total",
]
