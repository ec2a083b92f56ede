"""The reader of `waive`: which warnings the author silenced, and why."""

from yaml.nodes import Node

from quizapp.bank.mapping import pairs_of
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_empty, line
from quizapp.quiz.quiz import Waiver


def waivers(node: Node, problems: Problems) -> tuple[Waiver, ...]:
    """Return the codes and reasons of a `waive` mapping."""
    found: dict[str, Waiver] = {}
    for key, value in pairs_of(node, "waive", problems):
        code = line(key, key, problems)
        if code is None:
            problems.error("empty-key", key, where="waive")
        elif code in found:
            problems.error("duplicate-key", key, key=code)
        elif is_empty(value):
            problems.error("no-reason", key, waived=code)
        else:
            found[code] = Waiver(code, line(value, key, problems) or "")
    return tuple(found.values())
