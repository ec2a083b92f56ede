"""Attempts: what was kept is what comes back, whoever comes for it, and whatever the files say by then."""

import json
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.journal.attempts import Attempt, attempt_ids, begin, read, rebuild_derived, take_up
from quizapp.journal.faults import NotKept, TakenOver, UnreadableAttempt
from quizapp.journal.store import Journal, open_journal
from quizapp.journal.summary import open_attempts, subject_results
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.actions import Answer, Begin, DontKnow, Draft, Flag, GoTo, HandIn, Next, Skip, Tick
from quizapp.session.instant import Instant
from quizapp.session.plan import plan_all, plan_mixed, plan_quiz
from quizapp.session.steps import Event, NotNow, Phase, Session, resumed, step
from quizapp.session.time import TimeLeft, time_left
from quizapp.session.view import view
from tests.builders import NOON, RIVERS, Clock, choice, question, quiz
from tests.journal.child import do
from tests.strategies import actions, limited_quizzes


def answered(journal: Journal, response: int = 0) -> Attempt:
    attempt = begin(journal, plan_quiz(RIVERS, 5), NOON)
    do(attempt, Begin())
    do(attempt, Answer(response))
    return attempt


def count(journal: Journal, table: str) -> int:
    return int(journal.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def as_it_stands(session: Session) -> Session:
    return replace(session, since=None)


def test_an_attempt_is_read_back_as_it_was_planned(journal: Journal) -> None:
    plan = plan_mixed([RIVERS, quiz(question("q"), id_="lakes")], "Water", "mixed:lakes+rivers", 11)
    attempt = begin(journal, plan, NOON)
    assert read(journal, attempt.id) == (plan, ())


LIMITED = quiz(question("slow"), question("fast", time_limit=30), session=SessionDefaults(time_limit=600))


def test_limits_are_read_back_as_they_were_when_the_attempt_was_begun(journal: Journal) -> None:
    plan = plan_quiz(LIMITED, 5, extra=25)
    attempt = begin(journal, plan, NOON)
    assert read(journal, attempt.id) == (plan, ())
    assert (plan.limit, [slot.limit for slot in plan.slots]) == (750_000, [None, 37_500])


def test_an_attempt_begun_before_there_were_limits_has_none(journal: Journal) -> None:
    attempt = begin(journal, replace(plan_all(LIMITED), seed=7), NOON)  # is kept as it was then
    (kept,) = journal.db.execute("SELECT plan FROM attempt").fetchone()
    assert all(len(row) == 3 for row in json.loads(kept))
    plan, _ = read(journal, attempt.id)
    assert (plan.limit, [slot.limit for slot in plan.slots]) == (None, [None, None])


def test_the_time_that_was_spent_is_read_back(journal: Journal) -> None:
    clock = Clock()
    attempt = begin(journal, replace(plan_quiz(LIMITED, 5), mode="test"), clock())
    for action in (Begin(), Tick(), Skip(), Tick()):
        clock.step(10_000)
        attempt.keep(step(attempt.session, action, clock())[1])
    again = take_up(journal, attempt.id).session
    assert (again.active, again.spent) == (30_000, (0, 10_000))
    assert time_left(again) == TimeLeft(570_000, 20_000)


@pytest.mark.parametrize("limit", ['"soon"', "-5", "1.5", "null"])
def test_a_limit_that_is_none_is_an_attempt_that_cannot_be_read(journal: Journal, limit: str) -> None:
    attempt = begin(journal, plan_quiz(LIMITED, 5), NOON)
    journal.db.execute("DROP TRIGGER attempt_stays")
    journal.db.execute("UPDATE attempt SET plan = replace(plan, '\"limit\":600000', '\"limit\":' || ?)", (limit,))
    with pytest.raises(UnreadableAttempt):
        read(journal, attempt.id)


def test_attempts_are_named_in_the_order_in_which_they_were_begun(journal: Journal) -> None:
    begun = [begin(journal, plan_quiz(RIVERS, seed), NOON).id for seed in range(9)]
    assert attempt_ids(journal) == begun


def test_everything_that_happened_is_read_back_with_its_time(journal: Journal) -> None:
    attempt = answered(journal)
    do(attempt, Flag(True))
    do(attempt, Flag(False))
    do(attempt, Next())
    do(attempt, Draft(frozenset({1, 2})))
    do(attempt, Draft(None))
    do(attempt, DontKnow())
    _, events = read(journal, attempt.id)
    there = Instant(NOON.utc, NOON.offset, 0)
    assert list(events) == [
        Event("shown", 0, there),
        Event("answered", 0, there, response=0, credit=Fraction(1)),
        Event("flagged", 0, there, on=True),
        Event("flagged", 0, there),
        Event("shown", 1, there),
        Event("drafted", 1, there, response=frozenset({1, 2})),
        Event("drafted", 1, there),
        Event("answered", 1, there, credit=Fraction(0)),
    ]


@settings(max_examples=30)
@given(st.data())
def test_taken_up_again_at_any_point_an_attempt_goes_on_as_if_never_left(data: st.DataObject) -> None:
    clock = Clock()
    with TemporaryDirectory() as place:
        journal = open_journal(place)
        journal.db.execute("PRAGMA synchronous=OFF")
        attempt = begin(journal, plan_quiz(data.draw(limited_quizzes()), 7), clock())
        for _ in range(data.draw(st.integers(0, 20))):
            clock.step(1_000)
            if data.draw(st.booleans()) and data.draw(st.booleans()):
                before, attempt = attempt, take_up(journal, attempt.id)
                assert as_it_stands(attempt.session) == as_it_stands(before.session)
                assert view(attempt.session) == view(before.session)
            try:
                _, events = step(attempt.session, data.draw(actions(attempt.session)), clock())
            except NotNow:
                continue
            attempt.keep(events)
        journal.close()


def test_several_events_are_kept_together_or_not_at_all(journal: Journal) -> None:
    attempt = begin(journal, plan_all(RIVERS), NOON)
    shown = Event("shown", 0, NOON)
    with pytest.raises(IndexError):
        attempt.keep([shown, Event("answered", 99, NOON, response=0)])
    assert read(journal, attempt.id)[1] == ()
    assert step(attempt.session, Begin(), NOON)[1] == (shown,)
    attempt.keep([shown])
    assert read(journal, attempt.id)[1] != ()


def test_a_second_window_takes_over_and_the_first_stops_at_its_next_write(journal: Journal) -> None:
    first = answered(journal)
    other = open_journal(journal.path.rpartition("/")[0])
    second = take_up(other, first.id)
    kept = count(journal, "event")
    with pytest.raises(TakenOver):
        do(first, Next())
    assert (count(journal, "event"), first.session.phase) == (kept, Phase.TOLD)
    do(second, Next())
    assert second.session.phase is Phase.ASKING
    third = take_up(journal, first.id)
    assert third.session == as_it_stands(second.session)
    with pytest.raises(TakenOver):
        do(second, DontKnow())
    other.close()


def test_what_the_first_window_writes_while_the_second_takes_over_is_not_missed(journal: Journal) -> None:
    first = answered(journal)
    journal.db.execute("PRAGMA busy_timeout=0")
    other = open_journal(journal.path.rpartition("/")[0])

    def write_in_between(statement: str) -> None:
        if "FROM content" in statement:  # its events were read just before
            with suppress(NotKept, TakenOver):
                do(first, Next())

    other.db.set_trace_callback(write_in_between)
    second = take_up(other, first.id)
    plan, events = read(journal, first.id)
    assert second.session == resumed(plan, events)
    with pytest.raises(TakenOver):
        do(first, Next() if first.session.phase is Phase.TOLD else DontKnow())
    other.close()


def test_order_is_by_number_and_not_by_clock(journal: Journal) -> None:
    attempt = begin(journal, plan_all(RIVERS), NOON)
    long_ago = Instant(0, 0, 77)
    attempt.keep([Event("shown", 0, NOON), Event("drafted", 0, long_ago, response=1)])
    attempt.keep([Event("drafted", 0, NOON, response=2), Event("drafted", 0, Instant(-5, -720, 78), response=0)])
    plan, events = read(journal, attempt.id)
    assert [event.at.utc for event in events] == [NOON.utc, 0, NOON.utc, -5]
    assert resumed(plan, events).drafts[0] == 0


def test_a_clock_set_back_does_not_bring_back_an_older_session(journal: Journal) -> None:
    older = answered(journal)
    newer = begin(journal, plan_all(RIVERS), Instant(0, 0, 0))
    newer.keep([Event("shown", 0, Instant(0, 0, 0))])
    assert [waiting.id for waiting in open_attempts(journal, 2)] == [newer.id, older.id]


def test_in_a_test_the_newer_answers_mark_takes_back_the_one_before_and_both_are_kept(journal: Journal) -> None:
    attempt = begin(journal, plan_quiz(RIVERS, 5, "test"), NOON)
    for action in (Begin(), Answer(1), Skip(), GoTo(0), Answer(2), GoTo(0), Answer(0), DontKnow()):
        do(attempt, action)
    marks = journal.db.execute(
        "SELECT mark.seq, slot, credit, voids FROM mark JOIN event e ON e.seq = answer"
    ).fetchall()
    assert marks == [(1, 0, "0/1", None), (2, 0, "0/1", 1), (3, 0, "1/1", 2), (4, 1, "0/1", None)]
    counting = journal.db.execute(
        "SELECT slot, credit FROM mark m JOIN event e ON e.seq = answer"
        " WHERE NOT EXISTS (SELECT 1 FROM mark WHERE voids = m.seq) ORDER BY slot"
    ).fetchall()
    done = [(slot, done and f"{done.credit}/1") for slot, done in enumerate(attempt.session.answers) if done]
    assert counting == done
    assert take_up(journal, attempt.id).session == as_it_stands(attempt.session)


def test_a_test_waits_in_home_without_feedback_and_is_finished_when_it_is_handed_in(journal: Journal) -> None:
    attempt = begin(journal, plan_quiz(RIVERS, 5, "test"), NOON)
    for action in (Begin(), Answer(0), Skip()):
        do(attempt, action)
        (waiting,) = open_attempts(journal)
        assert not waiting.told
    assert (waiting.slot, waiting.answered, waiting.questions) == (2, 1, 3)
    do(attempt, HandIn())
    assert open_attempts(journal) == []
    result = subject_results(journal)["rivers"]
    assert (result.last, result.last_possible) == ((1, 1), (5, 1))


def test_a_mode_that_this_version_does_not_know_makes_an_attempt_unreadable(journal: Journal) -> None:
    attempt = answered(journal)
    journal.db.execute("DROP TRIGGER attempt_stays")
    journal.db.execute("UPDATE attempt SET mode = 'duel'")
    with pytest.raises(UnreadableAttempt):
        read(journal, attempt.id)


def test_a_question_edited_since_is_still_told_as_it_was_asked(journal: Journal) -> None:
    attempt = answered(journal, response=1)
    moved = question("mouth", choice("The Caspian Sea", "*The Black Sea", "The Dead Sea"), {"trade": 9})
    edited = replace(RIVERS, questions=(*RIVERS.questions[1:], replace(moved, explanation="New words.")))
    do_again = begin(journal, plan_quiz(edited, 5), NOON)
    told = view(take_up(journal, attempt.id).session).told
    assert told
    assert (told.verdict, told.explanation) == ("wrong", "Explanation of mouth.")
    assert view(do_again.session).question == "cargo"


def test_what_was_asked_twice_is_kept_once(journal: Journal) -> None:
    answered(journal)
    once = count(journal, "content")
    assert once == 1 + len(RIVERS.questions)
    answered(journal)
    assert count(journal, "content") == once
    begin(journal, plan_all(replace(RIVERS, questions=(question("new"), *RIVERS.questions[1:]))), NOON)
    assert count(journal, "content") == once + 1


BROKEN: dict[str, tuple[str, dict[str, Any] | None]] = {
    "an unknown type": ("question", {"type": "cloze"}),
    "an unknown key": ("question", {"sung": True}),
    "a wrong value": ("question", {"prompt": 5}),
    "a number that is none": ("question", {"points": [["geography", "1/0"]]}),
    "no title": ("header", {"title": None}),
    "no mapping": ("header", None),
}


@pytest.mark.parametrize("why", BROKEN)
def test_an_attempt_that_this_version_cannot_read_is_said_and_the_others_work(journal: Journal, why: str) -> None:
    kind, change = BROKEN[why]
    good = answered(journal)
    lakes = quiz(question("depth"), id_="lakes")
    bad = begin(journal, plan_all(lakes), NOON)
    do(bad, Begin())
    hash_, text = journal.db.execute(
        "SELECT hash, json FROM content WHERE kind = ? ORDER BY json LIKE '%depth%' OR json LIKE '%lakes%' DESC",
        (kind,),
    ).fetchone()
    journal.db.execute("DROP TRIGGER content_stays")
    changed = None if change is None else {**json.loads(text), **change}
    journal.db.execute("UPDATE content SET json = ? WHERE hash = ?", (json.dumps(changed), hash_))
    for look in (read, take_up):
        with pytest.raises(UnreadableAttempt):
            look(journal, bad.id)
    do(bad, DontKnow())  # whoever works on it knows it, and was not thrown out
    assert take_up(journal, good.id).session == as_it_stands(good.session)
    rebuild_derived(journal)
    assert [waiting.id for waiting in open_attempts(journal, 9)] == [good.id]


@pytest.mark.parametrize("text", ["[]", "{", '{"response": 99}', '{"credit": "1/0"}'])
def test_an_event_that_this_version_cannot_read_makes_its_attempt_unreadable(journal: Journal, text: str) -> None:
    attempt = answered(journal)
    journal.db.execute("DROP TRIGGER event_stays")
    journal.db.execute("UPDATE event SET json = ? WHERE kind = 'answered'", (text,))
    with pytest.raises(UnreadableAttempt):
        take_up(journal, attempt.id)


def test_an_attempt_that_is_not_there_cannot_be_taken_up(journal: Journal) -> None:
    with pytest.raises(UnreadableAttempt):
        take_up(journal, "no-such-attempt")
