"""The steps of a session: what is allowed where, and that the kept events lead back to where the learner stood."""

from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.rows import Nonsense
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import Action, Answer, Begin, DontKnow, Draft, Flag, Next, Pause, Resume
from quizapp.session.instant import Instant
from quizapp.session.plan import plan_all, plan_quiz
from quizapp.session.steps import (
    LONGEST_LOOK,
    Event,
    NotNow,
    Phase,
    Session,
    finished,
    next_unanswered,
    planned,
    resumed,
    step,
)
from tests.builders import NOON, RIVERS, Clock
from tests.strategies import actions, quizzes

EVERY_ACTION = (Begin(), Draft(0), Answer(0), DontKnow(), Next(), Flag(True), Pause(), Resume())
ALLOWED: dict[Phase, set[type[Action]]] = {
    Phase.PLANNED: {Begin},
    Phase.ASKING: {Draft, Answer, DontKnow, Flag, Pause, Resume},
    Phase.TOLD: {Next, Flag, Pause, Resume},
    Phase.FINISHED: set(),
}
ON: dict[Phase, Action] = {Phase.PLANNED: Begin(), Phase.ASKING: DontKnow(), Phase.TOLD: Next()}


def taken(*done: Action, at: Session | None = None) -> Session:
    session = at or planned(plan_all(RIVERS))
    for action in done:
        session, _ = step(session, action, NOON)
    return session


WHERE = {
    Phase.PLANNED: taken(),
    Phase.ASKING: taken(Begin()),
    Phase.TOLD: taken(Begin(), Answer(0)),
    Phase.FINISHED: taken(Begin(), DontKnow(), Next(), DontKnow(), Next(), DontKnow(), Next()),
}


@pytest.mark.parametrize(("phase", "action"), list(product(Phase, EVERY_ACTION)), ids=str)
def test_what_the_table_does_not_name_raises_and_changes_nothing(phase: Phase, action: Action) -> None:
    session = WHERE[phase]
    before = repr(session)
    if type(action) in ALLOWED[phase]:
        _, events = step(session, action, NOON)
        assert len(events) == 1
    else:
        with pytest.raises(NotNow):
            step(session, action, NOON)
    assert session.phase is phase
    assert repr(session) == before


def test_every_action_there_is_was_tried() -> None:
    assert {type(action) for action in EVERY_ACTION} == set(Action.__args__)


def test_a_learner_is_asked_told_and_asked_the_next() -> None:
    session = taken(Begin())
    assert (session.phase, session.at) == (Phase.ASKING, 0)
    session = taken(Answer(0), at=session)
    assert (session.phase, session.at) == (Phase.TOLD, 0)
    session = taken(Next(), at=session)
    assert (session.phase, session.at) == (Phase.ASKING, 1)


def test_after_the_last_answer_the_session_is_handed_in() -> None:
    session = taken(Begin(), Answer(0), Next(), Answer(frozenset({0, 1})), Next(), Answer(True))
    session, events = step(session, Next(), NOON)
    assert session.phase is Phase.FINISHED
    assert [event.kind for event in events] == ["handed-in"]
    assert [done.credit for done in session.answers if done] == [1, 1, 1]


def test_i_dont_know_is_an_answer_without_credit() -> None:
    session, (event,) = step(taken(Begin()), DontKnow(), NOON)
    assert (event.kind, event.response, event.credit) == ("answered", None, Fraction(0))
    assert session.phase is Phase.TOLD


def test_an_answer_carries_its_exact_credit() -> None:
    session = taken(Begin(), Answer(0), Next())
    _, (event,) = step(session, Answer(frozenset({0})), NOON)
    assert event.credit == Fraction(1, 2)


@pytest.mark.parametrize("nothing", [None, frozenset()], ids=str)
def test_nothing_chosen_is_no_answer(nothing: Any) -> None:
    session = taken(Begin(), Answer(0), Next())
    with pytest.raises(NotNow):
        step(session, Answer(nothing), NOON)


def test_the_first_row_and_false_are_answers_all_the_same() -> None:
    assert taken(Begin(), Answer(0)).answers[0] is not None
    assert taken(Begin(), DontKnow(), Next(), DontKnow(), Next(), Answer(False)).answers[2] is not None


@pytest.mark.parametrize("response", [3, -1, True, "0", frozenset({0})], ids=str)
def test_a_response_that_is_not_the_questions_own_makes_no_sense(response: Any) -> None:
    for action in (Answer(response), Draft(response)):
        with pytest.raises(Nonsense):
            step(taken(Begin()), action, NOON)


def test_a_draft_is_remembered_and_can_be_taken_back() -> None:
    session = taken(Begin(), Draft(2))
    assert session.drafts[0] == 2
    assert session.phase is Phase.ASKING
    assert taken(Draft(None), at=session).drafts[0] is None


def test_all_ticks_taken_back_is_no_draft() -> None:
    session = taken(Begin(), DontKnow(), Next(), Draft(frozenset({1})))
    assert session.drafts[1] == frozenset({1})
    assert taken(Draft(frozenset()), at=session).drafts[1] is None


def test_a_flag_stays_until_it_is_taken_back() -> None:
    session = taken(Begin(), Flag(True), DontKnow(), Next())
    assert session.flags == {0}
    session = taken(DontKnow(), Flag(True), Flag(False), at=session)
    assert session.flags == {0}


def test_the_time_at_a_question_is_counted_without_long_absences() -> None:
    clock = Clock()
    session, _ = step(planned(plan_all(RIVERS)), Begin(), clock())
    clock.step(7_000)
    session, (event,) = step(session, Draft(1), clock())
    assert event.active == 7_000
    clock.step(8 * 3600 * 1000)  # eight hours' sleep
    session, (event,) = step(session, Answer(1), clock())
    assert event.active == LONGEST_LOOK
    assert session.active == 7_000 + LONGEST_LOOK


def test_the_time_between_leaving_and_coming_back_is_not_the_learners() -> None:
    clock = Clock()
    session, _ = step(taken(Begin()), Pause(), clock())
    clock.step(60_000)
    session, (event,) = step(session, Resume(), clock())
    assert event.active == 0
    clock.step(2_000)
    session, (event,) = step(session, DontKnow(), clock())
    assert event.active == 2_000


def test_a_clock_set_back_takes_no_time_away() -> None:
    session = taken(Begin())
    long_ago = Instant(0, 0, NOON.steady + 4_000)
    session, (event,) = step(session, Draft(1), long_ago)
    assert event.active == 4_000
    _, (event,) = step(session, Draft(2), Instant(0, 0, NOON.steady))
    assert event.active == 0


def test_a_kind_of_event_from_a_later_version_changes_nothing_but_the_clock() -> None:
    session = taken(Begin(), Draft(1))
    later = resumed(
        session.plan, [Event("shown", 0, NOON), Event("drafted", 0, NOON, response=1), Event("sung", 0, NOON, 9)]
    )
    assert (later.phase, later.drafts, later.active) == (session.phase, session.drafts, 9)


def test_a_session_goes_on_at_the_first_question_ahead_that_has_no_answer() -> None:
    session = resumed(plan_all(RIVERS), [Event("shown", 1, NOON), Event("answered", 1, NOON, response=frozenset({0}))])
    assert next_unanswered(session) == 2
    session = resumed(plan_all(RIVERS), [Event("answered", 2, NOON, response=True)])
    assert next_unanswered(session) == 0


def test_responses_that_were_given_elsewhere_make_a_finished_session() -> None:
    session = finished(plan_all(RIVERS), [0, frozenset({0}), None])
    assert session.phase is Phase.FINISHED
    assert [done and done.credit for done in session.answers] == [1, Fraction(1, 2), None]


def test_an_empty_list_of_ticks_counts_as_not_answered() -> None:
    assert finished(plan_all(RIVERS), [0, frozenset(), None]).answers[1] is None


def lived(data: st.DataObject, most: int = 25) -> tuple[Session, list[Event]]:
    """Let a learner do anything, allowed or not, for a while; return where they stand, and what happened."""
    session, kept, clock = planned(plan_quiz(data.draw(quizzes()), 7)), list[Event](), Clock()
    for _ in range(data.draw(st.integers(0, most))):
        clock.step(data.draw(st.sampled_from((0, 1, 5_000, 10**8))))
        try:
            session, events = step(session, data.draw(actions(session)), clock())
        except NotNow:
            continue
        kept += events
    return session, kept


@settings(max_examples=50)
@given(st.data())
def test_whoever_folds_the_kept_events_stands_where_the_learner_stood(data: st.DataObject) -> None:
    session, kept = lived(data)
    again = resumed(session.plan, kept)
    assert again.since is None
    assert (again.phase, again.at, again.answers, again.drafts, again.flags, again.active) == (
        session.phase,
        session.at,
        session.answers,
        session.drafts,
        session.flags,
        session.active,
    )


@settings(max_examples=50)
@given(st.data())
def test_a_session_cut_off_anywhere_can_go_on_to_its_end(data: st.DataObject) -> None:
    session, kept = lived(data)
    session = resumed(session.plan, kept[: data.draw(st.integers(0, len(kept)))])
    kept_answers = session.answers
    while session.phase is not Phase.FINISHED:
        session = taken(ON[session.phase], at=session)
    assert all(session.answers)
    assert all(done in (None, later) for done, later in zip(kept_answers, session.answers, strict=True))


@settings(max_examples=50)
@given(st.data())
def test_an_answer_once_given_is_never_changed(data: st.DataObject) -> None:
    session, kept = lived(data)
    answered = [event for event in kept if event.kind == "answered"]
    assert len({event.slot for event in answered}) == len(answered)
    for event in answered:
        done = session.answers[event.slot]
        assert done
        assert (done.response, done.credit) == (event.response, event.credit)
        if event.response is not None:
            question = session.plan.slots[event.slot].question
            assert event.credit == TYPES[question.type].credit(question.body, event.response)
