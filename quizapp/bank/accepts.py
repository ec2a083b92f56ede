"""The reader of texts that are accepted: one text, or a list of texts, each with what it earns."""

from fractions import Fraction

from yaml.nodes import Node, ScalarNode

from quizapp.bank.mapping import items, known, opened, require, too_few
from quizapp.bank.numbers import percentage
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, markdown, text
from quizapp.bank.texts import item_text
from quizapp.quiz.accepting import Accepted

KEYS = known("text", "credit", "feedback")
Found = tuple[Accepted, ...] | None


def accepts(node: Node, key: Node, problems: Problems) -> Found:
    """Return what is accepted, in the file's order; None where nothing is, or not every entry has a text."""
    if isinstance(node, ScalarNode):
        one = text(node, key, problems)
        return None if one is None else (Accepted(one),)
    nodes = items(node, key, problems)
    if nodes is None:
        return None
    if not nodes:
        too_few(key, 1, 0, problems)
        return None
    found = [_entry(item, key, problems) for item in nodes]
    whole = tuple(filter(None, found))
    return whole if len(whole) == len(found) else None


def _entry(node: Node, key: Node, problems: Problems) -> Accepted | None:
    if isinstance(node, ScalarNode):
        alone = item_text(node, key, text, problems)
        return None if alone is None else Accepted(alone)
    keys = opened(node, "entry", KEYS, problems)
    if keys is None:
        return None
    accepted, credit, feedback = None, Fraction(1), None
    for name, (name_node, value) in keys.items():
        if name == "text":
            accepted = text(value, name_node, problems)
        elif name == "feedback":
            feedback = markdown(value, name_node, problems)
        elif not is_empty(value):
            share = percentage(value, name_node, problems)
            credit = credit if share is None else share
    if "text" not in keys or is_empty(keys["text"][1]):
        require(node, keys, "text", "entry", problems)
    return None if accepted is None else Accepted(accepted, credit, feedback)
