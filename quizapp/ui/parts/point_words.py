"""What is said of points over attempts: what was earned, how sure that is, or what is missing for it."""

from quizapp.app.progress import ENOUGH, Point
from quizapp.session.instant import Instant
from quizapp.ui.dates import short_day
from quizapp.ui.points import earned_of, earned_points_in, number, points_of
from quizapp.ui.wording import count, day


def sureness(point: Point) -> str:
    """Return `between 40 and 75 %, from 6 questions`, or what is missing for that."""
    if point.low is None or point.high is None:
        return f"{point.questions} of {ENOUGH} questions: too few for a range"
    low, high = round(100 * point.low), round(100 * point.high)
    return f"between {low} and {high} %, from {count(point.questions, 'question')}"


def earned_points(point: Point) -> str:
    """Return `3 of 5 points`."""
    return f"{number(point.earned)} of {points_of(point.possible)}"


def of_mark(point: Point, domain: str, now: Instant) -> str:
    """Return what a mark on a chart says to a screen reader."""
    when = day(point.utc, point.offset, now)
    earned = earned_points_in(point.earned, point.possible, domain)
    return f"{when[:1].upper()}{when[1:]}, {point.title}: {earned}, {sureness(point)}"


def in_short(point: Point, now: Instant) -> str:
    """Return `21 Sept: 3 of 5, 23 to 88 %`."""
    spread = "" if point.low is None or point.high is None else f", {100 * point.low:.0f} to {100 * point.high:.0f} %"
    return f"{short_day(point.utc, point.offset, now)}: {earned_of(point.earned, point.possible)}{spread}"
