"""Results as lines of text: points by domain, what to read again, what was missed and why."""

from quizapp.app.certainty_words import certainty_sentence, were
from quizapp.app.range_words import range_words
from quizapp.app.results import AgainRow, AnswerRow, Certainty, DomainRow, Results
from quizapp.app.unmarked_words import unmarked_sentence
from quizapp.cli.feedback import why
from quizapp.cli.points import pass_mark, points_of
from quizapp.cli.terminal import wrapped
from quizapp.markup.plain import plain

_SAID: dict[str | None, str] = {"right": "right", "partly": "partly right"}  # all others were missed


def results_lines(results: Results, width: int) -> list[str]:
    """Return all that is said at the end of a session."""
    missed = [row for row in results.answers if row.missed]
    return [
        "",
        *(_domain(row) for row in results.domains),
        points_of(results.earned, results.possible, "in all") + pass_mark(results.pass_share, results.passed),
        *([unmarked_sentence(results.unmarked)] if results.unmarked else []),
        *_certainty(results.certainty, width),
        *_again(results.again, width),
        *_missed(missed, width, waiting=results.unmarked > 0),
        *_flagged([row for row in results.answers if row.flagged], width),
    ]


def _domain(row: DomainRow) -> str:
    points = row.points
    said = points_of(points.earned, points.possible, f"in {points.domain.title}")
    range_ = range_words(row.low, row.high, points.questions)
    return f"{said} ({range_}){pass_mark(points.domain.pass_share, points.passed)}"


def _certainty(of: Certainty | None, width: int) -> list[str]:
    if of is None:
        return []
    return wrapped(certainty_sentence((of.earned.numerator, of.earned.denominator), of.questions), width)


def _again(rows: tuple[AgainRow, ...], width: int) -> list[str]:
    if not rows:
        return []
    lines = ["", "Read again"]
    for row in rows:
        count = f"{row.missed} of {_questions(row.questions)} not fully right"
        lines += wrapped(f"{row.section.title}: {count}", width, "  ")
    return lines


def _missed(rows: list[AnswerRow], width: int, *, waiting: bool) -> list[str]:
    if not rows:
        return ["", "Every answer that is marked was right." if waiting else "Every question was answered right."]
    lines = ["", "What you missed"]
    for row in rows:
        lines += ["", *wrapped(plain(row.prompt), width, f"{row.slot + 1}. ", "   ")]
        lines += wrapped(f"Your answer: {_given(row)}", width, "   ", "      ")
        for feedback in row.feedback:
            lines += wrapped(plain(feedback), width, "      ")
        if row.right:
            lines += wrapped(f"Right answer: {_joined(row.right)}", width, "   ", "      ")
        for part in why(row.explanation, row.quote, row.section.title if row.section else None, False):
            lines += wrapped(part, width, "   ")
    return lines


def _flagged(rows: list[AnswerRow], width: int) -> list[str]:
    if not rows:
        return []
    lines = ["", "What you flagged"]
    for row in rows:
        came = _SAID.get(row.verdict, "missed")
        lines += wrapped(f"{plain(row.prompt)} ({came})", width, f"{row.slot + 1}. ", "   ")
    return lines


def _given(row: AnswerRow) -> str:
    match row.verdict:
        case None:
            return "none"
        case "unknown":
            return "you didn’t know"
        case "late":
            return "none, the time was up"
    sure = f" ({were(row.level)})" if row.level else ""
    return f"{_joined(row.answer)}{sure}"


def _joined(texts: tuple[str, ...]) -> str:
    return "; ".join(plain(text) for text in texts)


def _questions(count: int) -> str:
    return f"{count} question{'' if count == 1 else 's'}"
