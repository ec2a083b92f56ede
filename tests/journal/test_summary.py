"""What Home reads: few rows of what was derived, equal to what the facts say."""

from contextlib import suppress
from fractions import Fraction
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.journal.aside import offer_again, set_aside
from quizapp.journal.attempts import Attempt, attempt_ids, begin, read, rebuild_derived
from quizapp.journal.history import attempt_lines
from quizapp.journal.schema import DERIVED
from quizapp.journal.store import Journal, open_journal
from quizapp.journal.summary import OpenAttempt, domain_results, newest_scope, open_attempts, parts, subject_results
from quizapp.quiz.points import by_domain
from quizapp.quiz.quiz import Quiz, SessionDefaults
from quizapp.session.actions import Action, Answer, Begin, DontKnow, HandIn, Next, Tick
from quizapp.session.marks import marks
from quizapp.session.plan import plan_all, plan_mixed, plan_quiz
from quizapp.session.steps import NotNow, Phase, resumed, step
from tests.builders import NOON, RIVERS, Clock, question, quiz
from tests.journal.child import do
from tests.strategies import actions, marks_by_hand, quizzes

RIGHT = (0, frozenset({0, 1}), True)
WRONG = (1, frozenset({2}), False)


def take(journal: Journal, *responses: object, of: Quiz = RIVERS) -> str:
    """Take a quiz with these responses, to its end where there are enough."""
    attempt = begin(journal, plan_all(of), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, DontKnow() if response is None else Answer(response))
        do(attempt, Next())
    return attempt.id


def derived(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(journal.db.execute(f"SELECT * FROM {table}").fetchall()) for table in DERIVED}


def test_in_a_new_journal_nothing_waits_and_nothing_was_earned(journal: Journal) -> None:
    assert (open_attempts(journal), subject_results(journal), newest_scope(journal)) == ([], {}, None)
    assert domain_results(journal, "rivers") == []


def test_a_session_that_waits_is_told_with_its_place(journal: Journal) -> None:
    attempt = begin(journal, plan_quiz(RIVERS, 1), NOON)
    do(attempt, Begin())
    do(attempt, Answer(0))
    (waiting,) = open_attempts(journal)
    assert waiting == OpenAttempt(attempt.id, "Quiz rivers", "rivers", 0, True, 1, 3, NOON.utc, NOON.offset)
    do(attempt, Next())
    (waiting,) = open_attempts(journal)
    assert (waiting.slot, waiting.told, waiting.answered) == (1, False, 1)


def test_of_a_limited_session_that_waits_the_time_left_is_told(journal: Journal) -> None:
    clock = Clock()
    limited = quiz(question("a", time_limit=20), question("b"), session=SessionDefaults(time_limit=60))
    attempt = begin(journal, plan_quiz(limited, 1, extra=50), clock())
    for action in (Begin(), Tick()):
        attempt.keep(step(attempt.session, action, clock())[1])
        clock.step(12_000)
    assert [waiting.left for waiting in open_attempts(journal)] == [78_000]
    attempt.keep(step(attempt.session, Tick(), clock())[1])
    assert [waiting.left for waiting in open_attempts(journal)] == [66_000]


def test_a_session_whose_questions_alone_are_limited_has_no_time_left_to_tell(journal: Journal) -> None:
    attempt = begin(journal, plan_quiz(quiz(question("a", time_limit=20)), 1), NOON)
    do(attempt, Begin())
    assert [waiting.left for waiting in open_attempts(journal)] == [None]


def test_an_attempt_that_was_begun_and_never_shown_waits_for_nobody(journal: Journal) -> None:
    begin(journal, plan_quiz(RIVERS, 1), NOON)
    assert open_attempts(journal) == []


def test_of_several_sessions_the_one_last_worked_on_comes_first(journal: Journal) -> None:
    first = begin(journal, plan_quiz(RIVERS, 1), NOON)
    do(first, Begin())
    second = take(journal)
    assert [waiting.id for waiting in open_attempts(journal, 9)] == [second, first.id]
    do(first, DontKnow())
    assert [waiting.id for waiting in open_attempts(journal, 9)] == [first.id, second]
    assert [waiting.id for waiting in open_attempts(journal)] == [first.id]


def test_a_finished_session_waits_no_more_and_has_its_result(journal: Journal) -> None:
    id_ = take(journal, 0, frozenset({0}), None)
    assert open_attempts(journal) == []
    result = subject_results(journal)["rivers"]
    assert (result.taken, result.attempt) == (1, id_)
    assert (result.last, result.last_possible) == ((5, 2), (5, 1))


def test_the_best_result_stays_the_best_and_the_last_is_the_last(journal: Journal) -> None:
    take(journal, *WRONG)
    take(journal, *RIGHT)
    last = take(journal, 0, frozenset({0}), False)
    result = subject_results(journal)["rivers"]
    assert (result.taken, result.attempt) == (3, last)
    assert (result.best, result.last) == ((5, 1), (5, 2))


def test_the_best_result_is_the_largest_share_and_not_the_most_points(journal: Journal) -> None:
    take(journal, *RIGHT)
    longer = quiz(*(question(f"q{place}", points=3) for place in range(4)), id_="rivers")
    take(journal, 0, 0, 0, 1, of=longer)
    result = subject_results(journal)["rivers"]
    assert (result.best, result.best_possible) == ((5, 1), (5, 1))
    assert (result.last, result.last_possible) == ((9, 1), (12, 1))


def test_each_domain_has_its_newest_result_in_the_order_of_the_quiz(journal: Journal) -> None:
    take(journal, *WRONG)
    id_ = take(journal, 0, frozenset({0}), None)
    assert newest_scope(journal) == "rivers"
    geography, trade = domain_results(journal, "rivers")
    assert (geography.slug, geography.title, geography.place) == ("geography", "Geography", 0)
    assert (geography.earned, geography.possible, geography.questions) == ((3, 2), (3, 1), 3)
    assert (trade.slug, trade.earned, trade.possible, trade.questions) == ("trade", (1, 1), (2, 1), 1)
    assert (trade.attempt, trade.utc, trade.offset) == (id_, NOON.utc, NOON.offset)


def test_thirds_are_kept_exactly(journal: Journal) -> None:
    thirds = quiz(*(question(f"q{place}", points={"general": Fraction(1, 3)}) for place in range(3)))
    take(journal, 0, 0, 1, of=thirds)
    result = subject_results(journal)["rivers"]
    assert (result.last, result.last_possible) == ((2, 3), (1, 1))


def test_a_domain_of_a_collection_has_one_result_whichever_quiz_it_comes_from(journal: Journal) -> None:
    first = quiz(question("a"), id_="first", collection="Water")
    second = quiz(question("b"), question("c"), id_="second", collection="Water")
    take(journal, 0, of=first)
    take(journal, 0, 1, of=second)
    (row,) = domain_results(journal, "Water")
    assert (row.earned, row.possible) == ((1, 1), (2, 1))
    assert set(subject_results(journal)) == {"first", "second"}


def test_one_learner_sees_nothing_of_another(journal: Journal) -> None:
    take(journal, *RIGHT)
    take(journal)
    journal.db.execute("INSERT INTO learner (id, name) VALUES ('other', 'Bo')")
    journal.learner = "other"
    assert (open_attempts(journal), subject_results(journal), newest_scope(journal)) == ([], {}, None)


def test_points_are_read_from_their_text() -> None:
    assert parts("-7/3") == (-7, 3)


def live(data: st.DataObject, journal: Journal, attempt: Attempt, clock: Clock) -> None:
    """Let a learner do anything for a while, to the end or not."""
    for _ in range(data.draw(st.integers(0, 12))):
        clock.step(500)
        if data.draw(st.integers(0, 5)) == 0:
            data.draw(st.sampled_from((set_aside, offer_again)))(journal, attempt.id, clock())
        try:
            attempt.keep(step(attempt.session, data.draw(actions(attempt.session)), clock())[1])
        except NotNow:
            continue
    if data.draw(st.booleans()):
        on: dict[Phase, Action] = {Phase.PLANNED: Begin(), Phase.ASKING: DontKnow(), Phase.TOLD: Next()}
        while attempt.session.phase is not Phase.FINISHED:
            over = attempt.session.plan.mode == "test" and all(attempt.session.answers)
            attempt.keep(step(attempt.session, HandIn() if over else on[attempt.session.phase], clock())[1])
    for _ in range(data.draw(st.integers(0, 3))):
        clock.step(data.draw(st.integers(0, 100_000)))
        with suppress(NotNow):
            attempt.keep(step(attempt.session, data.draw(marks_by_hand(attempt.session)), clock())[1])


@settings(max_examples=30)
@given(st.data())
def test_what_is_derived_can_be_dropped_and_made_again(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        journal, clock = open_journal(folder), Clock()
        journal.db.execute("PRAGMA synchronous=OFF")
        for seed in range(data.draw(st.integers(1, 5))):
            of = [data.draw(quizzes(id_, data.draw(st.sampled_from((None, "Water"))), 3)) for id_ in ("a", "b")]
            plan = plan_quiz(of[0], seed) if data.draw(st.booleans()) else plan_mixed(of, "Mixed", "mixed:a+b", seed, 4)
            live(data, journal, begin(journal, plan, clock()), clock)
        before = derived(journal)
        for table in DERIVED:
            journal.db.execute(f"DELETE FROM {table}")
        rebuild_derived(journal)
        assert derived(journal) == before
        agrees_with_the_facts(journal)
        journal.close()


def agrees_with_the_facts(journal: Journal) -> None:
    """What was derived is what the one place that computes points says of the attempts themselves."""
    newest: dict[tuple[str, str], tuple[Fraction, Fraction]] = {}
    sessions = [resumed(*read(journal, id_)) for id_ in attempt_ids(journal)]
    for session in sessions:
        if session.phase is Phase.FINISHED:
            newest |= {(row.id.scope, row.id.slug): (row.earned, row.possible) for row in by_domain(marks(session))}
    kept = [row for scope in {scope for scope, _ in newest} for row in domain_results(journal, scope)]
    assert {(row.scope, row.slug): (Fraction(*row.earned), Fraction(*row.possible)) for row in kept} == newest
    finished = sum(session.phase is Phase.FINISHED for session in sessions)
    assert sum(result.taken for result in subject_results(journal).values()) == finished
    waiting = sum(session.phase in (Phase.ASKING, Phase.TOLD) for session in sessions)
    lines = [line for line in attempt_lines(journal, 99) if not line.finished]
    assert len(lines) == waiting
    assert [row.id for row in open_attempts(journal, 99)] == [line.id for line in lines if not line.aside]


def test_a_long_journal_is_not_read_to_show_home(journal: Journal) -> None:
    take(journal, *RIGHT)
    take(journal)
    asked: list[str] = []
    journal.db.set_trace_callback(asked.append)
    open_attempts(journal)
    subject_results(journal)
    domain_results(journal, newest_scope(journal) or "")
    journal.db.set_trace_callback(None)
    plans = [row[3] for line in asked for row in journal.db.execute(f"EXPLAIN QUERY PLAN {line}")]
    assert plans
    assert not [plan for plan in plans if plan.startswith("SCAN") or " event" in plan]
