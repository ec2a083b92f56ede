"""Readers of lists of texts, or of one text that stands for a list."""

from collections.abc import Callable

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.mapping import items
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, kind_of

Reader = Callable[[Node, Node, Problems], str | None]


def texts(node: Node, key: Node, read: Reader, problems: Problems) -> tuple[str, ...]:
    """Return a list of texts, or one text, each read by `read`; an empty item is an error."""
    if isinstance(node, ScalarNode):
        one = read(node, key, problems)
        return () if one is None else (one,)
    if isinstance(node, MappingNode):
        problems.error("wrong-kind", node, key=key.value, wanted="texts", given=kind_of(node))
        return ()
    return listed(node, key, read, problems)


def listed(node: Node, key: Node, read: Reader, problems: Problems) -> tuple[str, ...]:
    """Return a list of texts, each read by `read`; an empty item is an error."""
    found = []
    for item in items(node, key, problems) or ():
        text = item_text(item, key, read, problems)
        if text is not None:
            found.append(text)
    return tuple(found)


def item_text(item: Node, key: Node, read: Reader, problems: Problems) -> str | None:
    """Return the text of a list's item."""
    if is_empty(item):
        problems.error("empty-item", item, key=key.value)
        return None
    if not isinstance(item, ScalarNode):
        problems.error("wrong-kind", item, key=key.value, wanted="text", given=kind_of(item), where="item")
        return None
    return read(item, key, problems)
