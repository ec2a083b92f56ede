"""What is said after the answer, as lines of text."""

from collections.abc import Sequence

from quizapp.app.verdict_words import tried_sentences, verdict_words
from quizapp.cli.points import at_stake, gained
from quizapp.cli.terminal import wrapped
from quizapp.markup.plain import plain
from quizapp.quiz.forms import ToldLine
from quizapp.quiz.types.table import TYPES
from quizapp.session.view import Told, Tried, View


def verdict_line(told: Told, view: View) -> str:
    """Return right, partly right or not, and the points earned by domain."""
    points = at_stake(view.stakes) if told.verdict == "unmarked" else gained(view.stakes)
    return ": ".join(part for part in (verdict_words(told), points) if part)


def tried_lines(tried: Tried, math: bool, width: int) -> list[str]:
    """Return what is said of a failed try while another may be made."""
    lines = wrapped(" ".join(tried_sentences(tried)), width)
    return [*lines, *(line for part in tried.feedback for line in wrapped(plain(part, math), width, "  "))]


def hint_lines(hints: Sequence[str], count: int, math: bool, width: int) -> list[str]:
    """Return the last of some hints, of `count` that there are."""
    return wrapped(plain(hints[-1], math), width, f"Hint {len(hints)} of {count}: ", "  ")


def feedback_lines(told: Told, view: View, width: int) -> list[str]:
    """Return the answer and the right one with their feedback, the explanation and the passage it rests on."""
    lines = [""]
    for line in TYPES[view.type].told_form(told.rows):
        lines += _line(line, view.math, width)
    for part in why(told.explanation, told.quote, _section(view), view.math):
        lines += ["", *wrapped(part, width)]
    return [*lines, ""]


def why(explanation: str | None, quote: str | None, section: str | None, math: bool) -> list[str]:
    """Return the explanation, and the passage of the source text with the section it stands in, where there are any."""
    passage = quote and f"“{' '.join(quote.split())}”" + (f" ({section})" if section else "")
    return [part for part in (explanation and plain(explanation, math), passage) if part]


def _line(line: ToldLine, math: bool, width: int) -> list[str]:
    mark = f"{line.mark}  " if line.mark else ""
    lines = wrapped(plain(line.text, math), width, f"  {line.said}: {mark}", "      ")
    return lines + (wrapped(plain(line.feedback, math), width, "      ") if line.feedback else [])


def _section(view: View) -> str | None:
    return view.source.section.title if view.source and view.source.section else None
