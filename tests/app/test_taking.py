"""Taking a quiz: what was done is kept before its mark is seen."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from quizapp.app.taking import Taking, come_back, go_on, plan_for, start
from quizapp.journal.attempts import read
from quizapp.journal.faults import NotKept
from quizapp.journal.store import Journal
from quizapp.journal.summary import open_attempts
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.actions import Answer, Begin, DontKnow, Draft, Flag, Next, Pause, TimeUp
from quizapp.session.plan import plan_all, plan_quiz
from quizapp.session.steps import Event, NotNow, Phase, Session, planned, step
from quizapp.session.time import TimeLeft
from quizapp.session.view import View, view
from tests.builders import NOON, RIVERS, Clock, question, quiz
from tests.processes import lines_of, spawn


def asked(of: Session) -> Session:
    session, _ = step(of, Begin(), NOON)
    return session


def full(events: Sequence[Event]) -> None:
    raise NotKept("journal.sqlite3", "disk-full")


def test_a_full_disk_leaves_the_learner_where_they_stood() -> None:
    session = asked(planned(plan_all(RIVERS)))
    taking = Taking(session, full, lambda: NOON)
    for action in (Draft(1), Answer(1), DontKnow(), Flag(True), Pause()):
        with pytest.raises(NotKept):
            taking.do(action)
        assert (taking.session, taking.view) == (session, view(session))


def test_with_room_the_same_answer_can_be_given_again() -> None:
    kept: list[Event] = []
    room = iter([False, False, True])

    def keep(events: Sequence[Event]) -> None:
        if not next(room):
            full(events)
        kept.extend(events)

    taking = Taking(asked(planned(plan_all(RIVERS))), keep, lambda: NOON)
    for _ in range(2):
        with pytest.raises(NotKept):
            taking.do(Answer(0))
    assert taking.do(Answer(0)).told
    assert [event.kind for event in kept] == ["answered"]


def test_what_is_not_allowed_is_not_kept_and_changes_nothing() -> None:
    kept: list[Event] = []
    taking = Taking(asked(planned(plan_all(RIVERS))), kept.extend, lambda: NOON)
    before = taking.view
    with pytest.raises(NotNow):
        taking.do(Next())
    with pytest.raises(Nonsense):
        taking.do(Answer(7))
    assert (kept, taking.view) == ([], before)


def test_an_answer_is_kept_before_its_mark_is_seen() -> None:
    seen: list[View] = []

    def keep(events: Sequence[Event]) -> None:
        seen.append(taking.view)

    taking = Taking(asked(planned(plan_all(RIVERS))), keep, lambda: NOON)
    assert taking.do(Answer(0)).told
    assert [then.told for then in seen] == [None]


def test_a_session_that_was_started_stands_at_its_first_question(journal: Journal) -> None:
    underway = start(journal, plan_quiz(RIVERS, 3), Clock())
    assert (underway.taking.view.phase, underway.taking.view.slot) == (Phase.ASKING, 0)
    assert [waiting.id for waiting in open_attempts(journal)] == [underway.attempt]


def test_a_session_that_was_left_goes_on_where_it_was(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_quiz(RIVERS, 3), clock)
    underway.taking.do(Answer(0))
    underway.taking.do(Next())
    underway.taking.do(Flag(True))
    underway.taking.do(Draft(frozenset({2})))
    before = underway.taking.do(Pause())
    clock.step(10**9)
    again = go_on(journal, underway.attempt, clock)
    assert again.taking.view == before
    assert again.taking.view.draft == frozenset({2})
    assert [event.kind for event in read(journal, again.attempt)[1]][-2:] == ["paused", "resumed"]
    assert again.taking.session.active == 0


def test_killed_between_saving_and_feedback_the_session_resumes_with_the_feedback(journal: Journal) -> None:
    folder = str(Path(journal.path).parent)
    process = spawn("tests.app.child", "killed_before_feedback", folder)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (-9, "")
    (waiting,) = open_attempts(journal)
    assert (waiting.slot, waiting.told) == (0, True)
    shown = go_on(journal, waiting.id, Clock()).taking.view
    assert shown.told
    assert (shown.told.verdict, shown.told.explanation) == ("right", "Explanation of mouth.")


def test_a_session_killed_before_its_first_question_was_shown_begins_with_it(journal: Journal) -> None:
    (id_,) = lines_of(spawn("tests.app.child", "begun_and_not_shown", Path(journal.path).parent))
    assert go_on(journal, id_, Clock()).taking.view.phase is Phase.ASKING


def test_a_finished_session_can_be_looked_at_and_nothing_is_added(journal: Journal) -> None:
    underway = start(journal, plan_quiz(quiz(question("q")), 3), Clock())
    underway.taking.do(DontKnow())
    underway.taking.do(Next())
    _, before = read(journal, underway.attempt)
    assert go_on(journal, underway.attempt, Clock()).taking.view.phase is Phase.FINISHED
    assert read(journal, underway.attempt)[1] == before


LAKES = quiz(question("depth"), id_="lakes", collection="Water")
SEAS = quiz(question("salt"), id_="seas", collection="Water")


def test_one_quiz_is_taken_as_it_says() -> None:
    assert plan_for([RIVERS], 5) == plan_quiz(RIVERS, 5)


def test_quizzes_of_a_collection_are_taken_mixed_under_its_name() -> None:
    plan = plan_for([LAKES, SEAS], 5)
    assert (plan.title, plan.subject) == ("Water", "collection:Water")
    assert Counter(slot.header.id for slot in plan.slots) == {"lakes": 1, "seas": 1}


def test_the_learners_mode_goes_before_the_quizzes_own_and_mixed_sessions_are_practice() -> None:
    test = replace(RIVERS, header=replace(RIVERS.header, session=SessionDefaults("test")))
    tests = [replace(each, header=replace(each.header, session=SessionDefaults("test"))) for each in (LAKES, SEAS)]
    assert [plan_for([of], 5).mode for of in (RIVERS, test)] == ["practice", "test"]
    assert [plan_for([of], 5, mode="test").mode for of in (RIVERS, test)] == ["test", "test"]
    assert plan_for([test], 5, mode="practice").mode == "practice"
    assert [plan_for(tests, 5).mode, plan_for(tests, 5, mode="test").mode] == ["practice", "test"]


def test_what_an_answer_leads_to_is_not_foreseen_in_a_test() -> None:
    taking = Taking(asked(planned(plan_quiz(RIVERS, 3, "test"))), lambda _: None, lambda: NOON)
    seen = taking.foreseen(0)
    assert seen is not None
    assert seen.told is None


def test_other_quizzes_are_mixed_under_a_name_of_their_own() -> None:
    plan, other = plan_for([RIVERS, LAKES], 5), plan_for([LAKES, RIVERS], 5, "Everything")
    assert (plan.title, other.title) == ("Quiz rivers", "Everything")
    assert plan.subject == other.subject == "mixed:lakes+rivers"


LIMITED = quiz(question("a", time_limit=30), question("b"), session=SessionDefaults(time_limit=60))


def test_the_time_that_passed_is_kept_every_ten_seconds(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_for([LIMITED], 1), clock)
    waits = []
    while wait := underway.taking.keep_time():
        waits.append(wait)
        clock.step(wait)
    assert (wait, waits) == (0, [10_000] * 3)
    _, events = read(journal, underway.attempt)
    assert [event.kind for event in events] == ["shown", "ticked", "ticked"]
    underway.taking.do(TimeUp())
    assert underway.taking.time_left() == TimeLeft(30_000, None)
    assert underway.taking.keep_time() == 10_000


def test_where_nothing_is_limited_no_time_is_kept(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_for([RIVERS], 1), clock)
    clock.step(10**9)
    assert (underway.taking.keep_time(), underway.taking.time_left()) == (None, None)
    assert len(read(journal, underway.attempt)[1]) == 1


def test_on_a_full_disk_the_time_goes_on() -> None:
    clock = Clock()
    session, _ = step(planned(plan_for([LIMITED], 1)), Begin(), clock())
    taking = Taking(session, full, clock)
    clock.step(15_000)
    assert taking.keep_time() == 10_000
    assert taking.time_left() == TimeLeft(45_000, 15_000)


def test_whoever_comes_back_in_the_same_process_has_the_time_that_was_left(journal: Journal) -> None:
    clock = Clock()
    underway = start(journal, plan_for([LIMITED], 1), clock)
    clock.step(5_000)
    underway.taking.do(Pause())
    clock.step(10**7)
    come_back(underway)
    clock.step(1_000)
    assert underway.taking.time_left() == TimeLeft(54_000, 24_000)
