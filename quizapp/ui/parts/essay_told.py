"""An essay after its answer: what was written, a sample, and what it is marked by: `EssayTold(theme, parent)`."""

from collections.abc import Sequence
from fractions import Fraction
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.markup.html import html, inline_html
from quizapp.markup.plain import plain
from quizapp.quiz.by_hand import Criterion
from quizapp.quiz.types.essay import EssayTold as Told
from quizapp.quiz.types.essay import points_words
from quizapp.ui.parts.mark_by_hand import MarkByHand
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.stack import Stack
from quizapp.ui.parts.words import Words
from quizapp.ui.points import number
from quizapp.ui.theme import Theme

OWN, SAMPLE, RUBRIC = "Your text", "An answer that would be right", "What is looked for"
JUDGE = "Read your text again: how much of this is in it?"


class EssayTold(Stack):
    """`marked` gives the points that the learner gives their own text, a criterion each."""

    marked = Signal(object)

    def __init__(
        self, theme: Theme, told: Told, reached: Sequence[Fraction], *, math: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._theme, self._math = theme, math
        if told.given is not None:
            self._add(OWN, paragraphs(told.given), told.given)
        if told.sample is not None:
            self._add(SAMPLE, html(told.sample, math), plain(told.sample, math))
        if told.given is not None:
            self._label(JUDGE)
            marking = MarkByHand(theme, told.criteria, reached, math=math, parent=self)
            marking.marked.connect(self.marked)
            self.add(marking, above=4)
        elif told.rubric:
            self._add(RUBRIC, rubric_html(told.rubric, math), rubric_words(told.rubric, math))

    def _label(self, words: str) -> None:
        self.add(Words(self._theme, words, size="small", colour="muted", parent=self), above=16)

    def _add(self, label: str, words: str, heard: str) -> None:
        self._label(label)
        self.add(Rich(self._theme, words, heard, parent=self), above=4)


def paragraphs(text: str) -> str:
    """Return safe HTML that shows a text as it was written, a paragraph a line."""
    return "".join(f"<p>{escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip())


def rubric_html(rubric: Sequence[Criterion], math: bool = False, reached: Sequence[Fraction] = ()) -> str:
    """Return the criteria with their points, and those that were reached where it is marked, as a list."""
    given = [f"{number(points)} of " for points in reached] or [""] * len(rubric)
    lines = (
        f"<p>{inline_html(each.criterion, math)} ({of}{points_words(each.points)})</p>"
        for each, of in zip(rubric, given, strict=True)
    )
    return "".join(lines)


def rubric_words(rubric: Sequence[Criterion], math: bool) -> str:
    """Return the criteria with their points, to be read aloud."""
    return "; ".join(f"{plain(each.criterion, math)}, {points_words(each.points)}" for each in rubric)
