"""`type: ordering`: items to be put in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import Any, Literal

from quizapp.quiz.fields import Field, Problem, Texts, Word
from quizapp.quiz.forms import Form, Line, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.rows import Row, distinct_places, named_places, place_of, screen_marks, typed_places
from quizapp.quiz.words import folded
from quizapp.quiz.written import Written

NAME = "ordering"
PROMPT_NEEDED = True
Scoring = Literal["relative", "exact", "absolute"]
FIELDS = (
    Field("items", Texts(2), "What is to be put in order, in the right order.", required=True),
    Field("scoring", Word(("relative", "exact", "absolute")), "How an order becomes credit.", default="relative"),
)


@dataclass(frozen=True, slots=True)
class Ordering:
    """The key is the items' order in the file."""

    items: tuple[str, ...]
    scoring: Scoring = "relative"


@dataclass(frozen=True, slots=True)
class OrderAsked:
    """The items in the order shown, which is never the right one."""

    items: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OrderedTold:
    """An item after the answer: its right place, and where it was put (both from 0; None: it was not)."""

    text: str
    right: int
    given: int | None
    state: State


@dataclass(frozen=True, slots=True)
class OrderTold:
    """The items in the right order."""

    items: tuple[OrderedTold, ...]


Body = Ordering
Response = tuple[int, ...]  # the items' places in the file, in the order given


def build(values: Mapping[str, Any], language: str) -> Ordering:
    """Return the question's own data from its fields' values."""
    return Ordering(values["items"], values["scoring"])


def problems(question: Ordering) -> Iterator[Problem]:
    """Name items that are equal."""
    seen: set[str] = set()
    for at, text in enumerate(question.items):
        if folded(text) in seen:
            yield Problem("duplicate-option", ("items", at), (("text", text),))
        seen.add(folded(text))


def credit(question: Ordering, response: tuple[int, ...]) -> Fraction:
    """Return the credit of a response, 0 to 1, exact: the format's `relative`, `exact` or `absolute`."""
    count = len(question.items)
    shifts = [abs(at - place) for at, place in enumerate(response)]
    match question.scoring:
        case "relative":
            return Fraction(sum(max(0, count - 1 - shift) for shift in shifts), count * (count - 1))
        case "exact":
            return Fraction(not any(shifts))
        case "absolute":
            return Fraction(shifts.count(0), count)


def key(question: Ordering) -> tuple[int, ...]:
    """Return the response that earns everything."""
    return tuple(range(len(question.items)))


def chance(question: Ordering) -> Fraction:
    """Return the credit that blind guessing earns on average: over all orders, each as likely as another."""
    count = len(question.items)
    match question.scoring:
        case "relative":  # an item is off by any shift as often as there are pairs of places so far apart
            each = sum(max(0, count - 1 - abs(at - to)) for at in range(count) for to in range(count))
            return Fraction(each, count * count * (count - 1))
        case "exact":
            return Fraction(1, factorial(count))
        case "absolute":
            return Fraction(1, count)


def layout(question: Ordering, shuffle: bool, rank: Rank) -> Layout:
    """Return the items' places in the order to show, whatever is said of shuffling: never the right one."""
    order = tuple(sorted(range(len(question.items)), key=rank))
    return order if order != key(question) else (*order[1:], order[0])


def ask(question: Ordering, order: Layout) -> OrderAsked:
    """Return what may be seen before the answer."""
    return OrderAsked(tuple(Row(place, question.items[place]) for place in order))


def tell(question: Ordering, order: Layout, response: tuple[int, ...] | None) -> OrderTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    where = {place: at for at, place in enumerate(response or ())}
    return OrderTold(tuple(_told(text, right, where.get(right)) for right, text in enumerate(question.items)))


def _told(text: str, right: int, given: int | None) -> OrderedTold:
    state: State = "missed" if given is None else "right" if given == right else "wrong"
    return OrderedTold(text, right, given, state)


def form(asked: OrderAsked) -> Form:
    """Return what is asked in plain lines."""
    names = screen_marks(len(asked.items))
    lines = tuple(Line(name, row.text) for name, row in zip(names, asked.items, strict=True))
    example = " ".join([names[1], names[0], *names[2:3]])
    return Form(lines, f"all in order, as in “{example}”", "Your order")


def told_form(told: OrderTold) -> tuple[ToldLine, ...]:
    """Return the right order in plain lines, and where each was put."""
    return tuple(
        ToldLine(_said(item), str(item.right + 1), item.text, item.state, None, chosen=item.given is not None)
        for item in told.items
    )


def _said(item: OrderedTold) -> str:
    if item.given is None:
        return "Right place"
    return "In its place" if item.given == item.right else f"You put it at {item.given + 1}"


def words(question: Ordering, response: tuple[int, ...]) -> tuple[str, ...]:
    """Return a response in words: the Markdown of the items in the order given."""
    return tuple(question.items[place] for place in response)


def to_json(response: tuple[int, ...]) -> list[int]:
    """Return a response as JSON."""
    return list(response)


def from_json(question: Ordering, value: object) -> tuple[int, ...]:
    """Return a response from JSON; raises Nonsense where it is not an order of all items."""
    if isinstance(value, list) and all(type(place) is int for place in value):
        return _whole(tuple(value), len(question.items))
    raise Nonsense("not-a-list")


def from_values(question: Ordering, value: Written) -> tuple[int, ...]:
    """Return a response as a file of responses writes it: the list of texts or numbers, in order."""
    if not isinstance(value, list):
        raise Nonsense("not-a-list")
    named = named_places(question.items)
    places = distinct_places(value, lambda word: place_of(word, named))
    return _whole(tuple(places), len(question.items))


def from_typed(asked: OrderAsked, typed: str) -> tuple[int, ...]:
    """Return the order that a typed line names: letters or numbers on the screen, parted by blanks or commas."""
    return _whole(tuple(typed_places(typed, asked.items)), len(asked.items))


def _whole(places: tuple[int, ...], count: int) -> tuple[int, ...]:
    if sorted(places) != list(range(count)):
        raise Nonsense("not-all-items", count=count)
    return places
