"""The reader of what is said of true and of false."""

from collections.abc import Mapping

from yaml.nodes import Node

from quizapp.bank.mapping import pairs_of
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import FLAGS, markdown


def sides(node: Node, key: Node, problems: Problems) -> Mapping[bool, str]:
    """Return the Markdown for each side, true and false."""
    found: dict[bool, str | None] = {}
    for name, value in pairs_of(node, key.value, problems):
        side = FLAGS.get(name.value.strip().lower())
        text = markdown(value, name, problems)
        if side is None:
            problems.error("not-a-side", name, given=name.value)
        elif side in found:
            problems.error("duplicate-key", name, key=name.value)
        else:
            found[side] = text
    return {side: text for side, text in found.items() if text is not None}
