"""Questions whose answers a person marks: by criteria that have points. What is reached of them is the credit."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

STEP = Fraction(1, 2)
Reached = tuple[Fraction, ...]  # the points reached, a criterion each


@dataclass(frozen=True, slots=True)
class Criterion:
    """What is looked for, in Markdown, and the points it is worth among the criteria, above 0."""

    criterion: str
    points: Fraction


class ByHand(ABC):
    """The body of a question that is marked by hand."""

    __slots__ = ()

    @abstractmethod
    def criteria(self) -> tuple[Criterion, ...]:
        """Return what is looked for: at least one criterion."""

    @abstractmethod
    def sample(self) -> str | None:
        """Return an answer that would be right, in Markdown, where there is one."""


def credit_of(body: ByHand, reached: Sequence[Fraction]) -> Fraction | None:
    """Return the credit, 0 to 1, of the points reached; None where they do not go with the criteria."""
    criteria = body.criteria()
    if len(criteria) != len(reached):
        return None
    if not all(0 <= points <= each.points for each, points in zip(criteria, reached, strict=True)):
        return None
    return sum(reached, Fraction(0)) / sum((each.points for each in criteria), Fraction(0))


def steps(criterion: Criterion) -> Iterator[Fraction]:
    """Yield the points that can be given, from 0 in steps of a half; the last is all of them."""
    at = Fraction(0)
    while at < criterion.points:
        yield at
        at += STEP
    yield criterion.points
