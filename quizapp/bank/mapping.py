"""Readers of mappings: with fixed keys, or with keys of the teacher's own."""

from collections.abc import Callable, Iterator, KeysView, Mapping
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, is_nothing, kind_of, slug

Keys = Mapping[str, tuple[Node, Node]]  # name to key and value
Known = KeysView[str]
Readers = Mapping[str, Callable[[Node, Node, Problems], Any]]


def known(*names: str) -> Known:
    """Return the names of keys: a set that keeps its order, so that of two keys equally near the first is told."""
    return dict.fromkeys(names).keys()


def opened(node: Node, where: str, known: Known, problems: Problems) -> Keys | None:
    """Return a mapping's keys and values by name, None where it is no mapping.

    Unknown keys and the second of equal ones are told and left out. `where` names the mapping in sentences.
    """
    if type(node) is MappingNode:
        keys = named(node.value)
        if keys is not None and keys.keys() <= known:
            return keys
        return _mended(node.value, where, known, problems)
    if not is_nothing(node):
        problems.error("not-a-mapping", node, where=where, given=kind_of(node))
    return None


def named(pairs: list[tuple[Node, Node]]) -> Keys | None:
    """Return keys and values by name, None where two are equal or one is no text."""
    try:
        keys = {pair[0].value: pair for pair in pairs}
    except TypeError:  # a list or a mapping as a key
        return None
    return keys if len(keys) == len(pairs) else None


def _mended(pairs: list[tuple[Node, Node]], where: str, known: Known, problems: Problems) -> Keys:
    keys: dict[str, tuple[Node, Node]] = {}
    for pair in pairs:
        key = pair[0]
        name = key.value
        if not isinstance(key, ScalarNode):
            problems.error("key-not-text", key, where=where)
        elif name in keys:
            problems.error("duplicate-key", key, key=name)
        elif name in known:
            keys[name] = pair
        else:
            unknown_key(key, where, known, problems)
    return keys


def unknown_key(key: Node, where: str, known: Known, problems: Problems) -> None:
    """Tell of a key that a mapping does not have, with the nearest it has."""
    problems.error("unknown-key", key, key=key.value, where=where, **problems.guess(key.value, known))


def entries(node: Node, where: str, problems: Problems) -> Iterator[tuple[str, Node, Node]]:
    """Yield the slug, the key and the value of each entry of a mapping with slugs of the teacher's own as keys."""
    seen: set[str] = set()
    for key, value in pairs_of(node, where, problems):
        name = slug(key, key, problems)
        if name is None:
            if not key.value.strip():
                problems.error("empty-key", key, where=where)
        elif name in seen:
            problems.error("duplicate-key", key, key=name)
        else:
            seen.add(name)
            yield name, key, value


def pairs_of(node: Node, where: str, problems: Problems) -> Iterator[tuple[ScalarNode, Node]]:
    """Yield the keys and values of a mapping whose keys are texts."""
    if not isinstance(node, MappingNode):
        if not is_nothing(node):
            problems.error("wrong-kind", node, key=where, wanted="mapping", given=kind_of(node))
        return
    for key, value in node.value:
        if isinstance(key, ScalarNode):
            yield key, value
        else:
            problems.error("key-not-text", key, where=where)


def items(node: Node, key: Node, problems: Problems) -> list[Node] | None:
    """Return a list's items, None where it is no list."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    if not is_nothing(node):
        problems.error("wrong-kind", node, key=key.value, wanted="list", given=kind_of(node))
    return None


def read_all(keys: Keys, readers: Readers, problems: Problems) -> dict[str, Any]:
    """Return the values that a mapping has, each read by its key's reader; what is missing or wrong is left out."""
    found: dict[str, Any] = {}
    for name, read in readers.items():
        if name in keys:
            key, value = keys[name]
            told = read(value, key, problems)
            if told is not None:
                found[name] = told
    return found


def require(
    node: Node, keys: Keys, name: str, where: str, problems: Problems, lacks: Callable[[Node], bool] = is_empty
) -> None:
    """Tell of a key that a mapping lacks, or has with nothing in it: `is_empty` for a text, else `is_nothing`."""
    if name not in keys or lacks(keys[name][1]):
        problems.missing("missing-key", node, key=name, where=where)


def reference(kind: str, node: Node, key: Node, names: Mapping[str, object] | None, problems: Problems) -> str | None:
    """Return a slug that must be among some names; any will do where these cannot be told."""
    if names is not None and type(node) is ScalarNode and node.value in names:
        return str(node.value)
    name = slug(node, key, problems)
    if name is None or names is None or name in names:
        return name
    problems.error(f"unknown-{kind}", node, given=name, **problems.guess(name, names))
    return None


def too_few(key: Node, least: int, count: int, problems: Problems) -> None:
    """Tell of a list or mapping that holds too little: at its key."""
    problems.error("too-few", key, key=key.value, least=least, count=count)
