"""Ids for questions that have none: made from what they say, the same on every machine."""

import json
from collections import Counter
from collections.abc import Collection
from hashlib import sha256
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode

DIGITS = 10


class MadeIds:
    """Makes ids that no question of a file has taken."""

    def __init__(self, taken: Collection[str]) -> None:
        self._taken = frozenset(taken)
        self._copies: Counter[str] = Counter()

    def of(self, base: str) -> str:
        """Return an id for a question, given what `base_of` made of it."""
        while True:
            self._copies[base] += 1
            copy = self._copies[base]
            id_ = base if copy == 1 else f"{base}-{copy}"
            if id_ not in self._taken:
                return id_


def base_of(node: Node) -> str:
    """Return what an id for a question begins with; questions that say the same have the same."""
    said = json.dumps(_plain(node), separators=(",", ":"))
    return f"q-{sha256(said.encode()).hexdigest()[:DIGITS]}"


def _plain(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, MappingNode):
        return [[_plain(key), _plain(value)] for key, value in node.value]
    return [_plain(item) for item in node.value]
