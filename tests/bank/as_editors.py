"""A YAML text as an editor hands it to a schema: plain words made numbers, flags and null by YAML 1.2's core schema."""

import re
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.compose import compose

WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
INTEGER = re.compile(r"[-+]?[0-9]+")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def as_editors_see(text: str) -> Any:
    """Return the plain data of a text."""
    root = compose(text.removeprefix("\ufeff")).root
    return None if root is None else _plain(root)


def _plain(node: Node) -> Any:
    if isinstance(node, MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [_plain(item) for item in node.value]
    assert isinstance(node, ScalarNode)
    return node.value if node.style else _word(node.value)


def _word(word: str) -> Any:
    if word in WORDS:
        return WORDS[word]
    if INTEGER.fullmatch(word) and len(word) < 400:
        return int(word)
    return float(word) if DECIMAL.fullmatch(word) else word
