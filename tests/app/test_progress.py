"""What Progress shows: points over attempts, exact, with ranges where there are enough questions; and the attempts."""

from fractions import Fraction

import pytest

from quizapp.app.progress import ENOUGH, Progress, attempts, bring_up, progress
from quizapp.journal.attempts import begin
from quizapp.journal.store import Journal
from quizapp.quiz.quiz import Quiz
from quizapp.session.actions import Answer, Begin, DontKnow, Next
from quizapp.session.plan import plan_all, plan_mixed
from tests.builders import NOON, RIVERS, question, quiz
from tests.journal.child import do

SEA = [
    quiz(
        *(question(f"q{at}", points={"trade": 1}) for at in range(6)),
        id_="sea",
        domains=("trade",),
        collection="Water",
    ),
    quiz(
        *(question(f"r{at}", points={"law": 2}) for at in range(4)),
        id_="law",
        domains=("law", "trade"),
        collection="Water",
    ),
]


def take(journal: Journal, *responses: object, of: Quiz = RIVERS) -> str:
    attempt = begin(journal, plan_all(of), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, DontKnow() if response is None else Answer(response))
        do(attempt, Next())
    return attempt.id


def test_before_anything_was_taken_there_is_nothing_to_show(journal: Journal) -> None:
    assert progress(journal) == Progress((), None, (), (), False)


def test_each_domain_has_its_points_attempt_by_attempt_the_oldest_first(journal: Journal) -> None:
    take(journal, 0, frozenset({0}), None)
    take(journal, 0, frozenset({0, 1}), True)
    shown = progress(journal)
    geography, trade = shown.domains
    assert shown.scope is not None
    assert shown.scope.title == "Quiz rivers"
    assert [(row.earned, row.possible) for row in geography.points if row] == [
        (Fraction(3, 2), Fraction(3)),
        (Fraction(3), Fraction(3)),
    ]
    assert [(row.earned, row.possible) for row in trade.points if row] == [
        (Fraction(1), Fraction(2)),
        (Fraction(2), Fraction(2)),
    ]
    assert (trade.domain.title, trade.domain.place, trade.last.share, trade.taken) == ("Trade", 1, 1.0, 2)


def test_a_range_is_told_from_five_questions_on(journal: Journal) -> None:
    take(journal, 0, 0, 0, 0, 1, None, of=SEA[0])
    take(journal, 0, 0, 1, 1, of=SEA[1])
    by_slug = {row.domain.slug: row.last for row in progress(journal).domains}
    trade, law = by_slug["trade"], by_slug["law"]
    assert (trade.questions, trade.missing, law.questions, law.missing) == (6, 0, 4, 1)
    # Wilson at 95 % of 4 of 6, from the formula worked by hand: 0.2999 to 0.9032
    assert trade.low == pytest.approx(0.2999, abs=1e-4)
    assert trade.high == pytest.approx(0.9032, abs=1e-4)
    assert (law.low, law.high, law.share) == (None, None, 0.5)
    assert ENOUGH == 5


def test_an_attempt_that_asked_nothing_of_a_domain_leaves_a_gap(journal: Journal) -> None:
    first, second = take(journal, *[0] * 6, of=SEA[0]), take(journal, *[0] * 4, of=SEA[1])
    by_slug = {row.domain.slug: row for row in progress(journal).domains}
    assert [point and point.attempt for point in by_slug["trade"].points] == [first, None]
    assert [point and point.attempt for point in by_slug["law"].points] == [None, second]


def test_a_scope_can_be_chosen_and_what_is_unknown_falls_back_to_the_last(journal: Journal) -> None:
    take(journal, 0, frozenset({0}), None)
    take(journal, *[0] * 6, of=SEA[0])
    assert [name.title for name in progress(journal).scopes] == ["Water", "Quiz rivers"]
    chosen, fallen_back = progress(journal, "rivers").scope, progress(journal, "gone").scope
    assert chosen is not None
    assert fallen_back is not None
    assert (chosen.id, fallen_back.id) == ("rivers", "Water")


def test_the_list_holds_every_attempt_the_newest_first_with_its_points(journal: Journal) -> None:
    take(journal, 0, frozenset({0}), None)
    take(journal, 0)
    waiting, done = progress(journal).attempts
    assert (waiting.finished, waiting.answered, waiting.questions, waiting.domains) == (False, 1, 3, ())
    assert (done.finished, done.title, done.mode) == (True, "Quiz rivers", "practice")
    assert (done.earned, done.possible) == (Fraction(5, 2), Fraction(5))
    assert [(name.slug, point.earned) for name, point in done.domains] == [
        ("geography", Fraction(3, 2)),
        ("trade", Fraction(1)),
    ]


def test_a_mixed_attempt_stands_in_the_scope_of_its_collection(journal: Journal) -> None:
    attempt = begin(journal, plan_mixed(SEA, "Water", "collection:Water", 1, 2), NOON)
    for action in (Begin(), DontKnow(), Next(), DontKnow(), Next()):
        do(attempt, action)
    shown = progress(journal)
    assert [name.title for name in shown.scopes] == ["Water"]
    assert {point.attempt for row in shown.domains for point in row.points if point} == {attempt.id}


def test_older_attempts_are_listed_when_asked_for(journal: Journal) -> None:
    ids = [take(journal, 0) for _ in range(5)][::-1]
    first, older = attempts(journal, 2)
    assert ([row.id for row in first], older) == (ids[:2], True)
    second, older = attempts(journal, 2, first[-1])
    assert ([row.id for row in second], older) == (ids[2:4], True)
    last, older = attempts(journal, 2, second[-1])
    assert ([row.id for row in last], older) == (ids[4:], False)


def test_in_a_journal_of_this_version_nothing_is_to_be_brought_up(journal: Journal) -> None:
    take(journal, 0)
    assert not bring_up(journal)
