"""The one place that asks the machine for the time."""

import time

from quizapp.session.instant import Instant


def now() -> Instant:
    """Return this moment."""
    offset = time.localtime().tm_gmtoff or 0
    return Instant(time.time_ns() // 1_000_000, offset // 60, time.monotonic_ns() // 1_000_000)
