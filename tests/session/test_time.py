"""Time limits: what is counted, what happens at the end of it, and that neither a kill nor a clock cheats or robs."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.quiz.quiz import Mode, Quiz, SessionDefaults
from quizapp.session.actions import (
    Action,
    Answer,
    Begin,
    DontKnow,
    Draft,
    Flag,
    GoTo,
    HandIn,
    Next,
    Pause,
    Resume,
    Skip,
    Tick,
    TimeUp,
)
from quizapp.session.instant import Instant
from quizapp.session.plan import plan_all, plan_mixed, plan_quiz
from quizapp.session.state import Event, Phase, Session, planned
from quizapp.session.steps import NotNow, resumed, step
from quizapp.session.time import GRACE, LONGEST_LOOK, TimeLeft, due, passed, time_left
from quizapp.session.view import view
from tests.builders import NOON, Clock, choice, cloze, numeric, question, quiz, short_answer
from tests.strategies import actions, limited_quizzes

SECOND, MINUTE = 1_000, 60_000
FIRST_WRONG = choice("Rhine", "*Danube", "Volga")


def limited(minutes: int | None = 10, *own: int | None, mode: Mode = "test") -> Quiz:
    """Return a quiz of three questions, with limits in minutes for the session and in seconds for its questions."""
    seconds = (*own, None, None, None)[:3]
    rows = [question(f"q{place}", time_limit=limit) for place, limit in enumerate(seconds)]
    return quiz(*rows, session=SessionDefaults(mode, time_limit=minutes and minutes * 60, shuffle_options=False))


class Life:
    """A session that is lived by a clock: what was kept of it, and what happens where it is killed."""

    def __init__(self, of: Quiz, extra: int = 0) -> None:
        self.clock, self.kept = Clock(), list[Event]()
        self.session = planned(plan_quiz(of, 7, extra=extra))
        self.do(Begin())

    def do(self, *done: Action, after: int = 0) -> list[str]:
        """Let so many ms pass, then do some things; return the kinds of what happened."""
        self.clock.step(after)
        kinds = []
        for action in done:
            self.session, events = step(self.session, action, self.clock())
            self.kept += events
            kinds += [event.kind for event in events]
        return kinds

    def kill(self, away: int = 3_600_000) -> None:
        """End the process, and begin another after some ms whose steady count has nothing to do with this one's."""
        self.clock.at = Instant(self.clock.at.utc + away, self.clock.at.offset, 17)
        self.session = resumed(self.session.plan, self.kept)

    @property
    def left(self) -> TimeLeft | None:
        return time_left(self.session, passed(self.session, self.clock()))

    @property
    def credits(self) -> list[Fraction | None]:
        return [done.credit if done else None for done in self.session.answers]


def test_a_quizs_limit_is_its_sessions_and_a_questions_its_own() -> None:
    plan = plan_quiz(limited(10, 30), 7)
    assert (plan.limit, [slot.limit for slot in plan.slots]) == (10 * MINUTE, [30 * SECOND, None, None])


@pytest.mark.parametrize(("extra", "whole", "own"), [(0, 600, 30), (25, 750, 37.5), (50, 900, 45), (100, 1200, 60)])
def test_extra_time_lengthens_both_by_the_same_share(extra: int, whole: int, own: float) -> None:
    plan = plan_quiz(limited(10, 30), 7, extra=extra)
    assert (plan.limit, plan.slots[0].limit) == (whole * SECOND, own * SECOND)


def test_a_mixed_session_has_no_limit_of_its_own_but_its_questions_keep_theirs() -> None:
    plan = plan_mixed([limited(10, 30), limited(5)], "Mixed", "mixed:x", 7, extra=100)
    assert (plan.limit, [slot.limit for slot in plan.slots if slot.limit]) == (None, [60 * SECOND])


def test_what_is_marked_or_shown_as_a_whole_has_no_limits() -> None:
    assert not planned(plan_all(limited(10, 30))).limited


def test_the_view_tells_what_is_left_of_both() -> None:
    life = Life(limited(10, 30))
    assert view(life.session).time == TimeLeft(10 * MINUTE, 30 * SECOND)
    life.do(Flag(True), after=5 * SECOND)
    assert view(life.session).time == TimeLeft(10 * MINUTE - 5 * SECOND, 25 * SECOND)
    life.do(Answer(0), after=5 * SECOND)
    assert view(life.session).time == TimeLeft(10 * MINUTE - 10 * SECOND, None)


def test_without_limits_nothing_is_said_of_time_and_no_time_is_up() -> None:
    life = Life(limited(None))
    assert (view(life.session).time, life.session.limited) == (None, False)
    for action in (Tick(), TimeUp()):
        with pytest.raises(NotNow):
            life.do(action, after=10 * LONGEST_LOOK)


def test_a_questions_time_runs_only_while_it_is_asked() -> None:
    life = Life(limited(10, 60, 60))
    life.do(Skip(), after=10 * SECOND)
    assert life.left == TimeLeft(590 * SECOND, 60 * SECOND)
    life.do(GoTo(2), after=20 * SECOND)
    assert life.left == TimeLeft(570 * SECOND, None)
    life.do(GoTo(0), after=30 * SECOND)
    assert life.left == TimeLeft(540 * SECOND, 50 * SECOND)
    life.do(GoTo(1))
    assert life.left == TimeLeft(540 * SECOND, 40 * SECOND)


def test_reading_the_feedback_takes_time_from_the_session_alone() -> None:
    life = Life(limited(10, 60, 60, mode="practice"))
    life.do(Answer(0), after=50 * SECOND)
    assert life.left == TimeLeft(550 * SECOND, None)
    life.do(Next(), after=100 * SECOND)
    assert life.left == TimeLeft(450 * SECOND, 60 * SECOND)


def test_a_pause_takes_no_time_in_this_process_or_another() -> None:
    life = Life(limited(10, 60))
    life.do(Pause(), after=10 * SECOND)
    life.clock.step(MINUTE * 60)
    assert life.left == TimeLeft(590 * SECOND, 50 * SECOND)
    life.do(Resume())
    assert life.left == TimeLeft(590 * SECOND, 50 * SECOND)
    life.do(Pause(), after=10 * SECOND)
    life.kill()
    life.do(Resume())
    assert life.left == TimeLeft(580 * SECOND, 40 * SECOND)


def test_eight_hours_sleep_take_no_time() -> None:
    life = Life(limited(10, 60))
    life.do(Tick(), after=10 * SECOND)
    asleep = life.clock.at
    life.clock.at = Instant(asleep.utc + 8 * 60 * MINUTE, asleep.offset, asleep.steady)
    assert life.left == TimeLeft(590 * SECOND, 50 * SECOND)
    assert life.do(Answer(1)) == ["answered", "shown"]


@pytest.mark.parametrize("utc", [0, NOON.utc + 10**12])
def test_a_changed_clock_neither_gives_nor_takes_time(utc: int) -> None:
    life = Life(limited(10, 60))
    life.do(Tick(), after=10 * SECOND)
    life.clock.at = Instant(utc, -600, life.clock.at.steady + 5 * SECOND)
    assert life.left == TimeLeft(585 * SECOND, 45 * SECOND)
    life.do(Flag(True))
    life.kill()
    life.do(Resume())
    assert life.left == TimeLeft(585 * SECOND, 45 * SECOND)


def test_in_a_limited_session_a_long_look_counts_whole() -> None:
    life = Life(limited(120))
    life.do(Flag(True), after=LONGEST_LOOK + 15 * MINUTE)
    assert life.left == TimeLeft(75 * MINUTE, None)


def test_a_kill_gives_back_no_more_than_the_time_since_the_last_tick() -> None:
    life = Life(limited(10, 600))
    for _ in range(3):
        assert life.do(Tick(), after=10 * SECOND) == ["ticked"]
    life.clock.step(9 * SECOND)
    life.kill()
    life.do(Resume())
    assert life.left == TimeLeft(570 * SECOND, 570 * SECOND)


def test_before_the_end_no_time_is_up() -> None:
    life = Life(limited(10, 60))
    with pytest.raises(NotNow):
        life.do(TimeUp(), after=60 * SECOND - 1)
    assert life.do(TimeUp(), after=1)[0] == "closed"


def test_at_the_end_of_a_test_what_is_chosen_is_handed_in() -> None:
    life = Life(limited(10))
    life.do(Draft(0), Skip(), Answer(1), GoTo(1), Draft(0), GoTo(2))
    assert life.do(TimeUp(), after=10 * MINUTE) == ["answered", "answered", "timed-out", "handed-in"]
    assert (life.session.phase, life.session.timed_out) == (Phase.FINISHED, True)
    assert life.credits == [1, 1, None]


def test_a_choice_that_was_taken_back_does_not_take_its_answer_with_it() -> None:
    life = Life(limited(10))
    life.do(Answer(0), GoTo(0), Draft(None))
    assert life.do(TimeUp(), after=10 * MINUTE) == ["timed-out", "handed-in"]
    assert life.credits == [1, None, None]


def test_at_the_end_of_practice_what_is_chosen_is_handed_in_and_answers_stay() -> None:
    life = Life(limited(10, mode="practice"))
    life.do(Draft(0), Answer(1), Next(), Draft(0))
    assert life.do(TimeUp(), after=10 * MINUTE) == ["answered", "timed-out", "handed-in"]
    assert life.credits == [0, 1, None]


def test_the_end_comes_while_the_feedback_is_read_too() -> None:
    life = Life(limited(10, mode="practice"))
    life.do(Answer(0))
    assert life.do(TimeUp(), after=10 * MINUTE) == ["timed-out", "handed-in"]


def test_no_more_time_is_counted_than_the_session_had() -> None:
    life = Life(limited(10))
    life.do(Draft(0), after=MINUTE)
    life.do(TimeUp(), after=30 * MINUTE)
    assert life.session.active == 10 * MINUTE


@pytest.mark.parametrize(
    "late", [Answer(0), DontKnow(), Draft(1), Skip(), GoTo(1), HandIn(), Flag(True), Pause(), Tick(), TimeUp()], ids=str
)
def test_whatever_comes_after_the_end_is_the_end(late: Action) -> None:
    life = Life(limited(10))
    life.do(Draft(2))
    assert life.do(late, after=10 * MINUTE + GRACE) == ["answered", "timed-out", "handed-in"]
    assert life.credits == [0, None, None]


@pytest.mark.parametrize("late", [Next(), Flag(True), HandIn()], ids=str)
def test_after_the_end_the_feedback_leads_nowhere_else(late: Action) -> None:
    life = Life(limited(10, mode="practice"))
    life.do(Answer(0))
    assert life.do(late, after=10 * MINUTE + GRACE) == ["timed-out", "handed-in"]


def test_an_answer_that_was_on_its_way_at_the_end_still_counts() -> None:
    life = Life(limited(10))
    assert life.do(Answer(0), after=10 * MINUTE + GRACE - 1)[0] == "answered"
    assert life.do(TimeUp()) == ["timed-out", "handed-in"]
    assert life.credits == [1, None, None]


def test_an_answer_on_its_way_after_the_grace_does_not_count() -> None:
    life = Life(limited(10))
    life.do(Answer(0), after=10 * MINUTE + GRACE)
    assert life.credits == [None, None, None]


def test_a_questions_end_answers_what_is_chosen_and_leads_on() -> None:
    life = Life(limited(None, 30))
    life.do(Draft(0))
    assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "answered", "shown"]
    assert (life.session.at, life.credits, view(life.session).closed) == (1, [1, None, None], (0,))


@pytest.mark.parametrize("mode", ["practice", "test"])
def test_a_questions_end_with_nothing_chosen_counts_as_not_known(mode: Mode) -> None:
    life = Life(limited(None, 30, mode=mode))
    life.do(TimeUp(), after=30 * SECOND)
    assert life.credits == [0, None, None]


def test_in_practice_the_feedback_says_that_the_time_was_up() -> None:
    life = Life(limited(None, 30, mode="practice"))
    assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "answered"]
    shown = view(life.session)
    assert shown.told
    assert (shown.phase, shown.told.verdict, shown.closed) == (Phase.TOLD, "late", (0,))
    assert life.do(Next()) == ["shown"]


def test_what_is_answered_after_a_questions_end_is_no_answer() -> None:
    life = Life(limited(None, 30))
    life.do(Draft(2))
    assert life.do(Answer(0), after=30 * SECOND + GRACE) == ["closed", "answered", "shown"]
    assert life.credits == [0, None, None]


def test_a_closed_question_cannot_be_gone_to() -> None:
    life = Life(limited(None, None, 30))
    life.do(Skip())
    life.do(TimeUp(), after=30 * SECOND)
    assert life.session.at == 2
    with pytest.raises(NotNow):
        life.do(GoTo(1))
    assert view(life.session).before == 0
    life.do(GoTo(0))
    assert (view(life.session).before, view(life.session).after) == (None, 2)


def test_a_closed_question_keeps_its_answer_where_nothing_else_is_chosen() -> None:
    life = Life(limited(None, 30))
    life.do(Answer(0), GoTo(0), Draft(None))
    assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "shown"]
    assert life.credits == [1, None, None]
    assert view(life.session).unsaved == ()


def test_where_every_question_has_its_answer_a_questions_end_leads_to_one_that_is_open() -> None:
    life = Life(limited(None, 30))
    life.do(Answer(0), Answer(0), Answer(0), GoTo(0))
    assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "shown"]
    assert life.session.at == 1


def test_where_no_question_is_open_any_more_all_is_handed_in() -> None:
    life = Life(limited(None, 30, 30, 30))
    for _ in range(2):
        assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "answered", "shown"]
    assert life.do(TimeUp(), after=30 * SECOND) == ["closed", "answered", "timed-out", "handed-in"]
    assert life.session.timed_out


def test_where_both_are_over_the_session_is() -> None:
    life = Life(limited(1, 60))
    assert life.do(TimeUp(), after=MINUTE) == ["timed-out", "handed-in"]


def test_a_session_whose_time_ran_out_before_a_kill_ends_when_it_is_gone_on_with() -> None:
    life = Life(limited(1))
    life.do(Draft(0), after=MINUTE + GRACE // 2)
    life.kill()
    assert life.do(Resume()) == ["answered", "timed-out", "handed-in"]
    assert life.credits == [1, None, None]


def test_a_question_whose_time_ran_out_before_a_kill_is_closed_when_it_is_gone_on_with() -> None:
    life = Life(limited(None, 30))
    life.do(Draft(0), after=30 * SECOND)
    life.kill()
    assert life.do(Resume()) == ["closed", "answered", "shown"]
    assert life.session.at == 1


@pytest.mark.parametrize("killed_after", range(5))
def test_killed_within_the_end_it_ends_the_same(killed_after: int) -> None:
    life = Life(limited(1))
    life.do(Draft(0), Skip(), Draft(0))
    before = len(life.kept)
    life.do(TimeUp(), after=MINUTE)
    del life.kept[before + killed_after :]
    life.kill()
    if life.session.phase is not Phase.FINISHED:
        life.do(Resume())
    if not life.session.timed_out:  # the time since the last tick was given back
        life.do(TimeUp(), after=MINUTE)
    assert (life.credits, life.session.timed_out) == ([1, 1, None], True)


GAPS = (0, 1, 400, 5_000, 29_000, 61_000, 10**8)


def lived(data: st.DataObject) -> tuple[Session, list[Event], int]:
    """Let a learner do anything for a while, killed now and then; return also for how long the session was open."""
    of = data.draw(limited_quizzes())
    session, kept = planned(plan_quiz(of, 7, extra=data.draw(st.sampled_from((0, 50))))), list[Event]()
    clock, opened = Clock(), 0
    for _ in range(data.draw(st.integers(0, 25))):
        if data.draw(st.integers(0, 5)) == 0:
            killed = resumed(session.plan, kept)
            assert killed.answers == session.answers  # a kill loses no answer
            assert (killed.active, killed.spent) == (session.active, session.spent)
            session, clock.at = killed, Instant(0, 0, 5)
        gap = data.draw(st.sampled_from(GAPS))
        clock.step(gap)
        opened += 0 if session.since is None else gap
        try:
            after, events = step(session, data.draw(actions(session)), clock())
        except NotNow:
            continue
        check_step(session, after, events)
        session, kept = after, kept + list(events)
    return session, kept, opened


def check_step(before: Session, after: Session, events: Sequence[Event]) -> None:
    assert after.active >= before.active
    assert all(later >= sooner for sooner, later in zip(before.spent, after.spent, strict=True))
    assert all(event.active >= 0 for event in events)
    assert after.closed >= before.closed
    for place, done in enumerate(before.answers):
        assert done is None or after.answers[place] is not None
    if after.limited and after.plan.mode == "test" and after.phase is Phase.ASKING:
        assert after.at not in after.closed
    if after.plan.limit is not None:
        assert after.active <= after.plan.limit + GRACE
    for place in after.closed:
        assert after.answers[place] is not None
        if place in before.closed:
            assert after.answers[place] == before.answers[place]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_the_time_that_is_counted_never_shrinks_and_never_exceeds_what_passed(data: st.DataObject) -> None:
    session, kept, opened = lived(data)
    assert session.active == sum(event.active for event in kept) <= opened
    for spent, slot in zip(session.spent, session.plan.slots, strict=True):
        assert spent <= (session.active if slot.limit is not None else 0)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_whoever_folds_the_kept_events_has_the_time_that_was_left(data: st.DataObject) -> None:
    session, kept, _ = lived(data)
    again = resumed(session.plan, kept)
    assert again == replace(session, since=None)
    assert view(again) == view(session)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_timer_alone_leads_a_limited_session_to_its_end(data: st.DataObject) -> None:
    session, _, _ = lived(data)
    if session.plan.limit is None or session.phase not in (Phase.ASKING, Phase.TOLD):
        return
    clock = Clock(Instant(0, 0, 0))
    session, _ = step(session, Resume(), clock())
    for _ in range(len(session.answers) + 1):
        if session.phase is Phase.FINISHED:
            break
        left: Any = time_left(session)
        clock.step(min(rest for rest in (left.session, left.question) if rest is not None))
        assert due(session, passed(session, clock()))
        session, _ = step(session, TimeUp(), clock())
    assert (session.phase, session.timed_out) == (Phase.FINISHED, True)


@pytest.mark.parametrize(
    ("draft", "response", "credit"),
    [
        (("many", "Danube"), (None, "Danube"), Fraction(1, 2)),
        (("4", "Danube"), ("4", "Danube"), Fraction(1)),
        (("many", None), None, Fraction(0)),
    ],
)
def test_when_time_is_up_a_gap_that_makes_no_sense_takes_nothing_from_the_others(
    draft: tuple[str | None, str | None], response: object, credit: Fraction
) -> None:
    body = cloze("{capitals} on the {river}", capitals=numeric("4"), river=short_answer("Danube"))
    of = quiz(question("gaps", body), session=SessionDefaults("test", time_limit=60))
    life = Life(of)
    life.do(Draft(draft))
    life.do(TimeUp(), after=MINUTE)
    (done,) = life.session.answers
    assert done is not None
    assert (done.response, done.credit) == (response, credit)
