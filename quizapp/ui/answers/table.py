"""The widgets of the question types, a line each. A new type is a module here, and a line; without one it is plain."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from quizapp.quiz.types.table import TYPES
from quizapp.ui.answers.answer import Answer
from quizapp.ui.answers.categorize import CategorizeAnswer
from quizapp.ui.answers.choice import ChoiceAnswer
from quizapp.ui.answers.cloze import ClozeAnswer
from quizapp.ui.answers.essay import EssayAnswer
from quizapp.ui.answers.matching import MatchingAnswer
from quizapp.ui.answers.multiple import MultipleAnswer
from quizapp.ui.answers.numeric import NumericAnswer
from quizapp.ui.answers.ordering import OrderingAnswer
from quizapp.ui.answers.plain import PlainAnswer
from quizapp.ui.answers.scenario import ScenarioAnswer
from quizapp.ui.answers.short_answer import ShortAnswerAnswer
from quizapp.ui.answers.true_false import TrueFalseAnswer
from quizapp.ui.theme import Theme

ANSWERS: Mapping[str, type[Answer]] = {
    "choice": ChoiceAnswer,
    "multiple": MultipleAnswer,
    "true-false": TrueFalseAnswer,
    "short-answer": ShortAnswerAnswer,
    "numeric": NumericAnswer,
    "matching": MatchingAnswer,
    "ordering": OrderingAnswer,
    "categorize": CategorizeAnswer,
    "cloze": ClozeAnswer,
    "scenario": ScenarioAnswer,
    "essay": EssayAnswer,
}


def answer_for(type_: str, theme: Theme, parent: QWidget) -> Answer:
    """Return a new widget for the answers to questions of a type."""
    made = ANSWERS.get(type_)
    return PlainAnswer(theme, TYPES[type_], parent) if made is None else made(theme, parent)
