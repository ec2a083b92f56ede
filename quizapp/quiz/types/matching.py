"""`type: matching`: to each on the left belongs one on the right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz import assigning
from quizapp.quiz.assigning import AssignAsked, Assigned, Assigning, AssignTold
from quizapp.quiz.fields import Field, Pairs, Problem, Texts
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.words import folded
from quizapp.quiz.written import Written

NAME = "matching"
PROMPT_NEEDED = True
FIELDS = (
    Field("pairs", Pairs(), "What belongs together: a list of [left, right].", required=True),
    Field("extra", Texts(), "Right sides that belong to nothing.", default=()),
)


@dataclass(frozen=True, slots=True)
class Matching:
    """The key is each left with its right, in Markdown. Right sides may be equal; then one choice serves several."""

    pairs: tuple[tuple[str, str], ...]
    extra: tuple[str, ...] = ()


Body = Matching
Response = Assigned


def build(values: Mapping[str, Any], language: str) -> Matching:
    """Return the question's own data from its fields' values."""
    return Matching(values["pairs"], values["extra"])


def problems(question: Matching) -> Iterator[Problem]:
    """Name left sides that are equal, and what belongs to nothing and yet to something."""
    lefts: set[str] = set()
    for at, (left, _) in enumerate(question.pairs):
        if folded(left) in lefts:
            yield Problem("duplicate-option", ("pairs", at, 0), (("text", left),))
        lefts.add(folded(left))
    taken = {folded(right) for _, right in question.pairs}
    for at, text in enumerate(question.extra):
        if folded(text) in taken:
            yield Problem("duplicate-option", ("extra", at), (("text", text),))
        taken.add(folded(text))


def credit(question: Matching, response: Assigned) -> Fraction:
    """Return the credit of a response, 0 to 1: right pairs of all pairs."""
    return assigning.credit_of(_of(question), response)


def key(question: Matching) -> Assigned:
    """Return the response that earns everything."""
    return _of(question).right


def chance(question: Matching) -> Fraction:
    """Return the credit that blind guessing earns on average."""
    return Fraction(1, len(_of(question).choices))


def layout(question: Matching, shuffle: bool, rank: Rank) -> Layout:
    """Return the choices' places in the order to show: never the file's on purpose, which would tell the pairs."""
    return tuple(sorted(range(len(_of(question).choices)), key=rank))


def ask(question: Matching, order: Layout) -> AssignAsked:
    """Return what may be seen before the answer."""
    return assigning.asked_of(_of(question), range(len(question.pairs)), order)


def tell(question: Matching, order: Layout, response: Assigned | None) -> AssignTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    return assigning.told_of(_of(question), range(len(question.pairs)), response)


def form(asked: AssignAsked) -> Form:
    """Return what is asked in plain lines."""
    return assigning.form_of(asked, "Each number takes a letter; not every letter need be taken.")


def told_form(told: AssignTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    return assigning.told_form_of(told)


def words(question: Matching, response: Assigned) -> tuple[str, ...]:
    """Return a response in words, a pair each."""
    return assigning.words_of(_of(question), response)


def to_json(response: Assigned) -> dict[str, int]:
    """Return a response as JSON."""
    return assigning.assigned_to_json(response)


def from_json(question: Matching, value: object) -> Assigned:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    return assigning.assigned_from_json(_of(question), value)


def from_values(question: Matching, value: Written) -> Assigned:
    """Return a response as a file of responses writes it: left with right, each by its text, else its number."""
    return assigning.assigned_from_values(_of(question), value)


def from_typed(asked: AssignAsked, typed: str) -> Assigned:
    """Return the response that a typed line names: `1A 2C`."""
    return assigning.assigned_from_typed(asked, typed)


def _of(question: Matching) -> Assigning:
    """Return lefts and the distinct rights, each right once however often it stands there."""
    texts = {folded(text): text for text in reversed([*(right for _, right in question.pairs), *question.extra])}
    order = dict.fromkeys(folded(text) for text in [*(right for _, right in question.pairs), *question.extra])
    places = {name: place for place, name in enumerate(order)}
    right = tuple(places[folded(text)] for _, text in question.pairs)
    return Assigning(tuple(left for left, _ in question.pairs), tuple(texts[name] for name in order), right)
