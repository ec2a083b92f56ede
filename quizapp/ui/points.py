"""Points in words, as every page says them."""

from fractions import Fraction

from quizapp.quiz.amounts import amount


def number(points: Fraction) -> str:
    """Return points as a figure: `7`, `2.5`, `−1`."""
    return amount(points.numerator, points.denominator)


def pass_mark(share: Fraction, *, passed: bool) -> str:
    """Return `pass mark 60 %: reached`, or that it was not."""
    return f"pass mark {number(share * 100)} %: {'reached' if passed else 'not reached'}"


def points_of(points: Fraction) -> str:
    """Return `2 points`."""
    return f"{number(points)} {'point' if points == 1 else 'points'}"


def points_in(points: Fraction, domain: str) -> str:
    """Return `2 points in Economics`."""
    return f"{points_of(points)} in {domain}"


def earned_of(earned: Fraction, possible: Fraction) -> str:
    """Return `3 of 5`."""
    return f"{number(earned)} of {number(possible)}"


def earned_in(earned: Fraction, possible: Fraction, domain: str) -> str:
    """Return `3 of 5 in Economics`."""
    return f"{earned_of(earned, possible)} in {domain}"


def earned_points_in(earned: Fraction, possible: Fraction, domain: str) -> str:
    """Return `3 of 5 points in Economics`."""
    return f"{number(earned)} of {points_of(possible)} in {domain}"


def earned_in_all(earned: Fraction, possible: Fraction) -> str:
    """Return `14 of 26 points in all`."""
    return f"{number(earned)} of {points_of(possible)} in all"
