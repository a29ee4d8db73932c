"""Whether a public address is there."""

from typing import Final

from ptsp_desk.core import receipts

_TIMEOUT_S: Final = 5.0


def answers(host: str) -> bool:
    """Tell whether a host (a name, and a port where it needs one) answers over HTTPS; any answer counts.

    Raises:
        Refused: it is no host.
    """
    import httpx2  # noqa: PLC0415 - only who asks pays for it

    try:
        httpx2.head(f"https://{receipts.check_host(host).lower()}/", timeout=_TIMEOUT_S)
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError):
        return False
    return True
