"""Several people learn on one machine, and each finds their own."""

import pytest

from quizapp.app.learners import (
    EXTRA_TIMES,
    BadName,
    add,
    choose,
    extra_time,
    learners,
    more_time,
    named,
    rename,
    set_extra_time,
    shown,
    why_not,
)
from quizapp.app.taking import go_on, plan_for, start
from quizapp.journal.attempts import rebuild_derived
from quizapp.journal.store import Journal
from quizapp.journal.summary import open_attempts, subject_results
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.actions import Answer, Next
from quizapp.session.plan import plan_quiz
from quizapp.session.time import TimeLeft
from tests.builders import Clock, question, quiz


def test_the_first_start_asks_nothing_and_there_is_one_who_has_no_name(journal: Journal) -> None:
    (first,) = learners(journal)
    assert first.id == journal.learner
    assert shown(first) == "You"


def test_each_has_results_and_waiting_sessions_of_their_own(journal: Journal) -> None:
    one = quiz(question("q"), id_="one")
    underway = start(journal, plan_quiz(one, 1), Clock())
    underway.taking.do(Answer(0))
    underway.taking.do(Next())
    start(journal, plan_quiz(one, 2), Clock())
    (first,) = learners(journal)
    choose(journal, add(journal, "Ada").id)
    assert (open_attempts(journal), subject_results(journal)) == ([], {})
    start(journal, plan_quiz(one, 3), Clock())
    assert len(open_attempts(journal)) == 1
    choose(journal, first.id)
    assert (len(open_attempts(journal)), list(subject_results(journal))) == (1, ["one"])
    rebuild_derived(journal)
    assert (len(open_attempts(journal)), list(subject_results(journal))) == (1, ["one"])


def test_a_name_is_kept_in_order_and_can_be_changed(journal: Journal) -> None:
    added = add(journal, "  Ada \n Lovelace ")
    assert added.name == "Ada Lovelace"
    rename(journal, learners(journal)[0].id, "Ben")
    rename(journal, added.id, "ada lovelace")  # another way of writing one's own
    assert [learner.name for learner in learners(journal)] == ["Ben", "ada lovelace"]


@pytest.mark.parametrize("name", ["ada", "ADA", " Ada ", "Ａｄａ"])
def test_two_cannot_have_the_same_name(journal: Journal, name: str) -> None:
    add(journal, "Ada")
    with pytest.raises(BadName) as refused:
        add(journal, name)
    assert why_not(refused.value).startswith("Ada is here already.")
    assert len(learners(journal)) == 2


@pytest.mark.parametrize(("name", "why"), [("", "A name is needed."), (" \t ", "A name is needed."), ("x" * 81, "80")])
def test_a_name_that_is_none_is_refused_with_why(journal: Journal, name: str, why: str) -> None:
    with pytest.raises(BadName) as refused:
        add(journal, name)
    assert why in why_not(refused.value)


def test_someone_who_is_not_known_here_does_not_get_a_turn(journal: Journal) -> None:
    before = journal.learner
    choose(journal, "nobody")
    choose(journal, None)
    assert journal.learner == before
    assert named(journal, "nobody") is None


def test_what_is_written_late_is_theirs_who_did_it_whoever_has_the_turn_by_then(journal: Journal) -> None:
    (first,) = learners(journal)
    clock = Clock()
    underway = start(journal, plan_quiz(quiz(question("q"), id_="one"), 1), clock)
    ada = add(journal, "Ada")
    journal.db.execute("PRAGMA query_only=ON")
    underway.taking.do(Answer(0), unsaved=True)
    underway.taking.do(Next())
    choose(journal, ada.id)
    journal.db.execute("PRAGMA query_only=OFF")
    assert underway.taking.unsaved.save()
    assert subject_results(journal) == {}
    choose(journal, first.id)
    assert list(subject_results(journal)) == ["one"]


def test_a_session_that_is_gone_on_with_stays_theirs_who_began_it(journal: Journal) -> None:
    underway = start(journal, plan_quiz(quiz(question("q"), id_="one"), 1), Clock())
    choose(journal, add(journal, "Ada").id)
    again = go_on(journal, underway.attempt, Clock())
    again.taking.do(Answer(0))
    again.taking.do(Next())
    assert subject_results(journal) == {}


def test_extra_time_is_whose_turn_it_is_and_stays_with_a_new_name(journal: Journal) -> None:
    ada = add(journal, "Ada")
    assert (ada.extra_time, extra_time(journal)) == (0, 0)
    set_extra_time(journal, ada.id, 50)
    assert extra_time(journal) == 0
    choose(journal, ada.id)
    assert extra_time(journal) == 50
    assert rename(journal, ada.id, "Ada L.").extra_time == 50
    assert [learner.extra_time for learner in learners(journal)] == [0, 50]


def test_extra_time_is_one_of_a_few(journal: Journal) -> None:
    assert [more_time(share) for share in EXTRA_TIMES] == [
        "No extra time",
        "25 % more time",
        "50 % more time",
        "100 % more time",
    ]
    with pytest.raises(ValueError, match="30"):
        set_extra_time(journal, journal.learner, 30)


def test_a_session_keeps_the_extra_time_that_it_was_begun_with(journal: Journal) -> None:
    slow = quiz(question("q", time_limit=30), session=SessionDefaults(time_limit=60))
    set_extra_time(journal, journal.learner, 100)
    begun = start(journal, plan_for([slow], 1, extra=extra_time(journal)), Clock())
    set_extra_time(journal, journal.learner, 0)
    assert go_on(journal, begun.attempt, Clock()).taking.time_left() == TimeLeft(120_000, 60_000)
