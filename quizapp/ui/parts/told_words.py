"""What is said of an answer as a whole, in words."""

from collections.abc import Sequence
from fractions import Fraction

from quizapp.app.verdict_words import verdict_words
from quizapp.session.view import Stake, Told
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.points import earned_points_in, points_in


def mark_of(stake: Stake) -> DomainMark:
    """Return a stake's domain as it is drawn."""
    return DomainMark(stake.domain.slug, stake.domain.title, stake.place, stake.domain.color)


def gained(stake: Stake) -> Fraction:
    """Return what was earned of a stake."""
    return stake.earned if stake.earned is not None else Fraction(0)


def verdict_sentence(told: Told, stakes: Sequence[Stake]) -> str:
    """Return the verdict and the points of each domain: what a screen reader reads of the verdict's line."""
    points = [_points(told, stake) for stake in stakes]
    return f"{verdict_words(told)}. {', '.join(points)}." if points else f"{verdict_words(told)}."


def _points(told: Told, stake: Stake) -> str:
    if told.verdict == "unmarked":
        return points_in(stake.possible, stake.domain.title)
    return earned_points_in(gained(stake), stake.possible, stake.domain.title)
