"""A response as it counts, and what it comes to."""

from fractions import Fraction
from typing import Any

from quizapp.quiz.types.table import TYPES
from quizapp.session.plan import Slot
from quizapp.session.state import Done


def given(slot: Slot, response: Any) -> Any:
    """Return a response as it counts: None where nothing was chosen, an empty text or list of ticks included.

    Raises Nonsense where it is not one of this question's.
    """
    if response is None:
        return None
    type_ = TYPES[slot.question.type]
    plain = type_.to_json(response)
    return None if plain in ([], {}, "") else type_.from_json(slot.question.body, plain)


def answer(slot: Slot, response: Any) -> Done:
    """Return what answering a question with one of its responses, or with "I don't know" (None), comes to."""
    if response is None:
        return Done(None, Fraction(0))
    return Done(response, TYPES[slot.question.type].credit(slot.question.body, response))
