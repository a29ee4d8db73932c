from tests.offices import lay_out

__all__ = ["lay_out"]
