"""`type: true-false`: a statement, to be called true or false."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.fields import Field, Flag, Problem, Sides
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.rows import Row, RowsAsked, RowState, RowsTold, RowTold, rows_form, rows_told_form, screen_place
from quizapp.quiz.written import Written

NAME = "true-false"
PROMPT_NEEDED = True
FIELDS = (
    Field("answer", Flag(), "Whether the statement is true.", required=True),
    Field("feedback", Sides(), "What is said to whoever answered true, and to whoever answered false."),
)
SIDES = (True, False)  # a row's place is a side's place here
LABELS = ("True", "False")
FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """The key is `answer`; the feedbacks are Markdown."""

    answer: bool
    if_true: str | None = None
    if_false: str | None = None


Body = TrueFalse
Response = bool


def build(values: Mapping[str, Any], language: str) -> TrueFalse:
    """Return the question's own data from its fields' values."""
    sides = values["feedback"] or {}
    return TrueFalse(values["answer"], sides.get(True), sides.get(False))


def problems(question: TrueFalse) -> Iterator[Problem]:
    """Name nothing: any answer makes a question."""
    yield from ()


def credit(question: TrueFalse, response: bool) -> Fraction:
    """Return the credit of a response: 1 or 0."""
    return Fraction(response is question.answer)


def key(question: TrueFalse) -> bool:
    """Return the response that earns everything."""
    return question.answer


def chance(question: TrueFalse) -> Fraction:
    """Return the credit that blind guessing earns on average."""
    return Fraction(1, 2)


def layout(question: TrueFalse, shuffle: bool, rank: Rank) -> Layout:
    """Return true first, then false: nobody expects them shuffled."""
    return (0, 1)


def ask(question: TrueFalse, order: Layout) -> RowsAsked:
    """Return what may be seen before the answer."""
    return RowsAsked(tuple(Row(place, LABELS[place]) for place in order))


def tell(question: TrueFalse, order: Layout, response: bool | None) -> RowsTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    return RowsTold(tuple(_told(question, place, response) for place in order))


def _told(question: TrueFalse, place: int, response: bool | None) -> RowTold:
    side = SIDES[place]
    chosen = response is side
    state: RowState = "right" if side is question.answer else "wrong" if chosen else "passed"
    feedback = question.if_true if side else question.if_false
    return RowTold(place, LABELS[place], state, chosen, feedback if chosen else None)


def form(asked: RowsAsked) -> Form:
    """Return what is asked in plain lines."""
    return rows_form(asked)


def told_form(told: RowsTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    return rows_told_form(told)


def words(question: TrueFalse, response: bool) -> tuple[str, ...]:
    """Return a response in words."""
    return (LABELS[SIDES.index(response)],)


def to_json(response: bool) -> bool:
    """Return a response as JSON."""
    return response


def from_json(question: TrueFalse, value: object) -> bool:
    """Return a response from JSON; raises Nonsense where it is no flag."""
    if isinstance(value, bool):
        return value
    raise Nonsense("not-a-flag", given=str(value))


def from_values(question: TrueFalse, value: Written) -> bool:
    """Return a response as a file of responses writes it: a flag."""
    if isinstance(value, str) and value.strip().lower() in FLAGS:
        return FLAGS[value.strip().lower()]
    raise Nonsense("not-a-flag", given=value if isinstance(value, str) else "")


def from_typed(asked: RowsAsked, typed: str) -> bool:
    """Return the response that a typed line names: a flag, its first letter, or a letter or number on the screen."""
    word = typed.strip().lower()
    if word in FLAGS:
        return FLAGS[word]
    if word in ("t", "f"):
        return word == "t"
    return SIDES[screen_place(typed, asked.rows)]
