"""Points by domain, exact: the one place where they are computed."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.quiz import Domain, DomainId, Header, Question

Points = Mapping[str, Fraction]
NOTHING = Fraction(0)


class OwnPoints(ABC):
    """The body of a question whose responses earn points of their own, not a share of the question's."""

    __slots__ = ()

    @abstractmethod
    def possible(self) -> tuple[tuple[str, Fraction], ...]:
        """Return the most that one response earns in each domain, never below 0, in the order of the domains."""

    @abstractmethod
    def most(self) -> Fraction:
        """Return the most that one response earns in all domains together, never below 0."""

    @abstractmethod
    def gained(self, response: Any) -> tuple[tuple[str, Fraction], ...]:
        """Return what a response earns in each domain; that may be less than 0."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one question came to, and what it could have.

    `earned` and `possible` are by domain; `most` is the most that one response earns in all domains together.
    `unmarked`: it was answered and waits to be marked by hand; until then it is in neither.
    """

    header: Header
    question: Question
    earned: Points
    possible: Points
    most: Fraction
    unmarked: bool = False


@dataclass(frozen=True, slots=True)
class DomainPoints:
    """What was earned of what was possible in one domain, over `questions` questions that earn there.

    Only those are counted whose answers are right or wrong: they alone say how sure the points are.
    `place` is the domain's, from 0, in the order its quiz names them: it decides sign and colour.
    """

    id: DomainId
    domain: Domain
    place: int
    earned: Fraction
    possible: Fraction
    questions: int

    @property
    def passed(self) -> bool | None:
        """Whether the domain's pass mark was reached; None where it has none."""
        return reached(self.earned, self.possible, self.domain.pass_share)


@dataclass(frozen=True, slots=True)
class InAll:
    """What some questions came to in all domains together.

    `possible` is the most that one set of responses earns: where a response earns more here and less there, that is
    less than the domains' together. `unmarked` counts those that wait to be marked by hand.
    """

    earned: Fraction
    possible: Fraction
    unmarked: int


def mark(header: Header, question: Question, response: Any, credit: Fraction | None) -> Mark:
    """Return what a response comes to; None is no response.

    `credit` is 0 to 1, None where the type gives none: it has points of its own, or nobody has marked it yet.
    """
    gained = earned(question, response, credit)
    if gained is None:
        return Mark(header, question, {}, {}, NOTHING, unmarked=True)
    return Mark(header, question, gained, dict(question.points), most(question))


def most(question: Question) -> Fraction:
    """Return the most that one response earns in all domains together."""
    own = question.body
    if isinstance(own, OwnPoints):
        return own.most()
    return question.points[0][1] if len(question.points) == 1 else total(points for _, points in question.points)


def earned(question: Question, response: Any, credit: Fraction | None) -> Points | None:
    """Return what a response earns in each domain: a share of the points in each alike, or the type's own.

    No response (None) earns 0. None comes back where it waits to be marked by hand.
    """
    if response is None:
        return {domain: NOTHING for domain, _ in question.points}
    if isinstance(question.body, OwnPoints):
        return {**dict.fromkeys(dict(question.points), NOTHING), **dict(question.body.gained(response))}
    if credit is None:
        return None
    if credit == 1:
        return dict(question.points)
    return {domain: points * credit if credit else NOTHING for domain, points in question.points}


def total(points: Iterable[Fraction]) -> Fraction:
    """Return the sum of some points."""
    return sum(points, NOTHING)


def reached(earned_: Fraction, possible: Fraction, share: Fraction | None) -> bool | None:
    """Return whether a pass mark (a share of what was possible, 0 to 1) was reached; None where there is none."""
    return None if share is None or not possible else earned_ >= share * possible


def by_domain(marks: Iterable[Mark]) -> tuple[DomainPoints, ...]:
    """Return what some questions earned by domain, in the order in which their quizzes name the domains.

    A domain that none of the questions earns or loses in is left out. One that waits to be marked, or that has points
    of its own, keeps its domains there, and is not among their questions: no answer to it is right or wrong.
    """
    sums: dict[DomainId, _Sum] = {}
    of_header: dict[int, dict[str, _Sum]] = {}
    for mark in marks:
        judged = not (mark.unmarked or isinstance(mark.question.body, OwnPoints))
        own = of_header.get(id(mark.header))
        if own is None:
            own = of_header[id(mark.header)] = _sums_of(mark.header, sums)
        for slug, points in mark.question.points:
            each, gained, possible = own[slug], mark.earned.get(slug), mark.possible.get(slug)
            if gained:
                each.earned.add(gained)
            if possible:
                each.possible.add(possible)
            counts = bool(points or gained)
            each.there = each.there or counts
            each.questions += counts and judged
    return tuple(each.points(id_) for id_, each in sums.items() if each.there)


class _Sum:
    """What is being summed up of a domain."""

    __slots__ = ("domain", "earned", "place", "possible", "questions", "there")

    def __init__(self, domain: Domain, place: int) -> None:
        self.domain, self.place = domain, place
        self.earned, self.possible = _Total(), _Total()
        self.questions = 0
        self.there = False

    def points(self, id_: DomainId) -> DomainPoints:
        return DomainPoints(id_, self.domain, self.place, self.earned.exact, self.possible.exact, self.questions)


class _Total:
    """An exact sum. Whole numbers are added up as such, which takes a tenth of the time."""

    __slots__ = ("_part", "_whole")

    def __init__(self) -> None:
        self._whole, self._part = 0, NOTHING

    def add(self, points: Fraction) -> None:
        numerator, denominator = points.as_integer_ratio()
        if denominator == 1:
            self._whole += numerator
        else:
            self._part += points

    @property
    def exact(self) -> Fraction:
        return self._part + self._whole


def _sums_of(header: Header, sums: dict[DomainId, _Sum]) -> dict[str, _Sum]:
    """Return the sums of a quiz's domains by slug; those of other quizzes that share a domain go on."""
    return {
        domain.slug: sums.setdefault(DomainId(header.scope, domain.slug), _Sum(domain, place))
        for place, domain in enumerate(header.domains)
    }


def in_all(marks: Iterable[Mark]) -> InAll:
    """Return what some questions came to in all domains together."""
    earned_ = possible = NOTHING
    unmarked = 0
    for mark in marks:
        earned_ += total(mark.earned.values())
        possible += mark.most
        unmarked += mark.unmarked
    return InAll(earned_, possible, unmarked)


def share(earned_: Fraction, possible: Fraction) -> float:
    """Return what was earned of what was possible, 0 to 1; less than nothing, and nothing of nothing, is 0."""
    return min(1.0, max(0.0, float(earned_ / possible))) if possible else 0.0


def main_domain(question: Question) -> str | None:
    """Return the domain that a question is mostly about: the one with the most points, the first of equals."""
    return max(question.points, key=lambda entry: entry[1])[0] if question.points else None
