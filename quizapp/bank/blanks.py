"""The reader of a text's blanks: what is accepted in each, or the keys of a short answer, a number or a choice."""

from collections.abc import Callable
from typing import Any

from yaml.nodes import MappingNode, Node

from quizapp.bank.accepts import accepts
from quizapp.bank.mapping import entries, known, opened, too_few
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing
from quizapp.bank.type_keys import ReaderOf, TypeKeys
from quizapp.quiz.accepting import Rules
from quizapp.quiz.types.short_answer import ShortAnswer
from quizapp.quiz.types.table import TYPES

Found = tuple[tuple[str, Any], ...]
_TELLING = {"accept": "short-answer", "answer": "numeric", "options": "choice"}


def blanks_reader(reader_of: ReaderOf) -> Callable[[Node, Node, Problems], Found | None]:
    """Return the reader of blanks, given the readers of the kinds of values."""
    own: dict[str, TypeKeys] = {}

    def keys_of(type_: str) -> TypeKeys:
        if type_ not in own:
            own[type_] = TypeKeys(TYPES[type_], reader_of)
        return own[type_]

    def read(node: Node, key: Node, problems: Problems) -> Found | None:
        before = problems.errors
        if is_nothing(node):
            return None
        found = []
        for name, name_node, value in entries(node, "blanks", problems):
            if is_nothing(value):
                problems.error("missing-value", name_node, key=name_node.value, where="blanks")
            else:
                found.append((name, _blank(value, name_node, keys_of, problems)))
        if problems.errors == before and not found:
            too_few(key, 1, 0, problems)
        return tuple(found) if problems.errors == before else None

    return read


def _blank(node: Node, key: Node, keys_of: Callable[[str], TypeKeys], problems: Problems) -> Any:
    if not isinstance(node, MappingNode):
        accepted = accepts(node, key, problems)
        return None if accepted is None else ShortAnswer(accepted, Rules())
    telling = [each.value for each, _ in node.value if each.value in _TELLING]
    if not telling:
        problems.missing("blank-of-no-type", node)
        return None
    type_keys = keys_of(_TELLING[telling[0]])
    keys = opened(node, _TELLING[telling[0]], known(*type_keys.readers), problems)
    return None if keys is None else type_keys.read(node, keys, problems)
