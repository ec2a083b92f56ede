"""What is said of an answer as a whole, and of a try that failed, in words."""

from collections.abc import Mapping

from quizapp.app.certainty_words import were
from quizapp.quiz.amounts import amount, counted
from quizapp.session.view import Told, Tried, Verdict

VERDICTS: Mapping[Verdict, str] = {
    "right": "Right",
    "partly": "Partly right",
    "wrong": "Not right",
    "unknown": "You don’t know yet",
    "late": "The time for this question was up",
    "chosen": "Your choice",
    "unmarked": "To be marked by hand",
}


def verdict_words(told: Told) -> str:
    """Return the verdict, with how sure the learner was where they said so: `Not right, and you were sure`."""
    return f"{VERDICTS[told.verdict]}, and {were(told.level)}" if told.level else VERDICTS[told.verdict]


def tried_sentences(tried: Tried) -> tuple[str, str]:
    """Return how a failed try went, and what the next one can earn."""
    left = "one more try" if tried.left == 1 else f"{counted(tried.left)} more tries"
    share = amount(*(tried.most * 100).as_integer_ratio())
    most = f"at most {share} % of the points" if tried.most else "nothing more"
    return f"{VERDICTS[tried.verdict]}.", f"You have {left}; the next earns {most}."
