"""The answer to a `short-answer`: a line to type a word or a few into."""

from quizapp.quiz.forms import ToldLine
from quizapp.quiz.types.short_answer import TextTold, told_form
from quizapp.ui.answers.typed import TypedAnswer


class ShortAnswerAnswer(TypedAnswer):
    """Its response is the text as it was typed."""

    def lines(self, told: TextTold) -> tuple[ToldLine, ...]:
        return told_form(told)
