"""What fits the words that someone seeks in the library."""

import pytest

from quizapp.app.finding import matching
from quizapp.app.home import DomainCount, ShelfRow, Start
from quizapp.bank.summary import DomainSummary


def quiz(title: str, domain: str = "General", description: str | None = None, tags: tuple[str, ...] = ()) -> Start:
    domains = (DomainCount(DomainSummary("d", domain, None, 0, 1, 1), 1),)
    told = ((f"{title}.quiz.yaml",), title, 1, 1, 1, domains, None, None, None)
    return Start(title, description, *told, tags=tags)


SHELVES = (
    ShelfRow("Water", True, (quiz("Flüsse", "Géographie"), quiz("Lakes", "Trade")), quiz("Water")),
    ShelfRow("Week 3", False, (quiz("Hills", description="What rises, and why"), quiz("Straße", tags=("year 7",)))),
)


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        ("flusse", ["Flüsse"]),
        ("GEOGRAPHIE", ["Flüsse"]),
        ("strasse", ["Straße"]),
        ("year 7", ["Straße"]),
        ("rises why", ["Hills"]),
        ("water trade", ["Lakes"]),
        ("week", ["Hills", "Straße"]),
        ("lakes hills", []),
        ("", ["Flüsse", "Lakes", "Hills", "Straße"]),
    ],
)
def test_every_word_must_stand_in_what_is_known_of_a_quiz(sought: str, found: list[str]) -> None:
    assert [each.title for row in matching(SHELVES, sought) for each in row.quizzes] == found


def test_a_collection_can_be_taken_mixed_only_where_all_of_it_is_seen() -> None:
    assert [row.mixed is None for row in matching(SHELVES, "water")] == [False]
    assert [row.mixed is None for row in matching(SHELVES, "lakes")] == [True]
