from tests.offices import app, clock, folder, lay_out

__all__ = ["app", "clock", "folder", "lay_out"]
