"""The question types, a line each. A new type is a module here, and a line."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Protocol

from quizapp.quiz.fields import Field, Problem
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Rank
from quizapp.quiz.types import (
    categorize,
    choice,
    cloze,
    essay,
    matching,
    multiple,
    numeric,
    ordering,
    scenario,
    short_answer,
    true_false,
)
from quizapp.quiz.written import Written


class QuestionType(Protocol):
    """What each module of this room offers; the modules themselves say what their bodies and responses are.

    A response is places in the file's order, never the screen's, or text as it was typed. `ask` gives what may be seen
    before the answer and holds no trace of the key; `tell` gives what is seen after it; `form` and `told_form` say the
    same in plain lines. `credit` is 0 to 1, or None where the type has points of its own (its body is an `OwnPoints`)
    or is marked by hand; then `key` and `chance` are None, too. `from_json` takes whatever may stand there before it
    is handed in, `credit` what makes sense as an answer. These two, `from_values` (a file of responses) and
    `from_typed` (a line in the terminal) raise Nonsense. `language` is the quiz's.
    """

    @property
    def NAME(self) -> str: ...
    @property
    def FIELDS(self) -> tuple[Field, ...]: ...

    @property
    def PROMPT_NEEDED(self) -> bool: ...
    @property
    def Body(self) -> type[Any]: ...
    def build(self, values: Mapping[str, Any], language: str, /) -> Any: ...
    def problems(self, question: Any, /) -> Iterator[Problem]: ...
    def credit(self, question: Any, response: Any, /) -> Fraction | None: ...
    def key(self, question: Any, /) -> Any: ...
    def chance(self, question: Any, /) -> Fraction | None: ...
    def layout(self, question: Any, shuffle: bool, rank: Rank, /) -> tuple[int, ...]: ...
    def ask(self, question: Any, order: tuple[int, ...], /) -> Any: ...
    def tell(self, question: Any, order: tuple[int, ...], response: Any, /) -> Any: ...
    def form(self, asked: Any, /) -> Form: ...
    def told_form(self, told: Any, /) -> tuple[ToldLine, ...]: ...
    def words(self, question: Any, response: Any, /) -> tuple[str, ...]: ...
    def to_json(self, response: Any, /) -> Any: ...
    def from_json(self, question: Any, value: object, /) -> Any: ...
    def from_values(self, question: Any, value: Written, /) -> Any: ...
    def from_typed(self, asked: Any, typed: str, /) -> Any: ...


TYPES: Mapping[str, QuestionType] = {
    "choice": choice,
    "multiple": multiple,
    "true-false": true_false,
    "short-answer": short_answer,
    "numeric": numeric,
    "matching": matching,
    "ordering": ordering,
    "categorize": categorize,
    "cloze": cloze,
    "scenario": scenario,
    "essay": essay,
}
