"""Recapitulations: figures and lists of a period, each as a sheet for paper, spreadsheet and screen."""

from ptsp_desk.core.sheets import Cell, Column, ColumnKind, Row, Sheet, shown, total_of

__all__ = ["Cell", "Column", "ColumnKind", "Row", "Sheet", "shown", "total_of"]
