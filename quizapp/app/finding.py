"""What of the library fits the words that someone seeks."""

import unicodedata
from collections.abc import Sequence

from quizapp.app.home import ShelfRow, Start


def matching(shelves: Sequence[ShelfRow], sought: str) -> tuple[ShelfRow, ...]:
    """Return the shelves with the quizzes that hold every word sought, in any of what is known of them.

    That is title, description, domains, tags, what they were written from, and the name of their shelf. Neither
    capitals nor accents count.
    """
    words = _folded(sought).split()
    rows = []
    for row in shelves:
        found = tuple(quiz for quiz in row.quizzes if _fits(f"{_said(quiz)} {row.name}", words))
        if found:
            rows.append(row.replaced(quizzes=found, mixed=row.mixed if found == row.quizzes else None))
    return tuple(rows)


def _fits(said: str, words: Sequence[str]) -> bool:
    folded = _folded(said)
    return all(word in folded for word in words)


def _said(quiz: Start) -> str:
    domains = (row.domain.title for row in quiz.domains)
    parts = (quiz.title, quiz.description, *domains, *quiz.tags, quiz.source, quiz.author)
    return " ".join(part for part in parts if part)


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
