"""Time as it is said: figures that never say 0 before the end, words, and the few moments that are said aloud."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.app.time_words import aloud, figures, in_words, limits, moments, time_words
from quizapp.quiz.quiz import SessionDefaults
from quizapp.session.plan import plan_quiz
from quizapp.session.time import TimeLeft
from tests.builders import question, quiz


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (0, "0:00"),
        (1, "0:01"),
        (9_001, "0:10"),
        (60_000, "1:00"),
        (399_500, "6:40"),
        (3_600_000, "1:00:00"),
        (5_400_001, "1:30:01"),
    ],
)
def test_figures_round_up_to_whole_seconds(ms: int, said: str) -> None:
    assert figures(ms) == said


@given(st.integers(1, 10**9))
def test_nothing_is_left_only_when_nothing_is(ms: int) -> None:
    assert figures(ms) != "0:00"


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (1_000, "1 second"),
        (30_000, "30 seconds"),
        (90_000, "1 minute 30 seconds"),
        (1_200_000, "20 minutes"),
        (3_600_000, "1 hour"),
        (5_400_000, "1 hour 30 minutes"),
    ],
)
def test_words_name_what_is_there(ms: int, said: str) -> None:
    assert in_words(ms) == said


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (TimeLeft(400_000, None), "6:40 left"),
        (TimeLeft(None, 30_000), "0:30 for this question"),
        (TimeLeft(400_000, 30_000), "0:30 for this question, 6:40 left"),
        (TimeLeft(None, None), ""),
    ],
)
def test_what_is_left_names_question_and_session(left: TimeLeft, said: str) -> None:
    assert time_words(left) == said


def test_limits_are_told_in_sentences_and_without_limits_nothing_is() -> None:
    of = quiz(question("a", time_limit=30), question("b", time_limit=90), session=SessionDefaults(time_limit=300))
    assert list(limits(plan_quiz(of, 1))) == [
        "You have 5 minutes; a pause takes none of it. At its end what stands there is handed in.",
        "Each question has a time of its own: 30 seconds to 1 minute 30 seconds.",
    ]
    assert list(limits(plan_quiz(quiz(question("a")), 1))) == []


@pytest.mark.parametrize(
    ("minutes", "at"),
    [(60, (1800, 300, 60, 10)), (20, (600, 300, 60, 10)), (10, (300, 60, 10)), (5, (150, 60, 10)), (1, (30, 10))],
)
def test_a_session_says_its_time_aloud_at_a_few_moments(minutes: int, at: tuple[int, ...]) -> None:
    assert moments(minutes * 60_000) == tuple(seconds * 1000 for seconds in at)


def test_a_very_short_session_says_only_its_half() -> None:
    assert moments(15_000) == (7_000,)


def test_of_several_moments_that_passed_unseen_the_last_is_said() -> None:
    assert aloud(1_200_000, TimeLeft(700_000, None), TimeLeft(50_000, None)) == "1 minute left."


@given(st.lists(st.integers(1, 60_000), min_size=1))
def test_each_moment_is_said_once_however_seldom_one_looks(steps: list[int]) -> None:
    limit, rests, said = 1_200_000, [1_200_000], list[str]()
    for step in steps:
        rests.append(max(0, rests[-1] - step))
        said += filter(None, [aloud(limit, TimeLeft(rests[-2], None), TimeLeft(rests[-1], None))])
    assert len(set(said)) == len(said)
    passed = [at for at in moments(limit) if rests[-1] <= at]
    assert not rests[-1] or len(said) >= len(passed) - 1  # 1 minute and 10 seconds may pass at once


def test_where_no_time_runs_or_there_was_none_before_nothing_is_said() -> None:
    assert {aloud(60_000, None, TimeLeft(1, 1)), aloud(None, TimeLeft(None, 30_000), None)} == {""}
    assert aloud(None, TimeLeft(None, 5_000), TimeLeft(None, 60_000)) == ""  # another question
