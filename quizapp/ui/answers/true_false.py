"""The answer to a `true-false`: one of its two sides."""

from quizapp.quiz.types.true_false import SIDES
from quizapp.ui.answers.rows import RowsAnswer


class TrueFalseAnswer(RowsAnswer):
    """True or false; its response is the side."""

    def places(self, response: bool | None) -> frozenset[int]:
        return frozenset() if response is None else frozenset({SIDES.index(response)})

    def picked(self, response: bool | None, place: int) -> bool:
        return SIDES[place]
