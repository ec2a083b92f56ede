"""Questions in which each of some items is given one of some choices: what `matching` and `categorize` share.

A response has the place of a choice for each item, None where it has none yet; both count in the file's order.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from quizapp.quiz.forms import Form, Line, State, ToldLine
from quizapp.quiz.nonsense import Nonsense, all_understood
from quizapp.quiz.rows import Row, named_places, place_of, screen_marks
from quizapp.quiz.written import Written

Assigned = tuple[int | None, ...]
_TYPED = re.compile(r"([0-9]{1,6})[:=.)→-]?([a-z]|(?<=[:=.)→-])[0-9]{1,6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assigning:
    """What is asked, and the key: items and choices as Markdown, and for each item the place of its choice."""

    items: tuple[str, ...]
    choices: tuple[str, ...]
    right: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AssignAsked:
    """Items and choices in the order shown. Nothing here tells which belong together."""

    items: tuple[Row, ...]
    choices: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class AssignedTold:
    """An item after the answer, with what it was given (None: nothing) and what is right, as Markdown."""

    place: int
    text: str
    given: str | None
    right: str
    state: State


@dataclass(frozen=True, slots=True)
class AssignTold:
    """The items after the answer, in the order shown."""

    items: tuple[AssignedTold, ...]


def credit_of(of: Assigning, response: Assigned) -> Fraction:
    """Return the share of the items that have the right choice."""
    right = sum(given == key for given, key in zip(response, of.right, strict=True))
    return Fraction(right, len(of.items))


def asked_of(of: Assigning, items: Sequence[int], choices: Sequence[int]) -> AssignAsked:
    """Return what may be seen before the answer, in an order of places."""
    shown = tuple(Row(place, of.items[place]) for place in items)
    return AssignAsked(shown, tuple(Row(place, of.choices[place]) for place in choices))


def told_of(of: Assigning, items: Sequence[int], response: Assigned | None) -> AssignTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    given = response or (None,) * len(of.items)
    return AssignTold(tuple(_told(of, place, given[place]) for place in items))


def _told(of: Assigning, place: int, given: int | None) -> AssignedTold:
    right = of.right[place]
    state: State = "passed" if given is None else "right" if given == right else "wrong"
    return AssignedTold(place, of.items[place], None if given is None else of.choices[given], of.choices[right], state)


def form_of(asked: AssignAsked, note: str) -> Form:
    """Return numbered items and lettered choices, and how they are put together."""
    numbers = [str(number) for number in range(1, len(asked.items) + 1)]
    names = screen_marks(len(asked.choices))
    lines = (
        *(Line(number, row.text) for number, row in zip(numbers, asked.items, strict=True)),
        *(Line(name, row.text) for name, row in zip(names, asked.choices, strict=True)),
    )
    apart = "" if names[0].isalpha() else ":"
    return Form(lines, f"as in “1{apart}{names[1]} 2{apart}{names[0]}”", "Your answers", note)


def told_form_of(told: AssignTold) -> tuple[ToldLine, ...]:
    """Return each item with what it was given, and what is right where that is something else."""
    return tuple(
        ToldLine(_SAID[item.state], str(number), _words(item), item.state, None, chosen=item.given is not None)
        for number, item in enumerate(told.items, 1)
    )


_SAID: Mapping[State, str] = {"right": "Right", "wrong": "Not right", "passed": "Not answered"}


def _words(item: AssignedTold) -> str:
    if item.state == "right":
        return f"{item.text} → {item.right}"
    given = f"{item.text} → {item.given}; " if item.given is not None else ""
    return f"{given}right: {item.text} → {item.right}"


def words_of(of: Assigning, response: Assigned) -> tuple[str, ...]:
    """Return a response in words, a pair each."""
    pairs = zip(of.items, response, strict=True)
    return tuple(f"{item} → {of.choices[given]}" for item, given in pairs if given is not None)


def assigned_to_json(response: Assigned) -> dict[str, int]:
    """Return a response as JSON: the item's place to the choice's; nothing where no item has one."""
    return {str(place): given for place, given in enumerate(response) if given is not None}


def assigned_from_json(of: Assigning, value: object) -> Assigned:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    if not isinstance(value, dict):
        raise Nonsense("not-pairs")
    given: list[int | None] = [None] * len(of.items)
    for name, choice in value.items():
        place = int(name) if isinstance(name, str) and name.isascii() and name.isdigit() and len(name) < 7 else -1
        if not 0 <= place < len(given) or type(choice) is not int or not 0 <= choice < len(of.choices):
            raise Nonsense("no-such-option", given=str(choice), count=len(of.choices))
        given[place] = choice
    return tuple(given)


def assigned_from_values(of: Assigning, value: Written) -> Assigned:
    """Return a response as a file of responses writes it: an item's text or number, with a choice's."""
    if not isinstance(value, Mapping):
        raise Nonsense("not-pairs")
    items, choices = named_places(of.items), named_places(of.choices)
    given: list[int | None] = [None] * len(of.items)

    def take(entry: tuple[str, str]) -> None:
        name, choice = entry
        _put(given, _item(name, items), name, place_of(choice, choices))

    all_understood(value.items(), take)
    return tuple(given)


def _item(name: str, items: Mapping[str, int]) -> int:
    try:
        return place_of(name, items)
    except Nonsense as fault:
        unknown = Nonsense("no-such-item", given=name, count=len(items))
        unknown.at_key = True
        raise unknown from fault


def _put(given: list[int | None], place: int, name: str, choice: int) -> None:
    if given[place] is not None:
        twice = Nonsense("named-twice", given=name)
        twice.at_key = True
        raise twice
    given[place] = choice


def assigned_from_typed(asked: AssignAsked, typed: str) -> Assigned:
    """Return the response that a typed line names: `1A 2C`, or `1:A, 2:C`."""
    given: list[int | None] = [None] * len(asked.items)
    named = zip(screen_marks(len(asked.choices)), asked.choices, strict=True)
    names = {name.casefold(): row.place for name, row in named}
    for word in re.split(r"[\s,;]+", re.sub(r"\s*([:=→])\s*", r"\1", typed.strip())):
        found = _TYPED.fullmatch(word)
        if found is None or not 1 <= int(found[1]) <= len(asked.items) or found[2].casefold() not in names:
            raise Nonsense("no-such-pair", given=word)
        _put(given, asked.items[int(found[1]) - 1].place, word, names[found[2].casefold()])
    return tuple(given)
