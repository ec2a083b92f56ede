"""What may be seen: before the answer no trace of the key, after it everything."""

import pickle
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.option import Option
from quizapp.quiz.quiz import Passage, Question, Quiz
from quizapp.quiz.rows import RowsAsked, RowsTold
from quizapp.quiz.types.choice import Choice
from quizapp.quiz.types.multiple import Multiple
from quizapp.quiz.types.true_false import TrueFalse
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Draft, Flag, GoTo, HandIn, Next, Skip
from quizapp.session.plan import plan_all, plan_quiz
from quizapp.session.steps import Event, NotNow, Phase, planned, resumed, step
from quizapp.session.view import View, view
from tests.builders import NOON, RIVERS, choice, multiple, question, quiz
from tests.strategies import actions, quizzes, responses


def seen(of: Quiz, *done: Action, seed: int | None = None) -> View:
    plan = plan_quiz(of, seed) if seed is not None else replace(plan_all(of), mode=of.header.session.mode)
    session = planned(plan)
    for action in done:
        session, _ = step(session, action, NOON)
    return view(session)


def as_test(of: Quiz, *, open_book: bool = False) -> Quiz:
    """Return the same quiz as a test."""
    session = replace(of.header.session, mode="test", open_book=open_book)
    return replace(of, header=replace(of.header, session=session))


@st.composite
def rekeyed(draw: st.DrawFn, asked: Question) -> Question:
    """Draw a question that asks the same, with another key, other feedback, explanation and passage."""
    body: Any = asked.body
    match body:
        case Choice(options=options):
            key = draw(st.integers(0, len(options) - 1))
            body = Choice(tuple(_rekeyed(option, place == key) for place, option in enumerate(options)))
        case Multiple(options=options):
            keys = draw(st.sets(st.integers(0, len(options) - 1), min_size=1))
            body = Multiple(tuple(_rekeyed(option, place in keys) for place, option in enumerate(options)), "exact")
        case TrueFalse():
            body = TrueFalse(draw(st.booleans()), "Other words.", None)
    passage = Passage(asked.source.section if asked.source else None, "Another passage")
    return replace(asked, body=body, explanation="Another explanation.", source=passage)


def _rekeyed(option: Option, correct: bool) -> Option:
    return replace(option, correct=correct, credit=Fraction(correct), feedback="Other words.", misconception="other")


@given(st.data())
def test_before_the_answer_a_view_tells_nothing_of_the_key(data: st.DataObject) -> None:
    one = data.draw(quizzes())
    other = replace(one, questions=tuple(data.draw(rekeyed(asked)) for asked in one.questions))
    done: list[Action] = [Begin()]
    for _ in range(data.draw(st.integers(0, len(one.questions) - 1))):
        done += [DontKnow(), Next()] if one.header.session.mode == "practice" else [DontKnow()]
    asked = next(asked for asked in one.questions if asked.id == seen(one, *done, seed=7).question)
    done += data.draw(st.sampled_from(([], [Flag(True)], [Draft(data.draw(responses(asked)))])))
    assert seen(one, *done, seed=7) == seen(other, *done, seed=7)


@given(quizzes())
def test_before_the_answer_neither_explanation_nor_feedback_nor_passage_can_be_reached(of: Quiz) -> None:
    of = replace(of, questions=tuple(replace(q, source=Passage(None, "The very passage")) for q in of.questions))
    before = seen(of, Begin(), seed=7)
    for told in ("About", "Explanation of", "The very passage"):
        assert told not in repr(before)
        assert told.encode() not in pickle.dumps(before)
    assert before.told is None
    assert {stake.earned for stake in before.stakes} <= {None}


@settings(max_examples=50)
@given(st.data())
def test_in_a_test_a_view_tells_nothing_of_the_key_whatever_was_done_before_it_is_handed_in(
    data: st.DataObject,
) -> None:
    one = as_test(data.draw(quizzes()))
    other = replace(one, questions=tuple(data.draw(rekeyed(asked)) for asked in one.questions))
    session, blind = (step(planned(plan_quiz(of, 7)), Begin(), NOON)[0] for of in (one, other))
    for _ in range(data.draw(st.integers(0, 15))):
        action = data.draw(actions(session))
        try:
            session, blind = (step(each, action, NOON)[0] for each in (session, blind))
        except NotNow:
            continue
        if session.phase is Phase.FINISHED:
            break
        assert view(session) == view(blind)
        assert view(session).told is None
        assert {stake.earned for stake in view(session).stakes} <= {None}
        for told in ("About", "Explanation of", "Other words", "Another"):
            assert told not in repr(view(session))
            assert told.encode() not in pickle.dumps(view(session))


def test_after_a_test_was_handed_in_its_answers_may_be_told() -> None:
    shown = seen(as_test(RIVERS), Begin(), Answer(0), GoTo(0), HandIn())
    assert shown.phase is Phase.FINISHED
    assert shown.told
    assert shown.told.explanation == "Explanation of mouth."


def test_in_a_test_the_source_is_closed_unless_the_quiz_says_open_book() -> None:
    for done in ((Begin(),), (Begin(), Answer(0)), (Begin(), Answer(0), GoTo(0))):
        assert seen(as_test(RIVERS), *done).source is None
        assert seen(as_test(RIVERS, open_book=True), *done).source is not None


def test_the_view_says_what_is_flagged_skipped_chosen_and_open() -> None:
    shown = seen(as_test(RIVERS), Begin(), Flag(True), Draft(1), Skip(), Answer(frozenset({0})), Flag(True))
    assert (shown.mode, shown.slot, shown.answered) == ("test", 2, (False, True, False))
    assert (shown.flags, shown.skipped, shown.unsaved, shown.unanswered) == ((0, 2), (0,), (0,), (0, 2))
    assert shown.flagged
    assert (shown.can_skip, shown.can_go_to, shown.before, shown.after) == (True, True, 1, None)
    again = seen(as_test(RIVERS), Begin(), Answer(1), GoTo(0))
    assert (again.draft, again.unsaved, again.before, again.after) == (1, (), None, 1)
    changed = seen(as_test(RIVERS), Begin(), Answer(1), GoTo(0), Draft(2))
    assert (changed.draft, changed.unsaved) == (2, (0,))
    taken_back = seen(as_test(RIVERS), Begin(), Answer(1), GoTo(0), Draft(None))
    assert (taken_back.draft, taken_back.unsaved) == (None, (0,))
    assert seen(as_test(RIVERS), Begin(), DontKnow(), GoTo(0)).unsaved == ()


def test_in_practice_nobody_goes_back_and_the_last_open_question_is_not_skipped() -> None:
    first = seen(RIVERS, Begin(), Skip())
    assert (first.can_skip, first.can_go_to, first.before, first.after) == (True, False, None, None)
    last = seen(RIVERS, Begin(), DontKnow(), Next(), DontKnow(), Next())
    assert not last.can_skip
    assert not seen(RIVERS, Begin(), DontKnow()).can_skip


def test_of_the_question_before_nothing_stays_in_sight() -> None:
    after = seen(RIVERS, Begin(), Answer(0), Next())
    assert after.question == "cargo"
    assert "mouth" not in repr(after)


def test_a_question_that_is_asked_once_more_tells_nothing_of_its_first_answer() -> None:
    again = [Event("answered", 0, NOON, response=0, credit=Fraction(1)), Event("shown", 0, NOON)]
    shown = view(resumed(plan_all(RIVERS), again))
    assert (shown.phase, shown.told, [stake.earned for stake in shown.stakes]) == (Phase.ASKING, None, [None])


def test_before_the_first_step_nothing_is_told_either() -> None:
    assert seen(RIVERS).phase is Phase.PLANNED
    assert seen(RIVERS).told is None


def test_the_view_says_where_the_learner_is_and_what_is_at_stake() -> None:
    shown = seen(RIVERS, Begin(), Answer(0), Next())
    assert (shown.title, shown.slot, shown.count, shown.answered) == ("Quiz rivers", 1, 3, (True, False, False))
    assert (shown.prompt, shown.type, shown.quiz) == ("Prompt of cargo?", "multiple", "rivers")
    assert [(stake.domain.slug, stake.place, stake.possible) for stake in shown.stakes] == [
        ("trade", 1, Fraction(2)),
        ("geography", 0, Fraction(1)),
    ]
    assert isinstance(shown.asked, RowsAsked)
    assert [row.text for row in shown.asked.rows] == ["Grain", "Ore", "Sand"]


def test_after_the_answer_all_is_told() -> None:
    told = seen(RIVERS, Begin(), DontKnow(), Next(), Answer(frozenset({0, 2}))).told
    assert told
    assert (told.verdict, told.explanation, told.quote) == ("wrong", "Explanation of cargo.", "grain")
    assert isinstance(told.rows, RowsTold)
    assert [(row.state, row.feedback) for row in told.rows.rows] == [
        ("right", "About Grain."),
        ("missed", "About Ore."),
        ("wrong", "About Sand."),
    ]


def test_points_earned_are_told_in_each_domain_alike() -> None:
    shown = seen(RIVERS, Begin(), DontKnow(), Next(), Answer(frozenset({0})))
    assert [(stake.domain.slug, stake.earned) for stake in shown.stakes] == [
        ("trade", 1),
        ("geography", Fraction(1, 2)),
    ]
    assert shown.told
    assert shown.told.verdict == "partly"


def test_i_dont_know_is_told_the_right_answer_and_why() -> None:
    shown = seen(RIVERS, Begin(), DontKnow())
    assert shown.told
    assert (shown.told.verdict, shown.told.explanation) == ("unknown", "Explanation of mouth.")
    assert [row.state for row in shown.told.rows.rows] == ["right", "passed", "passed"]
    assert [stake.earned for stake in shown.stakes] == [0]


def test_a_domain_in_which_a_question_earns_nothing_is_not_at_stake() -> None:
    of = quiz(question("q", points={"trade": 0, "safety": 3}), domains=("trade", "safety"))
    assert [stake.domain.slug for stake in seen(of, Begin()).stakes] == ["safety"]


def test_the_source_opens_at_the_section_of_the_passage_else_of_the_question() -> None:
    of = quiz(
        question("own", section="rise"),
        question("cited", section="rise", source=Passage("ports", "grain")),
        question("none"),
        sections={"rise": "Where rivers rise", "ports": "Ports"},
        text="Text",
    )
    at = []
    steps: list[Action] = [DontKnow(), Next(), DontKnow(), Next()]
    for before in (steps[:0], steps[:2], steps):
        source = seen(of, Begin(), *before).source
        assert source
        assert source.text == "Text"
        at.append(source.section.slug if source.section else None)
    assert at == ["rise", "ports", None]


def test_a_quiz_without_a_text_has_none_to_open() -> None:
    assert seen(quiz(question("q")), Begin()).source is None


def test_rows_are_shown_in_the_order_of_the_plan_before_and_after() -> None:
    of = quiz(question("q", choice("*A", "B", "C", "D", "E")), question("r", multiple("*A", "B", "*C", "D", "E")))
    before = seen(of, Begin(), seed=3)
    after = seen(of, Begin(), Answer(1), seed=3)
    assert after.told
    assert [row.place for row in before.asked.rows] == [row.place for row in after.told.rows.rows]
    assert [row.place for row in before.asked.rows] != [0, 1, 2, 3, 4]
