"""Questions that are answered by picking rows: what is seen before and after the answer.

`choice`, `multiple` and `true-false` share this. A row is named by its place in the file, whatever order is shown.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from quizapp.quiz.forms import Form, Line, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense, all_understood
from quizapp.quiz.option import Option
from quizapp.quiz.words import folded
from quizapp.quiz.written import Written

RowState = State
LETTERS = "ABCDEFGHIJKLMNOP"  # Q pauses; where there are more rows they are numbered
_CHOSEN: Mapping[RowState, str] = {
    "right": "Your answer, right",
    "partly": "Your answer, partly right",
    "wrong": "Your answer, not right",
}
_NOT_CHOSEN: Mapping[RowState, str] = {"right": "Right answer", "missed": "Right answer"}
_PARTED = re.compile(r"[\s,;]+")


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


def distinct_places(values: Sequence[str], place: Callable[[str], int]) -> list[int]:
    """Return the places that some values name, in their order; raises Nonsense with all that is wrong with them."""
    taken: set[int] = set()

    def take(value: str) -> int:
        found = place(value)
        if found in taken:
            raise Nonsense("named-twice", given=value)
        taken.add(found)
        return found

    return all_understood(values, take)


def typed_places(typed: str, rows: Sequence[Row]) -> list[int]:
    """Return the places that a typed line names, in its order: letters or numbers parted by blanks or commas."""
    return distinct_places([word for word in _PARTED.split(typed) if word], lambda word: screen_place(word, rows))


def row_from_json(value: object, count: int) -> int:
    """Return the place of one of so many rows from JSON; raises Nonsense where it is none."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count:
        return value
    raise Nonsense("no-such-option", given=str(value), count=count)


def row_from_written(value: Written, texts: Sequence[str]) -> int:
    """Return the place of a row as a file of responses names it: by its text, else its number."""
    if not isinstance(value, str):
        raise Nonsense("not-one-option")
    return place_of(value, named_places(texts))


def screen_place(word: str, rows: Sequence[Row]) -> int:
    """Return the file's place of the row that a typed number (from 1) or letter names on the screen.

    Raises Nonsense where no row is so named.
    """
    count = len(rows)
    mark = word.strip().casefold()
    if mark.isascii() and mark.isdigit() and len(mark) <= 6 and 1 <= int(mark) <= count:
        return rows[int(mark) - 1].place
    if len(mark) == 1 and "a" <= mark <= "z" and ord(mark) - ord("a") < count:
        return rows[ord(mark) - ord("a")].place
    raise Nonsense("no-such-row", given=word, count=count)


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
