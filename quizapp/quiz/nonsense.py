"""English sentences for responses that make no sense for their question."""

from collections.abc import Callable, Mapping

from quizapp.quiz.amounts import counted
from quizapp.quiz.said import quoted

Facts = Mapping[str, str | int]

_SENTENCES: Mapping[str, Callable[[Facts], str]] = {
    "no-such-option": lambda facts: (
        f"{quoted(facts['given'])} is none of the {counted(facts['count'])} options, nor the number of one."
    ),
    "no-such-row": lambda facts: f"{quoted(facts['given'])} is none of the {counted(facts['count'])} answers shown.",
    "not-one-option": lambda _: "This question takes one answer, not a list.",
    "not-a-list": lambda _: "This question takes a list of answers, even where it holds only one.",
    "named-twice": lambda facts: f"{quoted(facts['given'])} names an answer that was named before.",
    "not-a-flag": lambda facts: (
        f"This question is answered with true or false, not with {quoted(facts['given'])}."
        if facts.get("given")
        else "This question is answered with true or false."
    ),
}
CODES = frozenset(_SENTENCES)


def nonsense(code: str, facts: Facts) -> str:
    """Return why a response makes no sense, in one sentence."""
    return _SENTENCES[code](facts)
