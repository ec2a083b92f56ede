"""A question as lines of text: before the answer, and what is typed for it."""

from typing import Any

from quizapp.cli.points import at_stake
from quizapp.cli.terminal import wrapped
from quizapp.markup.plain import plain
from quizapp.quiz.nonsense import nonsense
from quizapp.quiz.rows import Nonsense, RowsAsked
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Action, Answer, DontKnow
from quizapp.session.view import View

LETTERS = "ABCDEFGHIJKLMNOP"  # Q pauses; a question with more rows is numbered


class Misread(Exception):
    """What was typed is no answer; the message says why."""


def heading(view: View) -> str:
    """Return where the session is, and what is at stake."""
    return f"Question {view.slot + 1} of {view.count}: {at_stake(view.stakes)}"


def question_lines(view: View, width: int) -> list[str]:
    """Return the prompt and the rows that can be picked."""
    labels, lines = labels_of(view.asked), ["", *wrapped(plain(view.prompt, view.math), width), ""]
    for row in view.asked.rows:
        lines += wrapped(plain(row.text, view.math), width, f"  {labels[row.place]}  ")
    if view.asked.several:
        lines += ["", "Several can be right."]
    return [*lines, ""]


def labels_of(rows: Any) -> dict[int, str]:
    """Return what each row is called on the screen, by its place in the file: a letter, or a number where many."""
    places = [row.place for row in rows.rows]
    names = LETTERS if len(places) <= len(LETTERS) else [str(number + 1) for number in range(len(places))]
    return dict(zip(places, names, strict=False))


def prompt(asked: RowsAsked) -> str:
    """Return what stands before the answer that is typed."""
    names = list(labels_of(asked).values())
    span = f"{names[0]}–{names[-1]}"
    if asked.several:
        return f"Your answers ({span}, as in “{names[0]} {names[1]}”; ? if you don’t know, q to pause, help): "
    return f"Your answer ({span}, ? if you don’t know, q to pause, help): "


def action_of(view: View, typed: str) -> Action:
    """Return what a typed line does; raises Misread where it is no answer."""
    word = typed.strip()
    if word in ("?", "？"):
        return DontKnow()
    if not word.strip(" ,;"):
        raise Misread("Nothing was chosen.")
    try:
        return Answer(TYPES[view.type].from_typed(view.asked, word))
    except Nonsense as fault:
        raise Misread(nonsense(fault.code, fault.facts)) from fault


def pauses(typed: str) -> bool:
    """Tell whether a typed line asks for a pause."""
    return typed.strip().casefold() in ("q", "quit")
