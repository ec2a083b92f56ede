"""`type: choice`: exactly one option is right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.fields import Field, Options, Problem
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.option import Option
from quizapp.quiz.rows import (
    Row,
    RowsAsked,
    RowState,
    RowsTold,
    RowTold,
    row_from_json,
    row_from_written,
    rows_form,
    rows_told_form,
    screen_place,
    shuffled_layout,
)
from quizapp.quiz.written import Written

NAME = "choice"
PROMPT_NEEDED = True
FIELDS = (Field("options", Options(credit=True), "What can be picked; exactly one is correct.", required=True),)


@dataclass(frozen=True, slots=True)
class Choice:
    """The key is the one correct option."""

    options: tuple[Option, ...]


Body = Choice
Response = int  # the picked option's place in the file


def build(values: Mapping[str, Any], language: str) -> Choice:
    """Return the question's own data from its fields' values."""
    return Choice(values["options"])


def problems(question: Choice) -> Iterator[Problem]:
    """Name what keeps these options from being a choice."""
    correct = [place for place, option in enumerate(question.options) if option.correct]
    if not correct:
        yield Problem("no-correct-option", ("options",), (("count", len(question.options)),))
    for place in correct[1:]:
        yield Problem("several-correct-options", ("options", place))


def credit(question: Choice, response: int) -> Fraction:
    """Return the credit of a response, 0 to 1, exact: 1, or what the picked option deserves."""
    return question.options[response].credit


def key(question: Choice) -> int:
    """Return the response that earns everything."""
    return next(place for place, option in enumerate(question.options) if option.correct)


def chance(question: Choice) -> Fraction:
    """Return the credit that blind guessing earns on average."""
    return sum((option.credit for option in question.options), Fraction(0)) / len(question.options)


def layout(question: Choice, shuffle: bool, rank: Rank) -> Layout:
    """Return the options' places in the order to show."""
    return shuffled_layout(question.options, shuffle, rank)


def ask(question: Choice, order: Layout) -> RowsAsked:
    """Return what may be seen before the answer."""
    return RowsAsked(tuple(Row(place, question.options[place].text) for place in order))


def tell(question: Choice, order: Layout, response: int | None) -> RowsTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    return RowsTold(tuple(_told(place, question.options[place], place == response) for place in order))


def _told(place: int, option: Option, chosen: bool) -> RowTold:
    state: RowState = "passed"
    if option.correct:
        state = "right"
    elif chosen:
        state = "partly" if option.credit else "wrong"
    return RowTold(place, option.text, state, chosen, option.feedback if chosen else None)


def form(asked: RowsAsked) -> Form:
    """Return what is asked in plain lines."""
    return rows_form(asked)


def told_form(told: RowsTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    return rows_told_form(told)


def words(question: Choice, response: int) -> tuple[str, ...]:
    """Return a response in words: the Markdown of what was picked."""
    return (question.options[response].text,)


def to_json(response: int) -> int:
    """Return a response as JSON."""
    return response


def from_json(question: Choice, value: object) -> int:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    return row_from_json(value, len(question.options))


def from_values(question: Choice, value: Written) -> int:
    """Return a response as a file of responses writes it: the option's text, else its number in the file."""
    return row_from_written(value, [option.text for option in question.options])


def from_typed(asked: RowsAsked, typed: str) -> int:
    """Return the response that a typed line names: a letter or number on the screen."""
    return screen_place(typed, asked.rows)
