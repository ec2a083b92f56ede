"""What Home shows: what to do next, where I stand, the library."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from quizapp import places
from quizapp.app.home import DomainRow, Home, home
from quizapp.app.library import Library, Shelf
from quizapp.app.reading import load, summary_of
from quizapp.app.taking import Underway, go_on, plan_for, start
from quizapp.bank.index import Index
from quizapp.journal.store import Journal
from quizapp.progress.share import wilson
from quizapp.quiz.points import main_domain
from quizapp.session.actions import Action, Answer, DontKnow, Next
from quizapp.session.steps import Phase
from tests.builders import Clock


def write(folder: Path, name: str, points: Sequence[Mapping[str, int]], **keys: Any) -> Path:
    """Write a quiz file: a question for each entry of `points`, the first option of each correct."""
    asked = [
        {
            "id": f"q{place}",
            "prompt": "Which?",
            "points": dict(worth),
            "options": [{"correct": "This"}, {"wrong": "That"}],
        }
        for place, worth in enumerate(points)
    ]
    domains = {"geography": "Geography", "trade": {"title": "Trade", "color": "#112233"}}
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.quiz.yaml"
    path.write_text(json.dumps({"format": 1, "title": name.title(), "domains": domains, "questions": asked, **keys}))
    return path


G, T = {"geography": 1}, {"trade": 1}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of quizzes: two of a collection, and a lone one."""
    quizzes = tmp_path / "quizzes"
    write(quizzes, "lakes", [G, G, T], collection="Water")
    write(quizzes, "rivers", [G, T, T, T], collection="Water", description="On rivers.", source={"author": "A class"})
    write(quizzes, "summits", [G])
    return quizzes


def shelves(folder: Path) -> list[Shelf]:
    index = Index(str(folder.parent))
    found = Library(index, summary_of, [str(folder)]).shelves()
    index.close()
    return found


def shown(journal: Journal | None, folder: Path) -> Home:
    return home(journal, shelves(folder))


def take(journal: Journal, *paths: Path, right: int, clock: Clock | None = None) -> Underway:
    """Take quizzes to the end, the first `right` answers right and the others wrong."""
    underway = start(journal, plan_for(load(paths).quizzes, 3), clock or Clock())
    answer(underway, right, 99)
    return underway


def answer(underway: Underway, right: int, count: int) -> None:
    taking = underway.taking
    for place in range(count):
        if taking.view.phase is Phase.FINISHED:
            return
        taking.do(Answer(0 if place < right else 1))
        taking.do(Next())


def rows(domains: Sequence[DomainRow]) -> list[tuple[str, object, object]]:
    return [
        (row.domain.title, *(map(_points, (row.result.earned, row.result.possible)) if row.result else (None, None)))
        for row in domains
    ]


def _points(kept: tuple[int, int]) -> Fraction:
    return Fraction(*kept)


def test_at_the_first_start_one_card_begins_a_collection_mixed(journal: Journal, folder: Path) -> None:
    first = shown(journal, folder)
    assert first.waiting is None
    assert first.start
    assert (first.start.title, first.start.subject) == ("Water", "collection:Water")
    assert (first.start.questions, first.start.of, first.start.minutes) == (7, 7, 4)
    assert [(row.domain.title, row.questions) for row in first.start.domains] == [("Geography", 3), ("Trade", 4)]
    assert [Path(path).name for path in first.start.paths] == ["lakes.quiz.yaml", "rivers.quiz.yaml"]
    assert first.start.result is None


def test_the_quizzes_that_ship_make_the_first_card_that_was_promised(journal: Journal, tmp_path: Path) -> None:
    index = Index(str(tmp_path))
    first = home(journal, Library(index, summary_of, [str(places.questions())]).shelves())
    index.close()
    assert first.start
    assert (first.start.title, first.start.questions, first.start.minutes) == ("China's open-source AI", 12, 6)
    assert [row.questions for row in first.start.domains] == [4, 4, 4]
    plan = plan_for(load(map(Path, first.start.paths)).quizzes, 11)
    assert plan.subject == first.start.subject
    assert sorted(Counter(main_domain(slot.question) for slot in plan.slots).values()) == [4, 4, 4]


def test_without_a_journal_the_library_is_still_there(folder: Path) -> None:
    told = shown(None, folder)
    assert told.waiting is None
    assert told.start
    assert [row.result for row in told.domains] == [None, None]


def test_without_quizzes_there_is_nothing_to_begin(journal: Journal, tmp_path: Path) -> None:
    assert shown(journal, tmp_path / "none") == Home(None, None, (), ())


def test_a_collection_of_one_quiz_is_begun_as_that_quiz(journal: Journal, tmp_path: Path) -> None:
    write(tmp_path / "one", "lakes", [G, T], collection="Water")
    told = shown(journal, tmp_path / "one").start
    assert told
    assert (told.title, told.subject) == ("Lakes", "lakes")


def test_a_lone_quiz_is_begun_as_it_is(journal: Journal, tmp_path: Path) -> None:
    write(tmp_path / "one", "summits", [G, G, T], session={"draw": 2})
    told = shown(journal, tmp_path / "one").start
    assert told
    assert (told.title, told.subject, told.questions, told.of, told.minutes) == ("Summits", "summits", 2, 3, 1)


def test_a_quiz_with_errors_is_shown_and_not_begun(journal: Journal, tmp_path: Path) -> None:
    quizzes = tmp_path / "some"
    quizzes.mkdir()
    (quizzes / "a.quiz.yaml").write_text("format: 1\ntitle: Broken\n")
    write(quizzes, "b", [G])
    told = shown(journal, quizzes)
    assert told.start
    assert told.start.title == "B"
    broken = told.shelves[0].quizzes[0]
    assert broken.errors > 0


def test_the_library_stands_by_shelf_a_card_a_quiz(journal: Journal, folder: Path) -> None:
    told = shown(journal, folder).shelves
    assert [(shelf.name, shelf.collection, [card.title for card in shelf.quizzes]) for shelf in told] == [
        ("Water", True, ["Lakes", "Rivers"]),
        ("quizzes", False, ["Summits"]),
    ]
    rivers = next(card for shelf in told for card in shelf.quizzes if card.title == "Rivers")
    assert (rivers.description, rivers.author, rivers.subject) == ("On rivers.", "A class", "rivers")
    assert [(row.domain.title, row.domain.color, row.questions) for row in rivers.domains] == [
        ("Geography", None, 1),
        ("Trade", "#112233", 3),
    ]


def test_a_session_that_was_left_waits_with_its_place(journal: Journal, folder: Path) -> None:
    underway = start(journal, plan_for(load([folder / "rivers.quiz.yaml"]).quizzes, 3), Clock())
    answer(underway, 1, 1)
    underway.taking.do(DontKnow())
    waiting = shown(journal, folder).waiting
    assert waiting
    assert (waiting.title, waiting.slot, waiting.told, waiting.answered, waiting.questions) == ("Rivers", 1, True, 2, 4)
    on: Action = Next()
    again = go_on(journal, waiting.id, Clock())
    while again.taking.view.phase is not Phase.FINISHED:
        again.taking.do(on)
        on = DontKnow() if again.taking.view.phase is Phase.ASKING else Next()
    assert shown(journal, folder).waiting is None


def test_last_and_best_stand_on_the_card(journal: Journal, folder: Path) -> None:
    rivers = folder / "rivers.quiz.yaml"
    for right in (3, 1):
        take(journal, rivers, right=right)
    cards = {card.title: card.result for shelf in shown(journal, folder).shelves for card in shelf.quizzes}
    result = cards["Rivers"]
    assert result
    assert (result.last, result.best, result.last_possible, result.taken) == ((1, 1), (3, 1), (4, 1), 2)
    assert (cards["Lakes"], cards["Summits"]) == (None, None)


def test_a_mixed_session_has_its_result_on_the_first_card(journal: Journal, folder: Path) -> None:
    underway = take(journal, folder / "lakes.quiz.yaml", folder / "rivers.quiz.yaml", right=5)
    told = shown(journal, folder).start
    assert told
    assert told.result
    assert (told.result.attempt, told.result.last, told.result.last_possible) == (underway.attempt, (5, 1), (7, 1))


def test_before_anything_was_taken_the_domains_stand_without_results(journal: Journal, folder: Path) -> None:
    told = shown(journal, folder)
    assert rows(told.domains) == [("Geography", None, None), ("Trade", None, None)]
    assert {(row.low, row.high) for row in told.domains} == {(0.0, 1.0)}


def test_domains_have_their_last_results_and_what_so_few_questions_leave_open(journal: Journal, folder: Path) -> None:
    take(journal, folder / "rivers.quiz.yaml", right=2)  # geography 1 of 1, trade 1 of 3
    take(journal, folder / "lakes.quiz.yaml", right=1)  # geography 1 of 2, trade 0 of 1
    told = shown(journal, folder).domains
    assert rows(told) == [("Geography", 1, 2), ("Trade", 0, 1)]
    assert [(row.share, row.low, row.high) for row in told] == [(0.5, *wilson(0.5, 2)), (0.0, *wilson(0.0, 1))]


def test_a_domain_not_asked_last_time_keeps_its_older_result(journal: Journal, folder: Path) -> None:
    take(journal, folder / "lakes.quiz.yaml", right=3)
    write(folder, "ponds", [G], collection="Water")
    take(journal, folder / "ponds.quiz.yaml", right=0)
    assert rows(shown(journal, folder).domains) == [("Geography", 0, 1), ("Trade", 1, 1)]


def test_the_domains_shown_are_those_of_what_was_taken_last(journal: Journal, folder: Path) -> None:
    take(journal, folder / "rivers.quiz.yaml", right=4)
    take(journal, folder / "summits.quiz.yaml", right=1)
    assert rows(shown(journal, folder).domains) == [("Geography", 1, 1), ("Trade", None, None)]


def test_results_of_quizzes_that_are_gone_are_still_told(journal: Journal, folder: Path) -> None:
    take(journal, folder / "rivers.quiz.yaml", right=2)
    for path in folder.iterdir():
        path.unlink()
    told = shown(journal, folder)
    assert (told.start, told.shelves) == (None, ())
    assert rows(told.domains) == [("Geography", 1, 1), ("Trade", 1, 3)]
