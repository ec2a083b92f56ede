"""Options and questions made fast.

A frozen dataclass sets each of its fields through `object.__setattr__`, which takes a third of a reader's time. A draft
has the same slots, is filled as any object is, and then becomes what it is a draft of.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from quizapp.quiz.option import Option
from quizapp.quiz.quiz import Difficulty, Image, Passage, Question, Waiver


class _OptionDraft:
    __slots__ = Option.__slots__

    def __init__(
        self, text: str, correct: bool, feedback: str | None, credit: Fraction, pin: bool, misconception: str | None
    ) -> None:
        self.text = text
        self.correct = correct
        self.feedback = feedback
        self.credit = credit
        self.pin = pin
        self.misconception = misconception
        self.__class__ = Option  # type: ignore[assignment]


class _QuestionDraft:
    __slots__ = Question.__slots__

    def __init__(
        self,
        id_: str,
        type_: str,
        prompt: str,
        body: Any,
        points: tuple[tuple[str, Fraction], ...],
        section: str | None,
        image: Image | None,
        hints: tuple[str, ...],
        explanation: str | None,
        source: Passage | None,
        waive: tuple[Waiver, ...],
        difficulty: Difficulty | None,
        tags: tuple[str, ...],
        time_limit: int | None,
    ) -> None:
        self.id = id_
        self.type = type_
        self.prompt = prompt
        self.body = body
        self.points = points
        self.section = section
        self.image = image
        self.hints = hints
        self.explanation = explanation
        self.source = source
        self.waive = waive
        self.difficulty = difficulty
        self.tags = tags
        self.time_limit = time_limit
        self.__class__ = Question  # type: ignore[assignment]


# Called by position, with every field.
new_option: Callable[..., Option] = _OptionDraft  # type: ignore[assignment]
new_question: Callable[..., Question] = _QuestionDraft  # type: ignore[assignment]
