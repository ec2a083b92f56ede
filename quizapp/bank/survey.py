"""A look over all nodes of a file that has aliases, tags or escapes, or is wrong anyway: what the limits say.

Nothing here recurses, and each node is looked at once however often it is named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.limits import FILE_BYTES, LEVELS, VALUES
from quizapp.bank.utf8 import CONTROL

# What may begin an anchor or a tag, and escapes that may make a control character.
UNUSUAL = re.compile(r"&(?<![^\s,\[{:?-]&)\S|!(?<![^\s,\[{:?-]!)|\\[0abefvxuU]")

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
    return UNUSUAL.search(text) is not None


def survey(root: Node) -> list[Finding]:
    """Return what is wrong with a tree; the limits alone where one is passed."""
    sizes: dict[int, int] = {}
    lengths: dict[int, int] = {}
    heights: dict[int, int] = {}
    order, endless = _bottom_up(root)
    if endless:
        return [Finding("endless-alias", endless, is_limit=True)]
    for node in order:
        if isinstance(node, ScalarNode):
            sizes[id(node)], lengths[id(node)], heights[id(node)] = 1, len(node.value), 0
            continue
        below = children(node)
        sizes[id(node)] = 1 + sum(sizes[id(child)] for child in below)
        lengths[id(node)] = sum(lengths[id(child)] for child in below)
        heights[id(node)] = 1 + max((heights[id(child)] for child in below), default=0)
    if sizes[id(root)] > VALUES:
        return [Finding("too-many-values", _too_large(root, sizes, VALUES), is_limit=True)]
    if lengths[id(root)] > FILE_BYTES:
        return [Finding("too-much-text", _too_large(root, lengths, FILE_BYTES), is_limit=True)]
    if heights[id(root)] > LEVELS:
        return [Finding("too-deep", _too_deep(root, heights), is_limit=True)]
    return [finding for node in order for finding in _own(node)]


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


def _bottom_up(root: Node) -> tuple[list[Node], Node | None]:
    """Return the nodes, each after what it contains, and one that contains itself, if any does."""
    order: list[Node] = []
    done: set[int] = set()
    open_: set[int] = {id(root)}
    path: list[tuple[Node, Iterator[Node]]] = [(root, iter(children(root)))]
    while path:
        node, below = path[-1]
        child = next((child for child in below if id(child) not in done), None)
        if child is None:
            path.pop()
            open_.discard(id(node))
            done.add(id(node))
            order.append(node)
        elif id(child) in open_:
            return order, child
        else:
            open_.add(id(child))
            path.append((child, iter(children(child))))
    return order, None


def _too_large(node: Node, sizes: dict[int, int], limit: int) -> Node:
    """Return the smallest node on the way down that is too large by itself."""
    while True:
        larger = next((child for child in children(node) if sizes[id(child)] > limit), None)
        if larger is None:
            return node
        node = larger


def _too_deep(node: Node, heights: dict[int, int]) -> Node:
    """Return the first list or mapping that lies deeper than is allowed, going down where it is deepest."""
    for _ in range(LEVELS):
        node = max(children(node), key=lambda child: heights[id(child)])
    return node


def _own(node: Node) -> Iterator[Finding]:
    if isinstance(node, ScalarNode):
        if node.tag not in SCALAR_TAGS:
            yield Finding("custom-tag", node)
        if CONTROL.search(node.value):
            yield Finding("control-character", node)
    elif node.tag not in (MAPPING_TAGS if isinstance(node, MappingNode) else LIST_TAGS):
        yield Finding("custom-tag", node)
