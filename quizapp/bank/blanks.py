"""The reader of a text's blanks: what is accepted in each, or the keys of a short answer, a number or a choice."""

from collections.abc import Callable
from typing import Any

from yaml.nodes import MappingNode, Node

from quizapp.bank.accepts import accepts
from quizapp.bank.mapping import entries, known, opened, pairs_of, too_few
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing
from quizapp.bank.type_keys import ReaderOf, TypeKeys
from quizapp.quiz.accepting import Rules
from quizapp.quiz.types.short_answer import ShortAnswer
from quizapp.quiz.types.table import TYPES

Found = tuple[tuple[str, Any], ...]
WRONG = ShortAnswer((), Rules())  # in the place of a blank whose faults were told: the text still names it
_TELLING = {"accept": "short-answer", "answer": "numeric", "options": "choice"}


def blanks_reader(reader_of: ReaderOf) -> Callable[[Node, Node, Problems], Found | None]:
    """Return the reader of blanks, given the readers of the kinds of values."""
    own: dict[str, TypeKeys] = {}

    def keys_of(type_: str) -> TypeKeys:
        if type_ not in own:
            own[type_] = TypeKeys(TYPES[type_], reader_of)
        return own[type_]

    def read(node: Node, key: Node, problems: Problems) -> Found | None:
        if not isinstance(node, MappingNode):
            tuple(pairs_of(node, key.value, problems))  # tells that it is none
            return None
        if not node.value:
            too_few(key, 1, 0, problems)
            return None
        blanks = entries(node, "blanks", problems)
        return tuple((name, _blank(value, name_node, keys_of, problems) or WRONG) for name, name_node, value in blanks)

    return read


def _blank(node: Node, key: Node, keys_of: Callable[[str], TypeKeys], problems: Problems) -> Any:
    """Return what a blank is, None where that is wrong, which was told."""
    if is_nothing(node):
        problems.error("missing-value", key, key=key.value, where="blanks")
        return None
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
