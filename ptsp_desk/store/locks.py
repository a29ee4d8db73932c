"""One byte of a file, held against other processes."""

import os
import sys
from typing import Final

_BEHIND: Final = 1 << 30
"""A locked byte cannot be read on Windows, so it stands behind all that is."""

if sys.platform == "win32":
    import msvcrt

    def hold(file: int) -> None:
        """Wait until an open file is nobody else's; raises OSError where that takes too long."""
        os.lseek(file, _BEHIND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_LOCK, 1)

    def release(file: int) -> None:
        """Let the next one have it."""
        os.lseek(file, _BEHIND, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def hold(file: int) -> None:
        """Wait until an open file is nobody else's."""
        fcntl.flock(file, fcntl.LOCK_EX)

    def release(file: int) -> None:
        """Let the next one have it."""
        fcntl.flock(file, fcntl.LOCK_UN)
