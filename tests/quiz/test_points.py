"""Points by domain, exact: the one place where they are computed."""

from collections.abc import Iterable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.points import DomainPoints, Mark, Points, by_domain, earned, main_domain, mark, total
from quizapp.quiz.quiz import DomainId, Question, Quiz
from tests.builders import RIVERS, question, quiz, scenario
from tests.strategies import credited, quizzes

CREDITS = st.one_of(st.none(), st.fractions(0, 1, max_denominator=12))


def marked(of: Quiz, *shares: Fraction | int | None) -> list[Mark]:
    given = (credit if credit is None else Fraction(credit) for credit in shares)
    return [mark(of.header, asked, _answer(credit), credit) for asked, credit in zip(of.questions, given, strict=True)]


def _answer(credit: Fraction | None) -> object:
    return None if credit is None else "some answer"


def gained(asked: Question, credit: Fraction | None) -> Points:
    points = earned(asked, _answer(credit), credit)
    assert points is not None
    return points


def rows(points: Iterable[DomainPoints]) -> dict[str, tuple[object, object, int]]:
    return {row.id.slug: (row.earned, row.possible, row.questions) for row in points}


def test_a_questions_points_are_its_worth_times_its_credit_in_each_domain_alike() -> None:
    asked = question("q", points={"trade": 2, "geography": Fraction(1, 2)})
    assert gained(asked, Fraction(1, 3)) == {"trade": Fraction(2, 3), "geography": Fraction(1, 6)}


def test_unanswered_earns_nothing_and_still_counts_as_possible() -> None:
    assert gained(RIVERS.questions[1], None) == {"trade": 0, "geography": 0}
    assert rows(by_domain(marked(RIVERS, None, None, None))) == {"geography": (0, 3, 3), "trade": (0, 2, 1)}


def test_three_thirds_are_one() -> None:
    of = quiz(*(question(f"q{place}") for place in range(3)))
    assert rows(by_domain(marked(of, *[Fraction(1, 3)] * 3))) == {"general": (1, 3, 3)}


def test_a_tenth_ten_times_is_one() -> None:
    of = quiz(*(question(f"q{place}", points={"general": Fraction("0.1")}) for place in range(10)))
    (row,) = by_domain(marked(of, *[1] * 10))
    assert row.earned == row.possible == 1


def test_domains_come_in_the_order_in_which_the_quiz_names_them() -> None:
    points = by_domain(marked(RIVERS, 1, 1, 0))
    assert [(row.domain.slug, row.place) for row in points] == [("geography", 0), ("trade", 1)]
    assert rows(points) == {"geography": (2, 3, 3), "trade": (2, 2, 1)}


def test_two_quizzes_of_one_collection_share_their_domains() -> None:
    first = quiz(question("a"), id_="first", collection="Water")
    second = quiz(question("b", points=2), id_="second", collection="Water")
    (row,) = by_domain([*marked(first, 1), *marked(second, Fraction(1, 2))])
    assert row.id == DomainId("Water", "general")
    assert rows([row]) == {"general": (2, 3, 2)}


@pytest.mark.parametrize("collections", [("Water", "Air"), ("Water", None), (None, None)])
def test_quizzes_of_different_collections_do_not_share_a_domain(collections: tuple[str | None, str | None]) -> None:
    first = quiz(question("a"), id_="first", collection=collections[0])
    second = quiz(question("b"), id_="second", collection=collections[1])
    points = by_domain([*marked(first, 1), *marked(second, 0)])
    assert [(row.id.scope, row.earned, row.possible) for row in points] == [
        (collections[0] or "first", Fraction(1), Fraction(1)),
        (collections[1] or "second", Fraction(0), Fraction(1)),
    ]


def test_a_question_whose_points_are_all_zero_counts_nowhere() -> None:
    of = quiz(question("a", points={"general": 0, "trade": 0}), question("b"), domains=("general", "trade"))
    assert rows(by_domain(marked(of, 1, 1))) == {"general": (1, 1, 1)}


def test_a_quiz_without_any_points_has_no_rows() -> None:
    assert by_domain(marked(quiz(question("a", points=0)), 1)) == ()
    assert by_domain([]) == ()


def test_a_domain_is_counted_only_where_a_question_earns_in_it() -> None:
    of = quiz(
        question("a", points={"general": 1, "trade": 0}),
        question("b", points={"trade": 1}),
        domains=("general", "trade"),
    )
    assert rows(by_domain(marked(of, 1, 1))) == {"general": (1, 1, 1), "trade": (1, 1, 1)}


def test_a_question_is_mostly_about_the_domain_it_earns_most_in_else_the_first() -> None:
    assert main_domain(question("a", points={"trade": 1, "geography": 2})) == "geography"
    assert main_domain(question("a", points={"trade": 2, "geography": 2})) == "trade"
    assert main_domain(question("a", points={"trade": 0})) == "trade"
    assert main_domain(question("a", points={})) is None


@given(st.data())
def test_the_rows_are_the_sums_of_what_each_question_earned(data: st.DataObject) -> None:
    of = data.draw(quizzes(of=credited))
    given = [data.draw(CREDITS) for _ in of.questions]
    points = by_domain(marked(of, *given))
    single = [gained(asked, credit) for asked, credit in zip(of.questions, given, strict=True)]
    assert total(row.earned for row in points) == total(share for each in single for share in each.values())
    assert total(row.possible for row in points) == total(share for asked in of.questions for _, share in asked.points)
    for row in points:
        assert 0 <= row.earned <= row.possible
        assert row.earned == total(each.get(row.id.slug, Fraction(0)) for each in single)


def test_what_waits_to_be_marked_keeps_its_domain_and_is_not_among_its_questions() -> None:
    land, water = question("a", points={"land": 2}), question("b", points={"water": 1})
    header = quiz(land, water, domains=("land", "water")).header
    rows = by_domain([mark(header, land, 0, None), mark(header, water, 0, Fraction(1))])
    assert [row.id.slug for row in rows] == ["land", "water"]
    assert [[row.earned, row.possible, row.questions] for row in rows] == [[0, 0, 0], [1, 1, 1]]


def test_a_scenario_keeps_its_domains_there_and_is_not_among_their_questions() -> None:
    """None of its options is right or wrong, so its points say nothing of how sure the others are."""
    ban = question("a", scenario(ban={"land": 2, "water": -1}, agree={"water": 3}))
    river = question("b", points={"water": 1})
    header = quiz(ban, river, domains=("land", "water")).header
    points = by_domain([mark(header, ban, 0, None), mark(header, river, 0, Fraction(1))])
    assert rows(points) == {"land": (2, 2, 0), "water": (0, 4, 1)}
