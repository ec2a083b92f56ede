"""The answer to a `choice`: one row."""

from quizapp.ui.answers.rows import RowsAnswer


class ChoiceAnswer(RowsAnswer):
    """One of several rows; its response is the row's place in the file."""

    def places(self, response: int | None) -> frozenset[int]:
        return frozenset() if response is None else frozenset({response})

    def picked(self, response: int | None, place: int) -> int:
        return place
