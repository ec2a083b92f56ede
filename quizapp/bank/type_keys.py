"""Reading what is a type's own of a question, or of a blank in a text."""

from collections.abc import Callable
from typing import Any

from yaml.nodes import Node, ScalarNode, SequenceNode

from quizapp.bank.mapping import Keys, Readers, read_all, require
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing
from quizapp.quiz.fields import Kind, Problem
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.types.table import QuestionType
from quizapp.quiz.words import folded

ReaderOf = Callable[[Kind], Callable[[Node, Node, Problems], Any]]


class TypeKeys:
    """Reads what is a type's own. `reader_of` gives the reader of each kind of value.

    `prompt_needed` tells that its questions have a prompt, `own_points` that the type itself says what can be earned.
    """

    def __init__(self, type_: QuestionType, reader_of: ReaderOf) -> None:
        self._type = type_
        self.prompt_needed = type_.PROMPT_NEEDED
        self.own_points = issubclass(type_.Body, OwnPoints)
        self.readers: Readers = {field.name: reader_of(field.kind) for field in type_.FIELDS}
        self._required = [field.name for field in type_.FIELDS if field.required]
        self._defaults = {field.name: field.default for field in type_.FIELDS}

    def read(self, node: Node, keys: Keys, problems: Problems) -> Any:
        """Return the type's own data, or None where they were wrong, which was told."""
        values = self._defaults | read_all(keys, self.readers, problems)
        lacking = [name for name in self._required if values[name] is None]
        if lacking:
            for name in lacking:
                require(node, keys, name, self._type.NAME, problems, is_nothing)
            return None
        body = self._type.build(values, problems.language)
        for problem in self._type.problems(body):
            problems.error(problem.code, _place(node, problem), **dict(problem.facts))
        return body


def _place(node: Node, problem: Problem) -> Node:
    """Return the key, its value or the item that a path names, from the question's mapping down."""
    for step in problem.path[:-1]:
        node = _step(node, step)[1]
    return _step(node, problem.path[-1])[problem.at_value]


def _step(node: Node, step: str | int) -> tuple[Node, Node]:
    """Return the key and value, or twice the item, that a step leads to."""
    if isinstance(node, SequenceNode):
        return node.value[step], node.value[step]
    return next((key, value) for key, value in node.value if isinstance(key, ScalarNode) and _is(key.value, step))


def _is(written: str, name: str | int) -> bool:
    """Tell whether a key is read as a name: in NFC, blanks folded."""
    return written == name or folded(written) == name
