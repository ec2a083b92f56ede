"""Questions that are answered by picking rows: what is seen before and after the answer.

`choice`, `multiple` and `true-false` share this. A row is named by its place in the file, whatever order is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from quizapp.quiz.forms import Form, Line, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.option import Option
from quizapp.quiz.words import folded

RowState = State


@dataclass(frozen=True, slots=True)
class Row:
    """What can be picked: its place in the file and its Markdown."""

    place: int
    text: str


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """The rows in the order shown. Nothing here tells which is right."""

    rows: tuple[Row, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class RowTold:
    """A row after the answer.

    `right`: correct and chosen, or the right answer to a choice; `missed`: correct, of several, and not chosen;
    `wrong` and `partly`: chosen; `passed`: neither chosen nor correct.
    """

    place: int
    text: str
    state: RowState
    chosen: bool
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class RowsTold:
    """The rows after the answer, in the order shown."""

    rows: tuple[RowTold, ...]
    several: bool = False


def shuffled_layout(options: Sequence[Option], shuffle: bool, rank: Rank) -> Layout:
    """Return the places of the options in the order to show; pinned ones keep theirs at the end."""
    places = range(len(options))
    if not shuffle:
        return tuple(places)
    free = sorted((place for place in places if not options[place].pin), key=rank)
    return (*free, *(place for place in places if options[place].pin))


def named_places(texts: Sequence[str]) -> Mapping[str, int]:
    """Return the place of each row by its text as texts are compared."""
    return {folded(text): place for place, text in reversed(tuple(enumerate(texts)))}


def place_of(value: str, named: Mapping[str, int]) -> int:
    """Return the place that a written response names: a row's text, else its number from 1.

    Raises Nonsense where it is neither.
    """
    wanted = folded(value)
    if wanted in named:
        return named[wanted]
    if wanted.isascii() and wanted.isdigit() and len(wanted) <= 6 and 1 <= int(wanted) <= len(named):
        return int(wanted) - 1
    raise Nonsense("no-such-option", given=value, count=len(named))


def distinct_places(values: Sequence[str], place: Callable[[str], int]) -> frozenset[int]:
    """Return the places that some values name; raises Nonsense with all that is wrong with them."""
    places: set[int] = set()
    faults: list[Nonsense] = []
    for item, value in enumerate(values):
        try:
            _take(place(value), value, places)
        except Nonsense as fault:
            fault.item = item
            faults.append(fault)
    if faults:
        faults[0].others = tuple(faults[1:])
        raise faults[0]
    return frozenset(places)


def _take(place: int, value: str, places: set[int]) -> None:
    if place in places:
        raise Nonsense("named-twice", given=value)
    places.add(place)


def screen_place(word: str, asked: RowsAsked) -> int:
    """Return the file's place of the row that a typed number (from 1) or letter names on the screen.

    Raises Nonsense where no row is so named.
    """
    count = len(asked.rows)
    mark = word.strip().casefold()
    if mark.isascii() and mark.isdigit() and len(mark) <= 6 and 1 <= int(mark) <= count:
        return asked.rows[int(mark) - 1].place
    if len(mark) == 1 and "a" <= mark <= "z" and ord(mark) - ord("a") < count:
        return asked.rows[ord(mark) - ord("a")].place
    raise Nonsense("no-such-row", given=word, count=count)


LETTERS = "ABCDEFGHIJKLMNOP"  # Q pauses; where there are more rows they are numbered
_CHOSEN: Mapping[RowState, str] = {
    "right": "Your answer, right",
    "partly": "Your answer, partly right",
    "wrong": "Your answer, not right",
}
_NOT_CHOSEN: Mapping[RowState, str] = {"right": "Right answer", "missed": "Right answer"}


def screen_marks(count: int) -> Sequence[str]:
    """Return what each of so many rows is called where it is typed: a letter, or a number where there are many."""
    return LETTERS[:count] if count <= len(LETTERS) else [str(number) for number in range(1, count + 1)]


def rows_form(asked: RowsAsked) -> Form:
    """Return the rows in plain lines, and how they are picked."""
    names = screen_marks(len(asked.rows))
    lines = tuple(Line(name, row.text) for name, row in zip(names, asked.rows, strict=True))
    span = f"{names[0]}–{names[-1]}"
    if asked.several:
        return Form(lines, f"{span}, as in “{names[0]} {names[1]}”", "Your answers", "Several can be right.")
    return Form(lines, span)


def rows_told_form(told: RowsTold) -> tuple[ToldLine, ...]:
    """Return the rows that were chosen or are right, in plain lines."""
    named = zip(screen_marks(len(told.rows)), told.rows, strict=True)
    return tuple(
        ToldLine(said, mark, row.text, row.state, row.feedback, row.chosen)
        for mark, row in named
        if (said := (_CHOSEN if row.chosen else _NOT_CHOSEN).get(row.state))
    )
