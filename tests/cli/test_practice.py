"""What practice offers at the keyboard: further tries, hints, and saying how sure one is."""

import io
from typing import Any

import pytest

from quizapp.app.results import results
from quizapp.app.taking import Taking
from quizapp.cli.conversation import Conversation
from quizapp.cli.results import results_lines
from quizapp.cli.terminal import Terminal
from quizapp.quiz.quiz import Mode, SessionDefaults
from quizapp.session.actions import Begin
from quizapp.session.plan import plan_quiz
from quizapp.session.state import planned
from tests.builders import NOON, Clock, choice, question, quiz
from tests.cli.test_conversation import Keyboard

HINTS = ("It is *long*.", "It ends at the Black Sea.")


class Practice:
    """What was said after some lines were typed."""

    def __init__(self, typed: str, source: type[io.StringIO] = Keyboard, mode: Mode = "practice", **more: Any) -> None:
        rows = [question(f"q{at}", choice("Rhine", "*Danube", "Volga"), points=3, hints=HINTS) for at in range(2)]
        of = quiz(*rows, session=SessionDefaults(mode, shuffle_options=False, **more))
        self.taking = Taking(planned(plan_quiz(of, 1)), lambda _: None, Clock())
        self.taking.do(Begin())
        out = io.StringIO()
        self.finished = Conversation(Terminal(source(typed), out, out), self.taking).run()
        self.said = " ".join(out.getvalue().split())

    @property
    def results(self) -> str:
        return "\n".join(results_lines(results(self.taking.session, NOON.utc, NOON.offset), 200))


def test_a_failed_try_says_so_and_what_the_next_one_can_earn() -> None:
    said = Practice("A\nB\n\nq\n", tries=2).said
    assert "Not right. You have one more try; the next earns at most 66.67 % of the points. About Rhine." in said
    assert "Hint 1 of 2: It is long." in said
    assert "Right: 2 of 3 points in General" in said


def test_what_was_tried_is_no_further_try_and_no_command() -> None:
    said = Practice("A\nA\nB\n\nq\n", tries=3).said
    assert "You have tried that; give another answer, or “?” to see the right one." in said
    assert "Right: 2 of 3 points" in said
    said = Practice("C\nC\nq\n", tries=3).said
    assert said.count("You have two more tries") == 1


def test_a_question_mark_gives_up_and_keeps_what_was_earned() -> None:
    said = Practice("A\n?\n\nq\n", tries=3).said
    assert "Not right: 0 of 3 points in General Your answer, not right: A Rhine About Rhine. Right answer: B" in said


@pytest.mark.parametrize("word", ["hint", ":hint", "HINT"])
def test_hint_shows_the_next_hint_until_there_is_none(word: str) -> None:
    said = Practice(f"{word}\n{word}\n{word}\nq\n").said
    assert said.index("Hint 1 of 2") < said.index("Hint 2 of 2") < said.index("There is no further hint.")


def test_in_a_test_there_are_no_hints() -> None:
    assert "In a test there are no hints." in Practice("hint\nq\n", mode="test").said


def test_how_sure_someone_is_is_asked_after_the_answer_and_said_with_the_verdict() -> None:
    said = Practice("A\n3\n\nq\n", confidence="ask").said
    assert "How sure are you? (1 unsure, 2 fairly sure, 3 sure; Enter says nothing): Noted: sure." in said
    assert "Not right, and you were sure: 0 of 3 points in General" in said


def test_from_a_pipe_sure_is_a_line_of_its_own() -> None:
    done = Practice("sure 2\nB\nA\n", io.StringIO, confidence="score")
    assert done.finished
    assert "How sure are you?" not in done.said
    assert "Right, and you were fairly sure: 3 of 3 points in General" in done.said
    assert (
        "Certainty marks: 2 from two questions, at most 3 and at least −6 each; they change no points." in done.results
    )


def test_being_sure_and_wrong_costs_certainty_marks_and_no_points() -> None:
    done = Practice("sure 3\nA\nsure 1\nB\n", io.StringIO, confidence="score")
    assert "3 of 6 points in all" in done.results
    assert "Certainty marks: −5 from two questions" in done.results
    assert "Your answer: Rhine (you were sure)" in done.results


def test_without_being_asked_nobody_says_how_sure_they_are() -> None:
    assert "It is not asked here how sure you are." in Practice("sure 2\nq\n").said


def test_the_list_of_commands_names_hints_and_certainty_where_there_are_some() -> None:
    assert "hint show a hint" in Practice("help\nq\n").said
    assert "sure 3 say how sure you are" in Practice("help\nq\n", confidence="ask").said
    assert "say how sure" not in Practice("help\nq\n").said
