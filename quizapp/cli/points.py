"""Points in words."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from quizapp.quiz.amounts import amount
from quizapp.quiz.points import DomainPoints
from quizapp.session.view import Stake


def points_of(earned: Fraction, possible: Fraction, where: str) -> str:
    """Return what was earned: `3 of 5 points in Economics`."""
    return f"{_number(earned)} of {_points(possible)} {where}"


def domain_lines(rows: Iterable[DomainPoints]) -> list[str]:
    """Return what was earned in each domain, a line each."""
    return [
        points_of(row.earned, row.possible, f"in {row.domain.title}") + pass_mark(row.domain.pass_share, row.passed)
        for row in rows
    ]


def pass_mark(share: Fraction | None, passed: bool | None) -> str:
    """Return what stands after points: `; pass mark 60 %: reached`. Nothing where there is no pass mark."""
    if share is None or passed is None:
        return ""
    return f"; pass mark {_number(share * 100)} %: {'reached' if passed else 'not reached'}"


def at_stake(stakes: Sequence[Stake]) -> str:
    """Return what a question can earn: `2 points in Economics, 1 point in Geopolitics`."""
    return ", ".join(f"{_points(stake.possible)} in {stake.domain.title}" for stake in stakes) or "no points"


def gained(stakes: Sequence[Stake]) -> str:
    """Return what a question earned: `0 of 2 points in Economics`; nothing where it is worth no points."""
    return ", ".join(
        points_of(stake.earned or Fraction(0), stake.possible, f"in {stake.domain.title}") for stake in stakes
    )


def _points(points: Fraction) -> str:
    return f"{_number(points)} {'point' if points == 1 else 'points'}"


def _number(points: Fraction) -> str:
    return amount(points.numerator, points.denominator)
