"""Readers of what a numeric question is about: its answer, how far off is right, and other units."""

from collections.abc import Mapping
from fractions import Fraction

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.mapping import items, known, opened, pairs_of, require
from quizapp.bank.numbers import number, percentage
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing
from quizapp.quiz.quantities import comparable_unit
from quizapp.quiz.words import folded

BETWEEN = known("between")
Ends = tuple[Fraction, Fraction]


def amount(node: Node, key: Node, problems: Problems) -> Fraction | Ends | None:
    """Return a number, or the two ends that stand under `between`."""
    if not isinstance(node, MappingNode):
        return number(node, key, problems)
    keys = opened(node, "amount", BETWEEN, problems)
    if keys is None:
        return None
    if "between" not in keys or is_nothing(keys["between"][1]):
        require(node, keys, "between", "amount", problems, is_nothing)
        return None
    between, ends = keys["between"]
    return _ends(ends, between, problems)


def _ends(node: Node, key: Node, problems: Problems) -> Ends | None:
    nodes = items(node, key, problems)
    if nodes is None:
        return None
    if len(nodes) != 2:
        problems.error("not-two-ends", key, count=len(nodes))
        return None
    for item in nodes:
        if is_nothing(item):
            problems.error("empty-item", item, key=key.value)
    low, high = (number(item, key, problems) for item in nodes)
    return None if low is None or high is None else (low, high)


def within(node: Node, key: Node, problems: Problems) -> tuple[Fraction, bool] | None:
    """Return how far off is right, and whether that is a share (0 to 1) of the answer's size."""
    if isinstance(node, ScalarNode) and node.value.rstrip().endswith("%"):
        share = percentage(node, key, problems)
        return None if share is None else (share, True)
    size = number(node, key, problems)
    if size is not None and size < 0:
        problems.error("out-of-range", node, key=key.value, given=node.value, least=0)
        return None
    return None if size is None else (size, False)


def factors(node: Node, key: Node, problems: Problems) -> Mapping[str, Fraction] | None:
    """Return what one of each unit is in the answer's own, above 0."""
    found: dict[str, Fraction] = {}
    seen: set[str] = set()
    for name, value in pairs_of(node, key.value, problems):
        unit = folded(name.value)
        if not unit:
            problems.error("empty-key", name, where="units")
        elif comparable_unit(unit) in seen:
            problems.error("duplicate-key", name, key=unit)
        else:
            seen.add(comparable_unit(unit))
            factor = _factor(name, value, problems)
            if factor is not None:
                found[unit] = factor
    return found


def _factor(name: ScalarNode, node: Node, problems: Problems) -> Fraction | None:
    if is_nothing(node):
        problems.error("missing-value", name, key=name.value, where="units")
        return None
    factor = number(node, name, problems)
    if factor is not None and factor <= 0:
        problems.error("bad-factor", node, given=node.value)
        return None
    return factor
