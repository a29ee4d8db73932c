import pytest

from tests.cli.conftest import run

__all__ = ["run"]

pytest.register_assert_rewrite("tests.end_to_end.two_weeks")
