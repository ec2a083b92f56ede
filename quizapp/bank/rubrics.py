"""Readers of what an essay is marked by: the criteria with their points, and how many words are asked for."""

from fractions import Fraction

from yaml.nodes import Node

from quizapp.bank.mapping import items, known, opened, require, too_few
from quizapp.bank.numbers import number, whole
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, is_nothing, markdown
from quizapp.quiz.by_hand import Criterion

KEYS = known("criterion", "points")
WORDS = known("min", "max")
MOST = 1000  # points of a criterion, which are given in steps of a half
Words = tuple[int | None, int | None]


def rubric(node: Node, key: Node, problems: Problems) -> tuple[Criterion, ...] | None:
    """Return the criteria, in the file's order; None where there are none, or not every one is whole."""
    nodes = items(node, key, problems)
    if nodes is None:
        return None
    if not nodes:
        too_few(key, 1, 0, problems)
        return None
    found = [_criterion(item, key, problems) for item in nodes]
    whole_ones = tuple(each for each in found if each is not None)
    return whole_ones if len(whole_ones) == len(found) else None


def _criterion(node: Node, list_key: Node, problems: Problems) -> Criterion | None:
    if is_nothing(node):
        problems.error("empty-item", node, key=list_key.value)
        return None
    keys = opened(node, "criterion", KEYS, problems)
    if keys is None:
        return None
    if "criterion" not in keys or is_empty(keys["criterion"][1]):
        require(node, keys, "criterion", "criterion", problems)
    if "points" not in keys or is_nothing(keys["points"][1]):
        require(node, keys, "points", "criterion", problems, is_nothing)
    words = markdown(keys["criterion"][1], keys["criterion"][0], problems) if "criterion" in keys else None
    points = _points(keys["points"][1], keys["points"][0], problems) if "points" in keys else None
    return None if words is None or points is None else Criterion(words, points)


def _points(node: Node, key: Node, problems: Problems) -> Fraction | None:
    points = number(node, key, problems)
    if points is not None and points <= 0:
        problems.error("bad-worth", node, given=node.value)
        return None
    if points is not None and points > MOST:
        problems.error("out-of-range", node, key=key.value, given=node.value, least=0, most=MOST)
        return None
    return points


def words(node: Node, _: Node, problems: Problems) -> Words | None:
    """Return how many words are asked for, at least and at most; None where nothing is said."""
    keys = None if is_nothing(node) else opened(node, "words", WORDS, problems)
    if keys is None:
        return None
    ends = [whole(keys[end][1], keys[end][0], 1, None, problems) if end in keys else None for end in WORDS]
    return (ends[0], ends[1]) if any(ends) else None
