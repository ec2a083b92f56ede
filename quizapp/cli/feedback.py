"""What is said after the answer, as lines of text."""

from collections.abc import Mapping

from quizapp.cli.points import gained
from quizapp.cli.terminal import wrapped
from quizapp.markup.plain import plain
from quizapp.quiz.forms import ToldLine
from quizapp.quiz.types.table import TYPES
from quizapp.session.view import Told, Verdict, View

VERDICTS: Mapping[Verdict, str] = {
    "right": "Right",
    "partly": "Partly right",
    "wrong": "Not right",
    "unknown": "You don’t know yet",
    "late": "The time for this question was up",
    "chosen": "Your choice",
    "unmarked": "To be marked by hand",
}


def verdict_line(told: Told, view: View) -> str:
    """Return right, partly right or not, and the points earned by domain."""
    return ": ".join(part for part in (VERDICTS[told.verdict], gained(view.stakes)) if part)


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
