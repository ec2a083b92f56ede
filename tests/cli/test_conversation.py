"""A person at the keyboard: prompts, Enter to go on, and what is said where the disk refuses."""

import io
import signal
import sys
from collections.abc import Callable, Sequence

import pytest

from quizapp.app.taking import Taking
from quizapp.cli.conversation import Conversation, Stopped
from quizapp.cli.terminal import Terminal, undisturbed, wrapped
from quizapp.journal.faults import NotKept, TakenOver
from quizapp.quiz.quiz import Mode, SessionDefaults
from quizapp.session.actions import Begin, TimeUp
from quizapp.session.plan import plan_all, plan_quiz
from quizapp.session.state import Event, Phase, Session, planned
from tests.builders import RIVERS, Clock, question, quiz

Keep = Callable[[Sequence[Event]], None]


class Keyboard(io.StringIO):
    """Lines that a person types."""

    def isatty(self) -> bool:
        return True


class Disk:
    """Refuses what it is told to refuse, by the number of the write (from 1); keeps the rest."""

    def __init__(self, *refused: int, fault: Exception | None = None) -> None:
        self.refused, self.writes, self.kept = refused, 0, list[Event]()
        self.fault = fault or NotKept("/home/x/journal.sqlite3", "disk-full")

    def __call__(self, events: Sequence[Event]) -> None:
        self.writes += 1
        if self.writes in self.refused:
            raise self.fault
        self.kept += events

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.kept]


class Talk:
    """A conversation over a quiz: what was typed beforehand, what was said."""

    def __init__(self, typed: str, disk: Disk, source: type[io.StringIO] = Keyboard, asked: int = 1) -> None:
        self.out, self.err, self.disk = io.StringIO(), io.StringIO(), disk
        taking = Taking(planned(plan_all(quiz(*(question(f"q{place}") for place in range(asked))))), disk, Clock())
        taking.do(Begin())
        self.taking = taking
        self.finished = Conversation(Terminal(source(typed), self.out, self.err), taking).run


def test_enter_goes_on_and_after_the_last_shows_the_results() -> None:
    talk = Talk("A\n\nA\n\n", Disk(), asked=2)
    assert talk.finished()
    assert talk.out.getvalue().count("Your answer (A–C; ? if you don’t know, q to pause, help): ") == 2
    assert talk.out.getvalue().index("Enter goes on") < talk.out.getvalue().index("Enter shows the results")


def test_several_answers_are_asked_for_with_an_example() -> None:
    disk, out = Disk(), io.StringIO()
    taking = Taking(planned(plan_all(RIVERS)), disk, Clock())
    taking.do(Begin())
    Conversation(Terminal(Keyboard("A\n\nA B\nq\n"), out, out), taking).run()
    assert "Your answers (A–C, as in “A B”; ? if you don’t know, q to pause, help): " in out.getvalue()


@pytest.mark.parametrize("typed", ["q\n", "", "A\nq\n", "A\n"])
def test_q_and_the_end_of_the_input_pause_at_question_and_feedback_alike(typed: str) -> None:
    talk = Talk(typed, Disk(), asked=2)
    assert not talk.finished()
    assert talk.disk.kinds[-1] == "paused"
    assert "Paused at question 1 of 2." in talk.out.getvalue()


def test_on_a_full_disk_the_answer_waits_until_enter_is_pressed_with_success() -> None:
    talk = Talk("A\n\n\n\n", Disk(2, 3))
    assert talk.finished()
    assert talk.disk.kinds == ["shown", "answered", "handed-in"]
    assert (
        talk.err.getvalue()
        == (
            "This answer could not be saved: the disk is full.\n"
            "It is still here; make room, then press Enter. The journal lies in /home/x.\n"
        )
        * 2
    )
    assert talk.out.getvalue().count("Enter tries again, q stops: ") == 2
    assert talk.out.getvalue().count("Right: 1 of 1 point in General") == 1


@pytest.mark.parametrize("typed", ["A\nq\n", "A\n"])
def test_whoever_stops_at_a_full_disk_has_not_seen_the_feedback_and_hears_that_the_answer_is_not_saved(
    typed: str,
) -> None:
    talk = Talk(typed, Disk(2, 3, 4))
    with pytest.raises(Stopped):
        talk.finished()
    assert talk.taking.view.phase is Phase.ASKING
    assert "Right" not in talk.out.getvalue()
    assert talk.out.getvalue().endswith(
        "\nStopped at question 1 of 1. This answer is not saved, those before it are;\n"
        "give the same command again to go on.\n"
    )


def test_whoever_stops_where_only_a_step_could_not_be_saved_hears_that_the_answers_are() -> None:
    talk = Talk("A\n\nq\n", Disk(3, 4), asked=2)
    assert not talk.finished()
    assert "Paused at question 1 of 2. What was answered is saved;" in talk.out.getvalue()


def test_from_a_pipe_a_full_disk_ends_the_session_and_says_what_is_kept() -> None:
    talk = Talk("A\n", Disk(2), source=io.StringIO)
    with pytest.raises(Stopped):
        talk.finished()
    assert talk.err.getvalue() == (
        "This answer could not be saved: the disk is full.\n"
        "The answers before it are; make room, then give the same command again. The\n"
        "journal lies in /home/x.\n"
    )


def test_a_session_that_another_window_took_over_ends_here() -> None:
    talk = Talk("A\n\n", Disk(2, fault=TakenOver("/home/x/journal.sqlite3")))
    with pytest.raises(Stopped):
        talk.finished()
    assert talk.err.getvalue().startswith("This session is being taken in another window now.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_ctrl_c_waits_until_what_is_being_saved_is_saved() -> None:
    done = []

    def save() -> None:
        with undisturbed():
            signal.raise_signal(signal.SIGINT)
            done.append("saved")

    with pytest.raises(KeyboardInterrupt):
        save()
    assert done == ["saved"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_a_path_longer_than_the_line_stays_whole() -> None:
    path = "/home/" + "long-name" * 20
    assert wrapped(f"It lies in {path}.", 40) == ["It lies in", f"{path}."]
    assert wrapped("one\n\n  two three", 20, "> ", "  ") == ["> one", "", "    two three"]


def test_a_person_is_asked_once_before_all_is_handed_in() -> None:
    talk = Talk("end\n\nA\nflag\n\nend\nend\n", Disk(), asked=2)
    assert talk.finished()
    assert talk.disk.kinds == ["shown", "answered", "flagged", "shown", "handed-in"]
    said = talk.out.getvalue()
    assert "Two questions have no answer and will earn nothing: 1 and 2." in said
    assert "Question 2 has no answer and will earn nothing." in said
    assert said.count("Enter goes back, “end” hands in: ") == 2
    assert said.count("Right: 1 of 1 point in General") == 1  # a flag does not say the feedback again


class Waits(Terminal):
    """A terminal at which nobody types more than some lines: then the time passes as fast as it is waited for."""

    clock: Clock

    def ask(self, prompt: str, patience: Callable[[], float] | None = None, *, whole: bool = False) -> str | None:  # noqa: ARG002
        self.say(prompt)
        typed = self._source.readline() if self._source else ""
        while not typed:
            assert patience
            self.clock.step(round(patience() * 1000))
        return typed.rstrip("\n")


def waiting(
    typed: str, *own: int | None, minutes: int | None = None, mode: Mode = "practice"
) -> tuple[str, list[str], Session]:
    """Return what is said, and what happens, where somebody types some lines and then nothing more."""
    disk, out, clock = Disk(), io.StringIO(), Clock()
    rows = [question(f"q{place}", time_limit=limit) for place, limit in enumerate(own)]
    plan = plan_quiz(quiz(*rows, session=SessionDefaults(mode, time_limit=minutes and minutes * 60)), 3)
    taking = Taking(planned(plan), disk, clock)
    taking.do(Begin())
    terminal = Waits(Keyboard(typed), out, out)
    terminal.clock = clock
    assert Conversation(terminal, taking).run()
    return " ".join(out.getvalue().split()), disk.kinds, taking.session


def test_the_end_of_the_time_ends_the_wait_for_an_answer() -> None:
    said, kinds, session = waiting("?\n", None, None, minutes=1, mode="test")
    assert session.timed_out
    assert (session.active, kinds.count("ticked"), kinds[-2:]) == (60_000, 5, ["timed-out", "handed-in"])
    assert "Question 1 of 2: 1 point in General; 1:00 left" in said
    assert said.endswith("The time was up; what stood there was handed in.")


def test_at_a_questions_end_the_feedback_says_so_and_the_next_is_asked() -> None:
    said, kinds, _ = waiting("", 30, 30, minutes=2)
    assert kinds.count("closed") == 1
    assert "Question 1 of 2: 1 point in General; 0:30 for this question, 2:00 left" in said
    assert "The time for this question was up: 0 of 1 point in General" in said


def test_in_a_test_a_questions_end_is_said_and_the_next_is_asked() -> None:
    said, kinds, session = waiting("", 30, 40, mode="test")
    assert said.index("The time for this question was up.") < said.index("Question 2 of 2")
    assert (kinds.count("closed"), session.timed_out) == (2, True)


def test_a_closed_question_is_not_gone_to_and_why_is_said() -> None:
    said, _, _ = waiting("skip\ngo 1\nback\n", None, 30, 30, mode="test", minutes=5)
    assert "The time for question" not in said
    disk, out, clock = Disk(), io.StringIO(), Clock()
    plan = plan_quiz(quiz(question("q0", time_limit=30), question("q1"), session=SessionDefaults("test")), 3)
    taking = Taking(planned(plan), disk, clock)
    taking.do(Begin())
    clock.step(30_000)
    taking.do(TimeUp())
    assert not Conversation(Terminal(Keyboard("go 1\nback\nq\n"), out, out), taking).run()
    assert "The time for question 1 was up; its answer stands." in out.getvalue()
    assert "The time for the questions before this one was up; their answers stand." in out.getvalue()


def test_an_answer_that_comes_too_late_where_no_wait_can_be_ended_is_the_end() -> None:
    disk, out, clock = Disk(), io.StringIO(), Clock()
    taking = Taking(planned(plan_quiz(quiz(question("q"), session=SessionDefaults(time_limit=60)), 3)), disk, clock)
    taking.do(Begin())
    clock.step(90_000)
    assert Conversation(Terminal(Keyboard("A\n"), out, out), taking).run()
    assert disk.kinds == ["shown", "timed-out", "handed-in"]
    assert "The time was up" in out.getvalue()
