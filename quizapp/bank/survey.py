"""A look over all nodes of a file that has aliases, tags or escapes, or is wrong anyway: what the limits say.

Nothing here recurses, and each node is looked at once however often it is named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.limits import FILE_BYTES, LEVELS, VALUES
from quizapp.bank.utf8 import CONTROL

# What may begin an anchor or a tag, and escapes that may make a control character. Each begins with a letter of its
# own; whether that stands in a text at all is found far faster than a pattern.
UNUSUAL = (
    ("&", re.compile(r"&(?<![^\s,\[{:?-]&)\S")),
    ("!", re.compile(r"!(?<![^\s,\[{:?-]!)")),
    ("\\", re.compile(r"\\[0abefvxuU]")),
)
YAML = "tag:yaml.org,2002:"
SCALAR_TAGS = frozenset((None, *(YAML + name for name in ("str", "int", "float", "bool", "null"))))
LIST_TAGS, MAPPING_TAGS = frozenset((None, YAML + "seq")), frozenset((None, YAML + "map"))


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the file as YAML: the diagnostic's code and the node where it shows."""

    code: str
    node: Node
    is_limit: bool = False


def is_unusual(text: str) -> bool:
    """Tell whether a text may hold anchors, tags or escaped control characters."""
    return any(letter in text and pattern.search(text) for letter, pattern in UNUSUAL)


def survey(root: Node) -> list[Finding]:
    """Return what is wrong with a tree; the limits alone where one is passed."""
    order, endless = _bottom_up(root)
    if endless:
        return [Finding("endless-alias", endless, is_limit=True)]
    sizes: dict[int, _Size] = {}
    for node in order:
        sizes[id(node)] = _size(node, sizes)
    largest = sizes.get(id(root), _Size(1, 0, 0))
    if largest.values > VALUES:
        return [Finding("too-many-values", _too_large(root, sizes, 0, VALUES), is_limit=True)]
    if largest.text > FILE_BYTES:
        return [Finding("too-much-text", _too_large(root, sizes, 1, FILE_BYTES), is_limit=True)]
    if largest.levels > LEVELS:
        return [Finding("too-deep", _too_deep(root, sizes), is_limit=True)]
    return [finding for node in order or [root] for finding in _own(node)]


def every_node(root: Node) -> list[Node]:
    """Return each node of a tree once, also where it contains itself."""
    seen = {id(root): root}
    waiting = [root]
    while waiting:
        for child in children(waiting.pop()):
            if id(child) not in seen:
                seen[id(child)] = child
                waiting.append(child)
    return list(seen.values())


def children(node: Node) -> list[Node]:
    """Return a node's keys and values, or items."""
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    return node.value if isinstance(node, SequenceNode) else []


class _Size(NamedTuple):
    """How many values a list or mapping holds with itself, how much text, how many levels: aliases expanded."""

    values: int
    text: int
    levels: int


def _size(node: Node, sizes: dict[int, _Size]) -> _Size:
    values, text, levels = 1, 0, 0
    for child in children(node):
        if isinstance(child, ScalarNode):
            values += 1
            text += len(child.value)
        else:
            below = sizes[id(child)]
            values += below.values
            text += below.text
            levels = max(levels, below.levels)
    return _Size(values, text, levels + 1)


def _bottom_up(root: Node) -> tuple[list[Node], Node | None]:
    """Return the lists and mappings, each after those in it, and one that contains itself, if any does."""
    order: list[Node] = []
    done: set[int] = set()
    open_: set[int] = set()
    waiting = [] if isinstance(root, ScalarNode) else [root]
    while waiting:
        node = waiting[-1]
        if id(node) in open_ or id(node) in done:
            waiting.pop()
            if id(node) not in done:
                open_.discard(id(node))
                done.add(id(node))
                order.append(node)
            continue
        open_.add(id(node))
        for child in children(node):
            if isinstance(child, ScalarNode) or id(child) in done:
                continue
            if id(child) in open_:
                return order, child
            waiting.append(child)
    return order, None


def _too_large(node: Node, sizes: dict[int, _Size], measure: int, limit: int) -> Node:
    """Return the smallest list or mapping on the way down that is too large by itself."""
    while True:
        larger = next((child for child in _below(node) if sizes[id(child)][measure] > limit), None)
        if larger is None:
            return node
        node = larger


def _too_deep(node: Node, sizes: dict[int, _Size]) -> Node:
    """Return the first list or mapping that lies deeper than is allowed, going down where it is deepest."""
    for _ in range(LEVELS):
        node = max(_below(node), key=lambda child: sizes[id(child)].levels)
    return node


def _below(node: Node) -> list[Node]:
    return [child for child in children(node) if not isinstance(child, ScalarNode)]


def _own(node: Node) -> Iterator[Finding]:
    """Yield what is wrong with a list or mapping and the texts in it."""
    for text in (node,) if isinstance(node, ScalarNode) else children(node):
        if isinstance(text, ScalarNode):
            if text.tag not in SCALAR_TAGS:
                yield Finding("custom-tag", text)
            if CONTROL.search(text.value):
                yield Finding("control-character", text)
    if not isinstance(node, ScalarNode) and node.tag not in (
        MAPPING_TAGS if isinstance(node, MappingNode) else LIST_TAGS
    ):
        yield Finding("custom-tag", node)
