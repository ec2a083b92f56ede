"""What several pages say: counts, lists, days; of a session that can be begun, how long it is and what came of it last.

Loaded at the start, so it stays small.
"""

import time
from collections.abc import Sequence

from quizapp.app.home import Start
from quizapp.bank.summary import DomainSummary
from quizapp.journal.summary import SubjectResult
from quizapp.quiz.amounts import amount
from quizapp.session.instant import Instant
from quizapp.ui.parts.domain import DomainMark

_DAY = 86_400  # seconds
# The window speaks English so far. Asking QLocale, which knows all languages there are, costs a tenth of the start.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number of things: `1 question`, `9 questions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def flagged(number: int) -> str:
    """Return what is added to what was answered where questions are flagged: `, 2 flagged`; nothing where none is."""
    return f", {number} flagged" if number else ""


def joined(words: Sequence[str]) -> str:
    """Return a list as it is said: `a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def day(utc: int, offset: int, now: Instant) -> str:
    """Return when something was, seen from `now`: `today`, `yesterday`, `on 21 November`, `on 21 November 2025`.

    `utc` counts milliseconds, `offset` minutes. Days are those of the place where it was.
    """
    was, is_ = _local_day(utc, offset), _local_day(now.utc, now.offset)
    if 0 <= is_ - was <= 1:
        return ("today", "yesterday")[is_ - was]
    date, today = (time.gmtime(days * _DAY) for days in (was, is_))
    year = "" if date.tm_year == today.tm_year else f" {date.tm_year}"
    return f"on {date.tm_mday} {_MONTHS[date.tm_mon - 1]}{year}"


def _local_day(utc: int, offset: int) -> int:
    return (utc // 1000 + offset * 60) // _DAY


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
