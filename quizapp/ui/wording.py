"""Pieces of sentences that several pages say: counts, lists, days. Loaded at the start, so it stays small."""

import time
from collections.abc import Sequence

from quizapp.session.instant import Instant

_DAY = 86_400  # seconds
# The window speaks English so far. Asking QLocale, which knows all languages there are, costs a tenth of the start.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number of things: `1 question`, `9 questions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def joined(words: Sequence[str]) -> str:
    """Return a list as it is said: `a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def day(utc: int, offset: int, now: Instant) -> str:
    """Return when something was, seen from `now`: `today`, `yesterday`, `on 21 November`, `on 21 November 2025`.

    `utc` counts milliseconds, `offset` minutes. Days are those of the place where it was.
    """
    was, is_ = _local_day(utc, offset), _local_day(now.utc, now.offset)
    if 0 <= is_ - was <= 1:
        return ("today", "yesterday")[is_ - was]
    date, today = (time.gmtime(days * _DAY) for days in (was, is_))
    year = "" if date.tm_year == today.tm_year else f" {date.tm_year}"
    return f"on {date.tm_mday} {_MONTHS[date.tm_mon - 1]}{year}"


def _local_day(utc: int, offset: int) -> int:
    return (utc // 1000 + offset * 60) // _DAY
