"""Values that many questions of a file have alike: read once, then known by the texts they were read from."""

from collections.abc import Callable
from typing import Generic, TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.problems import Problems

Value = TypeVar("Value")


class Alike(Generic[Value]):
    """Keeps what a list or mapping of nothing but texts was read as, unless anything was told of it."""

    def __init__(self, read: Callable[[Node, Node, Problems], Value]) -> None:
        self._read = read
        self._known: dict[tuple[str, ...], Value] = {}

    def of(self, node: Node, key: Node, problems: Problems) -> Value:
        """Return what the reader says, and have it tell what is wrong."""
        said = _texts(node)
        if said is None:
            return self._read(node, key, problems)
        found = self._known.get(said)
        if found is None:
            errors = problems.errors
            found = self._read(node, key, problems)
            if problems.errors == errors:
                self._known[said] = found
        return found


def _texts(node: Node) -> tuple[str, ...] | None:
    """Return the texts of a list, or the keys and values of a mapping; None where any is no text."""
    if type(node) is SequenceNode:
        parts = node.value
    elif type(node) is MappingNode:
        parts = [part for pair in node.value for part in pair]
    else:
        return None
    for part in parts:
        if type(part) is not ScalarNode:
            return None
    return tuple([part.value for part in parts])
