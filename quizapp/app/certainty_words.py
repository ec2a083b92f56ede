"""How sure someone is, in words."""

from collections.abc import Mapping

from quizapp.quiz.amounts import amount, counted

LEVELS: Mapping[int, str] = {1: "unsure", 2: "fairly sure", 3: "sure"}
ASKED = "How sure are you?"


def were(level: int) -> str:
    """Return `you were sure`."""
    return f"you were {LEVELS[level]}"


def certainty_sentence(earned: tuple[int, int], questions: int) -> str:
    """Return what certainty-based marks came to (numerator and denominator) over so many questions."""
    of = f"{counted(questions)} question{'' if questions == 1 else 's'}"
    return f"Certainty marks: {amount(*earned)} from {of}, at most 3 and at least −6 each; they change no points."
