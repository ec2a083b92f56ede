"""What can be typed instead of an answer: skip, back, flag, end.

A word always means the same. A letter does only while no answer is called by it, so the list says which are free.
Where whatever is typed may be an answer, commands begin with a colon; elsewhere they may.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from quizapp.app.certainty_words import LEVELS
from quizapp.cli.question import CLEAR, END, SIGN, form_of
from quizapp.cli.terminal import wrapped
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import GoTo, Sure
from quizapp.session.view import View

Word = Literal["skip", "back", "flag", "hint", "end", "help"]
_WORDS: Mapping[str, Word] = {
    "s": "skip",
    "skip": "skip",
    "b": "back",
    "back": "back",
    "<": "back",
    "f": "flag",
    "flag": "flag",
    "hint": "hint",
    "e": "end",
    "end": "end",
    "h": "help",
    "help": "help",
}
_SURE = re.compile(r"sure\s*([123])", re.IGNORECASE)
_GO = re.compile(r"go\s*([0-9]{1,6})", re.IGNORECASE)


class Help(NamedTuple):
    """A line of the list: what is typed, and what it does."""

    typed: str
    does: str


def command_of(typed: str, *, free: bool = False) -> Word | GoTo | Sure | None:
    """Return what a typed line asks for, None where it is no command; where answers are free it begins with a colon."""
    word = typed.strip().casefold()
    if free and not word.startswith(SIGN):
        return None
    word = word.removeprefix(SIGN)
    if found := _GO.fullmatch(word):
        return GoTo(int(found[1]) - 1)
    if found := _SURE.fullmatch(word):
        return Sure(int(found[1]))
    return _WORDS.get(word)


def help_lines(view: View, width: int) -> list[str]:
    """Return all that can be typed at a question, a line each."""
    lines = list(_help(view))
    wide = max(len(line.typed) for line in lines) + 4
    return ["", *(part for line in lines for part in wrapped(line.does, width, f"  {line.typed:<{wide - 2}}")), ""]


def _help(view: View) -> Iterator[Help]:
    yield Help("?", "say that you don’t know: no points, no guess")
    form = form_of(view)
    sign = SIGN if form.free else ""
    if form.paragraphs:
        yield Help(END, "on a line of its own: hand in what you wrote")
        yield Help(CLEAR, "take back what you wrote")
    yield Help(_either(view, "s", "skip"), "leave the question for later")
    if view.can_go_to:
        yield Help(f"{sign}back or {sign}<", "go to the question before")
        yield Help(f"{sign}go 3", "go to question 3; an answer can be given again, and the newest counts")
    if view.can_hint:
        yield Help(f"{sign}hint", "show a hint")
    if view.asks_sure:
        levels = ", ".join(f"{level} {words}" for level, words in LEVELS.items())
        yield Help(f"{sign}sure 3", f"say how sure you are ({levels}); it changes no points")
    yield Help(_either(view, "f", "flag"), "flag the question, or take the flag back")
    yield Help(_either(view, "e", "end"), "hand in; you are told first what has no answer")
    yield Help(f"{sign}q", "pause; the session waits")


def _either(view: View, letter: str, word: str) -> str:
    if form_of(view).free:
        return f"{SIGN}{letter} or {SIGN}{word}"
    try:
        TYPES[view.type].from_typed(view.asked, letter)
    except Nonsense:
        return f"{letter} or {word}"
    return word


def confirms(typed: str, words: Sequence[str] = ("e", "end", "y", "yes")) -> bool:
    """Tell whether a line that was typed after the warning hands in."""
    return typed.strip().casefold() in words
