"""The one place that asks the machine for the time."""

import sys
import time

from quizapp.session.instant import Instant

if sys.platform == "win32":  # where `time.monotonic` counts on while the machine sleeps
    import ctypes

    def _steady() -> int:
        count = ctypes.c_ulonglong()  # of 100 ns
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(count))
        return count.value // 10_000

else:

    def _steady() -> int:
        return time.monotonic_ns() // 1_000_000


def now() -> Instant:
    """Return this moment. The steady count stands still while the machine sleeps."""
    offset = time.localtime().tm_gmtoff or 0
    return Instant(time.time_ns() // 1_000_000, offset // 60, _steady())
