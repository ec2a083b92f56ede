"""What is said of a session that can be begun: how long it is, what it asks, what came of it last."""

from quizapp.app.home import Start
from quizapp.bank.summary import DomainSummary
from quizapp.journal.summary import SubjectResult
from quizapp.quiz.amounts import amount
from quizapp.ui.parts.domain import DomainMark
from quizapp.ui.wording import count, joined

_ENDS = (".", "!", "?", "…", ":", ")", "”", "’", "。", "؟")


def marks(start: Start) -> tuple[DomainMark, ...]:
    """Return the domains of a session as they are drawn."""
    return tuple(mark_of(row.domain) for row in start.domains)


def mark_of(domain: DomainSummary) -> DomainMark:
    """Return a domain as it is drawn."""
    return DomainMark(domain.slug, domain.title, domain.place, domain.color)


def about(start: Start) -> str:
    """Return what a session is about and what it asks, in sentences."""
    asked = f"{count(start.questions, 'question')}, about {count(start.minutes, 'minute')}{_spread(start)}"
    return f"{_sentence(start.description)}{asked}; you can pause at any time."


def counts_by_domain(start: Start) -> bool:
    """Tell whether it is known how many questions each of several domains has."""
    return len(start.domains) > 1 and sum(row.questions for row in start.domains) == start.questions


def length(start: Start) -> str:
    """Return how long a session is: `12 of 51 questions, 6 minutes`."""
    asked = f"{start.questions} of " if start.questions < start.of else ""
    return f"{asked}{count(start.of, 'question')}, {count(start.minutes, 'minute')}"


def came_of(result: SubjectResult) -> str:
    """Return what came of a quiz, the last time and the best: `last 7, best 8 of 8`."""
    last, best = amount(*result.last), amount(*result.best)
    of, most = amount(*result.last_possible), amount(*result.best_possible)
    return f"last {last}, best {best} of {most}" if of == most else f"last {last} of {of}, best {best} of {most}"


def _spread(start: Start) -> str:
    """Return how the questions are spread over the domains, where there are several."""
    rows = [row for row in start.domains if row.questions]
    if not counts_by_domain(start) or len(rows) < 2:
        return ""
    if len({row.questions for row in rows}) == 1:
        return f", {rows[0].questions} in each domain"
    return ", " + joined([f"{row.questions} in {row.domain.title}" for row in rows])


def _sentence(text: str | None) -> str:
    words = " ".join((text or "").split())
    return "" if not words else f"{words} " if words.endswith(_ENDS) else f"{words}. "
