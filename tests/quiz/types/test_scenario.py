"""A decision: what each option earns, and what can be earned."""

from fractions import Fraction

from quizapp.app.marking import Marking, mark
from quizapp.quiz.points import earned
from quizapp.quiz.types import scenario as type_
from tests.builders import choice, question, quiz, scenario

BAN = scenario(
    extend={"geography": -1, "trade": -1},
    agree={"geography": 2, "safety": 1},
    publish={"geography": 1, "trade": 2, "safety": -1},
    check={"trade": -1, "safety": 3},
)
DOMAINS = ("geography", "trade", "safety")


def rows(marking: Marking) -> list[tuple[object, object, object]]:
    return [(row.id.slug, row.earned, row.possible) for row in marking.domains]


def test_the_most_in_a_domain_is_the_best_options_number_there() -> None:
    assert [f"{slug} {share}" for slug, share in BAN.possible()] == ["geography 2", "trade 2", "safety 3"]


def test_the_most_in_all_is_what_one_option_earns() -> None:
    assert BAN.most() == 3
    assert scenario(a={"trade": -1}, b={"trade": -2}).most() == 0
    assert scenario(a={"trade": -1}, b={"trade": -2}).possible() == (("trade", Fraction(0)),)


def test_a_domain_that_an_option_does_not_name_counts_nothing() -> None:
    asked = question("q", BAN)
    assert list((earned(asked, 1, None) or {}).values()) == [2, 0, 1]
    assert list((earned(asked, None, Fraction(0)) or {}).values()) == [0, 0, 0]


def test_the_total_possible_is_the_most_that_one_set_of_answers_can_earn() -> None:
    of = quiz(question("q", BAN), question("r", choice("*a", "b"), {"trade": 4}), domains=DOMAINS)
    marking = mark(of, {"q": 2, "r": 0})
    assert rows(marking) == [("geography", 1, 2), ("trade", 6, 6), ("safety", -1, 3)]
    assert (marking.earned, marking.possible) == (Fraction(6), Fraction(7))
    assert [(row.id, row.credit) for row in marking.questions] == [("q", None), ("r", 1)]


def test_unanswered_it_earns_nothing_and_can_still_be_earned() -> None:
    marking = mark(quiz(question("q", BAN), domains=DOMAINS), {})
    assert rows(marking) == [("geography", 0, 2), ("trade", 0, 2), ("safety", 0, 3)]
    assert (marking.earned, marking.possible) == (Fraction(0), Fraction(3))
    assert marking.questions[0].credit is None


def test_a_loss_where_nothing_can_be_won_is_told_too() -> None:
    marking = mark(quiz(question("q", scenario(a={"trade": -2}, b={})), domains=DOMAINS), {"q": 0})
    assert rows(marking) == [("trade", -2, 0)]


def test_what_was_chosen_is_told_first_and_then_what_the_others_would_have_done() -> None:
    lines = type_.told_form(type_.tell(BAN, (0, 1, 2, 3), 2))
    assert [(line.said, line.mark, line.text) for line in lines[:2]] == [
        ("Your choice", "C", "publish (geography +1, trade +2, safety −1)"),
        ("Another choice", "A", "extend (geography −1, trade −1, safety 0)"),
    ]
    assert [line.feedback for line in lines] == ["About publish.", None, None, None]
