"""What was missed, taken again from the results."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.session.actions import Answer, DontKnow, HandIn, Next
from quizapp.session.plan import plan_again, plan_all
from quizapp.ui.app import opened
from quizapp.ui.desk import Outside
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.results import ResultsPage, retake_words
from quizapp.ui.parts.button import Button
from tests.builders import RIVERS, Clock
from tests.ui.desks import page, press, seen


def test_it_is_said_how_much_was_missed() -> None:
    assert [retake_words(count) for count in (1, 3)] == ["Retake the one missed", "Retake the 3 missed"]


def test_a_retake_asks_the_same_questions_in_their_order_and_keeps_its_results_apart() -> None:
    plan = plan_all(RIVERS)
    again = plan_again(plan, (2, 0), 7, plan.title)
    assert [slot.question.id for slot in again.slots] == ["border", "mouth"]
    assert (again.mode, again.subject, again.limit) == ("practice", "missed:rivers", None)
    assert plan_again(again, (0,), 8, again.title).subject == "missed:rivers"


def test_what_was_missed_is_taken_again_from_the_results(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    with opened(qapp, [], tmp_path / "data", Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        desk.home_page.begun.emit(desk.shown.start)
        flow = page(desk).findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        missed = flow.view.question
        for action in (DontKnow(), Next(), HandIn()):
            flow.page.did.emit(action)
        assert isinstance(page(desk), ResultsPage)
        assert [each.words() for each in seen(desk, Button) if each.kind == "primary"] == ["Retake the 12 missed"]
        press(desk, "Retake the 12 missed")
        again = page(desk).findChild(SessionFlow)
        assert isinstance(again, SessionFlow)
        assert (again.view.count, again.view.question) == (12, missed)


def test_where_nothing_was_missed_nothing_is_offered_again(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    quiz = tmp_path / "one.quiz.yaml"
    quiz.write_text("format: 1\ntitle: One\nquestions:\n  - {id: a, prompt: P, options: [correct: x, y]}\n", "utf-8")
    with opened(qapp, [quiz], tmp_path / "data", Outside(Clock(), lambda: 7), "light") as desk:
        with qtbot.waitExposed(desk.window):
            desk.window.show()
        desk.home_page.begun.emit(desk.shown.start)
        flow = page(desk).findChild(SessionFlow)
        assert isinstance(flow, SessionFlow)
        flow.page.did.emit(Answer(0))
        press(desk, "See results")
        assert [each.words() for each in seen(desk, Button) if each.kind == "primary"] == ["Back to Home"]
