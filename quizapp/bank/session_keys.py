"""The reader of `session`: how a session runs unless someone chooses otherwise."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from yaml.nodes import Node, ScalarNode

from quizapp.bank.mapping import known, opened
from quizapp.bank.numbers import duration, percentage, whole
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import flag, word
from quizapp.quiz.quiz import SessionDefaults

KEYS = known("mode", "draw", "shuffle", "time_limit", "tries", "retry_penalty", "confidence", "pass", "open_book")
ORDERS = known("questions", "options")
READERS: dict[str, tuple[str, Callable[[Node, Node, Problems], Any]]] = {
    "mode": ("mode", lambda node, key, problems: word(node, key, ("practice", "test"), problems)),
    "draw": ("draw", lambda node, key, problems: whole(node, key, 1, None, problems)),
    "time_limit": ("time_limit", duration),
    "tries": ("tries", lambda node, key, problems: whole(node, key, 1, 5, problems)),
    "retry_penalty": ("retry_penalty", percentage),
    "confidence": ("confidence", lambda node, key, problems: word(node, key, ("off", "ask", "score"), problems)),
    "pass": ("pass_share", percentage),
    "open_book": ("open_book", flag),
}


def session_defaults(node: Node, problems: Problems) -> SessionDefaults:
    """Return what a `session` mapping says; what it leaves out is as usual."""
    chosen: dict[str, Any] = {}
    for name, (key, value) in (opened(node, "session", KEYS, problems) or {}).items():
        if name == "shuffle":
            chosen |= _shuffle(value, key, problems)
        else:
            field, read = READERS[name]
            chosen[field] = read(value, key, problems)
    return replace(SessionDefaults(), **{name: value for name, value in chosen.items() if value is not None})


def _shuffle(node: Node, key: Node, problems: Problems) -> dict[str, Any]:
    """Return which orders are shuffled: a flag is for both."""
    if isinstance(node, ScalarNode):
        both = flag(node, key, problems)
        return {"shuffle_questions": both, "shuffle_options": both}
    keys = opened(node, "shuffle", ORDERS, problems) or {}
    return {f"shuffle_{name}": flag(value, key, problems) for name, (key, value) in keys.items()}
