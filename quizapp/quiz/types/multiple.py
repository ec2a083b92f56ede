"""`type: multiple`: several options can be right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import comb
from typing import Any, Literal

from quizapp.quiz.fields import Field, Options, Problem, Word
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.option import Option
from quizapp.quiz.rows import (
    Row,
    RowsAsked,
    RowState,
    RowsTold,
    RowTold,
    distinct_places,
    named_places,
    place_of,
    rows_form,
    rows_told_form,
    shuffled_layout,
    typed_places,
)
from quizapp.quiz.written import Written

NAME = "multiple"
PROMPT_NEEDED = True
Scoring = Literal["net", "exact", "each"]
FIELDS = (
    Field("options", Options(), "What can be ticked; one or more are correct.", required=True),
    Field("scoring", Word(("net", "exact", "each")), "How ticks become credit.", default="net"),
)


@dataclass(frozen=True, slots=True)
class Multiple:
    """The key is every correct option; at least one is."""

    options: tuple[Option, ...]
    scoring: Scoring = "net"


Body = Multiple
Response = frozenset[int]  # places in the file's order, whatever order was shown


def build(values: Mapping[str, Any], language: str) -> Multiple:
    """Return the question's own data from its fields' values."""
    return Multiple(values["options"], values["scoring"])


def problems(question: Multiple) -> Iterator[Problem]:
    """Name what keeps these options from being a question."""
    if not any(option.correct for option in question.options):
        yield Problem("no-correct-option", ("options",), (("count", len(question.options)),))


def credit(question: Multiple, response: frozenset[int]) -> Fraction:
    """Return the credit of a response, 0 to 1, exact: the format's `net`, `exact` or `each`."""
    correct = key(question)
    return _credit(question, len(correct), len(response & correct), len(response - correct))


def _credit(question: Multiple, correct: int, hits: int, slips: int) -> Fraction:
    match question.scoring:
        case "net":
            return Fraction(max(0, hits - slips), correct)
        case "exact":
            return Fraction(hits == correct and slips == 0)
        case "each":  # wrong options left alone count too, but not in an answer that was left empty
            spared = len(question.options) - correct - slips
            return Fraction(hits + spared if hits + slips else 0, len(question.options))


def key(question: Multiple) -> frozenset[int]:
    """Return the response that earns everything."""
    return frozenset(place for place, option in enumerate(question.options) if option.correct)


def chance(question: Multiple) -> Fraction:
    """Return the credit that ticking each option by the toss of a coin earns on average."""
    correct = len(key(question))
    wrong = len(question.options) - correct
    ways = [
        comb(correct, hits) * comb(wrong, slips) * _credit(question, correct, hits, slips)
        for hits in range(correct + 1)
        for slips in range(wrong + 1)
    ]
    return sum(ways, Fraction(0)) * Fraction(1, 2 ** len(question.options))


def layout(question: Multiple, shuffle: bool, rank: Rank) -> Layout:
    """Return the options' places in the order to show."""
    return shuffled_layout(question.options, shuffle, rank)


def ask(question: Multiple, order: Layout) -> RowsAsked:
    """Return what may be seen before the answer."""
    return RowsAsked(tuple(Row(place, question.options[place].text) for place in order), several=True)


def tell(question: Multiple, order: Layout, response: frozenset[int] | None) -> RowsTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    ticked = response or frozenset()
    rows = tuple(_told(place, question.options[place], place in ticked) for place in order)
    return RowsTold(rows, several=True)


def _told(place: int, option: Option, chosen: bool) -> RowTold:
    state: RowState = "passed"
    if option.correct:
        state = "right" if chosen else "missed"
    elif chosen:
        state = "wrong"
    shown = chosen or option.correct
    return RowTold(place, option.text, state, chosen, option.feedback if shown else None)


def form(asked: RowsAsked) -> Form:
    """Return what is asked in plain lines."""
    return rows_form(asked)


def told_form(told: RowsTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    return rows_told_form(told)


def words(question: Multiple, response: frozenset[int]) -> tuple[str, ...]:
    """Return a response in words: the Markdown of each option ticked, in the file's order."""
    return tuple(question.options[place].text for place in sorted(response))


def to_json(response: frozenset[int]) -> list[int]:
    """Return a response as JSON."""
    return sorted(response)


def from_json(question: Multiple, value: object) -> frozenset[int]:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    count = len(question.options)
    if isinstance(value, list) and all(type(place) is int and 0 <= place < count for place in value):
        return frozenset(value)
    raise Nonsense("no-such-option", given=str(value), count=count)


def from_values(question: Multiple, value: Written) -> frozenset[int]:
    """Return a response as a file of responses writes it: a list of texts or numbers."""
    if not isinstance(value, list):
        raise Nonsense("not-a-list")
    named = named_places([option.text for option in question.options])
    return frozenset(distinct_places(value, lambda item: place_of(item, named)))


def from_typed(asked: RowsAsked, typed: str) -> frozenset[int]:
    """Return the response that a typed line names: letters or numbers on the screen, parted by blanks or commas."""
    return frozenset(typed_places(typed, asked.rows))
