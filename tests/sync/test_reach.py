"""An address counts as reached when it answers over HTTPS with a certificate that holds, whatever it answers."""

from pathlib import Path

import pytest

from ptsp_desk.core.errors import Refused
from ptsp_desk.sync import reach
from tests.servers import https


def test_a_host_that_answers_anything_is_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with https(tmp_path) as (host, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert reach.answers(host)
    assert not reach.answers(host)


def test_a_host_whose_certificate_nobody_vouches_for_is_not_reached(tmp_path: Path) -> None:
    with https(tmp_path) as (host, _):
        assert not reach.answers(host)


def test_a_host_that_is_nowhere_is_not_reached() -> None:
    assert not reach.answers("ptsp.contoh.invalid")


@pytest.mark.parametrize("host", ["https://ptsp.contoh.go.id", "ptsp.contoh.go.id/v", "a b", "x" * 51])
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(Refused):
        reach.answers(host)
