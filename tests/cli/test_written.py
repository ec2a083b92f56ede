"""At the keyboard: numbers as one writes them, and texts of many lines."""

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
from quizapp.session.state import Session, planned
from tests.builders import NOON, Clock, choice, essay, numeric, question, quiz
from tests.cli.test_conversation import Keyboard

WHY = essay("2", "1", sample="Because it slows.", words=(3, 9))
LONG = "word " * 3000


class Talk:
    """What was said and kept after some lines were typed."""

    def __init__(
        self,
        typed: str,
        *bodies: Any,
        source: type[io.StringIO] = Keyboard,
        mode: Mode = "practice",
        since: Session | None = None,
    ) -> None:
        of = quiz(*(question(f"q{at}", body) for at, body in enumerate(bodies)), session=SessionDefaults(mode))
        self.kinds: list[str] = []
        self.taking = Taking(since or planned(plan_quiz(of, 1)), self._keep, Clock())
        if since is None:
            self.taking.do(Begin())
        out = io.StringIO()
        self.finished = Conversation(Terminal(source(typed), out, out), self.taking).run()
        self.raw = out.getvalue()
        self.said = " ".join(self.raw.split())

    def _keep(self, events: Any) -> None:
        self.kinds += [event.kind for event in events]

    @property
    def response(self) -> Any:
        (done, *_) = self.taking.session.answers
        return done and done.response


def test_a_number_is_typed_with_its_unit_and_nonsense_costs_nothing() -> None:
    talk = Talk("two\n5 mi\n1,5 km\n\n", numeric("1500", "1%", "m", {"km": "1000"}))
    assert "Within 1 % counts as right." in talk.said
    assert "Your answer (a number in m, or in km; ? if you don’t know" in talk.said
    assert "“two” cannot be read as a number." in talk.said
    assert "The unit “mi” is not known here. Known: “m, km”." in talk.said
    assert "Understood: 1,5 km → 1500 m Right: 1 of 1 point" in talk.said
    assert "Your answer, right: 1,5 km → 1500 m" in talk.said
    assert talk.kinds == ["shown", "answered", "handed-in"]


def test_in_a_test_too_it_is_said_how_a_number_is_read() -> None:
    talk = Talk("1,500\n:q\n", numeric("1500", unit="m"), numeric("2"), mode="test")
    assert "Understood: 1,500 → 1500 m" in talk.said
    assert "Right" not in talk.said
    assert "Understood" not in Talk("2\n:q\n", numeric("2"), mode="test").said


@pytest.mark.parametrize("source", [Keyboard, io.StringIO])
def test_a_text_has_many_lines_and_ends_with_a_point(source: type[io.StringIO]) -> None:
    talk = Talk("One line.\n\n  Another.\n.\n\n", WHY, source=source)
    assert talk.response == "One line.\n\n  Another."
    assert talk.finished
    assert "3 to 9 words are asked for." in talk.said
    assert "To be marked by hand" in talk.said
    assert "Your answer: One line. Another. An answer that would be right: Because it slows." in talk.said
    assert "Looked for, 2 points: Criterion 1" in talk.said


def test_each_line_is_kept_as_it_comes() -> None:
    talk = Talk("One.\nTwo.\nThree.\n:q\n", WHY)
    assert talk.kinds == ["shown", "drafted", "drafted", "drafted", "paused"]
    assert talk.taking.session.drafts == ("One.\nTwo.\nThree.",)


def test_what_was_written_stands_there_again_and_is_gone_on_with() -> None:
    before = Talk("One.\nTwo.\n:q\n", WHY)
    talk = Talk("Three.\n.\n\n", WHY, since=before.taking.session)
    assert "Chosen and not yet handed in:\nOne.\nTwo." in talk.raw
    assert talk.response == "One.\nTwo.\nThree."


def test_what_was_written_can_be_taken_back() -> None:
    talk = Talk("Oen.\n:clear\nOne.\n.\n\n", WHY)
    assert talk.response == "One."


def test_commands_are_commands_and_all_else_is_text() -> None:
    talk = Talk(":flag\nskip\n:-)\n? indeed\nq\n:help\n.\n\n", WHY)
    assert "This question is flagged." in talk.said
    assert ". on a line of its own: hand in what you wrote" in talk.said
    assert ":clear take back what you wrote" in talk.said
    assert talk.response == "skip\n:-)\n? indeed\nq"


def test_a_question_mark_alone_says_that_one_does_not_know_while_nothing_is_written() -> None:
    talk = Talk("\n.\n?\n\n", WHY)
    assert talk.response is None
    assert "Nothing was typed." in talk.said
    assert "You don’t know yet: 0 of 1 point in General An answer that would be right" in talk.said


def test_a_text_waits_while_another_question_is_answered() -> None:
    talk = Talk("One.\n:skip\nA\n\nTwo.\n.\n\n", WHY, choice("*Danube", "Rhine"))
    assert talk.response == "One.\nTwo."
    assert talk.finished


def test_a_line_may_be_as_long_as_a_page() -> None:
    talk = Talk(f"{LONG}\n.\n\n", WHY, source=io.StringIO)
    assert talk.response == LONG


def test_a_book_is_refused_in_words_and_what_stands_there_stays() -> None:
    talk = Talk(f"Short.\n{LONG * 7}\n.\n\n", WHY, source=io.StringIO)
    assert "A text has at most 100,000 characters." in talk.said
    assert talk.response == "Short."


def test_the_results_say_that_it_waits() -> None:
    talk = Talk("One.\n.\n\nA\n\n", WHY, choice("*Danube", "Rhine"), source=io.StringIO)
    said = " ".join("\n".join(results_lines(results(talk.taking.session, NOON.utc, NOON.offset), 200)).split())
    assert "1 answer waits to be marked by hand and is not counted yet." in said
    assert "from 1 question)" in said


def test_what_waits_earned_nothing_yet_and_was_not_right() -> None:
    talk = Talk("One.\n.\n\n", WHY, source=io.StringIO)
    assert "To be marked by hand: 1 point in General Your answer" in talk.said
    said = " ".join(results_lines(results(talk.taking.session, NOON.utc, NOON.offset), 200))
    assert "0 of 0 points in General (no range)" in said
    assert "Every answer that is marked was right." in said


def test_in_a_test_the_text_can_be_gone_back_to() -> None:
    talk = Talk("One.\n.\n:go 1\nTwo.\n.\nA\nend\nend\n", WHY, choice("*Danube", "Rhine"), mode="test")
    assert talk.kinds[:3] == ["shown", "drafted", "answered"]
