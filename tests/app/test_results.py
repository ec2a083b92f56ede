"""What someone earned: points by domain, what to read again, every answer with the right one and why."""

from dataclasses import replace
from fractions import Fraction

import pytest

from quizapp.app.results import Results, results, results_of
from quizapp.app.taking import plan_for, start
from quizapp.journal.faults import UnreadableAttempt
from quizapp.journal.store import Journal
from quizapp.progress.share import wilson
from quizapp.quiz.quiz import Passage, Quiz
from quizapp.session.actions import Answer, DontKnow, Flag, GoTo, HandIn, Next
from quizapp.session.plan import plan_all, plan_mixed
from quizapp.session.steps import finished
from tests.builders import NOON, RIVERS, Clock, multiple, question, quiz


def came_of(of: Quiz, *responses: object) -> Results:
    return results(finished(plan_all(of), responses), NOON.utc, NOON.offset)


def mixed(*of: Quiz) -> Results:
    """The results of a mixed session in which nothing was answered."""
    plan = plan_mixed(of, "Mixed", "mixed:x", 1)
    return results(finished(plan, [None for _ in plan.slots]), NOON.utc, NOON.offset)


def test_points_come_by_domain_with_what_so_few_questions_leave_open() -> None:
    told = came_of(RIVERS, 0, frozenset({0}), None)
    assert [(row.points.domain.title, row.points.questions) for row in told.domains] == [("Geography", 3), ("Trade", 1)]
    assert [(row.points.earned, row.points.possible) for row in told.domains] == [
        (Fraction(3, 2), Fraction(3)),
        (Fraction(1), Fraction(2)),
    ]
    assert [(row.low, row.high) for row in told.domains] == [wilson(0.5, 3), wilson(0.5, 1)]
    assert [row.share for row in told.domains] == [0.5, 0.5]
    assert (told.earned, told.possible) == (Fraction(5, 2), Fraction(5))


def test_every_question_stands_there_with_my_answer_the_right_one_and_why() -> None:
    first, second, third = came_of(RIVERS, 1, frozenset({2, 0}), None).answers
    assert (first.slot, first.verdict, first.answer, first.right) == (
        0,
        "wrong",
        ("The Caspian Sea",),
        ("The Black Sea",),
    )
    assert (first.feedback, first.explanation) == (("About The Caspian Sea.",), "Explanation of mouth.")
    assert (second.answer, second.right) == (("Grain", "Sand"), ("Grain", "Ore"))
    assert (second.feedback, second.quote) == (("About Grain.", "About Sand."), "grain")
    assert (third.verdict, third.answer, third.right, third.feedback) == (None, (), ("True",), ())
    assert [stake.earned for stake in third.stakes] == [None]


def test_i_dont_know_is_told_apart_from_not_answered(journal: Journal) -> None:
    underway = start(journal, plan_for([RIVERS], 1), Clock())
    underway.taking.do(DontKnow())
    assert [row.verdict for row in results_of(journal, underway.attempt).answers] == ["unknown", None, None]


def test_the_source_text_is_there_as_it_was() -> None:
    told = came_of(RIVERS, None, None, None)
    assert {row.text.text for row in told.answers if row.text} == {RIVERS.header.text}
    assert [row.text for row in came_of(quiz(question("q")), None).answers] == [None]


def test_what_to_read_again_has_the_most_missed_first() -> None:
    sections = {"a": "Springs", "b": "Ports", "c": "Borders", "d": "Names"}
    of = quiz(
        question("q0", section="a"),
        *(question(f"q{place}", section="b") for place in (1, 2, 3)),
        question("q4", section="c"),
        question("q5", section="d"),
        question("q6"),
        sections=sections,
    )
    told = came_of(of, 1, 0, 1, None, 0, 2, 1)
    assert [(row.section.title, row.missed, row.questions) for row in told.again] == [
        ("Ports", 2, 3),
        ("Springs", 1, 1),
        ("Names", 1, 1),
    ]


def test_partly_right_is_worth_reading_again_too() -> None:
    of = quiz(question("q", multiple("*A", "*B", "C"), section="a"), sections={"a": "Springs"})
    assert [row.missed for row in came_of(of, frozenset({0})).again] == [1]
    assert came_of(of, frozenset({0, 1})).again == ()


def test_the_section_of_the_passage_goes_before_that_of_the_question() -> None:
    of = quiz(
        question("q", section="a", source=Passage("b", "grain")), sections={"a": "Springs", "b": "Ports"}, text="Text"
    )
    told = came_of(of, None)
    assert [row.section.slug for row in told.again] == ["b"]
    assert [row.section.slug for row in told.answers if row.section] == ["b"]


def test_quizzes_on_one_text_share_its_sections() -> None:
    one = quiz(question("q"), question("r", section="s"), id_="one", sections={"s": "Ports"}, text="Text")
    two = quiz(question("q", section="other"), id_="two", sections={"other": "Ports"}, text="Text")
    (row,) = mixed(one, two).again
    assert (row.missed, row.questions, row.section.title) == (2, 2, "Ports")
    assert row.text
    assert row.text.text == "Text"


def test_sections_of_one_name_in_two_texts_are_two() -> None:
    one = quiz(question("q", section="s"), id_="one", collection="Water", sections={"s": "Opening"}, text="Rivers")
    two = quiz(question("q", section="s"), id_="two", collection="Water", sections={"s": "Opening"}, text="Lakes")
    three = quiz(question("q", section="s"), id_="three", collection="Water", sections={"s": "Opening"})
    told = mixed(one, two, three)
    assert [(row.missed, row.text.text if row.text else None) for row in told.again] == [
        (1, "Rivers"),
        (1, "Lakes"),
        (1, None),
    ]


def passing(of: Quiz, share: Fraction | None, **domains: Fraction) -> Quiz:
    """Return the same quiz with pass marks, in all and by domain."""
    header = replace(
        of.header,
        session=replace(of.header.session, pass_share=share),
        domains=tuple(replace(domain, pass_share=domains.get(domain.slug)) for domain in of.header.domains),
    )
    return replace(of, header=header)


@pytest.mark.parametrize(("share", "passed"), [(None, None), (Fraction(1, 2), True), (Fraction(501, 1000), False)])
def test_a_pass_mark_is_reached_where_the_points_are_no_less_exactly(
    share: Fraction | None, passed: bool | None
) -> None:
    told = came_of(passing(RIVERS, share), 0, frozenset({0}), None)
    assert (told.earned, told.possible, told.pass_share, told.passed) == (Fraction(5, 2), Fraction(5), share, passed)


def test_a_domain_has_a_pass_mark_of_its_own() -> None:
    of = passing(RIVERS, None, geography=Fraction(1, 2), trade=Fraction(3, 5))
    told = came_of(of, 0, frozenset({0}), None)
    assert [(row.points.domain.slug, row.points.passed) for row in told.domains] == [
        ("geography", True),
        ("trade", False),
    ]


def test_a_mixed_session_has_a_pass_mark_where_its_quizzes_agree_on_one() -> None:
    one, other = (quiz(question("q"), id_=id_, collection="Water") for id_ in ("one", "two"))
    half = Fraction(1, 2)
    assert mixed(passing(one, half), passing(other, half)).passed is False
    assert mixed(passing(one, half), passing(other, None)).passed is None


def test_what_was_handed_in_without_an_answer_earns_nothing_of_what_was_possible(journal: Journal) -> None:
    underway = start(journal, plan_for([RIVERS], 1, mode="test"), Clock())
    underway.taking.do(Answer(1))
    underway.taking.do(GoTo(0))
    underway.taking.do(Answer(0))
    underway.taking.do(HandIn())
    told = results_of(journal, underway.attempt)
    assert (told.earned, told.possible) == (Fraction(1), Fraction(5))
    assert [row.verdict for row in told.answers] == ["right", None, None]


def test_an_ungraded_quiz_has_answers_and_no_points() -> None:
    told = came_of(quiz(question("q", points=0)), 0)
    assert not told.domains
    assert told.earned == told.possible == 0
    assert [row.verdict for row in told.answers] == ["right"]


def test_results_of_an_attempt_say_when_it_ended_and_how_long_it_took(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_for([quiz(question("q"))], 1), clock)
    clock.step(4_000)
    underway.taking.do(Flag(True))
    clock.step(3_000)
    underway.taking.do(Answer(0))
    clock.step(1_000)
    underway.taking.do(Next())
    told = results_of(journal, underway.attempt)
    assert (told.title, told.utc, told.offset, told.active) == ("Quiz rivers", NOON.utc + 8_000, NOON.offset, 8_000)
    assert [(row.verdict, row.flagged) for row in told.answers] == [("right", True)]
    assert told.earned == told.possible == 1


def test_an_attempt_that_is_not_there_has_no_results(journal: Journal) -> None:
    with pytest.raises(UnreadableAttempt):
        results_of(journal, "no-such-attempt")
