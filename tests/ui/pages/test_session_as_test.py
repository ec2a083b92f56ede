"""A test in the window, skipping, and handing in: by keys, by clicks, and as a screen reader tells it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.app.taking import plan_for, start
from quizapp.journal.store import Journal
from quizapp.session.actions import Answer, DontKnow, GoTo, HandIn, Skip
from quizapp.session.steps import Phase
from quizapp.ui.flows.session import SessionFlow
from quizapp.ui.pages.session import SessionPage
from quizapp.ui.parts.button import Button
from quizapp.ui.parts.handing_in import HandingIn
from quizapp.ui.parts.scroll_area import ScrollArea
from quizapp.ui.parts.step_picker import StepPicker
from quizapp.ui.parts.words import Words
from quizapp.ui.theme import Theme
from tests.builders import Clock, question, quiz
from tests.ui.pages.sessions import WATER, Hands, as_test, control, controls, names

ENTER = Qt.Key.Key_Return
TOLD = ("The delta lies in Romania", "The port lies where", "About ", "Explanation of", "Right", "Not right", "Check")


@pytest.fixture
def test(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot, as_test(WATER)).take(qtbot)


@pytest.fixture
def practice(theme: Theme, qtbot: QtBot) -> Hands:
    return Hands(theme, qtbot).take(qtbot)


def offered(page: QWidget) -> list[str]:
    """Return the buttons below the question that can be pressed."""
    found = [each for each in controls(page) if isinstance(each, Button) and each.isEnabled()]
    foot = ("Check", "Save answer", "Next", "See results", "Hand in", "Back", "I don’t know", "Skip")
    return [each.accessibleName() for each in found if each.accessibleName() in foot]


def heard(page: QWidget) -> str:
    """Return all that any widget tells a screen reader, seen or not."""
    widgets = page.findChildren(QWidget)
    return "\n".join(f"{each.accessibleName()} {each.accessibleDescription()} {each.toolTip()}" for each in widgets)


def test_an_answer_is_saved_and_the_next_question_follows_without_a_word_of_what_is_right(test: Hands) -> None:
    test.press(Qt.Key.Key_2)
    assert offered(test.page) == ["Save answer", "I don’t know", "Skip"]
    test.press(ENTER)
    assert "Question 2 of 3" in names(test.page)
    test.press(Qt.Key.Key_1, ENTER).click("I don’t know")
    for told in TOLD:
        assert told not in heard(test.page)
    assert [type(action) for action in test.actions if isinstance(action, Answer | DontKnow)] == [
        Answer,
        Answer,
        DontKnow,
    ]
    assert test.taking.view.phase is Phase.ASKING


def test_by_keys_one_skips_goes_back_and_changes_an_answer(test: Hands) -> None:
    test.press(Qt.Key.Key_1, ENTER).press(Qt.Key.Key_K)
    assert "Question 3 of 3" in names(test.page)
    test.press(Qt.Key.Key_B, alt=True).press(Qt.Key.Key_B, alt=True)
    assert "Question 1 of 3" in names(test.page)
    assert offered(test.page) == ["Next", "I don’t know"]
    test.press(Qt.Key.Key_2)
    assert offered(test.page) == ["Save answer", "I don’t know", "Skip"]
    test.press(ENTER)
    assert "Question 2 of 3" in names(test.page)
    assert [done and done.response for done in test.taking.session.answers] == [1, None, None]


def test_next_leads_on_through_what_is_answered_and_after_the_last_to_handing_in(test: Hands) -> None:
    test.press(Qt.Key.Key_1, ENTER, Qt.Key.Key_1, ENTER, Qt.Key.Key_1, ENTER)
    assert offered(test.page) == ["Hand in", "Back", "I don’t know"]
    test.click("Back").press(ENTER)
    assert test.actions[-2:] == [GoTo(1), GoTo(2)]
    test.press(ENTER)
    assert "Every question has its answer." in names(test.page)
    assert test.focus() == "Hand in"
    test.press(ENTER)
    assert test.actions[-1] == HandIn()
    assert test.taking.view.phase is Phase.FINISHED


def test_handing_in_names_what_is_open_and_flagged_and_leads_back_to_it(test: Hands) -> None:
    test.press(Qt.Key.Key_1, ENTER, Qt.Key.Key_K, Qt.Key.Key_F).press(Qt.Key.Key_E, alt=True)
    assert "Two questions have no answer and will earn nothing: 2 and 3." in names(test.page)
    assert "You flagged question 3." in names(test.page)
    assert [control(test.page, f"{at}").accessibleDescription() for at in (1, 2, 3)] == [
        "answered",
        "skipped",
        "no answer, flagged, this question",
    ]
    assert test.focus() == "Go back to question 2"
    test.press(ENTER)
    assert "Question 2 of 3" in names(test.page)
    assert "You flagged question 3." not in names(test.page)
    test.press(Qt.Key.Key_E, alt=True).click("1")
    assert "Question 1 of 3" in names(test.page)


def test_escape_leaves_all_as_it_was_and_keys_of_the_question_mean_nothing_meanwhile(test: Hands) -> None:
    test.press(Qt.Key.Key_E, alt=True).press(Qt.Key.Key_1, Qt.Key.Key_K, Qt.Key.Key_Escape)
    assert test.actions == []
    assert test.focus().startswith("A. ")


def test_a_choice_that_was_changed_and_not_saved_is_said_before_handing_in(test: Hands) -> None:
    test.press(Qt.Key.Key_1, ENTER).press(Qt.Key.Key_B, alt=True).press(Qt.Key.Key_3).press(Qt.Key.Key_E, alt=True)
    assert "In question 1 your last choice is not saved and does not count." in names(test.page)


@pytest.mark.parametrize("open_book", [False, True])
def test_the_source_is_offered_in_a_test_only_where_the_quiz_says_open_book(
    theme: Theme, qtbot: QtBot, *, open_book: bool
) -> None:
    hands = Hands(theme, qtbot, as_test(WATER, open_book=open_book)).take(qtbot)
    hands.press(Qt.Key.Key_S)
    assert ("Source text" in names(hands.page)) is open_book
    assert ("Ore and grain." in heard(hands.page)) is open_book


def test_in_practice_a_question_can_be_skipped_until_it_is_the_last(practice: Hands) -> None:
    practice.click("Skip").press(Qt.Key.Key_K)
    assert practice.actions == [Skip(), Skip()]
    practice.press(Qt.Key.Key_1, ENTER, ENTER, Qt.Key.Key_1, ENTER, ENTER)
    assert "Question 2 of 3" in names(practice.page)
    assert offered(practice.page) == ["I don’t know"]
    assert "Back" not in names(practice.page)


def test_in_practice_handing_in_early_offers_no_way_to_other_questions(practice: Hands) -> None:
    practice.press(Qt.Key.Key_1, ENTER).press(Qt.Key.Key_E, alt=True)
    assert "Two questions have no answer and will earn nothing: 2 and 3." in names(practice.page)
    assert practice.focus() == "Go back to question 1"
    assert "2" not in names(practice.page)
    practice.click("Hand in")
    assert practice.taking.view.phase is Phase.FINISHED


def test_a_hundred_questions_fit_the_page_and_the_way_out_is_seen(theme: Theme, qtbot: QtBot) -> None:
    many = as_test(quiz(*(question(f"q{at}") for at in range(100))))
    hands = Hands(theme, qtbot, many).take(qtbot)
    hands.page.resize(900, 600)
    hands.press(Qt.Key.Key_E, alt=True)
    button = control(hands.page, "Hand in")
    bottom = button.mapTo(hands.page, button.rect().bottomLeft()).y()
    assert bottom < hands.page.height()


def test_a_test_handed_in_shows_its_results_and_until_then_waits(theme: Theme, qtbot: QtBot, journal: Journal) -> None:
    underway = start(journal, plan_for([as_test(WATER)], 1), Clock())
    flow = SessionFlow(SessionPage(theme), underway)
    qtbot.addWidget(flow.page)
    with qtbot.assertNotEmitted(flow.ended):
        for action in (DontKnow(), Skip(), DontKnow(), DontKnow()):
            flow.page.did.emit(action)
    with qtbot.waitSignal(flow.ended) as ended:
        flow.page.did.emit(HandIn())
    assert ended.args == [underway.attempt]


def test_i_dont_know_is_said_where_one_comes_back_to_it(test: Hands) -> None:
    test.click("I don’t know").press(Qt.Key.Key_B, alt=True)
    assert "You said that you don’t know" in names(test.page)
    assert offered(test.page) == ["Next"]


def click_step(hands: Hands, slot: int) -> StepPicker:
    """Click the step of a question, counted from 0."""
    (steps,) = hands.page.findChildren(StepPicker)
    across = (slot + 0.5) * steps.width() / hands.taking.view.count
    at = QPoint(round(steps.width() - across if steps.isRightToLeft() else across), 2)
    QTest.mouseMove(steps, at)
    QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=at)
    return steps


def test_a_click_on_a_step_goes_to_its_question_and_tab_meets_none_of_them(test: Hands) -> None:
    steps = click_step(test, 2)
    assert test.actions == [GoTo(2)]
    assert "Question 3 of 3" in names(test.page)
    click_step(test, 2)
    assert test.actions == [GoTo(2)]
    assert steps.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_step_says_of_its_question_how_it_stands_and_nothing_of_what_is_right(test: Hands) -> None:
    test.press(Qt.Key.Key_F, Qt.Key.Key_1, ENTER)
    (steps,) = test.page.findChildren(StepPicker)
    QTest.mouseMove(steps, QPoint(5, 12))
    assert steps.toolTip() == "Question 1: answered, flagged"


def test_in_practice_a_step_leads_nowhere(practice: Hands) -> None:
    assert click_step(practice, 2).toolTip() == ""
    assert practice.actions == []


def test_right_to_left_the_first_step_stands_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    arabic = replace(WATER, header=replace(WATER.header, language="ar"))
    hands = Hands(theme, qtbot, as_test(arabic)).take(qtbot)
    (steps,) = hands.page.findChildren(StepPicker)
    QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=QPoint(5, 12))
    assert hands.actions == [GoTo(2)]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [QSize(900, 600), QSize(1200, 800)])
def test_the_panel_before_handing_in_is_whole_and_nothing_stands_on_another(
    theme: Theme, qtbot: QtBot, language: str, text_scale: float, size: QSize
) -> None:
    asked = quiz(*(question(f"q{at}") for at in range(12)), language=language)
    theme.set_text_scale(text_scale)
    hands = Hands(theme, qtbot, as_test(asked)).take(qtbot)
    hands.page.resize(size)
    hands.press(Qt.Key.Key_1, ENTER, Qt.Key.Key_F, Qt.Key.Key_1).press(Qt.Key.Key_E, alt=True)
    (panel,) = hands.page.findChildren(HandingIn)
    (area,) = panel.findChildren(ScrollArea)
    assert hands.page.rect().contains(panel.geometry())
    for words in ("Hand in", "Go back to question 2"):
        button = control(panel, words)
        box = QRect(button.mapTo(panel, QPoint(0, 0)), button.size())
        assert panel.rect().contains(box)
        assert not box.intersects(QRect(area.mapTo(panel, QPoint(0, 0)), area.size()))
        assert button.width() >= button.sizeHint().width()
    told = area.widget()
    assert told is not None
    assert all(told.rect().contains(each.geometry()) for each in told.findChildren(Words))
