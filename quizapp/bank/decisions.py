"""The reader of a scenario's options: what can be decided, with points by domain that may be below 0."""

from fractions import Fraction
from typing import Any

from yaml.nodes import Node, ScalarNode

from quizapp.bank.mapping import entries, items, known, opened, reference, require, too_few
from quizapp.bank.numbers import number
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, is_nothing, markdown
from quizapp.bank.texts import item_text
from quizapp.quiz.words import folded

KEYS = known("text", "points", "feedback")
LEAST = 2
Found = tuple[tuple[str, tuple[tuple[str, Fraction], ...], str | None], ...]


def decisions(node: Node, key: Node, problems: Problems) -> Found | None:
    """Return text, points and feedback of each option; None where not every one has a text."""
    nodes = items(node, key, problems)
    if nodes is None:
        return None
    if len(nodes) < LEAST:
        too_few(key, LEAST, len(nodes), problems)
        return None
    seen: set[str] = set()
    found = []
    for item in nodes:
        decision, text_node = _decision(item, key, problems)
        if decision is not None:
            if folded(decision[0]) in seen:
                problems.error("duplicate-option", text_node, text=decision[0])
            seen.add(folded(decision[0]))
            found.append(decision)
    return tuple(found) if len(found) == len(nodes) else None


def _decision(node: Node, list_key: Node, problems: Problems) -> tuple[Any, Node]:
    """Return an option, None where it has no text, and where its text stands."""
    if isinstance(node, ScalarNode):
        alone = item_text(node, list_key, markdown, problems)
        return (None if alone is None else (alone, (), None)), node
    keys = opened(node, "decision", KEYS, problems)
    if keys is None:
        return None, node
    if "text" not in keys or is_empty(keys["text"][1]):
        require(node, keys, "text", "decision", problems)
    text = markdown(keys["text"][1], keys["text"][0], problems) if "text" in keys else None
    feedback = markdown(keys["feedback"][1], keys["feedback"][0], problems) if "feedback" in keys else None
    points = _points(keys["points"][1], problems) if "points" in keys else ()
    return (None if text is None else (text, points, feedback)), keys["text"][1] if "text" in keys else node


def _points(node: Node, problems: Problems) -> tuple[tuple[str, Fraction], ...]:
    found = []
    for _, name, value in entries(node, "points", problems):
        domain = reference("domain", name, name, problems.domains, problems)
        points = number(value, name, problems)
        if is_nothing(value):
            problems.error("missing-value", name, key=name.value, where="points")
        if domain is not None and points is not None:
            found.append((domain, points))
    return tuple(found)
