"""Results in the window: an essay that waits is marked there, at once or later, and all that hangs on it follows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.results import results
from quizapp.journal.attempts import begin
from quizapp.journal.store import Journal
from quizapp.journal.summary import subject_results
from quizapp.session.actions import Answer, Begin, Next
from quizapp.session.plan import plan_all
from quizapp.session.steps import finished
from quizapp.ui import late
from quizapp.ui.desk import Outside
from quizapp.ui.flows.results import ResultsFlow
from quizapp.ui.pages.results import ResultsPage
from quizapp.ui.parts.answer_head import AnswerHead
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.message import Message
from quizapp.ui.parts.rich import Rich
from quizapp.ui.parts.stepper import Stepper
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from tests.builders import NOON, essay, question, quiz
from tests.journal.child import do

WHY = quiz(
    question("why", essay("2", "1", sample="Because it **slows**."), {"general": 3}),
    question("other", essay(), {"general": 1}),
    question("b"),
)
ENTER = Qt.Key.Key_Return


def take(journal: Journal, *responses: object) -> str:
    attempt = begin(journal, plan_all(WHY), NOON)
    do(attempt, Begin())
    for response in responses:
        do(attempt, Answer(response))
        do(attempt, Next())
    return attempt.id


@pytest.fixture
def flow(qtbot: QtBot, theme: Theme, journal: Journal) -> Iterator[ResultsFlow]:
    """The results of an attempt with two essays that wait and a right choice."""
    id_ = take(journal, "It slows.\nSo.", "Nothing.", 0)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = late.results(theme, parent, (journal, id_), Outside(lambda: NOON, lambda: 1))
    parent.resize(1112, 800)
    made.page.resize(1112, 800)
    with qtbot.waitExposed(parent):
        parent.show()
    yield made
    parent.close()


def words(page: QWidget) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(Words) if each.isVisible()]


def heads(page: QWidget) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(AnswerHead) if each.isVisible()]


def head(page: QWidget, begins: str) -> AnswerHead:
    (found,) = [each for each in page.findChildren(AnswerHead) if each.accessibleName().startswith(begins)]
    return found


def steppers(page: QWidget) -> list[Stepper]:
    return [each for each in page.findChildren(Stepper) if each.isVisible()]


def save(page: QWidget) -> Button:
    (found,) = [each for each in page.findChildren(Button) if each.isVisible() and each.words() == "Save the mark"]
    return found


def test_what_waits_is_counted_apart_and_listed(flow: ResultsFlow) -> None:
    assert "2 answers wait to be marked by hand and are not counted yet." in words(flow.page)
    assert any(each.startswith("1 of 1 point in all.") for each in words(flow.page))
    assert heads(flow.page)[0] == "To be marked by hand. Prompt of why? It slows.; So.. 3 points in General"
    (to_mark,) = [each for each in flow.page.findChildren(QWidget) if each.accessibleName() == "To mark 2"]
    QTest.mouseClick(to_mark, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert len(heads(flow.page)) == 2


def test_the_sample_stands_beside_what_is_marked(flow: ResultsFlow) -> None:
    seen = [each.accessibleName().strip() for each in flow.page.findChildren(Rich) if each.isVisible()]
    assert {"Because it slows.", "Criterion 1", "Criterion 2"} <= set(seen)
    assert {"Sample", "Mark"} <= set(words(flow.page))


def test_an_essay_is_marked_by_keys_and_the_result_follows_at_once(flow: ResultsFlow, journal: Journal) -> None:
    first, second = steppers(flow.page)
    first.take_focus()
    for key in (Qt.Key.Key_End, ENTER, Qt.Key.Key_Up, Qt.Key.Key_Up, ENTER, ENTER):
        QTest.keyClick(flow.page.focusWidget(), key)
        QApplication.processEvents()
    del second
    assert any(each.startswith("3.5 of 4 points in all.") for each in words(flow.page))
    assert "1 answer waits to be marked by hand and is not counted yet." in words(flow.page)
    marked = head(flow.page, "Partly right. Prompt of why?")
    assert marked.opened
    assert flow.page.focusWidget() is marked
    assert subject_results(journal)["rivers"].last == (7, 2)


def test_a_mark_can_be_given_anew(flow: ResultsFlow) -> None:
    for reached in ((0, 0), (2, 1)):
        first, second, *_ = [each for each in steppers(flow.page) if "Criterion" in each.accessibleName()]
        for stepper, points in ((first, reached[0]), (second, reached[1])):
            stepper.take_focus()
            QTest.keyClick(stepper, Qt.Key.Key_End if points else Qt.Key.Key_Home)
        save(flow.page).click()
        QApplication.processEvents()
    assert any(each.startswith("4 of 4 points in all.") for each in words(flow.page))
    again = [each for each in steppers(flow.page) if "Criterion" in each.accessibleName()]
    assert [each.value for each in again] == [2, 1]
    assert head(flow.page, "Right. Prompt of why?").opened


def test_without_a_rubric_the_answer_is_marked_as_a_whole(flow: ResultsFlow) -> None:
    head(flow.page, "To be marked by hand. Prompt of other?").click()
    (whole,) = [each for each in steppers(flow.page) if "as a whole" in each.accessibleName()]
    assert whole.accessibleName() == "The answer as a whole: not marked yet, of 10 points"


def test_where_the_disk_refuses_the_points_stay_and_it_is_said(flow: ResultsFlow, journal: Journal) -> None:
    for stepper in steppers(flow.page):
        stepper.take_focus()
        QTest.keyClick(stepper, Qt.Key.Key_End)
    journal.db.execute("PRAGMA query_only=ON")
    save(flow.page).click()
    QApplication.processEvents()
    (message,) = [each for each in flow.page.findChildren(Message) if each.isVisible()]
    assert message.accessibleName().startswith("This mark could not be saved")
    assert "The points you gave are still here" in message.accessibleName()
    assert [each.value for each in steppers(flow.page)] == [2, 1]
    journal.db.execute("PRAGMA query_only=OFF")
    save(flow.page).click()
    QApplication.processEvents()
    assert any(each.startswith("4 of 4 points in all.") for each in words(flow.page))
    assert not [each for each in flow.page.findChildren(Message) if each.isVisible()]


def test_what_is_not_in_a_journal_is_told_and_not_marked(qtbot: QtBot, theme: Theme) -> None:
    page = ResultsPage(theme)
    qtbot.addWidget(page)
    page.resize(1112, 800)
    session = finished(plan_all(WHY), ["So.", None, 0])
    page.show_results(results(session, NOON.utc, NOON.offset), NOON)
    with qtbot.waitExposed(page):
        page.show()
    assert not page.findChildren(Stepper)
    head(page, "To be marked by hand").click()
    seen = [each.accessibleName() for each in page.findChildren(Rich) if each.isVisible()]
    assert "Criterion 1 (2 points)\nCriterion 2 (1 point)" in seen
