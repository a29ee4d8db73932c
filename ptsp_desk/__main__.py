"""The one way in: ``ptsp-desk`` and ``python -m ptsp_desk``."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused or found wrong, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given == ["--self-check"]:
        from ptsp_desk import selfcheck

        return selfcheck.main()
    from ptsp_desk import cli

    return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
