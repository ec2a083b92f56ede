"""Readers of the question types' own keys, made once from their fields: a new type touches nothing here."""

from collections.abc import Callable, Mapping
from typing import Any

from yaml.nodes import Node, SequenceNode

from quizapp.bank.mapping import Keys, Readers, known, pairs_of, read_all, require
from quizapp.bank.options import options_reader
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import FLAGS, flag, is_nothing, markdown, word
from quizapp.quiz.fields import Flag, Kind, Options, Problem, Sides, Word
from quizapp.quiz.types.table import TYPES, QuestionType

SIDES = known(*FLAGS)
Reader = Callable[[Node, Node, Problems], Any]


class OwnKeys:
    """Reads what is a type's own of a question."""

    def __init__(self, type_: QuestionType) -> None:
        self._type = type_
        self.readers: Readers = {field.name: _reader(field.kind) for field in type_.FIELDS}
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
        body = self._type.build(values)
        for problem in self._type.problems(body):
            problems.error(problem.code, _place(node, problem), **dict(problem.facts))
        return body


def _reader(kind: Kind) -> Reader:
    match kind:
        case Flag():
            return flag
        case Word():
            return lambda node, key, problems: word(node, key, kind.words, problems)
        case Options():
            return options_reader(kind)
        case Sides():
            return _sides


def _sides(node: Node, key: Node, problems: Problems) -> Mapping[bool, str]:
    """Return the Markdown for each side, true and false."""
    sides: dict[bool, str | None] = {}
    for name, value in pairs_of(node, key.value, problems):
        side = FLAGS.get(name.value.strip().lower())
        text = markdown(value, name, problems)
        if side is None:
            problems.error("not-a-side", name, given=name.value)
        elif side in sides:
            problems.error("duplicate-key", name, key=name.value)
        else:
            sides[side] = text
    return {side: text for side, text in sides.items() if text is not None}


def _place(node: Node, problem: Problem) -> Node:
    """Return the key or item that a path names, from the question's mapping down."""
    for step in problem.path[:-1]:
        node = _step(node, step)[1]
    return _step(node, problem.path[-1])[0]


def _step(node: Node, step: str | int) -> tuple[Node, Node]:
    """Return the key and value, or twice the item, that a step leads to."""
    if isinstance(node, SequenceNode):
        return node.value[step], node.value[step]
    return next((key, value) for key, value in node.value if key.value == step)


OWN_KEYS: Mapping[str, OwnKeys] = {name: OwnKeys(type_) for name, type_ in TYPES.items()}
