"""The steps of a session: what is allowed where, and that the kept events lead back to where the learner stood."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.points import by_domain
from quizapp.quiz.types.table import TYPES
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Hint,
    MarkByHand,
    Next,
    Pause,
    Resume,
    Skip,
    Sure,
    Tick,
    TimeUp,
)
from quizapp.session.instant import Instant
from quizapp.session.marks import marks
from quizapp.session.plan import plan_all, plan_quiz
from quizapp.session.steps import (
    Done,
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
from quizapp.session.time import LONGEST_LOOK
from tests.builders import NOON, RIVERS, Clock
from tests.strategies import DOMAINS, actions, quizzes

EVERY_ACTION = (
    *(Begin(), Draft(0), Answer(0), DontKnow(), Next(), Skip(), GoTo(1)),
    *(HandIn(), Flag(True), Pause(), Resume(), Tick(), TimeUp(), Hint(), Sure(2), MarkByHand(0, ())),
)
ALLOWED: dict[Phase, set[type[Action]]] = {
    Phase.PLANNED: {Begin},
    Phase.ASKING: {Draft, Answer, DontKnow, Skip, HandIn, Flag, Pause, Resume},
    Phase.TOLD: {Next, HandIn, Flag, Pause, Resume},
    Phase.FINISHED: set(),
}
ON: dict[Phase, Action] = {Phase.PLANNED: Begin(), Phase.ASKING: DontKnow(), Phase.TOLD: Next()}


def taken(*done: Action, at: Session | None = None) -> Session:
    session = at or planned(plan_all(RIVERS))
    for action in done:
        session, _ = step(session, action, NOON)
    return session


def in_a_test(*done: Action, at: Session | None = None) -> Session:
    """Like `taken`, in a test."""
    return taken(*done, at=at or planned(replace(plan_all(RIVERS), mode="test")))


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
        assert events
    else:
        with pytest.raises(NotNow):
            step(session, action, NOON)
    assert session.phase is phase
    assert repr(session) == before


@pytest.mark.parametrize("action", EVERY_ACTION, ids=str)
def test_in_a_test_any_question_can_be_gone_to_and_nothing_has_to_be_passed_over(action: Action) -> None:
    allowed = ALLOWED[Phase.ASKING] | {GoTo}
    session = in_a_test(Begin())
    if type(action) in allowed:
        assert step(session, action, NOON)[1]
    else:
        with pytest.raises(NotNow):
            step(session, action, NOON)


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


def test_what_is_skipped_comes_back_after_all_others() -> None:
    session = taken(Begin(), Skip())
    assert (session.phase, session.at, session.skipped) == (Phase.ASKING, 1, frozenset({0}))
    session = taken(DontKnow(), Next(), Skip(), at=session)
    assert (session.at, session.skipped) == (0, frozenset({0, 2}))
    session = taken(Skip(), at=session)
    assert session.at == 2
    session = taken(Answer(True), Next(), at=session)
    assert (session.at, session.skipped) == (0, frozenset({0}))


def test_the_only_question_left_cannot_be_skipped_away() -> None:
    session, events = step(taken(Begin(), DontKnow(), Next(), DontKnow(), Next()), Skip(), NOON)
    assert (session.phase, session.at, [event.kind for event in events]) == (Phase.ASKING, 2, ["skipped"])


def test_a_skipped_question_keeps_what_was_chosen() -> None:
    session = taken(Begin(), Draft(1), Skip(), Skip(), Skip())
    assert (session.at, session.drafts[0]) == (0, 1)


@pytest.mark.parametrize("before", [(), (Answer(0),), (Answer(0), Next()), (Skip(),)], ids=str)
def test_a_session_can_be_handed_in_early_and_what_has_no_answer_earns_nothing(before: tuple[Action, ...]) -> None:
    for session in (taken(Begin(), *before), in_a_test(Begin(), *(each for each in before if each != Next()))):
        ended, (event,) = step(session, HandIn(), NOON)
        assert (ended.phase, event.kind, ended.answers) == (Phase.FINISHED, "handed-in", session.answers)


def test_in_a_test_an_answer_leads_to_the_next_question() -> None:
    session, events = step(in_a_test(Begin()), Answer(0), NOON)
    assert [(event.kind, event.slot, event.credit) for event in events] == [("answered", 0, 1), ("shown", 1, None)]
    assert (session.phase, session.at) == (Phase.ASKING, 1)
    assert in_a_test(DontKnow(), at=session).at == 2


def test_in_a_test_the_last_answer_waits_until_all_are_handed_in() -> None:
    session, (event,) = step(in_a_test(Begin(), Answer(0), DontKnow()), Answer(True), NOON)
    assert (event.kind, session.phase, session.at) == ("answered", Phase.ASKING, 2)
    assert in_a_test(HandIn(), at=session).phase is Phase.FINISHED


def test_in_a_test_the_newest_answer_counts() -> None:
    session = in_a_test(Begin(), Answer(1), GoTo(0))
    assert (session.at, session.drafts[0]) == (0, 1)  # what was answered stands there as what is chosen
    session = in_a_test(Draft(2), Answer(0), at=session)
    assert [done and done.credit for done in session.answers] == [1, None, None]
    session = in_a_test(GoTo(0), DontKnow(), at=session)
    assert (session.answers[0], session.drafts[0]) == (Done(None, Fraction(0)), None)
    assert session.at == 1


@pytest.mark.parametrize("slot", [-1, 3])
def test_a_question_that_is_not_there_cannot_be_gone_to(slot: int) -> None:
    with pytest.raises(NotNow):
        step(in_a_test(Begin()), GoTo(slot), NOON)


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
    assert again == replace(session, since=None)


@settings(max_examples=50)
@given(st.data())
def test_a_session_cut_off_anywhere_can_go_on_to_its_end(data: st.DataObject) -> None:
    session, kept = lived(data)
    session = resumed(session.plan, kept[: data.draw(st.integers(0, len(kept)))])
    kept_answers = session.answers
    ended = session.phase is Phase.FINISHED  # perhaps handed in early
    while session.phase is not Phase.FINISHED:
        over = session.plan.mode == "test" and all(session.answers)
        session = taken(HandIn() if over else ON[session.phase], at=session)
    assert ended or all(session.answers)
    if session.plan.mode == "practice":
        assert all(done in (None, later) for done, later in zip(kept_answers, session.answers, strict=True))


@settings(max_examples=50)
@given(st.data())
def test_skipping_alone_leads_past_every_open_question_and_back(data: st.DataObject) -> None:
    session, _ = lived(data)
    if session.phase is Phase.ASKING:
        start, unanswered = session.at, {at for at, done in enumerate(session.answers) if done is None}
        passed = set()
        for _ in range(len(unanswered | {start})):
            session = taken(Skip(), at=session)
            passed.add(session.at)
        assert passed == (unanswered or {start})
        assert session.at == start or start not in unanswered


@settings(max_examples=50)
@given(st.data())
def test_handed_in_anywhere_points_lie_between_nothing_and_all_there_is(data: st.DataObject) -> None:
    session, _ = lived(data)
    if session.phase in (Phase.ASKING, Phase.TOLD):
        session = taken(HandIn(), at=session)
    everything = dict.fromkeys(DOMAINS, Fraction(0))
    for slot in session.plan.slots:
        for domain, points in slot.question.points:
            everything[domain] += points
    rows = by_domain(marks(session))
    assert {row.domain.slug: row.possible for row in rows} == {d: points for d, points in everything.items() if points}
    for row in rows:
        assert 0 <= row.earned <= row.possible
        assert row.earned == 0 or any(session.answers)


@settings(max_examples=50)
@given(st.data())
def test_an_answer_once_given_is_never_changed_but_by_a_newer_one_in_a_test(data: st.DataObject) -> None:
    session, kept = lived(data)
    answered = [event for event in kept if event.kind == "answered"]
    newest = {event.slot: event for event in answered}
    assert session.plan.mode == "test" or len(newest) == len(answered)
    assert {at for at, done in enumerate(session.answers) if done} == set(newest)
    for event in newest.values():
        done = session.answers[event.slot]
        assert done
        assert (done.response, done.credit) == (event.response, event.credit)
        if event.response is not None and not session.tried[event.slot]:
            question = session.plan.slots[event.slot].question
            assert event.credit == TYPES[question.type].credit(question.body, event.response)
