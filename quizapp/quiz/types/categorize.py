"""`type: categorize`: each item belongs to one of some groups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz import assigning
from quizapp.quiz.assigning import AssignAsked, Assigned, Assigning, AssignTold
from quizapp.quiz.fields import Field, Groups, Problem
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.written import Written

NAME = "categorize"
PROMPT_NEEDED = True
FIELDS = (Field("groups", Groups(), "The groups, each with the list of what belongs to it.", required=True),)


@dataclass(frozen=True, slots=True)
class Categorize:
    """The key is each group's title with its items, in Markdown."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]


Body = Categorize
Response = Assigned


def build(values: Mapping[str, Any], language: str) -> Categorize:
    """Return the question's own data from its fields' values."""
    return Categorize(values["groups"])


def problems(question: Categorize) -> Iterator[Problem]:
    """Name nothing: the reader has told of equal items and titles."""
    yield from ()


def credit(question: Categorize, response: Assigned) -> Fraction:
    """Return the credit of a response, 0 to 1: items in the right group of all items."""
    return assigning.credit_of(_of(question), response)


def key(question: Categorize) -> Assigned:
    """Return the response that earns everything."""
    return _of(question).right


def chance(question: Categorize) -> Fraction:
    """Return the credit that blind guessing earns on average."""
    return Fraction(1, len(question.groups))


def layout(question: Categorize, shuffle: bool, rank: Rank) -> Layout:
    """Return the items' places in the order to show: never the file's on purpose, where they stand by groups."""
    return tuple(sorted(range(len(_of(question).items)), key=rank))


def ask(question: Categorize, order: Layout) -> AssignAsked:
    """Return what may be seen before the answer."""
    return assigning.asked_of(_of(question), order, range(len(question.groups)))


def tell(question: Categorize, order: Layout, response: Assigned | None) -> AssignTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    return assigning.told_of(_of(question), order, response)


def form(asked: AssignAsked) -> Form:
    """Return what is asked in plain lines."""
    return assigning.form_of(asked, "Each number goes to the group of a letter.")


def told_form(told: AssignTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    return assigning.told_form_of(told)


def words(question: Categorize, response: Assigned) -> tuple[str, ...]:
    """Return a response in words, an item with its group each."""
    return assigning.words_of(_of(question), response)


def to_json(response: Assigned) -> dict[str, int]:
    """Return a response as JSON."""
    return assigning.assigned_to_json(response)


def from_json(question: Categorize, value: object) -> Assigned:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    return assigning.assigned_from_json(_of(question), value)


def from_values(question: Categorize, value: Written) -> Assigned:
    """Return a response as a file of responses writes it: item with group, each by its text, else its number."""
    return assigning.assigned_from_values(_of(question), value)


def from_typed(asked: AssignAsked, typed: str) -> Assigned:
    """Return the response that a typed line names: `1A 2C`."""
    return assigning.assigned_from_typed(asked, typed)


def _of(question: Categorize) -> Assigning:
    entries = [(item, place) for place, (_, items) in enumerate(question.groups) for item in items]
    titles = tuple(title for title, _ in question.groups)
    return Assigning(tuple(item for item, _ in entries), titles, tuple(place for _, place in entries))
