"""A question in plain lines: what a terminal, a sheet of paper or a reader's voice needs of any type.

A type's `form` says what may be seen before the answer and how one is typed, its `told_form` what became of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

State = Literal["right", "wrong", "partly", "missed", "passed"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a question: what it is called on the screen (`A`; nothing where it cannot be named), its Markdown."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """A question before its answer. Nothing here tells which answer is right.

    `note` is said after the lines; `asks` and `how` say what is typed: `Your answer`, `A–D`. Where the answer is
    `free`, whatever is typed may be one, so that commands need a sign of their own. `paragraphs`: it has many lines.
    `understood` returns how an answer that was typed is read, where that is to be shown before it is marked.
    """

    lines: tuple[Line, ...]
    how: str
    asks: str = "Your answer"
    note: str = ""
    free: bool = False
    paragraphs: bool = False
    understood: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line that is said after the answer: `Your answer, right`, what it is called, its Markdown, the feedback.

    `state` is what became of it, as of a row; `chosen` tells that it is what the learner answered, or part of that.
    """

    said: str
    mark: str
    text: str
    state: State
    feedback: str | None = None
    chosen: bool = False
