"""Readers of what belongs together: pairs, lists of texts, and groups with their items."""

from collections.abc import Callable

from yaml.nodes import Node, SequenceNode

from quizapp.bank.mapping import items, pairs_of, too_few
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing, kind_of, markdown
from quizapp.bank.texts import item_text, listed, texts
from quizapp.quiz.fields import Texts
from quizapp.quiz.words import folded

LEAST = 2
Pairs = tuple[tuple[str, str], ...]
Groups = tuple[tuple[str, tuple[str, ...]], ...]


def pairs(node: Node, key: Node, problems: Problems) -> Pairs | None:
    """Return left and right of each pair; None where not every one is whole."""
    nodes = items(node, key, problems)
    if nodes is None:
        return None
    if len(nodes) < LEAST:
        too_few(key, LEAST, len(nodes), problems)
        return None
    found = [_pair(item, key, problems) for item in nodes]
    whole = tuple(filter(None, found))
    return whole if len(whole) == len(found) else None


def _pair(node: Node, key: Node, problems: Problems) -> tuple[str, str] | None:
    if not isinstance(node, SequenceNode) or len(node.value) != 2:
        if is_nothing(node):
            problems.error("empty-item", node, key=key.value)
        else:
            problems.error("not-a-pair", node)
        return None
    left, right = (item_text(side, key, markdown, problems) for side in node.value)
    return None if left is None or right is None else (left, right)


def texts_reader(kind: Texts) -> Callable[[Node, Node, Problems], tuple[str, ...] | None]:
    """Return the reader of a list of Markdown texts, at least so many."""

    def read(node: Node, key: Node, problems: Problems) -> tuple[str, ...] | None:
        if not kind.least:
            return texts(node, key, markdown, problems)
        nodes = items(node, key, problems)
        if nodes is None:
            return None
        if len(nodes) < kind.least:
            too_few(key, kind.least, len(nodes), problems)
            return None
        found = listed(node, key, markdown, problems)
        return found if len(found) == len(nodes) else None

    return read


def groups(node: Node, key: Node, problems: Problems) -> Groups | None:
    """Return each group's title with its items; None where they are too few or not whole."""
    before = problems.errors
    if is_nothing(node):
        return None
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    seen: set[str] = set()
    for name, value in pairs_of(node, key.value, problems):
        title = markdown(name, key, problems)
        if title is None:
            problems.error("empty-key", name, where=key.value)
        elif folded(title) in found:
            problems.error("duplicate-key", name, key=name.value)
        elif is_nothing(value):
            problems.error("missing-value", name, key=name.value, where=key.value)
        elif isinstance(value, SequenceNode):
            found[folded(title)] = title, _members(value, name, seen, problems)
        else:
            problems.error("wrong-kind", value, key=name.value, wanted="list", given=kind_of(value))
    if problems.errors > before:
        return None
    count = min(len(found), sum(len(members) for _, members in found.values()))
    if count < LEAST:
        too_few(key, LEAST, count, problems)
        return None
    return tuple(found.values())


def _members(node: SequenceNode, key: Node, seen: set[str], problems: Problems) -> tuple[str, ...]:
    members = []
    for item in node.value:
        text = item_text(item, key, markdown, problems)
        if text is not None:
            if folded(text) in seen:
                problems.error("duplicate-option", item, text=text)
            seen.add(folded(text))
            members.append(text)
    return tuple(members)
