"""Days in few letters: `21 Sept`, `21 Sept 2025`. Loaded late; what Home says of days is in `wording`."""

import time

from quizapp.session.instant import Instant

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")


def short_day(utc: int, offset: int, now: Instant) -> str:
    """Return a day, with its year where that is not the one it is `now`; `utc` in ms, `offset` in minutes."""
    was, is_ = (time.gmtime(moment // 1000 + zone * 60) for moment, zone in ((utc, offset), (now.utc, now.offset)))
    year = "" if was.tm_year == is_.tm_year else f" {was.tm_year}"
    return f"{was.tm_mday} {_MONTHS[was.tm_mon - 1]}{year}"
