"""Responses that make no sense for their question, and the English sentences that say so."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from quizapp.quiz.amounts import counted
from quizapp.quiz.said import quoted

Facts = Mapping[str, str | int]
Given = TypeVar("Given")
Meant = TypeVar("Meant")

_SENTENCES: Mapping[str, Callable[[Facts], str]] = {
    "no-such-option": lambda facts: (
        f"{quoted(facts['given'])} is none of the {counted(facts['count'])} options, nor the number of one."
    ),
    "no-such-row": lambda facts: f"{quoted(facts['given'])} is none of the {counted(facts['count'])} answers shown.",
    "not-a-text": lambda _: "This question takes one text or number, not a list or keys with values.",
    "not-one-option": lambda _: "This question takes one answer, not several.",
    "not-a-list": lambda _: "This question takes a list of answers, even where it holds only one.",
    "named-twice": lambda facts: f"{quoted(facts['given'])} names an answer that was named before.",
    "no-such-blank": lambda facts: f"The text has no blank {quoted(facts['given'])}.",
    "too-many-gaps": lambda facts: f"More answers are typed than the text has gaps, {counted(facts['count'])}.",
    "not-pairs": lambda _: "This question takes names with answers, such as {left: right}.",
    "no-such-item": lambda facts: (
        f"{quoted(facts['given'])} is none of the {counted(facts['count'])} items, nor the number of one."
    ),
    "no-such-pair": lambda facts: (
        f"{quoted(facts['given'])} is no number of an item with the letter of an answer, such as 1A."
    ),
    "not-all-items": lambda facts: f"An order names each of the {counted(facts['count'])} items once.",
    "not-a-flag": lambda facts: (
        f"This question is answered with true or false, not with {quoted(facts['given'])}."
        if facts.get("given")
        else "This question is answered with true or false."
    ),
    "text-too-long": lambda facts: f"A text has at most {int(facts['count']):,} characters.",
    "not-a-number": lambda facts: f"{quoted(facts['given'])} cannot be read as a number.",
    "no-unit-here": lambda facts: (
        f"This question takes a number alone; {quoted(facts['given'])} beside it has no meaning."
    ),
    "unknown-unit": lambda facts: (
        f"The unit {quoted(facts['given'], 30)} is not known here. Known: {quoted(facts['known'])}."
    ),
}
CODES = frozenset(_SENTENCES)


class Nonsense(ValueError):
    """A response that makes no sense for its question. `code` and `facts` name the sentence to say.

    `item` is the place, from 0, of the item of a list, or of the entry of a mapping, that is at fault, None where it
    is the whole; `at_key` tells that it is the entry's key. `others` are what else is wrong with the same response,
    `rest` is what makes sense of it, None where nothing does.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts
        self.item: int | None = None
        self.at_key = False
        self.others: tuple[Nonsense, ...] = ()
        self.rest: Any = None


def all_understood(values: Iterable[Given], read: Callable[[Given], Meant]) -> list[Meant]:
    """Return what `read` makes of each value; raises Nonsense with all that makes none, each with its place."""
    meant: list[Meant] = []
    faults: list[Nonsense] = []
    for item, value in enumerate(values):
        try:
            meant.append(read(value))
        except Nonsense as fault:
            fault.item = item
            faults.append(fault)
    if faults:
        faults[0].others = tuple(faults[1:])
        raise faults[0]
    return meant


def nonsense(code: str, facts: Facts) -> str:
    """Return why a response makes no sense, in one sentence."""
    return _SENTENCES[code](facts)
