"""The widgets of the question types, a line each. A new type is a module here, and a line."""

from collections.abc import Mapping

from quizapp.ui.answers.choice import ChoiceAnswer
from quizapp.ui.answers.multiple import MultipleAnswer
from quizapp.ui.answers.rows import RowsAnswer
from quizapp.ui.answers.true_false import TrueFalseAnswer

ANSWERS: Mapping[str, type[RowsAnswer]] = {
    "choice": ChoiceAnswer,
    "multiple": MultipleAnswer,
    "true-false": TrueFalseAnswer,
}
